"""The page's own type as a witness: a figure in doubt is compared with those of the page that no reader doubted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import cv2
import numpy as np
import numpy.typing as npt

from pipeline.reading import lexicon
from pipeline.reading.ink import Mask
from pipeline.reading.islands import islands
from schemas.document import Word

Shape = npt.NDArray[np.float32]

_SIDE = 24  # pixels of the square that marks are compared in
_TALL, _WIDE = 0.6, 0.15  # of the tallest mark's height, and of a mark's own: lower and narrower ones are no figures
_SAME_TYPE = 0.12  # by how much heights of one type differ
_MOST = 12  # examples of a figure: more tell no more
_NEAR = 0.4  # of half the way between two figures: how close to one of them a mark must be
_SPREAD, _SPREAD_OF_TWO = 0.3, 0.1  # how far examples may be scattered, and where there are only two of a figure
_NUMBER = re.compile(r"[(«–-]?\d+(?:[.,:/–-]\d+)*%?[.,;:)»]*")
_LONE = re.compile(r"[(«–]?([3Зз])[.,;:)»]*")
_CAPITAL = re.compile(r"З[а-яіїєґ’]{2,}[.,;:]?")
_SURE = 0.8  # confidence of a word whose first letter may be an example
_MONTH = re.compile(r"січн|лют|берез|квіт|травн|червн|липн|серпн|верес|жовт|листоп|груд", re.I)


@dataclass(frozen=True, slots=True)
class _Mark:
    """A letter or figure on the page: which word's, how high in pixels, its shape."""

    word: int
    height: int
    shape: Shape


class _Type:
    """Examples of the page's letters and figures, looked for when first asked for."""

    def __init__(self, words: Sequence[Word], mask: Mask) -> None:
        self._words, self._mask = words, mask
        self._found: dict[str, list[_Mark]] = {}

    def marks(self, i: int) -> list[_Mark]:
        """The tall marks of a word, from the left."""
        box = self._words[i].box
        x0, top = max(0, round(box.x0) - 2), max(0, round(box.top) - 2)
        part = np.ascontiguousarray(self._mask[top : round(box.bottom) + 2, x0 : round(box.x1) + 2])
        if not part.size:
            return []
        labels, stats, _ = islands(part)
        least = _TALL * stats[1:, cv2.CC_STAT_HEIGHT].max(initial=0)
        tall = [k for k in range(1, len(stats)) if stats[k][3] >= least and stats[k][2] >= _WIDE * stats[k][3]]
        return [_mark(i, labels, stats[k], k) for k in sorted(tall, key=lambda k: int(stats[k][0]))]

    def figures(self, i: int) -> list[_Mark]:
        """A mark for each figure of a number, or for a lone letter; none where they touch or are broken."""
        text = self._words[i].text
        upright = [c for c in text if c.isalnum() or c in "()"]
        figures = [c for c in upright if c.isalnum()]
        found = self.marks(i)
        if len(found) == len(figures):
            return found  # brackets stand for specks
        if "%" in text:
            found = found[: len(upright)]
        if len(found) != len(upright):
            return []
        return [mark for mark, c in zip(found, upright, strict=True) if c.isalnum()]

    def like(self, figure: str, mark: _Mark) -> list[Shape]:
        """Shapes of a figure or of «З» in type of the same height, in other words than the mark's own."""
        if figure not in self._found:
            self._found[figure] = list(self._examples(figure))
        near = _SAME_TYPE * mark.height
        same = [m for m in self._found[figure] if m.word != mark.word and abs(m.height - mark.height) <= near]
        return [m.shape for m in same[:_MOST]]

    def _examples(self, figure: str) -> Iterator[_Mark]:
        for i, word in enumerate(self._words):
            if figure == "З":
                if _begins_with_ze(self._words, i):
                    yield from self.marks(i)[:1]
            elif figure in word.text and _undoubted(word):
                digits = [c for c in word.text if c.isdigit()]
                found = self.figures(i)
                yield from (mark for mark, c in zip(found, digits, strict=False) if c == figure)


def told_by_shape(words: Sequence[Word], mask: Mask) -> tuple[Word, ...]:
    """The words, with figures in doubt as the page's own type tells them; the other reading stays an alternative."""
    kind = _Type(words, mask)
    return tuple(_told(kind, i, word) for i, word in enumerate(words))


