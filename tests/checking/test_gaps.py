"""A sum that falls short: whether the words tell what is missing by a number."""

from __future__ import annotations

import pytest
from asking import checked, failed


@pytest.mark.parametrize(("rest", "fails"), [("8", False), ("чимало", True), ("за 8 400 сторінок", True)])
def test_a_piece_of_a_longer_number_tells_no_gap(rest: str, fails: bool) -> None:
    text = f"""
    Доручень дано {{388|instructions.issued}}. Із них виконано {{351|instructions.fulfilled}}, \
{{29|instructions.under_control}} – у роботі, {rest} втратили актуальність.
    """
    assert bool(failed(checked(text))) == fails
