"""Ukrainian cardinals and ordinals written out in any case, made apart from the parser's own tables."""

from __future__ import annotations

CASES = ("nomn", "gent", "datv", "accs", "ablt", "loct")

# Each row: the six cases in the order of CASES; forms that stand side by side in the norm are parted by «/».
_UNITS = {
    1: {
        "masc": "один одного одному один одним одному",
        "femn": "одна однієї/одної одній одну однією/одною одній",
        "neut": "одне одного одному одне одним одному",
    },
    2: {
        "masc": "два двох двом два двома двох",
        "femn": "дві двох двом дві двома двох",
        "neut": "два двох двом два двома двох",
    },
    3: "три трьох трьом три трьома трьох",
    4: "чотири чотирьох чотирьом чотири чотирма чотирьох",
    5: "п'ять п'яти/п'ятьох п'яти/п'ятьом п'ять п'ятьма/п'ятьома п'яти/п'ятьох",
    6: "шість шести/шістьох шести/шістьом шість шістьма/шістьома шести/шістьох",
    7: "сім семи/сімох семи/сімом сім сьома/сімома семи/сімох",
    8: "вісім восьми/вісьмох восьми/вісьмом вісім вісьма/вісьмома восьми/вісьмох",
    9: "дев'ять дев'яти/дев'ятьох дев'яти/дев'ятьом дев'ять дев'ятьма/дев'ятьома дев'яти/дев'ятьох",
}
_TEENS = [stem + "надцять" for stem in ("оди", "два", "три", "чотир", "п'ят", "шіст", "сім", "вісім", "дев'ят")]
_TEENS.insert(0, "десять")
_TENS = {2: "двадцять", 3: "тридцять", 5: "п'ятдесят", 6: "шістдесят", 7: "сімдесят", 8: "вісімдесят"}
_HUNDREDS = {
    1: "сто ста ста сто ста ста",
    2: "двісті двохсот двомстам двісті двомастами двохстах",
    3: "триста трьохсот трьомстам триста трьомастами трьохстах",
    4: "чотириста чотирьохсот чотирьомстам чотириста чотирмастами чотирьохстах",
    5: "п'ятсот п'ятисот п'ятистам п'ятсот п'ятьмастами/п'ятьомастами п'ятистах",
    6: "шістсот шестисот шестистам шістсот шістьмастами/шістьомастами шестистах",
    7: "сімсот семисот семистам сімсот сьомастами/сімомастами семистах",
    8: "вісімсот восьмисот восьмистам вісімсот вісьмастами/вісьмомастами восьмистах",
    9: "дев'ятсот дев'ятисот дев'ятистам дев'ятсот дев'ятьмастами/дев'ятьомастами дев'ятистах",
}
_SCALES = {
    1000: (
        "тисяча тисячі тисячі тисячу тисячею тисячі",
        "тисячі тисяч тисячам тисячі тисячами тисячах",
    ),
    10**6: (
        "мільйон мільйона мільйону мільйон мільйоном мільйоні",
        "мільйони мільйонів мільйонам мільйони мільйонами мільйонах",
    ),
}


def _pick(row: str, case: int, long: bool) -> str:
    forms = row.split()[case].split("/")
    return forms[-1] if long else forms[0]


def _in_soft_sign(word: str, case: int, long: bool) -> str:
    """«десять», «двадцять», «п'ятдесят» and their like."""
    stem = word.removesuffix("ь")
    short = (word, stem + "и", stem + "и", word, stem + "ьма", stem + "и")
    extended = (word, stem + "ьох", stem + "ьом", word, stem + "ьома", stem + "ьох")
    return (extended if long else short)[case]


def _below_thousand(number: int, case: int, gender: str, long: bool) -> list[str]:
    words = []
    hundreds, rest = divmod(number, 100)
    if hundreds:
        words.append(_pick(_HUNDREDS[hundreds], case, long))
    if 10 <= rest < 20:
        words.append(_in_soft_sign(_TEENS[rest - 10], case, long))
        return words
    tens, units = divmod(rest, 10)
    if tens == 4:
        words.append("сорок" if case in {0, 3} else "сорока")
    elif tens == 9:
        words.append("дев'яносто" if case in {0, 3} else "дев'яноста")
    elif tens:
        words.append(_in_soft_sign(_TENS[tens], case, long))
    if units:
        row = _UNITS[units]
        words.append(_pick(row[gender] if isinstance(row, dict) else row, case, long))
    return words


def _scale_word(count: int, scale: int, case: int) -> str:
    singular, plural = _SCALES[scale]
    one = count % 10 == 1 and count % 100 != 11
    few = count % 10 in {2, 3, 4} and count % 100 not in {12, 13, 14}
    if one:
        return singular.split()[case]
    if few or case not in {0, 3}:
        return plural.split()[case]
    return plural.split()[1]


def cardinal(number: int, case: str = "nomn", gender: str = "masc", *, long: bool = False, bare: bool = False) -> str:
    """The cardinal in words; `long` takes «п'ятьох» for «п'яти», `bare` «тисяча» for «одна тисяча»."""
    index = CASES.index(case)
    if number == 0:
        return "нуль нуля нулю нуль нулем нулі".split()[index]  # noqa: SIM905
    words = []
    for scale, scale_gender in ((10**6, "masc"), (1000, "femn")):
        count, number = divmod(number, scale)
        if count and not (bare and count == 1):
            words += _below_thousand(count, index, scale_gender, long)
        if count:
            words.append(_scale_word(count, scale, index))
    return " ".join(words + _below_thousand(number, index, gender, long))


_ORDINAL_STEMS = {
    1: "перш", 2: "друг", 4: "четверт", 5: "п'ят", 6: "шост", 7: "сьом", 8: "восьм", 9: "дев'ят", 20: "двадцят",
    30: "тридцят", 40: "сороков", 50: "п'ятдесят", 60: "шістдесят", 70: "сімдесят", 80: "вісімдесят", 90: "дев'яност",
    100: "сот", 200: "двохсот", 300: "трьохсот", 400: "чотирьохсот", 500: "п'ятисот", 600: "шестисот", 700: "семисот",
    800: "восьмисот", 900: "дев'ятисот",
}  # fmt: skip
_HARD = {
    "masc": "ий ого ому ий им ому",
    "femn": "а ої ій у ою ій",
    "neut": "е ого ому е им ому",
}
_SOFT = {
    "masc": "ій ього ьому ій ім ьому",
    "femn": "я ьої ій ю ьою ій",
    "neut": "є ього ьому є ім ьому",
}


def ordinal(number: int, case: str = "nomn", gender: str = "femn") -> str:
    """The ordinal of 1–999 in words; only its last word declines."""
    last = number % 100 if 10 <= number % 100 < 20 else number % 10 or (number % 100 or number)
    head = number - last
    if 10 <= last < 20:
        stem, endings = _TEENS[last - 10].removesuffix("ь"), _HARD
    elif last == 3:
        stem, endings = "трет", _SOFT
    else:
        stem, endings = _ORDINAL_STEMS[last], _HARD
    word = stem + endings[gender].split()[CASES.index(case)]
    return f"{cardinal(head)} {word}" if head else word
