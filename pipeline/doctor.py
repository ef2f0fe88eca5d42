"""What zvitar needs on this machine, what of it is there, and the command that installs the rest."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib import metadata

PYTHON = (3, 11)
TESSERACT = 5
# Model → (Debian package, what it is for, whether nothing works without it).
MODELS = {
    "ukr": ("tesseract-ocr-ukr", "Ukrainian, the first reader", True),
    "eng": ("tesseract-ocr-eng", "Latin letters, % and №, beside ukr", True),
    "osd": ("tesseract-ocr-osd", "finds out which way a turned page is up", False),
    "Cyrillic": ("tesseract-ocr-script-cyrl", "second reading of numbers", False),
}


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked for. `required` says that zvitar cannot read scans without it; `package` is Debian's."""

    name: str
    ok: bool
    detail: str
    required: bool = True
    package: str = ""


def examine() -> tuple[Finding, ...]:
    """Everything that zvitar needs from the machine, in the order a person should mend it."""
    return (_python(), *_libraries(), *_tesseract(), *_models())


def remedy(findings: Iterable[Finding]) -> str:
    """The one command that installs what is missing; empty when nothing is."""
    wanted = list(dict.fromkeys(f.package for f in findings if not f.ok and f.package))
    if not wanted:
        return ""
    if shutil.which("brew") and not shutil.which("apt-get"):
        return "brew install tesseract tesseract-lang"
    return f"sudo apt-get update && sudo apt-get install -y {' '.join(wanted)}"


def _python() -> Finding:
    version = ".".join(map(str, sys.version_info[:3]))
    return Finding("Python", sys.version_info >= PYTHON, version)


def _libraries() -> Iterator[Finding]:
    """The declared dependencies of the installed distribution, development's left out."""
    try:
        required = metadata.requires("zvitar") or []
    except metadata.PackageNotFoundError:
        yield Finding("zvitar", False, "not installed: run `make setup`")
        return
    for requirement in required:
        match = re.match(r"[\w.-]+", requirement)
        if match and "extra ==" not in requirement:
            yield _library(match.group())


def _library(name: str) -> Finding:
    try:
        return Finding(name, True, metadata.version(name))
    except metadata.PackageNotFoundError:
        return Finding(name, False, "not installed: run `make setup`")


def _tesseract() -> Iterator[Finding]:
    said = _output("tesseract", "--version")
    match = re.match(r"tesseract v?(\d+)(\S*)", said)
    if match is None:
        yield Finding("tesseract", False, "not found", package="tesseract-ocr")
        return
    enough = int(match.group(1)) >= TESSERACT
    detail = match.group(1) + match.group(2)
    yield Finding("tesseract", enough, detail if enough else f"{detail}, but {TESSERACT} is needed")


def _models() -> Iterator[Finding]:
    there = {line.removeprefix("script/") for line in _output("tesseract", "--list-langs").splitlines()}
    for model, (package, purpose, required) in MODELS.items():
        ok = model in there
        yield Finding(f"model {model}", ok, purpose if ok else f"missing: {purpose}", required, package)


def _output(*command: str) -> str:
    """What the program prints; empty when it is not there or does not answer."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=30, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout
