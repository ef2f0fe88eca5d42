"""What the evaluation prints: totals for any part, and for open reports each figure that went wrong."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from benchmarks.eval.claims import Claim
from benchmarks.eval.flat import collapsed, touch
from benchmarks.eval.matching import WRONG, Judged
from benchmarks.eval.results import Result
from benchmarks.eval.score import Score, Tally
from schemas.metrics import METRICS

WIDTH = 110


def totals(name: str, found: Score) -> Iterator[str]:
    """A block of lines on one part of the corpus: nothing in it names a figure."""
    yield f"══ {name}: {found.reports} reports, {found.tallies['all'].expected} figures ".ljust(WIDTH, "═")
    yield (
        "        recall  +flagged    soft   precision    soft   "
        "wrong&silent  half&silent  wrong&flagged  flagged  published"
    )
    for tier in ("core", "all"):
        yield _tally_line(tier, found.tallies[tier])
    yield "kinds   " + _counts(found.kinds)
    yield "traps   " + (_counts(found.traps) or "none")
    yield "confused " + (_counts(found.declared_confusions()) or "none")
    yield (
        f"ledger  {found.fates.total()} numbers, unexplained {found.fates['unexplained']} = {found.unexplained:.2%}"
        f" · contradictions reported {found.conflicts_found}/{found.conflicts}, others reported {found.false_alarms}"
        f" · right figures whose quote runs over a distractor: {found.wide_quotes}"
    )
    yield "cover   " + _rates(found.cover)
    yield "details " + _rates(found.details)
    yield "status  " + _rates(found.reliability) + f" · {found.seconds:.1f} s for {found.pages} pages"


def _tally_line(tier: str, t: Tally) -> str:
    return (
        f"{tier:6} {t.recall:7.3f}  {t.recall_with_flagged:8.3f} {t.soft_recall:7.3f}  {t.precision:10.3f} "
        f"{t.soft_precision:7.3f}   {t.wrong_silent:12}  {t.half_silent:11}  {t.wrong_flagged:13}  {t.flagged:7}"
        f"  {t.published:9}"
    )


def _counts(counts: Mapping[str, int]) -> str:
    return ", ".join(f"{name} {count}" for name, count in sorted(counts.items(), key=lambda kv: (-kv[1], kv[0])))


def _rates(rates: Mapping[str, Mapping[bool, int]]) -> str:
    told = ((name, c.get(True, 0), c.get(True, 0) + c.get(False, 0)) for name, c in sorted(rates.items()))
    return ", ".join(f"{name} {right}/{of}" for name, right, of in told) or "–"


def by_metric(found: Score, *, every: bool) -> Iterator[str]:
    """One line per metric; only those with something wrong unless `every`."""
    yield "metric                                      expected   found    soft  published   right  wrong  half"
    for metric in [*METRICS, *sorted(set(found.metrics) - set(METRICS))]:
        t = found.metrics.get(metric)
        if t is None or metric.startswith("other."):
            continue
        perfect = t.found_unflagged == t.expected == t.published_unflagged
        if every or not perfect:
            tier = "*" if metric in METRICS and METRICS[metric].tier == "core" else " "
            yield (
                f"{tier} {metric:42} {t.expected:7} {t.found_unflagged:7} {t.soft_unflagged:7} "
                f"{t.published_unflagged:10} {t.hits_unflagged:7} {t.wrong_silent:6} {t.half_silent:5}"
            )


def confusions(found: Score) -> Iterator[str]:
    """Which metric was taken for which."""
    for (wanted, given), count in found.confusions.most_common():
        yield f"{count:4}  {wanted} taken for {given}"


def report_line(result: Result) -> str:
    """One line on one report."""
    outcome, judged = result.matching.outcome, result.matching.judged
    kinds = [o.kind if o else "missed" for o in outcome]
    wrong = [j for j in judged if j.kind in WRONG]
    silent = sum(not j.claim.flagged for j in wrong)
    return (
        f"{result.report.name:34} found {kinds.count('hit')}/{len(kinds)} · subject {kinds.count('subject')}"
        f" · half {kinds.count('half')} · missed {kinds.count('missed')} · wrong {silent} silent"
        f" {len(wrong) - silent} flagged · other {sum(j.kind == 'other' for j in judged)}"
        f" · unexplained {result.fates['unexplained']}"
    )


def in_detail(result: Result) -> Iterator[str]:
    """Everything that went wrong in one report, in the order of its text."""
    yield ""
    yield "── " + report_line(result) + " ──"
    lines = [*_expected_lines(result), *_published_lines(result)]
    for _, block in sorted(lines, key=lambda pair: pair[0]):
        yield from block
    for name, right in result.cover.items():
        if not right:
            yield f"  cover      {name}: «{result.cover_found.get(name)}», expected «{result.report.cover.get(name)}»"
    for place in result.unexplained:
        yield f"  unexplained  …{place}…"
    for alarm in result.false_alarms:
        yield f"  alarm      {alarm.kind}: expected {alarm.expected}, found {alarm.found} {alarm.detail[:80]}"
    for text, found in zip(result.report.inconsistent, result.conflicts_found, strict=True):
        yield f"  contradiction {'reported' if found else 'NOT REPORTED'}: {text}"


def _expected_lines(result: Result) -> Iterator[tuple[int, list[str]]]:
    for expected, outcome in zip(result.report.expected, result.matching.outcome, strict=True):
        at = expected.where[0][0] if expected.where else 0
        if outcome is None:
            lines = [f"  MISSED     {_told(expected)}"]
            lines += [f"             {_ours(j)}" for j in _nearest(result, expected)]
            yield at, lines
        elif outcome.kind != "hit":
            word = "half" if outcome.kind == "half" else "subject"
            trap = f" TRAP {outcome.trap}" if outcome.trap else ""
            note = outcome.why if word == "half" else f"«{expected.subject}» → «{outcome.claim.subject}»"
            yield at, [f"  {word:8}{trap} {note}", f"             {_told(expected)}", f"             {_ours(outcome)}"]


def _published_lines(result: Result) -> Iterator[tuple[int, list[str]]]:
    for one in result.matching.judged:
        if one.kind not in WRONG:
            continue
        spot = one.claim.number or one.claim.where
        mark = "flagged" if one.claim.flagged else "WRONG"
        reason = f" ({one.why})" if one.why else ""
        yield (spot[0][0] if spot else 0), [f"  {mark:8} {one.kind}{reason}", f"             {_ours(one)}"]


def _nearest(result: Result, expected: Claim) -> list[Judged]:
    """Unmatched figures at the same place first, then the same number of the same metric elsewhere."""
    loose = [j for j in result.matching.judged if j.kind not in ("hit", "subject", "half")]
    here = [j for j in loose if touch(j.claim.number or j.claim.where, expected.where)]
    same = [j for j in loose if (j.claim.metric, j.claim.value) == (expected.metric, expected.value)]
    return [*here, *(j for j in same if j not in here)][:3]


def _told(claim: Claim) -> str:
    subject = f" «{claim.subject}»" if claim.subject else ""
    kind = f" [{claim.kind()}]" if claim.kind() else ""
    return f"{claim.metric} = {claim.amount()}{kind}{subject}  ⟵ p{claim.page} “{_short(claim.quote)}”"


def _ours(one: Judged) -> str:
    told = _told(one.claim)
    why = f" !{','.join(one.claim.reasons)}" if one.claim.reasons else ""
    return f"ours ({one.kind}, {one.claim.status}{why}; {one.claim.rule}): {told}"


def _short(quote: str) -> str:
    text = collapsed(quote)
    return text if len(text) <= 90 else f"{text[:55]} … {text[-30:]}"
