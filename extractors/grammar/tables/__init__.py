"""Figures of tables and of lists that are read as tables."""
