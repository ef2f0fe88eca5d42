"""Periods that a text names, absolute or relative to the report's own, and what they come to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractors.grammar.numbers.numbers import find_numbers
from extractors.grammar.numbers.numeral_kinds import NumberKind, NumberMention
from extractors.grammar.numbers.quantities import at
from extractors.grammar.numbers.regions import Region, regions
from extractors.grammar.numbers.roman_series import part_labelled
from extractors.grammar.numbers.units import LAST_ONES
from extractors.grammar.periods.kinds import PeriodKind, PeriodMention, part_months
from extractors.grammar.periods.month_names import MONTHS, SHORT_MONTHS
from extractors.grammar.periods.month_ranges import months_over_years
from extractors.grammar.periods.notation import days_period, months_period
from extractors.grammar.periods.phrases import Phrase, before_that, final_part, phrase_at, year_word
from extractors.grammar.periods.resolution import previous_period, resolve
from extractors.grammar.periods.years import of_the_year_named
from extractors.grammar.words.lexemes import Lexeme, words
from schemas.text import DocumentText, Span
from schemas.values import replace

__all__ = ["PeriodMention", "find_periods", "previous_period", "resolve"]

_IN_A_ROW, _TWO = 3, 2
_FINAL = words("останні останніх")
_THROUGH = words("за протягом упродовж впродовж перші перших")
_PARTS = {"півріччя": "half", "півріччі": "half", "півроку": "half", "квартал": "quarter", "кварталі": "quarter"}
_BEFORE_PART = words("за у в протягом упродовж впродовж звітного звітному цього теперішнього")
_PLANNING = ("план", "заплан", "завданн", "перспектив", "намір")
# «з лютого», «до липня», «на червень» name an edge, not a period in which something was counted.
_EDGES = words("з із зі від до після перед на під кінець початок кінця початку наприкінці")
# «щомісяця, окрім липня та серпня»: when nothing was.
_EXCEPT = words("крім окрім винятком")
# «Найбільше припало на травень».
_FALLS_WITHIN = 14
_FALLS = ("припа", "випа", "прийш", "приход")
_AS_OF = words("станом стан")
_SHORT_UNITS = words("міс кв")
_YEAR_WORDS = words("рік року році роком роки роках років р рр")


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of a year («quarter:2») up to lexeme `end`."""

    name: str
    end: int


