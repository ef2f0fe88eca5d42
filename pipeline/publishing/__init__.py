"""Tables, Parquet, database, workbook, page and data package."""

from __future__ import annotations

from pipeline.publishing.output import Crop, Published, PublishOptions, publish

__all__ = ["Crop", "PublishOptions", "Published", "publish"]
