"""How a deputy voted."""

from __future__ import annotations

from extractors.sections.rule import COUNT, Example, Rule, Section, domain

_REPORTER = frozenset({"deputy"})
_DEPUTYS = "ЗВІТ\nдепутата Вільшанської міської ради\nІвана Гука\nза 2023 рік"

SECTION = Section(
    name="votes",
    domains=(domain("votes", r"голосува\w+|проголосува\w+|кнопк\w+|утрима\w+|підтримала своїм|підтримав своїм"),),
    rules=(
        Rule(
            "votes.for",
            "votes",
            head=r"рішен|раз(?:и|ів|у)?\b|про[єе]кт|питан|голосуван",
            cues=(
                r"підтрим\w+ (?:своїм )?(?:голос\w+)?|за проголосува\w+|(?:про)?голосува\w+ [«\"]? ?за\b|голосувань [«\"]? ?за\b|голосів [«\"]? ?за\b|"
                r"кнопк\w+ [«\"]? ?за\b|натис\w+ [«\"]? ?за\b|(?:проголосував|проголосувала|віддав|віддала) (?:\w+ )?за\b",
            ),
            subject="person",
            kinds=COUNT,
            bodies=_REPORTER,
            weight=1.0,
        ),
        # «Із 540 ухвалених радою рішень підтримав 498»
        Rule(
            "votes.for",
            "votes",
            cues=(r"підтримав\b|підтримала\b",),
            unless=r"рад[аи]\b|сесі|комісі|більшіст|запит|звернен|колег|депутати|мене|заяв|подан|клопот",
            subject="person",
            kinds=COUNT,
            bodies=_REPORTER,
            self_sufficient=True,
            weight=2.5,
        ),
        Rule(
            "votes.against",
            "votes",
            cues=(
                r"проти (?:про)?голосува\w+|проти (?:тис|натис)\w+|(?:тис|натис)\w+ [«\"]? ?проти|голосува\w+ [«\"]? ?проти|проти ?[»\"]? ?–|проти ?[»\"]? ?@|@ [«\"]? ?проти\b",
            ),
            subject="person",
            kinds=COUNT,
            bodies=_REPORTER,
            weight=1.0,
        ),
        Rule(
            "votes.abstained",
            "votes",
            cues=(r"утрима\w+",),
            subject="person",
            kinds=COUNT,
            bodies=_REPORTER,
            weight=1.0,
        ),
    ),
    examples=(
        Example("Проти голосував 16 разів.", "votes.against", "16", title=_DEPUTYS),
        Example("За проголосував 311 разів, утримався – 9.", "votes.abstained", "9", title=_DEPUTYS),
    ),
)
