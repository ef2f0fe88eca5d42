"""Second readings: each number that OCR gave to a fact, read again in its own place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Protocol

from pipeline.checking.figures import Figure, Figures
from pipeline.checking.making import check_id, fact_ids
from schemas.document import Box, Word
from schemas.facts import Check, Verdict
from schemas.text import Span


class Rereader(Protocol):
    """Reads numbers again, independently of the first reading."""

    def __call__(self, places: Sequence[tuple[Box, ...]]) -> Sequence[tuple[str, ...]]:
        """For each number, given as the boxes of its words on one page, the texts that other readings see there."""


class Reader(Protocol):
    """What `pipeline.reading.second.SecondReader` offers."""

    def read(self, path: Path, box: Box, model: str | None = None, margin: float = 3.0) -> list[Word]:
        """Words seen in the box of a page."""


class SecondReadings:
    """A `Rereader` over one file: what a second reader sees inside each number's boxes, neighbours left out."""

    def __init__(self, path: Path, reader: Reader) -> None:
        self._path, self._reader = path, reader

    def __call__(self, places: Sequence[tuple[Box, ...]]) -> list[tuple[str, ...]]:
        """One reading for each number; empty text where nothing was seen."""
        return [(" ".join(self._seen(box) for box in boxes),) for boxes in places]

    def _seen(self, box: Box) -> str:
        words = self._reader.read(self._path, box)
        inside = (w for w in words if box.x0 - 1 <= (w.box.x0 + w.box.x1) / 2 <= box.x1 + 1)
        return " ".join(w.text for w in inside)


def digits_read(reading: str) -> str:
    """The digits of a reading with its separators left out; empty when it is not one number."""
    found = re.fullmatch(r"\D*(\d[\d  .,\u00a0]*?)\D*", reading)
    return re.sub(r"\D", "", found[1]) if found else ""


def _is_read(figure: Figure, figures: Figures) -> bool:
    written = figures.text.text[figure.start : figure.end]
    return figure.ocr and bool(figure.facts) and any(c.isdigit() for c in written)


def _own_digits(figure: Figure, figures: Figures) -> str:
    return re.sub(r"\D", "", figures.text.text[figure.start : figure.end])


def other_readings(figures: Figures, reread: Rereader | None) -> dict[int, tuple[str, ...]]:
    """By the number's start: what other readings see there, as digits ("" where one sees no number)."""
    wanted = [f for f in figures.all() if _is_read(f, figures)]
    found = {f.start: list(_alternatives(f, figures)) for f in wanted}
    if reread and wanted:
        places = [figures.text.boxes(Span(f.start, f.end)) for f in wanted]
        for figure, readings in zip(wanted, reread(places), strict=True):
            found[figure.start].extend(digits_read(r) for r in readings)
    return {start: tuple(readings) for start, readings in found.items() if readings}


def _alternatives(figure: Figure, figures: Figures) -> Iterator[str]:
    """Readings that the page's own reader kept, for numbers of one word."""
    words = list(figures.text.words_of(Span(figure.start, figure.end)))
    if len(words) == 1:
        for alternative in words[0].alternatives:
            yield digits_read(alternative)


def reading_checks(figures: Figures, readings: Mapping[int, tuple[str, ...]]) -> Iterable[Check]:
    """One check for each number that was read again: any differing reading fails it."""
    for figure in figures.all():
        if figure.start in readings:
            yield _reading_check(figure, _own_digits(figure, figures), readings[figure.start])


def _reading_check(figure: Figure, own: str, seen: tuple[str, ...]) -> Check:
    told = [r for r in seen if r]
    verdict = Verdict.NO_VERDICT if not told else Verdict.PASSED if set(told) == {own} else Verdict.FAILED
    return Check(
        check_id=check_id("second_reading", figure.start, *figure.facts),
        kind="second_reading",
        fact_ids=fact_ids([figure]),
        expected=own,
        found=" | ".join(r or "–" for r in seen),
        verdict=verdict,
        independent=verdict == Verdict.PASSED,
        detail=f"read as {own}, again as {', '.join(r or 'nothing' for r in seen)}",
    )
