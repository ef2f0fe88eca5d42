"""A second look at single places of a page: marks that the first reading passed over, and every number."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from pipeline.reading.engines import models
from pipeline.reading.engines.engines import BLOCK, LINE, WORD, Engine, Grey, Options, Seen
from pipeline.reading.images.ink import Cell, Ink, separators, text_height, unread
from pipeline.reading.repairs import lexicon
from pipeline.reading.repairs.alphabets import has_foreign, without_foreign
from pipeline.reading.repairs.repairs import DIGIT_LIKE
from pipeline.reading.repairs.roman import before_its_noun, candidates, from_strokes, is_roman
from pipeline.reading.witnesses.cells import covers, digits_of
from pipeline.reading.witnesses.columns import SIDES, core, number_columns
from pipeline.reading.witnesses.figures import Figures
from pipeline.reading.witnesses.large import at_height
from pipeline.reading.witnesses.lookalikes import are_letters, has_eight, other_of, seen_twice, sign_once
from pipeline.reading.witnesses.order import insert
from pipeline.reading.witnesses.scraps import rejoined, without_doubles, without_scraps

NUMERIC = "0123456789.,-–/%№: "
_MARGIN, _PAPER = 5, 14  # pixels of the page around the place, and of white around that
_WHITE = 0.88  # of the paper's grey, from which on it is white
_SURE_TEXT, _SURE_DIGITS, _SURE_ALONE = 0.70, 0.50, 0.85
_SURE_WHOLE = 0.90  # of a number as long as the other readers'
_HEAPED, _HEAPED_ONE = 0.90, 0.75  # confidence below which a tall, narrow word is taken for a column read downwards
_PERCENTS = frozenset({"96", "90", "9", "970"})  # what models without «%» read for it
_WHOLE = re.compile(r"\W*\d{2,}\W*")
_COVERED = 0.4  # share of a passed-over word inside another's box from which its ink is accounted for
_LINE_OF_WORDS = 8  # letters in a passed-over place from which it is a line of text, no number or scrap
_TAIL = 0.4  # of its height: how far from «№» what was read of its small o may stand
_HIGHEST = 130  # pixels of a crop: figures of slides are read at a smaller size
_ROMAN = 5  # letters: longer words are no Roman numerals badly read
_STROKES, _SURE_STROKES = 0.4, 0.6  # confidence of a reader of Latin in a numeral: at all, against its letters
_LIKE_DIGITS = {"I": "1", "II": "11", "III": "111"}
_LIKE_NUMERALS = {"11": "II", "111": "III"}


@dataclass(frozen=True, slots=True)
class Looked:
    """A word after the second look; `alternatives` are other readings, `repairs` what was changed and why."""

    seen: Seen
    alternatives: tuple[str, ...] = ()
    repairs: tuple[str, ...] = field(default=())


class SecondLook:
    """Reads crops of one prepared page with models other than the first reader's."""

    def __init__(self, reader: Engine, first: str, dpi: int) -> None:
        self._reader = reader
        self._dpi = dpi
        self._first = first
        self._figures = Figures()
        self._digits = models.resolve("eng")
        third = [models.resolve(m) for m in ("ukr", models.CYRILLIC)]
        self._third = next((m for m in third if m and m not in first.split("+")), None)

    def look(self, grey: Grey, ink: Ink, seen: Sequence[Seen]) -> list[Looked]:
        """All words of the page: those passed over put in their places, numbers read again."""
        size = text_height(seen) if seen else 0.0
        words = [w for s in without_scraps(seen, size) if (w := _text_only(s, ink, size)) is not None]
        added = [s for place in unread(ink, words) for s in self._passed_over(grey, place)]
        words = insert(words, [s for s in added if not any(covers(w, s) > _COVERED for w in words)])
        words = rejoined(without_doubles(words))
        columns = number_columns(words)
        found = [self._one(grey, ink, words, i, i in columns) for i in range(len(words))]
        ours = (self._in_our_letters(grey, _with_others(looked)) for looked in found)
        return _without_tails([one for one in ours if one is not None])

    def _one(self, grey: Grey, ink: Ink, words: Sequence[Seen], i: int, in_column: bool) -> Looked:
        if i + 1 < len(words) and before_its_noun(words[i + 1].text):
            return self._before_noun(grey, words[i], words[i + 1].text)
        marks = self._figures.marks(ink.mask, words[i])
        if self._figures.knows(words[i], marks):
            looked = Looked(words[i])  # the page's own type is the second reader
        else:
            looked = self._in_column(grey, words[i]) if in_column else self._again(grey, words[i])
            if marks and looked == Looked(words[i]):
                self._figures.learn(words[i], marks)
        return self._with_comma(grey, ink, looked) if _WHOLE.fullmatch(looked.seen.text) else looked

    def _with_comma(self, grey: Grey, ink: Ink, looked: Looked) -> Looked:
        """A whole number with a mark between the feet of its figures: a comma was passed over."""
        seen = looked.seen
        marks = separators(ink.mask, seen)
        if len(marks) != 1:
            return looked
        x0, top, x1, bottom = cell_of(seen)
        deeper = cut(grey, (x0, top, x1, bottom + round(0.35 * (bottom - top))))
        said = {core(r.text).replace(".", ",") for r in (self._number(deeper), self._by_third(deeper)) if r}
        digits = digits_of(seen.text)
        at = min(max(1, round(marks[0] * len(digits))), len(digits) - 1)
        whole = f"{digits[:at]},{digits[at:]}"
        if whole in said:
            return Looked(replace(seen, text=_in_place_of(seen.text, whole)), (seen.text,), (f"comma:{seen.text}",))
        return replace(looked, alternatives=tuple(dict.fromkeys((*looked.alternatives, whole))))

    def _before_noun(self, grey: Grey, seen: Seen, noun: str) -> Looked:
        """A word before «скликання», «сесія» …: a Roman numeral, or before a noun that is counted a number."""
        bare = seen.text.strip(SIDES)
        if bare.isdigit():
            return self._strokes(grey, seen, noun) if bare in _LIKE_NUMERALS else self._again(grey, seen)
        made = candidates(bare)
        if self._digits is None or not (made or (len(bare) <= _ROMAN and seen.confidence < _SURE_TEXT)):
            return self._again(grey, seen)
        if set(made) & _LIKE_DIGITS.keys() and lexicon.counted(noun):
            return self._counted(grey, seen, made[0])
        if is_roman(bare) and not seen.text.endswith("!"):
            return Looked(seen)
        return self._roman(grey, replace(seen, text=seen.text.rstrip("!")), made)  # a stroke, before its noun

    def _strokes(self, grey: Grey, seen: Seen, noun: str) -> Looked:
        """«11» before its noun: «II» where a reader of Latin sees letters and the noun's form is not a counted one."""
        looked = self._again(grey, seen)
        numeral, _ = self._latin(cut(grey, cell_of(seen)), figures=False)
        if _LIKE_NUMERALS.get(core(looked.seen.text)) != numeral:
            return looked
        if lexicon.counted(noun):
            return replace(looked, alternatives=(*looked.alternatives, numeral))
        text = _in_place_of(seen.text, numeral)
        return Looked(replace(seen, text=text), (core(seen.text),), (f"roman:{seen.text}",))

    def _latin(self, crop: Grey, figures: bool = True) -> tuple[str, float]:
        """The Roman numeral that a reader of Latin sees (small letters are strokes), and how surely; empty for none."""
        said = _joined(self._reader.read(crop, Options(self._digits, BLOCK, self._dpi))) if self._digits else None
        if said is None or said.confidence <= _STROKES or (not figures and digits_of(said.text)):
            return "", 0.0
        return from_strokes(said.text), said.confidence

    def _counted(self, grey: Grey, seen: Seen, numeral: str) -> Looked:
        """«II» directly before «сесій» is most likely 11: a reader of figures decides, the other reading is kept."""
        number = _LIKE_DIGITS[numeral]
        other = self._number(cut(grey, cell_of(seen)))
        if other and core(other.text) == number:
            return Looked(replace(seen, text=_in_place_of(seen.text, number)), (numeral,), (f"counted:{seen.text}",))
        return Looked(seen, (number,))

    def _roman(self, grey: Grey, seen: Seen, made: Sequence[str]) -> Looked:
        """A Roman numeral as a reader of Latin sees it, or as its letters and that reader held to I, V, X agree."""
        crop = cut(grey, cell_of(seen))
        strokes, sure = self._latin(crop)
        said = _joined(self._reader.read(crop, Options(self._digits or "", BLOCK, self._dpi, "IVX")))
        letters = core(said.text) if said else ""
        plain = len(made) == 1 and sure < _SURE_STROKES  # the letters leave one choice, and no one is sure of another
        best = made[0] if plain else strokes or (letters if letters in made else "")
        others = tuple(sorted({*made, strokes, letters} - {"", best}))
        if not best:
            return Looked(seen, others)
        text = _in_place_of(seen.text, best)
        return Looked(replace(seen, text=text), others, (f"roman:{seen.text}",))

    def _in_our_letters(self, grey: Grey, looked: Looked) -> Looked | None:
        """A word in letters of other alphabets read again, else written in those they look like; None for nothing."""
        text = looked.seen.text
        if not has_foreign(text):
            return looked
        crop = cut(grey, cell_of(looked.seen))
        tries = [
            said
            for model in (self._third, self._first)
            if model and (said := _joined(self._reader.read(crop, Options(model, LINE, self._dpi))))
        ]
        good = [s for s in tries if s.confidence >= _SURE_TEXT and not has_foreign(s.text)]
        written = good[0].text if good else without_foreign(text)
        if not any(map(str.isalnum, written)):
            return None
        trail = (*looked.repairs, f"foreign:{text}")
        return replace(looked, seen=replace(looked.seen, text=written), repairs=trail)

    def _in_column(self, grey: Grey, seen: Seen) -> Looked:
        """A short word alone in a column of numbers: most likely one too."""
        if digits_of(seen.text) and not any(c.isalpha() for c in seen.text):
            return self._again(grey, seen)
        crop = cut(grey, cell_of(seen))
        number = self._number(crop) or self._number(crop, WORD)  # a line of two letters is short for some readers
        if number is None:
            return Looked(seen)
        if len(seen.text) > 1 and seen.confidence >= _SURE_ALONE and lexicon.known(seen.text):
            return Looked(seen)  # a word read surely: «та» of a name that wraps
        if number.confidence > _SURE_ALONE or self._is_confirmed(crop, core(number.text)):
            return Looked(replace(seen, text=core(number.text)), (seen.text,), (f"column:{seen.text}",))
        return Looked(seen, (core(number.text),))

    def _is_confirmed(self, crop: Grey, number: str) -> bool:
        """Whether the third reader sees the number, or the first one does when it is asked for a word of figures."""
        readers = (Options(self._third or "", LINE, self._dpi, NUMERIC), Options(self._first, WORD, self._dpi, NUMERIC))
        return any(
            (said := _joined(self._reader.read(crop, reader))) is not None and core(said.text) == number
            for reader in readers
            if reader.languages
        )

    def _passed_over(self, grey: Grey, place: Cell) -> list[Seen]:
        """What stands in a place where no word was read; nothing when it is no text that can be told."""
        crop = cut(grey, place)
        words = self._reader.read(crop, Options(self._first, LINE, self._dpi))
        as_text = "".join(s.text for s in words)
        number = self._number(crop)
        letters = sum(map(str.isalpha, as_text))
        if number and letters < _LINE_OF_WORDS and (digits_of(as_text) or len(as_text.strip(SIDES)) <= 1):
            return [replace(best, box=_floats(place))] if (best := _of_two(_joined(words), number)) else []
        sure = [s for s in words if s.confidence >= _SURE_TEXT]
        if (len(sure) < len(words) and letters < _LINE_OF_WORDS) or not any(c.isalnum() for c in as_text):
            return []
        return rejoined([_moved(s, place) for s in sure])

    def _number(self, crop: Grey, mode: int = BLOCK) -> Seen | None:
        """The crop read as a number; None without the model or when there is none in it."""
        if self._digits is None:
            return None
        small = at_height(crop, _HIGHEST)
        said = _joined(self._reader.read(small, Options(self._digits, mode, self._dpi, NUMERIC)))
        return said if said and digits_of(said.text) else None

    def _again(self, grey: Grey, seen: Seen) -> Looked:
        """A word with a number in it read a second time, and a third where the two differ."""
        if seen_twice(core(seen.text), seen.box):
            text = _in_place_of(seen.text, "3")
            return Looked(replace(seen, text=text), (other_of(core(seen.text)),), (f"twice:{seen.text}",))
        mapped = seen.text.translate(DIGIT_LIKE)  # «ЗЗ» may be 33
        if has_eight(mapped, seen.confidence):
            return self._as_eight(grey, seen, mapped.replace("В", "8"))
        doubtful = len(core(seen.text)) > 1 and mapped != seen.text
        if any(c.isalpha() for c in mapped) or not (digits_of(seen.text) or (doubtful and digits_of(mapped))):
            return Looked(seen)
        return self._as_digits(grey, seen, core(mapped)) if doubtful else self._as_number(grey, seen)

    def _as_eight(self, grey: Grey, seen: Seen, mapped: str) -> Looked:
        """«В9» for 89 when a reader of figures sees that, too; a class «2В» stays, and the number is an alternative."""
        other = self._number(cut(grey, cell_of(seen)))
        if other is None or core(other.text) != core(mapped) or core(seen.text).endswith("В"):
            return Looked(seen, (core(mapped),))
        return Looked(replace(seen, text=mapped), (seen.text,), (f"digit:{seen.text}",))

    def _as_digits(self, grey: Grey, seen: Seen, digits: str) -> Looked:
        """Letters like digits: what a reader of digits sees there, when that is another number."""
        other = self._number(cut(grey, cell_of(seen)))
        return Looked(seen, (core(other.text),)) if other and core(other.text) != digits else Looked(seen)

    def _as_number(self, grey: Grey, seen: Seen) -> Looked:
        crop = cut(grey, cell_of(seen))
        other = self._number(crop)
        if seen.text in _PERCENTS and self._is_percent(crop):
            return Looked(seen, ("%",))
        if other is None:
            return self._as_sign(crop, seen)
        return Looked(seen) if core(other.text) == core(seen.text) else self._disputed(crop, seen, other)

    def _disputed(self, crop: Grey, seen: Seen, other: Seen) -> Looked:
        """A number in which a reader of figures sees another one: a third reader decides."""
        third = self._by_third(crop)
        if core(other.text).endswith("%") and core(seen.text)[len(core(other.text)) - 1 :] in _PERCENTS:
            return Looked(replace(seen, text=_in_place_of(seen.text, core(other.text))), (), (f"percent:{seen.text}",))
        share = sign_once(seen.text, seen.box)
        if share and (seen.confidence < _SURE_TEXT or share in {core(o.text) for o in (other, third) if o}):
            return Looked(replace(seen, text=share), (seen.text,), (f"percent:{seen.text}",))
        if _is_signed(seen.text, other.text):
            return Looked(seen)
        signed = next((t for t in seen.others if _is_signed(t, seen.text) and seen.text.startswith("4")), "")
        if signed:
            return Looked(replace(seen, text=_in_place_of(seen.text, signed)), (seen.text,), (f"sign:{seen.text}",))
        agreed = core(other.text) in {core(t) for t in (*([third.text] if third else []), *seen.others)}
        if agreed and digits_of(other.text) != digits_of(seen.text) and not _stands(seen, other):
            text = _in_place_of(seen.text, core(other.text))
            return Looked(replace(seen, text=text), (seen.text,), (f"vote:{seen.text}",))
        others = {core(o.text) for o in (other, third) if o} - {core(seen.text), ""}
        return Looked(seen, tuple(sorted(others)))

    def _as_sign(self, crop: Grey, seen: Seen) -> Looked:
        """A number in which a reader of figures sees none: «№» or letters where nobody else sees it, either."""
        third = self._by_third(crop)
        said = _joined(self._reader.read(crop, Options(self._first, LINE, self._dpi)))
        if said is None or core(seen.text) in {core(said.text), core(third.text) if third else ""}:
            return Looked(seen)
        if said.text == "№" and said.confidence >= _SURE_TEXT:
            return Looked(replace(seen, text="№"), (seen.text,), (f"numero:{seen.text}",))
        other = {core(o.text) for o in (said, third) if o and digits_of(o.text)}
        if other or seen.confidence >= _SURE_ALONE or not are_letters(said.text):
            return Looked(seen, tuple(sorted(other)))
        return Looked(replace(seen, text=said.text), (seen.text,), (f"letter:{seen.text}",))

    def _is_percent(self, crop: Grey) -> bool:
        """Whether a reader that knows «%» sees it alone in the crop."""
        said = self._reader.read(crop, Options(self._digits, BLOCK, self._dpi, NUMERIC)) if self._digits else []
        return [s.text for s in said] == ["%"]

    def _by_third(self, crop: Grey) -> Seen | None:
        if self._third is None:
            return None
        small = at_height(crop, _HIGHEST)
        return _joined(self._reader.read(small, Options(self._third, LINE, self._dpi, NUMERIC)))


