"""Commission ids over the years of a council, and the rows that tell what became of each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from pipeline.linking.lineage import Step, question, steps_between
from pipeline.linking.overrides import CommissionGiven, Overrides
from pipeline.linking.rosters import Roster, commission_key
from pipeline.linking.wording import fold, slug
from schemas.report import Change, CommissionYear, Council

_SLUG_LENGTH = 48


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
        for now in years:
            steps, ended = steps_between(before, now) if before else _first(now)
            ids_now = [self._settle(step, now, before, ids) for step in steps]
            for place in ended if before else []:
                self._end(before, place, ids[place], now, ids_now)
            before, ids = now, ids_now

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
