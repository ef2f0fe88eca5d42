"""Appeals that were answered, whichever way the sentence turns."""

from __future__ import annotations

import pytest

from .told import told


@pytest.mark.parametrize(
    ("body", "value"),
    [
        ("Відповіді надано за 55 зверненнями громадян.", "55"),
        ("На 300 звернень громадян відповідь надіслано у строк.", "300"),
    ],
)
def test_appeals_that_were_answered(body: str, value: str) -> None:
    assert ("appeals.answered", value) in {(metric, v) for metric, v, *_ in told(body)}
