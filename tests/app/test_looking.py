"""Looking at a finished run: show, compare, check, totals."""

from __future__ import annotations

import csv
import json
from io import StringIO
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from pipeline import batch

SAMPLES = Path(__file__).resolve().parents[2] / "samples"


def facts(out: Path) -> list[dict[str, str]]:
    with (out / "tables" / "facts.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_show_gives_the_value_with_its_evidence(zvitar, born_digital: Path):
    fact = next(row for row in facts(born_digital) if row["metric"] == "sessions.held" and row["value"] == "12")
    done = zvitar("show", born_digital, fact["fact_id"], "--no-image")
    assert done.returncode == 0
    for word in ("sessions.held", " 12 ", "2022", fact["quote"], fact["rule"], fact["status"], "page 1"):
        assert word in done.stdout
    said = json.loads(zvitar("show", born_digital, fact["fact_id"], "--no-image", "--json").stdout)
    assert said["fact"]["fact_id"] == fact["fact_id"]
    assert said["report"]["source_file"] == "tykhobrid-2022.pdf"


def test_show_frames_the_words_on_a_crop_of_the_page(zvitar, born_digital: Path, tmp_path: Path):
    fact = next(row for row in facts(born_digital) if row["metric"] == "deputies.count")
    done = zvitar("show", born_digital, fact["fact_id"], "--image", tmp_path / "crop.png")
    assert (done.returncode, "picture:" in done.stderr) == (0, True)
    with Image.open(tmp_path / "crop.png") as picture:
        red, green, blue = np.moveaxis(np.asarray(picture.convert("RGB"), dtype=int), 2, 0)
    framed = ((red > 160) & (green < 90) & (blue < 90)).sum()
    inked = ((red < 80) & (green < 80) & (blue < 80)).sum()
    assert framed > 100
    assert inked > 100


def test_show_needs_an_id_that_is_there_and_tells_of_one_fact(zvitar, born_digital: Path):
    done = zvitar("show", born_digital, "no-such-fact")
    assert (done.returncode, done.stdout) == (1, "")
    assert "no fact no-such-fact" in done.stderr


def test_show_says_when_the_report_is_gone(zvitar, tmp_path: Path):
    report = tmp_path / "report.pdf"
    report.write_bytes((SAMPLES / "tykhobrid-2022.pdf").read_bytes())
    batch.run([report], tmp_path / "out", batch.Settings())
    report.unlink()
    fact_id = facts(tmp_path / "out")[0]["fact_id"]
    done = zvitar("show", tmp_path / "out", fact_id)
    assert done.returncode == 1
    assert "no longer at" in done.stderr
    assert zvitar("show", tmp_path / "out", fact_id, "--no-image").returncode == 0


def test_compare_in_every_form(zvitar, born_digital: Path):
    as_csv = zvitar("compare", born_digital, "--metric", "commission.meetings", "--format", "csv").stdout
    rows = list(csv.DictReader(StringIO(as_csv)))
    assert {row["metric"] for row in rows} == {"commission.meetings"}
    assert {row["2022"] for row in rows} >= {"18", "15", "11", "7"}
    assert all(row["council"] == "Тихобрідська міська рада" for row in rows)
    for form, mark in (("md", "| council |"), ("html", '<th scope="col">council</th>'), ("table", "Тихобрідська")):
        assert mark in zvitar("compare", born_digital, "--format", form).stdout
    cells = json.loads(zvitar("compare", born_digital, "--metric", "sessions.held", "--json").stdout)
    assert {cell["metric"] for cell in cells} == {"sessions.held"}


def test_compare_that_matches_nothing_says_so(zvitar, born_digital: Path):
    done = zvitar("compare", born_digital, "--council", "Атлантида", "--format", "csv")
    assert done.returncode == 0
    assert "nothing to compare" in done.stderr


def test_check_again_finds_what_the_run_found(zvitar, born_digital: Path):
    done = zvitar("check", born_digital, "--all", "--json")
    with (born_digital / "tables" / "checks.csv").open(encoding="utf-8", newline="") as file:
        written = {(row["check_id"], row["verdict"]) for row in csv.DictReader(file)}
    said = {(row["check_id"], row["verdict"]) for row in json.loads(done.stdout)}
    assert said == written
    assert done.returncode == (4 if any(verdict == "failed" for _, verdict in written) else 0)


def test_totals_hold_until_one_changes(zvitar, born_digital: Path, tmp_path: Path):
    path = tmp_path / "totals.csv"
    assert zvitar("totals", born_digital, "--write", path).returncode == 0
    assert zvitar("totals", born_digital).stdout == path.read_text(encoding="utf-8")
    assert zvitar("check", born_digital, "--against", path).returncode == 0
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    metric, value = rows[0].index("metric"), rows[0].index("value")
    changed = next(row for row in rows if row[metric] == "decisions.adopted" and row[value] == "251")
    changed[value] = "215"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(rows)
    done = zvitar("check", born_digital, "--against", path)
    assert done.returncode == 5
    (sentence,) = done.stdout.splitlines()
    assert "decisions.adopted" in sentence
    assert "215 -> 251" in sentence
    (told,) = json.loads(zvitar("check", born_digital, "--against", path, "--json").stdout)
    assert (told["old"], told["new"], told["page"]) == ("215", "251", 1)


def stated(out: Path) -> list[dict[str, Any]]:
    """What an output folder holds, as a file of expected figures has it."""
    return [
        {
            "metric": row["metric"],
            "subject": row["subject"],
            "value": float(row["value"]),
            "unit": row["unit"],
            "quote": row["quote"],
            "page": int(row["page"]),
            "qualifiers": {"period": row["period"]},
        }
        for row in facts(out)
        if row["measure"] in ("level", "share")
    ]


def against(zvitar, out: Path, path: Path, expected: list[dict[str, Any]]) -> tuple[int, list[dict[str, Any]]]:
    """Exit code and differences of `check --against`."""
    path.write_text(json.dumps({"facts": expected}, ensure_ascii=False), encoding="utf-8")
    done = zvitar("check", out, "--against", path, "--json")
    return done.returncode, json.loads(done.stdout)


def test_expected_figures_that_are_all_there_differ_in_nothing(zvitar, born_digital: Path, tmp_path: Path):
    assert against(zvitar, born_digital, tmp_path / "e.json", stated(born_digital)) == (0, [])


def test_each_difference_from_expected_figures_is_named(zvitar, born_digital: Path, tmp_path: Path):
    expected = stated(born_digital)
    by_metric = {fact["metric"]: fact for fact in expected}
    by_metric["sessions.held"]["value"] = 13
    by_metric["deputies.requests"]["metric"] = "deputies.abroad"
    code, told = against(zvitar, born_digital, tmp_path / "e.json", expected)
    assert code == 5
    assert {(one["kind"], one["metric"], one["expected"], one["found"]) for one in told} == {
        ("changed", "sessions.held", "13", "12"),
        ("missing", "deputies.abroad", "6", ""),
        ("unexpected", "deputies.requests", "", "6"),
    }
    assert all(one["quote"] in one["sentence"] for one in told)


@pytest.mark.parametrize("content", ["[1]", "{}", "no json", '{"facts": [], "source_file": "other.pdf"}'])
def test_a_file_that_expects_nothing_clear_is_refused(zvitar, born_digital: Path, tmp_path: Path, content: str):
    path = tmp_path / "expected.json"
    path.write_text(content, encoding="utf-8")
    done = zvitar("check", born_digital, "--against", path)
    assert (done.returncode, done.stdout) == (1, "")
    assert str(path) in done.stderr
