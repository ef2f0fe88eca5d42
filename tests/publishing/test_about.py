import csv
import json
from pathlib import Path

import made
import pytest
from frictionless import Package, system

from pipeline.cli import main
from pipeline.exits import Exit
from pipeline.publishing import LICENCES, Dataset, PublishOptions, is_licence, publish


def package(out: Path, dataset: Dataset) -> dict[str, object]:
    publish(*made.run(councils=1, years=1), out, PublishOptions(dataset=dataset))
    with system.use_context(trusted=True):
        report = Package(str(out / "datapackage.json")).validate()
    assert report.valid, report.flatten(["type", "note"])
    return json.loads((out / "datapackage.json").read_text(encoding="utf-8"))


def passport(out: Path) -> dict[str, str]:
    with (out / "open-data" / "passport.csv").open(encoding="utf-8", newline="") as stream:
        return {row["field"]: row["value"] for row in csv.DictReader(stream)}


def test_no_licence_is_granted_for_the_publisher(tmp_path):
    told = package(tmp_path, Dataset())
    assert not {"licenses", "contributors"} & told.keys()
    assert (passport(tmp_path)["license"], passport(tmp_path)["publisherName"]) == ("", "")


def test_what_the_publisher_says_is_in_the_package_and_the_passport(tmp_path):
    told = package(tmp_path, Dataset("CC-BY-4.0", "ГО «Полічено»"))
    (licence,) = told["licenses"]
    assert licence["name"] == "CC-BY-4.0"
    assert licence["path"].startswith("https://creativecommons.org/licenses/by/4.0")
    assert told["contributors"] == [{"title": "ГО «Полічено»", "roles": ["publisher"]}]
    assert (passport(tmp_path)["license"], passport(tmp_path)["publisherName"]) == ("CC-BY-4.0", "ГО «Полічено»")


def test_a_licence_may_be_an_address(tmp_path):
    assert package(tmp_path, Dataset("https://example.org/terms"))["licenses"] == [
        {"path": "https://example.org/terms"}
    ]


def test_sources_say_who_reported_on_what(tmp_path):
    (source,) = package(tmp_path, Dataset())["sources"]
    assert source["title"] == "Тихобрідська міська рада, 2021, rada-001/2021.pdf"
    assert source["version"].startswith("sha256:")


@pytest.mark.parametrize("written", ["", "free", "CC-BY", "ftp://x"])
def test_what_is_no_licence_is_refused(written, tmp_path):
    assert not is_licence(written)
    if written:
        assert main(["run", str(tmp_path), "--out", str(tmp_path / "out"), "--licence", written]) == Exit.USAGE


def test_known_licences_have_a_title_and_an_address():
    assert all(is_licence(name) and title and path.startswith("https://") for name, (title, path) in LICENCES.items())
