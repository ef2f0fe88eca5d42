"""Measurements: accuracy on annotated reports, what damage to a page does, speed."""
