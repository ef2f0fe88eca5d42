"""Questions that the tests of checks ask of a marked report."""

from benchmarks.checking.marked import report
from pipeline.checking import Checked, check
from schemas.facts import Check, Status, Verdict


def checked(marked: str, **how: object) -> Checked:
    return check(*report(marked, **how))  # type: ignore[arg-type]


def failed(result: Checked, *kinds: str) -> list[Check]:
    return [c for c in result.checks if c.verdict == Verdict.FAILED and (not kinds or c.kind in kinds)]


def sums(result: Checked) -> list[tuple[str, str, str]]:
    return [(c.expected, c.found, c.verdict.value) for c in result.checks if c.kind == "sum"]


def statuses(result: Checked) -> dict[str, Status]:
    return {f"{f.metric}:{f.subject}": f.status for f in result.facts}
