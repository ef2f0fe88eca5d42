"""The figures read before the one at hand: of its sentence, its paragraph, its list and its table."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from extractors.figures import Figure, is_by_weights, sums_up
from extractors.grammar.sentences.relations import Relation
from extractors.grammar.sentences.statements import Statement
from extractors.tables.rows import is_totals_row
from extractors.words.wording import predicates_in

# How many figures back a figure may lean on: a list of any length is read in linear time.
LOOK_BACK = 60
_SHORTLY = 8


@dataclass(slots=True)
class FiguresBefore:
    """The figures in the order of the text; each question asks for those that a statement may lean on."""

    figures: list[Figure] = field(default_factory=list)

    def back(self) -> Iterator[Figure]:
        """The figures, the latest first, as far back as one may lean."""
        return islice(reversed(self.figures), LOOK_BACK)

    def same_sentence(self, statement: Statement) -> Iterator[Figure]:
        """The figures before in the statement's sentence, the nearest first."""
        for figure in self.back():
            if figure.statement.sentence_id != statement.sentence_id:
                return
            yield figure

    def last(self, statement: Statement) -> Figure | None:
        """The nearest figure of a known metric; not one that stands below on the page."""
        return next(self.known(statement), None)

    def known(self, statement: Statement) -> Iterator[Figure]:
        """The figures of known metrics, the nearest first; none that stands below on the page."""
        return (f for f in self.back() if f.fate == "fact" and f.statement.block <= statement.block)

    def beginning(self, start: int) -> Figure | None:
        """The figure whose number begins there; none begins at -1."""
        if start < 0:
            return None
        return next((f for f in self.back() if f.statement.start == start), None)

    def whole_of(self, figure: Figure | None) -> Figure | None:
        """The total before a run of parts: «Усього – 80. Письмових – 60. I квартал – 20» goes on about all."""
        if figure is None or figure.rule is None or not figure.rule.part_of:
            return figure
        parent = figure.rule.part_of
        return next((f for f in self.back() if f.metric == parent and f.is_whole), figure)

    def of_commission_before(self, statement: Statement) -> list[Figure]:
        """The figures of the commission named before this figure's one in the same sentence, in their order."""
        if statement.commission is None or statement.head:
            return []
        others = [
            f for f in self.same_sentence(statement) if f.statement.commission not in {None, statement.commission}
        ]
        nearest = others[0].statement.commission if others else None
        return [f for f in reversed(others) if f.statement.commission == nearest and f.fate == "fact"]

    def nth_of_item_before(self, statement: Statement) -> Figure | None:
        """«бюджетна – 12 засідань, 49 висновків», a line below «земельна – 6 і 14»: the n-th is of the n-th metric."""
        first = statement.order == 0
        if not statement.in_list or statement.head or statement.periods or (statement.label and not first):
            return None
        if predicates_in(statement.tight):
            return None
        above = [
            f
            for f in self.back()
            if f.statement.block == statement.block - 1 and f.statement.opener_block == statement.opener_block
        ][::-1]
        alike = len(above) == len(re.findall("[@#]", statement.sentence)) and all(f.fate == "fact" for f in above)
        if not alike or len({f.metric for f in above}) < len(above) or not above[0].statement.in_list:
            return None
        return above[statement.order] if len(above) > 1 and statement.order < len(above) else None

    def told_in_sentence_before(self, statement: Statement) -> Relation | None:
        """The relation of the sentence before, when all that it states itself is of one period that it names."""
        last = self.figures[-1].statement if self.figures else None
        if last is None or last.block != statement.block or last.sentence_id == statement.sentence_id:
            return None
        beside = [f for f in self.back() if f.statement.sentence_id == last.sentence_id and not f.statement.companion]
        if whole := next((f for f in beside if sums_up(f.statement)), None):
            return whole.relation  # «за І півріччя – 120, за ІІ – 98, разом 218. Із них …»
        stated = [f.relation for f in beside if not f.relation.bare]
        return stated[0] if len({r.period for r in stated}) == 1 and stated[0].period else None

    def first_of(self, statement: Statement) -> Figure | None:
        """The first figure of the statement's paragraph, as far back as one may lean."""
        found = None
        for figure in self.back():
            if figure.statement.block != statement.block:
                break
            found = figure
        return found

    def names_since(self, statement: Statement) -> bool:
        """Whether a figure since the statement's antecedent has a noun of its own: that one is in force."""
        for figure in self.back():
            if figure.statement.start < statement.antecedent_at:
                return False
            noun = figure.rule.head_pattern if figure.rule and figure.fate == "fact" else None
            own = f"{figure.statement.counted} / {figure.statement.named}"
            if noun is not None and noun.search(own):
                return True
        return False

    def opening(self, statement: Statement) -> Figure | None:
        """The figure of the line that opens the list, the last one of a noun that its last sentence names: its items
        are parts of it."""
        if statement.opener_block < 0:
            return None
        before = (f for f in self.back() if f.statement.block == statement.opener_block)
        opened = [f for f in before if f.fate == "fact" and not f.is_rather_none]
        named = (f for f in opened if (noun := f.rule and f.rule.head_pattern) and noun.search(statement.opener))
        return next(named, opened[0] if opened else None)

    def has_fund_shortly(self, statement: Statement) -> bool:
        """Whether the deputies' fund was told of shortly before under the same heading: sums there are its purposes."""
        return any(
            f.domain == "fund"
            and f.fate == "fact"
            and not is_by_weights(f)
            and f.statement.headings[:1] == statement.headings[:1]
            for f in islice(reversed(self.figures), _SHORTLY)
        )

    def above(self, statement: Statement) -> Figure | None:
        """In a table, the figure above in the same column: the totals row goes on about what the rows are about."""
        if not is_totals_row(statement):
            return None
        for figure in self.back():
            if figure.statement.table != statement.table:
                return None
            if figure.statement.column_index == statement.column_index and figure.fate == "fact":
                return figure
        return None

    def over(self, statement: Statement) -> Figure | None:
        """In a table, the figure of the row above in the same column."""
        for figure in self.back():
            if figure.statement.table != statement.table:
                return None
            if figure.statement.column_index == statement.column_index:
                return figure if figure.fate == "fact" else None
        return None
