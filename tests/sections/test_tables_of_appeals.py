"""Tables of appeals and requests: whose they are stands in the row, how they ended in the column."""

from __future__ import annotations

import pytest

from .told import facts_of


@pytest.mark.parametrize(
    ("head", "rows"),
    [
        ("Звернення за способом надходження\n\nСпосіб", ("поштою", "через ЦНАП", "особисто")),
        ("Звернення за категоріями заявників\n\nКатегорія", ("пенсіонери", "ветерани війни", "багатодітні сім'ї")),
        ("Звернення за тематикою\n\nТема", ("Житло", "Земля", "Дороги")),
    ],
)
def test_the_column_says_how_appeals_of_each_row_ended(head: str, rows: tuple[str, ...]) -> None:
    lines = "\n".join(f"{row} | {40 + n} | {30 + n} | 6 | 4" for n, row in enumerate(rows))
    found = facts_of(f"{head} | Надійшло | Вирішено | Роз'яснено | На розгляді\n{lines}")
    ended = {f.metric: {r.lower() for r in rows} for f in found[1:4]}
    assert ended.keys() == {"appeals.resolved_positively", "appeals.explained", "appeals.in_progress"}
    assert {m: {f.subject.lower() for f in found if f.metric == m} for m in ended} == ended


def test_a_part_on_requests_is_of_no_appeals_whatever_the_title_tells() -> None:
    cover = "ЗВІТ\nпро доступ до публічної інформації та звернення громадян у Вербівській міській раді\nза 2023 рік\n\n"
    table = "Категорія | Надійшло | Задоволено | Відмовлено\nгромадяни | 70 | 62 | 8\nмедіа | 50 | 48 | 2"
    found = facts_of(f"1. Запити за категоріями запитувачів\n\n{table}", cover)
    assert {f.metric for f in found} == {"appeals.information_requests"}
