"""Invented reports that add up, written with their facts marked (see `marked`), for changing digits in.

Each section is made of seeded numbers; `told` collects the ids of figures that a stated sum binds: its addends and
its total.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random

COMMISSIONS = (
    "з питань бюджету",
    "з питань землі",
    "з питань освіти",
    "з питань етики",
    "з питань молоді",
    "з питань комунального майна",
    "з питань екології",
)
FORMS = {
    "засідання": ("засідання", "засідання", "засідань"),
    "звернення": ("звернення", "звернення", "звернень"),
    "рішення": ("рішення", "рішення", "рішень"),
    "розпорядження": ("розпорядження", "розпорядження", "розпоряджень"),
    "клопотання": ("клопотання", "клопотання", "клопотань"),
    "рекомендація": ("рекомендацію", "рекомендації", "рекомендацій"),
    "запит": ("запит", "запити", "запитів"),
}


@dataclass
class Draft:
    """Lines of a marked report under construction and the ids of figures bound by sums."""

    rng: Random
    lines: list[str] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    count: int = 0

    def mark(self, value: int, fields: str, bound: bool = True) -> str:
        """A figure with its fact; thousands parted by a space."""
        name = f"n{self.count}"
        self.count += 1
        if bound:
            self.told.append(name)
        return f"{{{value:,}|{fields}|id={name}}}".replace(",", " ", f"{value:,}".count(","))

    def counted(self, value: int, noun: str, fields: str, bound: bool = True) -> str:
        """A figure with its noun in the right form."""
        return f"{self.mark(value, fields, bound)} {form(value, noun)}"

    def some(self, number: int, low: int, high: int) -> list[int]:
        """Seeded values."""
        return [self.rng.randint(low, high) for _ in range(number)]


def form(value: int, noun: str) -> str:
    """The noun as it follows the number."""
    one, few, many = FORMS[noun]
    if value % 100 in range(11, 15):
        return many
    return {1: one, 2: few, 3: few, 4: few}.get(value % 10, many)


def commissions_in_a_list(d: Draft) -> None:
    """«створено п'ять …» with one item each and the total after them."""
    names = d.rng.sample(COMMISSIONS, d.rng.randint(3, 6))
    values = d.some(len(names), 3, 48)
    d.lines.append(f"У раді працюють постійні комісії, яких {len(names)}:")
    d.lines += [
        f"– {n} – проведено {d.counted(v, 'засідання', f'commission.meetings|unit=meetings|subject={n}')};"
        for n, v in zip(names, values, strict=True)
    ]
    d.lines.append(
        f"Разом комісії провели {d.counted(sum(values), 'засідання', 'commissions.meetings_total|unit=meetings')}."
    )


def two_halves(d: Draft) -> None:
    """Written and oral appeals, then what became of them."""
    written, oral = d.some(2, 90, 2400)
    total = written + oral
    d.lines.append(
        f"Протягом року надійшло {d.counted(total, 'звернення', 'appeals.total|unit=appeals')}, "
        f"письмових – {d.mark(written, 'appeals.written|unit=appeals')}, "
        f"усних – {d.mark(oral, 'appeals.oral|unit=appeals')}."
    )
    first, second = sorted(d.rng.sample(range(1, total), 2))
    d.lines.append(
        f"За наслідками: позитивно – {d.mark(first, 'appeals.resolved_positively|unit=appeals')}, "
        f"роз'яснено – {d.mark(second - first, 'appeals.explained|unit=appeals')}, "
        f"решта, {d.mark(total - second, 'appeals.in_progress|unit=appeals')}, на розгляді."
    )


def topics_with_the_rest(d: Draft) -> None:
    """Decisions by topic, the last item being what remains."""
    values = d.some(d.rng.randint(3, 6), 11, 260)
    topics = ("земля", "бюджет", "майно", "кадри", "освіта")[: len(values) - 1]
    d.lines.append(f"Прийнято {d.counted(sum(values), 'рішення', 'decisions.adopted|unit=decisions')}, зокрема:")
    for mark, topic, value in zip("абвгґд", (*topics, "інші питання"), values, strict=False):
        d.lines.append(f"{mark}) {topic} – {d.mark(value, f'decisions.by_topic|unit=decisions|subject={topic}')};")


