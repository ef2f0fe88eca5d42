"""What a figure is about: the commission, topic, award, official or purpose, as the report writes it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from extractors.appeal_subjects import after_predicate, applicant_in, channel_in, line_in
from extractors.commissions import commission_name, matter_name
from extractors.grammar.morphology import is_modifier, is_predicate
from extractors.grammar.relations import is_empty_word
from extractors.grammar.statements import Statement
from extractors.occasions import occasion_of
from extractors.officials import OFFICIAL, is_of_official, names_officials_alone
from extractors.published import published
from extractors.qualifiers import named_recipients
from extractors.sections.awards import AWARD
from extractors.sections.rule import SubjectKind
from extractors.topics import (
    concerned_in,
    kind_in,
    made_up_of,
    manner_in,
    tells_share,
    topic_after,
    topic_before_verb,
    topic_with,
    without_rank,
)
from extractors.wording import PLAIN_WORD
from schemas.text import DocumentText, Span

_TOTALS = re.compile(
    r"^(?:усього|всього|загалом|разом|підсум\w*|у сумі|загальн\w+|усі|всі|рік|(?:(?:змен|збіль)шення|зростання|приріст|різниця|відхилення|динаміка)(?: на)?$)\b",
    re.IGNORECASE,
)
_PERIOD_ONLY = re.compile(
    r"^(?:за |у |в |на |станом |протягом |упродовж |січ|лют|бер|кві|тра|чер|лип|сер|вер|жов|лис|гру|[ivxіхv]+ )",
    re.IGNORECASE,
)
_LEADS = re.compile(
    r"^(?:(?:з|із) (?:них|яких)|у тому числі|в тому числі|[ув] т\.? ?ч\.?|зокрема|частк[аи]|серед (?:них|яких|(?:авторів|заявників|дописувачів)(?: звернень| листів)?(?! [–—-]))|у т\. ч\.|а також|також|та|і|й|а|ще|про|від|щодо|стосовно|питання|питань|(?:з|із|зі) питань|решта|"
    r"найбільше \w+ стосувалося питань|на (?:[\w'-]+ )?місці|далі|потім|найбільше|найчастіше|переважно|здебільшого|насамперед|передусім|[\d.)]+)[\s:–,-]+",
    re.IGNORECASE,
)
_BRACKET = re.compile(r"\s*\(.*")
_AWARD = re.compile(rf"\b(?:{AWARD})", re.IGNORECASE)
_KIND = re.compile(r"(?:(?:поза)?(?:планов|чергов)|позитивн|негативн)(?:их|і|ими)|поза(?:плано|черго)во|терміново")
_MEASURE_WORDS = frozenset({"тонна", "штука", "одиниця", "кілограм", "літр", "комплект", "примірник", "штук", "шт"})
_FUND = re.compile(r"\b(?:на|для|із|з) [^,;:–]*?(?=\s+(?:торік|виділ|зібра|залуч|спрям|рішенн)\w*|$)", re.IGNORECASE)
# Whose money it is and how it is shared out is no purpose.
_NO_PURPOSE = re.compile(
    r"(?:(?:за |із |з |на )?(?:мо[гєїю]\w* |сво\w+ |рахунок )*(?:депутатськ\w+ )?(?:фонд|кошт)(?:\w{0,3})(?: (?:\w+ )?(?:секретар|депутат|фонд|виборц|виборч|округ)\w*| \(.*\))*|"
    r"депутатк?[аи]? [А-ЯІЇЄҐ].*|(?:на )?виконання доручень виборців.*|на (?:всю |усю )?раду.*|на (?:(?:одн|кожн)\w+ ?)?(?:депутат\w*|мандат|родин[уи]|ос[оі]б\w*|сім'ю|людину|обранц\w*|рік)?|(?:на |із? )?(?:яких|які|яку|що|них)|(?:на |за )?(?:ці|такі|інші|різні) (?:цілі|потреби)|"
    # What the money's columns and rows are called.
    r"(?:план|факт|касов\w+|профінансован|використан)\w*(?: (?:видатки|план|сума|призначення))?(?: (?:за|на) (?:звітн\w+ )?рік)?)$",
    re.IGNORECASE,
)
_OF_FUND = re.compile(r"(?:фонд|кошт)\w*", re.IGNORECASE)
_HELP = re.compile(
    r"(?:(?:матеріальн|грошов|одноразов|адресн)\w+ )+допомог\w*(?: (?:на|для) [^\W\d_]+)?|допомог\w* (?:на|для) [^\W\d_]+|(?:на )?лікування",
    re.IGNORECASE,
)
_AUDIENCE = re.compile(r"\bдля [^,;:.()–—\d]+?(?=\s*(?:–|—|-|$|\s(?:з|із|щодо|про|на|у|в)\s))", re.IGNORECASE)
_FOR_WHOM = re.compile(
    r"для [^,;:.()–—\d]+?(?=\s*(?:–|—|-|$|\s(?:о?рганіз|прове[дл]|провод|відбу|здійсн)\w*))", re.IGNORECASE
)
_CONCERNS = re.compile(
    r"\bпитанням\w*\s+([^,;:()–—]+?)\s+(?=присвячен)|\b(?:питання|проблеми)\s+([^,;:()–—\d]+?)\s+(?=порушен|порушу|піднят|піднім)|(?:стосу\w+|присвячен\w+)\s+(?:питань\s+)?([^,;:()–—.\d]+)",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"\b(?:(?:з|із|зі)(?=\s+(?:[\w'-]+\s+){1,3}питань\b)|(?:з|із|зі)\s+питань|(?:з|із)\s+(?:них|яких)\s+(?:на|про|щодо|стосовно|із|з)|стосовно|щодо)\s+([^,;:()–—]+)",
    re.IGNORECASE,
)
_INITIALS = re.compile(r"^[А-ЯІЇЄҐ][\w'-]+ [А-ЯІЇЄҐ]\. ?(?:[А-ЯІЇЄҐ]\.?)?$")
_NUMBERED = re.compile(r"(\d+-[а-яіїє]+)\b[\s,(]")
_SUPERLATIVE = re.compile(r"^[Нн]ай\w+ (?:була|стала|виявилася) ")
_OF_ANOTHER = re.compile(r"[А-ЯІЇЄҐ][\w'-]+ [А-ЯІЇЄҐ]\. ?[А-ЯІЇЄҐ]\.(?= )")
_NAME = re.compile(
    r"^[А-ЯІЇЄҐ][\w'-]+ (?:[А-ЯІЇЄҐ]\. ?){1,2}$|^[А-ЯІЇЄҐ][\w'-]+ [А-ЯІЇЄҐ][\w'-]+(?: [А-ЯІЇЄҐ][\w'-]+)?$"
)
_WITH_YEAR = re.compile(r"\b20\d\d(?:-\w+)? ро[кц]|\bторік\b|\bминулого року\b")  # when, not about what
_SENTENCE_END = re.compile(r"[.;](?:\s|$)")
_LONGEST_REST = 500
_FEW_KINDS = 3
_FOLLOWING = 20
_TRAILING = re.compile(r"[\s,;:–—.(-]+$")


@dataclass(frozen=True, slots=True)
class Reporter:
    """What the cover tells that bears on subjects: the body, the person, the office's first word, the council."""

    body: str
    person: str
    office: str
    council_kind: str
    council: str = ""


