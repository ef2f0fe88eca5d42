"""Which way up: a cheap test of direction first, a second reading only when the words look wrong."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import cv2
import numpy as np

from pipeline.reading.engines import models
from pipeline.reading.engines.engines import BLOCK, Engine, Grey, Options, Seen
from pipeline.reading.images.ink import Ink, ink
from pipeline.reading.images.letters import Letters, Points, letters_of
from pipeline.reading.images.prepare import Prepared, level, turned

_SAMPLE = 200  # letters
_ACROSS = 0.4  # share of letters whose neighbour is beside them, below which lines run down the page
_BAND = 9  # heights of small letters: two or three lines
_SURE = 0.70  # mean confidence of an upright page; upside down is 0.45 at most
_PAPER = 232  # grey from which on an evened page is paper
_WHITENING = np.where(np.arange(256) >= _PAPER, 255, np.arange(256)).astype(np.uint8)
_FEW = 5  # words: fewer say nothing


@dataclass(frozen=True)
class View:
    """A prepared page one way up, and what is on it; each found once and only when asked for.

    Of `fine` ones, enlarged from 1-bit scans, each pixel of the letters counts.
    """

    state: Prepared
    fine: bool = False

    @cached_property
    def letters(self) -> Letters:
        """Its letters."""
        return letters_of(self.state.grey)

    @cached_property
    def marks(self) -> Ink:
        """Its ink and rules."""
        return ink(self.state.grey)

    def turned(self, degrees: int) -> View:
        """Turned clockwise and levelled."""
        return View(level(turned(self.state, degrees)), self.fine)


def upright(first: View, reader: Engine, options: Options) -> tuple[View, list[Seen]]:
    """The page the right way up and its words.

    Raises:
        MissingModelError: when the models are not installed.
    """
    lying = sideways(first.letters)
    view = first.turned(90) if lying else first
    if view.letters.is_flipped or (
        lying and view.letters.is_flipped is None and _better_flipped(view, reader, options)
    ):
        view = first.turned(270 if lying else 180)
    seen = read(view, reader, options)
    if runs_down(seen):
        view = first if lying else first.turned(90)
        seen = read(view, reader, options)
    if len(seen) < _FEW or confidence(seen) >= _SURE:
        return view, seen
    tries = [(view, seen)]
    for degrees in _guesses(view, reader, options):
        other = view.turned(degrees)
        tries.append((other, read(other, reader, options)))
    return max(tries, key=lambda t: weight(t[1]))


def read(view: View, reader: Engine, options: Options) -> list[Seen]:
    """The page's words, read from a picture of large type made small on white, which takes less time."""
    grey = view.state.grey
    if view.fine:
        return reader.read(grey, options)
    factor = view.letters.reading_scale
    shrunk = cv2.resize(grey, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA) if factor < 1.0 else grey
    small = _whitened(np.asarray(shrunk, np.uint8))
    across, down = grey.shape[1] / small.shape[1], grey.shape[0] / small.shape[0]
    return [
        replace(s, box=(s.box[0] * across, s.box[1] * down, s.box[2] * across, s.box[3] * down))
        for s in reader.read(small, replace(options, dpi=round(options.dpi * factor)))
    ]


def _whitened(grey: Grey) -> Grey:
    """With its paper wholly white: Tesseract packs the picture of every line, and grain packs slowly."""
    return np.asarray(cv2.LUT(grey, _WHITENING), np.uint8)


def sideways(letters: Letters) -> bool:
    """Whether lines of text run down the page: a letter's nearest neighbour stands on its own line."""
    if not letters.enough:
        return False
    steps = _to_nearest(letters.middles)
    across = np.abs(steps[:, 0]) > np.abs(steps[:, 1])
    return bool(across.mean() < _ACROSS)


def _to_nearest(points: Points) -> Points:
    """From a sample of the points the step to each one's nearest other."""
    sample = points[:: max(1, len(points) // _SAMPLE)]
    across, down = (points[None, :, k] - sample[:, None, k] for k in (0, 1))
    distance = across * across + down * down
    distance[distance == 0] = np.inf
    return np.asarray(points[distance.argmin(axis=1)] - sample, np.float32)


def _better_flipped(view: View, reader: Engine, options: Options) -> bool:
    """Whether more is read with confidence in the middle of the densest lines when turned upside down."""
    if not view.letters.enough:
        return False
    grey, tall = view.state.grey, round(_BAND * view.letters.size)
    rows = np.bincount(view.letters.middles[:, 1].astype(np.intp), minlength=grey.shape[0])
    held = np.convolve(rows, np.ones(min(tall, len(rows)), np.intp), "valid")
    top, across = int(held.argmax()), grey.shape[1]
    band = np.ascontiguousarray(grey[top : top + tall, across // 4 : across - across // 4])
    block = replace(options, mode=BLOCK)
    plain = reader.read(band, block)
    if len(plain) >= _FEW and confidence(plain) >= _SURE:
        return False
    return weight(reader.read(np.asarray(cv2.rotate(band, cv2.ROTATE_180), np.uint8), block)) > weight(plain)


def runs_down(seen: Sequence[Seen]) -> bool:
    """Whether long words came out taller than wide: Tesseract reads text that runs down the page, too."""
    long = [s.box for s in seen if len(s.text) >= 4]
    tall = sum(x1 - x0 < y1 - y0 for x0, y0, x1, y1 in long)
    return len(long) >= _FEW and 2 * tall > len(long)


def _guesses(view: View, reader: Engine, options: Options) -> list[int]:
    """Turns worth trying, the likeliest first; none when the page seems upright and is only badly printed."""
    if view.letters.enough:
        return [180] if _better_flipped(view, reader, options) else []
    if models.resolve("osd") is None:
        return [180]
    small = cv2.resize(view.state.grey, None, fx=0.667, fy=0.667, interpolation=cv2.INTER_AREA)
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
