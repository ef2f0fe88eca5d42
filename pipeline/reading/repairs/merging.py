"""A page's text layer and its OCR brought together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.reading.repairs.looks import looks
from pipeline.reading.repairs.mending import mended
from schemas.document import Box, Page, Word

_SURE = 0.6  # confidence from which OCR's words are taken beside a text layer: pictures give doubtful ones


def both(scan: Page, layer: Sequence[Word]) -> Page:
    """The text layer's words, and OCR's where the layer has none."""
    own = mended(layer, scanned=False)
    added = [w for w in scan.words if (w.confidence or 0) >= _SURE and not any(_same_place(w.box, o.box) for o in own)]
    return replace(scan, words=(*own, *added))


def chosen(scan: Page, layer: Sequence[Word]) -> Page:
    """OCR's words with the distrusted layer's other readings of numbers; the layer itself where OCR does no better."""
    if layer and _worth(scan.words) < _worth(layer) / 2 and not looks([w.text for w in layer]).junk:
        reason = f"{scan.reason}; OCR read still less, so the layer stands"
        return replace(scan, words=mended(layer, scanned=False), reading="text_layer", reason=reason, dpi=None)
    numbers = [w for w in layer if any(c.isdigit() for c in w.text)]
    return replace(scan, words=tuple(_with_other(w, numbers) for w in scan.words))


def _worth(words: Sequence[Word]) -> float:
    """Letters and digits, doubtful ones less."""
    return sum(sum(map(str.isalnum, w.text)) * (1 if w.confidence is None else w.confidence) for w in words)


def _with_other(word: Word, numbers: Sequence[Word]) -> Word:
    """With what the layer has in the place of a number, when it differs."""
    if not any(c.isdigit() for c in word.text):
        return word
    others = [
        o.text for o in numbers if _same_place(word.box, o.box) and o.text.strip(".,;:") != word.text.strip(".,;:")
    ]
    return replace(word, alternatives=tuple(dict.fromkeys((*word.alternatives, *others)))) if others else word


def _same_place(a: Box, b: Box) -> bool:
    """Whether the middle of one lies in the other."""
    return _holds(a, b) or _holds(b, a)


def _holds(a: Box, b: Box) -> bool:
    return a.x0 <= (b.x0 + b.x1) / 2 <= a.x1 and a.top <= b.middle <= a.bottom
