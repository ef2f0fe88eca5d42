"""The learnt opinion: weights that add up, and what becomes of figures that the rules do not know or are unsure of."""

from __future__ import annotations

from dataclasses import replace
from math import log
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractors import extract
from extractors.extraction import understand
from extractors.figures import NO_METRIC
from extractors.meaning.features import stems
from extractors.meaning.model import Model, learnt
from extractors.meaning.opinion import opinion_on, seen_of
from schemas.facts import Status
from schemas.metrics import METRICS
from tests.texts import from_plain
from training.passages import PASSAGES, Passage, passages

TITLE = "ЗВІТ\nсекретаря Вільшанської міської ради\nза 2023 рік\n\n"
ALL = list(passages())


def figures(body: str, model: Model | None):
    return understand(from_plain(TITLE + body), {1: "plain_text"}, model).figures


def test_weights_know_the_catalogue_s_metrics_only() -> None:
    assert set(learnt().classes) - {NO_METRIC} <= set(METRICS)


@settings(deadline=None)  # the first call loads dictionary and weights
@given(st.dictionaries(st.sampled_from(list(learnt().rows)[:500]) | st.text(max_size=8), st.floats(0, 4), max_size=40))
def test_probabilities_add_up(told: dict[str, float]) -> None:
    odds = learnt().probabilities(told)
    assert odds.shape == (len(learnt().classes),)
    assert odds.min() >= 0
    assert abs(float(odds.sum()) - 1) < 1e-4


def test_weights_are_stored_as_they_are(tmp_path: Path) -> None:
    learnt().save(tmp_path / "a.npz")
    Model.load(tmp_path / "a.npz").save(tmp_path / "b.npz")
    assert (tmp_path / "a.npz").read_bytes() == (tmp_path / "b.npz").read_bytes()


def test_weights_were_fitted_on_the_passages_that_are_here() -> None:
    fitted = set(learnt().about["documents"])
    assert {path.stem for path in PASSAGES.glob("*.txt")} <= fitted


def test_weights_go_with_these_features() -> None:
    """A change of the features without `make train` shows here: the weights would not know their own passages."""
    asked = [p for p in ALL if p.whole][::12]
    right = [o for p in asked for o in _opinions_right(p)]
    assert len(right) > 150
    assert sum(right) / len(right) > 0.9


def _opinions_right(passage: Passage) -> list[bool]:
    told = understand(from_plain(passage.text), {1: "plain_text"}, None)
    found = []
    for at, figure in enumerate(told.figures):
        metrics = passage.figures.get(abs(figure.statement.number.value or 0), frozenset())
        if len(metrics) == 1:
            last = next((f for f in reversed(told.figures[:at]) if f.metric), None)
            opinion = opinion_on(figure, last, told.reporter.body, passage.title.lower(), learnt())
            found.append(opinion.metric in metrics)
    return found


def test_length_of_features_is_the_same_for_short_and_long_texts() -> None:
    for body in ("Сесій – 14.", "Протягом звітного року рада провела чотирнадцять сесій, з них 3 позачергові."):
        seen = seen_of(figures(body, None)[0], None, "city", "звіт", by_rules=True)
        assert sum(w * w for w in seen.values()) ** 0.5 == pytest.approx(4.0)


@settings(deadline=None)  # the first call loads dictionary and weights
@given(st.text(alphabet="абвгґдеєжзиіїйклмнопрстуфхцчшщьюя '-@#%", max_size=60))
def test_stems_are_beginnings_of_words(text: str) -> None:
    for stem in stems(text):
        assert stem in text


def test_rules_alone_have_no_opinion() -> None:
    assert all(f.opinion is None for f in figures("Проведено 14 сесій.", None))
    assert all(f.opinion is not None for f in figures("Проведено 14 сесій.", learnt()))


