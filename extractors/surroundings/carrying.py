"""Which domains stay in sight from the figures before, and from whose report it is."""

from __future__ import annotations

import re

from extractors.figures import Figure, is_by_weights
from extractors.grammar.numbers.numbers import NumberKind
from extractors.grammar.sentences.statements import Statement
from extractors.surroundings.context import Context

# How strongly the figure before brings its subject matter up for the next one.
_COLUMN = 0.8
_OPENER, _SAME_SENTENCE, _SAME_BLOCK, _SAME_LIST, _OTHER_ROW, _SAME_HEADING = 1.2, 0.85, 0.55, 0.5, 0.3, 0.3
_OWN_BODY = {"commission": ("one_commission", 0.6), "execcom": ("execcom", 0.95)}
# Rows below a council's sessions tell of what it considered and decided.
_OF_THE_COUNCIL = frozenset({"sessions", "plenary"})
_SHE = re.compile(r"\b(?:вона|нею|її|вони|ними|перша|першою|друга|другою|ця|ці)\b")
_OTHER_MONEY = re.compile(
    r"\b(?:збір|збор[уіи]|зібра\w+|благод\w+|пожертв\w+|внес\w+|донат\w*|кошторис\w*|субвенц\w+|дотац\w+|грант\w*|донор\w*|"
    r"бюджет\w*|програм\w+|податк\w+|надходжен\w+|дох[оі]д\w*|зарплат\w*|премі\w+)"
)


def _last_beside(statement: Statement, context: Context) -> Figure | None:
    """The nearest figure; «12 сесій (19 засідань), із них чергових – 5» goes on about that before the bracket."""
    last = _read_by_rules(context.before.last(statement), context)
    if last is None or not last.statement.bracket or statement.bracket:
        return last
    outside = (f for f in context.before.same_sentence(statement) if f.fate == "fact" and not f.statement.bracket)
    return next(outside, last)


def _read_by_rules(last: Figure | None, context: Context) -> Figure | None:
    """The figure; for one whose metric only the learnt weights knew, that before it in its paragraph: what a metric is
    of, such as the council's or the executive committee's, they do not say."""
    if last is None or not is_by_weights(last):
        return last
    known = (f for f in context.before.known(last.statement) if f.statement.block == last.statement.block)
    return next((f for f in known if not is_by_weights(f)), last)


def carried_domains(statement: Statement, context: Context) -> dict[str, float]:
    """How strongly each domain is in sight before the figure's own words are looked at."""
    carried: dict[str, float] = {}
    own = _OWN_BODY.get(context.reporter.body)
    if own:
        carried[own[0]] = own[1]
    if _goes_on_about_temporary(statement, context):
        return {"temporary": _OPENER}
    opening = context.before.opening(statement)
    if opening is not None:
        carried[opening.domain] = _OPENER
    if statement.session is not None:
        carried["one_session"] = _SAME_SENTENCE
    sum_of_fund = statement.number.kind is NumberKind.MONEY and not _OTHER_MONEY.search(
        statement.sentence or statement.row
    )
    if sum_of_fund and context.before.has_fund_shortly(statement):
        carried["fund"] = _SAME_BLOCK
    above = context.before.above(statement)
    if above is not None:
        carried[above.domain] = _COLUMN
    last = _last_beside(statement, context)
    guessed = last is not None and last.domain == "fund" and is_by_weights(last) and context.reporter.body != "deputy"
    strength = _strength_of(last, statement) if last is not None and not guessed else 0.0
    if last is not None and strength:
        rows_of_council = statement.table >= 0 and last.domain in _OF_THE_COUNCIL
        more = ("decisions",) if rows_of_council else ("deputy_requests",) if last.metric == "deputies.appeals" else ()
        for name in (last.domain, *more):
            carried[name] = max(carried.get(name, 0.0), strength)
    return carried


def _goes_on_about_temporary(statement: Statement, context: Context) -> bool:
    """«Створено одну тимчасову комісію. Вона засідала шість разів»: not the commission whose report it is."""
    last = context.before.last(statement)
    beside = last is not None and last.domain == "temporary" and last.statement.block == statement.block
    return beside and bool(_SHE.search(f"{statement.lead} {statement.tight}"))


def _strength_of(last: Figure, statement: Statement) -> float:
    """How strongly the last figure's matter is in sight, by how near it stands; 0 when it is out of sight."""
    if last.statement.sentence_id == statement.sentence_id and statement.table < 0:
        return _SAME_SENTENCE
    if statement.table >= 0 and last.statement.row_index != statement.row_index:
        return _OTHER_ROW
    if last.statement.block == statement.block:
        return _SAME_BLOCK
    if statement.in_list and last.statement.in_list:
        return _SAME_LIST
    return _SAME_HEADING if last.statement.headings[:1] == statement.headings[:1] else 0.0
