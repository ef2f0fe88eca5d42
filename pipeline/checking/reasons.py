"""What speaks for and against a value, in plain Ukrainian and English."""

from __future__ import annotations

from schemas.facts import Check, Fact, Reason, Verdict

WEAK_READING_CODE = "weak_reading"
# kind: (passed, failed), each (Ukrainian, English); filled with the check's expected, found and detail.
_SENTENCES: dict[str, tuple[tuple[str, str], tuple[str, str]]] = {
    "sum": (
        ("сума сходиться: {detail}", "the sum adds up: {detail}"),
        (
            "сума не сходиться: названо {expected}, а складові дають {found} ({detail})",
            "the sum does not add up: {expected} is stated, the parts make {found} ({detail})",
        ),
    ),
    "delta": (
        ("різниця сходиться: {detail}", "the difference is right: {detail}"),
        (
            "різниця не сходиться: названо {expected}, виходить {found} ({detail})",
            "the difference is off: {expected} is stated, {found} comes out ({detail})",
        ),
    ),
    "share": (
        ("відсоток сходиться: {detail}", "the percentage is right: {detail}"),
        (
            "відсоток не сходиться: названо {expected} %, виходить {found} % ({detail})",
            "the percentage is off: {expected} % is stated, {found} % comes out ({detail})",
        ),
    ),
    "subset": (
        ("частина не більша за ціле: {found} {expected}", "the part is no greater than the whole: {found} {expected}"),
        (
            "частина більша за ціле: {found}, а має бути {expected}",
            "the part exceeds the whole: {found}, not {expected}",
        ),
    ),
    "cardinality": (
        ("у звіті перелічено стільки ж: {expected}", "as many are listed in the report: {expected}"),
        ("названо {found}, а перелічено {expected}", "{found} stated, but {expected} listed"),
    ),
    "restated": (
        ("те саме число названо у звіті ще раз", "the report states the same figure again"),
        (
            "в іншому місці звіту названо інше число: {expected} і {found}",
            "the report states another figure elsewhere: {expected} and {found}",
        ),
    ),
    "meaning": (
        ("значення узгоджені", "the meanings agree"),
        (
            "схоже, це число взято не за те, чим воно є: {detail}",
            "the figure seems to have been taken for what it is not: {detail}",
        ),
    ),
    "agreement": (
        ("форма іменника узгоджена з числом: «{detail}»", "the noun's form agrees with the number: «{detail}»"),
        (
            "форма іменника не узгоджена з числом: «{detail}»",
            "the noun's form does not agree with the number: «{detail}»",
        ),
    ),
    "words_digits": (
        ("число цифрами і словами те саме: «{detail}»", "digits and words say the same: «{detail}»"),
        ("цифрами {found}, а словами {expected}: «{detail}»", "{found} in digits, {expected} in words: «{detail}»"),
    ),
    "second_reading": (
        ("друге незалежне прочитання те саме: {found}", "a second, independent reading agrees: {found}"),
        (
            "друге прочитання інше: спершу {expected}, потім {found}",
            "a second reading differs: first {expected}, then {found}",
        ),
    ),
    "letter": (
        ("це число", "it is a number"),
        (
            "за граматикою це літера «{expected}», а не число: «{detail}»",
            "by grammar this is the letter «{expected}», not a number: «{detail}»",
        ),
    ),
    "outlier": (
        ("у межах звичного для цієї ради", "within what is usual for this council"),
        (
            "незвично для цієї ради: {found}, в інші роки {expected}",
            "unusual for this council: {found}, in other years {expected}",
        ),
    ),
}

KINDS = tuple(_SENTENCES)
"""Every kind of check."""


def made_here(reason: Reason) -> bool:
    """Whether a reason came from checking, so that checking again replaces it."""
    return reason.code == WEAK_READING_CODE or reason.code.rpartition("_")[0].removesuffix("_no") in _SENTENCES


def doubts(fact: Fact) -> tuple[Reason, ...]:
    """What speaks against the fact before any check of its number: two metrics or two numbers that it could be."""
    return tuple(r for r in fact.reasons if r.for_value is False and not made_here(r))


def _filled(check: Check, passed: bool) -> tuple[str, str]:
    uk, en = _SENTENCES[check.kind][0 if passed else 1]
    told = {"expected": check.expected, "found": check.found}
    return uk.format(**told, detail=check.detail_uk or check.detail), en.format(**told, detail=check.detail)


def reason_of(check: Check) -> Reason:
    """The reason that a passed or failed check gives."""
    passed = check.verdict == Verdict.PASSED
    uk, en = _filled(check, passed)
    return Reason(code=f"{check.kind}_{check.verdict.value}", for_value=passed, uk=uk, en=en)


def remark(check: Check) -> Reason:
    """A check without verdict, or one that only warns, as a remark."""
    if check.verdict == Verdict.FAILED:
        uk, en = _filled(check, False)
    else:
        uk = f"перевірка без висновку: названо {check.expected}, виходить {check.found}"
        uk += f" ({check.detail_uk})" if check.detail_uk else ""
        en = f"no verdict: {check.detail}"
    return Reason(code=f"{check.kind}_{check.verdict.value}", for_value=None, uk=uk, en=en)
