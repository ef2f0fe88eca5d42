"""Agreement of a number in digits with the noun it counts: «21 засідання», «22 засідання», «25 засідань».

A number ending in 1 (not 11) takes the noun in the singular, one ending in 2–4 (not 12–14) in the nominative
plural, any other in the genitive plural. Adjectives tell apart what the noun does not («31 письмове звернення», «32
письмові звернення»), and stand for it where it is left out («41 колективне»). An oblique plural («40 особам»,
«проведення 9 сесій») says only that the number does not end in 1; a noun that stands before the number («засідань –
21»), a fraction, an abbreviation or a word outside the lexicon says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal

from extractors.grammar.words.morphology import Analysis, analyses
from schemas.values import value

NumberClass = Literal["one", "few", "many"]
Outcome = Literal["agrees", "disagrees", "says_nothing"]

_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ-][^\W\d_]+)*")
NEXT = re.compile(r" ?([^\W\d_]+(?:['’ʼ-][^\W\d_]+)*)(\.?)")
LAST = re.compile(r"(?<![^\W\d_])([^\W\d_]+(?:['’ʼ-][^\W\d_]+)*) $")
_WHOLE = re.compile(r"\d{1,3}(?: \d{3})+|\d+")
_MOST_ADJECTIVES = 4
_ABBREVIATION = 5  # the longest ones: «засід.», «розп.»
# Marks of pymorphy3 that say nothing follows from the form: abbreviations, indeclinables, nouns without a singular.
_EXEMPT = ("Abbr", "Fixd", "Pltm")


def words(listed: str) -> frozenset[str]:
    """The words of a string."""
    return frozenset(listed.split())


# What may stand before a number and put the whole phrase into the genitive or another oblique case.
GOVERNORS = words(
    """з із зі зо до від од для без біля близько понад після серед крім окрім замість щодо стосовно протягом упродовж
    впродовж внаслідок у в на о об при по за над під перед між через менше більше менш більш щонайменше
    орієнтовно приблизно майже ніж аніж проти порівняно максимум мінімум десь кожних кожні всіх усіх цих тих
    обох"""
)

# Nouns that the reports of offices count; a verdict is given on these and on heads that a caller names.
COUNTED = words(
    """абонент автомобіль адреса акт апарат аукціон боєць будинок бібліотека вакансія ветеран виборець випадок виплата
    висновок виступ виїзд врахування вулиця відвідувач відзнака відповідь візит військовослужбовець вітання
    генератор година годинник грамота громадянин група двір делегація день депутат диплом дитина довідка
    довіреність договір документ допис доручення дрон дублікат ділянка житель журнал жінка завдання заклад
    законопроєкт закупівля заперечення запис запит запитання заповіт засідання зауваження захисник захисниця
    захід заява заявка заявник збори звернення звіт зміна зустріч кандидат квартал квартира керівник клопотання
    книга колектив комісія консультація концерт копія користувач круг кубометр лауреат лист листівка ліжко
    медаль меморандум мешканець місто місяць навчання нагорода надходження наказ нарада об'єкт округ орден особа
    охоронець перевірка переможець переселенець петиція питання повідомлення подання подяка пожертва положення
    поправка порада порушення порядок посада посвідчення послуга постанова потерпілий поїздка працівник премія
    призначення приймання прийом програма пропозиція протокол проєкт публікація пункт підпис підприємство раз
    рекомендація ремонт робітник роз'яснення розпорядження розслідування рішення село семінар сесія скарга
    службовець слухання споживач спортсмен справа староста старостат стипендіат стипендія сторінка стіл суб'єкт
    субвенція схід сім'я територія толока том тренінг турнір угода установа учасник учень учитель форум фракція
    хвилина хворий хутір центр член чоловік школа штраф юрист ярмарок"""
)

# A time named just before a number governs nothing: «за звітний період 12 засідань».
_TIMES = frozenset({"період", "рік", "півріччя", "квартал", "місяць", "тиждень", "день", "раз"})
# «п'ять чоловік» beside «п'ять чоловіків».
_TWO_PLURALS = frozenset({"чоловік"})
# Verbs that take no object, so that the counted is their subject; reflexive ones are marked in the dictionary.
_INTRANSITIVE = words(
    """бути працювати побувати перебувати прийти приходити прибути приїхати жити мешкати проживати звітувати
    відзвітувати виступити"""
)
# Of the governors, those that leave the phrase in its own case: «щонайменше 5 сходів», «майже 22 заяви».
_GOVERN_NOTHING = words("щонайменше орієнтовно приблизно майже десь максимум мінімум")
_INCLUDING = re.compile(r"\b[ув] тому числі $", re.IGNORECASE)
_OF_ACTION = ("ння", "ття")  # nouns made of verbs, which govern what is counted: «проведення 9 сесій»
_GLUED, _DASH_APART = re.compile(r"[\d,./–—-]$|№ ?$"), re.compile(r"(?:^|[ \n])[–—-]$")
_GOES_ON = re.compile(r"[,.:/–—-]\d|[–—-]\w|[/%°]| ?[–—-] ?\d")
_AFTER_ADJECTIVE = re.compile(r" ?(?:[,.;:)]|$|\n)")
_ONE, _OBLIQUE_PLURAL = frozenset[NumberClass]({"one"}), frozenset[NumberClass]({"few", "many"})


@value
class Agreement:
    """What grammar says of a number: the outcome, the noun as written ("" when none was found) and the last digits'
    class that the noun's form allows."""

    outcome: Outcome
    noun: str = ""
    allowed: frozenset[NumberClass] = frozenset()


