"""Figures side by side under one name: «голова – 42 прийоми, 318 осіб; перший заступник – 38 і 240»."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import islice

from extractors.figures import Figure
from extractors.grammar.sentences.relations import is_bare
from extractors.grammar.sentences.statements import Statement
from extractors.surroundings.before import FiguresBefore

JOINTS = frozenset({",", "і", "та", "й"})
"""What stands between the figures of a run."""
_FEWEST = 2
_OPENED = re.compile(r"\([^()@#]*$")
# «у 2022 році», «минулого року», «роком раніше»
_PAST = (
    r"(?:(?:(?:у|в|за) )?(?:\d{4}(?:-\w+)?|минул\w+|попередн\w+|торік|минулоріч)(?: (?:рок[уи]|році|рік))?|"
    r"роком раніше|рік тому)"
)
_RUN = re.compile(
    rf"[@#] \( ?[@#] ?\)|[@#](?: ?(?:,|та|і|й|/) ?[@#])+(?! ?(?!відповідно\b|{_PAST}(?! ?[–—:-]))[^\W\d_])"
)
_PAST_BEHIND = re.compile(rf"(?: {_PAST})? ?")
# «15 сесій і 22 засідання проти 13 і 17», «… , торік – 13 і 17»
_AGAINST = re.compile(rf"\b(?:проти|{_PAST}(?: (?:було|їх|таких))* ?[–—:-])(?: відповідно)? $")
_RESPECTIVE_BEFORE = re.compile(r"\bвідповідно[^@#]*$")
_VOTED = re.compile(r"\bголосув")


def side_by_side(statement: Statement, before: FiguresBefore) -> Figure | None:
    """The figure of the same place among those told of the one before; None when it stands in no such run."""
    if statement.head or statement.table >= 0:
        return None
    run = _run(statement)
    place = run.partition("@")[0].count("#")
    told = _told_before(statement, before, run, place)
    return told[place] if told else None


def _told_before(statement: Statement, before: FiguresBefore, run: str, place: int) -> Sequence[Figure]:
    """As many figures of different metrics or subjects as the run has, told apart by officials or «відповідно»; empty
    when there are not.

    `place` is that of the statement in the run.
    """
    size = run.count("@") + run.count("#")
    if size < _FEWEST:
        return ()
    found = list(islice(before.back(), place, place + size))
    known = all(f.fate == "fact" and f.rule is not None and f.statement.block == statement.block for f in found)
    of_officials = known and any(f.rule and f.rule.subject == "official" for f in found)
    behind = is_told_as_those_before(statement)
    apart = known and len({(f.metric, f.subject if behind else "") for f in found}) == len(found) == size
    named = of_officials and _is_named(_first_of_run(statement, before, place))
    beside = behind and _is_beside(statement, _first_of_run(statement, before, place), found)
    return tuple(reversed(found)) if apart and (named or beside or _is_respective(statement, found, run)) else ()


def _is_respective(statement: Statement, told: Sequence[Figure], run: str) -> bool:
    """«На них побувало 60 людей. Роком раніше було відповідно 40 і 171»: all told in the sentence before; or «торік –
    377 і 604 відповідно»."""
    if is_told_respectively(statement):
        return True
    before_run = statement.sentence.partition(run)[0]
    said = re.search(r"\bвідповідно\b[^@#]*$", before_run)
    others = {f.statement.sentence_id for f in told} != {statement.sentence_id}
    return bool(said) and others and "#" not in before_run


def is_told_as_those_before(statement: Statement) -> bool:
    """«81 та 44 відповідно», «(торік – 81 та 44)», «проти 81 та 44»: whether the run tells the same once more."""
    run = _run(statement)
    return is_told_respectively(statement) or _fills_bracket(statement.sentence, run) or is_against(statement)


def is_against(statement: Statement) -> bool:
    """«15 сесій і 22 засідання проти 13 і 17»: whether its run is compared with what the sentence tells before."""
    run = _run(statement)
    before = statement.sentence.partition(run)[0] if run and "(" not in run else ""
    return (
        before.count("#") >= run.count("@") + run.count("#")
        and bool(_AGAINST.search(before))
        and not _VOTED.search(before)
    )


def names_whose(statement: Statement, before: FiguresBefore) -> bool:
    """«земельна – 22 і 402 відповідно»: whether the run is told of a name of its own, not of another time."""
    run = _run(statement)
    first = _first_of_run(statement, before, run.partition("@")[0].count("#"))
    return bool(run) and _names_whose(first)


def told_besides(statement: Statement, before: FiguresBefore) -> str:
    """«14 сесій, 420 питань, 400 рішень (торік – 12 і 366)»: the metric that the run, shorter than what its sentence
    tells, may be of instead; empty where it is as long, or «відповідно» says which are meant."""
    run = "" if is_told_respectively(statement) else _run(statement)
    run = "" if run and _RESPECTIVE_BEFORE.search(statement.sentence.partition(run)[0]) else run
    told = run.partition("@")[0].count("#") + run.count("@") + run.count("#")
    beyond = next(islice(before.back(), told, None), None) if run else None
    here = beyond is not None and beyond.statement.sentence_id == statement.sentence_id
    return beyond.metric if beyond is not None and here else ""


def is_told_in_order(statement: Statement) -> bool:
    """Whether its place among bare figures, not words of its own, says what it counts."""
    named = _names_whose(statement) and is_told_respectively(statement)
    run = _run(statement) if statement.table < 0 and (named or is_bare(statement)) else ""
    if not run or "(" in run:
        return False
    said = statement.sentence.partition(run)[0].rpartition(";")[2]
    return "відповідно" in said or is_told_as_those_before(statement)


@lru_cache(maxsize=500)
def _fills_bracket(sentence: str, run: str) -> bool:
    """Whether a bracket holds no more figures than the run, which ends it."""
    if not run:
        return False
    before, _, after = sentence.partition(run)
    return _without_past(after).startswith(")") and bool(_OPENED.search(before))


def _without_past(after: str) -> str:
    """What stands behind a run and the time that it is of."""
    return _PAST_BEHIND.sub("", after, count=1)


def _is_beside(statement: Statement, first: Statement, told: Sequence[Figure]) -> bool:
    """Whether the run, `first` of which begins it, is of a time of its own, and what it tells once more stands in its
    sentence before it, in no bracket."""
    return (bool(first.periods) or is_against(statement)) and all(
        f.statement.sentence_id == first.sentence_id and not f.statement.bracket for f in told
    )


def is_told_respectively(statement: Statement) -> bool:
    """«81 та 44 відповідно»: whether the word stands behind the run."""
    run = _run(statement)
    return bool(run) and _without_past(statement.sentence.partition(run)[2]).startswith("відповідно")


def _run(statement: Statement) -> str:
    return _run_in(statement.sentence)


@lru_cache(maxsize=500)
def _run_in(sentence: str) -> str:
    """The run of figures that the figure stands in; asked several times of one sentence."""
    return next((m.group() for m in _RUN.finditer(sentence) if "@" in m.group()), "")


def _is_named(first: Statement) -> bool:
    """Whether a name stands before the run that the statement begins."""
    return first.label_side == "left"


def _names_whose(first: Statement) -> bool:
    """Whether that name is of another thing or body, not of another time."""
    return _is_named(first) and not first.head and not first.periods


def _first_of_run(statement: Statement, before: FiguresBefore, place: int) -> Statement:
    """The statement that begins the run in which this one stands at `place`."""
    return statement if place == 0 else next(islice(before.back(), place - 1, None)).statement
