"""Closure: how surely the parts that a report names are meant to make the whole, judged by its words alone."""

from __future__ import annotations

import re
from collections.abc import Collection

from pipeline.checking.enumerations import (
    FAR,
    OF_WHICH,
    in_list,
    is_one_list,
    nested,
    runs,
    same_sentence,
    sentence_lead,
    start,
    top_level,
)
from pipeline.checking.equations import Firmness
from pipeline.checking.figures import Figures
from pipeline.checking.wholes import COMPLETE, is_amount, scope_of, split_dimension
from schemas.facts import Fact
from schemas.text import DocumentText
from schemas.values import value

_OPEN = re.compile(
    r"зокрема|серед (?:яких|них|перших)|найбільш|найчаст|переважн|насамперед|наприклад|в основному|здебільшого|тощо"
    r"|передусім|а саме такі|як-от",
    re.IGNORECASE,
)
# «Актуальними залишаються питання будівництва» leaves nothing over.
_REST_BEFORE = re.compile(
    r"(?:\bінш\w*|\bрешт[аиу]|\bрізн(?:е|і|их)|\bзалиш(?!а[ює]ться [^.;:\d]*питан)\w+)[^.;:\d]*$", re.IGNORECASE
)
_REST_AFTER = re.compile(r"[^.;:,\d\n]*\b(?:інш\w*|решт[аиу])", re.IGNORECASE)
# «…, транспорту – 86, решта – інших питань»: something remains, and the report does not say how much.
_REST_UNCOUNTED = re.compile(
    r"[^.\d]*[,;–—-]\s*(?:і |та |а )?(?:решт[аиу]|інші)\b[^.;\d]{0,90}(?:[.;]|$)", re.IGNORECASE
)
_REACH = 160
_REST_SUBJECT = re.compile(r"(?:та |на |із? )?(?:інш|решт|різн|залиш)", re.IGNORECASE)
_TOTAL_WORD = re.compile(r"(?:усього|всього|разом|загалом)[^.;:\d]*$", re.IGNORECASE)
# «31 грамоту та 47 подяк. Разом 80 відзнак»: what was told just before, in all.
_TOGETHER = re.compile(r"[^\d:(]{0,80}[.;,]\s+(?:а |та |і )?разом\b", re.IGNORECASE)
_SOON = 30
_COLON = re.compile(r"[^.!?\d]{0,160}:\s")
_CLASSIFIED = re.compile(r"\W*за (?!зверненн|період|рік)[^:.;\d]{3,60}:[^:.;\d]*", re.IGNORECASE)
_HALVED = frozenset(dimension for _, dimension in COMPLETE)


@value
class Split:
    """A whole and candidate parts; `dimension` is "" when the parts divide it in several ways at once, `piece` that
    they are part of a longer enumeration."""

    whole: Fact
    parts: tuple[Fact, ...]
    dimension: str
    labels: frozenset[str]
    piece: bool = False


def _opener(text: DocumentText, split: Split) -> str | None:
    """What stands between the whole and its first part; None when the whole comes later or far before."""
    after, before = split.whole.evidence.number_end, start(split.parts[0])
    return text.text[after:before] if 0 <= before - after <= FAR else None


def _is_open(text: DocumentText, split: Split) -> bool:
    """Whether the words say that these are only some of the parts."""
    first, last = start(split.parts[0]), split.parts[-1].evidence.number_end
    block = text.block_at(first)
    lead = text.text[max(block.span.start, first - 100) : first]
    if any(p.part_list_open for p in split.parts) or _OPEN.search((_opener(text, split) or "") + lead):
        return True
    return bool(_REST_UNCOUNTED.match(text.text[last : last + _REACH]))


def _in_per_cent(text: DocumentText, split: Split) -> bool:
    """Whether the parts are shares written without a sign: «тематика (у відсотках): …»."""
    return bool(re.match(r"\D*(?:відсот|%|частк)", sentence_lead(text, split.parts[0])))


def _has_rest(text: DocumentText, split: Split) -> bool:
    """Whether the last part is what remains: «інші – 72», «решта, 83»."""
    last, before = split.parts[-1], split.parts[-2]
    if _REST_SUBJECT.match(last.subject):
        return True
    lead = text.text[before.evidence.number_end : start(last)]
    rest = text.text[last.evidence.number_end : last.evidence.number_end + 60]
    return bool(_REST_BEFORE.search(lead) or _REST_AFTER.match(rest))


def _total_stated(text: DocumentText, split: Split) -> bool:
    at = start(split.whole)
    block = text.block_at(at)
    return bool(_TOTAL_WORD.search(text.text[max(block.span.start, at - 60) : at]))


