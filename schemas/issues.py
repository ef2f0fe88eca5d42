"""Every code that can go wrong, its severity and its sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from pydantic import BaseModel, ConfigDict

Severity = Literal["info", "warning", "error"]


@dataclass(frozen=True, slots=True)
class IssueCode:
    """A stable code with its severity and sentence; `template` is filled with `str.format` keywords."""

    code: str
    severity: Severity
    template: str


CATALOGUE: dict[str, IssueCode] = {}


def _declare(code: str, severity: Severity, template: str) -> IssueCode:
    found = CATALOGUE[code] = IssueCode(code, severity, template)
    return found


FILE_EMPTY = _declare("file-empty", "error", "the file is empty (0 bytes); ask for it again")
FILE_UNKNOWN = _declare(
    "file-unknown", "error", "not a PDF, image or text file although it is named {suffix}: {detail}"
)
FILE_DAMAGED = _declare("file-damaged", "error", "the file is damaged and could not be repaired: {detail}")
FILE_REPAIRED = _declare("file-repaired", "warning", "the file was damaged and was repaired before reading: {detail}")
FILE_ENCRYPTED = _declare("file-encrypted", "error", "the file is encrypted; save a copy without a password")
FILE_UNREADABLE = _declare("file-unreadable", "error", "the file cannot be opened: {detail}")
FILE_DUPLICATE = _declare("file-duplicate", "info", "the same content as {other}; counted once")
FILE_FAILED = _declare("file-failed", "error", "zvitar failed on this file: {detail}")
PAGE_TOO_LARGE = _declare("page-too-large", "error", "the page would be {pixels} megapixels, over the limit of {limit}")
PAGE_TIMEOUT = _declare("page-timeout", "error", "the page took longer than {seconds} s and was given up")
PAGE_FAILED = _declare("page-failed", "error", "the page could not be read: {detail}")
PAGE_EMPTY = _declare("page-empty", "info", "no words on the page: {detail}")
NO_FACTS = _declare("no-facts", "warning", "no figure of a council report was found in this file")
NO_PERIOD = _declare("no-period", "warning", "the report does not say which period it covers")
PERIOD_INFERRED = _declare(
    "period-inferred", "warning", "the report does not say which period it covers; taken for {period} by «{quote}»"
)
NO_COUNCIL = _declare("no-council", "warning", "the report does not say which council it is of")
NUMBER_UNEXPLAINED = _declare("number-unexplained", "warning", "no rule explains the number «{text}»")
NUMBER_GARBLED = _declare(
    "number-garbled", "warning", "«{text}» was read where a number may stand: brackets among digits; look at the page"
)
CHECK_FAILED = _declare("check-failed", "warning", "{kind}: expected {expected}, found {found}")


class Issue(BaseModel):
    """A thing that went wrong or needs a person: a row of issues.csv."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    code: str
    severity: Severity
    source_file: str
    page: int | None = None
    message: str

    @classmethod
    def of(cls, what: IssueCode, source_file: str, page: int | None = None, **details: object) -> Issue:
        """Fill the code's sentence; KeyError when a keyword of the sentence is missing."""
        message = what.template.format(**details)
        return cls(code=what.code, severity=what.severity, source_file=source_file, page=page, message=message)
