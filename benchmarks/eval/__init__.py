"""Accuracy on annotated reports: what was found, missed, mistaken, and whether the mistakes were flagged."""
