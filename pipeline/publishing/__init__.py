"""Tables, Parquet, database, workbook, page and data package."""

from __future__ import annotations

from pipeline.publishing.about import LICENCES, Dataset, is_licence
from pipeline.publishing.crops import Crop, PageCrops
from pipeline.publishing.output import Published, PublishOptions, publish

__all__ = ["LICENCES", "Crop", "Dataset", "PageCrops", "PublishOptions", "Published", "is_licence", "publish"]
