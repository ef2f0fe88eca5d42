"""Where the phrase that names a figure's subject begins and ends: function words, verbs, words of value set aside."""

from __future__ import annotations

import re
from functools import lru_cache

from extractors.grammar.sentences.relations import is_empty_word
from extractors.grammar.sentences.statements import Statement
from extractors.grammar.words.morphology import is_predicate
from extractors.words.officials import OFFICIAL
from extractors.words.wording import PLAIN_WORD, words
from schemas.text import DocumentText

INITIALS = re.compile(r"^[А-ЯІЇЄҐ][\w'-]+ [А-ЯІЇЄҐ]\. ?(?:[А-ЯІЇЄҐ]\.?)?$")
_TOTALS = re.compile(
    r"^(?:усього|всього|загалом|разом|підсум\w*|у сумі|загальн\w+|усі|всі|рік|(?:(?:змен|збіль)шення|зростання|приріст|різниця|відхилення|динаміка)(?: на)?$)\b",
    re.IGNORECASE,
)
_PERIOD_ONLY = re.compile(
    r"^(?:за |у |в |на |станом |протягом |упродовж |січ|лют|бер|кві|тра|чер|лип|сер|вер|жов|лис|гру|[ivxіхv]+ )",
    re.IGNORECASE,
)
_LEADS = re.compile(
    r"^(?:(?:з|із) (?:них|яких)|у тому числі|в тому числі|[ув] т\.? ?ч\.?|зокрема|частк[аи]|серед (?:них|яких|(?:авторів|заявників|дописувачів)(?: звернень| листів)?(?! [–—-]))|у т\. ч\.|а також|також|та|і|й|а|ще|про|від|щодо|стосовно|питання|питань|(?:з|із|зі) (?:питань|питаннями?|приводу)|"
    r"за (?:каналами|каналом|способами|способом|шляхами|шляхом|формами|формою) (?:надходження|подання|отримання|надсилання)|"
    r"найбільше \w+ стосувалося питань|на (?:[\w'-]+ )?місці|далі|потім|найбільше|найчастіше|переважно|здебільшого|насамперед|передусім|(?:(?:усього|всього|загалом|разом) )?(?:таких|подібних|згаданих|вказаних|названих)|\(?[\d.)]+)[\s:–,-]+",
    re.IGNORECASE,
)
# What introduces the value: «на суму», «загальною вартістю», «у розмірі»; and prepositions that it leaves behind.
_KIND_OF_VALUE = r"(?:(?:загальн|сукупн|орієнтовн|кошторисн|фактичн|приблизн)\w+ )?"
_OF_VALUE = re.compile(
    rf"(?:^|\s)(?:(?:у|в) {_KIND_OF_VALUE}(?:сумі|розмірі|обсязі|кількості)|на {_KIND_OF_VALUE}суму|"
    rf"{_KIND_OF_VALUE}(?:сумою|вартістю|ціною|кількістю|чисельністю|обсягом|площею|довжиною|вагою|протяжністю|потужністю)|"
    r"на|у|в|за|по|до|від|з|із|зі|та|і|й|а|але|або|чи|понад|близько|майже|лише|аж|вже|уже|ще|цілих|посмертно)$",
    re.IGNORECASE,
)
_WHEN = re.compile(
    r"(?:^|\s)(?:торік|цьогоріч|(?:цього|минулого|звітного|того) року|за (?:звітний |минулий |цей )?рік|"
    r"(?:у|в|за|протягом|упродовж) (?:20\d\d(?:-\w+)?|звітному|минулому|цьому|попередньому)(?: (?:роц[іи]|рік|року|р\.))?)$",
    re.IGNORECASE,
)
_TRAILING = re.compile(r"[\s,;:–—.(★☆→⇒➜➔➤►▶▸●■◆▪•✓✔·-]+$")
_BRACKET_AT_END = re.compile(r"\s*\((?P<inside>[^()]*)\)$")
_WITH_INITIALS = re.compile(r"[А-ЯІЇЄҐ]\. ?[А-ЯІЇЄҐ]\.")
_HOW_MANY = re.compile(r"(?:двоє|троє|четверо|обоє|[а-яіїє']+(?:еро|оро))$")
_UKRAINIAN = re.compile(r"[а-яіїєґ'-]+$")
# Past forms whose likeliest reading in the dictionary is a rare noun or adjective.
_PAST = frozenset({"була", "надала", "вела", "стала", "став"})
# Who acts: beside a verb they are no part of what is counted («Доручень комісія надала 12»).
_AGENT = re.compile(
    r"(?:рад|комісі|виконком|комітет|президі)(?:а|я|ою|єю|ом|ію|)$|депутат(?:и|ами|ка|кою)?$|голов(?:а|ою)$|"
    r"секретар(?:ем|ка|кою)?$|старост(?:а|ою)$|(?:я|ми|він|вона|вони|мною|нами|ним|нею|ними)$",
    re.IGNORECASE,
)
_OF_AGENT = re.compile(
    r"(?:міськ|сільськ|селищн|районн|обласн|постійн|виконавч|наш)(?:а|ою|ий|им|і|ими|ої)$", re.IGNORECASE
)
_SUBORDINATE = re.compile(r"(?:як(?:ий|а|е|і|их|им|ими|ою|ій|ого|ому|ої)|що|котр\w+|де|коли)$", re.IGNORECASE)
_SUPERLATIVE = re.compile(r"най[^\W\d_]{3,}$", re.IGNORECASE)
_CIRCUMSTANCE = re.compile(r"(?:за|серед|протягом|упродовж|із числа|з-поміж) ", re.IGNORECASE)
_MONTH = re.compile(
    r"(?:січ(?:ень|н)|лют(?:ий|ого|ому)|берез(?:ень|н)|квіт(?:ень|н)|трав(?:ень|н)|черв(?:ень|н)|лип(?:ень|н)|серп(?:ень|н)|верес(?:ень|н)|"
    r"жовт(?:ень|н)|листопад|груд(?:ень|н))[іяюе]?[мв]?$|(?:зим|весн|осін|літ)(?:а|ою|ь|ню|о|ом)$",
    re.IGNORECASE,
)
_SHORT = 2


