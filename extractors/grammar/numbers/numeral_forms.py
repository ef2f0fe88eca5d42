"""Every form of the Ukrainian numerals: cardinals, collectives, multiplier nouns, ordinals."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Literal

CASES = ("nomn", "gent", "datv", "accs", "ablt", "loct")
Rank = Literal["zero", "unit", "teen", "ten", "hundred", "scale", "half", "whole"]


@dataclass(frozen=True, slots=True)
class NumeralForm:
    """One reading of a numeral word.

    `rank` says what may follow it in a compound; a "whole" never joins one («обидва», «жодної»), "half" is «півтора»
    or «пів», which only a multiplier follows. `many` marks plural forms of multiplier nouns («тисяч»).
    """

    value: Decimal
    rank: Rank
    cases: frozenset[str]
    ordinal: bool = False
    many: bool = False
    gender: str = ""


Entry = tuple[str, NumeralForm]


def _row(value: int | str, rank: Rank, forms: str, gender: str = "", many: bool = False) -> Iterator[Entry]:
    """Six columns of forms in the order of CASES, columns parted by «|», variants of one case by spaces."""
    columns = forms.split("|")
    for word in dict.fromkeys(forms.replace("|", " ").split()):
        cases = frozenset(case for case, column in zip(CASES, columns, strict=True) if word in column.split())
        yield word, NumeralForm(Decimal(value), rank, cases, False, many, gender)


def _like_five(value: int, rank: Rank, nominative: str, oblique: str, long: str, instrumental: str) -> Iterator[Entry]:
    """«п'ять, п'яти / п'ятьох, п'ятьма / п'ятьома»: five to twenty, thirty and the tens in -десят."""
    both = f"{oblique} {long}х"
    row = f"{nominative}|{both}|{oblique} {long}м|{nominative} {long}х|{instrumental} {long}ма|{both}"
    yield from _row(value, rank, row)


def _units() -> Iterator[Entry]:
    yield from _row(1, "unit", "один|одного|одному|один одного|одним|одному однім", "masc")
    yield from _row(1, "unit", "одна|однієї одної|одній|одну|однією одною|одній", "femn")
    yield from _row(1, "unit", "одне одно|одного|одному|одне одно|одним|одному однім", "neut")
    yield from _row(1, "unit", "одні|одних|одним|одні одних|одними|одних", "plur")
    yield from _row(2, "unit", "два|двох|двом|два двох|двома|двох", "masc")
    yield from _row(2, "unit", "дві|двох|двом|дві двох|двома|двох", "femn")
    yield from _row(3, "unit", "три|трьох|трьом|три трьох|трьома|трьох")
    yield from _row(4, "unit", "чотири|чотирьох|чотирьом|чотири чотирьох|чотирма чотирьма|чотирьох")
    yield from _like_five(5, "unit", "п'ять", "п'яти", "п'ятьо", "п'ятьма")
    yield from _like_five(6, "unit", "шість", "шести", "шістьо", "шістьма")
    yield from _like_five(7, "unit", "сім", "семи", "сімо", "сьома")
    yield from _like_five(8, "unit", "вісім", "восьми", "вісьмо", "вісьма")
    yield from _like_five(9, "unit", "дев'ять", "дев'яти", "дев'ятьо", "дев'ятьма")
    yield from _like_five(10, "teen", "десять", "десяти", "десятьо", "десятьма")


_STEMS_OF_TEENS = ["оди", "два", "три", "чотир", "п'ят", "шіст", "сім", "вісім", "дев'ят"]
_COLLECTIVES = ["двоє", "троє", "четверо", "п'ятеро", "шестеро", "семеро", "восьмеро", "дев'ятеро", "десятеро"]


