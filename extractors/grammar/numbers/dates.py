"""Dates in digits and words, ranges of dates, times of day."""

from __future__ import annotations

import calendar
from collections.abc import Sequence
from dataclasses import dataclass

from extractors.grammar.numbers.numerals import parse_words
from extractors.grammar.numbers.quantities import at
from extractors.grammar.words.lexemes import Lexeme, words
from schemas.values import replace, value

NO_SUCH_DATE = "no such date"
TWO_DIGIT_YEAR = "a year of two digits"
COMMAS_IN_DATE = "commas inside a date"
SPACED_DATE = "spaces inside a date"

_MONTHS_GENITIVE = [
    "січня",
    "лютого",
    "березня",
    "квітня",
    "травня",
    "червня",
    "липня",
    "серпня",
    "вересня",
    "жовтня",
    "листопада",
    "грудня",
]
_MONTHS_SHORT = ["січ", "лют", "бер", "квіт", "трав", "черв", "лип", "серп", "вер", "жовт", "лист", "груд"]
MONTH_OF_DAY = {name: n for names in (_MONTHS_GENITIVE, _MONTHS_SHORT) for n, name in enumerate(names, 1)}
_YEAR_WORDS = frozenset({"р", "рр", "рік", "року", "роком", "році", "рoку"})
_DAY_ENDINGS = frozenset({"го", "ого", "е", "те", "му", "й"})
_CLOSING_QUOTES = frozenset("»\"”'")
_FROM = frozenset({"з", "із", "зі", "від"})
_UNTIL = frozenset({"до", "по"})


@value
class DateFound:
    """A date from lexeme `first` up to `end`; 0 stands for a month or year that is not written."""

    first: int
    end: int
    day: int
    month: int
    year: int
    ambiguous: str = ""

    @property
    def iso(self) -> str:
        """«2022-08-29», «--08-29» without a year, empty for a date that does not exist or has no month."""
        if not self.month or not is_real(self.day, self.month, self.year):
            return ""
        return f"{self.year:04d}-{self.month:02d}-{self.day:02d}" if self.year else f"--{self.month:02d}-{self.day:02d}"


@dataclass(frozen=True, slots=True)
class DateRangeFound:
    """Two dates joined by «з … до …» or a dash; `first` is the first date's first lexeme."""

    start: DateFound
    finish: DateFound


def is_real(day: int, month: int, year: int) -> bool:
    """Whether the calendar has this day; without a year 29 February counts."""
    if not 1 <= month <= 12:
        return False
    return 1 <= day <= calendar.monthrange(year or 2024, month)[1]


def _past_year_word(lexemes: Sequence[Lexeme], end: int) -> int:
    word = at(lexemes, end)
    if word.is_dash and word.glued and at(lexemes, end + 1).low in {"го", "му", "й"}:
        return _past_year_word(lexemes, end + 2)
    if word.low not in _YEAR_WORDS:
        return end
    dotted = word.low in {"р", "рр"} and at(lexemes, end + 1).text == "." and at(lexemes, end + 1).glued
    return end + 1 + dotted


def _number(lexeme: Lexeme, most: int, digits: tuple[int, ...] = (1, 2)) -> int | None:
    if lexeme.kind != "digits" or len(lexeme.text) not in digits:
        return None
    value = int(lexeme.text)
    return value if value <= most else None


def _year(lexeme: Lexeme) -> int | None:
    value = _number(lexeme, 2199, (4,))
    return value if value and value >= 1800 else None


def _separated(lexemes: Sequence[Lexeme], i: int, mark: str) -> int | None:
    """Where the piece after the mark begins, if the mark stands right after lexeme i."""
    found = at(lexemes, i + 1)
    return i + 2 if found.text == mark and found.glued else None


