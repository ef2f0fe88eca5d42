"""Commissions over the years: invented councils with renames, divisions, joinings and wordings that mislead."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
import yaml

from pipeline.linking import link
from schemas.report import CommissionYear, Links, Report

LINEAGES: dict[str, dict[int, dict[str, Any]]] = yaml.safe_load(
    (Path(__file__).parent / "lineages.yaml").read_text("utf-8")
)
NOT_NAMES = ("meetings", "before", "said")
MakeReport = Callable[..., Report]
# Letters that Tesseract takes for one another on office scans.
SLIPS = {"и": "н", "н": "п", "і": "ї", "е": "с", "щ": "ш", "о": "0", "з": "3", "ц": "ч", "г": "т", "л": "д"}


def _names(year: Mapping[str, Any]) -> dict[str, str]:
    return {key: name for key, name in year.items() if key not in NOT_NAMES}


def _reports(council: str, make: MakeReport, spoil: Callable[[str], str]) -> list[Report]:
    reports = []
    for number, year in LINEAGES[council].items():
        names = [spoil(name) for name in _names(year).values()]
        meetings = dict(zip(names, year.get("meetings") or [1] * len(names), strict=True))
        before = [
            {"metric": "commission.meetings", "subject": name, "value": value, "period": str(number - 1)}
            for name, value in zip(names, year.get("before", []), strict=False)
        ]
        reports.append(make(council, str(number), commissions=meetings, facts=before, changes=year.get("said", [])))
    return reports


def _pairs(council: str, links: Links, spoil: Callable[[str], str]) -> list[tuple[bool, bool]]:
    """(are one, were joined) for each two names of the council in different years."""
    found = {(c.period, c.name): c.commission_id for c in links.commissions if c.change != "ended"}
    true = {
        (str(year), spoil(name)): key
        for year, listed in LINEAGES[council].items()
        for key, name in _names(listed).items()
    }
    pairs = [(a, b) for a, b in combinations(true, 2) if a[0] != b[0]]
    return [(true[a] == true[b], found[a] == found[b]) for a, b in pairs]


def _scores(make: MakeReport, spoil: Callable[[str], str]) -> tuple[float, int]:
    """Pairwise F1 over all councils, and how many pairs were joined wrongly."""
    pairs = [p for c in LINEAGES for p in _pairs(c, link(_reports(c, make, spoil)), spoil)]
    both = sum(true and found for true, found in pairs)
    wrong = sum(found and not true for true, found in pairs)
    missed = sum(true and not found for true, found in pairs)
    return 2 * both / (2 * both + wrong + missed), wrong


def test_lineages_of_invented_councils(report: MakeReport) -> None:
    f1, wrong = _scores(report, str)
    assert len(LINEAGES) >= 6
    assert all(len(years) >= 4 for years in LINEAGES.values())
    assert wrong == 0
    assert f1 >= 0.97


def test_lineages_as_a_scan_misreads_them(report: MakeReport) -> None:
    f1, wrong = _scores(report, _misread)
    assert wrong == 0
    assert f1 >= 0.95


def _misread(name: str) -> str:
    """One letter in about thirty taken for another, the same for the same name."""
    chance = random.Random(name)
    return "".join(SLIPS[c] if c in SLIPS and chance.random() < 0.06 else c for c in name)


def _row(links: Links, period: str, name: str) -> CommissionYear:
    return next(c for c in links.commissions if c.period == period and c.name == name)


def test_what_became_of_a_commission_is_told_with_its_evidence(report: MakeReport) -> None:
    links = link(_reports("Озерянська міська рада", report, str))
    joined = _row(
        links, "2022", "з питань житлово-комунального господарства, транспорту, земельних відносин та екології"
    )
    assert joined.change == "merged"
    assert len(joined.from_ids) == 2
    assert "об'єднано" in joined.evidence
    culture = _row(links, "2022", "з питань освіти, культури та спорту")
    assert culture.change == "reworded"


def test_a_new_commission_that_takes_a_matter_away_is_no_successor(report: MakeReport) -> None:
    links = link(_reports("Тернавська міська рада", report, str))
    veterans = _row(links, "2022", "у справах ветеранів, внутрішньо переміщених осіб та соціального захисту")
    humanitarian = _row(links, "2022", "з гуманітарних питань")
    before = _row(links, "2021", "з питань гуманітарної сфери і соціального захисту населення")
    assert veterans.change == "split"
    assert veterans.from_ids == (before.commission_id,)
    assert humanitarian.commission_id == before.commission_id != veterans.commission_id


def test_without_figures_an_exchange_of_matters_is_a_question(report: MakeReport) -> None:
    names = ["з питань освіти та культури", "з питань молоді та спорту"]
    changed = ["з питань культури та молоді", "з питань освіти та спорту"]
    first = report("Калинівська міська рада", "2020", commissions=names)
    second = report("Калинівська міська рада", "2021", commissions=changed)
    links = link([first, second])
    doubtful = [c for c in links.commissions if c.change == "doubtful"]
    assert doubtful
    assert len({c.commission_id for c in links.commissions}) == 4
    assert all(c.from_ids for c in doubtful)
    assert len(links.questions) >= len(doubtful)


def test_a_commission_that_is_gone_has_a_last_row(report: MakeReport) -> None:
    links = link(_reports("Верховецька міська рада", report, str))
    ended = [c for c in links.commissions if c.change == "ended"]
    assert [(c.period, c.name) for c in ended] == [("2021", "з питань туризму та міжнародних зв'язків")]


def test_one_commissions_own_report_ends_no_others(report: MakeReport) -> None:
    names = ["з питань бюджету", "з питань землі", "з питань культури"]
    whole = report("Тернавська міська рада", "2021", commissions=names)
    own = report(
        "Тернавська міська рада",
        "2022",
        role="голова постійної комісії з питань бюджету та фінансів",
        facts=[{"metric": "commission.meetings", "value": 12}],
    )
    links = link([whole, own])
    assert [c.change for c in links.commissions if c.period == "2022"] == ["reworded"]
    budget = _row(links, "2021", "з питань бюджету")
    assert links.subject_id_of[own.facts[0].fact_id] == budget.commission_id


def test_a_commission_that_one_list_lacks_is_the_same_when_it_is_listed_again(report: MakeReport) -> None:
    names = ["з питань бюджету", "з питань землі", "з питань культури", "з питань туризму та курортів"]
    again = ["з питань бюджету", "з питань землі", "з питань культури та мистецтва", "з питань оборони"]
    years = zip(("2021", "2022", "2023"), (names, [*names[:2], "з питань законності"], again), strict=True)
    links = link([report(period=year, commissions=listed) for year, listed in years])
    culture = [c for c in links.commissions if "культури" in c.name]
    assert len({c.commission_id for c in culture}) == 1
    assert [(c.period, c.change) for c in culture] == [("2021", "new"), ("2023", "reworded")]
    assert "last listed in 2021" in culture[-1].evidence
    ended = {(c.period, c.name) for c in links.commissions if c.change == "ended"}
    assert ended == {("2022", names[3]), ("2023", "з питань законності")}


def test_one_commissions_own_report_between_two_lists_parts_nobody(report: MakeReport) -> None:
    names = ["з питань бюджету", "з питань землі", "з питань культури"]
    chair, meetings = "голова постійної комісії з питань бюджету", {"metric": "commission.meetings", "value": 12}
    own = report(period="2022", role=chair, facts=[meetings])
    links = link([report(period="2021", commissions=names), own, report(period="2023", commissions=names)])
    assert len({c.commission_id for c in links.commissions}) == 3


def test_restated_figure_of_last_year_carries_the_same_subject(report: MakeReport) -> None:
    reports = _reports("Лісогірська селищна рада", report, str)
    links = link(reports)
    money = {c.commission_id for c in links.commissions if "бюдж" in c.name}
    assert len(money) == 1
    of_2020 = [f for f in reports[1].facts if "бюджет" in f.subject]
    assert {f.period for f in of_2020} == {"2019", "2020"}
    assert {links.subject_id_of[f.fact_id] for f in of_2020} == money


def test_a_name_cut_short_in_the_same_report_is_the_whole_one(report: MakeReport) -> None:
    whole, cut = "з питань земельних ресурсів, екології та містобудування", "з питань земельних ресурсів"
    held = {"metric": "commission.meetings_not_held", "subject": cut, "value": 4}
    one = report(period="2021", commissions=[whole, "з питань бюджету"], facts=[held])
    links = link([one])
    assert [c.name for c in links.commissions] == [whole, "з питань бюджету"]
    assert len({links.subject_id_of[f.fact_id] for f in one.facts if "земел" in f.subject}) == 1


def test_what_is_no_commission_is_not_in_the_list(report: MakeReport) -> None:
    one = report(period="2021", commissions=["з питань землі", "з питань бюджету", "«За заслуги»"])
    assert "«За заслуги»" not in {c.name for c in link([one]).commissions}


def test_two_convocations_of_one_year_follow_each_other(report: MakeReport) -> None:
    old = [
        {"metric": "commission.meetings", "subject": name, "value": 9, "convocation": "VII"}
        for name in ("з питань фінансів та бюджету", "з питань землекористування")
    ]
    new = {"з питань бюджету та фінансів": 2, "з питань земельних відносин": 1}
    links = link([report(period="2020", convocation="VIII", commissions=new, facts=old)])
    assert len({c.commission_id for c in links.commissions}) == 2
    assert [c.change for c in links.commissions] == ["new", "new", "reworded", "reworded"]


@pytest.mark.parametrize("names", [[], ["комісія"], ["з питань"], ["333", "…"]])
def test_odd_names_are_kept_apart(report: MakeReport, names: list[str]) -> None:
    links = link([report("Тернавська міська рада", year, commissions=names) for year in ("2021", "2022")])
    assert len({c.commission_id for c in links.commissions}) == len(names)
