"""The place in a report of plain text: its lines around the figure as text, no picture of letters needed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Literal

from schemas.document import Box, Word

Mark = Literal["", "quote", "number"]


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words of one line that stand together: the number, the rest of the quote, or what is around."""

    text: str
    mark: Mark


def lines_around(
    path: Path, page: int, quote: Sequence[Box], number: Sequence[Box], around: float
) -> list[list[Stretch]]:
    """The lines of a page as far as `around` points above and below the quote. OSError, IndexError as reading would."""
    # Reading's engines load with it; figures of scans do not need it.
    from pipeline.reading.files import kinds  # noqa: PLC0415
    from pipeline.reading.files.plain import plain_pages  # noqa: PLC0415

    words = plain_pages(kinds.decode_text(path.read_bytes()) or "")[page - 1].words
    place = Box.around([*quote, *number])
    near = [word for word in words if place.top - around <= word.box.middle <= place.bottom + around]
    return [list(_stretches(line, quote, number)) for _, line in groupby(near, key=lambda word: word.box.top)]


def _stretches(line: Iterable[Word], quote: Sequence[Box], number: Sequence[Box]) -> Iterator[Stretch]:
    for mark, words in groupby(line, key=lambda word: _mark(word.box, quote, number)):
        yield Stretch(" ".join(word.text for word in words), mark)


def _mark(box: Box, quote: Sequence[Box], number: Sequence[Box]) -> Mark:
    if any(_meet(box, other) for other in number):
        return "number"
    return "quote" if any(_meet(box, other) for other in quote) else ""


def _meet(one: Box, other: Box) -> bool:
    """Whether the middle of a word lies in a box."""
    middle = (one.x0 + one.x1) / 2
    return other.x0 <= middle <= other.x1 and other.top <= one.middle <= other.bottom
