"""Commission ids over the years of a council, and the rows that tell what became of each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from pipeline.linking.lineage import Step, question, steps_between
from pipeline.linking.overrides import CommissionGiven, Overrides
from pipeline.linking.rosters import Entry, Roster, commission_key
from pipeline.linking.wording import fold, slug
from schemas.report import Change, CommissionYear, Council

_SLUG_LENGTH = 48
# Over a gap of years only wording speaks, so it has to say more than from one year to the next.
_SURE = 0.8


@dataclass(slots=True)
class Lineage:
    """What linking the commissions of all councils gives. `id_of_fact` and `id_of_name` lead to commission ids;
    names are keyed by council, period and `commission_key`."""

    rows: list[CommissionYear] = field(default_factory=list)
    questions: list[str] = field(default_factory=list)
    id_of_fact: dict[str, str] = field(default_factory=dict)
    id_of_name: dict[tuple[str, str, str], str] = field(default_factory=dict)


def link_commissions(
    rosters: Mapping[str, Sequence[Roster]], councils: Mapping[str, Council], overrides: Overrides
) -> Lineage:
    """Follow every council's commissions through its rosters; `councils` is by council_id."""
    lineage = Lineage()
    for council_id, years in sorted(rosters.items()):
        given = [g for g in overrides.commissions if _is_of(g, councils[council_id])]
        _Follower(lineage, given).follow(years)
    return lineage


def _is_of(given: CommissionGiven, council: Council) -> bool:
    return fold(given.council) in (fold(council.name), fold(council.council_id))


@dataclass(frozen=True, slots=True)
class _Asleep:
    """A commission that later lists lack: one report that names fewer, or a line that reading lost, ends none."""

    entry: Entry
    commission_id: str
    period: str


def _woken(asleep: Sequence[_Asleep], steps: Sequence[Step], now: Roster) -> dict[int, Step]:
    """Entries of `now` without a source that surely continue a commission of an earlier list; sources in `asleep`."""
    fresh = [step.place for step in steps if step.change == "new"]
    if not asleep or not fresh:
        return {}
    then = replace(now, period=asleep[-1].period, entries=[one.entry for one in asleep], statements=[])
    found, _ = steps_between(then, replace(now, entries=[now.entries[place] for place in fresh]))
    sure = [step for step in found if step.continues and step.score >= _SURE]
    return {
        fresh[step.place]: replace(
            step, place=fresh[step.place], evidence=f"{step.evidence}; last listed in {asleep[step.sources[0]].period}"
        )
        for step in sure
    }


