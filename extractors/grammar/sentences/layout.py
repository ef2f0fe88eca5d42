"""Which words of a sentence belong to which of its figures."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.grammar.sentences.companions import QUOTES, is_base, is_from, is_versus
from extractors.grammar.sentences.figure_right import (
    ABOUT,
    CLEFT,
    FROM,
    RELATIVES,
    after_dash,
    has_content,
    opens_clause,
    past_sum_label,
    to_break,
    unit_end,
    words_right,
)
from extractors.grammar.sentences.figure_tokens import figure_indices
from extractors.grammar.sentences.phrases import BREAKS, DASHES, NounPhrase, noun_phrase
from extractors.grammar.sentences.ranks import inserted_label, is_next_name, is_parted_by_comma
from extractors.grammar.sentences.relations import is_empty_word
from extractors.grammar.sentences.statements import Companion
from extractors.grammar.sentences.tokens import Token
from extractors.grammar.words.morphology import is_modifier, is_noun, is_predicate, is_preposition
from schemas.values import replace, value

_SHARE = re.compile(r"половин[аи]|третин[аи]|чверть|чверті|більшість|більшості|частин[аи]")
_THEM = frozenset({"їх", "усього", "всього", "загалом"})
_THESE = frozenset({"цих", "усіх", "всіх"})
_WAS = re.compile(r"бу(?:в|ло|ла|ли)|є|стал[аио]|виявил\w+")
_PARTS = re.compile(
    r"най(?:більш|менш|частіш|рідш|активніш|інтенсивніш)|рідше|частіше|більшіст|половин|третин|чверт|решт|частин"
)
_OF_THESE = frozenset({"зокрема", "також", "ще"})
_OF_WHICH_MANY = frozenset({"яких", "котрих"})
_IN = frozenset({"у", "в"})
_THE_REST = frozenset({"інше", "інші", "інших", "різне"})


@value
class Place:
    """Token ranges around the figure at `at`; [label_start, label_end) names it where marks set the words apart;
    `reach` is where the words end that the next figure has no part in, when that is not `right_end`."""

    at: int
    left_start: int
    piece_start: int
    right_end: int
    phrase: NounPhrase | None
    label_start: int
    label_end: int
    label_side: str
    companion: Companion
    bracket: bool
    reach: int = 0


def place_figures(tokens: Sequence[Token], *, in_list: bool, named: frozenset[int] = frozenset()) -> list[Place]:
    """The places of a sentence's figures, in order; `in_list` for the first sentence of a list item, `named` where the
    figures begin that the words behind them name."""
    figures = figure_indices(tokens)
    places: list[Place] = []
    for k, i in enumerate(figures):
        following = figures[k + 1] if k + 1 < len(figures) else None
        before = places[-1] if places else None
        place = _place(tokens, i, following, before, whole_label=in_list and k == 0, named=tokens[i].start in named)
        if before is not None and (past := _past_bracket(tokens, before, place, following)):
            # «на 198 (36,3 %) дано роз'яснення»: what stands behind the bracket is said of the figure before it
            places[-1] = _named_behind(tokens, replace(before, right_end=past), place)
            place = replace(place, reach=past)
        places.append(place)
    return [_shared(tokens, p, places[k + 1] if k + 1 < len(places) else None) for k, p in enumerate(places)]


def _past_bracket(tokens: Sequence[Token], before: Place, place: Place, following: int | None) -> int:
    """Where the predicate or the label behind a bracket ends that is said of the figure before it; 0 when none is."""
    limit = following if following is not None else len(tokens)
    close = _closing(tokens, place, limit)
    if place.companion != "bracket" or before.companion == "bracket" or close + 1 >= limit:
        return 0
    named = tokens[close + 1].low in DASHES and _is_nameless(tokens, before)
    said = is_predicate(tokens[close + 1].low) and not any(
        is_predicate(t.low) for t in tokens[before.piece_start : place.at]
    )
    if tokens[close].low != ")" or not (said or named):
        return 0
    end = to_break(tokens, close + 2 if named else close + 1, limit)
    return end if end < limit or following is None else 0


def _closing(tokens: Sequence[Token], place: Place, limit: int) -> int:
    """Where the bracket that the figure stands in ends."""
    return next((k for k in range(place.at, limit) if tokens[k].low in "()"), limit)


def _is_nameless(tokens: Sequence[Token], place: Place) -> bool:
    """Whether no word before the figure or right behind it says what it counts."""
    alone = place.label_side == "" and (place.phrase is None or place.phrase.head < 0)
    return alone and not has_content(tokens, place.piece_start, place.at)


def _named_behind(tokens: Sequence[Token], before: Place, bracket: Place) -> Place:
    """«348 (91 %) – від громадян»: the figure with the label that a dash sets apart behind its bracket."""
    dash = _closing(tokens, bracket, before.right_end) + 1
    if dash >= before.right_end or tokens[dash].low not in DASHES:
        return before
    return replace(before, label_start=dash + 1, label_end=before.right_end, label_side="right")


def _shared(tokens: Sequence[Token], place: Place, following: Place | None) -> Place:
    """«12 чергових та 5 позачергових засідань», «94 і 71 особу»: the noun of the second counts the first as well."""
    if following is not None and _says_more_of(tokens, place, following):
        return replace(place, right_end=following.right_end)
    if following is None or following.phrase is None or following.phrase.head < 0:
        return place
    end = place.phrase.end if place.phrase else place.at + 1
    if following.companion == "base" and (place.phrase is None or place.phrase.head < 0):
        # «14 з 15 засідань»: the noun and what is said behind it are those of the part as well
        return replace(
            place, phrase=NounPhrase(place.at + 1, end, following.phrase.head), right_end=following.right_end
        )
    joined = [t.low for t in tokens[end : following.at]]
    if (place.phrase is not None and place.phrase.head >= 0) or joined not in (
        ["та"],
        ["і"],
        ["й"],
        ["або"],
        [",", "а"],
    ):
        return place
    phrase = NounPhrase(place.at + 1, end, following.phrase.head)
    return replace(place, phrase=phrase)


def _says_more_of(tokens: Sequence[Token], place: Place, following: Place) -> bool:
    """«Дев'ять прийомів із двадцяти були виїзними»: what is said behind the whole is said of the part."""
    behind = tokens[following.at + 1].low if following.at + 1 < len(tokens) else ""
    out_of = following.companion == "base" and following.phrase is None and place.phrase is not None
    return out_of and is_predicate(behind) and not any(is_predicate(t.low) for t in tokens[place.at : following.at])


