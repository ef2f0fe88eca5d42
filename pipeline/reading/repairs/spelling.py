"""Words that the dictionary does not have, where letters that bad copies make alike give one that it has."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations, product

from pipeline.reading.repairs import lexicon
from schemas.document import Word

_SURE = 0.93  # confidence from which an unknown word is taken for a rare one
_THERE = 0.6  # confidence from which a word of the dictionary shows what the page speaks of
_WORD = re.compile(r"(\W*)([А-ЯІЇЄҐ]?[а-яіїєґыэ]{3,}|па)(\W*)")
_NEVER = {"па": "на"}  # words of the dictionary that no report has
_EDGES = ".,;:()«»"
_SHORT = frozenset(["від", "них", "ніж", "для", "при", "про", "над", "під", "або", "але", "ним", "цих", "вже", "які"])
_LIKE = {  # what stands in copies whose strokes ran into each other or broke: as read, and what it may have been
    **{"п": "нвшл", "н": "вшип", "и": "ніш", "л": "нпт", "к": "в", "м": "в", "в": "н", "т": "н", "г": "т"},
    **{"ы": "ь", "і": "ь", "э": "зє", "з": "т", "с": "єе", "е": "єс", "о": "ае", "а": "о", "ц": "нщ", "ш": "щ"},
    **{"д": "ц", "х": "к", "й": "н", "ь": "я"},
}
_LETTERS = 4  # of a word for each letter that may be another
_FAR = 3  # letters at most
_LONG = 6  # letters: shorter words have too many that look like them to be told by the dictionary alone


def respelt(words: Sequence[Word]) -> list[Word]:
    """The words, doubted unknown ones as the dictionary's only word that looks like them; the trail keeps the first.

    Of several the one stands that was read elsewhere on the page, and where none was the word stays. Names are in no
    dictionary: words with a capital become only what the page has.
    """
    found = list(words)
    page: Counter[str] | None = None
    for i, word in enumerate(words):
        parts = _doubted(word, words[i - 1] if i else None)
        if parts is None:
            continue
        page = _read_elsewhere(words) if page is None else page
        best = _NEVER.get(parts[2]) or _spelling(parts[2], page)
        if best:
            text = f"{parts[1]}{best}{parts[3]}"
            found[i] = replace(word, text=text, repairs=(*word.repairs, f"spelling:{word.text}"))
    return found


def _doubted(word: Word, before: Word | None) -> re.Match[str] | None:
    """An unsure word that the dictionary does not have, parted from its marks; ends of broken words are left out."""
    if (word.confidence or 1.0) >= _SURE or (before and before.text.endswith("-")):
        return None
    parts = _WORD.fullmatch(word.text)
    return parts if parts and (parts[2] in _NEVER or not lexicon.known(parts[2])) else None


def _read_elsewhere(words: Sequence[Word]) -> Counter[str]:
    """Words of the dictionary that the page has, by how often."""
    bare = (w.text.strip(_EDGES).lower() for w in words if (w.confidence or 0.0) >= _THERE)
    return Counter(b for b in bare if lexicon.known(b))


def _spelling(text: str, page: Counter[str]) -> str:
    """The nearest known word that looks like one, empty for none and for several."""
    word = text.lower()
    for letters in range(1, min(_FAR, 1 + len(word) // _LETTERS) + 1):
        found = {w for w in _lookalikes(word, letters) if lexicon.known(w)}
        if len(word) < _LETTERS:
            found &= _SHORT
        if found:
            alone = len(word) < _LETTERS or len(word) >= _LONG
            near = word == text and alone and letters <= max(1, len(word) // _LETTERS)
            best = _chosen(found, page, near)
            return best if word == text else best.capitalize()
    return ""


def _chosen(found: set[str], page: Counter[str], near: bool) -> str:
    """The one that the page has most of; the only one where none is on it and the word is near enough."""
    ranked = sorted(found, key=lambda w: (-page[w], w))
    if page[ranked[0]] and (len(ranked) == 1 or page[ranked[0]] > page[ranked[1]]):
        return ranked[0]
    return ranked[0] if near and len(ranked) == 1 else ""


def _lookalikes(word: str, letters: int) -> Iterator[str]:
    """The word with so many of its letters as others that they may have been; a soft sign lost at its end is one."""
    places = [i for i, c in enumerate(word) if c in _LIKE]
    for chosen in combinations(places, letters):
        for others in product(*(_LIKE[word[i]] for i in chosen)):
            made = list(word)
            for i, c in zip(chosen, others, strict=True):
                made[i] = c
            yield "".join(made)
    if word.endswith("н") and letters:
        yield from (f"{w}ь" for w in (_lookalikes(word, letters - 1) if letters > 1 else (word,)))
