"""Commissions named in a sentence: where each name stands, and whether it is a standing one that acts by itself."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import Literal

from extractors.grammar.sentences.phrases import DASHES
from extractors.grammar.sentences.tokens import Token
from extractors.grammar.words.morphology import analyses, can_be_case, is_modifier, is_noun, is_predicate
from schemas.text import Span

MentionKind = Literal["standing", "partner", "other", "unnamed", "all"]

_SINGULAR = re.compile(r"(?:під)?комісі(?:я|ю|єю|є|ї)$")
_PLURAL = re.compile(r"комісі(?:й|ї|ями|ях|ям)$")
_OPENERS = frozenset({"з", "із", "зі", "по"})
_NOT_A_NAME = re.compile(
    r"(?:депутат|член|представник|числ|мет[аоу]|участ|нагод|початк|момент|склад|виїзд|різн|інш|як(?:ої|их|ого|им)|ни(?:х|ми)|не[їю]|під|порядк|раз|ур?ахуван|якої|цього|цих|метою)"
)
_CLOSES_NAME = re.compile(
    r"(?:яка|який|які|яку|що|де|котра|котрі|за|через|протягом|упродовж|впродовж|станом|на|як|відповідно|також|а|але|проте|"
    r"голова|головує|очолює|під|разом|спільно|зокрема|мала|має|не|вона|рада|ради|налічує|лише|всього|усього|загалом|(?:най)?(?:більше|менше|частіше|рідше))$"
)
_OF_WHICH = re.compile(r"(?:як|котр)(?:ої|ій|ого|ому|их)$")
# How far behind the comma that opens its clause a relative pronoun stands: «до складу якої».
_TO_RELATIVE = 3
_STOPS = frozenset({";", ":", "(", ")", "=", "/", "|", *DASHES})
# Kinds of commission and words of order: they tell no standing commission from another.
_NO_NAME = re.compile(
    r"(?:постійн|депутатськ|кожн|жодн|наш|ця\b|ці[єй]|цю\b|сам[аоіу]|профільн|відповідн|спільн|чергов|позачергов|"
    r"міськ|селищн|сільськ|районн|обласн|перш|друг|трет|четверт|п'ят|шост|сьом|восьм|інш|так[аоу]|вказан|зазначен|згадан|названа|названої|дан[аоу]|окрем|"
    r"нов[аоу]\b|основн|головн|найактивніш|активн|остання|останньо|єдин|вс[яюі]|уся|усю|одн[аіу]|планов(?!о)|позапланов|виїзн|розширен|дистанційн|онлайн|"
    r"перевірена|обрана|утворен|створен|отриман|надан|проведен|розглянут|прийнят|письмов|усн|електронн|особист|загальн|середн|минул|попередн|звітн|"
    r"як[аоіу]|ін\b|тривал|повторн|колективн|публічн|громадськ|відкрит|закрит|робоч|повн|значн|більш|менш|решт|така|кількісн|якісн|колишн|нинішн|наступн|дв[аі])"
)
_OTHER_KIND = re.compile(
    r"(?:тимчас|лічильн|конкурсн|тендерн|адміністративн|слідч|контрольн|погоджувальн|узгоджувальн|спостережн|евакуаційн|опікунськ|дисциплінарн|"
    r"інвентаризаційн|виборч|медичн|лікарськ|приватизаційн|експертн|призовн|ліквідаційн|надзвичайн|протиепізоот|протиепідем|нагородн|наглядов|"
    r"атестаційн|житлово-побутов|земельно-погоджувальн|вища|державн|кваліфікаційн|міжвідомч|оціночн|технік|техногенн|військово|номінаційн|адмін)"
)
_THE_REST = re.compile(r"решт(?:а|и|у|ою|і)|інш(?:і|их|им|ими)")
_OTHER_MATTER = re.compile(
    r"(?:питан\w+ )?(?:захисту прав (?:дитини|дітей)|нагоро\w+|відзнак\w*|відзнач\w+|заохоч\w+|надзвичайн\w+|"
    r"техногенн\w+|теб|визначення розміру|приймання|прийому|списання|"
    r"оцінки|трудових спор\w+|поіменн\w+|перейменуван\w+|виборів|"
    r"призначення|безпеки дорожн\w+|евакуац\w+|бюджету участі|громадського бюджету|встановлення факт\w+|обстежен\w+|"
    r"надання компенсац\w+|компенсац\w+|розгляду (?:питань щодо надання компенсац|земельних спор)\w*|"
    r"соціальних виплат|охорони праці|інвентаризац\w+|перевірки|вивчення|розслідування|з'ясування)"
)
_SURE_NAME = re.compile(
    r"(?:[\w']+-)?(?:бюджет|фінанс|земел|земл|регламент|гуманітарн|соціальн|освіт|житлов|комунальн|екологі|законн|мандат|"
    r"економі|культур|аграр|містобуд|архітектур|правов|молоді|етич|транспорт|інвестиц|промислов|туристичн|безпеков|медичн|"
    r"спорт|природоохорон|майнов)"
)
_MATTER_OF_TWO = re.compile(
    r"(?:охорони (?:здоров|навколишн|довкілл|прир)|(?:спільної|комунальної) власності|місцевого (?:само|розвитку)|"
    r"депутатської етики|прав людини|сім'ї|ветеран|благоустрою|інфраструктури|природокористув|"
    r"торгівлі|управління (?:май|комун|власн))"
)
_BY_EXECUTIVE = re.compile(r"\bпри (?:виконавч|виконком|рд[аі]|мвк|районн|обласн)")
_TOGETHER = re.compile(r"(?:спільн\w*|разом|сумісно|об'єднан\w+)$")
_SAT = ("засід", "зібра", "збира")
_WAS = frozenset({"була", "стала", "виявилася", "лишилася", "залишилася"})
_WITH = frozenset({"з", "із", "зі"})
_OF_MANY = re.compile(r"(?:всі|усі|ці|які|обидві|дві|три|чотири|наші|решта)$")
_VERB_PLURAL = re.compile(r"\w+(?:ли(?:ся|сь)?|ють(?:ся)?|ять(?:ся)?|уть(?:ся)?)$")
_BEFORE_BARE = frozenset(
    {
        "а",
        "та",
        "і",
        "й",
        "натомість",
        "зокрема",
        "від",
        "у",
        "найбільше",
        "найменше",
        "далі",
        "потім",
        ",",
        ";",
        ":",
        "(",
        "•",
        "-",
        *DASHES,
    }
)
_RANKED = re.compile(r"місці|нею|неї|(?:най)?(?:часті|рід|більш|менш|рідк|част)\w*")
_BEHIND_BARE = re.compile(r"(?:мала|має|дала|лише|аж|тільки|усього|всього|понад|майже|близько|за|у|в|також|комісія)$")
_LONGEST_NAME = 30
_LONGEST_LABEL = 4
_NEXT = frozenset({",", ";", "та", "і", "й"})
# What else is counted of commissions beside their names.
_COUNTED = re.compile(
    r"(?:засідан|питан|розглян|рекоменд|висновк|протокол|рішен|сесі|звернен|доручен|запит|виїзд|член|ос[оі]б|депутат(?!ськ)|представник|про[єе]кт|"
    r"раз(?:и|ів)?$|дн(?:і|ів)$|годин|прийом|зауважен|пропозиц|програм|лист|заход|скликан|відсотк|комісі)"
)
_NO_VOWEL = re.compile(r"[^\Waeiouаеєиіїоуюя\d_]{2,5}$")


@dataclass(frozen=True, slots=True)
class CommissionMention:
    """A commission spoken of: token range, and the range of its name in the text where it has one.

    `kind`: a `standing` one that is named; the `partner` that another one sat with; one of an `other` kind (temporary,
    administrative, of awards); one that is `unnamed` here («комісія провела»); `all` of them («постійні комісії»).
    `bare` says that the word «комісія» itself was left out («земельною – 18»).
    """

    start: int
    end: int
    kind: MentionKind
    name: Span | None = None
    bare: bool = False


def commissions_named(tokens: Sequence[Token], *, in_sight: bool = False) -> list[CommissionMention]:
    """Every mention of commissions in the sentence, in order; names without the word where it is in sight already."""
    found: list[CommissionMention] = []
    in_sight = in_sight or any("комісі" in t.low for t in tokens) or _is_row_of_names(tokens)
    i = 0
    while i < len(tokens):
        mention = _mention(tokens, i, in_sight=in_sight)
        if mention is None:
            i += 1
            continue
        found.append(mention)
        i = max(mention.end, i + 1)
    return _with_labels(tokens, found) if any(m.bare and _has_number(tokens, m.end) for m in found) else found


def names_commission(words: str) -> bool:
    """Whether the words are a commission's name and no more: «бюджетна», «з питань освіти», «земельна комісія»."""
    if words.startswith(("з питань", "із питань", "комісія з")):
        return True
    named = [w for w in re.findall(r"[\w'-]+", words) if w not in {"комісія", "постійна", "та", "і"}]
    return bool(named) and all(_feminine(w) and _SURE_NAME.match(w) for w in named)


