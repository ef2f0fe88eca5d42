"""Which commission a figure's subject is: as the grammar found it, else by the label of its row or item."""

from __future__ import annotations

import re

from extractors.grammar.sentences.statements import Statement
from extractors.grammar.words.morphology import analyses, is_noun, is_predicate
from extractors.subjects.phrases import is_finite, trimmed, without_verb
from extractors.words.wording import words
from schemas.text import DocumentText, Span

_MATTER = re.compile(
    r"(?:\b(?:з|із|зі|у)\s+(?:[\w'-]+\s+){0,3}?(?:питань|справах|питання)\b[^–—:;()\d]*|"
    r"\b(?:з|із|зі)\s+(?:[\w'-]+[ -]){0,3}питань\b)",
    re.IGNORECASE,
)
_GENERIC = re.compile(
    r"засідан|питан|розглянут|рекоменд|висновк|висновок|протокол|рішен|сесі|звернен|доручен|комісі(?:й|ях|ями|ям)\b|виїзн|спільн|усього|всього|"
    r"разом|планов(?!о)|позапланов|чергов|позачергов|дистанц|онлайн|загал|кварт|півріч|місяц|проєкт|проект|депутат|показник|кількіст|відбул|провед"
)
# «у режимі відеоконференції», «на місцях»: how or where they sat.
_HOW = re.compile(r"(?:(?:у|в)(?! справах)|на|за|через|під|без|до|при|після) ")
_HEAD_ONLY = re.compile(
    r"(?:питан\w+ )?порядк\w+ денн\w+$|"
    r"(?:\w+ )?(?:засідан|питан|рекоменд|висновк|провед|протокол|розглян|кількіст)\w*$|.*\bкомісі(?:й|ї|ях|ями)$"
)
_NAME = re.compile(
    r"^[А-ЯІЇЄҐ][\w'-]+ (?:[А-ЯІЇЄҐ]\. ?){1,2}$|^[А-ЯІЇЄҐ][\w'-]+ [А-ЯІЇЄҐ][\w'-]+(?: [А-ЯІЇЄҐ][\w'-]+)?$"
)
_AWARDS_COMMISSION = re.compile(
    r"комісі\w+ (?:з|із|по) (?:питань )?(?:\w+ )?(?:нагор|відзнак|заохоч)\w*", re.IGNORECASE
)
_FOR_ONE_MATTER = re.compile(
    r"(?:(?:тимчасов|контрольн|слідч)[^\W\d_]+ ){0,3}комісі(?:я|ї|єю|ю) (?:щодо|стосовно|з|із|зі|для|по) .*",
    re.IGNORECASE,
)
_WHICH = re.compile(r"(?:яка|якою|яку|котра|що|де)$", re.IGNORECASE)
_SPOKEN_OF = re.compile(r"комісі")
# «Земельна комісія»: a standing one, by its name alone.
_IS_ONE = re.compile(
    r"(?:постійна )?(?!постійна|тимчасов|адміністративн|лічильн|конкурсн|опікунськ|призовн|виборч|нагород|житлов|"
    r"евакуац|слідч|контрольн|погоджувальн)[\w'-]+(?:на|ва|ка) (?:депутатська )?комісія"
)
# What a figure would be if it were of one commission, where the text leaves open whether it is of all.
ONE_OF_ALL = {
    f"commissions.{of_all}": f"commission.{of_one}"
    for of_all, of_one in (
        ("meetings_total", "meetings"),
        ("meetings_joint", "meetings_joint"),
        ("meetings_field", "meetings_field"),
        ("questions_considered", "questions_considered"),
        ("recommendations", "recommendations"),
    )
}
ALL_OF_ONE = {one: of_all for of_all, one in ONE_OF_ALL.items()}
_TRAILING = re.compile(r"[\s,;:–—.(-]+$")
_FEWEST_WORDS = 3
_STEM = 5
_ALL = re.compile(r"\bкомісі(?:й|ями|ях|ям)\b|\bкомісі[їй] \w+ли(?:ся|сь)?\b")
_FUNCTION = frozenset({"питань", "комісія", "комісії", "постійна", "постійної", "ради", "міської", "справах"})


def commission_name(statement: Statement, text: DocumentText, label: str) -> str:
    """The name of the figure's one commission as written; empty when it has none. `label` is its row's or item's."""
    if statement.commission is not None:
        return without_verb(words(text, statement.commission))
    if statement.commission_how not in {"", "all"} or not (
        statement.in_list or statement.table >= 0 or statement.label_side
    ):
        return ""
    for span in (statement.label, statement.title):
        found = _MATTER.search(words(text, span))
        if found and (name := matter_name(found.group())):
            return name
    about = f"{statement.opener} {statement.topic} {statement.column} {' '.join(statement.headings[:1])}".lower()
    spoken_of = _SPOKEN_OF.search(_AWARDS_COMMISSION.sub("", about)) or _IS_ONE.fullmatch(label.lower())
    return label if label and spoken_of and not _HEAD_ONLY.match(label.lower()) and can_name_commission(label) else ""


def temporary_name(statement: Statement, text: DocumentText) -> str:
    """«тимчасова комісія щодо тарифів»: the one of those made for one matter that the words before the figure name."""
    found = _FOR_ONE_MATTER.search(words(text, Span(statement.quote.start, statement.number.span.start)))
    parts = found.group().split() if found else []
    verb = next((k for k, word in enumerate(parts) if is_finite(word) or _WHICH.match(word)), len(parts))
    return trimmed(" ".join(parts[:verb]))


def may_be_of_all(statement: Statement, *, own_report: bool) -> bool:
    """Whether the figure can be of all commissions together; in one commission's own report only where it says so."""
    if statement.commission_how in {"named", "carried", "unnamed", "other"}:
        return False
    return not own_report or bool(_ALL.search(f"{statement.sentence} {statement.opener} {statement.column}"))


def is_own(name: str, title: str) -> bool:
    """Whether the name is that of the commission whose report's title it is."""
    stems = {w[:_STEM] for w in re.findall(r"[^\W\d_]{3,}", name.lower()) if w not in _FUNCTION}
    return bool(stems) and stems <= {w[:_STEM] for w in re.findall(r"[^\W\d_]{3,}", title)}


def can_name_commission(label: str) -> bool:
    """«Бюджет, економіка» or «регламентна»; not «спільних», a kind of meeting."""
    if _NAME.match(label) or _NAME.match(f"{label}."):
        return False
    parts = re.findall(r"[\w'-]+", label.lower())
    if any(_GENERIC.match(w) for w in parts) or _HOW.match(label.lower()):
        return False
    if any(analyses(w)[0].pos in {"ADVB", "PRCL"} for w in parts):
        return False
    if any(is_noun(w) for w in parts):
        return True
    return any(a.case == "nomn" and a.gender == "femn" for w in parts for a in analyses(w))


def matter_name(raw: str) -> str:
    """«з питань освіти» up to the first predicate; empty when fewer words than a name has remain."""
    kept: list[str] = []
    for word in raw.split():
        kept.append(word)
        if len(kept) > 1 and is_predicate(word.strip(",.").lower()):
            break
    name = _TRAILING.sub("", without_verb(" ".join(kept)))
    return name if len(name.split()) >= _FEWEST_WORDS else ""