def _place(
    tokens: Sequence[Token], i: int, following: int | None, before: Place | None, *, whole_label: bool, named: bool
) -> Place:
    left_start = _left_start(tokens, before, i)
    last = unit_end(tokens, i)
    limit = following or len(tokens)
    phrase = None if named else noun_phrase(tokens, last + 1, limit)
    told = (True, to_break(tokens, last + 1, limit)) if named else words_right(tokens, last, following, phrase)
    right_label, right_end = told
    reach = 0 if right_label or phrase else past_sum_label(tokens, last, following)
    if reach:
        right_label, right_end, reach = True, reach, last + 1
    if phrase is None and _is_inserted(tokens, i, last):
        return _inserted(tokens, i, last, following, left_start, before)
    skip, bracket, companion = _step_left(tokens, i, left_start, before)
    set_apart = skip < i and not companion
    piece_start = left_start if whole_label and set_apart else _piece_start(tokens, skip, left_start)
    label_start, label_end, side = _left_label(tokens, piece_start, skip, left_start) if set_apart else (i, i, "")
    if (
        side == ""
        and not companion
        and phrase is None
        and _names_itself(tokens, piece_start, i, right_end, in_list=whole_label)
    ):
        label_start, label_end, side = piece_start, i, "left"
    if right_label and (side == "" or tokens[skip].low == ":"):
        label_start, label_end, side = after_dash(tokens, last + 1, right_end), right_end, "right"
    if companion == "" and before and is_versus(tokens, left_start, i):
        companion = "versus"
    if companion in {"", "bracket"} and following is not None and is_from(tokens, i, following):
        companion = "from"
    out_of = companion == "bracket" or phrase is None or (before is not None and before.phrase is None)
    if companion in {"", "bracket"} and before and out_of and is_base(tokens, left_start, i):
        companion = "base"
    if companion == "" and before is None and _is_whole_before(tokens, i, following):
        companion, right_end = "base", i + 1
    if bracket and not companion and _is_of_part(tokens, piece_start, right_end):
        # «Більшість (44) надійшла поштою»
        close = right_end
        right_end = to_break(tokens, close + 1, following if following is not None else len(tokens))
        label_start, label_end, side = i, i, ""
        if tokens[close + 1].low in DASHES:
            label_start, label_end, side = close + 2, right_end, "right"
    return Place(i, left_start, piece_start, right_end, phrase, label_start, label_end, side, companion, bracket, reach)