def subject_of(kind: SubjectKind, statement: Statement, text: DocumentText, reporter: Reporter) -> str:
    """The figure's subject as written, without leading function words; empty when there is none."""
    find = _FINDERS.get(kind)
    return find(statement, text, reporter) if find else ""


def words(text: DocumentText, span: Span | None) -> str:
    """The text of a span on one line."""
    return " ".join(text.text[span.start : span.end].split()) if span else ""


@lru_cache(maxsize=20_000)
def _clean(raw: str) -> str:
    found = raw
    while (shorter := _LEADS.sub("", found)) != found:
        found = shorter
    parts = _TRAILING.sub("", found).split(" ")
    while parts and (is_predicate(parts[-1].lower()) or parts[-1].lower() in {"–", "-", "у", "в", "за", "на"}):
        parts.pop()
    while parts and is_predicate(parts[0].lower()):
        parts.pop(0)
    return _TRAILING.sub("", " ".join(parts)).lstrip(",;:–—- ")


def _label(statement: Statement, text: DocumentText) -> str:
    return _label_in(words(text, statement.label), timed=bool(statement.periods))


@lru_cache(maxsize=20_000)
def _label_in(raw: str, *, timed: bool) -> str:
    """What the words of a label name, none where they are of a total or, of a figure with a time, of time only."""
    if not raw or _TOTALS.match(raw) or (timed and _PERIOD_ONLY.match(raw)):
        return ""
    cleaned = raw if _INITIALS.match(raw) else _clean(raw)
    return "" if _TOTALS.match(cleaned) or is_plain(cleaned) else cleaned


