"""A person's decisions on links and figures, from a YAML file that no run writes to (`zvitar review` does)."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Annotated, Any

import yaml
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from pipeline.exits import Exit, OperatorError
from pipeline.linking.wording import fold
from schemas.metrics import METRICS


class _Given(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class CouncilGiven(_Given):
    """These written forms are one council; `region` or `code` says which of several that share the name."""

    written: tuple[str, ...] = Field(min_length=1)
    name: str = ""
    region: str = ""
    code: str = ""


class PersonGiven(_Given):
    """These written names are one person, or else these are different people: exactly one of the two is given."""

    same: tuple[str, ...] = ()
    different: tuple[str, ...] = ()


class CommissionGiven(_Given):
    """What a commission of one council and period is: exactly one of the last four is given."""

    council: str
    period: str
    name: str
    continues: str = ""
    split_from: str = ""
    merged_from: tuple[str, ...] = ()
    new: bool = False


class SubjectGiven(_Given):
    """These subjects are one."""

    same: tuple[str, ...] = Field(min_length=2)


class FigureGiven(_Given):
    """What a person has seen on the page: the figure stands, its true value or metric, or that it is no figure.

    `fact` is its fact_id. Exactly one of accept, reject and a change is given; a change is a value, a metric or both.
    `was` is the value that the person was shown: where the figure is read otherwise since, the decision does not hold.
    """

    fact: str
    accept: bool = False
    value: Decimal | None = Field(default=None, allow_inf_nan=False)
    metric: str = ""
    reject: bool = False
    was: Annotated[str, BeforeValidator(str)] = ""
    note: str = ""

    def holds_for(self, value: str) -> bool:
        """Whether the decision was made on the value that is read now, or comes to the same as it does."""
        return not self.was or _same(self.was, value) or (self.value is not None and _same(str(self.value), value))


def _same(one: str, other: str) -> bool:
    """Whether two values are the same number, or else (ranges) the same text."""
    try:
        return Decimal(one) == Decimal(other)
    except InvalidOperation:
        return one == other


class Overrides(_Given):
    """All that a person has decided; empty where there is no file."""

    councils: tuple[CouncilGiven, ...] = ()
    people: tuple[PersonGiven, ...] = ()
    commissions: tuple[CommissionGiven, ...] = ()
    subjects: tuple[SubjectGiven, ...] = ()
    figures: tuple[FigureGiven, ...] = ()

    def council(self, written: str) -> CouncilGiven | None:
        """What is decided for a written form."""
        return next((c for c in self.councils if fold(written) in map(fold, c.written)), None)

    def person(self, written: str) -> str:
        """The name under which a person goes: the first of those said to be the same."""
        same = next((p.same for p in self.people if fold(written) in map(fold, p.same)), None)
        return same[0] if same else written

    def are_different(self, names: tuple[str, ...]) -> bool:
        """Whether a person has said that these names are different people's."""
        asked = set(map(fold, names))
        return any(asked <= set(map(fold, p.different)) for p in self.people)

    def subject(self, written: str) -> str:
        """The wording under which a subject goes."""
        same = next((s.same for s in self.subjects if fold(written) in map(fold, s.same)), None)
        return same[0] if same else written


# The library's own C parser reads a file of a thousand decisions in a tenth of the time; it is not built everywhere.
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def loaded(text: str) -> Any:
    """What a YAML text says; plain values only. Raises yaml.YAMLError."""
    return yaml.load(text, Loader=_LOADER)


def read_overrides(path: Path | None) -> Overrides:
    """The file's decisions; none where there is no file.

    Raises:
        OperatorError: when the file is not YAML or does not have this shape; the message names the place.
    """
    if path is None or not path.is_file():
        return Overrides()
    try:
        given = loaded(path.read_text("utf-8")) or {}
        overrides = Overrides.model_validate(given)
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise OperatorError(f"{path} is not readable YAML: {error}", Exit.USAGE) from error
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"]))
        raise OperatorError(f"{path}: {where}: {first['msg']}", Exit.USAGE) from error
    _check(overrides, path)
    return overrides


def _check(overrides: Overrides, path: Path) -> None:
    for given in overrides.commissions:
        decided = [bool(given.continues), bool(given.split_from), bool(given.merged_from), given.new]
        if sum(decided) != 1:
            what = "exactly one of continues, split_from, merged_from, new"
            raise OperatorError(f"{path}: «{given.name}» of {given.period} needs {what}", Exit.USAGE)
    for place, person in enumerate(overrides.people):
        if sorted((min(len(person.same), 2), min(len(person.different), 2))) != [0, 2]:
            raise OperatorError(f"{path}: people.{place}.same: either this or different, two names or more", Exit.USAGE)
    for figure in overrides.figures:
        _check_figure(figure, path)
    if len({figure.fact for figure in overrides.figures}) < len(overrides.figures):
        raise OperatorError(f"{path}: figures: a fact is decided twice", Exit.USAGE)


def _check_figure(figure: FigureGiven, path: Path) -> None:
    changed = figure.value is not None or bool(figure.metric)
    if sum((figure.accept, changed, figure.reject)) != 1:
        what = "exactly one of accept, value and metric, reject"
        raise OperatorError(f"{path}: figure {figure.fact} needs {what}", Exit.USAGE)
    if figure.metric and figure.metric not in METRICS and not figure.metric.startswith("other."):
        raise OperatorError(f"{path}: figure {figure.fact}: there is no metric {figure.metric}", Exit.USAGE)
