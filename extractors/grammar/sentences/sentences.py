"""Where sentences end in reports full of «р.», «грн.», initials and numbered items."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.grammar.sentences.tokens import Token
from extractors.grammar.words.morphology import is_predicate, is_preposition

# After these a full stop is part of the word, whatever follows.
NEVER_LAST = frozenset(
    [
        "вул",
        "м",
        "с",
        "смт",
        "ст",
        "п",
        "пп",
        "ім",
        "див",
        "тел",
        "каб",
        "буд",
        "пр",
        "просп",
        "пл",
        "пров",
        "гр",
        "о",
        "в",
        "т",
        "обл",
        "р-н",
        "ред",
        "ч",
        "абз",
        "рис",
        "табл",
        "напр",
        "проф",
        "заст",
        "кв",
        "міс",
        "півр",
        "півріч",
    ]
)

# «Коваль О. П»: tokens from the surname to the second initial.
_SURNAME_BEFORE = 3


def _ends(tokens: Sequence[Token], i: int, text: str) -> bool:
    """Whether the mark at tokens[i] ends a sentence."""
    mark = tokens[i]
    if mark.low in {"!", "?", "…"}:
        return True
    if mark.low != "." or i + 1 >= len(tokens):
        return False
    if i > 0 and not _may_be_last(tokens, i, text):
        return False
    following = tokens[i + 1]
    if following.start == mark.end:
        return False
    if text[mark.start - 2 : mark.end] == "..." and text[following.start].isdigit():
        return False  # «Голова ради ..... 20 прийомів»: leader dots
    first = text[following.start]
    return first.isupper() or first in '«"“' or (first.isdigit() and text[mark.start - 1] not in "№")


def _may_be_last(tokens: Sequence[Token], i: int, text: str) -> bool:
    before = tokens[i - 1]
    if before.kind != "word" or before.end != tokens[i].start:
        return True
    if before.low in NEVER_LAST and not _is_initial(tokens, i - 1, text):
        return False
    return not _is_initial(tokens, i - 1, text) or _opens_behind_name(tokens, i, text)


def _is_initial(tokens: Sequence[Token], i: int, text: str) -> bool:
    return 0 <= i < len(tokens) and tokens[i].end - tokens[i].start == 1 and text[tokens[i].start].isupper()


def _opens_behind_name(tokens: Sequence[Token], i: int, text: str) -> bool:
    """«… обрано Коваля О. П. Відбулося 12 сесій»: whether a name ends with the initial before the point at tokens[i],
    and a sentence that no name begins stands behind."""
    surname_at = i - 1 - _SURNAME_BEFORE
    if surname_at < 0 or not _is_initial(tokens, i - 3, text) or tokens[i - 2].low != "." or i + 1 >= len(tokens):
        return False
    surname = text[tokens[surname_at].start : tokens[surname_at].end]
    following = tokens[i + 1]
    opens = following.kind == "number" or is_predicate(following.low) or is_preposition(following.low)
    return surname.istitle() and opens and not _is_initial(tokens, i + 2, text)


def _ends_short(tokens: Sequence[Token], i: int, text: str) -> bool:
    """Whether a number with a shortened unit ends a sentence: «на світло – 85 тис. Решту додали люди»."""
    token = tokens[i]
    if token.kind != "number" or text[token.end - 1] != "." or i + 1 >= len(tokens) or tokens[i + 1].kind != "word":
        return False
    following = text[tokens[i + 1].start : tokens[i + 1].end]
    return following.istitle() and tokens[i + 1].start > token.end


def split_sentences(tokens: Sequence[Token], text: str) -> list[list[Token]]:
    """Tokens grouped by sentence; a full stop inside brackets ends nothing."""
    sentences: list[list[Token]] = [[]]
    depth = 0
    for i, token in enumerate(tokens):
        depth = max(0, depth + (token.low == "(") - (token.low == ")"))
        sentences[-1].append(token)
        if depth == 0 and (_ends(tokens, i, text) if token.kind == "punct" else _ends_short(tokens, i, text)):
            sentences.append([])
    return [s for s in sentences if s]
