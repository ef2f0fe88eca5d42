"""A real run over a report that contradicts itself and a sample without faults, and a browser that is only HTTP."""

from __future__ import annotations

import csv
import http.client
import re
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path
from threading import Thread
from urllib.parse import urlencode

import pytest

from pipeline import batch
from pipeline.review.folder import Folder
from pipeline.review.server import ReviewServer

SAMPLE = Path(__file__).resolve().parents[2] / "samples" / "tykhobrid-2022.pdf"
AT_ODDS = """\
ЗВІТ
секретаря Вербогірської міської ради про роботу за 2023 рік

Протягом 2023 року проведено 14 сесій, з них 9 чергових та 4 позачергові.
На сесіях прийнято 318 рішень.
Постійними комісіями проведено 57 засідань.
"""


@dataclass
class Answer:
    """What the server said."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()

    def hidden(self) -> dict[str, str]:
        """The hidden fields of the page's forms."""
        found = re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', self.text)
        return {name: unescape(value) for name, value in found}


@dataclass
class Browser:
    """Asks the server as a browser would, cookies kept; `headers` of a request go over its own."""

    server: ReviewServer
    cookies: dict[str, str] = field(default_factory=dict)

    @property
    def host(self) -> str:
        return f"127.0.0.1:{self.server.server_port}"

    def ask(self, method: str, path: str, body: str | None = None, **headers: str) -> Answer:
        connection = http.client.HTTPConnection("127.0.0.1", self.server.server_port, timeout=60)
        kept = {"Cookie": "; ".join(f"{k}={v}" for k, v in self.cookies.items())} if self.cookies else {}
        sent = {"Host": self.host, **kept} | {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request(method, path, body, {name: value for name, value in sent.items() if value})
        got = connection.getresponse()
        answer = Answer(got.status, dict(got.getheaders()), got.read())
        connection.close()
        for cookie in (v for k, v in got.getheaders() if k == "Set-Cookie"):
            name, _, value = cookie.partition(";")[0].partition("=")
            self.cookies[name] = value
        return answer

    def get(self, path: str, **headers: str) -> Answer:
        return self.ask("GET", path, **headers)

    def post(self, path: str, form: Mapping[str, str], **headers: str) -> Answer:
        typed = {"Content-Type": "application/x-www-form-urlencoded", "Origin": f"http://{self.host}"}
        return self.ask("POST", path, urlencode(form), **(typed | headers))

    def enter(self) -> Browser:
        """Open the address that was printed."""
        assert self.get(f"/?key={self.server.guard.key}").status == 303
        return self

    def decide(self, fact_id: str, **form: str) -> Answer:
        """Press a button on the figure's page."""
        page = self.get(f"/figure/{fact_id}")
        return self.post(f"/figure/{fact_id}", page.hidden() | form)


Serve = Callable[..., Browser]


@contextmanager
def _serving(out: Path, links: Path | None, council: str) -> Iterator[ReviewServer]:
    with ReviewServer(Folder(out, links or out / "links.yaml", council)) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()


@pytest.fixture
def serve() -> Iterator[Serve]:
    """Serve a folder on a free port; gives a browser that has opened the address."""
    from contextlib import ExitStack

    with ExitStack() as stack:

        def start(out: Path, links: Path | None = None, council: str = "") -> Browser:
            return Browser(stack.enter_context(_serving(out, links, council))).enter()

        yield start


@dataclass
class Run:
    """A finished run that can be made again."""

    inputs: Path
    out: Path

    def again(self) -> None:
        batch.run([self.inputs], self.out, batch.Settings())

    def rows(self, table: str = "facts") -> list[dict[str, str]]:
        with (self.out / "tables" / f"{table}.csv").open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))

    def fact(self, metric: str) -> dict[str, str]:
        """The figure of this metric, of the report that is at odds with itself where it has one."""
        return max((row for row in self.rows() if row["metric"] == metric), key=lambda row: row["source_file"])


@pytest.fixture(scope="session")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("review")
    (folder / "in").mkdir()
    (folder / "in" / "verbohir-2023.txt").write_text(AT_ODDS, encoding="utf-8")
    shutil.copy(SAMPLE, folder / "in" / SAMPLE.name)
    Run(folder / "in", folder / "out").again()
    return folder


@pytest.fixture
def run(made_once: Path, tmp_path: Path) -> Run:
    """The run, in a folder of the test's own."""
    shutil.copytree(made_once, tmp_path, dirs_exist_ok=True)
    made = Run(tmp_path / "in", tmp_path / "out")
    inputs = made.out / ".zvitar" / "inputs.json"
    inputs.write_text(inputs.read_text(encoding="utf-8").replace(str(made_once), str(tmp_path)), encoding="utf-8")
    return made
