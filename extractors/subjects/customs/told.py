"""A figure among those before it, and whose report it stands in: what a custom may ask."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extractors.figures import Figure
from extractors.grammar.sentences.statements import Statement
from extractors.subjects.finding import Reporter
from extractors.words.wording import words
from schemas.text import DocumentText

_NEAR = 12


@dataclass(frozen=True, slots=True)
class Told:
    """A figure, those before it, and whose report it stands in."""

    figure: Figure
    before: Sequence[Figure]
    text: DocumentText
    reporter: Reporter

    @property
    def statement(self) -> Statement:
        """The figure's words."""
        return self.figure.statement

    @property
    def label(self) -> str:
        """The words that name the figure, as written."""
        return words(self.text, self.statement.label)

    @property
    def me(self) -> str:
        """Who reports: the name, else the office's first word; empty when neither is known."""
        return self.reporter.person or self.reporter.office

    def last(self, *metrics: str) -> Figure | None:
        """The nearest figure before in the paragraph that is of one of the metrics."""
        return next((f for f in self._near(*metrics) if f.statement.block == self.statement.block), None)

    def beside(self, *metrics: str) -> Figure | None:
        """The nearest figure before in the sentence that is of one of the metrics."""
        return next(iter(self.all_beside(*metrics)), None)

    def all_beside(self, *metrics: str) -> list[Figure]:
        """The figures before in the sentence that are of one of the metrics, the nearest first."""
        return [f for f in self._near(*metrics) if f.statement.sentence_id == self.statement.sentence_id]

    def _near(self, *metrics: str) -> list[Figure]:
        return [f for f in reversed(self.before[-_NEAR:]) if f.fate == "fact" and f.metric in metrics]

    def is_own(self, office: str) -> bool:
        """Whether the words name the office of whoever reports."""
        return bool(self.reporter.office) and self.reporter.office[:6] in office
