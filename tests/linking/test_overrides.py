"""A person's YAML: it overrides every kind of link, is never written to, and its faults are said."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline.exits import OperatorError
from pipeline.linking import link, restated_checks
from schemas.report import Report

MakeReport = Callable[..., Report]


@pytest.fixture
def given(tmp_path: Path) -> Callable[[str], Path]:
    def write(text: str) -> Path:
        path = tmp_path / "links.yaml"
        path.write_text(text, "utf-8")
        return path

    return write


def _two_years(report: MakeReport) -> list[Report]:
    return [
        report(period="2021", commissions=["з питань культури", "з питань землі", "з питань бюджету"]),
        report(period="2022", commissions=["з питань дозвілля громади", "з питань землі", "з питань бюджету"]),
    ]


def test_a_person_joins_what_words_cannot(report: MakeReport, given: Callable[[str], Path]) -> None:
    reports = _two_years(report)
    path = given(
        "commissions:\n"
        "  - council: Тернавська міська рада\n"
        '    period: "2022"\n'
        "    name: з питань дозвілля громади\n"
        "    continues: з питань культури\n"
    )
    before = link(reports)
    after = link(reports, path)
    again = link(reports, path)
    assert len({c.commission_id for c in before.commissions if "культ" in c.name or "дозв" in c.name}) == 2
    assert len({c.commission_id for c in after.commissions if "культ" in c.name or "дозв" in c.name}) == 1
    assert [c.change for c in after.commissions if "дозв" in c.name] == ["renamed"]
    assert not [c for c in after.commissions if c.change == "ended"]
    assert again == after


def test_a_person_parts_what_words_join(report: MakeReport, given: Callable[[str], Path]) -> None:
    reports = _two_years(report)
    path = given('commissions:\n  - {council: ternavska-miska, period: "2022", name: з питань землі, new: true}\n')
    rows = [c for c in link(reports, path).commissions if c.name == "з питань землі" and c.change != "ended"]
    assert len({c.commission_id for c in rows}) == 2
    assert rows[-1].evidence == "decided by a person"


@pytest.mark.parametrize(
    ("key", "change"), [("split_from: з питань землі", "split"), ("merged_from: [з питань землі]", "merged")]
)
def test_divisions_and_joinings_can_be_given(
    report: MakeReport, given: Callable[[str], Path], key: str, change: str
) -> None:
    path = given(
        "commissions:\n  - council: Тернавська міська рада\n"
        f'    period: "2022"\n    name: з питань дозвілля громади\n    {key}\n'
    )
    row = next(c for c in link(_two_years(report), path).commissions if "дозвілля" in c.name)
    assert row.change == change
    assert len(row.from_ids) == 1


def test_councils_and_people_and_subjects(report: MakeReport, given: Callable[[str], Path]) -> None:
    reports = [
        report("Городоцька міська рада", "2021", person="Шостак Галина", facts=[_award("Подяка ради")]),
        report("Городок (Хмельниччина)", "2022", person="Бук Галина", facts=[_award("Подячний лист")]),
    ]
    path = given(
        "councils:\n"
        "  - written: [Городоцька міська рада, Городок (Хмельниччина)]\n"
        "    region: Хмельницька область\n"
        "people:\n  - same: [Бук Галина, Шостак Галина]\n"
        "subjects:\n  - same: [Подяка ради, Подячний лист]\n"
    )
    links = link(reports, path)
    assert {c.code for c in links.council_of.values()} == {"UA68040130000024471"}
    assert len(set(links.person_id_of.values())) == 1
    assert len(set(links.subject_id_of.values())) == 1


def _award(subject: str) -> dict[str, object]:
    return {"metric": "awards.given", "subject": subject, "value": 3}


def test_a_code_can_be_given_outright(report: MakeReport, given: Callable[[str], Path]) -> None:
    path = given('councils:\n  - {written: [Тернавська міська рада], code: "UA00000000000000000"}\n')
    links = link([report()], path)
    assert [(c.code, c.note) for c in links.council_of.values()] == [("UA00000000000000000", "")]


def test_no_file_is_no_overrides(report: MakeReport, tmp_path: Path) -> None:
    reports = _two_years(report)
    assert link(reports, tmp_path / "links.yaml") == link(reports, None)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("commissions: [", "YAML"),
        ("comissions: []", "comissions"),
        ("people:\n  - same: [Одна]", "people.0.same"),
        ('commissions:\n  - {council: а, period: "2022", name: б}', "exactly one"),
        ('commissions:\n  - {council: а, period: "2022", name: б, new: true, continues: в}', "exactly one"),
    ],
)
def test_a_faulty_file_stops_with_a_sentence(
    report: MakeReport, given: Callable[[str], Path], text: str, told: str
) -> None:
    with pytest.raises(OperatorError, match=told):
        link([report()], given(text))
    with pytest.raises(OperatorError, match=told):
        restated_checks([report()], given(text))
