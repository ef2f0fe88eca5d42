"""Tesseract's models: which are installed, and what to type when one is missing."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

_USUAL = (
    "/usr/share/tesseract-ocr/5/tessdata",
    "/usr/share/tesseract-ocr/4.00/tessdata",
    "/usr/share/tessdata",
    "/usr/local/share/tessdata",
    "/opt/homebrew/share/tessdata",
)
_PACKAGES = {
    "ukr": "tesseract-ocr-ukr",
    "eng": "tesseract-ocr-eng",
    "osd": "tesseract-ocr-osd",
    "Cyrillic": "tesseract-ocr-script-cyrl",
    "script/Cyrillic": "tesseract-ocr-script-cyrl",
}


# Reads %, №, ’ and – that `ukr` has no characters for; measured better and faster than ukr+eng (docs/reading.md).
CYRILLIC = "script/Cyrillic"


class MissingModelError(Exception):
    """A model that reading needs is not installed; the message has the command that installs it."""


@cache
def tessdata() -> Path | None:
    """The folder of the models: TESSDATA_PREFIX, a usual place, or what the `tesseract` command says."""
    named = os.environ.get("TESSDATA_PREFIX")
    for folder in ([named, f"{named}/tessdata"] if named else []) + list(_USUAL):
        if any(Path(folder).glob("*.traineddata")):
            return Path(folder)
    return _asked()


def _asked() -> Path | None:
    command = shutil.which("tesseract")
    if command is None:
        return None
    said = subprocess.run([command, "--list-langs"], capture_output=True, text=True, timeout=20, check=False)
    quoted = (said.stdout + said.stderr).split('"')
    return Path(quoted[1]) if len(quoted) > 2 and Path(quoted[1]).is_dir() else None


def available_models() -> tuple[str, ...]:
    """Names of the installed models ("ukr", "eng", "script/Cyrillic" …), sorted; empty without Tesseract."""
    folder = tessdata()
    if folder is None:
        return ()
    paths = folder.rglob("*.traineddata")
    return tuple(sorted(p.relative_to(folder).with_suffix("").as_posix() for p in paths))


def resolve(model: str) -> str | None:
    """The installed name of a model: Debian keeps `script/Cyrillic` as `Cyrillic`; None when it is missing."""
    have = available_models()
    return next((name for name in (model, model.rpartition("/")[2], f"script/{model}") if name in have), None)


def resolved(languages: str) -> str:
    """Installed names of models joined by "+".

    Raises:
        MissingModelError: for the first one that is not installed.
    """
    names = [resolve(model) or _missing(model) for model in languages.split("+")]
    return "+".join(names)


def first_reader(languages: str) -> str:
    """Installed names of the first reader's models; "auto" is script/Cyrillic, else ukr+eng.

    Raises:
        MissingModelError: for the first one that is not installed.
    """
    if languages != "auto":
        return resolved(languages)
    return resolve(CYRILLIC) or resolved("ukr+eng")


def _missing(model: str) -> str:
    raise MissingModelError(missing_message(model))


def missing_message(model: str) -> str:
    """One sentence for a person: what is missing and the command that installs it."""
    if sys.platform == "darwin":
        command = "brew install tesseract tesseract-lang"
    else:
        package = _PACKAGES.get(model, f"tesseract-ocr-{model.rpartition('/')[2].lower().replace('_', '-')}")
        command = f"sudo apt-get install tesseract-ocr {package}"
    return f"Tesseract's model «{model}» is not installed; type: {command}"


def installed_stamp(languages: str) -> str:
    """Names and sizes of the models' files, part of the key of everything read with them; "?" for a missing one."""
    folder = tessdata()
    if languages == "auto":
        languages = CYRILLIC if resolve(CYRILLIC) else "ukr+eng"
    names = [(model, resolve(model)) for model in languages.split("+")]
    return "+".join(
        f"{name}:{(folder / f'{name}.traineddata').stat().st_size}" if folder and name else f"{model}:?"
        for model, name in names
    )
