"""The learnt weights: which words speak for which metric. `training/` makes them; here they are only added up."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

WEIGHTS = Path(__file__).with_name("weights.npz")
NO_METRIC = "none"
"""The class of figures that no metric of the catalogue covers."""


@dataclass(frozen=True, eq=False)
class Model:
    """Weights of features (rows) for classes (columns), int8 steps of `step`; `sharpness` turns margins into odds,
    `trust` are the weights of `trust.evidence_for`."""

    rows: Mapping[str, int]
    classes: tuple[str, ...]
    weights: NDArray[np.int8]
    step: float
    bias: NDArray[np.float32]
    sharpness: float
    trust: tuple[float, ...]
    about: Mapping[str, Any]

    @cached_property
    def columns(self) -> Mapping[str, int]:
        """Where each class stands."""
        return {name: column for column, name in enumerate(self.classes)}

    def probabilities(self, features: Mapping[str, float]) -> NDArray[np.float32]:
        """How likely each class is, in the order of `classes`."""
        row_of = self.rows.get
        known = [(row, w) for f, w in features.items() if (row := row_of(f)) is not None]
        margins = self.bias.astype(np.float32)
        if known:
            at, by = zip(*known, strict=True)
            amounts = np.asarray(by, dtype=np.float32) * np.float32(self.step)
            margins = margins + amounts @ self.weights[list(at)].astype(np.float32)
        odds: NDArray[np.float32] = np.exp(self.sharpness * (margins - margins.max()))
        shares: NDArray[np.float32] = odds / odds.sum()
        return shares

    def save(self, path: Path = WEIGHTS) -> None:
        """Write the weights: the same bytes for the same weights."""
        head = {
            "rows": list(self.rows),
            "classes": self.classes,
            "step": self.step,
            "sharpness": self.sharpness,
            "trust": self.trust,
            "about": self.about,
        }
        told = np.frombuffer(json.dumps(head, ensure_ascii=False).encode(), dtype=np.uint8)
        np.savez_compressed(path, head=told, weights=self.weights, bias=self.bias)

    @staticmethod
    def load(path: Path = WEIGHTS) -> Model:
        """Read the weights; OSError when they are not there."""
        with np.load(path) as stored:
            head = json.loads(stored["head"].tobytes())
            weights, bias = stored["weights"], stored["bias"]
        rows = {name: row for row, name in enumerate(head["rows"])}
        return Model(
            rows=rows,
            classes=tuple(head["classes"]),
            weights=weights,
            step=head["step"],
            bias=bias,
            sharpness=head["sharpness"],
            trust=tuple(head["trust"]),
            about=head["about"],
        )


@cache
def learnt() -> Model:
    """The weights that come with zvitar."""
    return Model.load()
