"""Per cents whose sign stands once: «тематика (у відсотках): дороги – 31, вода – 24», «зросла з 22 до 37 відсотків»."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractors.grammar.numbers.numbers import NumberKind
from extractors.grammar.sentences.statements import Statement
from schemas.text import DocumentText

_ANNOUNCED = re.compile(
    r"(?:\b[ув] (?:відсотк\w+|процент\w+|%)|\( ?(?:%|відсотк\w+|процент\w+) ?\)|, ?%(?= ?[):])|"
    r"відсотков\w+ (?:відношенн|співвідношенн|розподіл)\w+)"
    r"[^@#.;]*[:–—]"
)
# «На 3 пункти вище, ніж торік»: per cent points.
_POINTS = re.compile(
    r"\b(?:на|до|мінус|плюс) @ пункт\w* (?:більш|менш|вищ|нижч)|"
    r"\b(?:зрос|зріс|збільш|зменш|підвищ|знизи|скорот|впа|поліпш|погірш)\w* (?:[^\W\d_]+ ){0,3}на @ пункт"
)
_JOINED = re.compile(r"\s*(?:[,–—-]|та|і|й|або|чи|до|проти)\s*")
_WHOLE = 100


def with_percents(statements: Sequence[Statement], text: DocumentText) -> list[Statement]:
    """A sentence's figures, in order; those that share another's sign or stand under one become per cents."""
    told = (_is_of_points(s) or (_is_announced(s) and _may_be_percent(s)) for s in statements)
    found = [_in_percent(s) if percent else s for s, percent in zip(statements, told, strict=True)]
    for k in range(len(found) - 2, -1, -1):
        one, following = found[k], found[k + 1]
        if following.number.kind is NumberKind.PERCENT and _may_be_percent(one) and _shares_sign(one, following, text):
            found[k] = _in_percent(one)
    for k, first in enumerate(found):
        if first.number.kind is NumberKind.PERCENT and not first.companion:
            end = _end_of_hundred(found, k)
            found[k + 1 : end] = [_in_percent(part) for part in found[k + 1 : end]]
    return found


def _end_of_hundred(statements: Sequence[Statement], k: int) -> int:
    """Behind the last figure that makes up a hundred with the k-th, a per cent, and those between; 0 when none does.

    «Письмові становлять 85 відсотків, усні – 15»: that is in per cent too.
    """
    total = statements[k].number.value or 0
    for at in range(k + 1, min(len(statements), k + _WHOLE)):
        part = statements[at]
        if not _may_be_percent(part) or part.companion or part.table >= 0 or not part.label:
            return 0
        total += part.number.value or 0
        if total >= _WHOLE:
            return at + 1 if total == _WHOLE else 0
    return 0


def _is_announced(statement: Statement) -> bool:
    before_figures = statement.lead.partition("#")[0]
    return bool(_ANNOUNCED.search(before_figures) or _ANNOUNCED.search(statement.opener))


def _is_of_points(statement: Statement) -> bool:
    """Whether by so many points something became more or less; all of them are a hundred."""
    number = statement.number
    counted = number.kind is NumberKind.COUNT and number.value is not None and number.value <= _WHOLE
    return statement.head == "пункт" and counted and bool(_POINTS.search(statement.tight))


def _may_be_percent(statement: Statement) -> bool:
    number = statement.number
    plain = number.kind is NumberKind.COUNT and not statement.head and not number.as_words
    return plain and number.value is not None and number.value <= _WHOLE


def _shares_sign(one: Statement, following: Statement, text: DocumentText) -> bool:
    """«з 22 до 37 відсотків», «31 та 37 %»: nothing but a joint stands between the two."""
    between = text.text[one.number.span.end : following.number.span.start].lower()
    if one.left.endswith("на") and between.strip() in {"або", "чи"}:
        return False  # «на 46 або 33 % менше»: one difference told twice
    return one.companion == "from" or bool(_JOINED.fullmatch(between))


def _in_percent(statement: Statement) -> Statement:
    return replace(statement, number=replace(statement.number, kind=NumberKind.PERCENT))
