"""Understanding does work in proportion to a line's length, not to its square: counted in calls, which no busy machine
changes. What calls cannot tell (a search that goes back and forth) is `python -m benchmarks.speed growth`."""

from __future__ import annotations

import sys
from types import FrameType

import pytest

from benchmarks.speed import LINES, document_of, line_of, seconds

SHORT, LONG = 3_000, 12_000


def _calls(kind: str, size: int) -> int:
    """How many functions are called to understand a line of a kind."""
    document = document_of(line_of(LINES[kind](), size))
    made = 0

    def count(_frame: FrameType, event: str, _arg: object) -> None:
        nonlocal made
        made += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        seconds(document)
    finally:
        sys.setprofile(before)
    return made


@pytest.mark.parametrize("kind", LINES)
def test_work_is_linear(kind: str) -> None:
    seconds(document_of(line_of(LINES[kind](), LONG)))  # what a process looks up once
    assert _calls(kind, LONG) < 1.5 * LONG / SHORT * _calls(kind, SHORT)
