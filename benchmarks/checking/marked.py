"""Small reports for tests and benchmarks, written as text with the facts marked in place.

A number in braces is a fact: `{94|commissions.meetings_total}`, more fields after further bars (`period=2021`,
`subject=…`, `unit=%`, `measure=delta`). Each line is a block; one that begins with "– " or "а) " is a list item; lines
that begin with "| " are rows of one table, the first of them its head. `rule=…+continued` is a figure whose noun was
carried over, `tie=metric` one that could be of that metric as well.
"""

from __future__ import annotations

import re
from decimal import Decimal

from pipeline.checking.meanings import TIE
from schemas.document import Box, Word
from schemas.facts import Cover, Evidence, Extraction, Fact, LedgerRow, Reason
from schemas.text import Block, Cell, DocumentText, Span, Table

_MARK = re.compile(r"\{([^|{}]+)\|([^{}]+)\}")
_ITEM = re.compile(r"– |[а-яґ]\) |\d+\) ")


def written(marked: str) -> str:
    """The line without its marks."""
    return _MARK.sub(lambda m: m[1], marked)


def _value(number: str) -> Decimal:
    digits = re.sub(r"[^\d,]", "", number).replace(",", ".")
    sign = -1 if number.startswith("-") else 1
    return Decimal(digits) * sign


def _fact(index: int, number: str, fields: list[str], start: int, reading: str) -> Fact:
    metric, *rest = fields
    told = dict(f.split("=", 1) for f in rest)
    value = Decimal(told.pop("value")) if "value" in told else _value(number)
    qualifiers = {k[2:]: told.pop(k) for k in list(told) if k.startswith("q.")}
    open_list = told.pop("open", "") == "1"
    signed = number.lstrip("-")
    at = start + len(number) - len(signed)
    evidence = Evidence(
        quote=number,
        page=1,
        boxes=((1, 0, 0, 1, 1),),
        start=start,
        end=start + len(number),
        number_start=at,
        number_end=start + len(number),
        reading=reading,
        rule=told.pop("rule", "test"),
    )
    tie = told.pop("tie", "")
    doubt = Reason(code=TIE, for_value=False, uk=f"може бути й {tie}", en=f"may be {tie} as well", rival=tie)
    return Fact(
        fact_id=told.pop("id", f"f{index}"),
        metric=metric,
        value=value,
        unit=told.pop("unit", "things"),
        period=told.pop("period", "2022"),
        part_list_open=open_list,
        qualifiers=qualifiers,
        evidence=evidence,
        reasons=(doubt,) if tie else (),
        **told,
    )


def report(
    marked: str,
    reading: str = "text_layer",
    confidence: float | None = None,
    alternatives: dict[str, str] | None = None,
) -> tuple[Extraction, DocumentText]:
    """The extraction and the text of a marked report; `alternatives` gives words their other readings."""
    text, owner, words, facts, blocks = "", [], [], [], []
    rows: list[tuple[int, list[Span]]] = []
    for number, line in enumerate(marked.strip().split("\n")):
        plain = written(line.strip())
        if text:
            text, owner = text + "\n", [*owner, -1]
        start, shift = len(text), 0
        for mark in _MARK.finditer(line.strip()):
            at = start + mark.start() - shift
            shift += len(mark[0]) - len(mark[1])
            facts.append(_fact(len(facts), mark[1], mark[2].split("|"), at, reading))
        for piece in re.finditer(r"\S+|\s+", plain):
            if piece[0].isspace():
                owner += [-1] * len(piece[0])
                continue
            place = Box(1, 10.0 * piece.start(), 20.0 * number, 10.0 * piece.end(), 20.0 * number + 10)
            other = (alternatives or {}).get(piece[0])
            words.append(Word(piece[0], place, confidence, (other,) if other else ()))
            owner += [len(words) - 1] * len(piece[0])
        text += plain
        span = Span(start, len(text))
        if plain.startswith("| "):
            rows.append((len(blocks), _cells(plain, start)))
        item = _ITEM.match(plain)
        blocks.append(
            Block("list_item" if item else "paragraph", span, 1, span, marker=item[0].strip() if item else "")
        )
    return (
        Extraction(cover=Cover(), facts=tuple(facts), ledger=()),
        DocumentText(text, tuple(owner), tuple(words), _with_table(blocks, rows)),
    )


def _cells(plain: str, start: int) -> list[Span]:
    spans = []
    for cell in re.finditer(r"\| *([^|]*?) *(?=\||$)", plain):
        spans.append(Span(start + cell.start(1), start + cell.end(1)))
    return spans


def _with_table(blocks: list[Block], rows: list[tuple[int, list[Span]]]) -> tuple[Block, ...]:
    if not rows:
        return tuple(blocks)
    cells = [Cell(s, r, c) for r, (_, spans) in enumerate(rows) for c, s in enumerate(spans)]
    table = Table(tuple(cells), len(rows), max(len(s) for _, s in rows), 1, "ruled")
    first, last = rows[0][0], rows[-1][0]
    span = Span(blocks[first].span.start, blocks[last].span.end)
    return (*blocks[:first], Block("table", span, 1, span, table=table), *blocks[last + 1 :])


def again(fact: Fact, start: int, end: int) -> LedgerRow:
    """A ledger row that says a fact is stated a second time."""
    return LedgerRow(text="", page=1, boxes=((1, 0, 0, 1, 1),), start=start, end=end, fate="fact", fact_id=fact.fact_id)
