"""Whether pages with layers of every kind are read the right way, and whether what is read is what they say."""

from __future__ import annotations

from pathlib import Path

import pypdfium2

from benchmarks.reading.layers import cases
from benchmarks.reading.score import word_errors
from pipeline.reading.engines.settings import ReadingSettings
from pipeline.reading.files import kinds
from pipeline.reading.files.glance import Glance
from pipeline.reading.files.layer import layer_words
from pipeline.reading.page import Reader
from pipeline.reading.routing import route

_MOST_ERRORS = 0.10  # of the words; what is over that was read the wrong way, however it was routed


def measure(folder: Path) -> list[tuple[str, bool, str]]:
    """(document, whether it was read right, how it was read) for each of the 40."""
    reader = Reader(ReadingSettings())
    found = []
    for case in cases(folder):
        document = pypdfium2.PdfDocument(case.path)
        way = route(Glance(document[0]), layer_words(document[0], 1))
        document.close()
        page = reader.read(case.path, kinds.PDF, 1).page
        errors, words = word_errors(case.words, [w.text for w in page.words] if page else [])
        share = errors / max(1, words)
        right = way.way in case.ways and share <= _MOST_ERRORS
        found.append((case.name, right, f"{way.way}: {way.reason}; word errors {share:.1%}"))
    return found
