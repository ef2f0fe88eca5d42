"""Characters repaired inside words, and words over line ends."""

import pytest

from pipeline.structuring.lines.letters import repair

from .conftest import structured


@pytest.mark.parametrize(
    ("read", "text", "names"),
    [
        ("об’єднання", "об'єднання", ["apostrophe"]),
        ("здоровʼя", "здоров'я", ["apostrophe"]),
        ("п`ять", "п'ять", ["apostrophe"]),
        ("сім´я", "сім'я", ["apostrophe"]),
        ("п”ятий", "п'ятий", ["apostrophe"]),
        ("1\u00a0695", "1 695", ["space"]),
        ("12\u2009450", "12 450", ["space"]),
        ("засі\u00adдання", "засідання", ["invisible"]),
        ("рiшень", "рішень", ["script"]),
        ("кoмiciй", "комісій", ["script"]),
        ("VІІІ", "VIII", ["script"]),
        ("ІX", "IX", ["script"]),
        ("i", "і", ["script"]),
        ("Zооm", "Zoom", ["script"]),
        ("VIII", "VIII", []),
        ("ІІІ", "ІІІ", []),
        ("сесій", "сесій", []),
        ("Zoom", "Zoom", []),
        ("rada@misto.gov.ua", "rada@misto.gov.ua", []),
        ("№", "№", []),
        ("1,5", "1,5", []),
        ("«за»", "«за»", []),
        ("п\u00adять’я", "пять'я", ["invisible", "apostrophe"]),
    ],
)
def test_repairs(read: str, text: str, names: list[str]):
    new, changes = repair(read)
    assert new == text
    assert [c.name for c in changes] == names


@pytest.mark.parametrize(
    ("lines", "joined"),
    [
        ("проведено дев'ять засі-\nдань комісій", "проведено дев'ять засідань комісій"),
        ("соціально-еконо-\nмічного розвитку", "соціально-економічного розвитку"),
        ("соціально-\nекономічного розвитку", "соціально-економічного розвитку"),
        ("делегація з міста-\nпобратима", "делегація з міста-побратима"),
        ("тоб-\nто на одну менше", "тобто на одну менше"),
        ("десантно-\nштурмових військ", "десантно-штурмових військ"),
        ("розгля-\nнуто під-\nприємством", "розглянуто підприємством"),
        ("з будь-\nяких питань", "з будь-яких питань"),
        ("жителі Івано-\nФранківська", "жителі Івано-Франківська"),
        ("на розгляд 25-\nпунктовий план", "на розгляд 25-пунктовий план"),
        ("рішення № 14-\n221 ради", "рішення № 14-221 ради"),
        ("за період 2015–\n2020 років", "за період 2015–2020 років"),
        ("про об’єд-\nнання громад", "про об'єднання громад"),
        ("роз\u00ad\nглянуто питання", "розглянуто питання"),
        ("Грамот –\n31 штука", "Грамот – 31 штука"),
    ],
)
def test_words_over_line_ends(lines: str, joined: str):
    found = structured(lines + "\n")
    assert found.text == joined
    assert len(found.owner) == len(found.text)


def test_a_joined_word_leads_to_both_its_halves():
    found = structured("проведено дев'ять засі-\nдань комісій\n")
    at = found.text.index("засідань")
    owners = {found.owner[i] for i in range(at, at + len("засідань"))}
    assert [found.words[i].text for i in sorted(owners)] == ["засі-", "дань"]
    assert ("hyphen", "-") in [(name, was) for _, _, name, was in found.repairs]


def test_every_repair_says_what_stood_there():
    found = structured("п’ять ciл, 1\u00a0200 осiб\n")
    for start, end, name, was in found.repairs:
        assert name in ("apostrophe", "script", "space")
        assert was and was != found.text[start:end]
    assert found.text == "п'ять сіл, 1 200 осіб"
