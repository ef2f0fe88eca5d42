"""What the words around a number say of it: agreement with its noun, the same number in words, a letter read as it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from extractors.grammar.numbers.numerals import parse_words
from extractors.grammar.words.agreement import agreement, counted_noun
from extractors.grammar.words.letters import letter_for_digit, letter_would_fit
from extractors.grammar.words.lexemes import lex
from pipeline.checking.equations import shown
from pipeline.checking.figures import Figure, Figures, digits_of
from pipeline.checking.making import check_id, fact_ids
from schemas.facts import Check, Verdict

# Nine numbers of ten go with such a form: it can deny a number, but says nothing for one.
_ALL_BUT_ONE = frozenset({"few", "many"})
_LONGEST_NAME = 300
_BRACKET = re.compile(r" ?\(([^()]{2,60})\)")


def _head(figure: Figure, figures: Figures) -> str:
    return next((figures.facts[i].head for i in figure.facts), "")


def agreement_checks(figures: Figures) -> Iterator[Check]:
    """A check for each whole number on whose noun or adjective the language gives a verdict."""
    text = figures.text.text
    for figure in figures.all():
        if figure.written != int(figure.written) or not _counts(figure, figures) or _is_named(figure, figures):
            continue
        said = agreement(text, figure.start, figure.end, int(figure.written), _head(figure, figures))
        if said.outcome == "says_nothing":
            continue
        passed = said.outcome == "agrees"
        if passed and (said.allowed == _ALL_BUT_ONE or _letter_would_do(figure, text)):
            continue
        yield Check(
            check_id=check_id("agreement", figure.start, *figure.facts),
            kind="agreement",
            fact_ids=fact_ids([figure]),
            expected="/".join(c for c in ("one", "few", "many") if c in said.allowed),
            found=shown(figure.written),
            verdict=Verdict.PASSED if passed else Verdict.FAILED,
            detail=f"{shown(figure.written)} … {said.noun}",
        )


def _is_named(figure: Figure, figures: Figures) -> bool:
    """«25 бюджетні програми» in a list of names: whether the words behind the number are what its fact is about, and no
    noun that it counts."""
    noun = counted_noun(figures.text.text, figure.end).lower()
    behind = figures.text.text[figure.end : figure.end + _LONGEST_NAME].lstrip().lower()
    facts = [figures.facts[i] for i in figure.facts]
    return bool(noun) and any(
        f.head == "" and noun in f.subject.lower() and behind.startswith(f.subject.lower()) for f in facts
    )


def _letter_would_do(figure: Figure, text: str) -> bool:
    """Whether OCR may have seen the number in a letter that the noun's form goes with as well."""
    return figure.ocr and letter_would_fit(text, figure.start, figure.end)


def _counts(figure: Figure, figures: Figures) -> bool:
    facts = [figures.facts[i] for i in figure.facts]
    return any(f.measure != "share" and f.unit not in ("%", "UAH") for f in facts)


def words_digits_checks(figures: Figures) -> Iterator[Check]:
    """«5 (п'ять)» and «п'ять (5)»: the number in brackets against the one before them."""
    text = figures.text.text
    for figure in figures.all():
        found = _BRACKET.match(text, figure.end)
        said = _said(text, found.start(1), found.end(1), text[figure.start : figure.end]) if found else None
        if said is None:
            continue
        passed = said == figure.written
        yield Check(
            check_id=check_id("words_digits", figure.start, *figure.facts),
            kind="words_digits",
            fact_ids=fact_ids([figure]),
            expected=shown(said),
            found=shown(figure.written),
            verdict=Verdict.PASSED if passed else Verdict.FAILED,
            independent=passed,
            detail=text[figure.start : found.end()] if found else "",
        )


def _said(text: str, start: int, end: int, before: str) -> Decimal | None:
    """The number that fills a bracket in the other notation than the number before it: words for digits and back."""
    inside = text[start:end].strip()
    if any(c.isdigit() for c in before):
        lexemes = lex(text, start, end)
        words = parse_words(lexemes, 0) if lexemes else None
        return words.value if words and words.end == len(lexemes) and not words.ordinal else None
    return digits_of(inside) if re.fullmatch(r"\d[\d ]*", inside) else None


def letter_checks(figures: Figures) -> Iterator[Check]:
    """A failed check for each digit that grammar says is a letter («– 3 питань бюджету» for «– з питань»)."""
    text = figures.text.text
    for figure in figures.all():
        letter = letter_for_digit(text, figure.start, figure.end)
        if letter:
            yield Check(
                check_id=check_id("letter", figure.start, *figure.facts),
                kind="letter",
                fact_ids=fact_ids([figure]),
                expected=letter,
                found=text[figure.start : figure.end],
                verdict=Verdict.FAILED,
                detail=text[max(0, figure.start - 20) : figure.end + 30].replace("\n", " "),
            )
