"""Checks: the report's own evidence for and against each figure, and the status that follows from it."""

from pipeline.checking.checked import Checked, check
from pipeline.checking.outliers import outliers
from pipeline.checking.rereading import Rereader, SecondReadings

__all__ = ["Checked", "Rereader", "SecondReadings", "check", "outliers"]
