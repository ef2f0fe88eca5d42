"""People: one identity through initials and years, two for two, questions for doubts."""

from __future__ import annotations

from collections.abc import Callable

from pipeline.linking import link
from pipeline.linking.people import Reporter, link_people
from schemas.report import Report


def _ids(*people: str) -> list[str]:
    reporters = [Reporter(str(i), "rada", person, "", str(2019 + i)) for i, person in enumerate(people)]
    found, _ = link_people(reporters)
    return [found[r.report_id] for r in reporters if r.person]


def _questions(*people: str) -> list[str]:
    doubts = link_people([Reporter(str(i), "rada", p, "", str(2019 + i)) for i, p in enumerate(people)])[1]
    return [doubt.question for doubt in doubts]


def test_initials_and_whole_names_are_one_person() -> None:
    assert len(set(_ids("Шостак Галина Юріївна", "Шостак Г. Ю.", "Шостак Галина", "Шостак Г."))) == 1


def test_initials_that_fit_two_people_are_neither_and_asked_about() -> None:
    people = ("Бойко Олена Іванівна", "Бойко Олег Ілліч", "Бойко О. І.")
    assert len(set(_ids(*people))) == 3
    assert len(_questions(*people)) == 1


def test_scan_slips_are_one_person() -> None:
    assert len(set(_ids("Клімчук Андрій Вікторович", "Клїмчук Андрій Вікторович"))) == 1


def test_another_surname_with_the_same_names_is_a_question() -> None:
    people = ("Савчук Ірина Олегівна", "Мороз Ірина Олегівна")
    assert len(set(_ids(*people))) == 2
    assert len(_questions(*people)) == 1


def test_a_change_in_the_year_is_two_people(report: Callable[..., Report]) -> None:
    first = report(period="2024", person="Дзвінко Роман Тарасович")
    second = report(period="2024", person="Паляниця Ольга Вікторівна")
    links = link([first, second])
    assert len(set(links.person_id_of.values())) == 2


def test_namesakes_of_two_councils_are_two(report: Callable[..., Report]) -> None:
    reports = [report(c, person="Бойко Олена Іванівна") for c in ("Тернавська міська рада", "Яблунецька міська рада")]
    assert len(set(link(reports).person_id_of.values())) == 2


def test_nobody_named_has_no_id(report: Callable[..., Report]) -> None:
    assert link([report(person="")]).person_id_of == {}
