"""Columns of numbers: short words that stand alone above or below numbers that stand alone."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from pipeline.reading.engines.engines import Seen
from pipeline.reading.witnesses.cells import digits_of
from pipeline.reading.witnesses.order import on_one_line

_NUMERIC = re.compile(r"[(«+–—-]?\d+(?:[.,]\d+)*%?[.,;:)»]*|[–—-]")  # a dash stands for none
SIDES = ".,;:()[]«»\"'!?–-—|/ "


def core(text: str) -> str:
    """A number without the punctuation and white space around and inside it that carries no value."""
    return re.sub(r"\s", "", text).strip(SIDES).replace("—", "–").replace("-", "–")


def number_columns(words: Sequence[Seen]) -> set[int]:
    """Short words that stand alone above or below numbers that stand alone."""
    alone = [i for i, w in enumerate(words) if len(w.text) <= 8 and not _neighboured(words, i)]
    numeric = np.array([_NUMERIC.fullmatch(words[i].text) is not None for i in alone], bool)
    columns = _aligned([words[i] for i in alone])
    found = set()
    for i, column in zip(alone, columns, strict=True):
        numbers = int((column & numeric).sum())
        short = len(words[i].text) <= (6 if digits_of(words[i].text) else 3)
        if short and numbers >= 2 and numbers >= 0.6 * int(column.sum()):
            found.add(i)
    return found


def _neighboured(words: Sequence[Seen], i: int) -> bool:
    """Whether a word before or after it in the order stands close by on its line."""
    here = words[i]
    height = here.box[3] - here.box[1]
    for other in (*words[max(0, i - 1) : i], *words[i + 1 : i + 2]):
        gap = max(here.box[0] - other.box[2], other.box[0] - here.box[2])
        if on_one_line(here, other) and gap < 1.2 * height and not core(other.text).isdigit():
            return True
    return False


def _aligned(words: Sequence[Seen]) -> npt.NDArray[np.bool_]:
    """Of each word (a row) which others could be of its column: their left, right or middle meet."""
    boxes = np.array([w.box for w in words], np.float64).reshape(-1, 4)
    left, right = (boxes[:, None, side] - boxes[None, :, side] for side in (0, 2))
    off = np.minimum(np.minimum(np.abs(left), np.abs(right)), np.abs(left + right) / 2)
    meet = off < (boxes[:, 3] - boxes[:, 1])[:, None]
    np.fill_diagonal(meet, False)
    return np.asarray(meet, np.bool_)
