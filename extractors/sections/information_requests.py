"""Requests for public information: who asked, by which way, with what result."""

from __future__ import annotations

from extractors.sections.appeal_words import FORWARDED, REQUEST
from extractors.sections.rule import COUNT, Example, Rule, Section, domain


def _request(cue: str, qualifier: str, value: str, unless: str = "петиці") -> Rule:
    return Rule(
        "appeals.information_requests",
        "info_requests",
        cues=(cue,),
        unless=unless,
        kinds=COUNT,
        qualifiers={qualifier: value},
        part_of="appeals.information_requests",
        # The ways that appeals and requests end are the same words; what is spoken of decides.
        weight=0.6 if qualifier == "result" else 0.9,
    )


SECTION = Section(
    name="information_requests",
    domains=(
        domain(
            "info_requests",
            r"інфо(?:рм)?запит\w*|запит\w* на (?:\w+ )?(?:публічн\w+ )?інформаці\w+|інформаційн\w+ запит\w*|доступ\w* до публічної|запитувач\w*|публічн\w+ інформаці\w+",
            faint=r"(?<!депутатських )(?<!депутатські )(?<!депутатський )запит(?:и|ів|ами|ам|ах)?\b(?! депутат)",
        ),
    ),
    rules=(
        Rule(
            "appeals.information_requests",
            "info_requests",
            head=REQUEST,
            unless="депутатськ|адвокатськ|частков|письмов|усн(?:их|і)|задоволен|відмов|належн|продовжен|скеров|перенаправ|переадрес",
            kinds=COUNT,
        ),
        Rule(
            "appeals.information_requests",
            "info_requests",
            cues=(
                r"(?:надійшл\w+|отриман\w+|отримал\w+|зареєстрован\w+|одержан\w+|опрацьован\w+|усього|всього)(?: [–:-])? @(?! \w)",
            ),
            unless="депутатськ|адвокатськ|петиці|звернен",
            kinds=COUNT,
            weight=-0.2,
        ),
        Rule(
            "appeals.information_requests",
            "info_requests",
            subject="topic",
            needs_subject=True,
            unless="петиці|задоволен|відмов|належн|продовж|надійш|отрима|пошт|особисто|фізичн|юридичн|медіа|об'єднан",
            part_of="appeals.information_requests",
            weight=0.7,
        ),
        _request(
            r"задоволен\w*|виконан\w*|надан\w+ (?:повн\w+ )?(?:інформаці|відповід)\w+|відповід\w+ надан\w+|відповіді надано|інформаці\w+ надан\w+|дано (?:\w+ )?відповід\w+",
            "result",
            "задоволено",
            "петиці|частков",
        ),
        Rule(
            "appeals.information_requests",
            "info_requests",
            head=r"відповід",
            cues=(r"надан\w*|надісла\w+|підготовл\w+",),
            unless="депутат|відмов",
            kinds=COUNT,
            qualifiers={"result": "задоволено"},
            part_of="appeals.information_requests",
            weight=0.3,
        ),
        _request(r"відмов\w*", "result", "відмовлено"),
        _request(FORWARDED + r"|надісла\w+|направлен\w*", "result", "переадресовано", "петиці|пошт|на адресу"),
        _request(r"(?:продовж|подовж|відтерм|відстроч)\w+", "result", "строк продовжено"),
        _request(r"фізичн\w+|громадяни?\b|від (?:жител|мешкан)\w+", "requester", "фізичні особи", "петиці|прийом"),
        _request(
            r"юридичн\w+|підприємств\w*|організацій\b|адвокат(?!ськ)\w*",
            "requester",
            "юридичні особи",
            unless="петиці|відділ|управлінн|департамент|сектор|служб",
        ),
        _request(
            r"об'єднан\w+ громадян|громадськ\w+ (?:об'єднан|організац)\w+|го\b", "requester", "об'єднання громадян"
        ),
        _request(r"медіа|змі\b|журналіст\w*|засоб\w+ масов\w+", "requester", "медіа"),
        _request(r"електронн\w+(?: пошт\w+)?|e-?mail|мейл\w*", "channel", "електронною поштою"),
        _request(r"(?<!електронною )(?<!електронної )пошт\w+", "channel", "поштою"),
        _request(r"особисто|нарочно", "channel", "особисто"),
        _request(r"телефон\w*|факс\w*", "channel", "телефоном"),
    ),
    examples=(
        Example("Надійшло 25 запитів на публічну інформацію, задоволено 22.", "appeals.information_requests", "25"),
        Example(
            "За рік отримано 33, на всі відповіли.", "appeals.information_requests", "33", "", "Публічна інформація"
        ),
        Example("Інформзапитів опрацьовано 27.", "appeals.information_requests", "27"),
        Example("На інформаційні запити надано 37 відповідей.", "appeals.information_requests", "37"),
    ),
)