def _is_row_of_names(tokens: Sequence[Token]) -> bool:
    """«Засідань провели: бюджетна 14, земельна 21»: two names with their numbers are commissions without the word."""
    if not any(t.low.startswith(_SAT) for t in tokens):
        return False
    told = (m for i in range(len(tokens) - 1) if tokens[i].kind == "word" and (m := _bare_adjective(tokens, i)))
    return sum(_has_number(tokens, m.end) for m in told) > 1


def _has_number(tokens: Sequence[Token], at: int) -> bool:
    at += at < len(tokens) and tokens[at].low in {*DASHES, "("}
    return at < len(tokens) and tokens[at].kind == "number"


def _with_labels(tokens: Sequence[Token], found: Sequence[CommissionMention]) -> list[CommissionMention]:
    """«бюджетна – 24, ЖКГ – 12, соціального захисту – 9»: in a row of names a matter alone is one too."""
    taken = {k for m in found for k in range(m.start, m.end)}
    labels = (_label(tokens, i) for i in range(2, len(tokens)) if i not in taken)
    return sorted([*found, *(m for m in labels if m and not taken & {*range(m.start, m.end)})], key=lambda m: m.start)


def _label(tokens: Sequence[Token], i: int) -> CommissionMention | None:
    """A matter in the genitive, or an abbreviation, between the number of the name before and its own."""
    if tokens[i - 1].low not in _NEXT or all(t.kind != "number" for t in tokens[max(0, i - 3) : i - 1]):
        return None
    end = i
    while end < min(len(tokens), i + _LONGEST_LABEL) and _is_of_matter(tokens[end]):
        end += 1
    named = end > i and (is_noun(tokens[end - 1].low) or bool(_NO_VOWEL.match(tokens[end - 1].low)))
    bracketed = end + 2 < len(tokens) and (tokens[end].low, tokens[end + 2].low) == ("(", ")")
    if not named or not _has_number(tokens, end + bracketed):
        return None
    return CommissionMention(i, end, "standing", Span(tokens[i].start, tokens[end - 1].end), bare=True)


