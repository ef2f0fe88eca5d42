"""Words to lines: neighbours are chained from left to right, so that a slight skew does not matter."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from statistics import median

from pipeline.structuring.lines.justified import Margins, is_justified
from pipeline.structuring.lines.pieces import Piece, Row, Segment

_WIDE = 1.8  # characters: a wider gap parts segments
_BIG_TYPE = 1.8  # times: type this much larger is not on the same line unless the middles agree closely


class _Chain:
    """A line in the making."""

    __slots__ = ("height", "middle", "pieces", "x1")

    def __init__(self, piece: Piece) -> None:
        self.pieces = [piece]
        self.middle, self.height, self.x1 = piece.middle, piece.height, piece.x1

    def distance(self, piece: Piece) -> float | None:
        """How far the piece's middle is from the line's; None when it cannot belong to it."""
        away = abs(piece.middle - self.middle)
        height = piece.height
        low, high = (height, self.height) if height < self.height else (self.height, height)
        reach = 0.5 * high if high < _BIG_TYPE * low or piece.tiny or self.pieces[-1].tiny else 0.35 * low
        if away > reach or piece.x0 < self.x1 - 0.5 * high:
            return None
        return away

    def add(self, piece: Piece) -> None:
        """Put the piece at the line's end and follow its slope."""
        far = piece.x0 - self.x1 > 3 * self.height
        weight = 0.0 if piece.tiny else 1.0 if far else 0.4
        self.middle += weight * (piece.middle - self.middle)
        if weight:
            self.height += weight * (piece.height - self.height)
        self.x1 = max(self.x1, piece.x1)
        self.pieces.append(piece)


def character_ratio(pieces: Sequence[Piece]) -> float:
    """Width of a character by height of the type, usual on the page."""
    found = [(p.x1 - p.x0) / len(p.text) / p.height for p in pieces if len(p.text) > 2 and p.height > 0 and not p.tiny]
    return median(found) if found else 0.5


def rows_of(page: int, pieces: Sequence[Piece]) -> list[Row]:
    """The page's rows from top to bottom, each broken into segments where gaps are wider than between words."""
    ratio = character_ratio(pieces)
    chains = _chains(pieces)
    margins = Margins([chain.x1 for chain in chains])
    rows = [Row.of(page, number, _segments(chain, ratio, margins), ratio) for number, chain in enumerate(chains)]
    return sorted(rows, key=lambda r: (r.middle, r.x0))


def _segments(chain: _Chain, ratio: float, margins: Margins) -> list[Segment]:
    """The line broken at wide gaps; whole where all its gaps are as wide, since its words were drawn apart."""
    found = segments_of(chain.pieces, ratio)
    if len(found) > 1 and is_justified(chain.pieces, chain.height * ratio, margins):
        return [Segment.of(chain.pieces)]
    return found


def _chains(pieces: Sequence[Piece]) -> list[_Chain]:
    if not pieces:
        return []
    bucket = max(p.height for p in pieces) or 1.0
    found: list[_Chain] = []
    near: dict[int, list[_Chain]] = defaultdict(list)
    of_word: dict[int, _Chain] = {}  # parts of one word stay on one line
    for piece in sorted(pieces, key=lambda p: (p.x0, p.middle)):
        place = int(piece.middle // bucket)
        best = of_word.get(piece.index)
        least = float("inf")
        for chain in () if best else (c for b in (place - 1, place, place + 1) for c in near.get(b, ())):
            away = chain.distance(piece)
            if away is not None and away < least:
                best, least = chain, away
        if best is None:
            best = _Chain(piece)
            of_word[piece.index] = best
            found.append(best)
            near[place].append(best)
            continue
        of_word[piece.index] = best
        before = int(best.middle // bucket)
        best.add(piece)
        after = int(best.middle // bucket)
        if after != before:
            near[before].remove(best)
            near[after].append(best)
    return found


def segments_of(pieces: Iterable[Piece], ratio: float) -> list[Segment]:
    """Break a line where the gap is wider than spaces between words are, and around dot leaders."""
    runs: list[list[Piece]] = []
    for piece in pieces:
        last = runs[-1][-1] if runs else None
        char = max(piece.height, last.height if last else 0.0) * ratio
        if last and piece.x0 - last.x1 < _WIDE * char and not (last.leader or piece.leader):
            runs[-1].append(piece)
        else:
            runs.append([piece])
    return [Segment.of(run) for run in runs]
