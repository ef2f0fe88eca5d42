"""A folder of reports: bad files cost themselves only, finished work is reused, an interrupt loses nothing."""

from __future__ import annotations

import csv
import hashlib
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pikepdf
import pytest

from pipeline import batch, understander
from pipeline.reading import ReadingSettings, ReadResult
from schemas.issues import FILE_FAILED, Issue

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
GOOD = SAMPLES / "tykhobrid-2022.pdf"


def table(out: Path, name: str) -> list[dict[str, str]]:
    with (out / "tables" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def digests(out: Path) -> dict[str, str]:
    """Every published file by name; what is hidden is work in progress and no output."""
    files = (path for path in out.rglob("*") if path.is_file())
    named = {path.relative_to(out).as_posix(): path for path in files}
    return {n: hashlib.sha256(p.read_bytes()).hexdigest() for n, p in sorted(named.items()) if not n.startswith(".")}


@pytest.fixture(scope="module")
def spoiled(zvitar, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, subprocess.CompletedProcess[str]]:
    """The output for a folder with one good report among bad files, and how the command ended."""
    folder = tmp_path_factory.mktemp("spoiled")
    (folder / "2022").mkdir()
    shutil.copy(GOOD, folder / "2022" / "good.pdf")
    shutil.copy(GOOD, folder / "copy.pdf")
    (folder / "truncated.pdf").write_bytes(GOOD.read_bytes()[:900])
    (folder / "text.pdf").write_text("Це не PDF, а звичайний текст.", encoding="utf-8")
    (folder / "empty.pdf").touch()
    with pikepdf.open(GOOD) as pdf:
        pdf.save(folder / "locked.pdf", encryption=pikepdf.Encryption(owner="a", user="b"))
    out = tmp_path_factory.mktemp("spoiled-out")
    return out, zvitar("run", folder, "--out", out)


def test_bad_files_are_named_with_a_reason(spoiled):
    out, done = spoiled
    assert done.returncode == 3
    errors = {row["source_file"]: row for row in table(out, "issues") if row["severity"] == "error"}
    assert {name: row["code"] for name, row in errors.items()} == {
        "truncated.pdf": "file-damaged",
        "text.pdf": "file-unknown",
        "empty.pdf": "file-empty",
        "locked.pdf": "file-encrypted",
    }
    for name, row in errors.items():
        assert row["message"]
        assert name in done.stderr
    assert "Traceback" not in done.stderr


def test_bad_files_cost_no_other_file_a_figure(spoiled, born_digital: Path):
    alone, among = table(born_digital, "facts"), table(spoiled[0], "facts")
    assert len(alone) > 30
    for row in (*alone, *among):
        row.pop("source_file")
    assert among == alone


def test_the_same_content_twice_is_one_report(spoiled):
    reports = [row["source_file"] for row in table(spoiled[0], "reports")]
    duplicates = [row["source_file"] for row in table(spoiled[0], "issues") if row["code"] == "file-duplicate"]
    assert sorted(reports + duplicates) == ["2022/good.pdf", "copy.pdf"]
    assert len(reports) == 1


def test_second_run_reads_nothing_and_writes_the_same_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    out, scan = tmp_path / "out", SAMPLES / "tykhobrid-2024-appeals.jpg"
    batch.run([scan], out, batch.Settings())
    before = digests(out)
    assert {"tables/facts.csv", "tables/facts.parquet", "datapackage.json"} <= before.keys()

    asked: list[Path] = []

    monkeypatch.setattr(batch, "read_documents", lambda found, *_: asked.extend(found) or iter(()))
    outcome = batch.run([scan], out, batch.Settings())
    assert (asked, outcome.summary.reused) == ([], 1)
    assert digests(out) == before


def test_what_was_removed_or_changed_is_written_again(tmp_path: Path):
    batch.run([GOOD], tmp_path, batch.Settings())
    before = digests(tmp_path)
    (tmp_path / "tables" / "facts.csv").unlink()
    with (tmp_path / "tables" / "ledger.csv").open("a", encoding="utf-8") as file:
        file.write("changed\n")
    batch.run([GOOD], tmp_path, batch.Settings())
    assert digests(tmp_path) == before


def test_same_question_publishes_nothing_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    first = batch.run([GOOD], tmp_path, batch.Settings())
    monkeypatch.setattr(batch, "publish", None)
    second = batch.run([GOOD], tmp_path, batch.Settings())
    assert (first.summary.reused, second.summary.reused) == (0, 1)
    assert first.summary.model_copy(update={"reused": 1}) == second.summary
    assert first.issues == second.issues


def test_overrides_of_links_are_heeded_without_reading_again(tmp_path: Path):
    batch.run([GOOD], tmp_path, batch.Settings())
    given = "councils:\n- written: [Тихобрідська міська рада]\n  name: Інша міська рада\n"
    (tmp_path / "links.yaml").write_text(given, encoding="utf-8")
    assert batch.run([GOOD], tmp_path, batch.Settings()).summary.reused == 1
    assert {row["council"] for row in table(tmp_path, "facts")} == {"Інша міська рада"}


def test_a_moved_file_is_known_by_its_content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    first, second = tmp_path / "a" / "one.pdf", tmp_path / "a" / "two.pdf"
    first.parent.mkdir()
    shutil.copy(GOOD, first)
    batch.run([first], tmp_path / "out", batch.Settings())
    first.rename(second)
    monkeypatch.setattr(batch, "read_documents", lambda found, *_: iter(found and [1 / 0]))
    batch.run([second.parent], tmp_path / "out", batch.Settings())
    assert {row["source_file"] for row in table(tmp_path / "out", "facts")} == {"two.pdf"}


def test_changed_code_makes_reports_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    assert [batch.run([GOOD], tmp_path, batch.Settings()).summary.reused for _ in range(2)] == [0, 1]
    monkeypatch.setattr(batch, "code_stamp", lambda: "another")
    assert batch.run([GOOD], tmp_path, batch.Settings()).summary.reused == 0


STUMBLING = """
import os, time
from pipeline import understander, understanding

whole = understanding.understand

def stumble(document, path, second):
    if path.name == {name!r}:
        {fault}
    return whole(document, path, second)

understanding.understand = stumble
main = understander.main
"""


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        ("raise ZeroDivisionError('a bug')", "ZeroDivisionError at stumbling.py"),
        ("os.kill(os.getpid(), 11)", "ended by signal 11"),
        ("time.sleep(600)", "longer than 10 s"),
        ("bytearray(2**40)", "MemoryError"),
    ],
)
def test_a_fault_on_one_report_becomes_its_row(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: str, told: str):
    slides = SAMPLES / "zhytomyr-2022-slides.pdf"
    (tmp_path / "stumbling.py").write_text(STUMBLING.format(name=GOOD.name, fault=fault), encoding="utf-8")
    out = tmp_path / "out"
    with monkeypatch.context() as patch:
        patch.setenv("PYTHONPATH", str(tmp_path))
        patch.setattr(batch, "_WORKER", "stumbling")
        patch.setattr(understander, "_SECONDS_A_FILE", 10.0 if "sleep" in fault else 100.0)
        patch.setattr(understander, "_SECONDS_A_PAGE", 0.0)
        outcome = batch.run([GOOD, slides], out, batch.Settings(ReadingSettings(workers=2)))
    assert outcome.failed
    assert [line.source_file for line in outcome.summary.by_report] == [slides.name]
    (row,) = [row for row in table(out, "issues") if row["severity"] == "error"]
    assert (row["code"], row["source_file"]) == ("file-failed", GOOD.name)
    assert told in row["message"]
    assert not batch.run([GOOD, slides], out, batch.Settings()).failed


