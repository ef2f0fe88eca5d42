"""A report as slides says what its text says, wherever a slide ends, with a text layer and scanned at 300 dpi."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path

import pytest

from benchmarks.deck import draw_deck
from benchmarks.eval.corpus import REPOSITORY, load
from benchmarks.eval.levels import SCANNED_SLIDES, SLIDES, run_levels
from benchmarks.eval.results import judge
from benchmarks.render import scan
from extractors import extract
from pipeline.checking import check
from pipeline.reading import ReadingSettings, discover, read_documents
from pipeline.structuring import structure
from schemas.document import Document
from schemas.facts import Fact
from tests.texts import from_plain

REPORT = """ЗВІТ
секретаря Калинівської міської ради VIII скликання
Левченко Оксани Іванівни
за 2023 рік

Робота ради

За 2023 рік було організовано і проведено одинадцять сесій Калинівської міської ради, з яких чотири
позачергові. На них прийнято 318 рішень, що на 27 більше, ніж у 2022 році. Депутати розглянули усі питання,
внесені до порядку денного.

Для попереднього розгляду питань утворено три постійні комісії, які провели засідання:

– з питань бюджету, фінансів та соціально-економічного розвитку громади – проведено за звітний період 24 засідання;
– з питань освіти, культури, молоді та спорту – проведено за звітний період 13 засідань;
– з питань землекористування, будівництва та благоустрою – проведено за звітний період 31 засідання.

Загалом постійними комісіями Калинівської міської ради проведено 68 засідань, на яких надано 402 рекомендації
до проєктів рішень, що їх вносили виконавчі органи, депутати й постійні комісії.

Нагородження

Протягом року комісія з питань нагородження провела 9 засідань та розглянула 57 клопотань. Вручено Почесних
грамот міської ради 36 особам, подяк міського голови 62 особам та колективам.

Робота зі зверненнями

Протягом звітного періоду мною розглянуто 512 письмових звернень та 19 запитів на публічну інформацію від
мешканців громади, установ та організацій різних форм власності. На особистому прийомі прийнято 143
громадянина.

За рахунок коштів депутатського фонду у 2023 році спрямовано 185 000,00 грн на матеріальну допомогу жителям
виборчого округу. Виконавчим органам ради надано 83 доручення.

Заходи

День вишиванки – 18.05.2023
День Незалежності України – 24.08.2023
Відкриття оновленої бібліотеки для дітей та молоді Калинівської територіальної громади – 06.10.2023
"""
LINES_A_SLIDE = 15

SEED = Path(os.environ.get("ZVITAR_CORPUS", REPOSITORY.parent / "shared" / "corpus")) / "seed"


def told(fact: Fact) -> tuple[object, ...]:
    """What a fact says, without where it stands."""
    kind = (fact.period, fact.measure, fact.part_of, fact.recipient_type, fact.date)
    return (fact.metric, fact.value, fact.unit, " ".join(fact.subject.split()), *kind)


def of_text() -> Counter[tuple[object, ...]]:
    """The facts of the plain text."""
    return Counter(told(f) for f in extract(from_plain(REPORT), "r", {1: "plain_text"}).facts)


def read(path: Path, cache: Path) -> Document:
    """The pages of the file."""
    found, _ = discover([path])
    (result,) = read_documents(found, ReadingSettings(workers=2, cache_dir=cache))
    assert result.document is not None
    return result.document


def of_pages(document: Document) -> list[Fact]:
    """Facts of the document, checked; each has a page and boxes, and its quote is the words inside them."""
    text = structure(document)
    made = extract(text, "r", {page.number: page.reading for page in document.pages})
    facts = list(check(made, text, None).facts)
    for fact in facts:
        evidence = fact.evidence
        assert evidence.page and evidence.boxes
        inside = [
            w.text
            for w in text.words
            if any(
                w.box.page == page and x0 <= (w.box.x0 + w.box.x1) / 2 <= x1 and top <= w.box.middle <= bottom
                for page, x0, top, x1, bottom in evidence.boxes
            )
        ]
        assert not Counter(evidence.quote.split()) - Counter(" ".join(inside).split())
    assert all(row.fate != "unexplained" for row in made.ledger)
    return facts


def test_the_text_states_what_the_slides_must() -> None:
    values = {(f[0], f"{f[1]}") for f in of_text()}
    assert len(of_text()) == 22
    assert {("sessions.extraordinary", "4"), ("commissions.meetings_total", "68"), ("awards.given", "62")} <= values


@pytest.mark.parametrize("lower", range(LINES_A_SLIDE))
def test_a_text_layer_says_the_same_wherever_slides_end(lower: int, tmp_path: Path) -> None:
    drawn = draw_deck(REPORT, tmp_path / "deck.pdf", lower=lower)
    assert len({w.page for w in drawn.words}) > 2
    assert Counter(map(told, of_pages(read(drawn.path, tmp_path / "cache")))) == of_text()


def test_a_scan_says_the_same(tmp_path: Path) -> None:
    drawn = draw_deck(REPORT, tmp_path / "deck.pdf", lower=5)
    scanned = scan(drawn, "clean", tmp_path / "scan.pdf", 1)
    document = read(scanned.path, tmp_path / "cache")
    assert {page.reading for page in document.pages} == {"ocr"}
    assert Counter(map(told, of_pages(document))) == of_text()


@pytest.mark.skipif(not SEED.is_dir(), reason="needs the annotated corpus")
@pytest.mark.parametrize("level", [SLIDES, SCANNED_SLIDES])
def test_the_seed_as_slides_is_found_whole(level: str) -> None:
    ((report, output),) = run_levels([load(SEED, "seen")], level)
    result = judge(report, output)
    assert [one.kind for one in result.matching.judged] == ["hit"] * len(report.expected)
    assert all(one is not None for one in result.matching.outcome)
