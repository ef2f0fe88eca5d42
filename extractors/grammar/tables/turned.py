"""Tables whose rows say what is counted and whose columns say of whom («Показник | Ліски | Гаї»): they are read on
their side, as tables of which each row is of one thing."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from extractors.grammar.words.morphology import analyses, is_predicate
from schemas.text import Cell, DocumentText, Span, Table

_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_FIGURE = re.compile(r"[\s\d.,%–—-]*\d[\s\d.,%–—-]*(?:[^\W\d_]{1,4}\.?)?|[–—-]|")
_MOST = 0.5  # of the rows
_FEWEST = 2  # rows, and columns that say of whom
_TOTAL = re.compile(
    r"(?:разом|усього|всього|загалом|підсум\w*|(?:по|за|у) (?:рад|громад|округ|район|міст)\w+|усі|всі)\b"
)
_OF_INDICATORS = re.compile(r"(?:назва |найменування |основні |№ з/п |№ )*показник")
# What a column says of its figures, and not whose they are.
_SAYS_HOW = re.compile(
    r"план|факт|викон(?!авч|ком)|сум|кільк|к-сть|числ|част|відс|%|динамік|різниц|відхил|зміна|приріст|зрост|зменш|збільш|більш|менш|"
    r"рік|рок|роц|півріч|кварт|місяц|січ|лют|берез|квіт|трав|черв|лип|серп|верес|жовт|листоп|груд|період|було|стало|торік|"
    r"од\b|один|прим|показн|значен|результ|норм|питом|середн|дата|термін|строк|варт|ціна|грн|тис|осіб|шт\b|назва|№|"
    r"у т|в т|з них|із них|зокрема|інш|скликан|сесі|засід|рішен|питан|зверн|запит|про[єе]кт|прийом|відмов|підтрим|"
    r"звітн|минул|попередн|поточн|торіш|нинішн|тепер|раніш|зараз|тоді|сьогодн|початок|кінець|станом|базов|аналог|"
    r"обсяг|розмір|норматив|ціль|досягн|очікув|касов|затвердж|уточнен|лишилось|залиш|"
    r"первин|повтор|письм|усн|черг|позачерг|спільн|виїзн|дистанц|онлайн|\d"
)

_YEAR_OR_CHANGE = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)|[±+%→]")
_SHORT = 2  # letters: «за», «р.», «до» name nobody
_BY_WAY = frozenset({"на", "через", "від"})  # «На прийомі», «Через ЦНАП», «Від громадян»


def turned(text: DocumentText, table: Table) -> Table | None:
    """The table with its rows as columns; None for one that stands upright."""
    body = _rows(table)
    labels = {row: _words(text, cells[0]) for row, cells in body.items() if cells and cells[0].column == 0}
    if table.header_rows != 1 or any(c.columns > 1 or c.row < 0 for c in table.cells):
        return None
    heads = {c.column: _words(text, c) for c in table.cells if c.row == 0}
    told = [row for row, cells in body.items() if row in labels and _is_told(text, cells[1:])]
    if set(told) != set(body) or len(told) < _FEWEST:
        return None
    whose = {column: head for column, head in heads.items() if column and head}
    if len(whose) != table.columns - 1 or not _say_whose(list(whose.values())):
        return None
    if not _say_what(heads.get(0, ""), list(labels.values())):
        return None
    cells = tuple(Cell(c.span, row=c.column, column=c.row) for c in table.cells)
    return Table(cells, table.columns, table.rows, 1, table.how)


def lines_of(table: Table) -> Mapping[int, Span]:
    """By row: what stands in it, from its first to its last cell."""
    held = {row: [c.span for c in cells if len(c.span)] for row, cells in _rows(table).items()}
    return {row: Span(min(s.start for s in spans), max(s.end for s in spans)) for row, spans in held.items() if spans}


def _rows(table: Table) -> dict[int, list[Cell]]:
    rows: dict[int, list[Cell]] = defaultdict(list)
    for cell in sorted(table.cells, key=lambda c: (c.row, c.column)):
        if cell.row >= table.header_rows:
            rows[cell.row].append(cell)
    return rows


def _words(text: DocumentText, cell: Cell) -> str:
    return " ".join(text.text[cell.span.start : cell.span.end].split()).lower()


def _is_told(text: DocumentText, cells: Sequence[Cell]) -> bool:
    """Whether nothing but figures stands in the cells, and some do."""
    words = [_words(text, c) for c in cells]
    return any(any(map(str.isdigit, w)) for w in words) and all(_FIGURE.fullmatch(w) for w in words)


def _say_whose(heads: Sequence[str]) -> bool:
    """Whether the heads name things that each row is told of, side by side, but for their total."""
    names = [h for h in heads if not _TOTAL.match(h)]
    return len(names) >= _FEWEST and all(_names_one(h) for h in names)


def _names_one(head: str) -> bool:
    """Whether the words may be a name: they say neither when nor how much, nor what was done, nor what is counted."""
    words = _WORD.findall(head)
    if _YEAR_OR_CHANGE.search(head) or not any(len(w) > _SHORT for w in words):
        return False
    if len(words) > 1 and words[0] in _BY_WAY and not _SAYS_HOW.match(words[-1].removeprefix("прийом")):
        return True
    if any(_SAYS_HOW.match(w) for w in words) or _SAYS_HOW.match(head):
        return False
    return not any(is_predicate(w) for w in words) and not _is_counted(words[0])


def _is_counted(word: str) -> bool:
    """Whether the word can only be what is counted, «довідок», «письмових»: a plural genitive."""
    found = [a for a in analyses(word) if a.pos in {"NOUN", "ADJF", "PRTF"}]
    return bool(found) and all(a.number == "plur" and a.case in {"gent", "accs", "loct"} for a in found)


def _say_what(corner: str, labels: Sequence[str]) -> bool:
    """Whether the rows' labels say what is counted in them."""
    if _OF_INDICATORS.match(corner):
        return True
    saying = [any(is_predicate(w) or _is_counted(w) for w in _WORD.findall(label)[:3]) for label in labels]
    return sum(saying) > _MOST * len(labels)
