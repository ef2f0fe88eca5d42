"""Draws the samples and writes what they state: `make samples`. The same fonts and libraries give the same bytes."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent)]

from maker import damage, zhytomyr  # noqa: E402
from maker.drawing import OFFICE, ONE_PAGE, SHEET, SLIDES, Look, draw  # noqa: E402
from maker.model import Report, expected  # noqa: E402
from maker.tykhobrid import REPORTS  # noqa: E402

Drawn = tuple[str, Report, bytes]
_SCAN_DPI = 300
_PHOTO_DPI = 220


def samples() -> Iterator[Drawn]:
    """(file name, the report that it shows, its bytes) of every sample."""
    slides = draw(zhytomyr.REPORT, SLIDES, "Zhytomyr 2022, slides")
    yield "zhytomyr-2022-slides.pdf", zhytomyr.REPORT, slides
    yield "zhytomyr-2022-scan.pdf", zhytomyr.REPORT, _clean(slides)
    yield "tykhobrid-2022.pdf", REPORTS["tykhobrid-2022"], draw(REPORTS["tykhobrid-2022"], SHEET, "Tykhobrid 2022")
    yield "tykhobrid-2023-scan.pdf", REPORTS["tykhobrid-2023"], _office(REPORTS["tykhobrid-2023"])
    for seed, name in enumerate(("tykhobrid-2024", "tykhobrid-2024-appeals")):
        yield f"{name}.jpg", REPORTS[name], _photo(REPORTS[name], ONE_PAGE, seed)


def main() -> None:
    """Write every sample with its expected file beside it."""
    for name, report, content in samples():
        (HERE / name).write_bytes(content)
        stated = json.dumps(expected(report), ensure_ascii=False, indent=1)
        (HERE / name).with_suffix(".expected.json").write_text(f"{stated}\n", encoding="utf-8")
        print(f"{len(content) / 1024:8.0f} KiB  {name}")


def _clean(pdf: bytes) -> bytes:
    pages = [damage.jpeg(damage.clean_scan(page), 50, _SCAN_DPI) for page in damage.render(pdf, _SCAN_DPI * 0.75)]
    return damage.image_pdf(pages, (SLIDES.paper[0] * 0.75, SLIDES.paper[1] * 0.75), "Zhytomyr 2022, scan")


def _office(report: Report) -> bytes:
    pages = damage.render(draw(report, OFFICE, "Tykhobrid 2023"), _SCAN_DPI)
    scans = [damage.jpeg(damage.office_scan(page, seed), 42, _SCAN_DPI) for seed, page in enumerate(pages)]
    return damage.image_pdf(scans, OFFICE.paper, "Tykhobrid 2023, scan")


def _photo(report: Report, look: Look, seed: int) -> bytes:
    (page,) = damage.render(draw(report, look, "Tykhobrid 2024"), _PHOTO_DPI)
    return damage.jpeg(damage.phone_photo(page, seed), 62, _PHOTO_DPI)


if __name__ == "__main__":
    main()