def _of_two(said: Seen | None, number: Seen) -> Seen | None:
    """A number passed over, as a reader of figures has it, or as the first one where only that knows its sign."""
    if said and _is_signed(said.text, number.text) and said.confidence >= _SURE_TEXT:
        return said
    if number.confidence < _SURE_DIGITS:
        return None
    other = digits_of(said.text) if said else ""
    return replace(number, others=(core(said.text),)) if said and other not in ("", digits_of(number.text)) else number


def _is_signed(text: str, number: str) -> bool:
    """Whether a number has a plus, which readers held to figures take for a 4 or leave out."""
    figures = digits_of(text)
    return core(text).startswith("+") and digits_of(number) in (figures, f"4{figures}", f"1{figures}")


def _without_tails(words: Sequence[Looked]) -> list[Looked]:
    """The words without those that are the small o of a «№» which was read as two numbers."""
    return [w for before, w in zip([None, *words], words, strict=False) if before is None or not _is_tail(before, w)]


def _is_tail(before: Looked, looked: Looked) -> bool:
    one, other = before.seen.box, looked.seen.box
    near = abs(other[0] - one[2]) < _TAIL * (one[3] - one[1])
    return near and len(looked.seen.text) <= 2 and any(r.startswith("numero:") for r in before.repairs)


