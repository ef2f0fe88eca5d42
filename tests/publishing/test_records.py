import json
from decimal import Decimal
from pathlib import Path

import made
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from schemas.facts import Status
from schemas.metrics import METRICS, section_of
from schemas.records import RECORDS
from schemas.records.base import stated, worst
from schemas.records.build import Reporter, is_level, records_of, state
from schemas.records.sessions import SessionsRecord
from schemas.tables import tables

WHO = Reporter("r1", "c1", "Радська міська рада", "2022", {})


def one(section: str, writer: made.Writer):
    (record,) = records_of(writer.facts, WHO)[section]
    return record


def writer() -> made.Writer:
    return made.Writer("r1", "2022")


def test_every_metric_has_a_place_in_exactly_one_record():
    places = [
        (origin.metric, origin.unit)
        for record in RECORDS.values()
        for origins in record.origins().values()
        for origin in origins
    ]
    assert len(places) == len(set(places))
    assert {(metric.id, metric.unit) for metric in METRICS.values()} <= set(places)
    for section, record in RECORDS.items():
        for origins in record.origins().values():
            assert {METRICS[origin.metric].section for origin in origins} == {section}


def test_metrics_speak_both_languages():
    assert len(METRICS) == 158
    assert len({metric.label_uk for metric in METRICS.values()}) == 158
    for metric in METRICS.values():
        assert metric.label_uk
        assert metric.label_en.isascii()
        assert metric.definition_uk
        assert metric.definition_en
    assert section_of("other.дерево") == "other"
    with pytest.raises(KeyError):
        stated("no.such.metric")


def test_figures_of_one_body_share_a_row_with_their_evidence():
    w = writer()
    held = w.add("sessions.held", 9, status=Status.CONFIRMED)
    out = w.add("sessions.extraordinary", 7)
    record = one("sessions", w)
    assert isinstance(record, SessionsRecord)
    assert record.held is not None
    assert (record.held.value, record.held.fact_id, record.held.status) == (9, held.fact_id, Status.CONFIRMED)
    assert record.status is Status.UNVERIFIED
    assert json.loads(record.fact_ids) == [held.fact_id, out.fact_id]
    assert record.regular is None
    assert set(record.figures()) == {"held", "extraordinary"}


@pytest.mark.parametrize(
    "apart",
    [
        {"period": "2021"},
        {"cumulative": True},
        {"owner": "попередня рада"},
        {"convocation": "VII"},
        {"qualifiers": {"topic": "бюджет"}},
        {"aggregate": "mean"},
        {"per": "month"},
    ],
)
def test_what_tells_figures_apart_keeps_them_in_different_rows(apart):
    w = writer()
    w.add("sessions.held", 9)
    w.add("sessions.held", 8, **apart)
    records = records_of(w.facts, WHO)["sessions"]
    assert [record.held.value for record in records] == [9, 8]
    assert len({record.record_id for record in records}) == 2
    assert all(record.status is Status.UNVERIFIED for record in records)


def test_last_years_figure_is_not_this_periods():
    w = writer()
    w.add("sessions.held", 9)
    w.add("sessions.held", 8, period="2021")
    assert [r.own_period for r in records_of(w.facts, WHO)["sessions"]] == [True, False]


@pytest.mark.parametrize("measure", ["delta", "share", "plan"])
def test_only_levels_are_in_records(measure):
    w = writer()
    w.add("appeals.total", 100, measure=measure)
    w.add("other.дерево", 5)
    assert not any(records_of(w.facts, WHO).values())


def test_a_share_is_the_figure_itself_where_the_metric_is_per_cent():
    w = writer()
    w.add("deputies.attendance_percent", 83, measure="share")
    w.add("appeals.written", 40, unit="%", measure="share")
    records = records_of(w.facts, WHO)
    assert [r.attendance_percent.value for r in records["deputies"]] == [83]
    assert records["appeals"] == []


def test_a_figure_stated_twice_keeps_both_facts():
    w = writer()
    first, again = w.add("decisions.adopted", 214), w.add("decisions.adopted", 214, status=Status.CONFIRMED)
    figure = one("decisions", w).adopted
    assert (figure.value, figure.status) == (214, Status.CONFIRMED)
    assert {figure.fact_id, *figure.also} == {first.fact_id, again.fact_id}


