"""Lists whose items tell the same figures of one thing each are read as the rows of a table.

«Комісія з питань бюджету: засідань – 14, питань – 61», «Бюджетна (14 засідань, 61 питання)», or the name in a line of
its own above lines «Засідань – 14», «Питань – 61»: the names head the rows, the words at the figures the columns.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from extractors.grammar.numbers.announced import names_announced, without_names
from extractors.grammar.periods.periods import PeriodMention
from extractors.grammar.sentences.phrases import named_noun
from extractors.grammar.sentences.statements import Statement
from extractors.grammar.tables.tabular import governing_head
from extractors.grammar.words.morphology import is_predicate
from schemas.text import DocumentText, Span

_FEWEST_ROWS = 2
_FEWEST_FIGURES = 2
_LONGEST_NAME, _LONGEST_LABEL = 110, 60  # characters
_STEM = 4  # letters by which «засідання» and «засідань» are one word
_BRACKETED = r"(?:[^:()–—]|\([^()]*\))"
_UNIT = r"(?:\s*(?:%|грн\.?|тис\.?|осіб|особи|особа|шт\.?|од\.?)){0,2}"
_LABEL = r"(?P<label>[^\W\d_][^,;:()\d–—]*?)"
_BEFORE_FIRST = re.compile(rf"\s*(?P<name>{_BRACKETED}+?)\s*(?::|\s[–—-])\s+{_LABEL}(?:\s*:|\s+[–—-])?\s*", re.DOTALL)
_BETWEEN = re.compile(rf"{_UNIT}\s*[,;]\s*{_LABEL}(?:\s*:|\s+[–—-])?\s*", re.DOTALL)
_BEHIND_LAST = re.compile(rf"{_UNIT}\s*[.;,]*\s*", re.DOTALL)
_NAME_ALONE = re.compile(rf"\s*(?P<name>{_BRACKETED}+?)\s*(?:\(|:|\s[–—-])\s*", re.DOTALL)
_NAME_BARE = re.compile(rf"\s*(?P<name>{_BRACKETED}+?)\s+", re.DOTALL)
_SLASH = re.compile(r"\s*/\s*")  # «бюджетна 22/310»: digits so joined are figures only where names were told for them
_AFTER = re.compile(rf"\s+{_LABEL}(?:\s*[,;]|\s+(?:та|і|й))\s*", re.DOTALL)
_AFTER_LAST = re.compile(rf"\s+{_LABEL}\s*\)?\s*[.;,]*\s*", re.DOTALL)
_LABEL_ALONE = re.compile(rf"\s*{_LABEL}(?:\s*:|\s+[–—-])\s*", re.DOTALL)
_AND_NEXT = re.compile(r"\s*(?:[,;/(]|та|і|й)\s*")
_AS_ABOVE = re.compile(r"\s*(?:відповідно)?\s*\)?\s*[.;,]*\s*")
# Where an item ends that is followed by another in its paragraph; initials and short words are no end.
_NEXT_ITEM = re.compile(
    r"(?<=;)\s+|(?<=\d,)\s+(?=[^\W\d_][^,;\d]*\d+/\d)|"
    r"(?<=[^\W\d_]{3}\.)\s+(?=[^\W\d_])|(?<=[\d)]\.)\s+(?=[^\W\d_])"
)
_A_YEAR = re.compile(r"\b(?:19|20)\d\d\b|\b(?:торік|минул\w+|звітн\w+|поточн\w+) ?(?:рок\w+|рік)?")


@dataclass(frozen=True, slots=True)
class _Piece:
    """A block, or an item of a paragraph that holds several, with its figures."""

    block: int
    body: Span
    statements: Sequence[Statement]


@dataclass(frozen=True, slots=True)
class _Told:
    """An item read as a row: what heads it, its figures with their words, the pieces of text that it takes.

    No words at all: they are those of the item above («з питань освіти – 8 та 27 відповідно») or of the line over all
    («Комісія – засідань / питань:»).
    """

    name: Span
    labels: tuple[str, ...]
    statements: tuple[Statement, ...]
    block: int
    first: int
    last: int


def as_rows(statements: Sequence[Statement], text: DocumentText, periods: Sequence[PeriodMention]) -> list[Statement]:
    """The statements, those of items that all tell the same as figures of a table's row."""
    instead: dict[int, Statement] = {}
    for run in _runs(list(_told(text, list(_pieces(text, statements))))):
        for number, row in enumerate(run):
            heads = dict(enumerate(row.labels))
            for column, statement in enumerate(row.statements):
                over = governing_head(column, list(range(column)), heads)
                read = _in_table(statement, text, run[0], row, heads[column], over, periods)
                instead[statement.start] = replace(read, order=column, row_index=number, column_index=column + 1)
    return [instead.get(s.start, s) for s in statements]


