"""Periods that a text names, and what they come to."""
