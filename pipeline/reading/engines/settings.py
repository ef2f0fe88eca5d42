"""What a run may set about reading."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

EngineName = Literal["auto", "tesserocr", "pytesseract", "recorded"]


class ReadingSettings(BaseModel):
    """How pages are read. `dpi` is the resolution of renders; scans keep their own up to it.

    `page_seconds` is wall-clock, enforced from outside; `cache_dir` None means that nothing is kept between runs;
    `recordings` is the folder of the recorded engine (tests).
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    languages: str = Field(default="auto", description="models joined by +; auto: script/Cyrillic, else ukr+eng")
    dpi: int = Field(default=300, ge=72, le=600)
    workers: int = Field(default_factory=lambda: os.cpu_count() or 1, ge=1)
    page_seconds: float = Field(default=180.0, gt=0)
    max_megapixels: float = Field(default=120.0, gt=0)
    memory_mb: int = Field(default=2048, ge=256, description="address space a worker may add before it is ended")
    engine: EngineName = "auto"
    cache_dir: Path | None = None
    recordings: Path | None = None
