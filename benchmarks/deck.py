"""Annotated reports as slide decks: large type, few lines a slide, sentences that go on where a slide is full."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from benchmarks.placed import Rendered
from benchmarks.render import SLIDE_BODY, Pen, Style, segments_of, trimmed, typeface, width_of, with_ends

_PAGE = (960.0, 540.0)
_MARGIN, _SIZE, _SMALLEST = 60.0, 20.0, 9.0
_CHARACTER = 0.52  # of the type's size: the usual width of a letter or figure
_MARK = re.compile(r"\s*(?:[–—•▪*-]\s|\(?(?:\d{1,2}|[а-яіїєґ])[.)]\s)")


def draw_deck(text: str, path: Path, *, lower: int = 0) -> Rendered:
    """The report as numbered slides with a text layer; a form feed begins a slide, as does a full one.

    Paragraphs that are too wide for a slide are wrapped anew; what stands in columns is set smaller until it fits.
    The first slide begins `lower` lines below its top, so that slides are full at other places of the text.
    """
    right = _PAGE[0] - _MARGIN
    style = Style(_PAGE, _MARGIN, _SIZE, 1.4 * _SIZE, _CHARACTER * _SIZE, right, typeface(SLIDE_BODY), True)
    pen = Pen(path)
    for number, sheet in enumerate(text.split("\f")):
        pen.turn(style)
        pen.skip(0 if number else lower * style.leading)
        for run in _runs(trimmed(sheet.expandtabs().split("\n"))):
            in_columns = len(segments_of(run[0])) > 1
            for line in run if in_columns else _wrapped(run, style):
                pen.line(line, _narrowed(style, run) if in_columns else style, justify=False)
    return pen.done()


def _runs(lines: Sequence[str]) -> Iterator[list[str]]:
    """Paragraphs, and neighbouring lines in columns."""
    run: list[str] = []
    for (line, last), following in zip(with_ends(lines), [*lines[1:], ""], strict=True):
        columns, more_columns = (len(segments_of(x)) > 1 for x in (line, following))
        run.append(line)
        goes_on = more_columns if columns else not (last or _MARK.match(following))
        if not goes_on:
            yield run
            run = []


def _wrapped(paragraph: Sequence[str], style: Style) -> Iterator[str]:
    """The paragraph's lines as they are if they fit, else its words in lines as wide as the slide."""
    room = style.right - style.margin
    if all(_width(line, style) <= room for line in paragraph):
        yield from paragraph
        return
    line = ""
    for word in " ".join(paragraph).split():
        longer = f"{line} {word}".strip()
        if line and (line.endswith("-") or width_of(longer, style.face, style.size) > room):
            yield line
            longer = word
        line = longer
    yield line


def _width(line: str, style: Style) -> float:
    """Width of the line with the space before it."""
    indent = len(line) - len(line.lstrip())
    return indent * style.step + width_of(line.strip(), style.face, style.size)


def _narrowed(style: Style, lines: Sequence[str]) -> Style:
    """Type so small that the longest of the lines fits."""
    longest = max(len(line.rstrip()) for line in lines)
    size = max(_SMALLEST, min(style.size, (style.right - style.margin) / longest / _CHARACTER))
    return replace(style, size=size, leading=1.4 * size, step=_CHARACTER * size)
