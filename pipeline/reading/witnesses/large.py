"""Figures many times as high as the type around them, as slides have: Tesseract passes over them or reads scraps."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import replace

import cv2
import numpy as np

from pipeline.reading.engines import models
from pipeline.reading.engines.engines import LINE, Engine, Grey, Options, Seen
from pipeline.reading.images.ink import Cell, Ink, text_height
from pipeline.reading.images.islands import islands
from pipeline.reading.witnesses.cells import covers, digits_of
from pipeline.reading.witnesses.order import insert

_LARGE, _LARGEST = 2.2, 25.0  # heights of type
_LINE = 1.7  # heights of small letters that words are high
_STEP = 2  # pixels: strokes of large type are seen in every other row and column, in a quarter of the time
_WIDE, _THIN = 3.0, 0.15  # of its height: no figure is wider, or thinner
_BESIDE, _LEVEL = (
    0.9,
    0.6,
)  # of their height: the gap between figures of one number, with a comma in it; what they share
_MOST = 24  # numbers of a page; where there are more it is a picture
_HEIGHT = 48  # pixels to which figures are brought: what engines read best
_PAPER = 20  # pixels of white around them
_NUMBER = re.compile(r"[+–-]?\d+(?: \d{3})*(?:[.,]\d+)?%?")
_SURE, _SURE_ALONE = 0.6, 0.85  # confidence of a number that a second reader confirms, and of one that none does
_SAME = 0.5  # share of a word in a number's box from which it was read there


def with_large_numbers(
    reader: Engine, options: Options, grey: Grey, ink: Ink, seen: Sequence[Seen], small: float = 0.0
) -> list[Seen]:
    """The words and the numbers in large type; a number keeps what was read in its place before among its `others`.

    `small` is the height of the page's small letters where it is known: of a slide little else may be read than heads.
    """
    height = min(text_height(seen), _LINE * small or math.inf)
    found = [n for place in _places(ink, height)[:_MOST] if (n := _read(reader, options, grey, place))]
    words = list(seen)
    for number in found:
        there = [w for w in words if max(covers(number, w), covers(w, number)) > _SAME]
        if any(digits_of(number.text) in digits_of(w.text) and w.confidence >= _SURE for w in there):
            continue
        others = tuple(w.text for w in there if digits_of(w.text))
        words = insert([w for w in words if w not in there], [replace(number, others=(*number.others, *others))])
    return words


def _places(ink: Ink, size: float) -> list[Cell]:
    """Where marks as high as large figures stand beside each other; none where there are as many as in pictures."""
    _, stats, _ = islands(np.ascontiguousarray(ink.mask[::_STEP, ::_STEP]))
    stats = stats * _STEP
    height, width = stats[:, cv2.CC_STAT_HEIGHT], stats[:, cv2.CC_STAT_WIDTH]
    large = (height > _LARGE * size) & (height < _LARGEST * size) & (width < _WIDE * height) & (width > _THIN * height)
    large[0] = False
    boxes = sorted((int(x), int(y), int(x + w), int(y + h)) for x, y, w, h, _ in stats[large])
    places: list[Cell] = []
    for box in boxes if len(boxes) <= 4 * _MOST else []:
        near = next((i for i, place in enumerate(places) if _is_beside(place, box)), None)
        if near is None:
            places.append(box)
        else:
            place = places[near]
            places[near] = place[0], min(place[1], box[1]), max(place[2], box[2]), max(place[3], box[3])
    return places


def _is_beside(place: Cell, box: Cell) -> bool:
    height = min(place[3] - place[1], box[3] - box[1])
    level = min(place[3], box[3]) - max(place[1], box[1]) > _LEVEL * height
    return level and box[0] - place[2] < _BESIDE * height


def _read(reader: Engine, options: Options, grey: Grey, place: Cell) -> Seen | None:
    """The number in a place, read at a size that engines know; None when it is none or too unsure."""
    x0, top, x1, bottom = place
    around = (bottom - top) // 8
    part = grey[max(0, top - around) : bottom + around, max(0, x0 - around) : x1 + around]
    crop = np.pad(at_height(part, _HEIGHT * 5 // 4), _PAPER, constant_values=255)
    first, second = (_said(reader, replace(options, languages=name), crop) for name in _readers(options))
    if first is None or first.confidence < _SURE:
        return None
    confirmed = second is not None and digits_of(second.text) == digits_of(first.text)
    if not confirmed and first.confidence < _SURE_ALONE:
        return None
    others = () if confirmed or second is None else (second.text,)
    return Seen(first.text, (float(x0), float(top), float(x1), float(bottom)), first.confidence, 0, 0, others)


def _readers(options: Options) -> tuple[str, str]:
    return options.languages, models.resolve("eng") or options.languages


def _said(reader: Engine, options: Options, crop: Grey) -> Seen | None:
    words = reader.read(crop, replace(options, mode=LINE))
    text = " ".join(w.text for w in words)
    return Seen(text, words[0].box, min(w.confidence for w in words)) if words and _NUMBER.fullmatch(text) else None


def at_height(part: Grey, pixels: int) -> Grey:
    """A picture shrunk to a height, or as it is when it is no higher."""
    if part.shape[0] <= pixels:
        return part
    factor = pixels / part.shape[0]
    return np.asarray(cv2.resize(part, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA), np.uint8)
