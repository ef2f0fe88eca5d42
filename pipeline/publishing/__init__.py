"""Tables, Parquet, database, workbook, page and data package."""

from __future__ import annotations

from pipeline.publishing.crops import Crop, PageCrops
from pipeline.publishing.output import Published, PublishOptions, publish

__all__ = ["Crop", "PageCrops", "PublishOptions", "Published", "publish"]