def _is_of_part(tokens: Sequence[Token], start: int, close: int) -> bool:
    """Whether a number in brackets says how much a word of quantity is, and a predicate or a dash stands behind them."""
    if close + 1 >= len(tokens) or tokens[close].low != ")":
        return False
    behind = tokens[close + 1].low in DASHES or is_predicate(tokens[close + 1].low)
    return behind and any(_PARTS.match(t.low) for t in tokens[start:close] if t.kind == "word")


def _is_whole_before(tokens: Sequence[Token], i: int, following: int | None) -> bool:
    """«Чергових із дев'яти було три»: what the figure behind is out of stands before it."""
    if i > 1 and tokens[i - 1].low in FROM and _SHARE.fullmatch(tokens[i - 2].low):
        return True  # «половина з 12 сесій – чергові»
    these = i > 2 and tokens[i - 1].low in _THESE
    linked = [t.low for t in tokens[i + 1 : following or i + 1]]
    out_of = i > 1 and tokens[i - 1 - these].low in FROM
    return out_of and len(linked) == 1 and (linked[0] in DASHES or bool(_WAS.fullmatch(linked[0])))


def _left_start(tokens: Sequence[Token], before: Place | None, i: int) -> int:
    """Where the words begin that may be this figure's."""
    if before is None or _opens_with_whole(before):
        return 0
    aside = _is_behind_bracket(tokens, before, i) or _is_behind_clause(tokens, before, i)
    return before.left_start if aside else before.reach or before.right_end


def _is_behind_bracket(tokens: Sequence[Token], before: Place, i: int) -> bool:
    """«Засідань комісій (їх п'ять) – 96»: what stands before the bracket names the figure behind it."""
    between = [t.low for t in tokens[before.at + 1 : i]]
    inside = {t.low for t in tokens[before.piece_start : before.at] if t.kind == "word"}
    aside = before.bracket and before.companion == "" and bool(inside & _THEM)
    return aside and len(between) == 2 and between[0] == ")" and between[1] in DASHES


def _is_behind_clause(tokens: Sequence[Token], before: Place, i: int) -> bool:
    """«Засідань комісій, яких у раді п'ять, проведено 96»: what stands before the clause names the figure behind it."""
    comma = next((k for k in range(i - 1, before.at, -1) if tokens[k].low == ","), -1)
    if comma < 0 or has_content(tokens, before.at + 1, comma) or _of_whom(tokens, before.piece_start, before.at) < 0:
        return False
    words = [t.low for t in tokens[comma + 1 : i] if t.kind == "word"]
    return bool(words) and not any(is_noun(w) and not is_empty_word(w) for w in words)


def _of_whom(tokens: Sequence[Token], start: int, at: int) -> int:
    """Where «яких» stands that opens a clause without a predicate («, яких у раді п'ять»); -1 without one."""
    opening = next((k for k in range(start, at) if tokens[k].low in _OF_WHICH_MANY), -1)
    inserted = opening > start and tokens[opening - 1].low == ","
    return opening if inserted and not any(is_predicate(t.low) for t in tokens[opening:at]) else -1


