"""What a figure would be about were it a rule's, and whether the rule may have such a subject or go without one."""

from __future__ import annotations

import re

from extractors.figures import Figure, is_of_one_commission, names_itself
from extractors.grammar.sentences.statements import Statement
from extractors.grammar.sentences.thresholds import counts_the_bounded
from extractors.sections.rule import NAMED_PERSON, Rule
from extractors.subjects.commissions import can_name_commission, is_own, may_be_of_all
from extractors.subjects.deputies import is_faction, named_deputy
from extractors.subjects.members import of_members
from extractors.subjects.people import is_person, is_row_of_things, names_official
from extractors.surroundings.context import Context
from extractors.tables.rows import is_of_another_row, is_row_of_office, is_totals_row, unit_of_row
from extractors.words.officials import OFFICIAL, is_of_official
from extractors.words.topics import is_matter
from extractors.words.wording import predicates_in, words

_OF_THE_DEPUTY = frozenset(
    {"deputies.requests", "deputies.requests_supported", "deputies.appeals", "decisions.drafts_prepared"}
)
# What may become of drafts, so that whose drafts they were decides what the figure says.
_FATES = frozenset(f"decisions.{fate}" for fate in ("adopted", "rejected", "returned", "withdrawn", "under_control"))
_OF_DISTRICT = frozenset({"losses.defenders", "settlements.count"})
_DISTRICT = re.compile(r"\bокруг")
_BARE_NOUN = re.compile(r"(?:протокол|публікаці|звернен)\w*|рішен\w* за рік")
_TOOK_PLACE = re.compile(r"\b(?:відбул(?:ося|ось|ися|ись)|проведено)\b")
_SEVERAL = 2
_OUTCOMES = frozenset(
    f"appeals.{fate}"
    for fate in ("resolved_positively", "explained", "refused", "in_progress", "answered", "forwarded")
)
_INFORMATION_REQUESTS = "appeals.information_requests"
_FOR_INFORMATION = re.compile(r"\b(?:інформ|публічн|запитувач|розпорядник|фізичн|юридичн|медіа|змі\b|журналіст)")
_APPEALS_OF_DEPUTIES = "deputies.appeals"
_SENT_BY_DEPUTIES = frozenset({_APPEALS_OF_DEPUTIES, "deputies.requests"})
_TOLD_BY_TOPIC = frozenset({"appeals.by_topic", _APPEALS_OF_DEPUTIES})
_DEPUTIES_OWN = re.compile(r"\bдепутатськ\w+ (?:звернен|запит)")
_CITIZENS = re.compile(r"\b(?:громадян|виборц|мешканц|жител|заявник|людей|людям|прийом|скарг|заяв)")
_OF_ALL_DEPUTIES = "deputies.attendance_percent"
_CAME_TO_MEETINGS = "deputies.attendance"
# How far back in its paragraph the body is named whose meetings a figure of attendance is about.
_BEFORE = 300
_BODY_SPOKEN_OF = re.compile(
    r"(?P<executive>\b(?:виконк|виконавч\w+ комітет|засідан\w+ вк\b))|"
    r"\b(?:сесі|пленарн|депутат|комісі|фракці|рад(?:а|и|і|у|ою)\b(?! оборони))"
)
_SAID_OF_ALL = re.compile(
    r"\b(?:(?:по|у|в) (?:\w+ )?раді|середн\w+|загал\w+|(?:усі|всі)х?|депутат(?:ів|и|ам|ами)|колег\w*|обранц\w+|"
    r"корпус\w*|секретар\w*|член(?:и|ів|ам)|рада|фракці\w+)\b"
)
_REST = re.compile(r"інш(?:е|і|их)", re.IGNORECASE)
_OF_ONE_DEPUTY = frozenset({"deputies.plenary_attended", "deputies.plenary_missed"})
_OWN_ATTENDANCE = _OF_ONE_DEPUTY | {"deputies.commission_meetings_attended"}
_HELD = frozenset({"sessions.held", "plenary_meetings.held", "commission.meetings", "commissions.meetings_total"})
_OUT_OF = re.compile(r"\b(?:з|із|зі|усього|всього|загалом|усіх|всіх|проведен\w+|відбул\w+)\b")
_ONE_DEPUTY = re.compile(r"\b(?:я|мене|депутатка|депутат|обранець)\b")

