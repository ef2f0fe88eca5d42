"""Letters that look alike in two alphabets, and digits that look like letters."""

from __future__ import annotations

import re

UKRAINIAN = "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя"
LATIN_TO_CYRILLIC = str.maketrans("ABCEHIKMOPTXYaceiopxyïÏ", "АВСЕНІКМОРТХУасеіорхуїЇ")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_LATIN = re.compile(r"[A-Za-zÀ-ÿ]")


def has_cyrillic(text: str) -> bool:
    """Whether a letter of the text is Cyrillic."""
    return _CYRILLIC.search(text) is not None


def has_latin(text: str) -> bool:
    """Whether a letter of the text is Latin."""
    return _LATIN.search(text) is not None


def to_cyrillic(text: str) -> str | None:
    """The text with its Latin letters as the Cyrillic ones that look the same; None when one has no such letter."""
    mapped = text.translate(LATIN_TO_CYRILLIC)
    return None if has_latin(mapped) else mapped
