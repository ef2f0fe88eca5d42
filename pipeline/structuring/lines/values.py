"""What stands in a table's cells: figures, dashes, years, numbers of rows and columns."""

from __future__ import annotations

import re
from collections.abc import Sequence

_NUMBER = r"[+\-−–—±]?\s*\d[\d\s\u00a0]*(?:[.,/:-]\s?\d+)*"
_UNIT = r"(?:\s*(?:%|‰|грн|тис|млн|млрд|шт|чол|ос(?:іб|оби|оба)?|раз(?:и|ів)?|од|км|га|т|м2|м²|р)\.?){0,3}"
_OUT_OF = r"\d{1,4} (?:з|із|зі) \d{1,4}"
_VALUE = re.compile(
    rf"^\(?\s*(?:{_NUMBER}{_UNIT}|{_OUT_OF}|[-–—−+/±xхXХ*]{{1,3}}|немає|відсутні|н/д)\s*\)?[;,.]?$",
    re.IGNORECASE,
)
_YEAR = re.compile(
    r"^(?:19|20)\d\d\s*(?:/\s?(?:19|20)\d\d\s*)?(?:-?\s*(?:рік|року|році|рр?\.?|роки|й|го))?\s*\*{0,2}$", re.IGNORECASE
)
_SIGN_HEAD = re.compile(r"^(?:[+±]\s?/?\s?[-–−]|%|№|[IVXІХ]{1,4}(?:\s*кв\.?)?|[<>]|\(?\+/[-–−]\)?)$")
_HEAD_OF_THOUSANDS = re.compile(r"^[+\-−–(]?\d{1,3}(?:\s\d{3})*$")
_THOUSANDS = re.compile(r"^\d{3}(?:[.,]\d+)?[%);.,]?$")
_MONTHS = dict(
    zip(("січ", "лют", "бер", "кві", "тра", "чер", "лип", "сер", "вер", "жов", "лис", "гру"), range(12), strict=True)
)
_ROMANS = {"I": 0, "II": 1, "III": 2, "IV": 3}
_TOTAL = re.compile(r"^(?:усього|всього|разом|рік|підсумок)\W?$", re.IGNORECASE)
_TOTAL_LABEL = re.compile(
    r"^(?:(?:усього|всього|разом|загалом|підсумок)(?: [^\W\d_]+){0,3}|(?:усього |всього )?за рік)\s?:?$",
    re.IGNORECASE,
)
_FEWEST = 3  # members of a series
_DATE = re.compile(r"^\d{1,2}[./]\d{1,2}(?:[./]\d{2,4})?\s*р?\.?$")


def is_value(text: str) -> bool:
    """Whether a cell holds a figure, a dash or another sign of nothing."""
    return len(text) < 40 and bool(_VALUE.match(text) or _DATE.match(text))


def is_figure(text: str) -> bool:
    """Whether a cell holds a figure, not only a dash."""
    return is_value(text) and any(c.isdigit() for c in text)


def is_year(text: str) -> bool:
    """Whether a cell names a year."""
    return bool(_YEAR.match(text))


def is_total(text: str) -> bool:
    """Whether a cell names the row that sums the others up."""
    return bool(_TOTAL_LABEL.match(text))


def is_column_sign(text: str) -> bool:
    """Whether a cell is a short column head such as «+/-», «%», «№», «ІІ»."""
    return bool(_SIGN_HEAD.match(text))


def splits_thousands(left: str, right: str) -> bool:
    """Whether two neighbouring words may be one number with a space between thousands."""
    return bool(_HEAD_OF_THOUSANDS.match(left) and _THOUSANDS.match(right))


def valuelike(word: str) -> bool:
    """Whether a single word may be (a part of) a figure or a dash in a cell."""
    return word[-1:].isdigit() or word[:1].isdigit() or is_value(word)


def is_series(words: Sequence[str]) -> bool:
    """Whether column heads go through the months or the quarters in order; a total may end them."""
    named = words[:-1] if words and _TOTAL.match(words[-1]) else words
    if len(named) < _FEWEST:
        return False
    return any(map(_counts_on, ([_MONTHS.get(w[:3].lower()) for w in named], [_ROMANS.get(_latin(w)) for w in named])))


def _counts_on(found: Sequence[int | None]) -> bool:
    """Whether each is by one more than the one before."""
    first = found[0]
    return first is not None and all(n == k for k, n in enumerate(found, first))


def _latin(word: str) -> str:
    return word.strip(".").translate(str.maketrans("ІХ", "IX"))
