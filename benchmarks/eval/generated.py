"""A family of generated reports whose figures are known: head × numeral × construction, over all core metrics.

Each construction makes one report with a paragraph for every metric (for tables and lists, a row or an item), so a
construction that the grammar does not know shows as a whole family of misses.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cache
from itertools import groupby
from pathlib import Path
from random import Random
from typing import Any

from num2words import num2words

from benchmarks.eval.claims import Claim
from benchmarks.eval.corpus import Annotated
from benchmarks.eval.flat import Flat, collapsed
from benchmarks.eval.grids import LAYOUTS, grids
from benchmarks.eval.passages import Figure, Passage
from schemas.metrics import METRICS

YEAR = 2023
_COVER = {
    "council": "Вільшанська міська рада",
    "role": "секретар міської ради",
    "person": "Бондарук Олена Петрівна",
    "convocation": "VIII",
    "period": str(YEAR),
}
_TITLE = "ЗВІТ\nсекретаря Вільшанської міської ради VIII скликання\nБондарук Олени Петрівни\nза 2023 рік\n\n"
_GRID = "grid-"
_LAST = {"f": ("одну", "дві"), "m": ("один", "два"), "n": ("одне", "два")}


@dataclass(frozen=True)
class Saying:
    """How one metric's figure is said: the counted noun after 1, 2 and 5, a clause around it, a table's label."""

    metric: str
    subject: str
    gender: str
    one: str
    few: str
    many: str
    clause: str
    inverted: str
    label: str
    plan: str
    low: int
    high: int
    heading: str

    def noun(self, number: int) -> str:
        """The noun's form after the number."""
        if number % 100 in range(11, 15) or number % 10 in (0, *range(5, 10)):
            return self.many
        return self.one if number % 10 == 1 else self.few

    def figure(self, value: int, **told: Any) -> Figure:
        """A figure of this metric and subject."""
        return Figure(self.metric, self.subject, Decimal(value), told)

    def said(self, number: str, count: int) -> str:
        """The clause with the number as given, in the noun's right form."""
        return self.clause.format(N=f"{number} {self.noun(count)}", n=number)


DISTRICT = "acts.council_head_orders"
"""Only a district or regional council has a head of its own: said in a report of such a council alone."""


def sayings() -> tuple[Saying, ...]:
    """The lexicon of a city council's report, from sayings.csv."""
    return tuple(s for s in _all_sayings() if s.metric != DISTRICT)


@cache
def _all_sayings() -> tuple[Saying, ...]:
    lines = Path(__file__).with_name("sayings.csv").read_text(encoding="utf-8").splitlines()
    rows = csv.DictReader(lines, delimiter=";")
    return tuple(
        Saying(**{k: v for k, v in row.items() if k not in ("low", "high")}, low=int(row["low"]), high=int(row["high"]))
        for row in rows
    )


def in_words(number: int, gender: str) -> str:
    """A number below a thousand in words, accusative of inanimate things; ValueError for others."""
    if not 0 < number < 1000:
        raise ValueError(f"not written in words here: {number}")
    words: list[str] = num2words(number, lang="uk").split()
    if words[-1] in ("один", "два"):
        words[-1] = _LAST[gender][words[-1] == "два"]
    return " ".join(words)


def _plain(s: Saying, n: int, _: Random) -> Passage:
    return Passage(s.said(str(n), n) + ".", (s.figure(n),))


def _words(s: Saying, n: int, _: Random) -> Passage:
    return Passage(s.said(in_words(n, s.gender), n) + ".", (s.figure(n),))


def _glued(s: Saying, n: int, _: Random) -> Passage:
    clause = s.clause.format(N=f"{n}{s.noun(n)}", n=n)
    return Passage(clause + ".", (s.figure(n),))


def _inverted(s: Saying, n: int, _: Random) -> Passage:
    many = s.many[0].upper() + s.many[1:]
    return Passage(s.inverted.format(Many=many, many=s.many, n=n) + ".", (s.figure(n),))


def _dash(s: Saying, n: int, _: Random) -> Passage:
    return Passage(f"{s.label} – {n}.", (s.figure(n),))


def _colon(s: Saying, n: int, _: Random) -> Passage:
    return Passage(f"{s.label}: {n}.", (s.figure(n),))


def _number_last_year(s: Saying, n: int, rng: Random) -> Passage:
    before = _other(s, n, rng)
    tail = rng.choice((f" (у 2022 році – {before})", f", торік – {before}", f" проти {before} у 2022 році"))
    return Passage(f"{s.said(str(n), n)}{tail}.", (s.figure(n), s.figure(before, period="2022")))


def _difference(s: Saying, n: int, rng: Random) -> Passage:
    by = rng.randint(1, min(9, n))
    word, sign = rng.choice((("більше", 1), ("менше", -1)))
    text = f"{s.said(str(n), n)}, що на {by} {word}, ніж у 2022 році."
    return Passage(text, (s.figure(n), s.figure(sign * by, delta=True)))


def _over(s: Saying, n: int, rng: Random) -> Passage:
    word = rng.choice(("понад", "близько", "майже"))
    return Passage(s.said(f"{word} {n}", n) + ".", (s.figure(n),))


def _planned(s: Saying, n: int, _: Random) -> Passage:
    return Passage(s.plan.format(N=f"{n} {s.noun(n)}") + ".", (s.figure(n, planned=True, period="2024"),))


def _other(s: Saying, n: int, rng: Random) -> int:
    return rng.choice([m for m in range(s.low, s.high + 1) if m != n])


Construction = Callable[[Saying, int, Random], Passage]

