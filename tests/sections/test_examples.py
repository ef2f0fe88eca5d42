"""Each section's examples, which stand beside its rules, are understood as they say."""

from __future__ import annotations

import pytest

from extractors import extract
from extractors.sections import sections
from extractors.sections.rule import Example, Section
from schemas.metrics import METRICS
from tests.texts import from_plain

CASES = [(s, e) for s in sections() for e in s.examples]


@pytest.mark.parametrize(("section", "example"), CASES, ids=[f"{s.name}:{e.metric}:{e.value}" for s, e in CASES])
def test_example_is_understood(section: Section, example: Example) -> None:
    heading = f"{example.heading}\n\n" if example.heading else ""
    title = example.title or "ЗВІТ\nсекретаря Вільшанської міської ради\nза 2023 рік"
    text = from_plain(f"{title}\n\n{heading}{example.sentence}\n")
    facts = extract(text, "0" * 16, {1: "plain_text"}).facts
    told = {(f.metric, str(f.value.normalize() if f.value is not None else ""), f.period) for f in facts}
    expected = (example.metric, example.value, "2023")
    assert (expected[0], expected[2]) in {(m, p) for m, _, p in told}, (section.name, told)
    assert any(m == example.metric and float(v) == float(example.value) for m, v, _ in told), told
    if example.subject:
        assert example.subject in {f.subject for f in facts if f.metric == example.metric}


def test_every_section_has_examples_and_known_metrics() -> None:
    for section in sections():
        assert section.examples, section.name
        assert {r.metric for r in section.rules} <= set(METRICS)
        assert {e.metric for e in section.examples} <= {r.metric for r in section.rules}


def test_every_core_metric_has_a_rule() -> None:
    ruled = {r.metric for s in sections() for r in s.rules} | {"events.held"}
    assert {m.id for m in METRICS.values() if m.tier == "core"} <= ruled
