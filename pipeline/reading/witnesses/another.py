"""Words that the first model doubts, read by another one: all of a page in one picture, which costs what they are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.reading.engines import models
from pipeline.reading.engines.engines import BLOCK, Engine, Grey, Options, Seen
from pipeline.reading.engines.packed import packed
from pipeline.reading.images.ink import text_height
from pipeline.reading.images.orientation import is_picture
from pipeline.reading.repairs import lexicon
from pipeline.reading.repairs.alphabets import has_foreign, has_latin
from pipeline.reading.witnesses.cells import digits_of

_DOUBTED, _KNOWN_DOUBTED = 0.9, 0.5  # confidence below which a word, or one of the dictionary, is read again
_TALL = 1.8  # heights of type: what is higher is no word
_OTHERS = ("ukr", models.CYRILLIC)
_EDGES = ".,;:!?()«»"
_PARTS = re.compile(rf"([{re.escape(_EDGES)}]*)(.*?)([{re.escape(_EDGES)}]*)")
_SURER = 0.05  # by how much another number must be surer
_SCRAP, _LONG = 0.6, 4  # confidence below which figures may be letters, and the letters that such words have
_SURE = 0.7  # confidence of a number where the first model saw a heap of signs
_NUMBER = re.compile(r"[(«]?\d+(?:[.,]\d+)*[.,;:)»]*")
_ROMAN = 5  # letters of a numeral at most
_LETTERS = 2  # of a word that is read again; single ones and signs are known to the first model alone


def read_by_another(reader: Engine, options: Options, grey: Grey, seen: Sequence[Seen]) -> list[Seen]:
    """The words, doubted ones as another model reads them where that gives a word or is surer.

    This model takes signs for figures: a number gives way only to a clearly surer one of as many figures, and whichever
    is kept has the other among its `others`, which the second look weighs.
    """
    name = next(
        (n for model in _OTHERS if (n := models.resolve(model)) and n not in options.languages.split("+")), None
    )
    size = text_height(seen) if seen else 0.0
    chosen = {i for i, word in enumerate(seen) if _is_doubted(word, size)}
    if name is None or not chosen or is_picture(seen):
        return list(seen)
    picture, runs = packed(grey, seen, chosen)
    said = reader.read(picture, replace(options, languages=name, mode=BLOCK))
    words: list[list[Seen]] = [[word] for word in seen]
    for run in runs:
        found = [run.on_page(s) for s in said if run.has(s)]
        for own, new in _meeting([(i, seen[i]) for i in run.words], found):
            old = [seen[i] for i in own]
            for i in own:
                words[i] = []
            words[own[0]] = _chosen(old, new)
    return [word for one in words for word in one]


def _is_doubted(word: Seen, size: float) -> bool:
    """Whether a word is unsure, and no bar of a table or mark of a picture; one of the dictionary is seldom wrong."""
    if word.confidence >= _DOUBTED or word.box[3] - word.box[1] > _TALL * size or word.text == "|":
        return False
    letters = word.text.strip(_EDGES)
    return (
        word.confidence < _KNOWN_DOUBTED or len(letters) < _LONG or not (letters.isalpha() and lexicon.known(letters))
    )


def _meeting(old: Sequence[tuple[int, Seen]], new: Sequence[Seen]) -> Iterator[tuple[list[int], list[Seen]]]:
    """Words of both readings that share a place along the line: the first ones' numbers, and the second ones."""
    groups: list[tuple[float, list[int], list[Seen]]] = []
    edges = [(w.box[0], w.box[2], i, w) for i, w in old] + [(w.box[0], w.box[2], None, w) for w in new]
    for left, right, i, word in sorted(edges, key=lambda e: e[0]):
        if not groups or left > groups[-1][0] - _slack(word):
            groups.append((right, [], []))
        end, first, second = groups[-1]
        if i is None:
            second.append(word)
        else:
            first.append(i)
        groups[-1] = (max(end, right), first, second)
    yield from ((first, second) for _, first, second in groups if first and second)


def _slack(word: Seen) -> float:
    """By how much boxes of neighbours may lie over each other."""
    return 0.3 * min(word.box[2] - word.box[0], word.box[3] - word.box[1])


