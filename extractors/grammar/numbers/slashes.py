"""Digits joined by slashes, hyphens or dots: fractions, counts of several labels, document numbers, headings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from extractors.grammar.numbers.numeral_kinds import NumberKind
from extractors.grammar.numbers.quantities import at
from extractors.grammar.numbers.references import cue_before, direct_kind
from extractors.grammar.numbers.regions import Region
from extractors.grammar.numbers.years import is_year_shape
from extractors.grammar.words.lexemes import Lexeme

MAY_BE_COUNTS = "may be several numbers joined by slashes"
_DOCUMENT = ("рішенн", "розпорядж", "протокол", "наказ", "лист", "постанов", "угод", "договор")


@dataclass(frozen=True, slots=True)
class Chain:
    """A joined run up to lexeme `end`."""

    end: int
    kind: NumberKind
    value: Decimal | None = None
    ambiguous: str = ""


def _run(lexemes: Sequence[Lexeme], i: int, mark: str) -> list[int]:
    """Positions of the digits joined by the mark without spaces."""
    places = [i]
    k = i + 1
    while at(lexemes, k).text == mark and at(lexemes, k).glued and at(lexemes, k + 1).kind == "digits":
        if not at(lexemes, k + 1).glued:
            break
        places.append(k + 1)
        k += 2
    return places


def _labels(lexemes: Sequence[Lexeme], i: int) -> int:
    """How many labels parted by slashes stand before the colon or dash at i - 1."""
    if at(lexemes, i - 1).text != ":" and not at(lexemes, i - 1).is_dash:
        return 0
    slashes = 0
    for k in range(i - 2, max(i - 16, -1), -1):
        if lexemes[k].text == "/":
            slashes += 1
        elif lexemes[k].kind != "word":
            break
    return slashes + 1 if slashes else 0


def in_labelled_counts(lexemes: Sequence[Lexeme], i: int, names: int = 0) -> bool:
    """Whether the digits at i belong to «прийнято / відхилено: 301/27», or to as many counts as the `names` that the
    line above the list tells: each is a count of its own."""
    start = i
    while start >= 2 and at(lexemes, start - 1).text == "/" and at(lexemes, start - 2).kind == "digits":
        start -= 2
    before = at(lexemes, start - 1)
    named = before.kind == "word" and not before.low.startswith(_DOCUMENT)
    announced = names if named or before.text in {"", ":", "("} or before.is_dash else 0
    return (_labels(lexemes, start) or announced) == len(_run(lexemes, start, "/")) > 1


def slash_chain(region: Region, i: int) -> Chain | None:
    """The chain that begins at lexeme i; None for a number that stands alone."""
    lexemes = region.lexemes
    hyphens = _run(lexemes, i, "-")
    if len(hyphens) > 2:
        return Chain(hyphens[-1] + 1, NumberKind.CODE)
    dots = _run(lexemes, i, ".")
    cue, _ = cue_before(lexemes, i)
    if len(dots) > 2:
        return Chain(dots[-1] + 1, direct_kind(cue) or NumberKind.HEADING_NUMBER)
    if len(dots) == 2 and direct_kind(cue) is NumberKind.ARTICLE:
        return Chain(dots[-1] + 1, NumberKind.ARTICLE)
    ratio = _run(lexemes, i, ":")
    if len(ratio) == 2:
        return _quotient(lexemes, ratio)
    parts = _run(lexemes, i, "/")
    if len(parts) < 2 or in_labelled_counts(lexemes, i, region.names):
        return None
    return _slashed(lexemes, parts, cue)


def _slashed(lexemes: Sequence[Lexeme], parts: list[int], cue: Lexeme) -> Chain:
    end = parts[-1] + 1
    if cue.low.startswith(_DOCUMENT):
        return Chain(end, NumberKind.DOCUMENT_NUMBER)
    if direct_kind(cue):
        return Chain(end, direct_kind(cue) or NumberKind.OTHER)
    if is_year_shape(lexemes[parts[0]]):
        return Chain(end, NumberKind.YEAR)
    if len(parts) > 2:
        return Chain(end, NumberKind.OTHER, None, MAY_BE_COUNTS)
    if (lexemes[parts[0]].text, lexemes[parts[1]].text) == ("24", "7"):
        return Chain(end, NumberKind.OTHER)
    return _quotient(lexemes, parts)


def _quotient(lexemes: Sequence[Lexeme], parts: list[int]) -> Chain:
    end = parts[-1] + 1
    above, below = (Decimal(lexemes[k].text[:9]) for k in parts)
    if not above or not below or (above > below and lexemes[parts[0] + 1].text == "/"):
        return Chain(end, NumberKind.OTHER, None, MAY_BE_COUNTS)
    doubt = "" if above < below <= 20 and at(lexemes, end).kind == "word" else MAY_BE_COUNTS
    return Chain(end, NumberKind.RATIO, above / below, doubt)
