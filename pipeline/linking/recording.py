"""A person's decision written into their YAML: one entry put in, changed or taken out, all else left as it stands.

The file is theirs: comments, order and layout stay. So entries are changed as text, at the places that the YAML parser
gives, and the result is read back and compared before anything is written.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import yaml

from pipeline.exits import OperatorError
from pipeline.linking.overrides import FigureGiven, loaded, read_overrides

Data = dict[str, Any]


def record_figure(path: Path, decision: FigureGiven) -> None:
    """Put a decision on a figure into the file, in place of an earlier one; the file is made where there is none.

    Raises:
        OperatorError: when the file is not what it should be, or cannot be changed without losing something.
        OSError: when it cannot be written.
    """
    entry = _plain(decision)
    _change(path, decision.fact, lambda text, place: put(text, "figures", place, entry))


def withdraw_figure(path: Path, fact_id: str) -> None:
    """Take the decision on a figure out of the file; nothing happens where there is none. Raises as record_figure."""
    _change(path, fact_id, lambda text, place: text if place is None else drop(text, "figures", place))


def record_link(path: Path, section: str, entry: Mapping[str, Any]) -> None:
    """Put a decision on a link (an entry of councils, people or commissions) into the file. Raises as record_figure."""
    read_overrides(path)
    _replace(path.resolve(), put(_text(path), section, None, entry).encode("utf-8"))


def _text(path: Path) -> str:
    return path.read_bytes().decode("utf-8") if path.is_file() else ""


def _change(path: Path, fact_id: str, edit: Callable[[str, int | None], str]) -> None:
    decided = [one.fact for one in read_overrides(path).figures]
    text = _text(path)
    changed = edit(text, decided.index(fact_id) if fact_id in decided else None)
    if changed != text:
        _replace(path.resolve(), changed.encode("utf-8"))


def _plain(decision: FigureGiven) -> Data:
    """The decision as YAML holds it, without what was not given."""
    found = decision.model_dump(exclude_defaults=True)
    if decision.value is not None:
        whole, near = int(decision.value), float(decision.value)
        same = near if Decimal(repr(near)) == decision.value else str(decision.value)
        found["value"] = whole if whole == decision.value else same
    if decision.was.isdecimal():
        found["was"] = int(decision.was)
    return found


def put(text: str, section: str, place: int | None, entry: Mapping[str, Any]) -> str:
    """The YAML text with an entry in place of the one at `place` of a section, or at its end.

    Raises:
        OperatorError: when that cannot be done without changing anything else.
    """
    wanted = _data(text)
    entries = wanted.setdefault(section, [])
    if place is None:
        entries.append(dict(entry))
    else:
        entries[place] = dict(entry)
    line = _line(entry)
    return _proven(_put(_Text(text, section), place, line), wanted, line)


def drop(text: str, section: str, place: int) -> str:
    """The YAML text without the entry at `place` of a section. Raises as `put`."""
    wanted = _data(text)
    del wanted[section][place]
    return _proven(_dropped(_Text(text, section), place), wanted, "")


def _line(entry: Mapping[str, Any]) -> str:
    """The entry on one line, in letters that can be read; escaped where the library cannot write them back the same."""

    def dumped(readable: bool) -> str:
        return yaml.safe_dump(
            dict(entry), allow_unicode=readable, default_flow_style=True, sort_keys=False, width=10**9
        ).strip()

    line = dumped(True)
    return line if line.isprintable() else dumped(False)


def _data(text: str) -> Data:
    return loaded(text) or {}


def _proven(text: str, wanted: Data, line: str) -> str:
    """The text, once it is sure that it says what is wanted and nothing else."""
    try:
        said = loaded(text)
    except yaml.YAMLError:
        said = None
    if said != wanted:
        told = f"; the entry is: {line}" if line else ""
        raise OperatorError(f"the file of decisions is laid out so that it has to be changed by hand{told}")
    return text


class _Text:
    """A YAML text with the nodes of its root and of one section; either may be missing."""

    def __init__(self, text: str, section: str) -> None:
        self.text, self.section = text, section
        self.newline = "\r\n" if "\r\n" in text else "\n"
        self.root = yaml.compose(text, Loader=yaml.SafeLoader)
        pairs = self.root.value if isinstance(self.root, yaml.MappingNode) else []
        found = next((pair for pair in pairs if pair[0].value == section), (None, None))
        self.key: yaml.Node | None = found[0]
        self.entries: yaml.SequenceNode | None = found[1]

    def spliced(self, start: int, end: int, new: str) -> str:
        """The text with a stretch of it replaced."""
        return self.text[:start] + new + self.text[end:]

    def line_end(self, at: int) -> int:
        """Where the line after `at` begins."""
        return self.text.find("\n", at) + 1 or len(self.text)

    def lines_put(self, at: int, *lines: str) -> str:
        """The text with whole lines put in at the beginning of a line, or at the end."""
        before = self.text[:at]
        gap = "" if not before or before.endswith("\n") else self.newline
        return self.spliced(at, at, gap + "".join(line + self.newline for line in lines))


def _put(of: _Text, place: int | None, entry: str) -> str:
    if of.entries is None:
        return _new_section(of, entry)
    if place is not None:
        node = of.entries.value[place]
        return of.spliced(node.start_mark.index, _end(node), entry)
    if of.entries.value and not of.entries.flow_style:
        line, dash = _dash(of, of.entries.value[-1])
        return of.lines_put(of.line_end(_end(of.entries)), f"{of.text[line:dash]}- {entry}")
    if of.entries.value:
        last = _end(of.entries.value[-1])
        return of.spliced(last, last, f", {entry}")
    start, end = of.entries.start_mark.index, of.entries.end_mark.index
    return of.spliced(start, end, f"[{entry}]" if _is_flow(of.root) else f"{of.newline}  - {entry}")


def _new_section(of: _Text, entry: str) -> str:
    if of.root is None:
        return of.lines_put(len(of.text), f"{of.section}:", f"  - {entry}")
    if _is_flow(of.root):
        comma = ", " if of.root.value else ""
        at = _end(of.root.value[-1][1]) if of.root.value else of.root.start_mark.index + 1
        return of.spliced(at, at, f"{comma}{of.section}: [{entry}]")
    margin = " " * of.root.start_mark.column
    return of.lines_put(len(of.text), f"{margin}{of.section}:", f"{margin}  - {entry}")


def _dropped(of: _Text, place: int) -> str:
    assert of.key  # there is an entry to drop
    assert of.entries
    nodes = of.entries.value
    start, end = nodes[place].start_mark.index, _end(nodes[place])
    if of.entries.flow_style:
        if place + 1 < len(nodes):
            return of.spliced(start, nodes[place + 1].start_mark.index, "")
        return of.spliced(_end(nodes[place - 1]) if place else start, end, "")
    without = of.spliced(_dash(of, nodes[place])[0], of.line_end(end), "")
    if len(nodes) > 1:
        return without
    colon = of.text.index(":", of.key.end_mark.index) + 1
    return without[:colon] + " []" + without[colon:]


def _dash(of: _Text, item: yaml.Node) -> tuple[int, int]:
    """Where the line of a block's item begins, and where its dash stands."""
    dash = of.text.rfind("-", 0, item.start_mark.index)
    return of.text.rfind("\n", 0, dash) + 1, dash


def _is_flow(node: yaml.Node | None) -> bool:
    return isinstance(node, yaml.CollectionNode) and bool(node.flow_style)


def _end(node: yaml.Node) -> int:
    """Where a node's text ends; the parser lets a block end where the next begins, comments between included."""
    if not isinstance(node, yaml.CollectionNode) or node.flow_style or not node.value:
        return int(node.end_mark.index)
    last = node.value[-1]
    return _end(last[1] if isinstance(last, tuple) else last)


def _replace(path: Path, content: bytes) -> None:
    """Write a file whole or not at all, on the disk when this returns; it keeps its permissions."""
    handle, beside = tempfile.mkstemp(dir=path.parent, prefix=".new-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            shutil.copymode(path, beside)
        else:
            Path(beside).chmod(0o644)
        Path(beside).replace(path)
    finally:
        Path(beside).unlink(missing_ok=True)