def _chosen(old: Sequence[Seen], new: Sequence[Seen]) -> list[Seen]:
    """The better of two readings of one place, word by word where both have as many."""
    if len(old) == len(new):
        return [_of_two(was, now) for was, now in zip(old, new, strict=True)]
    numbers = [w for w in old if _is_number(w)]
    lettered = all(map(_has_letters, (*old, *new))) and not any(digits_of(w.text) or has_foreign(w.text) for w in new)
    if not lettered or (numbers and not _are_words(new, numbers)):
        return list(old)
    known, were_known = (all(lexicon.known(w.text) for w in words) for words in (new, old))
    return [replace(w, block=old[0].block, line=old[0].line) for w in new] if known and not were_known else list(old)


def _of_two(old: Seen, new: Seen) -> Seen:
    """The better of two readings of one word."""
    if digits_of(new.text):
        return _as_number(old, new)
    if has_foreign(new.text) or not _has_letters(new) or _may_be_roman(old):
        return old
    if not _has_letters(old) or _is_number(old):
        return _in_place_of(old, new) if _are_words([new], [old]) else old
    known = lexicon.known(new.text)
    better = new.confidence > old.confidence if known == lexicon.known(old.text) else known
    return _in_place_of(old, new) if better else old


def _as_number(old: Seen, new: Seen) -> Seen:
    """A word that another model reads as a number: the surer one where both are numbers of as many figures.

    Signs and letters among figures are no word: «&8» is 68 for a model that is sure of it.
    """
    if _NUMBER.fullmatch(old.text):
        if len(digits_of(old.text)) != len(digits_of(new.text)) or _same(old.text, new.text):
            return old
        is_other = digits_of(old.text) != digits_of(new.text) and _NUMBER.fullmatch(new.text)
        if not is_other or new.confidence < old.confidence + _SURER:
            return replace(old, others=(*old.others, new.text))
    elif not (_NUMBER.fullmatch(new.text) and new.confidence > max(_SURE, old.confidence) and _is_heap(old)):
        return old
    return replace(_in_place_of(old, new), others=(*old.others, old.text))


def _same(one: str, other: str) -> bool:
    """Whether two numbers are the same; a point for a comma between figures makes another one."""
    return one.strip(_EDGES) == other.strip(_EDGES) or (digits_of(one) == digits_of(other) and one.count(".") > 1)


def _is_heap(word: Seen) -> bool:
    """Whether a word is neither a letter or sign that stands alone nor one of the dictionary."""
    signs = word.text.strip(_EDGES)
    return has_foreign(word.text) or (len(signs) > 1 and "%" not in signs and not lexicon.known(signs))


def _may_be_roman(word: Seen) -> bool:
    """Whether a word may be a numeral in letters that this model does not have."""
    letters = word.text.strip(_EDGES)
    return len(letters) <= _ROMAN and (letters.isupper() or has_latin(letters))


def _is_number(word: Seen) -> bool:
    """Whether figures are no accident in a word: «1О», not «10бто»."""
    figures = len(digits_of(word.text))
    return figures > 0 and figures >= sum(map(str.isalpha, word.text))


def _are_words(new: Sequence[Seen], old: Sequence[Seen]) -> bool:
    """Whether what was read as figures, and doubted, are words: «0016,» for «осіб,»."""
    known = all(lexicon.known(w.text) and sum(map(str.isalpha, w.text)) >= _LONG for w in new)
    return known and max(w.confidence for w in old) < min(_SCRAP, *(w.confidence for w in new))


def _has_letters(word: Seen) -> bool:
    return sum(map(str.isalpha, word.text)) >= _LETTERS


def _in_place_of(old: Seen, new: Seen) -> Seen:
    """The new letters between the marks of the first reading, whose model has more of them."""
    own, other = _PARTS.fullmatch(old.text), _PARTS.fullmatch(new.text)
    if own is None or other is None or _plain(own[2]) == _plain(other[2]):
        return old
    text = f"{own[1]}{other[2]}{own[3]}"
    return replace(new, text=text, box=old.box, block=old.block, line=old.line)


def _plain(text: str) -> str:
    """Letters in which two readings may differ: signs that one model lacks do not count, nor capitals, which a word
    without its neighbours does not tell."""
    return "".join(c for c in text if c.isalnum()).lower()
