"""Rows of officials whose figures dots lead to: each official's own, and the total of them all without a doubt."""

from __future__ import annotations

from extractors import extract
from pipeline.checking import check
from schemas.facts import Status
from tests.texts import from_plain

_REPORT = """\
ЗВІТ
про звернення громадян у Вербівській міській раді
за 2023 рік

Особистий прийом. Прийом проводився за графіком, а саме:

  Міський голова ........................ прийомів 14, прийнято осіб 80
  Заступники голови ..................... прийомів 25, прийнято осіб 110
  Секретарка ради ....................... прийомів 9, прийнято осіб 41
  Усього ................................ прийомів 48, прийнято осіб 231
"""


def test_each_row_is_its_officials_and_the_last_is_of_all() -> None:
    text = from_plain(_REPORT)
    facts = check(extract(text, "r", {1: "plain_text"}), text).facts
    assert {str(f.value): f.subject for f in facts if f.metric == "appeals.personal_reception"} == {
        "80": "Міський голова",
        "110": "Заступники голови",
        "41": "Секретарка ради",
        "231": "",
    }
    assert not [f for f in facts if f.status is Status.FLAGGED]
