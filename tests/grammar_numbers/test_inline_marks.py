"""Marks of lists that run on inside a paragraph."""

from __future__ import annotations

import pytest

from extractors.grammar.numbers.inline_marks import inline_marks
from extractors.grammar.words.lexemes import lex


@pytest.mark.parametrize(
    ("text", "lead", "marks"),
    [
        ("3) земля – 40; 4) дороги – 30; 5) інше – 19.", 2, ["4", "5"]),
        ("3) земля – 40; 5) дороги – 30.", 2, []),
        ("3) видано: 4. Усі вчасно.", 2, []),
        ("земля: 1) рілля – 40; 2) ліс – 30.", 0, ["1", "2"]),
    ],
)
def test_marks_count_on(text: str, lead: int, marks: list[str]) -> None:
    lexemes = lex(text, 0, len(text))
    assert [lexemes[i].text for i in sorted(inline_marks(lexemes, lead))] == marks
