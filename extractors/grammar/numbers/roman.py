"""Roman numerals, also when typed or read with letters that only look like them."""

from __future__ import annotations

from functools import lru_cache

# Letters that stand for a Roman digit whatever the context.
_LOOK_ALIKES = str.maketrans("ІХСМ", "IXCM")
# Letters and digits that do so only beside a word that takes a Roman number («П квартал», «УІІ сесія»).
_TYPED = str.maketrans({"У": "V", "П": "II", "Ш": "III", "l": "I", "1": "I", "і": "I", "v": "V", "x": "X", "х": "X"})
_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
_NUMERALS = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


def to_roman(number: int) -> str:
    """The canonical numeral; ValueError outside 1–3999."""
    if not 0 < number < 4000:
        raise ValueError(f"no Roman numeral for {number}")
    parts = []
    for value, numeral in _NUMERALS:
        count, number = divmod(number, value)
        parts.append(numeral * count)
    return "".join(parts)


@lru_cache(maxsize=10_000)
def read_roman(word: str, *, typed: bool = False) -> int | None:
    """The number that the word writes, None when it is no canonical Roman numeral.

    With `typed`, letters that are used for want of the right key count too: У for V, П for II, Ш for III, l for I.
    """
    if not 0 < len(word) <= 15:
        return None
    latin = word.translate(_LOOK_ALIKES)
    if typed:
        latin = latin.translate(_TYPED)
    if any(letter not in _VALUES for letter in latin):
        return None
    total = 0
    for letter, following in zip(latin, latin[1:] + " ", strict=True):
        value = _VALUES[letter]
        total += -value if value < _VALUES.get(following, 0) else value
    return total if 0 < total < 4000 and to_roman(total) == latin else None


def is_plain_roman(word: str) -> bool:
    """Whether the word reads as a Roman numeral on its own: two letters or more, of I, V and X only."""
    return len(word) > 1 and set(word) <= set("IVXІХ") and read_roman(word) is not None
