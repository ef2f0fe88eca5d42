"""The page's own type as a witness: a figure in doubt is compared with those of the page that no reader doubted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np

from pipeline.reading.images.ink import Mask
from pipeline.reading.images.outlines import Mark, Shape, tall_marks
from pipeline.reading.repairs import lexicon
from schemas.document import Word

_MOST = 12  # examples of a figure: more tell no more
_NEAR = 0.4  # of half the way between two figures: how close to one of them a mark must be
_SPREAD, _SPREAD_OF_TWO = 0.3, 0.1  # how far examples may be scattered, and where there are only two of a figure
_NUMBER = re.compile(r"[(«–-]?\d+(?:[.,:/–-]\d+)*%?[.,;:)»]*")
_LONE = re.compile(r"[(«–]?([3Зз])[.,;:)»]*")
_CAPITAL = re.compile(r"З[а-яіїєґ’]{2,}[.,;:]?")
_SURE = 0.8  # confidence of a word whose first letter may be an example
_MONTH = re.compile(r"січн|лют|берез|квіт|травн|червн|липн|серпн|верес|жовт|листоп|груд", re.I)


class _Type:
    """Examples of the page's letters and figures, looked for when first asked for."""

    def __init__(self, words: Sequence[Word], mask: Mask) -> None:
        self._words, self._mask = words, mask
        self._found: dict[str, list[tuple[int, Mark]]] = {}

    def marks(self, i: int) -> list[Mark]:
        """The tall marks of a word, from the left."""
        box = self._words[i].box
        return tall_marks(self._mask, (box.x0, box.top, box.x1, box.bottom))

    def figures(self, i: int) -> list[Mark]:
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

    def like(self, figure: str, mark: Mark, word: int) -> list[Shape]:
        """Shapes of a figure or of «З» in type of the same height, in other words than the mark's own."""
        if figure not in self._found:
            self._found[figure] = list(self._examples(figure))
        same = [m.shape for i, m in self._found[figure] if i != word and mark.is_of_type(m.height)]
        return same[:_MOST]

    def _examples(self, figure: str) -> Iterator[tuple[int, Mark]]:
        for i, word in enumerate(self._words):
            if figure == "З":
                if _begins_with_ze(self._words, i):
                    yield from ((i, mark) for mark in self.marks(i)[:1])
            elif figure in word.text and _undoubted(word):
                digits = [c for c in word.text if c.isdigit()]
                found = zip(self.figures(i), digits, strict=False)
                yield from ((i, mark) for mark, c in found if c == figure)


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
        leans = _leans(mark.shape, kind.like("3", mark, i), kind.like("З", mark, i))
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
        if asked and all(_leans(m.shape, kind.like(a, m, i), kind.like(b, m, i)) < 0 for m, a, b in asked):
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
