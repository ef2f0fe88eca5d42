"""Doubtful links between years: answered on the page, asked no more, and heeded by the next run."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

FIRST = """\
ЗВІТ
секретаря Городоцької міської ради Шостак Галини Юріївни про роботу за 2020 рік

Протягом 2020 року проведено засідань постійних комісій:
з питань освіти та культури – 8;
з питань молоді та спорту – 6.
"""
SECOND = """\
ЗВІТ
секретаря Городоцької міської ради Хмельницької області Бук Галини Юріївни про роботу за 2021 рік

Протягом 2021 року проведено засідань постійних комісій:
з питань культури та молоді – 9;
з питань освіти та спорту – 7.
"""


@pytest.fixture
def doubtful(run):
    """The run over two years whose council, person and commissions leave doubts."""
    for path in run.inputs.iterdir():
        path.unlink()
    (run.inputs / "2020.txt").write_text(FIRST, encoding="utf-8")
    (run.inputs / "2021.txt").write_text(SECOND, encoding="utf-8")
    run.again()
    return run


def _forms(page: str) -> dict[str, list[str]]:
    """The questions on the page and the texts of their buttons."""
    forms = re.findall(r'action="/link" class="choices">.*?name="question" value="(\w+)">(.*?)</form>', page, re.DOTALL)
    return {key: re.findall(r"<button[^>]*>(.*?)</button>", buttons) for key, buttons in forms}


def _answer(browser, wanted: str):
    """Press the button whose text holds some words."""
    page = browser.get("/")
    for key, buttons in _forms(page.text).items():
        for place, text in enumerate(buttons):
            if wanted in text:
                form = {"form_key": page.hidden()["form_key"], "question": key, "choice": str(place)}
                return browser.post("/link", form)
    raise AssertionError(f"no button «{wanted}» among {_forms(page.text)}")


def test_a_council_then_its_people_and_commissions_are_settled(doubtful, serve):
    browser, links = serve(doubtful.out), doubtful.out / "links.yaml"
    ((buttons),) = _forms(browser.get("/").text).values()
    assert buttons == ["Львівська область", "Хмельницька область"]
    assert _answer(browser, "Хмельницька").status == 303
    assert _forms(browser.get("/").text) == {}
    doubtful.again()
    assert {row["council_code"] for row in doubtful.rows("reports")} == {"UA68040130000024471"}
    _answer(browser, "Одна особа")
    open_ones = _forms(browser.get("/").text)
    assert len(open_ones) == 2
    _answer(browser, "Продовжує «з питань освіти та культури»")
    _answer(browser, "Нова")
    assert _forms(browser.get("/").text) == {}
    doubtful.again()
    assert _forms(browser.get("/").text) == {}
    assert len({row["person_id"] for row in doubtful.rows("reports")}) == 1
    changes = {row["change"] for row in doubtful.rows("commissions") if row["period"] == "2021"}
    assert "doubtful" not in changes
    assert set(yaml.safe_load(links.read_text(encoding="utf-8"))) == {"councils", "people", "commissions"}


def test_a_council_can_be_told_by_its_code(doubtful, serve):
    browser = serve(doubtful.out)
    page = browser.get("/")
    (key,) = _forms(page.text)
    form = {"form_key": page.hidden()["form_key"], "question": key}
    refused = browser.post("/link", form | {"code": "UA68"})
    assert refused.status == 422
    assert "UA і 17 цифр" in refused.text
    assert browser.post("/link", form | {"code": " ua68040130000024471 "}).status == 303
    doubtful.again()
    assert {row["council_code"] for row in doubtful.rows("reports")} == {"UA68040130000024471"}


@pytest.mark.parametrize(
    "form", [{"choice": "9"}, {"choice": "-1"}, {"choice": "x"}, {}, {"question": "none", "choice": "0"}]
)
def test_an_answer_that_was_not_offered_is_not_saved(doubtful, serve, form):
    browser = serve(doubtful.out)
    page = browser.get("/")
    asked = {"form_key": page.hidden()["form_key"], "question": next(iter(_forms(page.text)))}
    assert browser.post("/link", asked | form).status == 422
    assert not Path(doubtful.out / "links.yaml").exists()
    _answer(browser, "Хмельницька")
    assert browser.post("/link", asked | {"choice": "0"}).status == 422  # a page left open
