"""Numbers written in words: the longest sequence of numerals that makes one number."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from extractors.grammar.numbers.numeral_forms import NumeralForm, numeral_forms
from extractors.grammar.words.lexemes import NOTHING, Lexeme, words
from extractors.grammar.words.morphology import analyses
from schemas.values import replace, value

_NOMINATIVE = frozenset({"nomn", "accs"})
# After these «сотні», «тисячі» are one hundred, one thousand in the genitive; elsewhere they may be "hundreds".
_GOVERN_GENITIVE = words("близько до від після порядку менше більше біля коло понад з із зі")
_PLURAL_TOO = frozenset({"тисячі", "сотні"})
_HALF = Decimal("0.5")

CASE_DISAGREES = "the parts of the numeral disagree in case"
SIDE_BY_SIDE = "two numerals side by side"
MULTIPLIER_DISAGREES = "the multiplier does not agree with its number"
MULTIPLIER_BEFORE = "a multiplier stands before the numeral"
ORDINAL_OR_NOT = "may be a cardinal or an ordinal"
MAY_BE_PLURAL = "may be a number and a plural ordinal"


@value
class WordNumber:
    """A number in words, from lexeme `first` up to but not including `end`; `gender` may name several."""

    first: int
    end: int
    value: Decimal
    cases: frozenset[str]
    ordinal: bool = False
    gender: str = ""
    ambiguous: str = ""


@value
class _Partial:
    """`room`: the next part must be below it; `ceiling`: so must the next multiplier."""

    total: Decimal = Decimal(0)
    group: Decimal = Decimal(0)
    room: int = 1000
    ceiling: Decimal = Decimal(10**18)
    cases: frozenset[str] = frozenset()
    parts: int = 0
    closed: bool = False
    ordinal: bool = False
    gender: str = ""
    ambiguous: str = ""


_ROOM_NEEDED = {"unit": 10, "teen": 100, "ten": 100, "hundred": 1000}
_ROOM_LEFT = {"unit": 0, "teen": 0, "ten": 10, "hundred": 100}


def _meet(state: _Partial, cases: frozenset[str]) -> tuple[frozenset[str], str]:
    """Cases that all parts share; the last part's and a reason when they share none."""
    if not state.parts:
        return cases, state.ambiguous
    shared = state.cases & cases
    return (shared, state.ambiguous) if shared else (cases, state.ambiguous or CASE_DISAGREES)


def _add(state: _Partial, form: NumeralForm) -> _Partial | None:
    """A cardinal below a thousand joined to what stands before it."""
    if state.room < _ROOM_NEEDED[form.rank]:
        return None
    cases, ambiguous = _meet(state, form.cases)
    return replace(
        state,
        group=state.group + form.value,
        room=_ROOM_LEFT[form.rank],
        cases=cases,
        parts=state.parts + 1,
        gender=form.gender,
        ambiguous=ambiguous,
    )


def _takes_singular(number: Decimal) -> bool:
    """Whether the number's multiplier is in the singular: «двадцять одна тисяча», «півтора мільйона»."""
    return number != int(number) or (int(number) % 10 == 1 and int(number) % 100 != 11)


def _multiply(state: _Partial, form: NumeralForm) -> _Partial | None:
    """A multiplier: «п'ять тисяч», «тисяча двісті»."""
    if form.value >= state.ceiling or (not state.group and form.many):
        return None
    cases, ambiguous = _meet(state, form.cases)
    of_other_gender = state.gender and form.gender not in state.gender.split()
    if state.group and (of_other_gender or form.many == _takes_singular(state.group)):
        ambiguous = ambiguous or MULTIPLIER_DISAGREES
    if state.group and "gent" in form.cases and state.cases & _NOMINATIVE:
        cases = (state.cases & form.cases) | (state.cases & _NOMINATIVE)
        ambiguous = state.ambiguous if ambiguous == CASE_DISAGREES else ambiguous
    return replace(
        state,
        total=state.total + (state.group or 1) * form.value,
        group=Decimal(0),
        room=min(1000, int(form.value)),
        ceiling=form.value,
        cases=cases,
        parts=state.parts + 1,
        gender="",
        ambiguous=ambiguous,
    )


def _close_with_ordinal(state: _Partial, form: NumeralForm) -> _Partial | None:
    """An ordinal ends a number, and what stands before it in the number is in the nominative: «сорок сьома»."""
    needed = _ROOM_NEEDED.get(form.rank)
    if needed is None and state.parts:
        return None
    if needed is not None and state.room < needed:
        return None
    if state.parts and "nomn" not in state.cases:
        return None
    doubt = MAY_BE_PLURAL if state.parts and form.many else ""
    return replace(
        state,
        group=state.group + form.value,
        cases=form.cases,
        parts=state.parts + 1,
        closed=True,
        ordinal=True,
        gender=form.gender,
        ambiguous=state.ambiguous or doubt,
    )


def _step(state: _Partial, form: NumeralForm) -> _Partial | None:
    """The number with one more word; None when the word begins a number of its own."""
    if state.closed:
        return None
    if form.ordinal:
        return _close_with_ordinal(state, form)
    if form.rank == "scale":
        return _multiply(state, form)
    if form.rank in {"zero", "whole", "half"}:
        if state.parts:
            return None
        closed = form.rank != "half"
        return replace(state, group=form.value, room=0, cases=form.cases, parts=1, closed=closed, gender=form.gender)
    return _add(state, form)


