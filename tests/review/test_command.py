"""`zvitar review` as a person starts it."""

from __future__ import annotations

import http.client
import json
import os
import signal
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from pipeline.review.words import OWN

COMMAND = Path(sys.executable).with_name("zvitar")


def _ask(address: str, cookie: str = "") -> tuple[int, str, str]:
    parts = urlsplit(address)
    connection = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=30)
    connection.request("GET", f"{parts.path}?{parts.query}", headers={"Cookie": cookie} if cookie else {})
    got = connection.getresponse()
    return got.status, got.getheader("Set-Cookie") or "", got.read().decode()


@contextmanager
def _started(*arguments: object):
    running = subprocess.Popen(
        [COMMAND, "review", *map(str, arguments)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        # A shell has what it starts in the background ignore it.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),  # noqa: PLW1509 - no threads here
    )
    try:
        assert running.stdout is not None
        yield running, running.stdout.readline().strip()
    finally:
        running.kill()
        running.communicate()


def test_it_prints_its_address_and_ends_on_ctrl_c(run):
    with _started(run.out) as (running, address):
        assert address.startswith("http://127.0.0.1:")
        status, cookie, _ = _ask(address)
        assert status == 303
        status, _, page = _ask(address.partition("?")[0], cookie.partition(";")[0])
        assert (status, "Вирішено 0 з 3" in page) == (200, True)
        os.kill(running.pid, signal.SIGINT)
        _, said = running.communicate(timeout=30)
    assert running.returncode == 4
    assert "0 figures decided, 3 open" in said
    assert "Traceback" not in said


def test_a_port_can_be_chosen_and_one_that_is_taken_is_said(run):
    with _started(run.out) as (_, address):
        port = urlsplit(address).port
        done = subprocess.run(
            [COMMAND, "review", run.out, "--port", str(port)], capture_output=True, text=True, timeout=60, check=False
        )
    assert done.returncode == 1
    assert "Address already in use" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("arguments", [("--port", "70000"), ("--port", "x"), ("--format", "html")])
def test_wrong_usage_is_2(run, arguments):
    done = subprocess.run([COMMAND, "review", run.out, *arguments], capture_output=True, timeout=60, check=False)
    assert done.returncode == 2


@pytest.mark.parametrize("spoil", ["no folder", "no tables", "other tables", "binary", "bad decisions"])
def test_a_folder_that_is_not_ours_is_said_before_anything_is_served(run, spoil):
    facts = run.out / "tables" / "facts.csv"
    out = run.out / "absent" if spoil == "no folder" else run.out
    if spoil == "no tables":
        facts.unlink()
    elif spoil == "other tables":
        facts.write_text("id,name\n1,x\n", encoding="utf-8")
    elif spoil == "binary":
        facts.write_bytes(facts.read_bytes()[:3000] + b"\xff\xfe\x00")
    elif spoil == "bad decisions":
        (run.out / "links.yaml").write_text("figures: 3\n", encoding="utf-8")
    done = subprocess.run([COMMAND, "review", out], capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == (2 if spoil == "bad decisions" else 1)
    assert done.stdout == ""
    assert str(out) in done.stderr
    assert "Traceback" not in done.stderr


def test_lists_serve_nothing(run):
    for form in (["--json"], ["--format", "csv"], ["--format", "md"], ["--format", "table"]):
        started = time.monotonic()
        done = subprocess.run(
            [COMMAND, "review", run.out, *form], capture_output=True, text=True, timeout=60, check=False
        )
        assert (done.returncode, time.monotonic() - started < 30) == (4, True)
        assert "sessions.held" in done.stdout
    listed = json.loads(subprocess.run([COMMAND, "review", run.out, "--json"], capture_output=True, check=False).stdout)
    assert {one["kind"] for one in listed} == {"figure"}


def test_both_languages_have_the_same_words():
    assert OWN["uk"].keys() == OWN["en"].keys()
    for name in OWN["uk"]:
        fields = [
            sorted(part.split("}")[0] for part in OWN[language][name].split("{")[1:]) for language in ("uk", "en")
        ]
        assert fields[0] == fields[1], name
