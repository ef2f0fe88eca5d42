"""What a block is: title, heading, list item or paragraph, and how deep it lies."""

from __future__ import annotations

import re
from collections.abc import Sequence
from statistics import median

from pipeline.structuring.drafts import AnyDraft, Draft, TableDraft
from pipeline.structuring.linetext import bare_end, ended, is_caps, starts_low
from pipeline.structuring.markers import Marker, follows
from pipeline.structuring.words_of_ukrainian import is_verb
from schemas.text import BlockKind

_HEADING_LENGTH = 140
_LARGER = 1.12  # times the body's type
_TITLE_WORD = re.compile(r"\b(?:з\s?в\s?і\s?т|інформація|аналіз|довідка|доповідь|відомості|додаток)\b", re.IGNORECASE)
_YEAR_OR_NUMBERING = re.compile(
    r"(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)\d\d)?(?:-(?:й|го|му|ому|ий))?|№\s*\d+|^\S+\s|таблиця\s+\d+\.?|\([^)]*\)",
    re.IGNORECASE,
)
_CAPTION = re.compile(r"^(?:таблиця|діаграма|рис(?:унок)?|додаток)\.?\s*№?\s*\d+", re.IGNORECASE)


def classify(drafts: Sequence[AnyDraft]) -> None:
    """Set `kind` and `level` of every draft of running text."""
    texts = [d for d in drafts if isinstance(d, Draft)]
    body = _body_size(texts)
    for i, draft in enumerate(drafts):
        if isinstance(draft, Draft) and draft.kind != "furniture":
            before = drafts[i - 1] if i else None
            after = drafts[i + 1] if i + 1 < len(drafts) else None
            draft.kind = _kind(draft, before, after, body)
    _unmarked_items(drafts)
    _titles(drafts)
    _heading_levels(texts)
    _list_levels(drafts)


