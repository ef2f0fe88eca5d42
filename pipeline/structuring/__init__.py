"""Lines to paragraphs, lists, tables and headings: one text that knows its words."""

from __future__ import annotations

from pipeline.structuring.document import structure

__all__ = ["structure"]