SILENT = Agreement("says_nothing")
_OF_PEOPLE = ("ів", "їв")


def number_class(value: int) -> NumberClass:
    """The class that a whole number's last digits put it in."""
    if value % 100 in range(11, 15):
        return "many"
    last = value % 10
    if last == 1:
        return "one"
    return "few" if last in (2, 3, 4) else "many"


def whole_number(written: str) -> int | None:
    """The value of digits with thousands spaces; None for anything else (fractions, words, ranges)."""
    return int(written.replace(" ", "")) if _WHOLE.fullmatch(written) else None


@lru_cache(maxsize=20_000)
def noun_readings(word: str) -> tuple[Analysis, ...]:
    """All readings of a word as a noun."""
    return tuple(a for a in analyses(re.sub("[’ʼ]", "'", word)) if a.pos == "NOUN")


def _is_modifier(word: str) -> bool:
    if word.endswith(_OF_PEOPLE) and any((n.number, n.case) == ("plur", "gent") for n in noun_readings(word)):
        return False  # «5 лікарів» are doctors, not somebody's that belongs to a doctor
    adjective = any(a.pos in ("ADJF", "PRTF") for a in analyses(word))
    return adjective and not any(n.lemma in COUNTED for n in noun_readings(word))


@value
class _Phrase:
    """What follows a number: the noun ("" when it is left out) and the adjectives before it, `end` behind them."""

    noun: str
    adjectives: tuple[str, ...]
    end: int


def _phrase(text: str, end: int) -> _Phrase:
    adjectives: list[str] = []
    for _ in range(_MOST_ADJECTIVES + 1):
        found = NEXT.match(text, end)
        if not found or _is_abbreviation(*found.groups()):
            return _Phrase("", tuple(adjectives), end)
        if not _is_modifier(found[1]):
            return _Phrase(found[1], tuple(adjectives), found.end())
        adjectives.append(found[1])
        end = found.end(1)
    return _Phrase("", (), end)


def _is_abbreviation(word: str, stop: str) -> bool:
    """Whether a full stop ends the word («7 засід.») and not the sentence («7 засідань.», «6 спільних.»)."""
    whole = len(word) > _ABBREVIATION and _is_modifier(word)
    return bool(stop) and not whole and not any(n.lemma in COUNTED for n in noun_readings(word))


def counted_noun(text: str, end: int) -> str:
    """The noun that follows a number which ends at `end`, adjectives skipped; "" when something else comes first."""
    return _phrase(text, end).noun


def allowed_classes(noun: str, lemma: str, subject: bool = False) -> frozenset[NumberClass]:
    """The classes of numbers that a noun's form can follow in the nominative or accusative; empty: says nothing.

    A genitive plural that is also the accusative (animate nouns) goes with 2–4 too («нагороджено 24 депутатів»), but
    not where the dictionary has the noun both ways («осіб») nor for the subject of a verb («працює 24 депутати»). A
    plural in another case («особам») follows any number but those in 1.
    """
    mine = [n for n in noun_readings(noun) if n.lemma == lemma]
    if not mine or any(mark in n.tag for n in mine for mark in _EXEMPT):
        return frozenset()
    animate = not subject and not any("inan" in n.tag for n in mine)
    found: set[NumberClass] = set()
    for form in mine:
        if form.number != "plur" and form.case in ("nomn", "accs"):
            found.add("one")
        elif form.number == "plur" and form.case == "nomn":
            found.add("few")
        elif form.number == "plur" and form.case == "gent":
            found.update(("few", "many") if animate else ("many",))
    return frozenset(found) or _of_oblique_plural(mine)


def _of_oblique_plural(readings: Sequence[Analysis]) -> frozenset[NumberClass]:
    return _OBLIQUE_PLURAL if all(r.number == "plur" for r in readings) else frozenset()


