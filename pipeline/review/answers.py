"""What a person sends from the page, made into a decision; what is not clear is asked again, never guessed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal

from pipeline.linking.overrides import FigureGiven
from pipeline.linking.questions import Asked
from pipeline.publishing.text import clean
from pipeline.review.cases import Case
from schemas.metrics import METRICS

LONGEST_NOTE = 500
_MOST_DIGITS = 15  # what a double holds exactly
_SPACES = re.compile(r"[\s\u00a0\u202f\u2009]")
_NUMBER = re.compile(r"[+\-−]?\d+(?:[.,]\d+)?")
_GROUPED = re.compile(r"[+\-−]?\d{1,3}(?:[  \u00a0\u202f\u2009]\d{3})+(?:[.,]\d+)?")
_CODE = re.compile(r"UA\d{17}")  # of KATOTTG
# One mark and three digits: a thousand to one reader, a fraction to another.
_EITHER = re.compile(r"[+\-−]?[1-9]\d{0,2}(?:[.,]\d{3})+")


class UnclearError(Exception):
    """An answer that cannot be taken as it is; `word` names the sentence of the page that says why."""

    def __init__(self, word: str) -> None:
        super().__init__(word)
        self.word = word


def decision(case: Case, form: Mapping[str, str]) -> FigureGiven | None:
    """The decision in a form on a figure; None takes the present one back.

    `act` is accept, reject, undo, correct (with `value`, `metric` or both), or «value:N» and «metric:ID» of a button.

    Raises:
        UnclearError: when the form was made for another state of the figure, or does not say one thing clearly.
    """
    if form.get("was") != case.value or form.get("before") != fingerprint(case):
        raise UnclearError("changed_meanwhile")
    act, _, chosen = form.get("act", "").partition(":")
    told = FigureGiven(fact=case.fact_id, was=case.read_as, note=note(form.get("note", "")))
    match act:
        case "undo":
            return None
        case "accept" if not case.is_applied:
            return told.model_copy(update={"accept": True})
        case "reject":
            return told.model_copy(update={"reject": True})
        case "value":
            return told.model_copy(update={"value": value(chosen, case)})
        case "metric":
            return told.model_copy(update={"metric": _metric(chosen)})
        case "correct":
            return told.model_copy(update=_correction(case, form))
    raise UnclearError("nothing_chosen")


def link_decision(asked: Asked, form: Mapping[str, str]) -> dict[str, object]:
    """The entry that answers a question about a link: one of its choices, or a council's code.

    Raises:
        UnclearError: when none, or something else, was chosen.
    """
    choice = form.get("choice", "")
    if asked.section == "councils" and not choice:
        return {**asked.entry, "code": _code(form.get("code", ""))}
    if not choice.isdecimal() or int(choice) >= len(asked.choices):
        raise UnclearError("nothing_chosen")
    return {**asked.entry, **asked.choices[int(choice)]}


def _code(typed: str) -> str:
    code = typed.strip().upper()
    if not _CODE.fullmatch(code):
        raise UnclearError("not_a_code")
    return code


def fingerprint(case: Case) -> str:
    """What is decided on the figure now, so that a page left open cannot undo what was decided since."""
    return case.given.model_dump_json(exclude_defaults=True) if case.given else ""


def _correction(case: Case, form: Mapping[str, str]) -> dict[str, Decimal | str]:
    """What was typed or picked: a value, a metric or both."""
    typed, metric = form.get("value", "").strip(), form.get("metric", "")
    if not typed and not metric:
        raise UnclearError("nothing_chosen")
    return ({"value": value(typed, case)} if typed else {}) | ({"metric": _metric(metric)} if metric else {})


def _metric(metric: str) -> str:
    if metric not in METRICS:
        raise UnclearError("no_such_metric")
    return metric


def value(typed: str, case: Case) -> Decimal:
    """A number as people write it, «1 234,5» and «1234.5» alike. Raises UnclearError."""
    text = typed.strip()
    if _EITHER.fullmatch(text):
        raise UnclearError("thousand_or_fraction")
    if not _NUMBER.fullmatch(text) and not _GROUPED.fullmatch(text):
        raise UnclearError("not_a_number")
    number = Decimal(_SPACES.sub("", text).replace(",", ".").replace("−", "-"))
    if len(number.as_tuple().digits) > _MOST_DIGITS:
        raise UnclearError("too_precise")
    if number < 0 and case.fact["measure"] != "delta":
        raise UnclearError("negative")
    return number


def note(typed: str) -> str:
    """A note as one line of text. Raises UnclearError when it is too long."""
    line = " ".join(clean(typed).split())
    if len(line) > LONGEST_NOTE:
        raise UnclearError("note_too_long")
    return line
