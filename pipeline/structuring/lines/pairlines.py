"""Lines of several figures, each with its own words («письмових 12 / усних 9», «6 чергових | 9 позачергових»)."""

from __future__ import annotations

import re
from collections.abc import Sequence

_LONGEST = 160  # characters of such a line
MARK = re.compile(r"\s(?:[/+•·|│]|\|\|)\s")
_FIGURE = r"\d{1,3}(?:[ \u00a0]\d{3})+(?:,\d+)?|\d+(?:,\d+)?"
_UNIT = r"(?:\s?(?:%|тис\.?|млн\.?|млрд\.?|грн\.?)){0,3}"
_WORDS = r"[^\W\d_][^\d:№]{2,}"
_LABELLED = re.compile(rf"(?P<label>{_WORDS}?)\s(?:[–—-]\s)?(?:{_FIGURE}){_UNIT}(?:\s\([^()]*\))?[;,.]?")
_COUNTED = re.compile(rf"(?:{_FIGURE}){_UNIT}\s(?:[–—-]\s)?(?P<label>{_WORDS})")
_MONTH = r"(?:січ|лют|берез|квіт|трав|черв|лип|серп|верес|жовт|листопад|груд)(?:ень|н[яі]|ий|ого|ому|а|і)?\b"
_TIME = re.compile(rf"(?!лип\b){_MONTH}|(?:рік|рок|кв|півр)\w*\b|р+\.")


def labels_of(text: str) -> Sequence[str]:
    """The words of each figure of the line; none where it is no line of pairs."""
    parts = MARK.split(text) if len(text) <= _LONGEST else []
    if len(parts) < 2:
        return ()
    for told in (_LABELLED, _COUNTED):
        found = [told.fullmatch(part.strip()) for part in parts]
        labels = [match["label"].lower() for match in found if match]
        if len(labels) == len(parts) == len(set(labels)) and not any(map(_TIME.match, labels)):
            return labels
    return ()


def are_pairs(lines: Sequence[str]) -> bool:
    """Whether all lines are such, each with words of its own: the same in each would be a table's («Бюджетна 18 |
    питань 140»)."""
    told = [tuple(labels_of(line)) for line in lines]
    return bool(told) and all(told) and len(set(told)) == len(told)
