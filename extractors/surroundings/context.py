"""What is known when a statement is read: whose report on what time it is, and the figures before."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from extractors.figures import title_of
from extractors.grammar.sentences.statements import Statement
from extractors.sections.rule import SubjectKind
from extractors.subjects.finding import Reporter, subject_of
from extractors.surroundings.before import FiguresBefore
from extractors.surroundings.enumerating import wholes_of
from extractors.surroundings.series import totals_by_time
from schemas.text import DocumentText

# A report that says once what stands in its brackets, in words or by an example, may leave it out elsewhere.
_BRACKETS_ARE_LAST_YEAR = re.compile(
    r"\bдужк(?:ах|и)(?:(?!част[кц]|відсот|питом)[^.]){0,80}(?:рік|рок[уі]|торік|торішн|минул|попередн|20\d\d)|(?:рік|рок[уі]|торішн\w+|минул\w+|попередн\w+)[^.]{0,30}\b[ув] (?:кругл\w+ )?дужках|\((?:торік|минул|у 20\d\d|20\d\d р|було|роком раніше|попередн)[^)]{0,30}\)|"
    r"(?:ніж|аніж|проти)[^.;()]{0,40}\(\d|порівнян\w+ (?:з|із|до) (?:\w+ ){0,2}(?:20\d\d|минул|попередн|торішн)|\(20\d\d ?[–-]"
)

_ANY_WORD = re.compile(r"[^\W\d_]{2,}")


@dataclass(frozen=True, slots=True)
class Context:
    """The report's text, reporter, period, title (in lower case) and figures so far.

    `brackets_are_last_year`: whether it says once that a figure in brackets is last year's; `totals`: what series told
    apart by their times alone add up to; `wholes`: where the total begins that a part behind a colon belongs to.
    """

    text: DocumentText
    reporter: Reporter
    period: str
    title: str
    brackets_are_last_year: bool
    totals: Mapping[tuple[str, int], Decimal] = field(default_factory=dict)
    wholes: Mapping[int, int] = field(default_factory=dict)
    before: FiguresBefore = field(default_factory=FiguresBefore)
    _wordless: dict[int, bool] = field(default_factory=dict)
    _subjects: dict[SubjectKind, tuple[Statement, str]] = field(default_factory=dict)

    def subject(self, kind: SubjectKind, statement: Statement) -> str:
        """What the figure would be about; looked for once, however many rules ask for such a subject."""
        asked, found = self._subjects.get(kind, (None, ""))
        if asked is not statement:
            found = subject_of(kind, statement, self.text, self.reporter)
            self._subjects[kind] = (statement, found)
        return found

    def is_wordless(self, block: int) -> bool:
        """Whether the block has no word at all, only numbers and marks; looked at once, however many its figures."""
        if block not in self._wordless:
            span = self.text.blocks[block].span
            self._wordless[block] = not _ANY_WORD.search(self.text.text, span.start, span.end)
        return self._wordless[block]

    @classmethod
    def of(
        cls,
        text: DocumentText,
        reporter: Reporter,
        report_period: str,
        statements: Sequence[Statement],
    ) -> Context:
        """The context of a report's first statement: no figures before."""
        in_brackets = bool(_BRACKETS_ARE_LAST_YEAR.search(text.text.lower()))
        return cls(
            text,
            reporter,
            report_period,
            title_of(text),
            in_brackets,
            totals_by_time(statements),
            wholes_of(statements),
        )
