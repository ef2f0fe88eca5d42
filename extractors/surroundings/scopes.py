"""How far a period reaches: one that opens a sentence or its part holds for the figures after it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractors.figures import Figure, sums_up
from extractors.grammar.numbers.numbers import NumberKind
from extractors.grammar.periods.periods import PeriodMention, previous_period, resolve
from extractors.grammar.sentences.aggregates import per_part
from extractors.grammar.sentences.relations import Relation
from extractors.grammar.sentences.statements import Statement
from extractors.grammar.words.morphology import is_predicate
from extractors.surroundings.before import FiguresBefore

PART_OF_YEAR = re.compile(r"\d{4}-(?:Q\d|H\d|\d\d)")
_BRACKETS = re.compile(r"[()]")
_A_YEAR = re.compile(r"\d{4}")
_COMPARED = re.compile(
    r"\b(?:ніж|аніж|проти|(?<!для )порівнян\w+ (?:з|із|до)|на відміну від|відносно|"
    r"як (?:і|й)|що (?:і|й)|скільки(?: (?:і|й|ж))?|(?<!тоді )(?<!часом )як)(?: (?:у|в|за|з|із))?"
    r"(?: (?:весь|увесь|цілий))? $"
)
# «Прийняли 17 відвідувачів, найбільше за півріччя, і отримали 94 листи»: among what the one figure is the greatest.
_AMONG = re.compile(r"\bнай[^\W\d_]+ (?:(?:за|протягом|упродовж|впродовж) )?$")
_WAS_IN_BRACKET = re.compile(r"\( бу(?:в|ла|ло|ли)$")
_BECAME = re.compile(r"\b(?:поменша|побільша|збільш|зменш|зрос|скоро[тч]|знизи|впал|вирос|вирі|додал)")
# «Для порівняння (2022 рік): усього 97»: whatever follows is of that time.
_COMPARING = re.compile(
    r"(?:\bдля порівняння|\bдовідково|\bдля довідки)[,:]?\s*\(?(?:у |в |за )?(?:рік )?$|\b[ув] порівнянні \($"
)
# «У 2022 році: сесій – 10; рішень – 320»: a colon opens a list of that time, whatever parts its items.
_OPENS_LIST = re.compile(r"[^\d;.:()]{0,30}(?:\([^\d;.:()]{0,40}\)|,[^\d;.:()]{0,40}\)|\))?:\s")
# «(у 2022 році – 30 грамотами та 11 подяками)»: all that the bracket holds is of that time.
_OPENS_BRACKET = re.compile(r"\((?:(?:у|в|за|протягом|упродовж) )?$", re.IGNORECASE)
_BEGINS_WITH_TIME = re.compile(r"(?:на|за|у|в|протягом|упродовж|під) ")
_GOES_ON = re.compile(r"[,)] +(?:і|й|та|а|але)? ?[^\W\d_]{3,}")
# «(у 2022 році – 2,7 млн грн, або по 100 тис. грн кожному)»: the same said in another way.
_SAID_OTHERWISE = re.compile(r"[^\d;.()]{0,12}(?:\.[^\d;.()]{0,8})?, (?:або|тобто) [^\d;.()]*")
# «у 2024-му – 120 тис. грн: майданчик (70 тис.)»: what a colon opens is of the figure before it.
_OPENED = re.compile(r"[^\d;.()]{0,15}:")
_THEN = re.compile(r"\s*(?:року|роком|році|р\.)?\s*[,(–-]?\s*(?:коли|де|в якому|у якому|тоді)\b")
# «На кінець року, після того як у травні один склав мандат, – 24»: the time of a clause inserted before a dash.
_INSERTED = re.compile(r",\s+(?:після того|коли|бо|оскільки|адже|тому що|через те|у зв'язку)\b[^.;–—]*$")
_AFTER_INSERTED = re.compile(r",\s*[–—-]\s*$")
# «За кварталами: перший – 120, другий – 144».
_NTHS = ("перш", "друг", "трет", "четверт")
_NTH = re.compile(rf"({'|'.join(_NTHS)})(?:ий|ій|е|є|ого|ому) [–—:-] @")
_BY = re.compile(r"\b(?:за|по) ?(?P<part>квартал|півріч)\w*")
# «шість – до липня, вісім – після»: the halves of a year by the month between them.
_TILL_JULY = re.compile(
    r"(?P<till>\bдо липня [–—-] @|@ [–—-] (?:ще )?до липня$)|(?P<since>\b(?:з|від|після) липня [–—-] @|"
    r"@ [–—-] (?:вже |уже )?(?:з|від|після) липня$)|(?P<then>@ [–—-] (?:вже |уже )?(?:після|потім|далі)$)"
)
BY_NOW = re.compile(
    r"\b(?:цього року|цьогоріч|(?:[ув]|за) (?:звітн|поточн)\w+|тепер|нині|нинішн\w+|зараз|сьогодні|тому|отже)\b"
)


def scoped(text: str, statement: Statement, relation: Relation, figures: FiguresBefore, report_period: str) -> Relation:
    """The relation with the period that is in force at the figure, until the next semicolon."""
    if statement.slot is not None:
        return _in_row(statement, statement.slot, relation, report_period)
    if statement.table < 0 and (part := _part_of_year(text, statement, relation, figures, report_period)):
        return replace(relation, period=part)
    alone_in_brackets = statement.companion in {"bracket", "versus"} and relation.bare
    alone_in_brackets = alone_in_brackets and not statement.tight.startswith("тоді ")
    if relation.period or statement.table >= 0 or alone_in_brackets:
        return relation
    if sums_up(statement):
        if _are_parts(figures, statement):
            return relation  # «за І квартал – 120, за ІІ – 98 … разом 459»
        if years := _years_summed(figures, statement, report_period):
            return replace(relation, period=f"{years[0]}..{years[-1]}", cumulative=True)
    then = _then(statement, figures, report_period)
    found = replace(relation, period=then) if then else _by_lead(text, statement, relation, figures, report_period)
    return found or _under_opener(statement, relation, report_period)


def _then(statement: Statement, figures: FiguresBefore, report_period: str) -> str:
    """«на 44 менше до 2022 року, тоді 356», «поменшало скарг на освітлення (було 40)»: the time compared with."""
    before = next(figures.same_sentence(statement), None)
    if statement.tight.startswith("тоді ") and before is not None and before.relation.measure == "delta":
        return before.relation.versus or previous_period(report_period)
    was = statement.bracket and _WAS_IN_BRACKET.search(statement.lead) and _BECAME.search(statement.left)
    return previous_period(report_period) if was else ""


def _are_parts(figures: FiguresBefore, statement: Statement) -> bool:
    """Whether the figures before in the sentence are told of several parts of one year."""
    times = {f.relation.period for f in figures.same_sentence(statement) if PART_OF_YEAR.fullmatch(f.relation.period)}
    return len(times) > 1 and len({time[:4] for time in times}) == 1


def _years_summed(figures: FiguresBefore, statement: Statement, report_period: str) -> list[str]:
    """«2022 – 418, 2023 – 455, 2024 – 430. Разом – 1 303»: the years whose figures make up the total, in order."""
    total, years = statement.number.value or 0, {}
    for figure in figures.back():
        year, value = figure.relation.period or report_period, figure.statement.number.value
        alike = (
            figure.statement.block == statement.block
            and figure.relation.measure == "level"
            and figure.statement.periods
        )
        if not alike or value is None or year in years or not _A_YEAR.fullmatch(year):
            break
        years[year] = value
        if len(years) > 1 and sum(years.values()) == total:
            return sorted(years)
    return []


def _by_lead(
    text: str, statement: Statement, relation: Relation, figures: FiguresBefore, report_period: str
) -> Relation | None:
    """The relation with the time that its sentence names before it, or as it is where that is now; None for none."""
    if not statement.lead_periods:
        return None
    before = list(figures.same_sentence(statement))
    since = _part_start(text, statement, before)
    changes_from = before[0].statement.start if before and before[0].statement.companion == "from" else -1
    as_of = any(mention.kind == "as_of" for mention in statement.periods)
    for mention in reversed(statement.lead_periods):
        opens = _OPENS_LIST.match(text, mention.span.end)
        if mention.span.start < since and not opens:
            break
        at, end = mention.span.start, mention.span.end
        if at > changes_from >= 0:
            continue
        between = text[end : statement.number.span.start].lower()
        if mention.kind == "as_of" or BY_NOW.search(between):
            return relation
        closed = _leaves_bracket(text[at:end] + between)
        closed = closed and not _COMPARING.search(text[max(0, at - 24) : at].lower())
        closed = closed and not (opens and mention.relative.startswith("months:"))  # «осінь (вересень – листопад): 5»
        closed = closed and not _says_when(text, statement, mention, before)
        closed = closed or bool(
            _INSERTED.search(text[max(0, at - 60) : at].lower()) and _AFTER_INSERTED.search(between)
        )
        then = _THEN.match(between) and not _is_past_clause(text, statement, end, before)
        compared = _COMPARED.search(text[max(0, at - 24) : at].lower()) and not (
            then
            or (between.startswith(" (") and ")" not in between)  # «Порівняно з I півріччям (178 рішень і 6 сесій)»
        )
        among = _AMONG.search(text[max(0, at - 40) : at].lower()) and _GOES_ON.match(between)
        in_bracket = _OPENS_BRACKET.search(text[max(0, at - 12) : at])
        used_up = not (opens or in_bracket or then) and _is_used_up(text, statement, relation, at, before)
        if closed or compared or among or used_up:
            continue
        period = resolve(mention, report_period)
        if as_of and PART_OF_YEAR.fullmatch(period) and period.startswith(report_period):
            return relation  # «у травні один склав мандат, а на кінець року – 24»
        return replace(
            relation,
            period=period,
            per=relation.per or per_part(statement, relation.aggregate, period),
            cumulative=relation.cumulative or mention.cumulative,
            since=relation.since or mention.since,
        )
    return None


def _leaves_bracket(text: str) -> bool:
    """Whether a bracket that was open before the text is closed in it, whatever others open behind."""
    depth = 0
    for mark in _BRACKETS.findall(text):
        depth += 1 if mark == "(" else -1
        if depth < 0:
            return True
    return False


def _says_when(text: str, statement: Statement, mention: PeriodMention, before: Sequence[Figure]) -> bool:
    """«На час, коли доступ був обмежений (лютий – травень), припадає 8»: whether a bracket holds no more than the time
    that the words before it, with which the sentence begins, speak of."""
    alone = text[mention.span.start - 1] == "(" and text[mention.span.end : mention.span.end + 1] == ")"
    first = all(f.statement.start > mention.span.end for f in before)
    return alone and first and bool(_BEGINS_WITH_TIME.match(statement.sentence))


def _is_past_clause(text: str, statement: Statement, end: int, before: Sequence[Figure]) -> bool:
    """«Порівняно з 2022 роком, коли сесій було 11, їх відбулося 14»: whether the clause behind the time has its own
    figure and ends before this one."""
    first = min((f.statement.number.span.end for f in before if f.statement.start > end), default=-1)
    behind = text[first : statement.start].lower().partition(",")[2] if first >= 0 else ""
    return any(map(is_predicate, behind.split()))


def _under_opener(statement: Statement, relation: Relation, report_period: str) -> Relation:
    """The relation with the time that the line opening the list names, unless the item speaks of now."""
    if statement.over is None or relation.cumulative or statement.periods or BY_NOW.search(statement.lead):
        return relation
    return replace(relation, period=resolve(statement.over, report_period))


def _in_row(statement: Statement, slot: PeriodMention, relation: Relation, report_period: str) -> Relation:
    """The relation with the time that a row of times gives the figure, and whether that is of what was planned."""
    measure = relation.measure
    if slot.plan:
        measure = "plan"
    elif measure == "plan":
        measure = "share" if statement.number.kind is NumberKind.PERCENT else "level"
    period = resolve(slot, report_period)
    return replace(relation, measure=measure, period=period, own_period=True, unresolved=False)


def _enumerated_part(statement: Statement) -> str:
    """«За кварталами: перший – 71»: a part of the year by its place."""
    named = _NTH.match(statement.tight)
    by = _BY.search(f"{statement.lead} / {statement.opener}") if named else None
    return f"{'quarter' if by['part'].startswith('к') else 'half'}:{_NTHS.index(named[1]) + 1}" if named and by else ""


def _part_of_year(
    text: str, statement: Statement, relation: Relation, figures: FiguresBefore, report_period: str
) -> str:
    """The part of a year that the figure's own words name by its place among the others; empty for none."""
    part, year = _enumerated_part(statement), report_period
    if not part and (part := _half_told(statement, figures)):
        year = (relation.period or _time_of_whole(text, statement, figures) or report_period)[:4]
    named = part and _A_YEAR.match(year)
    return resolve(PeriodMention(statement.quote, "relative", relative=part), year) if named else ""


