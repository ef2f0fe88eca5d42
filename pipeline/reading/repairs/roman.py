"""Roman numerals that were read as Cyrillic letters."""

from __future__ import annotations

import itertools
import re

# What each letter may have been; П and Ш are II and III run together, М and У are V, or VI, with serifs.
_READINGS = {
    "І": ("I",),
    "і": ("I",),
    "I": ("I",),
    "l": ("I",),
    "1": ("I",),
    "Х": ("X",),
    "х": ("X",),
    "X": ("X",),
    "У": ("V",),
    "у": ("V",),
    "Ү": ("V",),
    "V": ("V",),
    "Y": ("V",),
    "П": ("II",),
    "ІІ": ("II",),
    "Ш": ("III",),
    "М": ("V", "VI"),
    "м": ("V", "VI"),
    "Ц": ("II",),
}
_VALID = re.compile(r"X{0,3}(IX|IV|V?I{0,3})")
_STROKES = str.maketrans("li|1!vx", "IIIIIVX")
_MOST = 6  # letters
AFTER = re.compile(r"(скликан|сес[іи]|ступен|квартал|півріч|столітт|розділ|категор|груп|етап|рівн|форум|з.їзд)", re.I)


def is_roman(text: str) -> bool:
    """Whether the text is a Roman numeral up to 39 in Latin letters."""
    return bool(text) and _VALID.fullmatch(text) is not None


def candidates(text: str) -> tuple[str, ...]:
    """Roman numerals that the letters may have been, none for other words."""
    if not 0 < len(text) <= _MOST or any(c not in _READINGS for c in text):
        return ()
    made = {"".join(parts) for parts in itertools.product(*(_READINGS[c] for c in text))}
    return tuple(sorted(m for m in made if is_roman(m)))


def from_strokes(text: str) -> str:
    """A numeral that a reader of Latin saw with strokes as small letters («Vill»); empty for what is none."""
    mapped = text.strip(" .,|").translate(_STROKES)
    return mapped if is_roman(mapped) else ""


def before_its_noun(following: str) -> bool:
    """Whether the next word is one that Roman numerals stand before."""
    return AFTER.match(following.strip('«»"(')) is not None
