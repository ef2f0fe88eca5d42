"""The learnt weights: which words speak for which metric. `training/` makes them; here they are only added up."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import repeat
from pathlib import Path
from sys import intern
from typing import Any

import numpy as np
from numpy.typing import NDArray

from extractors.meaning.features import LENGTH, WHOLE, Seen

WEIGHTS = Path(__file__).with_name("weights.npz")
_UNKNOWN = -1

Floats = NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class Model:
    """A network of one hidden layer.

    `words` has a row for each feature, in int8 steps of `step`: what it means, in as many numbers as the hidden layer
    has units. Meanings add up; `straight` leads from the sum to the classes, `bent` from what of the sum and
    `threshold` is above zero. `sharpness` turns margins into odds that are right as often as they say.
    """

    rows: Mapping[str, int]
    classes: tuple[str, ...]
    words: NDArray[np.int8]
    step: float
    threshold: Floats
    bent: Floats
    straight: Floats
    bias: Floats
    sharpness: float
    about: Mapping[str, Any]

    @cached_property
    def columns(self) -> Mapping[str, int]:
        """Where each class stands."""
        return {name: column for column, name in enumerate(self.classes)}

    @cached_property
    def _rows_by_place(self) -> Mapping[str, Mapping[str, int]]:
        """The rows of features by the place and the word that they name, so that no name need be put together."""
        found: dict[str, dict[str, int]] = defaultdict(dict)
        for name, row in self.rows.items():
            place, _, word = name.partition(":")
            found[place][intern(word)] = row
        return found | {WHOLE: self.rows}

    def probabilities(self, features: Mapping[str, float]) -> Floats:
        """How likely each class is by features, in the order of `classes`."""
        at = np.array([self.rows.get(name, _UNKNOWN) for name in features], dtype=np.int64)
        return self._shares(at, np.array([*features.values()]))

    def probabilities_by(self, seen: Seen) -> Floats:
        """The same by what is seen, which need not have its length."""
        at: list[int] = []
        weights: list[float] = []
        for place, words, by in seen:
            at += map(self._rows_by_place.get(place, {}).get, words, repeat(_UNKNOWN))
            weights += by
        told = np.array(weights)
        return self._shares(np.array(at), LENGTH * told / np.sqrt(told @ told))

    def _shares(self, at: NDArray[np.int64], by: NDArray[np.float64]) -> Floats:
        known = at != _UNKNOWN
        amounts = by[known].astype(np.float32) * np.float32(self.step)
        meaning = amounts @ self.words.take(at[known], axis=0).astype(np.float32)
        margins = self.bias + meaning @ self.straight + np.maximum(meaning + self.threshold, 0) @ self.bent
        odds: Floats = np.exp(self.sharpness * (margins - margins.max()))
        shares: Floats = odds / odds.sum()
        return shares

    def save(self, path: Path = WEIGHTS) -> None:
        """Write the weights: the same bytes for the same weights."""
        head = {
            "rows": list(self.rows),
            "classes": self.classes,
            "step": self.step,
            "sharpness": self.sharpness,
            "about": self.about,
        }
        told = np.frombuffer(json.dumps(head, ensure_ascii=False).encode(), dtype=np.uint8)
        np.savez_compressed(path, head=told, **{name: getattr(self, name) for name in _STORED})

    @staticmethod
    def load(path: Path = WEIGHTS) -> Model:
        """Read the weights; OSError when they are not there."""
        with np.load(path) as stored:
            head = json.loads(stored["head"].tobytes())
            layers = {name: stored[name] for name in _STORED}
        rows = {name: row for row, name in enumerate(head["rows"])}
        return Model(
            rows=rows,
            classes=tuple(head["classes"]),
            step=head["step"],
            sharpness=head["sharpness"],
            about=head["about"],
            **layers,
        )


_STORED = ("words", "threshold", "bent", "straight", "bias")


@cache
def learnt() -> Model:
    """The weights that come with zvitar."""
    return Model.load()
