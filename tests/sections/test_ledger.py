"""Every number has one row and one fate; facts keep their ids; what is not sure is flagged."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from decimal import Decimal

import pytest

from extractors import extract
from extractors.extraction import _without_weak_rivals, extract_document
from extractors.figures import Figure, Opinion
from extractors.grammar.numbers.numbers import NumberKind, find_numbers
from extractors.grammar.sentences.relations import Relation
from extractors.rules import choosing
from extractors.rules.matching import candidates
from extractors.zones import zones_of
from schemas.facts import Fact, Status
from tests.grammar_statements.parsed import statements_of
from tests.texts import from_plain

from .told import COVER, extracted, facts_of, fates, told

REPORT = """Проведено 17 пленарних засідань (торік – 14), прийнято 640 рішень ради.

Результати розгляду звернень

Надійшло 320 звернень громадян:

– вирішено позитивно – 120;
– надано роз'яснення – 180;
– анонімних звернень не надходило.

Рішення від 12.05.2023 № 145 оприлюднено. Встановлено 17 пружинних гойдалок.

Показник                  2022    2023    +/-
Сесій скликано              11      14     +3
Рішень прийнято            598     640    +42

День громади – 16.09.2023.
"""
FATES = {str(k) for k in NumberKind} | {"fact", "denied", "threshold", "other_body", "base", "quotient", "unexplained"}


def test_one_row_for_each_number() -> None:
    text, found = extracted(REPORT)
    numbers = find_numbers(text)
    assert [(r.start, r.end) for r in found.ledger] == [(n.span.start, n.span.end) for n in numbers]
    assert len({r.start for r in found.ledger}) == len(found.ledger)


def test_every_row_has_a_fate_a_box_and_its_words() -> None:
    text, found = extracted(REPORT)
    for row in found.ledger:
        assert row.fate in FATES
        assert row.boxes
        assert row.detail == text.text[row.start : row.end]
        assert bool(row.fact_id) == (row.fate == "fact")


def test_rows_and_facts_name_each_other() -> None:
    _, found = extracted(REPORT)
    ids = [f.fact_id for f in found.facts]
    assert max(Counter(ids).values()) == 1
    assert {r.fact_id for r in found.ledger if r.fact_id} <= set(ids)
    spoken = {f.fact_id for f in found.facts if f.as_words and f.value == 0}
    assert set(ids) - spoken == {r.fact_id for r in found.ledger if r.fact_id}


def test_no_figure_is_left_without_a_fact_or_a_reason() -> None:
    assert "unexplained" not in fates(REPORT).values()
    assert fates("Рішення від 12.05.2023 № 145 оприлюднено.") == {"12.05.2023": "date", "145": "document_number"}


def test_what_is_out_of_a_total_that_no_rule_knows_is_a_base() -> None:
    assert fates("Секретар ради взяла участь у 15 із 16 пленарних засідань.")["16"] == "base"


def test_ids_do_not_change_from_run_to_run() -> None:
    first, second = facts_of(REPORT), facts_of(REPORT)
    assert first == second
    text = from_plain(f"{COVER}{REPORT}")
    other = extract(text, "f" * 16, {1: "plain_text"}).facts
    assert not {f.fact_id for f in first} & {f.fact_id for f in other}


def test_an_id_does_not_depend_on_the_value_or_what_stands_after() -> None:
    (first,) = facts_of("Скликано 14 сесій.")
    (misread,) = facts_of("Скликано 17 сесій.")
    longer = facts_of("Скликано 14 сесій. Видано 310 розпоряджень міського голови.")
    assert first.fact_id == misread.fact_id == longer[0].fact_id


def test_the_extractor_of_the_package_is_the_documents() -> None:
    text = from_plain(f"{COVER}{REPORT}")
    assert extract(text, "a" * 16, {}) == extract_document(text, "a" * 16, {})


def _codes(fact: Fact) -> list[str]:
    return [r.code for r in fact.reasons]


@pytest.mark.parametrize(
    ("raw", "metric", "unit"),
    [
        ("Встановлено 17 пружинних гойдалок.", "other.гойдалка", "items"),
        ("Висаджено саджанців – 300.", "other.саджанець", "items"),
        ("Сплачено 45 000 грн пені.", None, "UAH"),
    ],
)
def test_an_unknown_figure_is_kept_under_its_noun_and_flagged(raw: str, metric: str | None, unit: str) -> None:
    (fact,) = facts_of(raw)
    assert metric is None or fact.metric == metric
    assert fact.metric.startswith("other.")
    assert fact.unit == unit
    assert fact.status is Status.FLAGGED
    assert _codes(fact) == ["metric-unknown"]


def test_a_figure_stated_twice_is_one_fact() -> None:
    (fact,) = facts_of("Скликано 14 сесій. Протягом року відбулося 14 сесій ради.")
    assert fact.evidence.quote.startswith("Скликано")
    assert list(fates("Скликано 14 сесій. Протягом року відбулося 14 сесій ради.").values()) == ["fact"]


def test_a_sentence_is_better_evidence_than_a_tables_row() -> None:
    body = "Показник                  2022    2023\nСесій скликано              11      14\n"
    body += "Рішень прийнято            598     640\n\nПротягом року скликано 14 сесій ради.\n"
    now = [f for f in facts_of(body) if f.metric == "sessions.held" and f.period == "2023"]
    assert [f.evidence.quote for f in now] == ["Протягом року скликано 14 сесій ради."]


def test_two_values_of_one_total_are_both_kept_with_their_own_ids() -> None:
    found = facts_of("Прийнято 640 рішень ради. Прийнято 641 рішення ради.")
    assert [str(f.value) for f in found] == ["640", "641"]
    assert len({f.fact_id for f in found}) == 2


def test_two_ranges_of_one_metric_are_both_kept() -> None:
    raw = "Видано від 300 до 310 розпоряджень міського голови. Видано від 400 до 410 розпоряджень міського голови."
    assert [(str(f.value_min), str(f.value_max)) for f in facts_of(raw)] == [("300", "310"), ("400", "410")]


def test_a_count_in_the_form_of_an_ordinal_is_doubted() -> None:
    (fact,) = facts_of("Проведено 26 засідання виконавчого комітету.")
    assert (str(fact.value), _codes(fact), fact.status) == ("26", ["number-ambiguous"], Status.FLAGGED)


def test_without_a_period_every_fact_says_so() -> None:
    found = facts_of("Скликано 14 сесій ради.", "ЗВІТ\nсекретаря Вербівської міської ради\n\n")
    assert [(f.period, _codes(f)) for f in found] == [("", ["period-unknown"])]


def test_a_difference_says_against_what() -> None:
    (_, delta) = facts_of("Скликано 14 сесій, що на 3 більше, ніж торік.")
    assert (delta.measure, delta.value, delta.versus) == ("delta", Decimal(3), "2022")


def _figure(trust: float, value: int) -> Figure:
    _, (statement,) = statements_of(f"Скликано {value} сесій.")
    matched = next(iter(candidates(statement, zones_of(statement, {}), "council", "")))
    opinion = Opinion(matched.rule.metric, trust, trust)
    return Figure(
        statement, Relation(), "fact", matched.rule.metric, "", "sessions", matched.rule, opinion=opinion, trust=trust
    )


def test_a_doubtful_rival_gives_way_and_a_sure_one_does_not() -> None:
    strong, weak, near = _figure(0.99, 14), _figure(0.5, 25), _figure(0.95, 27)
    kept = _without_weak_rivals([strong, weak, near], "2023")
    assert [f.fate for f in kept] == ["fact", "unknown", "fact"]
    same = replace(weak, statement=strong.statement)
    assert [f.fate for f in _without_weak_rivals([strong, same], "2023")] == ["fact", "fact"]


@pytest.mark.parametrize(("period", "fate"), [("2023", "unknown"), ("2022", "fact")])
def test_a_doubtful_rival_gives_way_also_to_one_that_names_the_time_of_the_report(period: str, fate: str) -> None:
    strong, weak = _figure(0.99, 14), _figure(0.5, 25)
    timed = replace(strong, relation=replace(strong.relation, period=period))
    assert [f.fate for f in _without_weak_rivals([timed, weak], "2023")] == ["fact", fate]


def test_a_tie_between_metrics_is_flagged(monkeypatch: pytest.MonkeyPatch) -> None:
    first = next(f for f in told("Скликано 14 сесій."))
    assert first[0] == "sessions.held"
    real = choosing._by_words

    def doubled(*args: object) -> list[object]:
        found = real(*args)  # type: ignore[arg-type]
        rival = replace(found[0].rule, metric="plenary_meetings.held")
        return [*found, replace(found[0], rule=rival, score=found[0].score - 0.01)]

    monkeypatch.setattr(choosing, "_by_words", doubled)
    (fact,) = facts_of("Скликано 14 сесій.")
    assert (fact.metric, _codes(fact), fact.status) == ("sessions.held", ["metric-tie"], Status.FLAGGED)


def test_an_empty_report_has_no_facts() -> None:
    text = from_plain("ЗВІТ\n")
    found = extract(text, "0" * 16, {})
    assert (found.facts, found.ledger) == ((), ())


def test_a_sentence_that_only_goes_back_to_a_figure_is_no_better_evidence():
    table = "Показник | 2022 | 2023\nЗасідання виконкому | 19 | 24\nСесій скликано | 11 | 12\n\n"
    told_again = [f for f in facts_of(f"{table}Із 12 сесій позачерговими були вісім.") if f.value == Decimal(12)]
    stated = [f for f in facts_of(f"{table}Проведено 12 сесій.") if f.value == Decimal(12)]
    assert [f.evidence.quote for f in told_again] == ["Сесій скликано | 11 | 12"]
    assert [f.evidence.quote for f in stated] != ["Сесій скликано | 11 | 12"]


def test_a_share_of_a_count_without_its_part_is_flagged() -> None:
    found = facts_of("Із загальної кількості звернень 78 % – заяви, 10 % – пропозиції.")
    bare = [f for f in found if f.metric == "appeals.total" and not f.subject]
    assert bare
    assert all("subject-unsure" in _codes(f) for f in bare)
