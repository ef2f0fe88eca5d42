"""The page's HTML: what comes from reports or from the person is escaped, and nothing is loaded from elsewhere."""

from __future__ import annotations

import shlex
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, FunctionLoader, StrictUndefined

from pipeline.publishing.page.words import Language
from pipeline.review import offers
from pipeline.review.answers import fingerprint
from pipeline.review.cases import Case
from pipeline.review.folder import Folder, State
from pipeline.review.pictures import Pictures
from pipeline.review.speaking import Speaker

MOST_ROWS = 200
"""Longest list on one page; the rest is on the pages after it."""

ASSETS = {"page.css": ("pipeline.publishing.page", "text/css"), "review.css": ("pipeline.review", "text/css")} | {
    "review.js": ("pipeline.review", "text/javascript")
}
"""What pages load from the server itself: the package that holds it and its type."""


def asset(name: str) -> bytes:
    """A style or script of ours; KeyError for anything else."""
    return files(ASSETS[name][0]).joinpath(name).read_bytes()


@cache
def _environment() -> Environment:
    folder = files("pipeline.review").joinpath("templates")
    return Environment(
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
        loader=FunctionLoader(lambda name: folder.joinpath(name).read_text(encoding="utf-8")),
    )


@dataclass(frozen=True, slots=True)
class Notice:
    """What became of the last press: a word of the page, its details, whether it went wrong, the figure to undo."""

    word: str
    details: Mapping[str, str]
    is_fault: bool = False
    undo: str = ""


class Pages:
    """The pages of one folder."""

    def __init__(self, folder: Folder, pictures: Pictures, form_key: str) -> None:
        self._folder, self._pictures, self._form_key = folder, pictures, form_key

    def overview(self, language: Language, start: int = 0, asked: str = "", notice: Notice | None = None) -> str:
        """What waits, what is decided, what was searched for."""
        state = self._folder.state()
        listed = [*state.open, *state.decided]
        return self._render(
            "overview.html.j2",
            language,
            state,
            notice=notice,
            rows=listed[start : start + MOST_ROWS],
            start=start,
            more=len(listed) > start + MOST_ROWS,
            most=MOST_ROWS,
            asked=asked,
            found=self._folder.search(asked, MOST_ROWS) if asked else (),
            command=f"zvitar run PATH... --out {shlex.quote(str(self._folder.out))}",
        )

    def figure(self, case: Case, language: Language, notice: Notice | None = None, **typed: str) -> str:
        """One figure with its place, what is known of it, and the decisions to choose from."""
        state = self._folder.state()
        ids = list(state.cases)
        at = ids.index(case.fact_id) if case.fact_id in state.cases else -1
        no_picture = self._pictures.why_none(case)
        pages = list(dict.fromkeys(box.page for box in case.words))
        typed_lines = case.fact["reading"] == "plain_text" and not no_picture
        return self._render(
            "figure.html.j2",
            language,
            state,
            notice=notice,
            case=case,
            before=fingerprint(case),
            no_picture=no_picture,
            lines={page: self._pictures.lines(case, page) for page in pages} if typed_lines else {},
            path=self._pictures.where(case) or "?",
            pages=pages,
            number_pages={box.page for box in case.number},
            values=offers.values(case),
            metrics=offers.metrics(case),
            previous=ids[at - 1] if at > 0 else "",
            following=_following(state, case),
            typed={"value": "", "metric": "", "note": case.given.note if case.given else ""} | typed,
        )

    def stopped(self, language: Language) -> str:
        """The last page."""
        return self._render("stopped.html.j2", language, None)

    def fault(self, language: Language, sentence: str) -> str:
        """A page that says why there is none."""
        return self._render("fault.html.j2", language, None, sentence=sentence)

    def _render(self, template: str, language: Language, state: State | None, **more: Any) -> str:
        say = Speaker(language)
        known: dict[str, Any] = {"say": say, "t": say.word, "state": state, "form_key": self._form_key, "notice": None}
        known |= {"links_file": str(self._folder.links)}
        return _environment().get_template(template).render(known | more)


def _following(state: State, case: Case) -> str:
    """The next open figure; where none is open, the next one of the list."""
    if after := state.after(case.fact_id):
        return after.fact_id
    ids: Sequence[str] = list(state.cases)
    at = ids.index(case.fact_id) + 1 if case.fact_id in state.cases else 0
    return ids[at] if at < len(ids) else ""
