"""Words of a page put close together on a small picture of their own, so that only they are read again."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from pipeline.reading.engines.engines import Grey, Seen

_MARGIN = 4  # pixels of the page around a run of words
_GAP = 20  # pixels of white between runs of one line: a space at 300 dpi
_LEADING = 24  # pixels of white between lines
_PAPER = 30  # pixels of white around all
_REACH = 10  # pixels by which a word's middle may lie outside its run


@dataclass(frozen=True, slots=True)
class Run:
    """Words that follow each other on one line, by their places in the reading, and where they were put."""

    words: tuple[int, ...]
    box: tuple[int, int, int, int]
    across: int
    down: int

    def has(self, word: Seen) -> bool:
        """Whether a word of the picture stands in the run."""
        x, y = (word.box[0] + word.box[2]) / 2, (word.box[1] + word.box[3]) / 2
        left, top, right, bottom = self.box
        return left - _REACH <= x <= right + _REACH and top - _REACH <= y <= bottom + _REACH

    def on_page(self, word: Seen) -> Seen:
        """A word of the picture with its box on the page."""
        x0, top, x1, bottom = word.box
        return replace(word, box=(x0 + self.across, top + self.down, x1 + self.across, bottom + self.down))


def packed(grey: Grey, seen: Sequence[Seen], chosen: Collection[int]) -> tuple[Grey, list[Run]]:
    """The chosen words line by line as they stand on the page, what lies between them left out; not for none."""
    lines = list(_lines(seen, chosen))
    height = sum(bottom - top + 2 * _MARGIN + _LEADING for top, bottom, _ in lines) + 2 * _PAPER
    width = max(sum(x1 - x0 + 2 * _MARGIN + _GAP for _, x0, x1 in runs) for *_, runs in lines) + 2 * _PAPER
    picture = np.full((height, width), 255, np.uint8)
    placed, y = [], _PAPER
    for top, bottom, runs in lines:
        x, upper = _PAPER, max(0, top - _MARGIN)
        for words, x0, x1 in runs:
            left = max(0, x0 - _MARGIN)
            part = grey[upper : bottom + _MARGIN, left : x1 + _MARGIN]
            tall, wide = part.shape
            picture[y : y + tall, x : x + wide] = part
            placed.append(Run(words, (x, y, x + wide, y + tall), left - x, upper - y))
            x += wide + _GAP
        y += bottom - top + 2 * _MARGIN + _LEADING
    return picture, placed


def _lines(
    seen: Sequence[Seen], chosen: Collection[int]
) -> Iterator[tuple[int, int, list[tuple[tuple[int, ...], int, int]]]]:
    """Top, bottom and runs (words, left, right) of each line that has chosen words."""
    lines: dict[tuple[int, int], list[int]] = {}
    for i, word in enumerate(seen):
        lines.setdefault((word.block, word.line), []).append(i)
    for line in lines.values():
        runs: list[list[int]] = []
        before = None
        for i in sorted(line, key=lambda i: seen[i].box[0]):
            if i in chosen:
                if runs and runs[-1][-1] == before:
                    runs[-1].append(i)
                else:
                    runs.append([i])
            before = i
        if runs:
            boxes = [seen[i].box for run in runs for i in run]
            sides = [(tuple(run), int(seen[run[0]].box[0]), int(max(seen[i].box[2] for i in run))) for run in runs]
            yield int(min(b[1] for b in boxes)), int(max(b[3] for b in boxes)), sides
