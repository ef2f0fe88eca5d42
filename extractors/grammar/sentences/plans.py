"""What is promised and not reported: plans by their words and headings, and when they are for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from extractors.grammar.numbers.numbers import NumberKind
from extractors.grammar.periods.resolution import resolve
from extractors.grammar.sentences.statements import Statement
from extractors.grammar.words.morphology import is_infinitive, is_predicate

_WORD = re.compile(r"(?<![\w-])[^\W\d_]+(?:['-][^\W\d_]+)*")
_PLAN_WORDS = re.compile(
    r"\b(?:запланован|запланува(?:л[аио]|в)\b|сплан[оу]в|планую|плануєм|планує|(?<!як )планува(?:л[ои]с|ли\b|ла\b)|планова[нл]|передбачається|передбачалос|(?<!затверджено )(?<!затвердили )(?<!ухвалено )(?<!ухвалили )(?<!складено )(?<!склали )(?<!виконано )(?<!виконали )плани? робо|планом робо|зобов'язу(?:юс|ємос)|очікуван\w+ (?:кільк|числ)|очікує(?:ться|мо)|"
    r"буде проведен|має відбу|мають відбу|має бути|мають бути|норма –|норма :|план\w*(?: роботи)? на (?:20\d\d|наступн)|план(?:ом|ами) (?:[^\W\d_]+ ){0,3}(?:передбач|визнач|намічен)|на (?:цей|нинішній|поточний|наступний) рік (?:[^\W\d_]+ )?(?:передбач|намічен)|у планах|обіця|"
    r"хоч[уе]м?о? провести|ма(?:ємо|ю|в|ла|ли) намір|"
    r"(?:ма(?:ємо|ю|є|ють)|належить|залиш(?:ало|ило|аєть)(?:ся|сь)?|хоч(?:у|емо|уть)|прагн\w+|буде(?:мо)?) "
    r"(?:(?!честь|право|змог|можлив|нагод|час|доречн|слушн|варто|справедлив)[^\W\d_]+ ){0,2}(?!бути|зазнач|сказ|нагад|додат|згад|відзнач)[^\W\d_]+ти(?:ся|сь)?\b)"
)
# What was meant for the time reported on, or is held against a result.
_WAS_PLANNED = re.compile(
    r"\b(?:планува|передбача(?:лос|ло|ли|ла|вс|в\b)|(?:було|були|була|був) (?:за)?план|(?:за)?планован\w+ бу[лв]|за план[оу]м|за плану|планом|значил|плано(?:ва|ве|ві|вих|вого)|факт|виконан|на рік\b|"
    r"торік|минул\w+ рок|мали (?:намір|провести)|збирали|хотіли|обіця(?:в|л))|"
    r"(?:відбул|провед|провел|викона|реаліз|скликан)\w*\b[^;]*\b(?:з|із|зі|замість) @ (?:[^\W\d_]+ )?запланован|"
    r"@ (?:[^\W\d_]+ )?запланован(?:их|і)\b[^;]*\b(?:відбул|провед|провел|викона|реаліз)\w*"  # «із 18 запланованих відбулося 16»
)
_ACHIEVED = re.compile(
    r"\b(?:вдал|вдава|змог|змож|спромо|встиг|пощаст|дозвол|допом|довел|довод|дал\w* (?:змог|можлив)|стал\w* можлив|можна|слід|"
    r"варто|треба|необхідно|має\w*|мають|мусить|право|зобов'яз(?!у(?:юс|ємос))|доруч(?!\w+ :)|рекоменд|виріш|запропон|пропон(?!у[юєє])|прос[иі]|звернул)\w*"
)
_INTENDED = re.compile(
    r"\b(?:планує|планую|передбача|намір|запланов|маємо|маю|хоч|ставимо|ставлю|за мету|пропону(?:ю|ємо|ється)|доруч\w+ :|сподіва|прагн|зобов'язу(?:юс|ємос)|очіку)\w*"
)
# «У цьому році сподіваємося на більше. Планом передбачено 14 сесій»: what follows is of the year to come too.
_THE_YEAR_AHEAD = re.compile(
    r"\b(?:(?:цього|нинішнього|поточного|наступного|нового) року|(?:у|в|на) (?:цьому|нинішн\w+|поточн\w+|наступн\w+|нов\w+) "
    r"(?:році|рік)|цьогоріч|попереду)\b"
)
_LOOKED_FOR = re.compile(
    r"\b(?:(?:сподіва|намага)(?:юс|ємос)|надію(?:с|ємос)|хоч(?:у|емо)\b|плану(?:ю|єм|єть)|чека(?:є|ють|ємо)\b|буд(?:е|уть|емо)\b|ма(?:ю|ємо)\b|належить)"
)
_IS_PAST = re.compile(
    r"\b[^\W\d_]{3,}(?:ла|ло|ли|ився|илася|илося|илися)(?:ся|сь)?\b(?![^@]*\b(?:[^\W\d_]+ти(?:ся)?|буде\w*)\b)"
)
_PLANNED_NOUN = re.compile(r"@ (?:[^\W\d_]+ ){0,3}запланован\w+")
# «Із 12 запланованих відбулося 10, ще дві скликали позачергово»: what came of a plan goes on.
_CAME_OF_IT = re.compile(
    r"\bзапланован(?:их|ого|ої)\b.*\b(?:відбу[лв]|провед|провел|скликал|викона|реаліз|розглян|здійсн)\w*"
)
# «(план – 12)», «план на рік – 12»: beside what came of it
_AS_PLAN = re.compile(r"^план(?: на (?:рік|20\d\d(?:-й)?(?: рік)?))?(?: [–—-])? @")
# «заплановано по 50 тис. грн на кожного з 34 депутатів»: how many there are, whatever is planned for them
_OF_EACH_OF_THEM = re.compile(r"\bкож(?:ного|ному|ної|ній|ну) (?:з|із|зі) @")
_FOR_THE_YEAR = re.compile(r"\bза (?:весь |увесь |цілий )?рік\b")
_TO_COME = re.compile(r"(?<!\w)(?:буд(?:е|уть|емо|у)|має|мають|маємо|маю|належить)(?!\w)")
_NOT_MEANT = re.compile(r"(?:якщо|щоб|аби|коли)\b")
_LABEL = re.compile(r"(?:^|[:;,.] )[^\W\d_]+ти(?:ся)? [–—:-]$")
_PLAN_HEADING = re.compile(
    r"\b(?:плани?|завдання|наміри|перспектив\w+|пріоритет\w+|(?:чого|що|куди|на що) (?:[^\W\d_]+ )?(?:далі\b|попереду|буд(?:у|е|емо|уть)\b|хоч(?:у|емо)\b|прагн|плану[юєм]|чека[юєм]|очіку[юєм]|сподіва[юєм]|мрі[юєм]|руха[юєм]|налаштов|зроб(?:лю|имо))|до кінця (?:20\d\d )?року$|на наступний|на 20\d\d(?: рік)?$|наступн\w+ р)(?:.{0,25}\b(?:на|рік)\b)?"
)
_HEADING_NUMBER = re.compile(
    r"^(?:\W?слайд \d+\W+|(?:[\divxіхv.) –-]+|[^\W\d_][.)] )(?=\w)|20\d\d(?: рік| р\.?)? ?[:–—-] ?)"
)
_QUESTION = re.compile(r"([^.!?]+)\?\s*$")
_LEADS_A_LIST = re.compile(r"[^:@#]{4,60}:")
_YEAR_NAMED = re.compile(
    r"(?:\b(?P<part>перш\w+|друг\w+|i|ii|1|2)(?:-\w+)? (?:півріч\w*|пів року) )?\b(?P<year>20\d\d)\b"
)
_YEAR = re.compile(r"20\d\d")
_PART_OF_YEAR = re.compile(r"(?P<year>\d{4})-(?:(?P<half>H1)|01\.\.(?P=year)-09)")
# A year that a heading names by itself: no date, no range of years.
_OWN_YEAR = re.compile(
    r"(?<![\d.–/])(?<!січня )(?<!лютого )(?<!березня )(?<!квітня )(?<!травня )(?<!червня )(?<!липня )(?<!серпня )"
    r"(?<!вересня )(?<!жовтня )(?<!листопада )(?<!грудня )20\d\d(?![\d/]|\s?[–-]\s?(?:20)?\d\d)"
)
_OF_PAPERS = re.compile(r"\b(?:бюджет|програм|стратегі|прогноз|концепці|звіт|доповід|станом|січень|лютий|березень)")
_FIRST_HALF = ("перш", "1")
_RESULT_BEHIND = re.compile(
    r"[\s.;,•–—-]*(?:(?:з|із) них |а |насправді )?(?:фактично|проведено|провели|відбул|викона[нл]|реалізован|скликано)"
)
_NOT_PLAN_HEADING = re.compile(r"виконан\w+ план|план\w* і факт|звіт про виконання")


def _is_to_be_done(statement: Statement) -> bool:
    """«Передбачається провести 14 засідань, заслухати дев'ять звітів»: an infinitive that nothing says was achieved."""
    verbs = [w for w in _words(statement.left) if is_predicate(w) and not _INTENDED.match(w)]
    verbs = verbs or [w for w in _words(statement.lead) if is_predicate(w)]
    if not verbs or not all(is_infinitive(w) for w in verbs):
        return False
    if _NOT_MEANT.match(statement.sentence) or (_LABEL.search(statement.left) and not _INTENDED.search(statement.lead)):
        return False  # «Якщо скласти три роки», «Рішення: задовольнити – 66; відмовити – 3»
    return not _ACHIEVED.search(statement.sentence) and (
        bool(_INTENDED.search(statement.lead))
        or all(is_infinitive(w) for w in _words(statement.lead) if is_predicate(w))
    )


