"""What a Ukrainian word can be: all analyses of pymorphy3, cached, with the few questions that the grammar asks."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any

from schemas.values import value


@value
class Analysis:
    """One reading of a word; `case`, `number` and `gender` are pymorphy3's names or empty."""

    lemma: str
    pos: str
    case: str
    number: str
    gender: str
    tag: str


@cache
def dictionary() -> Any:
    """The one analyser of the process: every other would hold and load the same words again."""
    import pymorphy3  # noqa: PLC0415 -- loading the dictionary costs more than `zvitar --help` may take

    return pymorphy3.MorphAnalyzer(lang="uk")


@lru_cache(maxsize=10_000)
def readings_of(word: str) -> tuple[Any, ...]:
    """Every reading of the word as pymorphy3 has it, the likeliest first."""
    return tuple(dictionary().parse(word))


@lru_cache(maxsize=100_000)
def analyses(word: str) -> tuple[Analysis, ...]:
    """Every reading of the word (any letter case, apostrophe as '), the likeliest first."""
    return tuple(
        Analysis(p.normal_form, p.tag.POS or "", p.tag.case or "", p.tag.number or "", p.tag.gender or "", str(p.tag))
        for p in readings_of(word.lower())
    )


@lru_cache(maxsize=100_000)
def lemma(word: str) -> str:
    """The likeliest dictionary form of the word."""
    return analyses(word)[0].lemma


# Abbreviations that stand for counted nouns; the dictionary does not know them as nouns.
NOUN_ABBREVIATIONS = {
    "чол": "чоловік",
    "ос": "особа",
    "шт": "штука",
    "од": "одиниця",
    "засід": "засідання",
    "ріш": "рішення",
    "розп": "розпорядження",
    "грн": "гривня",
    "дов": "довідка",
    "екз": "екземпляр",
    "прим": "примірник",
    "деп": "депутат",
    "зверн": "звернення",
    "проток": "протокол",
}

_NEVER_NOUN = frozenset(
    [
        "відс",
        "діє",
        "дано",
        "та",
        "і",
        "й",
        "або",
        "чи",
        "ніж",
        "аніж",
        "а",
        "але",
        "що",
        "як",
        "які",
        "яких",
        "яка",
        "який",
        "яке",
        "з",
        "із",
        "зі",
        "у",
        "в",
        "на",
        "до",
        "від",
        "за",
        "для",
        "про",
        "при",
        "по",
        "під",
        "над",
        "між",
        "без",
        "щодо",
        "біля",
        "після",
        "перед",
        "через",
        "крім",
        "окрім",
        "також",
        "ще",
        "вже",
        "уже",
        "досі",
        "зараз",
        "повністю",
        "лише",
        "тільки",
        "усього",
        "всього",
        "разом",
        "загалом",
        "це",
        "його",
        "її",
        "їх",
        "мною",
        "нами",
        "ними",
        "нею",
        "ним",
        "них",
        "нас",
        "вас",
        "вони",
        "ми",
        "я",
        "він",
        "вона",
        "не",
        "ні",
        "так",
        "то",
        "тут",
        "там",
        "торік",
        "позаторік",
        "минулоріч",
        "було",
        "були",
        "буде",
        "є",
        "має",
        "проти",
        "понад",
        "близько",
        "майже",
        "відповідно",
        "року",
        "рік",
        "років",
        "роком",
        "році",
        "роки",
    ]
)


@lru_cache(maxsize=100_000)
def is_noun(word: str) -> bool:
    """Whether the word can be a counted or named noun (years and function words are not)."""
    low = word.lower()
    if low in NOUN_ABBREVIATIONS:
        return True
    if low in _NEVER_NOUN:
        return False
    if is_predicate(low):
        return False
    readings = analyses(low)
    return readings[0].pos != "ADJF" and any(a.pos == "NOUN" for a in readings)


