"""`python -m training`: fit the weights of `extractors/meaning` anew and say how good they are on unseen documents."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from typing import Any

from benchmarks.eval.__main__ import default_roots
from benchmarks.eval.corpus import Annotated, folders, load
from benchmarks.eval.generated import FAMILIES, made
from extractors.meaning.model import WEIGHTS, learnt
from extractors.meaning.subject_model import WEIGHTS as SUBJECT_WEIGHTS
from training import subjects
from training.fit import cross_validated, fit
from training.labelled import Labelled, of_passage, of_reports
from training.passages import passages
from training.show import table
from training.subjects import Named

# Seeds of the generated reports: those of the tests are others.
GENERATED = (101, 102)


def main(argv: Sequence[str] | None = None) -> int:
    """Fit, score by cross-validation, write the weights."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("--dry", action="store_true", help="score only; leave the weights as they are")
    parser.add_argument("--subjects", action="store_true", help="fit the weights of subjects only")
    told = parser.parse_args(argv)
    if not told.subjects:
        examples = list(labelled())
        judged, sharpness = cross_validated(examples)
        print(table(judged))
        if not told.dry:
            fit(examples, _about(examples), sharpness).save(WEIGHTS)
            learnt.cache_clear()  # subjects are of the metrics that the new weights give
    named = list(with_subjects())
    print(subjects.cross_validated(named))
    if not told.dry:
        subjects.fit(named, _about(named)).save(SUBJECT_WEIGHTS)
    return 0


def _about(examples: Sequence[Labelled] | Sequence[Named]) -> dict[str, Any]:
    return {"documents": sorted({e.document.split(":")[0] for e in examples}), "figures": len(examples)}


def labelled() -> Iterator[Labelled]:
    """All that the weights are fitted on: passages, and annotated reports that are not set aside."""
    for passage in passages():
        yield from of_passage(passage)
    yield from of_reports(_reports())
    yield from of_reports([made(family, seed) for family in FAMILIES for seed in GENERATED])


def with_subjects() -> Iterator[Named]:
    """All that the weights of subjects are fitted on: the same reports, and passages that name subjects."""
    for passage in passages():
        if passage.subjects:
            yield from subjects.of_passage(passage)
    yield from subjects.of_reports(_reports())


def _reports() -> list[Annotated]:
    return [load(folder, part) for folder, part in folders(default_roots(), ("seen", "own", "own-learnt"))]


if __name__ == "__main__":
    sys.exit(main())
