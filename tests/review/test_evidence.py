"""What the page shows of a figure: the place on the page, the words, the reasons; and what it says when it cannot."""

from __future__ import annotations

import io
import re
from threading import Thread

import numpy as np
import pytest
from PIL import Image


def _picture(body: bytes) -> np.ndarray:
    with Image.open(io.BytesIO(body)) as picture:
        return np.asarray(picture.convert("RGB"), dtype=int)


def _framed(pixels: np.ndarray, colour: tuple[int, int, int]) -> int:
    return int((np.abs(pixels - np.array(colour)).max(axis=2) < 20).sum())


def test_the_number_is_framed_on_its_page(run, serve):
    browser, fact = serve(run.out), run.fact("deputies.count")
    page = browser.get(f"/figure/{fact['fact_id']}").text
    sources = re.findall(r'<img[^>]* src="([^"]+)" alt="[^"]+">', page)
    assert [source.split("/")[1] for source in sources] == ["near", "place"]
    sources.append(sources[1].replace("/place/", "/page/"))
    near, place, whole = (_picture(browser.get(source).body) for source in sources)
    for pixels in (near, place, whole):
        assert _framed(pixels, (200, 30, 30)) > 100
        assert (pixels.max(axis=2) < 90).sum() > 20  # the ink
    assert _framed(place, (31, 95, 191)) > 100
    assert whole.shape[0] > place.shape[0]
    assert whole.shape[1] == place.shape[1] > near.shape[1]


def test_the_place_in_plain_text_is_shown_as_text(run, serve):
    page = serve(run.out).get(f"/figure/{run.fact('sessions.regular')['fact_id']}").text
    marked = '<mark class="quote">з них</mark> <mark class="number">9</mark> <mark class="quote">чергових</mark>'
    assert f"14 сесій, {marked} та 4" in page
    assert "На сесіях прийнято 318 рішень." in page
    assert "<img" not in page


def test_quote_reasons_and_checks_are_told_in_both_languages(run, serve):
    browser, fact = serve(run.out), run.fact("sessions.held")
    for language, title in (("uk", "Проведено сесій"), ("en", "Sessions held")):
        page = browser.get(f"/figure/{fact['fact_id']}?lang={language}").text
        assert f'<html lang="{language}">' in page
        assert f"<h1>{title} — 14</h1>" in page
        assert fact["quote"] in page
        assert "сума не сходиться: названо 14" in page
        assert "the sum does not add up: 14 is stated" in page
        other = run.fact("sessions.regular")["fact_id"]
        assert f'<a href="/figure/{other}">{other}</a>' in page
    assert '<html lang="en">' in browser.get("/").text  # a language asked for is kept


def test_a_report_that_is_gone_leaves_its_words(run, serve):
    browser, fact = serve(run.out), run.fact("sessions.held")
    report = run.inputs / "verbohir-2023.txt"
    report.unlink()
    page = browser.get(f"/figure/{fact['fact_id']}")
    assert page.status == 200
    assert f"вже немає за адресою {report}" in page.text
    assert fact["quote"] in page.text
    assert "<mark" not in page.text
    assert browser.get(f"/place/{fact['fact_id']}/1.png").status == 404
    assert browser.decide(fact["fact_id"], act="accept").status == 303


def test_a_report_that_has_changed_gives_no_false_evidence(run, serve):
    browser, fact = serve(run.out), run.fact("sessions.held")
    report = run.inputs / "verbohir-2023.txt"
    report.write_text(report.read_text(encoding="utf-8").replace("14 сесій", "13 сесій"), encoding="utf-8")
    page = browser.get(f"/figure/{fact['fact_id']}").text
    assert "змінився після запуску" in page
    assert "<mark" not in page
    assert browser.get(f"/near/{fact['fact_id']}/1.png").status == 404


def test_a_run_without_its_memory_still_shows_words(run, serve):
    (run.out / ".zvitar" / "inputs.json").unlink()
    page = serve(run.out).get(f"/figure/{run.fact('sessions.held')['fact_id']}").text
    assert run.fact("sessions.held")["quote"] in page
    assert "<mark" not in page


def test_a_scan_or_slide_that_is_gone_leaves_its_words(run, serve):
    browser, fact = serve(run.out), run.fact("deputies.count")
    report = run.inputs / fact["source_file"]
    report.write_bytes(report.read_bytes() + b"\n")
    page = browser.get(f"/figure/{fact['fact_id']}").text
    assert "змінився після запуску" in page
    assert "<img" not in page
    assert fact["quote"] in page
    for view in ("near", "place", "page"):
        assert browser.get(f"/{view}/{fact['fact_id']}/{fact['page']}.png").status == 404


@pytest.mark.parametrize(
    "path",
    [
        "/figure/none",
        "/figure/..%2f..%2fetc%2fpasswd",
        "/place/none/1.png",
        "/etc/passwd",
        "/..%2flinks.yaml",
        "/figure/",
    ],
)
def test_what_is_not_there_is_said(run, serve, path):
    answer = serve(run.out).get(path)
    assert answer.status == 404
    assert "Так не вийде" in answer.text


def test_a_page_that_the_figure_is_not_on_is_not_drawn(run, serve):
    browser, fact = serve(run.out), run.fact("deputies.count")
    other = 3 - int(fact["page"])
    for page in (other, 0, 999999):
        assert browser.get(f"/page/{fact['fact_id']}/{page}.png").status == 404
    assert browser.get(f"/page/{fact['fact_id']}/{fact['page']}.png").status == 200


def test_the_next_run_is_seen_without_a_restart(run, serve):
    browser = serve(run.out)
    assert "Вирішено 0 з 3" in browser.get("/").text
    report = run.inputs / "verbohir-2023.txt"
    report.write_text(report.read_text(encoding="utf-8").replace("14 сесій", "13 сесій"), encoding="utf-8")
    run.again()
    assert "Сумнівних цифр немає" in browser.get("/").text


def test_pages_are_whole_while_a_run_writes_its_tables(run, serve):
    browser, statuses = serve(run.out), []
    (run.inputs / "verbohir-2023.txt").write_text("ЗВІТ\nВербогірської міської ради за 2023 рік\n", encoding="utf-8")
    writing = Thread(target=run.again)
    writing.start()
    while writing.is_alive():
        statuses.append(browser.get("/").status)
    writing.join()
    assert set(statuses) == {200}
    assert "Сумнівних цифр немає" in browser.get("/").text
