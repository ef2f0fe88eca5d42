"""How a figure relates to the others: level or difference, share, plan, running total, part of, of which period."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal

from extractors.grammar.numbers.numbers import NumberKind
from extractors.grammar.periods.kinds import COMPARED_YEAR
from extractors.grammar.periods.periods import PeriodMention, resolve
from extractors.grammar.periods.phrases import INVASION_DAY
from extractors.grammar.periods.running_totals import Running, running_in, runs_under, without_beginning
from extractors.grammar.sentences.aggregates import aggregate_of, per_part
from extractors.grammar.sentences.measures import measure_of
from extractors.grammar.sentences.plans import is_under_year_ahead, part_planned, planned_period
from extractors.grammar.sentences.statements import Statement
from extractors.grammar.sentences.thresholds import bounds_attendance, is_threshold
from extractors.grammar.words.morphology import is_predicate
from schemas.facts import Measure
from schemas.values import replace, value

OfWhich = Literal["", "closed", "open"]


@value
class Relation:
    """`sign` is -1 for a decrease; `bare` says that the figure's own words name nothing, so it continues another one;
    `denied` that the text says this is not the value; `threshold` that it is a requirement, not a
    result; `unresolved` that a period is named but the report's own, which it is relative to, is not known."""

    measure: Measure = "level"
    sign: int = 1
    period: str = ""
    own_period: bool = False
    versus: str = ""
    cumulative: bool = False
    since: str = ""
    per: str = ""
    aggregate: str = ""
    of_which: OfWhich = ""
    bare: bool = False
    denied: bool = False
    threshold: bool = False
    date: str = ""
    unresolved: bool = False


