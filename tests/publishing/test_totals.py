import csv
import json
import random
from pathlib import Path

import made
import pytest

from pipeline.publishing.output import PublishOptions, publish
from pipeline.publishing.totals import (
    COLUMNS,
    VERSIONS,
    TotalsError,
    compare,
    compare_totals,
    differences_json,
    is_totals_file,
    totals_of,
    write_totals,
)


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("out")
    publish(*made.run(councils=4, years=4), folder, PublishOptions(versions={"zvitar": "1", "tesseract": "5.3"}))
    return folder


@pytest.fixture(scope="module")
def totals(out: Path) -> list[dict[str, str]]:
    return totals_of(out)


def changed(totals: list[dict[str, str]], place: int, **fields: str) -> list[dict[str, str]]:
    return [row | fields if i == place else row for i, row in enumerate(totals)]


def test_unchanged_output_passes(out, tmp_path):
    assert write_totals(out, tmp_path / "totals.csv") > 300
    assert is_totals_file(tmp_path / "totals.csv")
    assert not is_totals_file(out / "tables/facts.csv")
    assert compare_totals(out, tmp_path / "totals.csv") == []


def test_the_file_is_stable(out, tmp_path):
    write_totals(out, tmp_path / "a.csv")
    write_totals(out, tmp_path / "b.csv")
    assert (tmp_path / "a.csv").read_bytes() == (tmp_path / "b.csv").read_bytes()
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.csv", "b.csv"]


def test_a_thousand_seeded_changes_are_all_named(totals):
    rng = random.Random(20)
    numbered = [place for place, row in enumerate(totals) if row["value"]]
    for _ in range(1000):
        place = rng.choice(numbered)
        row = totals[place]
        old = row["value"]
        new = str(float(old) + rng.choice([-1, 1, 10, 0.5])).removesuffix(".0")
        (found,) = compare(totals, changed(totals, place, value=new))
        assert (found.kind, found.report, found.page) == ("changed", row["source_file"], int(row["page"]))
        assert found.old.split()[-1] == old
        assert found.new.split()[-1] == new
        assert row["metric"] in found.total
        assert row["subject"] in found.total
        for said in (found.total, found.old, found.new, found.report):
            assert said in found.sentence


def test_a_change_in_the_published_table_is_found_through_the_files(out, tmp_path):
    copy = tmp_path / "out"
    (copy / "tables").mkdir(parents=True)
    (copy / "tables/reports.csv").write_bytes((out / "tables/reports.csv").read_bytes())
    write_totals(out, tmp_path / "totals.csv")
    with (out / "tables/facts.csv").open(encoding="utf-8", newline="") as stream:
        head, *rows = csv.reader(stream)
    value, metric = head.index("value"), head.index("metric")
    place = next(i for i, row in enumerate(rows) if row[metric] == "commissions.meetings_total")
    rows[place][value] = "100000"
    with (copy / "tables/facts.csv").open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream, lineterminator="\n").writerows([head, *rows])
    (found,) = compare_totals(copy, tmp_path / "totals.csv")
    assert (found.kind, found.new) == ("changed", "100000")
    assert found.total.startswith("commissions.meetings_total 2021")
    (as_json,) = json.loads(differences_json([found]))
    assert as_json["new"] == "100000"
    assert as_json["because"] == list(found.because)


def first_total(totals: list[dict[str, str]]) -> int:
    return next(i for i, row in enumerate(totals) if row["metric"] == "sessions.held")


@pytest.mark.parametrize(
    ("fields", "cause"),
    [
        ({"sha256": "f" * 64}, ("input",)),
        ({"reading": "text_layer"}, ("ocr",)),
        ({"quote": "проведено 3 сесії"}, ("ocr",)),
        ({"rule": "another.rule"}, ("rule",)),
        ({"status": "corrected"}, ("correction",)),
        ({"sha256": "f" * 64, "rule": "another.rule"}, ("input", "rule")),
        ({}, ("unknown",)),
    ],
)
def test_what_changed_is_named(totals, fields, cause):
    (found,) = compare(totals, changed(totals, first_total(totals), value="77", **fields))
    assert found.because == cause