def _topic(statement: Statement, text: DocumentText) -> str:
    """The label without a sentence's beginning: «Найчастіше вони стосувалися доріг (66)»."""
    topic = _clean(after_predicate(without_rank(_label(statement, text))))
    return "" if is_plain(topic) else topic


def _concerned(statement: Statement, text: DocumentText) -> str:
    """«Серед рішень: 140 стосуються земельних відносин»: what the verb behind the figure names."""
    topic = concerned_in(words(text, Span(statement.number.span.end, max(statement.quote.end, statement.start))))
    return "" if is_plain(topic) else topic


def _said_of(statement: Statement, text: DocumentText) -> str:
    """«Земельних відносин стосувалися 210», «320 з кадрових питань»: the topic without a mark that sets it apart."""
    if statement.table >= 0:
        return ""
    number = statement.number.span
    if kinds := _kinds_behind(statement, text):
        return kinds
    behind = "" if statement.head else words(text, Span(number.end, max(statement.quote.end, number.end)))
    before = words(text, Span(statement.quote.start, number.start))
    following = text.text[number.end : number.end + _FOLLOWING].replace("\n", " ")
    if with_it := topic_with(before, following):
        return "" if is_plain(with_it) else with_it
    topic = topic_before_verb(words(text, Span(statement.quote.start, number.start))) or topic_after(behind)
    return "" if is_plain(topic) else topic


def _kinds_behind(statement: Statement, text: DocumentText) -> str:
    """«150 кадрових, 90 відпускних»: adjectives alone behind the figure, their noun left out."""
    behind = [w for w in statement.after.split() if any(c.isalpha() for c in w)]
    if statement.head or not 0 < len(behind) <= _FEW_KINDS or not all(is_modifier(w) for w in behind):
        return ""
    found = _clean(words(text, Span(statement.number.span.end, max(statement.quote.end, statement.start))))
    return "" if is_plain(found) else found


def _applicant(statement: Statement, text: DocumentText) -> str:
    before = words(text, Span(statement.quote.start, statement.number.span.start))
    noun = words(text, statement.noun_span) if statement.head else ""
    return applicant_in("", noun) or _label(statement, text) or applicant_in(before, "")


@lru_cache(maxsize=20_000)
def is_plain(phrase: str) -> bool:
    """Whether the words name only bodies, people who report, time or quantity: no subject of their own."""
    return all(
        len(w) <= 2 or w.isdigit() or is_empty_word(w.lower()) or PLAIN_WORD.match(w.lower()) or is_predicate(w.lower())
        for w in re.findall(r"[\w']+", phrase)
    )


def _matter(statement: Statement, text: DocumentText) -> str:
    """«З питань соціального захисту надійшло 289 звернень»: the matter before the verb."""
    before = words(text, Span(statement.quote.start, statement.number.span.start))
    found = _ABOUT.search(before) or _CONCERNS.search(words(text, statement.quote))
    return matter_name("про що " + next(g for g in found.groups() if g)).removeprefix("про що ") if found else ""


def _complement(statement: Statement, text: DocumentText) -> str:
    """What stands after the counted noun: «49 рішень із земельних питань»."""
    phrase = words(text, statement.noun_span)
    counted = len(statement.counted)
    found = _clean(phrase[counted:].strip()) if statement.head and len(phrase) > counted + 2 else ""
    return "" if is_plain(found) else found


def _noun(statement: Statement, text: DocumentText) -> str:
    phrase = words(text, statement.noun_span)
    if statement.head in _MEASURE_WORDS:
        return phrase.partition(" ")[2] or _label(statement, text)
    return phrase if statement.head else _label(statement, text) or _named_phrase(statement, text)


def _named_phrase(statement: Statement, text: DocumentText) -> str:
    """«Проєктів рішень ВК подано 637»: the phrase that the words before the verb name."""
    if statement.table >= 0 or not statement.named:
        return ""
    before = words(text, Span(statement.quote.start, statement.number.span.start)).split()
    verb = next((k for k, w in enumerate(before) if is_predicate(w.lower())), len(before))
    phrase = _clean(" ".join(before[:verb]))
    return phrase if statement.named in phrase.lower() else statement.named


def is_person(text: DocumentText, statement: Statement) -> bool:
    """Whether the figure's label is a person's name with initials: «Бевз І. В. – 30»."""
    return _is_name(words(text, statement.label))


