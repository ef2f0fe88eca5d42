"""docs/accuracy.md and docs/accuracy.json: the committed figures, and what a change gained and lost against them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.eval.claims import Claim
from benchmarks.eval.corpus import PARTS, REPOSITORY, SECRET, Part, split
from benchmarks.eval.matching import Judged
from benchmarks.eval.results import Result
from benchmarks.eval.score import Score, score

TABLE = REPOSITORY / "docs" / "accuracy.md"
DATA = REPOSITORY / "docs" / "accuracy.json"


@dataclass(frozen=True)
class Change:
    """An expected figure whose outcome is not what the committed table says."""

    report: str
    claim: Claim
    before: str
    after: str

    @property
    def gained(self) -> bool:
        """Whether it is found now and was not."""
        return self.after == "hit"

    @property
    def lost(self) -> bool:
        """Whether it was found and is not now."""
        return self.before == "hit"


def key_of(claim: Claim) -> str:
    """A short stable key of an expected figure inside its report: metric, subject, period and sort, hashed."""
    told = [claim.metric, claim.subject, claim.unit, claim.kind(), sorted(claim.details.items())]
    return hashlib.sha256(json.dumps(told, ensure_ascii=False).encode()).hexdigest()[:12]


def outcome_word(outcome: Judged | None) -> str:
    """One word: hit, subject, half or missed, with "flagged" where a person has to look."""
    if outcome is None:
        return "missed"
    return f"{outcome.kind} flagged" if outcome.claim.flagged else outcome.kind


def last() -> dict[str, Any]:
    """The committed data; empty parts when there are none yet."""
    if not DATA.exists():
        return {"parts": {}, "figures": {}, "levels": {}}
    found: dict[str, Any] = json.loads(DATA.read_text(encoding="utf-8"))
    return found


def changes(results: Iterable[Result], committed: Mapping[str, Any]) -> list[Change]:
    """Outcomes that differ from the committed ones; figures that were not there then are left out."""
    found = []
    for result in results:
        before = committed["figures"].get(result.report.name, {})
        for claim, outcome in zip(result.report.expected, result.matching.outcome, strict=True):
            was, now = before.get(key_of(claim)), outcome_word(outcome)
            if was is not None and was != now:
                found.append(Change(result.report.name, claim, was, now))
    return found


def updated(
    results: Sequence[Result], committed: Mapping[str, Any], levels: Mapping[str, Any] | None = None
) -> dict[str, Any]:
    """The committed data with what was run put in; the first score of what is set aside is kept."""
    data: dict[str, Any] = {
        name: dict(committed.get(name, {})) for name in ("parts", "figures", "levels", "first_sight")
    }
    data["levels"] |= levels or {}
    for part in PARTS:
        mine = [r for r in results if r.report.part == part]
        if not mine:
            continue
        now = summary(score(mine))
        if part == "held-out":  # our own that are set aside change; how they were at first sight is told apart
            now["first_score"] = data["parts"].get(part, {}).get("first_score", dict(now))
        data["parts"][part] = now
        data["figures"] |= {r.report.name: _figures(r) for r in mine if part not in SECRET}
    return data


def with_first_sight(data: Mapping[str, Any], name: str, results: Sequence[Result]) -> dict[str, Any]:
    """The data with the scores of reports that nothing was written on; what is kept under a name is never replaced."""
    kept = dict(data.get("first_sight", {}))
    if name in kept:
        raise ValueError(f"the first sight of «{name}» is kept already")
    totals = summary(score(results))
    kept[name] = {"reports": sorted(r.report.name for r in results)} | {tier: totals[tier] for tier in ("core", "all")}
    return {**data, "first_sight": kept}


def _figures(result: Result) -> dict[str, str]:
    pairs = zip(result.report.expected, result.matching.outcome, strict=True)
    return {key_of(claim): outcome_word(outcome) for claim, outcome in pairs}


def summary(found: Score) -> dict[str, Any]:
    """The totals that are kept of one part."""
    kept: dict[str, Any] = {"reports": found.reports, "unexplained": round(found.unexplained, 4)}
    for tier, t in found.tallies.items():
        kept[tier] = {
            "expected": t.expected,
            "recall": round(t.recall, 4),
            "recall_with_flagged": round(t.recall_with_flagged, 4),
            "soft_recall": round(t.soft_recall, 4),
            "precision": round(t.precision, 4),
            "soft_precision": round(t.soft_precision, 4),
            "wrong_silent": t.wrong_silent,
            "half_silent": t.half_silent,
            "wrong_flagged": t.wrong_flagged,
            "published": t.published,
        }
    kept["traps"] = found.traps.total()
    kept["distractors"] = found.kinds["distractor"]
    kept["contradictions"] = f"{found.conflicts_found}/{found.conflicts}"
    kept["other_alarms"] = found.false_alarms
    kept["doubts"] = found.doubts
    kept["metrics"] = {
        metric: [t.expected, t.found_unflagged, t.published_unflagged, t.hits_unflagged]
        for metric, t in sorted(found.metrics.items())
        if not metric.startswith("other.")
    }
    return kept


def write(data: Mapping[str, Any]) -> None:
    """Both files, the table made from the data."""
    _write(DATA, json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True) + "\n")
    _write(TABLE, page(data))


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_suffix(path.suffix + ".new")
    fresh.write_text(text, encoding="utf-8")
    fresh.replace(path)


ORDER = ("text", "pdf", "slides", "slides-scan", "clean", "office", "photocopy", "phone")

NAMES: Mapping[Part, str] = {
    "seen": "corpus, seen while the rules were written",
    "held-out": "corpus, set aside",
    "own": "own reports (`tests/corpus`), seen",
    "own-learnt": "own reports, closed to rule writers, learnt from",
    "own-held-out": "own reports, set aside",
}

_HEAD = """# Accuracy

