"""Rules against zones: domains in sight, foreign nouns, matters that only look like counts."""

from __future__ import annotations

import pytest

from extractors.figures import is_pronoun, names_itself, names_only_agents, title_of
from extractors.rules.matching import candidates
from extractors.sections import rules
from extractors.zones import zones_of
from tests.grammar_statements.parsed import statements_of
from tests.texts import from_plain


def best(raw: str, body: str = "council", carried: dict[str, float] | None = None) -> str:
    """The metric of the best candidate for the last figure of the line; empty when no rule fits."""
    statement = statements_of(raw)[1][-1]
    found = candidates(statement, zones_of(statement, carried or {}), body, "")
    assert [c.score for c in found] == sorted((c.score for c in found), reverse=True)
    return found[0].rule.metric if found else ""


BEST = [
    ("Скликано 14 сесій.", "sessions.held"),
    ("Проведено 24 засідання виконкому.", "executive_committee.meetings"),
    ("Проведено 17 пленарних засідань.", "plenary_meetings.held"),
    ("Надійшло 43 запити на публічну інформацію.", "appeals.information_requests"),
    ("Проведено 24 засідання.", ""),
    ("Встановлено 17 гойдалок.", ""),
    ("Скликано 14 нарад поза сесією ради.", "events.count"),
]


@pytest.mark.parametrize(("raw", "metric"), BEST, ids=[b[0] for b in BEST])
def test_best_rule(raw: str, metric: str) -> None:
    assert best(raw) == metric


def test_a_domain_carried_from_before_decides_a_bare_noun() -> None:
    assert best("Проведено 24 засідання.", carried={"execcom": 0.85}) == "executive_committee.meetings"


def test_rules_of_another_body_do_not_fit() -> None:
    one = {"one_commission": 0.6}
    assert best("Проведено 24 засідання.", "commission", one) == "commission.meetings"
    assert best("Проведено 24 засідання.", "council", one) == ""


def test_a_kind_of_number_that_the_rule_does_not_take() -> None:
    assert best("Скликано сесій на 14 000 грн.") != "sessions.held"


def test_a_matter_is_no_count_of_questions() -> None:
    (statement,) = statements_of("З гуманітарних питань надійшло 12 звернень.")[1]
    assert "питань" not in zones_of(statement, {}).near.split()


def test_the_nearest_zone_gives_a_domain_its_strength() -> None:
    (statement,) = statements_of("Скликано 14 сесій.")[1]
    zones = zones_of(statement, {"sessions": 0.3, "awards": 0.5})
    assert zones.domains["sessions"] == 1.0
    assert zones.domains["awards"] == 0.5


@pytest.mark.parametrize(
    ("raw", "expected"),
    [("Підтримано одним рішенням ради.", True), ("Скликано одну сесію.", False), ("Скликано 1 сесію.", False)],
)
def test_one_in_an_oblique_case_counts_nothing(raw: str, expected: bool) -> None:
    found = statements_of(raw)[1]
    assert [is_pronoun(s) for s in found] in ([expected], [] if expected else [expected])


def test_words_that_only_name_who() -> None:
    first, second = statements_of("Скликано 14 сесій, попереднім скликанням – 11.")[1]
    assert not names_only_agents(first)
    assert names_only_agents(second)


def test_a_subject_of_the_metrics_own_words_is_none() -> None:
    rule = next(r for r in rules() if r.metric == "commission.meetings" and r.subject == "commission")
    assert names_itself(rule, "засідань комісій")
    assert not names_itself(rule, "з питань землі")


def test_the_title_is_the_top_of_the_report() -> None:
    raw = "ЗВІТ\nсекретаря Вербівської міської ради\nза 2023 рік\n\nСкликано 14 сесій.\n"
    assert "вербівської" in title_of(from_plain(raw))
    assert "14" not in title_of(from_plain(raw))