def _pieces(text: DocumentText, statements: Sequence[Statement]) -> Iterator[_Piece]:
    of_block: dict[int, list[Statement]] = defaultdict(list)
    for statement in statements:
        of_block[statement.block].append(statement)
    for at, block in enumerate(text.blocks):
        found = of_block.get(at, [])
        items = _items(text, at, found) if block.kind == "paragraph" else []
        yield from items or (_Piece(at, block.body, found),)


def _items(text: DocumentText, at: int, statements: Sequence[Statement]) -> list[_Piece]:
    """The items that follow each other in a paragraph, when each is a row; none otherwise."""
    body = text.blocks[at].body
    start = body.start + len(_head(text.text[body.start : body.end]))
    cuts = [m.start() for m in _NEXT_ITEM.finditer(text.text, start, body.end)]
    if not cuts or len(statements) < _FEWEST_ROWS * _FEWEST_FIGURES:
        return []
    pieces: list[_Piece] = []
    begins = [s.number.span.start for s in statements]
    for opens, end in pairwise([start, *cuts, body.end]):
        inside = statements[bisect_left(begins, opens) : bisect_left(begins, end)]
        piece = _Piece(at, Span(opens, end), [s for s in inside if s.number.span.end <= end])
        if not _inline(text, piece, 0):
            return []
        pieces.append(piece)
    return pieces


def _told(text: DocumentText, pieces: Sequence[_Piece]) -> Iterator[_Told]:
    at, names = 0, tuple[str, ...]()
    while at < len(pieces):
        block = text.blocks[pieces[at].block]
        names = names if block.kind == "list_item" else _announced(text.text[block.body.start : block.body.end])
        row = _inline(text, pieces[at], at) or _under_a_name(text, pieces, at)
        if row is not None:
            told = names if not row.labels and len(names) == len(row.statements) else row.labels
            yield replace(row, labels=told)
        at = row.last + 1 if row is not None else at + 1


def _announced(line: str) -> tuple[str, ...]:
    """The names that the line tells of each item below it, or of each behind its colon."""
    return names_announced(line) or names_announced(_head(line))


def _head(line: str) -> str:
    """What the line says up to its colon where that tells the names of the figures behind it; else nothing."""
    head, colon, _ = line.partition(":")
    return head + colon if colon and names_announced(head + colon) else ""


def _runs(rows: Sequence[_Told]) -> Iterator[Sequence[_Told]]:
    """Rows that follow each other and tell the same, each of another thing."""
    run: list[_Told] = []
    for row in rows:
        if run and not _goes_on(run, row):
            yield from (run,) if len(run) >= _FEWEST_ROWS else ()
            run = []
        if row.labels:
            run.append(row)
        elif run:
            run.append(replace(row, labels=run[-1].labels))
    if len(run) >= _FEWEST_ROWS:
        yield run


def _same_labels(left: Sequence[str], right: Sequence[str]) -> bool:
    return len(left) == len(right) and all(_alike(a.split(), b.split()) for a, b in zip(left, right, strict=True))


def _goes_on(run: Sequence[_Told], row: _Told) -> bool:
    above = run[-1]
    bare = not row.labels and len(row.statements) == len(above.statements)
    return row.first == above.last + 1 and (bare or _same_labels(above.labels, row.labels))


def _alike(left: Sequence[str], right: Sequence[str]) -> bool:
    """Whether two labels are the same but for number and case."""
    if len(left) != len(right):
        return False
    return all(a[:n] == b[:n] for a, b in zip(left, right, strict=True) for n in [min(_STEM, len(a) - 1, len(b) - 1)])


def _inline(text: DocumentText, piece: _Piece, at: int) -> _Told | None:
    """The piece as a name with its figures behind it."""
    figures = [s for s in piece.statements if s.table < 0]
    if text.blocks[piece.block].kind not in {"list_item", "paragraph"} or len(figures) < _FEWEST_FIGURES:
        return None
    gaps = list(_gaps(piece.body, figures))
    shapes = (
        (_BEFORE_FIRST, _BETWEEN, _BEHIND_LAST),
        (_NAME_ALONE, _AFTER, _AFTER_LAST),
        (_NAME_ALONE, _AND_NEXT, _AS_ABOVE),
        (_NAME_BARE, _SLASH, _AS_ABOVE),
    )
    for first, between, last in shapes:
        patterns = (first, *[between] * (len(figures) - 1), last)
        found = [p.fullmatch(text.text, g.start, g.end) for p, g in zip(patterns, gaps, strict=True)]
        if all(found) and found[0] is not None:
            labels = tuple(_words(m["label"]) for m in found if m is not None and "label" in m.groupdict())
            name = Span(*found[0].span("name"))
            return _Told(name, labels, tuple(figures), piece.block, at, at) if _may_head(text, name, labels) else None
    return None


