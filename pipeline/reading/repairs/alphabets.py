"""Letters that look alike in two alphabets, and digits that look like letters."""

from __future__ import annotations

import re

UKRAINIAN = "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя"
LATIN_TO_CYRILLIC = str.maketrans("ABCEHIKMOPTXYaceiopxyïÏ", "АВСЕНІКМОРТХУасеіорхуїЇ")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
# Letters of the script's model that no report has, and what they are read for: Kazakh, Tatar, Belarusian …
_FOREIGN = str.maketrans("ӨөҮүҰұҚқҢңҒғҺһӘәЎўЈјЉљЊњЌќЂђЋћ", "ОоУуУуКкНнГгНнАаУуІіЛлНнКкНнНн")
_OTHER = re.compile(r"[^\W\d_A-Za-zÀ-ÿА-Яа-яҐґЄєІіЇїЁё]")
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


def has_foreign(text: str) -> bool:
    """Whether a letter is of no alphabet that a Ukrainian report is written in (Russian and Latin names occur)."""
    return _OTHER.search(text) is not None


def without_foreign(text: str) -> str:
    """The text with letters of other alphabets as those they look like; without those that look like none."""
    return _OTHER.sub("", text.translate(_FOREIGN))