class _Follower:
    """One council's commissions, year by year."""

    def __init__(self, lineage: Lineage, given: Sequence[CommissionGiven]) -> None:
        self.lineage = lineage
        self.given = {(g.period, commission_key(g.name)): g for g in given}
        self.taken: set[str] = set()
        self.latest: dict[str, str] = {}  # commission_key → the id that last bore the name

    def follow(self, years: Sequence[Roster]) -> None:
        """Give each entry of each year its id and row."""
        before: Roster | None = None
        ids: list[str] = []
        asleep: list[_Asleep] = []
        for now in years:
            steps, ended = steps_between(before, now) if before else _first(now)
            woken = _woken(asleep, steps, now)
            old = [one.commission_id for one in asleep]
            ids_now = [
                self._settle(woken[step.place], now, None, old)
                if step.place in woken
                else self._settle(step, now, before, ids)
                for step in steps
            ]
            asleep = [one for one in asleep if one.commission_id not in ids_now]
            asleep += self._unseen(before, ids, steps, now, ids_now)
            for place in ended if before else []:
                self._end(before, place, ids[place], now, ids_now)
            self._not_ended(ids_now)
            before, ids = now, ids_now

    def _unseen(
        self, before: Roster | None, ids: Sequence[str], steps: Sequence[Step], now: Roster, ids_now: Sequence[str]
    ) -> list[_Asleep]:
        """Commissions of the year before that this year's list lacks and that have gone into nothing."""
        asked = {place for step in steps if step.change == "doubtful" for place in step.sources}
        return [
            _Asleep(before.entries[place], commission_id, before.period)
            for place, commission_id in enumerate(ids)
            if before
            and place not in asked
            and commission_id not in ids_now
            and not self._gone_into(commission_id, now)
        ]

    def _not_ended(self, ids_now: Sequence[str]) -> None:
        """A commission that is there again had not ended: a list of the years between was not whole."""
        self.lineage.rows = [r for r in self.lineage.rows if r.change != "ended" or r.commission_id not in ids_now]

    def _settle(self, step: Step, now: Roster, before: Roster | None, ids: Sequence[str]) -> str:
        entry = now.entries[step.place]
        key = commission_key(entry.name)
        decided = self.given.get((now.period, key))
        sources = tuple(ids[i] for i in step.sources)
        change, evidence, score, continues = step.change, step.evidence, step.score, step.continues
        if decided is not None:
            change, sources, continues = self._decided(decided)
            evidence, score = "decided by a person", 1.0
        elif change == "doubtful" and before is not None:
            self.lineage.questions.append(question(step, before, now))
        commission_id = sources[0] if continues and sources else self._fresh(now, entry.name)
        self._keep(now, key, commission_id, entry.fact_ids)
        self._row(now, commission_id, entry.name, entry.report_id, change, sources, evidence, score)
        return commission_id

    def _decided(self, given: CommissionGiven) -> tuple[Change, tuple[str, ...], bool]:
        """A person's decision: the change, the ids that it names, and whether the first of them goes on."""
        named = [given.continues or given.split_from, *given.merged_from]
        sources = tuple(self.latest[k] for k in map(commission_key, filter(None, named)) if k in self.latest)
        if given.continues:
            return "renamed", sources, True
        if given.split_from:
            return "split", sources, False
        return ("merged" if given.merged_from else "new"), sources, False

    def _fresh(self, now: Roster, name: str) -> str:
        words = slug(_without_opening(name))[:_SLUG_LENGTH].rstrip("-") or "commission"
        identifier = base = f"{now.council_id}/{words}"
        count = 1
        while identifier in self.taken:
            count += 1
            identifier = f"{base}-{count}"
        self.taken.add(identifier)
        return identifier

    def _keep(self, now: Roster, key: str, commission_id: str, fact_ids: Sequence[str]) -> None:
        self.latest[key] = commission_id
        self.lineage.id_of_name[now.council_id, now.period, key] = commission_id
        self.lineage.id_of_fact.update(dict.fromkeys(fact_ids, commission_id))

    def _end(self, before: Roster | None, place: int, ended: str, now: Roster, ids_now: Sequence[str]) -> None:
        """A row for a commission that is not in this year's list, unless a person said that it is."""
        if before is None or ended in ids_now or self._gone_into(ended, now):
            return
        name = before.entries[place].name
        why = f"not in the list of {now.period}"
        self._row(now, ended, name, now.report_id, "ended", (ended,), why, 0.9)

    def _gone_into(self, ended: str, now: Roster) -> bool:
        rows = [r for r in self.lineage.rows if r.period == now.period and r.council_id == now.council_id]
        return any(ended in r.from_ids for r in rows)

    def _row(
        self,
        now: Roster,
        commission_id: str,
        name: str,
        report_id: str,
        change: Change,
        sources: tuple[str, ...],
        evidence: str,
        score: float,
    ) -> None:
        self.lineage.rows.append(
            CommissionYear(
                council_id=now.council_id,
                commission_id=commission_id,
                period=now.period,
                report_id=report_id,
                name=name,
                change=change,
                from_ids=sources,
                evidence=evidence,
                score=score,
            )
        )


def _first(now: Roster) -> tuple[list[Step], list[int]]:
    return [Step(j, "new", (), "the first year known") for j in range(len(now.entries))], []


def _without_opening(name: str) -> str:
    """«з питань бюджету …» → «бюджету …»."""
    words = commission_key(name).split()
    while words and words[0] in ("з", "із", "питань", "по", "у", "справах"):
        words = words[1:]
    return " ".join(words)
