"""Views for the questions asked most often; the same SQL serves SQLite and DuckDB."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class View:
    """A documented view over the published tables."""

    name: str
    uk: str
    en: str
    sql: str


# Rows about the whole council in the report's own period: nothing that narrows the figure.
WHOLE = (
    "own_period AND kind IS NULL AND subject IS NULL AND unit IS NULL AND recipient_type IS NULL AND date IS NULL "
    "AND convocation IS NULL AND owner IS NULL AND NOT cumulative AND per IS NULL AND aggregate IS NULL "
    "AND qualifiers IS NULL"
)
_NOT_NARROWED = (
    "own_period AND unit IS NULL AND convocation IS NULL AND owner IS NULL AND NOT cumulative "
    "AND per IS NULL AND aggregate IS NULL"
)

_FIXED = (
    View(
        "sessions_by_year",
        "Сесії, пленарні засідання і рішення ради за періодами, зі станом кожної цифри",
        "Sessions, plenary meetings and decisions of each council by period, with the status of each figure",
        f"""SELECT s.council, s.period, s.held, s.held_status, s.regular, s.extraordinary, s.extraordinary_status,
       s.not_held, s.plenary_held, s.plenary_held_status,
       d.adopted AS decisions_adopted, d.adopted_status AS decisions_adopted_status, s.report_id
FROM (SELECT * FROM sessions WHERE {WHOLE}) AS s
LEFT JOIN (SELECT * FROM decisions WHERE {WHOLE}) AS d ON d.report_id = s.report_id AND d.period = s.period
ORDER BY s.council, s.period, s.report_id""",
    ),
    View(
        "commission_meetings_by_year",
        "Засідання кожної постійної комісії за періодами",
        "Meetings of each standing commission by period",
        f"""SELECT council, period, subject AS commission, subject_id AS commission_id, meetings, meetings_status,
       questions_considered, recommendations, report_id
FROM commission_meetings
WHERE kind = 'commission' AND meetings IS NOT NULL AND {_NOT_NARROWED}
ORDER BY council, period, commission, report_id""",
    ),
    View(
        "appeals_by_year",
        "Звернення, запити, петиції та прийоми за періодами",
        "Appeals, information requests, petitions and receptions by period",
        f"""SELECT council, period, received, received_status, written, oral, collective, repeat, resolved_positively,
       information_requests, information_requests_status, petitions_electronic, reception_persons, report_id
FROM appeals
WHERE {WHOLE}
ORDER BY council, period, report_id""",
    ),
    View(
        "award_counts",
        "Вручені нагороди за видом і отримувачем",
        "Awards given by kind and recipient",
        f"""SELECT council, period, subject AS award, recipient_type, given, given_status, report_id
FROM awards
WHERE given IS NOT NULL AND {_NOT_NARROWED}
ORDER BY council, period, award, recipient_type, report_id""",
    ),
    View(
        "flagged_figures",
        "Цифри, на які має подивитися людина",
        "Figures that a person must look at",
        """SELECT council, report_period, metric, subject, value, unit, period, page, quote, reasons,
       source_file, fact_id
FROM facts
WHERE status = 'flagged'
ORDER BY council, report_period, page, fact_id""",
    ),
    View(
        "failed_checks",
        "Перевірки, яких не пройдено",
        "Checks that failed",
        """SELECT r.council, r.report_period, c.kind, c.expected, c.found, c.detail, c.fact_ids,
       r.source_file, c.check_id
FROM checks AS c JOIN reports AS r ON r.report_id = c.report_id
WHERE c.verdict = 'failed'
ORDER BY r.council, r.report_period, c.check_id""",
    ),
)


def _wide(years: Iterable[str]) -> View:
    columns = "".join(
        f",\n       max(CASE WHEN period = '{year}' THEN meetings END) AS \"{year}\"" for year in sorted(set(years))
    )
    return View(
        "commission_meetings_wide",
        "Засідання постійних комісій: комісія в рядку, рік у стовпці",
        "Commission meetings: one row per commission, one column per year",
        f"""SELECT council, min(commission) AS commission, commission_id{columns}
FROM commission_meetings_by_year
GROUP BY council, coalesce(commission_id, commission), commission_id
ORDER BY council, commission""",
    )


def views(periods: Iterable[str | None]) -> list[View]:
    """All views; the wide one has a column for each whole year among the periods."""
    years = [period for period in periods if period and re.fullmatch(r"\d{4}", period)]
    return [*_FIXED, _wide(years)]
