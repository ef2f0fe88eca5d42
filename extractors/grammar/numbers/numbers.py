"""Every number of a document, each once, with what it is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from functools import lru_cache

from extractors.grammar.numbers.dates import (
    DateFound,
    DateRangeFound,
    date_at,
    date_range_at,
    numeric_day_month,
    shared_month,
    time_end,
)
from extractors.grammar.numbers.gaps import with_gaps_doubted
from extractors.grammar.numbers.identifiers import glued_end, identifiers, is_law_number
from extractors.grammar.numbers.inline_marks import MAY_BE_MARK, closes_nothing, inline_marks
from extractors.grammar.numbers.misread import misread_number
from extractors.grammar.numbers.modifiers import modifier_of
from extractors.grammar.numbers.money import kopecks_after
from extractors.grammar.numbers.money_compared import with_compared_sums
from extractors.grammar.numbers.numeral_context import (
    numbered_noun_kind,
    parts_of_year_before,
    reading_of,
    shared_noun_kind,
)
from extractors.grammar.numbers.numeral_forms import numeral_forms
from extractors.grammar.numbers.numeral_kinds import QUANTITIES, VALUELESS, NumberKind, NumberMention
from extractors.grammar.numbers.pronouns import is_pronoun, is_surname
from extractors.grammar.numbers.quantities import Quantity, at
from extractors.grammar.numbers.ranges import quantity_at
from extractors.grammar.numbers.references import cue_before, direct_kind, is_number_sign, numbered_kind
from extractors.grammar.numbers.regions import Region, regions
from extractors.grammar.numbers.restated import with_restatements
from extractors.grammar.numbers.roman import is_plain_roman, read_roman
from extractors.grammar.numbers.roman_series import part_labelled
from extractors.grammar.numbers.signs import sign_before
from extractors.grammar.numbers.slashes import slash_chain
from extractors.grammar.numbers.sums_of_money import with_sums_of_money
from extractors.grammar.numbers.years import CENTURY, MAY_BE_YEAR, is_named_year
from extractors.grammar.words.lexemes import Lexeme
from extractors.grammar.words.morphology import is_modifier, is_noun
from schemas.text import DocumentText, Span
from schemas.values import replace

__all__ = ["NumberKind", "NumberMention", "find_numbers"]

Placed = tuple[NumberMention, int]
"""A mention and the lexeme after it."""

# «двічі» says how often, «вдвічі» how many times more: numbers that count no noun.
_TIMES_OVER = {
    "двічі": (NumberKind.OTHER, 2), "тричі": (NumberKind.OTHER, 3),
    "вдвічі": (NumberKind.RATIO, 2), "удвічі": (NumberKind.RATIO, 2), "вдвоє": (NumberKind.RATIO, 2),
    "удвоє": (NumberKind.RATIO, 2), "втричі": (NumberKind.RATIO, 3), "утричі": (NumberKind.RATIO, 3),
    "втроє": (NumberKind.RATIO, 3), "вчетверо": (NumberKind.RATIO, 4), "вп'ятеро": (NumberKind.RATIO, 5),
    "вдесятеро": (NumberKind.RATIO, 10),
}  # fmt: skip
_THIS_CENTURY = 2000


def _span(lexemes: Sequence[Lexeme], first: int, end: int) -> Span:
    return Span(lexemes[first].start, lexemes[end - 1].end)


def _plain(region: Region, first: int, end: int, kind: NumberKind, value: Decimal | None = None) -> Placed:
    span = _span(region.lexemes, first, end)
    return NumberMention(span, span, kind, value), end


class _Reader:
    """Reads the numbers of one region from left to right."""

    def __init__(self, region: Region, *, in_money: bool = False) -> None:
        self.in_money = in_money
        self.region = region
        self.lexemes = region.lexemes
        self.previous: tuple[NumberKind, int] | None = None
        self.found: list[NumberMention] = []
        self._taken = identifiers(region.text, region.start, region.end)
        self._next = 0
        self._without_noun: list[int] = []
        self._marks = inline_marks(region.lexemes, region.lead) if region.cell is None else frozenset()

    def read(self) -> list[NumberMention]:
        """All mentions of the region in order."""
        i = self._skip_lead()
        while i < len(self.lexemes):
            placed = self._identifier(i) or self._mention(i)
            if placed is None:
                i += 1
                continue
            mention, i = placed
            self.previous = (mention.kind, i)
            self.found.append(mention)
        for k in self._without_noun if self.in_money else ():
            self.found[k] = replace(self.found[k], kind=NumberKind.MONEY, unit="UAH")
        return self.found

    def _skip_lead(self) -> int:
        """The block's list mark or heading number as one mention."""
        lead = self.region.lead
        numeral = [k for k in range(lead) if self.lexemes[k].kind == "digits" or read_roman(self.lexemes[k].text)]
        if not numeral:
            return lead
        levels = len([k for k in numeral if self.lexemes[k].kind == "digits"])
        is_heading = self.region.kind in {"heading", "title"} or levels > 1
        kind = NumberKind.HEADING_NUMBER if is_heading else NumberKind.LIST_MARK
        span = _span(self.lexemes, numeral[0], numeral[-1] + 1)
        whole = self.lexemes[numeral[0]].text if len(numeral) == 1 else ""
        value = Decimal(whole) if whole.isdecimal() and len(whole) < 9 else None
        self.found.append(NumberMention(span, span, kind, value))
        return lead

    def _identifier(self, i: int) -> Placed | None:
        lexeme = self.lexemes[i]
        while self._next < len(self._taken) and self._taken[self._next][1] <= lexeme.start:
            self._next += 1
        if self._next == len(self._taken) or self._taken[self._next][0] > lexeme.start:
            return None
        start, finish, kind = self._taken[self._next]
        self._next += 1
        end = i + 1
        while end < len(self.lexemes) and self.lexemes[end].start < finish:
            end += 1
        span = Span(start, self.lexemes[end - 1].end)
        return NumberMention(span, span, kind), end

    def _mention(self, i: int) -> Placed | None:
        lexeme = self.lexemes[i]
        if i in self._marks:
            return _plain(self.region, i, i + 1, NumberKind.LIST_MARK, Decimal(lexeme.text))
        if lexeme.kind == "digits":
            return self._digits(i)
        if lexeme.low in _TIMES_OVER:
            kind, value = _TIMES_OVER[lexeme.low]
            mention, end = _plain(self.region, i, i + 1, kind, Decimal(value))
            return replace(mention, as_words=True), end
        return self._word(i) if lexeme.kind == "word" else None

    def _digits(self, i: int) -> Placed | None:
        steps: tuple[Callable[[int], Placed | None], ...] = (
            self._numbered, self._street_date, self._date, self._time, self._day_month, self._chain,
        )  # fmt: skip
        for step in steps:
            if placed := step(i):
                return placed
        quantity = misread_number(self.lexemes, i) or quantity_at(self.lexemes, i)
        return self._quantity(quantity) if quantity else None

    def _numbered(self, i: int) -> Placed | None:
        """«№ 4-2/2020»."""
        if not is_number_sign(self.lexemes, i - 1):
            return None
        end = glued_end(self.lexemes, i)
        kind = NumberKind.LAW if is_law_number(self.lexemes, i, end) else numbered_kind(self.lexemes, i, end)
        return _plain(self.region, i, end, kind)

    def _street_date(self, i: int) -> Placed | None:
        """«вул. 8 Березня»."""
        cue, _ = cue_before(self.lexemes, i)
        following = at(self.lexemes, i + 1)
        if cue.low in {"вул", "вулиця", "вулиці", "пл", "площа", "площі"} and following.text[:1].isupper():
            return _plain(self.region, i, i + 1, NumberKind.ADDRESS)
        return None

    def _date(self, i: int) -> Placed | None:
        pair = date_range_at(self.lexemes, i)
        if pair:
            return self._dated(i, pair.finish.end, pair)
        single = date_at(self.lexemes, i) or shared_month(self.lexemes, i)
        return self._dated(i, single.end, single) if single else None

    def _dated(self, first: int, end: int, date: DateFound | DateRangeFound) -> Placed:
        span = _span(self.lexemes, first, end)
        if isinstance(date, DateRangeFound):
            doubt = date.start.ambiguous or date.finish.ambiguous
            start, finish = date.start.iso, date.finish.iso
            mention = NumberMention(span, span, NumberKind.DATE_RANGE, date=start, date_end=finish, ambiguous=doubt)
            return mention, end
        mention = NumberMention(span, span, NumberKind.DATE, date=date.iso, ambiguous=date.ambiguous)
        return mention, end

    def _time(self, i: int) -> Placed | None:
        end = time_end(self.lexemes, i)
        return _plain(self.region, i, end, NumberKind.TIME) if end else None

    def _day_month(self, i: int) -> Placed | None:
        """«30.04» is a date unless a unit or a counted noun follows or the word before makes it a reference."""
        found = numeric_day_month(self.lexemes, i)
        if found is None or self.region.cell is not None:
            return None
        cue, _ = cue_before(self.lexemes, i)
        quantity = quantity_at(self.lexemes, i)
        if direct_kind(cue) or quantity is None or quantity.scaled:
            return None
        if reading_of(self.region, quantity, None).kind is not NumberKind.COUNT:
            return None
        return self._dated(i, found.end, found)

    def _chain(self, i: int) -> Placed | None:
        """«2.3.1», «1/3», «301/27/12» and other digits joined by dots or slashes."""
        chain = slash_chain(self.region, i)
        if chain:
            return NumberMention(_span(self.lexemes, i, chain.end), _span(self.lexemes, i, chain.end), chain.kind,
                                 chain.value, ambiguous=chain.ambiguous), chain.end  # fmt: skip
        return None

    def _word(self, i: int) -> Placed | None:
        lexeme = self.lexemes[i]
        if misread := misread_number(self.lexemes, i):
            return self._quantity(misread)
        if lexeme.low in numeral_forms():
            if is_pronoun(self.lexemes, i) or is_surname(self.lexemes, i):
                return None
            if date := (date_range_at(self.lexemes, i) if _is_ordinal_word(lexeme.low) else None):
                return self._dated(i, date.finish.end, date)
            if single := date_at(self.lexemes, i):
                return self._dated(i, single.end, single)
            quantity = quantity_at(self.lexemes, i)
            return self._quantity(quantity) if quantity else None
        return self._roman(i)

    def _roman(self, i: int) -> Placed | None:
        lexeme = self.lexemes[i]
        if len(lexeme.text) > 8 or lexeme.text.islower():
            return None
        kind = numbered_noun_kind(self.lexemes, i + 1) or shared_noun_kind(self.lexemes, i + 1)
        number = read_roman(lexeme.text, typed=kind is not None)
        if number is None:
            return None
        if kind and (pair := self._roman_range(i, number, kind)):
            return pair
        kind = kind or self._bare_roman(i, number)
        return _plain(self.region, i, i + 1, kind, Decimal(number)) if kind else None

    def _roman_range(self, i: int, number: int, kind: NumberKind) -> Placed | None:
        """«І–ІІІ квартали»."""
        upper = read_roman(at(self.lexemes, i + 2).text, typed=True)
        if not at(self.lexemes, i + 1).is_dash or upper is None or upper <= number:
            return None
        mention, end = _plain(self.region, i, i + 3, kind, Decimal(number))
        return replace(mention, value_max=Decimal(upper)), end

    def _bare_roman(self, i: int, number: int) -> NumberKind | None:
        """What a Roman numeral is that no convocation, quarter or half follows; None when it is a letter or initial."""
        word = self.lexemes[i]
        after = at(self.lexemes, i + 1)
        if after.low.startswith(("сесі", "пленарн", "чергов", "позачергов", "засіданн", "з'їзд", "форум", "фестивал")):
            return NumberKind.ORDINAL
        if after.low.startswith(("груп", "категорі", "ступен", "розряд", "століт", "рівн", "черг", "етап", "місц")):
            return NumberKind.ROMAN
        if (number <= 4 and self._listed(i)) or (self.region.cell is not None and self.region.cell.series):
            return NumberKind.QUARTER_OR_HALF
        in_cell = self.region.cell is not None and len(self.lexemes) == 1 and number <= 12
        return NumberKind.ROMAN if in_cell or is_plain_roman(word.text) else None

    def _listed(self, i: int) -> bool:
        """Whether the numeral stands in a list of quarters or halves («у І кварталі – 4, у ІІ – 5»)."""
        before, after = at(self.lexemes, i - 1), at(self.lexemes, i + 1)
        if self.previous and self.previous[0] is NumberKind.QUARTER_OR_HALF:
            return after.is_dash or before.low in {"та", "і", "й", ",", "у", "в", "за"}
        return after.is_dash and (self._halves_listed(i) or bool(part_labelled(self.lexemes, i)))

    def _halves_listed(self, i: int) -> bool:
        """«За півріччями: І – 169, ІІ – 233»."""
        return parts_of_year_before(self.lexemes, i)

    def _quantity(self, number: Quantity) -> Placed:
        number = sign_before(self.region, number, self.previous[1] if self.previous else 0)
        reading = reading_of(self.region, number, self.previous)
        if not reading.ambiguous and closes_nothing(self.lexemes, number.first, number.end):
            reading = replace(reading, ambiguous=MAY_BE_MARK)
        if reading.kind is NumberKind.YEAR and self._beside_a_like_count(number):
            reading = replace(reading, kind=NumberKind.COUNT, ambiguous=MAY_BE_YEAR)
        if reading.kind is NumberKind.COUNT and number.scaled and self._left_out(number.end):
            self._without_noun.append(len(self.found))
        self.in_money = self.in_money or reading.kind is NumberKind.MONEY
        mention = self._as_mention(number, reading.kind, reading.ambiguous)
        mention = _scaled_by_unit(mention, reading.unit, reading.factor)
        kopecks = kopecks_after(self.lexemes, number.end) if mention.unit == "UAH" else None
        if kopecks and mention.value is not None and mention.value_max is None:
            hundredths, end = kopecks
            span = _span(self.lexemes, number.first, end)
            mention = replace(mention, span=span, value=mention.value + hundredths)
            return self._with_modifier(mention, number), end
        return self._with_modifier(mention, number), number.end

    def _beside_a_like_count(self, number: Quantity) -> bool:
        """«1990 заяв проти 2010»: a bare number beside a count of its size may be a count itself."""
        if at(self.lexemes, number.first - 1).low not in {"проти", "до", "від"} or number.ordinal:
            return False
        if is_named_year(self.lexemes, number.end):
            return False
        return any(m.kind is NumberKind.COUNT and m.value and 1000 <= m.value < 4000 for m in self.found[-4:])

    def _left_out(self, end: int) -> bool:
        """Whether no counted noun follows: after a sum of money «760 тис. – на допомогу» is money too."""
        after = at(self.lexemes, end)
        return after.kind != "word" or after.text[0].isupper() or not (is_noun(after.low) or is_modifier(after.low))

    def _as_mention(self, number: Quantity, kind: NumberKind, ambiguous: str) -> NumberMention:
        core = Span(self.lexemes[number.core_first].start, self.lexemes[number.core_end - 1].end)
        span = _span(self.lexemes, number.first, number.end)
        value = -number.value if number.sign == "-" else number.value
        if kind is NumberKind.YEAR and value < CENTURY:
            value += _THIS_CENTURY
        mention = NumberMention(
            span, core, kind, value, number.value_max, as_words=number.as_words, case=number.cases,
            sign=number.sign, ambiguous=ambiguous,
        )  # fmt: skip
        return replace(mention, value=None, value_max=None) if kind in VALUELESS else mention

    def _with_modifier(self, mention: NumberMention, number: Quantity) -> NumberMention:
        if mention.kind not in QUANTITIES:
            return mention
        found = modifier_of(self.lexemes, number.first, number.end)
        if found is None:
            return mention
        span = _span(self.lexemes, found.first, found.end)
        return replace(mention, modifier=found.modifier, modifier_span=span)


