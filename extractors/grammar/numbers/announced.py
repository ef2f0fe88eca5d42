"""Lines that say what the figures of each item below them are: «Комісія – засідань / питань / рекомендацій:», or of
which years: «Показники роботи ради (2023/2022):»."""

from __future__ import annotations

import re
from functools import lru_cache

_FEWEST, _LONGEST_HEAD = 2, 200
_NAMES = re.compile(r"(?:\s[–—-]|[(:])\s*([^\d()–—:]*[^\W\d_]\s*/\s*[^\d()–—:]*[^\W\d_])\s*\)?\s*:?\s*$")
_SENTENCE_END = re.compile(r"(?<=[^\W\d_]{3}[.!?])\s+")
_A_TIME = re.compile(r"\d|торі[кш]|минул|попередн")
# «Засідання комісій (у дужках – кількість розглянутих питань):»
_IN_BRACKETS = re.compile(
    r"(?P<first>[^.!?()]*[^\W\d_][^.!?()]*?),?\s*[(,]\s*(?:у|в) дужках\s*"
    r"(?:–|—|-|:|вказано|наведено|зазначено|подано)?\s*(?P<second>[^()]*[^\W\d_])\s*\)?\s*[:.]?"
)
# «(перше число – засідання, друге – питання)», «де перша цифра – кількість засідань, а друга – питань:»
_NTH = r"(?: (?:число|цифра|показник))?\s*[–—-]\s*"
_BY_ORDER = re.compile(
    rf"(?:\(|,? де )?(?<!\w)перш\w{{1,2}}{_NTH}(?P<first>[^,;():–—-]+)"
    rf"[,;]\s*(?:а )?друг\w{{1,2}}{_NTH}(?P<second>[^,;():–—-]+)"
    rf"(?:[,;]\s*(?:а )?трет\w{{1,2}}{_NTH}(?P<third>[^,;():–—-]+))?\)?[^.\d]{{0,40}}$",
    re.IGNORECASE,
)
_YEAR_WORD = r"(?:\s*(?:рік|року|роки|роках|рр?\.?)(?!\w))?"
_A_YEAR = rf"(?:19|20)\d\d{_YEAR_WORD}"
_YEARS = re.compile(
    rf"(?<![\d.])({_A_YEAR}(?:\s*(?:/|\||→|⇒|,|та|і|й|проти)\s*(?:(?:у|в|за)\s+)?{_A_YEAR})+)\s*\)?\s*:?\s*$"
)


def told_apiece(line: str) -> int:
    """How many figures the line says that each item below it tells, or each behind its first colon («Засідання комісій
    (2024/2023): бюджетна – 18/20»); 0 where it says nothing of the kind."""
    head, colon, rest = line[:_LONGEST_HEAD].partition(":")
    told = len(names_announced(line)) or len(years_announced(line))
    inline = colon and rest.strip()
    return told or (len(years_announced(head)) or len(names_announced(f"{head}:")) if inline else 0)


@lru_cache(maxsize=1_000)
def years_announced(line: str) -> tuple[str, ...]:
    """The years that stand side by side at the end of the line: «Показники роботи ради (2023/2022):»."""
    found = _YEARS.search(line.strip())
    return tuple(re.findall(r"\d{4}", found[1])) if found else ()


@lru_cache(maxsize=1_000)
def names_announced(line: str) -> tuple[str, ...]:
    """The names that slashes part at the end of the line, or that it gives to the figure and to that in brackets, in
    lower case; empty when there are none."""
    if told := _bracketed(line) or _by_order(line):
        return told
    found = _NAMES.search(line.strip())
    names = tuple(" ".join(name.lower().split()) for name in found[1].split("/")) if found else ()
    return names if len(names) >= _FEWEST and all(names) else ()


def without_names(line: str) -> str:
    """What the line says besides those names."""
    if _by_order(line) and (order := _BY_ORDER.search(line.strip())):
        return line.strip()[: order.start()].rstrip()
    found = _NAMES.search(line.strip())
    return line.strip()[: found.start()] if found and names_announced(line) and not _bracketed(line) else line


def _by_order(line: str) -> tuple[str, ...]:
    """What the line says that the first and the second figure of each item are; nothing of times."""
    found = _BY_ORDER.search(line.strip())
    names = [" ".join(n.lower().split()) for n in found.groups() if n] if found else []
    return () if any(_A_TIME.search(n) for n in names) else tuple(names)


def _bracketed(line: str) -> tuple[str, ...]:
    """What the line's last sentence says that a figure and that in brackets behind it are; nothing of times."""
    said = _SENTENCE_END.split(line.strip())[-1] if "дужках" in line else ""
    found = _IN_BRACKETS.fullmatch(said)
    if found is None or _A_TIME.search(found["second"]):
        return ()
    return tuple(" ".join(found[name].lower().split()) for name in ("first", "second"))
