"""Names of columns that compare times: «2021 рік», «за І півріччя 2022», «+/-», «питома вага, %», «к-сть»."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from pipeline.structuring.lines.pieces import Piece

Kind = Literal["time", "change", "share", "count"]

_YEAR = r"(?:19|20)\d\d"
_YEAR_NAMED = rf"{_YEAR}(?:\s?-?(?:рік|року|роком|році|роки|рр?\.?|го|й))?(?:\s\((?:[^\W\d_]|[\s.])+\))?"
_PART = (
    r"(?:(?:[ivxіх]{1,4}|[1-4](?:-\w{1,2})?|перш\w+|друг\w+|трет\w+|четверт\w+)\s(?:півріччя|півр\.?|квартал\w?|кв\.?)|"
    r"\d{1,2}\s(?:місяц\w+|міс\.?)|{m}(?:\s?[–—-]\s?{m})?)"
).replace("{m}", r"(?:січ|лют|бер|квіт|трав|черв|лип|серп|верес|жовт|листоп|груд)\w*\.?")
_OF_LAST = r"(?:минул|попередн|поточн|звітн|торішн)\w+"
_RELATIVE = (
    rf"(?:(?:відповідн|аналогічн)\w+ )?(?:{_OF_LAST} )?(?:період|півріччя|квартал)\w?"
    rf"(?: {_OF_LAST} року| {_YEAR_NAMED})?|"
    rf"{_OF_LAST} (?:рік|року)|торік|цьогоріч|минулоріч|було|стало"
)
_LEAD = r"(?:(?:[^\W\d_]+ ){0,2}(?:за|у|в|на) |(?:факт|план|усього|всього) )"
_DAY = r"(?:станом )?(?:на )?\d{1,2}\.\d{1,2}\.\d{4}(?: ?р\.?)?"
_TIME = (
    rf"(?P<lead>{_LEAD})?(?:{_PART}(?: (?:у |в |за )?{_YEAR_NAMED})?|{_YEAR}\s?[/–-]\s?{_YEAR}(?:\s?рр?\.?)?|"
    rf"{_YEAR_NAMED}|{_RELATIVE})|рік {_YEAR}|{_DAY}"
)
_BOTH_SIGNS = r"\(?\+\s?[/,]?\s?[-–−]\)?|±"
_CHANGE = (
    rf"(?:{_BOTH_SIGNS}|відхилення|різниця|динаміка|приріст|зміна|порівняно|темп\w*(?: \w*рост\w*| приросту)?|"
    rf"(?:збільшення|зростання) ?/ ?(?:зменшення|спад)|%(?= (?:до|від|проти)))"
    rf"(?: (?:до|від|проти|з|із|відносно) (?:{_YEAR_NAMED}|{_RELATIVE}))?(?:,? (?:{_BOTH_SIGNS})|,? \(?%\)?)?"
)
_SHARE = r"(?:питома вага|частка|відсоток)(?:,? \(?%\)?)?|%"
_COUNT = (
    r"кількість|к-сть|кіл-ть|число|(?:усього|всього|разом)(?: за рік)?|(?:за )?рік|сума|шт\.?|од\.?|осіб|"
    r"(?:тис\. |млн )?грн\.?|надійшло|розглянуто"
)

# No name is longer; of a line of thousands of words each name is looked for in its own words only.
_MOST_WORDS = 40


def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{words})(?=$|\s)", re.IGNORECASE)


_PATTERNS: Mapping[Kind, re.Pattern[str]] = {
    "time": _pattern(_TIME),
    "change": _pattern(_CHANGE),
    "share": _pattern(_SHARE),
    "count": _pattern(_COUNT),
}
_TWO_YEARS = re.compile(rf"{_YEAR}\s?/\s?{_YEAR}")
_ONE_YEAR = re.compile(rf"{_YEAR}(?:\s?\w+\.?)?", re.IGNORECASE)
_ROMANS = (("i", "ii", "iii", "iv"), ("i", "ii"))
_AS_LATIN = str.maketrans("іх", "ix")
_NUMBERS = r"№(?: ?[зп] ?/ ?п)?"
_LONGEST = 8  # words before the first name
_MORE = r"(?: (?!рок|кільк|числ|усього|всього)\w+)?"
_CORNER = re.compile(
    rf"(?:(?:показник\w*|назва{_MORE}|найменування{_MORE}|категорі\w+{_MORE}|питання|тематика|зміст|комісі[яї]|"
    rf"{_NUMBERS}|вид(?:и)?{_MORE}|форма{_MORE}|спосіб{_MORE}|джерело|(?:од\.|одиниц\w+) ?вимір\w*)\s?)+",
    re.IGNORECASE,
)
_ROW_NUMBER = re.compile(_NUMBERS)
_UNITS = re.compile(r"(?:од\.|одиниц\w+) ?вимір", re.IGNORECASE)
_SPAN = re.compile(r"(?:загальна )?(?:кількість|число|к-сть)\b|(?:у тому числі )?(?:за )?рок(?:и|ами)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Name:
    """What names one column, or several that stand under it."""

    kind: Kind
    pieces: tuple[Piece, ...]
    lead: str = ""

    @property
    def parts(self) -> tuple[Name, ...]:
        """«+/- %» as the names of two columns; any other name alone."""
        *before, last = self.pieces
        if self.kind != "change" or not before or last.text != "%" or before[-1].text.endswith(","):
            return (self,)
        return replace(self, pieces=tuple(before)), Name("share", (last,))

    @property
    def two_times(self) -> bool:
        """Whether it names two times of which each cell tells a figure («2021 / 2022»)."""
        return self.kind == "time" and bool(_TWO_YEARS.search(" ".join(p.text for p in self.pieces)))

    @property
    def year_alone(self) -> bool:
        """Whether it is a year and no part of one."""
        return self.kind == "time" and bool(_ONE_YEAR.fullmatch(" ".join(p.text for p in self.pieces)))

    @property
    def has_year(self) -> bool:
        """Whether it says of which year it is."""
        return self.kind != "time" or bool(re.search(_YEAR, " ".join(p.text for p in self.pieces)))


@dataclass(frozen=True, slots=True)
class HeadLine:
    """A line of heads: the words before its first name, and the names."""

    words: tuple[Piece, ...]
    names: tuple[Name, ...]


def head_line(pieces: Sequence[Piece]) -> HeadLine | None:
    """The line as names of columns with the words before them; None when other words or figures stand among them.

    A line of words alone is one without names.
    """
    words = [p.text for p in pieces]
    for first in range(min(len(pieces), _LONGEST + 1)):
        if first and _has_digit(words[first - 1]):
            return None
        names = _names(pieces[first:], words[first:])
        if names is not None and len({n.lead for n in names if n.kind == "time"}) < 2:
            return HeadLine(tuple(pieces[:first]), tuple(names))
    return HeadLine(tuple(pieces), ()) if len(pieces) <= _LONGEST and not any(map(_has_digit, words)) else None


def heads_rows(words: Sequence[Piece]) -> bool:
    """Whether words over no column say what rows or columns are («Показник», «Кількість запитів», «№ з/п»)."""
    return bool(_CORNER.match(_said(words)) or _SPAN.match(_said(words)))


@dataclass(frozen=True, slots=True)
class Corner:
    """The words over the rows' numbers, their labels, their units, and those that stand over several columns."""

    number: tuple[Piece, ...]
    label: tuple[Piece, ...]
    unit: tuple[Piece, ...]
    over: tuple[Piece, ...]


