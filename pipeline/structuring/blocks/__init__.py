"""Lines to blocks: paragraphs, list items, headings."""
