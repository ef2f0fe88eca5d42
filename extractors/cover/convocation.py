"""Of which convocation the reporting council is, in Roman numerals."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from extractors.cover.zones import Zones
from schemas.text import Span

_ORDINALS = (
    "перш",
    "друг",
    "трет",
    "четверт",
    "п'ят",
    "шост",
    "сьом",
    "восьм",
    "дев'ят",
    "десят",
    "одинадцят",
    "дванадцят",
)
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_LATIN = str.maketrans("ІіХхУуvix", "IIXXVVVIX")
_NUMERAL = (
    rf"(?P<roman>[IVXІХУ]{{1,4}})|(?P<digits>1?\d)(?:\s?-?\s?(?:го|ого|е|му))?"
    rf"|(?P<word>(?:{'|'.join(_ORDINALS)})(?:ого|ього|е|є|ому|им))"
)
_BEFORE = re.compile(rf"(?<![\w'/.-])(?i:{_NUMERAL})\s+(?i:скликан(?:ня|ні|ням))(?![\w'])")
_AFTER = re.compile(rf"(?<![\w'])(?i:скликан(?:ня|ні))\s*[-–—:]\s*(?i:{_NUMERAL})(?![\w'])")
# «рішення № 811-19/VIII»; a law's number («№ 2939-VI») tells the Verkhovna Rada's convocation.
_OF_THE_RADA = re.compile(r"(?i)(?:закон|кодекс|верховн|указ|кабінет|кму)\w*[^;()]*$")
# The number of a session may stand before it («№ 5-ІІ/VIII»), and alone where it is as low as no convocation now.
_IN_NUMBER = re.compile(r"№\s*[\d\w/-]*?[\dIVXІХ]\s*[-/]\s*(?P<roman>[IVXІХ]{1,4})(?![\w'/-])")
_LOWEST_IN_NUMBER = "V"


@dataclass(frozen=True, slots=True)
class ConvocationFound:
    """A convocation in Roman numerals and where it stands; `numeral` is the number alone."""

    roman: str
    span: Span
    numeral: Span


def convocations_in(flat: str, span: Span) -> Iterator[ConvocationFound]:
    """Every convocation of a local council that the span names, the Verkhovna Rada's left out."""
    for pattern in (_BEFORE, _AFTER, _IN_NUMBER):
        for match in pattern.finditer(flat, span.start, span.end):
            roman = _roman(match)
            if roman and pattern is _IN_NUMBER and not _is_of_number(flat, match.start(), roman):
                continue
            if roman and not re.search(r"(?i)верховн\w+\s+рад\w+(?:\s+україни)?\s*$", flat[: match.start()][-40:]):
                yield ConvocationFound(roman, Span(*match.span()), _numeral_span(match))


def _is_of_number(flat: str, start: int, roman: str) -> bool:
    """Whether the numeral that ends a document's number can be a local council's convocation."""
    low = roman in _ROMAN[: _ROMAN.index(_LOWEST_IN_NUMBER)]
    return not low and not _OF_THE_RADA.search(flat[max(0, start - 90) : start])


def find_convocation(zones: Zones) -> ConvocationFound | None:
    """The title's convocation; else the letterhead's; else the latest that the text names (a report is of its end)."""
    for span in (zones.title, zones.letterhead):
        found = list(convocations_in(zones.flat, span))
        if found:
            return found[0]
    everywhere = list(convocations_in(zones.flat, Span(0, len(zones.flat))))
    return _latest(everywhere)


def _latest(found: list[ConvocationFound]) -> ConvocationFound | None:
    """The highest number, when it is the only one or is named more than once."""
    counts = Counter(f.roman for f in found)
    if not counts:
        return None
    highest = max(counts, key=_ROMAN.index)
    if len(counts) > 1 and counts[highest] < 2:
        return None
    return next(f for f in found if f.roman == highest)


def _numeral_span(match: re.Match[str]) -> Span:
    groups = match.re.groupindex
    name = next(g for g in ("roman", "digits", "word") if g in groups and match[g])
    return Span(*match.span(name))


def _roman(match: re.Match[str]) -> str:
    groups = match.groupdict()
    if groups.get("roman"):
        written = str(groups["roman"]).translate(_LATIN).upper()
        return written if written in _ROMAN else ""
    if groups.get("digits"):
        number = int(str(groups["digits"]))
        return _ROMAN[number - 1] if 1 <= number <= len(_ROMAN) else ""
    word = str(groups.get("word") or "").lower()
    places = [i for i, stem in enumerate(_ORDINALS) if word.startswith(stem)]
    return _ROMAN[places[0]] if places else ""
