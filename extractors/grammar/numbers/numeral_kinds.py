"""What a number of a report can be, and the record kept of each one."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from schemas.facts import Modifier
from schemas.text import Span
from schemas.values import value

NO_CASES: frozenset[str] = frozenset()


class NumberKind(StrEnum):
    """What a number is. Only COUNT, PERCENT, MONEY, MEASURE, DURATION, AGE and RATIO are quantities.

    GARBLED is a run of digits and marks that nobody writes, as a recogniser makes of a picture.
    """

    COUNT = "count"
    PERCENT = "percent"
    MONEY = "money"
    MEASURE = "measure"
    DATE = "date"
    DATE_RANGE = "date_range"
    YEAR = "year"
    TIME = "time"
    DURATION = "duration"
    LAW = "law"
    ARTICLE = "article"
    DOCUMENT_NUMBER = "document_number"
    ORDINAL = "ordinal"
    CONVOCATION = "convocation"
    ROMAN = "roman"
    QUARTER_OR_HALF = "quarter_or_half"
    PHONE = "phone"
    ACCOUNT = "account"
    POSTAL_CODE = "postal_code"
    ADDRESS = "address"
    PAGE_NUMBER = "page_number"
    HEADING_NUMBER = "heading_number"
    LIST_MARK = "list_mark"
    TABLE_REFERENCE = "table_reference"
    CODE = "code"
    NAME = "name"
    AGE = "age"
    RATIO = "ratio"
    OTHER = "other"
    GARBLED = "garbled"
    RESTATED = "restated"


QUANTITIES = frozenset(
    {
        NumberKind.COUNT,
        NumberKind.PERCENT,
        NumberKind.MONEY,
        NumberKind.MEASURE,
        NumberKind.DURATION,
        NumberKind.AGE,
        NumberKind.RATIO,
    }
)

VALUELESS = frozenset(
    {
        NumberKind.PHONE,
        NumberKind.ACCOUNT,
        NumberKind.POSTAL_CODE,
        NumberKind.ADDRESS,
        NumberKind.CODE,
        NumberKind.LAW,
        NumberKind.ARTICLE,
        NumberKind.DOCUMENT_NUMBER,
        NumberKind.GARBLED,
    }
)


@value
class NumberMention:
    """One number as it stands in the text.

    `span` holds the sign, the number and its multiplier words («12 450 тис.»), for a date the whole date, never the
    noun; `core` the digits or numeral words. `value` has multipliers and a written sign applied («-213» is -213) and
    is the lower end of a range whose upper end is `value_max`; None when the number has no value of its own.
    `unit` is "%", a currency ("UAH", "EUR", "USD"), "в. п.", a physical unit or empty.
    `date` and `date_end` are ISO; a date without a year is "--MM-DD", to be completed by the caller.
    `case` has pymorphy3's names (nomn, gent, datv, accs, ablt, loct) and is empty when nothing is known.
    `sign` is what was written. `ambiguous` says why the reading is not certain; empty when it is.
    """

    span: Span
    core: Span
    kind: NumberKind
    value: Decimal | None = None
    value_max: Decimal | None = None
    unit: str = ""
    modifier: Modifier = ""
    modifier_span: Span | None = None
    as_words: bool = False
    date: str = ""
    date_end: str = ""
    case: frozenset[str] = NO_CASES
    sign: str = ""
    ambiguous: str = ""