def _is_of_matter(token: Token) -> bool:
    if token.kind != "word" or _COUNTED.match(token.low):
        return False
    return bool(_NO_VOWEL.match(token.low)) or (_is_matter(token.low) and can_be_case(token.low, "gent"))


def _mention(tokens: Sequence[Token], i: int, *, in_sight: bool) -> CommissionMention | None:
    token = tokens[i]
    if token.kind != "word":
        return None
    if _SINGULAR.fullmatch(token.low) or _PLURAL.fullmatch(token.low):
        return _around(tokens, i)
    if not in_sight:
        return None
    return _bare_adjective(tokens, i) or _bare_matter(tokens, i)


def _around(tokens: Sequence[Token], i: int) -> CommissionMention:
    """The mention around the word «комісія» at tokens[i]."""
    start = i
    while start > 0 and _describes(tokens, start - 1):
        start -= 1
    while start < i and tokens[start].low in {"та", "і", "й", ","}:
        start += 1
    adjectives = [t for t in tokens[start:i] if t.kind == "word"]
    if _is_plural(tokens, start, i):
        named = len([t for t in adjectives if _is_name(t.low) and _feminine(t.low)])
        other = any(_OTHER_KIND.match(t.low) for t in adjectives) or _are_the_rest(tokens, start, i)
        return CommissionMention(start, i + 1, "other" if other else "unnamed" if named > 1 else "all")
    end = _name_end(tokens, i + 1)
    led = i + 1 < end and tokens[i + 1].low in _OPENERS
    words = " ".join(t.low for t in tokens[i + 1 + led : end])
    behind = " ".join(t.low for t in tokens[end : end + 3])
    if any(_OTHER_KIND.match(t.low) for t in adjectives) or _OTHER_MATTER.match(words) or _BY_EXECUTIVE.match(behind):
        return CommissionMention(start, end, "other")
    names = [t for t in adjectives if _is_name(t.low) and _feminine(t.low)]
    name = Span(tokens[i + 1].start, tokens[end - 1].end) if end > i + 1 else None
    if name is None and names:
        name = Span(names[0].start, tokens[i - 1].end)
    kind: MentionKind = "unnamed" if name is None else "partner" if _is_partner(tokens, start, i) else "standing"
    return CommissionMention(start, end, kind, name)