Made by `make eval` (`python -m benchmarks.eval --only all --write`); `docs/accuracy.json` holds the same for
machines, with the outcome of every figure of the reports that were seen. Reports with every figure annotated are
read from their text, so these figures are about understanding; what scanning costs is in the second half.

A figure is **found** when metric, value, unit, period, sort (difference, plan, running total, per head) and subject
are right, its quote stands where the figure stands, and it is not flagged. *Soft* leaves the subject out of account.
**Wrong and silent**: published without a flag, and not what the report says (wrong number, wrong metric, a passage
that is no figure). **Half right**: right number and metric, wrong period or sort, without a flag. Passages that the
annotation sets aside, a figure restated elsewhere and `other.*` (not understood, and saying so) count neither way.

Reports set aside (not read while rules were written): {aside}. The first score of those of
the corpus is kept beside the later ones; it holds {opened} too, which have been read since (their last score before
that stands under "At first sight").
The weights of `extractors/meaning` are fitted on the others, also on some of our own that stay closed to whoever
writes rules ({learnt}), so only reports set aside say how unseen text is read.
"""

_COLUMNS = (
    "| reports | tier | figures | recall | soft | precision | soft | wrong, silent | half, silent | wrong, flagged |"
)


def page(data: Mapping[str, Any]) -> str:
    """docs/accuracy.md."""
    aside = split()
    told = f"{', '.join(aside['held-out'])} of the corpus and {', '.join(aside['own-held-out']) or 'none'} of our own"
    lines = [
        _HEAD.format(aside=told, learnt=", ".join(aside["own-learnt"]), opened=", ".join(aside["opened"])),
        _COLUMNS,
        "|---|---|" + "---:|" * 8,
    ]
    for part in PARTS:
        if part in data["parts"]:
            lines += _part_rows(NAMES[part], data["parts"][part])
    lines += ["", *_other_rows(data), "", *_first_sight_rows(data), *_level_rows(data), *_metric_rows(data)]
    return "\n".join(lines) + "\n"


def _part_rows(name: str, kept: Mapping[str, Any]) -> list[str]:
    rows = [_row(name, tier, kept[tier]) for tier in ("core", "all")]
    if "first_score" in kept:
        rows += [_row(f"{name}: first score", tier, kept["first_score"][tier]) for tier in ("core", "all")]
    return rows


def _row(name: str, tier: str, t: Mapping[str, Any]) -> str:
    shares = " | ".join(f"{t[k]:.3f}" for k in ("recall", "soft_recall", "precision", "soft_precision"))
    counts = " | ".join(str(t[k]) for k in ("wrong_silent", "half_silent", "wrong_flagged"))
    return f"| {name} | {tier} | {t['expected']} | {shares} | {counts} |"


def _other_rows(data: Mapping[str, Any]) -> list[str]:
    rows = [
        "| reports | distractors published | taken for this year's level | numbers unexplained "
        "| contradictions reported | others reported | doubts of meaning |",
        "|---|---:|---:|---:|---:|---:|---:|",
    ]
    for part in PARTS:
        if kept := data["parts"].get(part):
            rows.append(
                f"| {NAMES[part]} | {kept['distractors']} | {kept['traps']} | {kept['unexplained']:.2%} "
                f"| {kept['contradictions']} | {kept['other_alarms']} | {kept.get('doubts', 0)} |"
            )
    return rows


_FIRST_SIGHT_HEAD = """## At first sight

