"""Lineage after real OCR: one council's years drawn, scanned at office level, read and linked."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.linking.scanned import Drawn, Score, found_ids, invented, published, score

OZERIANY = [one for one in invented() if one.council == "Озерянська міська рада"]


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return published(OZERIANY[1:3], "office", tmp_path_factory.mktemp("scanned"))


def test_scanned_lists_are_linked_as_their_words_are(out: Path) -> None:
    found = score(OZERIANY[1:3], out)  # 2021 and 2022: two commissions merge, the others are reworded
    assert (found.f1, found.wrong, found.lost) == (1.0, 0, 0)


def test_every_invented_list_is_drawn_whole() -> None:
    for one in invented():
        text = " ".join(one.text.split())
        assert all(name in text for name in one.names)
        assert one.council.split()[0][:-2] in one.text


def test_a_name_that_reading_lost_counts_against_recall(out: Path) -> None:
    before, now = OZERIANY[1:3]
    more = Drawn(now.file, now.council, now.text, {**now.names, "з питань свободи слова": "housing"})
    found = score([before, more], out)
    assert found.lost == 1
    assert found.missed == 1
    assert found.f1 < 1.0


def test_names_are_taken_by_their_likeness_and_once() -> None:
    drawn = Drawn("f", "c", "", {"з питань землі": "a", "з питань бюджету": "b", "з питань культури": "c"})
    rows = [{"name": "з питань бюдхету"}, {"name": "з пнтань землі"}, {"name": "Почесна грамота"}]
    assert found_ids(drawn, rows) == {"з питань землі": rows[1], "з питань бюджету": rows[0]}


def test_f1_counts_each_kind_of_error() -> None:
    assert Score(both=8, wrong=2, missed=2).f1 == 0.8