def _are_the_rest(tokens: Sequence[Token], start: int, i: int) -> bool:
    """«решта комісій», «інші комісії», not those with whom a meeting was joint («спільно з іншими комісіями»)."""
    told = next((k for k in range(max(0, start - 1), i) if _THE_REST.fullmatch(tokens[k].low)), None)
    return told is not None and not (told and tokens[told - 1].low in {"з", "із", "зі"})


def _describes(tokens: Sequence[Token], i: int) -> bool:
    """Whether the word belongs to the adjectives before «комісія», joints between two of them included."""
    low = tokens[i].low
    if low in {"та", "і", "й", ","}:
        return i > 0 and tokens[i - 1].kind == "word" and _feminine(tokens[i - 1].low) and low != ","
    if tokens[i].kind != "word" or low in {"яка", "якої", "якою", "ця", "це", "своєї", *_WAS}:
        return False
    return is_modifier(low) or _feminine(low)


def _feminine(word: str) -> bool:
    """Whether the word can be a feminine adjective: «бюджетна», «земельною»."""
    return any(a.pos in {"ADJF", "PRTF"} and a.gender == "femn" for a in analyses(word))


def _is_name(word: str) -> bool:
    return len(word) > 3 and not _NO_NAME.match(word) and not _OTHER_KIND.match(word)


def _is_plural(tokens: Sequence[Token], start: int, i: int) -> bool:
    """«комісій», «комісіями» always; «комісії» by the words that agree with it."""
    if tokens[i].low != "комісії":
        return bool(_PLURAL.fullmatch(tokens[i].low))
    adjectives = [t.low for t in tokens[start:i] if t.kind == "word"]
    if adjectives:
        joined = any(t.low in {"та", "і", "й"} for t in tokens[start:i])
        return joined or not _feminine(adjectives[-1])
    if i == 0 or tokens[i - 1].number is not None or _OF_MANY.fullmatch(tokens[i - 1].low):
        return True
    before = tokens[i - 1]
    if is_predicate(before.low) and _VERB_PLURAL.fullmatch(before.low):
        return True
    following = next((k for k in range(i + 1, min(i + 5, len(tokens))) if is_predicate(tokens[k].low)), 0)
    if not following or not _VERB_PLURAL.fullmatch(tokens[following].low):
        return False
    opens = before.kind == "punct" or is_predicate(before.low) or before.low in {"році", "рік", "року"}
    return opens or following == i + 1


def _is_partner(tokens: Sequence[Token], start: int, i: int) -> bool:
    """«спільно з бюджетною комісією», «спільне засідання з комісією …»: the one that another sat with."""
    if start == 0 or tokens[start - 1].low not in _WITH:
        return False
    if tokens[i].low.endswith("єю"):
        return True
    return any(_TOGETHER.fullmatch(t.low) for t in tokens[max(0, start - 4) : start - 1])


def _name_end(tokens: Sequence[Token], at: int) -> int:
    """Past the last token of «з питань освіти, культури і спорту»; `at` itself when no name begins there."""
    if at < len(tokens) and tokens[at].low in {"«", "“", '"'}:
        close = next(
            (k for k in range(at + 1, min(at + _LONGEST_NAME, len(tokens))) if tokens[k].low in {"»", "”", '"'}), 0
        )
        return close + 1 if close else at
    end = _matter_end(tokens, at)
    return end if end > at else _genitive_end(tokens, at)


def _genitive_end(tokens: Sequence[Token], at: int) -> int:
    """Past «бюджету», «охорони здоров'я» right behind «комісія»; `at` itself when no matter is named there."""
    words = [t.low for t in tokens[at : at + 2]]
    named = bool(words) and (_SURE_NAME.match(words[0]) or _MATTER_OF_TWO.match(" ".join(words)))
    if not named or not can_be_case(words[0], "gent"):
        return at
    end = _up_to_close(tokens, at)
    return at if any(_COUNTED.match(t.low) for t in tokens[at:end]) else end