def _half_told(statement: Statement, figures: FiguresBefore) -> str:
    """«шість – до липня», «з липня – вісім», «… вісім – після»: which half of the year is told; empty for none."""
    told = _TILL_JULY.search(statement.tight)
    if told is None:
        return ""
    if told.lastgroup == "then":
        before = next(figures.same_sentence(statement), None)
        earlier = before is not None and _TILL_JULY.search(before.statement.tight)
        return "half:2" if earlier and earlier.lastgroup == "till" else ""
    return "half:1" if told.lastgroup == "till" else "half:2"


def _time_of_whole(text: str, statement: Statement, figures: FiguresBefore) -> str:
    """The time of the figure that is parted; behind a semicolon that is the one which the sentence began with."""
    wholes = [f for f in figures.same_sentence(statement) if not f.statement.companion]
    beside = bool(wholes) and ";" not in text[wholes[0].statement.number.span.end : statement.start]
    return wholes[0 if beside else -1].relation.period if wholes else ""


def _is_used_up(text: str, statement: Statement, relation: Relation, at: int, before: Sequence[Figure]) -> bool:
    """Whether the period is the own one of a figure that only accompanies another («торік – 158»)."""
    here = statement.number.span.start
    if relation.of_which and before and not before[0].statement.companion and at >= before[0].statement.quote.start:
        return False  # «з початку скликання – 918, у звітному році – 287, з них 112»
    if statement.companion == "bracket" and before and not before[0].statement.companion:
        before = before[1:]  # «за рік – 490 тис. (98 % плану)»: the bracket is of the time of what stands before it
    return any(
        f.statement.quote.start <= at < f.statement.quote.end
        and (f.relation.bare or f.statement.companion)
        and "відповідно" not in f.statement.tight
        and not _SAID_OTHERWISE.fullmatch(text, f.statement.number.span.end, here)
        and (f.statement.companion or not _OPENED.match(text, f.statement.number.span.end, here))
        for f in before
    )


def _part_start(text: str, statement: Statement, before: Sequence[Figure]) -> int:
    """Where the part between semicolons begins in which the figure stands."""
    since = min((f.statement.quote.end for f in before), default=statement.quote.start)
    if ";" not in text[since : statement.quote.start]:
        return 0
    for figure in before:
        between = text[figure.statement.quote.end : statement.quote.start]
        if ";" in between:
            return figure.statement.quote.end + between.index(";")
    return 0
