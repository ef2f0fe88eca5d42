"""How long publishing takes and how much memory it needs: invented councils over years, everything written.

.venv/bin/python benchmarks/publishing/scale.py 200 10
"""

from __future__ import annotations

import resource
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "tests" / "publishing"))

import made

from pipeline.publishing import output


def timed(name: str) -> None:
    """Print the processor time of one stage whenever it runs."""
    stage: Callable[..., object] = getattr(output, name)

    def measured(*args: object) -> object:
        start = time.process_time()
        result = stage(*args)
        print(f"  {name:18} {time.process_time() - start:6.1f} s")
        return result

    setattr(output, name, measured)


def peak() -> int:
    """Most memory of this process so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def main() -> None:
    """Publish so many councils over so many years."""
    councils, years = int(sys.argv[1]), int(sys.argv[2])
    reports, links, issues = made.run(councils, years)
    facts = sum(len(report.facts) for report in reports)
    print(f"{len(reports)} reports, {facts} facts, {peak()} MB before publishing")
    for name in ("gather", "_write_tables", "_write_database", "write_workbook", "_write_page", "write_datapackage"):
        timed(name)
    with tempfile.TemporaryDirectory() as folder:
        wall, cpu = time.time(), time.process_time()
        output.publish(reports, links, issues, Path(folder))
        print(f"wall {time.time() - wall:.1f} s, processor {time.process_time() - cpu:.1f} s, peak {peak()} MB")


if __name__ == "__main__":
    main()
