"""The domain: which words of council reports mean which metric. One file a section; they are found by their name."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from extractors.sections.rule import Domain, Rule, Section


@cache
def sections() -> tuple[Section, ...]:
    """Every section in this folder, by file name: a module that defines `SECTION`."""
    modules = (import_module(f"{__name__}.{m.name}") for m in iter_modules(__path__))
    return tuple(m.SECTION for m in modules if hasattr(m, "SECTION"))


@cache
def rules() -> tuple[Rule, ...]:
    """All rules of all sections."""
    return tuple(rule for section in sections() for rule in section.rules)


@cache
def rules_of(metric: str) -> tuple[Rule, ...]:
    """Those of a metric."""
    return tuple(rule for rule in rules() if rule.metric == metric)


@cache
def domains() -> tuple[Domain, ...]:
    """All domains of all sections."""
    return tuple(d for section in sections() for d in section.domains)