CONSTRUCTIONS: Mapping[str, Construction] = {
    "plain": _plain,
    "words": _words,
    "glued": _glued,
    "inverted": _inverted,
    "dash": _dash,
    "colon": _colon,
    "last_year": _number_last_year,
    "difference": _difference,
    "about": _over,
    "planned": _planned,
}


def made(construction: str, seed: int) -> Annotated:
    """One generated report in one construction; the same seed gives the same report."""
    rng = Random(f"{construction} {seed}")
    if construction == "table":
        text, passages = _table(rng)
    elif construction == "list":
        text, passages = _list(rng)
    elif construction.startswith(_GRID):
        text, passages = grids(construction.removeprefix(_GRID), rng)
    elif construction == "special":
        text, passages = _special(rng)
    elif construction == "district":
        return _district(rng, f"{construction}-{seed}")
    else:
        text, passages = _prose(CONSTRUCTIONS[construction], construction, rng)
    return annotated(f"{construction}-{seed}", text, passages)


FAMILIES = (*CONSTRUCTIONS, "table", "list", "special", "district", *(f"{_GRID}{name}" for name in LAYOUTS))


def _prose(make: Construction, name: str, rng: Random) -> tuple[str, list[Passage]]:
    chosen = [s for s in sayings() if s.plan or name != "planned"]
    parts, passages = [], []
    for heading, group in groupby(chosen, key=lambda s: s.heading):
        here = [make(s, _count(s, rng), rng) for s in group]
        parts.append("\n\n".join([heading, *(p.text for p in here)]))
        passages += here
    return "\n\n".join(parts) + "\n", passages


def _count(s: Saying, rng: Random) -> int:
    return rng.randint(s.low, s.high)


def _table(rng: Random) -> tuple[str, list[Passage]]:
    rows = []
    for s in sayings():
        n = _count(s, rng)
        before = _other(s, n, rng)
        label = f"{s.label:<62}{before:>8}{n:>10}"
        rows.append(Passage(label, (s.figure(n), s.figure(before, period="2022"))))
    head = f"{'Показник':<62}{'2022':>8}{'2023':>10}"
    return "Основні показники\n\n" + "\n".join([head, *(p.text for p in rows)]) + "\n", rows


def _list(rng: Random) -> tuple[str, list[Passage]]:
    parts, passages = [], []
    for heading, group in groupby(sayings(), key=lambda s: s.heading):
        mark = rng.choice(("–", "•", "-"))
        items = [Passage(f"{s.label.lower()} – {n}", (s.figure(n),)) for s in group for n in [_count(s, rng)]]
        parts.append(f"{heading}. За звітний рік:\n" + ";\n".join(f"{mark} {i.text}" for i in items) + ".")
        passages += items
    return "\n\n".join(parts) + "\n", passages


def _special(rng: Random) -> tuple[str, list[Passage]]:
    """Attendance, money and dated events, which are not counts of things."""
    passages = [
        _attendance(Decimal(rng.randint(600, 990)) / 10),
        _money("deputy_fund.allocated", "Депутатський фонд на рік становив", rng.randint(100, 990), "тис. грн", 1000),
        _money("deputy_fund.spent", "З депутатського фонду використано", rng.randint(10_000, 99_999), "грн", 1),
        *(_event(name, rng) for name in ("День міста", "Урочистості до Дня Незалежності")),
    ]
    return "\n\n".join(p.text for p in passages) + "\n", passages


def _district(rng: Random, name: str) -> Annotated:
    """A district council's head on their own orders."""
    saying = next(s for s in _all_sayings() if s.metric == DISTRICT)
    passage = _number_last_year(saying, _count(saying, rng), rng)
    text = _TITLE.replace("секретаря Вільшанської міської", "голови Вільшанської районної") + passage.text + "\n"
    cover = _COVER | {"council": "Вільшанська районна рада", "role": "голова районної ради"}
    return replace(_annotated(name, text, [passage]), cover=cover)


def _attendance(share: Decimal) -> Passage:
    text = f"Явка депутатів на пленарних засіданнях – {str(share).replace('.', ',')} %."
    return Passage(text, (Figure("deputies.attendance_percent", "", share, {}),))


def _money(metric: str, words: str, amount: int, unit: str, times: int) -> Passage:
    text = f"{words} {amount:,} {unit}.".replace(",", " ")
    return Passage(text, (Figure(metric, "", Decimal(amount * times), {}),))


def _event(name: str, rng: Random) -> Passage:
    day = date(YEAR, rng.randint(1, 12), rng.randint(1, 28))
    return Passage(f"{name} – {day:%d.%m.%Y}", (Figure("events.held", name, Decimal(1), {"date": day.isoformat()}),))


def annotated(name: str, text: str, passages: Iterable[Passage]) -> Annotated:
    """The text under the cover of the invented council as a report with the passages' figures."""
    return _annotated(name, _TITLE + text, passages)


def _annotated(name: str, raw: str, passages: Iterable[Passage]) -> Annotated:
    flat = Flat.of(raw)
    claims = [c for p in passages for c in _claims(p, flat)]
    return Annotated(name, "own", raw, flat, dict(_COVER), tuple(claims), (), (), ())


def _claims(passage: Passage, flat: Flat) -> Iterable[Claim]:
    for figure in passage.figures:
        yield Claim(
            metric=figure.metric,
            subject=figure.subject,
            value=figure.value,
            unit=METRICS[figure.metric].unit,
            quote=collapsed(passage.text),
            where=flat.find(passage.text),
            page=1,
            **figure.told,
        )
