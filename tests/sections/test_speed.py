"""Understanding takes time with a line's length, not with its square."""

from __future__ import annotations

import pytest

from benchmarks.speed import LINES, document_of, line_of, seconds

SHORT, LONG = 6_000, 24_000


@pytest.mark.parametrize("kind", LINES)
def test_time_is_linear(kind: str) -> None:
    seconds(document_of(line_of(LINES[kind](), 2_000)))  # what a process pays once
    short, _ = seconds(document_of(line_of(LINES[kind](), SHORT)))
    long, _ = seconds(document_of(line_of(LINES[kind](), LONG)))
    assert long < 8 * short + 0.3
