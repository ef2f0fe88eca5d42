"""What the text of a line says about where a paragraph ends."""

from __future__ import annotations

import re

_CLOSING = "»”\"')]"
_OPEN_END = re.compile(
    r"(?:[,–—(«№]|\b(?:і|й|та|або|чи|а|що|як|у|в|на|з|із|зі|до|від|про|за|по|для|при|під|над|через|"
    r"щодо|між|не|ст|п|пп|тис|млн|млрд|вул|ім|№))$",
    re.IGNORECASE,
)
_VALUE_END = re.compile(
    r"(?:[–—:-]\s*[+−-]?\d[\d\s.,]*(?:%|[\w.%()\s]{0,24})|\d{1,2}\.\d{1,2}\.\d{4}\s*р?\.?|\d+)[;,.]?$"
)
_CAPTION = re.compile(
    r"^(?:(?:таблиця|форма|діаграма|рис(?:унок)?)\.?\s*№?\s*\d+|(?:розділ|частина|глава)\s+[\dIVXІХ]+\.?$)",
    re.IGNORECASE,
)
_DATED_END = re.compile(r"[–—-]\s*\d{1,2}\.\d{1,2}\.\d{4}\s*р?\.?$")
_ORDINAL_ENDING = re.compile(r"(?<=\d)-[^\W\d_]{1,3}\b")  # «У 2024-му»
HYPHENS = "-\u00ad\u2010\u2011¬"


def bare_end(text: str) -> str:
    """The text without closing quotes and brackets."""
    return text.rstrip().rstrip(_CLOSING).rstrip()


def ended(text: str) -> bool:
    """Whether the line ends a sentence, an item or an introduction."""
    return bare_end(text)[-1:] in set(".!?;:…")


_ABBREVIATION = re.compile(
    r"(?:\b(?:р|рр|ст|грн|тис|млн|млрд|ін|м|с|смт|обл|вул|буд|кв|т|ч|п|пп|осіб|чол)|\b[А-ЯІЇЄҐ])\.$"
)


def sentence_ended(text: str) -> bool:
    """Whether the line ends with a full stop that is no abbreviation's («2025 р.», «Шостак Г. Ю.»)."""
    return ended(text) and not _ABBREVIATION.search(text.rstrip())


def open_bracket(text: str) -> str:
    """The quotation mark or bracket that the end of the text leaves open; empty when none."""
    tail = text[-160:]
    for opening, closing in (("«", "»"), ("(", ")"), ("„", "“")):
        if tail.rfind(opening) > tail.rfind(closing):
            return closing
    return ""


def open_end(text: str) -> bool:
    """Whether the line plainly asks for more: a comma, a dash, a preposition."""
    return bool(_OPEN_END.search(text.rstrip()))


def value_end(text: str) -> bool:
    """Whether the line ends with a figure or a date, as lines of a list do («Подяк – 44;»)."""
    return bool(_VALUE_END.search(text.rstrip()[-60:]))


def dated_end(text: str) -> bool:
    """Whether the line ends with a dash and a date, as captions of events do («День міста – 09.09.2023»)."""
    return bool(_DATED_END.search(text.rstrip()[-20:]))


def hyphenated(line: str, following: str) -> bool:
    """Whether a word runs over from one line into the next."""
    return len(line) > 1 and line[-1] in HYPHENS and line[-2].isalnum() and following[:1].isalnum()


def starts_low(text: str) -> bool:
    """Whether the line begins with a small letter."""
    bare = text.lstrip("«„\"'([")
    return bare[:1].islower()


def starts_with_digit(text: str) -> bool:
    """Whether the line begins with a number."""
    return text.lstrip("([+−-")[:1].isdigit()


def is_caps(text: str) -> bool:
    """Whether the text is written in capitals."""
    letters = [*filter(str.isalpha, _ORDINAL_ENDING.sub(" ", text))]
    return len(letters) > 2 and sum(map(str.isupper, letters)) >= 0.9 * len(letters)


def first_word(text: str) -> str:
    """The first word without quotes and brackets."""
    return text.split(" ", 1)[0].strip("«»„“\"'()[],.;:")


def is_caption(text: str) -> bool:
    """Whether the text begins as a table's caption or a part's number does («Таблиця 2.», «РОЗДІЛ ІІ»)."""
    return bool(_CAPTION.match(text))
