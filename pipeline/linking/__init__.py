"""Across years and councils: what is the same, what became of it, and which figures can be compared."""

from pipeline.linking.links import link, restated_checks

OWNER = "zvitar"

__all__ = ["link", "restated_checks"]
