"""Numbers written in digits, with their thousands spaces, decimals, multipliers and endings."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from extractors.grammar.numbers.numeral_forms import numeral_forms
from extractors.grammar.numbers.numeral_kinds import NO_CASES
from extractors.grammar.numbers.numerals import WordNumber, parse_words
from extractors.grammar.words.endings import ending_cases
from extractors.grammar.words.lexemes import NOTHING, Lexeme
from schemas.values import replace, value

MANY_GROUPS = "may be several numbers"
TOO_LONG = "too many digits for a number"
COMMA_SPACE = "a space after the decimal comma"
DOT_THOUSANDS = "a separator before three digits may be a decimal point"
JOINED_AFTER_MULTIPLIER = "a number after a multiplier may be another number"

_MAX_DIGITS = 15
_MAX_GROUPS = 6
_SHORT_SCALES = {
    "тис": Decimal(10**3), "млн": Decimal(10**6), "млрд": Decimal(10**9), "трлн": Decimal(10**12),
}  # fmt: skip
_UNIT_AFTER_DECIMALS = frozenset({"грн", "гривень", "гривні", "гривня", "%", "тис", "млн", "млрд", "відсотка"})


@value
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
    separator: str = ""
    decimal_places: int = 0
    groups: int = 0
    ambiguous: str = ""


def at(lexemes: Sequence[Lexeme], i: int) -> Lexeme:
    """The lexeme, or NOTHING outside the region."""
    try:
        return lexemes[i] if i >= 0 else NOTHING
    except IndexError:
        return NOTHING


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
    if joined and after.text == "-":
        third, fourth = at(lexemes, i + 3), at(lexemes, i + 4)
        return not (third.glued and third.text == "-" and fourth.glued and fourth.kind == "digits")
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


def _with_ending(lexemes: Sequence[Lexeme], number: Quantity) -> Quantity:
    """«21-ї», «10-ма», «5ти», «18-річний»: the ending with its case, or the rest of a compound word."""
    if number.decimal_places or number.scaled:
        return number
    mark, word = at(lexemes, number.end), at(lexemes, number.end + 1)
    if mark.glued and mark.is_dash and word.kind == "word" and word.glued:
        known = ending_cases(number.value, word.low)
        if known:
            return replace(number, end=number.end + 2, ending=word.low, cases=known[0], ordinal=known[1])
        if word.text.islower() and len(word.text) > 3:
            return replace(number, end=number.end + 2, ending=word.low)
        return number
    if mark.kind == "word" and mark.glued and len(mark.low) > 1:
        known = ending_cases(number.value, mark.low)
        if known:
            return replace(number, end=number.end + 1, ending=mark.low, cases=known[0], ordinal=known[1])
    return number


def _from_words(lexemes: Sequence[Lexeme], found: WordNumber) -> Quantity:
    whole = found.value.to_integral_value()
    value = whole if whole == found.value else found.value.normalize()
    return Quantity(
        found.first,
        found.end,
        found.first,
        found.end,
        value,
        scaled=not found.ordinal and scale_of(lexemes[found.end - 1]) is not None,
        as_words=True,
        ordinal=found.ordinal,
        cases=found.cases,
        ambiguous=found.ambiguous,
    )


def single_quantity(lexemes: Sequence[Lexeme], i: int) -> Quantity | None:
    """The number that begins at lexeme i, in digits or words, without a range; None when none begins there."""
    if at(lexemes, i).kind == "digits":
        return _with_ending(lexemes, _scaled(lexemes, _simple(lexemes, i)))
    if at(lexemes, i).kind == "word":
        words = parse_words(lexemes, i)
        return _from_words(lexemes, words) if words else None
    return None
