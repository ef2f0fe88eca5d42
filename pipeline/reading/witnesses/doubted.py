"""Words that the first reading was unsure of, read again one by one: signs before figures, initials run together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from pipeline.reading.engines import models
from pipeline.reading.engines.engines import LINE, Engine, Grey, Options, Seen
from pipeline.reading.images.ink import text_height
from pipeline.reading.repairs import lexicon
from pipeline.reading.repairs.alphabets import has_foreign
from pipeline.reading.witnesses.cells import digits_of

_DOUBTED, _KNOWN_DOUBTED = 0.6, 0.3  # confidence below which a word, or one of the dictionary, is read again
_SURE = 0.7  # confidence from which the new reading is believed
_BETTER = 0.3  # by how much it must be surer
_MARGIN, _PAPER = 4, 14  # pixels of the page around the word, and of white around that
_TALL = 1.8  # heights of type: what is higher is no word
_RUN_ON = 0.95  # confidence below which initials run together with a name are read again
_RUN_TOGETHER = re.compile(r"[а-яіїєґ][А-ЯІЇЄҐ]|[^\W\d_]\.[^\W\d_]|[^\W\d_]{3}\d[^\W\d_]")
_OTHER = "ukr"  # has fewer signs, and reads some that others do not
_MOST = 40  # words of one page, the least sure first


def read_again(reader: Engine, options: Options, grey: Grey, seen: Sequence[Seen]) -> list[Seen]:
    """The words, doubted ones as they read alone where that reading is sure.

    A number that the new reading changes keeps the old one among its `others`, and stays one.
    """
    size = text_height(seen) if seen else 0.0
    places = [i for i, word in enumerate(seen) if _is_doubted(word, size)]
    chosen = set(sorted(places, key=lambda i: seen[i].confidence)[:_MOST])
    other = models.resolve(_OTHER)
    tries = [replace(options, mode=LINE)]
    if other and other not in options.languages.split("+"):
        tries.append(replace(options, mode=LINE, languages=other))
    return [w for i, word in enumerate(seen) for w in (_alone(reader, tries, grey, word) if i in chosen else [word])]


def _is_doubted(word: Seen, size: float) -> bool:
    """Whether a word is unsure and more than a scrap; a word of the dictionary is seldom an accident."""
    if word.confidence >= _DOUBTED and not (word.confidence < _RUN_ON and _RUN_TOGETHER.search(word.text)):
        return False
    if word.box[3] - word.box[1] > _TALL * size:
        return False
    letters = re.sub(r"\W", "", word.text)
    surprising = not letters.isalpha() or not lexicon.known(word.text)
    return len(letters) > 1 and (surprising or word.confidence < _KNOWN_DOUBTED)


def _alone(reader: Engine, tries: Sequence[Options], grey: Grey, word: Seen) -> list[Seen]:
    """What stands in the word's place, read from there alone; the word itself when no reader is surer."""
    x0, top, x1, bottom = (round(v) for v in word.box)
    left, upper = max(0, x0 - _MARGIN), max(0, top - _MARGIN)
    part = grey[upper : bottom + _MARGIN, left : x1 + _MARGIN]
    crop = np.ascontiguousarray(np.pad(part, _PAPER, constant_values=255))
    readings = (reader.read(crop, options) for options in tries)
    found = next((read for read in readings if read and _is_better(read, word)), None)
    if found is None:
        return [word]
    across, down = left - _PAPER, upper - _PAPER
    old = digits_of(word.text)
    return [
        replace(
            new,
            box=(new.box[0] + across, new.box[1] + down, new.box[2] + across, new.box[3] + down),
            others=(word.text,) if old and digits_of(new.text) not in ("", old) else (),
            block=word.block,
            line=word.line,
        )
        for new in found
    ]


def _is_better(found: Sequence[Seen], word: Seen) -> bool:
    """Whether a reading is sure, and surer than the word was; one in several words has told more already."""
    least = min(w.confidence for w in found)
    needed = word.confidence + (_BETTER if len(found) == 1 else 0.0)
    if least < max(_SURE, needed) or any(has_foreign(w.text) for w in found):
        return False
    read = "".join(w.text for w in found)
    if not any(map(str.isalnum, read)):
        return False
    letters = sum(map(str.isalpha, word.text))
    return bool(digits_of(read)) or len(digits_of(word.text)) < letters