def _body_size(texts: Sequence[Draft]) -> float:
    sizes = [r.size for d in texts for r in d.rows for _ in range(1 + len(r.text) // 20)]
    return median(sizes) if sizes else 0.0


def _kind(draft: Draft, before: AnyDraft | None, after: AnyDraft | None, body: float) -> BlockKind:
    if _is_heading(draft, before, after, body):
        return "heading"
    if draft.marker is None or draft.marker.style == "dotted":
        return "paragraph"
    return "list_item"


def _is_heading(draft: Draft, before: AnyDraft | None, after: AnyDraft | None, body: float) -> bool:
    text, marker = draft.text, draft.marker
    content = text[marker.length :] if marker else text
    if len(text) > _HEADING_LENGTH or len(draft.rows) > 4 or starts_low(content) or not any(map(str.isalpha, content)):
        return False
    if marker and (marker.style in ("bullet", "letter", "paren") or marker.glyph == ")"):
        return False
    if _has_value(content) and not _CAPTION.match(text):
        return False
    if bare_end(text)[-1:] in ";,:" or (bare_end(text)[-1:] in ".!?…" and not is_caps(content)):
        return False
    if is_caps(content) or draft.size > _LARGER * body:
        return True
    if any(is_verb(w) for w in re.findall(r"[\w']+", content)):
        return False
    if marker:
        return not _in_list(draft, before, after)
    return _stands_alone(draft, before, after)


def _has_value(text: str) -> bool:
    return any(c.isdigit() for c in _YEAR_OR_NUMBERING.sub(" ", " " + text))


def _in_list(draft: Draft, before: AnyDraft | None, after: AnyDraft | None) -> bool:
    """Whether a neighbour carries the next or the former number: then it is an item among items."""
    assert draft.marker
    ahead = isinstance(after, Draft) and after.marker and follows(after.marker, draft.marker)
    behind = isinstance(before, Draft) and before.marker and follows(draft.marker, before.marker)
    return bool(ahead or behind)


def _stands_alone(draft: Draft, before: AnyDraft | None, after: AnyDraft | None) -> bool:
    """A short line with space above it, followed by other than short lines."""
    if after is None or len(draft.text.split()) > 12 or len(draft.rows) > 2:
        return False
    if isinstance(before, Draft) and before.text.rstrip().endswith(":"):
        return False
    if isinstance(after, TableDraft):
        return True
    follower = (
        after.marker is not None
        or len(after.rows) > 1
        or ended(after.text)
        or _all_bold(draft)
        or bool(is_caps(after.text))
    )
    return follower and (
        draft.gap > 1.2 or _all_bold(draft) or after.gap > 1.2 or _CAPTION.match(draft.text) is not None
    )


def _all_bold(draft: Draft) -> bool:
    return all(r.bold for r in draft.rows)


def _unmarked_items(drafts: Sequence[AnyDraft]) -> None:
    """Lines after an introduction that end with «;» are a list although they carry no mark."""
    opened = False
    for i, draft in enumerate(drafts):
        if not isinstance(draft, Draft) or draft.kind != "paragraph":
            opened = False
            continue
        if opened and not draft.marker and len(draft.rows) < 5:
            draft.kind = "list_item"
            opened = draft.text.rstrip().endswith((";", ","))
            continue
        following = drafts[i + 1] if i + 1 < len(drafts) else None
        opened = (
            draft.text.rstrip().endswith(":")
            and isinstance(following, Draft)
            and following.text.rstrip().endswith((";", ","))
        )


def _titles(drafts: Sequence[AnyDraft]) -> None:
    """What stands before the first sentence of the document names the report."""
    lead: list[Draft] = []
    for draft in drafts:
        if not isinstance(draft, Draft) or len(lead) > 8:
            break
        if draft.kind == "furniture":
            continue
        if draft.marker or draft.kind == "list_item" or (ended(draft.text) and not _TITLE_WORD.search(draft.text)):
            break
        if len(draft.rows) > 10 or (ended(draft.text) and len(draft.rows) > 3):
            break
        lead.append(draft)
    named = next((i for i, d in enumerate(lead) if _TITLE_WORD.search(d.text)), None)
    while lead and named is not None and len(lead) - 1 > named and lead[-1].kind == "heading":
        if any(c.isdigit() for c in lead[-1].text):
            break
        lead.pop()
    for draft in lead if named is not None or all(d.kind == "heading" for d in lead) else ():
        draft.kind = "title"


def _heading_levels(texts: Sequence[Draft]) -> None:
    """A heading in a style seen before closes what came after that style; a new style lies deeper."""
    stack: list[tuple[str, float]] = []
    for draft in texts:
        if draft.kind != "heading":
            continue
        style = (_style(draft), round(draft.size))
        larger = [s for s in stack if s[1] >= style[1]]
        stack = stack[: stack.index(style)] if style in stack else larger
        if draft.marker and draft.marker.style == "dotted":
            draft.level = max(draft.marker.depth - 1, len(stack) and draft.marker.depth - 1)
        else:
            draft.level = len(stack)
        stack.append(style)


def _style(draft: Draft) -> str:
    if draft.marker:
        return f"{draft.marker.style}{draft.marker.depth}"
    return "caps" if is_caps(draft.text) else "bold" if _all_bold(draft) else "plain"


def _list_levels(drafts: Sequence[AnyDraft]) -> None:
    """Items in a new style or further right lie inside the item before them."""
    stack: list[tuple[Marker | None, float]] = []
    for draft in drafts:
        if not isinstance(draft, Draft) or draft.kind != "list_item":
            if isinstance(draft, Draft) and draft.kind == "furniture":
                continue
            stack = []
            continue
        x, char = draft.rows[0].x0, draft.rows[0].char
        while (
            stack
            and not _same_list(stack[-1], draft)
            and (any(_same_list(s, draft) for s in stack[:-1]) or x < stack[-1][1] - 1.2 * char)
        ):
            stack.pop()
        if stack and _same_list(stack[-1], draft):
            stack.pop()
        draft.level = len(stack)
        stack.append((draft.marker, x))


def _same_list(open_item: tuple[Marker | None, float], draft: Draft) -> bool:
    marker, x = open_item
    first = draft.rows[0]
    if marker is None or draft.marker is None:
        return marker is draft.marker
    near = abs(first.x0 - x) < 1.5 * first.char
    same_mark = marker.style == draft.marker.style and marker.glyph == draft.marker.glyph
    return same_mark and (near or (marker.style != "bullet" and follows(draft.marker, marker)))