# «на 9 % більше за III квартал», «на 12 менше, ніж у 2022 році»
_AGAINST = re.compile(
    r"[^.;#@]{0,40}?(?:\b(?:більш|менш|вищ|нижч)\w* (?:за|від) |\b(?:ніж|аніж|проти|порівнян\w+|відносно)\b)(?!\W*#)"
)
# «у % до 18» is a share of the eighteen held
_INDEX_COLUMN = re.compile(r"\bтемп\w*|% (?:до|від|проти|порівняно)\b(?! \d{1,3}\b)|індекс")
_PER_HEAD = re.compile(
    r"\b(?:кож(?:ен|н\w+)|(?:на|за) (?:одного|кожного|@|#)? ?(?:депутат(?!ськ)|обран|мандат)|депутатов[іу]|одному депутат)"
)
_PER_MANDATE = re.compile(r"@ (?:[^\W\d_]+ )?(?:на|за) (?:один |кожен |кожний )?(?:мандат|округ\b)|(?<!\w)[×хx*] ?@")
_PER_FAMILY = re.compile(r"\bпо @ (?:[^\W\d_]+ )?(?:на |кожній |одній )?(?:родин|сім)")
_FOR_ONE_AFTER = re.compile(r" ?(?:[^\W\d_]+ )?(?:на|за|для) (?:#|одного) (?:депутат(?!ськ)|обран|мандат|округ\b)")
_TIMES = re.compile(r" ?(?:(?:тис|млн|грн)\.? ?)*[×хx*] #")  # «(500 тис. × 42)» is so much for each
_FOR_ONE_DEPUTY = re.compile(
    r"\b(?:на|за) (?:#|одного) (?:депутата|обранця)(?: [–—:-])?$"
)  # «на одного депутата 200 тис.»
_OF_WHICH = re.compile(
    r"\b(?:з|із|зі|зі) (?:них|яких|нього|неї|якої)\b|\bу тому числі\b|\bв тому числі\b|\b[ув] т \. ?ч|\bз-поміж них|\bсеред них\b"
)
_OPEN_PART = re.compile(r"\bзокрема\b|\bсеред (?:них|яких)\b|\bнасамперед\b|\bв основному\b")
_DENIED = re.compile(r"(?:^|[ ,–—-])(?:а )?не(?: по| на| у| в)? @")
# «допомога у розмірі 2 000 грн», «найбільша допомога – 8 000 грн»: what one person was given
_HELP_TO_ONE = re.compile(
    r"\b(?:мат)?допомог\w* [^;]*\b(?:[ув] (?:розмір\w*|сумі)|сумами|по) (?:від )?@|"
    r"\b(?:найменш|найбільш|середн|мінімальн|максимальн)\w* (?:(?:розмір|сум)\w* )?(?:(?:матеріальн|грошов)\w* )*(?:допомог|виплат)\w*(?: [^@;]*)? @"
)
_HELP = re.compile(r"\b(?:мат)?допом(?:о|і|ага|ож)\w*")
# «допомога 37 мешканцям – 111 тис. грн (по 3 000 грн кожному)»: what each of those helped was given
_SO_MUCH_EACH = re.compile(r"\bпо @")
_FAMILIES = re.compile(r"\b(?:родин|сім(?:'|ей|ям))")
_DEPUTIES = re.compile(r"депутат(?!ськ)|обран")
_PER_COMMISSION = re.compile(
    r"\b(?:кожн\w+ (?:\w+ )?комісі\w+ (?:[^@#]{0,30} )?по @|на (?:одну|кожну) (?:\w+ )?комісі)"
)
# «У середньому на одного депутата припадає 9 звернень», «по 9 звернень на обранця»
_EACH_DEPUTY = re.compile(
    r"\bна (?:(?:одного|кожного) )?(?:депутата|обранця)\b[^@#,;]*@|@[^@#,;]* на (?:одного|кожного|обранця|депутата)\b"
)
_DISTRIBUTED = re.compile(r"\bпо @|\bприпада")
_PER_TIME = re.compile(r"\b(?:на|щo|за один|за|в один|у кожному) ?(місяць|квартал|тиждень|(?:одну |кожну )?сесію)\b")
_PER_MEETING = re.compile(r"\b(?:на|за) (?:одному|кожному|одне|кожне) засіданн[яі]\b(?! (?:ради|сесі|викон))")
_PEOPLE = re.compile(r"\b(?:депутат|член|ос[оі]б|прису[тц]н|обранц)")
_PARTS = ("half:", "quarter:", "month:", "months:")
_PART_OF_YEAR = re.compile(r"\d{4}-(?:H\d|Q\d|\d\d)")
_COMPARES = re.compile(r"(?:ніж|аніж|проти|порівнян\w+)\b")
_COMPARED_BEFORE = re.compile(r"\b(?:порівнян\w+ (?:з|із|до)|проти) ([^@#,();:–—]*)@")
_INDEX = re.compile(
    r"^ (?:% )?(?:до|від|проти|порівняно з) (?:рівн|показник|минул|попередн|торішн|відповідн|аналогічн|20\d\d)"
)
_LIKE_THEN = re.compile(
    r"\b(?:як|скільки) (?:і|й|ж) (?:(?:у|в|за) )?(?:торік|минул|попередн|позаторік|20\d\d|роком раніше)"
)
_CHANGED = re.compile(r"\b(?:збільш|зменш|скорот|ріст\b|зрос|зріс|знизи|поменш|побільш|підвищ|виріс|вирос)\w*")
_THIS_PERIOD = re.compile(r"\b[ув] (?:звітному|цьому|поточному)(?! (?:місяц|квартал))")
_RATES = (
    (re.compile(r"\b(?:щомісяч?[нц]?\w*|середньомісячн\w+|місячний обсяг)"), "month"),
    (re.compile(r"\bщокварт\w+"), "quarter"),
    (re.compile(r"\bщотижн(?:я|ево|евий|ева)\b"), "week"),
    (re.compile(r"\bщод(?:ня|енно)"), "day"),
)
_JOINS = re.compile(r"(?<!\w)(?:та|і|й|,) ")
_BESIDE = re.compile(r"(?: [^\W\d_]+){0,3}")
_OF_ALL = re.compile("усього|всього|загалом")
# Words that say when, how much against what, or nothing: a figure with only these continues the figure before it.
_EMPTY_WORD = re.compile(
    r"(?:рік|рок\w{0,3}|роц[іи]|торік|минул\w+|позамин\w+|позаторік|попередн\w+|раніше|перед|тому|відповідн\w+|період\w*|півріч\w*|"
    r"квартал\w*|кв|місяц\w*|січ\w*|лют\w*|берез\w*|квіт\w*|трав\w*|черв\w*|лип\w*|серп\w*|верес\w*|жовт\w*|листоп\w*|груд\w*|"
    r"найбільш\w*|найменш\w*|коли|відсот\w+|станом|дв[аі]|двічі|дво(?:х|м|є|ма|їх|їм)|три|трьох|трьома|чотир\w+|п'ят[иь]\w{0,3}|шіст[иь]\w{0,3}|шести|сім|семи|вісім|восьми|дев'ят[иь]\w{0,3}|десят[иь]|одинадцят[иь]|дванадцят[иь]|кінець|кінця|кінці|початок|початку|бу(?:в|ло|ла|ли)|налічува\w+|станов\w+|скла(?:ло|ла|в|ли|дає|дали)|їх|їхня|усіх|всіх|час(?:у|ом)?|сам(?:ий|ого|і|их)|ті|тих|мали|мало|його|вона|воно|дорівню\w+|відповідає|рівнозначн\w+|той|того|тим|тоді|це|цього|цей|звітн\w+|"
    r"протягом|упродовж|впродовж|перед|для|за|у|в|на|з|із|зі|до|від|проти|ніж|аніж|що|тобто|отже|або|як|а|і|та|й|же|ж|показник\w*|рівень|рівн\w+|"
    r"більше|менше|більш|менш|вище|нижче|приріст\w*|ріст|різниц\w+|зменшен\w+|збільшен\w+|скорочен\w+|зростан\w+|спад|разом|усього|всього|"
    r"порівнян\w+|перше|перш\w+|друг\w+|трет\w+|четверт\w+|\w*зменши\w*|\w*збільши\w*|зрос\w*|зріс|знизи\w*|скороти\w*|поменша\w*|побільша\w*|також|ще|уже|вже|"
    r"лише|тільки|аж|цифра|число|року|р|рр|[ivxіхv]+|понад|майже|близько|мінус|плюс|відсотк\w+|відсоток|відс|%|грн|гривень|тис|млн|не|весь|цілий|разів|раз|разу|рази|аналогічн\w+|таких|така|такі|навпаки|натомість|водночас|[ву]двічі|[ву]тричі|лиш|то)$"
)
_SUCH = re.compile(r"\bтаких (?:випадків|випадки|фактів)\b|@ такі випадки\b")