def is_finite(word: str) -> bool:
    """Whether the word is a verb that tells what was done or by whom: it stands in no phrase that names a thing."""
    low = word.strip(",.").lower()
    return bool(_UKRAINIAN.match(low)) and (is_predicate(low) or low in _PAST)


@lru_cache(maxsize=20_000)
def is_plain(phrase: str) -> bool:
    """Whether the words name only bodies, people who report, time or quantity: no subject of their own."""
    return all(_says_nothing(w.lower()) for w in re.findall(r"[\w']+", phrase))


def _says_nothing(word: str) -> bool:
    told = len(word) <= _SHORT or word.isdigit() or is_empty_word(word) or PLAIN_WORD.match(word)
    return bool(told or _MONTH.match(word) or is_finite(word))


@lru_cache(maxsize=20_000)
def trimmed(raw: str) -> str:
    """The phrase without what leads to it, the verbs around it, and words that introduce a value behind it."""
    before, found = "", raw
    while found != before:
        before, found = found, without_end(_without_start(found))
    return found


def _without_start(phrase: str) -> str:
    """Without «у тому числі», «про» and the like, marks and verbs at the phrase's start."""
    parts = _LEADS.sub("", phrase.lstrip(",;:–—- ")).split(" ")
    while parts and is_finite(parts[0]):
        parts.pop(0)
    return " ".join(parts)


def without_end(phrase: str) -> str:
    """Without brackets of office, words of value, verbs and, beside a verb, who acts, at the phrase's end."""
    before, found = "", _without_marks(phrase)
    while found != before:
        before = found
        found = _without_marks(_WHEN.sub("", _OF_VALUE.sub("", without_verb(_without_office(found)))))
    return found


