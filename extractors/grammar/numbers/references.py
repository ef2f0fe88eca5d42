"""What stands before a number and makes it a reference: articles, documents, addresses, tables, pages, names."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.grammar.numbers.numeral_kinds import NumberKind
from extractors.grammar.numbers.quantities import at
from extractors.grammar.words.lexemes import NOTHING, Lexeme, words
from extractors.grammar.words.morphology import is_noun, is_predicate, noun_lemma

_ARTICLE = words(
    "стаття статті статтю статтею статтях статтями статтям статей ст пункт пункту пункта пунктом пункті пункти "
    "пунктів пунктами пунктах п пп підпункт підпункту підпунктом підпункті підпункти підпунктів частина частини "
    "частину частиною частині частин ч розділ розділу розділом розділі розділи розділів глава глави главу главі "
    "гл абзац абзацу абзацом абзаці абзаци абз параграф параграфа § підрозділ підрозділу"
)
# Forms of one article or point alone, which no range follows.
_ONE_ARTICLE = words(
    "статтю статтею пункту пункта пунктом пункті підпункту підпунктом підпункті частину частиною частині "
    "розділу розділом розділі главу главою абзацу абзацом абзаці параграфа"
)
_TABLE = words(
    "таблиця таблиці таблицю таблицею таблиць табл додаток додатка додатку додатком додатки додатків додатках "
    "додатками дод рисунок рисунку рисунка рис малюнок мал діаграма діаграми діаграмі діаграму графік графіку "
    "схема схемі схеми форма форми формою примітка примітки"
)
_PAGE = words("стор с сторінка сторінці сторінки сторінку арк аркуш аркуші аркуша слайд слайді слайду")
_HEADING = words("розділ глава частина підрозділ")
_BEHIND_HOUSE = words("у в на і та й а з із до від за")
_BUILDING = words(
    "буд будинок будинку будинком кв квартира квартири квартирі каб кабінет кабінету кабінеті оф офіс офісі корп "
    "корпус корпусі кім кімн кімната кімнаті кімнати під'їзд під'їзді"
)
_STREET_SHORT = words("вул просп пр бул бульв пров пл туп наб ш")
_STREET = words(
    "вулиця вулиці вулицю вулицею проспект проспекті проспекту площа площі площу бульвар бульварі бульвару "
    "провулок провулку провулка майдан майдані шосе узвіз узвозі набережна набережній тупик"
)
_DOCUMENTS = words(
    "рішення розпорядження наказ постанова указ закон лист протокол договір акт угода доручення свідоцтво ухвала "
    "висновок звернення запит довідка справа декларація проєкт проект резолюція меморандум витяг доповідь заява "
    "сертифікат ліцензія паспорт патент реєстр реєстраційний реєстровий реєстр журнал контракт кодекс порядок"
)
_LAWS = frozenset({"закон", "кодекс", "конституція"})
_CODE_LABELS = words("код кодом коду id ід номер номером номера номеру шифр")
_CONNECTORS = frozenset({",", "та", "і", "й", "або", "-", "–", "—", "по"})
_NAMED_BY_NUMBER = words(
    "ліцей школа гімназія заклад садок округ дільниця лікарня амбулаторія кабінет маршрут бригада батальйон полк "
    "дивізія рота частина загін група палата аптека поліклініка бібліотека свердловина котельня насосна "
    "підстанція лот варіант ділянка черга сектор об'єкт зднз зош днз здо нвк пожежна опорний об'єднання"
)


def _past_dot(lexemes: Sequence[Lexeme], i: int) -> int:
    """The lexeme before i, an abbreviation's full stop passed over."""
    return i - 1 if at(lexemes, i).text == "." and at(lexemes, i).glued else i


def cue_before(lexemes: Sequence[Lexeme], first: int) -> tuple[Lexeme, bool]:
    """The word that directly introduces the number, and whether «№» stands between them; NOTHING after «т. ч.»."""
    i = first - 1
    numbered = False
    while i >= 0 and is_number_sign(lexemes, i):
        i, numbered = i - 1, True
    i = _past_dot(lexemes, i)
    cue = at(lexemes, i)
    if (cue.low == "ч" and at(lexemes, _past_dot(lexemes, i - 1)).low == "т") or _is_second_initial(lexemes, i):
        return NOTHING, numbered
    return cue, numbered


def _is_second_initial(lexemes: Sequence[Lexeme], i: int) -> bool:
    """«Чубай В. С. Четверо»: an initial behind another one, no «с.» of a page."""
    letters = [at(lexemes, k).text for k in (i - 2, i)]
    parted = at(lexemes, i - 1).text == at(lexemes, i + 1).text == "."
    return parted and all(len(letter) == 1 and letter.isupper() for letter in letters)


def is_number_sign(lexemes: Sequence[Lexeme], i: int) -> bool:
    """«№», or a Latin N or No in its place before digits."""
    lexeme = at(lexemes, i)
    if lexeme.text in {"№", "#"}:
        return True
    return lexeme.kind == "word" and lexeme.text in {"N", "No", "Nо", "Nr"} and at(lexemes, i + 1).kind == "digits"


def _governing_noun(lexemes: Sequence[Lexeme], first: int) -> str:
    """The lemma of the nearest document, institution or other noun before «№», dates and adjectives passed over."""
    seen = ""
    for k in range(first - 1, max(first - 20, -1), -1):
        lexeme = lexemes[k]
        if lexeme.text in {";", "!", "?"}:
            break
        if lexeme.kind != "word" or len(lexeme.low) < 2 or not is_noun(lexeme.low):
            continue
        found = noun_lemma(lexeme.low)
        if found in _DOCUMENTS or found in _NAMED_BY_NUMBER or found in _LAWS:
            return found
        seen = seen or found
    return seen


