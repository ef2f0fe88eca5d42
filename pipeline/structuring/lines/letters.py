"""Repair of characters inside a word: apostrophes, spaces, soft hyphens, look-alike letters."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from pipeline.structuring.lines.dictionary import is_known

LATIN = "aceiopxyAaBCcEeHIiKkMOoPpTXxyï"
CYRILLIC = "асеіорхуАаВСсЕеНІіКкМОоРрТХхуї"
_TO_CYRILLIC = str.maketrans(LATIN, CYRILLIC)
_TO_LATIN = str.maketrans(CYRILLIC, LATIN)
_LETTERS = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_APOSTROPHE = re.compile(r"(?<=[^\W\d_])[’ʼ‘`´′＇‛](?=[^\W\d_])|(?<=[бпвмфркБПВМФРКздтжнсцч])[\"”“*](?=[яюєїЯЮЄЇ])")
_SPACE = re.compile("[\u00a0\u2000-\u200a\u202f\u205f\u3000\t\n\r\v\f]")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_ROMAN = re.compile(r"^X{0,3}(?:IX|IV|V?I{0,3})$")
_LATIN_WORD_OF_ADDRESS = re.compile(r"[@/\\]|www|\.[a-z]{2,}|[a-z]-[a-z]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Change:
    """A repair inside a word: `start:end` in the repaired text, the repair's name, what stood there."""

    start: int
    end: int
    name: str
    was: str


@lru_cache(maxsize=50_000)
def repair(text: str) -> tuple[str, tuple[Change, ...]]:
    """The word with its characters repaired, and each change."""
    if text.isascii() and not any(c.isalpha() or c in "`\t\n\r\v\f" for c in text):
        return text, ()
    out: list[str] = []
    changes: list[Change] = []
    for name, pattern, new in (
        ("space", _SPACE, " "),
        ("invisible", _INVISIBLE, ""),
        ("apostrophe", _APOSTROPHE, "'"),
    ):
        text, changes = _replace(text, changes, name, pattern, new)
    end = 0
    for match in _LETTERS.finditer(text):
        token = match.group()
        new = _one_script(token, text)
        out.append(text[end : match.start()])
        out.append(new)
        end = match.end()
        if new != token:
            changes.append(Change(match.start(), match.end(), "script", token))
    out.append(text[end:])
    return "".join(out), tuple(sorted(changes, key=lambda c: (c.start, c.end)))


def is_blank(text: str) -> bool:
    """Whether nothing of the word can be seen."""
    return not text.isalnum() and not _INVISIBLE.sub("", text).strip()


def _replace(
    text: str, changes: list[Change], name: str, pattern: re.Pattern[str], new: str
) -> tuple[str, list[Change]]:
    """Replace each match and keep the places of the changes made before."""
    matches = list(pattern.finditer(text))
    if not matches:
        return text, changes
    out: list[str] = []
    end = 0
    mine: list[Change] = []
    for i, match in enumerate(matches):
        out.append(text[end : match.start()])
        at = match.start() + i * (len(new) - 1)
        mine.append(Change(at, at + len(new), name, match.group()))
        out.append(new)
        end = match.end()
    out.append(text[end:])
    if len(new) == 1:
        return "".join(out), [*changes, *mine]
    gone = [m.start() for m in matches]
    moved = [
        Change(c.start - sum(g < c.start for g in gone), c.end - sum(g < c.end for g in gone), c.name, c.was)
        for c in changes
    ]
    return "".join(out), [*moved, *mine]


def _one_script(token: str, word: str) -> str:
    """The token in one alphabet; unchanged where that is not certain."""
    latin = [c for c in token if c.isalpha() and c < "\u0250"]
    cyrillic = [c for c in token if "\u0400" <= c <= "\u052f"]
    if not latin:
        return token
    if not cyrillic:
        return _latin_typed_as_cyrillic(token, word)
    roman = token.translate(_TO_LATIN)
    if _ROMAN.match(roman):
        return roman
    return _of_mixed(token, latin, cyrillic)


def _of_mixed(token: str, latin: list[str], cyrillic: list[str]) -> str:
    """A token of both alphabets in the one that has letters which the other lacks."""
    only_latin = any(c not in LATIN for c in latin)
    only_cyrillic = any(c not in CYRILLIC for c in cyrillic)
    as_cyrillic = token.translate(_TO_CYRILLIC)
    if only_latin:
        return token if only_cyrillic else token.translate(_TO_LATIN)
    if only_cyrillic or len(cyrillic) >= len(latin) or is_known(as_cyrillic):
        return as_cyrillic
    return token.translate(_TO_LATIN)


def _latin_typed_as_cyrillic(token: str, word: str) -> str:
    """A lower-case Latin token that spells a Ukrainian word in look-alikes («i», «a», «poci»)."""
    if not token.islower() or any(c not in LATIN for c in token) or _LATIN_WORD_OF_ADDRESS.search(word):
        return token
    new = token.translate(_TO_CYRILLIC)
    if len(token) == 1:
        return new if new in "іау" and not any(c.isdigit() for c in word) else token
    return new if len(token) > 3 and is_known(new) else token
