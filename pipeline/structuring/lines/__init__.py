"""Words to lines: their pieces, margins, columns of text, hyphens, and what a line says by itself."""
