"""One document's text to its facts and its ledger: every number has one row and one fate."""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from extractors.cover.body import body_of, faction_of
from extractors.cover.cover import read_cover
from extractors.doubts import PERIOD_UNKNOWN, doubts_of
from extractors.evidence import evidence
from extractors.figures import Figure, title_of
from extractors.grammar.numbers.numbers import NumberKind, NumberMention, find_numbers
from extractors.grammar.numbers.regions import regions
from extractors.grammar.periods.periods import find_periods, previous_period
from extractors.grammar.reader import read_statements
from extractors.grammar.sentences.period_frames import with_slots
from extractors.grammar.sentences.period_openers import with_openers
from extractors.grammar.sentences.statements import FIGURE_KINDS, Statement
from extractors.grammar.sentences.zeros import find_zeros
from extractors.grammar.tables.days import with_dates
from extractors.grammar.tables.told_rows import as_rows
from extractors.grammar.words.morphology import is_noun, noun_lemma
from extractors.interpret import interpret
from extractors.meaning.model import Model, learnt
from extractors.meaning.subject_model import SubjectModel, learnt_subjects, with_subjects_weighed
from extractors.subjects.customs.whose import with_whose_told
from extractors.subjects.finding import Reporter
from extractors.subjects.qualifiers import qualified
from extractors.surroundings.convocations import convocation_of
from extractors.surroundings.dated import DatedEvent, dated_events
from extractors.tables.column_parts import with_parts_of_columns
from extractors.tables.column_units import with_units_of_columns
from extractors.tables.compared import with_columns_compared
from extractors.tables.presence import with_presence_told
from extractors.tables.quotients import with_quotients_told
from extractors.tables.timed import with_timed_tables
from extractors.untold_parts import is_untold, with_parts_untold
from schemas.document import Reading
from schemas.facts import Cover, Evidence, Extraction, Fact, LedgerRow, Status
from schemas.text import DocumentText, Span
from schemas.values import replace

_DISTRICTS = frozenset({"районна", "обласна"})
_ISO_DAY = len("2023-07-01")
# «(з », «із »: how much of the text before a number tells that it is what others are out of
_OUT_OF, _BEFORE = re.compile(r"(?<!\w)(?:з|із|зі)\s+$"), 5
# «Із 12 сесій позачерговими були вісім»: a figure only gone back to.
_REFERS = re.compile(r"^(?:з|із|зі|серед|з-поміж)(?: (?:числа|усіх|всіх|загальної кількості))? @")


@dataclass(frozen=True, slots=True)
class Understood:
    """A text whose statements are interpreted: its cover, numbers, figures and whose report it is."""

    cover: Cover
    numbers: Sequence[NumberMention]
    figures: Sequence[Figure]
    reporter: Reporter


def extract_document(text: DocumentText, report_id: str, readings: Mapping[int, Reading]) -> Extraction:
    """Facts (none checked yet) and the ledger of one report. `readings` says how each page was read."""
    told = understand(text, readings, learnt(), learnt_subjects())
    builder = _FactBuilder(text, report_id, readings, told.cover.period, told.cover.convocation)
    facts = builder.build(told.figures, tuple(dated_events(text, told.numbers)))
    ledger = _ledger(text, told.numbers, told.figures, builder.fact_of)
    return Extraction(cover=told.cover, facts=tuple(facts), ledger=tuple(ledger))


