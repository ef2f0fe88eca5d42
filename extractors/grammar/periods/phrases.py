"""Wordings of periods that name no year: «торік», «за звітний період», «з початку скликання»."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extractors.grammar.numbers.numeral_forms import numeral_forms
from extractors.grammar.numbers.quantities import at
from extractors.grammar.numbers.roman import read_roman
from extractors.grammar.words.lexemes import Lexeme, words
from extractors.grammar.words.morphology import can_be_case, is_noun

_LAST = words("минулого минулому минулий минулим попереднього попередньому попередній попереднім торішнього торішній")
_FINAL = words("останній останнього останньому останнє")
_BEFORE_LAST = words("позаминулого позаминулому позаминулий позаминулим передминулого")
_THIS = words(
    "цього цьому цей поточного поточному поточний поточне нинішнього нинішньому нинішнє звітного звітному звітний "
    "звітнім звітним звітне"
)
_THIS_ONE = words("цього цьому звітний звітного звітному")
_NEXT = words("наступного наступному наступний прийдешнього майбутнього")
_YEAR = words("року році рік роком")
_YEAR_ENDS = {"рік": ("ий", "ій"), "року": ("ого",), "році": ("ому",), "роком": ("им", "ім")}
_PERIOD = words("період періоду періоді періодом")
_PARTS = (("півріч", "half"), ("кварт", "quarter"), ("місяц", "month"))
_IN_A_YEAR = {"half": 2, "quarter": 4, "month": 12}
_SAME = words(
    "відповідний відповідного відповідному відповідним аналогічний аналогічного аналогічному аналогічним "
    "той того тому тим такий такого таким"
)
_CONVOCATION = words("скликання каденції каденцію каденція повноважень")
_SINCE = words("початку моменту часу дня")
_FROM = words("з із від")
_WHOLE = words("весь увесь цілий усього всього увесь")
_THROUGH = words("за протягом упродовж впродовж")
_NOT_A_PERIOD = words("раніше пізніше тому більше менше старше молодше")
_PERIOD_OR_PART = _PERIOD | words("півріччя півріччі півріччям квартал кварталі кварталом місяць місяці місяцем рік")
_LASTING = _WHOLE | words(
    "всю усю строк термін час період роки роботи діяльності своїх моїх цієї її його їх їхніх свою своєї свого мою моєї "
    "мого нашу нашої нашого наших цю цього нинішню нинішньої нинішнього нинішніх поточну поточної поточного теперішню "
    "теперішньої теперішнього дану даної даного"
)
_FORMER = words("попередню попередньої попереднього минулу минулої минулого")
_TERM = words("роботи діяльності повноважень каденції скликання")
_OWN = words("своєї своїх моєї моїх нашої наших її його їх їхньої їхніх цієї нинішньої депутатських депутатської")
_IN_SIGHT = 14
_PREVIOUS = words("попередній попереднього попередньому")
_INVASION = ("вторгнен", "війн", "повномасштаб", "агресі")
_BEGAN = ("поча", "трива", "йде", "іде")
# «за роки великої війни», «за період дії воєнного стану»
_AT_WAR = words(
    "дії всієї великої повномасштабної широкомасштабної відкритої російської збройної нашої цієї воєнного стану війни "
    "вторгнення агресії"
)
INVASION_DAY = "2022-02-24"
_BEGINNING = "початок скликання"
_YEAR_ADVERBS = {
    "торік": "previous_year",
    "минулоріч": "previous_year",
    "позаторік": "year_before_previous",
    "цьогоріч": "report_period",
}
_ADVERBS = _YEAR_ADVERBS | {
    "торішній": "previous_year", "торішнього": "previous_year",
    "торішньому": "previous_year", "торішня": "previous_year", "торішньої": "previous_year",
    "торішні": "previous_year", "торішніх": "previous_year", "торішнім": "previous_year",
    "торішню": "previous_year", "торішнє": "previous_year", "торішніми": "previous_year",
    "минулорічний": "previous_year", "минулорічного": "previous_year", "минулорічні": "previous_year",
    "минулорічних": "previous_year", "минулорічному": "previous_year", "минулорічним": "previous_year",
    "минулорічна": "previous_year", "минулорічної": "previous_year", "позаторішні": "year_before_previous",
    "позаторішніх": "year_before_previous", "позаторішнього": "year_before_previous",
}  # fmt: skip


_FIRST = frozenset().union(
    _LAST,
    _FINAL,
    _BEFORE_LAST,
    _THIS,
    _NEXT,
    _SAME,
    _FROM,
    _WHOLE,
    _THROUGH,
    _ADVERBS,
    words("роком рік році року два 2 двома на до відколи"),
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A relative period from its first lexeme up to `end`; `since` is set for running totals."""

    end: int
    relative: str
    cumulative: bool = False
    since: str = ""


