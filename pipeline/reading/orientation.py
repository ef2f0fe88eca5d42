"""Which way up: a cheap test of direction first, a second reading only when the words look wrong."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np
import numpy.typing as npt

from pipeline.reading import models
from pipeline.reading.engines import Engine, Grey, Options, Seen
from pipeline.reading.islands import islands
from pipeline.reading.prepare import Prepared, level, shrunk, turned

_MARKS = 1600  # pixels of the longer side on which letters are told from each other
_LETTER = (5, 45)  # pixels there
_ENOUGH, _SAMPLE = 40, 200  # letters
_ACROSS = 0.4  # share of letters whose neighbour is beside them, below which lines run down the page
_SURE = 0.70  # mean confidence of an upright page; upside down is 0.45 at most
_FEW = 5  # words: fewer say nothing


def upright(state: Prepared, reader: Engine, options: Options) -> tuple[Prepared, list[Seen]]:
    """The page the right way up and its words.

    Raises:
        MissingModelError: when the models are not installed.
    """
    start = state
    if sideways(state.grey):
        state = level(turned(state, 90))
    seen = reader.read(state.grey, options)
    if runs_down(seen):
        state = start if state is not start else level(turned(state, 90))
        seen = reader.read(state.grey, options)
    if len(seen) < _FEW or confidence(seen) >= _SURE:
        return state, seen
    tries = [(state, seen)]
    for degrees in _guesses(state, reader):
        other = level(turned(state, degrees))
        tries.append((other, reader.read(other.grey, options)))
    return max(tries, key=lambda t: weight(t[1]))


def sideways(grey: Grey) -> bool:
    """Whether lines of text run down the page: a letter's nearest neighbour stands on its own line."""
    ink = (shrunk(grey, _MARKS) < 140).astype(np.uint8)
    _, stats, middles = islands(ink)
    sides = stats[:, [cv2.CC_STAT_WIDTH, cv2.CC_STAT_HEIGHT]]
    letters = (sides.max(axis=1) <= _LETTER[1]) & (sides.min(axis=1) >= 2) & (sides.max(axis=1) >= _LETTER[0])
    letters[0] = False
    points = middles[letters].astype(np.float32)
    if len(points) < _ENOUGH:
        return False
    steps = _to_nearest(points)
    across = np.abs(steps[:, 0]) > np.abs(steps[:, 1])
    return bool(across.mean() < _ACROSS)


def _to_nearest(points: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    """From a sample of the points the step to each one's nearest other."""
    sample = points[:: max(1, len(points) // _SAMPLE)]
    across, down = (points[None, :, k] - sample[:, None, k] for k in (0, 1))
    distance = across * across + down * down
    distance[distance == 0] = np.inf
    return np.asarray(points[distance.argmin(axis=1)] - sample, np.float32)


def runs_down(seen: Sequence[Seen]) -> bool:
    """Whether long words came out taller than wide: Tesseract reads text that runs down the page, too."""
    long = [s.box for s in seen if len(s.text) >= 4]
    tall = sum(x1 - x0 < y1 - y0 for x0, y0, x1, y1 in long)
    return len(long) >= _FEW and 2 * tall > len(long)


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
