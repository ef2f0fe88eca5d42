"""Files and what a PDF holds: kinds, text layers, the pixels of pages."""