def orders_after_a_colon(d: Draft) -> None:
    """«377 розпоряджень: 214 – з основної діяльності, …»."""
    kinds = ("з основної діяльності", "з кадрових питань", "про відпустки", "про відрядження")[: d.rng.randint(2, 4)]
    values = d.some(len(kinds), 8, 230)
    parts = ", ".join(
        f"{d.mark(v, f'acts.mayor_orders|unit=orders|subject={k}')} – {k}" for k, v in zip(kinds, values, strict=True)
    )
    d.lines.append(f"Голова видав {d.counted(sum(values), 'розпорядження', 'acts.mayor_orders|unit=orders')}: {parts}.")


def awards_in_a_table(d: Draft) -> None:
    """A table with a total row and a total column."""
    rows = [(n, *d.some(2, 0, 140)) for n in ("Грамота", "Подяка", "Відзнака", "Знак")[: d.rng.randint(2, 4)]]
    rows.append(("Усього", sum(r[1] for r in rows), sum(r[2] for r in rows)))
    d.lines.append("| Нагорода | Особам | Колективам | Разом |")
    for name, persons, bodies in rows:
        cells = [
            d.mark(v, f"awards.given|unit=awards|subject={name}|recipient_type={kind}")
            for kind, v in (("a", persons), ("b", bodies), ("c", persons + bodies))
        ]
        d.lines.append(f"| {name} | {' | '.join(cells)} |")


def commissions_in_a_table(d: Draft) -> None:
    """Columns that have nothing to do with each other, each with its total."""
    names = d.rng.sample(COMMISSIONS, d.rng.randint(3, 6))
    columns = ("commission.meetings", "commission.questions_considered", "commission.recommendations")
    wholes = ("commissions.meetings_total", "commissions.questions_considered", "commissions.recommendations")
    values = [d.some(3, 2, 420) for _ in names]
    d.lines.append("| Комісія | Засідань | Питань | Рекомендацій |")
    for name, row in zip(names, values, strict=True):
        cells = [d.mark(v, f"{m}|unit={m}|subject={name}") for m, v in zip(columns, row, strict=True)]
        d.lines.append(f"| {name} | {' | '.join(cells)} |")
    sums = [sum(column) for column in zip(*values, strict=True)]
    cells = [d.mark(v, f"{w}|unit={m}") for w, m, v in zip(wholes, columns, sums, strict=True)]
    d.lines.append(f"| Разом | {' | '.join(cells)} |")


def quarters(d: Draft) -> None:
    """Sessions' decisions by quarter against the year."""
    values = d.some(4, 30, 260)
    parts = ", ".join(
        f"{name} квартал – {d.mark(v, f'decisions.adopted|unit=decisions|period=2022-Q{i}')}"
        for i, (name, v) in enumerate(zip(("І", "ІІ", "ІІІ", "ІV"), values, strict=True), 1)
    )
    d.lines.append(
        f"За рік ухвалено {d.counted(sum(values), 'рішення', 'decisions.adopted|unit=decisions')} ({parts})."
    )


def requests_three_ways(d: Draft) -> None:
    """One whole split by who asked and by what came of it."""
    who = d.some(3, 4, 90)
    total = sum(who)
    first, second = sorted(d.rng.sample(range(1, total), 2))
    metric = "appeals.information_requests|unit=requests"
    ways = {
        "За запитувачами": ("requester", ("громадяни", "медіа", "об'єднання"), who),
        "За результатом": ("result", ("надано", "відмовлено", "переслано"), (first, second - first, total - second)),
    }
    line = f"Запитів – {d.mark(total, metric)}."
    for lead, (qualifier, names, values) in ways.items():
        parts = [f"{n} – {d.mark(v, f'{metric}|q.{qualifier}={n}')}" for n, v in zip(names, values, strict=True)]
        line += f" {lead}: {', '.join(parts)}."
    d.lines.append(line)


SECTIONS: tuple[Callable[[Draft], None], ...] = (
    commissions_in_a_list,
    two_halves,
    topics_with_the_rest,
    orders_after_a_colon,
    awards_in_a_table,
    commissions_in_a_table,
    quarters,
    requests_three_ways,
)


def section(number: int, seed: int) -> Draft:
    """One seeded section of the given kind."""
    draft = Draft(Random(f"{number} {seed}"))
    SECTIONS[number](draft)
    return draft
