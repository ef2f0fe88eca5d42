"""The subject that the custom of its metric gives each figure, where what stands beside it gives another or none."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from extractors.figures import SUBJECT_TRUSTED, Figure
from extractors.subjects.customs import acts, people, things
from extractors.subjects.customs.told import Told
from extractors.subjects.finding import Reporter
from schemas.text import DocumentText


def with_whose_told(figures: Sequence[Figure], text: DocumentText, reporter: Reporter) -> list[Figure]:
    """The figures in their order, each about what the custom of its metric says, where it has one that fits."""
    found: list[Figure] = []
    for figure in figures:
        understood = figure.fate == "fact" and not figure.is_rather_none
        whose = _whose(Told(figure, found, text, reporter)) if understood else None
        found.append(figure if whose is None else replace(figure, subject=whose))
    return found


def _whose(told: Told) -> str | None:
    custom = _CUSTOMS.get(told.figure.metric)
    whose = custom(told) if custom else None
    return _of_level(told) if whose is None else whose


def _of_level(told: Told) -> str | None:
    """«Явка на сесіях – 80 %, що на 4 пункти більше»: a difference is of what the level before it is."""
    figure = told.figure
    level = told.beside(figure.metric) if figure.relation.measure == "delta" and not figure.subject else None
    if level is None or not level.subject or level.subject_trust < SUBJECT_TRUSTED:
        return None
    return level.subject if level.relation.measure == "level" else None


_CUSTOMS: Mapping[str, Callable[[Told], str | None]] = {
    "acts.drafts_prepared": acts.draft_act,
    "acts.executive_committee_decisions": acts.executive_decision,
    "acts.mayor_orders": acts.order,
    **dict.fromkeys(acts.FATES, acts.fate),
    "decisions.drafts_prepared": acts.draft_decision,
    "executive_committee.meetings": acts.meeting_of_executive,
    **dict.fromkeys(acts.INSTRUCTIONS, acts.instruction),
    "appeals.personal_reception": people.reception,
    people.RECEPTIONS: people.reception,
    "appeals.total": people.addressed,
    **dict.fromkeys(people.PARTS, people.of_addressed),
    **dict.fromkeys(people.OUTCOMES, people.outcome),
    "commissions.temporary_meetings": people.temporary_commission,
    "commissions.temporary_reports": people.temporary_commission,
    "deputies.appeals": people.deputies_appeal,
    "losses.defenders": people.in_district,
    "settlements.count": people.in_district,
    "appeals.information_requests": things.request,
    "deputy_fund.recipients": things.helped,
    "deputy_fund.spent": things.spent,
    "events.count": things.event,
    "public_hearings.held": things.hearing,
    "session.deputies_present": things.session,
    "session.questions_considered": things.session,
    "trainings.held": things.training,
}
