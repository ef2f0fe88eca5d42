"""Where a numeral counts nothing: «один одного», «з одного боку», «один із напрямів», «Лідія Сорока»."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.grammar.numbers.numeral_forms import numeral_forms
from extractors.grammar.numbers.quantities import at
from extractors.grammar.words.lexemes import Lexeme, words
from extractors.grammar.words.morphology import analyses, is_noun

_ONE = words("один одного одному одним однім одна однієї одної одній одну однією одною одне одно одні одних одними")
_PLURAL_ONE = frozenset(["одні", "одних", "одними"])
_PLURAL_ONLY = ("слухан", "збор", "вибор", "двер", "наза", "консультац", "кан", "роков", "іменин", "перегон", "змаган")
_OF = words("з із зі серед")
_OF_WHICH = frozenset(["яких", "них", "котрих"])
_SIDE = words("боку бік разу разом")
_ON = words("на за")
_OCCASION = ("сесі", "засіданн")
# «На одного депутата припадає 9 звернень»: each of them, unless there is one more or less of them.
_EACH = ("депутат", "обран", "комісі", "жител", "мешкан", "виборц", "працівник", "заявник", "родин", "сім'", "посад")
_MORE = words("більше менше")


def is_pronoun(lexemes: Sequence[Lexeme], i: int) -> bool:
    """Whether the form of «один» at lexeme i is a pronoun, an adverb or part of a saying, no number («без жодного»)."""
    if lexemes[i].low not in _ONE:
        return lexemes[i].low.startswith("жодн") and at(lexemes, i - 1).low == "без"
    before, after, beyond = at(lexemes, i - 1), at(lexemes, i + 1), at(lexemes, i + 2)
    if lexemes[i].low == "одно":
        return before.low in {"все", "усе", "всеодно"}
    if _reciprocal(lexemes, i) or (before.low in _ON and _is_each(after, beyond)):
        return True
    if after.low in _SIDE or (after.low == "і" and beyond.low in {"той", "та", "те", "ті", "тієї", "того"}):
        return before.low != "жодного"
    if lexemes[i].low in _PLURAL_ONE:
        # «одні громадські слухання»
        plural = (beyond if any(a.pos == "ADJF" for a in analyses(after.low)) else after).low.startswith(_PLURAL_ONLY)
        return not (before.is_dash or before.text == ":" or plural)
    return after.low in _OF and not _counts_out_of(lexemes, i)


def _is_each(after: Lexeme, beyond: Lexeme) -> bool:
    """Whether the noun behind «на» and «одного» is what so many fall to."""
    return after.low.startswith(_OCCASION) or (after.low.startswith(_EACH) and beyond.low not in _MORE)


def is_surname(lexemes: Sequence[Lexeme], i: int) -> bool:
    """«Лідія Сорока», «П. Сорока», «Сорока О. В.»: a numeral in capitals beside a name or initials."""
    if not lexemes[i].text.istitle():
        return False
    before, after = at(lexemes, i - 1), at(lexemes, i + 1)
    named = before.kind == "word" and before.text.istitle() and before.low not in numeral_forms()
    behind_initial = before.text == "." and _is_initial(at(lexemes, i - 2)) and not _is_behind_name(lexemes, i)
    return named or behind_initial or (_is_initial(after) and at(lexemes, i + 2).text == ".")


def _is_behind_name(lexemes: Sequence[Lexeme], i: int) -> bool:
    """«… та Чубай В. С. Четверо депутатів»: whether the initials before it are of the surname before them, so that
    another sentence begins with the numeral."""
    k = i
    while k > 1 and at(lexemes, k - 1).text == "." and _is_initial(at(lexemes, k - 2)):
        k -= 2
    named = at(lexemes, k - 1).kind == "word" and at(lexemes, k - 1).text.istitle()
    opens = at(lexemes, k - 2).text in {"", "."}  # «Голова О. П. Сорока»
    return named and (not opens or is_noun(at(lexemes, i + 1).low))


def _is_initial(lexeme: Lexeme) -> bool:
    return len(lexeme.text) == 1 and lexeme.text.isupper()


def _reciprocal(lexemes: Sequence[Lexeme], i: int) -> bool:
    """«один одного», «один з одним», «одне до одного», from either of the two words."""
    for near, far in ((1, 2), (-1, -2)):
        if at(lexemes, i + near).low in _ONE:
            return True
        between = at(lexemes, i + near)
        if at(lexemes, i + far).low in _ONE and between.kind == "word" and len(between.low) <= 4:
            return between.low not in {"та", "і", "й", "або", "чи"}
    return False


def _counts_out_of(lexemes: Sequence[Lexeme], i: int) -> bool:
    """«одна з яких», «один із п'яти», «одна з 3»: one of a stated or known whole."""
    whole = at(lexemes, i + 2)
    return whole.low in _OF_WHICH or whole.kind == "digits" or whole.low in numeral_forms()