@lru_cache(maxsize=100_000)
def is_modifier(word: str) -> bool:
    """Whether the word can stand between a number and its noun: an adjective, participle or possessive."""
    low = word.lower()
    if low in _NEVER_NOUN and low not in {"їх", "його", "її"}:
        return False
    if low.startswith(("інш", "мої", "наш", "свої", "моїх")):
        return True
    first = analyses(low)[0]
    return first.pos in {"ADJF", "PRTF"} or (first.pos == "NPRO" and "ADJF" in first.tag)


@lru_cache(maxsize=100_000)
def may_modify(word: str) -> bool:
    """Whether any reading of the word is an adjective («громадські» is first of all people to the dictionary)."""
    return is_modifier(word) or any(a.pos == "ADJF" for a in analyses(word.lower()))


@lru_cache(maxsize=100_000)
def is_predicate(word: str) -> bool:
    """Whether the likeliest reading of the word is a verb: «прийнято», «відбулося», «засідала»."""
    low = word.lower()
    if low in _NEVER_NOUN:
        return low in {"було", "були", "буде", "є", "має", "дано"}
    readings = analyses(low)
    if any(t in readings[0].tag for t in ("1per", "impr")) and any(a.pos == "NOUN" for a in readings):
        return False  # «благоустрою», «війни», «води» are nouns: reports neither say what they do themselves nor bid it
    if low.endswith("віз") and any(a.pos == "NOUN" for a in readings):
        return False  # «вивіз сміття», «підвіз учнів» name services
    if readings[0].lemma.endswith(("шлий", "рослий")) and any("past" in a.tag for a in readings):
        return True  # «прийшла», «зросла»: what is past, not what has come or grown
    return readings[0].pos in {"VERB", "INFN", "PRED", "GRND"}


@lru_cache(maxsize=100_000)
def is_infinitive(word: str) -> bool:
    """Whether the likeliest reading of the word is an infinitive: «провести», «заслухати»."""
    likeliest = analyses(word.lower())[0]
    by_form = likeliest.pos == "VERB" and word.lower().endswith(("ти", "тися", "тись"))
    return likeliest.pos == "INFN" or by_form  # the dictionary calls some infinitives verbs


@lru_cache(maxsize=100_000)
def is_preposition(word: str) -> bool:
    """Whether the word is a preposition."""
    return any(a.pos == "PREP" for a in analyses(word.lower()))


@lru_cache(maxsize=100_000)
def can_be_case(word: str, case: str) -> bool:
    """Whether any reading of the word has this case (pymorphy3's names: nomn, gent, datv, accs, ablt, loct)."""
    return any(a.case == case for a in analyses(word.lower()))


@lru_cache(maxsize=100_000)
def can_be_plural(word: str) -> bool:
    """Whether any reading of the word as a noun is plural, or it is an abbreviation."""
    return word in NOUN_ABBREVIATIONS or any(
        a.pos == "NOUN" and (a.number == "plur" or not a.gender) for a in analyses(word)
    )


@lru_cache(maxsize=20_000)
def noun_lemma(word: str) -> str:
    """The dictionary form of the word read as a noun; the word itself when it cannot be one."""
    low = word.lower().rstrip(".")
    if low in NOUN_ABBREVIATIONS:
        return NOUN_ABBREVIATIONS[low]
    return next((a.lemma for a in analyses(low) if a.pos == "NOUN"), low)


@lru_cache(maxsize=20_000)
def is_person(word: str) -> bool:
    """Whether the word, read as a noun, names people: every reading that the dictionary gives it is animate."""
    readings = [a for a in analyses(word.lower()) if a.pos == "NOUN"]
    return bool(readings) and all("anim" in a.tag.replace("inan", "") for a in readings)


@lru_cache(maxsize=20_000)
def plural(word: str) -> str:
    """The noun in the nominative plural; the word itself when the dictionary cannot say."""
    if noun_lemma(word) == "дитина":
        return "діти"  # the dictionary makes «дитини» of it
    nouns = (p for p in readings_of(word.lower()) if p.tag.POS == "NOUN")
    made = next((form for p in nouns if (form := p.inflect({"plur", "nomn"}))), None)
    return str(made.word) if made else word
