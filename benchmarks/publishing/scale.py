"""Comparing and publishing invented councils over ten years, from reports in memory to every file: time and memory.

`python -m benchmarks.publishing.scale [COUNCILS] [--cross-checks]`. The figures are random, so every one of last
year's that a report gives again contradicts that year's report: as many questions and failed checks as can be.
`--cross-checks` makes the checks between reports first, as `zvitar run` does.
"""

from __future__ import annotations

import argparse
import resource
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from benchmarks.linking.scale import reports
from pipeline.crosschecks import with_cross_checks
from pipeline.linking import link
from pipeline.publishing import output

_STAGES = ("gather", "_write_tables", "_write_database", "write_workbook", "_write_page", "write_datapackage")


def peak() -> int:
    """Most memory of this process so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def timed(name: str, stage: Callable[..., Any]) -> Callable[..., Any]:
    """The stage, telling its processor time and the most memory so far whenever it runs."""

    def measured(*args: object) -> object:
        start = time.process_time()
        result = stage(*args)
        print(f"  {name:20} {time.process_time() - start:6.1f} s of processor, {peak()} MB at most so far")
        return result

    return measured


def main() -> None:
    """Compare and publish so many councils."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.publishing.scale", description=__doc__)
    parser.add_argument("councils", nargs="?", type=int, default=200)
    parser.add_argument("--cross-checks", action="store_true")
    asked = parser.parse_args()
    made = reports(asked.councils)
    print(f"{len(made)} reports, {sum(len(report.facts) for report in made)} facts, {peak()} MB with them in memory")
    for name in _STAGES:
        setattr(output, name, timed(name, getattr(output, name)))
    wall, processor = time.perf_counter(), time.process_time()
    if asked.cross_checks:
        made = list(timed("with_cross_checks", with_cross_checks)(made, Path("links.yaml")))
    links = timed("link", link)(made)
    with tempfile.TemporaryDirectory() as folder:
        timed("publish", output.publish)(made, links, [], Path(folder))
    used = time.process_time() - processor
    print(f"{time.perf_counter() - wall:.1f} s of wall clock, {used:.1f} s of processor, {peak()} MB at most")


if __name__ == "__main__":
    main()
