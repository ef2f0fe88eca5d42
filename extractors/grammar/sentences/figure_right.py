"""Where the words behind a figure end."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import product

from extractors.grammar.numbers.numbers import NumberKind
from extractors.grammar.sentences.phrases import BREAKS, CONJUNCTIONS, DASHES, NounPhrase
from extractors.grammar.sentences.sentences import NEVER_LAST
from extractors.grammar.sentences.tokens import Token
from extractors.grammar.words.morphology import can_be_case, is_modifier, is_noun, is_predicate, is_preposition

UNITS = frozenset(
    {
        *("грн", "гривень", "гривні", "гривня", "гривню", "шт", "од", "%"),
        *("відсоток", "відсотка", "відсотки", "відсотків", "відсотками", "відсотках"),
        *("процент", "процента", "проценти", "процентів", "процентами"),
    }
)
FROM = frozenset({"з", "із", "зі", "від"})
CLEFT = frozenset({"них", "яких"})
RELATIVES = frozenset({"які", "що", "яких", "котрі", "яка", "який", "яку", "яке", "котра", "котру"})
_PARTICIPLES = ("ний", "на", "не", "ні", "них", "ну", "ної", "ним", "ними", "тий", "та", "те", "ті", "тих", "ту", "тої")
_OUT_OF = frozenset({"із", "з", "зі", "серед", "з-поміж", "із-поміж"})
ABOUT = frozenset({"з", "із", "зі", "про", "щодо", "стосовно", "по"})
_FOR = frozenset({"на", "для"})
_SUBORDINATE = RELATIVES | {
    "бо",
    "оскільки",
    "адже",
    "хоча",
    "хоч",
    "але",
    "а",
    "коли",
    "де",
    "щоб",
    "якщо",
    "тому",
    "на",
    "з",
    "із",
    "у",
    "в",
}
_OF_WHICH = frozenset({*product(("з", "із", "зі"), ("них", "яких")), *product(("у", "в"), ("тому", "т"))})
_YEAR_BEFORE = re.compile(
    r"(?:(?<=\s)|^)(?:(?:поза)?торік|(?:роком|на рік) раніше|рік тому|(?:у |в )?(?:минулого|минулому|попереднього|попередньому) (?:року|році)"
    r"|(?:ніж|аніж|проти)(?: \S+){1,5})$"
)
# «3 рази спільно з іншими комісіями та двічі виїзно»
_IN_MANNER = frozenset({"спільно", "разом", "виїзно", "онлайн", "дистанційно", "позачергово", "позапланово"})
_MONEY = ("грн", "гривн", "гривен")
_VERB_NEAR = 6
_REMARK = 4


def unit_end(tokens: Sequence[Token], i: int) -> int:
    """The last token of the figure with its unit: «200 000,00 грн.», «17 %», «4 шт.»."""
    j = i
    while j + 1 < len(tokens) and tokens[j + 1].low in UNITS:
        j += 1
        if j + 2 < len(tokens) and tokens[j + 1].low == "." and tokens[j].low != "%":
            j += 1
    return j


def words_right(tokens: Sequence[Token], i: int, following: int | None, phrase: NounPhrase | None) -> tuple[bool, int]:
    """Whether a dash and a label follow the figure, and where the figure's words end."""
    limit = following if following is not None else len(tokens)
    j = phrase.end if phrase else i + 1
    if (
        phrase is None
        and j + 2 < limit
        and tokens[j].low in FROM
        and tokens[j + 1].low in CLEFT
        and tokens[j + 2].low in DASHES
    ):
        j += 2
    if following is not None and (part := _of_which(tokens, j, limit)):
        return False, part
    if phrase is None and j < limit and tokens[j].low in DASHES:
        end = to_break(tokens, j + 1, limit)
        if end == limit and following is not None and tokens[end - 1].low in CONJUNCTIONS:
            end -= 1  # «98 – кадрових та 150 про відпустки»
        if end < limit or following is None:
            return has_content(tokens, j + 1, end), end
        return False, i + 1
    end = to_break(tokens, j, limit, dash_breaks=True)
    if following is not None and end == limit - 1 and (own := _label_of_next(tokens, j, end, phrase)) < end:
        return False, own
    if phrase is not None and (late := _past_clause(tokens, i, end, limit) or _past_row(tokens, i, end, limit)):
        return False, late
    if phrase is not None and end < limit and tokens[end].low in DASHES:
        tail = to_break(tokens, end + 1, limit)
        if (tail < limit or following is None) and tail - end <= _REMARK:
            return False, tail  # «чотири рази – позачергово»
    end = _past_remark(tokens, end, limit)
    out_of = phrase is not None and i > 0 and tokens[i - 1].low in _OUT_OF
    if out_of and _tells_of_bracket(tokens, j, end, following):
        return False, j  # «серед 94 звернень переважають питання доріг (61)»
    if following is None or end < limit:
        return False, end
    if out_of and limit == following:
        return False, j  # «із 34 депутатів звіти подали 31»: what was done is told of the second figure
    return False, _before_conjunction(tokens, j, limit)


