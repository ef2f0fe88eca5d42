"""The server behind the page: bound to this machine, with a handful of addresses."""

from __future__ import annotations

import re
from collections.abc import Callable
from http import HTTPStatus
from http.server import ThreadingHTTPServer
from threading import Lock, Thread
from typing import cast
from urllib.parse import quote

from pipeline.exits import OperatorError
from pipeline.linking.recording import record_figure, record_link, withdraw_figure
from pipeline.review.answers import UnclearError, decision, link_decision
from pipeline.review.cases import Case
from pipeline.review.folder import Folder
from pipeline.review.guard import HOST, Guard, RefusedError
from pipeline.review.pages import ASSETS, Notice, Pages, asset
from pipeline.review.pictures import NoPictureError, Pictures, View
from pipeline.review.replies import Form, Replies
from pipeline.review.speaking import Speaker

_PICTURE = re.compile(r"/(near|place|page)/([^/]+)/(\d{1,6})\.png")
_FIGURE = re.compile(r"/figure/([^/]+)")


class ReviewServer(ThreadingHTTPServer):
    """Serves the review of one folder until it is stopped. OSError when the port is taken."""

    daemon_threads = True

    def __init__(self, folder: Folder, port: int = 0) -> None:
        super().__init__((HOST, port), _Handler)
        self.guard = Guard(self.server_port)
        self.folder = folder
        self.pictures = Pictures(folder.out)
        self.pages = Pages(folder, self.pictures, self.guard.form_key)
        self.deciding = Lock()

    def server_bind(self) -> None:
        """Bind without asking a name server who we are, as the standard library would."""
        self.socket.bind(self.server_address)
        self.server_address = self.socket.getsockname()
        self.server_name, self.server_port = HOST, self.server_address[1]


class _MissingError(Exception):
    """There is no such page or figure; the word of the page that says so."""


class _Handler(Replies):
    server: ReviewServer

    def do_GET(self) -> None:  # noqa: N802 -- named by the standard library
        """Pages and pictures; nothing here changes anything."""
        self._answered(self._get)

    def do_POST(self) -> None:  # noqa: N802
        """Decisions; only from forms of our own pages."""
        self._answered(self._post)

    def _answered(self, answer: Callable[[], None]) -> None:
        """Answer, or say in a sentence why not; a bug goes to the terminal with its trace."""
        try:
            self.server.guard.check_host(self.headers)
            answer()
        except RefusedError as refused:
            self.refuse(refused)
        except (_MissingError, NoPictureError) as none:
            word = Speaker(self.language).word(str(none))
            self.html(self.server.pages.fault(self.language, word), HTTPStatus.NOT_FOUND)
        except ConnectionError:
            self.close_connection = True  # the browser has left
        except (OperatorError, OSError) as fault:  # tables or decisions that are not what they should be, a full disk
            self.html(self.server.pages.fault(self.language, str(fault)), HTTPStatus.INTERNAL_SERVER_ERROR)

    def _get(self) -> None:
        guard, asked = self.server.guard, self.asked
        if guard.is_key(asked.get("key", "")):
            self.redirect("/", {"Set-Cookie": f"{guard.cookie}={guard.key}; HttpOnly; SameSite=Strict; Path=/"})
            return
        guard.check_key(self.cookies)
        if self.place == "/":
            start = int(asked["from"]) if asked.get("from", "").isdecimal() else 0
            words = asked.get("q", "").strip()
            self.html(self.server.pages.overview(self.language, start, words, self._notice(asked)))
        elif figure := _FIGURE.fullmatch(self.place):
            self.html(self.server.pages.figure(self._case(figure[1]), self.language, self._notice(asked)))
        elif picture := _PICTURE.fullmatch(self.place):
            view, case = cast(View, picture[1]), self._case(picture[2])
            self.reply(HTTPStatus.OK, "image/png", self.server.pictures.drawn(view, case, int(picture[3])))
        elif (name := self.place.removeprefix("/")) in ASSETS:
            self.reply(HTTPStatus.OK, f"{ASSETS[name][1]}; charset=utf-8", asset(name))
        else:
            raise _MissingError("no_page")

    def _post(self) -> None:
        guard = self.server.guard
        guard.check_key(self.cookies)
        guard.check_ours(self.headers)
        form = self.form()
        guard.check_form(form)
        if figure := _FIGURE.fullmatch(self.place):
            self._decide(figure[1], form)
        elif self.place == "/link":
            self._link(form)
        elif self.place == "/withdraw":
            with self.server.deciding:
                withdraw_figure(self.server.folder.links, form.get("fact", ""))
            self.redirect("/")
        elif self.place == "/stop":
            self.close_connection = True
            self.html(self.server.pages.stopped(self.language))
            Thread(target=self.server.shutdown).start()  # it waits for the loop that started this thread
        else:
            raise _MissingError("no_page")

    def _decide(self, fact_id: str, form: Form) -> None:
        """Write a decision down, one at a time, and go on to the next open figure; ask again what is not clear."""
        folder = self.server.folder
        with self.server.deciding:
            case = self._case(fact_id)
            try:
                given = decision(case, form)
            except UnclearError as unclear:
                typed = {name: form.get(name, "") for name in ("value", "metric", "note")}
                page = self.server.pages.figure(case, self.language, Notice(unclear.word, {}, True), **typed)
                self.html(page, HTTPStatus.UNPROCESSABLE_ENTITY)
                return
            if given is None:
                withdraw_figure(folder.links, fact_id)
                self.redirect(f"/figure/{quote(fact_id, safe='')}?undone={quote(fact_id, safe='')}")
                return
            record_figure(folder.links, given)
        after = folder.state().after(fact_id)
        to = f"/figure/{quote(after.fact_id, safe='')}" if after else "/"
        self.redirect(f"{to}?done={quote(fact_id, safe='')}")

    def _link(self, form: Form) -> None:
        """Write a decision on a link down; ask again what is not clear or was answered meanwhile."""
        folder = self.server.folder
        with self.server.deciding:
            asked = next((one for one in folder.state().links if one.key == form.get("question")), None)
            try:
                if asked is None:
                    raise UnclearError("changed_meanwhile")
                record_link(folder.links, asked.section, link_decision(asked, form))
            except UnclearError as unclear:
                page = self.server.pages.overview(self.language, notice=Notice(unclear.word, {}, True))
                self.html(page, HTTPStatus.UNPROCESSABLE_ENTITY)
                return
        self.redirect("/?linked=1")

    def _case(self, fact_id: str) -> Case:
        case = self.server.folder.case(fact_id)
        if case is None:
            raise _MissingError("no_figure")
        return case

    def _notice(self, asked: Form) -> Notice | None:
        """What became of the figure decided on last."""
        say = Speaker(self.language)
        if "done" in asked and (case := self.server.folder.case(asked["done"])) and case.given:
            what = f"{say.metric(case.fact['metric'])} — {say.decision(case.given, case.read_as)}"
            return Notice("saved", {"what": what}, undo=case.fact_id)
        if "linked" in asked:
            return Notice("link_saved", {"file": str(self.server.folder.links)})
        if "undone" in asked and (case := self.server.folder.case(asked["undone"])):
            return Notice("taken_back", {"what": say.metric(case.fact["metric"])})
        return None