# «У чотирьох депутатів явка – 100 %», «повну, 100 %, мають троє», «була присутня на 10 з 24, або 42 %»: not of all.
_OF_SOME = re.compile(
    r"\b(?:у|в) # (?:% )?(?:[^\W\d_]+ ){0,2}(?:депутат|обранц|член)[^@;.]*@|"
    r"\b(?:фракці|депутатськ\w+ груп)\w+ [^@#;.]*@|"
    r"\b(?:у|в) @ % (?:[^\W\d_]+ ){0,2}(?:депутат|обранц|член)|"
    r"@ % (?:[^\W\d_]+ ){0,4}(?:продемонстр|показ|мають|мал)\w* (?:лише )?# (?:[^\W\d_]+ )?(?:депутат|обранц|член)|"
    r"\b(?:прису[тц]н(?:ій|я)|відвіда(?:в|ла)|пропусти(?:в|ла))\b[^;.]*@ %"
)


def subject_for(rule: Rule, statement: Statement, context: Context) -> str:
    """What the figure would be about, were it the rule's."""
    subject = context.subject(rule.subject, statement) if rule.subject else ""
    own = statement.start in context.wholes or is_matter(subject)
    if subject and _may_name_itself(rule) and not own and names_itself(rule, subject):
        subject = ""
    if rule.subject == "commission":
        return _commission(rule, statement, subject, context)
    if rule.subject in {"noun", "published"} and _BARE_NOUN.fullmatch(subject.lower()):
        return ""
    if told := named_deputy(rule.metric, statement, context.text) or _by_reporter(rule, statement, subject, context):
        return told
    if not subject and (unit := unit_of_row(rule, statement, words(context.text, statement.label))):
        return unit
    if not subject and rule.subject in {"official", "award"} and not names_official(statement, context.text):
        return _carried_subject(rule, statement, context) or _agent(rule, statement, context)
    return subject


def _agent(rule: Rule, statement: Statement, context: Context) -> str:
    """«Старостами видано 940 довідок, прийнято 620 громадян»: the official with whom the sentence begins."""
    if rule.subject != "official" or statement.table >= 0 or not predicates_in(statement.tight):
        return ""
    first, *others = [m.group().strip() for m in OFFICIAL.finditer(statement.lead)] or [""]
    begins = bool(first) and statement.lead.startswith(first) and not others
    own = bool(context.reporter.office) and first[:6] == context.reporter.office[:6]
    return first.capitalize() if begins and not own and not _TOOK_PLACE.search(statement.tight) else ""


def _by_reporter(rule: Rule, statement: Statement, subject: str, context: Context) -> str:
    """What a figure of this metric is of in the report of a deputy, a starosta, a commission, where not yet told."""
    body = context.reporter.body
    if body == "commission":
        named = subject or (context.subject("purpose", statement) if rule.metric == "deputy_fund.spent" else "")
        if told := of_members(rule.metric, named, statement):
            return told
    if subject:
        return ""
    if rule.metric in _FATES:
        return _drafts_of(statement, context)
    if rule.metric in _OF_DISTRICT and body in {"starosta", "deputy"} and _DISTRICT.search(statement.sentence):
        return "округ"
    if rule.subject == "attendance" and body == "deputy" and _is_own_attendance(rule, statement, context):
        return context.reporter.person
    of_executive = rule.subject == "attendance" and (body == "execcom" or _speaks_of_executive(statement, context))
    return "засідання виконкому" if of_executive else ""


def _speaks_of_executive(statement: Statement, context: Context) -> bool:
    """«До складу виконкому входить 21 особа; на засіданнях присутні 16»: what the paragraph spoke of last."""
    begins = context.text.block_at(statement.start).span.start
    told = context.text.text[max(begins, statement.start - _BEFORE) : statement.quote.end].lower()
    *_, last = "", *(m.lastgroup for m in _BODY_SPOKEN_OF.finditer(told))
    return last == "executive"


