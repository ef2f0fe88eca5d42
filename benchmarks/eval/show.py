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
    yield "status  " + _rates(found.reliability) + f" · {found.seconds:.1f} s of processor for {found.pages} pages"


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
    """Which metric was taken for which, and which details were given otherwise."""
    for (wanted, given), count in found.confusions.most_common():
        yield f"{count:4}  {wanted} taken for {given}"
    for (name, wanted, given), count in found.other_details.most_common(25):
        yield f"{count:4}  {name}: «{wanted}» given as «{given}»"


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


LEGEND = (
    "- missed · ! wrong and silent · ? wrong but flagged · ~ half right (what differs) · ≈ other subject · "
    "= the same number of the same metric elsewhere · . not understood or uncounted"
)


def in_detail(result: Result) -> Iterator[str]:
    """Everything that went wrong in one report, in the order of its text; `LEGEND` explains the signs."""
    yield ""
    yield f"── {report_line(result)} ──"
    shown: set[int] = set()
    lines = [*_expected_lines(result, shown), *_published_lines(result, shown)]
    for _, block in sorted(lines, key=lambda pair: pair[0]):
        yield from block
    for name, right in result.cover.items():
        if not right:
            yield f"  cover {name}: «{result.cover_found.get(name)}», expected «{result.report.cover.get(name)}»"
    for place in result.unexplained:
        yield f"  unexplained …{place}…"
    for alarm in result.false_alarms:
        yield f"  alarm {alarm.kind}: expected {alarm.expected}, found {alarm.found} {alarm.detail[:80]}"
    for text, found in zip(result.report.inconsistent, result.conflicts_found, strict=True):
        yield f"  contradiction {'reported' if found else 'NOT REPORTED'}: {text}"


_Block = tuple[int, list[str]]


def _expected_lines(result: Result, shown: set[int]) -> Iterator[_Block]:
    """Missed and half right figures, with what was published in their place; `shown` collects the latter."""
    for expected, outcome in zip(result.report.expected, result.matching.outcome, strict=True):
        at = expected.where[0][0] if expected.where else 0
        if outcome is None:
            nearest = _nearest(result, expected)
            shown |= {id(one) for one in nearest}
            yield at, [f"  - {_told(expected)}", *(f"      {_ours(one)}" for one in nearest)]
        elif outcome.kind == "half":
            trap = f"TRAP {outcome.trap}: " if outcome.trap else ""
            yield at, [f"  ~ {trap}{outcome.why}", f"      {_told(expected)}", f"      {_ours(outcome)}"]
        elif outcome.kind == "subject":
            yield at, [f"  ≈ «{expected.subject}» → «{outcome.claim.subject}»", f"      {_ours(outcome)}"]


def _published_lines(result: Result, shown: set[int]) -> Iterator[_Block]:
    for one in result.matching.judged:
        if one.kind in WRONG and id(one) not in shown:
            spot = one.claim.number or one.claim.where
            yield (spot[0][0] if spot else 0), [f"  {_ours(one)}"]


def _nearest(result: Result, expected: Claim) -> list[Judged]:
    """What stands in a missed figure's place: the same number if it is there, else the same metric; else elsewhere."""
    loose = [j for j in result.matching.judged if j.kind not in ("hit", "subject", "half")]
    here = [j for j in loose if touch(j.claim.number or j.claim.where, expected.where)]
    number = [j for j in here if j.claim.value is not None and abs(j.claim.value) == abs(expected.value or 0)]
    metric = [j for j in here if j.claim.metric == expected.metric]
    elsewhere = [j for j in loose if (j.claim.metric, j.claim.value) == (expected.metric, expected.value)]
    return (number or metric or elsewhere)[:2]


def _told(claim: Claim) -> str:
    subject = f" «{_short(claim.subject, 60)}»" if claim.subject else ""
    kind = f" [{claim.kind()}]" if claim.kind() else ""
    return f"{claim.metric} {claim.amount()}{kind}{subject} ⟵ p{claim.page} “{_short(claim.quote, 80)}”"


def _ours(one: Judged) -> str:
    sign = {"half": "~", "subject": "≈", "repeat": "="}.get(one.kind, ".")
    if one.kind in WRONG:
        sign = f"{'?' if one.claim.flagged else '!'} {one.kind}"
    against = f" (is {one.why})" if one.why and one.kind in ("metric", "value", "distractor") else ""
    flags = f" ⚑{','.join(one.claim.reasons)}" if one.claim.flagged else ""
    return f"{sign}{against} {_told(one.claim)} ‹{one.claim.rule}›{flags}"


def _short(quote: str, length: int) -> str:
    text = collapsed(quote)
    return text if len(text) <= length else f"{text[: length // 2]} … {text[3 - length // 2 :]}"
