import csv
import re
import sqlite3
from collections import defaultdict
from contextlib import closing
from pathlib import Path

import duckdb
import made
import pytest

from pipeline.publishing import publish

DOCS = Path(__file__).parents[2] / "docs/queries.md"
PEOPLE = Path(__file__).with_name("people.csv")
QUESTIONS = re.findall(r"^## (\d+)\. (.+?)$.*?```sql\n(.+?)```", DOCS.read_text(encoding="utf-8"), re.M | re.S)
REPORTS, LINKS, ISSUES = made.run(councils=3, years=3)


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("out")
    publish(REPORTS, LINKS, ISSUES, folder)
    return folder


def in_sqlite(out: Path, sql: str) -> list[dict[str, object]]:
    with closing(sqlite3.connect(out / "zvitar.sqlite")) as database, PEOPLE.open(encoding="utf-8", newline="") as file:
        database.execute("CREATE TEMP TABLE population (council TEXT, year TEXT, population TEXT)")  # as .import does
        database.executemany("INSERT INTO population VALUES (?, ?, ?)", list(csv.reader(file))[1:])
        database.row_factory = sqlite3.Row
        return [dict(row) for row in database.execute(sql)]


def in_duckdb(out: Path, sql: str) -> list[dict[str, object]]:
    script = (out / "zvitar.duckdb.sql").read_text(encoding="utf-8")
    with duckdb.connect() as database:
        database.execute(script.replace("'tables/", f"'{out}/tables/"))
        database.execute(f"CREATE TEMP TABLE population AS FROM '{PEOPLE}'")
        found = database.execute(sql)
        names = [column[0] for column in found.description]
        return [dict(zip(names, row, strict=True)) for row in found.fetchall()]


def answer(out: Path, number: int) -> list[dict[str, object]]:
    return in_sqlite(out, QUESTIONS[number - 1][2])


def stated(metric: str, **narrowed: object) -> dict[tuple[str, str], list[float]]:
    found: dict[tuple[str, str], list[float]] = defaultdict(list)
    for report in REPORTS:
        for fact in report.facts:
            own = fact.metric == metric and fact.measure == "level" and fact.period == report.cover.period
            if own and all(getattr(fact, name) == value for name, value in narrowed.items()):
                found[report.cover.council, report.cover.period].append(float(fact.value))
    return dict(found)


def test_there_are_ten_questions():
    assert [int(number) for number, _, _ in QUESTIONS] == list(range(1, 11))


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda q: q[0])
def test_both_databases_give_the_same_answer(out, question):
    sql = question[2]
    first = in_sqlite(out, sql)
    assert first
    assert in_duckdb(out, sql) == first


def test_sessions_and_commission_meetings(out):
    held, meetings = stated("sessions.held"), stated("commissions.meetings_total")
    found = {(r["council"], r["period"]): (r["sessions"], r["commission_meetings"]) for r in answer(out, 1)}
    assert found == {key: (held[key][0], meetings[key][0]) for key in held}


def test_commissions_that_met_least(out):
    meetings = sorted(
        v for (_, year), values in stated("commission.meetings").items() if year == "2023" for v in values
    )
    assert [r["meetings"] for r in answer(out, 2)] == meetings[:10]


def test_appeals_per_thousand(out):
    total = stated("appeals.total")
    people = {"Тихобрідська міська рада": 38400, "Житомирська міська рада": 261600}
    for row in answer(out, 4):
        (received,) = total[row["council"], row["period"]]
        assert row["per_1000"] == pytest.approx(received / people[row["council"]] * 1000, abs=0.051)
    assert len(answer(out, 4)) == 6


def test_awards_against_applications(out):
    given, considered = stated("awards.given"), stated("awards.applications_considered")
    for row in answer(out, 5):
        key = row["council"], row["period"]
        assert row["awards"] == sum(given[key])
        assert row["awards_per_application"] == pytest.approx(sum(given[key]) / considered[key][0], abs=0.0051)
        assert "over" in row["notes"]
    assert len(answer(out, 5)) == len(REPORTS)


def test_share_of_land(out):
    topic = {"subject": "земельні питання"}
    parts = {"decisions": stated("decisions.by_topic", **topic), "appeals": stated("appeals.by_topic", **topic)}
    wholes = {"decisions": stated("decisions.adopted"), "appeals": stated("appeals.total")}
    for row in answer(out, 6):
        key, what = (row["council"], row["period"]), row["what"]
        assert row["percent"] == pytest.approx(100 * parts[what][key][0] / wholes[what][key][0], abs=0.051)
    assert len(answer(out, 6)) == 2 * len(REPORTS)


def test_reports_that_contradict_themselves(out):
    failed = [r for r in REPORTS if r.checks[0].verdict == "failed"]
    assert len(answer(out, 8)) == len(failed) > 0


def test_the_docs_link_to_each_other():
    assert "(tables.md)" in DOCS.read_text(encoding="utf-8")
    assert "(queries.md)" in (DOCS.parent / "tables.md").read_text(encoding="utf-8")
