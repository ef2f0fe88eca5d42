"""What templates call: names, numbers, reasons and decisions in one language."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from pipeline.linking.overrides import FigureGiven
from pipeline.linking.questions import Asked
from pipeline.published import Row
from pipeline.publishing.page.words import Language, figure
from pipeline.review.cases import Case
from pipeline.review.words import WORDS
from schemas.metrics import METRICS, Metric
from schemas.records import RECORDS
from schemas.tables import tables

_DETAILS = (
    *("period", "unit", "measure", "versus", "share_of", "cumulative", "since", "recipient_type", "per", "aggregate"),
    *("date", "date_end", "convocation", "owner", "qualifiers", "part_of"),
)
_USUAL = {"measure": ("", "level"), "cumulative": ("", "false")}
_SIDES = {True: "for", False: "against", None: "remarks"}


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence in the page's language and in the other one."""

    here: str
    there: str


class Speaker:
    """One language's voice."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.other: Language = "en" if language == "uk" else "uk"
        self._words = WORDS[language]

    def word(self, name: str, /, **details: object) -> str:
        """The page's word; a name that has none stands for itself. Details are put in as they are."""
        said = self._words.get(name, name)
        return said.format(**details) if details else said

    def metric(self, name: str) -> str:
        """A metric's label; of a figure that no rule knows, the noun that it counts."""
        known = METRICS.get(name)
        if known:
            return self._label(known)
        return f"{self.word('other')}: {name.removeprefix('other.').replace('_', ' ')}"

    def definition(self, name: str) -> str:
        """What a metric counts; empty when no rule knows it."""
        known = METRICS.get(name)
        return "" if known is None else known.definition_uk if self.language == "uk" else known.definition_en

    def details(self, fact: Row) -> list[tuple[str, str]]:
        """All else that is said of the figure when it is accepted: the columns that are filled, by their titles."""
        columns = {column.name: column for column in tables()["facts"].columns}
        filled = [name for name in _DETAILS if fact[name] not in _USUAL.get(name, ("",))]
        return [(getattr(columns[name], self.language).partition(";")[0], fact[name]) for name in filled]

    def metrics(self) -> Mapping[str, list[tuple[str, str]]]:
        """Ids and labels of all metrics, by the title of their section."""
        found: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for metric in METRICS.values():
            record = RECORDS.get(metric.section)
            title = (record.title_uk if self.language == "uk" else record.title_en) if record else metric.section
            found[title].append((metric.id, self._label(metric)))
        return found

    def number(self, text: str) -> str:
        """A value of the tables as the language writes it; ranges and what is no number stay."""
        try:
            return figure(float(text), self.language)
        except ValueError:
            return text

    def value(self, fact: Row) -> str:
        """The figure as the report means it: modifier, value or range, unit."""
        if fact["value"]:
            number = self.number(fact["value"])
        else:
            number = self.word("range", low=self.number(fact["value_min"]), high=self.number(fact["value_max"]))
        modifier = self.word(fact["modifier"]) if fact["modifier"] else ""
        return f"{modifier} {number}{' %' if fact['unit'] == '%' else ''}".strip()

    def reasons(self, fact: Row) -> dict[str, list[Said]]:
        """What speaks against the figure, for it, and remarks, each in both languages."""
        found: dict[str, list[Said]] = {"against": [], "for": [], "remarks": []}
        for reason in json.loads(fact["reasons"] or "[]"):
            found[_SIDES[reason["for_value"]]].append(Said(reason[self.language], reason[self.other]))
        return found

    def decision(self, given: FigureGiven, read_as: str) -> str:
        """A decision in a few words."""
        was = self.number(given.was or read_as)
        if given.accept:
            return self.word("accepted", was=was)
        if given.reject:
            return self.word("rejected", was=was)
        changes = []
        if given.value is not None:
            changes.append(self.word("corrected_to", was=was, value=self.number(str(given.value))))
        if given.metric:
            changes.append(self.word("metric_to", metric=self.metric(given.metric)))
        return "; ".join(changes)

    def choice(self, choice: Mapping[str, object]) -> str:
        """An answer to a question about a link."""
        ((kind, what),) = choice.items()
        several = what if isinstance(what, list) else [str(what)]
        return self.word(f"link_{kind}", names="», «".join(several), first=several[0])

    def question(self, asked: Asked) -> str:
        """What is asked about a link, in short."""
        written = asked.entry.get("written")
        name = written[0] if isinstance(written, list) else asked.entry.get("name", "")
        return self.word(f"asked_{asked.question.kind}", name=name)

    def others(self, case: Case, check: Row) -> list[str]:
        """The other figures that a check speaks of."""
        return [fact_id for fact_id in json.loads(check["fact_ids"] or "[]") if fact_id != case.fact_id]

    def _label(self, metric: Metric) -> str:
        return metric.label_uk if self.language == "uk" else metric.label_en
