"""Numbers written in digits, with their thousands spaces, decimals, multipliers, endings and ranges."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from extractors.grammar.lexemes import NOTHING, Lexeme, words
from extractors.grammar.numeral_forms import numeral_forms
from extractors.grammar.numeral_kinds import NO_CASES
from extractors.grammar.numerals import WordNumber, parse_words

MANY_GROUPS = "may be several numbers"
TOO_LONG = "too many digits for a number"
COMMA_SPACE = "a space after the decimal comma"
DOT_THOUSANDS = "a separator before three digits may be a decimal point"
JOINED_AFTER_MULTIPLIER = "a number after a multiplier may be another number"
SPACED_RANGE = "may be a range"
FALLING_RANGE = "two numbers joined by a dash that are no range"

_MAX_DIGITS = 15
_MAX_GROUPS = 6
_SHORT_SCALES = {
    "тис": Decimal(10**3), "млн": Decimal(10**6), "млрд": Decimal(10**9), "трлн": Decimal(10**12),
}  # fmt: skip
_UNIT_AFTER_DECIMALS = frozenset({"грн", "гривень", "гривні", "гривня", "%", "тис", "млн", "млрд", "відсотка"})


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number between lexemes `first` and `end`, its digits or numeral words between `core_first` and `core_end`.

    `ending` is what is written after a hyphen («21-ї»), `scaled` whether a multiplier word was used,
    `decimal_places` how many digits stand after the separator `separator`.
    """

    first: int
    end: int
    core_first: int
    core_end: int
    value: Decimal
    value_max: Decimal | None = None
    ending: str = ""
    sign: str = ""
    scaled: bool = False
    as_words: bool = False
    ordinal: bool = False
    cases: frozenset[str] = NO_CASES
    gender: str = ""
    separator: str = ""
    decimal_places: int = 0
    groups: int = 0
    ambiguous: str = ""


def at(lexemes: Sequence[Lexeme], i: int) -> Lexeme:
    """The lexeme, or NOTHING outside the region."""
    return lexemes[i] if 0 <= i < len(lexemes) else NOTHING


def scale_of(lexeme: Lexeme) -> Decimal | None:
    """What a multiplier word multiplies by; None for any other word."""
    if lexeme.kind != "word":
        return None
    if short := _SHORT_SCALES.get(lexeme.low):
        return short
    forms = numeral_forms().get(lexeme.low, ())
    return next((f.value for f in forms if f.rank == "scale" and not f.ordinal), None)


def _continues_thousands(lexemes: Sequence[Lexeme], i: int) -> bool:
    """Whether lexeme i is a group of three digits after one space."""
    group, before = at(lexemes, i), at(lexemes, i - 1)
    if group.kind != "digits" or len(group.text) != 3 or group.start != before.end + 1:
        return False
    after, beyond = at(lexemes, i + 1), at(lexemes, i + 2)
    joined = after.glued and after.text in {".", ":", "/", "-"} and beyond.glued and beyond.kind == "digits"
    return not joined or (after.text == "." and len(beyond.text) < 3)


def _integer_part(lexemes: Sequence[Lexeme], i: int) -> tuple[int, int, str]:
    """Where the integer part ends, how many groups it has after the first, and why it may be more than one number."""
    head = lexemes[i].text
    end, groups = i + 1, 0
    if len(head) <= 3 and not (head.startswith("0") and len(head) > 0):
        while groups < _MAX_GROUPS and _continues_thousands(lexemes, end):
            end, groups = end + 1, groups + 1
    doubt = groups > 1 and not any(lexemes[k].text.startswith("0") for k in range(i + 1, end))
    return end, groups, MANY_GROUPS if doubt else ""


def _decimals(lexemes: Sequence[Lexeme], end: int) -> tuple[int, str, str]:
    """Where the decimals end, the separator and a doubt; nothing when a list or a chain of dots follows."""
    mark, digits = at(lexemes, end), at(lexemes, end + 1)
    if mark.text not in {",", "."} or not mark.glued or digits.kind != "digits":
        return end, "", ""
    following, beyond = at(lexemes, end + 2), at(lexemes, end + 3)
    if following.glued and following.text == mark.text and beyond.glued and beyond.kind == "digits":
        return end, "", ""
    if digits.glued:
        return end + 2, mark.text, DOT_THOUSANDS if len(digits.text) == 3 else ""
    unit = following.low in _UNIT_AFTER_DECIMALS
    if mark.text == "," and digits.start == mark.end + 1 and len(digits.text) <= 2 and unit:
        return end + 2, ",", COMMA_SPACE
    return end, "", ""