@value
class _Told:
    """What the words around a figure tell of its relation, wherever they stand.

    `against` whether the time behind is what a difference is against, `given_to` whom it was given to were it a sum
    between two, `running` what they say of a running total, `now` whether it is of the time reported on.
    """

    measure: Measure
    sign: int
    per: str
    given_to: str
    aggregate: str
    of_which: OfWhich
    bare: bool
    denied: bool
    threshold: bool
    is_index: bool
    against: bool
    running: Running
    now: bool


def qualify(statement: Statement, report_period: str) -> Relation:
    """The figure's relation as its own words give it; scope over following figures is `scoped`'s business."""
    told, number = _told(statement.unplaced()), statement.number
    measure: Measure = "delta" if number.sign else told.measure
    period = _own_period(statement, measure)
    if measure == "level" and period is None and is_under_year_ahead(statement, report_period):
        measure = "plan"
    own = resolve(period, report_period) if period else ""
    if not own and told.now:
        own = report_period
    yearly = bool(own) and not any(p.cumulative for p in statement.periods)
    begun = told.running.since_before(report_period)
    cumulative = not yearly and (told.running.said or any(p.cumulative for p in statement.periods) or bool(begun))
    if measure == "level" and not (own or statement.lead_periods):
        caption = (statement.opener,) if statement.table >= 0 else ()
        cumulative = cumulative or runs_under((*caption, *statement.headings[:1]), report_period)
    planned = planned_period(statement, report_period) if measure == "plan" else ""
    if planned and period and period.kind == "relative":
        own = part_planned(own, planned, report_period)
    since = next((p.since for p in (*statement.periods, *statement.lead_periods) if p.cumulative and p.since), "")
    since = begun if begun and since != INVASION_DAY else since
    versus = own if measure == "delta" and own != report_period and told.against else ""
    own = "" if versus else own
    return Relation(
        measure=measure,
        sign=(-1 if number.sign == "-" else 1) if number.sign else told.sign,
        period=planned if own in {"", report_period} and measure == "plan" else own,
        own_period=period is not None and not versus,
        versus=versus,
        unresolved=(period is not None and not (own or versus)) or _is_change(statement) or told.is_index,
        cumulative=cumulative,
        since=since if cumulative else "",
        per=(told.given_to if number.value_max is not None else "")
        or told.per
        or per_part(statement, told.aggregate, own),
        aggregate=told.aggregate,
        of_which=told.of_which,
        bare=told.bare,
        denied=told.denied and not number.modifier,
        threshold=told.threshold or bounds_attendance(statement),
        date=_as_of(statement, report_period),
    )


@lru_cache(maxsize=5_000)
def _told(statement: Statement) -> _Told:
    """What an unplaced statement tells, so that it is asked once of all that are told alike."""
    measure, sign = measure_of(statement)
    aggregate = aggregate_of(statement)
    return _Told(
        measure=measure,
        sign=sign,
        per=_per(statement, aggregate),
        given_to=_given_to_one(statement) if statement.number.kind is NumberKind.MONEY else "",
        aggregate=aggregate,
        of_which=_of_which(statement),
        bare=is_bare(statement),
        denied=bool(_DENIED.search(statement.tight)),
        threshold=is_threshold(statement),
        is_index=_is_index(statement),
        against=bool(_AGAINST.match(statement.sentence.partition("@")[2])),
        running=running_in(statement.lead, f"{statement.column} {statement.row} @ {statement.after}"),
        now=bool(_THIS_PERIOD.search(statement.tight)),
    )


