"""Marks of lists that OCR has no sign for («▪», «└», «♦»): read as letters, figures or quotation marks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from schemas.document import Word

_MARK = "•"
_WORDS = frozenset("аеєжзівйоуяб")  # one letter that may begin a sentence or be «е», «ж», «б» of a list
_SIGNS = frozenset("-–—−•●*·№§+…(«„[<>~&@|¦│!")  # signs that begin lines, and marks that are known as such
_FEWEST = 3  # lines
_KINDS = 2  # as which one mark is read
_SIDE = 0.5  # heights by which marks of one list may stand apart
_GAP = 1.6  # heights between a mark and its text


def marks_told(words: Sequence[Word]) -> list[Word]:
    """The words, what three lines or more begin with one below the other as marks of a list; the trail keeps it.

    Figures are only taken for marks among other signs: «1 подяка» below «1 грамота» counts.
    """
    found = list(words)
    for run in _runs(words):
        texts = Counter(words[i].text for i in run)
        signs = sum(n for text, n in texts.items() if not text.isdigit())
        if len(run) < _FEWEST or len(texts) > _KINDS or 2 * signs <= len(run):
            continue
        for i in run:
            found[i] = replace(words[i], text=_MARK, repairs=(*words[i].repairs, f"mark:{words[i].text}"))
    return found


def _runs(words: Sequence[Word]) -> Iterator[list[int]]:
    """Places of single signs that begin lines one below the other; lines further in are the rest of an item."""
    run: list[int] = []
    for i in _starts(words):
        if run and words[i].box.x0 > words[run[-1]].box.x1 + _SIDE * words[run[-1]].box.height:
            continue
        if not _may_be_mark(words, i):
            yield run
            run = []
        elif run and abs(words[i].box.x0 - words[run[-1]].box.x0) > _SIDE * words[i].box.height:
            yield run
            run = [i]
        else:
            run.append(i)
    yield run


def _starts(words: Sequence[Word]) -> Iterator[int]:
    for i, word in enumerate(words):
        before = words[i - 1].box if i else None
        if before is None or abs(before.middle - word.box.middle) > 0.7 * max(before.height, word.box.height):
            yield i


def _may_be_mark(words: Sequence[Word], i: int) -> bool:
    """Whether a word is a sign, letter or figure alone before a word in letters close by."""
    word, after = words[i], words[i + 1] if i + 1 < len(words) else None
    if len(word.text) != 1 or word.text.lower() in _WORDS or word.text in _SIGNS or after is None:
        return False
    height = max(word.box.height, after.box.height)
    beside = abs(after.box.middle - word.box.middle) < height and -height < after.box.x0 - word.box.x1 < _GAP * height
    return beside and after.text[:1].isalpha()