def _numeric_with_year(lexemes: Sequence[Lexeme], i: int) -> DateFound | None:
    """«29.08.2022», «29/08/2022», «29-08-2022», «29.08.22», «29. 08. 2022»."""
    mark = at(lexemes, i + 1).text
    if mark not in {".", "/", "-", ","}:
        return None
    day = _number(lexemes[i], 99)
    month_at = _separated(lexemes, i, mark)
    if day is None or month_at is None:
        return None
    month, year_at = _number(at(lexemes, month_at), 99, (2,)), _separated(lexemes, month_at, mark)
    if month is None or year_at is None:
        return None
    spaced = not (at(lexemes, month_at).glued and at(lexemes, year_at).glued)
    if spaced and mark == ",":
        return None
    return _finish_numeric(lexemes, (i, year_at), (day, month), mark, spaced)


def _finish_numeric(
    lexemes: Sequence[Lexeme], place: tuple[int, int], day_month: tuple[int, int], mark: str, spaced: bool
) -> DateFound | None:
    (first, year_at), (day, month) = place, day_month
    written = at(lexemes, year_at)
    year = _year(written)
    short = year is None and mark == "." and not spaced and _number(written, 99, (2,)) is not None
    if year is None and not short:
        return None
    year = int(written.text) + 2000 if short else year
    if (short or spaced or mark != ".") and not is_real(day, month, year or 0):
        return None
    doubt = NO_SUCH_DATE if not is_real(day, month, year or 0) else ""
    odd = SPACED_DATE if spaced else COMMAS_IN_DATE if mark == "," else ""
    doubt = doubt or (TWO_DIGIT_YEAR if short else odd)
    return DateFound(first, _past_year_word(lexemes, year_at + 1), day, month, year or 0, doubt)


def _iso_date(lexemes: Sequence[Lexeme], i: int) -> DateFound | None:
    """«2022-08-29»."""
    year, month_at = _year(lexemes[i]), _separated(lexemes, i, "-")
    if year is None or month_at is None:
        return None
    month, day_at = _number(at(lexemes, month_at), 12, (2,)), _separated(lexemes, month_at, "-")
    day = _number(at(lexemes, day_at), 31, (2,)) if day_at else None
    if month is None or day is None or day_at is None or not is_real(day, month, year):
        return None
    return DateFound(i, day_at + 1, day, month, year)


def _past_day(lexemes: Sequence[Lexeme], i: int) -> tuple[int, int] | None:
    """The day and where it ends: «24», «24-го», «24»» with a closing quote, «двадцять четвертого»."""
    if lexemes[i].kind == "word":
        words = parse_words(lexemes, i)
        if words is None or not words.ordinal or words.value > 31:
            return None
        return int(words.value), words.end
    day = _number(lexemes[i], 31)
    if not day:
        return None
    end = i + 1
    if at(lexemes, end).is_dash and at(lexemes, end + 1).low in _DAY_ENDINGS and at(lexemes, end + 1).glued:
        end += 2
    return day, end + (at(lexemes, end).text in _CLOSING_QUOTES)


def _day_of_month(lexemes: Sequence[Lexeme], i: int) -> DateFound | None:
    """«24 лютого 2022 року», «24 лютого», «24» лютого 2022 р.», «першого червня»."""
    found = _past_day(lexemes, i)
    if found is None:
        return None
    day, month_at = found
    month = MONTH_OF_DAY.get(at(lexemes, month_at).low)
    if month is None:
        return None
    end = month_at + 1
    if at(lexemes, end).text == "." and at(lexemes, month_at).low in _MONTHS_SHORT:
        end += 1
    year = _year(at(lexemes, end))
    if year is None or _counts_something(lexemes, end):
        return DateFound(i, end, day, month, 0, "" if is_real(day, month, 0) else NO_SUCH_DATE)
    doubt = "" if is_real(day, month, year) else NO_SUCH_DATE
    return DateFound(i, _past_year_word(lexemes, end + 1), day, month, year, doubt)


def _counts_something(lexemes: Sequence[Lexeme], i: int) -> bool:
    """Whether the four digits are followed by decimals or per cent, so that they are no year."""
    following = at(lexemes, i + 1)
    return following.text == "%" or (following.text == "," and following.glued and at(lexemes, i + 2).glued
                                     and at(lexemes, i + 2).kind == "digits")  # fmt: skip


