"""A person decides on the page: it is in the file at once, on the page without a run, in the tables after one."""

from __future__ import annotations

import pytest
import yaml

from pipeline.linking.overrides import read_overrides


def _open(run) -> list[str]:
    return [row["fact_id"] for row in run.rows() if row["status"] == "flagged"]


def _given(run) -> dict[str, dict[str, object]]:
    text = (run.out / "links.yaml").read_text(encoding="utf-8")
    return {one.pop("fact"): one for one in yaml.safe_load(text)["figures"]}


def test_figures_that_contradict_each_other_wait_for_a_decision(run, serve):
    page = serve(run.out).get("/").text
    for fact_id in _open(run):
        assert f'href="/figure/{fact_id}"' in page
    assert len(_open(run)) == 3
    assert "Вирішено 0 з 3" in page
    assert run.fact("decisions.adopted")["fact_id"] not in page


def test_a_correction_is_written_shown_and_applied(run, serve):
    browser, fact = serve(run.out), run.fact("sessions.extraordinary")
    answer = browser.decide(fact["fact_id"], act="correct", value=" 5 ", note="на сторінці\nп'ять")
    assert answer.status == 303
    assert answer.headers["Location"].endswith(f"?done={fact['fact_id']}")
    assert _given(run) == {fact["fact_id"]: {"value": 5, "was": 4, "note": "на сторінці п'ять"}}
    page = browser.get(answer.headers["Location"]).text
    assert "виправлено 4 на 5" in page
    assert "Вирішено 1 з 3" in page
    assert run.fact("sessions.extraordinary")["value"] == "4"
    run.again()
    corrected = run.fact("sessions.extraordinary")
    assert (corrected["value"], corrected["status"], corrected["fact_id"]) == ("5", "corrected", fact["fact_id"])
    assert "п'ять" in corrected["reasons"]
    assert _open(run) == []
    page = browser.get("/").text
    assert "Вирішено 1 з 1" in page
    assert "уже в таблицях" in page


def test_every_figure_is_settled_one_after_the_other(run, serve):
    browser, ids = serve(run.out), _open(run)
    seen = []
    at = f"/figure/{ids[0]}"
    while at.startswith("/figure/"):
        fact_id = at.removeprefix("/figure/").partition("?")[0]
        seen.append(fact_id)
        at = browser.decide(fact_id, act="accept").headers["Location"]
    assert seen == ids
    page = browser.get(at).text
    assert "Усі сумнівні цифри вирішено" in page
    assert f"zvitar run PATH... --out {run.out}" in page
    run.again()
    assert [row["status"] for row in run.rows() if row["fact_id"] in ids] == ["corrected"] * 3
    assert [row["value"] for row in run.rows() if row["fact_id"] in ids] == ["14", "9", "4"]


def test_a_rejected_figure_is_gone_and_can_come_back(run, serve):
    browser, fact_id = serve(run.out), run.fact("sessions.extraordinary")["fact_id"]
    browser.decide(fact_id, act="reject")
    run.again()
    assert fact_id not in {row["fact_id"] for row in run.rows()}
    page = browser.get("/")
    assert fact_id in page.text
    assert browser.get(f"/figure/{fact_id}").status == 404
    assert browser.post("/withdraw", page.hidden() | {"fact": fact_id}).status == 303
    run.again()
    assert run.fact("sessions.extraordinary")["status"] == "flagged"


def test_a_decision_can_be_changed_and_taken_back(run, serve):
    browser, fact_id = serve(run.out), run.fact("sessions.held")["fact_id"]
    browser.decide(fact_id, act="accept")
    browser.decide(fact_id, act="value:13")
    assert _given(run) == {fact_id: {"value": 13, "was": 14}}
    run.again()
    browser.decide(fact_id, act="value:15")  # what was read stays the measure, not what the tables have now
    assert _given(run) == {fact_id: {"value": 15, "was": 14}}
    run.again()
    assert run.fact("sessions.held")["value"] == "15"
    answer = browser.decide(fact_id, act="undo")
    page = browser.get(answer.headers["Location"]).text
    assert "у таблицях ще 15, прочитано було 14" in page
    run.again()
    assert (run.fact("sessions.held")["value"], run.fact("sessions.held")["status"]) == ("14", "flagged")
    assert read_overrides(run.out / "links.yaml").figures == ()


def test_what_a_figure_counts_can_be_corrected(run, serve):
    browser, fact_id = serve(run.out), run.fact("sessions.extraordinary")["fact_id"]
    browser.decide(fact_id, act="correct", metric="sessions.not_held")
    run.again()
    fact = next(row for row in run.rows() if row["fact_id"] == fact_id)
    assert (fact["metric"], fact["value"], fact["status"]) == ("sessions.not_held", "4", "corrected")


