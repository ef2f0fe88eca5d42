"""How Ukrainian a page's words look."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.reading.repairs import lexicon
from pipeline.reading.repairs.alphabets import has_cyrillic, has_latin, to_cyrillic

_CID = re.compile(r"\(cid:\d+\)")
_JUNK = frozenset({"Co", "Cn", "Cc", "Cs"})  # private use, unassigned, control, half a pair
_SAMPLE = 150  # words looked up: enough to tell, soon done
_LEAST = 3  # letters: shorter words are in every language


@dataclass(frozen=True, slots=True)
class Looks:
    """Shares from 0 to 1: junk and accented Latin of the characters, Cyrillic of the letters, known of the words.

    `known` counts words as they would be with look-alike letters repaired; it is None when there are too few to tell.
    """

    words: int
    junk: float
    accented: float
    cyrillic: float
    mixed: float
    known: float | None

    @property
    def fault(self) -> str:
        """Why the words cannot be trusted; empty when they look right."""
        if self.junk > 0.03:
            return f"{self.junk:.0%} of the characters are no letters of any script"
        if self.accented > 0.2:
            return "letters of another code page (mojibake)"
        if self.cyrillic < 0.5:
            return f"only {self.cyrillic:.0%} of the letters are Cyrillic"
        if self.known is not None and self.known < 0.55:
            return f"only {self.known:.0%} of the words are Ukrainian"
        return ""


def looks(texts: Sequence[str]) -> Looks:
    """How the words look."""
    joined = "".join(texts)
    letters = [c for c in joined if c.isalpha()]
    cids = _CID.findall(joined)
    junk = sum(c == "\ufffd" or unicodedata.category(c) in _JUNK for c in joined) + sum(map(len, cids))
    accented = sum("\u00a1" <= c <= "\u024f" and c not in "«»§°№·" for c in joined)
    cyrillic = sum("\u0400" <= c <= "\u04ff" for c in letters)
    mixed = sum(has_cyrillic(t) and has_latin(t) for t in texts)
    return Looks(
        len(texts),
        junk / max(1, len(joined)),
        accented / max(1, len(joined)),
        cyrillic / len(letters) if letters else 1.0,
        mixed / max(1, len(texts)),
        _known(texts),
    )


def _known(texts: Sequence[str]) -> float | None:
    """Share of the dictionary's words among the longer ones of a sample spread over the page."""
    bare = [t.strip("«»\"„“”()[]{},.;:!?…–-—'’0123456789") for t in texts]
    long = [b for b in bare if len(b) >= _LEAST and (has_cyrillic(b) or has_latin(b))]
    step = max(1, len(long) // _SAMPLE)
    sample = [to_cyrillic(b) or b for b in long[::step]]
    if len(sample) < 5:
        return None
    return sum(lexicon.known(w) for w in sample) / len(sample)
