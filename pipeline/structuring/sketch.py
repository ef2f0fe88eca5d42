"""A dump of a structured text that a person can read."""

from __future__ import annotations

from collections.abc import Iterator

from schemas.text import Block, DocumentText, Span


def sketch(text: DocumentText) -> str:
    """One line per block (page, kind, level, mark, words); tables as a grid, one line per row."""
    lines: list[str] = []
    for block in text.blocks:
        mark = f" [{block.marker}]" if block.marker else ""
        level = f" {block.level}" if block.kind in ("heading", "list_item") else ""
        if block.table:
            t = block.table
            lines.append(f"p{block.page} {block.kind} {t.how} {t.rows}x{t.columns} header {t.header_rows}")
            lines.extend(_grid(text, block))
        else:
            lines.append(f"p{block.page} {block.kind}{level}{mark} {_words(text, block.body)}")
    return "\n".join(lines) + "\n"


def _words(text: DocumentText, span: Span) -> str:
    return text.text[span.start : span.end]


def _grid(text: DocumentText, block: Block) -> Iterator[str]:
    assert block.table
    for number in range(block.table.rows):
        cells = [c for c in block.table.cells if c.row == number]
        shown = [_words(text, c.span) + (f" <{c.columns}>" if c.columns > 1 else "") for c in cells]
        yield "    | " + " | ".join(shown) + " |"


def main() -> None:
    """Print the sketch of plain text files: `python -m pipeline.structuring.sketch FILE…`."""
    import sys  # noqa: PLC0415
    from pathlib import Path  # noqa: PLC0415

    from pipeline.reading.files.plain import plain_pages  # noqa: PLC0415
    from pipeline.structuring import structure  # noqa: PLC0415
    from schemas.document import Document, Source  # noqa: PLC0415

    for name in sys.argv[1:]:
        pages = plain_pages(Path(name).read_text("utf-8"))
        sys.stdout.write(sketch(structure(Document(Source(name, "", 0, "text/plain"), pages))))


if __name__ == "__main__":
    main()
