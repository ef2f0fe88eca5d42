"""One form for a figure that the annotation expects and a figure that zvitar published."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from benchmarks.eval.flat import Stretch


@dataclass(frozen=True)
class Claim:
    """A figure and where it stands in the report's collapsed text.

    `period` is empty where the source leaves it to the report's own. `where` are the places of the quote (more than
    one when a quote could not be told from its twins), `number` those of the number itself, empty when unknown.
    """

    metric: str
    subject: str
    value: Decimal | None
    unit: str
    low: Decimal | None = None
    high: Decimal | None = None
    period: str = ""
    delta: bool = False
    planned: bool = False
    cumulative: bool = False
    per: str = ""
    date: str = ""
    convocation: str = ""
    details: dict[str, str] = field(default_factory=dict)
    quote: str = ""
    page: int = 0
    where: tuple[Stretch, ...] = ()
    number: tuple[Stretch, ...] = ()
    status: str = "unverified"
    fact_id: str = ""
    rule: str = ""
    reasons: tuple[str, ...] = ()

    @property
    def flagged(self) -> bool:
        """Whether a person has to look at it before it is used."""
        return self.status == "flagged"

    def amount(self) -> str:
        """Value and unit as a reader would write them."""
        if self.value is None:
            return f"{plain(self.low)}..{plain(self.high)} {self.unit}"
        return f"{plain(self.value)} {self.unit}"

    def kind(self) -> str:
        """What sort of figure it is, when it is not the report period's own level."""
        words = [self.period] if self.period else []
        words += [name for name in ("delta", "planned", "cumulative") if getattr(self, name)]
        words += [f"per {self.per}"] if self.per else []
        words += [self.date] if self.date else []
        words += [f"({self.convocation})"] if self.convocation else []
        return " ".join(words)


def plain(number: Decimal | None) -> str:
    """A number without an exponent or trailing zeros; "?" for none."""
    if number is None:
        return "?"
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
