"""Where a report's cover stands: letterhead, title, opening, signature; and evidence for what was found there."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractors.grammar.words.morphology import is_predicate
from schemas.text import DocumentText, Span

# Kinds of document, and those of them that may be spaced out («І Н Ф О Р М А Ц І Я»).
_SPACED = ("звіт", "звітна доповідь", "інформація", "довідка", "доповідь", "підсумки", "аналіз")
_KINDS = "|".join(
    (
        *(r"\s{0,3}".join(word.replace(" ", "")) for word in _SPACED),
        r"інформаційна\s+довідка|відомості|статистика|протокол|виступ|тези|моніторинг|огляд|записка|презентація",
    )
)
_HEAD = re.compile(
    rf"(?i:{_KINDS})"
    r"(?![\w'])(?!\s+(?i:підготовлено|складено|містить|подається|подано|розглянуто|охоплює|заслухано|про\s+виконання\s+"
    r"доручень))"
)
# What may stand before the kind of document in a title's line: «Про звіт», «Інформаційно-аналітичний публічний звіт».
_BEFORE_HEAD = re.compile(r"(?i)^[\s\d.]*(?:про\s+)?(?:\(?[\w-]+(?:ий|ій|а|е|і)\)?\s+){0,3}$")
# A report announced in running text: «пропоную звіт секретаря …».
_ANNOUNCED = re.compile(
    r"(?i)(?<!\w)звіт(?:у|ом|і)?\s+(?:про\s+(?:(?:свою|мою)\s+)?роботу\s+(?:на\s+посаді\s+)?)?"
    r"(?=(?:\w+\s+)?(?:секретар|голов|старост|депутат|начальник|заступник|керуюч|керівник))"
)
_TITLE_ENDS = re.compile(
    r"(?i)^\s*(?:розділ\b|зміст\b|шановн|присутні|слухали|порядок денний|на виконання|відповідно до|керуючись|у своїй"
    r"|(?:протягом|упродовж|впродовж)(?!\s+\S+(?:\s+\S+)?\s+рок\w+\s*$)"
    r"|[1IІАA]\s?[.)]\s|вступ\b|слайд\s*\d)"
)
# On a page of figures (a slide) a figure stands alone or before what it counts; years and days are a title page's.
_FIGURE = re.compile(
    r"(?i)^(?!(?:19|20)\d\d\s*$)[\d ]+$|(?<![\w№./-])(?<!№ )\d{1,3}\s+(?!(?:місяц|рок|рік|півріч|квартал|сесі|скликан|січ|лют|берез"
    r"|квіт|трав|черв|лип|серп|верес|жовт|листоп|груд))[а-яіїєґ]{3}"
)
# «2О23 рік»: letters that scans and keyboards put for digits. What looks ahead looks no further than the year.
_MISREAD_YEAR = re.compile(
    r"(?<![\w.,])(?=\d{1,3}[^\W\d])(?=(?:\D{0,2}\d){2})[12][\dОоOoЗзІIl]{3}(?=\s*(?:рік|рок|роц|р\.|-[йм]))"
)
_DIGITS = str.maketrans("ОоOoЗзІIl", "000033111")
# A capital within a sentence begins a line of its own.
_BEGINS_LINE = re.compile(r"[а-яіїєґ)»\d]\s[А-ЯІЇЄҐ]$")
_LETTERHEAD_LENGTH = 400
_HEAD_WITHIN = 3000
_TITLE_LENGTH = 480
_LONG_PROSE = 240
_FRONT_LENGTH = 900
_PROSE = re.compile(r"[^.]{40,}(?:[а-яіїєґ]{2}|[»)\d])[.!?](?:\s|$)")
_DECIDED = re.compile(r"(?i)(?<!\w)(?:в\s?и\s?р\s?і\s?ш\s?и\s?(?:л\s?а|в))(?!\w)")
_SENTENCE_ENDS = re.compile(r"[.!?;:]\s*$")
_OPENING_LENGTH = 2500
_SIGNATURE_LENGTH = 1200
_FEWEST_ROWS = 3  # a signature may be set in columns too


@dataclass(frozen=True, slots=True)
class Zones:
    """Spans of `flat`, which is the document's text with every newline a space and letters in years made digits.

    Its offsets are the text's own.

    `title` is empty when no kind of document («ЗВІТ», «ІНФОРМАЦІЯ») opens the report; `annexed` is the title of the
    report that follows a decision on it, empty where there is none. `front` is all that stands before the text begins to
    run: a title page, whatever it is called; `lines` are its short blocks and those soon after. `tables` are those of
    several rows, whose heads name no reporter.
    """

    flat: str
    letterhead: Span
    title: Span
    opening: Span
    signature: Span
    annexed: Span
    front: Span
    lines: tuple[Span, ...]
    tables: tuple[Span, ...]

    def cut(self, span: Span) -> str:
        """The characters of a span."""
        return self.flat[span.start : span.end]


def find_zones(text: DocumentText) -> Zones:
    """Split a document into the places where its cover may stand."""
    flat = _MISREAD_YEAR.sub(lambda m: m[0].translate(_DIGITS), text.text.replace("\n", " "))
    title = _title(text)
    start = title.start if len(title) else 0
    after = title.end if len(title) else 0
    return Zones(
        flat,
        letterhead=Span(0, start),
        title=title,
        opening=Span(after, min(len(flat), after + _OPENING_LENGTH)),
        signature=Span(max(start, len(flat) - _SIGNATURE_LENGTH), len(flat)),
        annexed=_annexed(text, after),
        front=_front(text),
        lines=tuple(b.span for b in text.blocks if b.span.start < _HEAD_WITHIN and len(b.span) <= _LONG_PROSE),
        tables=tuple(b.span for b in text.blocks if b.table is not None and b.table.rows >= _FEWEST_ROWS),
    )


def _title(text: DocumentText) -> Span:
    """From the kind of document to the end of the title: prose, a numbered heading or a salutation ends it."""
    for place, block in enumerate(text.blocks):
        if block.span.start > _HEAD_WITHIN or block.kind == "table":
            break
        written = text.text[block.span.start : block.span.end]
        head = next((m for m in _HEAD.finditer(written) if _opens(written, m.start())), None)
        if head is not None:
            return Span(block.span.start + head.start(), _title_end(text, place, block.span.start + head.start()))
    return _announced(text)


def _front(text: DocumentText) -> Span:
    """The lines before the first sentence, table or numbered heading; at most a page."""
    end = 0
    for block in text.blocks:
        written = text.text[block.span.start : block.span.end]
        if block.kind == "furniture":
            continue
        if block.kind == "table" or block.span.end > _FRONT_LENGTH or _FIGURE.search(written):
            break
        if _TITLE_ENDS.match(written) or _is_prose(written) or block.page != text.blocks[0].page:
            break
        end = block.span.end
    return Span(0, end)


def _annexed(text: DocumentText, after: int) -> Span:
    """The title of the report behind a decision («вирішила: …»), which may have one of its own."""
    decided = _DECIDED.search(text.text, after, _HEAD_WITHIN)
    if decided is None:
        return Span(0, 0)
    for place, block in enumerate(text.blocks):
        head = _HEAD.match(text.text, block.span.start, block.span.end)
        if block.span.start > decided.end() and head and len(block.span) <= _LONG_PROSE:
            return Span(head.start(), _title_end(text, place, head.start()))
    return Span(0, 0)


def _announced(text: DocumentText) -> Span:
    """The rest of the sentence in which running text announces whose report it is."""
    found = _ANNOUNCED.search(text.text, 0, _HEAD_WITHIN)
    if found is None:
        return Span(0, 0)
    block = text.block_at(found.start())
    end = re.search(r"[^\s.]{4,}[.!?;](?=\s|$)", text.text[found.end() : block.span.end])
    return Span(found.start(), found.end() + end.end() if end else min(block.span.end, found.start() + _TITLE_LENGTH))


def _opens(written: str, at: int) -> bool:
    """Whether a kind of document stands where a title begins: first in its block, or in capitals after a letterhead."""
    opened = _BEFORE_HEAD.match(written[:at]) or (at < _LETTERHEAD_LENGTH and _BEGINS_LINE.search(written[: at + 1]))
    return bool(opened) or written[at : at + 3].isupper() or written[at : at + 5] == "З В І"


def _title_end(text: DocumentText, place: int, start: int) -> int:
    end = min(text.blocks[place].span.end, start + _TITLE_LENGTH)
    for block in text.blocks[place + 1 :]:
        written = text.text[block.span.start : block.span.end]
        if block.kind == "furniture":
            continue
        if block.kind == "table" or len(written) > _LONG_PROSE or _TITLE_ENDS.match(written) or _is_prose(written):
            break
        if block.span.end - start > _TITLE_LENGTH or _FIGURE.search(written):
            break
        end = block.span.end
    return end


def _is_prose(written: str) -> bool:
    """Whether it is a long sentence, or one with its verb and its full stop."""
    if _PROSE.search(written):
        return True
    words = re.findall(r"(?<![\w'-])[а-яіїєґ][\w'-]+", re.sub(r"\([^()]*\)", "", written))
    return bool(_SENTENCE_ENDS.search(written)) and any(is_predicate(word) for word in words)
