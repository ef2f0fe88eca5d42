"""What kind of file bytes are, by their content and not by their name."""

from __future__ import annotations

from pathlib import Path

PDF = "application/pdf"
JPEG = "image/jpeg"
PNG = "image/png"
TIFF = "image/tiff"
TEXT = "text/plain"
IMAGES = frozenset({JPEG, PNG, TIFF})

_SIGNATURES = (
    (b"\xff\xd8\xff", JPEG),
    (b"\x89PNG\r\n\x1a\n", PNG),
    (b"II*\x00", TIFF),
    (b"MM\x00*", TIFF),
    (b"II+\x00", TIFF),
    (b"MM\x00+", TIFF),
)
_PDF_WITHIN = 1024  # readers accept a PDF whose header stands in the first kilobyte
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\r\f\x1b")) + b"\x7f"


def media_type(head: bytes) -> str | None:
    """The media type of a PDF or image from the file's first kilobyte; None for anything else."""
    for signature, kind in _SIGNATURES:
        if head.startswith(signature):
            return kind
    return PDF if b"%PDF-" in head[:_PDF_WITHIN] else None


def decode_text(content: bytes) -> str | None:
    """Plain text in UTF-8 (with or without a mark) or UTF-16 with one; None when it is neither."""
    encoding = "utf-16" if content[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    if encoding == "utf-8-sig" and content.translate(None, _CONTROLS) != content:
        return None
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        return None


def describe(path: Path, content_head: bytes) -> str:
    """What a refused file looks like, for the sentence in issues.csv."""
    if content_head.startswith(b"PK\x03\x04"):
        return f"a ZIP or office file ({path.suffix or 'no suffix'}); save it as PDF"
    if content_head.startswith(b"\xd0\xcf\x11\xe0"):
        return "an old office file; save it as PDF"
    if content_head.startswith(b"{\\rtf"):
        return "an RTF file; save it as PDF"
    return "plain text" if decode_text(content_head[:512]) is not None else "unknown content"