def is_plan(statement: Statement) -> bool:
    """Whether the figure is promised, not reported: by its own words or by the heading it stands under."""
    if _PLANNED_NOUN.search(statement.tight) or _is_to_be_done(statement):
        return True
    if _begins_with_plan(statement) or _AS_PLAN.search(statement.tight):
        return True
    if _OF_EACH_OF_THEM.search(statement.tight):
        return False
    said = statement.lead.rpartition(";")[2]
    own = any(is_predicate(w) for w in _words(statement.left)) or _goes_on_result(said)
    part = statement.left if own else said
    if _CAME_OF_IT.search(part):
        return False
    if _PLAN_WORDS.search(part) or re.match(r"план\w*\b", statement.topic):
        return True
    if statement.opener and _PLAN_WORDS.search(statement.opener):
        return True
    if _IS_PAST.search(statement.left):
        return False  # «громада втратила 34 захисники», under whatever heading
    return _is_under_plans(statement)


def _goes_on_result(said: str) -> bool:
    """«Планували 12 сесій, відбулося 14, з них 3 чергові»: whether the nearest predicate before the figure tells what
    was done."""
    told = (part for part in reversed(said.split("#")) if any(map(is_predicate, _words(part))))
    last = next(told, "")
    verbs = [w for w in _words(last) if is_predicate(w)]
    done = any(not (is_infinitive(w) or _TO_COME.match(w)) for w in verbs)
    return done and "#" in said and not (_PLAN_WORDS.search(last) or _INTENDED.search(last) or _TO_COME.search(last))