@lru_cache(maxsize=20_000)
def _is_name(label: str) -> bool:
    return bool(_INITIALS.match(re.sub(r"^\d+[.)]?\s+|\s*\(\D*\)?$", "", label)))


def _award(statement: Statement, text: DocumentText) -> str:
    if statement.head and _AWARD.match(statement.counted):
        return words(text, statement.noun_span)
    if statement.table >= 0:
        return _label(statement, text)
    before = Span(statement.quote.start, statement.number.span.start)
    raw = words(text, before)
    found = list(_AWARD.finditer(raw))
    if found:
        return _clean(raw[found[-1].start() :] if len(found) == 1 else raw[found[0].start() :])
    earlier = list(_AWARD.finditer(statement.left))
    if earlier:
        return _clean(earlier[-1].group())
    after = _AWARD.search(words(text, statement.label)) if statement.label_side == "right" else None
    if after:
        return words(text, statement.label)
    # «трьом землякам присвоєно звання «Почесний громадянин»»
    behind = words(text, Span(statement.number.span.end, max(statement.number.span.end, statement.quote.end)))
    if found := [m for m in _AWARD.finditer(behind) if not m.group().lower().startswith("відзнач")]:
        return _clean(behind[found[0].start() :])
    if statement.label_side == "right" and named_recipients(statement.label_words):
        return ""  # «29 осіб, 14 з яких – медики»: who was given the award named before
    return (
        _label(statement, text)
        if re.search(r"нагор|відзн", f"{statement.opener} {statement.topic} {statement.headings[:1]}")
        else ""
    )


def names_official(statement: Statement, text: DocumentText) -> bool:
    """Whether the figure's own words name an official, be it the one who reports."""
    return bool(OFFICIAL.search(statement.row or words(text, statement.quote)))


def _official(statement: Statement, text: DocumentText, reporter: Reporter) -> str:
    if is_of_official(statement):
        return _clean(_BRACKET.sub("", words(text, statement.label)))
    found = OFFICIAL.search(statement.row or words(text, statement.quote))
    if not found:
        # «МГ – 24 прийоми»: an abbreviation that the report explains
        return words(text, statement.label) if names_officials_alone(statement.label_words) else ""
    name = found.group().strip()
    own = bool(reporter.office) and name.lower().split()[0][:6] == reporter.office[:6]
    return "" if own and not names_officials_alone(statement.label_words) else name


def _person(statement: Statement, text: DocumentText, reporter: Reporter) -> str:
    told = _OF_ANOTHER.match(words(text, statement.quote))
    return _row_name(statement, text) or (told.group() if told else reporter.person)


def _row_name(statement: Statement, text: DocumentText) -> str:
    """The person that a table's row is about, when its head is a name."""
    row = re.sub(
        r"^\d+[.)]?\s+|\s*\(\D*\)?$|, (?:голова|секретар|заступни\w+)(?: \w+)*$", "", words(text, statement.label)
    )
    return row if _INITIALS.match(row) or (statement.table >= 0 and _NAME.match(row)) else ""


def is_row_of_things(statement: Statement, text: DocumentText) -> bool:
    """Whether the figure stands in a table's row that some thing, no person, heads."""
    return statement.table >= 0 and bool(_label(statement, text)) and not _row_name(statement, text)


def _purpose(statement: Statement, text: DocumentText) -> str:
    found = _any_purpose(statement, text)
    return "" if _NO_PURPOSE.match(found) else found


def _any_purpose(statement: Statement, text: DocumentText) -> str:
    label = _label(statement, text)
    said = any(is_predicate(w) for w in label.lower().split()) and _OF_FUND.search(label)
    if label and not _NO_PURPOSE.match(label) and not said:
        return label
    end = statement.quote.end
    after = " ".join(text.text[statement.number.span.end : end].split())
    found = re.match(
        r"(?:грн|гривень|гривні|коштів)?\.?\s*((?:на|для) .+)|(?:грн|гривень|гривні)?\.?\s*(?:–|-|станов\w+|складає|склала) (.+)|"
        r"(?:грн|гривень|гривні)?\.?\s*(?:піш\w+|витрачен\w+|спрямован\w+|надан\w+) ((?:на|для) .+)",
        after,
    )
    if found:
        return _clean(next(g for g in found.groups() if g))
    before = words(text, Span(statement.quote.start, statement.number.span.start))
    source = _FUND.search(before)
    if source and not _NO_PURPOSE.match(_clean(source.group())):
        return _clean(source.group())
    helped = _HELP.search(statement.lead.rpartition(";")[2]) if statement.table < 0 else None
    return helped.group() if helped else ""


