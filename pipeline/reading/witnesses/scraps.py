"""Words that are no words: marks over letters, dust, a second reading of ink that another word accounts for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.reading.engines.engines import Seen
from pipeline.reading.witnesses.cells import covers, digits_of

_LOW = 0.3  # of the height of text: no letter or figure is so low
_DOUBTED = 0.6  # confidence below which a low mark is taken for dust
_COVERED, _SURER = 0.6, 0.2  # share of a word in another's box, and by how much that one is surer
_NEAR = 40  # words before and after in the reader's order: those on other lines, too
_BESIDE = 4  # words before, in the reader's order, in which a double stands
_SHARED = 0.25  # of the narrower word's width
_MARKS = ".,;:!?…"
_DASHES = frozenset("–—-−_~=…")


def without_scraps(seen: Sequence[Seen], size: float) -> list[Seen]:
    """The words without those that are no words; figures of a dropped one stay with the word it lay on."""
    words = [s for s in seen if not _is_dust(s, size)]
    over = {i: by for i in range(len(words)) if (by := _surer(words, i)) is not None}
    figures: dict[int, list[str]] = {}
    for i, by in over.items():
        if digits_of(words[i].text):
            figures.setdefault(by, []).append(words[i].text)
    kept = [(word, figures.get(i)) for i, word in enumerate(words) if i not in over]
    return [replace(word, others=(*word.others, *others)) if others else word for word, others in kept]


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


def without_doubles(words: Sequence[Seen]) -> list[Seen]:
    """The words, those read twice in one place once: the first box was guessed, or a crop reached over a neighbour."""
    kept: list[Seen] = []
    for word in words:
        at = next((i for i in range(max(0, len(kept) - _BESIDE), len(kept)) if _is_double(kept[i], word)), None)
        if at is None:
            kept.append(word)
        elif word.box[3] - word.box[1] < kept[at].box[3] - kept[at].box[1]:
            kept[at] = replace(kept[at], box=word.box)  # guessed boxes are as high as the line
    return kept


def rejoined(words: Sequence[Seen]) -> list[Seen]:
    """The words, «973,» and «74» that lie on each other as the one number that they are; its beginning is kept, too."""
    kept: list[Seen] = []
    for word in words:
        before = kept[-1] if kept else None
        if before is not None and _is_rest(before, word):
            (x0, top, x1, bottom), other = before.box, word.box
            box = (x0, min(top, other[1]), max(x1, other[2]), max(bottom, other[3]))
            sure = min(before.confidence, word.confidence)
            others = (*before.others, before.text.rstrip(","))
            kept[-1] = replace(before, text=before.text + word.text, box=box, confidence=sure, others=others)
        else:
            kept.append(word)
    return kept


def _is_rest(before: Seen, word: Seen) -> bool:
    """Whether a word is the hundredths of a number whose box reaches over it."""
    figures = re.fullmatch(r"[(«+–-]?\d+,", before.text) and re.fullmatch(r"\d{1,2}%?[.,;:)»]*", word.text)
    level = min(before.box[3], word.box[3]) - max(before.box[1], word.box[1]) > 0.5 * (word.box[3] - word.box[1])
    return bool(figures) and level and before.box[0] < word.box[0] < before.box[2]


def _is_double(a: Seen, b: Seen) -> bool:
    """Whether two words say the same, and share some of their width and most of their height."""
    if a.text.strip(_MARKS) != b.text.strip(_MARKS) or not any(map(str.isalnum, a.text)):
        return False
    across = min(a.box[2], b.box[2]) - max(a.box[0], b.box[0])
    down = min(a.box[3], b.box[3]) - max(a.box[1], b.box[1])
    wide = min(a.box[2] - a.box[0], b.box[2] - b.box[0])
    return across > _SHARED * wide and down > 0.5 * min(a.box[3] - a.box[1], b.box[3] - b.box[1])
