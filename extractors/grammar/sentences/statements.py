"""Statements: each figure of a text with the words that say what it is a figure of.

The grammar only lays out where the words stand (next to the number, before it in the sentence, in the line that opens
the list, in the table's heads, in the headings above); what they mean is the business of `extractors.sections`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import field, fields
from decimal import Decimal
from functools import cache, lru_cache
from operator import attrgetter
from typing import Any, Literal

from extractors.grammar.numbers.numbers import NumberKind, NumberMention
from extractors.grammar.periods.periods import PeriodMention
from extractors.grammar.sentences.commission_scope import How
from schemas.text import Span
from schemas.values import value

FIGURE_KINDS = frozenset({NumberKind.COUNT, NumberKind.PERCENT, NumberKind.MONEY, NumberKind.MEASURE})

Companion = Literal["", "bracket", "versus", "from", "base"]


@value
class Statement:
    """One figure and its surroundings.

    The zones are lower-case renderings, words and marks separated by single spaces, with `@` for this figure and `#`
    for the others, from the tightest to the widest:

    `tight`   the stretch between the marks that part this figure from its neighbours
    `left`    all that stands between the figure before (or the sentence's start) and this figure
    `lead`    the sentence up to the figure
    `sentence` the sentence
    `topic`   a short sentence without figures that heads the following ones («Програми. Нові – 4.»)
    `opener`  the line that opens the list, or the caption of the table
    `row`, `column`, in a table, the heads of the figure's row and column
    `headings` the headings above, the nearest first
    `prior`   the sentences of the paragraph before this one
    `antecedent` the sentence without figures before it in the paragraph, else the heading right above, that names a
              noun («Розпоряджень голови торік побільшало. Разом – 214»); `antecedent_at` where it begins

    `head` is the dictionary form of the noun right after the figure («засідання» in «94 засідання»), empty when
    none follows; `counted` the rendering of that noun with its modifiers, `noun` that of the whole phrase with what
    depends on it; `named` the noun that the words before the figure name where none follows («доручень» in «Доручень
    виконавчим органам надано 12»). `label` are the words that name the figure where a dash,
    colon or bracket sets them apart; `title` those at the sentence's start before its
    first dash or colon, which name all its figures («Комісія з питань бюджету: засідань – 21, питань – 186»). `companion` says that the figure only accompanies the one before it: in brackets
    behind it, after «проти», as the start of «з 47 до 39», or as
    what it is out of («13 із 22»). `slot` is its time in a row of times and
    figures, `slot.plan` that it is planned, `over` the time that the line opening its list names. `commission` is the name of the one commission that the figure is of, `commission_how`
    how that is known.
    """

    number: NumberMention
    quote: Span
    block: int
    sentence_id: int
    order: int
    tight: str
    left: str
    lead: str
    sentence: str
    after: str
    head: str = ""
    counted: str = ""
    named: str = ""
    noun: str = ""
    noun_span: Span | None = None
    label: Span | None = None
    label_words: str = ""
    title: Span | None = None
    title_words: str = ""
    label_side: Literal["", "left", "right"] = ""
    companion: Companion = ""
    bracket: bool = False
    topic: str = ""
    opener: str = ""
    opener_block: int = -1
    row: str = ""
    column: str = ""
    headings: tuple[str, ...] = ()
    prior: str = ""
    antecedent: str = ""
    antecedent_at: int = -1
    in_list: bool = False
    table: int = -1
    row_index: int = -1
    column_index: int = -1
    periods: tuple[PeriodMention, ...] = field(default=())
    lead_periods: tuple[PeriodMention, ...] = field(default=())
    slot: PeriodMention | None = None
    over: PeriodMention | None = None

    number_words: str = ""
    session: Span | None = None
    commission: Span | None = None
    commission_how: How = ""
    _unplaced: Statement | None = field(default=None, init=False, repr=False, compare=False)

    @property
    def start(self) -> int:
        """Where the number begins in the text."""
        return self.number.span.start

    def unplaced(self) -> Statement:
        """The same words wherever they stand and whatever the number, zero apart: equal for all that are told alike.

        What is asked of words alone is asked of this, so that it need be asked once. Of the places only stays whether
        there is one (a commission, a table, another column before) and whether title and label are one.
        """
        if self._unplaced is None:
            object.__setattr__(self, "_unplaced", self._without_place())
        return self._unplaced or self

    def _without_place(self) -> Statement:
        number = self.number
        value = number.value if number.value in (None, _ZERO) else _SOME
        return _told_alike(
            NumberMention(_NOWHERE, _NOWHERE, number.kind, value, as_words=number.as_words),
            self.order > 0,
            self.title == self.label,
            self.table >= 0,
            self.commission is not None,
            self.number_words if number.as_words else "",
            _words()[1](self),
        )

    def __hash__(self) -> int:
        """By its place and its longer words, not by all that makes two equal: asked for each figure many times."""
        before, around = (self.left, self.lead, self.prior), (self.tight, self.sentence, self.after)
        above = (self.row, self.column, self.opener, self.topic, self.antecedent, self.headings)
        return hash((self.number.span.start, self.head, before, around, above))


# All else of a statement are its words.
_PLACED = frozenset(
    {"number", "quote", "block", "sentence_id", "order", "noun_span", "label", "title", "opener_block", "antecedent_at"}
    | {"table", "row_index", "column_index", "periods", "lead_periods", "slot", "over", "session", "commission"}
    | {"number_words"}
)


@cache
def _words() -> tuple[Sequence[str], Callable[[Statement], tuple[Any, ...]]]:
    """The names of the fields that are a statement's words, and how to read them."""
    names = [f.name for f in fields(Statement) if f.init and f.name not in _PLACED]
    return names, attrgetter(*names)


@lru_cache(maxsize=20_000)
def _told_alike(
    number: NumberMention, later: bool, titled: bool, in_table: bool, of_one: bool, spoken: str, words: tuple[Any, ...]
) -> Statement:
    """The one statement without a place that all told alike share; `later` in its sentence, `titled` by its label."""
    return Statement(
        number=number,
        quote=_NOWHERE,
        block=0,
        sentence_id=0,
        order=int(later),
        opener_block=0,
        antecedent_at=0,
        title=None if titled else _NOWHERE,
        table=0 if in_table else -1,
        row_index=0,
        column_index=0,
        number_words=spoken,
        commission=_NOWHERE if of_one else None,
        **dict(zip(_words()[0], words, strict=True)),
    )


_ZERO, _SOME = Decimal(0), Decimal(2)
_NOWHERE = Span(0, 0)
