"""Pixels made ready for OCR, and what is seen in them without it."""
