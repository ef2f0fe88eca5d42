"""What money is for: the thing bought, the purpose behind «на» or «для», the help that people were given."""

from __future__ import annotations

import re

from extractors.grammar.statements import Statement
from extractors.subject_phrases import is_finite, label_of, told_by_label, trimmed
from extractors.wording import words
from schemas.text import DocumentText, Span

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


def purpose_of(statement: Statement, text: DocumentText) -> str:
    """What the money of the figure is for; empty where only whose it is, or how it is shared out, is told."""
    found = _any_purpose(statement, text)
    return "" if _NO_PURPOSE.match(found) else found


def _any_purpose(statement: Statement, text: DocumentText) -> str:
    label = label_of(statement, text)
    said = any(is_finite(w) for w in told_by_label(statement, text).split()) and _OF_FUND.search(label)
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
        return trimmed(next(g for g in found.groups() if g))
    before = words(text, Span(statement.quote.start, statement.number.span.start))
    source = _FUND.search(before)
    if source and not _NO_PURPOSE.match(trimmed(source.group())):
        return trimmed(source.group())
    helped = _HELP.search(statement.lead.rpartition(";")[2]) if statement.table < 0 else None
    return helped.group() if helped else ""


def help_of(statement: Statement, text: DocumentText) -> str:
    """What people were helped with: «Матеріальну допомогу одержав 131 мешканець»."""
    found = _HELP.search(words(text, statement.quote)) or _HELP.search(statement.lead)
    return found.group() if found else ""
