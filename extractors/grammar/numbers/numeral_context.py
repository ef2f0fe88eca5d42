"""What a number is, decided by the words around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from extractors.grammar.numbers.numeral_forms import numeral_forms
from extractors.grammar.numbers.numeral_kinds import NumberKind
from extractors.grammar.numbers.ordinals import ordinal_by_agreement
from extractors.grammar.numbers.quantities import MANY_GROUPS, Quantity, at
from extractors.grammar.numbers.references import (
    cue_before,
    direct_kind,
    follows_reference,
    house_number,
    is_code_label,
    is_heading_word,
    is_military_unit,
    is_settlement_part,
)
from extractors.grammar.numbers.regions import Region
from extractors.grammar.numbers.roman import read_roman
from extractors.grammar.numbers.units import announced_sums, caption_unit, header_unit, unit_after
from extractors.grammar.numbers.years import is_year, is_year_range
from extractors.grammar.words.lexemes import Lexeme, words
from extractors.grammar.words.morphology import is_noun, is_predicate
from schemas.values import value

MAY_BE_ADDRESS = "may be a house number"
MAY_BE_NAME = "may be part of a name"
GLUED_TO_WORD = "glued to the word before it"
ROW_OF_NUMBERS = "may be several numbers of a row"

_CONVOCATION = words("скликання скликанню скликанням скликанні скликань скликаннях скликаннями")
_QUARTER = words(
    "квартал кварталу кварталі кварталом квартали кварталів кварталах кв півріччя півріччю півріччям півріччі "
    "півріч півр піврік півроку півріччях півріччями"
)
_ALL_PARTS = ("кварталам", "кварталах", "поквартал", "півріччями", "півріччях", "попівріч")
_PARTS_OF_YEAR = ("півр", "кварт", "поквартал", "щокварт", "попівр")
# «у другій половині року»
_HALF = words("половина половині половину половини")
_OF_A_YEAR = re.compile(r"року$|20\d\d")
_REFERENCES = frozenset(
    {NumberKind.ARTICLE, NumberKind.TABLE_REFERENCE, NumberKind.DOCUMENT_NUMBER, NumberKind.NAME, NumberKind.ADDRESS}
)
_HOTLINES = words("центр центру центрі лінія лінії лінію номер номером номеру служба служби телефон телефоном")
# Columns and rows that count something under a caption that gives a currency.
_COUNTED = re.compile(r"кільк|к-сть|осіб|особ|отримувач|одержувач|людей|родин|чол|шт\b|од\b|одиниц|заяв|дата|рік\b|№")
_OF_WORK = re.compile(
    r"звернен|засідан|сесі|рішен|запит|прийом|послуг|про[єе]кт|депутат|член|комісі|об'єкт|заход|округ"
)
_SENTENCE_BEGINS = re.compile(r"(?:(?<=[а-яіїєґ)»])|(?<=\d\d))[.!?]\s+(?=[А-ЯІЇЄҐ])")
_LONGEST_SENTENCE = 600
_MOST_PAGES = 1000
_HUNDRED_THOUSAND = 100_000
_SENTENCE = 60
_ROW_NUMBERS = re.compile(r"№(?: ?(?:з|п) ?/ ?п)?")


@value
class Reading:
    """A kind with its unit, the factor of the unit and a doubt."""

    kind: NumberKind
    unit: str = ""
    factor: Decimal = Decimal(1)
    ambiguous: str = ""


def numbered_noun_kind(lexemes: list[Lexeme], end: int) -> NumberKind | None:
    """CONVOCATION, QUARTER_OR_HALF or ARTICLE when the word at `end` is numbered by the ordinal before it."""
    word = at(lexemes, end).low
    if word in _CONVOCATION:
        return NumberKind.CONVOCATION
    if word in _QUARTER and not (word == "кв" and at(lexemes, end + 2).low == "м"):
        return NumberKind.QUARTER_OR_HALF
    return NumberKind.QUARTER_OR_HALF if _is_half_year(lexemes, end) else None


def _is_half_year(lexemes: Sequence[Lexeme], i: int) -> bool:
    """«половині року», «половину 2023 року»."""
    return at(lexemes, i).low in _HALF and bool(_OF_A_YEAR.match(at(lexemes, i + 1).low))


def shared_noun_kind(lexemes: list[Lexeme], end: int) -> NumberKind | None:
    """The kind of «VII» in «VII та VIII скликань», «І–ІІІ квартали»: the noun stands after the last of them."""
    if at(lexemes, end).low not in {"та", "і", "й", ","} and not at(lexemes, end).is_dash:
        return None
    for k in range(end + 1, end + 6):
        if kind := numbered_noun_kind(lexemes, k):
            return kind
        lexeme = at(lexemes, k)
        numeral = lexeme.low in numeral_forms() or lexeme.kind == "digits" or read_roman(lexeme.text, typed=True)
        linked = lexeme.is_dash or lexeme.low in {"та", "і", "й", ","} or at(lexemes, k - 1).is_dash
        if not numeral and not linked:
            return None
    return None


def parts_of_year_before(lexemes: Sequence[Lexeme], i: int) -> bool:
    """Whether quarters or halves were spoken of before lexeme i in its sentence, or the one before it announces them
    all: «Розподіл за кварталами такий»."""
    ended = 0
    for k in range(i - 1, max(-1, i - _SENTENCE - 1), -1):
        ended += lexemes[k].text in {".", "!", "?"}
        if ended > 1:
            return False
        if lexemes[k].low.startswith(_ALL_PARTS if ended else _PARTS_OF_YEAR) or (
            not ended and _is_half_year(lexemes, k)
        ):
            return True
    return False


def _is_part_left_out(lexemes: Sequence[Lexeme], number: Quantity) -> bool:
    """«за перше півріччя – 120, за друге – 145», «у другому кварталі 7, у третьому 5», «вісім на друге»."""
    before, after = at(lexemes, number.first - 1), at(lexemes, number.end)
    led = before.low in {"за", "у", "в", "на", "протягом", "упродовж", "впродовж"}
    opens = before.text in {",", ";", ":", "("} or before.low in {"а", "та", "і", "й"}
    figure = after.kind == "digits" or after.low in numeral_forms()
    goes_on = after.is_dash or figure or after.low in {"було", "їх", "ще", "вже", "уже", "лише"}
    ends = after.text in {".", ",", ";", ")"}
    said = is_predicate(after.low)
    alone = (led and (goes_on or ends or said)) or (opens and (after.is_dash or figure or said))
    return alone and 1 <= number.value <= 4 and parts_of_year_before(lexemes, number.first)


def _ordinal(region: Region, number: Quantity) -> Reading:
    lexemes = region.lexemes
    cue, _ = cue_before(lexemes, number.first)
    if is_year(region, number):
        return Reading(NumberKind.YEAR)
    if kind := numbered_noun_kind(lexemes, number.end) or shared_noun_kind(lexemes, number.end):
        return Reading(kind)
    if _is_part_left_out(lexemes, number):
        return Reading(NumberKind.QUARTER_OR_HALF)
    if at(lexemes, number.first - 1).is_dash and at(lexemes, number.first - 2).low in _CONVOCATION:
        return Reading(NumberKind.CONVOCATION)
    follows = at(lexemes, number.end).low in {"частини", "частина", "частиною", "частині", "абзацу", "абзац"}
    if direct_kind(cue) is NumberKind.ARTICLE or follows:
        return Reading(NumberKind.ARTICLE)
    return Reading(NumberKind.ORDINAL, ambiguous=number.ambiguous)


def _reference(region: Region, number: Quantity, previous: tuple[NumberKind, int] | None) -> Reading | None:
    """A number that the words before it make a reference."""
    lexemes = region.lexemes
    cue, _ = cue_before(lexemes, number.first)
    if region.kind in {"heading", "title"} and is_heading_word(cue):
        return Reading(NumberKind.HEADING_NUMBER)
    if is_military_unit(lexemes, number.first):
        return Reading(NumberKind.CODE)
    kind = direct_kind(cue)
    if kind and not is_settlement_part(lexemes, number.first):
        return Reading(kind)
    if is_code_label(cue):
        return Reading(NumberKind.CODE)
    if previous and previous[0] in _REFERENCES and follows_reference(lexemes, previous[1], number.first):
        after = at(lexemes, number.end)
        if after.kind != "word" or after.low in {
            "та",
            "і",
            "й",
            "статті",
            "закону",
            "рішення",
            "регламенту",
            "від",
            "про",
        }:
            return Reading(previous[0])
    return None


def _address(region: Region, number: Quantity) -> Reading | None:
    if number.as_words or not house_number(region.lexemes, number.first):
        return None
    after = at(region.lexemes, number.end)
    counted = after.kind == "word" and not after.glued and after.text.islower() and len(after.text) > 3
    if counted and not (after.low in {"каб", "буд", "корп"} or is_predicate(after.low)):
        return Reading(NumberKind.COUNT, ambiguous=MAY_BE_ADDRESS)
    return Reading(NumberKind.ADDRESS)


def _compound(number: Quantity) -> Reading | None:
    """«18-річний», «80-річчя», «3-поверховий»."""
    if len(number.ending) < 4 or number.cases:
        return None
    if number.ending.startswith(("річ", "літ")):
        return Reading(NumberKind.AGE, "рік")
    spans = ("ден", "год", "місяч", "тижн", "хвил", "добов")
    return Reading(NumberKind.DURATION if number.ending.startswith(spans) else NumberKind.OTHER)


def _glued_prefix(region: Region, number: Quantity) -> Reading | None:
    """A word that touches the digits: a code («А4»), a name («Тур-15») or a label with a list dash («Бюджет-64»)."""
    lexemes = region.lexemes
    first = number.first if not number.sign else number.first + 1
    digits, before = at(lexemes, first), at(lexemes, first - 1)
    if not digits.glued:
        return None
    if before.kind == "word":
        code = before.text.isupper() or len(before.text) <= 2
        return Reading(NumberKind.CODE) if code else Reading(NumberKind.COUNT, ambiguous=GLUED_TO_WORD)
    word = at(lexemes, first - 2)
    if not before.is_dash or not before.glued or word.kind != "word":
        return None
    if before.text in {"–", "—"}:
        return None
    return _hyphenated(region, first - 2)


def _hyphenated(region: Region, i: int) -> Reading | None:
    word, before = region.lexemes[i], at(region.lexemes, i - 1)
    if word.text.isascii() and word.text.isupper():
        return Reading(NumberKind.CODE)
    if len(word.text) <= 2 and word.text.isupper():
        return Reading(NumberKind.CODE)
    if i in region.quotes:
        return Reading(NumberKind.NAME)
    named = before.kind == "word" and before.text.islower() and is_noun(before.low)
    if word.text[0].isupper() and named:
        return Reading(NumberKind.NAME, ambiguous=MAY_BE_NAME)
    return Reading(NumberKind.COUNT, ambiguous=MAY_BE_NAME) if word.text.isupper() else None


def _latin_name(region: Region, number: Quantity) -> Reading | None:
    """«Windows 10» and «4G» are names; «Facebook 412» may be a label with its count."""
    before, after = at(region.lexemes, number.first - 1), at(region.lexemes, number.end)
    if after.glued and after.kind == "word" and after.text.isascii() and after.text.isupper() and len(after.text) < 3:
        return Reading(NumberKind.CODE)
    latin = before.kind == "word" and before.text.isascii() and len(before.text) > 2
    return Reading(NumberKind.COUNT, ambiguous=MAY_BE_NAME) if latin and after.kind != "word" else None


def in_name(region: Region, number: Quantity) -> bool:
    """Whether quotation marks make the number part of a name or title («Житомир 3», «Про виділення 200 тис. грн»)."""
    place = region.quotes.get(number.first)
    if place is None:
        return False
    begin, end = place
    first = region.lexemes[begin]
    if first.low == "про":
        return True
    if end - begin > 8:
        return False
    return number.end == end or number.first == begin or first.text[:1].isupper()


def _doubts(region: Region, number: Quantity) -> str:
    """Why a plain count may not be one number."""
    lexemes = region.lexemes
    after, before = at(lexemes, number.end), at(lexemes, number.first - 1)
    cell = region.cell
    if cell is not None:  # «поштою 502 490» below no head: a number so great, or two columns of a table that lost them
        great = number.groups and number.value >= _HUNDRED_THOUSAND and not (cell.heading or after.text)
        return ROW_OF_NUMBERS if great and not number.as_words else ""
    if number.groups and not after.text and before.kind == "word" and not number.as_words:
        return ROW_OF_NUMBERS if not at(lexemes, number.core_first + 1).text.startswith("0") else ""
    return ""


def _keeps_doubt(region: Region, number: Quantity, reading: Reading) -> str:
    if number.ambiguous == MANY_GROUPS:
        noun = at(region.lexemes, number.end)
        certain = reading.kind is not NumberKind.COUNT or noun.kind == "word" or region.cell is not None
        return "" if certain else MANY_GROUPS
    return number.ambiguous


def reading_of(region: Region, number: Quantity, previous: tuple[NumberKind, int] | None) -> Reading:
    """The kind of a number that is no date, time or identifier. `previous` is the kind and end of the one before."""
    if number.ordinal:
        return _ordinal(region, number)
    if (
        number.ending == "х"
        and number.value % 10 == 0
        and at(region.lexemes, number.end).low in {"років", "роках", "числах"}
    ):
        return Reading(NumberKind.ORDINAL)
    found = _special(region, number, previous)
    if found is None:
        ordinal, doubt = ordinal_by_agreement(region.lexemes, number)
        kind = NumberKind.ORDINAL if ordinal else NumberKind.COUNT
        found = Reading(kind, ambiguous=doubt or _doubts(region, number))
    kept = _keeps_doubt(region, number, found)
    return Reading(found.kind, found.unit, found.factor, found.ambiguous or kept)


def _special(region: Region, number: Quantity, previous: tuple[NumberKind, int] | None) -> Reading | None:
    lexemes = region.lexemes
    if is_year(region, number) or is_year_range(region, number):
        return Reading(NumberKind.YEAR)
    if found := _reference(region, number, previous):
        return found
    unit = unit_after(lexemes, number)
    if in_name(region, number):
        return Reading(NumberKind.NAME)
    if unit:
        return Reading(unit.kind, unit.unit, unit.factor)
    if not number.as_words and not number.scaled and (found := _numbered(lexemes, number)):
        return found
    found = _compound(number) or _glued_prefix(region, number) or _latin_name(region, number)
    found = found or _address(region, number)
    return found or _by_place(region, number, previous[0] if previous else None)


def _numbered(lexemes: list[Lexeme], number: Quantity) -> Reading | None:
    """«8 скликання», «1-3 квартали», «95 квартал» of a town, «1–4 класів»."""
    kind = numbered_noun_kind(lexemes, number.end)
    if kind is NumberKind.QUARTER_OR_HALF and number.value > 4:
        return Reading(NumberKind.NAME) if at(lexemes, number.end).low.startswith("квартал") else None
    if kind is None and number.value_max is not None and at(lexemes, number.end).low.startswith(("клас", "курс")):
        kind = NumberKind.ORDINAL
    return Reading(kind) if kind else None


def _by_place(region: Region, number: Quantity, previous_kind: NumberKind | None) -> Reading | None:
    """What the place alone says: a short telephone number, page furniture, a cell under a heading with a unit."""
    lexemes = region.lexemes
    if number.value_max is not None and at(lexemes, number.first - 1).low in _HOTLINES:
        return Reading(NumberKind.PHONE)
    if previous_kind is NumberKind.PAGE_NUMBER and at(lexemes, number.first - 1).low in {"з", "із", "/", "of"}:
        return Reading(NumberKind.PAGE_NUMBER)
    if previous_kind is NumberKind.PHONE and _listed_after(lexemes, number):
        return Reading(NumberKind.PHONE)
    if number.separator == "." and number.decimal_places > 3:
        return Reading(NumberKind.CODE)
    if region.kind == "furniture":
        return Reading(NumberKind.PAGE_NUMBER if number.value < _MOST_PAGES else NumberKind.OTHER)
    return _cell_unit(region, number) or _announced_unit(region, number)


def _announced_unit(region: Region, number: Quantity) -> Reading | None:
    """«Кошти фонду, тис. грн: виділено 300»: a bare number is in the currency told before the colon."""
    after = at(region.lexemes, number.end)
    if region.cell is not None or number.as_words or after.kind in {"word", "digits"} or after.text in {"%", "№"}:
        return None
    begins = at(region.lexemes, number.first).start
    before = region.text[max(region.start, begins - _LONGEST_SENTENCE) : begins]
    head, _, said = _SENTENCE_BEGINS.split(before)[-1].lower().rpartition(":")
    unit = (announced_sums(f"{head}:") if head else None) or announced_sums(region.opening)
    counts = _COUNTED.search(piece := re.split(r"[;,(]", said)[-1]) or _OF_WORK.search(piece)
    return Reading(unit.kind, unit.unit, unit.factor) if unit and not counts else None


def _listed_after(lexemes: list[Lexeme], number: Quantity) -> bool:
    """Whether a comma stands before the number and no word after it."""
    before, after = at(lexemes, number.first - 1), at(lexemes, number.end)
    return before.text == "," and after.kind != "word" and at(lexemes, number.first - 2).kind == "digits"


def _cell_unit(region: Region, number: Quantity) -> Reading | None:
    """A cell that holds nothing but the number takes the unit of its column's heading, or else of its row's."""
    place = region.cell
    if place is None or place.is_heading or number.first > 0:
        return None
    rest = region.lexemes[number.end :]
    if _ROW_NUMBERS.fullmatch(place.heading) and all(lexeme.text in {".", ")"} for lexeme in rest):
        return Reading(NumberKind.LIST_MARK)
    if rest:
        return None
    unit = header_unit(place.heading) or header_unit(place.label)
    if unit is None and not _COUNTED.search(f"{place.heading} {place.label}"):
        unit = caption_unit(place.caption)
    return Reading(unit.kind, unit.unit, unit.factor) if unit else None
