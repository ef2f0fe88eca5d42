import csv
from pathlib import Path

import made
import pytest

from pipeline.publishing import publish
from schemas.tables import tables


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("out")
    published = publish(*made.run(), folder)
    assert {"open-data/passport.csv", "open-data/structure.csv", "zvitar.xlsx"} <= set(published.files)
    assert all((folder / name).is_file() for name in published.files)
    return folder


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def test_the_passport_knows_the_run_and_leaves_the_publisher_to_the_publisher(out):
    passport = {row["field"]: row for row in rows(out / "open-data/passport.csv")}
    assert passport["temporal"]["value"] == "2021 – 2023"
    assert "Тихобрідська міська рада" in passport["councils"]["value"]
    for field in ("publisherName", "publisherIdentifier", "contactEmail", "purpose", "accrualPeriodicity"):
        assert (passport[field]["value"], passport[field]["note"]) == ("", "заповнює розпорядник")


def test_the_structure_names_every_column_of_every_resource(out):
    found = [(row["resource"], row["name"]) for row in rows(out / "open-data/structure.csv")]
    assert found == [(f"{t.name}.csv", c.name) for t in tables().values() for c in t.columns]
    assert all(row["description"] and row["type"] for row in rows(out / "open-data/structure.csv"))