def _opens_with_whole(place: Place) -> bool:
    return place.companion == "base" and place.left_start == 0


def _is_inserted(tokens: Sequence[Token], i: int, last: int) -> bool:
    """«Найбільше рішень, 96, стосувалося землі»: the figure between two commas belongs to both sides."""
    mark = i - 2 if i > 2 and tokens[i - 1].low in {"тобто", "себто"} else i - 1
    between = mark > 0 and last + 2 < len(tokens) and tokens[mark].low == "," and tokens[last + 1].low == ","
    return between and tokens[mark - 1].number is None and tokens[last + 2].number is None


def _inserted(
    tokens: Sequence[Token], i: int, last: int, following: int | None, left_start: int, before: Place | None
) -> Place:
    limit = following if following is not None else len(tokens)
    end = to_break(tokens, last + 2, limit)
    own = following is None or (end < limit and not is_next_name(tokens, last + 2, end, limit))
    mark = next(k for k in range(i - 1, 0, -1) if tokens[k].low == ",")
    start = _piece_start(tokens, mark, left_start)
    named = inserted_label(tokens, start, mark, before.at if before is not None else -1)
    label = (named, mark, "left") if named >= 0 else (i, i, "")
    return Place(i, left_start, start, end if own else last + 1, None, *label, "", bracket=False)


def _step_left(tokens: Sequence[Token], i: int, left_start: int, before: Place | None) -> tuple[int, bool, Companion]:
    """Where the words before the figure end once a dash, colon or opening bracket is passed."""  # «поменшало скарг (було 40)»
    # «ремонту доріг – у 64»
    k = i - 1 if i - 1 > left_start and tokens[i - 1].low in _IN and tokens[i - 2].low in DASHES else i
    while k > left_start and tokens[k - 1].low in {".", "…", "=", "|"} | DASHES | {":"}:
        k -= 1
    told = before.at if before is not None else -1
    if k > left_start and tokens[k - 1].low == "," and (k < i or is_parted_by_comma(tokens, k - 1, left_start, told)):
        k -= 1
    opening = next((j for j in range(i - 1, left_start - 1, -1) if tokens[j].low in "()"), -1)
    if opening < 0 or tokens[opening].low == ")":
        return k, False, ""
    if before is not None and opening <= before.right_end:
        return k, True, "bracket"
    return (opening if all(_WAS.fullmatch(t.low) for t in tokens[opening + 1 : k]) else k), True, ""


def _piece_start(tokens: Sequence[Token], end: int, left_start: int) -> int:
    p = end
    while p > left_start and tokens[p - 1].low not in BREAKS:
        p -= 1
        p = _over_bracket(tokens, p, left_start)
    if p > left_start + 1 and tokens[p].low in RELATIVES and tokens[p - 1].low == ",":
        start = _piece_start(tokens, p - 1, left_start)
        if _of_whom(tokens, p - 1, end) < 0 or not is_noun(tokens[p - 2].low):
            return _antecedent(tokens, start, p - 1) if tokens[p].low in _OF_WHICH_MANY else start
        return _last_noun(tokens, start, p - 2)
    if p > left_start + 1 and (noun_end := _before_clause(tokens, p, end, left_start)):
        return _antecedent(tokens, _piece_start(tokens, noun_end, left_start), noun_end)
    if p > left_start and tokens[p - 1].low == ")" and not has_content(tokens, p, end):
        return _piece_start(tokens, _opening(tokens, p - 1, left_start), left_start)
    return p


def _before_clause(tokens: Sequence[Token], start: int, end: int, left_start: int) -> int:
    """Where the noun ends of which a clause between two commas speaks, when what stands behind it names nothing: «громадян,
    які прийшли, було 276», «частка листів, поданих поштою, зросла з 18»; or the name, when that did what stands behind:
    «Коваль І. П., обраний у травні, взяв участь у 7»; 0 otherwise."""
    words = [t.low for t in tokens[start:end] if t.kind == "word"]
    if not words or tokens[start - 1].low != ",":
        return 0
    comma = next((k for k in range(start - 2, left_start, -1) if tokens[k].low in BREAKS), -1)
    if comma <= left_start + 1 or tokens[comma].low != "," or not opens_clause(tokens[comma + 1]):
        return 0
    if tokens[comma - 1].low == "." and len(tokens[comma - 2].low) == 1:
        return comma if is_predicate(words[0]) else 0
    named = any(is_noun(w) and not is_empty_word(w) for w in words)
    return comma if is_noun(tokens[comma - 1].low) and not named else 0