def _drafts_of(statement: Statement, context: Context) -> str:
    """«Внесла 5 проєктів, 4 з яких ухвалено»: one's own drafts; an executive committee reports on no others."""
    reporter = context.reporter
    if reporter.body == "execcom":
        return "виконком"
    last = context.before.last(statement)
    if last is None or last.statement.block != statement.block:
        return ""
    if reporter.body == "commission":
        return "підготовлені комісією" if last.metric == "decisions.drafts_prepared" and not last.subject else ""
    if reporter.body != "deputy":
        return ""
    told = _BROUGHT_IN.match(last.subject)
    if told and last.metric in _FATES:
        return last.subject
    own = last.metric == "decisions.drafts_prepared" and last.subject in {"", reporter.person}
    return f"внесені {_initials(reporter.person)}" if own and reporter.person else ""


_BROUGHT_IN = re.compile(r"внесені ")


def _initials(person: str) -> str:
    """«Дзюбик Віра Олексіївна» → «Дзюбик В. О.»; a faction as the one that did it."""
    if person.startswith("фракція "):
        return "фракцією"
    surname, *given = person.split()
    return " ".join([surname, *(f"{name[0]}." for name in given)])


def may_have(rule: Rule, statement: Statement, subject: str, context: Context) -> bool:
    """Whether the rule may have such a subject, or go without one, where the figure stands."""
    named = rule.subject in {"person", "attendance"} or rule.subject_like == NAMED_PERSON
    if not named and is_person(context.text, statement):
        return False
    of_office = rule.domain == "appeals" and is_row_of_office(statement)
    another = (rule.subject == "topic" and (is_of_official(statement) or of_office)) or (
        rule.subject == "person" and is_row_of_things(statement, context.text)
    )
    another = another or (bool(_REST.fullmatch(subject)) and _is_rest_of_another(rule, statement, context))
    if another or (rule.metric.startswith("session.") and is_totals_row(statement)):
        return False
    of_others = _became_of_deputies_own(rule, statement, context) or _is_topic_of_others(rule, statement, context)
    if of_others or not _of_as_many_deputies(rule, statement, subject, context):
        return False
    # «святкових концертів не проводили»: one kind of them is no count of events
    of_one_kind = rule.metric == "events.count" and bool(subject)
    nothing = _is_nothing(statement) and (of_one_kind or not _names(rule, statement))
    if nothing or (not subject and is_of_another_row(rule, statement)):
        return False
    if (rule.needs_subject and not subject) or (rule.no_subject and not _may_be_of_all(statement, context)):
        return False
    return not rule.subject_like or bool(rule.subject_pattern.search(subject.lower()))


def _is_rest_of_another(rule: Rule, statement: Statement, context: Context) -> bool:
    """«вирішено – 40, роз'яснено – 12, інше – 3»: whether parts of another metric stand before the rest of them."""
    last = context.before.last(statement)
    if last is None or last.rule is None or not last.rule.part_of:
        return False
    own, before = statement, last.statement
    beside = own.sentence_id == before.sentence_id or (own.table >= 0 and own.table == before.table)
    listed = own.in_list and before.in_list and own.opener_block == before.opener_block
    return (beside or listed) and last.metric != rule.metric


def _is_nothing(statement: Statement) -> bool:
    """«зривів не було»: a zero said without a number."""
    return statement.number.as_words and statement.number.value == 0


def _names(rule: Rule, statement: Statement) -> bool:
    """Whether the clause has the rule's noun, where the rule has one and some noun is named or needed."""
    if rule.head_pattern is None:
        return not rule.needs_subject
    may_lack = not rule.needs_subject and not statement.named
    return may_lack or bool(rule.head_pattern.search(statement.tight))


def own_subject(rule: Rule, context: Context) -> str:
    """The person whose report it is, where the rule's figures are theirs unless another is named."""
    of_deputy = context.reporter.body == "deputy" and rule.metric in _OF_THE_DEPUTY
    return context.reporter.person if rule.subject == "person" or of_deputy else ""