def _stands(seen: Seen, other: Seen) -> bool:
    """Whether a sure reading is not outvoted: held to figures, readers take others for those that they do not know
    (a 7 like «Т»), or leave them out at an end."""
    own, less = digits_of(seen.text), digits_of(other.text)
    cut_short = less != own and (own.startswith(less) or own.endswith(less))
    return seen.confidence > (_SURE_ALONE if cut_short else _SURE_WHOLE if len(own) == len(less) else 1.0)


def _with_others(looked: Looked) -> Looked:
    """With the other readings that the word brought along."""
    others = [o for o in looked.seen.others if core(o) != core(looked.seen.text)]
    return replace(looked, alternatives=tuple(dict.fromkeys((*looked.alternatives, *others)))) if others else looked


def _text_only(seen: Seen, ink: Ink, size: float) -> Seen | None:
    """The word without bars of a table's rules; None when it is nothing but those, or letters heaped on each other."""
    width, height = seen.box[2] - seen.box[0], seen.box[3] - seen.box[1]
    if height > 2 * size and width < height and seen.confidence < (_HEAPED if len(seen.text) > 1 else _HEAPED_ONE):
        return None
    text = seen.text.strip("|[]¦") if ink.rules else seen.text
    return replace(seen, text=text) if text else None


def cell_of(seen: Seen) -> Cell:
    """The word's box in whole pixels."""
    x0, top, x1, bottom = (int(v) for v in seen.box)
    return x0, top, x1, bottom


