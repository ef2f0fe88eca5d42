"""Pages so bad that one model reads little on them: read again by all models together, which takes twice as long."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.reading import models
from pipeline.reading.cells import covers, digits_of
from pipeline.reading.engines import Engine, Options, Seen
from pipeline.reading.orientation import View, confidence, is_picture, read, weight

_BAD = 0.75  # mean confidence of a page: 9 pt type in a fax has 0.55, the worst photocopy 0.85
_TOGETHER = ("ukr", "eng", models.CYRILLIC)
_NUMBER = re.compile(r"[(«]?\d+(?:[.,]\d+)*%?[.,;:)»]*")
_SAME = 0.5  # share of a word in another's box from which both are of one place


def read_together(reader: Engine, options: Options, view: View, seen: list[Seen]) -> list[Seen]:
    """The words, of a bad page as all models read it; numbers keep what was read first among their `others`."""
    if not seen or is_picture(seen) or confidence(seen) >= _BAD:
        return seen
    names = [name for model in _TOGETHER if (name := models.resolve(model))]
    if len(names) < len(_TOGETHER):
        return seen
    found = read(view, reader, replace(options, languages="+".join(names)))
    return [_with_others(word, seen) for word in found] if weight(found) > weight(seen) else seen


def _with_others(word: Seen, first: Sequence[Seen]) -> Seen:
    """A word with what was read in its place at first, where the figures differ; a number is not lost to «G9»."""
    there = [o for o in first if max(covers(word, o), covers(o, word)) > _SAME]
    numbers = [o for o in there if _NUMBER.fullmatch(o.text)]
    if len(there) == len(numbers) == 1 and digits_of(word.text) and not _NUMBER.fullmatch(word.text):
        return replace(numbers[0], others=(word.text,), block=word.block, line=word.line)
    others = tuple(o.text for o in there if digits_of(o.text) != digits_of(word.text))
    return replace(word, others=(*word.others, *others)) if others else word
