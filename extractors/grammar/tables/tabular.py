"""Figures of tables: the row's head, the column's head and the caption are the words that say what they count."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from extractors.grammar.numbers.announced import told_apiece
from extractors.grammar.numbers.numbers import NumberKind, NumberMention
from extractors.grammar.periods.periods import PeriodMention
from extractors.grammar.sentences.commission_names import names_commission
from extractors.grammar.sentences.phrases import named_noun
from extractors.grammar.sentences.relations import is_empty_word
from extractors.grammar.sentences.statements import FIGURE_KINDS, Statement
from extractors.grammar.tables.asides import as_aside, is_aside
from extractors.grammar.tables.cells import numbers_inside, words_of
from extractors.grammar.tables.column_heads import column_heads
from extractors.grammar.tables.column_times import part_of_year, periods_in, periods_over
from extractors.grammar.tables.halves import parts_of
from extractors.grammar.tables.slashed_cells import told_apart
from extractors.grammar.tables.turned import lines_of, turned
from extractors.grammar.words.morphology import analyses, is_modifier, is_noun, is_predicate
from schemas.text import Cell, DocumentText, Span, Table
from schemas.values import replace


def read_table(
    text: DocumentText,
    block: int,
    numbers: Sequence[NumberMention],
    periods: Sequence[PeriodMention],
    caption: str,
    headings: tuple[str, ...],
) -> list[Statement]:
    """A statement for each figure that stands in a body cell of its own; figures inside row heads are left alone."""
    upright = text.blocks[block].table
    if upright is None:
        return []
    table = turned(text, upright)
    if table is not None:
        found = _read_upright(text, block, table, numbers, periods, caption, headings)
        lines = lines_of(upright)
        return [
            replace(s, quote=lines[s.column_index], sentence=words_of(text, lines[s.column_index]).lower())
            for s in found
        ]
    return _read_upright(text, block, upright, numbers, periods, caption, headings)


def _read_upright(
    text: DocumentText,
    block: int,
    table: Table,
    numbers: Sequence[NumberMention],
    periods: Sequence[PeriodMention],
    caption: str,
    headings: tuple[str, ...],
) -> list[Statement]:
    rows: dict[int, list[Cell]] = defaultdict(list)
    for cell in table.cells:
        rows[cell.row].append(cell)
    columns = column_heads(text, table)
    commissions = _commissions_over(text, table, " ".join((caption, *headings[:1])))
    statements: list[Statement] = []
    parts = parts_of(text, table, columns)
    dates = periods_over(text, table, periods)
    group = ""
    for row in range(table.header_rows, table.rows):
        group = _group_name(text, rows[row], table) or group
        for part in parts:
            cells = sorted((c for c in rows[row] if c.column in part), key=lambda c: c.column)
            for found in _read_row(text, block, row, cells, numbers, periods, columns, (group, caption), headings):
                over = commissions.get(found.column_index)
                dated = replace(found, lead_periods=dates.get(found.column_index, ()))
                statements.append(replace(dated, commission=over, commission_how="named") if over else dated)
    return told_apart(statements, caption)


class RowHeads:
    """What heads the rows of a table, for figures that stand among words in its cells."""

    def __init__(self, text: DocumentText, table: Table) -> None:
        self._text, self._columns = text, column_heads(text, table)
        self._rows: dict[int, list[Cell]] = defaultdict(list)
        for cell in sorted(table.cells, key=lambda c: (c.row, c.column)):
            self._rows[cell.row].append(cell)

    def names_row(self, cell: Cell) -> bool:
        """Whether the cell only tells its row from the others: «31 сесія» under «Сесія»."""
        head = self._columns.get(cell.column, "")
        return cell.column < _LEADING_COLUMNS and bool(_ONE_A_ROW.match(head) or _SESSION.match(head))

    def over(self, found: Statement, cell: Cell, caption: str) -> Statement:
        """The statement of a cell's words, with what heads the row as the title that says what it is of."""
        cells = [c for c in self._rows[cell.row] if c.column < cell.column]
        label = _row_label(self._text, cells, set(), self._columns)
        if label is None:
            return replace(found, opener=caption)
        words = words_of(self._text, label).lower()
        named = found.commission is None and names_commission(words)
        titled = replace(found, opener=caption, title=label, title_words=words)
        return replace(titled, commission=label, commission_how="named") if named else titled


def _group_name(text: DocumentText, cells: Sequence[Cell], table: Table) -> str:
    """The words of a row that heads those below it: its only cell holds no figure."""
    held = [c for c in cells if len(c.span)]
    words = words_of(text, held[0].span) if len(held) == 1 and held[0].column == 0 and table.columns > 1 else ""
    named = 0 < len(words) <= _GROUP and words[0].isupper() and not any(map(str.isdigit, words))
    return words.lower() if named else ""


