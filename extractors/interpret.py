"""From statements to figures of known metrics: the best rule, or the figure that a bare number continues."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from extractors.commissions import can_name_commission, is_own, may_be_of_all
from extractors.figures import Figure, is_pronoun, names_itself, names_only_agents, same_unit, title_of
from extractors.grammar.morphology import is_noun, lemma
from extractors.grammar.numbers import NumberKind
from extractors.grammar.periods import previous_period
from extractors.grammar.relations import Relation, is_bare, is_empty_word, qualify
from extractors.grammar.statements import Statement
from extractors.matching import candidates, is_of_another_row, is_percentage, predicates_in, zones_of
from extractors.other_bodies import is_of_other_body
from extractors.scopes import scoped
from extractors.sections.rule import NAMED_PERSON, Rule
from extractors.subjects import Reporter, is_person, is_row_of_things, names_official, subject_of
from schemas.metrics import METRICS
from schemas.text import DocumentText

# How strongly the figure before brings its subject matter up for the next one.
_COLUMN = 0.8
_OPENER, _SAME_SENTENCE, _SAME_BLOCK, _SAME_LIST, _OTHER_ROW = 1.2, 0.85, 0.55, 0.5, 0.3
_OWN_BODY = {"commission": ("one_commission", 0.6), "execcom": ("execcom", 0.95)}
_TIE = 0.15
_THEM = re.compile(r"\b(?:їх|таких)\b")
_SERIES, _FOREIGN_PART = 0.9, 1.5
_NEARLY = 1.5
_ADDS = frozenset({"purpose", "session"})
# How many figures back a figure may lean on: a list of any length is read in linear time.
_LOOK_BACK = 60
_SHORTLY = 8
_OF_THE_DEPUTY = frozenset({"deputies.requests", "deputies.appeals", "decisions.drafts_prepared"})
_OF_ONE_DEPUTY = frozenset({"deputies.plenary_attended", "deputies.plenary_missed"})
_ONE_DEPUTY = re.compile(r"\b(?:я|мене|депутатка|депутат|обранець)\b")
_VEHICLES, _TONNES = frozenset({"автомобіль", "авто", "пікап", "машина"}), frozenset({"тонна", "т"})

_SHARE_OF = re.compile(r"^(?:\W*(?:або|тобто|що станов\w+|це|становить|що складає|чи)\W*)*@")
_COLUMN_OF_NEIGHBOUR = re.compile(
    r"^(?:[+/±−–%() ,-]|(?:питома|вага|частка|від|загальної|кількості|зміна|різниця|динаміка|відхилення|приріст|у|в|до|роком|року|20\d\d)\b)*$"
)
# A report that says once what stands in its brackets, in words or by an example, may leave it out elsewhere.
# «З-поміж 394 звернень», «із вказаних вище 96 рішень»: said before, here only what a part is taken from.
_REPEATED_BASE = re.compile(r"\b(?:з-поміж|із-поміж|вказаних|зазначених|згаданих|названих|цих)(?: вище)? @")
_OTHER_MONEY = re.compile(
    r"\b(?:збір|збор[уіи]|зібра\w+|благод\w+|пожертв\w+|внес\w+|донат\w*|кошторис\w*|субвенц\w+|дотац\w+|грант\w*|донор\w*|"
    r"бюджет\w*|програм\w+|податк\w+|надходжен\w+|дох[оі]д\w*|зарплат\w*|премі\w+)"
)
_PERCENTS = re.compile(r"%|питома|відсот")
_OF_THEM = re.compile(
    r"(?:на|під час|з|із|серед|у) (?:них|яких|цих)\b|(?:тоді|того (?:ж )?року|у тому (?:ж|самому) році)\b"
)
_TOTALS_ROW = re.compile(r"(?:разом|усього|всього|загалом|підсумок)\b")
_BRACKETS_ARE_LAST_YEAR = re.compile(
    r"у дужках[^.]{0,20}(?:рік|рок|торік|минул|20\d\d)|\((?:торік|минул|у 20\d\d|20\d\d р|було|роком раніше|попередн)[^)]{0,30}\)|"
    r"(?:ніж|аніж|проти)[^.;()]{0,40}\(\d|порівнян\w+ (?:з|із|до) (?:\w+ ){0,2}(?:20\d\d|минул|попередн|торішн)|\(20\d\d ?[–-]"
)

# What a figure would be if it were of one commission, where the text leaves open whether it is of all.
_ONE_OF_ALL = {
    f"commissions.{of_all}": f"commission.{of_one}"
    for of_all, of_one in (
        ("meetings_total", "meetings"),
        ("meetings_joint", "meetings_joint"),
        ("meetings_field", "meetings_field"),
        ("questions_considered", "questions_considered"),
        ("recommendations", "recommendations"),
    )
}
_SUMS_UP = re.compile(r"\b(?:усього|всього|загалом|разом|сумарно)\b")
_ANY_WORD = re.compile(r"[^\W\d_]{2,}")


def _with_purpose(scored: Sequence[tuple[float, Rule, str]]) -> tuple[float, Rule, str]:
    """The best rule; where it names no subject, the rule of the same metric that finds a purpose nearly as well."""
    score, rule, subject = scored[0]
    if subject or rule.subject:
        return scored[0]
    return next(
        (s for s in scored[1:] if s[1].metric == rule.metric and s[1].subject in _ADDS and score - s[0] < _NEARLY),
        scored[0],
    )


def _points_back(statement: Statement) -> bool:
    """«постійних комісій (їх п'ять)»: the pronoun stands for the noun before it, not for the figure before."""
    return bool(_THEM.search(statement.tight)) and any(is_noun(w) for w in _ANY_WORD.findall(statement.left))


def _says_something(words: str) -> bool:
    """Whether the words name more than a time: «Сесією прийнято рішень: усього – 402» is no bare total."""
    return any(not is_empty_word(w) for w in _ANY_WORD.findall(words))


def _goes_on(statement: Statement, last: Figure | None, rule: Rule) -> bool:
    """«земельні – 40, про скликання сесій – 12»: one series of parts, each with its label."""
    if rule.subject == "commission" and statement.commission is not None and not statement.head:
        if statement.named and "комісі" not in statement.named:
            return False
        counted = {last.metric, _ONE_OF_ALL.get(last.metric, "")} if last else set()
        return rule.metric in counted and last is not None and last.statement.block == statement.block
    if last is None or last.rule is not rule or not rule.needs_subject:
        return False
    if statement.table >= 0:
        return True
    beside = last.statement.sentence_id == statement.sentence_id
    return beside and bool(statement.label_side) and last.statement.label_side == statement.label_side


def _is_of_one(figure: Figure) -> bool:
    """Whether the figure is one commission's: what sums up is no more of it."""
    return bool(figure.subject) and figure.metric.startswith("commission.")


def _may_name_itself(rule: Rule) -> bool:
    """A label that must be of a certain kind is a subject even in the words of the metric («заяв – 377»)."""
    return rule.subject in {"topic", "commission"} or (rule.subject == "label" and not rule.subject_like)


class Interpreter:
    """Reads statements in order; each may lean on those before it."""

    def __init__(self, text: DocumentText, reporter: Reporter, report_period: str) -> None:
        self.text = text
        self.reporter = reporter
        self.period = report_period
        self.brackets_are_last_year = bool(_BRACKETS_ARE_LAST_YEAR.search(text.text.lower()))
        self.title = title_of(text)
        self.figures: list[Figure] = []

    def read(self, statements: Sequence[Statement]) -> list[Figure]:
        """A figure for each statement."""
        for statement in statements:
            self.figures.append(self._figure(statement))
        return self.figures

    def _figure(self, statement: Statement) -> Figure:
        relation = self._settled(statement, self._with_scope(statement, qualify(statement, self.period)))
        if statement.companion == "base":
            return self._base(statement, relation)
        if _REPEATED_BASE.search(statement.tight):
            return Figure(statement, relation, "base")
        if relation.denied:
            return Figure(statement, relation, "denied")
        if relation.threshold:
            return Figure(statement, relation, "threshold")
        if is_of_other_body(statement, self.reporter):
            return Figure(statement, relation, "other_body")
        if is_pronoun(statement) or self._is_one_of_strays(statement):
            return Figure(statement, relation, "unknown")
        anchor = self._respective(statement) or self._anchor(statement, relation)
        if anchor is not None and (found := self._continue(statement, relation, anchor)):
            return found
        matched = self._match(statement, relation)
        if matched is None or not self._has_own_head(statement, matched):
            inside = next((f for f in self._same_sentence(statement) if f.fate == "fact"), None)
            if (
                inside is not None
                and not (_is_of_one(inside) and _SUMS_UP.search(statement.tight))
                and len(self._of_commission_before(statement)) <= 1
                and names_only_agents(statement)
                and (found := self._continue(statement, relation, inside))
            ):
                return found
        return matched or Figure(statement, relation, "unknown")

    def _has_own_head(self, statement: Statement, figure: Figure) -> bool:
        pattern = figure.rule.head_pattern if figure.rule else None
        cued = bool(figure.rule and any(p.search(statement.tight) for p in figure.rule.cue_patterns))
        return cued or bool(pattern and pattern.search(statement.tight))

    def _with_scope(self, statement: Statement, relation: Relation) -> Relation:
        """The period in force; «На них прийнято 210 рішень» is of the time of the sentence before."""
        if not relation.period and _OF_THEM.match(statement.lead) and (told := self._told_before(statement)):
            return replace(relation, period=told.period, cumulative=told.cumulative)
        return scoped(self.text.text, statement, relation, list(self._same_sentence(statement)), self.period)

    def _told_before(self, statement: Statement) -> Relation | None:
        """The relation of the sentence before, when all that it states itself is of one period that it names."""
        last = self.figures[-1].statement if self.figures else None
        if last is None or last.block != statement.block or last.sentence_id == statement.sentence_id:
            return None
        stated = [
            f.relation
            for f in islice(reversed(self.figures), _LOOK_BACK)
            if f.statement.sentence_id == last.sentence_id and not f.statement.companion and not f.relation.bare
        ]
        return stated[0] if len({r.period for r in stated}) == 1 and stated[0].period else None

    def _settled(self, statement: Statement, relation: Relation) -> Relation:
        """What the period means for the measure: a difference is against it, a result cannot lie in the future."""
        period = relation.period
        before = next(self._same_sentence(statement), None)
        if before is not None and before.statement.companion == "from":
            return replace(relation, period="")
        if statement.companion == "from" or (relation.measure != "plan" and re.search(r"\bзамість @", statement.tight)):
            return replace(relation, period=period or previous_period(self.period))
        if relation.measure == "delta" and statement.table < 0 and period and period < self.period:
            return replace(relation, period="", versus=period)
        if (
            relation.measure in {"level", "share"}
            and not relation.cumulative
            and period[:4].isdigit()
            and period[:4] > self._last_year()
        ):
            extended = re.search(rf"\bна (?:\w+ )?{period[:4]}", statement.sentence)
            return replace(relation, period="") if extended else replace(relation, measure="plan")
        return relation

    def _last_year(self) -> str:
        """The year in which the report's period ends."""
        return max(re.findall(r"\d{4}", self.period), default="9999")

    def _base(self, statement: Statement, relation: Relation) -> Figure:
        """«на 15 засіданнях із 16»: what the figure before is out of."""
        before = next((f for f in self._same_sentence(statement) if f.fate == "fact"), None)
        metric = before.rule.out_of if before and before.rule else ""
        if metric == "@held":
            own = re.search(r"сесі|засідан", f"{statement.tight} / {statement.sentence}")
            metric = "sessions.held" if own is None or own.group() == "сесі" else "plenary_meetings.held"
        if before is None or not metric:
            return Figure(statement, relation, "base")
        unit = METRICS[metric].unit
        return Figure(statement, relation, "fact", metric, "", unit, before.rule, before.domain, score=before.score)

    def _same_sentence(self, statement: Statement) -> Iterator[Figure]:
        for figure in islice(reversed(self.figures), _LOOK_BACK):
            if figure.statement.sentence_id != statement.sentence_id:
                return
            yield figure

    def _last(self, statement: Statement) -> Figure | None:
        return next(
            (
                f
                for f in islice(reversed(self.figures), _LOOK_BACK)
                if f.fate == "fact" and f.statement.block <= statement.block
            ),
            None,
        )

    def _anchor(self, statement: Statement, relation: Relation) -> Figure | None:
        """The figure that this one continues when its own words name nothing."""
        if statement.companion == "bracket" and (relation.bare or statement.number.sign):
            return next((f for f in self._same_sentence(statement) if same_unit(f, statement)), None)
        titled = statement.order == 0 and statement.title != statement.label and _says_something(statement.title_words)
        if statement.companion == "versus" or (relation.bare and not titled and not _points_back(statement)):
            if _SUMS_UP.search(statement.tight) and any(_is_of_one(f) for f in self._same_sentence(statement)):
                return None
            if statement.companion == "" and len(self._of_commission_before(statement)) > 1:
                return None
            inside = next(
                (f for f in self._same_sentence(statement) if f.fate == "fact" and same_unit(f, statement)), None
            )
            alone = self._is_stray(statement) or not (_ANY_WORD.search(statement.tight) or statement.periods)
            return inside or (None if alone else self._whole(self._last(statement)))
        if statement.table >= 0:
            return self._row_anchor(statement)
        own_words = statement.head or statement.label_side
        if (
            statement.number.kind is NumberKind.PERCENT
            and not own_words
            and _SHARE_OF.match(statement.tight)
            and not (statement.tight.startswith("@") and predicates_in(statement.after))
            and self.figures
        ):
            return self.figures[-1]
        return None

    def _of_commission_before(self, statement: Statement) -> list[Figure]:
        """The figures of the commission named before this figure's one in the same sentence, in their order."""
        if statement.commission is None or statement.head:
            return []
        others = [
            f for f in self._same_sentence(statement) if f.statement.commission not in {None, statement.commission}
        ]
        nearest = others[0].statement.commission if others else None
        return [f for f in reversed(others) if f.statement.commission == nearest and f.fate == "fact"]

    def _respective_one(self, statement: Statement, last: Figure | None) -> Figure | None:
        """«бюджетна провела 14 засідань і розглянула 120 питань; земельна – 22 і 305»: the n-th goes with the n-th."""
        before = self._of_commission_before(statement)
        if len(before) <= 1:
            return last
        same = [f for f in self._same_sentence(statement) if f.statement.commission == statement.commission]
        follows = re.match(r"[^#;]*#", statement.sentence.partition("@")[2])
        return before[len(same)] if len(same) < len(before) and (same or follows) else None

    def _is_one_of_strays(self, statement: Statement) -> bool:
        """Whether it stands without a word beside others such, or as an item under a line with a figure of its own."""
        beside = "#" in statement.sentence or self._opening(statement) is not None
        return beside and self._is_stray(statement)

    def _is_stray(self, statement: Statement) -> bool:
        """Whether its paragraph or item has no word at all: a chart's label or a misread mark goes on with nothing."""
        if statement.table >= 0:
            return False
        span = self.text.block_at(statement.start).span
        return not _ANY_WORD.search(self.text.text, span.start, span.end)

    def _respective(self, statement: Statement) -> Figure | None:
        """«5 запитів і 88 звернень; торік – відповідно 8 та 81»: the n-th value goes with the n-th figure."""
        part = statement.lead.rpartition(";")[2]
        if "відповідно" not in part or statement.head or statement.table >= 0:
            return None
        here = list(self._same_sentence(statement))
        nth = sum(1 for f in here if "відповідно" in f.statement.lead.rpartition(";")[2])
        before = [
            f for f in reversed(here) if "відповідно" not in f.statement.lead and f.fate == "fact" and not f.continued
        ]
        values = statement.sentence.rpartition("відповідно")[2].partition(";")[0]
        given = values.count("#") + values.count("@")
        return before[-given:][nth] if nth < given <= len(before) else None

    def _row_anchor(self, statement: Statement) -> Figure | None:
        """A column headed only by «+/-» or «%» speaks of the figure before it in the row."""
        if not _COLUMN_OF_NEIGHBOUR.match(statement.column) or not self.figures:
            return None
        row = (statement.table, statement.row_index)
        levels: list[Figure] = []
        for figure in islice(reversed(self.figures), _LOOK_BACK):
            if (figure.statement.table, figure.statement.row_index) != row:
                break
            if figure.fate == "fact" and figure.relation.measure == "level":
                levels.append(figure)
        # «Присутні | Відсутні | %»: of two unlike figures the head does not say which
        return levels[0] if len({f.metric for f in levels}) == 1 else None

    def _whole(self, figure: Figure | None) -> Figure | None:
        """The total before a run of parts: «Усього – 80. Письмових – 60. I квартал – 20» goes on about all."""
        if figure is None or figure.rule is None or not figure.rule.part_of:
            return figure
        parent = figure.rule.part_of
        return next(
            (f for f in islice(reversed(self.figures), _LOOK_BACK) if f.metric == parent and not f.subject), figure
        )

    def _continue(self, statement: Statement, relation: Relation, anchor: Figure) -> Figure | None:
        if anchor.fate != "fact" or not anchor.metric:
            return None
        percent = statement.number.kind is NumberKind.PERCENT
        anchor_percent = anchor.unit == "%"
        money = statement.number.kind is NumberKind.MONEY
        if not percent and money != (anchor.unit == "UAH"):
            return None
        if anchor_percent and not percent and _THEM.search(statement.tight):
            return None
        period = relation.period
        if not period and relation.measure == "level" and not percent:
            period = self._period_of_bare(statement, anchor)
        if (
            not period
            and anchor.relation.period
            and relation.measure in {"share", "delta"}
            and anchor.statement.companion != "from"
        ):
            period = anchor.relation.period if relation.measure == "share" else ""
        in_percents = statement.table >= 0 and bool(_PERCENTS.search(statement.column))
        unit = "%" if percent or in_percents else anchor.unit
        measure = relation.measure
        sign = relation.sign
        if percent and measure == "share" and (anchor_percent or anchor.relation.measure == "delta"):
            measure, sign = anchor.relation.measure, anchor.relation.sign
            period = "" if measure == "delta" else period
        metric = anchor.metric
        if percent and anchor.rule is not None and anchor.rule.as_percent:
            metric, measure = anchor.rule.as_percent, "level" if measure == "share" else measure
        in_bracket = statement.companion == "bracket" and relation.bare and not relation.period
        guessed = in_bracket and not percent and relation.measure != "delta"
        unresolved = relation.unresolved or (guessed and not self.brackets_are_last_year)
        return Figure(
            statement,
            replace(relation, period=period, measure=measure, sign=sign, unresolved=unresolved),
            "fact",
            metric,
            anchor.subject,
            unit,
            anchor.rule,
            anchor.domain,
            continued=True,
            score=anchor.score,
        )

    def _period_of_bare(self, statement: Statement, anchor: Figure) -> str:
        if anchor.statement.companion == "from":
            return ""
        if anchor.relation.versus:
            return anchor.relation.versus
        continues_past = re.search(r"\bбул[оаи]\b", statement.tight) and statement.companion == ""
        beside = statement.companion == "versus" or (statement.companion == "bracket" and is_bare(statement))
        if (beside or continues_past) and anchor.relation.period in {"", self.period}:
            return previous_period(self.period)
        return anchor.relation.period if statement.companion == "" else ""

    def _carried(self, statement: Statement) -> dict[str, float]:
        """Domains that stay in sight from the figures before, and from whose report it is."""
        carried: dict[str, float] = {}
        own = _OWN_BODY.get(self.reporter.body)
        if own:
            carried[own[0]] = own[1]
        opening = self._opening(statement)
        if opening is not None:
            carried[opening.domain] = _OPENER
        if statement.session is not None:
            carried["one_session"] = _SAME_SENTENCE
        sum_of_fund = statement.number.kind is NumberKind.MONEY and not _OTHER_MONEY.search(
            statement.sentence or statement.row
        )
        if sum_of_fund and self._fund_before(statement):
            carried["fund"] = _SAME_BLOCK
        above = self._above(statement)
        if above is not None:
            carried[above.domain] = _COLUMN
        last = self._last(statement)
        if last is None:
            return carried
        if last.statement.sentence_id == statement.sentence_id and statement.table < 0:
            strength = _SAME_SENTENCE
        elif statement.table >= 0 and last.statement.row_index != statement.row_index:
            strength = _OTHER_ROW
        elif last.statement.block == statement.block:
            strength = _SAME_BLOCK
        elif statement.in_list and last.statement.in_list:
            strength = _SAME_LIST
        elif last.statement.headings[:1] == statement.headings[:1]:
            strength = 0.3
        else:
            return carried
        carried[last.domain] = max(carried.get(last.domain, 0.0), strength)
        return carried

    def _as_before(
        self, statement: Statement, scored: Sequence[tuple[float, Rule, str]]
    ) -> tuple[float, Rule, str] | None:
        """«підготовлено 2 проєкти рішення виконкому, 2 проєкти рішення сесії»: kinds of one thing, told apart by name."""
        last = self._last(statement)
        if last is None or last.rule is None or last.rule.subject != "noun" or predicates_in(statement.tight):
            return None
        if last.statement.sentence_id != statement.sentence_id or last.statement.head != statement.head:
            return None
        noun = last.rule.head_pattern
        subject = subject_of("noun", statement, self.text, self.reporter)
        same = noun is not None and bool(statement.head) and noun.search(statement.counted)
        return (scored[0][0], last.rule, subject) if same and subject else None

    def _fund_before(self, statement: Statement) -> bool:
        """Whether the deputies' fund was told of shortly before under the same heading: sums there are its purposes."""
        return any(
            f.domain == "fund" and f.fate == "fact" and f.statement.headings[:1] == statement.headings[:1]
            for f in islice(reversed(self.figures), _SHORTLY)
        )

    def _opening(self, statement: Statement) -> Figure | None:
        """The figure of the line that opens the list: its items are parts of it."""
        if statement.opener_block < 0:
            return None
        return next(
            (
                f
                for f in islice(reversed(self.figures), _LOOK_BACK)
                if f.statement.block == statement.opener_block and f.fate == "fact"
            ),
            None,
        )

    def _above(self, statement: Statement) -> Figure | None:
        """In a table, the figure above in the same column: the totals row goes on about what the rows are about."""
        if statement.table < 0 or not _TOTALS_ROW.match(statement.row):
            return None
        for figure in islice(reversed(self.figures), _LOOK_BACK):
            if figure.statement.table != statement.table:
                return None
            if figure.statement.column_index == statement.column_index and figure.fate == "fact":
                return figure
        return None

    def _over(self, statement: Statement) -> Figure | None:
        """In a table, the figure of the row above in the same column."""
        for figure in islice(reversed(self.figures), _LOOK_BACK):
            if figure.statement.table != statement.table:
                return None
            if figure.statement.column_index == statement.column_index:
                return figure if figure.fate == "fact" else None
        return None

    def _match(self, statement: Statement, relation: Relation) -> Figure | None:
        carried = self._carried(statement)
        zones = zones_of(statement, carried, self.title)
        last = self._last(statement)
        near = last if last and last.statement.block == statement.block else self._opening(statement)
        anchor_domain = near.domain if near else ""
        opening = self._opening(statement)
        series = self._over(statement) if statement.table >= 0 else self._respective_one(statement, last)
        scored: list[tuple[float, Rule, str]] = []
        for candidate in candidates(statement, zones, self.reporter.body, anchor_domain):
            rule = candidate.rule
            subject = self._subject(rule, statement)
            if not self._fits(rule, statement, subject):
                continue
            foreign = 1.2 if opening is not None and rule.domain != opening.domain else 0.0
            if self._is_part_of_another(statement, relation, rule):
                foreign += _FOREIGN_PART
            likely = (0.6 if rule.needs_subject else 0.0) + (_SERIES if _goes_on(statement, series, rule) else 0.0)
            scored.append((candidate.score + likely - foreign, rule, subject))
        if not scored:
            return None
        scored.sort(key=lambda x: -x[0])
        score, rule, subject = self._as_before(statement, scored) or _with_purpose(scored)
        rival = next((r.metric for s, r, _ in scored[1:] if r.metric != rule.metric and score - s < _TIE), "")
        if rule.no_subject and statement.commission_how == "unsure":
            rival = _ONE_OF_ALL.get(rule.metric, rival)
        if self._is_part_of_another(statement, relation, rule):
            rival = rival or next(self._same_sentence(statement)).metric
        unit = self._unit(rule, statement, relation)
        if METRICS[rule.metric].unit == "%" and relation.measure == "share":
            relation = replace(relation, measure="level")
        if rule.metric == "deputy_fund.allocated" and relation.measure == "plan" and statement.table >= 0:
            relation = replace(relation, measure="level")
        if not subject and rule.subject == "person":
            subject = self.reporter.person
        if not subject and self.reporter.body == "deputy" and rule.metric in _OF_THE_DEPUTY:
            subject = self.reporter.person
        return Figure(
            statement, relation, "fact", rule.metric, subject, unit, rule, rule.domain, tied=rival, score=score
        )

    def _of_one_deputy(self, statement: Statement) -> bool:
        """Whether one deputy's own attendance is told: in a deputy's report, or of «я», «депутатка»."""
        return self.reporter.body in {"deputy", "starosta"} or bool(_ONE_DEPUTY.search(statement.sentence))

    def _unit(self, rule: Rule, statement: Statement, relation: Relation) -> str:
        if (
            statement.number.kind is NumberKind.PERCENT
            or is_percentage(statement)
            or (statement.table >= 0 and _PERCENTS.search(statement.column))
        ):
            return "%"
        if rule.metric == "aid.delivered":
            things = {statement.head, *(lemma(w) for w in statement.label_words.split())}
            return "vehicles" if things & _VEHICLES else "tonnes" if things & _TONNES else "items"
        unit = METRICS[rule.metric].unit
        if rule.unit and relation.of_which and any(f.unit == unit for f in islice(self._same_sentence(statement), 1)):
            return unit  # «158 громадян, із них 102 – на прийомі»: a part is counted as its whole
        return rule.unit or unit

    def _is_part_of_another(self, statement: Statement, relation: Relation, rule: Rule) -> bool:
        """«Видано 166 розпоряджень, зокрема 71 – з кадрових питань»: a part without a noun is of the figure before."""
        if not relation.of_which or statement.head or statement.named or statement.table >= 0:
            return False
        before = next(self._same_sentence(statement), None)
        if before is None or before.fate != "fact" or before.rule is None:
            return False
        if before.domain != rule.domain:
            return True
        return rule.needs_subject and before.metric not in {rule.metric, rule.part_of} and before.rule is not rule

    def _fits(self, rule: Rule, statement: Statement, subject: str) -> bool:
        """Whether the rule may have such a subject, or go without one, where the figure stands."""
        named = rule.subject in {"person", "attendance"} or rule.subject_like == NAMED_PERSON
        if not named and is_person(self.text, statement):
            return False
        if rule.subject == "person" and is_row_of_things(statement, self.text):
            return False
        if rule.metric in _OF_ONE_DEPUTY and subject == self.reporter.person and not self._of_one_deputy(statement):
            return False
        if is_of_another_row(rule, statement):
            return False
        if (rule.needs_subject and not subject) or (rule.no_subject and not self._may_be_of_all(statement)):
            return False
        return not rule.subject_like or bool(rule.subject_pattern.search(subject.lower()))

    def _subject(self, rule: Rule, statement: Statement) -> str:
        """What the figure would be about, were it the rule's."""
        subject = subject_of(rule.subject, statement, self.text, self.reporter) if rule.subject else ""
        if subject and _may_name_itself(rule) and names_itself(rule, subject):
            subject = ""
        if rule.subject == "commission":
            return self._commission(rule, statement, subject)
        if not subject and rule.subject in {"official", "award"} and not names_official(statement, self.text):
            return self._carried_subject(rule, statement)
        return subject

    def _may_be_of_all(self, statement: Statement) -> bool:
        own_report = self.reporter.body == "commission"
        one = subject_of("commission", statement, self.text, self.reporter)
        return not one and may_be_of_all(statement, own_report=own_report)

    def _commission(self, rule: Rule, statement: Statement, named: str) -> str:
        """The commission of the figure; empty for the one whose report it is."""
        if self.reporter.body == "commission" and named and is_own(named, self.title):
            return ""
        if named or statement.commission_how not in {"", "all"}:
            return named
        goes_on = statement.in_list or statement.table >= 0 or not predicates_in(statement.tight)
        return self._next_commission(statement) or (self._carried_subject(rule, statement) if goes_on else "")

    def _next_commission(self, statement: Statement) -> str:
        """«бюджетна зібралася 8 разів, земельна – десять»: once commissions are told apart, a bare name is one."""
        last = self._last(statement)
        goes_on = last is not None and last.statement.sentence_id == statement.sentence_id
        if last is None or not goes_on or not last.metric.startswith("commission.") or not last.subject:
            return ""
        label = subject_of("label", statement, self.text, self.reporter)
        return label if label and can_name_commission(label) else ""

    def _carried_subject(self, rule: Rule, statement: Statement) -> str:
        """«Бюджет – 15. Питань – 121»: the subject stays while the sentence, item or row goes on."""
        if re.search(r"\b(?:усього|всього|загалом|разом)\b", statement.tight):
            return ""
        last = self._last(statement)
        if last is None or not last.subject or last.rule is None or last.rule.subject != rule.subject:
            return ""
        same_sentence = last.statement.sentence_id == statement.sentence_id
        same_item = last.statement.block == statement.block and (statement.in_list or rule.metric != last.metric)
        return last.subject if same_sentence or same_item else ""
