"""What is shared by the evaluation's own tests."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from benchmarks.eval.corpus import Annotated, load

TEXT = """Звіт голови Зеленодільської ради за 2022 рік
У звітному році проведено 9 сесій, торік – 7.
Усього надійшло 1 204 звернення, що на 31 менше, ніж торік.
Комісія з питань бюджету засідала 12 разів, комісія з питань землі – 8 разів.
Рада сусідів провела 5 сесій. Телефон 41-20.
"""


def entry(metric: str, value: float | None, unit: str, quote: str, subject: str = "", **told: Any) -> dict[str, Any]:
    return {
        "metric": metric,
        "subject": subject,
        "value": value,
        "unit": unit,
        "qualifiers": told,
        "quote": quote,
        "page": 1,
    }


FACTS = (
    entry("sessions.held", 9, "sessions", "проведено 9 сесій"),
    entry("sessions.held", 7, "sessions", "торік – 7", period="2021"),
    entry("appeals.total", 1204, "appeals", "надійшло 1 204 звернення"),
    entry("appeals.total", -31, "appeals", "що на 31 менше", comparison="delta", versus="2021"),
    entry("commission.meetings", 12, "meetings", "з питань бюджету засідала 12 разів", "з питань бюджету"),
    entry("commission.meetings", 8, "meetings", "з питань землі – 8 разів", "з питань землі"),
)


@pytest.fixture
def text() -> str:
    return TEXT


@pytest.fixture
def annotate(tmp_path: Path) -> Callable[..., Annotated]:
    def make(facts: Sequence[dict[str, Any]] = FACTS, text: str = TEXT) -> Annotated:
        notes = {
            "distractors": [{"text": "провела 5 сесій", "why": "інша рада"}],
            "ignore": [{"text": "Телефон 41-20", "why": "телефон"}],
        }
        cover = {"council": "Зеленодільська рада", "year": 2022, "period": "2022-01-01..2022-12-31"}
        (tmp_path / "report.txt").write_text(text, encoding="utf-8")
        told = {"report": cover, "facts": list(facts), "notes": notes}
        (tmp_path / "expected.json").write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")
        return load(tmp_path, "own")

    return make
