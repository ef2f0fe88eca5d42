"""Which tokens of a sentence are figures."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.grammar.numbers.numbers import NumberKind
from extractors.grammar.sentences.statements import FIGURE_KINDS
from extractors.grammar.sentences.tokens import Token
from extractors.grammar.words.lexemes import DASHES
from extractors.grammar.words.morphology import analyses, is_predicate

_VERB_NEAR = 6
_TAKES_PLACE = re.compile(
    r"(?:засіда|збира|зібра|змог|відбу|проводи|провел|проведен|мали|мав|мало|скликал|скликан|виїжд|виїзди|їзди|побува|відвіда|зустріча|зустріл|вда|"
    r"розпоч|відкри|внос|внес|вніс|уточн|коригу|скориг|змінюв|перегляд|застос|скорист|зупин|ветув|перено|перенес|зірв|зрив|"
    r"відмов|переслан|прийма[влно]|вистач|набра|забрак|провест|звіту|заслух|подола|оновл|відмов|оскарж)\w*"
)


def figure_indices(tokens: Sequence[Token]) -> list[int]:
    """Indices of the tokens that are figures: counts, money, per cent, measures (not dates, laws, document numbers)."""
    return [
        i
        for i, t in enumerate(tokens)
        if t.number is not None and (_is_figure(t) or _may_count(tokens, i) or says_how_often(tokens, i))
    ]


def says_how_often(tokens: Sequence[Token], i: int) -> bool:
    """«комісія двічі засідала», «виїзні засідання мали місце тричі»: how many times something took place."""
    number = tokens[i].number
    if number is None or number.kind is not NumberKind.OTHER or number.value is None:
        return False
    if i > 1 and tokens[i - 1].low in DASHES and tokens[i - 2].number is not None:
        return False  # «сім не набрали голосів, з них два – двічі»: how often it was so with those
    around = range(max(0, i - _VERB_NEAR), min(len(tokens), i + _VERB_NEAR))
    verbs = sorted((k for k in around if is_predicate(tokens[k].low)), key=lambda k: abs(k - i))
    verbs = verbs or [k for k in range(i) if is_predicate(tokens[k].low)][-1:]
    rate = i + 1 < len(tokens) and tokens[i + 1].low in {"на", "більше", "менше", "частіше", "рідше"}
    return bool(verbs) and bool(_TAKES_PLACE.match(tokens[verbs[0]].low)) and not rate


def _is_figure(token: Token) -> bool:
    return token.number is not None and token.number.kind in FIGURE_KINDS


def _may_count(tokens: Sequence[Token], i: int) -> bool:
    """«проведено 26 засідання»: by the form an ordinal, by the verb a count with a wrong digit; kept, and doubted."""
    number = tokens[i].number
    if number is None or number.kind is not NumberKind.ORDINAL or not number.ambiguous or number.value is None:
        return False
    following = tokens[i + 1].low if i + 1 < len(tokens) else ""
    done = any(t.low.endswith(("но", "то")) and is_predicate(t.low) for t in tokens[max(0, i - _VERB_NEAR) : i])
    return done and any(a.pos == "NOUN" and a.number == "plur" and a.case == "nomn" for a in analyses(following or "-"))
