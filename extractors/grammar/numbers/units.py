"""What stands after a number and says what it measures: per cent, money, physical units, time spans, age, ratios."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from extractors.grammar.numbers.money import currency_of
from extractors.grammar.numbers.numeral_kinds import NumberKind
from extractors.grammar.numbers.quantities import Quantity, at, scale_of
from extractors.grammar.words.agreement import number_class
from extractors.grammar.words.lexemes import Lexeme, lex, words

_PERCENT = words("% відсоток відсотка відсотки відсотків відсоткам відсотками відсотках відс проц процентів")
_POINTS = words("відсоткового відсоткових відсоткові відсотковий процентних процентного")
_PHYSICAL = {
    "км": "км", "кілометр": "км", "кілометра": "км", "кілометри": "км", "кілометрів": "км",
    "м": "м", "метр": "м", "метра": "м", "метри": "м", "метрів": "м", "см": "см", "мм": "мм",
    "га": "га", "гектар": "га", "гектара": "га", "гектари": "га", "гектарів": "га",
    "т": "т", "тонна": "т", "тонну": "т", "тонни": "т", "тонн": "т", "тоннами": "т", "тон": "т",
    "кг": "кг", "кілограм": "кг", "кілограмів": "кг", "кілограми": "кг", "ц": "ц", "центнерів": "ц",
    "л": "л", "літр": "л", "літра": "л", "літри": "л", "літрів": "л",
    "м²": "м²", "м2": "м²", "м³": "м³", "м3": "м³", "кубометр": "м³", "кубометра": "м³", "кубометри": "м³",
    "кубометрів": "м³", "квт": "кВт", "мвт": "МВт", "ква": "кВА", "гкал": "Гкал", "мм²": "мм²",
    "кбіт": "кбіт", "мб": "МБ", "гб": "ГБ", "вт": "Вт", "соток": "сот.", "сотки": "сот.",
}  # fmt: skip
# One letter is a unit only when it ends the phrase or a full stop and no name follows («5 м. Київ» is a town).
_SQUARE = {
    "кв": "м²",
    "куб": "м³",
    "квадратних": "м²",
    "квадратні": "м²",
    "кубічних": "м³",
    "погонних": "м",
    "пог": "м",
}
_SPANS = {
    "рік": "рік", "роки": "рік", "років": "рік", "рокам": "рік", "роками": "рік", "роках": "рік",
    "місяць": "місяць", "місяці": "місяць", "місяця": "місяць", "місяців": "місяць", "міс": "місяць",
    "місяцями": "місяць", "тиждень": "тиждень", "тижні": "тиждень", "тижня": "тиждень", "тижнів": "тиждень",
    "день": "день", "дні": "день", "дня": "день", "днів": "день", "дням": "день", "днями": "день", "днях": "день",
    "доба": "доба", "доби": "доба", "діб": "доба", "добу": "доба",
    "година": "година", "годину": "година", "години": "година", "годин": "година", "год": "година",
    "годинами": "година", "хвилина": "хвилина", "хвилину": "хвилина", "хвилини": "хвилина", "хвилин": "хвилина",
    "хв": "хвилина", "секунд": "секунда", "десятиліття": "рік", "квартали": "квартал", "кварталів": "квартал",
}  # fmt: skip
_DAY_ADJECTIVES = words("робочих робочі робочого календарних календарні календарного банківських")
_YEARS_AFTER = words("років роки рік року")
_AGE_BEFORE = words("віком віці вік старше старші старших молодше молодші молодших віку")
_FRACTIONS = {"третина": 3, "третини": 3, "третин": 3, "третину": 3, "чверть": 4, "чверті": 4, "чвертей": 4}
_TIMES = words("раз рази разів раза")
_MORE = words("більше менше більший менший вище нижче швидше частіше рідше")

_CAPTION_END = re.compile(
    r"(?:^|[,(–-] ?|[ву] )(?:(?:тис|млн|млрд)\.? ?)?(?:грн|гривень|гривнях|%|відсотках)\.?\)?\.?:?$"
)
_ANNOUNCES_SUMS = re.compile(r"[,(] ?(?:(?:у|в) )?(?:(?:тис|млн|млрд)\.? ?)?(?:грн|гривень|гривнях)\.?\)?\s*(?::|$)")
_PIECES = words("шт штук од одиниць сть кількість кількості")


@dataclass(frozen=True, slots=True)
class Unit:
    """What the right context says of a number; `factor` multiplies the value (kopecks)."""

    kind: NumberKind
    unit: str = ""
    factor: Decimal = Decimal(1)


def _physical(lexemes: Sequence[Lexeme], i: int) -> str:
    word, following = at(lexemes, i), at(lexemes, i + 1)
    if word.low in _SQUARE:
        k = i + 1 + (following.text == ".")
        return _SQUARE[word.low] if at(lexemes, k).low in {"м", "метр", "метра", "метри", "метрів"} else ""
    unit = _PHYSICAL.get(word.low, "")
    if word.low == "м" and following.glued and following.text in {"2", "3", "²", "³"}:
        return {"2": "м²", "3": "м³", "²": "м²", "³": "м³"}[following.text]
    if len(word.low) == 1 and unit:
        return unit if _may_be_letter_unit(lexemes, i) else ""
    return unit


def _may_be_letter_unit(lexemes: Sequence[Lexeme], i: int) -> bool:
    following, beyond = at(lexemes, i + 1), at(lexemes, i + 2)
    if at(lexemes, i).text.isupper():
        return False
    if following.text != "." or not following.glued:
        return not (following.is_dash and following.glued)
    return not beyond.text or (not (beyond.text[0].isalnum() and beyond.glued) and at(lexemes, i).text != "м")


def _percent(lexemes: Sequence[Lexeme], i: int) -> Unit | None:
    word, following = at(lexemes, i), at(lexemes, i + 1)
    if word.low in _POINTS or (word.low == "в" and following.text == "." and at(lexemes, i + 2).low == "п"):
        return Unit(NumberKind.PERCENT, "в. п.")
    return Unit(NumberKind.PERCENT, "%") if word.low in _PERCENT else None


def _money(lexemes: Sequence[Lexeme], i: int) -> Unit | None:
    currency = currency_of(at(lexemes, i))
    if currency == "kopeck":
        return Unit(NumberKind.MONEY, "UAH", Decimal("0.01"))
    return Unit(NumberKind.MONEY, currency) if currency else None


_HELD_BY_DAYS = frozenset({"прийому", "прийомів"})
# «двох останніх років»
LAST_ONES = frozenset({"останніх", "останні"})


_LABEL = 8  # lexemes


def _time_span(lexemes: Sequence[Lexeme], number: Quantity) -> Unit | None:
    word = at(lexemes, number.end)
    if word.low in _DAY_ADJECTIVES | LAST_ONES and at(lexemes, number.end + 1).low in _SPANS:
        word = at(lexemes, number.end + 1)
    if word.low not in _SPANS or number.ordinal or (number.value_max is not None and word.low.startswith("кварт")):
        return None
    if _SPANS[word.low] == "день" and (
        _is_held(lexemes, number.end + 1) or _of_receptions(lexemes, number.first) or word.text == "День"
    ):
        return None  # «16.05 День вишиванки» is no time that passed either
    if word.low == "рік" and at(lexemes, number.end + 1).low == "тому" and not _may_be_one(number):
        return None  # «проти 18 рік тому»
    before = at(lexemes, number.first - 1).low
    if word.low in _YEARS_AFTER and (before in _AGE_BEFORE or at(lexemes, number.first - 2).low in _AGE_BEFORE):
        return Unit(NumberKind.AGE, "рік")
    return Unit(NumberKind.DURATION, _SPANS[word.low])


def _may_be_one(number: Quantity) -> bool:
    return number.value is None or number_class(int(number.value)) == "one"


def _is_held(lexemes: Sequence[Lexeme], i: int) -> bool:
    """«52 дні особистого прийому»: whether days are counted on which something was held, no time that passed."""
    return at(lexemes, i + at(lexemes, i).low.endswith(("ого", "их"))).low in _HELD_BY_DAYS


def _of_receptions(lexemes: Sequence[Lexeme], i: int) -> bool:
    """«Прийом у секретаря: 48 днів»: whether the words before the mark name what those days were held for."""
    before = lexemes[max(0, i - _LABEL) : i]
    marked = bool(before) and (before[-1].text in {":", "("} or before[-1].is_dash)
    return marked and any(lexeme.low.startswith("прийом") for lexeme in before)


def _ratio(lexemes: Sequence[Lexeme], number: Quantity) -> Unit | None:
    """«у 2,5 раза», «у 3 рази більше», «дві третини»."""
    if denominator := _FRACTIONS.get(at(lexemes, number.end).low):
        return Unit(NumberKind.RATIO, "", round(1 / Decimal(denominator), 6))
    if at(lexemes, number.end).low not in _TIMES:
        return None
    led = at(lexemes, number.first - 1).low in {"у", "в"}
    compared = at(lexemes, number.end + 1).low in _MORE
    return Unit(NumberKind.RATIO) if led or compared else None


def unit_after(lexemes: Sequence[Lexeme], number: Quantity) -> Unit | None:
    """The unit that the words after the number give it; None when a noun or nothing follows."""
    if number.ordinal:
        return None
    found = _percent(lexemes, number.end) or _money(lexemes, number.end)
    if found:
        return found
    if physical := _physical(lexemes, number.end):
        return Unit(NumberKind.MEASURE, physical)
    before = at(lexemes, number.first - 1)
    if before.text in {"$", "€", "₴"}:
        return Unit(NumberKind.MONEY, currency_of(before))
    return _time_span(lexemes, number) or _ratio(lexemes, number)


@lru_cache(maxsize=1_000)
def caption_unit(caption: str) -> Unit | None:
    """The unit that ends a table's caption («Кошти фонду, грн», «(тис. грн)»); None when it ends in none."""
    found = _CAPTION_END.search(caption)
    return header_unit(found.group()) if found else None


