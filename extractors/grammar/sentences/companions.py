"""Whether a figure only accompanies another: what it is compared with, out of, or has come from."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.grammar.sentences.figure_right import FROM
from extractors.grammar.sentences.phrases import DASHES
from extractors.grammar.sentences.tokens import Token

QUOTES = frozenset({"«", "»", "“", "”", "„", '"'})
_OF_WHEN = re.compile(r"(?:нинішн|теперішн|цьогорічн|торішн|минулорічн|позаторішн)\w+$")  # «проти нинішніх 12»
_FEW_WORDS, _VOTED_NEAR = 3, 12
_CHANGED = ("збільш", "зменш", "зрос", "зріс", "знизи", "скороти", "вирос", "виріс", "впал", "поменша", "побільша")


def is_versus(tokens: Sequence[Token], left_start: int, i: int) -> bool:
    """«(проти 12)»: what the figure before is compared with."""
    if any(t.low in QUOTES or t.low in DASHES for t in tokens[left_start:i]):
        return False  # «проти» – 11: how one voted
    words = [t.low for t in tokens[left_start:i] if t.kind == "word"]
    # «голосував за 380 рішень, проти 12»
    voted = any(t.low.startswith("голосув") for t in tokens[max(0, left_start - _VOTED_NEAR) : left_start])
    return words[:1] == ["проти"] and all(map(_OF_WHEN.match, words[1:])) and not voted


def is_base(tokens: Sequence[Token], left_start: int, i: int) -> bool:
    """«13 із 22», «15 (з 17 проведених)»."""
    led = [t.low for t in tokens[left_start:i]]
    return led[-1:] in (["з"], ["із"], ["зі"]) and led[:-1] in ([], ["("])


def is_from(tokens: Sequence[Token], i: int, following: int) -> bool:
    """«з 47 до 39», «з 11 у 2022 році зросла до 14»: the first of two figures in a change."""
    starts = i > 0 and tokens[i - 1].low in FROM
    between = [t.low for t in tokens[i + 1 : following] if t.kind == "word"]
    near = len(between) <= _FEW_WORDS or any(w.startswith(_CHANGED) for w in between)
    return starts and between[-1:] == ["до"] and near
