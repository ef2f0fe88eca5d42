"""Dated events: «День вишиванки – 19.05.2022», one line or sentence with one date and the event's name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractors.grammar.numbers import NumberKind, NumberMention
from extractors.grammar.sentences import split_sentences
from extractors.grammar.tokens import Token, tokenize
from schemas.text import Block, DocumentText, Span

_EVENT_WORDS = re.compile(
    r"\b(?:захо[дi]|поді[їя]|свят|відзначення|урочист|участь|вшанув|зустріч|відкрит|фестивал|конкурс|толок|акці|презентаці|виставк)\w*"
)
_NOT_EVENT = re.compile(
    r"\b(?:рішенн\w*|розпорядж\w*|закон\w*|постанов\w*|наказ\w*|указ\w*|протокол\w*|станом|лист\w*|договор\w*|програм\w*|скликан\w+ на|набра\w+ чинності|"
    r"народ\w+|обран\w*|призначен\w*|звільнен\w*|припинен\w*|кворум\w*|тривог\w*|регламент\w*|затверджен\w*|повноважен\w*|період\w*|строк\w*|сесі\w+|засіданн\w+|"
    r"секретар\w* (?:міськ|селищн|сільськ)\w+ ради)\b"
)
_MAX_LABEL = 30


@dataclass(frozen=True, slots=True)
class DatedEvent:
    """An event's name as written and its date mention."""

    name: Span
    when: NumberMention


def dated_events(text: DocumentText, numbers: Sequence[NumberMention]) -> Iterator[DatedEvent]:
    """Every dated event of the document, in order."""
    under_events = False
    for block in text.blocks:
        body = text.text[block.body.start : block.body.end].lower()
        if block.kind in {"heading", "title"}:
            under_events = bool(_EVENT_WORDS.search(body))
            continue
        if block.kind in {"furniture", "table"}:
            continue
        yield from _in_block(text, block, numbers, under_events=under_events)
        if body.rstrip().endswith(":"):
            under_events = under_events or bool(_EVENT_WORDS.search(body))


def _in_block(
    text: DocumentText, block: Block, numbers: Sequence[NumberMention], *, under_events: bool
) -> Iterator[DatedEvent]:
    topic = False
    for sentence in split_sentences(tokenize(text.text, block.body, numbers), text.text):
        dates = [i for i, t in enumerate(sentence) if t.number is not None and t.number.kind is NumberKind.DATE]
        if not dates:
            short = len(sentence) <= 5
            topic = bool(_EVENT_WORDS.search(" ".join(t.low for t in sentence))) if short else topic
            continue
        for part, at in _captions(sentence, dates):
            if event := _event(text, part, at, open_field=under_events or topic):
                yield event


def _captions(sentence: Sequence[Token], dates: Sequence[int]) -> list[tuple[Sequence[Token], int]]:
    """The sentence with its one date; or, of captions that ran together, each with the date behind its dash."""
    if len(dates) == 1:
        return [(sentence, dates[0])]
    if not all(at > 0 and sentence[at - 1].low in {"–", "—", "-"} for at in dates):
        return []
    parts, start = [], 0
    for at in dates:
        parts.append((sentence[start : at + 1], at - start))
        start = at + 1
        while start < len(sentence) and sentence[start].low in {"р", ".", "року", ",", ";"}:
            start += 1
    return parts


def _named_after(sentence: Sequence[Token]) -> DatedEvent | None:
    """«15.07.2023 – День села»: the date first."""
    dash = next((i for i, t in enumerate(sentence[1:4], 1) if t.low in {"–", "—", "-"}), 0)
    label = list(sentence[dash + 1 :]) if dash else []
    while label and label[-1].low in {".", ";", ","}:
        label.pop()
    raw = " ".join(t.low for t in label)
    when = sentence[0].number
    counted = any(t.number is not None and t.number.kind is NumberKind.COUNT for t in label)
    if not label or len(label) > _MAX_LABEL or counted or _NOT_EVENT.search(raw) or when is None or not when.date:
        return None
    return DatedEvent(Span(label[0].start, label[-1].end), when)


def _event(text: DocumentText, sentence: Sequence[Token], at: int, *, open_field: bool) -> DatedEvent | None:
    """The sentence's event when the date ends it and what stands before is a name, after a dash or under an events head."""
    if at == 0:
        return _named_after(sentence)
    if any(t.kind == "word" and t.low not in {"р", "року"} for t in sentence[at + 1 :]):
        return None
    end = at
    while end > 0 and sentence[end - 1].kind == "punct" and sentence[end - 1].low not in {"»", "”", '"', ")"}:
        end -= 1
    set_apart = any(t.low in {"–", "—", "-"} for t in sentence[end:at])
    label = sentence[:end]
    words = [t for t in label if t.kind == "word"]
    raw = " ".join(t.low for t in label)
    if (
        not words
        or len(words) > _MAX_LABEL
        or _NOT_EVENT.search(raw)
        or (not text.text[label[0].start].isalnum() and label[0].low not in {"«", "“", '"'})
    ):
        return None
    if any(t.number is not None and t.number.kind in {NumberKind.COUNT, NumberKind.MONEY} for t in label):
        return None
    if not (set_apart and len(words) >= 2) and not open_field:
        return None
    when = sentence[at].number
    return DatedEvent(Span(label[0].start, label[-1].end), when) if when is not None and when.date else None