def _without_marks(phrase: str) -> str:
    """Without marks at the end, those of a name's initials apart («Гнатів О. С.»)."""
    bare = _TRAILING.sub("", phrase)
    return f"{bare}." if phrase.startswith(f"{bare}.") and INITIALS.match(f"{bare}.") else bare


def _without_office(phrase: str) -> str:
    """«Гнатів Олеся (голова)», «заступники (двоє)»: without a bracket that says who or how many people they are."""
    found = _BRACKET_AT_END.search(phrase)
    if found is None:
        return phrase
    inside = found["inside"].strip()
    of_office = OFFICIAL.match(inside) or _WITH_INITIALS.search(inside) or _HOW_MANY.match(inside) or not inside
    return phrase[: found.start()] if of_office else phrase


def without_verb(phrase: str) -> str:
    """«Протокольних доручень комісія надала»: without the verb at the end and who acts beside it."""
    parts = phrase.split(" ")
    told = len(parts)
    while parts and is_finite(parts[-1]):
        parts.pop()
    if len(parts) < told:
        while len(parts) > 1 and _AGENT.match(parts[-1]):
            parts.pop()
            while len(parts) > 1 and _OF_AGENT.match(parts[-1]):
                parts.pop()
    return " ".join(parts)


def quotes_closed(phrase: str) -> str:
    """«Урядова «гаряча лінія» with the closing mark that stood behind the words, Подяка» with the opening one."""
    opened = phrase.count("«") - phrase.count("»")
    return f"{phrase}»" if opened > 0 else f"«{phrase}" if opened < 0 and phrase.endswith("»") else phrase


@lru_cache(maxsize=20_000)
def noun_phrase(raw: str) -> str:
    """The phrase in words that may make a clause: «Найбільше надійшло від пенсіонерів» is about pensioners.

    What stands before the verb, or behind it where only that leads to it.
    """
    parts = trimmed(raw).split(" ")
    verb = next((k for k, word in enumerate(parts) if is_finite(word) and not _is_subordinate(parts[:k])), None)
    if verb is None:
        return " ".join(parts)
    before = trimmed(" ".join(parts[: verb + 1]))
    return before if before and not _leads_to_verb(before) else noun_phrase(" ".join(parts[verb + 1 :]))


def _leads_to_verb(before: str) -> bool:
    """«Найчисленнішою групою», «За видами», «Найчастіше вони»: whether the thing is named behind the verb."""
    first = before.split(" ", maxsplit=1)[0]
    return bool(_SUPERLATIVE.match(first) or _CIRCUMSTANCE.match(before)) or is_plain(before)


def _is_subordinate(before: list[str]) -> bool:
    """«діти, які втратили батьків»: whether the verb behind belongs to a clause that is part of the phrase."""
    return any(_SUBORDINATE.match(word) for word in before)


def label_of(statement: Statement, text: DocumentText) -> str:
    """The thing that the words beside the figure name; empty where they are of a total or of time only."""
    found = noun_phrase(told_by_label(statement, text))
    return "" if is_plain(found) else found


def told_by_label(statement: Statement, text: DocumentText) -> str:
    """The words that name the figure, be they a clause: «Найчастіше вони стосувалися доріг (66)»."""
    return label_in(words(text, statement.label), timed=bool(statement.periods))


def full_name(raw: str) -> str:
    """A surname with initials, their last point restored («Лоза П. Т»); empty where the words are no such name."""
    return f"{raw.rstrip('.')}." if INITIALS.match(raw) else ""


@lru_cache(maxsize=20_000)
def label_in(raw: str, *, timed: bool) -> str:
    """What the words of a label name, none where they are of a total or, of a figure with a time, of time only."""
    if not raw or _TOTALS.match(raw) or (timed and _PERIOD_ONLY.match(raw)):
        return ""
    found = full_name(raw) or trimmed(raw)
    return "" if _TOTALS.match(found) or is_plain(found) else found
