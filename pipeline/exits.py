"""Exit codes of the command, and the fault that stops it."""

from __future__ import annotations

from enum import IntEnum


class Exit(IntEnum):
    """What the shell is told; documented in README and fixed by tests."""

    CLEAN = 0
    FAILURE = 1
    USAGE = 2
    INPUTS_FAILED = 3
    NEEDS_PERSON = 4
    REGRESSION = 5
    INTERRUPTED = 130


class OperatorError(Exception):
    """An operator's fault: said in one sentence on stderr, and the command ends with `code`."""

    def __init__(self, sentence: str, code: Exit = Exit.FAILURE) -> None:
        super().__init__(sentence)
        self.code = code
