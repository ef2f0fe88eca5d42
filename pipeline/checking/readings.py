"""Second readings: what other readers of a number's place say for and against the first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from pipeline.checking.figures import Figure, Figures
from pipeline.checking.making import check_id, fact_ids
from pipeline.checking.rereading import Place, Reread, Rereader, digits_read
from schemas.facts import Check, Verdict
from schemas.text import Span

# A reader that knows digits alone sees them in the letters «О», «І», «З», «ч», «б», «Із», «Зі» as well.
LETTERLIKE = frozenset({"0", "1", "3", "4", "6", "13", "31"})
# And these a reader that knows letters cannot tell from them either.
_OF_ONE_SHAPE = frozenset({"0", "3"})


@dataclass(frozen=True, slots=True)
class Readings:
    """What others see in a number's place, as digits ("" where one sees no number).

    `seen` are the page's own other readings and a reader's of digits alone, `third` the one's that knows letters too,
    None where it was not asked. `blind`: both were asked, and neither saw a single digit.
    """

    seen: tuple[str, ...]
    third: str | None = None
    blind: bool = False

    @property
    def every(self) -> tuple[str, ...]:
        """All of them."""
        return self.seen if self.third is None else (*self.seen, self.third)

    @property
    def borne_out(self) -> tuple[str, ...]:
        """Those that may replace the first reading: the third reader, where it was asked, sees the same."""
        return self.seen if self.third is None else tuple(r for r in self.seen if r == self.third)


def other_readings(figures: Figures, reread: Rereader | None) -> dict[int, Readings]:
    """By the number's start: what other readings see there."""
    wanted = [f for f in figures.all() if _is_read(f, figures)]
    own = {f.start: _own_digits(f, figures) for f in wanted}
    kept = {f.start: tuple(_alternatives(f, figures)) for f in wanted}
    again: list[Reread | None] = [None] * len(wanted)
    if reread and wanted:
        again = list(reread([_place(f, figures, own[f.start], kept[f.start]) for f in wanted]))
    found = ((f, _readings(f, figures, kept[f.start], told)) for f, told in zip(wanted, again, strict=True))
    return {f.start: readings for f, readings in found if readings.every}


def _is_read(figure: Figure, figures: Figures) -> bool:
    written = figures.text.text[figure.start : figure.end]
    return figure.ocr and bool(figure.facts) and any(c.isdigit() for c in written)


def _own_digits(figure: Figure, figures: Figures) -> str:
    return re.sub(r"\D", "", figures.text.text[figure.start : figure.end])


def _place(figure: Figure, figures: Figures, own: str, kept: Iterable[str]) -> Place:
    doubted = own in LETTERLIKE or any(reading not in ("", own) for reading in kept)
    return Place(tuple(figures.text.boxes(Span(figure.start, figure.end))), own, doubted)


def _readings(figure: Figure, figures: Figures, kept: tuple[str, ...], again: Reread | None) -> Readings:
    """All readings of a number; where only a guess made it one of digits, also what stood there before that."""
    seen, third, blind = kept, None, False
    if again is not None:
        blind = again.letters is not None and not re.search(r"\d", again.digits + again.letters)
        seen = (*kept, _without_marks(digits_read(again.digits), figure, figures))
        third = None if again.letters is None else _without_marks(digits_read(again.letters), figure, figures)
    own = _own_digits(figure, figures)
    witnessed = third == own or (own in seen and own not in LETTERLIKE)
    guessed = () if witnessed else tuple(_before_repair(figure, figures))
    return Readings((*seen, *guessed), third, blind)


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


def reading_checks(figures: Figures, readings: Mapping[int, Readings]) -> Iterable[Check]:
    """One check for each number that was read again."""
    for figure in figures.all():
        if figure.start in readings:
            yield _reading_check(figure, _own_digits(figure, figures), readings[figure.start])


def _verdict(own: str, readings: Readings) -> Verdict:
    """Passed where nobody differs; failed where one does and the third reader does not side with the first, and where
    two looked for a number and saw none."""
    if readings.blind:
        return Verdict.FAILED
    if {r for r in readings.seen if r} <= {own}:
        return Verdict.PASSED if own in readings.every else Verdict.NO_VERDICT
    return Verdict.NO_VERDICT if readings.third == own else Verdict.FAILED


def _reading_check(figure: Figure, own: str, readings: Readings) -> Check:
    verdict = _verdict(own, readings)
    told_from_letters = own not in LETTERLIKE or (readings.third == own and own not in _OF_ONE_SHAPE)
    return Check(
        check_id=check_id("second_reading", figure.start, *figure.facts),
        kind="second_reading",
        fact_ids=fact_ids([figure]),
        expected=own,
        found=" | ".join(r or "–" for r in readings.every),
        verdict=verdict,
        independent=verdict == Verdict.PASSED and told_from_letters,
        detail=f"read as {own}, again as {', '.join(r or 'nothing' for r in readings.every)}",
    )