def _simple(lexemes: Sequence[Lexeme], i: int) -> Quantity:
    """Digits with thousands spaces and decimals, no multiplier yet."""
    whole_end, groups, doubt = _integer_part(lexemes, i)
    end, separator, decimal_doubt = _decimals(lexemes, whole_end)
    digits = "".join(lexemes[k].text for k in range(i, whole_end))
    tail = lexemes[end - 1].text if separator else ""
    doubt = decimal_doubt or doubt
    if len(digits) + len(tail) > _MAX_DIGITS:
        doubt, digits, tail = TOO_LONG, digits[:_MAX_DIGITS], ""
    value = Decimal(f"{digits}.{tail}" if tail else digits)
    return Quantity(i, end, i, end, value, None, separator=separator, decimal_places=len(tail), groups=groups,
                    ambiguous=doubt)  # fmt: skip


def _scale_after(lexemes: Sequence[Lexeme], end: int) -> tuple[int, Decimal | None]:
    """The multiplier that begins at `end` and where it ends, its full stop included."""
    start = end
    if at(lexemes, end).low in {"з", "із"} and at(lexemes, end + 1).low == "половиною":
        start = end + 2
    scale = scale_of(at(lexemes, start))
    if scale is None:
        return end, None
    word = at(lexemes, start).low
    dotted = word in _SHORT_SCALES and at(lexemes, start + 1).text == "." and at(lexemes, start + 1).glued
    return start + 1 + dotted, scale


def _scaled(lexemes: Sequence[Lexeme], number: Quantity) -> Quantity:
    """The number with its multipliers: «1 млн 240 тис.», «12 450 тис.», «5 тис. 300»."""
    total, limit, current = Decimal(0), Decimal(10**18), number
    end = number.end
    ambiguous = number.ambiguous
    core_end = number.core_end
    while True:
        after, scale = _scale_after(lexemes, end)
        if scale is None or scale >= limit:
            break
        half = Decimal("0.5") if at(lexemes, end + 1).low == "половиною" else Decimal(0)
        total, limit, end = total + (current.value + half) * scale, scale, after
        following = at(lexemes, end)
        if following.kind != "digits" or current.decimal_places:
            return _with_scale(number, total, core_end, end, ambiguous)
        current = _simple(lexemes, end)
        if current.value >= limit or current.decimal_places > 2:
            return _with_scale(number, total, core_end, end, ambiguous)
        next_scale = _scale_after(lexemes, current.end)[1]
        if next_scale is None:
            return _plain_rest(lexemes, number, current, total, (core_end, end))
        if next_scale >= limit:
            return _with_scale(number, total, core_end, end, ambiguous)
        end, core_end = current.end, current.core_end
    return _with_scale(number, total, core_end, end, ambiguous) if total else number


def _with_scale(number: Quantity, total: Decimal, core_end: int, end: int, ambiguous: str) -> Quantity:
    # three decimals before a multiplier («1,234 млн») are decimals beyond doubt
    ambiguous = "" if ambiguous == DOT_THOUSANDS else ambiguous
    return replace(number, value=total, core_end=core_end, end=end, scaled=True, ambiguous=ambiguous)


def _plain_rest(
    lexemes: Sequence[Lexeme], number: Quantity, rest: Quantity, total: Decimal, ends: tuple[int, int]
) -> Quantity:
    """«5 тис. 300 грн» is one number; without a currency after it the rest is another number as likely."""
    following = at(lexemes, rest.end)
    if following.low in {"грн", "гривень", "гривні", "гривня", "гривнями", "гривням"}:
        return replace(number, value=total + rest.value, core_end=rest.core_end, end=rest.end, scaled=True)
    core_end, end = ends
    sentence_may_end = at(lexemes, end - 1).text == "."
    doubt = "" if sentence_may_end and following.kind != "word" else JOINED_AFTER_MULTIPLIER
    return replace(number, value=total, core_end=core_end, end=end, scaled=True, ambiguous=number.ambiguous or doubt)


