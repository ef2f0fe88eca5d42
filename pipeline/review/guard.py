"""Who may talk to the page: the browser of the person who started it, and nobody through it.

The server is bound to this machine alone. Beyond that, another site in the same browser may send requests here, or have
its own name point here; and other people may work on the same machine. So the name asked for must be this machine's, a
key from the address that was printed must be known, and what changes something must come from our own page.
"""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Mapping
from email.message import Message

HOST = "127.0.0.1"
_NAMES = (HOST, "localhost")


class RefusedError(Exception):
    """A request that is not answered: the HTTP status, and the sentence that says why."""

    def __init__(self, status: int, sentence: str) -> None:
        super().__init__(sentence)
        self.status, self.sentence = status, sentence


class Guard:
    """The keys of one server: one for whoever has the address, one more for forms of its pages."""

    def __init__(self, port: int) -> None:
        self._hosts = {f"{name}:{port}" for name in _NAMES}
        self._origins = {f"http://{host}" for host in self._hosts}
        self.address = f"http://{HOST}:{port}/"
        self.cookie = f"zvitar-{port}"  # cookies know no ports
        self.key = secrets.token_urlsafe(24)
        self.form_key = secrets.token_urlsafe(24)

    @property
    def entrance(self) -> str:
        """The address to open."""
        return f"{self.address}?key={self.key}"

    def check_host(self, headers: Message) -> None:
        """Refuse a name that is not this machine's: another site's name may have been made to lead here."""
        hosts = headers.get_all("Host") or []
        if len(hosts) != 1 or hosts[0].strip().lower() not in self._hosts:
            raise RefusedError(421, f"this is no such host; open {self.address}")

    def check_key(self, cookies: Mapping[str, str]) -> None:
        """Refuse who has not opened the address that was printed."""
        if not _same(cookies.get(self.cookie, ""), self.key):
            raise RefusedError(403, "open the whole address that zvitar printed, with its key")

    def is_key(self, written: str) -> bool:
        """Whether this is the key of the address."""
        return _same(written, self.key)

    def check_ours(self, headers: Message) -> None:
        """Refuse what does not come from a page of ours, by what the browser says of it."""
        origin, site = headers.get("Origin"), headers.get("Sec-Fetch-Site")
        if (origin is not None and origin.lower() not in self._origins) or site not in (None, "same-origin"):
            raise RefusedError(403, "this was sent from another site")

    def check_form(self, form: Mapping[str, str]) -> None:
        """Refuse a form that no page of ours has made."""
        if not _same(form.get("form_key", ""), self.form_key):
            raise RefusedError(403, "this form is not of this page; load the page again")


def _same(one: str, other: str) -> bool:
    return hmac.compare_digest(one.encode(), other.encode())