def numbered_kind(lexemes: Sequence[Lexeme], first: int, end: int) -> NumberKind:
    """What «№ …» is: a table, an article, a law, a document or a name, by the noun before it."""
    cue, _ = cue_before(lexemes, first)
    direct = direct_kind(cue)
    if direct is not None:
        return direct
    if cue.kind == "digits" or cue.low in {"р", "року"}:
        return NumberKind.DOCUMENT_NUMBER
    noun = _governing_noun(lexemes, first)
    plain = end == first + 1
    if noun in _LAWS:
        return NumberKind.LAW
    if plain and noun and noun not in _DOCUMENTS and cue.low not in {"вих", "вх", "зам", "реєстр"}:
        return NumberKind.NAME
    return NumberKind.DOCUMENT_NUMBER


def direct_kind(cue: Lexeme) -> NumberKind | None:
    """What the word directly before a number makes of it; None when the word makes nothing of it."""
    word = cue.low
    if word in _TABLE:
        return NumberKind.TABLE_REFERENCE
    if word in _ARTICLE or cue.text == "§":
        return NumberKind.ARTICLE
    if word in _BUILDING:
        return NumberKind.ADDRESS
    return NumberKind.PAGE_NUMBER if word in _PAGE else None


def is_heading_word(cue: Lexeme) -> bool:
    """«РОЗДІЛ 1» in a heading numbers the heading."""
    return cue.low in _HEADING


def is_settlement_part(lexemes: Sequence[Lexeme], first: int) -> bool:
    """«населених пунктів 19»: the cue is part of a counted noun, not of a reference."""
    before = at(lexemes, first - 2).low
    if before.startswith("населен"):
        return True
    plural = at(lexemes, first - 1).low in {"пунктів", "частин"} and before not in {"до", "з", "із", "відповідно"}
    return plural and at(lexemes, first + 1).text in {"", ".", ","} and at(lexemes, first + 2).kind != "digits"


def house_number(lexemes: Sequence[Lexeme], first: int) -> bool:
    """Whether the number is a house's: «вул. Миру, 1», «на Лісовій, 7», «(Садова, 15)»."""
    return _of_named_street(lexemes, first) or _behind_street(lexemes, first)


def _of_named_street(lexemes: Sequence[Lexeme], first: int) -> bool:
    """«гойдалка на Лісовій, 7»: a street by its name alone, which is an adjective, and nothing counted behind."""
    comma = at(lexemes, first - 1).text == ","
    name, led = at(lexemes, first - 1 - comma), at(lexemes, first - 2 - comma)
    behind = at(lexemes, first + 1)
    in_bracket = comma and led.text == "(" and behind.text == ")" and name.low.endswith("а")
    on = led.low in {"на", "по"} and name.low.endswith("ій")
    if not (name.text.istitle() and (on or in_bracket)):
        return False
    counted = behind.kind == "word" and not is_predicate(behind.low) and behind.low not in _BEHIND_HOUSE
    return not counted and (comma or behind.is_dash or behind.kind == "word")


def _behind_street(lexemes: Sequence[Lexeme], first: int) -> bool:
    """«вул. Миру, 1», «на вулиці Івана Франка 12»."""
    comma = False
    names = 0
    for k in range(first - 1, max(first - 9, -1), -1):
        lexeme = lexemes[k]
        if lexeme.low in _STREET_SHORT and at(lexemes, k + 1).text == ".":
            return True
        if lexeme.low in _STREET:
            return names > 0 or comma
        if lexeme.text == "," and k == first - 1:
            comma = True
        elif lexeme.text in {".", "-", "'"} or lexeme.kind == "digits":
            continue
        elif lexeme.kind == "word" and (lexeme.text[0].isupper() or lexeme.low in {"ім", "імені", "і", "та", "й"}):
            names += 1
        else:
            return False
    return False


def follows_reference(lexemes: Sequence[Lexeme], previous_end: int, first: int) -> bool:
    """Whether only list connectors stand between an earlier reference and this number («пунктів 3, 5 та 7»)."""
    between = lexemes[previous_end:first]
    if len(between) == 1 and between[0].is_dash and not between[0].glued and not lexemes[first].glued:
        return _is_range(lexemes, previous_end, first)
    return 0 < len(between) <= 2 and all(lexeme.low in _CONNECTORS for lexeme in between)


def _is_range(lexemes: Sequence[Lexeme], previous_end: int, first: int) -> bool:
    """Whether two numbers with a dash between are a range of articles: «за статтею 19 – 4 рішення» is none."""
    one, other = lexemes[previous_end - 1], lexemes[first]
    rises = one.kind != "digits" or other.kind != "digits" or int(one.text) < int(other.text)
    return rises and at(lexemes, previous_end - 2).low not in _ONE_ARTICLE


def is_code_label(cue: Lexeme) -> bool:
    """«код 12345», «номер 72»."""
    return cue.low in _CODE_LABELS


def is_military_unit(lexemes: Sequence[Lexeme], first: int) -> bool:
    """«військова частина 4567», «в/ч 4567»."""
    before, earlier = at(lexemes, first - 1).low, at(lexemes, first - 2)
    return (before.startswith("частин") and earlier.low.startswith("військов")) or (
        before == "ч" and earlier.text == "/"
    )
