"""`zvitar check` runs under a run's clock: a file that cannot be checked is named, and costs no other."""

from pathlib import Path

import pytest

from pipeline import batch, recheck, understander
from pipeline.commands import check as command
from pipeline.exits import Exit

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
GOOD, SLIDES = SAMPLES / "tykhobrid-2022.pdf", SAMPLES / "zhytomyr-2022-slides.pdf"
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


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("checked")
    batch.run([GOOD, SLIDES], folder, batch.Settings())
    return folder


def test_the_checks_are_those_of_the_run(out: Path) -> None:
    again = recheck.recheck(out)
    assert not again.faults
    assert {one.source_file for one in again.checks} == {GOOD.name, SLIDES.name}


@pytest.mark.parametrize(
    ("fault", "told"), [("time.sleep(600)", "longer than 8 s"), ("os.kill(os.getpid(), 11)", "ended by signal 11")]
)
def test_endless_work_is_given_up(
    out: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    fault: str,
    told: str,
) -> None:
    (tmp_path / "stumbling.py").write_text(STUMBLING.format(name=GOOD.name, fault=fault), encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.setattr(recheck, "_WORKER", "stumbling")
    monkeypatch.setattr(understander, "_SECONDS_A_FILE", 8.0 if "sleep" in fault else 100.0)
    monkeypatch.setattr(understander, "_SECONDS_A_PAGE", 0.0)
    again = recheck.recheck(out)
    assert {one.source_file for one in again.checks} == {SLIDES.name}
    (sentence,) = again.faults
    assert sentence.startswith(GOOD.name)
    assert told in sentence
    monkeypatch.setattr(recheck, "recheck", lambda _: again)
    asked = type("Asked", (), {"folder": out, "against": None, "all": False, "json": False})
    assert command.execute(asked) == Exit.INPUTS_FAILED  # type: ignore[arg-type]
    assert f"not checked: {GOOD.name}" in capsys.readouterr().err
