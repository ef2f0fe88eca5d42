"""Which periods of a sentence are of its figures, and of which where one stands between two or behind what compares."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from extractors.grammar.periods.kinds import PeriodMention
from extractors.grammar.sentences.figure_right import opens_clause
from extractors.grammar.sentences.figure_tokens import figure_indices
from extractors.grammar.sentences.statements import Statement
from extractors.grammar.sentences.tokens import Token
from extractors.grammar.words.morphology import analyses, is_person
from schemas.text import DocumentText, Span
from schemas.values import replace

# «289 у 2022-му»: characters between a figure and the period said behind it.
_BESIDE = 4
# «на 42 більше, ніж у 2022 році»: what stands between a difference and the time that it is against.
_COMPARED = re.compile(
    r"[^\d.;()]{0,40}?[,\s]\s*(?:ніж|аніж|проти|порівняно\s+(?:з|із)|відносно)\s+(?:(?:[ув]|за|протягом|упродовж)\s+)?",
    re.IGNORECASE,
)
_AGAINST = re.compile(r"порівнян\w+\s+(?:з|із|до)\s*$", re.IGNORECASE)
_BY_COMPARISON = re.compile(
    r"\b(?:ніж|аніж|проти|(?<!для )порівнян\w+\s+(?:з|із)|(?<!тоді )(?<!часом )як|скільки|що(?=\s+[ій]\s)|на рівні)"
    r"\s+(?:[ійж]\s+)?(?:(?:[ув]|за|протягом|упродовж)\s+)?$",
    re.IGNORECASE,
)
_OPENS = re.compile(r"\s*(?:рок(?:у|ом)|році|р\.)?\s*(?::|,\s*[–—-]\s)")
_AT_END_OF = re.compile(r"\b(?:кінець|кінця|кінці|початок|початку|станом на)\s$")
_FROM_A_MONTH = re.compile(
    r"\b(?:з|із|від) (?:січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня)\s$"
)
_WORDS_BEFORE = 20
_UP_TO = re.compile(r"\s(?:рок[уі] |р\. )?(?:до|по)\b")
# «на відміну від 2022 року (9 сесій)», «… року, коли їх було 9»: of that time is only what is told of it.
_TOLD_OF_IT = re.compile(r"\s*(?:\(|,\s*(?:коли|де|[ув]\s+якому)\b)")
_FROM_OR_TO = re.compile(r"\b(?:з|із|від|після|до|починаючи з)\s$")
_TERM_REACH = 120
_OF_DOCUMENT = re.compile(
    r"\b(?:програм|план|стратегі|концепці|прогноз|бюджет|заход)[^\W\d_]*[^.;:]*\bна\s+$", re.IGNORECASE
)
# «Програма на 2022–2024 роки передбачає 3 млн грн»
_MEANS_FOR_IT = re.compile(
    r"[»”\"]?,?\s*(?:було |вже )?(?:передбач|заплан|плану|закладен|потребує|становить|складає)", re.IGNORECASE
)
# «уперше за п'ять років», «найкращий показник за останні три роки»: among which times the figure stands out.
_STANDS_OUT = re.compile(
    r"\b(?:[ув]перше|най[^\W\d_]+(?:\s+[^\W\d_]+)?),?\s+за\s+(?:останні\s+|всі\s+)?$", re.IGNORECASE
)
_WITH_IT = re.compile(r"\b(?:роком|роками|півріччям|кварталом|періодом)\b|\d-(?:м|им)\b")
# «відділ, утворений у червні,», «комісія, яку створено навесні,»: when it began or ended.
_BEGINS_OR_ENDS = re.compile(
    r"(?:створ|утвор|обра[вн]|обира|признач|увій|ввій|введ|увед|приєдна|вибу|приступ|розпоча|почал|склал|звільн|мобіліз|"
    r"призва|поверн|запрац|відкри|очол|засну|ліквід|реорган|запрова)"
)

# «два запити, отримані у грудні 2022 року, перейшли на цей рік»: when what is counted came to be.
_CAME_TO_BE = re.compile(
    r"[^,;.()\d]{0,50},\s+(?:(?:що|які|яких|котрі)\s+(?:було\s+|були\s+)?)?"
    r"(?:отрим|надійш|надісл|зареєстр|подан|подал|ухвал|прийнят|прийнял|внес|провед|видан|направл|скликан|розглян|вручен)"
    r"\w*\s+(?:ще\s+|уже\s+|вже\s+)?(?:(?:[ув]|за|протягом|упродовж)\s+)?",
    re.IGNORECASE,
)


def periods_of_figures(
    tokens: Sequence[Token], periods: Sequence[PeriodMention], text: DocumentText
) -> list[PeriodMention]:
    """The periods that a sentence's figures may be of; `periods` are all that it names, in their order."""
    asides = _asides(tokens, text) if periods else []
    told = (p for p in periods if not any(a.start <= p.span.start < a.end for a in asides))
    return [
        _at_a_point(p, text) for p in told if not (_is_boundary(p, text) or _is_term(p, text) or _is_among(p, text))
    ]


