import io
import re
from decimal import Decimal
from pathlib import Path
from typing import Any

import made
import pytest
from elements import Elements
from PIL import Image

from pipeline.checking.reasons import KINDS
from pipeline.publishing.crops import PageCrops, take
from pipeline.publishing.output import PublishOptions, gather, publish
from pipeline.publishing.page import render as rendering
from pipeline.publishing.page.charts import bars
from pipeline.publishing.page.content import content, multiples
from pipeline.publishing.page.render import data_uri
from pipeline.publishing.page.words import WORDS, figure
from schemas.facts import Status

PAGES = ("report.html", "report.en.html")


def render(*what: Any) -> str:
    return "".join(rendering.render(*what))


def picture(colour: str = "white") -> bytes:
    png = io.BytesIO()
    Image.new("RGB", (4, 4), colour).save(png, "PNG")
    return png.getvalue()


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("out")
    publish(*made.run(), folder, PublishOptions(crop=lambda _report, _fact: picture()))
    return folder


@pytest.mark.parametrize("name", PAGES)
def test_every_number_leads_to_its_words_and_picture(out, name):
    page = Elements((out / name).read_text(encoding="utf-8"))
    ids = [attrs["id"] for _, attrs in page.found if "id" in attrs]
    assert len(ids) == len(set(ids))
    targets = {attrs["href"] for attrs in page.all("a") if (attrs.get("href") or "").startswith("#f-")}
    assert len(targets) > 50
    assert targets == {f"#{found}" for found in ids if found and found.startswith("f-")}
    assert len(page.all("img")) == len(page.all("blockquote")) == len(targets)
    assert all(attrs["alt"] for attrs in page.all("img"))


@pytest.mark.parametrize("name", PAGES)
def test_the_page_needs_no_script_and_no_network(out, name):
    html = (out / name).read_text(encoding="utf-8")
    page = Elements(html)
    assert not {"script", "link", "iframe", "object", "base"} & {tag for tag, _ in page.found}
    loaded = [attrs.get(key) or "" for _, attrs in page.found for key in ("src", "href", "srcset", "action", "data")]
    assert all(address.startswith(("#", "data:image/", "report")) for address in loaded if address)
    assert "url(" not in html
    assert "@import" not in html
    assert not any(key.startswith("on") for _, attrs in page.found for key in attrs)


def test_each_language_says_everything_in_its_own_words(out):
    assert WORDS["uk"].keys() == WORDS["en"].keys()
    uk, en = (Elements((out / name).read_text(encoding="utf-8")) for name in PAGES)
    assert uk.all("html")[0]["lang"] == "uk"
    assert en.all("html")[0]["lang"] == "en"
    assert "Засідання всіх комісій" in "".join(uk.text)
    assert "Meetings of all commissions" in "".join(en.text)
    assert "сума не сходиться" in "".join(uk.text)
    assert "parts do not add up" in "".join(en.text)


def test_the_matrix_tells_found_missing_and_flagged_apart():
    reports, links, issues = made.run(councils=1, years=1, seed=5)
    kept = tuple(f for f in reports[0].facts if not f.metric.startswith("awards."))
    kept = (kept[0].model_copy(update={"status": Status.FLAGGED}), *kept[1:])
    data = gather([reports[0].model_copy(update={"facts": kept})], links, issues, {})
    (row,) = content(data, ()).coverage
    cells = {cell.section: cell for cell in row.cells}
    assert (cells["awards"].figures, cells["sessions"].flagged) == (0, 1)
    assert sum(cell.figures for cell in row.cells) == len(kept)


def test_a_report_that_states_two_numbers_shows_both():
    reports, links, issues = made.run(councils=1, years=1)
    twice = reports[0].facts[0].model_copy(update={"fact_id": "again", "value": 99})
    data = gather([reports[0].model_copy(update={"facts": (*reports[0].facts, twice)})], links, issues, {})
    html = render(content(data, ()), {}, "en")
    assert 'href="#f-again">99' in html
    assert "≠" in html.split('id="multiples"')[1].split('id="failed_checks"')[0].split("<h3>")[1]


def test_years_between_are_shown_as_missing_but_a_misread_year_opens_no_gap_of_centuries():
    reports, links, issues = made.run(councils=1, years=4)
    (panel,) = dict(multiples(gather([reports[0], reports[3]], links, issues, {})["facts"]))["sessions.held"]
    assert [(year, len(stated)) for year, stated in panel.years] == [("2021", 1), ("2022", 0), ("2023", 0), ("2024", 1)]
    old = reports[3].model_copy(
        update={
            "cover": reports[3].cover.model_copy(update={"period": "1024"}),
            "facts": tuple(fact.model_copy(update={"period": "1024"}) for fact in reports[3].facts),
        }
    )
    (panel,) = dict(multiples(gather([reports[0], old], links, issues, {})["facts"]))["sessions.held"]
    assert [year for year, _ in panel.years] == ["1024", "2021"]


