"""Numbers that say what would have been needed, or how often those came whom another figure counts."""

from __future__ import annotations

import re

from extractors.grammar.numbers.numbers import NumberKind
from extractors.grammar.sentences.statements import Statement

_ALL = 100
_THRESHOLD = re.compile(
    r"\b(?:нижч|вищ|менш|більш|понад)\w*(?: (?:за|ніж|як|від))? @ (?:% |відсотк\w+ )?(?:відвідуван|явк|присутн|засідан|пленарн|сесій)|"
    r"@ (?:і|й|та|або|чи) більше\b|\b(?:необхідн|потрібн|достатн)\w*(?: (?!голос|здобу|набра|зібра|отрим|одерж|заручи|дістал|назбир|мали|мають|(?:більшості|кількості) @(?! (?:голос|підпис)))\w+){0,2} \(? ?@|\bкворум\w*(?: [^@#]{0,40})? (?:станов\w+|–|-)|\bпор[іо]г\w* |@ голосів .{0,12}(?:необхідн|потрібн)|"
    r"\bне менше(?: ніж)? @ (?:голос|підпис)|"
    r"не (?:набра|зібра)\w+ @ (?:підпис|голос)|@ (?:підписів|голосів) (?:набра|зібра)"
)
# «Через відсутність кворуму – 2»: why something did not take place, not how many had to be there.
_NO_QUORUM = re.compile(
    r"\b(?:відсутн|брак|нестач|без)\w* (?:[^\W\d_]+ )?кворум\w*|\bне (?:бул|зібра|набра|вистач)\w+ кворум\w*"
)
_HELD = frozenset({"засідання", "сесія", "раз"})
# «Зібрали 250 підписів – 3», «зібрали голоси (500) – 11»: what had to be gathered, then by how many it was.
_THRESHOLD_BEFORE = re.compile(
    r"(?:на|зі)бра\w+ (?:\w+ )?(?:\( ?@ ?\)|(?:\w+ )?@ (?:голос|підпис)\w*|(?:голос|підпис)\w* \( ?@ ?\)) ?[–—:-] #"
)
_NOT_REACHED = re.compile(r"\bне (?:на|зі)бра\w+ (?:\w+ )?@ (?:голос|підпис)")
# «100 % відвідування: 5 осіб», «Явка понад 80 % – у 14 депутатів»: so many came so often, and no attendance is told.
_ATTENDED = re.compile(r"\b(?:явк|присутн|відвід|участ)")
_BY_PEOPLE = re.compile(
    r"(?: ?%)?(?: [^\W\d_]+){0,3} ?\)?(?: ?[:–—-]|(?: ма(?:ють|ли))?)(?: [ув])? # (?:депутат|ос[іо]б|обран|чоловік|член)|"
    r" ?%(?: [^\W\d_]+){0,3} ?[:–—-] [^\W\d_]+ [^\W\d_] ?\. (?:[^\W\d_] ?\.)?"
)
# «4 мають явку нижче 50 %», «у шести депутатів відвідуваність понад 90 %»: they stand before
_OF_SOME_BEFORE = re.compile(
    r"(?:#(?: (?:депутат|ос[іо]б|обран|чоловік|член)\w*)? (?:ма(?:ють|ли)|відвіда\w+|показал\w+|брали|взяли|були|пропустил\w+)|"
    r"\b[ув] # (?:депутат|ос[іо]б|обран|чоловік|член)\w*)(?: [^\W\d_]+){0,5} $"
)
_THEIRS_BOUNDED = re.compile(
    r"(?: [^\W\d_]+){0,5} (?:понад|(?:нижч|вищ|менш|більш)\w*)(?: (?:за|ніж|як|від))? # (?:%|відсот)"
)
_BELOW_OR_ABOVE = re.compile(r"\b(?:нижч|вищ|менш|більш|понад|до|від)\w{0,2}(?: (?:за|ніж|як|від))? @")
_BY_SOME = re.compile(r" ?%(?: [^\W\d_]+){0,3} ?[–—-](?: [ув])? #(?! ?%)")
_THRESHOLD_IN_BRACKETS = re.compile(
    r"\b(?:необхідн|потрібн|достатн)\w* (?:кільк(?:іст|ост)\w* )?(?:голосів|підписів) \( ?@"
)

# «412 підписів із 250 потрібних»: what would have done.
_OUT_OF_NEEDED = re.compile(
    r"\b(?:з|із|зі|при|від) (?:(?:необхідн|потрібн|достатн)\w* @|@ (?:необхідн|потрібн|достатн)\w*)"
)


def is_threshold(statement: Statement) -> bool:
    """«не менше ніж 2/3 голосів», «кворум – 20»: a requirement, whatever came of it."""
    return statement.head not in _HELD and bool(
        _THRESHOLD.search(_NO_QUORUM.sub(" ", f"{statement.tight} {statement.column}"))
        or _THRESHOLD_IN_BRACKETS.search(f"{statement.left} @")
        or _THRESHOLD_BEFORE.search(statement.sentence)
        or _NOT_REACHED.search(statement.sentence)
        or _OUT_OF_NEEDED.search(statement.sentence)
    )


def bounds_attendance(statement: Statement) -> bool:
    """Whether a per cent only says how often those came whom the next figure counts."""
    number, rest = statement.number, statement.sentence.partition("@")[2]
    if number.kind is not NumberKind.PERCENT or not _ATTENDED.search(statement.sentence):
        return False
    before = statement.sentence.partition("@")[0]
    told_from = bool(number.modifier or number.value_max or _BELOW_OR_ABOVE.search(statement.tight))
    if told_from and (_BY_SOME.match(rest) or _OF_SOME_BEFORE.search(before)):
        return True
    return (told_from or number.value == _ALL) and bool(_BY_PEOPLE.match(rest))


def counts_the_bounded(statement: Statement) -> bool:
    """«у шести депутатів відвідуваність понад 90 %»: how many came so often, not how many came."""
    return bool(_THEIRS_BOUNDED.match(statement.sentence.partition("@")[2]))
