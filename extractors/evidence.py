"""Where in a report something was found, as the record that goes out with it."""

from __future__ import annotations

from collections.abc import Mapping

from schemas.document import Reading
from schemas.facts import Evidence
from schemas.text import DocumentText, Span


def evidence(
    text: DocumentText, readings: Mapping[int, Reading], span: Span, rule: str, number: Span | None = None
) -> Evidence:
    """Evidence for what stands at `span`; `number` is the part that is the number, if any."""
    page = text.page_of(span)
    part = number or span
    return Evidence(
        quote=text.quote(span),
        page=page,
        boxes=tuple((b.page, b.x0, b.top, b.x1, b.bottom) for b in text.boxes(span)),
        start=span.start,
        end=span.end,
        number_start=part.start,
        number_end=part.end,
        reading=readings.get(page, "plain_text"),
        rule=rule,
    )
