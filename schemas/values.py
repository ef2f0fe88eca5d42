"""Values: what never changes and is many.

A frozen dataclass is dear to make, for each of its fields is set around the freeze: a statement takes ten times as
long as one that is not frozen. Here the types keep what is made as it is (mypy refuses to set a field), at no cost.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeVar, dataclass_transform

__all__ = ["replace", "value"]

_Made = TypeVar("_Made")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def value(cls: type[_Made]) -> type[_Made]:
    """A dataclass with slots, equal and hashed by its fields, which nobody may set: mypy sees that none does.

    It may have a hash of its own, which must be the same for all that are equal.
    """
    return dataclass(slots=True, unsafe_hash="__hash__" not in vars(cls))(cls)


if TYPE_CHECKING:
    from dataclasses import replace
else:

    def replace(made: _Made, **changes: object) -> _Made:
        """`dataclasses.replace` for what is many: the fields are read all at once. A field unknown is a KeyError."""
        place_of, read = _fields_of(type(made))
        told = list(read(made))
        for name, changed in changes.items():
            told[place_of[name]] = changed
        return type(made)(*told)


@cache
def _fields_of(cls: type[Any]) -> tuple[Mapping[str, int], Callable[[object], tuple[object, ...]]]:
    """The places of the fields that making one takes, and how to read them from one made."""
    names = [f.name for f in fields(cls) if f.init]
    read = attrgetter(*names)
    return {name: place for place, name in enumerate(names)}, read if len(names) > 1 else lambda made: (read(made),)
