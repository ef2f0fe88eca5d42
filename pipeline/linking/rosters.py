"""The commissions of a council in one period, as its reports list them, with what counts say of them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import lru_cache

from pipeline.linking.periods import sorting
from pipeline.linking.topics import likeness, topics_of
from pipeline.linking.wording import fold
from schemas.facts import Fact
from schemas.report import Council, Report

_CHAIR = re.compile(r"(?i)^(?:голов|секретар|член)\S*\s+(?:постійної\s+)?комісії\s+(?P<name>.+)$")
_SAYS_COMMISSION = re.compile(r"питан|справах|комісі")
_SAME_IN_YEAR = 0.9
ROMAN = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")


@dataclass(slots=True)
class Entry:
    """A commission as one period's reports name it. `figures` are its own, by metric; `before` are the figures of the
    period before that these reports give under this name; `fact_ids` all that speak of it."""

    name: str
    report_id: str
    figures: dict[str, Decimal] = field(default_factory=dict)
    before: dict[tuple[str, str], Decimal] = field(default_factory=dict)
    fact_ids: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Roster:
    """All commissions of one council in one period, in the order of the list.

    `convocation` is empty but for a second list in a year of elections: that of the convocation which does not report.
    `turn` orders the two.

    `statements` are (kind, sentence) of what the reports say has changed; `count` is the number of commissions that
    they state, `count_before` that of the year before.
    """

    council_id: str
    period: str
    convocation: str
    report_id: str
    turn: int = 0
    entries: list[Entry] = field(default_factory=list)
    statements: list[tuple[str, str]] = field(default_factory=list)
    count: int | None = None
    count_before: int | None = None

    @property
    def whole(self) -> bool:
        """Whether the list can be taken for all the commissions there were."""
        return len(self.entries) >= (self.count or 3)


@lru_cache(maxsize=50_000)
def commission_key(name: str) -> str:
    """A commission's name without «постійна комісія», quotes, cases of space and capitals."""
    folded = re.sub(r"(?:постійн\w+\s+)?(?:депутатськ\w+\s+)?комісі\w+\s+(?=з\s|із\s|по\s|у\s)", "", fold(name))
    return folded.strip(" «»\"'.,;:-–")


def own_commission(report: Report) -> str:
    """The commission of a report that a commission's chair makes; empty for other reports."""
    found = _CHAIR.match(report.cover.role)
    return found["name"] if found else ""


def commission_of(fact: Fact, report: Report) -> str:
    """The commission that a fact is about, as written; in a commission's own report other subjects are its topics."""
    if not fact.metric.startswith("commission.") or fact.owner:
        return ""
    own = own_commission(report)
    return ("" if fact.subject else own) if own else fact.subject


def rosters_of(reports: Sequence[Report], council_of: Mapping[str, Council]) -> dict[str, list[Roster]]:
    """Rosters by council, in order of time; reports of one period and convocation make one."""
    found: dict[tuple[str, str, str], Roster] = {}
    for report in sorted(reports, key=lambda r: (r.cover.period, r.source_file)):
        council_id = council_of[report.report_id].council_id
        if report.cover.period:
            for fact in report.facts:
                _enter(found, council_id, report, fact)
            _add_statements(found, council_id, report)
    by_council: dict[str, list[Roster]] = defaultdict(list)
    for roster in sorted(found.values(), key=_time):
        roster.entries = _condensed(_commissions_of(roster.entries))
        if roster.entries:
            by_council[roster.council_id].append(roster)
    return by_council


def _time(roster: Roster) -> tuple[date, date, int, str]:
    last, first, _ = sorting(roster.period)
    return (last, first, roster.turn, roster.period)


def _roster(found: dict[tuple[str, str, str], Roster], council_id: str, report: Report, convocation: str) -> Roster:
    own = report.cover.convocation
    other = convocation if convocation != own else ""
    key = (council_id, report.cover.period, other)
    turn = ROMAN.index(other) - ROMAN.index(own) if other in ROMAN[1:] and own in ROMAN else 0
    return found.setdefault(key, Roster(*key, report.report_id, turn))


def _commissions_of(entries: list[Entry]) -> list[Entry]:
    """Entries without those that name no matter of a commission's («За заслуги»), where others do."""
    known = [e for e in entries if _SAYS_COMMISSION.search(fold(e.name)) or not topics_of(e.name).unknown]
    return known or entries


def _condensed(entries: list[Entry]) -> list[Entry]:
    """A name cut short later in a report («з питань землі») is one with the only whole name that it opens."""
    kept: list[Entry] = []
    for entry in entries:
        wholes = [e for e in entries if e is not entry and _short_of(entry, e)]
        if len(wholes) == 1:
            wholes[0].fact_ids += entry.fact_ids
            wholes[0].figures |= entry.figures
        else:
            kept.append(entry)
    return kept


def _short_of(short: Entry, whole: Entry) -> bool:
    one, other = commission_key(short.name), commission_key(whole.name)
    cut = other.startswith(one) and not other[len(one) : len(one) + 1].isalpha() and one != other
    return cut and not short.figures.keys() & whole.figures.keys()


def _enter(found: dict[tuple[str, str, str], Roster], council_id: str, report: Report, fact: Fact) -> None:
    convocation = fact.convocation or report.cover.convocation
    if fact.metric == "commissions.count" and fact.value is not None and fact.measure == "level" and not fact.part_of:
        roster = _roster(found, council_id, report, convocation)
        if fact.period == report.cover.period:
            roster.count = int(fact.value)
        else:
            roster.count_before = int(fact.value)
    name = commission_of(fact, report)
    if not name or fact.measure != "level":
        return
    roster = _roster(found, council_id, report, convocation)
    if fact.period == report.cover.period:
        entry = _entry(roster, name, report.report_id)
        entry.fact_ids.append(fact.fact_id)
        if fact.value is not None and not fact.qualifiers and not fact.part_of:
            entry.figures.setdefault(fact.metric, fact.value)
    else:
        _restated(roster, name, fact)


def _entry(roster: Roster, name: str, report_id: str) -> Entry:
    """The entry of this name; another report's name for the same commission of the same year is one with it."""
    key = commission_key(name)
    for entry in roster.entries:
        if commission_key(entry.name) == key:
            return entry
    for entry in roster.entries:
        if entry.report_id != report_id and likeness(topics_of(entry.name), topics_of(name), {}) >= _SAME_IN_YEAR:
            return entry
    roster.entries.append(Entry(name, report_id))
    return roster.entries[-1]


def _restated(roster: Roster, name: str, fact: Fact) -> None:
    """Last year's figure under a name of this year's list is kept as evidence of who that commission was."""
    key = commission_key(name)
    for entry in roster.entries:
        if commission_key(entry.name) == key and fact.value is not None:
            entry.before[fact.period, fact.metric] = fact.value


def _add_statements(found: dict[tuple[str, str, str], Roster], council_id: str, report: Report) -> None:
    if report.cover.commission_changes:
        roster = _roster(found, council_id, report, report.cover.convocation)
        roster.statements += [(change.kind, change.evidence.quote) for change in report.cover.commission_changes]
