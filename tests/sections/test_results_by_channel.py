"""Tables of the ways that appeals or requests came by what became of them: the column says what a cell counts."""

from __future__ import annotations

from .told import COVER, facts_of

_APPEALS = COVER.replace("секретаря Вербівської міської ради", "про звернення громадян у Вербівській міській раді")
_CHANNELS = """\
Що надійшло і чим завершився розгляд

Надійшло               Усього   Вирішено     Роз'яснено   Відмовлено   У роботі
                                позитивно
поштою                   310       120          150           22          18
через вебсайт            240        90          118           20          12
Разом                    550       210          268           42          30
"""
_REQUESTERS = """\
Запити на публічну інформацію: хто питав і що отримав

                     Задово-   Відмов-   Пере-     Усього
                       лено      лено    слано
фізичні особи            40         6       4        50
медіа                    21         3       1        25
РАЗОМ                    61         9       5        75
"""


def test_a_result_over_a_column_tells_its_cells_from_those_of_the_way_alone() -> None:
    cells = {(f.metric, str(f.value), f.subject) for f in facts_of(_CHANNELS, _APPEALS)}
    assert {
        ("appeals.by_channel", "310", "поштою"),
        ("appeals.resolved_positively", "120", "поштою"),
        ("appeals.explained", "150", "поштою"),
        ("appeals.refused", "22", "поштою"),
        ("appeals.in_progress", "18", "поштою"),
        ("appeals.explained", "118", "через вебсайт"),
        ("appeals.in_progress", "30", ""),
    } <= cells


def test_words_broken_over_the_rows_of_a_head_are_whole() -> None:
    cells = {(str(f.value), f.qualifiers.get("requester"), f.qualifiers.get("result")) for f in facts_of(_REQUESTERS)}
    assert {
        ("40", "фізичні особи", "задоволено"),
        ("50", "фізичні особи", None),
        ("21", "медіа", "задоволено"),
    } <= cells
