"""Contradictions, ledger and cover; what is kept of a run, and what a change gained and lost."""

from __future__ import annotations

import csv
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from benchmarks.eval import committed, show
from benchmarks.eval.__main__ import main
from benchmarks.eval.corpus import OWN, Annotated, folders, load, split
from benchmarks.eval.results import Failed, Output, judge, numbers_in
from benchmarks.eval.score import score

Annotate = Callable[..., Annotated]
CONFLICT = "засідання: сума рядків 14 + 15 + 8 = 37, а підсумок названо 1 039"


def test_numbers_are_read_as_the_annotation_writes_them() -> None:
    assert numbers_in("684 + 1 022 = 1 706,5 і 3") == {Decimal(n) for n in ("684", "1022", "1706.5", "3")}


@pytest.mark.parametrize(
    ("failed", "found", "alarms"),
    [
        (Failed("sum", "1 039", "14 + 15 + 8 = 37"), True, 0),
        (Failed("sum", "1039", "37"), True, 0),
        (Failed("sum", "50", "49"), False, 1),
        (Failed("agreement", "50", "49"), False, 0),
    ],
)
def test_declared_contradictions(annotate: Annotate, failed: Failed, found: bool, alarms: int) -> None:
    report = replace(annotate(), inconsistent=(CONFLICT,))
    result = judge(report, Output(claims=report.expected, failed=(failed,)))
    total = score([result])
    assert (total.conflicts_found, total.conflicts, total.false_alarms) == (int(found), 1, alarms)


def test_cover_and_ledger(annotate: Annotate) -> None:
    report = annotate()
    cover = {"council": "Зеленодільська  рада", "period": "2022", "person": "Хтось"}
    output = Output(claims=(), cover=cover, fates={"fact": 3, "unexplained": 1}, unexplained=("тут [41]",))
    total = score([judge(report, output)])
    assert {name: c[True] for name, c in total.cover.items()} == {"council": 1, "period": 1, "person": 0}
    assert total.unexplained == 0.25
    told = "\n".join(show.in_detail(judge(report, output)))
    assert "  - sessions.held 9 sessions ⟵ p1" in told
    assert "тут [41]" in told
    assert "cover person: «Хтось»" in told


def test_gained_and_lost(annotate: Annotate, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    report = annotate()
    monkeypatch.setattr(committed, "DATA", tmp_path / "accuracy.json")
    monkeypatch.setattr(committed, "TABLE", tmp_path / "accuracy.md")
    before = [judge(report, Output(claims=report.expected[:4]))]
    committed.write(committed.updated(before, committed.last()))
    after = [judge(report, Output(claims=report.expected[1:]))]
    found = committed.changes(after, committed.last())
    assert [(c.claim.amount(), c.before, c.after) for c in found if c.gained] == [
        ("12 meetings", "missed", "hit"),
        ("8 meetings", "missed", "hit"),
    ]
    assert [(c.claim.amount(), c.after) for c in found if c.lost] == [("9 sessions", "missed")]
    assert "| `sessions.held` | 2 / 2, 2 / 2 |" in (tmp_path / "accuracy.md").read_text(encoding="utf-8")


def test_the_first_score_of_what_is_set_aside_stays(annotate: Annotate) -> None:
    report = replace(annotate(), part="held-out")
    empty = {"parts": {}, "figures": {}}
    first = committed.updated([judge(report, Output(claims=report.expected[:3]))], empty)
    second = committed.updated([judge(report, Output(claims=report.expected))], first)
    kept = second["parts"]["held-out"]
    assert (kept["all"]["recall"], kept["first_score"]["all"]["recall"]) == (1.0, 0.5)
    assert second["figures"] == {}
    assert "set aside: first score" in committed.page(second)


def test_figures_keep_apart_by_key() -> None:
    for folder, part in folders([OWN], ("own", "own-held-out")):
        keys = [committed.key_of(claim) for claim in load(folder, part).expected]
        assert len(keys) == len(set(keys))


def published(folder: Path, out: Path) -> Path:
    """facts.csv as it would be if every expected figure of a report had been published."""
    report = load(folder, "own")
    rows = [
        {
            "fact_id": str(i),
            "source_file": f"{folder.name}/report.pdf",
            "council": report.cover["council"],
            "role": report.cover["role"],
            "person": report.cover["person"],
            "report_period": report.period,
            "metric": c.metric,
            "subject": c.subject,
            "value": "" if c.value is None else str(c.value),
            "value_min": "" if c.low is None else str(c.low),
            "value_max": "" if c.high is None else str(c.high),
            "unit": c.unit,
            "period": c.period or report.period,
            "measure": "delta" if c.delta else "plan" if c.planned else "level",
            "cumulative": "true" if c.cumulative else "false",
            "modifier": "",
            "per": c.per,
            "date": c.date,
            "page": str(c.page),
            "quote": c.quote,
            "status": "unverified",
            "reasons": "[]",
            "rule": "",
        }
        for i, c in enumerate(report.expected)
    ]
    with out.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0].keys(), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    return out


def test_a_published_table_can_be_scored(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder, _ = folders([OWN], ["own"])[0]
    facts = published(folder, tmp_path / "facts.csv")
    assert main(["--root", str(OWN), "--report", folder.name, "--facts", str(facts)]) == 0
    printed = capsys.readouterr().out
    assert "core     1.000     1.000   1.000       1.000   1.000              0" in printed
    assert "contradictions" in printed


def test_nothing_is_told_of_reports_set_aside(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    number = split()["own-held-out"][0]
    folder = next(OWN.glob(f"{number}-*"))
    facts = published(folder, tmp_path / "facts.csv")
    asked = ["--root", str(OWN), "--report", number, "--facts", str(facts), "--only", "held-out", "--verbose"]
    assert main(asked) == 0
    printed = capsys.readouterr().out
    assert "══ own-held-out: 1 reports" in printed
    assert folder.name not in printed
    assert main([*asked, "--reveal"]) == 0
    assert folder.name in capsys.readouterr().out


def test_nothing_to_run_on(tmp_path: Path) -> None:
    assert main(["--root", str(tmp_path)]) == 2


def test_what_is_seen_for_the_first_time_is_kept_once(annotate: Annotate) -> None:
    results = [judge(report := annotate(), Output(claims=report.expected[:3]))]
    kept = committed.with_first_sight({"parts": {}, "figures": {}, "levels": {}}, "a batch", results)
    assert kept["first_sight"]["a batch"]["all"]["recall"] == 0.5
    assert "## At first sight" in committed.page(committed.updated(results, kept))
    with pytest.raises(ValueError, match="a batch"):
        committed.with_first_sight(kept, "a batch", results)
