"""What money is for: the thing bought, the purpose behind «на» or «для», the help that people were given."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractors.grammar.sentences.statements import Statement
from extractors.grammar.words.morphology import can_be_case, is_noun, is_preposition
from extractors.sections.rule import MONEY
from extractors.subjects.phrases import is_finite, is_plain, label_of, told_by_label, trimmed, without_verb
from extractors.words.wording import words
from schemas.text import DocumentText, Span

_FUND = re.compile(r"\b(?:на|для|із|з) [^,;:–]*?(?=\s+(?:торік|виділ|зібра|залуч|спрям|рішенн)\w*|$)", re.IGNORECASE)
# Whose money it is and how it is shared out is no purpose.
_NO_PURPOSE = re.compile(
    r"(?:(?:за |із |з |на )?(?:мо[гєїю]\w* |сво\w+ |рахунок )*(?:депутатськ\w+ )?(?:фонд|кошт)(?:\w{0,3})(?: (?:\w+ )?(?:секретар|депутат|фонд|виборц|виборч|округ|комісі)\w*| (?:на|за|у|в) (?:20\d\d|звітн\w+|поточн\w+|минул\w+) (?:рік|році|року)| на виконання (?:\w+ )?(?:доруч|повноваж)\w+(?: \w+)?| \(.*\))*|"
    r"депутатк?[аи]? [А-ЯІЇЄҐ].*|(?:на )?потреби (?:(?:виборч|свого|мого)\w* )?(?:округ|виборц|громад)\w*|(?:на )?виконання доручень виборців.*|на (?:всю |усю )?раду.*|на (?:(?:одн|кожн)\w+ ?)?(?:депутат\w*|мандат|родин[уи]|ос[оі]б\w*|сім'ю|людину|обранц\w*|рік)?|(?:на |із? )?(?:яких|які|яку|що|них)|(?:на |за )?(?:ці|такі|інші|різні) (?:цілі|потреби)|"
    # How much of it, and that it is all or their own.
    r"(?:(?:із?|з) )?(?:сво|ц|вс|ус|мо|наш)\w+ сум\w*|(?:майже |не |чи не )?(?:все|усе|повністю|цілком|сповна|до копійки)|"
    # What the money's columns and rows are called, and what its share is.
    r"(?:(?:рівень|відсоток|стан|показник|частка|загальн\w+) )*(?:виконання|освоєння|використання|обсяг|сума|розмір)(?: (?:депутатськ\w+ )?(?:фонд|кошт|план|бюджет)\w*)?|"
    r"(?:план|факт|касов\w+|профінансован|використан)\w*(?: (?:видатки|план|сума|призначення))?(?: (?:за|на) (?:звітн\w+ )?рік)?)$",
    re.IGNORECASE,
)
_OF_FUND = re.compile(r"(?:фонд|кошт)\w*", re.IGNORECASE)
# «за кошти депутатського фонду», «із районного бюджету»: whose money it is.
_SOURCE = re.compile(
    r"(?:^|(?<= ))(?:(?:за|коштом|із?|зі|з) (?:рахунок )?(?:[^\W\d_]+(?:ого|ої|их|і) ){0,2}"
    r"(?:кошт(?:и|ів)|фонд(?:у|ів)?|бюджет(?:у|ів)?|резерв(?:у|ів)|залишк\w+)"
    r"(?: (?:[^\W\d_]+(?:ського|цького|ного|ової) )*(?:фонду|бюджету|громади|виборців|округу|ради|депутатів)|"
    r" на виконання доручень виборців)*) ",
    re.IGNORECASE,
)
_CLAUSE_END = re.compile(
    r"[;:(]|# (?:тис \. |млн |млрд )*(?:грн|гривень|гривні) ?\.?|, (?:а|але|й|і|та|зокрема|у тому числі|(?:з|із|серед) (?:яких|них))(?= )"
)
_COPULA = re.compile(r"(?:станов|склад|склал|сяг|дорівн|перевищ|коштув|мав|мал[аио]|має)")
# A word of a phrase, what parts it from the next, and the marks that may stand around the phrase.
_TOLD, _GAP = re.compile(r"[^\W_][\w'-]*"), re.compile(r"[\W_]+")
_OPENS_QUOTE, _CLOSES_QUOTE = frozenset('«"“'), frozenset('»"”')
# How far from the figure, in characters, its clause is looked at.
_FAR = 500
_FOR = frozenset({"на", "для"})
_PURPOSE = re.compile(r"(?:^|(?<= ))(?:на|для) [^,#–]+$")
_NO_THING = re.compile(
    r"(?:кошт|сум[аиуо]|грив|фонд|бюджет|видатк|асигнув|ресурс|решт|частин[ауи]$|половин|депутат|мешкан|жител|громадян|"
    r"виділенн|спрямуванн|використанн|надходженн|рішенн|людин|люд(?:и|ей|ям)|ос[оі]б|родин|сім|виборц|обран|земляк|рік|рок|місяц|кінец|початок|квартал|півріч|раз[иу]?$|відсот)"
)
# «Кошти фонду в сумі 100 000 грн пішли на …»: all the money there is, whatever it was for.
_ALL_MONEY = re.compile(
    r"(?:^|[;:.] |, )(?:[^\W\d_]+(?:і|ий) ){0,2}(?:кошти|фонд)(?: [^\W\d_]+){0,4} (?:у|в) (?:сумі|розмірі|обсязі)$"
)
# «40 тис. на 9 родин»: for what stands behind, though its number hides it.
_IS_BEHIND = re.compile(r"\s*(?:грн|гривень|гривні)?\s*\.?\s*(?:на|для) # [^\W\d_]")
# «30 тисяч пішло на пандус, 15 тисяч – п'ятьом хворим на ліки»: what stands before the comma is of the sum before.
_TOLD_NEXT = re.compile(r"# [^@#;:]*, @ (?:грн |гривень |гривні )?–")
_UNIT = r"\s*(?:грн|гривень|гривні|коштів)?\s*\.?\s*"
_GIVEN_FOR = re.compile(
    rf"{_UNIT}(?:(?:[^\W\d_]+их )?(?:коштів|фонду) )?((?:на|для) [^,;:#(–]+)(?! ?–)|"
    rf"{_UNIT},?\s*(?:–|-|станов\w+|складає|склала) (?:# )?([^;#(]+)|"
    rf"{_UNIT},?\s*(?:(?:депутати|рада|ми|я|обранці) )?(?:піш\w+|витрачен\w+|витрати\w+|спрямов\w+|спряму\w+|надан\w+|виділ\w+|використ\w+|переда\w+|скеров\w+) "
    r"(?:[^\W\d_]+ ){0,3}?((?:на|для) [^;#(]+)|"
    rf"{_UNIT}(?:придба|купл|купи|закуп|встанов|облаштув|відремонт|замін|полагод|збуд)\w+ ([^,;#(–]+)"
)
# «допомога 14 родинам: 28 000 грн»: what is named around how many.
_SO_MANY = re.compile(
    r"(?:^|[;:] )(?P<what>(?!варт|цін|розмір|сум)[^\W\d_][^#@;:()]*) # (?!грн|грив)(?P<whom>[^\W\d_][^#@;:()]*?) ?[:–-]$"
)
_HELP = re.compile(
    r"(?:(?:матеріальн|грошов|одноразов|адресн)\w+ )+допомог\w*(?: (?:на|для) (?!суму|загальну)[^\W\d_]+)?|допомог\w* (?:на|для) (?!суму|загальну)[^\W\d_]+|(?:на )?лікування",
    re.IGNORECASE,
)

# Without these no help is told of.
_OF_HELP = ("допомог", "лікування")


def purpose_of(statement: Statement, text: DocumentText) -> str:
    """What the money of the figure is for; empty where only whose it is, or how it is shared out, is told."""
    found = _labelled(statement, text)
    if not found and statement.table < 0:
        found = (
            _for_so_many(statement)
            or (_behind(statement, text) if _TOLD_NEXT.search(statement.sentence) else "")
            or _bought(statement, text)
            or _behind(statement, text)
            or _before(statement, text)
            or _helped(statement)
        )
    return "" if _NO_PURPOSE.match(found) or is_plain(found) else found


def _labelled(statement: Statement, text: DocumentText) -> str:
    """«лікування – 410 тис. грн»: what a dash, a colon or the row's head names."""
    label = label_of(statement, text)
    said = any(is_finite(w) for w in told_by_label(statement, text).split()) and _OF_FUND.search(label)
    return "" if said or _NO_PURPOSE.match(label) else label


