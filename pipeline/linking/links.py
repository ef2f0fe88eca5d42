"""Everything that ties reports together: councils, people, commissions, subjects, figures side by side."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from pipeline.linking.commissions import Lineage, link_commissions
from pipeline.linking.comparison import compare
from pipeline.linking.councils import WrittenCouncil, link_councils
from pipeline.linking.overrides import Overrides, read_overrides
from pipeline.linking.people import Reporter, link_people
from pipeline.linking.restated import checks_of, restatements
from pipeline.linking.rosters import rosters_of
from pipeline.linking.subjects import subject_ids
from schemas.facts import Check
from schemas.report import Council, Links, Report


def link(reports: Sequence[Report], overrides: Path | None = None) -> Links:
    """Tie the reports together; `overrides` is a person's YAML, which may not exist.

    What is doubtful is in `questions` and joined to nothing.

    Raises:
        OperatorError: when the file of overrides is not what it should be.
    """
    given = read_overrides(overrides)
    council_of, questions = _councils(reports, given)
    lineage = _lineage(reports, council_of, given)
    subject_id_of = subject_ids(reports, council_of, lineage, given)
    people, doubts = link_people(
        [
            Reporter(
                r.report_id,
                council_of[r.report_id].council_id,
                given.person(r.cover.person),
                r.cover.role,
                r.cover.period,
            )
            for r in reports
        ]
    )
    asked = [doubt.question for doubt in doubts if not given.are_different(doubt.names)]
    restated = list(restatements(reports, council_of, subject_id_of))
    return Links(
        council_of=council_of,
        person_id_of=people,
        subject_id_of=subject_id_of,
        commissions=tuple(lineage.rows),
        comparison=compare(reports, council_of, people, subject_id_of, restated),
        questions=tuple(dict.fromkeys([*questions, *asked, *lineage.questions])),
    )


def restated_checks(reports: Sequence[Report], overrides: Path | None = None) -> tuple[Check, ...]:
    """A check of kind "restated" for each figure of an earlier report that a later report of the council gives again.

    A pass is independent evidence for both facts; a conflict speaks against both.
    """
    given = read_overrides(overrides)
    council_of, _ = _councils(reports, given)
    lineage = _lineage(reports, council_of, given)
    subject_id_of = subject_ids(reports, council_of, lineage, given)
    return checks_of(list(restatements(reports, council_of, subject_id_of)))


def _councils(reports: Sequence[Report], given: Overrides) -> tuple[dict[str, Council], list[str]]:
    written = []
    decided = {}
    for report in reports:
        name, region = report.cover.council, report.cover.region
        override = given.council(name)
        if override is not None:
            name, region = override.name or override.written[0], override.region or region
            decided[report.report_id] = override
        written.append(WrittenCouncil(report.report_id, name, region, report.cover.period))
    council_of, questions = link_councils(written)
    for report_id, override in decided.items():
        if override.code:
            council_of[report_id] = council_of[report_id].model_copy(update={"code": override.code, "note": ""})
    return council_of, questions


def _lineage(reports: Sequence[Report], council_of: dict[str, Council], given: Overrides) -> Lineage:
    councils = {c.council_id: c for c in council_of.values()}
    return link_commissions(rosters_of(reports, council_of), councils, given)