def _asides(tokens: Sequence[Token], text: DocumentText) -> list[Span]:
    """«Коваль О. П., який прийшов у травні, відвідав 7 засідань»: the clauses without figures that tell of one person,
    or of how something came to be or ended."""
    commas, figures = [k for k, token in enumerate(tokens) if token.low == ","], set(figure_indices(tokens))
    found = []
    for first, last in pairwise([*commas, len(tokens) - 1]):
        clause = tokens[first + 1 : last]
        if not first or not clause or not opens_clause(clause[0]) or figures.intersection(range(first + 1, last)):
            continue
        began = any(_BEGINS_OR_ENDS.match(token.low) for token in clause)
        if _is_one_person(tokens, first - 1, text) or (began and _is_one(tokens[first - 1].low)):
            found.append(Span(clause[0].start, clause[-1].end))
    return found


def _is_one_person(tokens: Sequence[Token], at: int, text: DocumentText) -> bool:
    """Whether a name, initials or a noun for one person ends at the token."""
    if tokens[at].low == ".":
        return at > 0 and len(tokens[at - 1].low) == 1 and text.text[tokens[at - 1].start].isupper()
    named = at > 0 and tokens[at].kind == "word" and text.text[tokens[at].start].isupper()
    return named or (is_person(tokens[at].low) and _is_one(tokens[at].low))


def _is_one(word: str) -> bool:
    """Whether the word's likeliest reading is a noun in the singular."""
    likeliest = analyses(word)[0]
    return likeliest.pos == "NOUN" and likeliest.number != "plur" and likeliest.case != "gent"


def _at_a_point(mention: PeriodMention, text: DocumentText) -> PeriodMention:
    """«на кінець грудня» is a date, not the month."""
    before = text.text[max(0, mention.span.start - 10) : mention.span.start].lower()
    return replace(mention, kind="as_of") if _AT_END_OF.search(before) else mention


def _is_boundary(mention: PeriodMention, text: DocumentText) -> bool:
    """«з березня», «до листопада»: where something began or ended, not the period of a figure."""
    before = text.text[max(0, mention.span.start - _WORDS_BEFORE) : mention.span.start].lower()
    if _FROM_A_MONTH.search(before) and not _UP_TO.match(text.text, mention.span.end):
        return mention.kind == "absolute"  # «від лютого 2022-го»
    if before.endswith("на відміну від "):
        return not _TOLD_OF_IT.match(text.text, mention.span.end)
    one_point = mention.kind != "as_of" and not mention.cumulative and ".." not in mention.period
    named = text.text[mention.span.start : mention.span.end].lower()
    with_it = bool(_WITH_IT.search(named))  # «порівняно з 2022 роком»
    return one_point and not with_it and bool(_FROM_OR_TO.search(before)) and not re.search(r"\b(?:по|до)\b", named)


