"""The page's HTML from its content: one file, no script, nothing loaded from anywhere."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

from pipeline.publishing.page.charts import bars
from pipeline.publishing.page.content import Content, Fact, Panel
from pipeline.publishing.page.words import WORDS, Language, figure
from schemas.metrics import METRICS
from schemas.records import RECORDS

PAGES: Mapping[Language, str] = {"uk": "report.html", "en": "report.en.html"}
_PICTURES = {b"\x89PNG": "image/png", b"\xff\xd8\xff\xe0": "image/jpeg", b"RIFF": "image/webp"}


@cache
def _environment() -> Environment:
    return Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True, undefined=StrictUndefined)


@cache
def _asset(name: str) -> str:
    return files("pipeline.publishing.page").joinpath(name).read_text(encoding="utf-8")


def data_uri(picture: bytes) -> str:
    """The picture inside the page; ValueError for what is no PNG, JPEG or WebP."""
    kind = next((k for start, k in _PICTURES.items() if picture.startswith(start[:3])), None)
    if kind is None:
        raise ValueError("a crop is neither PNG nor JPEG nor WebP")
    return f"data:{kind};base64,{base64.b64encode(picture).decode()}"


class _Speaker:
    """What the template calls: words, names and numbers in one language."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self._words = WORDS[language]

    def word(self, name: str, **details: object) -> str:
        """The page's word; a name that has none stands for itself."""
        return self._words.get(name, name).format(**details) if details else self._words.get(name, name)

    def metric(self, name: str) -> str:
        """A metric's label."""
        known = METRICS.get(name)
        if known:
            return known.label_uk if self.language == "uk" else known.label_en
        return f"{self.word('other')}: {name.removeprefix('other.')}"

    def section(self, name: str) -> str:
        """A section's title."""
        record = RECORDS.get(name)
        if record is None:
            return self.word(name)
        return record.title_uk if self.language == "uk" else record.title_en

    def value(self, fact: Fact) -> str:
        """The figure as the report means it: modifier, value or range."""
        if fact["value"] is None:
            low, high = (figure(fact[end], self.language) for end in ("value_min", "value_max"))
            return self.word("range", low=low, high=high)
        number = figure(fact["value"], self.language)
        return f"{self.word(fact['modifier'])} {number}" if fact["modifier"] else number

    def number(self, value: float) -> str:
        """A plain number."""
        return figure(value, self.language)

    def reasons(self, fact: Fact) -> list[dict[str, Any]]:
        """The reasons behind a figure's status, sentence in this language."""
        found = json.loads(fact["reasons"] or "[]")
        return [{"text": r[self.language], "side": {True: "for", False: "against"}.get(r["for_value"])} for r in found]

    def chart(self, panel: Panel, panels: Sequence[Panel]) -> Markup:
        """The panel's bars, all panels of a metric on one scale."""
        top = max(fact["value"] for p in panels for _, stated in p.years for fact in stated)
        return bars([_bar(stated) for _, stated in panel.years], top)

    @staticmethod
    def differ(stated: Sequence[Fact]) -> bool:
        """Whether different numbers are stated for the same thing."""
        return len({fact["value"] for fact in stated}) > 1


def _bar(stated: Sequence[Fact]) -> tuple[float, bool]:
    return (stated[0]["value"] if stated else 0, any(fact["status"] == "flagged" for fact in stated))


def render(content: Content, crops: Mapping[str, bytes], language: Language) -> Iterator[str]:
    """The page in one language, piece by piece; `crops` are pictures by fact_id."""
    template = _environment().from_string(_asset("page.html.j2"))
    other: Language = "en" if language == "uk" else "uk"
    return template.generate(
        c=content,
        say=_Speaker(language),
        t=WORDS[language],
        lang=language,
        other_lang=other,
        other_page=PAGES[other],
        css=Markup(_asset("page.css")),
        sections=(*RECORDS, "other"),
        pictures={fact_id: data_uri(picture) for fact_id, picture in crops.items()},
    )
