"""Pages so bad that one model reads little on them: read again by all models together, which takes twice as long."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np
import numpy.typing as npt

from pipeline.reading import models
from pipeline.reading.cells import digits_of
from pipeline.reading.engines import Engine, Options, Seen
from pipeline.reading.orientation import View, confidence, is_picture, read, weight

_BAD = 0.75  # mean confidence of a page: 9 pt type in a fax has 0.55, the worst photocopy 0.85
_TOGETHER = ("ukr", "eng", models.CYRILLIC)
_NUMBER = re.compile(r"[(«]?\d+(?:[.,]\d+)*%?[.,;:)»]*")
_SAME = 0.5  # share of a word in another's box from which both are of one place


def read_together(reader: Engine, options: Options, view: View, seen: list[Seen]) -> list[Seen]:
    """The words, of a bad page as all models read it; numbers keep what was read first among their `others`."""
    if not seen or is_picture(seen) or confidence(seen) >= _BAD:
        return seen
    names = [name for model in _TOGETHER if (name := models.resolve(model))]
    if len(names) < len(_TOGETHER):
        return seen
    found = read(view, reader, replace(options, languages="+".join(names)))
    if weight(found) <= weight(seen):
        return seen
    return [_with_others(word, [seen[i] for i in there]) for word, there in zip(found, _meet(found, seen), strict=True)]


def _meet(found: Sequence[Seen], first: Sequence[Seen]) -> Iterator[npt.NDArray[np.intp]]:
    """For each word which of the first ones are of its place: more than half of either lies in the other."""
    boxes, others = (np.array([w.box for w in words], np.float64).T for words in (found, first))
    areas, others_areas = (np.maximum(1.0, (x1 - x0) * (y1 - y0)) for x0, y0, x1, y1 in (boxes, others))
    for box, area in zip(boxes.T, areas, strict=True):
        across = np.minimum(box[2], others[2]) - np.maximum(box[0], others[0])
        down = np.minimum(box[3], others[3]) - np.maximum(box[1], others[1])
        shared = np.maximum(0.0, across) * np.maximum(0.0, down)
        yield np.flatnonzero(shared > _SAME * np.minimum(area, others_areas))


def _with_others(word: Seen, there: Sequence[Seen]) -> Seen:
    """A word with what was read in its place at first, where the figures differ; a number is not lost to «G9»."""
    numbers = [o for o in there if _NUMBER.fullmatch(o.text)]
    if len(there) == len(numbers) == 1 and digits_of(word.text) and not _NUMBER.fullmatch(word.text):
        return replace(numbers[0], others=(word.text,), block=word.block, line=word.line)
    others = tuple(o.text for o in there if digits_of(o.text) != digits_of(word.text))
    return replace(word, others=(*word.others, *others)) if others else word
