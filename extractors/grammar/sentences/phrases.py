"""Around one figure of a sentence: the noun phrase after it, the words before it, and where its neighbours begin."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.grammar.sentences.tokens import Token
from extractors.grammar.words.morphology import (
    can_be_case,
    can_be_plural,
    is_modifier,
    is_noun,
    is_predicate,
    is_preposition,
    may_modify,
    noun_lemma,
)
from schemas.values import value

DASHES = frozenset("–—-−‒")
BREAKS = frozenset(",;:()!?|")
CONJUNCTIONS = frozenset({"та", "і", "й", "або", "чи", "а", "але"})
_COMPLEMENT_PREPOSITIONS = frozenset({"на", "про", "з", "із", "зі", "до", "від", "для", "щодо", "при", "в", "у", "по"})
_OF_MATTERS = frozenset({"питань", "справах"})
_AND = frozenset({"та", "і", "й"})
_THAT = frozenset({"минулого", "позаминулого", "попереднього", "торішнього", "звітного", "цього", "того"})
_OF_TIME = frozenset({"року", "півріччя", "кварталу", "місяця"})
_AGO = (["рік", "тому"], ["роком", "раніше"])
# Words that open what is said of the figure, not more of its noun phrase.
_STOPPERS = frozenset(
    [
        "який",
        "яка",
        "яке",
        "які",
        "яких",
        "якій",
        "якого",
        "що",
        "котрий",
        "котрі",
        "котрих",
        "проти",
        "порівняно",
        "відповідно",
        "разом",
        "усього",
        "всього",
        "загалом",
        "тоді",
        "коли",
        "торік",
        "минулоріч",
        "тобто",
        "або",
        "отже",
        "серед",
        "них",
        "нього",
        "неї",
        "ніж",
        "аніж",
        "більше",
        "менше",
        "та_у_тому",
    ]
)


@value
class NounPhrase:
    """Tokens [start, end) after a number; `head` is the index of the counted noun, -1 when it is left out."""

    start: int
    end: int
    head: int


def noun_phrase(tokens: Sequence[Token], at: int, limit: int) -> NounPhrase | None:
    """The noun phrase that begins at tokens[at], or None when what follows a number is not its noun."""
    if _is_time(tokens, at, limit):
        return None  # «проти 69 минулого року»
    head, j = -1, at
    while j < limit and tokens[j].kind == "word":
        word = tokens[j].low
        if is_noun(word) and not (may_modify(word) and _modifies_next(tokens, j, limit)):
            head = j
            break
        if not is_modifier(word) and not (may_modify(word) and _modifies_next(tokens, j, limit)):
            break
        j = _past_joint(tokens, j + 1, limit)
    if head < 0:
        modifiers = sum(1 for t in tokens[at:j] if t.kind == "word" and is_modifier(t.low))
        return NounPhrase(at, _trim(tokens, at, j), -1) if modifiers else None
    return NounPhrase(at, _complement(tokens, head + 1, limit), head)


def _is_time(tokens: Sequence[Token], at: int, limit: int) -> bool:
    words = [t.low for t in tokens[at : min(at + 2, limit)]]
    return words in _AGO or (len(words) > 1 and words[0] in _THAT and words[1] in _OF_TIME)


def _modifies_next(tokens: Sequence[Token], j: int, limit: int) -> bool:
    return (
        j + 1 < limit
        and tokens[j + 1].kind == "word"
        and (is_noun(tokens[j + 1].low) or is_modifier(tokens[j + 1].low))
    )


def _past_joint(tokens: Sequence[Token], j: int, limit: int) -> int:
    """Skips «та» or a comma between two modifiers of one noun («основних та додаткових питань»)."""
    joint = j < limit and (tokens[j].low in {"та", "і", "й"} or tokens[j].low == ",")
    parted = joint and tokens[j].low == "," and _labels_next(tokens, j + 1, limit)
    if joint and not parted and j + 1 < limit and tokens[j + 1].kind == "word" and is_modifier(tokens[j + 1].low):
        return j + 1
    return j


def _labels_next(tokens: Sequence[Token], j: int, limit: int) -> bool:
    """«12 колективних, повторних – 9», «41 повторне, анонімних 3»: whether the modifiers there name the next figure."""
    while j < limit and tokens[j].kind == "word" and (is_modifier(tokens[j].low) or tokens[j].low in _AND):
        j += 1
    return limit < len(tokens) and (j == limit or (j + 1 == limit and tokens[j].low in DASHES))


def _trim(tokens: Sequence[Token], start: int, end: int) -> int:
    while end > start and (tokens[end - 1].kind == "punct" or tokens[end - 1].low in CONJUNCTIONS):
        end -= 1
    return end


def _complement(tokens: Sequence[Token], j: int, limit: int) -> int:
    """The end of what belongs to the counted noun: genitives, prepositional phrases, names in quotation marks."""
    start, quoted = j, False
    while j < limit:
        token = tokens[j]
        if token.low in {"«", "“", "„"}:
            quoted = True
        elif token.low in {"»", "”"}:
            quoted = False
        elif not quoted and token.low == "," and (end := _past_matters(tokens, start, j, limit)):
            j = end
            continue
        elif not quoted and not _continues(tokens, j, limit):
            break
        j += 1
    return _trim(tokens, start, j)


def _past_matters(tokens: Sequence[Token], start: int, comma: int, limit: int) -> int:
    """«засідання комісії з питань землі, архітектури та довкілля»: past the matters that a comma parts; 0 when it parts
    something else."""
    if not any(t.low in _OF_MATTERS for t in tokens[start:comma]):
        return 0
    joined, j = False, comma
    while j < limit and (tokens[j].low == "," or _continues(tokens, j, limit)):
        joined = joined or tokens[j].low in _AND
        j += 1
    behind = tokens[comma + 1] if comma + 1 < limit else None
    matters = behind is not None and behind.kind == "word" and can_be_case(behind.low, "gent")
    return j if joined and matters else 0


def _continues(tokens: Sequence[Token], j: int, limit: int) -> bool:
    token = tokens[j]
    if token.kind == "number":
        return token.number is not None and token.number.value is None
    if token.kind == "punct":
        return (
            token.low == "."
            and j + 1 < limit
            and tokens[j - 1].end == token.start
            and len(tokens[j - 1].low) <= 5
            and (tokens[j + 1].low == ",")
        )
    if token.low in _STOPPERS or is_predicate(token.low):
        return False
    if token.low in CONJUNCTIONS:
        return (
            j + 1 < limit
            and tokens[j + 1].kind == "word"
            and not is_predicate(tokens[j + 1].low)
            and (is_noun(tokens[j + 1].low) or is_modifier(tokens[j + 1].low))
        )
    if is_preposition(token.low):
        follows = tokens[j + 1] if j + 1 < limit else None
        return (
            token.low in _COMPLEMENT_PREPOSITIONS
            and follows is not None
            and follows.kind == "word"
            and follows.low not in {"них", "яких", "якої", "яким"}
        )
    if not (is_noun(token.low) or is_modifier(token.low)) or _opens_next(tokens, j):
        return False
    before = tokens[j - 1].low
    in_prepositional = is_preposition(before) or (is_modifier(before) and not can_be_case(before, "gent"))
    return can_be_case(token.low, "gent") or in_prepositional or token.low.isupper()


def _opens_next(tokens: Sequence[Token], j: int) -> bool:
    """«із 57 засідань комісій виїзних було 5»: the word already names the next figure."""
    behind = tokens[j + 1 : j + 3]
    return len(behind) > 1 and behind[0].low in _COPULAS and behind[1].kind == "number"


_COPULAS = frozenset({"було", "були", "була", "є", "виявилося", "становить", "становлять"})


def named_noun(words: Sequence[str]) -> str:
    """The noun that a label names: its first one outside prepositional phrases, with its modifiers, when it can be plural.

    «Рекомендації постійних комісій» names recommendations, «До ради надійшло звернень» appeals; «Комісія з питань
    бюджету» names one commission, so it counts nothing.
    """
    start, inside = -1, False
    for i, word in enumerate(words):
        if is_preposition(word) and not is_noun(word):
            inside, start = True, -1
        elif is_predicate(word) or word in _QUANTITIES or (inside and word in _TIMES):
            inside, start = False, -1
        elif is_noun(word) and not (may_modify(word) and i + 1 < len(words) and is_noun(words[i + 1])):
            if not inside:
                return " ".join(words[start if start >= 0 else i : i + 1]) if can_be_plural(word) else ""
            inside, start = i + 1 < len(words) and can_be_case(words[i + 1], "gent") and not _may_name(words[i + 1]), -1
        elif is_modifier(word):
            start = i if start < 0 else start
        else:
            start = -1
    return ""


# «у 2023 році розпоряджень було 388»: the time is said, what follows is no more of it
_TIMES = frozenset(
    {"рік", "року", "році", "роках", "роки", "кварталі", "квартал", "півріччі", "півріччя", "місяці", "місяць"}
)
_QUANTITIES = frozenset({"кількість", "кількості", "число", "чисельність", "чисельності", "к-сть", "обсяг"})


def _may_name(word: str) -> bool:
    return is_noun(word) and can_be_case(word, "nomn")


def head_lemma(tokens: Sequence[Token], phrase: NounPhrase | None) -> str:
    """The counted noun in its dictionary form; empty when it is left out."""
    return noun_lemma(tokens[phrase.head].low) if phrase and phrase.head >= 0 else ""


def marked(tokens: Sequence[Token], figures: frozenset[int]) -> list[str]:
    """The tokens in lower case, `#` for figures."""
    return ["#" if i in figures else token.low for i, token in enumerate(tokens)]


def render(words: Sequence[str], start: int, end: int, current: int = -1) -> str:
    """The marked words [start, end), `@` for the current figure."""
    start = max(start, 0)
    if not start <= current < end:
        return " ".join(words[start:end])
    return " ".join((*words[start:current], "@", *words[current + 1 : end]))
