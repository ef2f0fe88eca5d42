"""What requests and appeals were about, said of the deputies' own ones before."""

from __future__ import annotations

import pytest

from tests.sections.told import facts_of


@pytest.mark.parametrize(
    ("body", "metric"),
    [
        ("Подано 40 депутатських запитів. Запити стосувалися ремонту доріг – 25, освітлення – 15.", "requests"),
        ("Подано 40 депутатських запитів, підтримано 36. Теми запитів: дороги – 25, тарифи – 15.", "requests"),
        ("Депутатських звернень подано 40. За змістом звернення розподілилися: дороги – 25, освіта – 15.", "appeals"),
    ],
)  # fmt: skip
def test_topics_of_what_deputies_asked(body: str, metric: str) -> None:
    parts = [f for f in facts_of(body) if f.value in {25, 15}]
    assert [(f.metric, f.subject, bool(f.qualifiers.get("topic"))) for f in parts] == [
        (f"deputies.{metric}", "", True)
    ] * 2


@pytest.mark.parametrize(
    ("body", "metric"),
    [
        ("Подано 4 депутатські запити.\n\nОпрацьовано 40 інформаційних запитів. Запити стосувалися бюджету – 25, "
         "землі – 15.", "appeals.information_requests"),
        ("Подано 30 депутатських звернень. Від жителів надійшло 40 звернень громадян. За тематикою звернення: "
         "житло – 25, дороги – 15.", "appeals.by_topic"),
    ],
)  # fmt: skip
def test_topics_of_what_others_asked(body: str, metric: str) -> None:
    assert {f.metric for f in facts_of(body) if f.value in {25, 15}} == {metric}
