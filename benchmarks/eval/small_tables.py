"""Generated small tables and lists whose own words say little: what they count, of when or of whom stands elsewhere.

A family is a shape (quarters of years, months in two bands, «12/9» under two years, «21 із 22» after names …); a report
of it has several, each under a heading and sentence of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from random import Random

from benchmarks.eval.corpus import Annotated
from benchmarks.eval.generated import YEAR, Saying, annotated, sayings
from benchmarks.eval.passages import Figure, Passage

LAST = YEAR - 1
_LINES = 6  # things told in a report
_LEAST = 24  # a total that parts may add up to
_GAP = 3  # columns between the cells of an aligned table
_QUARTERS = ("І кв.", "ІІ кв.", "ІІІ кв.", "IV кв.")
_MONTHS = (
    *("січень", "лютий", "березень", "квітень", "травень", "червень"),
    *("липень", "серпень", "вересень", "жовтень", "листопад", "грудень"),
)
_NAMES = ("Коваль Ірина", "Бойко Олег", "Ткачук Віра", "Мельник Гнат", "Савчук Роман")
_COMMISSIONS = ("Бюджетна", "Земельна", "Гуманітарна", "Регламентна")
_ANNOUNCED = ("Динаміку подано в таблиці.", "Як це змінювалося, видно нижче.", "Розподіл за періодами такий:")

_Told = tuple[str, list[Passage]]
_Row = Sequence[str]


def _aligned(rows: Sequence[_Row]) -> list[str]:
    widths = [max(map(len, column)) + _GAP for column in zip(*rows, strict=True)]
    return [
        row[0].ljust(widths[0]) + "".join(c.rjust(w) for c, w in zip(row[1:], widths[1:], strict=True)) for row in rows
    ]


_JOINED: tuple[Callable[[Sequence[_Row]], list[str]], ...] = (
    _aligned,
    lambda rows: [" | ".join(row) for row in rows],
    lambda rows: ["\t".join(row) for row in rows],
)


def _parts(total: int, count: int, rng: Random) -> list[int]:
    """So many different parts of at least one that make up the total."""
    cuts = sorted(rng.sample(range(1, total), count - 1))
    return [b - a for a, b in zip([0, *cuts], [*cuts, total], strict=True)]


def _counted(rng: Random, least: int = _LEAST) -> list[tuple[Saying, int]]:
    """Several things that are counted, with how many there were."""
    many = [s for s in sayings() if s.high >= least + 1]
    chosen = rng.sample(many, min(_LINES, len(many)))
    return [(s, rng.randint(max(s.low, least), s.high)) for s in chosen]


def _under_sentence(s: Saying, n: int, rng: Random) -> tuple[str, Passage]:
    """The heading and the sentence that states the total; another sentence leads to the table."""
    sentence = Passage(f"{s.said(str(n), n)}.", (s.figure(n),))
    return f"{s.heading}\n\n{sentence.text} {rng.choice(_ANNOUNCED)}\n\n", sentence


def _quarters(rng: Random) -> _Told:
    """Years down, quarters across, the year's total behind them."""
    texts, passages = [], []
    for s, n in _counted(rng):
        above, sentence = _under_sentence(s, n, rng)
        before = rng.randint(_LEAST, 2 * n)
        rows: list[_Row] = [("Рік", *_QUARTERS, rng.choice(("За рік", "Усього")))]
        told = []
        for year, total in ((LAST, before), (YEAR, n)):
            parts = _parts(total, len(_QUARTERS), rng)
            rows.append((str(year), *map(str, parts), str(total)))
            quarters = tuple(s.figure(v, period=f"{year}-Q{q}") for q, v in enumerate(parts, 1))
            told.append((*quarters, s.figure(total, period=str(LAST))) if year == LAST else quarters)
        lines = rng.choice(_JOINED)(rows)
        passages += [sentence, *(Passage(line, figures) for line, figures in zip(lines[1:], told, strict=True))]
        texts.append(above + "\n".join(lines))
    return "\n\n".join(texts) + "\n", passages


def _bands(rng: Random) -> _Told:
    """Months over figures, the second half of the year below the first."""
    texts, passages = [], []
    for s, n in _counted(rng, least=40):
        above, sentence = _under_sentence(s, n, rng)
        parts, half = _parts(n, len(_MONTHS), rng), len(_MONTHS) // 2
        lines = []
        passages.append(sentence)
        for start in (0, half):
            here = parts[start : start + half]
            rows = _aligned([("", *_MONTHS[start : start + half]), ("", *map(str, here))])
            told = tuple(s.figure(v, period=f"{YEAR}-{m:02}") for m, v in enumerate(here, start + 1))
            passages.append(Passage(rows[1], told))
            lines += rows
        texts.append(above + "\n".join(lines))
    return "\n\n".join(texts) + "\n", passages


def _slashes(rng: Random) -> _Told:
    """«Сесій – 12/9» under two years."""
    head = rng.choice((f"Показники роботи ({YEAR}/{LAST}):", f"Основні показники ({YEAR} / {LAST} рік):"))
    passages = []
    for s in rng.sample(list(sayings()), 2 * _LINES):
        n, before = rng.sample(range(s.low, s.high + 1), 2)
        passages.append(
            Passage(f"– {s.label.lower()} – {n}/{before};", (s.figure(n), s.figure(before, period=str(LAST))))
        )
    return "\n".join([head, *(p.text for p in passages)]) + "\n", passages


