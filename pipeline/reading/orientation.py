"""Which way up: a cheap test of direction first, a second reading only when the words look wrong."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np

from pipeline.reading import models
from pipeline.reading.engines import Engine, Options, Seen
from pipeline.reading.prepare import Prepared, ink_of, level, sharpness, turned

_SIDEWAYS = 1.5  # how much sharper columns must be than rows for lines of text to run down the page
_SURE = 0.70  # mean confidence of an upright page; upside down is 0.45 at most
_FEW = 5  # words: fewer say nothing


def upright(state: Prepared, reader: Engine, options: Options) -> tuple[Prepared, list[Seen]]:
    """The page the right way up and its words.

    Raises:
        MissingModelError: when the models are not installed.
    """
    if sideways(state):
        state = level(turned(state, 90))
    seen = reader.read(state.grey, options)
    if len(seen) < _FEW or confidence(seen) >= _SURE:
        return state, seen
    tries = [(state, seen)]
    for degrees in _guesses(state, reader):
        other = level(turned(state, degrees))
        words = reader.read(other.grey, options)
        tries.append((other, words))
        if confidence(words) >= _SURE:
            break
    return max(tries, key=lambda t: weight(t[1]))


def sideways(state: Prepared) -> bool:
    """Whether lines of text run down the page."""
    ink = ink_of(state.grey)
    return sharpness(np.ascontiguousarray(ink.T)) > _SIDEWAYS * sharpness(ink)


def _guesses(state: Prepared, reader: Engine) -> list[int]:
    """Turns worth trying, the likeliest first; none when the page seems upright and is only badly printed."""
    if models.resolve("osd") is None:
        return [180]
    small = cv2.resize(state.grey, None, fx=0.667, fy=0.667, interpolation=cv2.INTER_AREA)
    degrees = reader.turn(np.asarray(small, np.uint8))
    return [degrees] if degrees else []


def confidence(seen: Sequence[Seen]) -> float:
    """Mean confidence by character, 0–1."""
    letters = sum(len(s.text) for s in seen)
    return sum(s.confidence * len(s.text) for s in seen) / letters if letters else 0.0


def weight(seen: Sequence[Seen]) -> int:
    """Characters read with confidence: the better of two readings has more of them."""
    return sum(len(s.text) for s in seen if s.confidence > 0.8)


def is_picture(seen: Sequence[Seen]) -> bool:
    """Whether what was read are scraps found in a picture: several, and none a word of three letters or figures."""
    return len(seen) >= _FEW and not any(s.confidence > 0.6 and sum(map(str.isalnum, s.text)) >= 3 for s in seen)
