"""Values are made, changed and compared as frozen dataclasses are."""

from __future__ import annotations

import pickle
from dataclasses import field
from dataclasses import replace as made_anew

import pytest

from schemas.document import Box
from schemas.text import Span
from schemas.values import replace, value


@value
class _Told:
    words: str
    at: tuple[int, ...] = ()
    seen: list[str] = field(default_factory=list, hash=False)
    kept: str = field(default="as it was", init=False, compare=False)


@value
class _Alone:
    words: str


def test_equal_by_fields_that_are_compared() -> None:
    one, other = _Told("десять", (1, 2)), _Told("десять", (1, 2))
    object.__setattr__(one, "kept", "otherwise")
    assert one == other
    assert hash(one) == hash(other)
    assert one != _Told("десять", (1, 3))


def test_changed_as_dataclasses_change() -> None:
    told = _Told("десять", (1, 2), ["тут"])
    assert replace(told, words="сто") == made_anew(told, words="сто") == _Told("сто", (1, 2), ["тут"])
    assert replace(told, seen=[], at=(3,)) == _Told("десять", (3,), [])
    assert replace(_Alone("десять"), words="сто") == _Alone("сто")
    assert told == _Told("десять", (1, 2), ["тут"])


def test_what_is_not_asked_when_made_begins_anew() -> None:
    told = _Told("десять")
    object.__setattr__(told, "kept", "otherwise")
    assert replace(told, words="сто").kept == "as it was"


def test_unknown_field_is_refused() -> None:
    with pytest.raises(KeyError, match="length"):
        replace(Span(0, 2), length=3)  # type: ignore[call-arg]


def test_no_room_for_other_attributes() -> None:
    with pytest.raises(AttributeError):
        Span(0, 2).length = 3  # type: ignore[attr-defined]


def test_goes_to_another_process() -> None:
    box = Box(1, 2.0, 3.0, 4.0, 5.0)
    assert pickle.loads(pickle.dumps(box)) == box