def _may_name_itself(rule: Rule) -> bool:
    """A label that must be of a certain kind is a subject even in the words of the metric («заяв – 377»)."""
    return rule.subject in {"topic", "commission"} or (rule.subject == "label" and not rule.subject_like)


def _became_of_deputies_own(rule: Rule, statement: Statement, context: Context) -> bool:
    """«Надіслав 34 депутатські звернення, з них вирішено 28», «Внесли 29 запитів. На 24 запити надано відповіді»: what
    became of deputies' own appeals, of no citizens'."""
    asked = rule.metric == _INFORMATION_REQUESTS
    if not (asked or rule.metric in _OUTCOMES) or statement.table >= 0:
        return False
    beside = f"{statement.title_words} {statement.lead} {statement.tight}"
    if _CITIZENS.search(beside):
        return False
    headings = " ".join(statement.headings[:1])
    above = f"{statement.topic} {statement.opener} {headings} {statement.antecedent}"
    last = context.before.last(statement)
    sent = last is not None and last.metric in _SENT_BY_DEPUTIES and last.statement.block == statement.block
    if asked:
        return sent and not _FOR_INFORMATION.search(f"{above} {beside}")
    return sent or bool(_DEPUTIES_OWN.search(f"{above} {beside}"))


def _is_topic_of_others(rule: Rule, statement: Statement, context: Context) -> bool:
    """«Депутатських звернень – 61. Порушували питання: тарифи – 21»: whether a rule for topics of citizens' appeals
    meets one of the deputies' own, told of as a whole before, or the other way round."""
    if rule.metric not in _TOLD_BY_TOPIC or rule.subject != "topic":
        return False
    told = f"{statement.topic} {statement.opener} {statement.antecedent} {statement.title_words}"
    whole = next((f for f in context.before.known(statement) if f.metric != "appeals.by_topic"), None)
    sent = whole is not None and whole.metric == _APPEALS_OF_DEPUTIES
    beneath = whole is not None and whole.statement.headings[:1] == statement.headings[:1]
    own = sent and beneath and not _CITIZENS.search(told)
    return own != (rule.metric == _APPEALS_OF_DEPUTIES)


def _of_as_many_deputies(rule: Rule, statement: Statement, subject: str, context: Context) -> bool:
    """Whether attendance is told of one deputy or of all, as the rule has it."""
    if rule.metric in _OF_ONE_DEPUTY:
        return _of_one_deputy(statement, subject, context)
    if rule.metric in _HELD:
        return not _adds_to_own_attendance(statement, context)
    if rule.metric == _CAME_TO_MEETINGS:
        return not counts_the_bounded(statement)
    return rule.metric != _OF_ALL_DEPUTIES or is_faction(subject) or not _is_of_some(statement, context)


def _is_own_attendance(rule: Rule, statement: Statement, context: Context) -> bool:
    """«Моя явка – 94 %»: in a deputy's report a rate is theirs unless it is said to be the council's."""
    told = f"{statement.left} {statement.tight}"
    own = rule.metric == _OF_ALL_DEPUTIES and statement.table < 0 and not _SAID_OF_ALL.search(told)
    return own or _adds_to_own_attendance(statement, context)


def _adds_to_own_attendance(statement: Statement, context: Context) -> bool:
    """«Був на 11 сесіях (18 пленарних засіданнях)»: what a bracket adds is attended too."""
    before = next(context.before.same_sentence(statement), None)
    own = before is not None and before.metric in _OWN_ATTENDANCE and bool(before.subject)
    return own and statement.companion == "bracket" and not _OUT_OF.search(f"{statement.left} {statement.tight}")


def _of_one_deputy(statement: Statement, subject: str, context: Context) -> bool:
    """Whether one deputy's own attendance in the council is told: in a deputy's report, or of «я», «депутатка»."""
    if statement.commission_how in {"named", "carried", "unnamed"}:
        return False
    own_report = context.reporter.body in {"deputy", "starosta"}
    return subject != context.reporter.person or own_report or bool(_ONE_DEPUTY.search(statement.sentence))