def _moved(seen: Seen, place: Cell) -> Seen:
    """A word of a crop with its box on the page."""
    left, top = max(0, place[0] - _MARGIN) - _PAPER, max(0, place[1] - _MARGIN) - _PAPER
    x0, y0, x1, y1 = seen.box
    return replace(seen, box=(x0 + left, y0 + top, x1 + left, y1 + top))


def cut(grey: Grey, place: Cell) -> Grey:
    """The place with a little of the page and a white border around it: engines need room around single digits."""
    x0, top, x1, bottom = place
    part = grey[max(0, top - _MARGIN) : bottom + _MARGIN, max(0, x0 - _MARGIN) : x1 + _MARGIN]
    return np.ascontiguousarray(np.pad(stretched(part), _PAPER, constant_values=255))


def stretched(part: Grey) -> Grey:
    """From black ink to white paper: grain left in the paper would part it from the white border, not from the ink."""
    paper = float(np.partition(part, 3 * part.size // 4, axis=None)[3 * part.size // 4]) * _WHITE
    ink = float(part.min())
    if paper - ink < 1:
        return part
    return np.asarray(np.clip((part - ink) * (255 / (paper - ink)), 0, 255), np.uint8)


def _joined(seen: Sequence[Seen]) -> Seen | None:
    """All words of a crop as one."""
    if not seen:
        return None
    confidence = min(s.confidence for s in seen)
    return Seen(" ".join(s.text for s in seen), seen[0].box, confidence)


def _in_place_of(text: str, number: str) -> str:
    """The number with the punctuation that stood around the first reading."""
    lead = text[: len(text) - len(text.lstrip(SIDES))]
    tail = text[len(text.rstrip(SIDES)) :]
    return f"{lead}{number}{tail}"


def _floats(place: Cell) -> tuple[float, float, float, float]:
    x0, top, x1, bottom = place
    return float(x0), float(top), float(x1), float(bottom)
