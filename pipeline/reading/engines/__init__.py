"""OCR engines and their models."""
