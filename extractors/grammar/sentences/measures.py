"""Whether a figure is a level, a share, a plan or by how much something became more or less."""

from __future__ import annotations

import re
from functools import lru_cache

from extractors.grammar.numbers.numbers import NumberKind
from extractors.grammar.sentences.plans import is_plan
from extractors.grammar.sentences.statements import Statement
from schemas.facts import Measure

_LESS = r"(?:менш|нижч|рідш|зменш|скороч|скорот|зниз|зниж|спад(?!щ|ков)|поменш|впал|впав|упал|мінус|від'ємн)"
_DIFFERENCE = re.compile(
    r"\b(?:різниц|приріст|ріст\b|зменшенн|збільшенн|скороченн|зростанн|спад(?!щ|ков)|зниженн|підвищенн|відхиленн)\w*"
    r"(?: (?!#)[^;.]{1,40}?)? @"
)
_CHANGE_BY = re.compile(
    r"\b(?:збільш|зменш|скорот|ріст\b|зрос|зріс|знизи|поменш|побільш|впал|впав|упал|упав|підвищ|виріс|вирос|додал)\w*(?: [^;.@]{0,40})? на(?: #[^@]{0,12}на)? @|"
    r"\b(?:(?:стало|було|є|виявилося)(?: \w+){0,3} |[–—-] )?(?:більше|менше) на @|"
    r"\b(?:отже|тож|тобто|себто) (?:[^\W\d_]+ )?(?:додал|прибу|побільша|поменша)\w+(?: (?:рівно|аж|лише|цілих|загалом))? @"
)
# «Питань розглянуто більше, ніж у 2022 році (327), на 87, тобто на 26 %».
_MORE_THAN = re.compile(
    r".*\b(більше|менше|частіше|рідше|вище|нижче)[ ,]+(?:ніж|аніж|проти|порівняно) [^;.@]{0,60}"
    r"(?:[,)]|\bрок\w{1,2}|\bторік) (?:(?:тобто|себто|або|аж|лише) )?на @$"
)
_MORE_AFTER = re.compile(
    r"^(?: відс ?\.)?(?: [^.;#@]{0,30})?(?: ?(?:[,(] ?)?(?:\(|або|чи|тобто|а саме)(?: на)? # ?(?:відс ?\.|[^.;#]{0,8}))?[ ,)]*\b(?:більш|менш|вищ|нижч|перевищ|поступа|зменш|збільш|скорот|зрос|зріс|знизи|впал|поменш|побільш|виріс|вирос)\w*"
)
# «зросла з 10 до 14, тобто на 4»: said of the same again.
_RESTATES = re.compile(r"[,(] (?:тобто|себто|отже)\b")
# «120, тоді як торік було на 14 більше»: it is last year that is compared, and with this year unless another is named.
_OTHER_YEAR_IS = re.compile(
    r"(?<!до )(?<!за )(?<!від )(?<!ніж )(?<!проти )\b(?:торік|(?:у |в )?минул(?:ого|ому) ро(?:ку|ці))"
    r"(?: [–—-])?(?: (?:їх|його|її|цей|показник|було|був|була|були|проведено|прийнято|надійшло|звернень)){0,3} на @"
)
# «978 одиниць, або 22,4 % менше»: by how many per cent, «на» left out.
_PERCENT_MORE = re.compile(r" (?:%|відсотк\w+) (?:більше|менше|вище|нижче)\b")
_COMPARED_WITH = re.compile(r"\b(?:ніж|аніж|проти|порівнян\w+|від|за (?:поза|поперед|20))\b")
_DELTA_COLUMN = re.compile(
    r"\+ ?[/,] ?[-–−]|±|різниц|відхиленн|динамік|\bзмін[аи]\b(?! (?!на\b|за\b|проти\b|порівн|показник|кількост|відносн)[^\W\d_])|приріст|(?:збільш|зрост|рост)\w* ?/ ?(?:зменш|скороч|спад)\w*"
)
_SHARE_COLUMN = re.compile(r"%|питома|частк(?!ов)|відсот")


def tells_difference(statement: Statement) -> bool:
    """Whether the figure says by how much something became more or less."""
    return measure_of(statement.unplaced())[0] == "delta"


@lru_cache(maxsize=5_000)
def measure_of(statement: Statement) -> tuple[Measure, int]:
    """What an unplaced statement's words make of its number, and -1 where they tell of a decrease."""
    if statement.table >= 0:
        return _of_cell(statement), 1
    if sign := _change(statement):
        return "delta", sign
    if is_plan(statement):
        return "plan", 1
    if statement.number.kind is NumberKind.PERCENT:
        return "share", 1
    return "level", 1


def _change(statement: Statement) -> int:
    """1 where the words tell of a growth by the number, -1 where of a decrease, 0 where of neither."""
    text = f"{statement.lead} @"
    rest = statement.sentence.partition("@")[2]
    is_by = statement.left.endswith("на") or statement.tight.startswith("на @") or bool(_PERCENT_MORE.match(rest))
    after = _MORE_AFTER.match(rest) if is_by else None
    than, before = _MORE_THAN.match(text), _CHANGE_BY.search(text)
    here = before if _RESTATES.match(statement.left) else _CHANGE_BY.search(f"{statement.left} @")
    if after and not ("," in after.group() and (than or here)):
        compared = _COMPARED_WITH.search(re.split(r"[.;#]", rest)[0]) or "порівнян" in text
        turned = _OTHER_YEAR_IS.search(text) and not compared
        return _sign(after.group()) * (-1 if turned else 1)
    if than:
        return _sign(than.group(1))
    if statement.companion == "from":
        return 0
    found = here or before or _DIFFERENCE.search(statement.tight)
    return _sign(found.group()) if found else 0


def _sign(words: str) -> int:
    return -1 if re.search(_LESS, words) else 1


def _of_cell(statement: Statement) -> Measure:
    if _DELTA_COLUMN.search(statement.column) or _DELTA_COLUMN.search(statement.row):
        return "delta"
    if re.search(r"\bплан", statement.column) and not re.search(r"факт", statement.column):
        return "plan"
    if statement.number.kind is NumberKind.PERCENT or _SHARE_COLUMN.search(statement.column):
        return "share"
    return "level"
