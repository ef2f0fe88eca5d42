"""Numbers that only name something: addresses of pages and people, accounts, codes, phones, document numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.grammar.numbers.numeral_kinds import NumberKind
from extractors.grammar.numbers.quantities import at
from extractors.grammar.numbers.roman import read_roman
from extractors.grammar.words.lexemes import Lexeme

_WORD_BEFORE = r"(?<![^\W\d_])"
_STANDARD = (
    r"\b(?-i:ДСТУ|ДБН|ГОСТ|ISO|ДК|ДСанПіН|ТУ|ДСП)\b[^\W\d]{0,3}(?: ?[^\W\d_]{1,4})?"
    r"[ -]{0,2}(?-i:[А-ЯA-Z.]{0,4})\d[\d.:–-]{0,20}"
)
_SITE = r"(?<![\w.-])(?:[a-z0-9-]{1,40}\.){1,4}(?:gov\.ua|com\.ua|org\.ua|ua|com|org|net|info)\b(?:/\S*)?"
_ACCOUNT_LABEL = r"(?:ЄДРПОУ|ІПН|РНОКПП|МФО|р/р|IBAN|ЕДРПОУ)[^\w\n]{0,4}(?:код[^\w\n]{0,3})?№?[^\w\n]{0,2}"
_TOWN_AFTER = r"(?=, ?(?:м|с|смт|вул|пл|просп|Україна|(?-i:[А-ЯІЇЄҐ])[а-яіїєґ']{1,20}(?:ська|цька|зька))\b)"
_DIALLED = r"[(+]{0,2}\d[\d ()-]{2,20}\d"
# Each pattern begins with a literal or a bounded run, so that a search over a long line stays linear.
_PATTERNS: tuple[tuple[NumberKind, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern, re.IGNORECASE))
    for kind, pattern in (
        (NumberKind.CODE, r"(?:https?://|www\.)\S*[^\s.,;:)»]"),
        (NumberKind.CODE, r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}"),
        (NumberKind.CODE, _SITE),
        (NumberKind.ACCOUNT, r"\bUA ?\d{2}(?: ?\d){25}\b"),
        (NumberKind.CODE, r"\bUA\d{17}\b"),
        (NumberKind.CODE, r"\b\d{10}:\d{2}:\d{3}:\d{4}\b"),
        (NumberKind.CODE, r"\bUA-\d{4}-\d{2}-\d{2}-\d{6}-[a-zа-я]\b"),
        (NumberKind.CODE, _STANDARD),
        (NumberKind.ACCOUNT, _ACCOUNT_LABEL + r"\d{5,29}"),
        (NumberKind.PHONE, r"\+38[ (-]{0,2}0\d{2}[ )-]{0,2}\d{3}[ -]?\d{2}[ -]?\d{2}(?!\d)"),
        (NumberKind.PHONE, r"(?<![\d-])\(?0\d{2}\)?[ -]?\d{3}[ -]\d{2}[ -]\d{2}(?![\d-])"),
        (NumberKind.PHONE, r"(?<![\d-])\(0\d{2,4}\)[ -]?\d(?:[ -]?\d){4,6}(?![\d-])"),
        (NumberKind.PHONE, r"(?<![\d-])0[ -]800[ -]\d(?:[ -]?\d){5}(?![\d-])"),
        (NumberKind.PHONE, r"(?<![\w/№-])\d{3}-\d{3}-\d{2}-\d{2}(?![\d-])"),
        (NumberKind.PHONE, r"(?<![\w/№-])\d{1,3}-\d{2}-\d{2}(?![\w/-])"),
        (NumberKind.PHONE, _WORD_BEFORE + r"(?:тел|моб|факс|viber|вайбер)(?![^\W\d_])[^\w\n(+]{0,4}" + _DIALLED),
        # After the whole word a count may follow («по телефону 1 390 звернень»), so the number must look dialled.
        (
            NumberKind.PHONE,
            _WORD_BEFORE + r"телефон\w{0,3}(?: ?:|[^\w\n(+]{0,4}(?=[\d ]{0,8}-|\d{0,3} ?\(\d{2,5}\) ?\d)) ?" + _DIALLED,
        ),
        # «гаряча лінія 1545», «контакт-центр 15-80»: the line is dialled by its name.
        (
            NumberKind.PHONE,
            _WORD_BEFORE + r"(?:ліні\w{1,3}|центр\w{0,3}|служб\w{1,3})[»”\"]? ?"
            r"(?:[«“\"(]?1\d(?:\d\d|-\d\d)|[:–—]? ?1\d-\d\d(?! ?(?:дзвін|зверн|раз)))(?![\d-])",
        ),
        # «Контактний центр міста Києва 15-51 отримав»: no range begins so and ends beyond forty.
        (
            NumberKind.PHONE,
            _WORD_BEFORE
            + r"(?:ліні\w{1,3}|центр\w{0,3}|служб\w{1,3})(?: [^\W\d_]{2,20}){1,3} [«“\"(]?15-[4-9]\d(?![\d-])",
        ),
        (
            NumberKind.PHONE,
            _WORD_BEFORE + r"(?:дзвін\w{1,4}|телефон\w{0,4}) (?:на|за) (?:номер\w{0,3} )?1\d-\d\d(?![\d%-])",
        ),
        (NumberKind.POSTAL_CODE, r"індекс\w{0,2}[^\w\n]{1,4}\d{5}\b"),
        (NumberKind.POSTAL_CODE, r"(?<![\w,.-])\d{5}" + _TOWN_AFTER),
        (NumberKind.CODE, r"\b(?:COVID|КОВІД|SARS-CoV|Ковід)[- –]?\d{1,2}\b"),
        (NumberKind.CODE, r"(?<!\d)\d{30,}"),  # nothing is counted in so many digits
    )
)
_TOKEN = re.compile(r"\S+")
_NO_NUMBERS = frozenset("[]{}\\^")  # marks that stand around a number or behind it («[14]», «14[2]»), never inside
_FOOTNOTE = re.compile(r"\[\d{1,3}\][.,;:]?$")
_A_WORD = re.compile(r"[^\W\d_]{3}")
_HAS_DIGIT = re.compile(r"[0-9]")


def identifiers(text: str, start: int, end: int) -> list[tuple[int, int, NumberKind]]:
    """Stretches of text[start:end] with a digit that are identifiers by their shape, in order, not overlapping.

    Of two that overlap the one named first in the list of shapes stays.
    """
    taken: list[tuple[int, int, NumberKind]] = []
    if not _HAS_DIGIT.search(text, start, end):
        return taken
    for kind, pattern in _PATTERNS:
        for match in pattern.finditer(text, start, end):
            first = _first_digit_if_labelled(match, kind)
            if _HAS_DIGIT.search(match.group()):
                taken.append((first, match.end(), kind))
    if any(mark in text[start:end] for mark in _NO_NUMBERS):
        tokens = _TOKEN.finditer(text, start, end)
        taken += [(*t.span(), NumberKind.GARBLED) for t in tokens if is_garbled(t.group())]
    return _without_overlaps(taken)


def is_garbled(token: str) -> bool:
    """Whether brackets or the like stand among a token's digits («210[9970]-10]»), a footnote's mark aside."""
    inner = _FOOTNOTE.sub("", token).lstrip("([{|«\"'").rstrip(")]}|»\"'.,;:!?%")
    return bool(_NO_NUMBERS & set(inner) and _HAS_DIGIT.search(inner)) and not _A_WORD.search(inner)


def _first_digit_if_labelled(match: re.Match[str], kind: NumberKind) -> int:
    """Where the number itself begins: a label such as «тел.» or «індекс» is no part of it."""
    if kind not in {NumberKind.PHONE, NumberKind.POSTAL_CODE, NumberKind.ACCOUNT}:
        return match.start()
    if match.group()[:2].upper() == "UA":
        return match.start()
    found = re.search(r"[(+0-9]", match.group())
    return match.start() + (found.start() if found else 0)


def _without_overlaps(found: list[tuple[int, int, NumberKind]]) -> list[tuple[int, int, NumberKind]]:
    ranked = sorted(enumerate(found), key=lambda item: (item[1][0], item[0]))
    kept: list[tuple[int, int, NumberKind]] = []
    for _, item in ranked:
        if not kept or item[0] >= kept[-1][1]:
            kept.append(item)
    return kept


def glued_end(lexemes: Sequence[Lexeme], i: int) -> int:
    """Where the document number that begins at lexeme i ends: «4-2/2020», «280/97-ВР», «9-р», «3-1/VIII»."""
    end = i + 1
    while end < len(lexemes) and lexemes[end].glued:
        lexeme = lexemes[end]
        if lexeme.kind != "sign":
            end += 1
            continue
        following = at(lexemes, end + 1)
        if lexeme.text not in {"-", "/", ".", ":", "–", "_"} or not following.glued or following.kind == "sign":
            break
        end += 1
    return end


def is_law_number(lexemes: Sequence[Lexeme], first: int, end: int) -> bool:
    """«280/97-ВР», «1556-VII»: the numbers of laws end so."""
    last = lexemes[end - 1]
    if end - first < 3 or not lexemes[end - 2].is_dash:
        return False
    return last.low == "вр" or (last.kind == "word" and read_roman(last.text) is not None)
