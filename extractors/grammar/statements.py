"""Statements: each figure of a text with the words that say what it is a figure of.

The grammar only lays out where the words stand (next to the number, before it in the sentence, in the line that opens
the list, in the table's heads, in the headings above); what they mean is the business of `extractors.sections`.
"""

from __future__ import annotations

from dataclasses import field
from decimal import Decimal
from typing import Literal

from extractors.grammar.commission_scope import How
from extractors.grammar.numbers import NumberKind, NumberMention
from extractors.grammar.periods import PeriodMention
from schemas.text import Span
from schemas.values import replace, value

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
        return replace(
            self,
            number=NumberMention(_NOWHERE, _NOWHERE, number.kind, value, as_words=number.as_words),
            quote=_NOWHERE,
            block=0,
            sentence_id=0,
            order=min(self.order, 1),
            noun_span=None,
            label=None,
            title=None if self.title == self.label else _NOWHERE,
            opener_block=0,
            antecedent_at=0,
            table=min(self.table, 0),
            row_index=0,
            column_index=0,
            periods=(),
            lead_periods=(),
            slot=None,
            over=None,
            number_words=self.number_words if number.as_words else "",
            session=None,
            commission=None if self.commission is None else _NOWHERE,
        )


_ZERO, _SOME = Decimal(0), Decimal(2)
_NOWHERE = Span(0, 0)
