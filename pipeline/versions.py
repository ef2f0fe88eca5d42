"""Which code and which programs made a result: what has to be the same for it to be used again."""

from __future__ import annotations

import hashlib
import re
import subprocess
from collections.abc import Iterable, Mapping
from functools import cache
from importlib import metadata
from pathlib import Path

from pipeline.reading.engines.models import installed_stamp

_PACKAGES = ("schemas", "extractors", "pipeline")
_SUFFIXES = frozenset({".py", ".csv", ".json", ".txt", ".yaml"})
# Libraries whose answers end up in facts.
_LIBRARIES = (
    "pdfplumber",
    "pypdfium2",
    "pikepdf",
    "pytesseract",
    "tesserocr",
    "opencv-python-headless",
    "numpy",
    "pillow",
    "spacy",
    "pymorphy3",
    "pymorphy3-dicts-uk",
    "shevchenko-py",
    "rapidfuzz",
)
# Libraries that only shape the files.
_PUBLISHING = ("pyarrow", "pandas", "xlsxwriter", "jinja2", "pyyaml")


@cache
def code_stamp() -> str:
    """Changes whenever a source or data file of zvitar, or a library whose answers end up in facts, changes."""
    digest = hashlib.sha256()
    root = Path(__file__).resolve().parent.parent
    for package in _PACKAGES:
        for path in sorted(p for p in (root / package).rglob("*") if p.suffix in _SUFFIXES):
            digest.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    digest.update(_pins(_LIBRARIES).encode())
    return digest.hexdigest()[:16]


def publishing_stamp() -> str:
    """Changes whenever a library that shapes the published files changes."""
    return _pins(_PUBLISHING)


def _pins(names: Iterable[str]) -> str:
    return " ".join(f"{name}={_version(name)}" for name in names)


def program_versions() -> Mapping[str, str]:
    """Program to version, for reports.csv and the data package."""
    models = installed_stamp("ukr+eng+script/Cyrillic")
    return {"code": code_stamp(), "tessdata": models, "tesseract": _tesseract(), "zvitar": _version("zvitar")}


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return ""


@cache
def _tesseract() -> str:
    """Of the command; empty when there is none."""
    try:
        done = subprocess.run(["tesseract", "--version"], capture_output=True, text=True, timeout=30, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    match = re.match(r"tesseract v?(\S+)", done.stdout)
    return match.group(1) if match else ""