class _Finder:
    """Finds the periods of one region."""

    def __init__(self, region: Region, numbers: dict[int, NumberMention], usual: dict[str, str]) -> None:
        self.region = region
        self.lexemes = region.lexemes
        self.numbers = numbers
        self.usual = usual
        self.last_part = ""
        self.edge_named = False
        # «січ 92, лют 71, бер 18»: short names without a period after them, several of them in a row
        short = {x.low for x in self.lexemes if x.low in SHORT_MONTHS}
        self.tells_months = len(short) >= _IN_A_ROW

    def find(self) -> Iterator[PeriodMention]:
        """All periods of the region in order."""
        i = 0
        while i < len(self.lexemes):
            placed = self._at(i)
            if placed is None:
                number = self._number(i)
                i = max(i + 1, self._past(number, i)) if number else i + 1
                continue
            mention, end = placed
            yield replace(mention, plan=self._planned(i, end))
            i = max(end, i + 1)

    def _number(self, i: int) -> NumberMention | None:
        return self.numbers.get(at(self.lexemes, i).start)

    def _span(self, first: int, end: int) -> Span:
        return Span(self.lexemes[first].start, self.lexemes[end - 1].end)

    def _at(self, i: int) -> tuple[PeriodMention, int] | None:
        number = self._number(i)
        if number is None and self.lexemes[i].kind == "sign":
            return None
        if number and number.kind is NumberKind.DATE_RANGE:
            return self._date_range(i, number)
        if whole := self._as_of(i) or self._several_years(i):
            return whole
        if found := self._part_of_year(i):
            return found
        if number:
            return self._year(i, number) if number.kind is NumberKind.YEAR else self._phrase(i)
        return self._phrase(i)

    def _past(self, number: NumberMention, i: int) -> int:
        while i < len(self.lexemes) and self.lexemes[i].start < number.span.end:
            i += 1
        return i

    def _past_year_word(self, end: int) -> int:
        return end + 1 if at(self.lexemes, end).low in _YEAR_WORDS else end

    def _date_range(self, i: int, number: NumberMention) -> tuple[PeriodMention, int]:
        end = self._past(number, i)
        whole = not number.date.startswith("--") and not number.date_end.startswith("--")
        if whole:
            period = days_period(number.date, number.date_end)
            return PeriodMention(self._span(i, end), "absolute", period), end
        return PeriodMention(self._span(i, end), "relative", relative=f"days:{number.date}..{number.date_end}"), end

    def _as_of(self, i: int) -> tuple[PeriodMention, int] | None:
        """«станом на 01.07.2024», «на 31.12.2022», «на кінець року»."""
        if at(self.lexemes, i).low != "на":
            return None
        led = at(self.lexemes, i - 1).low in _AS_OF
        date = self._number(i + 1)
        if date and date.kind is NumberKind.DATE and (led or not date.date.startswith("--")) and date.date:
            end = self._past(date, i + 1)
            return PeriodMention(self._span(i, end), "as_of", date.date), end
        edge = {"кінець": "end_of_year", "початок": "start_of_year"}.get(at(self.lexemes, i + 1).low)
        if edge:
            return self._edge_of_year(i, edge)
        return None

    def _edge_of_year(self, i: int, edge: str) -> tuple[PeriodMention, int] | None:
        year = self._number(i + 2)
        if year and year.kind is NumberKind.YEAR and year.value is not None and year.value_max is None:
            end = self._past_year_word(self._past(year, i + 2))
            day = f"{int(year.value)}-{'12-31' if edge == 'end_of_year' else '01-01'}"
            return PeriodMention(self._span(i, end), "as_of", day), end
        month = self._month(i + 2)
        if month and edge == "end_of_year":
            return PeriodMention(self._span(i, i + 3), "as_of", relative=f"end_of_month:{month}"), i + 3
        k = i + 2 + (at(self.lexemes, i + 2).low in {"звітного", "цього", "поточного"})
        word = at(self.lexemes, k).low
        if word not in {"року", "періоду"}:
            # «на початок року – 25, на кінець – 24»
            bare = self.edge_named and at(self.lexemes, i + 2).kind != "word"
            return (PeriodMention(self._span(i, i + 2), "as_of", relative=edge), i + 2) if bare else None
        self.edge_named = True
        edge = "end_of_period" if (edge, word) == ("end_of_year", "періоду") else edge
        return PeriodMention(self._span(i, k + 1), "as_of", relative=edge), k + 1

    def _several_years(self, i: int) -> tuple[PeriodMention, int] | None:
        """«за останні три роки», «протягом двох останніх років», «за п'ять років каденції»."""
        number = self._number(i)
        if number is None or number.kind is not NumberKind.DURATION or number.unit != "рік" or number.value is None:
            return None
        past = self._past(number, i)
        if at(self.lexemes, past + 1).low in {"тому", "раніше"} or before_that(self.lexemes, past + 1):
            past += 2 + before_that(self.lexemes, past + 1)
            away = "year_before_previous" if number.value == _TWO else "other_term"
            return PeriodMention(self._span(i, past), "relative", relative=away), past
        behind = at(self.lexemes, past).low in LAST_ONES
        if not (behind or at(self.lexemes, i - 1).low in {"за", *LAST_ONES}) or not 1 < number.value <= 10:
            return None
        end = past + behind + 1
        if at(self.lexemes, end).low in {"каденції", "скликання", "повноважень"}:
            return self._this_convocation(i, end + 1), end + 1
        years = f"last_years:{int(number.value)}"
        return PeriodMention(self._span(i, end), "relative", relative=years, cumulative=True), end

    def _this_convocation(self, first: int, end: int) -> PeriodMention:
        return PeriodMention(
            self._span(first, end), "relative", relative="this_convocation", cumulative=True, since="початок скликання"
        )

    def _part_of_year(self, i: int) -> tuple[PeriodMention, int] | None:
        """A part of a year, or months that run from one year into the next."""
        if over := months_over_years(self.lexemes, i, self._month, self._number):
            kind: PeriodKind = "absolute" if over.period else "relative"
            return PeriodMention(self._span(i, over.end), kind, over.period, over.relative), over.end
        part = self._part(i)
        return self._with_year(i, part) if part else None

    def _part(self, i: int) -> _Part | None:
        number = self._number(i)
        if number and number.kind is NumberKind.QUARTER_OR_HALF and number.value is not None:
            return self._numbered_part(i, number)
        if number and number.kind is NumberKind.DURATION and number.unit in {"місяць", "квартал"}:
            return self._first_months(i, number)
        if number:
            return None
        return self._named_months(i) or self._final_part(i) or self._bare_part(i)

    def _final_part(self, i: int) -> _Part | None:
        """«останній квартал 2023 року»; without a year it is of the report's own time."""
        found, year = final_part(self.lexemes, i), self._number(i + 2)
        return _Part(found, i + 2) if found and year and year.kind is NumberKind.YEAR else None

    def _numbered_part(self, i: int, number: NumberMention) -> _Part | None:
        """«І квартал», «другому півріччі»; a numeral alone goes on with the part named before («у ІІ – 5»)."""
        end = self._past(number, i)
        word = at(self.lexemes, end).low
        name = "half" if word.startswith(("півр", "полови")) else "quarter" if word.startswith("кв") else ""
        named = bool(name)
        name = name or part_labelled(self.lexemes, i) or self.last_part or self._announced(i)
        if not name or number.value is None or not 1 <= number.value <= (2 if name == "half" else 4):
            return None
        self.last_part = name
        dotted = word in {"кв", "півр", "півріч"} and at(self.lexemes, end + 1).text == "."
        if number.value_max is not None and name == "quarter":
            return _Part(f"months:{int(number.value) * 3 - 2}-{int(number.value_max) * 3}", end + named + dotted)
        return _Part(f"{name}:{int(number.value)}", end + named + dotted)

    def _announced(self, i: int) -> str:
        """«За півріччями: І – 169» and tables of four numerals."""
        if self.region.cell is not None and self.region.cell.series:
            return self.region.cell.series
        before = [lexeme.low for lexeme in self.lexemes[max(0, i - 12) : i]]
        return "half" if any(word.startswith("півр") for word in before) else "quarter"

    def _first_months(self, i: int, number: NumberMention) -> _Part | None:
        """«за 9 місяців», «за три квартали», «за останні два місяці»."""
        led = at(self.lexemes, i - 1).low in _THROUGH or at(self.lexemes, i - 2).low in _THROUGH
        following = self._number(self._past(number, i) + 1 + (at(self.lexemes, self._past(number, i) + 1).text == "."))
        led = led or (following is not None and following.kind is NumberKind.YEAR)
        if not led or number.value is None or number.value_max is not None:
            return None
        months = int(number.value) * (3 if number.unit == "квартал" else 1)
        end = self._past(number, i) + 1
        end += at(self.lexemes, end).text == "." and at(self.lexemes, end - 1).low in _SHORT_UNITS
        final = at(self.lexemes, i - 1).low in _FINAL
        return _Part(f"final_months:{months}" if final else f"months:1-{months}", end) if 1 < months <= 12 else None

    def _month(self, i: int) -> int | None:
        lexeme = at(self.lexemes, i)
        if month := MONTHS.get(lexeme.low):
            return month
        short = SHORT_MONTHS.get(lexeme.low)
        alone = self.region.cell is not None and (self._is_only_word(lexeme) or self._names_months_only())
        alone = alone or (self.tells_months and self._stands_before_number(i))
        return (
            short if short and (alone or (at(self.lexemes, i + 1).text == "." and not lexeme.text.isupper())) else None
        )

    def _stands_before_number(self, i: int) -> bool:
        """Whether a number follows, a dash or colon between them at most: «лют – 71»."""
        following = at(self.lexemes, i + 1)
        return self._number(i + 1 + (following.is_dash or following.text == ":")) is not None

    def _is_only_word(self, lexeme: Lexeme) -> bool:
        """Whether the cell says no more than that, a number or mark apart: «лист» beside «поштовий» is no November."""
        return len(self.lexemes) <= 2 and all(x is lexeme or x.kind != "word" for x in self.lexemes)

    def _names_months_only(self) -> bool:
        """«січ–бер» in a cell of its own."""
        words = [x for x in self.lexemes if not (x.is_dash or x.text == ".")]
        return 0 < len(words) <= 2 and all(x.low in SHORT_MONTHS or x.low in MONTHS for x in words)

    def _named_months(self, i: int) -> _Part | None:
        first = self._month(i)
        if first is None or self._is_edge(i):
            return None
        end = i + 1 + (at(self.lexemes, i + 1).text == "." and at(self.lexemes, i).low in SHORT_MONTHS)
        joined = at(self.lexemes, end).is_dash or at(self.lexemes, end).low in {"по", "до"}
        last = self._month(end + 1) if joined else None
        if last is None or last < first:
            return _Part(f"month:{first}", end)
        past = end + 2 + (at(self.lexemes, end + 2).text == "." and at(self.lexemes, end + 1).low in SHORT_MONTHS)
        return _Part(f"months:{first}-{last}", past)

    def _is_edge(self, i: int) -> bool:
        joined = at(self.lexemes, i + 1).is_dash or at(self.lexemes, i + 1).low in {"по", "до"}
        falls_on = at(self.lexemes, i - 1).low == "на" and any(
            lexeme.low.startswith(_FALLS) for lexeme in self.lexemes[max(0, i - _FALLS_WITHIN) : i]
        )
        return self._is_left_out(i) or (at(self.lexemes, i - 1).low in _EDGES and not joined and not falls_on)

    def _is_left_out(self, i: int) -> bool:
        before = at(self.lexemes, i - 1).low
        beside = before in {"та", "і", "й", ","} and self._month(i - 2) is not None
        return before in _EXCEPT or (beside and self._is_left_out(i - 2))

    def _bare_part(self, i: int) -> _Part | None:
        """«за півріччя», «за пів року»: the half of the year that the document is about, else the first."""
        word = at(self.lexemes, i)
        of_two_words = (word.low, at(self.lexemes, i + 1).low) == ("пів", "року")
        stem = "half" if of_two_words else _PARTS.get(word.low, "")
        before, end = at(self.lexemes, i - 1), i + 1 + of_two_words
        led = before.low in _BEFORE_PART or (i == 0 and at(self.lexemes, end).is_dash)
        name = self.usual.get(stem) or ("half:1" if stem == "half" else "")
        return _Part(name, end) if name and led else None

    def _with_year(self, first: int, part: _Part) -> tuple[PeriodMention, int]:
        k = part.end + (at(self.lexemes, part.end).text == ",")
        year = self._number(k)
        if year and year.kind is NumberKind.YEAR and year.value is not None and year.value_max is None:
            end = self._past_year_word(self._past(year, k))
            period = months_period(int(year.value), *part_months(part.name))
            return PeriodMention(self._span(first, end), "absolute", period), end
        if phrase := year_word(self.lexemes, part.end):
            relative = part.name if phrase.relative == "report_period" else f"{part.name}@{phrase.relative}"
            return PeriodMention(self._span(first, phrase.end), "relative", relative=relative), phrase.end
        return PeriodMention(self._span(first, part.end), "relative", relative=part.name), part.end

    def _year(self, i: int, number: NumberMention) -> tuple[PeriodMention, int] | None:
        if number.value is None:
            return None
        end = self._past_year_word(self._past(number, i))
        if number.value_max is not None:
            period = f"{int(number.value)}..{int(number.value_max)}"
            return PeriodMention(self._span(i, end), "absolute", period), end
        year = str(int(number.value))
        if self._after_same_period(i):
            return PeriodMention(self._span(i, end), "relative", relative=f"same_part@{year}"), end
        return PeriodMention(self._span(i, end), "absolute", year), end

    def _after_same_period(self, i: int) -> bool:
        """«за аналогічний період 2021 року»."""
        before = [at(self.lexemes, k).low for k in (i - 3, i - 2, i - 1)]
        return before[2].startswith("період") and any(
            w.startswith(("аналогічн", "відповідн", "самий", "той")) for w in before
        )

    def _phrase(self, i: int) -> tuple[PeriodMention, int] | None:
        phrase = phrase_at(self.lexemes, i)
        if phrase is None:
            return None
        since, end = self._bracketed_since(phrase)
        if phrase.relative == "convocation" or (phrase.relative == "this_convocation" and self._are_years(phrase.end)):
            return PeriodMention(self._span(i, end), "absolute", "convocation", "convocation"), end
        found = PeriodMention(self._span(i, end), "relative", "", phrase.relative, phrase.cumulative, since)
        return found, end

    def _bracketed_since(self, phrase: Phrase) -> tuple[str, int]:
        """«з моменту утворення (грудень 2020 року)»: the beginning as a date where brackets give one."""
        inside = phrase.end + 1
        lasting = phrase.cumulative or phrase.relative == "convocation"
        if lasting and (dated := self._dated_since(phrase.end)):
            return dated
        if not lasting or at(self.lexemes, phrase.end).text != "(" or inside >= len(self.lexemes):
            return phrase.since, phrase.end
        number, part = self._number(inside), self._part(inside)
        if number and number.kind is NumberKind.DATE and not number.date.startswith("--"):
            return number.date, self._past(number, inside)
        if part:
            found, end = self._with_year(inside, part)
            return found.period or phrase.since, end
        if number and number.kind is NumberKind.YEAR:
            return phrase.since, self._past(number, inside)
        return phrase.since, phrase.end

    def _are_years(self, opened: int) -> bool:
        """Whether brackets name years («за строк повноважень (2015–2020)»): a whole convocation."""
        years = self._number(opened + 1) if opened + 1 < len(self.lexemes) else None
        return at(self.lexemes, opened).text == "(" and years is not None and years.kind is NumberKind.YEAR

    def _dated_since(self, past: int) -> tuple[str, int] | None:
        """«з моменту запуску сервісу в березні 2019 року»: the month or year in which it began."""
        k = next((k for k in range(past, past + 3) if at(self.lexemes, k).low in {"у", "в"}), None)
        if k is None or any(self.lexemes[n].kind != "word" for n in range(past, min(k, len(self.lexemes)))):
            return None
        part, number = self._part(k + 1) if k + 1 < len(self.lexemes) else None, self._number(k + 1)
        if part:
            found, end = self._with_year(k + 1, part)
            return (found.period, end) if found.kind == "absolute" else None
        if number and number.kind is NumberKind.YEAR and number.value is not None:
            return str(int(number.value)), self._past_year_word(self._past(number, k + 1))
        return None

    def _planned(self, first: int, end: int) -> bool:
        near = self.lexemes[max(0, first - 8) : first] + self.lexemes[end : end + 6]
        return any(lexeme.low.startswith(_PLANNING) for lexeme in near)


def _usual_parts(numbers: Sequence[NumberMention], text: str) -> dict[str, str]:
    """The half and the quarter that the document names first: what «за півріччя» then means."""
    usual: dict[str, str] = {}
    for number in numbers:
        if number.kind is not NumberKind.QUARTER_OR_HALF or number.value is None:
            continue
        following = text[number.span.end : number.span.end + 10].lower()
        for stem, name in (("півр", "half"), ("кварт", "quarter")):
            if stem in following:
                usual.setdefault(name, f"{name}:{int(number.value)}")
    return usual


def find_periods(
    text: DocumentText, numbers: Sequence[NumberMention] | None = None, parts: Sequence[Region] | None = None
) -> tuple[PeriodMention, ...]:
    """Every period that the document names, in order, not overlapping.

    `numbers` are its numbers and `parts` its regions, if found before.
    """
    if numbers is None:
        numbers = find_numbers(text)
    by_start = {number.span.start: number for number in numbers}
    usual = _usual_parts(numbers, text.text)
    found: list[PeriodMention] = []
    for region in regions(text) if parts is None else parts:
        found.extend(of_the_year_named(text.text, list(_Finder(region, by_start, usual).find())))
    return tuple(found)
