"""What a figure is about, weighed: doubted subjects are flagged, likelier phrases taken, nothing else touched."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.eval.corpus import split
from extractors import extract
from extractors.extraction import understand
from extractors.meaning.model import learnt
from extractors.meaning.subject_features import choices, features
from extractors.meaning.subject_model import SubjectModel, learnt_subjects
from schemas.facts import Fact, Status
from tests.texts import from_plain
from training.passages import Passage, passages

TITLE = "ЗВІТ\nсекретаря Вільшанської міської ради\nза 2023 рік\n\n"
SURE, NEVER = 6.0, -6.0


def facts(body: str, weights: dict[str, float], bias: float, monkeypatch: pytest.MonkeyPatch) -> tuple[Fact, ...]:
    monkeypatch.setattr("extractors.extraction.learnt_subjects", lambda: SubjectModel(weights, bias, {}))
    return extract(from_plain(TITLE + body), "0" * 16, {1: "plain_text"}).facts


def test_a_subject_that_is_doubted_flags_its_figure(monkeypatch: pytest.MonkeyPatch) -> None:
    (fact,) = facts("Бюджетна комісія провела 14 засідань.", {}, NEVER, monkeypatch)
    assert (fact.subject.lower(), fact.status) == ("бюджетна", Status.FLAGGED)
    assert [r.code for r in fact.reasons] == ["subject-unsure"]
    assert "бюджетна" in fact.reasons[0].uk.lower()


def test_a_figure_that_seems_to_be_of_a_part_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    (fact,) = facts("Проведено 14 сесій.", {}, NEVER, monkeypatch)
    assert (fact.metric, fact.subject, fact.status) == ("sessions.held", "", Status.FLAGGED)
    assert "частини" in fact.reasons[0].uk


def test_a_likelier_phrase_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    weights = {"way noun some other": 2 * SURE}
    (fact,) = facts("Видано 37 витягів із протоколів комісії.", weights, NEVER, monkeypatch)
    assert fact.subject == "витягів із протоколів комісії"
    assert fact.status is Status.UNVERIFIED


def test_what_the_rules_found_is_never_dropped_for_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    (fact,) = facts("Бюджетна комісія провела 14 засідань.", {"none other": 2 * SURE}, NEVER, monkeypatch)
    assert fact.subject.lower() == "бюджетна"


def test_without_weights_subjects_are_the_rules_own() -> None:
    text = from_plain(f"{TITLE}Бюджетна комісія провела 14 засідань.")
    told = understand(text, {1: "plain_text"}, learnt())
    assert [(f.subject.lower(), f.subject_trust) for f in told.figures] == [("бюджетна", 1.0)]


def test_weights_are_stored_as_they_are(tmp_path: Path) -> None:
    learnt_subjects().save(tmp_path / "a.npz")
    SubjectModel.load(tmp_path / "a.npz").save(tmp_path / "b.npz")
    assert (tmp_path / "a.npz").read_bytes() == (tmp_path / "b.npz").read_bytes()


@given(st.dictionaries(st.sampled_from(sorted(learnt_subjects().weights)[:500]) | st.text(max_size=8), st.floats(0, 4)))
def test_likelihoods_are_shares(told: dict[str, float]) -> None:
    assert 0 <= learnt_subjects().likely(told) <= 1


def test_weights_were_fitted_on_no_report_that_is_set_aside() -> None:
    fitted = {document.partition("-")[0] for document in learnt_subjects().about["documents"]}
    assert not fitted & {*split()["held-out"], *split()["own-held-out"]}
    assert {p.name.partition(":")[0] for p in passages() if p.subjects} <= set(learnt_subjects().about["documents"])


def test_weights_go_with_these_features() -> None:
    """A change of the features without `make train` shows here: the weights would doubt what they were fitted on."""
    named = [p for p in passages() if p.subjects][::8]
    sure = [likely for p in named for likely in _of_right_ones(p)]
    assert len(sure) > 150
    assert sum(share > 0.5 for share in sure) / len(sure) > 0.9


def _of_right_ones(passage: Passage) -> list[float]:
    text = from_plain(passage.text)
    told = understand(text, {1: "plain_text"}, learnt())
    found, last = [], None
    for figure in (f for f in told.figures if f.fate == "fact" and f.metric):
        value = figure.statement.number.value
        if passage.subjects.get((figure.metric, abs(value or 0)), ()) == {figure.subject}:
            ways = choices(figure, text, told.reporter)[figure.subject]
            seen = features(figure.subject, ways, figure, last, told.reporter.body)
            found.append(learnt_subjects().likely(seen))
        last = figure
    return found