@pytest.mark.parametrize(
    ("versions", "cause"),
    [
        ({"tesseract": "5.4", "zvitar": "1"}, ("ocr",)),
        ({"tesseract": "5.3", "zvitar": "2"}, ("rule",)),
        ({"tesseract": "5.3"}, ("rule",)),
        ({"tesseract": "5.4", "zvitar": "2"}, ("ocr", "rule")),
    ],
)
def test_when_nothing_else_differs_the_programs_are_named(totals, versions, cause):
    other = [totals[0] | {"quote": json.dumps(versions)}, *totals[1:]]
    assert compare(totals, other) == []
    place = first_total(totals)
    (found,) = compare(totals, changed(other, place, value="77"))
    assert found.because == cause
    (gone,) = compare(totals, other[:place] + other[place + 1 :])
    assert gone.because == cause


def test_versions_are_written_once(totals):
    assert totals[0]["metric"] == VERSIONS
    assert json.loads(totals[0]["quote"]) == {"tesseract": "5.3", "zvitar": "1"}
    assert all(row["metric"] != VERSIONS for row in totals[1:])


def test_a_total_that_is_gone_and_one_that_is_new_are_named(totals):
    place = first_total(totals)
    (gone,) = compare(totals, totals[:place] + totals[place + 1 :])
    assert (gone.kind, gone.new, gone.because) == ("missing", "", ("unknown",))
    (new,) = compare(totals[:place] + totals[place + 1 :], totals)
    assert (new.kind, new.old) == ("new", "")


def test_a_missing_report_names_each_of_its_totals(totals):
    file = totals[1]["source_file"]
    found = compare(totals, [row for row in totals if row["source_file"] != file])
    assert len(found) == sum(row["source_file"] == file for row in totals)
    assert {difference.because for difference in found} == {("input",)}


def test_a_renamed_file_is_the_same_report(totals):
    renamed = [row | {"source_file": "x/" + row["source_file"]} for row in totals[1:]]
    assert compare(totals, [totals[0], *renamed]) == []


def test_a_renamed_subject_is_not_taken_for_the_same_total(totals):
    place = next(i for i, row in enumerate(totals) if row["subject"])
    kinds = sorted(d.kind for d in compare(totals, changed(totals, place, subject="зовсім інша")))
    assert kinds == ["missing", "new"]


def test_files_that_cannot_be_used_are_said_so(out, tmp_path):
    with pytest.raises(TotalsError, match="cannot be read"):
        compare_totals(out, tmp_path / "none.csv")
    with pytest.raises(TotalsError, match=r"facts\.csv cannot be read"):
        write_totals(tmp_path, tmp_path / "totals.csv")
    wrong = tmp_path / "wrong.csv"
    wrong.write_text("", encoding="utf-8")
    with pytest.raises(TotalsError, match="has no column source_file"):
        compare_totals(out, wrong)
    wrong.write_text("a,b\n1,2\n", encoding="utf-8")
    with pytest.raises(TotalsError, match="has no column source_file"):
        compare_totals(out, wrong)


def test_an_empty_file_of_totals_makes_everything_new(out, totals, tmp_path):
    empty = tmp_path / "totals.csv"
    empty.write_text(",".join(COLUMNS) + "\n", encoding="utf-8")
    found = compare_totals(out, empty)
    assert len(found) == len(totals) - 1
    assert {difference.because for difference in found} == {("input",)}
    assert {difference.kind for difference in found} == {"new"}


def test_broken_versions_are_said_so(totals):
    with pytest.raises(TotalsError, match="no JSON"):
        compare([totals[0] | {"quote": "{"}, *totals[1:]], totals)


def test_measure_and_modifier_are_told(totals):
    place = next(i for i, row in enumerate(totals) if row["measure"] == "delta")
    (found,) = compare(totals, changed(totals, place, value="7"))
    assert found.total.endswith("delta")
    place = next(i for i, row in enumerate(totals) if row["modifier"])
    (found,) = compare(totals, changed(totals, place, modifier=""))
    assert found.old == f"over {found.new}"