def _gaps(body: Span, figures: Sequence[Statement]) -> Iterator[Span]:
    """What stands before the first figure, between any two and behind the last."""
    yield Span(body.start, figures[0].number.span.start)
    for one, following in pairwise(figures):
        yield Span(one.number.span.end, following.number.span.start)
    yield Span(figures[-1].number.span.end, body.end)


def _under_a_name(text: DocumentText, pieces: Sequence[_Piece], at: int) -> _Told | None:
    """The block as a name, the lines below it, a figure each, as what is told of it."""
    head = pieces[at]
    if text.blocks[head.block].kind in {"table", "furniture"} or head.statements:
        return None
    lines: list[tuple[str, Statement]] = []
    for piece in pieces[at + 1 :]:
        line = _line(text, piece)
        if line is None:
            break
        lines.append(line)
    bare = text.text[head.body.start : head.body.end].rstrip(" :")
    name = Span(head.body.start, head.body.start + len(bare))
    labels = tuple(label for label, _ in lines)
    if len(lines) < _FEWEST_FIGURES or not _may_head(text, name, labels):
        return None
    return _Told(name, labels, tuple(s for _, s in lines), head.block, at, at + len(lines))


def _line(text: DocumentText, piece: _Piece) -> tuple[str, Statement] | None:
    figures = piece.statements
    kind = text.blocks[piece.block].kind
    if kind not in {"list_item", "paragraph"} or len(figures) != 1 or figures[0].table >= 0:
        return None
    before, behind = _gaps(piece.body, figures)
    said = _LABEL_ALONE.fullmatch(text.text, before.start, before.end)
    closed = _BEHIND_LAST.fullmatch(text.text, behind.start, behind.end)
    return (_words(said["label"]), figures[0]) if said and closed else None


def _may_head(text: DocumentText, name: Span, labels: Sequence[str]) -> bool:
    """Whether the words can be the name of a row: short, no sentence, no year; and the labels are short and differ."""
    said = _words(text.text[name.start : name.end])
    if not 0 < len(said) <= _LONGEST_NAME or _A_YEAR.search(said) or len(set(labels)) < len(labels):
        return False
    return all(len(label) <= _LONGEST_LABEL for label in labels) and not any(map(is_predicate, said.split()))


def _in_table(
    statement: Statement,
    text: DocumentText,
    top: _Told,
    row: _Told,
    label: str,
    over: str,
    periods: Sequence[PeriodMention],
) -> Statement:
    """The figure as one in the row that its thing's name heads and the column that its words head; `over` is the label
    of which these words tell a kind («засідань – 14, виїзних – 3»)."""
    head = f"{over} {label}" if over else label
    name = _words(text.text[row.name.start : row.name.end])
    outer = tuple(h for h in statement.headings if h.rstrip(" :") != name)
    whose = (
        statement.commission
        if statement.commission is not None and statement.commission.end <= top.name.start
        else None
    )
    return replace(
        statement,
        sentence_id=-1 - top.block,
        tight=f"{name} | {head} | @ ",
        left=name,
        lead=name,
        sentence=f"{name} {label} @",
        after="",
        head="",
        counted="",
        noun="",
        noun_span=None,
        named=" / ".join(n for n in (named_noun(name.split()), named_noun(head.split())) if n),
        label=row.name,
        label_words=name,
        label_side="left",
        title=None,
        title_words="",
        companion="",
        bracket=False,
        topic="",
        opener=_above(text, top.block, statement, name),
        headings=outer,
        prior="",
        antecedent="",
        in_list=False,
        row=name,
        column=label,
        table=top.block,
        periods=tuple(p for p in periods if row.name.covers(p.span)),
        lead_periods=(),
        commission=whose,
        commission_how=statement.commission_how if whose is not None else "",
    )


def _above(text: DocumentText, first: int, statement: Statement, name: str) -> str:
    """The line over the rows, their caption; or what opens the line that they stand in."""
    own = text.blocks[first].body
    if head := _head(text.text[own.start : own.end]):
        return _words(without_names(head))
    if first == 0 or text.blocks[first - 1].kind not in {"paragraph", "heading", "title"}:
        return "" if statement.opener.rstrip(" :") == name else statement.opener
    above = text.blocks[first - 1].body
    return _words(without_names(text.text[above.start : above.end]))[-_LONGEST_NAME * 2 :]


def _words(raw: str) -> str:
    return " ".join(raw.lower().split())