def _readings(state: _Partial, lexemes: Sequence[Lexeme], i: int) -> list[_Partial]:
    """Every way in which the word can join the number."""
    low = lexemes[i].low
    if low in _PLURAL_TOO and not state.parts and not _is_one_of_them(lexemes, i):
        return []
    return [after for form in numeral_forms().get(low, ()) if (after := _step(state, form))]


def _is_one_of_them(lexemes: Sequence[Lexeme], i: int) -> bool:
    """Whether «тисячі», «сотні» stand for one thousand, one hundred in an oblique case, not for many."""
    if i and lexemes[i - 1].low in _GOVERN_GENITIVE:
        return True
    following = numeral_forms().get(lexemes[i + 1].low, ()) if i + 1 < len(lexemes) else ()
    return any(not f.ordinal and f.rank in _ROOM_NEEDED and f.cases & {"gent", "datv", "loct"} for f in following)


def _merge(readings: list[_Partial]) -> _Partial:
    """Readings of equal value and kind are one with the cases of all; a reading in agreement beats one that is not."""
    agreed = [r for r in readings if r.ambiguous != CASE_DISAGREES] or readings
    first = agreed[0]
    same = [r for r in agreed if r.ordinal == first.ordinal and r.total + r.group == first.total + first.group]
    genders = " ".join(sorted({r.gender for r in same if r.gender}))
    return replace(first, cases=frozenset().union(*(r.cases for r in same)), gender=genders)


def _prefer(readings: list[_Partial], following: Lexeme) -> _Partial:
    """«сьома сесія» or «сьома голосами», «дев'яноста річниця» or «з дев'яноста осіб»: the next word decides."""
    ordinal = [r for r in readings if r.ordinal]
    cardinal = [r for r in readings if not r.ordinal]
    if not ordinal or not cardinal:
        return _merge(readings)
    if any(r.ambiguous == CASE_DISAGREES for r in cardinal):
        return _merge(ordinal)
    cases = cardinal[0].cases
    if any(not f.ordinal and f.cases & cases for f in numeral_forms().get(following.low, ())):
        return _merge(cardinal)
    nouns = analyses(following.low) if following.kind == "word" else ()
    if any(a.number != "plur" and a.gender == "femn" and a.case == "nomn" for a in nouns):
        return _merge(ordinal)
    if any(a.number == "plur" and a.case in cases for a in nouns):
        return _merge(cardinal)
    return replace(_merge(ordinal if cases == {"ablt"} else cardinal), ambiguous=ORDINAL_OR_NOT)


def _half_alone(state: _Partial, first: Lexeme) -> bool:
    """«пів» with no multiplier after it is no number of its own."""
    return first.low == "пів" and state.parts == 1


def parse_words(lexemes: Sequence[Lexeme], first: int) -> WordNumber | None:
    """The longest number in words that begins at `first`, or None.

    A sequence that is not one number («двадцять сорок») ends where the next number begins; both are marked ambiguous.
    """
    state, i = _Partial(), first
    while i < len(lexemes) and lexemes[i].kind == "word" and lexemes[i].low in numeral_forms():
        readings = _readings(state, lexemes, i)
        if not readings:
            break
        state = _prefer(readings, lexemes[i + 1] if i + 1 < len(lexemes) else NOTHING)
        i += 1
        i, state = _with_half(lexemes, i, state)
    if not state.parts or _half_alone(state, lexemes[first]):
        return None
    ambiguous = state.ambiguous or _neighbours(lexemes, first, i)
    return WordNumber(first, i, state.total + state.group, state.cases, state.ordinal, state.gender, ambiguous)


def _with_half(lexemes: Sequence[Lexeme], i: int, state: _Partial) -> tuple[int, _Partial]:
    """«п'ять з половиною»."""
    follows = i + 1 < len(lexemes) and lexemes[i].low in {"з", "із"} and lexemes[i + 1].low == "половиною"
    if not follows or state.closed or not state.group:
        return i, state
    return i + 2, replace(state, group=state.group + _HALF, room=0)


def _neighbours(lexemes: Sequence[Lexeme], first: int, end: int) -> str:
    if first and _is_multiplier_left_over(lexemes[first - 1]):
        return MULTIPLIER_BEFORE
    if end < len(lexemes) and (starts_cardinal(lexemes[end]) or _is_multiplier(lexemes[end])):
        return SIDE_BY_SIDE
    if first and (starts_cardinal(lexemes[first - 1]) or _is_one(lexemes[first - 1])):
        return SIDE_BY_SIDE
    return ""


def _is_multiplier_left_over(lexeme: Lexeme) -> bool:
    forms = numeral_forms().get(lexeme.low, ())
    return any(f.rank == "scale" and f.many and not f.ordinal for f in forms)


def _is_multiplier(lexeme: Lexeme) -> bool:
    return any(f.rank == "scale" and not f.ordinal for f in numeral_forms().get(lexeme.low, ()))


def _is_one(lexeme: Lexeme) -> bool:
    return any(f.value == 1 and not f.ordinal for f in numeral_forms().get(lexeme.low, ()))


def starts_cardinal(lexeme: Lexeme) -> bool:
    """Whether the word is a numeral that counts (not «один», which is a pronoun as often, and no ordinal)."""
    forms = numeral_forms().get(lexeme.low, ())
    return any(not f.ordinal and f.rank in _ROOM_NEEDED and f.value != 1 for f in forms)
