"""Plain digits that are ordinals: «58 позачергова сесія», «рішення 14 сесії», «5 клас»."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from extractors.grammar.numbers.quantities import Quantity, at
from extractors.grammar.words.lexemes import Lexeme, words
from extractors.grammar.words.morphology import Analysis, analyses

MAY_BE_ORDINAL = "may be an ordinal"
# Nouns that are numbered; any other noun in the singular after a number is a fault that agreement checks report.
_NUMBERED = words(
    "сесія засідання скликання округ клас річниця місце конференція з'їзд бригада батальйон полк група черга тур "
    "етап століття курс розряд категорія поверх маршрут кілометр пленум форум фестиваль чемпіонат розділ том "
    "випуск дільниця сторінка"
)
_WHICH_SESSION = words("чергова позачергова")
_TURN = words("черговий позачерговий")
_ON = words("на у в до з із від після під для")
_AT = words("на у в")
_SIGHT, _BESIDE = 14, 5
_ENDS = frozenset({".", ";", "!", "?"})
_THROUGHOUT = words("протягом упродовж впродовж усього всього загалом рік році")
_IN_ALL = frozenset({("за", "звітний"), ("за", "весь"), ("у", "звітному")})
_SESSIONS = words("сесій сесії засідань")
_WHICH_ONE = words("якій котрій якому котрому")
_GOVERNORS = words("рішення рішенням рішенні рішень протокол протоколу протоколом матеріали порядок проєкт")


@lru_cache(maxsize=50_000)
def _as_adjective(word: str) -> tuple[Analysis, ...]:
    return tuple(a for a in analyses(word) if a.pos in {"ADJF", "PRTF"})


@lru_cache(maxsize=50_000)
def _as_numbered(word: str) -> tuple[Analysis, ...]:
    return tuple(a for a in analyses(word) if a.pos == "NOUN" and a.lemma in _NUMBERED)


def _head(lexemes: Sequence[Lexeme], end: int) -> tuple[Lexeme | None, tuple[Analysis, ...]]:
    """The first adjective, if any, and the readings of the numbered noun within the next four words."""
    adjective: Lexeme | None = None
    for k in range(end, end + 4):
        lexeme = at(lexemes, k)
        if lexeme.kind != "word":
            return None, ()
        if noun := _as_numbered(lexeme.low):
            return adjective, noun
        if not _as_adjective(lexeme.low):
            return None, ()
        adjective = adjective or lexeme
    return None, ()


def _is_one(number: int) -> bool:
    return number % 10 == 1 and number % 100 != 11


def _is_few(number: int) -> bool:
    return number % 10 in {2, 3, 4} and number % 100 not in {12, 13, 14}


def _fits_count(number: int, noun: Sequence[Analysis]) -> bool:
    """Whether some reading of the noun can be counted by the number."""
    if _is_one(number):
        return any(a.number != "plur" for a in noun)
    if _is_few(number):
        return any(a.number == "plur" for a in noun)
    return any(a.number == "plur" and a.case in {"gent", "datv", "ablt", "loct"} for a in noun)


def ordinal_by_agreement(lexemes: Sequence[Lexeme], number: Quantity) -> tuple[bool, str]:
    """Whether plain digits are an ordinal by the forms of the words around them, and a doubt in either case."""
    if number.as_words or number.scaled or number.decimal_places:
        return False, ""
    if number.value_max is not None:
        _, noun = _head(lexemes, number.end)
        return bool(noun) and not _fits_count(int(number.value_max), noun), ""  # «42–55 сесії VIII скликання»
    if number.value > 1 and _is_named_alone(lexemes, number):
        return True, ""
    return _by_forms(lexemes, number)


def _by_forms(lexemes: Sequence[Lexeme], number: Quantity) -> tuple[bool, str]:
    adjective, noun = _head(lexemes, number.end)
    several = adjective is not None and all(a.number == "plur" for a in _as_adjective(adjective.low))
    if not noun or several:
        return False, ""  # «8 пленарних засідання»: counted, with a slip in the noun
    value = int(number.value)
    if value > 1 and (_is_its_turn(lexemes, number) or _is_spoken_of_as_one(lexemes, number)):
        return True, ""
    singular_adjective = adjective is not None and all(a.number != "plur" for a in _as_adjective(adjective.low))
    led = at(lexemes, number.first - 1).low in _ON
    governed = at(lexemes, number.first - 1).low in _GOVERNORS
    if not _is_one(value):
        certain = singular_adjective or (governed and any(a.number != "plur" for a in noun))
        if certain or not _fits_count(value, noun):
            return True, "" if certain or led else MAY_BE_ORDINAL
        return False, _doubt_after_on(led, noun)
    if (led and at(lexemes, number.first - 1).low not in {"з", "із"}) or governed:
        oblique = any(a.number != "plur" and a.case in {"gent", "loct", "datv"} for a in noun)
        return oblique and governed, "" if governed else MAY_BE_ORDINAL
    doubted = singular_adjective and value > 1 and not _is_counted(lexemes, number)
    return False, MAY_BE_ORDINAL if doubted else ""


def _is_named_alone(lexemes: Sequence[Lexeme], number: Quantity) -> bool:
    """«31 чергова: розглянуто 24 питання»: the session is left out, and the number says which one it was."""
    kind, mark = at(lexemes, number.end), at(lexemes, number.end + 1)
    which = kind.low in _WHICH_SESSION and (mark.text == ":" or not _is_one(int(number.value)))
    return which and not any(a.number == "plur" for a in _as_adjective(kind.low))


def _is_its_turn(lexemes: Sequence[Lexeme], number: Quantity) -> bool:
    """«Чергова 31 сесія»: what stands before the number is said of one session."""
    before = [a for a in _as_adjective(at(lexemes, number.first - 1).low) if a.lemma in _TURN]
    return bool(before) and all(a.number != "plur" for a in before)


def _is_counted(lexemes: Sequence[Lexeme], number: Quantity) -> bool:
    """«Протягом року проведено 21 пленарне засідання», «13 сесій, на яких відбулося 21», «13 сесій (21 засідання)»."""
    before = [at(lexemes, k).low for k in range(max(0, number.first - _SIGHT), number.first)]
    told = before[max((k + 1 for k, word in enumerate(before) if word in _ENDS), default=0) :]
    spans = any(word in _THROUGHOUT for word in told) or any(pair in _IN_ALL for pair in pairwise(told))
    opened = told[-1:] == ["("] and any(word in _SESSIONS for word in told[-_BESIDE:])
    return spans or opened or "яких" in told[-_BESIDE:]


def _is_spoken_of_as_one(lexemes: Sequence[Lexeme], number: Quantity) -> bool:
    """«31 сесія ради, на якій розглянуто 24 питання»."""
    k = number.end
    while at(lexemes, k).kind == "word":
        k += 1
    return at(lexemes, k).text == "," and at(lexemes, k + 1).low in _AT and at(lexemes, k + 2).low in _WHICH_ONE


def _doubt_after_on(led: bool, noun: Sequence[Analysis]) -> str:
    """«на 3 сесії» is the third session or three sessions."""
    return MAY_BE_ORDINAL if led and any(a.number != "plur" and a.case == "loct" for a in noun) else ""
