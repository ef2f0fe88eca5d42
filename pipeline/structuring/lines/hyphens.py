"""Words that run over a line's end: does the hyphen belong to the word?"""

from __future__ import annotations

import re
from enum import Enum
from functools import lru_cache

from pipeline.structuring.lines.dictionary import is_known
from pipeline.structuring.lines.letters import repair
from pipeline.structuring.lines.linetext import HYPHENS, hyphenated

_HEAD = re.compile(r"([^\W\d_']+(?:'[^\W\d_]+)*(?:-[^\W\d_]+)*)$")
_TAIL = re.compile(r"^([^\W\d_]+(?:'[^\W\d_]+)*)")


class Joint(Enum):
    """How two pieces at a line's end are joined."""

    SPACE = "a space"
    KEEP = "nothing, the hyphen stays"
    DROP = "nothing, the hyphen goes"
    NOTHING = "nothing, an invisible hyphen has gone already"


def joint(line_end: str, line_start: str) -> Joint:
    """How the last piece of a line and the first of the next belong together."""
    if line_end.endswith("\u00ad"):
        return Joint.NOTHING if line_start[:1].isalnum() else Joint.SPACE
    if line_end[-1:] in "–—" and line_end[-2:-1].isdigit() and line_start[:1].isdigit():
        return Joint.KEEP  # a range: «2015–» / «2020»
    if not hyphenated(line_end, line_start):
        return Joint.SPACE
    return _of_word(repair(line_end.rstrip(HYPHENS))[0], repair(line_start)[0])


@lru_cache(maxsize=10_000)
def _of_word(before: str, after: str) -> Joint:
    head, tail = _HEAD.search(before), _TAIL.match(after)
    if not head or not tail:
        return Joint.KEEP  # «25-» / «пункт», «38-» / «2020»
    left, right = head.group(1), tail.group(1)
    if right[0].isupper() and not left[-1].isupper():
        return Joint.KEEP  # «Івано-» / «Франківськ»
    joined, kept = left + right, f"{left}-{right}"
    last = left.rsplit("-", 1)[-1]
    whole = is_known(last) and is_known(right)
    if is_known(kept) and (whole or (len(right) > 3 and is_known(right))):
        return Joint.KEEP  # «будь-» / «який», «десантно-» / «штурмових», but not «тоб-» / «то»
    if is_known(joined):
        return Joint.DROP
    return Joint.KEEP if whole and len(last) > 2 and len(right) > 2 else Joint.DROP
