"""Endings written after digits: «21-ї», «57-му», «10-ма», «5-ти»."""

from __future__ import annotations

from decimal import Decimal

_CASES_OF_ENDINGS: dict[str, frozenset[str]] = {
    "ти": frozenset({"gent", "datv", "loct"}), "и": frozenset({"gent", "datv", "loct"}),
    "х": frozenset({"gent", "accs", "loct"}), "ох": frozenset({"gent", "accs", "loct"}),
    "ьох": frozenset({"gent", "accs", "loct"}), "тьох": frozenset({"gent", "accs", "loct"}),
    "м": frozenset({"datv"}), "ом": frozenset({"datv"}), "ьом": frozenset({"datv"}),
    "ма": frozenset({"ablt"}), "ома": frozenset({"ablt"}), "ьома": frozenset({"ablt"}), "тьма": frozenset({"ablt"}),
    "ть": frozenset({"nomn", "accs"}), "ро": frozenset({"nomn", "accs"}), "є": frozenset({"nomn", "accs"}),
    "сот": frozenset({"gent"}), "ка": frozenset(), "ри": frozenset({"nomn", "accs"}),
}  # fmt: skip
_ORDINAL_ENDINGS: dict[str, frozenset[str]] = {
    "й": frozenset({"nomn", "accs", "datv", "loct"}), "ий": frozenset({"nomn", "accs"}),
    "ій": frozenset({"nomn", "datv", "loct"}),
    "го": frozenset({"gent", "accs"}), "ого": frozenset({"gent", "accs"}), "му": frozenset({"datv", "loct"}),
    "ому": frozenset({"datv", "loct"}), "им": frozenset({"ablt", "datv"}), "їй": frozenset({"datv", "loct"}),
    "а": frozenset({"nomn"}), "я": frozenset({"nomn"}), "ша": frozenset({"nomn"}), "га": frozenset({"nomn"}),
    "тя": frozenset({"nomn"}), "та": frozenset({"nomn"}), "ва": frozenset({"nomn"}), "на": frozenset({"nomn"}),
    "ї": frozenset({"gent"}), "ої": frozenset({"gent"}), "ьої": frozenset({"gent"}), "шої": frozenset({"gent"}),
    "гої": frozenset({"gent"}), "тої": frozenset({"gent"}), "у": frozenset({"accs"}), "ю": frozenset({"accs"}),
    "шу": frozenset({"accs"}), "гу": frozenset({"accs"}), "тю": frozenset({"accs"}), "ту": frozenset({"accs"}),
    "ою": frozenset({"ablt"}), "е": frozenset({"nomn", "accs"}), "ше": frozenset({"nomn", "accs"}),
    "ге": frozenset({"nomn", "accs"}), "тє": frozenset({"nomn", "accs"}), "те": frozenset({"nomn", "accs"}),
    "ме": frozenset({"nomn", "accs"}), "шій": frozenset({"datv", "loct"}), "тій": frozenset({"datv", "loct"}),
    "ший": frozenset({"nomn", "accs"}), "тий": frozenset({"nomn", "accs"}), "гий": frozenset({"nomn", "accs"}),
    "мій": frozenset({"datv", "loct"}), "ній": frozenset({"datv", "loct"}), "ми": frozenset({"ablt"}),
    "их": frozenset({"gent", "loct"}), "ті": frozenset({"nomn", "accs"}), "і": frozenset({"nomn", "accs"}),
    "ші": frozenset({"nomn", "accs"}), "ими": frozenset({"ablt"}),
}  # fmt: skip


def ending_cases(value: Decimal, ending: str) -> tuple[frozenset[str], bool] | None:
    """The cases of an ending after digits, and whether it makes an ordinal; None when it is no ending of a numeral."""
    last_two = int(value) % 100
    if ending == "ма" and last_two % 10 in {7, 8} and last_two not in {17, 18}:
        return frozenset({"nomn"}), True
    if ending == "му" and last_two % 10 in {7, 8}:
        return frozenset({"accs", "datv", "loct"}), True
    if ending == "м" and last_two % 10 == 1 and last_two != 11:
        return frozenset({"ablt", "datv", "loct"}), True
    if ending in _ORDINAL_ENDINGS:
        return _ORDINAL_ENDINGS[ending], True
    if ending in _CASES_OF_ENDINGS:
        return _CASES_OF_ENDINGS[ending], False
    return None
