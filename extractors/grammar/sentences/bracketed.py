"""«18 (12) запитів»: the noun that a bracket with a figure parts from the figure that it is counted by."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.grammar.sentences.figure_right import unit_end
from extractors.grammar.sentences.figure_tokens import figure_indices
from extractors.grammar.sentences.phrases import DASHES, noun_phrase
from extractors.grammar.sentences.tokens import Token

# «(у 2022 році – 12)», «(у тому числі 9 чергових)»: no bracket between a figure and its noun is longer.
_LONGEST_BRACKET = 8


def nouns_before_brackets(tokens: Sequence[Token]) -> list[Token]:
    """The sentence's tokens as though each such noun phrase stood before its bracket: «18 запитів (12)»."""
    ordered = list(tokens)
    figures = figure_indices(tokens)
    for k in reversed(range(len(figures) - 1)):
        opening = unit_end(tokens, figures[k]) + 1
        if opening < len(tokens) and tokens[opening].low == "(":
            _set_before(ordered, tokens, opening, figures)
    return ordered


def _set_before(ordered: list[Token], tokens: Sequence[Token], opening: int, figures: Sequence[int]) -> None:
    """Moves the noun phrase behind the bracket that opens there before it, where the bracket holds a figure."""
    within = range(opening + 1, min(opening + _LONGEST_BRACKET, len(tokens)))
    close = next((j for j in within if tokens[j].low in "()"), -1)
    if close < 0 or tokens[close].low != ")" or not any(opening < i < close for i in figures):
        return
    following = next((i for i in figures if i > close), len(tokens))
    phrase = noun_phrase(tokens, close + 1, following)
    if phrase is None or phrase.start != close + 1 or _names_next(tokens, phrase.end):
        return
    ordered[opening : phrase.end] = [*tokens[phrase.start : phrase.end], *tokens[opening : close + 1]]


def _names_next(tokens: Sequence[Token], end: int) -> bool:
    """«Сесій 12 (9) рішень – 340 (300)»: whether a mark or a figure behind makes the words the next figure's."""
    return end < len(tokens) and (tokens[end].low in DASHES | {":"} or tokens[end].kind == "number")