Scores of reports at the moment when nobody who writes rules had seen them (`--first-sight NAME`); they are never
replaced, whatever later versions make of the same reports.
"""


def _first_sight_rows(data: Mapping[str, Any]) -> list[str]:
    if not data.get("first_sight"):
        return []
    rows = [_FIRST_SIGHT_HEAD, _COLUMNS, "|---|---|" + "---:|" * 8]
    for name, kept in data["first_sight"].items():
        numbers = ", ".join(report.partition("-")[0] for report in kept["reports"])
        rows += [_row(f"{name} ({numbers})", tier, kept[tier]) for tier in ("core", "all")]
    return [*rows, ""]


_LEVEL_HEAD = """## What reading costs

The same reports drawn as a PDF with a text layer, as a slide deck (`slides`: large type, sentences that go on from
slide to slide; `benchmarks/deck.py`) and as seeded scans (`benchmarks/render.py`); core figures only. `slides-scan`,
at 300 dpi, takes only the reports that were slides.
The three counts are of figures published without a flag: *number*, another number than the one printed there;
*unlike text*, not what the same report gives when read from its text; *wrong*, not what the annotation says.
*By status*: how many values of each status are as in the text.

| level | reports | figures | found, flagged ones too | no person needed | number | unlike text | wrong | by status |
|---|---:|---:|---:|---:|---:|---:|---:|---|"""


def _level_rows(data: Mapping[str, Any]) -> list[str]:
    levels = data.get("levels", {})
    if not levels:
        return []
    rows = [_LEVEL_HEAD]
    for level in sorted(levels, key=ORDER.index):
        c = levels[level]
        told = ", ".join(f"{status} {right} of {of}" for status, (right, of) in c["reliability"].items())
        counts = " | ".join(f"{c[k]} of {c['unflagged']}" for k in ("misnumbered", "otherwise", "wrong"))
        of = f"{c.get('reports', '')} | {c['expected']}"
        rows.append(f"| {level} | {of} | {c['recall']:.3f} | {c['no_person']:.1%} | {counts} | {told} |")
    return [*rows, ""]


def _metric_rows(data: Mapping[str, Any]) -> list[str]:
    rows = ["## By metric", "", "Expected / found, and published / right, without flags.", ""]
    parts = [part for part in PARTS if part in data["parts"]]
    rows += ["| metric | " + " | ".join(parts) + " |", "|---|" + "---|" * len(parts)]
    names = sorted({metric for part in parts for metric in data["parts"][part]["metrics"]})
    for metric in names:
        cells = [data["parts"][part]["metrics"].get(metric) for part in parts]
        told = [f"{c[0]} / {c[1]}, {c[2]} / {c[3]}" if c else "–" for c in cells]
        rows.append(f"| `{metric}` | " + " | ".join(told) + " |")
    return rows