@lru_cache(maxsize=1_000)
def announced_sums(line: str) -> Unit | None:
    """The currency that a line tells before its colon («Кошти фонду, тис. грн: …», «(грн):»); None without one."""
    found = _ANNOUNCES_SUMS.search(line)
    return header_unit(found.group()) if found else None


@lru_cache(maxsize=5_000)
def header_unit(heading: str) -> Unit | None:
    """The unit that a table's heading gives to its cells («Сума, тис. грн», «Частка, %»); None when it names none.

    The unit's `factor` holds the multiplier («тис.»). A heading that names pieces too («к-сть / %») gives none.
    """
    lexemes = lex(heading, 0, len(heading))
    if any(lexeme.low in _PIECES for lexeme in lexemes):
        return None
    factor = next((s for lexeme in lexemes if (s := scale_of(lexeme)) and s >= 1000), Decimal(1))
    for i in range(len(lexemes)):
        if currency := currency_of(lexemes[i]):
            return Unit(NumberKind.MONEY, "UAH" if currency == "kopeck" else currency, factor)
        if percent := _percent(lexemes, i):
            return percent
        if i and at(lexemes, i - 1).text in {",", "("} and (unit := _physical(lexemes, i)):
            return Unit(NumberKind.MEASURE, unit, factor)
    return None
