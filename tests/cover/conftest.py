"""A `DocumentText` from plain lines, for tests: one block for each paragraph, one word box after another."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from schemas.document import Box, Word
from schemas.text import Block, DocumentText, Span


def _plain_text(written: str) -> DocumentText:
    """Paragraphs are separated by empty lines, pages by form feeds; every word gets a box of its own."""
    words: list[Word] = []
    text, owner, blocks = "", [], []
    for page, body in enumerate(written.split("\f"), start=1):
        row = 0
        for paragraph in body.replace("’", "'").split("\n\n"):
            lines = [line.split() for line in paragraph.splitlines() if line.strip()]
            if not lines:
                continue
            if text:
                text, owner = text + "\n", [*owner, -1]
            start = len(text)
            for line in lines:
                row += 1
                for column, word in enumerate(line):
                    if len(text) > start:
                        text, owner = text + " ", [*owner, -1]
                    owner += [len(words)] * len(word)
                    text += word
                    box = Box(page, 20.0 + 40 * column, 12.0 * row, 55.0 + 40 * column, 12.0 * row + 10)
                    words.append(Word(word, box))
            span = Span(start, len(text))
            blocks.append(Block("paragraph", span, page, span))
    return DocumentText(text, tuple(owner), tuple(words), tuple(blocks))


@pytest.fixture(scope="session")
def plain_text() -> Callable[[str], DocumentText]:
    return _plain_text
