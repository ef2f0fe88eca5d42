"""What `make setup` does to a machine, on a machine made of stand-ins."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "scripts" / "system.sh"
LANGS = "List of available languages (4):\nukr\neng\nosd\nscript/Cyrillic\n"


class Machine:
    """A PATH that holds nothing but a few stand-ins; `apt-get` writes down what it was asked."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.log = folder / "log"
        for tool in ("sh", "grep", "env"):
            (folder / tool).symlink_to(shutil.which(tool))
        self.program("id", "echo 1000")
        self.program("python3", "exit 0")

    def program(self, name: str, script: str) -> None:
        path = self.folder / name
        path.unlink(missing_ok=True)
        path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        path.chmod(0o755)

    def tesseract(self, langs: str) -> None:
        self.program("tesseract", f"printf '%s' '{langs}'")

    def apt(self, script: str = "") -> None:
        self.program("apt-get", f"echo apt-get \"$@\" >> '{self.log}'\n{script}")

    def setup(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["/bin/sh", SCRIPT, *arguments],
            capture_output=True,
            text=True,
            stdin=subprocess.DEVNULL,
            env={"PATH": str(self.folder), "HOME": str(self.folder)},
            timeout=60,
            check=False,
        )

    def asked(self) -> list[str]:
        return self.log.read_text(encoding="utf-8").splitlines() if self.log.exists() else []


@pytest.fixture(name="machine")
def _machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def test_nothing_missing_nothing_done(machine: Machine):
    machine.tesseract(LANGS)
    machine.apt()
    done = machine.setup()
    assert (done.returncode, done.stdout, done.stderr, machine.asked()) == (0, "", "", [])


def test_root_installs_tesseract_and_its_models(machine: Machine):
    machine.program("id", "echo 0")
    machine.apt()
    done = machine.setup()
    assert done.returncode == 0, done.stderr
    assert machine.asked() == [
        "apt-get install -y -qq --no-install-recommends "
        "tesseract-ocr tesseract-ocr-ukr tesseract-ocr-eng tesseract-ocr-osd tesseract-ocr-script-cyrl"
    ]


def test_only_the_missing_model_is_installed(machine: Machine):
    machine.tesseract(LANGS.replace("ukr\n", ""))
    machine.program("id", "echo 0")
    machine.apt()
    assert machine.setup().returncode == 0
    assert machine.asked() == ["apt-get install -y -qq --no-install-recommends tesseract-ocr-ukr"]


def test_package_lists_are_fetched_when_the_first_try_fails(machine: Machine):
    machine.program("id", "echo 0")
    machine.apt(f"[ \"$1\" = update ] || [ $(grep -c update '{machine.log}') -gt 0 ] || exit 100")
    assert machine.setup().returncode == 0
    assert [line.split()[1] for line in machine.asked()] == ["install", "update", "install"]


def test_sudo_is_used_where_it_asks_for_nothing(machine: Machine):
    machine.apt()
    machine.program("sudo", f'echo sudo >> \'{machine.log}\'\n[ "$1" = -n ] && shift\n"$@"')
    machine.program("true", "exit 0")
    assert machine.setup().returncode == 0
    assert [line.split()[0] for line in machine.asked()] == ["sudo", "sudo", "apt-get"]


@pytest.mark.parametrize("sudo", [None, "exit 1"])
def test_without_root_the_one_command_is_printed(machine: Machine, sudo: str | None):
    machine.apt()
    if sudo:
        machine.program("sudo", sudo)
    done = machine.setup()
    assert done.returncode == 1
    assert machine.asked() == []
    assert (
        "install with:  sudo apt-get update && sudo apt-get install -y tesseract-ocr tesseract-ocr-ukr" in done.stderr
    )


def test_missing_venv_module_is_installed(machine: Machine):
    machine.tesseract(LANGS)
    machine.program("id", "echo 0")
    machine.program("python3", 'case "$2" in *ensurepip*) exit 1 ;; esac')
    machine.apt()
    assert machine.setup().returncode == 0
    assert machine.asked() == ["apt-get install -y -qq --no-install-recommends python3-venv"]


def test_old_python_stops_with_a_sentence(machine: Machine):
    machine.program("python3", "exit 1")
    done = machine.setup()
    assert done.returncode == 1
    assert "needs Python 3.11 or newer" in done.stderr


def test_mac_is_told_of_brew(machine: Machine):
    machine.program("brew", "")
    done = machine.setup()
    assert done.returncode == 1
    assert "brew install tesseract tesseract-lang" in done.stderr


def test_failed_apt_says_so(machine: Machine):
    machine.program("id", "echo 0")
    machine.apt("exit 100")
    done = machine.setup()
    assert done.returncode == 1
    assert "apt could not install: tesseract-ocr" in done.stderr


def _pins(name: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for line in (ROOT / name).read_text(encoding="utf-8").splitlines():
        if pin := re.match(r"([\w.-]+)==([^ ;\\]+)", line):
            found.setdefault(pin[1], set()).add(pin[2])
    return found


def test_lock_files_agree_and_carry_hashes_and_no_address():
    every, build = _pins("requirements.lock"), _pins("requirements-build.lock")
    assert {"hatchling", "editables", "setuptools"} <= build.keys()
    assert all(every[name] == versions for name, versions in build.items())
    for name in ("requirements.lock", "requirements-build.lock"):
        text = (ROOT / name).read_text(encoding="utf-8")
        assert "://" not in text
        blocks = re.split(r"\n(?=[a-z])", text)
        assert all("--hash=sha256:" in block for block in blocks)


def test_make_lists_its_targets():
    said = subprocess.run(["make", "-C", ROOT], capture_output=True, text=True, check=True, env=dict(os.environ)).stdout
    for target in ("setup", "run", "test", "check", "eval", "bench", "samples"):
        assert re.search(rf"make {target} ", said)
