"""Patterns looked for together are found where each of them alone is."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.occurring import Patterns, beginnings
from extractors.sections import domains, rules, sections
from extractors.sections.rule import at_word_start

WORDS = sorted({word for section in sections() for e in section.examples for word in e.sentence.lower().split()})
EVERY = {
    *(p for r in rules() for p in (r.head, r.unless, r.verbs, *r.cues) if p),
    *(p for d in domains() for p in (d.words, d.wide_words, d.faint_words) if p),
}
ALONE = {name: re.compile(at_word_start(name)) for name in EVERY}
TOGETHER = Patterns({name: name for name in EVERY})


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        (r"надійш\w+", {"наді"}),
        (r"(?:про)?звіту", {"проз", "звіт"}),
        (r"(?<!не )(?:го|ра[дн]и?\b)", {"го", "рад", "ради", "ран", "рани"}),
        (r"на (?:\w+ )?облік", {"на "}),
        (r"[ув] роботі|\| @", {"у ", "в ", "|"}),
        (r"ab*c{0,2}d", {"ab", "ac", "ad"}),
        (r"x{0,2}yz", {"x", "yz"}),
        (r"об'єдн", {"об "}),
        (r"по(?:сел|міст)? ?що", {"посе", "помі", "по ", "пощо"}),
        (r"\w+ська", {""}),
        (r".", {""}),
        (r"^", {""}),
    ],
)
def test_beginnings(pattern: str, expected: set[str]) -> None:
    assert beginnings(pattern) == expected


def test_what_is_not_understood_is_refused() -> None:
    with pytest.raises(ValueError, match="not understood"):
        beginnings("(?i)а")


@settings(deadline=None)  # the first call loads dictionary and weights
@given(st.lists(st.sampled_from([*WORDS, "@", "#", "|", "–", "(", "«"]), max_size=30))
def test_found_as_each_alone(words: list[str]) -> None:
    text = " ".join(words)
    assert TOGETHER.found_in(text) == {name for name, p in ALONE.items() if p.search(text)}


def test_every_example_by_every_pattern() -> None:
    for section in sections():
        for example in section.examples:
            text = re.sub(r"\d+", "@", example.sentence.lower())
            assert TOGETHER.found_in(text) == {name for name, p in ALONE.items() if p.search(text)}, text
