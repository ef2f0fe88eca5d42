"""Agreement of a number in digits with the noun it counts: «21 засідання», «22 засідання», «25 засідань».

A number ending in 1 (not 11) takes the noun in the singular, one ending in 2–4 (not 12–14) in the nominative
plural, any other in the genitive plural. An oblique phrase («40 особам», «проведення 9 сесій») says nothing, nor does
a noun that stands before the number («засідань – 21»), a fraction, an abbreviation or a word outside the lexicon.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from extractors.grammar.morphology import Analysis, analyses

NumberClass = Literal["one", "few", "many"]
Outcome = Literal["agrees", "disagrees", "says_nothing"]

_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ-][^\W\d_]+)*")
NEXT = re.compile(r" ?([^\W\d_]+(?:['’ʼ-][^\W\d_]+)*)(\.?)")
LAST = re.compile(r"([^\W\d_]+(?:['’ʼ-][^\W\d_]+)*) $")
_WHOLE = re.compile(r"\d{1,3}(?: \d{3})+|\d+")
_MOST_ADJECTIVES = 4
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
# «п'ять чоловік» beside «п'ять чоловіків»; «два громадянини» beside the plural «громадяни».
_TWO_PLURALS = frozenset({"чоловік", "громадянин"})


@dataclass(frozen=True, slots=True)
class Agreement:
    """What grammar says of a number: the outcome, the noun as written ("" when none was found) and the last digits'
    class that the noun's form allows."""

    outcome: Outcome
    noun: str = ""
    allowed: frozenset[NumberClass] = frozenset()


SILENT = Agreement("says_nothing")


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
    adjective = any(a.pos in ("ADJF", "PRTF") for a in analyses(word))
    return adjective and not any(n.lemma in COUNTED for n in noun_readings(word))


def counted_noun(text: str, end: int) -> str:
    """The noun that follows a number which ends at `end`, adjectives skipped; "" when something else comes first."""
    for _ in range(_MOST_ADJECTIVES + 1):
        found = NEXT.match(text, end)
        if not found or (found[2] and not any(n.lemma in COUNTED for n in noun_readings(found[1]))):
            return ""  # nothing, or an abbreviation
        if not _is_modifier(found[1]):
            return found[1]
        end = found.end()
    return ""


def allowed_classes(noun: str, lemma: str) -> frozenset[NumberClass]:
    """The classes of numbers that a noun's form can follow in the nominative or accusative; empty: says nothing.

    An oblique form («особам») allows none, so it says nothing; a genitive plural that is also the accusative (animate
    nouns) goes with 2–4 too («нагороджено 24 депутатів»), but not where the dictionary has the noun both ways («осіб»).
    """
    mine = [n for n in noun_readings(noun) if n.lemma == lemma]
    if not mine or any(mark in n.tag for n in mine for mark in _EXEMPT):
        return frozenset()
    animate = not any("inan" in n.tag for n in mine)
    found: set[NumberClass] = set()
    for form in mine:
        if form.number != "plur" and form.case in ("nomn", "accs"):
            found.add("one")
        elif form.number == "plur" and form.case == "nomn":
            found.add("few")
        elif form.number == "plur" and form.case == "gent":
            found.update(("few", "many") if animate else ("many",))
    return frozenset(found)


def _governed(text: str, start: int) -> bool:
    """Whether the word before a number may put its phrase into an oblique case; a noun does («придбання 33 машин»)."""
    before = LAST.search(text[max(0, start - 60) : start])
    if not before:
        return False
    word = before[1].lower()
    if word in GOVERNORS:
        return True
    found = analyses(word)
    if any(a.pos in ("VERB", "PRED", "INFN") or a.lemma in _TIMES for a in found):
        return False
    return any(a.pos in ("NOUN", "PREP", "COMP") for a in found)


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
    noun = counted_noun(text, end)
    lemmas = [n.lemma for n in noun_readings(noun) if n.lemma in COUNTED or n.lemma == head] if noun else []
    if not lemmas or lemmas[0] in _TWO_PLURALS:
        return SILENT
    allowed = allowed_classes(noun, lemmas[0])
    if not allowed or (_oblique_possible(noun, lemmas[0]) and (_governed(text, start) or _negated(text, start))):
        return SILENT
    agrees = number_class(written if value is None else value) in allowed
    return Agreement("agrees" if agrees else "disagrees", noun, allowed)


def _oblique_possible(noun: str, lemma: str) -> bool:
    return any(n.lemma == lemma and n.case not in ("nomn", "accs", "voct") for n in noun_readings(noun))


def is_joined(text: str, start: int, end: int) -> bool:
    """Whether the digits are a piece of something longer: «2,5», «5-ї», «3–5», «№ 7», «1/3»."""
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    glued = bool(re.search(r"[\d,./–—-]$|№ ?$", before)) and not re.search(r"(?:^|[ \n])[–—-]$", before)
    return glued or bool(re.match(r"[,.:/–—-]\d|[–—-]\w|[/%°]| ?[–—-] ?\d", after))