def _read_row(
    text: DocumentText,
    block: int,
    row: int,
    cells: Sequence[Cell],
    numbers: Sequence[NumberMention],
    periods: Sequence[PeriodMention],
    columns: Mapping[int, str],
    captions: tuple[str, str],
    headings: tuple[str, ...],
) -> Iterator[Statement]:
    """The statements of a row's figures; `captions` are the row above that heads it, and the table's own."""
    held, apiece = [c for c in cells if not _names_rows(text, c, cells, columns)], told_apiece(captions[1])
    figures = [
        (c, n)
        for c in held
        for n in _figures(text, c, numbers, apiece or told_apiece(columns.get(c.column, "")))
        if columns.get(c.column) or not _names_before(text, c, n)
    ]
    label = _row_label(text, cells, {c.column for c, _ in figures}, columns)
    corner = "" if captions[0] else _corner(cells, label, columns)
    above = " / ".join(w for w in (*captions, corner) if w)
    attended = {c.column for c, _ in figures if _ATTENDING.match(columns.get(c.column, ""))}
    for order, (cell, number) in enumerate(figures):
        governing = governing_head(cell.column, [c.column for c, _ in figures[:order]], columns)
        found = _statement(
            text, block, row, order, cell, number, label, cells, columns, periods, above, headings, governing
        )
        goes_before = any(governing_head(c, [cell.column], columns) for c in attended if c > cell.column)
        out_of = order > 0 and figures[order - 1][0] is cell
        if order > 0 and not columns.get(cell.column) and is_aside(text, cell):
            since = figures[order - 1][1].span.end if out_of else cell.span.start
            yield as_aside(found, text, Span(since, cell.span.end), periods)
        else:
            yield replace(found, companion="base") if goes_before or out_of else found


def _figures(text: DocumentText, cell: Cell, numbers: Sequence[NumberMention], apiece: int) -> Sequence[NumberMention]:
    """The cell's figure when it holds one and nothing else of weight; of «21 з 22» also what that is out of, of «21/18»
    both, where each cell is said to tell `apiece` so many."""
    inside = numbers_inside(cell, numbers) if len(cell.span) else ()
    if not inside or _NUMBERED.match(text.text[cell.span.start : cell.span.end]):
        return ()
    figures = [n for n in inside if n.kind in FIGURE_KINDS]
    if len(figures) == len(inside) == _PART_AND_WHOLE and _OUT_OF.fullmatch(words_of(text, cell.span).lower()):
        return figures
    if len(figures) == len(inside) == apiece and _SLASHED.fullmatch(words_of(text, cell.span)):
        return figures
    if is_aside(text, cell):
        inside = [n for n in inside if n.kind is not NumberKind.YEAR]
        counts = any(_COUNTED_BEHIND.match(text.text, n.span.end, cell.span.end) for n in figures)
        return figures if len(figures) == len(inside) and not counts else ()
    if len(figures) != 1 or len(inside) > 1:
        return ()
    rest = text.text[cell.span.start : figures[0].span.start] + text.text[figures[0].span.end : cell.span.end]
    return figures if _says_little(rest) else ()


def _names_before(text: DocumentText, cell: Cell, number: NumberMention) -> bool:
    """«засідань 12»: whether a cell under no head names its figure itself, as a sentence does."""
    words = re.findall(_WORD, text.text[cell.span.start : number.span.start].lower())
    return any(len(w) >= _NOUN_BEFORE and is_noun(w) and not is_modifier(w) for w in words)


def _says_little(words: str) -> bool:
    """Whether hardly more than a unit or a time is said beside a figure: «грн», «осіб», «у 2022 році»."""
    return sum(ch.isalpha() for ch in words) <= _UNIT_LETTERS


_OUT_OF = re.compile(r"\d+ (?:з|із|зі) \d+")
_SLASHED = re.compile(r"\d[\d ]*(?:,\d+)?(?:\s*[/→⇒]\s*\d[\d ]*(?:,\d+)?)+")
_PART_AND_WHOLE = 2
_NOUN_BEFORE = 5  # letters
_NUMBERED = re.compile(r"\d{1,3}[.)]\s*[^\W\d_]{3,}")  # «1. Бюджетна»
_NAMES_A_ROW = re.compile(r"[^\W\d_]|^(?:19|20)\d\d\.?$")
# «(під ними 233 підписи)»: a noun of its own, as in running text.
_COUNTED_BEHIND = re.compile(r"\s+(?!тис|млн|грн|гривень|більше|менше|торік|роком|на\b|за\b)[^\W\d_]{3,}")
_UNIT_LETTERS = 8  # «грн», «тис. грн», «осіб», «засідань» may stand in the cell beside the figure