def numeric_day_month(lexemes: Sequence[Lexeme], i: int) -> DateFound | None:
    """«30.04»: two digits for the month, nothing glued on; the caller decides whether it is a date."""
    day, month_at = _number(lexemes[i], 31), _separated(lexemes, i, ".")
    if not day or month_at is None or not at(lexemes, month_at).glued:
        return None
    month = _number(at(lexemes, month_at), 12, (2,))
    following, beyond = at(lexemes, month_at + 1), at(lexemes, month_at + 2)
    chained = following.glued and following.text in {".", ",", ":"} and beyond.glued and beyond.kind == "digits"
    if not month or chained or not is_real(day, month, 0):
        return None
    return DateFound(i, month_at + 1, day, month, 0)


def date_at(lexemes: Sequence[Lexeme], i: int) -> DateFound | None:
    """The date with a written month that begins at lexeme i: in digits with a year, or with the month's name."""
    if lexemes[i].kind == "digits":
        return _numeric_with_year(lexemes, i) or _iso_date(lexemes, i) or _day_of_month(lexemes, i)
    return _day_of_month(lexemes, i) if lexemes[i].kind == "word" else None


def _joins_range(lexemes: Sequence[Lexeme], first: int, end: int) -> bool:
    """Whether the lexeme at `end` joins two dates: «до», «по» after «з», or a dash."""
    mark = at(lexemes, end)
    if mark.is_dash:
        return True
    return mark.low in _UNTIL and at(lexemes, _before_quote(lexemes, first)).low in _FROM | {"період"}


def _before_quote(lexemes: Sequence[Lexeme], first: int) -> int:
    return first - 2 if at(lexemes, first - 1).text in {"«", '"', "“"} else first - 1


def _bare_start(lexemes: Sequence[Lexeme], i: int) -> DateFound | None:
    """The beginning of «12–14 червня», «24.02–31.12.2022», «з 12 по 14 червня»: a day, or a day and a month."""
    partial = numeric_day_month(lexemes, i) if lexemes[i].kind == "digits" else None
    if partial:
        return partial
    found = _past_day(lexemes, i)
    return DateFound(i, found[1], found[0], 0, 0) if found else None


def _completed(start: DateFound, finish: DateFound) -> DateFound:
    """The first date with the month and year that only the second one writes."""
    month = start.month or finish.month
    if start.year or not finish.year:
        return replace(start, month=month)
    crosses = (month, start.day) > (finish.month, finish.day)
    return replace(start, month=month, year=finish.year - crosses)


def _may_begin_bare(lexemes: Sequence[Lexeme], start: DateFound) -> bool:
    """Whether a day alone begins a range: with a dash that touches it, or after «з», «у період», a bracket."""
    mark, before = at(lexemes, start.end), at(lexemes, start.first - 1)
    if not mark.is_dash or mark.glued:
        return True
    return before.low in _FROM | {"період", "(", "", ","}


def date_range_at(lexemes: Sequence[Lexeme], i: int) -> DateRangeFound | None:
    """The range of dates that begins at lexeme i; None when it is a single date or no date."""
    start = date_at(lexemes, i) or _bare_start(lexemes, i)
    if start is not None and not start.month and not _may_begin_bare(lexemes, start):
        return None
    if start is None or not _joins_range(lexemes, i, start.end) or start.end + 1 >= len(lexemes):
        return None
    begins = start.end + 1
    if at(lexemes, begins).text in {"«", '"', "“"}:
        begins += 1
    if begins >= len(lexemes):
        return None
    finish = date_at(lexemes, begins) or (numeric_day_month(lexemes, begins) if start.month else None)
    if finish is None:
        return None
    start = _completed(start, finish)
    if not start.iso or not finish.iso or start.iso > finish.iso:
        return None
    return DateRangeFound(start, finish)


def shared_month(lexemes: Sequence[Lexeme], i: int) -> DateFound | None:
    """«12» of «12, 13 та 14 червня»: the day with the month and year that the last day of the list writes."""
    day = _number(lexemes[i], 31)
    k = i + 1
    while day and k < min(len(lexemes), i + 10) and at(lexemes, k).low in {",", "та", "і", "й"}:
        if k + 1 < len(lexemes) and (last := date_at(lexemes, k + 1)) and at(lexemes, k + 2).low in MONTH_OF_DAY:
            return replace(last, first=i, end=i + 1, day=day)
        k += 2
    return None