def _classes_of_adjective(word: str) -> frozenset[NumberClass]:
    """The classes that an adjective's form goes with: «письмове» one, «письмові» few, «письмових» few and many."""
    found: set[NumberClass] = set()
    for form in (a for a in analyses(word) if a.pos in ("ADJF", "PRTF")):
        if form.number != "plur":
            found.update({"one"} if form.case == "nomn" or (form.case, form.gender) == ("accs", "femn") else ())
        elif form.case in ("nomn", "voct"):
            found.add("few")
        elif form.case != "accs":
            found.update(_OBLIQUE_PLURAL)
    return frozenset(found)


Setting = Literal["plain", "subject", "oblique", "unknown"]


def _setting(text: str, start: int) -> Setting:
    """What the word before a number does to its phrase: nothing, makes it a subject, puts it into an oblique case, or
    perhaps the number is no count at all («пункт 5 рішення», «стаття 50 Закону»)."""
    if _negated(text, start):
        return "oblique"
    before = LAST.search(text[max(0, start - 60) : start])
    if not before or _INCLUDING.search(text[max(0, start - 60) : start]):
        return "plain"
    word = before[1].lower()
    if word in GOVERNORS:
        return "plain" if word in _GOVERN_NOTHING else "oblique"
    found = analyses(word)
    verbs = [a for a in found if a.pos in ("VERB", "PRED", "INFN")]
    if verbs:
        return "subject" if all("Refl" in a.tag or a.lemma in _INTRANSITIVE for a in verbs) else "plain"
    if any(a.lemma in _TIMES for a in found) or not any(a.pos in ("NOUN", "PREP", "COMP") for a in found):
        return "plain"
    return "oblique" if word.endswith(_OF_ACTION) or all(a.pos == "PREP" for a in found) else "unknown"


def _negated(text: str, start: int) -> bool:
    """Whether a «не» stands among the three words before: «не виконано 24 доручень» has the genitive of negation."""
    near = _WORD.findall(text[max(0, start - 60) : start])
    return any(w.lower() in ("не", "ні", "без") for w in near[-3:])


def agreement(text: str, start: int, end: int, value: int | None = None, head: str = "") -> Agreement:
    """What grammar says of the number at `text[start:end]`; `value` overrides the one written there (to try a repair),
    `head` is a lemma that the caller knows to be counted. Says nothing unless the language gives a verdict."""
    written = whole_number(text[start:end])
    if written is None or is_joined(text, start, end):
        return SILENT
    allowed = _allowed(text, start, _phrase(text, end), head)
    if not allowed[1]:
        return SILENT
    agrees = number_class(written if value is None else value) in allowed[1]
    return Agreement("agrees" if agrees else "disagrees", *allowed)


def _allowed(text: str, start: int, phrase: _Phrase, head: str) -> tuple[str, frozenset[NumberClass]]:
    """The word that decides and the classes of numbers that the phrase can follow; none where it says nothing."""
    nothing = "", frozenset[NumberClass]()
    adjectives = [_classes_of_adjective(a) for a in phrase.adjectives]
    if not phrase.noun:
        alone = len(adjectives) == 1 and bool(_AFTER_ADJECTIVE.match(text, phrase.end))
        alone = alone and _setting(text, start) in ("plain", "subject")
        # «з них 6 позачергові» says what the six were: left alone, either plural goes with 2–4 and with 5.
        return (phrase.adjectives[0], adjectives[0] if adjectives[0] <= _ONE else _OBLIQUE_PLURAL) if alone else nothing
    readings = noun_readings(phrase.noun)
    lemma = next((n.lemma for n in readings if n.lemma in COUNTED or n.lemma == head), "")
    if not lemma or lemma in _TWO_PLURALS:
        return nothing
    setting = _setting(text, start)
    allowed = allowed_classes(phrase.noun, lemma, subject=setting == "subject")
    mine = [n for n in readings if n.lemma == lemma]
    if setting in ("oblique", "unknown") and any(n.case not in ("nomn", "accs", "voct") for n in mine):
        sure = setting == "oblique" or not any(n.case == "gent" for n in mine)
        allowed = _of_oblique_plural(mine) if sure and allowed else frozenset()
    elif setting in ("oblique", "unknown") and _is_loose(mine, setting):
        allowed = frozenset()
    elif allowed:
        allowed = allowed.intersection(*adjectives)
    return phrase.noun, allowed


def _is_loose(readings: Sequence[Analysis], setting: Setting) -> bool:
    """Whether the noun may have nothing to do with the number: after a preposition a singular accusative of its own
    form is of an ordinal («на 58 сесію»), after a noun a nominative may begin anew («сесій 12 депутати …»)."""
    if setting == "oblique":
        return all((n.case, n.number) == ("accs", "") for n in readings)
    return all(n.number == "plur" for n in readings)


def is_joined(text: str, start: int, end: int) -> bool:
    """Whether the digits are a piece of something longer: «2,5», «5-ї», «3–5», «№ 7», «1/3»."""
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    glued = bool(_GLUED.search(before)) and not _DASH_APART.search(before)
    return glued or bool(_GOES_ON.match(after))
