"""What requests, sums, sessions and trainings are of, where a part or a kind is told in few words."""

from __future__ import annotations

import re

from extractors.subjects.customs.told import Told

_SPENT = "deputy_fund.spent"
_SORT_OF_REQUEST = re.compile(r"\b(?:колективн|повторн|анонімн)(?:і|их|ими)\b")
_DAY = re.compile(
    r"(?<!\d)(?:\d{1,2}\.\d\d\.20\d\d|\d{1,2} (?:січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|"
    r"листопада|грудня))"
)
_FOR_WHOM_FIRST = re.compile(r"\bдля [^,;:@#]+ (?:було )?(?:о?рганіз|прове[дл]|провод|відбу|підготов|здійсн)\w+ ")
_HELP_NAMED = re.compile(r"(?:^|[;:] )(?P<help>(?:[^\W\d_]+ )?допомога [^\W\d_]+(?:ам|ям|им))[ ,(]*$")
_HELP_GIVEN = re.compile(r"\b(?:надан|надал|виплачен|виділен)\w* (?:[^\W\d_]+ )?допомогу$")
_EVENTS = re.compile(
    r"\b(?:[^\W\d_]+(?:і|их|ими|ю|ій) )?(?:нарад|толок|зустріч|збор|ярмар|суботник|концерт|рейс|кругл\w+ ст[оі]л)\w*"
    r"(?: (?:з|із|зі) [^\W\d_]+(?:ами|ями))?"
)
_IN_PLACE = re.compile(r"\s+(?:у|в|на)\s+(?P<place>[А-ЯІЇЄҐ][\w'’-]+)")
_RECENT = 200


def request(told: Told) -> str | None:
    """«Два запити були колективними», «повторних – 3»: a sort of requests that no qualifier tells."""
    of_sort = (
        None if told.figure.subject or told.statement.table >= 0 else _SORT_OF_REQUEST.search(told.statement.tight)
    )
    return of_sort.group() if of_sort else None


def session(told: Told) -> str | None:
    """«Сесія, скликана на 17 травня, не відбулася: зареєструвалося 14»: the session by its day."""
    days = [] if told.figure.subject else _DAY.findall(told.statement.lead)
    return f"сесія {days[-1]}" if days else None


def training(told: Told) -> str | None:
    """«Для депутатів проведено три навчання»: for whom they all were tells none apart, what they were does."""
    statement, subject = told.statement, told.figure.subject
    if not subject.lower().startswith("для ") or not _FOR_WHOM_FIRST.search(f"{statement.lead} "):
        return None
    return "" if statement.head == "навчання" else statement.counted


def spent(told: Told) -> str | None:
    """«від 1 000 до 4 000 грн одній особі»: the size of one help, whatever the sums before were for."""
    figure = told.figure
    if figure.relation.per != "person" or (figure.subject and not figure.continued):
        return None
    said = f"{told.statement.prior[-_RECENT:]} {told.statement.sentence}"
    return "матеріальна допомога одній особі" if "допомог" in said else None


def helped(told: Told) -> str | None:
    """«допомога людям – 3,3 млн (2 063 особи)», «12 тис. грн – сімом хворим», «надано допомогу 9 жителям»: what for."""
    statement = told.statement
    if told.figure.subject:
        return None
    given = told.beside(_SPENT)
    if given and given.subject and (statement.companion == "bracket" or re.fullmatch(r"\W*", statement.left)):
        return given.subject
    if named := _HELP_NAMED.search(statement.lead):
        return named["help"]
    whom = statement.counted if _HELP_GIVEN.search(statement.lead) else ""
    return f"допомога {whom}" if whom else None


def event(told: Told) -> str | None:
    """«Апаратні наради проводив щопонеділка, усього 49», «на нарадах (їх було 48)»: the events named before."""
    named = [] if told.figure.subject else _EVENTS.findall(told.statement.lead)
    return str(named[-1]) if named else None


def hearing(told: Told) -> str | None:
    """«Сходів громадян – 4: два в Липках»: those of a place among the ones before."""
    at = told.statement.number.span.end
    whole = told.beside("public_hearings.held")
    what = whole.subject.partition(",")[0] if whole else ""
    of_them = what and told.figure.subject in {"", what}
    place = _IN_PLACE.match(told.text.text, at, at + _RECENT) if of_them else None
    return f"{what}, {place['place']}" if place else None