def _own_period(statement: Statement, measure: Measure) -> PeriodMention | None:
    """The period named beside the figure, the nearest one; a table's column head counts as beside."""
    at = statement.number.span.start
    told_then = measure == "level" and statement.label_words.startswith("ніж ")  # «менше ніж за 2022 рік – 100»
    if _COMPARES.match(statement.label_words) and not statement.bracket and not told_then:
        return None
    candidates = [p for p in statement.periods if p.kind != "as_of"]
    if _LIKE_THEN.search(statement.tight) or (measure == "level" and _only_compares(statement)):
        return None
    if statement.table >= 0:
        candidates += [p for p in statement.lead_periods if p.kind != "as_of"]
        return _combined(candidates)
    return _in_part_of_title(min(candidates, key=lambda p: abs(p.span.start - at), default=None), statement)


def _only_compares(statement: Statement) -> bool:
    """«Порівняно з минулим роком проведено 14 сесій»: whether what is told behind the time compared with is told of now."""
    said = _COMPARED_BEFORE.search(statement.tight) if not statement.companion and len(statement.periods) == 1 else None
    return said is not None and any(map(is_predicate, said[1].split()))


def _in_part_of_title(own: PeriodMention | None, statement: Statement) -> PeriodMention | None:
    """«Звернень за I півріччя: 2023 – 502; 2022 – 488»: the part of the year that the words before the colon name."""
    title = statement.title
    if own is None or title is None or not (own.kind == "absolute" and own.period.isdecimal()):
        return own
    named = (p for p in (*statement.lead_periods, *statement.periods) if title.start <= p.span.start < title.end)
    parts = [p for p in named if p.relative.startswith(_PARTS) or _PART_OF_YEAR.fullmatch(p.period)]
    if not parts or not statement.lead.startswith(f"{statement.title_words} :"):
        return own
    told = parts[-1].period[len(own.period) :]
    return replace(own, period=f"{own.period}{told}" if told else resolve(parts[-1], own.period))


def _combined(periods: Sequence[PeriodMention]) -> PeriodMention | None:
    """A year in one head and a quarter or month in the other make one period."""
    compared = next((p for p in periods if p.relative.startswith(COMPARED_YEAR)), None)
    named = compared and replace(compared, kind="absolute", period=compared.relative.removeprefix(COMPARED_YEAR))
    absolute = next((p for p in periods if p.kind == "absolute"), None)
    part = next((p for p in periods if p.kind == "relative" and ":" in p.relative), None)
    year = absolute or named
    if year and part and len(year.period) == len("2023"):
        return replace(year, period=resolve(part, year.period))
    return absolute or part or (periods[0] if periods else None)


def _per(statement: Statement, aggregate: str) -> str:
    tight = f"{statement.left} {statement.tight}"
    money = statement.number.kind is NumberKind.MONEY
    own, _, _ = statement.after.partition("#")
    near = f"{statement.tight.partition('#')[0]} {own.removesuffix('по ')}"
    if money and (given := _per_of_sum(statement, tight, near)):
        return given
    each = aggregate == "mean" or _DISTRIBUTED.search(statement.tight)
    if not money and each and _EACH_DEPUTY.search(f"{statement.lead} @ {own}"):
        return "deputy"
    if not money and _PER_COMMISSION.search(f"{statement.left} @ {statement.after}"):
        return "commission"
    for pattern, name in _RATES:
        if not statement.bracket and _is_rate(pattern, near, statement) and not _OF_ALL.search(near):
            return name
    if _PER_MEETING.search(near) and not _PEOPLE.search(near):
        return "meeting"
    if aggregate and (found := _PER_TIME.search(near)):
        return {"місяць": "month", "квартал": "quarter", "тиждень": "week"}.get(found.group(1), "session")
    return ""


