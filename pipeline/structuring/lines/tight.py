"""Boxes that OCR draws tight around letters, made as high as the type: «на» and «Рада» then have one height."""

from __future__ import annotations

import re
from dataclasses import replace

from schemas.document import Box, Word

# Parts of the type's height, usual for the text faces of office documents.
_X_HEIGHT = 0.52
_ABOVE = 0.20  # how far capitals, digits and ascenders stand over the small letters
_BELOW = 0.20  # how far descenders hang below the line
_OVER_LINE = 0.78  # of a loose box, over the base line
_UNDER_LINE = 0.22

_ASCENDING = re.compile(r"[A-ZА-ЯІЇЄҐ\dбйіїґфbdfhkltij%№«»()\[\]/'’!?&]")
_DESCENDING = re.compile(r"[рудфцщgjpqy,;()\[\]QЦЩД]")
_LETTERS = re.compile(r"[^\W_]")


def loosened(word: Word) -> Word:
    """The word in a box as high as its type; unchanged when it was not read by OCR or shows no letters."""
    if word.confidence is None or word.box.height <= 0 or not _LETTERS.search(word.text):
        return word
    below = _BELOW if _DESCENDING.search(word.text) else 0.0
    part = _X_HEIGHT + (_ABOVE if _ASCENDING.search(word.text) else 0.0) + below
    size = word.box.height / part
    base = word.box.bottom - below * size
    box = Box(word.box.page, word.box.x0, base - _OVER_LINE * size, word.box.x1, base + _UNDER_LINE * size)
    return replace(word, box=box, size=word.size or size)