def _scaled_by_unit(mention: NumberMention, unit: str, factor: Decimal) -> NumberMention:
    if factor == 1 or mention.value is None:
        return replace(mention, unit=unit) if unit else mention
    upper = None if mention.value_max is None else mention.value_max * factor
    return replace(mention, unit=unit, value=mention.value * factor, value_max=upper)


@lru_cache(maxsize=2_000)
def _is_ordinal_word(word: str) -> bool:
    return any(form.ordinal for form in numeral_forms().get(word, ()))


def find_numbers(text: DocumentText, parts: Sequence[Region] | None = None) -> tuple[NumberMention, ...]:
    """Every number of the document, in order, not overlapping; every digit of the text is in exactly one mention.

    `parts` are its regions, if made before.

    A table cell that holds only a number takes the unit and the multiplier of its column's heading, else of its row's
    («План, тис. грн»: «412 300,0» is 412300000 UAH).
    """
    found: list[NumberMention] = []
    in_money = False
    for region in regions(text) if parts is None else parts:
        goes_on = region.kind == "list_item" or (region.cell is not None and text.text[region.start] == "(")
        reader = _Reader(region, in_money=in_money and goes_on)
        found.extend(reader.read())
        in_money = reader.in_money if region.lexemes else in_money
    restated = with_restatements(_with_convocations(with_gaps_doubted(text, found)), text)
    return with_sums_of_money(with_compared_sums(restated, text), text)


def _with_convocations(found: Sequence[NumberMention]) -> tuple[NumberMention, ...]:
    """«(VII)» is a convocation where the document speaks of «VII скликання» elsewhere."""
    known = {m.value for m in found if m.kind is NumberKind.CONVOCATION}
    return tuple(
        replace(m, kind=NumberKind.CONVOCATION) if m.kind is NumberKind.ROMAN and m.value in known else m for m in found
    )