def _per_of_sum(statement: Statement, tight: str, near: str) -> str:
    """Whom such a sum was meant for or given to each."""
    if _SO_MUCH_EACH.search(near) and _HELP.search(statement.lead) and not _DEPUTIES.search(tight):
        return "family" if _FAMILIES.search(statement.lead) else "person"
    if _PER_HEAD.search(near) or (_SO_MUCH_EACH.search(statement.tight) and "депутат" in tight):
        return "deputy"
    if _FOR_ONE_DEPUTY.search(statement.lead):
        return "deputy"
    rest = statement.sentence.partition("@")[2]
    if _PER_MANDATE.search(near) or _FOR_ONE_AFTER.match(rest) or is_factor(statement):
        return "deputy"
    if _PER_FAMILY.search(near):
        return "family"
    if _SO_MUCH_EACH.search(statement.tight):
        return "deputy" if re.search("депутат|обран", statement.sentence) else "person"
    if _HELP_TO_ONE.search(f"{statement.lead} @"):
        return "person"
    return ""


def _is_rate(pattern: re.Pattern[str], near: str, statement: Statement) -> bool:
    """«двох прийомів щомісяця та шість проєктів»: whether so many come in each, the two before «та» and no others."""
    before, _, behind = near.partition("@")
    told = pattern.search(before)
    of_the_one_before = told and statement.order and _JOINS.search(before, told.end())
    noun = _BESIDE.match(statement.sentence.partition("@")[2])
    beside = pattern.search(f"{behind} {noun.group() if noun else ''}")
    return bool(beside or (told and not of_the_one_before))


def _given_to_one(statement: Statement) -> str:
    """«допоміг 19 особам, суми від 2 до 6 тис. грн кожній»: whom a sum between two was given to, where it is help."""
    near = f"{statement.left} {statement.tight}"
    if not _HELP.search(statement.lead) or "депутат" in near:
        return ""
    return "family" if _PER_FAMILY.search(near) else "person"


def is_factor(statement: Statement) -> bool:
    """Whether the figure is multiplied by the one behind it: «(500 тис. × 42)»."""
    return bool(_TIMES.match(statement.sentence.partition("@")[2]))


def _of_which(statement: Statement) -> OfWhich:
    zone = f"{statement.left} {statement.tight}"
    if _OPEN_PART.search(zone):
        return "open"
    return "closed" if _OF_WHICH.search(zone) else ""


def _is_change(statement: Statement) -> bool:
    """«зросла від 287 до 320» is two values of two times, not a range."""
    return statement.number.value_max is not None and bool(_CHANGED.search(statement.tight))


def _is_index(statement: Statement) -> bool:
    """«120,6 % до рівня 2022 року» is no share of anything stated: whether it is a rise is for a person to say."""
    if statement.table >= 0 and _INDEX_COLUMN.search(statement.column):
        return True
    percent = statement.number.kind is NumberKind.PERCENT
    return percent and bool(_INDEX.search(statement.sentence.partition("@")[2]))


def _as_of(statement: Statement, report_period: str) -> str:
    """The day that the figure describes («станом на 1 липня»), ISO; empty when none is named or its year is unknown."""
    mentions = [p for p in (*statement.lead_periods[-1:], *statement.periods) if p.kind == "as_of"]
    return resolve(mentions[-1], report_period) if mentions else ""


# What these count is said by another figure: «торік – 1 291 одиниця».
_OF_ANYTHING = frozenset({"одиниця", "штука"})
# «Проти – 11» is how one voted; «проти 11» is what a value is compared with.
_VOTE = re.compile(r"[«\"“] ?(?:за|проти) ?[»\"”]|/ проти$")


def names_vote(statement: Statement) -> bool:
    """Whether «за» or «проти» is what was voted."""
    return bool(_VOTE.search(f"{statement.tight} / {statement.label_words}"))


def is_bare(statement: Statement) -> bool:
    """Whether the figure's own words name nothing countable: «торік – 158», «(902)», «різниця – 25», «або 12,7 %»."""
    of_anything = statement.head in _OF_ANYTHING or _SUCH.search(statement.tight)
    if (statement.head and not of_anything) or statement.table >= 0 or names_vote(statement):
        return False
    if re.search(r"\bбу(?:в|ла) на @", statement.tight):
        return False  # «Пленарних відбулося 12, був на 11»
    own = without_such(f"{statement.tight} {statement.label_words}").replace(statement.counted or "@", "@")
    return all(is_empty_word(w) for w in _words(without_beginning(own)))


def without_such(words: str) -> str:
    """The words, «таких випадків» as the pronoun that it is."""
    return _SUCH.sub("таких", words)


def _words(zone: str) -> list[str]:
    """Words without those that belong to a number («2022-му»)."""
    return re.findall(r"(?<![\w-])[^\W\d_]+(?:['-][^\W\d_]+)*", zone)


def is_empty_word(word: str) -> bool:
    """Whether the word only says when, against what, or how much."""
    return bool(_EMPTY_WORD.match(word))
