"""Folding of written forms, and identifiers made of Ukrainian words."""

from __future__ import annotations

import re

_APOSTROPHES = str.maketrans(dict.fromkeys("’ʼ‘`´′", "'"))
_LATIN_TWINS = str.maketrans("aceiopxyktABCEHIKMOPTXY", "асеіорхуктАВСЕНІКМОРТХУ")
# Letters that a scan takes for one another; a word folded so is only ever compared, never shown.
_OCR_CLASSES = ("іїl1!|", "инпй", "шщ", "гтґ", "сеєэ", "о0", "ьъб6", "цч4", "лд", "з3")
_OCR_FOLD = str.maketrans({letter: same[0] for same in _OCR_CLASSES for letter in same})
_LATIN_LETTERS = "a b v h g d e ie zh z y i i i k l m n o p r s t u f kh ts ch sh shch iu ia"
# Cabinet resolution 55 (2010): another letter at the beginning of a word.
_TRANSLITERATION = dict(
    zip(
        "абвгґдеєжзиіїйклмнопрстуфхцчшщюя",
        _LATIN_LETTERS.split(" "),
        strict=True,
    )
)
_INITIAL = {"є": "ye", "ї": "yi", "й": "y", "ю": "yu", "я": "ya"}


def words(listed: str) -> frozenset[str]:
    """A set of words from a list with spaces between."""
    return frozenset(listed.split())


def fold(written: str) -> str:
    """Lower case, one apostrophe, one hyphen, single spaces, Latin twins of Cyrillic letters made Cyrillic."""
    plain = re.sub(r"[‐‑–—−]", "-", written.translate(_APOSTROPHES).replace("\u00ad", ""))
    words = [w.translate(_LATIN_TWINS) if re.search(r"[а-яіїєґА-ЯІЇЄҐ]", w) else w for w in plain.split()]
    return " ".join(words).lower()


def ocr_key(written: str) -> str:
    """The folded text with letters that scans confuse made equal: «Житомнрська» and «Житомирська» agree."""
    return fold(written).translate(_OCR_FOLD)


def ocr_letters(pattern: str) -> str:
    """A regular expression for folded text with its Cyrillic letters folded as `ocr_key` folds them."""
    return "".join(c.translate(_OCR_FOLD) if "Ѐ" <= c <= "ӿ" else c for c in pattern)


def slug(written: str) -> str:
    """An ASCII identifier: «Кам'яногірська міська» → «kamianohirska-miska»."""
    return "-".join(filter(None, (_latin(word) for word in re.split(r"[^\w']+", fold(written)))))


def _latin(word: str) -> str:
    letters = word.replace("зг", "zgh").replace("'", "").replace("ь", "")
    spelled = [_TRANSLITERATION.get(c, c if c.isascii() and c.isalnum() else "") for c in letters]
    if letters and letters[0] in _INITIAL:
        spelled[0] = _INITIAL[letters[0]]
    return "".join(spelled)
