"""Figures among letters that look like them, told by their shape and by how sure the reader was."""

from __future__ import annotations

import re

_FIGURE, _SIGN = 0.75, 1.24  # widths of a figure and of «%», by the height of figures, in narrow faces
_NARROW = 0.9  # of the height: no two figures are so narrow
_WORDS_OF_ONE = frozenset("абвєжзійоуя")
_SURE = 0.93  # confidence from which «В» among figures is a letter


def seen_twice(bare: str, box: tuple[float, float, float, float]) -> bool:
    """Whether one figure was read as two that look alike («3З»): the box is too narrow for both."""
    x0, top, x1, bottom = box
    return len(bare) == 2 and set(bare) <= set("3Зз") and "3" in bare and x1 - x0 < _NARROW * (bottom - top)


def other_of(bare: str) -> str:
    """What a figure seen twice may be besides 3: the letter, or both figures."""
    return bare.replace("3", "") or bare


def has_eight(text: str, confidence: float) -> bool:
    """Whether a doubted word is a number but for letters «В»."""
    figures = any(c.isdigit() for c in text) and not any(c.isalpha() for c in text.replace("В", ""))
    return "В" in text and figures and confidence < _SURE


def sign_once(text: str, box: tuple[float, float, float, float]) -> str:
    """«13%» for «139%» in a box too narrow for three figures and the sign, which was read twice; else empty."""
    x0, top, x1, bottom = box
    found = re.fullmatch(r"(\d+)9%", text)
    least = _FIGURE * (len(text) - 1.5) + _SIGN
    return f"{found[1]}%" if found and x1 - x0 < least * (bottom - top) else ""


def are_letters(text: str) -> bool:
    """Whether letters may be what is written: a single small one only where it is a word of the language."""
    letters = [c for c in text if c.isalpha()]
    return len(letters) > 1 or any(c.isupper() or c in _WORDS_OF_ONE for c in letters)
