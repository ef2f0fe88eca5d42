"""Names before as many figures: «Рішень прийнято / відхилено: 301 / 27», «Запитів і звернень – 8 та 112»."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extractors.grammar.sentences.phrases import named_noun
from extractors.grammar.sentences.statements import Statement
from extractors.grammar.words.morphology import is_modifier, is_noun, is_predicate, is_preposition
from schemas.text import DocumentText, Span

_FEWEST_NAMES = 2
_LINES_ABOVE = 6
_PLAN_OR_RESULT = re.compile(r"план\w*|заплан\w+|факт\w*")
_ONLY_TIME = re.compile(r"(?:за |у |в )?(?:19|20)\d\d(?:-й|-го)?(?: рік| року| році| р\.?)?")


def by_slashes(statements: list[Statement], text: DocumentText) -> list[Statement]:
    """«Рішень прийнято / відхилено / знято: 301/27/12»: as many names as figures, each for its own."""
    title = statements[0].title if statements else None
    if title and _ONLY_TIME.fullmatch(text.text[title.start : title.end].strip().lower()):
        title = _names_above(text, statements[0].block) or title
    names = list(_parted(text, title)) if title else []
    if title and len(names) < _FEWEST_NAMES and _is_pair(statements):
        names = _joined(text, title)
    if len(names) < _FEWEST_NAMES or len(names) != len(statements) or _has_digits(text, names):
        return statements
    said = _texts(text, names)
    if any(_PLAN_OR_RESULT.fullmatch(name) for name in said):
        return statements  # «План / факт: сесій 12 / 11» names two times of one thing
    before, behind = _shared_words(said)
    found = []
    for k, (statement, name) in enumerate(zip(statements, said, strict=True)):
        own = name.removeprefix(f"{before} ") if before and k == 0 else name
        words = " ".join(w for w in (before, own, behind if k + 1 < len(said) else "") if w)
        found.append(
            replace(
                statement,
                tight=f"{words} @",
                left=before or words,
                title=names[k],
                title_words=own,
                label=names[k],
                label_words=own,
                label_side="left",
                named=named_noun(words.split()),
                companion="",
                head="",
            )
        )
    return found


def _names_above(text: DocumentText, block: int) -> Span | None:
    """«Подано / відхилено» over «2022: 205 / 18»: the nearest line above without figures, when slashes part it."""
    for above in reversed(text.blocks[max(0, block - _LINES_ABOVE) : block]):
        words = text.text[above.body.start : above.body.end]
        if not any(map(str.isdigit, words)):
            return above.body if "/" in words and above.kind != "table" else None
    return None


def _has_digits(text: DocumentText, names: Sequence[Span]) -> bool:
    """«№ 512-22/VIII»: a document's number, no names."""
    return any(re.search(r"\d", name) for name in _texts(text, names))


def _texts(text: DocumentText, names: Sequence[Span]) -> list[str]:
    return [" ".join(text.text[n.start : n.end].lower().split()) for n in names]


def _parted(text: DocumentText, title: Span) -> Iterator[Span]:
    """The names between the slashes."""
    at = title.start
    for part in text.text[title.start : title.end].split("/"):
        stripped = part.strip()
        if stripped:
            start = at + part.index(stripped)
            yield Span(start, start + len(stripped))
        at += len(part) + 1


def _is_pair(statements: Sequence[Statement]) -> bool:
    """Two figures with nothing but «і» between them, neither with a time or a noun of its own."""
    bare = [s for s in statements if not (s.head or s.periods or s.companion)]
    return len(statements) == len(bare) == _FEWEST_NAMES and statements[1].left in {"і", "та", "й"}


def _joined(text: DocumentText, title: Span) -> list[Span]:
    """«Депутатські запити» and «звернення» of «Депутатські запити та звернення»; empty where they are not two."""
    words = text.text[title.start : title.end]
    marks = list(re.finditer(r"\s(?:та|і|й)\s", words))
    if (
        len(marks) != 1
        or is_preposition(words.split()[0].lower())
        or not all(_has_noun(w) for w in (words[: marks[0].start()], words[marks[0].end() :]))
    ):
        return []
    return [Span(title.start, title.start + marks[0].start()), Span(title.start + marks[0].end(), title.end)]


def _shared_words(names: Sequence[str]) -> tuple[str, str]:
    """The noun that the first name lends those behind it («засідань спільних / виїзних»), or the last those before it
    («письмових / усних звернень»); each empty where the names have nouns of their own."""
    first, last = names[0].split(), names[-1].split()
    if len(first) == len(names) == _FEWEST_NAMES and len(last) == 1 and is_modifier(first[0]) and is_noun(last[0]):
        return first[0], ""  # «депутатські запити / звернення»
    if len(first) == len(last) == _FEWEST_NAMES and is_noun(first[0]) and last[0].endswith(first[1]):
        return first[0], last[1]  # «рішень чергових / позачергових сесій»
    if len(first) > 1 and is_noun(first[0]) and not any(_has_noun(n) for n in names[1:]):
        return first[0], ""
    if len(last) > 1 and is_noun(last[-1]) and not any(_has_noun(n) for n in names[:-1]):
        return "", " ".join(last[1:])
    return "", ""


def _has_noun(name: str) -> bool:
    return any(is_noun(w) and not is_modifier(w) and not is_predicate(w) for w in name.split())
