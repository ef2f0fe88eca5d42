"""What data.gov.ua asks for beside a data set (Cabinet resolution 835): its passport and its structure.

What only the publisher can know (its name, EDRPOU, a contact) is left empty and marked so.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import pyarrow as pa

from pipeline.publishing.about import Dataset
from schemas.tables import tables

_TYPES = {
    "text": "текст",
    "json": "текст (JSON)",
    "day": "дата або текст",
    "number": "число",
    "integer": "ціле число",
    "boolean": "так/ні (true/false)",
}
_TO_FILL = "заповнює розпорядник"


def _periods(data: Mapping[str, pa.Table]) -> str:
    found = sorted({period for period in data["reports"]["report_period"].to_pylist() if period})
    return f"{found[0]} – {found[-1]}" if len(found) > 1 else "".join(found)


def _councils(data: Mapping[str, pa.Table], column: str) -> str:
    return "; ".join(sorted({value for value in data["reports"][column].to_pylist() if value}))


def _passport(data: Mapping[str, pa.Table], dataset: Dataset) -> Iterable[tuple[str, str, str, str]]:
    yield "identifier", "Ідентифікаційний номер набору даних", "", "надає портал"
    yield "title", "Найменування набору даних", "Показники роботи місцевих рад за їхніми звітами", ""
    yield (
        "description",
        "Стислий опис змісту",
        "Цифри зі звітів місцевих рад із цитатою, місцем на сторінці, перевірками та станом достовірності",
        "",
    )
    yield (
        "keyword",
        "Ключові слова",
        "місцеве самоврядування, рада, сесія, комісія, рішення, звернення громадян, звіт",
        "",
    )
    yield "language", "Мова", "українська", ""
    yield "format", "Формати", "CSV, Parquet, SQLite, XLSX, JSON", ""
    yield "temporal", "Період, який охоплює набір", _periods(data), ""
    yield "spatial", "Коди КАТОТТГ", _councils(data, "council_code"), "лише там, де код певний"
    yield "councils", "Ради, чиї звіти прочитано", _councils(data, "council"), ""
    yield "accrualPeriodicity", "Частота оновлення", "", _TO_FILL
    yield "purpose", "Підстава та призначення збору інформації", "", _TO_FILL
    yield "publisherName", "Розпорядник інформації", dataset.publisher, "" if dataset.publisher else _TO_FILL
    yield "publisherIdentifier", "Код ЄДРПОУ розпорядника", "", _TO_FILL
    yield "contactName", "Відповідальна особа", "", _TO_FILL
    yield "contactEmail", "Електронна пошта відповідальної особи", "", _TO_FILL
    yield "license", "Ліцензія", dataset.licence, "" if dataset.licence else _TO_FILL
    yield "landingPage", "Посилання на сторінку набору даних", "", _TO_FILL


def _structure() -> Iterable[tuple[str, ...]]:
    for table in tables().values():
        for place, column in enumerate(table.columns, start=1):
            needed = "так" if column.required else "ні"
            allowed = " | ".join(column.choices)
            yield (
                f"{table.name}.csv",
                table.title_uk,
                str(place),
                column.name,
                _TYPES[column.kind],
                needed,
                allowed,
                (column.uk),
            )


def _write(path: Path, head: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(head)
        writer.writerows(rows)


def write_passport(data: Mapping[str, pa.Table], dataset: Dataset, folder: Path) -> None:
    """`open-data/passport.csv` and `open-data/structure.csv`."""
    (folder / "open-data").mkdir()
    _write(folder / "open-data" / "passport.csv", ("field", "label", "value", "note"), _passport(data, dataset))
    head = ("resource", "title", "number", "name", "type", "required", "allowed", "description")
    _write(folder / "open-data" / "structure.csv", head, _structure())
