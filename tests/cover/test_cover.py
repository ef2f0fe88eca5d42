"""The cover of invented reports in many styles, and what must hold of every cover."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.cover.cover import read_cover
from extractors.extraction import reporter_of
from schemas.text import DocumentText

HERE = Path(__file__).parent
TITLE_PAGES = yaml.safe_load((HERE / "title_pages.yaml").read_text("utf-8"))
COVERS = {
    **yaml.safe_load((HERE / "covers.yaml").read_text("utf-8")),
    **yaml.safe_load((HERE / "more_covers.yaml").read_text("utf-8")),
    **TITLE_PAGES,
}
FIELDS = ("council", "role", "person", "convocation", "period")
PlainText = Callable[[str], DocumentText]


@pytest.mark.parametrize("style", COVERS)
def test_cover_says_what_a_reader_would_say(style: str, plain_text: PlainText) -> None:
    written, expected = COVERS[style]["written"], COVERS[style]["expected"]
    cover = read_cover(plain_text(written), {})
    found = {field: getattr(cover, field) for field in FIELDS}
    assert found == {field: expected.get(field, "") for field in FIELDS}


@pytest.mark.parametrize("style", TITLE_PAGES)
def test_whose_work_a_report_tells_of(style: str, plain_text: PlainText) -> None:
    text = plain_text(TITLE_PAGES[style]["written"])
    reporter = reporter_of(read_cover(text, {}), text)
    assert reporter.body == TITLE_PAGES[style]["expected"].get("body", "council")


@pytest.mark.parametrize("style", COVERS)
def test_every_field_found_has_evidence_in_the_report(style: str, plain_text: PlainText) -> None:
    text = plain_text(COVERS[style]["written"])
    cover = read_cover(text, {1: "ocr"})
    assert set(cover.evidence) == {field for field in (*FIELDS, "region") if getattr(cover, field)}
    for field, proof in cover.evidence.items():
        assert proof.rule.removesuffix(":evidence") == f"cover.{field}"
        assert proof.reading == "ocr"
        assert proof.quote in " ".join(text.text.split())
        assert proof.start <= proof.number_start < proof.number_end <= proof.end


def test_year_is_given_for_a_period_within_one_year(plain_text: PlainText) -> None:
    one = read_cover(plain_text("Звіт секретаря Тернавської міської ради за І півріччя 2024 року"), {})
    several = read_cover(plain_text("Звіт секретаря Тернавської міської ради за 2022-2024 роки"), {})
    assert (one.period, one.year) == ("2024-H1", 2024)
    assert several.year is None


def test_region_and_district_of_the_letterhead(plain_text: PlainText) -> None:
    cover = read_cover(plain_text(COVERS["letterhead with region and district"]["written"]), {})
    assert cover.region == "Хмельницька область, Кам'янець-Подільський район"


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        ("У лютому комісію з питань економіки поділено на дві.", ["split"]),
        ("Комісії з питань землі та екології об'єднано.", ["merged"]),
        ("Рада перейменувала: комісію з питань землі перейменовано.", ["renamed"]),
        ("Додатково утворено комісію у справах ветеранів.", ["created"]),
        ("Комісію з питань туризму ліквідовано.", ["ended"]),
        ("Комісія з питань бюджету провела 12 засідань.", []),
        ("Утворено тимчасову контрольну комісію з нових питань.", []),
        ("Створено п'ять постійних комісій відповідно до повноважень.", []),
    ],
)
def test_what_a_report_says_of_its_commissions(plain_text: PlainText, sentence: str, kinds: list[str]) -> None:
    cover = read_cover(plain_text(f"Звіт за 2022 рік\n\n{sentence}"), {})
    assert [change.kind for change in cover.commission_changes] == kinds
    assert all(change.evidence.quote == sentence for change in cover.commission_changes)


@settings(max_examples=60)
@given(written=st.text(alphabet="абвЗІТзвітрадміськасекретар .,\n–№0123456789VIIIX", max_size=400))
def test_any_text_gives_a_cover(plain_text: PlainText, written: str) -> None:
    cover = read_cover(plain_text(written), {})
    assert cover.year is None or 1900 <= cover.year < 2100