def test_a_figure_that_nobody_flagged_is_found_and_corrected(run, serve):
    browser, fact = serve(run.out), run.fact("decisions.adopted")
    found = browser.get("/?q=318+%D1%80%D1%96%D1%88%D0%B5%D0%BD%D1%8C").text
    assert f'href="/figure/{fact["fact_id"]}"' in found
    browser.decide(fact["fact_id"], act="correct", value="381")
    assert "Вирішено 1 з 4" in browser.get("/").text
    run.again()
    assert run.fact("decisions.adopted")["value"] == "381"


def test_the_values_that_would_make_the_sum_are_offered(run, serve):
    browser = serve(run.out)
    for metric, offered in (("sessions.held", "13"), ("sessions.regular", "10"), ("sessions.extraordinary", "5")):
        assert f'value="value:{offered}"' in browser.get(f"/figure/{run.fact(metric)['fact_id']}").text


@pytest.mark.parametrize(
    ("form", "said"),
    [
        ({"act": "correct", "value": "1,234"}, "тисячі це чи дріб"),
        ({"act": "correct", "value": "1.234"}, "тисячі це чи дріб"),
        ({"act": "correct", "value": "п'ять"}, "не число"),
        ({"act": "correct", "value": "1e9"}, "не число"),
        ({"act": "correct", "value": "nan"}, "не число"),
        ({"act": "correct", "value": "12 3"}, "не число"),
        ({"act": "correct", "value": "-3"}, "лише різниця"),
        ({"act": "correct", "value": "1" * 16}, "Понад 15"),
        ({"act": "correct", "metric": "sessions.helt"}, "Такого показника немає"),
        ({"act": "correct", "value": "5", "note": "а" * 501}, "500"),
        ({"act": "correct"}, "Нічого не вибрано"),
        ({"act": "destroy"}, "Нічого не вибрано"),
        ({"act": "value:"}, "не число"),
    ],
)
def test_what_is_not_clear_is_asked_again_and_not_saved(run, serve, form, said):
    answer = serve(run.out).decide(run.fact("sessions.held")["fact_id"], **form)
    assert answer.status == 422
    assert said in answer.text
    assert 'role="alert"' in answer.text
    assert not (run.out / "links.yaml").exists()


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("13", 13),
        ("1 300", 1300),
        ("1\u00a0300,5", 1300.5),
        ("12.50", 12.5),
        ("0,250", 0.25),
        ("0", 0),
        ("1,2340", 1.234),
    ],
)
def test_numbers_are_taken_as_people_write_them(run, serve, typed, written):
    fact_id = run.fact("sessions.held")["fact_id"]
    assert serve(run.out).decide(fact_id, act="correct", value=typed).status == 303
    assert _given(run)[fact_id]["value"] == written


def test_a_page_left_open_cannot_undo_what_was_decided_since(run, serve):
    browser, fact_id = serve(run.out), run.fact("sessions.held")["fact_id"]
    old = browser.get(f"/figure/{fact_id}").hidden()
    browser.decide(fact_id, act="value:13")
    answer = browser.post(f"/figure/{fact_id}", old | {"act": "accept"})
    assert answer.status == 422
    assert "вирішено інакше" in answer.text
    assert _given(run) == {fact_id: {"value": 13, "was": 14}}


def test_what_was_written_by_hand_stays_and_is_seen_at_once(run, serve):
    links, fact_id = run.out / "links.yaml", run.fact("sessions.held")["fact_id"]
    browser = serve(run.out)
    by_hand = f"# мої рішення\nfigures:\n  - fact: {fact_id}   # бачив сам\n    accept: true\nsubjects: []\n"
    links.write_text(by_hand, encoding="utf-8")
    assert "Вирішено 1 з 3" in browser.get("/").text
    browser.decide(run.fact("sessions.regular")["fact_id"], act="accept")
    text = links.read_text(encoding="utf-8")
    assert text.startswith("# мої рішення\n")
    assert "# бачив сам" in text
    links.write_text("figures: [", encoding="utf-8")
    broken = browser.get("/")
    assert broken.status == 500
    assert "not readable YAML" in broken.text
    links.write_text(text, encoding="utf-8")
    assert "Вирішено 2 з 3" in browser.get("/").text


def test_another_file_of_decisions_and_one_council_only(run, serve, tmp_path):
    browser = serve(run.out, tmp_path / "own.yaml", "тихобрід")
    assert "Сумнівних цифр немає" in browser.get("/").text
    browser.decide(run.fact("sessions.held")["fact_id"], act="accept")
    assert (tmp_path / "own.yaml").is_file()
    assert not (run.out / "links.yaml").exists()
