"""Which four digits are a year: by the words around them, never by their value alone."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from extractors.grammar.numbers.numeral_forms import numeral_forms
from extractors.grammar.numbers.quantities import Quantity, at
from extractors.grammar.numbers.regions import Region
from extractors.grammar.words.lexemes import Lexeme, words
from extractors.grammar.words.morphology import analyses, is_predicate

MAY_BE_YEAR = "may be a year"
_YEAR_WORDS = words("рік року році роки роком рокові років роках рокам рр")
_LEADS = words(
    "у в за на із з зі від до протягом упродовж впродовж проти після перед станом початку кінця наприкінці план "
    "порівняно торішнього минулого бюджет бюджету бюджеті рік року році роки звіт звіту"
)  # fmt: skip
_MONTHS = words(
    "січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень січня лютого "
    "березня квітня травня червня липня серпня вересня жовтня листопада грудня січні лютому березні квітні травні "
    "червні липні серпні вересні жовтні листопаді грудні кварталі квартал кварталу півріччі півріччя"
)
_SHORT_PARTS = words(
    "кв півр січ лют бер берез кві квіт тра трав чер черв лип сер серп вер верес жов жовт лис лист гру груд"
)
_BETWEEN_YEARS = frozenset({"/", "→", "⇒", "|"})
_PLACES_IN_ROW = words(
    "цифра число перша перше перший друга друге другий третя третє третій чисельнику знаменнику дужках"
)
_COMPARED = words("більше менше більш менш")
_OTHERWISE_SAID = words("або чи (")
_WITHIN = words("у в за протягом упродовж впродовж")
_MASCULINE = ("ому", "ий", "ого")
_ENDINGS = words("му й ий ого го ому")
_LASTING = words("життя роботи служби діяльності незалежності війни повноважень каденції скликання")
# Up to here «у 12-му» is more likely a district.
_OF_A_DISTRICT = 17
CENTURY = 100
_SHARE_WITHIN = 6  # lexemes: «або на 67,85 %»


def is_year_shape(lexeme: Lexeme) -> bool:
    """Four digits between 1900 and 2099."""
    return lexeme.kind == "digits" and len(lexeme.text) == 4 and 1900 <= int(lexeme.text) <= 2099


@lru_cache(maxsize=50_000)
def _can_be_counted(word: str) -> bool:
    """Whether the word may be a counted noun, or an adjective of one, after a number: plural or singular genitive."""
    first = analyses(word)[0]
    if first.pos == "NOUN":
        return any(a.pos == "NOUN" and a.number == "plur" for a in analyses(word))
    return first.pos in {"ADJF", "PRTF"} and any(a.number == "plur" for a in analyses(word))


def is_named_year(lexemes: Sequence[Lexeme], end: int) -> bool:
    """Whether «рік», «р.» or the like stands at `end`."""
    word, following = at(lexemes, end), at(lexemes, end + 1)
    if word.low in _YEAR_WORDS:
        return True
    if word.low != "р":
        return False
    return following.text == "." or not (following.kind == "word" and following.glued)


def _in_brackets(lexemes: Sequence[Lexeme], number: Quantity) -> bool:
    """«(2021 – 151)», «(у 2021: 54)», «(1 695 – 2021)»."""
    before, after = at(lexemes, number.first - 1), at(lexemes, number.end)
    opens = before.text == "(" or (before.low in _LEADS and at(lexemes, number.first - 2).text == "(")
    if opens and (after.is_dash or after.text in {":", ")"}) and not after.glued:
        return True
    if opens and after.text in {":", ")"}:
        return True
    return after.text == ")" and before.is_dash and at(lexemes, number.first - 2).kind == "digits"


def _in_list_of_years(lexemes: Sequence[Lexeme], end: int) -> bool:
    """«2021» of «2021, 2022 та 2023 роки», «з 2021 до 2023 року»."""
    k = end
    while (
        k < end + 12 and at(lexemes, k).low in {",", "та", "і", "й", "до", "по"} and is_year_shape(at(lexemes, k + 1))
    ):
        k += 2
    return k > end and is_named_year(lexemes, k)


def _beside_the_next_year(lexemes: Sequence[Lexeme], number: Quantity) -> bool:
    """«2022 / 2023», «2023 → 2022», «2021 2022 2023»: two years that follow each other, nothing counted behind them."""
    year = int(lexemes[number.core_first].text)
    beside = []
    for step, first in ((1, number.end), (-1, number.first - 1)):
        k = first + step * (at(lexemes, first).text in _BETWEEN_YEARS)
        other = at(lexemes, k)
        if is_year_shape(other) and abs(int(other.text) - year) == 1:
            beside.append(max(k, number.first) + 1)
    end = max(beside, default=0)
    after = at(lexemes, end)
    counted = after.kind == "word" and _can_be_counted(after.low) and not is_named_year(lexemes, end)
    return bool(beside) and not counted


def _set_off(lexemes: Sequence[Lexeme], number: Quantity) -> bool:
    """«наступного, 2024, року»."""
    between = at(lexemes, number.first - 1).text == at(lexemes, number.end).text == ","
    return between and is_named_year(lexemes, number.end + 1)


def _labels_a_number(lexemes: Sequence[Lexeme], number: Quantity) -> bool:
    """«2021: 340; 2022: 355», «2021 – 340»: a year that opens a clause and stands before a colon or a number."""
    before, after = at(lexemes, number.first - 1), at(lexemes, number.end)
    opens = before.text in {"", ";", ",", ":", "."} and not at(lexemes, number.first).glued
    if not opens or (after.text == ":" and after.glued):
        return opens and after.text == ":"
    return after.is_dash and not after.glued and at(lexemes, number.end + 1).kind == "digits"


def _of_a_row(lexemes: Sequence[Lexeme], number: Quantity) -> bool:
    """«Перша цифра – 2023, друга – 2022»: which of the figures that follow is of which year."""
    return at(lexemes, number.first - 1).is_dash and at(lexemes, number.first - 2).low in _PLACES_IN_ROW


def _is_difference(lexemes: Sequence[Lexeme], number: Quantity) -> bool:
    """«що на 1946 менше», «на 1946 або 67,85 %», «на 1946 (67,85 %)»: by how much, not of which year."""
    if at(lexemes, number.first - 1).low != "на":
        return False
    said_again = at(lexemes, number.end).low in _OTHERWISE_SAID
    shares = any(at(lexemes, number.end + k).text == "%" for k in range(1, _SHARE_WITHIN))
    return (said_again and shares) or at(lexemes, number.first - 2).low == "що"


def _after_lead(lexemes: Sequence[Lexeme], number: Quantity) -> bool:
    before, after = at(lexemes, number.first - 1), at(lexemes, number.end)
    if before.low in _MONTHS or (before.text == "." and at(lexemes, number.first - 2).low in _SHORT_PARTS):
        return True
    if before.low not in _LEADS or after.low in _COMPARED or _is_difference(lexemes, number):
        return False
    if after.kind == "word" and _can_be_counted(after.low):
        return False
    return after.text not in {"%", "/", "№"} and after.kind != "digits"


def _is_without_century(lexemes: Sequence[Lexeme], number: Quantity) -> bool:
    """«у двадцять другому році», «у 22-му – 97»: which year of this century."""
    last, after = at(lexemes, number.end - 1), at(lexemes, number.end)
    masculine = last.low.endswith(_MASCULINE) or number.ending in _ENDINGS
    if at(lexemes, number.first - 1).low not in _WITHIN or not masculine or not 10 <= number.value < 40:
        return False
    if after.low in _YEAR_WORDS:
        return at(lexemes, number.end + 1).low not in _LASTING
    return number.value > _OF_A_DISTRICT and (
        after.kind != "word" or is_predicate(after.low) or numeral_forms().get(after.low) is not None
    )


def is_year(region: Region, number: Quantity) -> bool:
    """Whether the number is a year where it stands."""
    lexemes = region.lexemes
    if number.ordinal and number.value < CENTURY:
        return _is_without_century(lexemes, number)
    if number.as_words:
        named = is_named_year(lexemes, number.end) or _after_lead(lexemes, number)
        return number.ordinal and 1900 <= number.value <= 2099 and named
    return _is_bare_year(number, lexemes) and _year_in_place(region, number)


def _is_bare_year(number: Quantity, lexemes: Sequence[Lexeme]) -> bool:
    if number.core_end != number.core_first + 1 or not is_year_shape(lexemes[number.core_first]) or number.scaled:
        return False
    return number.value_max is None


def _year_in_place(region: Region, number: Quantity) -> bool:
    lexemes, cell = region.lexemes, region.cell
    if is_named_year(lexemes, number.end) or number.ordinal or (cell is not None and cell.is_heading):
        return True
    if cell is not None and len(lexemes) == number.end - number.first:
        return cell.years_only
    if number.sign:
        return False
    after = at(lexemes, number.end)
    if region.kind in {"title", "heading"} and not (after.kind == "word" and _can_be_counted(after.low)):
        return True
    contexts = (_in_brackets, _set_off, _after_lead, _labels_a_number, _beside_the_next_year, _of_a_row)
    return _in_list_of_years(lexemes, number.end) or any(shows(lexemes, number) for shows in contexts)


def is_year_range(region: Region, number: Quantity) -> bool:
    """«2015–2020»: both ends have the shape of a year and no counted noun follows."""
    lexemes = region.lexemes
    if number.value_max is None or number.as_words or not is_year_shape(lexemes[number.core_first]):
        return False
    after = at(lexemes, number.end)
    return is_year_shape(lexemes[number.core_end - 1]) and (
        after.low in _YEAR_WORDS or not (after.kind == "word" and _can_be_counted(after.low))
    )