def _all_bodies(split: Split, bodies: Collection[int]) -> bool:
    """Whether there are as many parts as the report says there are commissions."""
    return split.dimension == "commission" and len(split.parts) in bodies


def firmness(text: DocumentText, split: Split, bodies: Collection[int] = ()) -> Firmness:
    """How surely these parts are meant to make the whole; `bodies` are the stated numbers of commissions."""
    if split.piece or _in_per_cent(text, split):
        return Firmness.LOOSE
    one_run = len(runs(text, split.parts)) == 1
    one_list = is_one_list(text, split.parts)
    listed = all(in_list(text, p) for p in split.parts)
    of_one_kind = bool(split.dimension) and (one_list if listed else one_run)
    if of_one_kind and _has_rest(text, split):
        return Firmness.CLOSED
    if _is_open(text, split):
        return Firmness.LOOSE
    if _is_complete(split, one_run or one_list) or _all_bodies(split, bodies):
        return Firmness.CLOSED
    if of_one_kind and _is_announced(text, split, one_list):
        return Firmness.CLOSED
    return Firmness.LIKELY if _is_likely(text, split, one_run) else Firmness.LOOSE


def _is_announced(text: DocumentText, split: Split, one_list: bool) -> bool:
    """Whether words before the parts say that they are all: «усього 49», a colon, «за каналом: …»."""
    if one_list and (split.dimension == "commission" or _total_stated(text, split)):
        return True
    if _sums_up(text, split):
        return True
    opener = _opener(text, split)
    colon = opener is not None and _COLON.fullmatch(_up_to_colon(opener))
    return bool(colon or _CLASSIFIED.fullmatch(sentence_lead(text, split.parts[0])))


def _sums_up(text: DocumentText, split: Split) -> bool:
    """Whether the whole is what the parts just told make «разом»."""
    told = _TOGETHER.match(text.text, split.parts[-1].evidence.number_end)
    number = split.whole.evidence
    return told is not None and told.end() <= number.number_end and start(split.whole) - told.end() < _SOON


def _is_likely(text: DocumentText, split: Split, one_run: bool) -> bool:
    """Whether the words read so, though a part may have gone unmentioned: «з них», results of three kinds or more."""
    one_block = len({text.block_at(start(p)).span for p in split.parts}) == 1
    if (one_run or one_block) and len(split.labels) > 2 and split.dimension in ("outcome", "result"):
        return True
    if one_run and split.dimension and len(split.labels) > 2 and _opener(text, split) is not None:
        return True
    return bool(one_run and split.dimension and OF_WHICH.search(_opener(text, split) or ""))


def _is_complete(split: Split, together: bool) -> bool:
    """Whether the parts are two halves that leave nothing out («письмових», «усних»), or those with a third named
    beside them that divides the whole in the same way («електронних»)."""
    for (metric, dimension), labels in COMPLETE.items():
        if metric != split.whole.metric or not labels <= split.labels:
            continue
        if split.dimension == dimension and split.labels == labels:
            return True
        others = {d for p in split.parts if (d := split_dimension(p, split.whole)[0]) != dimension}
        return together and others == {"channel"} and dimension == "form"
    return False


def from_table(figures: Figures, split: Split) -> bool:
    """Whether a table gave some of the parts: its totals are checked cell by cell, whatever its rows were taken for."""
    return any(figures.text.block_at(start(p)).kind == "table" for p in split.parts)


def left_out(figures: Figures, split: Split) -> bool:
    """Whether a figure of the parts' own kind stands among them and was taken for something else."""
    first, last = start(split.parts[0]), start(split.parts[-1])
    mine = {start(p) for p in split.parts}
    scope, units = scope_of(split.parts[0]), {p.unit for p in split.parts}
    among = (f for f in figures.facts_between(first, last) if start(f) not in mine)
    strangers = [f for f in among if is_amount(f) and scope_of(f) == scope and f.unit in units]
    after = next(filter(is_amount, figures.facts_between(last)), None)
    if after and split.dimension not in _HALVED and not _has_rest(figures.text, split):
        goes_on = same_sentence(figures.text, split.parts[-1], after) and after.fact_id != split.whole.fact_id
        if goes_on and not nested(figures.text, split.parts[-1], after):
            return True
    return bool(top_level(figures.text, sorted((*split.parts, *strangers), key=start))[len(split.parts) :])


def _up_to_colon(opener: str) -> str:
    """The opener cut after its colon when only the first part's own label follows."""
    at = opener.find(": ")
    if at < 0:
        at = opener.find(":\n")
    return opener[: at + 2] if at >= 0 and not re.search(r"[.!?]\s", opener[at + 2 :]) else opener