def year_word(lexemes: Sequence[Lexeme], i: int) -> Phrase | None:
    """«минулого року», «торік», «у році, що передував звітному» at lexeme i."""
    if told := _YEAR_ADVERBS.get(at(lexemes, i).low):
        return Phrase(i + 1, told)
    if _is_before_reported(lexemes, i):
        return Phrase(i + 5, "previous_year")
    first, second = at(lexemes, i), at(lexemes, i + 1)
    of_that = second.low in {"до", "перед"} and at(lexemes, i + 2).low in _THIS and at(lexemes, i + 3).low in _YEAR
    if first.low in _LAST and of_that:
        return Phrase(i + 4, "previous_year")  # «у попередньому до звітного році»
    if second.low not in _YEAR:
        return _year_then(lexemes, i)
    for listed, relative in (
        (_LAST, "previous_year"),
        (_BEFORE_LAST, "year_before_previous"),
        (_NEXT, "next_year"),
        (_THIS, "report_period"),
    ):
        if first.low in listed:
            return Phrase(i + 2, relative)
    return _year_then(lexemes, i + 1) if first.low in _THROUGH else None  # «за рік минулий»


def _year_then(lexemes: Sequence[Lexeme], i: int) -> Phrase | None:
    """«порівняно з роком минулим», «у році попередньому»; not «2022 року минулого скликання»."""
    year, told, behind = (at(lexemes, i + k).low for k in range(3))
    if at(lexemes, i - 1).kind == "digits" or not told.endswith(_YEAR_ENDS.get(year, ("?",))):
        return None
    if can_be_case(behind, "gent") and is_noun(behind):
        return None
    found = ((_LAST, "previous_year"), (_BEFORE_LAST, "year_before_previous"))
    return next((Phrase(i + 2, relative) for listed, relative in found if told in listed), None)


def _ago(lexemes: Sequence[Lexeme], i: int) -> Phrase | None:
    """«роком раніше», «рік тому», «рік перед тим», «за рік до цього», «на рік раніше», «два роки тому»."""
    i += at(lexemes, i).low == "за"
    first, second = at(lexemes, i).low, at(lexemes, i + 1).low
    if first in {"рік", "роком"} and before_that(lexemes, i + 1):
        return Phrase(i + 3, "previous_year")
    if (first, second) in {("роком", "раніше"), ("рік", "тому"), ("рік", "раніше")}:
        return Phrase(i + 2, "previous_year")
    if first in {"два", "2", "двома"} and second in {"роки", "роками"} and at(lexemes, i + 2).low in {"тому", "раніше"}:
        return Phrase(i + 3, "year_before_previous")
    return None


def before_that(lexemes: Sequence[Lexeme], i: int) -> bool:
    """«перед тим», «до цього»: whether so much time lies before the one spoken of."""
    return at(lexemes, i).low in {"перед", "до"} and at(lexemes, i + 1).low in {"тим", "цим", "того", "цього"}


def _is_before_reported(lexemes: Sequence[Lexeme], i: int) -> bool:
    """«у році, що передував звітному»: the year before the report's."""
    told = [at(lexemes, i + k).low for k in range(3, 5)]
    relative = at(lexemes, i + 1).text == "," and at(lexemes, i + 2).low in {"що", "який", "яка", "яке"}
    return at(lexemes, i).low in _YEAR and relative and told[0].startswith("переду") and told[1] in _THIS


def _same_period(lexemes: Sequence[Lexeme], i: int) -> Phrase | None:
    """«за відповідний період минулого року», «за той самий період торік»."""
    if at(lexemes, i).low not in _SAME:
        return None
    k = i + 1 + (at(lexemes, i + 1).low in {"самий", "самого", "самому", "самим", "же", "ж"})
    if at(lexemes, k).low not in _PERIOD_OR_PART:
        return None
    if year := year_word(lexemes, k + 1):
        return Phrase(year.end, "previous_same_period") if year.relative == "previous_year" else None
    if at(lexemes, k + 1).low in {"минулого", "попереднього"} and at(lexemes, k + 2).text in {"", ".", ",", ";", ")"}:
        return Phrase(k + 2, "previous_same_period")
    return None


