"""Writes the stubs of a new section of reports: `make section NAME=petitions`.

A section is a file of rules, a record with the columns of its table, and its metrics. The stubs are whole: they pass
`make check` as they stand, and the sentence in `EXAMPLE` is the first thing to replace.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

RULES = '''"""{title}: what reports say of it. Replace the words below with the section's own."""

from __future__ import annotations

from extractors.sections.rule import COUNT, Example, Rule, Section, domain

SECTION = Section(
    name="{name}",
    domains=(domain("{name}", r"{name}\\w*"),),
    rules=(Rule("{name}.count", "{name}", head=r"{name}", kinds=COUNT),),
    examples=(Example("Розглянуто 12 {name}.", "{name}.count", "12"),),
)
'''

RECORD = '''"""{title}."""

from __future__ import annotations

from typing import ClassVar

from schemas.metrics import Section
from schemas.records.base import SectionRecord, Stated, stated


class {record}(SectionRecord):
    """One row of the section's table: say here what `subject` names."""

    section: ClassVar[Section] = "{name}"
    title_uk: ClassVar[str] = "{title}"
    title_en: ClassVar[str] = "{title}"

    count: Stated | None = stated("{name}.count")
'''

METRIC = "{name}.count,extended,items,{name},{title},{title},{title}: число,{title}: the number\n"


def main(name: str) -> int:
    """Write the files and register them; 2 when the name will not do."""
    if not re.fullmatch(r"[a-z][a-z_]*", name):
        print("a section is named in small Latin letters: make section NAME=petitions", file=sys.stderr)
        return 2
    rules, record = ROOT / f"extractors/sections/{name}.py", ROOT / f"schemas/records/{name}.py"
    if rules.exists() or record.exists():
        print(f"there is a section {name} already", file=sys.stderr)
        return 2
    words = {"name": name, "title": name.replace("_", " ").capitalize(), "record": f"{_camel(name)}Record"}
    rules.write_text(RULES.format(**words), encoding="utf-8")
    record.write_text(RECORD.format(**words), encoding="utf-8")
    with (ROOT / "schemas/metrics.csv").open("a", encoding="utf-8", newline="") as file:
        file.write(METRIC.format(**words))
    _insert(ROOT / "schemas/metrics.py", "]\n\n\n@dataclass", f'    "{name}",\n')
    records = ROOT / "schemas/records/__init__.py"
    _insert(records, "\n_ALL:", f"from schemas.records.{name} import {words['record']}\n")
    _insert(records, ")\n\nRECORDS", f"    {words['record']},\n")
    print(f"written: {rules.relative_to(ROOT)}, {record.relative_to(ROOT)}; metric {name}.count in schemas/metrics.csv")
    print("next: put the section's own words and examples into them, then `make format check test`")
    return 0


def _camel(name: str) -> str:
    return "".join(part.capitalize() for part in name.split("_"))


def _insert(path: Path, before: str, line: str) -> None:
    """Put a line in front of the only place where `before` stands."""
    text = path.read_text(encoding="utf-8")
    if text.count(before) != 1:
        raise SystemExit(f"{path} is not laid out as expected: add by hand: {line.strip()}")
    path.write_text(text.replace(before, line + before), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else ""))