def _is_under_plans(statement: Statement) -> bool:
    """Whether what stands above it speaks of what is to come."""
    above = (_asked(statement), statement.opener, *statement.headings[:1])
    return any(
        _PLAN_HEADING.match(_HEADING_NUMBER.sub("", heading.strip())) and not _NOT_PLAN_HEADING.search(heading)
        for heading in above
    )


def is_under_year_ahead(statement: Statement, report_period: str) -> bool:
    """Whether it stands under a heading that names a year to come («ЦІЛІ-2024»), and nothing says that it has been done;
    what is told of a budget or a programme for that year is told of now."""
    heading = statement.headings[0] if statement.headings and statement.table < 0 else ""
    named = _OWN_YEAR.search(heading)
    if named is None or _OF_PAPERS.search(heading) or not report_period[:4].isdigit():
        return False
    done = any(is_predicate(w) and not is_infinitive(w) for w in _words(statement.tight))
    return report_period[:4] < named.group() and not (done or _IS_PAST.search(statement.lead))


def _is_allotted(statement: Statement) -> bool:
    """«заплановано по 100 тис. грн на депутата»: money that a budget set aside is of the budget's own year."""
    _, said, behind = statement.lead.rpartition(";")[2].rpartition("заплан")
    to_be_done = any(is_infinitive(w) for w in _words(behind))  # «запланували збільшити до 150 тис. грн»
    money = statement.number.kind is NumberKind.MONEY
    return money and bool(said) and not (to_be_done or _is_under_plans(statement))


def _asked(statement: Statement) -> str:
    """The question that the sentence answers («Що буде у 2025-му? Не менш як 24 прийоми»); empty without one."""
    found = _QUESTION.search(statement.prior)
    return found.group(1) if found else ""


