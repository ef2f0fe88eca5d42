"""What a block is: title, heading, list item or paragraph, and how deep it lies."""

from __future__ import annotations

import re
from collections.abc import Sequence
from statistics import median

from pipeline.structuring.blocks.drafts import AnyDraft, Draft, TableDraft
from pipeline.structuring.blocks.markers import Marker, follows
from pipeline.structuring.lines.dictionary import is_verb
from pipeline.structuring.lines.linetext import bare_end, ended, is_caps, is_caption, sentence_ended, value_end
from schemas.text import BlockKind

_HEADING_LENGTH = 140
_SLIDE_HEADING = 90  # characters behind a slide's number
_LARGER = 1.12  # times the body's type
_TITLE_WORD = re.compile(
    r"\b(?:з\s?в\s?і\s?т(?:у|ом)?|інформація|аналіз|довідка|доповідь|відомості|додаток|показники|підсумки|протокол|"
    r"хроніка|(?:ради|голови|комісії|комітету)\b.{0,120}\b(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_YEAR_OR_NUMBERING = re.compile(
    r"(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)\d\d)?(?:-(?:й|го|му|ому|ий))?|№\s*\d+|^\S+\s|(?:таблиця|додаток)\s+\d+\.?|\([^)]*\)",
    re.IGNORECASE,
)
# «Слайд 4. СЕСІЇ», «[слайд 4] Сесії», «2024: куди йдемо»: what may stand before a heading's words.
_SLIDE = re.compile(r"^\W?слайд\s*№?\s*\d+\b\W*", re.IGNORECASE)
_YEAR_FIRST = re.compile(r"^(?:19|20)\d\d(?:-(?:й|му|го))?\s?[:–—-]\s*")

# «Чого прагнемо в новому році»: a question may head what answers it without its mark.
_ASKS = re.compile(
    r"(?:(?:про|на|за|з|до|від|у) )?(?:що|чого|чим|чому|куди|де|як|хто|кого|кому|скільки)\b", re.IGNORECASE
)


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
    for entry in (d for d in texts if d.entry and d.kind == "paragraph"):
        entry.kind = "list_item"
    _dialogue(texts)
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
    slide = bool(_SLIDE.match(content))
    named = _YEAR_FIRST.sub("", _SLIDE.sub("", content))
    if not _may_be_heading(draft, named[:1].upper() + named[1:] if slide else named):
        return False
    if slide and len(named) < _SLIDE_HEADING:
        return True
    if (is_caps(content) and not _is_signature(draft)) or draft.size > _LARGER * body:
        return True
    if marker:
        return len(content) < 90 and not _in_list(draft, before, after)
    if isinstance(after, TableDraft) and is_caption(content):
        return True
    plain = _ASKS.match(content) or not any(is_verb(w) for w in re.findall(r"[\w']+", content))
    return bool(plain) and _stands_alone(draft, before, after)


def _may_be_heading(draft: Draft, content: str) -> bool:
    """Whether length, mark, start and end of the text are a heading's."""
    marker = draft.marker
    if len(content) > _HEADING_LENGTH or len(draft.rows) > 4 or not content.lstrip('«"„')[:1].isupper():
        return False
    if marker and (marker.style in ("bullet", "letter", "paren") or marker.glyph == ")"):
        return False
    if _has_value(content) and not is_caption(content):
        return False
    end = bare_end(content)[-1:]
    if end in ".!?…":
        return is_caps(content) or (marker is not None and end == "." and _one_phrase(content))
    return end not in ";,:"


def _one_phrase(content: str) -> bool:
    """Whether the text is a short phrase without a verb: a numbered heading may end with a full stop."""
    return len(content) < 70 and ". " not in content and not any(is_verb(w) for w in re.findall(r"[\w']+", content))


def _is_signature(draft: Draft) -> bool:
    """Whether a name stands apart to the right, as under a report."""
    return any(len(r.segments) == 2 and r.segments[1].x0 - r.segments[0].x1 > 8 * r.char for r in draft.rows)


def _has_value(text: str) -> bool:
    return any(c.isdigit() for c in _YEAR_OR_NUMBERING.sub(" ", " " + text))


def _in_list(draft: Draft, before: AnyDraft | None, after: AnyDraft | None) -> bool:
    """Whether a neighbour carries the next or the former number: then it is an item among items."""
    assert draft.marker
    ahead = isinstance(after, Draft) and after.marker and follows(after.marker, draft.marker)
    behind = isinstance(before, Draft) and before.marker and follows(draft.marker, before.marker)
    for near, neighbour in ((ahead, after), (behind, before)):
        if near and isinstance(neighbour, Draft) and not sentence_ended(neighbour.text):
            return True
    return bool(ahead)