def _slash_cells(rng: Random) -> _Told:
    """Commissions down, two years in each cell."""
    rows: list[_Row] = [("Комісія", "Засідань", "Питань")]
    told = []
    for name in _COMMISSIONS:
        cells, figures = [], []
        for metric, low, high in (("commission.meetings", 8, 29), ("commission.questions_considered", 40, 260)):
            n, before = rng.sample(range(low, high), 2)
            cells.append(f"{n}/{before}")
            figures += [_of(metric, name, n), _of(metric, name, before, period=str(LAST))]
        rows.append((name, *cells))
        told.append(tuple(figures))
    lines = _aligned(rows)
    head = f"Постійні комісії\n\nРобота постійних комісій ({YEAR}/{LAST})\n\n"
    return head + "\n".join(lines) + "\n", [Passage(t, f) for t, f in zip(lines[1:], told, strict=True)]


def _brackets(rng: Random) -> _Told:
    """«Бюджетна – 14 (61)» under a line that says what stands in brackets."""
    passages = []
    for name in _COMMISSIONS:
        meetings, questions = rng.randint(8, 29), rng.randint(40, 260)
        told = (_of("commission.meetings", name, meetings), _of("commission.questions_considered", name, questions))
        passages.append(Passage(f"– {name} – {meetings} ({questions});", told))
    head = "Постійні комісії\n\nПроведено засідань комісій (у дужках – кількість розглянутих питань):"
    return "\n".join([head, *(p.text for p in passages)]) + "\n", passages


def _presence(rng: Random) -> _Told:
    """Who came to how many of the meetings held, in columns or in items."""
    held = rng.randint(14, 28)
    sentence = Passage(f"Відбулося {held} пленарних засідань", (_of("plenary_meetings.held", "", held),))
    came = [(name, rng.randint(3, held)) for name in _NAMES]
    rows = [(name, f"{n} з {held}", f"{round(100 * n / held)} %") for name, n in came]
    lines = _aligned(rows) if rng.random() < 0.5 else [f"– {name}: {of} ({share});" for name, of, share in rows]
    passages = [sentence]
    for line, (name, n) in zip(lines, came, strict=True):
        share = Figure("deputies.attendance_percent", name, Decimal(round(100 * n / held)), {})
        passages.append(Passage(line, (_of("deputies.plenary_attended", name, n), share)))
    return f"Участь депутатів\n\n{sentence.text}. Хто на них бував:\n\n" + "\n".join(lines) + "\n", passages


def _halves(rng: Random) -> _Told:
    """Halves of two years over each other, the total of the later one behind them."""
    chosen = [s for s in rng.sample(list(sayings()), 2 * _LINES) if s.high >= _LEAST]
    width = max(len(s.label) for s in chosen) + _GAP
    lines = [
        " " * width + f"{LAST} рік".center(18) + f"{YEAR} рік".center(18),
        " " * width + "".join(h.rjust(9) for h in ("І півр.", "ІІ півр.") * 2) + "За рік".rjust(9),
    ]
    passages = []
    for s in chosen:
        cells = [rng.randint(2, s.high // 2) for _ in range(4)]
        line = s.label.ljust(width) + "".join(str(v).rjust(9) for v in (*cells, cells[2] + cells[3]))
        times = (f"{LAST}-H1", f"{LAST}-H2", f"{YEAR}-H1", f"{YEAR}-H2")
        told = tuple(s.figure(v, period=t) for v, t in zip(cells, times, strict=True))
        passages.append(Passage(line, (*told, s.figure(cells[2] + cells[3]))))
        lines.append(line)
    return "Основні показники\n\n" + "\n".join(lines) + "\n", passages


def _thousands(rng: Random) -> _Told:
    """Cells a space apart, thousands too: sums alone say which figure ends where."""
    lines, passages, sums = ["Звернення громадян за кварталами", "Період Письмових Усних Усього"], [], [0, 0]
    for quarter in (1, 2, 3, 4):
        told = rng.randint(260, 700), rng.randint(110, 290)
        sums = [a + b for a, b in zip(sums, told, strict=True)]
        passages.append(_of_appeals(f"{quarter} квартал", told, period=f"{YEAR}-Q{quarter}"))
    passages.append(_of_appeals("Рік", (sums[0], sums[1])))
    return "\n".join([*lines, *(p.text for p in passages)]) + "\n", passages


def _of_appeals(label: str, told: tuple[int, int], **when: str) -> Passage:
    metrics = ("appeals.written", "appeals.oral", "appeals.total")
    values = (*told, sum(told))
    text = " ".join((label, *(f"{v:,}".replace(",", " ") for v in values)))
    return Passage(text, tuple(_of(m, "", v, **when) for m, v in zip(metrics, values, strict=True)))


def _of(metric: str, subject: str, value: int, **told: str) -> Figure:
    return Figure(metric, subject, Decimal(value), told)


SHAPES: Mapping[str, Callable[[Random], _Told]] = {
    "quarters": _quarters,
    "bands": _bands,
    "slashes": _slashes,
    "slash cells": _slash_cells,
    "brackets": _brackets,
    "presence": _presence,
    "halves": _halves,
    "thousands": _thousands,
}
SMALL_TABLES = tuple(f"small {shape}" for shape in SHAPES)


def made_small(family: str, seed: int) -> Annotated:
    """One generated report of a family of SMALL_TABLES; the same seed gives the same report."""
    text, passages = SHAPES[family.removeprefix("small ")](Random(f"{family} {seed}"))
    return annotated(f"{family.replace(' ', '-')}-{seed}", text, passages)
