"""A word among its neighbours, as repairs of reading see it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

DASHES = frozenset("–—-−•")


@dataclass(frozen=True, slots=True)
class Token:
    """A word among its neighbours; `starts` and `ends` a line, `opens` and `closes` a column that others stand beside.

    `first` and `last` are the places in the words read that it was made of; `flat` is the shape of a dash, `height`
    that of its box in any unit, 0 where it is not known.
    """

    text: str
    first: int
    last: int
    starts: bool = False
    opens: bool = False
    closes: bool = False
    flat: bool = False
    repairs: tuple[str, ...] = ()
    alternatives: tuple[str, ...] = ()
    ends: bool = False
    height: float = 0.0

    def changed(self, name: str, text: str) -> Token:
        """With another text and the trail of what it was."""
        return replace(self, text=text, repairs=(*self.repairs, f"{name}:{self.text}"))


Rule = Callable[[Token, Token | None, Token | None], Token]