def _for_so_many(statement: Statement) -> str:
    """«допомога 14 родинам: 28 000 грн»: the help and those helped, without their number."""
    told = _SO_MANY.search(statement.lead) if statement.number.kind in MONEY else None
    said = f"{told['what']} {told['whom']}" if told else ""
    return "" if any(is_finite(w) for w in said.split()) else said


def _bought(statement: Statement, text: DocumentText) -> str:
    """«придбано насос для водогону вартістю 14 800 грн»: the thing behind the clause's last verb."""
    parts = _clause(statement).split() if statement.number.kind in MONEY else []
    verb = next((k for k in reversed(range(len(parts))) if is_finite(parts[k])), None)
    if verb is None or _COPULA.match(parts[verb]):
        return ""
    thing = trimmed(_as_written(" ".join(parts[verb + 1 :]), statement, text))
    return thing if _names_thing(thing) else ""


def _clause(statement: Statement) -> str:
    """The words of the figure's clause before it, in lower case, without what says whose money it is."""
    return _SOURCE.sub(" ", _CLAUSE_END.split(f"{statement.lead} ")[-1])


def _names_thing(phrase: str) -> bool:
    """Whether the phrase begins with a thing, or with what the money was given for; no person, no sum."""
    parts = phrase.lower().split()
    if not parts or (is_preposition(parts[0]) and parts[0] not in _FOR):
        return False
    noun = next((w.strip(",") for w in parts if is_noun(w.strip(",")) and w not in _FOR), "")
    return bool(noun) and not is_plain(phrase) and not _NO_THING.match(noun) and _can_be_object(noun, parts[0])


