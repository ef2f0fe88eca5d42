"""How far a figure's metric is to be trusted: what the rules and the learnt weights say of it, as one probability."""

from __future__ import annotations

from collections.abc import Sequence
from math import exp, log

from extractors.figures import Figure, Opinion
from extractors.meaning.model import NO_METRIC

_EDGE = 1e-4
_BEST_SCORE = 8.0


def evidence_for(figure: Figure, opinion: Opinion) -> tuple[float, ...]:
    """What speaks for and against the metric, as numbers; `training` fits a weight for each and a constant.

    `figure` is as the rules read it, also where the opinion gives it another metric.
    """
    rival = opinion.next_likely if opinion.agrees else opinion.likely
    return (
        1.0,
        _log_odds(opinion.of_rules),
        _log_odds(rival),
        float(opinion.agrees),
        min(figure.score, _BEST_SCORE),
        float(figure.unsure),
        float(figure.continued),
        float(bool(figure.tied)),
        float(figure.statement.table >= 0),
        float(opinion.metric == NO_METRIC),
        float(opinion.adopted),
        float(opinion.adopted and bool(figure.metric)),
    )


def trusted(evidence: Sequence[float], weights: Sequence[float]) -> float:
    """The share of such figures whose metric is right, 0–1."""
    return 1 / (1 + exp(-sum(e * w for e, w in zip(evidence, weights, strict=True))))


def _log_odds(share: float) -> float:
    inside = min(max(share, _EDGE), 1 - _EDGE)
    return log(inside / (1 - inside))
