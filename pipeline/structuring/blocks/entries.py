"""Lines that are entries of their own: several in a row that begin or end in a figure («17 – усього», «Подяк – 9»)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.structuring.blocks.drafts import Item
from pipeline.structuring.blocks.markers import marker_of
from pipeline.structuring.lines.dictionary import is_verb
from pipeline.structuring.lines.linetext import ended, is_caps, open_bracket, open_end
from pipeline.structuring.lines.pairlines import labels_of
from pipeline.structuring.lines.pieces import Region, Row

_LONGEST = 90  # characters of an entry
_FEWEST = 3  # entries in a row; two are enough where dashes or colons set their figures apart
_APART = 2.6  # line distances
_HEADING = 60  # characters of a line that may head bare entries
_FULL = 0.8  # of the longest line: prose that is set in a narrow column fills its lines
_NARROW = 45  # characters of such a line
_NUMBER = r"[+−-]?\d{1,3}(?:[ \u00a0]\d{3})*(?:,\d+)?(?![\d.,:/])|\d{4,}(?![\d.,:/])"
_SIDE_BY_SIDE = r"\d{1,6}(?:,\d+)?(?:\s?[/→⇒]\s?\d{1,6}(?:,\d+)?)+"  # «10/88», «15 → 18»
_ROUND = r"(?:понад |майже |близько |більш як |до )?"
_WORD = r"(?:жод|нуль|од[иі]н|одн|дв[аоіє]|тр[иоь]|чотир|п'ят|шіст|шест|с[іе]м|в[іо]с[іь]м|дев'ят|десят|сто)\w*"
_UNIT = r"(?:\s?(?:%|‰|тис\.?|млн\.?|млрд\.?|грн\.?))*"
_OPENS = re.compile(rf"^{_ROUND}(?:{_NUMBER}){_UNIT}(?P<dash>\s+[–—-])?\s+[«„\"]?[^\W\d_]")
_OF_A_DATE = re.compile(
    r"^\d+\s+(?:січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня|год|рок|рік|р\.)"
)
_CLOSES = re.compile(
    rf"^.*[^\W\d_].*?\s*(?:\s[–—-]|:|\.{{3,}}|…+)\s*{_ROUND}"
    rf"(?:(?:{_NUMBER}|{_SIDE_BY_SIDE}){_UNIT}[^.!?;]{{0,45}}|{_WORD}(?: [^\W\d_]+)?)[;,.]?$"
)
_SETS_APART = re.compile(r"[–—:…-]|\.{3}")
_OF_A_YEAR = re.compile(r"^(?:19|20)\d\d(?:\s?(?:рік|р\.))?\s*(?:[:–—-]|\s-)\s+\S")
_SEVERAL = re.compile(r"[^\W\d_]{4,}[.!?]\s+[А-ЯІЇЄҐ]|;\s")


def entries_among(items: Sequence[Item], region: Region) -> frozenset[int]:
    """The ids of rows that open a block of their own, being one of several alike."""
    found = {id(item) for item in items if isinstance(item, Row) and labels_of(item.text)}
    for above, run in _runs(items, region.pitch):
        if _bears_out(above, run, region.pitch):
            found.update(map(id, run))
    return frozenset(found)


def _runs(items: Sequence[Item], pitch: float) -> Iterator[tuple[Row | None, list[Row]]]:
    """Stretches of rows that begin or end with a figure, each with the row above it."""
    above: Row | None = None
    run: list[Row] = []
    for item in [*items, None]:
        row = item if isinstance(item, Row) else None
        entry = row is not None and _is_entry(row)
        if run and not (entry and row is not None and row.middle - run[-1].middle < _APART * pitch):
            yield above, run
            above, run = run[-1], []
        if entry and row is not None:
            run.append(row)
        else:
            above = row


def _is_entry(row: Row) -> bool:
    if len(row.text) > _LONGEST or len(row.contents) > 1 or marker_of(row.text):
        return False
    if open_bracket(row.text) or _SEVERAL.search(row.text):
        return False
    return bool(_opening(row)) or _is_set_apart(row)


def _opening(row: Row) -> re.Match[str] | None:
    """The figure with which the row begins."""
    return None if _OF_A_DATE.match(row.text) else _OPENS.match(row.text)


def _is_bare(row: Row) -> bool:
    """Whether no dash or colon sets the figure apart («20 засідань»): prose may be broken so too."""
    found = _opening(row)
    return found is not None and not found["dash"] and not _is_set_apart(row)


def _is_set_apart(row: Row) -> bool:
    """Whether a dash, colon or dots set the row's figure apart."""
    if not _SETS_APART.search(row.text):
        return False
    return bool(_CLOSES.match(row.text) or _OF_A_YEAR.match(row.text))


def _bears_out(above: Row | None, run: Sequence[Row], pitch: float) -> bool:
    bare = sum(map(_is_bare, run))
    if len(run) < (_FEWEST if bare else 2) or any(open_end(r.text) and r.text[-1] != "," for r in run[:-1]):
        return False
    return not _fills_lines(run) and (not bare or _may_head(above, run[0], pitch))


def _may_head(above: Row | None, first: Row, pitch: float) -> bool:
    """Whether the row above bare entries heads them, and is not a sentence that runs on in them."""
    if above is None or first.middle - above.middle > 1.4 * pitch or is_caps(above.text) or ended(above.text):
        return True
    last = re.findall(r"[^\W\d_']+", above.text)[-1:]
    return len(above.text) <= _HEADING and not open_end(above.text) and not any(is_verb(w.lower()) for w in last)


def _fills_lines(run: Sequence[Row]) -> bool:
    longest = max(len(r.text) for r in run)
    return longest > _NARROW and all(len(r.text) > _FULL * longest for r in run[:-1])