def _can_be_object(noun: str, first: str) -> bool:
    return first in _FOR or can_be_case(noun, "accs") or can_be_case(noun, "gent")


def _behind(statement: Statement, text: DocumentText) -> str:
    """«15 000 грн спрямовано на спортивну форму», «18 млн гривень становить матеріальна допомога»."""
    found = _GIVEN_FOR.match(statement.sentence.partition("@")[2])
    told = next((g for g in found.groups() if g), "") if found else ""
    if not told or _ALL_MONEY.search(statement.lead):
        return ""
    end = statement.number.span.end
    return trimmed(next(_written(told, text.text[end : min(text.block_at(statement.start).span.end, end + _FAR)]), ""))


def _before(statement: Statement, text: DocumentText) -> str:
    """«На ремонт огорожі витрачено 18 400 грн», «на лікування виділено 12 тис.»: the purpose before the verb."""
    if _IS_BEHIND.match(statement.sentence.partition("@")[2]):
        return ""
    led_to = any(f"{word} " in statement.lead for word in _FOR)
    found = _PURPOSE.search(without_verb(_clause(statement).strip())) if led_to else None
    purpose = trimmed(_as_written(found.group(), statement, text)) if found else ""
    if _names_thing(purpose):
        return purpose
    source = _FUND.search(words(text, Span(statement.quote.start, statement.number.span.start)))
    told = trimmed(source.group()) if source else ""
    return "" if _NO_PURPOSE.match(told) else told


def _helped(statement: Statement) -> str:
    told = any(word in statement.lead for word in _OF_HELP)
    helped = _HELP.search(statement.lead.rpartition(";")[2]) if told else None
    return helped.group() if helped else ""


def _as_written(phrase: str, statement: Statement, text: DocumentText) -> str:
    """The words of the sentence as they stand before the figure; up to another figure inside them."""
    start = max(text.block_at(statement.start).span.start, statement.start - _FAR)
    before = text.text[start : statement.start]
    return next(reversed([*_written(phrase.strip(" #").partition("#")[0], before)]), "")


def _written(phrase: str, text: str) -> Iterator[str]:
    """The places of the text that have the words of the phrase, as they stand there, in quotes or not."""
    told, low = _TOLD.findall(phrase.lower()), text.lower()
    at = low.find(told[0]) if told else -1
    done = 0
    while at >= 0:
        end = -1 if at and _is_of_word(low[at - 1]) else _end_of(told, low, at)
        if end >= 0:
            opened = at > done and low[at - 1] in _OPENS_QUOTE and not (at > 1 and _is_of_word(low[at - 2]))
            end += low[end : end + 1] in _CLOSES_QUOTE
            yield " ".join(text[at - opened : end].split())
            done = end
        at = low.find(told[0], max(end, at + 1))


def _is_of_word(sign: str) -> bool:
    return sign.isalnum() or sign == "_"


def _end_of(told: Sequence[str], text: str, at: int) -> int:
    """Where the words end that stand in the text from `at` on, parted by spaces or marks; -1 when they do not."""
    for number, word in enumerate(told):
        if number:
            gap = _GAP.match(text, at)
            at = gap.end() if gap else len(text)
        if not text.startswith(word, at):
            return -1
        at += len(word)
    return at


def help_of(statement: Statement, text: DocumentText) -> str:
    """What people were helped with: «Матеріальну допомогу одержав 131 мешканець»."""
    found = _HELP.search(words(text, statement.quote)) or _HELP.search(statement.lead)
    return found.group() if found else ""
