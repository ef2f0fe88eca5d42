"""Citizens' appeals by where they came in: to the elders, and from which of their districts."""

from __future__ import annotations

from extractors.sections.appeal_words import APPEAL, MATTER, RESULTS
from extractors.sections.rule import COUNT, Example, Rule, Section

_DISTRICT = r"[\w'-]+ьк\w+ (?:старостинськ\w+ )?(?:окру[гз]|старостат)\w*"

SECTION = Section(
    name="appeals_places",
    domains=(),
    rules=(
        Rule(
            "appeals.total",
            "appeals",
            head=APPEAL,
            cues=(r"(?:до|через) старост(?:и|ів|ати|атів)?\b",),
            subject="official",
            unless=rf"{RESULTS}|прийом|{MATTER}",
            kinds=COUNT,
            part_of="appeals.total",
            weight=1.0,
        ),
        Rule(
            "appeals.total",
            "appeals",
            subject="label",
            needs_subject=True,
            subject_like=rf"(?:(?:[ув]|з|із|зі|по) )?{_DISTRICT}$",
            unless=rf"{RESULTS}|запит|прийом|гаряч|{MATTER}",
            kinds=COUNT,
            part_of="appeals.total",
            weight=0.8,
        ),
    ),
    examples=(
        Example("До старост надійшло 114 звернень.", "appeals.total", "114", "старост"),
        Example("Звернень 96: Вільшанський округ – 60, Гайський округ – 36.", "appeals.total", "36", "Гайський округ"),
    ),
)
