"""Lines that say what the figures of each item below them are: «Комісія – засідань / питань / рекомендацій:»."""

from __future__ import annotations

import re

_FEWEST = 2
_NAMES = re.compile(r"(?:\s[–—-]|[(:])\s*([^\d()–—:]*[^\W\d_]\s*/\s*[^\d()–—:]*[^\W\d_])\s*\)?\s*:?\s*$")


def names_announced(line: str) -> tuple[str, ...]:
    """The names that slashes part at the end of the line, in lower case; empty when there are none."""
    found = _NAMES.search(line.strip())
    names = tuple(" ".join(name.lower().split()) for name in found[1].split("/")) if found else ()
    return names if len(names) >= _FEWEST and all(names) else ()


def without_names(line: str) -> str:
    """What the line says besides those names."""
    found = _NAMES.search(line.strip())
    return line.strip()[: found.start()] if found and names_announced(line) else line