def _reported(lexemes: Sequence[Lexeme], i: int) -> Phrase | None:
    """«звітний період», «за рік», «протягом року», «з початку року», «до кінця року», «на кінець року»."""
    first, second, third = (at(lexemes, i + k).low for k in range(3))
    of_report = first.startswith("звітн") and _part_named(lexemes, i + 1)  # «за звітне півріччя»
    if of_report or (second in _PERIOD and first in _THIS | _PREVIOUS):
        return Phrase(i + 2, "report_period" if first in _THIS else "previous_same_period")
    if second in {"рік", "року"} and third not in _NOT_A_PERIOD and first in _THROUGH | _WHOLE | {"на"}:
        return Phrase(i + 2, "year_reported" if first in _THROUGH else "whole_year")
    if first in _WHOLE and second in _LAST and third in _YEAR:
        return Phrase(i + 3, "whole_previous_year")
    if (first, second, third) == ("до", "кінця", "року"):
        return Phrase(i + 3, "rest_of_year")
    if first in {"з", "від"} and second == "початку" and third == "року":
        return Phrase(i + 3, "report_period")
    return None


def _since_it_began(lexemes: Sequence[Lexeme], i: int) -> Phrase | None:
    """«відколи почалося повномасштабне вторгнення», «відколи триває війна»."""
    if at(lexemes, i).low != "відколи":
        return None
    near = [at(lexemes, k).low for k in range(i + 1, i + 6)]
    named = [k for k, word in enumerate(near, i + 1) if word.startswith(_INVASION)]
    began = any(word.startswith(_BEGAN) for word in near)
    return Phrase(named[-1] + 1, "since", True, INVASION_DAY) if named and began else None


def _since(lexemes: Sequence[Lexeme], i: int) -> Phrase | None:
    """«з початку скликання», «від початку вторгнення», «з моменту утворення»."""
    if at(lexemes, i).low not in _FROM or at(lexemes, i + 1).low not in _SINCE:
        return None
    what, end = at(lexemes, i + 2), i + 3
    if what.low.startswith(_INVASION):
        end += at(lexemes, end).low.startswith(("вторгнен", "війни", "агресі"))
        return Phrase(end, "since", True, INVASION_DAY)
    if what.low in {"великої", "цієї", "відкритої", "широкомасштабної"} and at(lexemes, end).low.startswith(_INVASION):
        return Phrase(end + 1, "since", True, INVASION_DAY)
    if what.low in _CONVOCATION or what.low in {"роботи", "своєї", "цієї"}:
        end += at(lexemes, end).low in _CONVOCATION
        return Phrase(end, "since", True, _BEGINNING)
    started = what.low in {"запуску", "старту", "заснування", "вступу", "виборів", "приходу"}
    if what.kind == "word" and (started or what.low.endswith(("ння", "ття"))):
        return Phrase(
            end, "since", True, f"{'момент' if at(lexemes, i + 1).low == 'моменту' else 'початок'} {what.low}"
        )
    return None


def _is_numeral(lexeme: Lexeme) -> bool:
    """Whether it can number a convocation: «восьмого», «VIII»."""
    return any(form.ordinal for form in numeral_forms().get(lexeme.low, ())) or read_roman(lexeme.text) is not None


def _convocation(lexemes: Sequence[Lexeme], i: int) -> Phrase | None:
    """«за каденцію», «за весь строк повноважень», «упродовж скликання»."""
    if at(lexemes, i).low not in _THROUGH:
        return None
    k = i + 1
    while k < i + 6 and (at(lexemes, k).low in _LASTING | _FORMER or _is_numeral(at(lexemes, k))):
        k += 1
    former = any(at(lexemes, n).low in _FORMER for n in range(i + 1, k))
    if at(lexemes, k).low in {"каденцію", "каденції", "скликання"} or (
        k > i + 1 and at(lexemes, k).low == "повноважень"
    ):
        numbered = any(_is_numeral(at(lexemes, n)) for n in range(i + 1, k))
        if former:
            return Phrase(k + 1, "other_term")
        return Phrase(k + 1, "convocation" if numbered else "this_convocation", not numbered, _BEGINNING)
    return None


def _year_of_term(lexemes: Sequence[Lexeme], i: int) -> Phrase | None:
    """«за третій рік повноважень», «протягом першого року своєї роботи»: no calendar year."""
    ordinal, year = at(lexemes, i + 1), at(lexemes, i + 2)
    k = i + 3 + (at(lexemes, i + 3).low in _OWN)
    told = at(lexemes, i).low in _THROUGH and year.low in _YEAR and at(lexemes, k).low in _TERM
    return Phrase(k + 1, "other_term") if told and _is_numeral(ordinal) else None


def _since_then(lexemes: Sequence[Lexeme], i: int) -> Phrase | None:
    """«У раді працюю три роки. За цей час подав 96 звернень»: of all those years, whichever they were."""
    if at(lexemes, i).low not in _THROUGH or at(lexemes, i + 1).low not in {"цей", "той"}:
        return None
    before = lexemes[max(0, i - _IN_SIGHT) : i]
    several = any(
        x.low in {"роки", "років"} and k and (before[k - 1].low.isdigit() or numeral_forms().get(before[k - 1].low))
        for k, x in enumerate(before)
    )
    return Phrase(i + 3, "other_term") if several and at(lexemes, i + 2).low in {"час", "період"} else None