def test_long_lists_are_cut_and_say_where_the_rest_is():
    data = gather(*made.run(councils=6, years=5), {})
    whole, cut = content(data, ()), content(data, (), few=2)
    assert len(cut.flagged) == 2
    assert cut.more["flagged"] == len(whole.flagged) - 2
    assert f"{cut.more['issues']} more in tables/issues.csv." in render(cut, {}, "en")


def test_an_empty_run_has_a_page(tmp_path):
    publish([], made.links_of([]), [], tmp_path)
    assert "Усі перевірки пройдено" in (tmp_path / "report.html").read_text(encoding="utf-8")


def test_pictures_stop_at_the_limits():
    reports, _, _ = made.run(councils=1, years=1)
    pairs = [(reports[0], fact) for fact in reports[0].facts]
    assert len(take(lambda _r, _f: picture(), pairs, 3, 10**6)) == 3
    size = len(picture())
    assert len(take(lambda _r, _f: picture(), pairs, 99, size * 2)) == 2
    assert take(lambda _r, _f: None, pairs, 3, 10**6) == {}


def test_crops_come_from_the_page_and_frame_the_words(tmp_path):
    reports, _, _ = made.run(councils=1, years=1)
    report, fact = reports[0], reports[0].facts[0]
    scan = tmp_path / "scan.png"
    Image.new("RGB", (1240, 1754), "white").save(scan, dpi=(150, 150))
    crop = PageCrops({report.report_id: scan})(report, fact)
    assert crop is not None
    found = Image.open(io.BytesIO(crop)).convert("RGB")
    (_, x0, top, x1, bottom) = fact.evidence.boxes[0]
    assert found.width == pytest.approx((x1 - x0 + 48) * 100 / 72, abs=3)
    assert found.height == pytest.approx((bottom - top + 48) * 100 / 72, abs=3)
    assert found.getcolors(16) is not None
    assert any(r > 150 and g < 120 for _, (r, g, _b) in found.getcolors(16) or [])


def test_a_file_that_is_gone_or_broken_gives_no_picture(tmp_path):
    reports, _, _ = made.run(councils=1, years=1)
    report, fact = reports[0], reports[0].facts[0]
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"%PDF-1.7 nothing")
    for paths in ({}, {report.report_id: tmp_path / "gone.pdf"}, {report.report_id: broken}):
        assert PageCrops(paths)(report, fact) is None


def test_what_is_no_picture_is_refused():
    with pytest.raises(ValueError, match="neither PNG"):
        data_uri(b"<svg onload=alert(1)>")


@pytest.mark.parametrize(
    ("value", "uk", "en"),
    [
        (9, "9", "9"),
        (1234.5, "1\u00a0234,5", "1,234.5"),
        (0.1, "0,1", "0.1"),
        (-1200000, "-1\u00a0200\u00a0000", "-1,200,000"),
    ],
)
def test_numbers_in_both_languages(value, uk, en):
    assert figure(value, "uk") == uk
    assert figure(value, "en") == en


def test_bars_share_a_scale_and_mark_what_is_flagged():
    drawn = bars([(10.0, False), (5.0, True), (-3.0, False)], top=10.0)
    heights = [float(h) for h in re.findall(r'<rect[^>]* height="([\d.]+)"', drawn)]
    assert heights[0] == pytest.approx(heights[1] * 2)
    assert heights[2] == 0
    assert drawn.count('class="flagged"') == 1
    assert "<rect" not in bars([], top=0)


def test_ranges_and_metrics_outside_the_catalogue_are_named():
    writer = made.Writer("r.pdf", "2022")
    low, high = Decimal(15), Decimal("26.5")
    writer.add("deputies.attendance", None, value_min=low, value_max=high, status=Status.FLAGGED)
    writer.add("other.дерево", 1200, status=Status.FLAGGED, modifier="over")
    report = made.finished(writer, (1, 2022), writer.facts[:1], writer.facts[0])
    data = gather([report], made.links_of([report]), [], {})
    uk, en = ("".join(Elements(render(content(data, ()), {}, language)).text) for language in ("uk", "en"))
    assert "Присутніх у середньому — від 15 до 26,5" in uk
    assert "Average attendance — 15 to 26.5" in en
    assert "інше: дерево — понад 1\u00a0200" in uk
    assert "other: дерево — over 1,200" in en


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_check_has_words_in_both_languages(kind):
    assert WORDS["uk"].keys() == WORDS["en"].keys()
    assert not re.search("[A-Za-z]", WORDS["uk"][kind])
    assert "_" not in WORDS["en"][kind]