def test_figures_that_disagree_are_flagged_and_both_are_named():
    w = writer()
    w.add("decisions.adopted", 214, status=Status.CONFIRMED)
    w.add("decisions.adopted", 241, status=Status.CONFIRMED)
    record = one("decisions", w)
    assert record.adopted.status is record.status is Status.FLAGGED
    assert "214" in record.notes
    assert "241" in record.notes


def test_an_exact_figure_speaks_before_an_approximate_one():
    w = writer()
    w.add("appeals.total", 300, modifier="over")
    w.add("appeals.total", 312)
    figure = one("appeals", w).received
    assert (figure.value, figure.status, figure.modifier) == (312, Status.UNVERIFIED, "")


def test_a_modifier_or_a_range_is_in_the_notes():
    w = writer()
    w.add("appeals.total", 300, modifier="over")
    w.add("appeals.written", None, value_min=Decimal(5), value_max=Decimal(7))
    record = one("appeals", w)
    assert record.notes == "received: over | written: 5..7"


def test_a_part_does_not_contradict_its_whole():
    w = writer()
    whole = w.add("instructions.issued", 305)
    w.add("instructions.issued", 40, part_of="instructions.issued", part_of_id=whole.fact_id)
    figure = one("acts", w).instructions_issued
    assert (figure.value, figure.status, len(figure.also)) == (305, Status.UNVERIFIED, 1)


def test_an_unusual_unit_stands_in_its_own_row_and_says_so():
    w = writer()
    w.add("aid.delivered", 3)
    w.add("aid.delivered", 40, unit="tonnes")
    assert [(r.unit, r.aid_delivered.value) for r in records_of(w.facts, WHO)["community"]] == [("", 3), ("tonnes", 40)]


def test_the_same_subject_in_two_wordings_is_one_row():
    w = writer()
    a = w.add("commission.meetings", 9, "з питань бюджету")
    b = w.add("commission.recommendations", 5, "бюджетна комісія")
    who = Reporter("r1", "c1", "Рада", "2022", {a.fact_id: "s1", b.fact_id: "s1"})
    (record,) = records_of(w.facts, who)["commission_meetings"]
    assert (record.kind, record.subject, record.subject_id) == ("commission", "з питань бюджету", "s1")


def test_all_and_one_commission_are_different_kinds():
    w = writer()
    w.add("commission.meetings", 9, "з питань бюджету")
    w.add("commissions.meetings_total", 94)
    assert [r.kind for r in records_of(w.facts, WHO)["commission_meetings"]] == ["commission", "all"]


def test_records_refuse_what_they_do_not_know():
    with pytest.raises(ValidationError):
        SessionsRecord.model_validate({"held": 9})


@given(st.lists(st.sampled_from(list(Status)), min_size=1))
def test_the_worst_status_wins(statuses):
    assert (worst(statuses) is Status.FLAGGED) == (Status.FLAGGED in statuses)
    assert (worst(statuses) is Status.CONFIRMED) == (set(statuses) == {Status.CONFIRMED})


@given(st.lists(st.integers(0, 3), min_size=1, max_size=6))
def test_a_cell_is_unflagged_only_when_all_agree(values):
    w = writer()
    facts = [w.add("sessions.held", value, status=Status.CONFIRMED) for value in values]
    figure = state(facts)
    assert (figure.status is Status.FLAGGED) == (len(set(values)) > 1)
    assert {figure.fact_id, *figure.also} == {fact.fact_id for fact in facts}


def test_every_level_of_a_known_metric_reaches_its_section_table():
    reports, _, _ = made.run()
    for report in reports:
        records = records_of(report.facts, WHO)
        held = {fact_id for found in records.values() for r in found for fact_id in json.loads(r.fact_ids)}
        known = [f for f in report.facts if f.metric in METRICS]
        assert held == {f.fact_id for f in known if is_level(f.measure, METRICS[f.metric].unit)}


def test_every_column_is_described_in_both_languages():
    for table in tables().values():
        assert len(set(table.names)) == len(table.names)
        for column in table.columns:
            assert column.uk, (table.name, column.name)
            assert column.en, (table.name, column.name)
            if column.refers:
                target, name = column.refers.split(".")
                assert tables()[target].primary_key == name


def test_the_documentation_lists_every_table_and_kind():
    said = (Path(__file__).parents[2] / "docs/tables.md").read_text(encoding="utf-8")
    for name in tables():
        assert f"`{name}" in said, name
    kinds = {origin.kind for r in RECORDS.values() for origins in r.origins().values() for origin in origins}
    for kind in kinds - {""}:
        assert f"`{kind}`" in said, kind
