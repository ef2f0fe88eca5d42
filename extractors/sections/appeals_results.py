"""How citizens' appeals ended: resolved, explained, refused, sent on, still open."""

from __future__ import annotations

from extractors.sections.appeal_words import (
    APPEAL,
    AUTHORITY,
    EXPLAINED,
    FORWARDED,
    IN_PROGRESS,
    NOT_CONSIDERED,
    REFUSED,
    RESOLVED,
    SPLIT_BY,
)
from extractors.sections.rule import COUNT, Example, Rule, Section


def _result(metric: str, cue: str, unless: str = "") -> Rule:
    """How appeals were answered; the same words after requests for information are their results, and under the ways
    that appeals came the way of some of them."""
    return Rule(
        metric,
        "appeals",
        cues=(cue,),
        unless=rf"запит|петиці|доручен|про[єе]кт{unless}",
        unless_context=SPLIT_BY["channel"],
        part_of="appeals.total",
        unit="appeals",
        weight=0.5,
    )


SECTION = Section(
    name="appeals_results",
    domains=(),
    rules=(
        # «секретареві розписано 287»: the custom of appeals says whose they are
        Rule(
            "appeals.total",
            "appeals",
            cues=(
                r"(?:голові|секретар(?:ю|еві)|заступник(?:у|ам|ові)) (?:ради |голови )?(?:на розгляд )?"
                r"(?:розписан|передан|адресован|скерован|направлен)\w*",
            ),
            unless=r"запит|доручен|документ|депутатськ|про[єе]кт|рішен|матеріал",
            kinds=COUNT,
            part_of="appeals.total",
            weight=1.0,
        ),
        _result("appeals.resolved_positively", RESOLVED, r"|не (?:знайшл|вирішен|задовол|розв'яз|отримал)\w*"),
        _result("appeals.explained", EXPLAINED, r"|розміщ|оприлюд|опублік|публікац"),
        _result("appeals.refused", REFUSED),
        _result("appeals.forwarded", FORWARDED, rf"|(?:від|із|зі|з) (?:{AUTHORITY})"),
        _result("appeals.not_considered", NOT_CONSIDERED),
        _result("appeals.in_progress", IN_PROGRESS),
        Rule(
            "appeals.answered",
            "appeals",
            head=APPEAL,
            cues=(r"відповід(?!н)\w+(?! [«„“\"])",),
            self_sufficient=True,
            kinds=COUNT,
            weight=0.6,
            unless="запит|депутат|позитивн|негативн",
        ),
        Rule(
            "appeals.answered",
            "appeals",
            head=r"відповід(?!н)",
            cues=(r"відповід(?!н)\w+",),
            surely=True,
            kinds=COUNT,
            weight=0.3,
            unless="запит|депутат|позитивн|негативн",
        ),
    ),
    examples=(
        Example("Позитивно вирішено 512 звернень, роз'яснено 377.", "appeals.explained", "377"),
        Example("Із 80 звернень вирішено позитивно 51, відмовлено у 9.", "appeals.resolved_positively", "51"),
        Example("У задоволенні 17 заяв громадян відмовлено.", "appeals.refused", "17"),
        Example("За належністю скеровано 25 звернень, на виконанні – 13.", "appeals.forwarded", "25"),
        Example("Розгляд ще 26 звернень триває.", "appeals.in_progress", "26"),
        Example("Не підлягали розгляду 7 звернень.", "appeals.not_considered", "7"),
    ),
)