def _begins_with_plan(statement: Statement) -> bool:
    """«Завдання на 2025 рік: 5 сесій, 4 навчання»: all that the sentence lists is promised."""
    sentence = _HEADING_NUMBER.sub("", statement.sentence)
    listed = _LEADS_A_LIST.match(sentence)
    return (
        listed is not None
        and bool(_PLAN_HEADING.match(sentence))
        and not _NOT_PLAN_HEADING.search(listed.group())
        and not _WAS_PLANNED.search(listed.group().replace("на рік", ""))
    )


def planned_period(statement: Statement, report_period: str) -> str:
    """When a plan is for: the time to come that its sentence or heading names; empty when none is named."""
    if ahead := _ahead(statement, report_period):
        return ahead
    rest = _rest_of_year(report_period)
    if rest and re.search(r"до кінця (?:20\d\d )?року", statement.lead):
        return rest
    for zone in (statement.lead, statement.topic, _asked(statement), statement.opener, *statement.headings[:1]):
        found = _YEAR_NAMED.search(zone)
        if found and (zone is statement.lead or found["year"] > report_period[:4]):
            return _named(found)  # a heading with an earlier year is the report's own title
        if rest and "до кінця року" in zone:
            return rest
        if re.search(r"друг\w+ півріч|до кінця року|ii півріч", zone):
            return f"{report_period[:4]}-H2" if report_period[:4].isdigit() else ""
        if re.search(r"наступн\w+ р", zone):
            return str(int(report_period[:4]) + 1) if report_period[:4].isdigit() else ""
    if re.match(r"\d{4}-", report_period) and _FOR_THE_YEAR.search(statement.tight):
        return report_period[:4]  # «Очікувана кількість звернень за рік» in a report on nine months of it
    if _looks_ahead(statement.prior):
        return _next(report_period)
    of_this_year = statement.table >= 0 or bool(_AS_PLAN.search(statement.tight)) or _is_allotted(statement)
    return "" if of_this_year or _WAS_PLANNED.search(statement.sentence) else _next(report_period)


def was_planned(statement: Statement, behind: str, report_period: str) -> bool:
    """«Заплановано сесій – 12. Проведено – 14»: whether what stands behind the sentence tells what came of the plan."""
    ahead = _ahead(statement, report_period) or _is_under_plans(statement)
    named = any(found["year"] > report_period[:4] for found in _YEAR_NAMED.finditer(statement.sentence))
    came = _RESULT_BEHIND.match(behind.lower())
    return came is not None and not (ahead or named or re.search(r"наступн|буде", statement.sentence))


def _ahead(statement: Statement, report_period: str) -> str:
    """«У травні 2024 року планується сесія й три навчання»: the time to come that the sentence named last; else empty."""
    named = (resolve(p, report_period) for p in reversed(statement.lead_periods) if p.kind != "as_of")
    years = _YEAR.match(report_period)
    return next((time for time in named if years and _YEAR.match(time) and time[:4] > years.group()), "")


def _looks_ahead(prior: str) -> bool:
    """Whether the sentence before speaks of what is hoped for in the year that has begun."""
    before = prior.rstrip(" .").rpartition(" .")[2]
    return bool(_THE_YEAR_AHEAD.search(before) and _LOOKED_FOR.search(before))


def part_planned(period: str, planned: str, report_period: str) -> str:
    """«У травні плануємо дві сесії» in a report on a whole year: that part of the year which the plan is for."""
    whole_years = _YEAR.fullmatch(report_period) and _YEAR.fullmatch(planned)
    of_that_year = whole_years and period != report_period and period.startswith(report_period)
    return period.replace(report_period, planned) if of_that_year and planned > report_period else period


def _named(found: re.Match[str]) -> str:
    """The year or the half of it: «на перше півріччя 2024 року»."""
    part = found["part"]
    if not part:
        return found["year"]
    return f"{found['year']}-H{1 if part == 'i' or part.startswith(_FIRST_HALF) else 2}"


def _rest_of_year(report_period: str) -> str:
    """What is left of the year behind its first half or its first nine months; empty for other periods."""
    part = _PART_OF_YEAR.fullmatch(report_period)
    return f"{part['year']}-{'H2' if part['half'] else 'Q4'}" if part else ""


def _next(report_period: str) -> str:
    """What a report on a year or its first half looks ahead to."""
    if re.fullmatch(r"\d{4}", report_period):
        return str(int(report_period) + 1)
    return _rest_of_year(report_period)


@lru_cache(maxsize=500)
def _words(zone: str) -> Sequence[str]:
    """Words without those that belong to a number («2022-му»); a zone is asked for them several times."""
    return tuple(_WORD.findall(zone))