_AT = frozenset({"о", "об"})
_IN_SIGHT = 14
_DAYS = words(
    "понеділок понеділка щопонеділка вівторок вівторка щовівторка середу середи щосереди четвер четверга щочетверга "
    "п'ятницю п'ятниці щоп'ятниці суботу суботи щосуботи щодня щоденно"
)
_HOURS = frozenset({"год", "година", "години", "годині", "годину"})


def _clock(lexemes: Sequence[Lexeme], i: int, mark: str) -> int | None:
    """Where «16:30» ends; None when hours or minutes are impossible."""
    hours, minutes_at = _number(lexemes[i], 24), _separated(lexemes, i, mark)
    if hours is None or minutes_at is None or not at(lexemes, minutes_at).glued:
        return None
    if _number(at(lexemes, minutes_at), 59, (2,)) is None:
        return None
    following, beyond = at(lexemes, minutes_at + 1), at(lexemes, minutes_at + 2)
    if following.glued and following.text == mark and beyond.glued and beyond.kind == "digits":
        return None
    return minutes_at + 1


def _dotted_clock(lexemes: Sequence[Lexeme], i: int) -> int | None:
    """«10.00» where a preposition, a range of hours or «год.» shows that it is a time."""
    end = _clock(lexemes, i, ".")
    if end is None:
        return None
    if at(lexemes, i - 1).low in _AT or at(lexemes, end).low in _HOURS:
        return end
    minutes = at(lexemes, end - 1).text
    joined = at(lexemes, end).is_dash or at(lexemes, end).low in _UNTIL
    if joined and end + 1 < len(lexemes) and at(lexemes, end + 1).kind == "digits":
        return end if _clock(lexemes, end + 1, ".") and minutes in {"00", "15", "30", "45"} else None
    before = at(lexemes, i - 1)
    other = at(lexemes, i - 2).kind == "digits" and (before.is_dash or before.low in _UNTIL)
    return end if other and minutes in {"00", "15", "30", "45"} else None


def _is_office_hour(lexemes: Sequence[Lexeme], i: int) -> bool:
    """«щопонеділка з 9 до 13»: either end of hours that a day of the week is told with."""
    first = i if at(lexemes, i + 1).low in _UNTIL else i - 2
    last = first + 2
    if at(lexemes, first - 1).low not in {"з", "із"} or at(lexemes, first + 1).low not in _UNTIL or first < 0:
        return False
    hours = [_number(at(lexemes, k), 24) for k in (first, last)]
    told = any(lexeme.low in _DAYS for lexeme in lexemes[max(0, first - _IN_SIGHT) : first])
    return told and None not in hours and hours[0] < hours[1]  # type: ignore[operator]


def _whole_hours(lexemes: Sequence[Lexeme], i: int) -> int | None:
    """«о 10 год.», «з 16 до 18 години», «до 18 години»."""
    hours = _number(lexemes[i], 24)
    if hours is None:
        return None
    if _is_office_hour(lexemes, i):
        return i + 1
    named, before = at(lexemes, i + 1).low in _HOURS, at(lexemes, i - 1).low
    if named and (before in _AT or (before in {"з", "до", "після"} and hours % 10 not in {1, 2, 3, 4})):
        return i + 1
    if at(lexemes, i + 1).low in _UNTIL and before in {"з", "із"} and at(lexemes, i + 3).low in _HOURS:
        return i + 1
    started = at(lexemes, i - 2).kind == "digits" and at(lexemes, i - 3).low in {"з", "із"}
    return i + 1 if named and before in _UNTIL and started else None


def time_end(lexemes: Sequence[Lexeme], i: int) -> int | None:
    """Where the time of day that begins at lexeme i ends; None when none begins there."""
    if lexemes[i].kind != "digits":
        return None
    return _clock(lexemes, i, ":") or _dotted_clock(lexemes, i) or _whole_hours(lexemes, i)
