"""Figures of a council over its periods, with the change and whether the pair can be compared at all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import ROUND_HALF_EVEN, Decimal

from pipeline.linking.periods import sorting, stretch
from pipeline.linking.restated import Restatement, is_figure_of_period, scope_of, series_key
from schemas.facts import Fact, Status
from schemas.report import Comparability, ComparisonCell, Council, Report

# Metrics that one year's report may give in place of another's: a change between them would be no change.
_KIN: dict[str, tuple[str, ...]] = {
    "appeals.written": ("appeals.total",),
    "appeals.total": ("appeals.written",),
    "sessions.held": ("plenary_meetings.held",),
    "plenary_meetings.held": ("sessions.held",),
    "decisions.adopted": ("decisions.drafts_considered", "decisions.questions_considered"),
    "awards.applications_considered": ("awards.applications_supported",),
    "deputy_fund.allocated": ("deputy_fund.spent",),
    "deputy_fund.spent": ("deputy_fund.allocated",),
}
_BEST_FIRST = (Status.CORRECTED, Status.CONFIRMED, Status.UNVERIFIED, Status.FLAGGED)
_NAMED = ("recipient_type", "per", "aggregate", "owner", "convocation", "share_of")


@dataclass(frozen=True, slots=True)
class _Figure:
    """A figure chosen for one period of a series; `rivals` are other values that the period's reports give."""

    fact: Fact
    report: Report
    own: bool
    rivals: tuple[Decimal, ...] = ()


@dataclass(slots=True)
class _Series:
    """Figures of one council, metric, subject and unit."""

    council_id: str
    metric: str
    subject_id: str
    unit: str
    candidates: dict[str, list[tuple[Fact, Report]]] = field(default_factory=lambda: defaultdict(list))
    figures: dict[str, _Figure] = field(default_factory=dict)


def compare(
    reports: Sequence[Report],
    council_of: Mapping[str, Council],
    person_id_of: Mapping[str, str],
    subject_id_of: Mapping[str, str],
    restated: Iterable[Restatement],
) -> tuple[ComparisonCell, ...]:
    """Cells by council, metric, subject, unit and period. Differences, plans and dated events are not compared."""
    series = _series(reports, council_of, person_id_of, subject_id_of)
    for some in series.values():
        some.figures = {period: _chosen(found, period) for period, found in some.candidates.items()}
    changed = {r.own.fact_id: r for r in restated if r.outcome != "equal"}
    kin = _periods_of_metrics(series.values())
    return tuple(cell for key in sorted(series) for cell in _cells(series[key], changed, kin))


def _series(
    reports: Sequence[Report],
    council_of: Mapping[str, Council],
    person_id_of: Mapping[str, str],
    subject_id_of: Mapping[str, str],
) -> dict[tuple[str, ...], _Series]:
    series: dict[tuple[str, ...], _Series] = {}
    for report in sorted(reports, key=lambda r: (r.cover.period, r.source_file)):
        council_id = council_of[report.report_id].council_id
        person_id = person_id_of.get(report.report_id, "")
        for fact in report.facts:
            if not is_figure_of_period(fact):
                continue
            scope = scope_of(report, fact, person_id)
            base = subject_id_of.get(fact.fact_id, "")
            dimensions = "; ".join(filter(None, [scope, *_dimensions(fact)]))
            subject_id = "; ".join(filter(None, [base, dimensions]))
            key = (council_id, scope, *series_key(fact, base))
            found = series.setdefault(key, _Series(council_id, fact.metric, subject_id, fact.unit))
            found.candidates[fact.period].append((fact, report))
    return series


def _dimensions(fact: Fact) -> Iterator[str]:
    """What tells a figure from others of its metric and subject, as «per=month»."""
    if fact.measure == "share":
        yield f"share_of={fact.share_of or 'the whole'}"
    for name in _NAMED[:-1]:
        if value := getattr(fact, name):
            yield f"{name}={value}"
    if fact.cumulative:
        yield "cumulative"
    yield from (f"{k}={v}" for k, v in sorted(fact.qualifiers.items()))


def _chosen(found: Sequence[tuple[Fact, Report]], period: str) -> _Figure:
    """The period's own report before a later one's restatement; the best supported of several."""
    own = [(f, r) for f, r in found if r.cover.period == period]
    ranked = sorted(own or found, key=lambda fr: (_BEST_FIRST.index(fr[0].status), fr[1].source_file, fr[0].fact_id))
    fact, report = ranked[0]
    rivals = sorted({f.value for f, _ in ranked if f.value is not None and f.value != fact.value})
    return _Figure(fact, report, bool(own), tuple(rivals))


def _periods_of_metrics(series: Iterable[_Series]) -> dict[tuple[str, str], set[str]]:
    """Periods for which a council's whole has a figure of a metric."""
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for some in series:
        if not some.subject_id:
            found[some.council_id, some.metric].update(some.figures)
    return found


def _cells(
    series: _Series, changed: Mapping[str, Restatement], kin: Mapping[tuple[str, str], set[str]]
) -> Iterator[ComparisonCell]:
    periods = sorted(series.figures, key=sorting)
    for place, period in enumerate(periods):
        now = series.figures[period]
        cell = _bare(series, period, now)
        previous = _previous(periods[:place], period, series.figures)
        if previous is None:
            yield _single(cell, series, now, kin)
        else:
            yield _pair(cell, series.figures[previous], now, previous, changed)