def past_sum_label(tokens: Sequence[Token], i: int, following: int | None) -> int:
    """Where the words end that tell what a sum was for though they hold a number; 0 where they do not stand so.

    «60 тис. грн – допомога 24 особам» up to the number of those whom it was for, «9 000 грн – купівля 3 парт» to the end.
    """
    if following is None or i + 2 >= following or tokens[i + 1].low not in DASHES:
        return 0
    sums = tokens[i].low.startswith(_MONEY) or (tokens[i].low == "." and tokens[i - 1].low.startswith(_MONEY))
    counted = tokens[following].number
    told = counted is not None and counted.kind is NumberKind.COUNT and has_content(tokens, i + 2, following)
    if not sums or not told or to_break(tokens, i + 2, following) < following:
        return 0
    if following + 1 < len(tokens) and can_be_case(tokens[following + 1].low, "datv"):
        return following
    end = to_break(tokens, following + 1, len(tokens))
    return 0 if any(t.kind == "number" for t in tokens[following + 1 : end]) else end


def _tells_of_bracket(tokens: Sequence[Token], start: int, end: int, following: int | None) -> bool:
    """Whether a clause stands there that ends at the bracket of the next figure."""
    opens = end < len(tokens) and tokens[end].low == "(" and following == end + 1
    return opens and any(is_predicate(t.low) for t in tokens[start:end])


def _label_of_next(tokens: Sequence[Token], j: int, dash: int, phrase: NounPhrase | None) -> int:
    """Where, with no mark before it, the label of the next figure begins that a dash parts from it; `dash` if nowhere.

    «чергових – 4 та позачергових – 2», «402 рішення ухвалено роком раніше – 655».
    """
    if phrase is None and j < dash - 1 and tokens[j].low in CONJUNCTIONS:
        return j
    words = " ".join(t.low for t in tokens[j:dash])
    told = _YEAR_BEFORE.search(words)
    return j + words[: told.start()].count(" ") if told else dash


def _past_remark(tokens: Sequence[Token], end: int, limit: int) -> int:
    """Past a bracket without figures and the predicate behind it: «один (О. Гук) загинув»; `end` when none stands there."""
    if end >= limit or tokens[end].low != "(":
        return end
    close = next((k for k in range(end, limit) if tokens[k].low == ")"), limit)
    said = close + 1 < limit and (tokens[close + 1].low == "не" or is_predicate(tokens[close + 1].low))
    return to_break(tokens, close + 1, limit) if said else end


def _of_which(tokens: Sequence[Token], start: int, limit: int) -> int:
    """Where a part's own label begins with no mark before it («рішень – 398 з них регуляторних – 4»); 0 when none does."""
    if tokens[limit - 1].low not in DASHES | {":"}:
        return 0
    words = [t.low for t in tokens[start : limit - 1]]
    found = (k for k in range(len(words)) if tuple(words[k : k + 2]) in _OF_WHICH)
    return next((start + k for k in found if not BREAKS & set(words[:k])), 0)


def _past_clause(tokens: Sequence[Token], i: int, end: int, limit: int) -> int:
    """Past the predicate that a clause of its own parts from the noun: «Одна сесія, призначена на липень, не відбулася».

    0 when there is none, or the figure has one before.
    """
    opens = end + 2 < limit and tokens[end].low == "," and _opens(tokens, end + 1)
    if not opens or any(is_predicate(t.low) for t in tokens[max(0, i - _VERB_NEAR) : i]):
        return 0
    close = to_break(tokens, end + 1, limit)
    if close + 1 >= limit or tokens[close].low != ",":
        return 0
    rest = to_break(tokens, close + 1, limit, dash_breaks=True)
    goes_on = tokens[close + 1].low not in _SUBORDINATE and any(is_predicate(t.low) for t in tokens[close + 1 : rest])
    return rest if goes_on and (rest < limit or limit == len(tokens)) else 0


