"""Arguments in, exit codes out."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from pipeline.cli import parser

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
COMMANDS = ("run", "compare", "check", "totals", "review", "show", "doctor")


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(zvitar, command):
    done = zvitar(command, "--help")
    assert done.returncode == 0
    assert done.stdout.startswith(f"usage: zvitar {command}")


def test_help_names_every_command_and_exit_code(zvitar):
    said = zvitar("--help").stdout
    for command in COMMANDS:
        assert re.search(rf"^ +{command} ", said, re.MULTILINE)
    for code in (0, 1, 2, 3, 4, 5, 130):
        assert re.search(rf"\b{code} \w", said)


def test_help_loads_nothing_heavy():
    code = (
        "import sys; from pipeline.cli import parser; parser(); "
        "print([m for m in ('spacy', 'pandas', 'numpy', 'pydantic', 'cv2', 'pyarrow') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("arguments", [(), ("read",), ("run",), ("run", "x", "--jobs", "0"), ("show", "out")])
def test_wrong_usage_is_2(zvitar, arguments):
    done = zvitar(*arguments)
    assert done.returncode == 2
    assert "usage: zvitar" in done.stdout + done.stderr


def test_path_that_is_not_there_is_2(zvitar, tmp_path):
    done = zvitar("run", tmp_path / "absent", "--out", tmp_path / "out")
    assert (done.returncode, done.stdout) == (2, "")
    assert "there is no file or folder" in done.stderr
    assert not (tmp_path / "out").exists()


def test_folder_without_reports_is_1(zvitar, tmp_path):
    (tmp_path / "notes.md").write_text("nothing to read", encoding="utf-8")
    done = zvitar("run", tmp_path, "--out", tmp_path / "out")
    assert done.returncode == 1
    assert "no PDF, image or text file" in done.stderr


@pytest.mark.parametrize("command", [("compare",), ("check",), ("totals",), ("review",), ("show", "x")])
def test_folder_without_a_run_is_1_and_says_how_to_make_one(zvitar, tmp_path, command):
    done = zvitar(command[0], tmp_path, *command[1:])
    assert (done.returncode, done.stdout) == (1, "")
    assert str(tmp_path) in done.stderr
    assert "Traceback" not in done.stderr


def test_doctor_finds_this_machine_whole(zvitar):
    done = zvitar("doctor", "--json")
    said = json.loads(done.stdout)
    assert done.returncode == 0
    assert {"Python", "tesseract", "model ukr", "pydantic"} <= {f["name"] for f in said["findings"]}


def test_doctor_names_what_is_missing_and_the_command(zvitar, tmp_path):
    done = zvitar("doctor", PATH=str(tmp_path))
    assert done.returncode == 1
    assert re.search(r"^MISSING +tesseract ", done.stdout, re.MULTILINE)
    assert "install -y tesseract-ocr tesseract-ocr-ukr" in done.stdout


def test_reader_that_has_enough_is_no_failure(tmp_path):
    command = Path(sys.executable).with_name("zvitar")
    script = f"'{command}' --help | head -1; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", script], capture_output=True, text=True, cwd=tmp_path, check=True)
    assert done.stdout.splitlines()[-1] == "0"
    assert done.stderr == ""


def test_output_that_cannot_be_written_is_said_in_a_sentence(zvitar, tmp_path: Path):
    (tmp_path / "out").write_text("a file", encoding="utf-8")
    done = zvitar("run", SAMPLES / "zhytomyr-2022-slides.pdf", "--out", tmp_path / "out")
    assert done.returncode == 1
    assert str(tmp_path / "out") in done.stderr
    assert "Traceback" not in done.stderr


def test_missing_model_is_said_with_the_command_that_installs_it(zvitar, tmp_path: Path):
    (tmp_path / "eng.traineddata").touch()
    scan = SAMPLES / "tykhobrid-2024-appeals.jpg"
    done = zvitar("run", scan, "--out", tmp_path / "out", TESSDATA_PREFIX=str(tmp_path))
    assert done.returncode == 1
    assert "«ukr» is not installed" in done.stderr
    assert "tesseract-ocr-ukr" in done.stderr
    assert "Traceback" not in done.stderr


def test_version(zvitar):
    assert re.fullmatch(r"zvitar \d+\.\d+\.\d+\n", zvitar("--version").stdout)


def test_commands_are_those_of_the_parser():
    actions = parser()._subparsers._group_actions
    assert set(actions[0].choices) == set(COMMANDS)


def test_another_package_of_the_same_name_is_refused(zvitar, tmp_path: Path):
    (tmp_path / "schemas").mkdir()
    (tmp_path / "schemas" / "__init__.py").write_text("OWNER = 'someone else'\n", encoding="utf-8")
    done = zvitar("doctor", PYTHONPATH=str(tmp_path))
    assert done.returncode == 1
    assert "schemas" in done.stderr
    assert "is not zvitar's" in done.stderr