def _told(kind: _Type, i: int, word: Word) -> Word:
    lone = _LONE.fullmatch(word.text)
    if lone:
        return _three_or_ze(kind, i, word, lone[1])
    if word.alternatives and _NUMBER.fullmatch(word.text):
        return _other_figures(kind, i, word)
    return word


def _three_or_ze(kind: _Type, i: int, word: Word, read: str) -> Word:
    """A lone «3» or «З», told by the threes in numbers and the capitals of words."""
    for mark in kind.figures(i):
        leans = _leans(mark.shape, kind.like("3", mark), kind.like("З", mark))
        seen = "3" if leans > 0 else "З"
        if leans and seen != read.upper():
            return _changed(word, word.text.replace(read, seen))
    return word


def _other_figures(kind: _Type, i: int, word: Word) -> Word:
    """A number with another reading of as many figures: that one where each figure in question looks like it."""
    figures = kind.figures(i)
    own = [c for c in word.text if c.isdigit()]
    for other in word.alternatives:
        theirs = [c for c in other if c.isdigit()]
        if len(figures) != len(own) or len(theirs) != len(own):
            continue
        asked = [(m, a, b) for m, a, b in zip(figures, own, theirs, strict=True) if a != b]
        if asked and all(_leans(m.shape, kind.like(a, m), kind.like(b, m)) < 0 for m, a, b in asked):
            rest = iter(theirs)
            return _changed(word, "".join(next(rest) if c.isdigit() else c for c in word.text))
    return word


def _changed(word: Word, text: str) -> Word:
    others = (word.text, *(a for a in word.alternatives if a != text))
    return replace(word, text=text, alternatives=others, repairs=(*word.repairs, f"shape:{word.text}"))


def _leans(shape: Shape, ones: Sequence[Shape], others: Sequence[Shape]) -> float:
    """Near 1 for a shape like the first ones, near -1 for one like the others; 0 where the two are not told apart."""
    few = min(len(ones), len(others))
    if few < 2:
        return 0.0
    first, second = np.mean(ones, axis=0), np.mean(others, axis=0)
    way, middle = first - second, (first + second) / 2
    half = float(way @ way) / 2
    if half == 0:
        return 0.0
    place = [(np.asarray(group) - middle) @ way / half for group in (ones, others)]
    scattered = max(float(np.std(group)) for group in place)
    leans = float((shape - middle) @ way) / half
    told = scattered <= (_SPREAD if few > 2 else _SPREAD_OF_TWO) and abs(abs(leans) - 1) <= _NEAR
    return leans if told else 0.0


def _undoubted(word: Word) -> bool:
    """Whether two readers saw the same number in several figures; a single one may be the letter «З»."""
    several = sum(map(str.isdigit, word.text)) > 1 or word.text.strip("(«–-.,;:)»") not in ("3", "")
    return several and not word.alternatives and not word.repairs and _NUMBER.fullmatch(word.text) is not None


def _begins_with_ze(words: Sequence[Word], i: int) -> bool:
    """Whether a word of the dictionary begins with the capital, or is it alone before what it governs."""
    word, after = words[i], words[i + 1].text if i + 1 < len(words) else ""
    if word.repairs or (word.confidence or 0.0) < _SURE:
        return False
    if word.text == "З":  # dates may begin with either
        return lexicon.follows_from(after) and not (lexicon.follows_three(after) or _MONTH.match(after))
    return _CAPITAL.fullmatch(word.text) is not None and lexicon.known(word.text.strip(".,;:"))


def _mark(word: int, labels: npt.NDArray[np.int32], stat: npt.NDArray[np.int32], k: int) -> _Mark:
    """The mark in a square of its own, its proportions kept, as a vector of length 1 and mean 0."""
    x, y, width, height = (int(v) for v in stat[:4])
    own = np.where(labels[y : y + height, x : x + width] == k, 255, 0).astype(np.uint8)
    across = max(1, min(_SIDE, round(_SIDE * width / height)))
    square = np.zeros((_SIDE, _SIDE), np.float32)
    left = (_SIDE - across) // 2
    square[:, left : left + across] = cv2.resize(own, (across, _SIDE), interpolation=cv2.INTER_AREA)
    flat = cv2.GaussianBlur(square, (0, 0), 0.8).ravel()
    flat -= flat.mean()
    return _Mark(word, height, np.asarray(flat / max(1e-6, float(np.linalg.norm(flat))), np.float32))