def _is_of_some(statement: Statement, context: Context) -> bool:
    """Whether a rate of attendance is that of some deputies or one, in a report that is not theirs."""
    return context.reporter.body not in {"deputy", "starosta"} and bool(_OF_SOME.search(statement.sentence))


def _may_be_of_all(statement: Statement, context: Context) -> bool:
    own_report = context.reporter.body == "commission"
    one = context.subject("commission", statement)
    return not one and may_be_of_all(statement, own_report=own_report)


def _commission(rule: Rule, statement: Statement, named: str, context: Context) -> str:
    """The commission of the figure; empty for the one whose report it is."""
    if context.reporter.body == "commission" and named and is_own(named, context.title):
        return ""
    if named or statement.commission_how not in {"", "all"}:
        return named
    if nth := respective_commission(statement, context):
        return nth
    if row := _row_of_commissions(statement, context):
        return row
    goes_on = statement.in_list or statement.table >= 0 or not predicates_in(statement.tight)
    return _next_commission(statement, context) or (_carried_subject(rule, statement, context) if goes_on else "")


def _row_of_commissions(statement: Statement, context: Context) -> str:
    """In a table of commissions every row's head is one, however it is named: «спільної власності | 11 | 15»."""
    last = context.before.last(statement)
    in_table = last is not None and last.statement.table == statement.table >= 0
    if last is None or not in_table or not last.metric.startswith("commission.") or not last.subject:
        return ""
    label = context.subject("label", statement)
    return label if label and words(context.text, statement.label) != words(context.text, last.statement.label) else ""


def respective_commission(statement: Statement, context: Context) -> str:
    """«Засідань провели: бюджетна 14, земельна 21. Питань розглянули відповідно 130 і 245»: the n-th told before."""
    before, said, values = statement.sentence.rpartition("відповідно")
    if not said or statement.table >= 0 or not re.match(r"[ @#,]|і\b|та\b", values) or re.search("[@#]", before):
        return ""
    figures = re.findall("[@#]", values)
    last = next((f for f in context.before.back() if f.statement.sentence_id != statement.sentence_id), None)
    if last is None or last.statement.block != statement.block or len(figures) < _SEVERAL:
        return ""
    told = [f for f in context.before.back() if f.statement.sentence_id == last.statement.sentence_id]
    names = [f.subject for f in reversed(told) if is_of_one_commission(f)]
    return names[figures.index("@")] if len(names) == len(set(names)) == len(figures) else ""


def _next_commission(statement: Statement, context: Context) -> str:
    """«бюджетна зібралася 8 разів, земельна – десять»: once commissions are told apart, a bare name is one."""
    last = context.before.last(statement)
    goes_on = last is not None and last.statement.sentence_id == statement.sentence_id
    if last is None or not goes_on or not last.metric.startswith("commission.") or not last.subject:
        return ""
    label = context.subject("label", statement)
    return label if label and can_name_commission(label) else ""


def _told_of_several(last: Figure, context: Context) -> bool:
    """Whether the sentence of that figure told commissions or officials apart: the next one goes on about none."""
    told = {f.subject for f in context.before.back() if f.statement.sentence_id == last.statement.sentence_id}
    return len(told) > 1


def _carried_subject(rule: Rule, statement: Statement, context: Context) -> str:
    """«Бюджет – 15. Питань – 121»: the subject stays while the sentence, item or row goes on."""
    if re.search(r"\b(?:усього|всього|загалом|разом)\b", f"{statement.title_words} / {statement.tight}"):
        return ""
    last = context.before.last(statement)
    if last is None or not last.subject or last.rule is None or last.rule.subject != rule.subject:
        return ""
    if statement.table >= 0 and statement.row and last.statement.row_index != statement.row_index:
        return ""  # another row, told by words of its own
    same_sentence = last.statement.sentence_id == statement.sentence_id
    if not same_sentence and rule.subject in {"commission", "official"} and _told_of_several(last, context):
        return ""
    if rule.subject == "official" and _TOOK_PLACE.search(statement.tight):
        return ""
    same_item = last.statement.block == statement.block and (statement.in_list or rule.metric != last.metric)
    return last.subject if same_sentence or same_item else ""