@pytest.mark.parametrize(
    ("metric", "share", "status"),
    [
        ("appeals.personal_reception_days", 0.9, Status.FLAGGED),
        ("appeals.personal_reception_days", 0.99, Status.UNVERIFIED),
        ("appeals.personal_reception", 0.99, Status.FLAGGED),  # people or appeals: it does not say
    ],
)
def test_a_metric_that_only_the_opinion_knows_is_flagged_unless_it_is_very_sure(
    metric: str, share: float, status: Status, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("extractors.extraction.learnt", lambda: _sure_of(metric, share))
    (fact,) = extract(from_plain(f"{TITLE}Оглянуто 71 кладовище.\n"), "0" * 16, {1: "plain_text"}).facts
    assert (fact.metric, fact.value, fact.status) == (metric, 71, status)
    assert fact.evidence.rule == f"learnt:{metric}"


def test_rules_keep_what_the_opinion_confirms() -> None:
    (figure,) = figures("Проведено 14 сесій.", learnt())
    assert figure.opinion is not None
    assert (figure.metric, figure.opinion.adopted, figure.doubtful) == ("sessions.held", False, False)


def _sure_of(metric: str, share: float = 0.9) -> Model:
    """A model that gives every figure that metric with that probability, whatever its words."""
    model = learnt()
    gap = log(share / (1 - share) * (len(model.classes) - 1)) / model.sharpness
    bias = np.zeros_like(model.bias)
    bias[model.columns[metric]] = gap
    return replace(model, rows={}, bent=np.zeros_like(model.bent), bias=bias)


def test_a_very_sure_opinion_gives_its_metric_and_the_rule_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    sure = _sure_of("services.certificates", 0.99)
    monkeypatch.setattr("extractors.extraction.learnt", lambda: sure)
    facts = extract(from_plain(f"{TITLE}Проведено 14 сесій.\n"), "0" * 16, {1: "plain_text"}).facts
    assert [(f.metric, f.value, f.evidence.rule) for f in facts] == [
        ("services.certificates", 14, "learnt:services.certificates")
    ]


def test_a_metric_that_the_opinion_contradicts_is_flagged(monkeypatch: pytest.MonkeyPatch) -> None:
    against = _sure_of("services.certificates", 0.6)
    monkeypatch.setattr("extractors.extraction.learnt", lambda: against)
    facts = extract(from_plain(f"{TITLE}Проведено 14 сесій.\n"), "0" * 16, {1: "plain_text"}).facts
    assert [(f.metric, f.status) for f in facts] == [("sessions.held", Status.FLAGGED)]
    assert "meaning-unsure" in {r.code for r in facts[0].reasons}


def test_what_is_surely_no_metric_s_is_not_counted_as_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("extractors.extraction.learnt", lambda: _sure_of(NO_METRIC, 0.9))
    (fact,) = extract(from_plain(f"{TITLE}Проведено 14 сесій.\n"), "0" * 16, {1: "plain_text"}).facts
    assert (fact.metric, fact.value, fact.status) == ("other.сесія", 14, Status.FLAGGED)
    assert [r.rival for r in fact.reasons] == ["", "sessions.held"]


def test_money_that_is_rather_another_s_is_any_sum_and_flagged(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("extractors.extraction.learnt", lambda: _sure_of("finance.amount", 0.99))
    body = (
        "З депутатського фонду використано 240 тис. грн. На ремонт школи спонсори дали 62 тис. грн. Оглянуто 71 дах.\n"
    )
    facts = extract(from_plain(TITLE + body), "0" * 16, {1: "plain_text"}).facts
    assert [(f.metric, f.status) for f in facts] == [
        ("deputy_fund.spent", Status.FLAGGED),
        ("finance.amount", Status.FLAGGED),
        ("other.дах", Status.FLAGGED),
    ]


def test_no_column_becomes_what_another_is() -> None:
    told = figures(
        "Робота ради\n\nКвартал | Сесій | Рішень\nI | 4 | 31\nII | 3 | 27\n", _sure_of("sessions.held", 0.99)
    )
    assert [f.metric for f in told] == ["sessions.held", "decisions.adopted"] * 2
    assert [f.doubtful for f in told] == [False, True] * 2


def test_cells_of_a_column_are_trusted_alike() -> None:
    rows = "".join(f"{name} | {n} | {n + 40}\n" for n, name in enumerate(("Бюджетна", "Земельна", "З питань етики"), 8))
    told = figures(f"Робота постійних комісій\n\nКомісія | Засідань | Розглянуто питань\n{rows}", learnt())
    assert len({(f.metric, f.trust) for f in told}) == 2
    assert {f.metric for f in told} == {"commission.meetings", "commission.questions_considered"}


def test_passages_are_annotated_with_known_metrics() -> None:
    for passage in ALL:
        assert passage.body, passage.name
        assert {m for metrics in passage.figures.values() for m in metrics} <= set(METRICS), passage.name


def test_what_reports_of_a_body_never_tell_of_is_no_rival() -> None:
    title = "Звіт голови Князівської районної ради Лободи Петра Івановича за 2023 рік\n\nШановні депутати!\n\n"
    told = understand(from_plain(title + "Проведено 9 сесій. Видано 80 розпоряджень."), {1: "plain_text"}, learnt())
    orders = next(f for f in told.figures if f.statement.number.value == 80)
    assert (orders.metric, orders.doubtful) == ("acts.council_head_orders", False)


def test_a_counted_noun_of_which_something_else_is_said_is_not_adopted() -> None:
    title = "Звіт секретаря Вербівської міської ради за 2023 рік\n\nШановні депутати!\n\n"
    body = "Рада провела 9 сесій. На сайті оприлюднено 640 проєктів рішень, 612 рішень, 14 порядків денних."
    told = understand(from_plain(title + body), {1: "plain_text"}, learnt())
    published = next(f for f in told.figures if f.statement.number.value == 612)
    assert published.metric != "decisions.adopted"