def understand(
    text: DocumentText,
    readings: Mapping[int, Reading],
    model: Model | None,
    subjects: SubjectModel | None = None,
) -> Understood:
    """The text's cover and a figure for each of its statements; without models by the rules alone."""
    cover = read_cover(text, readings)
    parts = tuple(regions(text))
    numbers = with_dates(text, find_numbers(text, parts))
    periods = find_periods(text, numbers, parts)
    spoken = sorted((*numbers, *find_zeros(text, numbers)), key=lambda n: n.span.start)
    read = as_rows(read_statements(text, spoken, periods), text, periods)
    statements = with_openers(with_slots(read, text, periods), text, periods)
    reporter = reporter_of(cover, text)
    interpreted = interpret(statements, text, reporter, cover.period, model)
    columns = with_units_of_columns(with_columns_compared(with_quotients_told(interpreted)))
    timed = with_timed_tables(with_parts_of_columns(columns), cover.period)
    told = with_presence_told(timed, text)
    figures = qualified(told)
    if subjects is not None:
        figures = with_subjects_weighed(figures, text, reporter, subjects)
    return Understood(cover, numbers, with_parts_untold(with_whose_told(figures, text, reporter)), reporter)


def reporter_of(cover: Cover, text: DocumentText) -> Reporter:
    """Whose report it is, as far as it decides what a bare «засідань» or «я» means."""
    kind = cover.council.lower().split(" ")
    council_kind = next((w for w in kind if w in {"міська", "селищна", "сільська", "районна", "обласна"}), "")
    office = cover.role.lower().removeprefix("в. о. ").partition(" ")[0]
    body = body_of(cover, text, title_of(text))
    if council_kind in _DISTRICTS and body in {"department", "council"}:
        body = "district_head"  # the staff of a district's council report on its head's orders
    person = (faction_of(text) if body == "deputy" else "") or cover.person
    return Reporter(body, person, office, council_kind, cover.council)


