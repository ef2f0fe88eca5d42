"""Opening PDFs: pdfium first, qpdf's repair for those it refuses, a reason for those that stay shut."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pikepdf
import pypdfium2 as pdfium
from pypdfium2 import raw

from schemas.issues import FILE_DAMAGED, FILE_ENCRYPTED, FILE_REPAIRED, IssueCode


class FileRefusedError(Exception):
    """A file that cannot be read: the issue's code and the detail of its sentence."""

    def __init__(self, code: IssueCode, detail: str = "") -> None:
        super().__init__(detail or code.template)
        self.code = code
        self.detail = detail


@contextmanager
def opened(path: Path) -> Iterator[tuple[pdfium.PdfDocument, tuple[tuple[IssueCode, str], ...]]]:
    """The PDF and what had to be done to open it; closed on leaving.

    Raises:
        FileRefusedError: when it is encrypted, or damaged beyond repair.
    """
    document, notes = open_pdf(path)
    try:
        yield document, notes
    finally:
        document.close()


def open_pdf(path: Path) -> tuple[pdfium.PdfDocument, tuple[tuple[IssueCode, str], ...]]:
    """The PDF, to be closed by the caller, and what had to be done to open it. Raises FileRefusedError."""
    try:
        document = pdfium.PdfDocument(path)
    except pdfium.PdfiumError as error:
        if raw.FPDF_GetLastError() in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY):
            raise FileRefusedError(FILE_ENCRYPTED) from error
        return _repaired(path, str(error))
    if len(document) and _whole(path):
        return document, ()
    document.close()
    return _repaired(path, "its end is missing" if len(document) else "no pages")


def _whole(path: Path) -> bool:
    """Whether the end mark is there: pdfium rebuilds a truncated file in silence and drops the lost pages."""
    with path.open("rb") as file:
        file.seek(max(0, path.stat().st_size - 4096))
        return b"%%EOF" in file.read()


def _repaired(path: Path, reason: str) -> tuple[pdfium.PdfDocument, tuple[tuple[IssueCode, str], ...]]:
    """Second attempt, on what qpdf can rebuild of the file."""
    buffer = io.BytesIO()
    try:
        with pikepdf.open(path, attempt_recovery=True, suppress_warnings=True) as file:
            if not len(file.pages):
                raise FileRefusedError(FILE_DAMAGED, f"{reason}; no pages found")
            file.save(buffer)
        return pdfium.PdfDocument(buffer.getvalue()), ((FILE_REPAIRED, reason),)
    except pikepdf.PasswordError as error:
        raise FileRefusedError(FILE_ENCRYPTED) from error
    except (pikepdf.PdfError, pdfium.PdfiumError) as error:
        raise FileRefusedError(FILE_DAMAGED, f"{reason}; {error}".replace(str(path), path.name)) from error
