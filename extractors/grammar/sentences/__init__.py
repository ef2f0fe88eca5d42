"""Figures of sentences with the words, relations and times that belong to them."""