def _help(statement: Statement, text: DocumentText) -> str:
    """What people were helped with: «Матеріальну допомогу одержав 131 мешканець»."""
    found = _HELP.search(words(text, statement.quote)) or _HELP.search(statement.lead)
    return found.group() if found else ""


def _audience(statement: Statement, text: DocumentText) -> str:
    """«семінарів для старост»: whom a training was for."""
    found = _AUDIENCE.search(words(text, statement.noun_span) or words(text, statement.label))
    if found is None and statement.table < 0:
        # «Для депутатів проведено два навчання»
        found = _FOR_WHOM.match(words(text, Span(statement.quote.start, statement.number.span.start)))
    return found.group().strip() if found else ""


def _kind_behind(statement: Statement, text: DocumentText) -> str:
    """«12 засідань: 8 планових, 4 позапланових»: the kind where the noun is left out."""
    end = max(statement.quote.end, statement.number.span.end)
    behind = words(text, Span(statement.number.span.end, end)).strip(" ,;.–—-")
    return behind if not statement.head and _KIND.fullmatch(behind.lower()) else ""


def _one_of_commissions(statement: Statement, text: DocumentText) -> str:
    label = _label(statement, text) or _clean(words(text, statement.title) if statement.in_list else "")
    return commission_name(statement, text, label)


def _row_of_commission(statement: Statement, text: DocumentText) -> str:
    """The commission that heads a table's row."""
    told = statement.table >= 0 and (statement.commission is not None or statement.row.startswith("з питань"))
    return _one_of_commissions(statement, text) if told else ""


def _sitting(named: str) -> str:
    """«25-та (позачергова)», «Найдовшою була груднева»: the sitting by its number or month alone."""
    numbered = _NUMBERED.match(named)
    if numbered and "сесі" not in named.lower():
        return f"{numbered[1]} сесія"
    return _SUPERLATIVE.sub("", named)


def _share_of(statement: Statement, text: DocumentText) -> str:
    """«Найбільшу частку, 391 рішення, становлять земельні»: what the sentence says behind the figure."""
    if statement.table >= 0 or not tells_share(f"{statement.lead} @"):
        return ""
    end = statement.number.span.end
    rest = text.text[end : min(text.block_at(statement.start).span.end, end + _LONGEST_REST)]
    topic = made_up_of(" ".join(_SENTENCE_END.split(rest, maxsplit=1)[0].split()))
    return "" if is_plain(topic) else topic


def _kind(statement: Statement) -> str:
    """«Земельних рішень стало 139»: the adjective of the counted or named noun."""
    return "" if statement.table >= 0 else kind_in(statement.counted or statement.named)


def _about(statement: Statement, text: DocumentText) -> str:
    """The matter, by the first that tells it: what it concerns, a topic's words, the label, the matter, the complement."""
    finders = (_concerned, _share_of, _topic, _said_of, _matter, _complement)
    found = _kind(statement) or next((found for find in finders if (found := find(statement, text))), "")
    return "" if _WITH_YEAR.search(found) else found


_FINDERS: Mapping[SubjectKind, Callable[[Statement, DocumentText, Reporter], str]] = {
    "commission": lambda s, t, _: _one_of_commissions(s, t),
    "award": lambda s, t, _: _award(s, t),
    "official": _official,
    "person": _person,
    "purpose": lambda s, t, _: _purpose(s, t),
    "session": lambda s, t, _: _sitting(words(t, s.session)),
    "channel": lambda s, t, _: _label(s, t) or channel_in(words(t, s.quote)),
    "line": lambda s, t, _: line_in(words(t, s.quote)) or line_in(s.sentence),
    "applicant": lambda s, t, _: _applicant(s, t),
    "attendance": lambda s, t, _: _row_name(s, t) or _row_of_commission(s, t) or occasion_of(s, t),
    "help": lambda s, t, _: _help(s, t),
    "audience": lambda s, t, _: _audience(s, t),
    "manner": lambda s, _t, _r: manner_in(s.tight),
    "published": lambda s, t, _: published(_noun(s, t), words(t, s.quote)),
    "noun": lambda s, t, _: _noun(s, t),
    "topic": lambda s, t, _: _about(s, t),
    "label": lambda s, t, _: _label(s, t) or _kind_behind(s, t),
}
