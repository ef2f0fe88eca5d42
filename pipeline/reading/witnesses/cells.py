"""Cells of ruled tables: what was read badly in one is read again from the cell alone.

Layout analysis takes the rows of all cells of a table's row for one set of lines. Where names wrap to two lines and the
figures stand halfway between them, it mixes the lines of the names: letters go to the wrong line, marks over letters
become words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

import numpy as np

from pipeline.reading.engines.engines import BLOCK, Engine, Grey, Options, Seen
from pipeline.reading.images.ink import Cell, Ink, text_height, unread
from pipeline.reading.repairs import lexicon
from pipeline.reading.repairs.alphabets import has_foreign

_INSET, _PAPER = 3, 14  # pixels inside the rules, and of white put around
_SLACK = 8  # pixels by which a rule may end short of a corner, or a word reach over a rule
_DOUBTED = 0.6  # confidence below which a word is doubted; surer numbers must not be lost
_UNKNOWN = 0.3  # what letters of no known word are worth
_SURE, _THERE, _LOW = 0.9, 0.3, 0.5  # confidence of words, share of a number's box, height of text: see _accounted
_NO_LESS = 0.97  # of the old reading's worth: with as much read, a cell alone is the likelier reading
_LONG = 4  # letters: a longer word of the dictionary is no accident, however unsure its reader
_LEAST = 12  # pixels: narrower places are between doubled rules
_LINES, _MOST_LINES = 0.8, 8.0  # heights of type from the first line of a name in a table to its last
_STEP = 0.25  # heights of type from a line to what is not level with it
_MOST = 120  # cells read again on one page


def reread(reader: Engine, options: Options, grey: Grey, ink: Ink, seen: Sequence[Seen]) -> list[Seen]:
    """The words with badly read cells read anew, where the new reading is the better one.

    A number that the new reading changes keeps its old reading among its `others`.
    """
    groups = _by_cell(ink.rules, seen)
    marks = [_middle(place) for place in unread(ink, seen)] if groups else []
    size = text_height(seen) if groups else 0.0
    bad = [
        c
        for c, own in groups.items()
        if _doubtful(c, [seen[i] for i in own], marks) or _out_of_step(c, groups, seen, size)
    ]
    words: list[Seen | None] = list(seen)
    instead: dict[int, list[Seen]] = {}
    for cell in bad[:_MOST]:
        old = [seen[i] for i in groups[cell]]
        own = set(groups[cell])
        others = [w for i, w in enumerate(words) if w and i not in own and _meets(w, cell)]
        others += [w for read in instead.values() for w in read if _meets(w, cell)]
        new = _of_its_own(_read(reader, options, grey, cell), others)
        if _better(new, old, _is_whole(new, ink, cell)):
            instead[groups[cell][0]] = [_with_others(n, old) for n in new]
            for i in groups[cell]:
                words[i] = None
    return [w for i, word in enumerate(words) for w in (instead.get(i) or ([word] if word else []))]


def _of_its_own(new: Sequence[Seen], others: Sequence[Seen]) -> list[Seen]:
    """What was read in a cell without what another one has: beside a rule that ends short, two lie on each other."""
    return [word for word in new if not any(covers(other, word) > 0.5 for other in others)]


def _meets(word: Seen, cell: Cell) -> bool:
    x0, top, x1, bottom = word.box
    return x0 < cell[2] and x1 > cell[0] and top < cell[3] and bottom > cell[1]


def _by_cell(rules: Sequence[Cell], seen: Sequence[Seen]) -> dict[Cell, list[int]]:
    """Places of words by the cell that their middle is in."""
    found: dict[Cell, list[int]] = {}
    across = [r for r in rules if r[2] - r[0] >= r[3] - r[1]]
    down = [r for r in rules if r[2] - r[0] < r[3] - r[1]]
    if len(across) < 2 or len(down) < 2:
        return found
    for i, word in enumerate(seen):
        cell = _cell_around(*_middle(word.box), across, down)
        if cell is not None:
            found.setdefault(cell, []).append(i)
    return found


def _cell_around(x: float, y: float, across: Sequence[Cell], down: Sequence[Cell]) -> Cell | None:
    """The place between the nearest rules on all four sides; None where one is open."""
    spanning = [r for r in across if r[0] - _SLACK <= x <= r[2] + _SLACK]
    beside = [r for r in down if r[1] - _SLACK <= y <= r[3] + _SLACK]
    left = max((r[2] for r in beside if r[2] <= x), default=None)
    right = min((r[0] for r in beside if r[0] > x), default=None)
    top = max((r[3] for r in spanning if r[3] <= y), default=None)
    bottom = min((r[1] for r in spanning if r[1] > y), default=None)
    if left is None or right is None or top is None or bottom is None or min(right - left, bottom - top) < _LEAST:
        return None
    return left, top, right, bottom


def _doubtful(cell: Cell, own: Sequence[Seen], marks: Iterable[tuple[float, float]]) -> bool:
    """Whether a cell's words are unsure, in letters of other languages, on each other or not all of the cell's ink."""
    if any(w.confidence < _DOUBTED or has_foreign(w.text) or _reaches_over(w, cell) for w in own):
        return True
    if any(_mixed(a, b) for a, b in combinations(own, 2)):
        return True
    return any(cell[0] < x < cell[2] and cell[1] < y < cell[3] for x, y in marks)


def _out_of_step(cell: Cell, groups: Mapping[Cell, Sequence[int]], seen: Sequence[Seen], size: float) -> bool:
    """Whether a name of several lines stands beside a cell whose words are level with none of them: figures halfway."""
    own = [_middle(seen[i].box)[1] for i in groups[cell]]
    lettered = sum(any(map(str.isalpha, seen[i].text)) for i in groups[cell])
    if not _LINES * size <= max(own) - min(own) <= _MOST_LINES * size or 2 * lettered <= len(own):
        return False
    beside = (c for c in groups if c != cell and c[1] < cell[3] and c[3] > cell[1])
    levels = (_middle(seen[i].box)[1] for c in beside for i in groups[c])
    return any(cell[1] < y < cell[3] and min(abs(y - m) for m in own) > _STEP * size for y in levels)


def _reaches_over(word: Seen, cell: Cell) -> bool:
    x0, top, x1, bottom = word.box
    return x0 < cell[0] - _SLACK or x1 > cell[2] + _SLACK or top < cell[1] - _SLACK or bottom > cell[3] + _SLACK


def _mixed(a: Seen, b: Seen) -> bool:
    """Whether two words stand on one line of the page and were read as of two, or cover each other."""
    level = _shared(a, b, 1) > 0.5
    return level and ((a.block, a.line) != (b.block, b.line) or _shared(a, b, 0) > 0.3)


def _shared(a: Seen, b: Seen, axis: int) -> float:
    """What two boxes share along an axis (0 across, 1 down), as a part of the shorter."""
    shared = min(a.box[axis + 2], b.box[axis + 2]) - max(a.box[axis], b.box[axis])
    return shared / max(1.0, min(a.box[axis + 2] - a.box[axis], b.box[axis + 2] - b.box[axis]))


def _read(reader: Engine, options: Options, grey: Grey, cell: Cell) -> list[Seen]:
    """The cell's words as read from it alone, boxes on the page."""
    x0, top, x1, bottom = cell
    part = grey[top + _INSET : bottom - _INSET, x0 + _INSET : x1 - _INSET]
    crop = np.ascontiguousarray(np.pad(part, _PAPER, constant_values=255))
    across, down = x0 + _INSET - _PAPER, top + _INSET - _PAPER
    return [
        replace(s, box=(s.box[0] + across, s.box[1] + down, s.box[2] + across, s.box[3] + down))
        for s in reader.read(crop, replace(options, mode=BLOCK))
    ]