# «Сесія | Питань», «№ округу | Сума»: one thing a row, told by its number.
_ONE_A_ROW = re.compile(
    r"(?:№ ?(?:з/п |п/п )?|номер |назва )?(?:сесія|сесії|округ|округу|протокол|протоколу|дільниця|дільниці)$"
)
_SESSION = re.compile(r"(?:№ ?(?:з/п |п/п )?|номер |назва )?сесі[яї]$")
_TOTAL = re.compile(r"(?:разом|усього|всього|загалом|підсум)")
_LEADING_COLUMNS = 2
_GROUP = 80  # characters of a row that heads those below it


# «Засідань | Був присутній | Пропустив»: what the first column counts is what the others are out of.
_ATTENDING = re.compile(
    r"(?:був |була |були )?(?:не )?(?:відвіда|участь|присутн|відсутн|пропу[сщ]|прогул|явк|взя[вл]\w* участь)"
)


def _names_rows(text: DocumentText, cell: Cell, cells: Sequence[Cell], columns: Mapping[int, str]) -> bool:
    """Whether the cell's number only tells its row from the others: «31» under «Сесія», at most beside an ordinal."""
    if cell.column >= _LEADING_COLUMNS or not _ONE_A_ROW.match(columns.get(cell.column, "")):
        return False
    before = [words_of(text, c.span) for c in cells if c.column < cell.column]
    return not any(_NAMES_A_ROW.search(words) for words in before)


def _commissions_over(text: DocumentText, table: Table, about: str) -> Mapping[int, Span]:
    """«Показники роботи комісій | Бюджетна | Земельна | Разом»: the commissions that columns are of."""
    heads = [c for c in table.cells if c.row < table.header_rows and c.column and len(c.span)]
    first = " ".join(words_of(text, c.span) for c in table.cells if c.row < table.header_rows and not c.column)
    if "комісі" not in f"{about} {first}".lower():
        return {}
    named = {c.column: c.span for c in heads if names_commission(words_of(text, c.span).lower())}
    return named if len(named) > 1 else {}


def _row_label(
    text: DocumentText, cells: Sequence[Cell], figure_columns: set[int], columns: Mapping[int, str]
) -> Span | None:
    """The words at the row's start, over the cells before its first figure; a bare ordinal «1.» is not a label."""
    first = min(figure_columns, default=10**6)
    words = [
        c.span
        for c in cells
        if len(c.span)
        and c.column not in figure_columns
        and (_NAMES_A_ROW.search(words_of(text, c.span)) or _names_rows(text, c, cells, columns))
    ]
    named = [c for c in cells if c.span in words and c.column < first]
    while len(named) > 1 and _ASIDE.match(columns.get(named[-1].column, "")):
        named.pop()
    before = [c.span for c in named] or words[:1]
    return Span(before[0].start, before[-1].end) if before else None


# Columns that say more of the row's thing and do not name it.
_ASIDE = re.compile(r"(?:голова|секретар|заступник|дата|час\b|од\.|одиниц|примітк|місце|керівник)")


def _corner(cells: Sequence[Cell], label: Span | None, columns: Mapping[int, str]) -> str:
    """The heads over the row's label («Назва комісії»): what the rows are."""
    over = (columns.get(c.column, "") for c in cells if label is not None and len(c.span) and label.covers(c.span))
    return " ".join(h for h in over if any(ch.isalpha() for ch in h))


def governing_head(column: int, before: Sequence[int], columns: Mapping[int, str]) -> str:
    """«Засідань | виїзних», «Засідань | Відвідав»: a head without a noun is of what a head before it names."""
    head = columns.get(column, "")
    if head == "прийнято" and any(columns.get(c, "").startswith("прийом") for c in before):
        return "осіб"  # «Прийомів | Прийнято»
    if _nouns(head) or not any(ch.isalpha() for ch in head):
        return ""
    if _ATTENDING.match(head):
        held = (columns[c] for c in reversed(before) if _ATTENDED.search(columns.get(c, "")))
        return next((head for head in held if not _ATTENDING.match(head)), "")
    named = next(
        (columns[c] for c in reversed(before) if _nouns(columns.get(c, "")) and not _RECEIVED.match(columns[c])), ""
    )
    if not _COUNTED.search(named) or (_PEOPLE_COME.match(head) and "прийом" in named):
        return ""
    return " ".join(w for w in named.split() if not _KIND.match(w))


