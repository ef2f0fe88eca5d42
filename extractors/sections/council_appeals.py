"""The council's own appeals to higher bodies, and the answers to them."""

from __future__ import annotations

from extractors.sections.appeal_words import APPEAL
from extractors.sections.rule import COUNT, Example, Rule, Section, domain

SECTION = Section(
    name="council_appeals",
    domains=(
        domain(
            "council_appeals",
            r"звернен\w+ ради\b|звернен\w+ (?:\w+ )?ради до|звернен\w+ до (?:\w+ ){0,3}(?:президент|верховн|кабінет|уряд)\w*",
        ),
    ),
    rules=(
        Rule(
            "council_appeals.sent",
            "council_appeals",
            head=APPEAL,
            unless=r"позитивн|вирішен|роз'ясн|задовол",
            kinds=COUNT,
            weight=1.6,
        ),
        Rule(
            "council_appeals.sent",
            "council_appeals",
            head=APPEAL,
            cues=(
                r"(?:надісла|направ|скеров|скерув|підготов|підготув|ухвал)\w*",
                r"до (?:\w+ ){0,2}(?:міністер|уряд|президент|верховн|кабінет|обласн|районн|орган|парламент|ова\b|ода\b)\w*|"
                r"(?:міськ|обласн|районн|сільськ|селищн)ій раді|уряду\b|президент[уо]\w*|парламенту",
            ),
            near=False,
            self_sufficient=True,
            unless=r"громадян|інш\w+ орган|виконавч\w+ орган|за належн|депутат",
            kinds=COUNT,
            weight=0.8,
        ),
        Rule(
            "council_appeals.sent",
            "council_appeals",
            head=r"раз(?:и|ів|у)?\b",
            cues=(
                r"рад[аи] (?:\w+ )?(?:зверта|звернул)\w+|(?:зверта|звернул)\w+ (?:наша )?рада\b",
                r"до (?:\w+ ){0,2}(?:міністер|уряд|президент|верховн|кабінет|обласн|орган|парламент|ова\b|ода\b)\w*",
            ),
            near=False,
            self_sufficient=True,
            kinds=COUNT,
            weight=1.5,
        ),
        Rule(
            "council_appeals.answered", "council_appeals", head=APPEAL, cues=(r"відповід\w+",), kinds=COUNT, weight=1.6
        ),
        Rule("council_appeals.answered", "council_appeals", cues=(r"відповід\w+",), kinds=COUNT, weight=1.6),
    ),
    examples=(
        Example("Рада зверталася до Президента України, парламенту й уряду 9 разів.", "council_appeals.sent", "9"),
        Example("До обласної ради направлено 3 звернення, відповіді отримано на два.", "council_appeals.answered", "2"),
    ),
)
