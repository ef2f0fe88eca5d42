"""How often the learnt opinion is right, by part and by how sure it is."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from extractors.figures import NO_METRIC
from training.fit import Judged

_SURE = (0.0, 0.5, 0.8, 0.9)


def table(judged: Sequence[Judged]) -> str:
    """A line a part: figures, share that the rules have right, and for each bound the share as sure and right of it."""
    lines = [f"{'part':<10} figures  rules  " + "  ".join(f"≥{bound:.1f}: share right" for bound in _SURE)]
    for part in sorted({j.example.part for j in judged}):
        of_part = [j for j in judged if j.example.part == part]
        lines.append(f"{part:<10} {len(of_part):7d}  {_rules_right(of_part):.3f}  " + "  ".join(_by_bound(of_part)))
    return "\n".join(lines)


def _rules_right(judged: Sequence[Judged]) -> float:
    return float(np.mean([(j.example.figure.metric or NO_METRIC) == j.example.label for j in judged]))


def _by_bound(judged: Sequence[Judged]) -> list[str]:
    found = []
    for bound in _SURE:
        sure = [j.best == j.example.label for j in judged if j.odds.max() >= bound]
        found.append(f"{len(sure) / len(judged):10.2f} {np.mean(sure) if sure else 0:.3f}")
    return found
