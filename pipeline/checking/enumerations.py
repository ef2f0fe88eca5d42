"""Enumerations: figures that one sentence or one list strings together."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from schemas.facts import Fact
from schemas.text import Block, DocumentText

OF_WHICH = re.compile(r"\b(?:[зі]з? (?:них|яких)|[ву] тому числі|[ву] т\. ?ч\.|загальн\w+ кільк)", re.IGNORECASE)
# «Із схвалених рада прийняла 79»: of those that the sentence before counted.
_OF_THOSE = re.compile(r"[.;!?] +(?:[ЗзІі]|[ІіЗз][зі]|[Сс]еред) (?:усіх |всіх )?[^\W\d]+(?:[ае]них|итих|утих|ятих)\b")
# A line that ends in «;» goes on in the next, whatever block that was taken for.
_SENTENCE_END = re.compile(r"[.!?…] +(?=[А-ЯІЇЄҐA-Z«])|(?<!;)\n")
# What a page's turn or a slide's title may put between the items of a list.
_BETWEEN = ("furniture", "heading", "title")
_AND = re.compile(r"^[^,;.:\n]*\b(?:та|і|й|а також)\b[^,;.:\n]*$")
FAR = 400
SHORT = 90  # characters of a line that can be an item of a list
_LONGEST_LEAD = 1000


def start(fact: Fact) -> int:
    """Where the fact's number begins in the text."""
    return fact.evidence.number_start


def in_list(text: DocumentText, fact: Fact) -> bool:
    """Whether the number stands in a list item or a table."""
    return text.block_at(start(fact)).kind in ("list_item", "table")


def same_run(text: DocumentText, before: Fact, after: Fact) -> bool:
    """Whether two parts stand in one enumeration: one sentence, items of one list, short lines one below the other."""
    if start(after) - before.evidence.number_end > FAR:
        return False
    return _in_one_list(text, before, after) or same_sentence(text, before, after) or _short_lines(text, before, after)


def _in_one_list(text: DocumentText, before: Fact, after: Fact) -> bool:
    """Whether only items, tables and page furniture stand from one figure's block to the other's."""
    first, last = (_index(text, text.block_at(start(f))) for f in (before, after))
    return all(b.kind in ("list_item", "table", *_BETWEEN) for b in text.blocks[first : last + 1])


def _index(text: DocumentText, block: Block) -> int:
    return bisect_left(text.blocks, block.span.start, key=lambda b: b.span.start)


def same_sentence(text: DocumentText, before: Fact, after: Fact) -> bool:
    """Whether no sentence or block ends between two figures."""
    return not _SENTENCE_END.search(text.text[before.evidence.number_end : start(after)])


def sentence_end(text: DocumentText, fact: Fact) -> int:
    """Where the fact's sentence ends, at the end of its block at the latest."""
    end = text.block_at(start(fact)).span.end
    found = _SENTENCE_END.search(text.text, fact.evidence.number_end, end)
    return found.start() if found else end


def _short_lines(text: DocumentText, before: Fact, after: Fact) -> bool:
    """Whether two figures stand on short lines one below the other, a list without marks."""
    lines = [text.block_at(start(f)).span for f in (before, after)]
    return lines[1].start - lines[0].end == 1 and all(len(line) <= SHORT for line in lines)


def runs(text: DocumentText, parts: Sequence[Fact]) -> list[tuple[Fact, ...]]:
    """The parts cut into enumerations, in order."""
    found: list[list[Fact]] = []
    for part in parts:
        if found and same_run(text, found[-1][-1], part):
            found[-1].append(part)
        else:
            found.append([part])
    return [tuple(run) for run in found]


def nested(text: DocumentText, before: Fact, part: Fact) -> bool:
    """Whether a part is a part of the part before it: «соціальні – 96, у тому числі опіка – 58»."""
    block = text.block_at(start(part)).span
    between = text.text[before.evidence.number_end : start(part)]
    return block.start <= start(before) and bool(OF_WHICH.search(between) or _OF_THOSE.search(between))


def top_level(text: DocumentText, parts: Sequence[Fact]) -> list[Fact]:
    """The parts without parts of parts; the first of a block stands whatever leads to it."""
    found, is_nested = list(parts[:1]), False
    for before, part in pairwise(parts):
        is_nested = nested(text, before, part) or (is_nested and _goes_on(text, before, part))
        if not is_nested:
            found.append(part)
    return found


def _goes_on(text: DocumentText, before: Fact, part: Fact) -> bool:
    """Whether two parts are one pair: «у тому числі субсидії – 140 та пільги – 96; житло – 200»."""
    return bool(_AND.search(text.text[before.evidence.number_end : start(part)]))


def is_one_list(text: DocumentText, parts: Sequence[Fact]) -> bool:
    """Whether the parts are the items of one list with none left out, one part to an item."""
    if not all(in_list(text, p) for p in parts):
        return False
    own = [text.block_at(start(p)).span.start for p in parts]
    first, last = (_index(text, text.block_at(start(p))) for p in (parts[0], parts[-1]))
    items = [b.span.start for b in text.blocks[first : last + 1] if b.kind not in _BETWEEN]
    if len(set(own)) == 1:
        return True
    if not _may_begin(text.blocks[first]):
        return False
    around = (*text.blocks[max(0, first - 1) : first], *text.blocks[last + 1 : last + 2])
    return items == own and not any(_is_counted_item(text, b, text.blocks[first]) for b in around)


def _may_begin(block: Block) -> bool:
    """Whether a list can begin with the block: item «4)» says that others came before it."""
    number = re.fullmatch(r"\(?(\d+)[.)]+", block.marker)
    return block.kind != "list_item" or number is None or int(number[1]) <= 1


def _is_counted_item(text: DocumentText, block: Block, like: Block) -> bool:
    """Whether a block is an item of the same list with a number in it."""
    shapes = {re.sub(r"\d+", "1", b.marker) for b in (block, like)}
    same = block.kind == like.kind == "list_item" and block.level == like.level and len(shapes) == 1
    return same and any(c.isdigit() for c in text.text[block.body.start : block.body.end])


def sentence_lead(text: DocumentText, part: Fact) -> str:
    """What stands in the part's sentence before it."""
    begin = max(text.block_at(start(part)).span.start, start(part) - _LONGEST_LEAD)
    lead = text.text[begin : start(part)]
    ends = [m.end() for m in _SENTENCE_END.finditer(lead)]
    return lead[ends[-1] :] if ends else lead
