"""Pages as OCR would give them: tight boxes, no type sizes, a slight skew, jitter."""

from __future__ import annotations

import math
import random
from dataclasses import replace

from schemas.document import Box, Document, Page, Ruling, Word

_ASCENDING = set("бйіїґфАБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЮЯABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789%№«»()'’/")
_DESCENDING = set("рфудцщ,;()gjpqy")


def scanned(document: Document, degrees: float = 0.0, jitter: float = 0.0, seed: int = 1) -> Document:
    """The document's pages turned a little about their middle, every word in a box tight around its letters."""
    chance = random.Random(seed)
    return replace(document, pages=tuple(_page(p, math.radians(degrees), jitter, chance) for p in document.pages))


def _page(page: Page, angle: float, jitter: float, chance: random.Random) -> Page:
    words = tuple(_word(w, page, angle, jitter, chance) for w in page.words)
    rulings = tuple(Ruling(_turned(r.box, page, angle)) for r in page.rulings)
    return replace(page, words=words, rulings=rulings, reading="ocr", dpi=300)


def _word(word: Word, page: Page, angle: float, jitter: float, chance: random.Random) -> Word:
    height = word.box.height
    base = word.box.bottom - 0.22 * height
    top, bottom = base - 0.5 * height, base
    if set(word.text) <= set("–-—"):
        top, bottom = base - 0.32 * height, base - 0.26 * height
    if set(word.text) & _ASCENDING:
        top = base - 0.68 * height
    if set(word.text) & _DESCENDING:
        bottom = base + 0.18 * height
    shift_x, shift_y = (chance.uniform(-jitter, jitter) for _ in range(2))
    tight = Box(word.box.page, word.box.x0 + shift_x, top + shift_y, word.box.x1 + shift_x, bottom + shift_y)
    return replace(word, box=_turned(tight, page, angle), size=0.0, bold=False, confidence=0.9)


def _turned(box: Box, page: Page, angle: float) -> Box:
    """The box moved, not enlarged: what a skew of a fraction of a degree does to a word."""
    x, y = (box.x0 + box.x1) / 2 - page.width / 2, box.middle - page.height / 2
    new_x = x * math.cos(angle) - y * math.sin(angle) + page.width / 2
    new_y = x * math.sin(angle) + y * math.cos(angle) + page.height / 2
    half_x, half_y = box.width / 2, box.height / 2
    return Box(box.page, new_x - half_x, new_y - half_y, new_x + half_x, new_y + half_y)
