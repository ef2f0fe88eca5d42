"""What generated reports are made of: passages and the figures that they state."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any


@dataclass(frozen=True)
class Figure:
    """A figure that a passage states, and what else is true of it."""

    metric: str
    subject: str
    value: Decimal
    told: Mapping[str, Any]


@dataclass(frozen=True)
class Passage:
    """A passage and the figures in it."""

    text: str
    figures: tuple[Figure, ...]
