"""Whatever is written, a number is told as its own value or not at all, and nothing raises."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from num2words import num2words

from extractors import extract
from extractors.extraction import extract_document
from extractors.rules import choosing
from schemas.facts import Fact
from tests.texts import from_plain

from .told import COVER, facts_of

# What is counted (in the genitive plural), the verb, the metric
HEADS = [
    ("сесій ради", "скликано", "sessions.held"),
    ("пленарних засідань", "проведено", "plenary_meetings.held"),
    ("рішень ради", "прийнято", "decisions.adopted"),
    ("звернень громадян", "отримано", "appeals.total"),
    ("розпоряджень міського голови", "видано", "acts.mayor_orders"),
    ("засідань виконавчого комітету", "проведено", "executive_committee.meetings"),
    ("семінарів для депутатів", "організовано", "trainings.held"),
]
# This year's figure is {n}; {m} is another one, and what it is
CONSTRUCTIONS = [
    "{Verb} {n} {gen}.",
    "{Gen} – {n}.",
    "{Gen}: {n}.",
    "Протягом року {verb} {n} {gen}.",
    "{Verb} {n} {gen} (торік – {m}).",
    "{Verb} {n} {gen} (у 2022 році – {m}).",
    "{Verb} {n} {gen}, торік – {m}.",
    "{Verb} {n} {gen} проти {m} торік.",
    "{Verb} {n} {gen}, що на {m} більше, ніж торік.",
    "{Verb} {n} {gen}, на {m} менше, ніж торік.",
    "{Verb} {n} {gen}; різниця – {m}.",
    "{Verb} {n} {gen} (торік – {m}, різниця – 5).",
    "Кількість {gen} зросла з {m} до {n}.",
    "{Verb} не {m}, а {n} {gen}.",
    "Торік {verb} {m} {gen}.",
    "У 2021 році {verb} {m} {gen}.",
    "У першому кварталі {verb} {m} {gen}.",
    "За I півріччя 2023 року {verb} {m} {gen}.",
    "У липні {verb} {m} {gen}.",
    "У 2024 році заплановано {m} {gen}.",
    "Від початку скликання {verb} {m} {gen}.",
]


def written(value: int, how: str) -> str:
    """The number in digits, in digits by thousands, or in words."""
    if how == "words":
        return str(num2words(value, lang="uk"))
    return f"{value:,}".replace(",", " ") if how == "grouped" else str(value)


def asks_for_genitive(n: int) -> bool:
    """5-20, 25-30, …; four digits that may be a year are another matter."""
    return (n % 10 in {0, 5, 6, 7, 8, 9} or n % 100 in range(11, 15)) and n not in range(1900, 2101)


COUNTS = st.integers(5, 9_990).filter(asks_for_genitive)
HOW = st.sampled_from(["digits", "grouped", "words"])


def is_this_years(fact: Fact) -> bool:
    """Whether the fact says what was done in the year of the report."""
    return fact.measure == "level" and fact.period == "2023" and not fact.cumulative


@settings(max_examples=250, suppress_health_check=list(HealthCheck))
@given(st.sampled_from(HEADS), st.sampled_from(CONSTRUCTIONS), COUNTS, COUNTS, HOW)
def test_a_figure_or_nothing_and_never_another_number(
    head: tuple[str, str, str], construction: str, n: int, m: int, how: str
) -> None:
    gen, verb, metric = head
    raw = construction.format(
        n=written(n, how), m=written(m, how), gen=gen, Gen=gen.capitalize(), verb=verb, Verb=verb.capitalize()
    )
    found = facts_of(raw)
    own = n if "{n}" in construction else None
    said = {v for v, there in ((n, "{n}"), (m, "{m}"), (5, " 5)")) if there in construction}
    assert {abs(f.value) for f in found if f.value is not None} <= {Decimal(v) for v in said}, raw
    this_year = {f.value for f in found if f.metric == metric and is_this_years(f)}
    assert this_year <= ({Decimal(own)} if own is not None else set()), raw


@pytest.mark.parametrize("construction", CONSTRUCTIONS)
@pytest.mark.parametrize("head", HEADS, ids=[h[2] for h in HEADS])
def test_each_head_is_known_in_each_construction(head: tuple[str, str, str], construction: str) -> None:
    gen, verb, metric = head
    raw = construction.format(n=47, m=38, gen=gen, Gen=gen.capitalize(), verb=verb, Verb=verb.capitalize())
    found = [f for f in facts_of(raw) if f.metric == metric and is_this_years(f) and not f.reasons]
    assert [str(f.value) for f in found] == (["47"] if "{n}" in construction else []), raw


VOCABULARY = """
рада ради радою сесій засідань комісія комісії з питань бюджету депутатів звернень громадян надійшло прийнято проведено
розглянуто торік рішень у тому числі них із зокрема відповідно та і або на більше менше ніж проти від до станом кінець
року році 2023 2022-го немає не надходило було усього грн тис. млн % кворум план заплановано середньому кожного депутата
по Подяка грамот особам I II півріччя кварталі початку скликання 24-та чергова сесія № ст. вул. р. 12.05.2023 1,5 1 234
сорок два двадцять перша О. М. Верес кв. м
"""
WORDS = st.sampled_from(VOCABULARY.split())
MARKS = st.sampled_from(
    [",", ".", ";", ":", " –", " -", "(", ")", "«", "»", "/", "!", "?", "+", "\n", "\n\n", "\n– ", "…"]
)
PIECES = st.one_of(WORDS, WORDS, WORDS, MARKS, st.integers(0, 20_000).map(str), st.text("абвгґіїє'-", max_size=8))
TEXTS = st.lists(PIECES, max_size=45).map(" ".join)


@settings(max_examples=220, suppress_health_check=list(HealthCheck))
@given(TEXTS)
def test_nothing_raises_and_everything_has_its_place(raw: str) -> None:
    text = from_plain(f"{COVER}{raw}\n")
    found = extract(text, "0" * 16, {1: "plain_text"})
    assert extract_document(text, "0" * 16, {1: "plain_text"}) == found
    assert len({f.fact_id for f in found.facts}) == len(found.facts)
    for fact in found.facts:
        evidence = fact.evidence
        assert 0 <= evidence.start <= evidence.number_start < evidence.number_end <= evidence.end <= len(text.text)
        assert evidence.boxes
        assert evidence.quote
        number = text.text[evidence.number_start : evidence.number_end]
        assert number in text.text[evidence.start : evidence.end]
    for row in found.ledger:
        assert 0 <= row.start < row.end <= len(text.text)
        assert row.boxes
        assert row.fate


def test_candidates_are_asked_once_for_each_figure(monkeypatch: pytest.MonkeyPatch) -> None:
    """Time in steps counted: rules are tried once a figure, however long the list."""
    asked: Counter[int] = Counter()
    real = choosing.candidates

    def counting(*args: object) -> list[object]:
        asked[size] += 1
        return real(*args)  # type: ignore[arg-type,return-value]

    monkeypatch.setattr(choosing, "candidates", counting)
    for size in (25, 50, 100):
        items = "\n".join(f"– з питань громади номер {i} надійшло {i + 3} звернень;" for i in range(size))
        facts_of(f"Надійшло звернень:\n\n{items}\n")
    assert asked[25] > 0
    assert asked[50] <= 2 * asked[25] + 5
    assert asked[100] <= 2 * asked[50] + 5