def _antecedent(tokens: Sequence[Token], start: int, comma: int) -> int:
    """Where the noun phrase before the comma begins: «на прийомах, яких проведено 52» counts receptions."""
    begin = next((k + 1 for k in range(comma - 1, start - 1, -1) if is_predicate(tokens[k].low)), start)
    while begin < comma - 1 and is_preposition(tokens[begin].low) and not is_noun(tokens[begin].low):
        begin += 1
    return begin


def _last_noun(tokens: Sequence[Token], start: int, noun: int) -> int:
    """Where the noun begins, with its adjectives, of which «яких у раді п'ять» is said."""
    begin = noun
    while begin > start and is_modifier(tokens[begin - 1].low):
        begin -= 1
    return begin


def _over_bracket(tokens: Sequence[Token], p: int, left_start: int) -> int:
    """A bracket without figures inside a label is stepped over: «заяви (клопотання) – 12»."""
    if p > left_start and tokens[p - 1].low == ")":
        opening = _opening(tokens, p - 1, left_start)
        if opening > left_start and tokens[opening - 1].kind == "word":
            return opening
    return p


def _opening(tokens: Sequence[Token], close: int, left_start: int) -> int:
    k = close
    while k > left_start and tokens[k].low != "(":
        k -= 1
    return k


def _left_label(tokens: Sequence[Token], start: int, end: int, left_start: int) -> tuple[int, int, str]:
    """The words that name the figure before its dash, over commas between like parts («Бюджет, майно – 15»)."""
    while start > left_start + 1 and tokens[start - 1].low == ",":
        earlier = _piece_start(tokens, start - 1, left_start)
        if not _is_nominal(tokens, earlier, start - 1) or tokens[earlier].low == "(":
            break  # «школа – 40 тис. (меблі), садок – 35 тис.»: the bracket is said of the figure before
        start = earlier
    return (start, end, "left") if has_content(tokens, start, end) else (end, end, "")


def _is_nominal(tokens: Sequence[Token], start: int, end: int) -> bool:
    words = [t for t in tokens[start:end] if t.kind != "punct"]
    return bool(words) and all(t.kind == "word" and not is_predicate(t.low) and t.low not in CLEFT for t in words)


def _names_itself(tokens: Sequence[Token], start: int, i: int, right_end: int, *, in_list: bool) -> bool:
    """«Освіта 8, культура 7», as an item of a list «про відпустки 110»: a name and its number without any mark between,
    and nothing after."""
    words = tokens[start:i]
    addressed = len(words) > 1 and words[0].low == "до" and start > 0 and tokens[start - 1].low in {",", ":"}
    if addressed and right_end == i + 1 and all(t.kind == "word" or t.low in QUOTES for t in words):
        return is_noun(words[-1].low) or words[-1].low in QUOTES  # «до виконкому 30, до «Водоканалу» 18»
    while words and words[0].low in _OF_THESE:
        words = words[1:]
    if right_end > i + 1 or not words or any(t.kind != "word" or is_predicate(t.low) for t in words):
        return False
    after_mark = start > 0 and tokens[start - 1].low in {",", ":", ";"}
    kinds = after_mark and all(is_modifier(t.low) for t in words)  # «кадрових 63» after a part before it
    names = is_noun(words[-1].low) or words[-1].low in _THE_REST or kinds
    about = words[0].low in ABOUT and (in_list or after_mark)
    names = names or (about and is_modifier(words[-1].low))  # «з адміністративно-господарських 78»
    return names and (not is_preposition(words[0].low) or about)
