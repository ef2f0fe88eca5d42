"""How the server hears and answers: a request's address, language and form; answers with the same strict headers."""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus
from http.cookies import CookieError, SimpleCookie
from http.server import BaseHTTPRequestHandler
from typing import cast
from urllib.parse import parse_qsl, unquote, urlsplit

from pipeline.publishing.page.words import Language
from pipeline.review.guard import RefusedError
from pipeline.review.words import WORDS

Form = Mapping[str, str]
_MOST_SENT = 64 * 1024
_SECONDS_A_REQUEST = 30
_LANGUAGE = "zvitar-language"
_POLICY = (
    "default-src 'none'; img-src 'self' data:; style-src 'self'; script-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)
_HEADERS = {
    "Content-Security-Policy": _POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",  # with no-referrer, browsers would hide where forms come from, too
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cache-Control": "no-store",
}


class Replies(BaseHTTPRequestHandler):
    """A request as the pages need it, and the answers."""

    server_version = "zvitar"
    sys_version = ""
    protocol_version = "HTTP/1.1"
    timeout = _SECONDS_A_REQUEST

    def log_message(self, *_: object) -> None:
        """Say nothing: addresses hold the key."""

    @property
    def place(self) -> str:
        """What is asked for, without the query."""
        return unquote(urlsplit(self.path).path)

    @property
    def asked(self) -> Form:
        """The query."""
        return dict(parse_qsl(urlsplit(self.path).query))

    @property
    def language(self) -> Language:
        """The language asked for now or before; Ukrainian unless another was."""
        wanted = self.asked.get("lang", "") or self.cookies.get(_LANGUAGE, "")
        return cast(Language, wanted) if wanted in WORDS else "uk"

    @property
    def cookies(self) -> Form:
        """What the browser kept for us."""
        try:
            jar = SimpleCookie("; ".join(self.headers.get_all("Cookie") or []))
        except CookieError:
            return {}
        return {name: morsel.value for name, morsel in jar.items()}

    def form(self) -> Form:
        """The form that was sent. Raises RefusedError when it is none, or too long."""
        if (
            self.headers.get_content_type() != "application/x-www-form-urlencoded"
            or "Transfer-Encoding" in self.headers
        ):
            raise RefusedError(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "only forms are taken")
        length = self.headers.get("Content-Length", "")
        if not (length.isascii() and length.isdecimal()):
            raise RefusedError(HTTPStatus.LENGTH_REQUIRED, "the length of the form is not told")
        if int(length) > _MOST_SENT:
            raise RefusedError(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "the form is too long")
        try:
            sent = self.rfile.read(int(length)).decode("ascii")
            return dict(parse_qsl(sent, keep_blank_values=True, errors="strict", max_num_fields=50))
        except ValueError as error:
            raise RefusedError(HTTPStatus.BAD_REQUEST, "the form cannot be read") from error

    def html(self, page: str, status: int = HTTPStatus.OK) -> None:
        """Answer with a page; a language asked for is kept."""
        kept = {"Set-Cookie": f"{_LANGUAGE}={self.language}; SameSite=Strict; Path=/"} if "lang" in self.asked else {}
        self.reply(status, "text/html; charset=utf-8", page.encode(), kept)

    def redirect(self, to: str, more: Form | None = None) -> None:
        """Answer with another address to look at."""
        self.reply(HTTPStatus.SEE_OTHER, "text/plain; charset=utf-8", b"", {"Location": to, **(more or {})})

    def refuse(self, refused: RefusedError) -> None:
        """Say why there is no answer, and end the connection: what else was sent stays unread."""
        self.close_connection = True
        sentence = f"zvitar: {refused.sentence}\n".encode()
        self.reply(refused.status, "text/plain; charset=utf-8", sentence, {"Connection": "close"})

    def reply(self, status: int, kind: str, body: bytes, more: Form | None = None) -> None:
        """Answer with a body of a type."""
        self.send_response(status)
        for name, value in {**_HEADERS, "Content-Type": kind, "Content-Length": str(len(body)), **(more or {})}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)
