"""Questions for a person: all that is open, each with an entry of links.yaml that closes it."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from pipeline.crosschecks import with_cross_checks
from pipeline.exits import OperatorError
from pipeline.linking import link
from pipeline.linking.overrides import Overrides, read_overrides
from pipeline.linking.questions import Question, Tables, questions, questions_text, unused
from pipeline.published import rows
from pipeline.publishing import publish
from schemas.facts import Check, Reason, Status, Verdict
from schemas.report import Report

MakeReport = Callable[..., Report]
AGAINST = Reason(code="second_reading_failed", for_value=False, uk="інше", en="another: first 12, then 17")


def _published(reports: list[Report], out: Path, overrides: Path | None = None) -> Tables:
    checked = with_cross_checks(reports, overrides or out / "links.yaml")
    publish(checked, link(checked, overrides), [], out)
    return {name: rows(out, name) for name in ("facts", "checks", "reports", "commissions")}


def _flagged(report: MakeReport, **more: Any) -> Report:
    fact = {"metric": "sessions.held", "value": 12, "status": Status.FLAGGED, "reasons": (AGAINST,)}
    made = report(period="2022", facts=[fact, {"metric": "sessions.extraordinary", "value": 4}], **more)
    first, second = made.facts
    check = Check(
        check_id="c1",
        kind="second_reading",
        fact_ids=(first.fact_id, second.fact_id),
        expected="12",
        found="17",
        verdict=Verdict.FAILED,
        proposal=json.dumps({first.fact_id: "17"}),
    )
    return made.model_copy(update={"checks": (check,)})


def test_a_flagged_figure_comes_first_with_all_that_is_known(report: MakeReport, tmp_path: Path) -> None:
    reports = [_flagged(report, person="Бук Галина Юріївна"), report(period="2023", person="Шостак Галина Юріївна")]
    found = questions(_published(reports, tmp_path), Overrides())
    assert [one.kind for one in found] == ["figure", "person"]
    figure = found[0]
    assert (figure.what, figure.value, figure.page) == ("sessions.held", "12 things", "1")
    assert (figure.readings, figure.offered, figure.quote) == ("17", "17", "12")
    assert "first 12, then 17" in figure.why
    assert yaml.safe_load(figure.answer) == {"figures": [{"fact": reports[0].facts[0].fact_id}]}
    assert "value: 17" in figure.answer


@pytest.mark.parametrize(
    ("decision", "status", "value"), [("accept: true", "corrected", "12"), ("value: 17", "corrected", "17")]
)
def test_an_answer_settles_a_figure_and_is_found_in_the_tables(
    report: MakeReport, tmp_path: Path, decision: str, status: str, value: str
) -> None:
    one = _flagged(report)
    path = tmp_path / "links.yaml"
    path.write_text(f"figures:\n  - {{fact: {one.facts[0].fact_id}, {decision}}}\n", "utf-8")
    tables = _published([one], tmp_path, path)
    fact = next(f for f in tables["facts"] if f["metric"] == "sessions.held")
    assert (fact["status"], fact["value"], fact["confidence"]) == (status, value, "1")
    assert questions(tables, read_overrides(path)) == []
    assert tables["reports"][0]["corrected"] == "1"


def test_a_changed_value_voids_its_checks_and_frees_the_others(report: MakeReport, tmp_path: Path) -> None:
    one = _flagged(report)
    blamed = tuple(f.model_copy(update={"status": Status.FLAGGED}) for f in one.facts)
    one = one.model_copy(update={"facts": blamed})
    path = tmp_path / "links.yaml"
    path.write_text(f"figures:\n  - {{fact: {one.facts[0].fact_id}, value: 17}}\n", "utf-8")
    (made,) = with_cross_checks([one], path)
    assert [f.status for f in made.facts] == [Status.CORRECTED, Status.UNVERIFIED]
    assert made.checks[0].verdict is Verdict.NO_VERDICT
    path.write_text(f"figures:\n  - {{fact: {one.facts[0].fact_id}, accept: true}}\n", "utf-8")
    (made,) = with_cross_checks([one], path)
    assert made.checks == one.checks
    assert [f.status for f in made.facts] == [Status.CORRECTED, Status.FLAGGED]


def test_a_rejected_figure_is_gone_and_nothing_points_at_it(report: MakeReport, tmp_path: Path) -> None:
    one = _flagged(report)
    gone = one.facts[0].fact_id
    part = one.facts[1].model_copy(update={"part_of": "sessions.held", "part_of_id": gone})
    one = one.model_copy(update={"facts": (one.facts[0], part)})
    path = tmp_path / "links.yaml"
    path.write_text(f"figures:\n  - {{fact: {gone}, reject: true}}\n", "utf-8")
    tables = _published([one], tmp_path, path)
    assert [f["metric"] for f in tables["facts"]] == ["sessions.extraordinary"]
    assert gone not in json.dumps([tables["facts"], tables["checks"]])
    assert unused(tables, read_overrides(path)) == []


def test_an_answer_to_nothing_is_named(report: MakeReport, tmp_path: Path) -> None:
    path = tmp_path / "links.yaml"
    path.write_text("figures:\n  - {fact: not-there, accept: true}\n", "utf-8")
    assert unused(_published([report()], tmp_path, path), read_overrides(path)) == ["not-there"]


@pytest.mark.parametrize(
    "text",
    [
        "figures: [{fact: a}]",
        "figures: [{fact: a, accept: true, reject: true}]",
        "figures: [{fact: a, value: .nan}]",
        "figures: [{fact: a, accept: true}, {fact: a, value: 3}]",
        "people: [{same: [А, Б], different: [А, Б]}]",
        "people: [{different: [А]}]",
    ],
)
def test_an_answer_without_a_clear_decision_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "links.yaml"
    path.write_text(text, "utf-8")
    with pytest.raises(OperatorError, match=r"links\.yaml"):
        read_overrides(path)


def _doubtful(report: MakeReport) -> list[Report]:
    first = ["з питань освіти та культури", "з питань молоді та спорту"]
    second = ["з питань культури та молоді", "з питань освіти та спорту"]
    return [report(period="2020", commissions=first), report(period="2021", commissions=second)]


def test_each_choice_for_a_doubtful_commission_closes_its_question(report: MakeReport, tmp_path: Path) -> None:
    open_ones = questions(_published(_doubtful(report), tmp_path), Overrides())
    assert {one.kind for one in open_ones} == {"commission"}
    for choice in ("continues", "split_from", "merged_from", "new"):
        path = tmp_path / "given.yaml"
        path.write_text(_answered(open_ones, choice), "utf-8")
        assert questions(_published(_doubtful(report), tmp_path / choice, path), read_overrides(path)) == []


def _answered(open_ones: list[Question], choice: str) -> str:
    """All entries with the first of the offered lines that begins so put in place."""
    entries = []
    for one in open_ones:
        line = next(text for text in one.answer.split("\n") if text.strip().startswith(f"#   {choice}:"))
        entry = yaml.safe_load(one.answer)["commissions"][0]
        entries.append(entry | yaml.safe_load(f"{{{line.strip().removeprefix('#   ')}}}"))
    return yaml.safe_dump({"commissions": entries}, allow_unicode=True)


def test_people_and_councils_are_asked_about_until_answered(report: MakeReport, tmp_path: Path) -> None:
    reports = [
        report("Городоцька міська рада", "2021", region="Хмельницька область", person="Шостак Галина Юріївна"),
        report("Городоцька міська рада", "2022", person="Бук Ірина Олегівна"),
        report("Городоцька міська рада", "2023", person="Мороз Ірина Олегівна", region="Хмельницька область"),
        report("Городоцька міська рада", "2024", person="Клен Ірина Олегівна", region="Хмельницька область"),
    ]
    found = questions(_published(reports, tmp_path), Overrides())
    assert [one.kind for one in found] == ["council", "person"]
    path = tmp_path / "links.yaml"
    path.write_text(
        "councils:\n  - {written: [Городоцька міська рада], region: Хмельницька область}\n"
        "people:\n  - different: [Мороз Ірина Олегівна, Бук Ірина Олегівна]\n"
        "  - {different: [Мороз Ірина Олегівна, Клен Ірина Олегівна]}\n"
        "  - {same: [Бук Ірина Олегівна, Клен Ірина Олегівна]}\n",
        "utf-8",
    )
    tables = _published(reports, tmp_path / "again", path)
    assert questions(tables, read_overrides(path)) == []
    assert link(reports, path).questions == ()


def test_two_councils_of_one_name_that_are_both_certain_are_no_question(report: MakeReport, tmp_path: Path) -> None:
    reports = [
        report("Городоцька міська рада", "2021", region=f"{r} область", name=r) for r in ("Хмельницька", "Львівська")
    ]
    assert link(reports).questions == ()
    assert questions(_published(reports, tmp_path), Overrides()) == []


def test_every_form_tells_the_same_and_no_text_is_live(report: MakeReport, tmp_path: Path) -> None:
    one = _flagged(report, name="=cmd|x/2022.pdf")
    found = questions(_published([one], tmp_path), Overrides())
    (row,) = csv.DictReader(io.StringIO(questions_text(found, output="csv")))
    assert row["source_file"] == "'=cmd|x/2022.pdf"
    assert row["answer"] == found[0].answer
    markdown = questions_text(found, output="md").split("\n")
    assert len(markdown) == 4
    assert "\\|x/2022" in markdown[2]
    assert questions_text(found).startswith("1. figure · Тернавська міська рада, 2022 · =cmd|x/2022.pdf, page 1\n")
    assert questions_text([]) == ""


def _only(report: MakeReport, tmp_path: Path, decision: str) -> tuple[Report, Path, str]:
    one = _flagged(report)
    path = tmp_path / "links.yaml"
    path.write_text(f"figures:\n  - {{fact: {one.facts[0].fact_id}, {decision}}}\n", "utf-8")
    return one, path, one.facts[0].fact_id


def test_what_is_decided_is_open_no_more_before_the_next_run(report: MakeReport, tmp_path: Path) -> None:
    one, path, _ = _only(report, tmp_path, "reject: true, was: 12")
    tables = _published([one], tmp_path / "out", tmp_path / "none.yaml")
    assert [q.kind for q in questions(tables, Overrides())] == ["figure"]
    assert questions(tables, read_overrides(path)) == []


@pytest.mark.parametrize("decision", ["accept: true", "reject: true", "value: 17", "metric: sessions.regular"])
def test_a_decision_on_another_value_than_is_read_now_does_not_hold(
    report: MakeReport, tmp_path: Path, decision: str
) -> None:
    one, path, fact_id = _only(report, tmp_path, f"{decision}, was: 21")
    tables = _published([one], tmp_path, path)
    fact = next(f for f in tables["facts"] if f["fact_id"] == fact_id)
    assert (fact["metric"], fact["status"], fact["value"], fact["confidence"]) == (
        "sessions.held",
        "flagged",
        "12",
        "0.5",
    )
    (question,) = questions(tables, read_overrides(path))
    assert "a person decided on 21, but 12 is read here now" in question.why


def test_a_decision_holds_where_reading_now_says_what_a_person_said(report: MakeReport, tmp_path: Path) -> None:
    one, path, fact_id = _only(report, tmp_path, "value: 12, was: 21")
    (made,) = with_cross_checks([one], path)
    assert next(f.status for f in made.facts if f.fact_id == fact_id) is Status.CORRECTED


def test_a_person_can_say_what_a_figure_counts(report: MakeReport, tmp_path: Path) -> None:
    one, path, fact_id = _only(report, tmp_path, "metric: decisions.adopted, value: 17, note: з таблиці")
    part = one.facts[1].model_copy(update={"part_of": "sessions.held", "part_of_id": fact_id})
    one = one.model_copy(update={"facts": (one.facts[0], part)})
    (made,) = with_cross_checks([one], path)
    fact = made.facts[0]
    assert (fact.fact_id, fact.metric, fact.unit, fact.value) == (fact_id, "decisions.adopted", "decisions", 17)
    assert fact.status is Status.CORRECTED
    (said,) = (reason for reason in fact.reasons if reason.code == "corrected")
    assert said.en == "a person corrected 12 to 17 and the metric “Sessions held” to “Decisions adopted”: з таблиці"
    assert (made.facts[1].part_of_id, made.checks[0].verdict) == ("", Verdict.NO_VERDICT)
    assert _published([one], tmp_path / "out", path)["facts"][0]["metric"] == "decisions.adopted"


def test_a_metric_that_is_not_there_is_refused(report: MakeReport, tmp_path: Path) -> None:
    _, path, _ = _only(report, tmp_path, "metric: sessions.helt")
    with pytest.raises(OperatorError, match=r"no metric sessions\.helt"):
        read_overrides(path)