def corner_of(words: Sequence[Piece]) -> Corner:
    """The words over no column of figures, parted by what they head."""
    number, rest = _cut(_ROW_NUMBER, words)
    length = len(_cut(_CORNER, rest)[0])
    labels, over = rest[:length], rest[length:]
    at = next((i for i in range(len(labels)) if _UNITS.match(_said(labels[i:]))), len(labels))
    return Corner(tuple(number), tuple(labels[:at]), tuple(labels[at:]), tuple(over))


def _said(words: Sequence[Piece]) -> str:
    return " ".join(p.text for p in words)


def _cut(pattern: re.Pattern[str], words: Sequence[Piece]) -> tuple[Sequence[Piece], Sequence[Piece]]:
    """The words that the pattern covers at the start, and the others."""
    found = pattern.match(_said(words))
    length, at = 0, 0
    while found and length < len(words) and at < found.end():
        at += len(words[length].text) + 1
        length += 1
    return words[:length], words[length:]


def _has_digit(word: str) -> bool:
    return any(map(str.isdigit, word))


def _names(pieces: Sequence[Piece], words: Sequence[str]) -> list[Name] | None:
    """The pieces as names without a rest; `words` are what they say."""
    if quarters := _romans(words):
        rest = _names(pieces[quarters:], words[quarters:])
        return None if rest is None else [*(Name("time", (p,)) for p in pieces[:quarters]), *rest]
    names: list[Name] = []
    at = 0
    while at < len(pieces):
        end = at + _MOST_WORDS
        found = _longest(pieces[at:end], " ".join(words[at:end]))
        if found is None:
            return None
        names.append(found)
        at += len(found.pieces)
    return names


def _romans(words: Sequence[str]) -> int:
    """How many quarters or halves the words begin with; 0 where they do not go through all of them."""
    if not words or _as_roman(words[0]) != _ROMANS[0][0]:
        return 0
    romans = tuple(map(_as_roman, words[: len(_ROMANS[0])]))
    return next((len(s) for s in _ROMANS if romans[: len(s)] == s and len(words) > len(s) - 1 > 1), 0)


def _as_roman(word: str) -> str:
    return word.lower().strip(".").translate(_AS_LATIN)


def _longest(pieces: Sequence[Piece], text: str) -> Name | None:
    """The longest name with which the text of the pieces begins."""
    best: Name | None = None
    for kind, pattern in _PATTERNS.items():
        found = pattern.match(text)
        count = len(found.group().split()) if found else 0
        if found and count > (len(best.pieces) if best else 0):
            lead = (found.group("lead") or "").lower() if kind == "time" else ""
            best = Name(kind, tuple(pieces[:count]), lead)
    return best