def _teens_and_tens() -> Iterator[Entry]:
    for number, stem in enumerate(_STEMS_OF_TEENS, 11):
        base = stem + "надцят"
        yield from _like_five(number, "teen", base + "ь", base + "и", base + "ьо", base + "ьма")
    for number, base in ((20, "двадцят"), (30, "тридцят")):
        yield from _like_five(number, "ten", base + "ь", base + "и", base + "ьо", base + "ьма")
    for number, stem in ((50, "п'ят"), (60, "шіст"), (70, "сім"), (80, "вісім")):
        base = stem + "десят"
        yield from _like_five(number, "ten", base, base + "и", base + "ьо", base + "ьма")
    yield from _row(40, "ten", "сорок|сорока|сорока|сорок|сорока|сорока")
    yield from _row(90, "ten", "дев'яносто|дев'яноста|дев'яноста|дев'яносто|дев'яноста|дев'яноста")


def _hundreds() -> Iterator[Entry]:
    yield from _row(100, "hundred", "сто|ста|ста|сто|ста|ста")
    parts = {
        2: ("двісті", "двох", "двом", "двома"),
        3: ("триста", "трьох", "трьом", "трьома"),
        4: ("чотириста", "чотирьох", "чотирьом", "чотирма чотирьма"),
        5: ("п'ятсот", "п'яти", "п'яти", "п'ятьма п'ятьома"),
        6: ("шістсот", "шести", "шести", "шістьма шістьома"),
        7: ("сімсот", "семи", "семи", "сьома сімома"),
        8: ("вісімсот", "восьми", "восьми", "вісьма вісьмома"),
        9: ("дев'ятсот", "дев'яти", "дев'яти", "дев'ятьма дев'ятьома"),
    }
    for number, (whole, gent, datv, ablt) in parts.items():
        instrumental = " ".join(stem + "стами" for stem in ablt.split())
        row = f"{whole}|{gent}сот|{datv}стам|{whole}|{instrumental}|{gent}стах"
        yield from _row(number * 100, "hundred", row)


def _scales() -> Iterator[Entry]:
    yield from _row(1000, "scale", "тисяча|тисячі|тисячі|тисячу|тисячею|тисячі", "femn")
    yield from _row(1000, "scale", "тисячі|тисяч|тисячам|тисячі|тисячами|тисячах", "femn", many=True)
    yield from _row(100, "scale", "сотня|сотні|сотні|сотню|сотнею|сотні", "femn")
    yield from _row(100, "scale", "сотні|сотень|сотням|сотні|сотнями|сотнях", "femn", many=True)
    masculine = ((10**6, "мільйон"), (10**9, "мільярд"), (10**12, "трильйон"))
    for value, w in masculine:
        yield from _row(value, "scale", f"{w}|{w}а|{w}у {w}ові|{w}|{w}ом|{w}і {w}у", "masc")
        yield from _row(value, "scale", f"{w}и|{w}ів|{w}ам|{w}и|{w}ами|{w}ах", "masc", many=True)
    yield from _row(10, "scale", "десяток|десятка|десятку десяткові|десяток|десятком|десятку", "masc")
    yield from _row(10, "scale", "десятки|десятків|десяткам|десятки|десятками|десятках", "masc", many=True)


def _wholes() -> Iterator[Entry]:
    yield from _row(0, "zero", "нуль ноль|нуля|нулю нулеві|нуль ноль|нулем|нулі нулю", "masc")
    yield from _row(0, "whole", "жоден жодний|жодного|жодному|жоден жодний жодного|жодним|жодному жоднім", "masc")
    yield from _row(0, "whole", "жодна|жодної|жодній|жодну|жодною|жодній", "femn")
    yield from _row(0, "whole", "жодне|жодного|жодному|жодне|жодним|жодному жоднім", "neut")
    yield from _row(0, "whole", "жодні|жодних|жодним|жодні жодних|жодними|жодних", "plur")
    yield from _row(2, "whole", "обидва|обох обидвох|обом обидвом|обидва обох|обома обидвома|обох обидвох", "masc")
    yield from _row(2, "whole", "обидві обоє|обох|обом|обидві обоє обох|обома|обох", "femn")
    for number, word in enumerate(_COLLECTIVES, 2):
        yield from _row(number, "unit" if number < 10 else "teen", f"{word}|||{word}||")
    for number, stem in enumerate(_STEMS_OF_TEENS, 11):
        yield from _row(number, "teen", f"{stem}надцятеро|||{stem}надцятеро||")
    yield from _row(20, "ten", "двадцятеро|||двадцятеро||")
    yield from _row(30, "ten", "тридцятеро|||тридцятеро||")
    half = frozenset(CASES)
    yield "півтора", NumeralForm(Decimal("1.5"), "half", half)
    yield "півтори", NumeralForm(Decimal("1.5"), "half", half)
    yield "пів", NumeralForm(Decimal("0.5"), "half", half)
    yield "півтораста", NumeralForm(Decimal(150), "whole", half)