def _bare(series: _Series, period: str, now: _Figure) -> ComparisonCell:
    words = "; ".join(filter(None, [now.fact.subject, *_dimensions(now.fact)]))
    return ComparisonCell(
        council_id=series.council_id,
        metric=series.metric,
        subject_id=series.subject_id,
        subject=words,
        unit=series.unit,
        period=period,
        value=now.fact.value,
        fact_id=now.fact.fact_id,
        status=now.fact.status.value,
    )


def _previous(earlier: Sequence[str], period: str, figures: Mapping[str, _Figure]) -> str | None:
    """The latest period of the same shape (a half-year's is the same half-year's).

    Without one, and for what a whole report covers, the latest year or report of another shape: a pair to warn of.
    """
    before = [p for p in earlier if _ends_before(p, period)]
    same = [p for p in before if _alike(p, period)]
    if same:
        return same[-1]
    if not figures[period].own:
        return None
    wholes = [p for p in before if figures[p].own or _alike(p, "2000")]
    return wholes[-1] if wholes else None


def _alike(one: str, other: str) -> bool:
    """Whether two periods are stretches of the same shape."""
    first, second = stretch(one), stretch(other)
    return first is not None and second is not None and first.shape == second.shape


def _ends_before(earlier: str, period: str) -> bool:
    then, now = stretch(earlier), stretch(period)
    if then is None or now is None:
        return True
    return then.last < now.last and then.first < now.first


def _single(
    cell: ComparisonCell, series: _Series, now: _Figure, kin: Mapping[tuple[str, str], set[str]]
) -> ComparisonCell:
    """Nothing to compare with; where an earlier year gives a like metric instead, that is said."""
    why = _rivalry(now)
    if why or series.subject_id or not now.own:
        return _with(cell, "flagged" if why else "single", why)
    for other in _KIN.get(series.metric, ()):
        periods = kin.get((series.council_id, other), set())
        before = [p for p in periods if _alike(p, cell.period) and _ends_before(p, cell.period)]
        if before and cell.period not in periods:
            last = max(before, key=sorting)
            told = f"{last} has {other}, {cell.period} has {series.metric}: counted differently"
            return _with(cell, "not_comparable", told, previous_period=last)
    return _with(cell, "single", "")


def _pair(
    cell: ComparisonCell, then: _Figure, now: _Figure, previous: str, changed: Mapping[str, Restatement]
) -> ComparisonCell:
    base = then.fact.value
    revision = changed.get(then.fact.fact_id)
    verdict, why = _verdict(then, now, previous, cell.period)
    if verdict == "comparable" and revision is not None:
        verdict = "revised" if revision.outcome == "revised" else "conflict"
        why = f"{previous}: {base} in its own report, {revision.later.value} in {revision.later_report.source_file}"
        base = revision.later.value if verdict == "revised" else base
    change = None
    if verdict in ("comparable", "revised") and base is not None and now.fact.value is not None:
        change = now.fact.value - base
    percent = (change / base * 100).quantize(Decimal("0.1"), ROUND_HALF_EVEN) if change is not None and base else None
    return _with(cell, verdict, why, previous_period=previous, change=change, change_percent=percent)


def _verdict(then: _Figure, now: _Figure, previous: str, period: str) -> tuple[Comparability, str]:
    """Whether a pair can be compared, the gravest reason first."""
    was, is_ = stretch(previous), stretch(period)
    if was is None or is_ is None or was.shape != is_.shape or was.shape in ("part", "convocation"):
        return "not_comparable", f"{previous} and {period} are not stretches of the same kind"
    if then.fact.modifier != now.fact.modifier:
        told = f"{then.fact.modifier or 'exact'} in {previous}, {now.fact.modifier or 'exact'} in {period}"
        return "not_comparable", f"counted differently: {told}"
    flagged = [p for p, f in ((previous, then), (period, now)) if f.fact.status == Status.FLAGGED]
    if flagged:
        return "flagged", f"flagged: {', '.join(flagged)}"
    for at, figure in ((previous, then), (period, now)):
        if rivalry := _rivalry(figure):
            return "flagged", f"{at}: {rivalry}"
    return "comparable", _remark(then, now)


def _rivalry(figure: _Figure) -> str:
    if not figure.rivals:
        return ""
    return f"reports give {figure.fact.value} and {', '.join(map(str, figure.rivals))}"


def _remark(then: _Figure, now: _Figure) -> str:
    """What a comparable pair's reader should still know."""
    one, other = then.report.cover.convocation, now.report.cover.convocation
    if one and other and one != other:
        return f"convocation {one}, then {other}"
    return "" if then.own else f"the earlier figure is from {then.report.source_file}"


def _with(
    cell: ComparisonCell,
    verdict: Comparability,
    why: str,
    *,
    previous_period: str = "",
    change: Decimal | None = None,
    change_percent: Decimal | None = None,
) -> ComparisonCell:
    return cell.model_copy(
        update={
            "verdict": verdict,
            "why": why,
            "previous_period": previous_period,
            "change": change,
            "change_percent": change_percent,
        }
    )