def test_the_trace_of_a_bug_in_reading_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def stumbling(found, *_):
        issue = Issue.of(FILE_FAILED, found[0].source.path, detail="a bug")
        yield ReadResult(found[0], None, (issue,), ("Traceback: a bug",))

    monkeypatch.setattr(batch, "read_documents", stumbling)
    assert batch.run([GOOD], tmp_path, batch.Settings()).failed
    (kept,) = (tmp_path / ".zvitar" / "faults").iterdir()
    assert kept.read_text("utf-8") == "Traceback: a bug"


def test_any_number_of_workers_writes_the_same_bytes(tmp_path: Path):
    files = [GOOD, SAMPLES / "zhytomyr-2022-slides.pdf"]
    for workers in (1, 3):
        batch.run(files, tmp_path / str(workers), batch.Settings(ReadingSettings(workers=workers)))
    assert digests(tmp_path / "1") == digests(tmp_path / "3")


def test_output_inside_the_input_is_not_read(tmp_path: Path):
    shutil.copy(GOOD, tmp_path / "report.pdf")
    out = tmp_path / "out"
    batch.run([tmp_path], out, batch.Settings())
    shutil.copy(SAMPLES / "zhytomyr-2022-slides.pdf", out / "report.pdf")
    batch.run([tmp_path], out, batch.Settings())
    assert [row["source_file"] for row in table(out, "reports")] == ["report.pdf"]


