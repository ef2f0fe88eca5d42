"""A network of one hidden layer, fitted on sparse features: what `extractors.meaning.model` adds up."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import jax
import jax.numpy as jnp
import numpy as np
import optax
from jax import Array
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

_NETWORKS, _HIDDEN = 4, 32
_ROUNDS, _BATCH = 10, 256
_RATE, _DECAY = 4e-3, 1e-2
# The share of words and of hidden units that a step does without, so that no figure hangs on one word.
_WORDS_DROPPED, _UNITS_DROPPED = 0.5, 0.25
_MOST = 340

Layers = dict[str, Array]


@dataclass(frozen=True)
class _Batch:
    """Features of examples, the heaviest first: rows (0 is none) and amounts, each examples x `_MOST`."""

    rows: NDArray[np.int32]
    amounts: NDArray[np.float32]

    def of(self, which: NDArray[np.int64]) -> tuple[NDArray[np.int32], NDArray[np.float32]]:
        """Those examples."""
        return self.rows[which], self.amounts[which]


def fitted(matrix: csr_matrix, labels: NDArray[np.int64], classes: int) -> dict[str, NDArray[np.float32]]:
    """The layers for examples (rows of the matrix) and their classes: words, threshold, bent, straight, bias.

    They are those of several small networks side by side, whose margins are averaged: less sure where they differ.
    """
    batch = _batch(matrix)
    told = [_one(batch, matrix.shape[1], labels, classes, seed) for seed in range(_NETWORKS)]
    return {
        "words": np.concatenate([np.asarray(layers["words"])[1:] for layers in told], axis=1),
        "threshold": np.concatenate([layers["threshold"] for layers in told]),
        "bent": np.concatenate([layers["bent"] for layers in told]) / _NETWORKS,
        "straight": np.concatenate([layers["straight"] for layers in told]) / _NETWORKS,
        "bias": np.mean([layers["bias"] for layers in told], axis=0),
    }


def _one(batch: _Batch, features: int, labels: NDArray[np.int64], classes: int, seed: int) -> Layers:
    layers = _begun(features + 1, classes, seed)
    rate = optax.cosine_decay_schedule(_RATE, _ROUNDS * (len(labels) // _BATCH))
    rule = optax.adamw(rate, weight_decay=_DECAY)
    state = rule.init(layers)

    @jax.jit
    def step(
        layers: Layers, state: optax.OptState, rows: Array, amounts: Array, told: Array, key: Array
    ) -> tuple[Layers, optax.OptState]:
        slope = jax.grad(_loss)(layers, rows, amounts, told, key)
        change, state = rule.update(slope, state, layers)
        return optax.apply_updates(layers, change), state

    key = jax.random.PRNGKey(seed)
    mixed = np.random.default_rng(seed)
    for _ in range(_ROUNDS):
        order = mixed.permutation(len(labels))
        for start in range(0, len(order) - _BATCH + 1, _BATCH):
            which = order[start : start + _BATCH]
            key, now = jax.random.split(key)
            layers, state = step(layers, state, *batch.of(which), labels[which], now)
    return layers


def _begun(features: int, classes: int, seed: int) -> Layers:
    random = np.random.default_rng(seed)
    return {
        "words": jnp.asarray(random.normal(0, 0.1, (features, _HIDDEN)), jnp.float32),
        "threshold": jnp.zeros(_HIDDEN),
        "bent": jnp.asarray(random.normal(0, _HIDDEN**-0.5, (_HIDDEN, classes)), jnp.float32),
        "straight": jnp.zeros((_HIDDEN, classes)),
        "bias": jnp.zeros(classes),
    }


def _loss(layers: Layers, rows: Array, amounts: Array, told: Array, key: Array) -> Array:
    of_words, of_units = jax.random.split(key)
    amounts = _dropped(amounts, _WORDS_DROPPED, of_words)
    meaning = jnp.einsum("bf,bfh->bh", amounts, layers["words"][rows])
    bent = _dropped(jax.nn.relu(meaning + layers["threshold"]), _UNITS_DROPPED, of_units)
    margins = bent @ layers["bent"] + meaning @ layers["straight"] + layers["bias"]
    return optax.softmax_cross_entropy_with_integer_labels(margins, told).mean()


def _dropped(amounts: Array, share: float, key: Array) -> Array:
    return amounts * jax.random.bernoulli(key, 1 - share, amounts.shape) / (1 - share)


def _batch(matrix: csr_matrix) -> _Batch:
    rows = np.zeros((matrix.shape[0], _MOST), np.int32)
    amounts = np.zeros((matrix.shape[0], _MOST), np.float32)
    for at, (start, end) in enumerate(pairwise(matrix.indptr)):
        heaviest = start + np.argsort(-matrix.data[start:end], kind="stable")[:_MOST]
        rows[at, : len(heaviest)] = matrix.indices[heaviest] + 1
        amounts[at, : len(heaviest)] = matrix.data[heaviest]
    return _Batch(rows, amounts)
