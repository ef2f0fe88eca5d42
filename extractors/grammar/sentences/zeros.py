"""Zeros said without a number: «анонімних – немає», «петиції не надходили»."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from extractors.grammar.numbers.numbers import NumberKind, NumberMention
from extractors.grammar.words.morphology import analyses, is_noun
from schemas.text import Block, DocumentText, Span

_ZERO = re.compile(
    r"\b(?:немає|нема|відсутн(?:і|я|є|ій)|не (?:надходи(?:ло|ли|ла)|надійшло|надійшла|надійшли|було|зареєстровано|подавалос[яь]|"
    r"подавалис[яь]|подавал[аио]|подавано|подано|звертав(?:ся|сь)|звертал(?:ися|ись|ося|ось)|скаржи(?:вся|лися|лись)|надсилали|надіслано|"
    r"оскаржував|оскаржували|оскаржено|проводилос[яь]|проводилис[яь]|передбачено|передбачалос[яь]|передбачалис[яь]|виділялос[яь]|виділялис[яь]|вручал[ио]с[яь]))\b(?: (?:взагалі|узагалі|зовсім))?"
    r"(?! (?:жодн|необхідн|потрібн|ні\b|можлив|змог))",
    re.IGNORECASE,
)
# «Депутатських запитів я не подавав», «петицій не створено»: none of what stands before in the genitive plural.
_NOT_DONE = re.compile(
    r"\bне (?:(?:подава|вноси|склика|отримува|отрима|одержува|одержа|реєструва|писа|вруча|присуджува|надава|надсила|"
    r"проводи|створюва|направля|засновува|застосовува)(?:ли(?:с[яь])?|ло(?:с[яь])?|ла|в)|"
    r"(?:проведе|створе|внесе|склика|отрима|одержа|вруче|присудже|направле|заснова|застосова)но)\b",
    re.IGNORECASE,
)
# «У таблиці їх немає»: not told there, which is no zero.
_NOT_LISTED = re.compile(
    r"\b[ув] (?:ц(?:ій|ьому|их) )?(?:таблиц|зв[іи]т(?!н)|перелік|переліч|список|списк|статистиц|діаграм|рядк)\w*",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_][\w'-]+")
_CLAUSE = re.compile(r"[.;!?(]|, (?:хоч|хоча|але|проте|однак|бо|адже|оскільки|тому)\b", re.IGNORECASE)


def find_zeros(text: DocumentText, numbers: Sequence[NumberMention]) -> Iterator[NumberMention]:
    """A mention of zero for each such phrase that ends its clause and has no number beside it."""
    taken = sorted(n.span.start for n in numbers if n.kind in {NumberKind.COUNT, NumberKind.MONEY})
    for block in text.blocks:
        if block.kind in {"paragraph", "list_item"}:
            yield from _in_block(text, block, taken)


def _in_block(text: DocumentText, block: Block, taken: Sequence[int]) -> Iterator[NumberMention]:
    body = text.text[block.body.start : block.body.end]
    said = {found.start(): found for pattern in (_NOT_DONE, _ZERO) for found in pattern.finditer(body)}
    for _, found in sorted(said.items()):
        start = block.body.start + found.start()
        end = block.body.start + found.end()
        clause = _clause(body, found.start(), found.end())
        low, high = block.body.start + clause.start, block.body.start + clause.end
        if (
            any(low <= t < high for t in taken)
            or not _ends_clause(body, found.end())
            or _NOT_LISTED.search(body[clause.start : clause.end])
            or (found.re is _NOT_DONE and not _opens_with_things(body[clause.start : found.start()]))
        ):
            continue
        yield _zero(Span(start, end))


def _clause(body: str, start: int, end: int) -> Span:
    before = max((body.rfind(mark, 0, start) for mark in ",.;:("), default=-1)
    after = _CLAUSE.search(body, end)
    return Span(before + 1, after.start() if after else len(body))


def _opens_with_things(words: str) -> bool:
    """Whether the clause's first noun is in the genitive plural: «позачергових сесій», no «сесію», no «депутати»."""
    noun = next((w for w in _WORD.findall(words.lower()) if is_noun(w)), "")
    return any(a.pos == "NOUN" and a.number == "plur" and a.case == "gent" for a in analyses(noun))


def _ends_clause(body: str, end: int) -> bool:
    return bool(re.match(r"\s*(?:$|[.,;()!])", body[end:]))


def _zero(span: Span) -> NumberMention:
    return NumberMention(
        span=span,
        core=span,
        kind=NumberKind.COUNT,
        value=Decimal(0),
        value_max=None,
        unit="",
        modifier="",
        modifier_span=None,
        as_words=True,
        date="",
        date_end="",
        case=frozenset(),
        sign="",
        ambiguous="",
    )
