"""How council work is said in Ukrainian: `grammar` knows the language, `sections` the domain."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from schemas.document import Reading
    from schemas.facts import Extraction
    from schemas.text import DocumentText

OWNER = "zvitar"


def extract(text: DocumentText, report_id: str, readings: Mapping[int, Reading]) -> Extraction:
    """Facts (not yet checked) and the ledger of one report; `readings` says how each page was read."""
    from extractors.extraction import extract_document  # noqa: PLC0415 -- spaCy, pymorphy3 and the weights load slowly

    return extract_document(text, report_id, readings)
