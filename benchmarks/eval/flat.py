"""A report's text with white space collapsed, and where quotes stand in it."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

_SPACE = re.compile(r"\s+")
_SAME = str.maketrans({"’": "'", "ʼ": "'", "`": "'", "‘": "'", "−": "–"})

Stretch = tuple[int, int]


def collapsed(raw: str) -> str:
    """One space for each run of white space, one apostrophe, none at the ends; as long as it was otherwise."""
    return _SPACE.sub(" ", raw.translate(_SAME)).strip()


@dataclass(frozen=True)
class Flat:
    """The collapsed text of a report; `pages` are the offsets at which its pages begin."""

    text: str
    pages: tuple[int, ...]

    @staticmethod
    def of(raw: str) -> Flat:
        """From a report's text with form feeds between pages."""
        starts, done, parts = [], 0, []
        for page in raw.split("\f"):
            words = collapsed(page)
            starts.append(done)
            if words:
                parts.append(words)
                done += len(words) + 1
        return Flat(" ".join(parts), tuple(starts))

    @cached_property
    def tokens(self) -> tuple[Stretch, ...]:
        """Where each word between spaces stands."""
        return tuple((m.start(), m.end()) for m in re.finditer(r"\S+", self.text))

    def page_of(self, offset: int) -> int:
        """1-based page of a character."""
        return bisect_right(self.pages, offset)

    def page_stretch(self, page: int) -> Stretch:
        """The characters of a 1-based page; all of the text when there is no such page."""
        if not 1 <= page <= len(self.pages):
            return (0, len(self.text))
        end = self.pages[page] if page < len(self.pages) else len(self.text)
        return (self.pages[page - 1], end)

    def find(self, quote: str) -> tuple[Stretch, ...]:
        """Every place where the quote stands, white space and apostrophes aside."""
        wanted = collapsed(quote)
        if not wanted:
            return ()
        return tuple((m.start(), m.start() + len(wanted)) for m in re.finditer(re.escape(wanted), self.text))


def touch(left: tuple[Stretch, ...], right: tuple[Stretch, ...]) -> bool:
    """Whether any stretch of one shares a character with any of the other."""
    return any(a < d and c < b for a, b in left for c, d in right)
