"""Words that are no words: marks over letters, dust, a second reading of ink that another word accounts for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.reading.cells import covers, digits_of
from pipeline.reading.engines import Seen

_LOW = 0.3  # of the height of text: no letter or figure is so low
_DOUBTED = 0.6  # confidence below which a low mark is taken for dust
_COVERED, _SURER = 0.6, 0.2  # share of a word in another's box, and by how much that one is surer
_NEAR = 40  # words before and after in the reader's order: those on other lines, too
_DASHES = frozenset("–—-−_~=…")


def without_scraps(seen: Sequence[Seen], size: float) -> list[Seen]:
    """The words without those that are no words; figures of a dropped one stay with the word it lay on."""
    words = [s for s in seen if not _is_dust(s, size)]
    over = [_surer(words, i) for i in range(len(words))]
    kept = []
    for i, word in enumerate(words):
        if over[i] is None:
            others = [words[j].text for j, by in enumerate(over) if by == i and digits_of(words[j].text)]
            kept.append(replace(word, others=(*word.others, *others)) if others else word)
    return kept


def _is_dust(seen: Seen, size: float) -> bool:
    """Whether the mark is too low for what was read in it, and the reading unsure."""
    low = seen.box[3] - seen.box[1] < _LOW * size and seen.confidence < _DOUBTED
    return low and not set(seen.text) <= _DASHES


def _surer(words: Sequence[Seen], i: int) -> int | None:
    """The word that a doubted one lies on, when that is much surer and lies on none itself."""
    word = words[i]
    if word.confidence >= _DOUBTED:
        return None
    for j in range(max(0, i - _NEAR), min(len(words), i + _NEAR + 1)):
        other = words[j]
        if j != i and other.confidence >= max(_DOUBTED, word.confidence + _SURER) and covers(other, word) > _COVERED:
            return j
    return None
