"""The command as a user runs it, on real files."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "samples"
COMMAND = Path(sys.executable).with_name("zvitar")

Run = Callable[..., subprocess.CompletedProcess[str]]


def zvitar(*arguments: object, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the installed command, no terminal, stdin closed."""
    return subprocess.run(
        [COMMAND, *map(str, arguments)],
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
        env={**os.environ, **environment},
        timeout=300,
        check=False,
    )


@pytest.fixture(name="zvitar", scope="session")
def _zvitar() -> Run:
    return zvitar


@pytest.fixture(scope="session")
def born_digital(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A finished run over one born-digital report: no OCR, so cheap."""
    out = tmp_path_factory.mktemp("born") / "out"
    done = zvitar("run", SAMPLES / "tykhobrid-2022.pdf", "--out", out)
    assert done.returncode == 0, done.stderr
    return out