def _past_row(tokens: Sequence[Token], i: int, end: int, limit: int) -> int:
    """Past the predicate behind a row of names in the genitive: «Одне засідання комісії з питань праці, побуту, спорту не
    відбулося»; 0 when none stands there, or the figure has a predicate before or its own behind."""
    if any(is_predicate(t.low) for t in (*tokens[max(0, i - _VERB_NEAR) : i], *tokens[i + 1 : end])):
        return 0
    while end < limit and tokens[end].low == ",":
        said = end + 1
        while said < limit and _is_of_row(tokens[said]):
            said += 1
        if said == end + 1 or said == limit:
            return 0
        if tokens[said].low == "не" or is_predicate(tokens[said].low):
            rest = to_break(tokens, said, limit, dash_breaks=True)
            return rest if rest < limit or limit == len(tokens) else 0
        end = said
    return 0


def _is_of_row(token: Token) -> bool:
    joined = token.low in CONJUNCTIONS
    return token.kind == "word" and (joined or (not is_predicate(token.low) and can_be_case(token.low, "gent")))


def _opens(tokens: Sequence[Token], k: int) -> bool:
    """Whether a clause of its own begins there, its preposition before it: «призначена», «на які»."""
    return opens_clause(tokens[k]) or (is_preposition(tokens[k].low) and tokens[k + 1].low in RELATIVES)


def opens_clause(token: Token) -> bool:
    """A participle or a relative pronoun: «призначена», «скликані», «які»."""
    return token.low in RELATIVES or (is_modifier(token.low) and token.low.endswith(_PARTICIPLES))


def after_dash(tokens: Sequence[Token], start: int, end: int) -> int:
    """Where the words behind the first dash begin; `start` when there is no dash."""
    return next((k + 1 for k in range(start, end) if tokens[k].low in DASHES), start)


def to_break(tokens: Sequence[Token], j: int, limit: int, *, dash_breaks: bool = False) -> int:
    """The next mark that ends a stretch of words, or `limit`."""
    while (
        j < limit
        and tokens[j].low not in BREAKS
        and (tokens[j].low != "." or _shortens(tokens, j))
        and not (dash_breaks and tokens[j].low in DASHES)
    ):
        j += 1
    return j


def _shortens(tokens: Sequence[Token], j: int) -> bool:
    """«по вул. Садовій», «школі ім. Лесі Українки»: a point that ends no more than a word."""
    led = j > 0 and tokens[j - 1].low in NEVER_LAST and tokens[j - 1].end == tokens[j].start
    return led and j + 1 < len(tokens) and tokens[j + 1].kind == "word"


def _before_conjunction(tokens: Sequence[Token], j: int, limit: int) -> int:
    """With no mark before the next figure, a relative clause still belongs to this one: «з них схвалено 41 та #»."""
    clause = j + 1 < limit and tokens[j].low in FROM and tokens[j + 1].low in CLEFT
    spent_on = tokens[j - 1].low in UNITS and tokens[j].low in _FOR
    about = tokens[j].low in ABOUT or spent_on
    in_manner = tokens[j].low in _IN_MANNER
    if not clause and j + 1 < limit - 1 and (about or in_manner) and tokens[limit - 1].low in CONJUNCTIONS:
        return limit - 1  # «150 з кадрових питань і 206 про відпустки»
    if clause or (j + 1 < limit and (tokens[j].low == "не" or is_predicate(tokens[j].low))):
        joint = next((k for k in range(j, limit) if tokens[k].low in CONJUNCTIONS), -1)
        verb = next((k + 1 for k in range(limit - 1, j - 1, -1) if is_predicate(tokens[k].low)), j)
        return joint if joint > 0 else verb
    return j


def has_content(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a word that names something stands there."""
    return any(
        t.kind == "word" and (is_noun(t.low) or is_modifier(t.low) or is_predicate(t.low)) and not is_preposition(t.low)
        for t in tokens[start:end]
    )
