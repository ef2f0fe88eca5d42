"""In one commission's report: what its members or its head did, and what it did itself where others decide too."""

from __future__ import annotations

import re

from extractors.grammar.sentences.statements import Statement

_OF_DEPUTIES = frozenset({"deputies.requests", "deputies.requests_supported", "deputies.appeals"})
_OF_MEMBERS_OR_HEAD = frozenset({"appeals.personal_reception", "appeals.personal_reception_days", "deputy_fund.spent"})
_MEMBERS = re.compile(r"\b(?:член|депутат)(?:и|ів|ами) (?:нашої |цієї |постійної )?комісії\b")
_HEAD = re.compile(r"\bголов(?:а|ою) (?:нашої |цієї |постійної )?комісії\b")
_NOT_TAKEN = r"(?:відхил\w+|не (?:підтрима|погод|схвал)\w+)"
_DID = re.compile(rf"\bкомісі(?:єю|я) (?:[^@;]* )?{_NOT_TAKEN}|{_NOT_TAKEN} комісією")
_NAMES = {"голов": "голова комісії", "член": "члени комісії", "депутат": "депутати комісії"}
_BY_COMMISSION = "комісією"


def of_members(metric: str, subject: str, statement: Statement) -> str:
    """Whose figure it is where the words before it say so: «члени комісії», «голова комісії», «комісією»; else empty.

    `subject` is what the rule found: a purpose stays, an official's bare name gives way.
    """
    if metric == "decisions.rejected":
        return _BY_COMMISSION if _DID.search(statement.tight) else ""
    if metric in _OF_DEPUTIES:
        heads = " / ".join(statement.headings[:1])
        return _last_named(f"{heads} / {statement.lead}", _MEMBERS)
    if metric not in _OF_MEMBERS_OR_HEAD or (subject and not subject.lower().startswith("голов")):
        return ""
    return _last_named(f"{statement.prior} / {statement.lead}", _MEMBERS, _HEAD)


def _last_named(words: str, *groups: re.Pattern[str]) -> str:
    """The one of the groups that is named last, in the nominative."""
    found = [m for group in groups for m in group.finditer(words)]
    if not found:
        return ""
    said = max(found, key=lambda m: m.start()).group()
    return next(name for start, name in _NAMES.items() if said.startswith(start))