def _nouns(head: str) -> bool:
    said = re.findall(_WORD, _OF_WHICH.sub(" ", head))
    return any(is_noun(w) and not is_modifier(w) and not is_predicate(w) for w in said)


# «Прийнято на особистому прийомі | Задоволено»: people received, of whom nothing else is told.
_RECEIVED = re.compile(r"прийнято\b.*\bприйом")
# «Прийомів | Прийнято»: receptions, and the people received.
_PEOPLE_COME = re.compile(r"(?:прийнят|завіта|побува|вислухан|прийш|звернул)\w+$")
_COUNTED = re.compile(r"\b(?:засідан|сесі|звернен|рішен|запит|петиці|про[єе]кт|питан|розпоряджен|доручен|прийом)")
# «Усні звернення | Колективні»: told beside each other, they are not kinds of one another.
_KIND = re.compile(
    r"(?:письмов|усн|колективн|індивідуальн|повторн|анонімн|первинн|(?:поза)?чергов|(?:поза)?планов|виїзн|спільн|"
    r"дистанційн)(?:ий|а|е|і|их|ої)$"
)
_ATTENDED = re.compile(r"\b(?:засідан|сесі|пленарн|голосуван)")
_OF_WHICH = re.compile(r"\b(?:[ув] тому числі|[ув] т\. ?ч\.|[зі]+ них|зокрема|з яких)")


def _statement(
    text: DocumentText,
    block: int,
    row: int,
    order: int,
    cell: Cell,
    number: NumberMention,
    label: Span | None,
    cells: Sequence[Cell],
    columns: Mapping[int, str],
    periods: Sequence[PeriodMention],
    caption: str,
    headings: tuple[str, ...],
    governing: str,
) -> Statement:
    label_text = words_of(text, label).lower() if label else ""
    column = columns.get(cell.column, "")
    head = f"{governing} {column}" if governing else column
    used = [c.span for c in cells if len(c.span)]
    whole = Span(min(s.start for s in used), max(s.end for s in used))
    rest = (text.text[cell.span.start : number.span.start] + text.text[number.span.end : cell.span.end]).strip().lower()
    return Statement(
        number=number,
        quote=whole if label else cell.span,
        block=block,
        sentence_id=-1 - block,
        order=order,
        tight=f"{_counted_above(caption, label_text, column)}{label_text} | {head} | @ {rest}",
        left=label_text,
        lead=label_text,
        sentence=words_of(text, whole).lower(),
        after=rest,
        label=label,
        named=_named(label_text, head),
        label_words=label_text,
        label_side="left" if label else "",
        opener=caption,
        headings=headings,
        row=label_text,
        column=column,
        table=block,
        row_index=row,
        column_index=cell.column,
        periods=periods_in(periods, label) or part_of_year(caption.rpartition(" / ")[2], label_text, label),
        session=_session_of(text, label, cells, columns),
    )


_COUNTS_ROWS = re.compile(r"(?:загальна )?(?:кількість|число|к-сть) ((?:[^\W\d_]+(?:их|ених|аних) )?[^\W\d_]+)(?= /|$)")


def _counted_above(caption: str, label: str, column: str) -> str:
    """«Кількість засідань» over «постійних комісій | 61»: the caption's noun, where row and column only say whose."""
    found = _COUNTS_ROWS.match(caption)
    first = next((w for w in label.split() if is_noun(w) and not is_modifier(w)), "")
    whose = bool(first) and not any(a.case == "nomn" for a in analyses(first) if a.pos == "NOUN")
    return f"{found.group(1)} " if found and whose and not _nouns(column) else ""


def _session_of(
    text: DocumentText, label: Span | None, cells: Sequence[Cell], columns: Mapping[int, str]
) -> Span | None:
    """The session that the row is about, where a column tells one a row; none for their total."""
    if label is None or _TOTAL.match(text.text[label.start : label.end].lower()):
        return None
    named = (c.span for c in cells if len(c.span) and _SESSION.match(columns.get(c.column, "")))
    return next((s for s in named if label.covers(s)), None)


def _named(label: str, column: str) -> str:
    """What the row's head and the column's head count."""
    unit = re.search(r"\((\w+)\)$", label)
    zones = (unit.group(1) if unit and is_noun(unit.group(1)) else label, column)
    both = (named_noun(re.findall(_WORD, zone)) for zone in zones)
    return " / ".join(n for n in both if n and not is_empty_word(n))


_WORD = r"[^\W\d_]+(?:['-][^\W\d_]+)*"