def test_interrupted_run_goes_on_where_it_was(zvitar, tmp_path: Path):
    inputs = [SAMPLES / "tykhobrid-2024-appeals.jpg", SAMPLES / "tykhobrid-2024.jpg"]
    out, whole = tmp_path / "out", tmp_path / "whole"
    command = [Path(sys.executable).with_name("zvitar"), "run", *inputs, "--out", out, "--jobs", "1"]
    running = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        process_group=0,
        # A shell has what it starts in the background ignore it.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509 - no threads here
    )
    deadline = time.monotonic() + 120
    while not list(out.glob(".zvitar/reports/*.json")) and time.monotonic() < deadline and running.poll() is None:
        time.sleep(0.02)
    os.killpg(running.pid, signal.SIGINT)  # as Ctrl-C in a terminal: the workers get it too
    _, said = running.communicate(timeout=60)
    assert running.returncode == 130, said
    assert "interrupted" in said
    assert "Traceback" not in said
    assert not (out / "tables").exists()
    assert zvitar("run", *inputs, "--out", out).returncode == 0
    assert zvitar("run", *inputs, "--out", whole).returncode == 0
    assert digests(out) == digests(whole)


def test_summary_for_a_machine(zvitar, born_digital: Path):
    done = zvitar("run", GOOD, "--out", born_digital, "--json")
    said = json.loads(done.stdout)
    assert (said["reports"], said["pages"], said["pages_ocr"]) == (1, 2, 0)
    assert said["figures"] == sum(said["figures_by_status"].values()) == len(table(born_digital, "facts"))
    assert said["checks"] == len(table(born_digital, "checks"))
    assert said["numbers"] == len(table(born_digital, "ledger"))


def test_summary_for_a_person(zvitar, born_digital: Path):
    done = zvitar("run", GOOD, "--out", born_digital)
    assert "tykhobrid-2022.pdf  Тихобрідська міська рада  2022" in done.stdout
    assert str(born_digital / "tables") in done.stdout
    assert "\x1b" not in done.stdout + done.stderr


def test_strict_run_asks_for_a_person_only_when_one_is_needed(zvitar, born_digital: Path):
    done = zvitar("run", GOOD, "--out", born_digital, "--strict", "--quiet")
    statuses = {row["status"] for row in table(born_digital, "facts")}
    verdicts = {row["verdict"] for row in table(born_digital, "checks")}
    needed = "flagged" in statuses or "failed" in verdicts
    assert (done.returncode, done.stdout) == (4 if needed else 0, "")
