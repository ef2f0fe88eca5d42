"""The same subject across years and wordings: a commission's lineage, or the words in their dictionary forms."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from extractors.grammar.words.morphology import readings_of
from pipeline.linking.commissions import Lineage
from pipeline.linking.overrides import Overrides
from pipeline.linking.rosters import commission_key, commission_of
from pipeline.linking.wording import fold, slug, words
from schemas.facts import Fact
from schemas.report import Council, Report

_OPENINGS = words("про з із зі щодо на за у в по до від для питань питання питаннях")


def subject_ids(
    reports: Sequence[Report], council_of: Mapping[str, Council], lineage: Lineage, overrides: Overrides
) -> dict[str, str]:
    """subject_id of every fact that has a subject or is about one commission."""
    ids: dict[str, str] = {}
    for report in reports:
        council_id = council_of[report.report_id].council_id
        for fact in report.facts:
            commission = commission_of(fact, report)
            if commission:
                ids[fact.fact_id] = _commission(fact, commission, council_id, report, lineage)
            elif fact.subject:
                ids[fact.fact_id] = subject_slug(overrides.subject(fact.subject))
    return ids


def _commission(fact: Fact, name: str, council_id: str, report: Report, lineage: Lineage) -> str:
    """The lineage's id; a name of another period is looked up in this report's list, then in that period's."""
    key = commission_key(name)
    return (
        lineage.id_of_fact.get(fact.fact_id)
        or lineage.id_of_name.get((council_id, report.cover.period, key))
        or lineage.id_of_name.get((council_id, fact.period, key))
        or f"{council_id}/{subject_slug(name)}"
    )


@lru_cache(maxsize=50_000)
def subject_slug(written: str) -> str:
    """«Почесних грамот» and «почесна грамота» → «pochesnyi-hramota»."""
    said = re.findall(r"[\w'-]+", fold(written))
    while len(said) > 1 and said[0] in _OPENINGS:
        said = said[1:]
    return slug(" ".join(_lemma(w) for w in said)) or "subject"


@lru_cache(maxsize=50_000)
def _lemma(word: str) -> str:
    return str(readings_of(word)[0].normal_form)