def _is_term(mention: PeriodMention, text: DocumentText) -> bool:
    """«За Програмою на 2022–2024 роки використано …»: for how many years a programme is, not when this was done."""
    start, end = mention.span.start, mention.span.end
    of_document = ".." in mention.period and _OF_DOCUMENT.search(text.text, max(0, start - _TERM_REACH), start)
    return bool(of_document) and not _MEANS_FOR_IT.match(text.text, end)


def _is_among(mention: PeriodMention, text: DocumentText) -> bool:
    """«Уперше за п'ять років звернень менше тисячі»: the years among which this one's figure stands out."""
    of_years = mention.relative.startswith("last_years") or ".." in mention.period
    start = mention.span.start
    return of_years and bool(_STANDS_OUT.search(text.text, max(0, start - 2 * _WORDS_BEFORE), start))


def with_own_periods(
    statements: Sequence[Statement], text: DocumentText, periods: Sequence[PeriodMention]
) -> list[Statement]:
    """A sentence's figures in order, each with the periods that are its own; `periods` are the sentence's."""
    timed = (_without_compared(s, text) for s in _each_with_its_period(statements))
    found = [_against_its_time(s, text, periods) for s in timed]
    ends = [*(s.number.span.start for s in found[1:]), len(text.text)]
    return [
        _of_clause_behind(s, text, [p for p in periods if p.span.start < end])
        for s, end in zip(found, ends, strict=True)
    ]


def _without_compared(statement: Statement, text: DocumentText) -> Statement:
    """«У 2023 році порівняно з 2022 роком проведено 14 сесій»: a level without the time that it is compared with."""
    if not statement.periods or statement.number.sign or statement.left.endswith("на"):
        return statement
    first = statement.periods[0].span
    if _BY_COMPARISON.search(text.text, max(0, first.start - _WORDS_BEFORE), first.start) and _OPENS.match(
        text.text, first.end
    ):  # «на 38 більше, ніж у 2022 році: 297 – …», «стільки ж, як торік, – 12»: what opens then is not of that time
        return replace(statement, periods=statement.periods[1:])
    own = tuple(
        p
        for k, p in enumerate(statement.periods)
        if not k
        or p.span.end > statement.number.span.start
        or _TOLD_OF_IT.match(text.text, p.span.end)
        or not _AGAINST.search(text.text, statement.periods[k - 1].span.end, p.span.start)
    )
    return replace(statement, periods=own)


def _each_with_its_period(statements: Sequence[Statement]) -> list[Statement]:
    """«289 у 2022-му та 344 у 2023-му», «з 11 у 2022 році зросла до 14»: what stands behind a figure is not the period
    of the next with its own, nor of what it changed to."""
    found = list(statements)
    for k, (one, following) in enumerate(pairwise(statements)):
        number, next_number = one.number.span, following.number.span
        between = [p for p in following.periods if p.span.end <= next_number.start]
        own = tuple(p for p in following.periods if p.span.start >= next_number.end)
        beside = len(between) == 1 and not one.periods and between[0].span.start - number.end <= _BESIDE
        if beside and (own or one.companion == "from"):
            found[k] = replace(found[k], periods=(between[0],))
            found[k + 1] = replace(found[k + 1], periods=own)
    return found


def _against_its_time(statement: Statement, text: DocumentText, periods: Sequence[PeriodMention]) -> Statement:
    """A difference («на 42 більше») with the time behind the comma that it is against."""
    if not periods or not statement.left.endswith("на"):
        return statement
    clause = _COMPARED.match(text.text, statement.number.span.end)
    if clause is None:
        return statement
    time = next((p for p in periods if clause.start() < p.span.start <= clause.end() < p.span.end), None)
    return replace(statement, periods=(time,)) if time is not None else statement


def _of_clause_behind(statement: Statement, text: DocumentText, periods: Sequence[PeriodMention]) -> Statement:
    """A figure with the time of the clause that says when what it counts came to be."""
    if statement.periods or not periods:
        return statement
    clause = _CAME_TO_BE.match(text.text, statement.number.span.end)
    time = next((p for p in periods if clause and clause.end() == p.span.start), None)
    return replace(statement, periods=(time,)) if time is not None else statement