@dataclass
class _FactBuilder:
    text: DocumentText
    report_id: str
    readings: Mapping[int, Reading]
    period: str
    convocation: str = ""

    def __post_init__(self) -> None:
        self.fact_of: dict[int, str] = {}
        self._by_key: dict[tuple[str, ...], Fact] = {}
        self._used: dict[str, int] = {}
        self._in_table: set[tuple[str, ...]] = set()

    @property
    def _last_year(self) -> str:
        """The year in which the report's period ends; later than all where that is not known."""
        return max(re.findall(r"\d{4}", self.period), default="9999")

    def build(self, figures: Sequence[Figure], events: Sequence[DatedEvent]) -> list[Fact]:
        """Facts in the order of the text; a figure stated twice in the same words' sense is one fact."""
        for figure in _without_weak_rivals(figures, self.period):
            if figure.fate == "unknown":
                self._add_other(figure)
            elif figure.fate == "fact":
                at = figure.statement
                better = at.table < 0 and not _REFERS.search(at.tight)
                self._add(self._fact(figure), at.start, in_table=at.table >= 0, better=better)
        for event in events:
            if self._dated(event.when.date)[:4] > self._last_year:
                continue  # «Презентація звіту · Палац культури · 30 січня» of the year after: no event of this one
            self._add(self._event(event), event.when.span.start)
        return sorted(self._by_key.values(), key=lambda f: (f.evidence.number_start, f.fact_id))

    def _add(self, fact: Fact, at: int, *, in_table: bool = False, better: bool = True) -> None:
        """A figure restated is one fact; a sentence that states it is `better` evidence than a table's row."""
        key = (
            fact.metric,
            fact.subject.lower(),
            fact.unit,
            fact.period,
            fact.measure,
            fact.per,
            fact.aggregate,
            fact.date,
            str(fact.cumulative),
            fact.convocation,
            fact.recipient_type,
            repr(sorted(fact.qualifiers.items())),
            str(fact.value),
            f"{fact.value_min}..{fact.value_max}",
        )
        known = self._by_key.setdefault(key, fact)
        if known is not fact and key in self._in_table and better:
            self._by_key[key] = known.model_copy(update={"evidence": fact.evidence, "as_words": fact.as_words})
            self._in_table.discard(key)
        elif known is fact and in_table:
            self._in_table.add(key)
        self.fact_of[at] = known.fact_id

    def _add_other(self, figure: Figure) -> None:
        """A figure that no rule knows is kept under the noun that it counts, for a person to look at."""
        number = figure.statement.number
        if number.value is None or number.kind is NumberKind.MEASURE:
            return
        units = {NumberKind.PERCENT: "%", NumberKind.MONEY: "UAH"}
        named = replace(figure, metric=f"other.{_counted_noun(figure.statement)}", unit=units.get(number.kind, "items"))
        self._add(self._fact(named), figure.statement.start)

    def _event(self, event: DatedEvent) -> Fact:
        date = self._dated(event.when.date)
        name = " ".join(self.text.text[event.name.start : event.name.end].split())
        span = Span(min(event.name.start, event.when.span.start), max(event.name.end, event.when.span.end))
        return Fact(
            fact_id=self._key_id("events.held", name.lower(), date),
            metric="events.held",
            subject=name,
            value=Decimal(1),
            unit="events",
            period=self.period,
            date=date,
            date_end=self._dated(event.when.date_end),
            evidence=self._evidence_at(span, event.when.span, "events:events.held"),
            status=Status.UNVERIFIED if date else Status.FLAGGED,
            reasons=() if date else (PERIOD_UNKNOWN,),
        )

    def _dated(self, date: str) -> str:
        """The date with the report's year where it states none; empty when that is not known either."""
        if not date.startswith("--"):
            return date
        return date.replace("--", f"{self.period[:4]}-", 1) if self.period else ""

    def _fact(self, figure: Figure) -> Fact:
        statement, relation = figure.statement, figure.relation
        number = statement.number
        value, low, high = _values(number, relation.sign if relation.measure == "delta" else 1)
        period = relation.period or self.period
        rule = figure.rule
        return Fact(
            fact_id=self._id(figure, period),
            metric=figure.metric,
            subject=figure.subject,
            value=value,
            value_min=low,
            value_max=high,
            unit=figure.unit,
            period=period,
            measure=relation.measure,
            versus=relation.versus or (previous_period(period) if relation.measure == "delta" else ""),
            cumulative=relation.cumulative,
            since=relation.since,
            modifier=number.modifier,
            part_of=rule.part_of if rule else "",
            part_list_open=relation.of_which == "open",
            share_of=_share_of(figure),
            as_words=number.as_words,
            recipient_type=figure.recipient,
            per=relation.per,
            aggregate=relation.aggregate,
            convocation=convocation_of(statement, self.convocation),
            date=relation.date if len(relation.date) == _ISO_DAY else "",
            qualifiers=figure.qualifiers,
            head=statement.head,
            group=f"{statement.block}:{statement.sentence_id}",
            evidence=self._evidence(figure),
            status=Status.FLAGGED if (doubts := doubts_of(figure, period)) else Status.UNVERIFIED,
            reasons=doubts,
        )

    def _id(self, figure: Figure, period: str) -> str:
        return self._key_id(figure.metric, figure.subject.lower(), figure.unit, period, figure.relation.measure)

    def _key_id(self, *parts: str) -> str:
        key = "|".join((self.report_id, *parts))
        seen = self._used[key] = self._used.get(key, 0) + 1
        return hashlib.sha256(f"{key}|{seen}".encode()).hexdigest()[:16]

    def _evidence(self, figure: Figure) -> Evidence:
        rule = figure.rule
        name = f"{rule.domain}:{rule.metric}{'+continued' if figure.continued else ''}" if rule else "other"
        if figure.opinion is not None and figure.opinion.adopted:
            name = f"learnt:{figure.metric}"
        if figure.adds_up:
            name = f"sum:{figure.metric}"
        return self._evidence_at(figure.statement.quote, figure.statement.number.span, name)

    def _evidence_at(self, span: Span, number: Span, rule: str) -> Evidence:
        return evidence(self.text, self.readings, span, rule, number)