def _halved_scales() -> Iterator[Entry]:
    """«півмільйона», «півсотні»: half of a multiplier in one word, also with the apostrophe of old spelling."""
    all_cases = frozenset(CASES)
    for word, value in (("сотні", 50), ("тисячі", 500), ("мільйона", 500_000), ("мільярда", 500_000_000)):
        yield "пів" + word, NumeralForm(Decimal(value), "whole", all_cases)


_HARD = "ий|ого|ому|ий ого|им|ому ім", "а|ої|ій|у|ою|ій", "е|ого|ому|е|им|ому ім", "і|их|им|і их|ими|их"
_SOFT = "ій|ього|ьому|ій ього|ім|ьому ім", "я|ьої|ій|ю|ьою|ій", "є|ього|ьому|є|ім|ьому ім", "і|іх|ім|і іх|іми|іх"
_GENDERS = ("masc", "femn", "neut", "plur")

_ORDINAL_STEMS: dict[int, str] = {
    1: "перш", 2: "друг", 4: "четверт", 5: "п'ят", 6: "шост", 7: "сьом", 8: "восьм", 9: "дев'ят", 10: "десят",
    20: "двадцят", 30: "тридцят", 40: "сороков", 50: "п'ятдесят", 60: "шістдесят", 70: "сімдесят",
    80: "вісімдесят", 90: "дев'яност", 100: "сот", 200: "двохсот", 300: "трьохсот", 400: "чотирьохсот",
    500: "п'ятисот", 600: "шестисот", 700: "семисот", 800: "восьмисот", 900: "дев'ятисот",
    1000: "тисячн", 2000: "двохтисячн", 3000: "трьохтисячн", 10**6: "мільйонн",
}  # fmt: skip


def _ordinal(value: int, stem: str, endings: Iterable[str]) -> Iterator[Entry]:
    rank = _ordinal_rank(value)
    for gender, columns in zip(_GENDERS, endings, strict=True):
        row = "|".join(" ".join(stem + e for e in column.split()) for column in columns.split("|"))
        for word, form in _row(value, rank, row, gender):
            yield word, NumeralForm(form.value, rank, form.cases, True, gender == "plur", gender)


def _ordinal_rank(value: int) -> Rank:
    if value < 10:
        return "unit"
    if value < 20:
        return "teen"
    if value < 100:
        return "ten"
    return "hundred" if value < 1000 else "scale"


def _ordinals() -> Iterator[Entry]:
    for value, stem in _ORDINAL_STEMS.items():
        yield from _ordinal(value, stem, _HARD)
    yield from _ordinal(3, "трет", _SOFT)
    for value, stem in enumerate(_STEMS_OF_TEENS, 11):
        yield from _ordinal(value, stem + "надцят", _HARD)


@cache
def numeral_forms() -> dict[str, tuple[NumeralForm, ...]]:
    """All readings of each numeral word, in lower case with a plain apostrophe; cardinal readings first."""
    table: dict[str, dict[NumeralForm, None]] = {}
    parts = (_units(), _teens_and_tens(), _hundreds(), _scales(), _wholes(), _halved_scales(), _ordinals())
    for part in parts:
        for word, form in part:
            table.setdefault(word, {})[form] = None
    return {word: tuple(forms) for word, forms in table.items()}
