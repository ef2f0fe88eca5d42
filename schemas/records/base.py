"""What every section's record shares: whose figures they are, what they are about, and the stated figure itself."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import cache
from typing import Any, ClassVar

from pydantic import Field
from pydantic.fields import FieldInfo

from schemas.facts import Frozen, Modifier, Status
from schemas.metrics import METRICS, Section


class Stated(Frozen):
    """One figure of a record with its evidence: the value, what it is worth, and the fact that it comes from.

    `value` is None when the report states a range. `also` are facts that state the same figure again; when they
    disagree, `status` is flagged and `note` says how.
    """

    value: Decimal | None
    value_min: Decimal | None = None
    value_max: Decimal | None = None
    modifier: Modifier = ""
    unit: str
    status: Status
    fact_id: str
    also: tuple[str, ...] = ()
    note: str = ""


class Origin(Frozen):
    """Where a record's field comes from: a metric, in this unit; `kind` is the kind of record that it goes to."""

    metric: str
    unit: str
    kind: str = ""


def stated(*origins: str | tuple[str, str], unit: str = "") -> Any:
    """A record's field filled from metrics: `"metric"` or `("metric", kind of record)`; `unit` if not the usual one.

    Raises:
        KeyError: for a metric outside the catalogue.
    """
    found = [
        Origin(metric=metric, unit=unit or METRICS[metric].unit, kind=kind)
        for metric, kind in ((o, "") if isinstance(o, str) else o for o in origins)
    ]
    first = METRICS[found[0].metric]
    extra: dict[str, Any] = {"origins": [o.model_dump() for o in found], "uk": first.label_uk, "en": first.label_en}
    return Field(default=None, json_schema_extra=extra)


def column(
    uk: str,
    en: str,
    *,
    key: bool = False,
    refers: str = "",
    kind: str = "",
    required: bool = False,
    default: Any = ...,
) -> Any:
    """A column with its description in both languages.

    `key` marks the primary key, `refers` names "table.column", `kind` overrides the type read from the annotation
    ("json" for a JSON list or object, "day" for a text that may be an ISO date), `required` says never empty.
    """
    extra: dict[str, Any] = {"uk": uk, "en": en, "key": key, "refers": refers, "kind": kind, "required": required}
    return Field(default=default, json_schema_extra=extra)


def extra_of(field: FieldInfo) -> dict[str, Any]:
    """What `column` or `stated` said of a field."""
    extra = field.json_schema_extra
    return dict(extra) if isinstance(extra, dict) else {}


class SectionRecord(Frozen):
    """A row of a section's table. Two facts share a row when all these fields are the same for both."""

    section: ClassVar[Section]
    title_uk: ClassVar[str]
    title_en: ClassVar[str]

    record_id: str = column("Ідентифікатор рядка", "Id of the row", key=True)
    report_id: str = column("Звіт", "The report", refers="reports.report_id", required=True)
    council_id: str = column("Ідентифікатор ради", "Id of the council", default="")
    council: str = column("Рада, називний відмінок", "The council, nominative", default="")
    report_period: str = column("Період звіту", "Period that the report covers", default="")
    period: str = column("Період, про який ці цифри", "Period that these figures describe")
    own_period: bool = column(
        "Чи цифри про період самого звіту (а не, скажімо, про торік)",
        "Whether the figures are about the report's own period (and not, say, last year)",
    )
    kind: str = column("Різновид рядка, див. docs/tables.md", "Kind of row, see docs/tables.md", default="")
    subject: str = column("Про що цифри, як у звіті; порожньо = ціле", "What they are about, as written", default="")
    subject_id: str = column("Той самий предмет за роками", "The same subject across years", default="")
    unit: str = column("Одиниця, якщо не звична для показника", "Unit, if not the metric's usual one", default="")
    recipient_type: str = column("Хто отримав", "Who received", default="")
    date: str = column("Дата", "Date", default="", kind="day")
    date_end: str = column("Остання дата", "Last date of a range", default="", kind="day")
    convocation: str = column("Скликання, якщо не те, що у звіті", "Convocation if not the report's", default="")
    owner: str = column("Чиї цифри, якщо не органу, що звітує", "Whose figures, if not the body's", default="")
    cumulative: bool = column("Наростаючим підсумком", "Running total", default=False)
    since: str = column("Від якого часу підсумок", "Since when the running total counts", default="")
    per: str = column("На кого або на що (deputy, month …)", "Per what (deputy, month …)", default="")
    aggregate: str = column("mean, max, min …", "mean, max, min …", default="")
    qualifiers: str = column("Інші ознаки, JSON", "Other qualifiers, JSON object", default="", kind="json")
    status: Status = column("Найгірший зі станів цифр рядка", "Worst status among the row's figures")
    notes: str = column("Зауваги до цифр рядка", "Remarks on the row's figures", default="")
    fact_ids: str = column("Усі факти рядка, JSON", "All facts of the row, JSON list", kind="json")

    @classmethod
    def origins(cls) -> dict[str, tuple[Origin, ...]]:
        """Where each figure's field comes from."""
        return _origins(cls)

    def figures(self) -> dict[str, Stated]:
        """The record's figures by field, those that the report states."""
        found = {name: getattr(self, name) for name in type(self).model_fields}
        return {name: value for name, value in found.items() if isinstance(value, Stated)}


@cache
def _origins(record: type[SectionRecord]) -> dict[str, tuple[Origin, ...]]:
    extras = {name: extra_of(field) for name, field in record.model_fields.items()}
    return {name: tuple(map(Origin.model_validate, x["origins"])) for name, x in extras.items() if "origins" in x}


WORST_FIRST: Sequence[Status] = (Status.FLAGGED, Status.UNVERIFIED, Status.CORRECTED, Status.CONFIRMED)


def worst(statuses: Sequence[Status]) -> Status:
    """The status that needs most care; ValueError when there is none."""
    return min(statuses, key=WORST_FIRST.index)
