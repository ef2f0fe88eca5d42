"""Plain lines read into tokens, statements and relations, as extraction does it."""

from __future__ import annotations

from extractors.grammar.numbers.numbers import find_numbers
from extractors.grammar.periods.periods import find_periods
from extractors.grammar.reader import read_statements
from extractors.grammar.sentences.layout import Place, place_figures
from extractors.grammar.sentences.relations import Relation, qualify
from extractors.grammar.sentences.sentences import split_sentences
from extractors.grammar.sentences.statements import Statement
from extractors.grammar.sentences.tokens import Token, tokenize
from extractors.grammar.sentences.zeros import find_zeros
from schemas.text import DocumentText
from tests.texts import from_plain

PERIOD = "2023"


def tokens_of(raw: str) -> tuple[DocumentText, list[Token]]:
    """The document of one paragraph and the paragraph's tokens."""
    text = from_plain(raw)
    return text, tokenize(text.text, text.blocks[0].body, find_numbers(text))


def sentences_of(raw: str) -> list[str]:
    """The sentences of one paragraph, as written."""
    text, tokens = tokens_of(raw)
    return [text.text[s[0].start : s[-1].end] for s in split_sentences(tokens, text.text)]


def places_of(raw: str, *, in_list: bool = False) -> tuple[list[Token], list[Place]]:
    """The tokens and the figures' places of one sentence."""
    _, tokens = tokens_of(raw)
    return tokens, place_figures(tokens, in_list=in_list)


def statements_of(raw: str) -> tuple[DocumentText, list[Statement]]:
    """The document and the statements of all its figures, zeros in words included."""
    text = from_plain(raw)
    numbers = find_numbers(text)
    spoken = sorted((*numbers, *find_zeros(text, numbers)), key=lambda n: n.span.start)
    return text, read_statements(text, spoken, find_periods(text, numbers))


def relations_of(raw: str, period: str = PERIOD) -> dict[str, Relation]:
    """The relation of each figure by its value as a plain number."""
    _, statements = statements_of(raw)
    return {str(s.number.value): qualify(s, period) for s in statements}
