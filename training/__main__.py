"""`python -m training`: fit the weights of `extractors/meaning` anew and say how good they are on unseen documents."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence

from benchmarks.eval.__main__ import default_roots
from benchmarks.eval.corpus import folders, load
from benchmarks.eval.generated import FAMILIES, made
from extractors.meaning.model import WEIGHTS
from training.fit import cross_validated, fit
from training.labelled import Labelled, of_passage, of_reports
from training.passages import passages
from training.show import table

# Seeds of the generated reports: those of the tests are others.
GENERATED = (101, 102)


def main(argv: Sequence[str] | None = None) -> int:
    """Fit, score by cross-validation, write the weights."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("--dry", action="store_true", help="score only; leave the weights as they are")
    told = parser.parse_args(argv)
    examples = list(labelled())
    judged, sharpness = cross_validated(examples)
    print(table(judged))
    if not told.dry:
        documents = sorted({e.document.split(":")[0] for e in examples})
        fit(examples, {"documents": documents, "figures": len(examples)}, sharpness).save(WEIGHTS)
    return 0


def labelled() -> Iterator[Labelled]:
    """All that the weights are fitted on: passages, and annotated reports that are not set aside."""
    for passage in passages():
        yield from of_passage(passage)
    yield from of_reports([load(folder, part) for folder, part in folders(default_roots(), ("seen", "own"))])
    yield from of_reports([made(family, seed) for family in FAMILIES for seed in GENERATED])


if __name__ == "__main__":
    sys.exit(main())
