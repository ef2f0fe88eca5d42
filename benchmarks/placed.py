"""Where the words of a report stand on the pages that it was drawn on."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Placed:
    """A word of the report (its index among the words of the text), its page and box in points, top-left origin."""

    token: int
    text: str
    page: int
    x0: float
    top: float
    x1: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Rendered:
    """A PDF and where each word of the report stands in it."""

    path: Path
    words: tuple[Placed, ...]
