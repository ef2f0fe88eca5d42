"""Everything that `zvitar run` leaves in the output folder, written at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pyarrow as pa

from pipeline.publishing.about import Dataset, about
from pipeline.publishing.collect import Collector, arrow_schema
from pipeline.publishing.crops import Crop, take
from pipeline.publishing.database import datasette_metadata, duckdb_script, write_sqlite
from pipeline.publishing.datapackage import write_datapackage
from pipeline.publishing.flat import write_csv, write_excel_csv, write_parquet
from pipeline.publishing.page.content import content
from pipeline.publishing.page.render import PAGES, render
from pipeline.publishing.passport import write_passport
from pipeline.publishing.rows import Context, issue_rows, link_rows, metric_rows, report_rows
from pipeline.publishing.staging import staging
from pipeline.publishing.views import views
from pipeline.publishing.workbook import write_workbook
from schemas.facts import Fact
from schemas.issues import Issue
from schemas.report import Links, Report
from schemas.tables import tables

DATABASE = "zvitar.sqlite"
WORKBOOK = "zvitar.xlsx"
MOST_CROPS = 1_500
ROOM_FOR_CROPS = 12_000_000
"""Pictures in the page, in number and bytes; numbers beyond that lead to their words without a picture."""


@dataclass(frozen=True, slots=True)
class PublishOptions:
    """What to write besides the tables.

    `versions` (program to version) go into every report's row and the data package; `excel_csv` writes
    `tables-excel/*.csv`; `crop` gives the pictures for the page, which has none without it; `dataset` is what the
    publisher says of the data package.
    """

    versions: Mapping[str, str] = field(default_factory=dict)
    excel_csv: bool = False
    crop: Crop | None = None
    dataset: Dataset = field(default_factory=Dataset)


@dataclass(frozen=True, slots=True)
class Published:
    """What was written: rows by table, and the files relative to the output folder."""

    out: Path
    rows: Mapping[str, int]
    files: tuple[str, ...]


def gather(reports: Sequence[Report], links: Links, issues: Sequence[Issue], versions: Mapping[str, str]) -> Tables:
    """All tables, rows in a stable order: reports by file, what is in them by its place on the page.

    One report is held at a time, so `reports` may load them as they are asked for.
    """
    collector = Collector()
    for report in _in_order(reports):
        collector.add(report_rows(Context.of(report, links, versions)))
    collector.add(link_rows(links))
    collector.add(issue_rows(issues))
    collector.add(metric_rows())
    return collector.tables()


Tables = Mapping[str, pa.Table]


def _in_order(reports: Sequence[Report]) -> Iterator[Report]:
    order = sorted((report.source_file, report.report_id, place) for place, report in enumerate(reports))
    return (reports[place] for _, _, place in order)


def _write_tables(data: Tables, folder: Path, options: PublishOptions) -> None:
    (folder / "tables").mkdir()
    for name, table in data.items():
        write_csv(table, folder / "tables" / f"{name}.csv")
        write_parquet(table, arrow_schema(tables()[name]), folder / "tables" / f"{name}.parquet")
    if options.excel_csv:
        (folder / "tables-excel").mkdir()
        for name, table in data.items():
            write_excel_csv(table, folder / "tables-excel" / f"{name}.csv")


def _write_database(data: Tables, folder: Path) -> None:
    found = views(data["commission_meetings"]["period"].to_pylist())
    write_sqlite(data, found, folder / DATABASE)
    (folder / "zvitar.duckdb.sql").write_text(duckdb_script(found), encoding="utf-8", newline="\n")
    (folder / "datasette-metadata.json").write_text(datasette_metadata(found), encoding="utf-8", newline="\n")


def _write_page(data: Tables, reports: Sequence[Report], questions: Sequence[str], folder: Path, crop: Crop) -> None:
    shown = content(data, questions)
    wanted = {fact["fact_id"] for fact in shown.evidence}
    by_page = (
        (report, fact)
        for report in _in_order(reports)
        for fact in sorted(report.facts, key=lambda f: (f.evidence.page, f.fact_id))
        if fact.fact_id in wanted
    )
    crops = take(crop, by_page, MOST_CROPS, ROOM_FOR_CROPS)
    for language, name in PAGES.items():
        with (folder / name).open("w", encoding="utf-8", newline="\n") as stream:
            stream.writelines(render(shown, crops, language))


def _no_crop(_report: Report, _fact: Fact) -> None:
    """Without the input files there are no pictures."""


def publish(
    reports: Sequence[Report],
    links: Links,
    issues: Sequence[Issue],
    out: Path,
    options: PublishOptions | None = None,
) -> Published:
    """Write every table and file of the contract into `out`, whole or not at all.

    Raises:
        OSError: when `out` cannot be written.
    """
    chosen = options or PublishOptions()
    data = gather(reports, links, issues, chosen.versions)
    rows = {name: table.num_rows for name, table in data.items()}
    with staging(out) as folder:
        _write_tables(data, folder, chosen)
        _write_database(data, folder)
        write_workbook(data, folder / WORKBOOK)
        _write_page(data, reports, links.questions, folder, chosen.crop or _no_crop)
        write_passport(data, chosen.dataset, folder)
        write_datapackage(folder, rows, about(chosen.dataset, chosen.versions, data))
        files = tuple(sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()))
    if not chosen.excel_csv:
        _drop_excel_csv(out)
    return Published(out, rows, files)


def _drop_excel_csv(out: Path) -> None:
    """Remove what an earlier run with `excel_csv` left: it would contradict the tables of this run."""
    folder = out / "tables-excel"
    for name in tables():
        (folder / f"{name}.csv").unlink(missing_ok=True)
    if folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()