_CASES_OF_ENDINGS: dict[str, frozenset[str]] = {
    "ти": frozenset({"gent", "datv", "loct"}), "и": frozenset({"gent", "datv", "loct"}),
    "х": frozenset({"gent", "accs", "loct"}), "ох": frozenset({"gent", "accs", "loct"}),
    "ьох": frozenset({"gent", "accs", "loct"}), "тьох": frozenset({"gent", "accs", "loct"}),
    "м": frozenset({"datv"}), "ом": frozenset({"datv"}), "ьом": frozenset({"datv"}),
    "ма": frozenset({"ablt"}), "ома": frozenset({"ablt"}), "ьома": frozenset({"ablt"}), "тьма": frozenset({"ablt"}),
    "ть": frozenset({"nomn", "accs"}), "ро": frozenset({"nomn", "accs"}), "є": frozenset({"nomn", "accs"}),
    "сот": frozenset({"gent"}), "ка": frozenset(), "ри": frozenset({"nomn", "accs"}),
}  # fmt: skip
_ORDINAL_ENDINGS: dict[str, frozenset[str]] = {
    "й": frozenset({"nomn", "accs", "datv", "loct"}), "ий": frozenset({"nomn", "accs"}),
    "ій": frozenset({"nomn", "datv", "loct"}),
    "го": frozenset({"gent", "accs"}), "ого": frozenset({"gent", "accs"}), "му": frozenset({"datv", "loct"}),
    "ому": frozenset({"datv", "loct"}), "им": frozenset({"ablt", "datv"}), "їй": frozenset({"datv", "loct"}),
    "а": frozenset({"nomn"}), "я": frozenset({"nomn"}), "ша": frozenset({"nomn"}), "га": frozenset({"nomn"}),
    "тя": frozenset({"nomn"}), "та": frozenset({"nomn"}), "ва": frozenset({"nomn"}), "на": frozenset({"nomn"}),
    "ї": frozenset({"gent"}), "ої": frozenset({"gent"}), "ьої": frozenset({"gent"}), "шої": frozenset({"gent"}),
    "гої": frozenset({"gent"}), "тої": frozenset({"gent"}), "у": frozenset({"accs"}), "ю": frozenset({"accs"}),
    "шу": frozenset({"accs"}), "гу": frozenset({"accs"}), "тю": frozenset({"accs"}), "ту": frozenset({"accs"}),
    "ою": frozenset({"ablt"}), "е": frozenset({"nomn", "accs"}), "ше": frozenset({"nomn", "accs"}),
    "ге": frozenset({"nomn", "accs"}), "тє": frozenset({"nomn", "accs"}), "те": frozenset({"nomn", "accs"}),
    "ме": frozenset({"nomn", "accs"}), "шій": frozenset({"datv", "loct"}), "тій": frozenset({"datv", "loct"}),
    "ший": frozenset({"nomn", "accs"}), "тий": frozenset({"nomn", "accs"}), "гий": frozenset({"nomn", "accs"}),
    "мій": frozenset({"datv", "loct"}), "ній": frozenset({"datv", "loct"}), "ми": frozenset({"ablt"}),
    "их": frozenset({"gent", "loct"}), "ті": frozenset({"nomn", "accs"}), "і": frozenset({"nomn", "accs"}),
    "ші": frozenset({"nomn", "accs"}), "ими": frozenset({"ablt"}),
}  # fmt: skip


def _ending_cases(value: Decimal, ending: str) -> tuple[frozenset[str], bool] | None:
    """Cases and whether the ending makes an ordinal; None when it is no ending of a numeral."""
    last_two = int(value) % 100
    if ending == "ма" and last_two % 10 in {7, 8} and last_two not in {17, 18}:
        return frozenset({"nomn"}), True
    if ending == "му" and last_two % 10 in {7, 8}:
        return frozenset({"accs", "datv", "loct"}), True
    if ending == "м" and last_two % 10 == 1 and last_two != 11:
        return frozenset({"ablt", "datv", "loct"}), True
    if ending in _ORDINAL_ENDINGS:
        return _ORDINAL_ENDINGS[ending], True
    if ending in _CASES_OF_ENDINGS:
        return _CASES_OF_ENDINGS[ending], False
    return None


def _with_ending(lexemes: Sequence[Lexeme], number: Quantity) -> Quantity:
    """«21-ї», «10-ма», «5ти», «18-річний»: the ending with its case, or the rest of a compound word."""
    if number.decimal_places or number.scaled:
        return number
    mark, word = at(lexemes, number.end), at(lexemes, number.end + 1)
    if mark.glued and mark.is_dash and word.kind == "word" and word.glued:
        known = _ending_cases(number.value, word.low)
        if known:
            return replace(number, end=number.end + 2, ending=word.low, cases=known[0], ordinal=known[1])
        if word.text.islower() and len(word.text) > 3:
            return replace(number, end=number.end + 2, ending=word.low)
        return number
    if mark.kind == "word" and mark.glued and len(mark.low) > 1:
        known = _ending_cases(number.value, mark.low)
        if known:
            return replace(number, end=number.end + 1, ending=mark.low, cases=known[0], ordinal=known[1])
    return number