def _matter_end(tokens: Sequence[Token], at: int) -> int:
    """Past «з питань …», «у справах …», «з освіти …»; `at` itself when no matter is named there."""
    if at + 1 >= len(tokens) or tokens[at + 1].kind != "word" or _NOT_A_NAME.match(tokens[at + 1].low):
        return at
    of_affairs = tokens[at].low in {"у", "в"} and tokens[at + 1].low == "справах"
    if not of_affairs and (tokens[at].low not in _OPENERS or not _is_matter(tokens[at + 1].low)):
        return at
    end = _up_to_close(tokens, at)
    return end if end > at + 1 else at


def _up_to_close(tokens: Sequence[Token], at: int) -> int:
    """Past the last word of the name that begins at `at`."""
    end = at + 1
    while end < min(len(tokens), at + _LONGEST_NAME) and not _closes(tokens, end):
        end += 1
    while end > at and tokens[end - 1].kind == "punct" and tokens[end - 1].low not in {"»", "”", '"'}:
        end -= 1
    while end > at and tokens[end - 1].low in {"та", "і", "й", "із", "з", "у", "в", "по"}:
        end -= 1
    return end


def _is_matter(word: str) -> bool:
    """Whether a commission can be one «з» this: a noun or adjective in the genitive (питань, освіти, гуманітарних)."""
    return (is_noun(word) or is_modifier(word) or word.isupper()) and (
        can_be_case(word, "gent") or can_be_case(word, "ablt")
    )


def _closes(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    if token.kind == "number" or token.low in _STOPS or _CLOSES_NAME.fullmatch(token.low):
        return True
    if token.low == "," or (token.low == "." and at + 1 < len(tokens)):
        return not _goes_on(tokens, at + 1)
    return is_predicate(token.low) and not any(a.pos == "NOUN" for a in analyses(token.low))


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether the words behind a comma are more of the name: a noun or adjective in an oblique case, no new clause."""
    if at >= len(tokens) or tokens[at].kind != "word" or _CLOSES_NAME.fullmatch(tokens[at].low):
        return False
    if any(_OF_WHICH.match(t.low) for t in takewhile(lambda t: t.kind == "word", tokens[at : at + _TO_RELATIVE])):
        return False  # «комісія з питань бюджету, до складу якої входять семеро»
    if _is_next_bare(tokens, at):
        return False
    return any(
        a.pos in {"NOUN", "ADJF"} and a.case in {"gent", "accs", "loct", "ablt"} for a in analyses(tokens[at].low)
    )


def _is_next_bare(tokens: Sequence[Token], at: int) -> bool:
    """«…, земельною – 18»: the next commission of a row, not more of this one's name."""
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    return (
        _feminine(tokens[at].low) and following is not None and (following.low in DASHES or following.kind == "number")
    )


def _bare_adjective(tokens: Sequence[Token], i: int) -> CommissionMention | None:
    """«земельною – 18», «бюджетна зібралася 8 разів», «14 провела бюджетна»: the word «комісія» left out."""
    low = tokens[i].low
    if not _feminine(low) or not _is_name(low) or not _SURE_NAME.match(low):
        return None
    before = tokens[i - 1] if i else None
    opens = (
        before is None
        or before.low in _BEFORE_BARE
        or before.kind == "number"
        or is_predicate(before.low)
        or bool(_RANKED.fullmatch(before.low))
    )
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    ends = (
        following is None
        or following.kind in {"punct", "number"}
        or is_predicate(following.low)
        or bool(_BEHIND_BARE.match(following.low))
        or (following.low in {"та", "і", "й"} and not _feminine(tokens[min(i + 2, len(tokens) - 1)].low))
    )
    if not opens or not ends or (following is not None and _SINGULAR.fullmatch(following.low)):
        return None
    return CommissionMention(i, i + 1, "standing", Span(tokens[i].start, tokens[i].end), bare=True)


def _bare_matter(tokens: Sequence[Token], i: int) -> CommissionMention | None:
    """«з питань освіти – 8» in a row of commissions."""
    low = tokens[i].low
    before = tokens[i - 1] if i else None
    if low not in {"з", "із", "зі"} or not (before is None or before.low in _BEFORE_BARE or before.kind == "number"):
        return None
    if not any(t.low in {"питань", "питання"} for t in tokens[i + 1 : i + 5]):
        return None
    end = _matter_end(tokens, i)
    if end == i or end >= len(tokens):
        return None
    if not (
        tokens[end].low in DASHES
        or tokens[end].low in {":", "("}
        or tokens[end].kind == "number"
        or is_predicate(tokens[end].low)
    ):
        return None
    return CommissionMention(i, end, "standing", Span(tokens[i].start, tokens[end - 1].end), bare=True)
