"""List marks and heading numbers at the start of a line: «– », «а)», «1.», «2.3.», «IV.», «Г.1.»."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from typing import Literal

from schemas.values import value

Style = Literal["bullet", "number", "dotted", "letter", "roman", "paren"]

_DASHES = "-–—−‐‑‒―"
_BULLETS = "•●*·∙‣⁃◦○■□▪▫►▶▸➢➤➔→✓✔✅☑❖◆◇§¤♦★☆"
_ALPHABET = "абвгґдеєжзиіїйклмнопрстуфхцчшщюя"
_BULLET = re.compile(rf"^([{re.escape(_DASHES + _BULLETS)}]|[o+](?=\s))(\s*)")
_DOTTED = re.compile(r"^(\d{1,2}(?:\.\d{1,2}){1,4}\.?|\d{1,2}(?:\.\d{1,2}){1,4}\))(?=\s|[А-ЯІЇЄҐ«])\s*")
_NUMBER = re.compile(r"^(\d{1,3}[.)])(?=\s|[А-ЯІЇЄҐ«]|[а-яіїєґ]{2})\s*")
_PAREN = re.compile(r"^(\((?:\d{1,2}|[а-яіїєґa-z])\))\s+")
_LETTER = re.compile(r"^([А-ЯІЇЄҐа-яіїєґa-zA-Z]\))\s*(?=\S)")
_LETTER_AND_NUMBER = re.compile(r"^([А-ЯІЇЄҐа-яіїєґ]\.\d{1,2}[.)])\s+(?=\S)")
_ROMAN = re.compile(r"^([IVXІХ]{1,6}[.)])(?=\s|[А-ЯІЇЄҐ«])\s*")
_SECTION = re.compile(r"^((?:розділ|частина|section)\s+[\dIVXІХ]{1,5}\.?)\s+(?=(?-i:[А-ЯІЇЄҐ«]))", re.IGNORECASE)


@value
class Marker:
    """A list mark as written; `length` includes the space after it, `ordinal` counts from 1 (0: a bullet)."""

    text: str
    style: Style
    ordinal: int
    length: int
    glyph: str = ""

    @property
    def depth(self) -> int:
        """How many numbers a dotted mark has («2.3.» has two)."""
        return len(re.findall(r"\d+", self.text)) if self.style == "dotted" else 1


def marker_of(text: str) -> Marker | None:
    """The mark with which a line begins; None where there is none or nothing follows it."""
    found = _bullet(text) or _numbered(text)
    return found if found and found.length < len(text) else None


def _bullet(text: str) -> Marker | None:
    match = _BULLET.match(text)
    if match:
        glyph, rest = match.group(1), text[match.end() :]
        glued = not match.group(2)
        if glued and not (rest[:1].isalpha() or rest[:1] in '«„"“'):
            return None  # «-5 %» is a number with its sign
        return Marker(glyph, "bullet", 0, match.end(), "-" if glyph in _DASHES else glyph)
    if len(text) > 2 and text[1] == " " and unicodedata.category(text[0]) in {"So", "Co"} and text[0] not in "№°©®":
        return Marker(text[0], "bullet", 0, 2, text[0])
    return None


def _numbered(text: str) -> Marker | None:
    if match := _DOTTED.match(text):
        parts = re.findall(r"\d+", match.group(1))
        if any(len(p) > 1 and p.startswith("0") for p in parts):
            return None  # a date
        return Marker(match.group(1), "dotted", int(parts[-1]), match.end())
    if match := _LETTER_AND_NUMBER.match(text):
        mark = match.group(1)
        return Marker(mark, "letter", int(mark[2:-1]), match.end(), mark[:2].lower())
    for pattern, style, ordinal in _NUMBERED:
        if match := pattern.match(text):
            mark = match.group(1)
            return Marker(mark, style, ordinal(mark.strip("().")), match.end(), mark[-1] if style == "number" else "")
    return None


def _letter(text: str) -> int:
    lower = text.lower()
    return _ALPHABET.index(lower) + 1 if lower in _ALPHABET else ord(lower) - ord("a") + 1


def _roman(text: str) -> int:
    values = [{"I": 1, "І": 1, "V": 5, "X": 10, "Х": 10}[c] for c in text]
    return sum(-v if v < after else v for v, after in zip(values, [*values[1:], 0], strict=True))


_NUMBERED: tuple[tuple[re.Pattern[str], Style, Callable[[str], int]], ...] = (
    (_NUMBER, "number", int),
    (_PAREN, "paren", lambda inner: int(inner) if inner.isdigit() else _letter(inner)),
    (_LETTER, "letter", _letter),
    (_ROMAN, "roman", _roman),
    (_SECTION, "roman", lambda _: 1),
)


def follows(marker: Marker, before: Marker) -> bool:
    """Whether the mark can come right after the other in one list."""
    if marker.style != before.style or marker.glyph != before.glyph:
        return False
    if marker.style == "letter":  # «ґ» is often left out
        return 1 <= marker.ordinal - before.ordinal <= 2
    return marker.style == "bullet" or marker.ordinal == before.ordinal + 1