def _from_words(found: WordNumber) -> Quantity:
    whole = found.value.to_integral_value()
    value = whole if whole == found.value else found.value.normalize()
    return Quantity(found.first, found.end, found.first, found.end, value, None, as_words=True,
                    ordinal=found.ordinal, cases=found.cases, gender=found.gender, ambiguous=found.ambiguous)  # fmt: skip


def single_quantity(lexemes: Sequence[Lexeme], i: int) -> Quantity | None:
    """The number that begins at lexeme i, in digits or words, without a range; None when none begins there."""
    if at(lexemes, i).kind == "digits":
        return _with_ending(lexemes, _scaled(lexemes, _simple(lexemes, i)))
    if at(lexemes, i).kind == "word":
        words = parse_words(lexemes, i)
        return _from_words(words) if words else None
    return None


_BETWEEN_ENDS = words("% грн гривень гривні . тис млн осіб")


def _upper_after_dash(lexemes: Sequence[Lexeme], number: Quantity) -> tuple[int, bool] | None:
    """Where the second number after a dash begins, and whether spaces stand around the dash."""
    end = number.end + (at(lexemes, number.end).text == "%")
    mark, upper = at(lexemes, end), at(lexemes, end + 1)
    if not mark.is_dash or upper.kind == "sign":
        return None
    return (end + 1, False) if mark.glued and upper.glued else (end + 1, True)


def _upper_after_until(lexemes: Sequence[Lexeme], number: Quantity) -> int | None:
    """«від 3 до 5»: where the second number begins; currency or per cent may stand after the first."""
    if at(lexemes, number.first - 1).low != "від":
        return None
    end = number.end
    for _ in range(3):
        if at(lexemes, end).low == "до":
            return end + 1
        if at(lexemes, end).low not in _BETWEEN_ENDS:
            return None
        end += 1
    return None


def _is_chain(lexemes: Sequence[Lexeme], upper: Quantity) -> bool:
    """«12-13-14», «4-2/2020»: more than two parts are no range."""
    mark, following = at(lexemes, upper.end), at(lexemes, upper.end + 1)
    return mark.glued and (mark.is_dash or mark.text == "/") and following.glued and following.kind == "digits"


def _spread(lower: Quantity, upper: Quantity) -> Quantity:
    """One quantity of the two ends; a multiplier after the upper end holds for both («2-3 тис.»)."""
    low_value = lower.value
    if upper.scaled and not lower.scaled and upper.value >= 1000:
        factor = next((s for s in (10**9, 10**6, 10**3) if upper.value >= s), 1)
        low_value = low_value * factor if low_value < 1000 else low_value
    return replace(upper, first=lower.first, core_first=lower.core_first, value=low_value, value_max=upper.value,
                   cases=upper.cases or lower.cases, ambiguous=lower.ambiguous or upper.ambiguous)  # fmt: skip


def _range_by_dash(lexemes: Sequence[Lexeme], number: Quantity) -> Quantity | None:
    place = _upper_after_dash(lexemes, number)
    if place is None:
        return None
    begins, spaced = place
    upper = single_quantity(lexemes, begins)
    if upper is None or upper.as_words != number.as_words or _is_chain(lexemes, upper):
        return None
    if spaced:
        return replace(number, ambiguous=number.ambiguous or SPACED_RANGE) if _rises(number, upper) else None
    if not _rises(number, upper) or at(lexemes, number.first).text.startswith("0"):
        return replace(number, ambiguous=number.ambiguous or FALLING_RANGE)
    return _spread(number, upper)


def _rises(lower: Quantity, upper: Quantity) -> bool:
    return _spread(lower, upper).value < upper.value and lower.ordinal == upper.ordinal


def quantity_at(lexemes: Sequence[Lexeme], i: int) -> Quantity | None:
    """The number or range of numbers that begins at lexeme i; None when none begins there."""
    number = single_quantity(lexemes, i)
    if number is None or number.value_max is not None:
        return number
    begins = _upper_after_until(lexemes, number)
    if begins is not None:
        upper = single_quantity(lexemes, begins)
        if upper is not None and _rises(number, upper) and not upper.ordinal:
            return _spread(number, upper)
    return _range_by_dash(lexemes, number) or number
