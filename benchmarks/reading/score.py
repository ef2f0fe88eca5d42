"""Scoring a page's reading against its truth, in place."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, fields

from benchmarks.reading.layouts import Sides

Placed = tuple[str, Sides]
_DIGITS = re.compile(r"\d+(?:[.,:/–-]\d+)*")
_JUDGED = 3  # letters: boxes of shorter words say little
_SAME_PLACE = 0.5  # intersection over union from which a box is right
_EDGES = '«»"„“”()[]{},.;:!?…'
_SAME = str.maketrans({"’": "'", "ʼ": "'", "‘": "'", "`": "'", "–": "-", "—": "-", "−": "-"})


@dataclass(slots=True)
class Score:
    """Counts over pages; add them up, then look at the rates."""

    numbers: int = 0
    numbers_right: int = 0
    numbers_wrong: int = 0
    invented: int = 0
    words: int = 0
    word_errors: int = 0
    boxes_right: int = 0
    boxes: int = 0
    cells: int = 0
    cells_right: int = 0
    signs: int = 0
    signs_right: int = 0

    def add(self, other: Score) -> None:
        """Add another page's counts."""
        for f in fields(self):
            setattr(self, f.name, getattr(self, f.name) + getattr(other, f.name))


def score(truth: Sequence[Placed], cells: Sequence[Placed], read: Sequence[Placed]) -> Score:
    """All measures of one page."""
    result = Score()
    _numbers(result, numbers_of(truth), tokens_of(read))
    _words(result, truth, read)
    _boxes(result, truth, read)
    _cells(result, cells, read)
    return result


def tokens_of(words: Sequence[Placed]) -> list[Placed]:
    """Runs of digits with their share of the word's box."""
    found = []
    for text, (x0, top, x1, bottom) in words:
        step = (x1 - x0) / len(text)
        for m in _DIGITS.finditer(text):
            found.append((m.group(), (x0 + m.start() * step, top, x0 + m.end() * step, bottom)))
    return found


def numbers_of(truth: Sequence[Placed]) -> list[list[Placed]]:
    """True numbers as groups of tokens: "1 808" is one number of two."""
    groups: list[list[Placed]] = []
    for token in tokens_of(truth):
        last = groups[-1][-1] if groups else None
        if last and _continues(last, token):
            groups[-1].append(token)
        else:
            groups.append([token])
    return groups


def _continues(before: Placed, after: Placed) -> bool:
    """Whether the second token is the next three digits of the first on the same line."""
    gap = after[1][0] - before[1][2]
    level = abs(before[1][1] - after[1][1]) < (after[1][3] - after[1][1])
    return level and 0 <= gap < 0.6 * (after[1][3] - after[1][1]) and re.match(r"\d{3}(\D|$)", after[0]) is not None


def _numbers(result: Score, truth: list[list[Placed]], read: list[Placed]) -> None:
    used: set[int] = set()
    for group in truth:
        hits = [i for i, (_, box) in enumerate(read) if any(_meets(box, g[1]) for g in group)]
        used.update(hits)
        said = "".join(read[i][0] for i in sorted(hits, key=lambda i: read[i][1][0]))
        right = said == "".join(t for t, _ in group)
        result.numbers += 1
        result.numbers_right += right
        result.numbers_wrong += bool(hits) and not right
    result.invented += len(read) - len(used)


def _meets(a: Sides, b: Sides) -> bool:
    """Whether the middle of one lies in the other."""
    return _inside(a, b) or _inside(b, a)


def _inside(a: Sides, b: Sides) -> bool:
    x, y = (a[0] + a[2]) / 2, (a[1] + a[3]) / 2
    return b[0] <= x <= b[2] and b[1] - 1 <= y <= b[3] + 1


def plain(text: str) -> str:
    """A word for comparison: kinds of dash and apostrophe are one, punctuation at its ends is left out."""
    return text.translate(_SAME).strip(_EDGES)


def word_errors(truth: Sequence[str], read: Sequence[str]) -> tuple[int, int]:
    """(errors, words) free of order: what is missing or superfluous, whichever is more."""
    want = Counter(filter(None, map(plain, truth)))
    have = Counter(filter(None, map(plain, read)))
    return max((want - have).total(), (have - want).total()), want.total()


def _words(result: Score, truth: Sequence[Placed], read: Sequence[Placed]) -> None:
    errors, words = word_errors([t for t, _ in truth], [t for t, _ in read])
    result.word_errors += errors
    result.words += words
    for sign in "%№":
        want = sum(t.count(sign) for t, _ in truth)
        result.signs += want
        result.signs_right += min(want, sum(t.count(sign) for t, _ in read))


def _boxes(result: Score, truth: Sequence[Placed], read: Sequence[Placed]) -> None:
    """Over true words of three letters on that were read right: whether their boxes are where they are.

    A word of a text that stands on the page five times and was read four times has four boxes to be judged: the fifth
    was misread, which is a word error, and the box of another is no wrong one.
    """
    places, found = _by_text(truth), _by_text(read)
    for text in places.keys() & found.keys():
        result.boxes += min(len(places[text]), len(found[text]))
        result.boxes_right += _paired(places[text], found[text])


def _by_text(words: Sequence[Placed]) -> dict[str, list[Sides]]:
    """Boxes of the words of three letters on."""
    found: dict[str, list[Sides]] = {}
    for text, box in words:
        if len(plain(text)) >= _JUDGED:
            found.setdefault(plain(text), []).append(box)
    return found


def _paired(places: Sequence[Sides], found: Sequence[Sides]) -> int:
    """How many places have a box of their own that is right."""
    left = list(found)
    for place in places:
        best = max(left, key=lambda box: overlap(place, box), default=None)
        if best is not None and overlap(place, best) >= _SAME_PLACE:
            left.remove(best)
    return len(found) - len(left)


def overlap(a: Sides, b: Sides) -> float:
    """Intersection over union."""
    width = min(a[2], b[2]) - max(a[0], b[0])
    height = min(a[3], b[3]) - max(a[1], b[1])
    if width <= 0 or height <= 0:
        return 0.0
    areas = (a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1])
    return width * height / (areas - width * height)


def _cells(result: Score, cells: Sequence[Placed], read: Sequence[Placed]) -> None:
    """A cell is right when the words whose middles lie in it say what it says."""
    for text, box in cells:
        inside = [(t, b) for t, b in read if _inside(b, box)]
        said = Counter(filter(None, (plain(t) for t, _ in inside)))
        result.cells += 1
        result.cells_right += said == Counter(filter(None, map(plain, text.split())))