def _is_whole(new: Sequence[Seen], ink: Ink, cell: Cell) -> bool:
    """Whether a reading is sure of every word and leaves no mark of the cell: what had more read some of it twice."""
    if any(w.confidence < _SURE or not (digits_of(w.text) or lexicon.known(w.text)) for w in new):
        return False
    x0, top, x1, bottom = cell
    inside = np.ascontiguousarray(ink.mask[top + _INSET : bottom - _INSET, x0 + _INSET : x1 - _INSET])
    left, upper = x0 + _INSET, top + _INSET
    own = [replace(w, box=(w.box[0] - left, w.box[1] - upper, w.box[2] - left, w.box[3] - upper)) for w in new]
    return not unread(Ink(inside, ()), own)


def _better(new: Sequence[Seen], old: Sequence[Seen], is_whole: bool) -> bool:
    """Whether the new reading is whole, or worth no less, and loses no number that was read with confidence."""
    size = float(np.median([w.box[3] - w.box[1] for w in old]))
    worth = sum(map(_worth, new))
    if worth <= 0 or (worth < _NO_LESS * sum(map(_worth, _apart(old))) and not is_whole):
        return False
    return all(_accounted(w, new, size) for w in old if digits_of(w.text))


def _accounted(number: Seen, new: Sequence[Seen], size: float) -> bool:
    """Whether the new reading has a sure number too, and of a doubted one's ink says what else it is."""
    if number.confidence >= _DOUBTED:
        return digits_of(number.text) in {digits_of(w.text) for w in new}
    there = [(w, covers(w, number)) for w in new]
    read_as_number = any(share > _THERE and digits_of(w.text) for w, share in there)
    read_as_words = sum(share for w, share in there if w.confidence >= _SURE) > _THERE
    return read_as_number or read_as_words or number.box[3] - number.box[1] < _LOW * size


def _apart(words: Sequence[Seen]) -> Iterator[Seen]:
    """The words but for those that lie on surer ones: ink counts once."""
    for word in words:
        if not any(covers(o, word) > 0.5 and o.confidence > word.confidence for o in words):
            yield word


def covers(over: Seen, under: Seen) -> float:
    """The share of a word's box that lies in another's."""
    across = min(over.box[2], under.box[2]) - max(over.box[0], under.box[0])
    down = min(over.box[3], under.box[3]) - max(over.box[1], under.box[1])
    area = (under.box[2] - under.box[0]) * (under.box[3] - under.box[1])
    return max(0.0, across) * max(0.0, down) / max(1.0, area)


def _worth(word: Seen) -> float:
    """Letters and figures read, by confidence; those of no known word count for little."""
    count = sum(map(str.isalnum, word.text))
    scrap = count <= 2 and word.confidence < _DOUBTED
    if has_foreign(word.text) or scrap:
        return 0.0
    if count <= 2 or digits_of(word.text):
        return count * word.confidence
    known = lexicon.known(word.text)
    return count * (max(word.confidence, _SURE if count > _LONG else 0.0) if known else _UNKNOWN * word.confidence)


def _with_others(new: Seen, old: Sequence[Seen]) -> Seen:
    """A number with what the first reading had in its place, when that was another number."""
    number = digits_of(new.text)
    others = [
        o.text
        for o in old
        if number and digits_of(o.text) not in ("", number) and max(covers(new, o), covers(o, new)) > 0.5
    ]
    return replace(new, others=tuple(others)) if others else new


def digits_of(text: str) -> str:
    """The figures alone."""
    return "".join(c for c in text if c.isdigit())


def _middle(box: tuple[float, float, float, float]) -> tuple[float, float]:
    return (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