def _stands_alone(draft: Draft, before: AnyDraft | None, after: AnyDraft | None) -> bool:
    """A short line with space around it or in bold, followed by other than short lines."""
    if after is None or len(draft.text.split()) > 12 or len(draft.rows) > 2 or _is_signature(draft):
        return False
    if isinstance(before, Draft) and before.text.rstrip().endswith(":"):
        return False
    if isinstance(after, TableDraft):
        return True
    bold = _all_bold(draft)
    opens = bool(after.marker) or after.entry or len(after.rows) > 1 or ended(after.text) or bold or is_caps(after.text)
    words = len(draft.text.split())
    opens = opens or (words < 4 and any(c.isdigit() for c in after.text)) or (words < 8 and after.text[:1].isdigit())
    return opens and (draft.gap > 1.2 or after.gap > 1.2 or bold or is_caption(draft.text))


def _all_bold(draft: Draft) -> bool:
    return all(r.bold for r in draft.rows)


def _unmarked_items(drafts: Sequence[AnyDraft]) -> None:
    """Lists whose items carry no mark: lines that end with «;», or figures and dates under an introduction."""
    start = 0
    while start < len(drafts):
        intro = drafts[start - 1] if start else None
        introduced = isinstance(intro, Draft) and intro.text.rstrip().endswith(":")
        end = _run_of_items(drafts, start, introduced)
        if end - start > 1:
            for draft in drafts[start:end]:
                assert isinstance(draft, Draft)
                draft.kind = "list_item"
        start = max(end, start + 1)


def _dialogue(texts: Sequence[Draft]) -> None:
    """Dashes before questions and answers are no list marks."""
    run: list[Draft] = []
    for draft in [*texts, None]:
        if draft and draft.kind == "list_item" and draft.marker and draft.marker.glyph == "-":
            run.append(draft)
            continue
        if sum(d.text.rstrip().endswith("?") for d in run) > 0.2 * len(run):
            for said in run:
                said.kind = "paragraph"
        run = []


def _run_of_items(drafts: Sequence[AnyDraft], start: int, introduced: bool) -> int:
    """Where the run of unmarked items that begins at `start` ends; `start` when none does."""
    end = start
    while end < len(drafts):
        draft = drafts[end]
        if not isinstance(draft, Draft) or draft.kind != "paragraph" or draft.marker or len(draft.rows) > 4:
            return end
        text = draft.text.rstrip()
        inside = text.endswith(";") or (introduced and (text.endswith(",") or _one_figure(text)))
        follows_one = end > start and drafts[end - 1].kind == "paragraph"
        if not inside:
            closes = follows_one and not _announces(text) and _closes(drafts[end - 1])
            return end + 1 if closes else end
        end += 1
    return end


def _one_figure(text: str) -> bool:
    """Whether the line is one entry that ends with a figure or date, not running text."""
    return value_end(text) and ". " not in text.replace("р. ", " ") and len(text) < 160


def _announces(text: str) -> bool:
    """Whether the text announces a list."""
    return text.rstrip().endswith(":")


def _closes(before: AnyDraft) -> bool:
    """Whether the item before leaves room for a last one."""
    return isinstance(before, Draft) and before.text.rstrip().endswith((";", ","))


def _titles(drafts: Sequence[AnyDraft]) -> None:
    """What stands before the first sentence of the document names the report."""
    lead: list[Draft] = []
    for draft in drafts:
        if not isinstance(draft, Draft) or len(lead) > 8 or not _may_be_title(draft):
            break
        if is_caption(draft.text) or (lead and draft.page != lead[0].page):
            break
        lead.append(draft)
    named = next((i for i, d in enumerate(lead) if _TITLE_WORD.search(d.text)), None)
    while lead and named is not None and len(lead) - 1 > named and lead[-1].kind == "heading":
        if any(c.isdigit() for c in lead[-1].text):
            break
        lead.pop()
    for draft in lead if named is not None or all(d.kind == "heading" for d in lead) else ():
        draft.kind = "title"


def _may_be_title(draft: Draft) -> bool:
    if draft.marker or draft.kind == "list_item" or len(draft.rows) > 10 or not any(map(str.isalpha, draft.text)):
        return False
    if not sentence_ended(draft.text):
        return True
    verbs = any(is_verb(w) for w in re.findall(r"[\w']+", draft.text))
    return bool(_TITLE_WORD.search(draft.text)) and len(draft.text) < 120 and not verbs


def _heading_levels(texts: Sequence[Draft]) -> None:
    """A heading in a style seen before closes what came after that style; a new style lies deeper."""
    stack: list[tuple[str, float]] = []
    for draft in texts:
        if draft.kind != "heading":
            continue
        style = (_style(draft), _like_size(draft.size, stack))
        deeper = [s for s in stack if s[1] >= style[1] and not (style[0] == "caps" and s[0] in ("plain", "bold"))]
        stack = stack[: stack.index(style)] if style in stack else deeper
        if draft.marker and draft.marker.style == "dotted":
            draft.level = draft.marker.depth - 1
        else:
            draft.level = len(stack)
        stack.append(style)


def _like_size(size: float, stack: Sequence[tuple[str, float]]) -> float:
    """The size of an open heading that is nearly this one: sizes of scans are estimates."""
    return next((s for _, s in stack if 0.87 * s < size < 1.15 * s), size)


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