def _all_along(lexemes: Sequence[Lexeme], i: int) -> Phrase | None:
    """«за весь час дії», «за період дії воєнного стану», «за час своєї роботи»: a running total."""
    if at(lexemes, i).low not in _THROUGH:
        return None
    whole = at(lexemes, i + 1).low in _WHOLE
    k = i + 1 + whole
    if at(lexemes, k).low not in {"час", "період", "строк", "роки"}:
        return None
    end = k + 1
    while at(lexemes, end).low in _AT_WAR:
        end += 1
    if any(lexeme.low.startswith(("воєнн", *_INVASION)) for lexeme in lexemes[k + 1 : end]):
        return Phrase(end, "since", True, INVASION_DAY)
    following = [at(lexemes, k + n).low for n in (1, 2)]
    own_work = following[0] in {"своєї", "своїх"} and following[1] in {"роботи", "діяльності", "каденції"}
    if own_work or (whole and at(lexemes, k).low == "час"):
        return Phrase(k + (3 if own_work else 1), "since", True, "початок")
    return None


def _shorter(lexemes: Sequence[Lexeme], i: int) -> Phrase | None:
    """«минулого півріччя», «у попередньому кварталі», «за останній квартал»."""
    part = _part_named(lexemes, i + 1)
    if part and at(lexemes, i).low in _LAST:
        return Phrase(i + 2, f"previous_{part}")
    if not (final := final_part(lexemes, i)):
        return None
    year = year_word(lexemes, i + 2)
    return Phrase(year.end, f"{final}@{year.relative}") if year else Phrase(i + 2, f"final_{part}")


def _part_named(lexemes: Sequence[Lexeme], i: int) -> str:
    return next((part for stem, part in _PARTS if at(lexemes, i).low.startswith(stem)), "")


def final_part(lexemes: Sequence[Lexeme], i: int) -> str:
    """«останній квартал»: the last such part of a year («quarter:4»); empty when none begins at lexeme i."""
    part = _part_named(lexemes, i + 1) if at(lexemes, i).low in _FINAL else ""
    return f"{part}:{_IN_A_YEAR[part]}" if part else ""


def _stands_for_a_year(lexemes: Sequence[Lexeme], i: int) -> bool:
    """«більше, ніж у попередньому (227)», «58 за звітний рік та 41 за попередній»: the year is left out."""
    after = at(lexemes, i + 1)
    if after.text not in {"(", ",", ".", ";", ")", ""} and not after.is_dash:
        return False
    led = at(lexemes, i - 1).low in {"у", "в", "за"}
    before = [lexeme.low for lexeme in lexemes[max(0, i - _IN_SIGHT) : i]] if led else []
    if any(w in _YEAR for w in before):
        return not any(w.startswith(("склад", "скликан", "кварт", "півр")) for w in before)
    return led and not after.is_dash and at(lexemes, i - 2).low in {"ніж", "аніж", "проти", "із", "з", "від", "як"}


def _opens_clause(lexemes: Sequence[Lexeme], i: int) -> bool:
    """«Торік – 11. Цього – 14», «а цього – 14», «за звітний – 14»."""
    before = at(lexemes, i - 1 - (at(lexemes, i - 1).low in {"у", "в", "за"}))
    return before.text in {"", ".", ",", ";"} or before.low == "а"


def phrase_at(lexemes: Sequence[Lexeme], i: int) -> Phrase | None:
    """The relative period that begins at lexeme i; None when none does."""
    if lexemes[i].kind == "sign" or lexemes[i].low not in _FIRST:
        return None
    if (
        found := _since(lexemes, i)
        or _since_it_began(lexemes, i)
        or _convocation(lexemes, i)
        or _year_of_term(lexemes, i)
        or _since_then(lexemes, i)
        or _all_along(lexemes, i)
        or _same_period(lexemes, i)
        or _shorter(lexemes, i)
    ):
        return found
    if found := year_word(lexemes, i) or _ago(lexemes, i) or _reported(lexemes, i):
        return found
    if at(lexemes, i).low in _LAST and _stands_for_a_year(lexemes, i):
        return Phrase(i + 1, "previous_year")
    left_out = at(lexemes, i).low in _THIS_ONE and at(lexemes, i + 1).is_dash and _opens_clause(lexemes, i)
    relative = "report_period" if left_out else _ADVERBS.get(at(lexemes, i).low)
    if at(lexemes, i).low.startswith("торішн") and at(lexemes, i + 1).text in {",", ".", ";"}:
        return None  # «менше від торішнього, а саме 8»: what follows is not last year's
    return Phrase(i + 1, relative) if relative else None
