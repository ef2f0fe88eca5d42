"""Statements: what stands above, before and around each figure; cells of tables."""

from __future__ import annotations

from collections import Counter

import pytest

from extractors.grammar import reader
from extractors.grammar.sentences.statements import Statement

from .parsed import statements_of

DOCUMENT = """ЗВІТ
про роботу ради

Звернення громадян

Надійшло звернень громадян – 320:

– письмових – 200;
– усних – 120.

Програми. Нові – 4. Змінені – 9.
"""


def by_value(raw: str) -> dict[str, Statement]:
    return {str(s.number.value): s for s in statements_of(raw)[1]}


def test_items_know_the_line_that_opens_their_list() -> None:
    found = by_value(DOCUMENT)
    assert found["200"].opener == found["120"].opener == "надійшло звернень громадян – 320:"
    assert found["200"].opener_block == found["320"].block
    assert found["200"].in_list
    assert not found["320"].in_list


def test_a_short_sentence_without_figures_heads_the_following() -> None:
    found = by_value(DOCUMENT)
    assert [found[v].topic for v in ("4", "9")] == ["програми .", "програми ."]
    assert found["320"].topic == ""


def test_the_list_ends_where_another_paragraph_begins() -> None:
    assert by_value(DOCUMENT)["4"].opener == ""


def test_headings_above_are_known_nearest_first() -> None:
    found = by_value(DOCUMENT)
    assert found["320"].headings[0] == "звернення громадян"


def test_what_was_said_before_in_the_paragraph() -> None:
    found = by_value("Скликано сесії ради вчасно. Прийнято 40 рішень. Видано 3 довідки.")
    assert "сесії" in found["40"].prior
    assert "рішень" in found["3"].prior
    assert "довідки" not in found["3"].prior


def test_order_and_sentences_are_counted() -> None:
    _, found = statements_of("Скликано 9 сесій, прийнято 40 рішень. Видано 3 довідки.")
    assert [s.order for s in found] == [0, 1, 0]
    assert found[0].sentence_id == found[1].sentence_id != found[2].sentence_id


MEETINGS = [
    ("24-та (чергова) сесія: розглянуто 40 питань.", "24-та (чергова) сесія"),
    ("24-та сесія, позачергова: розглянуто 40 питань.", "24-та сесія"),
    ("Друге пленарне засідання: присутні 20 депутатів.", "Друге пленарне засідання"),
    ("На 24-й сесії за рік розглянуто 40 питань.", None),
    ("Протягом року розглянуто 40 питань.", None),
]


@pytest.mark.parametrize(("raw", "meeting"), MEETINGS, ids=[m[0] for m in MEETINGS])
def test_the_meeting_that_a_sentence_is_about(raw: str, meeting: str | None) -> None:
    text, found = statements_of(raw)
    span = found[-1].session
    assert (text.text[span.start : span.end] if span else None) == meeting


def test_names_between_slashes_go_each_to_its_figure() -> None:
    _, found = statements_of("Рішень прийнято / відхилено / знято: 301/27/12.")
    assert [(str(s.number.value), s.label_words) for s in found] == [
        ("301", "прийнято"),
        ("27", "відхилено"),
        ("12", "знято"),
    ]


def test_more_names_than_figures_are_left_as_they_are() -> None:
    _, found = statements_of("Рішень прийнято / відхилено / знято: 301/27.")
    assert all("/" in s.title_words for s in found)
    assert {s.label_words for s in found} != {"прийнято", "відхилено"}


def test_page_furniture_has_no_statements() -> None:
    raw = "\f".join(
        f"Вербівська рада, звіт\n\nНа сторінці {w} подано 4{i} довідок.\n\n{i}" for i, w in enumerate("абвг")
    )
    text, found = statements_of(raw)
    furniture = [b.span for b in text.blocks if b.kind == "furniture"]
    assert not [s for s in found if any(f.covers(s.number.span) for f in furniture)]
    assert {str(s.number.value) for s in found} >= {"40", "41", "42", "43"}


def test_a_boundary_is_no_period_of_the_figure() -> None:
    assert by_value("Комісія діє з березня та має 5 членів.")["5"].periods == ()
    during = by_value("За березень видано 5 довідок.")["5"]
    assert [p.relative for p in (*during.periods, *during.lead_periods)] == ["month:3"]


def test_the_end_of_a_month_is_a_day() -> None:
    found = by_value("На кінець грудня діяло 6 комісій.")["6"]
    assert {p.kind for p in (*found.periods, *found.lead_periods)} == {"as_of"}


TABLE = """Комісія                  Засідань за рік         Питань
                          2022      2023          2023
бюджетна                    15        18            96
земельна                    22        21           140
"""


def test_cells_know_the_heads_of_their_row_and_column() -> None:
    _, found = statements_of(TABLE)
    cells = {str(s.number.value): (s.row, s.column) for s in found}
    assert cells["15"] == ("бюджетна", "засідань за рік 2022")
    assert cells["21"] == ("земельна", "засідань за рік 2023")
    assert cells["140"][0] == "земельна"
    assert "питань" in cells["140"][1]
    assert len(found) == 6


def test_cells_quote_their_row_and_know_their_place() -> None:
    text, found = statements_of(TABLE)
    for statement in found:
        assert statement.quote.covers(statement.number.span)
        assert text.text[statement.quote.start :].startswith(statement.row.split()[0])
    assert [s.order for s in found] == [0, 1, 2, 0, 1, 2]
    assert len({(s.row_index, s.column_index) for s in found}) == 6


def test_a_cell_with_words_of_its_own_is_no_bare_figure() -> None:
    raw = (
        "Показник                   2022                    2023\n"
        "Сесій                        11                      14\n"
        "Голова            обрано 3 березня, рішення 5         7\n"
        "Рішень                      598                     640\n"
    )
    assert {str(s.number.value) for s in statements_of(raw)[1]} >= {"11", "14", "598", "640"}
    assert "5" not in {str(s.number.value) for s in statements_of(raw)[1] if s.table >= 0}


def test_reading_is_linear_in_the_number_of_figures(monkeypatch: pytest.MonkeyPatch) -> None:
    """Words rendered for the zones, counted: twice the figures in one sentence, about twice the words."""
    counted: Counter[int] = Counter()
    real = reader.render

    def counting(tokens: object, start: int, end: int, *rest: object) -> str:
        counted[size] += max(0, end - max(start, 0))
        return real(tokens, start, end, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(reader, "render", counting)
    for size in (60, 120, 240):
        statements_of("Розглянуто " + ", ".join(f"{i} заяв мешканців" for i in range(1, size + 1)) + ".")
    assert counted[120] < 2.6 * counted[60]
    assert counted[240] < 2.6 * counted[120]
