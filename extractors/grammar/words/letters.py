"""Letters read as digits, settled by grammar: «3 питань» is «з питань», «0 10:30» «о 10:30», «6)» after «а)» «б)».

Only lone digits that stand for a word, an initial or a list mark; OCR's confidence plays no part.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from extractors.grammar.words.agreement import GOVERNORS, LAST, NEXT, counted_noun, is_joined, words
from extractors.grammar.words.morphology import analyses

_MONTHS = words("січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня")
# What «з» goes with so often that a noun before it does not make «3» a number: «комісія 3 питань бюджету».
_AFTER_Z = words("питань метою нагоди урахуванням числа боку приводу початку моменту дня")
_LONG_Z = {"13": "із", "31": "зі"}
_PREPOSITIONS = frozenset({"3", *_LONG_Z})
_OBLIQUE = frozenset({"gent", "ablt", "datv", "loct"})


def letter_for_digit(text: str, start: int, end: int) -> str:
    """The letter or preposition that the digits at `text[start:end]` are by grammar, or ""."""
    for rule in _RULES.get(text[start:end], ()):
        letter = rule(text, start, end)
        if letter:
            return letter
    return ""


def letter_would_fit(text: str, start: int, end: int) -> bool:
    """Whether the word that the digits at `text[start:end]` look like would be grammatical there too: «13 земельних
    питань» may be «із земельних питань», «провела 13 засідань» not «провела із засідань»."""
    digits = text[start:end]
    if digits not in _PREPOSITIONS:
        return digits == "1"
    word = counted_noun(text, end) or _following(text, end)
    told = analyses(re.sub("[’ʼ]", "'", word)) if word else ()
    before = _preceding(text, start)
    verbal = bool(before) and any(a.pos in ("VERB", "PRED", "INFN") for a in analyses(before))
    return not verbal and any(a.case in ("gent", "ablt") for a in told)


def _following(text: str, end: int) -> str:
    found = NEXT.match(text, end)
    return found[1] if found else ""


def _preceding(text: str, start: int) -> str:
    found = LAST.search(text[max(0, start - 60) : start])
    return found[1] if found else ""


def _z(text: str, start: int, end: int) -> str:
    """«з» where the next word can follow «з» (genitive, instrumental) but not the number three; «З» where a sentence
    or list item begins."""
    word = _following(text, end)
    if not word or word.lower() in _MONTHS or is_joined(text, start, end):
        return ""
    told = [a for a in analyses(re.sub("[’ʼ]", "'", counted_noun(text, end) or word)) if a.case]
    nouns = [a for a in told if a.pos != "NPRO"]
    three = any(a.case in ("nomn", "accs") and a.number == "plur" for a in nouns)
    if three or not any(a.case in ("gent", "ablt") for a in told):
        return ""
    counted = any(a.case == "gent" and a.number == "plur" for a in nouns)
    if counted and _expects_number(text, start, word):
        return ""
    return "З" if re.search(r"(?:^|\n|[.!?] )$", text[max(0, start - 2) : start]) else "з"


def _expects_number(text: str, start: int, word: str) -> bool:
    """Whether a number fits between the word before and a genitive plural: after a verb, a preposition, a noun that
    may be counted in («проведення 3 сесій», «строк дії 3 програм»)."""
    before = _preceding(text, start)
    found = analyses(before) if before else ()
    verbal = any(a.pos in ("VERB", "PRED", "INFN") or a.lemma.endswith(("ння", "ття")) for a in found)
    noun = any(a.pos in ("NOUN", "ADJF") for a in found) and word.lower() not in _AFTER_Z
    return verbal or noun or before.lower() in GOVERNORS


def _long_z(text: str, start: int, end: int) -> str:
    """«із», «зі» before a pronoun or a number in words: «13 них», «13 тридцяти рішень»."""
    word = _following(text, end)
    told = analyses(word) if word else ()
    return _LONG_Z[text[start:end]] if any(a.pos in ("NPRO", "NUMR") and a.case == "gent" for a in told) else ""


def _and_between_numbers(text: str, start: int, end: int) -> str:
    """«71, 60, 58 і 79»."""
    between = re.search(r"\d,? $", text[max(0, start - 3) : start]) and re.match(r" \d", text[end : end + 2])
    return "і" if between else ""


def _and_between_words(text: str, start: int, end: int) -> str:
    """«і» between two plurals of one oblique case, the second of which a single thing cannot be."""
    before, after = _preceding(text, start), _following(text, end)
    if not before or not after:
        return ""
    first, second = analyses(before), analyses(after)
    single = any(a.number != "plur" and a.case in ("nomn", "accs") for a in second)
    cases = {a.case for a in first if a.number == "plur"} & {a.case for a in second if a.number == "plur"}
    return "" if single or not cases & _OBLIQUE else "і"


def _initial(text: str, start: int, end: int) -> str:
    """«Бевз І. В.»: an initial between a name and another initial."""
    named = re.search(r"\b[А-ЯІЇЄҐ][а-яіїєґ'’]+ $", text[max(0, start - 40) : start])
    return "І" if named and re.match(r"\. ?[А-ЯІЇЄҐ]\.", text[end : end + 5]) else ""


def _at(text: str, start: int, end: int) -> str:
    """«о» before a time: «0 10:30», «0 10 годині»."""
    time = re.match(r" (?:\d{1,2}[:.]\d\d|\d{1,2} год)", text[end : end + 8])
    return "о" if time and not is_joined(text, start, end) else ""


def _part_of_article(text: str, _start: int, end: int) -> str:
    """«ч. 2 ст. 59» read as «4. 2 ст. 59»."""
    return "ч" if re.match(r"\. ?\d+ (?:ст\.|статті)", text[end : end + 16]) else ""


def _second_mark(text: str, start: int, end: int) -> str:
    """«б)» in a list that began with «а)»."""
    listed = text[end : end + 1] == ")" and re.search(r"\bа\)", text[max(0, start - 600) : start])
    return "б" if listed else ""


_RULES: dict[str, tuple[Callable[[str, int, int], str], ...]] = {
    "0": (_at,),
    "1": (_and_between_numbers, _initial, _and_between_words),
    "3": (_z,),
    "4": (_part_of_article,),
    "6": (_second_mark,),
    "13": (_long_z,),
    "31": (_long_z,),
}
