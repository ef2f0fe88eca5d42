"""What text and numbers look like when they leave us."""

from __future__ import annotations

import re
from decimal import Decimal

# What neither XML nor a C string can hold: control characters but tab and line ends, surrogates, non-characters.
_UNPUBLISHABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_STARTS_FORMULA = re.compile(r"\s*[=+\-@\uff1d\uff0b\uff0d\uff20\u2212'|]|[\t\r\n]")
_SIGNED_NUMBER = re.compile(r"[+\-\u2212]?\d+(?:[.,]\d+)?\s*%?\Z")


def clean(text: str) -> str:
    """The text with characters that no file format can hold replaced by U+FFFD, so that all tables hold the same."""
    return text if text.isprintable() else _UNPUBLISHABLE.sub("\ufffd", text)


def number(value: float) -> str:
    """Shortest decimal notation that reads back as the same number: no exponent, no «.0»."""
    if value == int(value) and abs(value) < 1e15:
        return str(int(value))
    return format(Decimal(repr(value)), "f")


def escape_formula(text: str) -> str:
    """Text that a spreadsheet cannot take for a formula: an apostrophe goes before = + - @ and their like.

    An en dash (a list item) and signed numbers stay as they are. `unescape_formula` gives the text back.
    """
    if _STARTS_FORMULA.match(text) and not _SIGNED_NUMBER.match(text):
        return "'" + text
    return text


def unescape_formula(text: str) -> str:
    """The inverse of `escape_formula`."""
    return text.removeprefix("'")