def _counted_noun(statement: Statement) -> str:
    """The noun that an unknown figure counts, in its dictionary form; "number" when none stands beside it."""
    if statement.head:
        return statement.head.replace(" ", "_")
    nouns = [
        w for w in re.findall(r"[^\W\d_]+(?:['-][^\W\d_]+)*", statement.label_words or statement.tight) if is_noun(w)
    ]
    return noun_lemma(nouns[-1]) if nouns else "number"


def _without_weak_rivals(figures: Sequence[Figure], period: str) -> list[Figure]:
    """Of figures that would be one metric with different values, doubtful ones are not known beside sure ones.

    A report states a total once; a second, doubtful value for it is rather a figure of something else.
    """
    sure: dict[tuple[str, ...], set[Decimal | None]] = defaultdict(set)
    for figure in figures:
        if figure.fate == "fact" and not (figure.doubtful or (figure.relation.of_which and is_untold(figure))):
            sure[_stated_once(figure, period)].add(figure.statement.number.value)
    given = (replace(f, fate="unknown", metric="", rule=None) if _gives_way(f, sure, period) else f for f in figures)
    return [replace(f, fate="unknown", metric="", rule=None, tied=f.metric) if f.is_rather_none else f for f in given]


def _stated_once(figure: Figure, period: str) -> tuple[str, ...]:
    """The figure's place, the report's own `period` told or not."""
    relation = figure.relation
    return figure.place if relation.period else replace(figure, relation=replace(relation, period=period)).place


def _gives_way(figure: Figure, sure: Mapping[tuple[str, ...], set[Decimal | None]], period: str) -> bool:
    if figure.fate != "fact" or not figure.doubtful or figure.relation.of_which:
        return False  # «14, у тому числі 3 …»: a part is no rival of its whole
    rivals = sure.get(_stated_once(figure, period))
    return rivals is not None and figure.statement.number.value not in rivals


def _values(number: NumberMention, sign: int) -> tuple[Decimal | None, Decimal | None, Decimal | None]:
    if number.value_max is not None:
        return None, number.value, number.value_max
    return (abs(number.value) * sign if number.value is not None and sign < 0 else number.value), None, None


def _share_of(figure: Figure) -> str:
    """The metric that a per cent is a share of: money spent of what there was, its parts of what was spent."""
    if figure.unit != "%" or figure.relation.measure != "share" or figure.rule is None:
        return ""
    column = figure.statement.table >= 0  # «Усього використано | 2 280 000 | 100 %»: of the parts above
    if figure.metric == "deputy_fund.spent" and not figure.subject and not column:
        return "deputy_fund.allocated"
    return figure.rule.part_of or figure.metric


def _ledger(
    text: DocumentText, numbers: Sequence[NumberMention], figures: Sequence[Figure], fact_of: Mapping[int, str]
) -> list[LedgerRow]:
    by_start = {f.statement.start: f for f in figures}
    return [_ledger_row(text, n, by_start.get(n.span.start), fact_of.get(n.span.start, "")) for n in numbers]


def _ledger_row(text: DocumentText, number: NumberMention, figure: Figure | None, fact_id: str) -> LedgerRow:
    span: Span = number.span
    if fact_id:
        fate = "fact"
    elif figure is not None and figure.fate != "unknown":
        fate = figure.fate
    elif (
        figure is None
        and number.kind is NumberKind.COUNT
        and text.block_at(span.start).kind == "table"
        and _OUT_OF.search(text.text, max(0, span.start - _BEFORE), span.start)
    ):
        fate = "base"  # «Сесії (з 13)» heads a column
    elif number.kind in FIGURE_KINDS and number.kind is not NumberKind.MEASURE:
        fate = "unexplained"
    else:
        fate = str(number.kind)
    return LedgerRow(
        text=text.quote(span) or text.text[span.start : span.end],
        page=text.page_of(span),
        boxes=tuple((b.page, b.x0, b.top, b.x1, b.bottom) for b in text.boxes(span)),
        start=span.start,
        end=span.end,
        fate=fate,
        fact_id=fact_id,
        detail=text.text[span.start : span.end],
    )
