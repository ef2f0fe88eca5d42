"""Second readings: each number that OCR gave to a fact, read again in its own place."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from pipeline.checking.figures import Figure, Figures
from pipeline.checking.making import check_id, fact_ids
from schemas.document import Box
from schemas.facts import Check, Verdict
from schemas.text import Span

if TYPE_CHECKING:
    from pipeline.reading.engines import Engine, Grey, Options

_ALLOWED = "0123456789 ,.;:-–—%()№/«»|"
_MARGIN, _PAPER = 3.0, 12  # points around a number's box; white pixels around the crop
# A reader that knows digits alone sees them in the letters «О», «І», «З», «ч», «б», «Із», «Зі» as well.
LETTERLIKE = frozenset({"0", "1", "3", "4", "6", "13", "31"})


class Rereader(Protocol):
    """Reads numbers again, independently of the first reading."""

    def __call__(self, places: Sequence[tuple[Box, ...]]) -> Sequence[tuple[str, ...]]:
        """For each number, given as the boxes of its words on one page, the texts that other readings see there."""


class Installed(Protocol):
    """What is needed of `pipeline.reading.SecondReader`: the models that the first reader did not use."""

    models: tuple[str, ...]


class SecondReadings:
    """A `Rereader` over one file: crops of the page as it was scanned, read by a model for digits alone.

    A page is rendered once for all its numbers; the first reader saw it levelled and with another model.
    """

    def __init__(self, path: Path, installed: Installed) -> None:
        self._path, self._models = path, installed.models

    def __call__(self, places: Sequence[tuple[Box, ...]]) -> list[tuple[str, ...]]:
        """One reading for each number, empty where nothing was seen; none at all without a second model."""
        if not self._models:
            return [() for _ in places]
        by_page: dict[int, list[int]] = defaultdict(list)
        for i, boxes in enumerate(places):
            by_page[boxes[0].page].append(i)
        found: dict[int, str] = {}
        for page, indexes in by_page.items():
            found.update(self._read_page(page, {i: places[i] for i in indexes}))
        return [(found[i],) for i in range(len(places))]

    def _read_page(self, page: int, places: Mapping[int, tuple[Box, ...]]) -> dict[int, str]:
        import numpy as np  # noqa: PLC0415 -- with the engines, more than the rest of checking costs to import

        from pipeline.reading import ReadingSettings, engines, render_page  # noqa: PLC0415

        settings = ReadingSettings()
        reader = engines.engine(settings)
        options = engines.Options(
            self._models[0], engines.LINE, settings.dpi, _ALLOWED if self._models[0] == "eng" else ""
        )
        grey = np.asarray(render_page(self._path, page, settings.dpi).convert("L"))
        scale = settings.dpi / 72
        return {i: " ".join(_seen(reader, options, grey, box, scale) for box in boxes) for i, boxes in places.items()}


def _seen(reader: Engine, options: Options, grey: Grey, box: Box, scale: float) -> str:
    """What the reader sees in a box of the page; words whose middle lies outside are neighbours."""
    import numpy as np  # noqa: PLC0415

    left, top = (max(0, round((v - _MARGIN) * scale)) for v in (box.x0, box.top))
    right, bottom = (round((v + _MARGIN) * scale) for v in (box.x1, box.bottom))
    crop = np.pad(grey[top:bottom, left:right], _PAPER, constant_values=255)
    inside = (
        w
        for w in reader.read(np.ascontiguousarray(crop), options)
        if box.x0 - 1 <= ((w.box[0] + w.box[2]) / 2 - _PAPER + left) / scale <= box.x1 + 1
    )
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
            found[figure.start].extend(_without_marks(digits_read(r), figure, figures) for r in readings)
    for figure in wanted:
        if _own_digits(figure, figures) not in found[figure.start]:
            found[figure.start].extend(_before_repair(figure, figures))
    return {start: tuple(readings) for start, readings in found.items() if readings}


def _without_marks(reading: str, figure: Figure, figures: Figures) -> str:
    """The reading, or nothing where it only takes the mark beside the number for a digit («73;» read as 733)."""
    own = _own_digits(figure, figures)
    words = "".join(w.text for w in figures.text.words_of(Span(figure.start, figure.end)))
    marked = not (words[:1].isdigit() and words[-1:].isdigit())
    longer = len(reading) == len(own) + 1 and (reading.startswith(own) or reading.endswith(own))
    return "" if marked and longer else reading


def _alternatives(figure: Figure, figures: Figures) -> Iterator[str]:
    """Readings that the page's own reader kept, for numbers of one word."""
    words = list(figures.text.words_of(Span(figure.start, figure.end)))
    if len(words) == 1:
        for alternative in words[0].alternatives:
            yield _without_marks(digits_read(alternative), figure, figures)


def _before_repair(figure: Figure, figures: Figures) -> Iterator[str]:
    """The digits that stood there before letters among them were taken for digits («3З» for 33): a guess that nobody
    else saw is no reading."""
    for word in figures.text.words_of(Span(figure.start, figure.end)):
        for repair in word.repairs:
            name, _, was = repair.partition(":")
            if name == "digit":
                yield re.sub(r"\D", "", was)


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
        independent=verdict == Verdict.PASSED and own not in LETTERLIKE,
        detail=f"read as {own}, again as {', '.join(r or 'nothing' for r in seen)}",
    )
