"""A statement understood, and the questions asked of it and of its words."""

from __future__ import annotations

import re
from functools import lru_cache

from extractors.grammar.numbers.numbers import NumberKind
from extractors.grammar.sentences.relations import Relation, is_empty_word, names_vote
from extractors.grammar.sentences.statements import Statement
from extractors.grammar.words.morphology import is_predicate
from extractors.sections import rules_of
from extractors.sections.rule import Rule
from extractors.words.wording import PLAIN_WORD, predicates_in
from extractors.zones import domain_pattern, with_people
from schemas.metrics import METRICS
from schemas.text import DocumentText
from schemas.values import value

_TOP, _TITLE_LINES, _LONGEST_TITLE = 12, 4, 2000
NO_METRIC = "none"
"""The class of figures that no metric of the catalogue covers."""
_WHOLE = 100
# A rule's score below which figures of reports never seen were as often wrong as right; those above, one in ten.
_SURE = 3.4
# How likely a metric must be for its figure to be published without a flag: less where rules found it too. Of figures
# of reports never seen whose metric the learnt weights alone held 0.8 to 0.95 likely, one in five to ten had another,
# but none where the noun that the metric counts stands right behind the number: that is a second witness.
TRUSTED, TRUSTED_ALONE = 0.8, 0.95
# How likely it must be that a doubtful figure is none of any metric for it to be kept as one that is not understood.
SURELY_NONE = 0.8
# The same for its subject: below it, of figures of reports never seen two in three were about something else.
SUBJECT_TRUSTED = 0.5
# Sums of money of any kind: too many of them are nobody's figure for the learnt weights to vouch for one.
ANY_SUM = "finance.amount"
# Metrics of several units, which only rules tell apart («земля – 58» are questions in a list of questions), and sums.
_NEVER_ALONE = frozenset({"decisions.by_topic", "aid.delivered", "appeals.personal_reception", ANY_SUM})
_OF_THE_FUND = re.compile(r"\b(?:депутат|фонд|вибор[цч]|округ)")
# «Із місцевого бюджету та депутатського фонду спрямовано 1,2 млн»: what share of it was the fund's is not said.
_OTHER_MONEY = r"(?:бюджет|резервн|цільов|благоді|спонсор|меценат|державн|обласн|субвенц)[^\W\d_]*"
_THEIR_FUND = r"депутат[^\W\d_]*"
_JOINED = r" (?:[^\W\d_]+ ){0,2}?(?:та|і|й|а також|разом (?:і)?з) (?:(?:з|із|за|коштів|рахунок) )*(?:[^\W\d_]+ ){0,2}?"
_JOINT_MONEY = re.compile(rf"\b(?:{_OTHER_MONEY}{_JOINED}{_THEIR_FUND}|{_THEIR_FUND}{_JOINED}{_OTHER_MONEY})")
_PARTED_INTO = re.compile(r"\b(?:по|роз)(?:діл|бит|член)\w*(?: [^\W\d_]+){0,2} на @(?! (?:більш|менш))")
_THEM = re.compile(r"\b(?:їх|таких)\b")
# «Середня тривалість одного засідання»: of each, not how many.
_OF_EACH = re.compile(r"\b(?:триваліст|варт[оі]ст|собіварт|розмір|ціна|обсяг|витрат)\w*(?: [^\W\d_]+)?$")
_NAMED_BEHIND = re.compile(r" \( # (?:% )?\) [–—]")
_SUMS_UP = re.compile(r"\b(?:усього|всього|загалом|разом|сумарно)\b")
# «54 петиції, які не набрали голосів»: what is said of them behind the figure.
_SAID_BEHIND = re.compile(r"@ (?:[^\W\d_]+ ){0,3}?, (?:які|що|котрі|яка|який|яке) ([^,;.#@]*)")
_NOT = "не "
_UNDOES = re.compile(r"припин|призупин|скасова|скасува|анульова|анулюва")
# What is not considered has come in all the same.
_STILL_CAME = re.compile(r"не (?:підляга|розгляда)")
_WORD = re.compile(r"(?<![\w-])[^\W\d_]+(?:['-][^\W\d_]+)*")


@value
class Opinion:
    """What the learnt weights say of a figure, each share from 0 to 1.

    `metric` is the likeliest class and `likely` how likely it is, `of_rules` how likely the metric is that the rules
    chose; `adopted`: the metric is this opinion's, as the rules knew none or a less likely one.
    """

    metric: str
    likely: float
    of_rules: float
    adopted: bool = False

    @property
    def agrees(self) -> bool:
        """Whether no class is likelier than what the rules chose."""
        return self.of_rules >= self.likely


@value
class Figure:
    """A statement understood: its metric (empty when no rule fits), subject and relation.

    `fate` is "fact", "base", "denied", "threshold", "other_body", "quotient" (of two others in its row) or "unknown";
    `tied` another metric that fits too;
    `recipient` who was given an award, `topic` what acts are about, `divided` what else parts it from a total;
    `vouched`: the figure continued, or that of the line that opens its list, names its noun; `opinion` what the learnt
    weights say of it and `trust` how likely they hold the metric that it has, `subject_trust` the subject; `adds_up`:
    with others it makes up a sure whole, which tells its metric.
    """

    statement: Statement
    relation: Relation
    fate: str
    metric: str = ""
    subject: str = ""
    unit: str = ""
    rule: Rule | None = None
    domain: str = ""
    tied: str = ""
    continued: bool = False
    score: float = 0.0
    recipient: str = ""
    topic: str = ""
    vouched: bool = False
    divided: tuple[tuple[str, str], ...] = ()
    opinion: Opinion | None = None
    trust: float = 1.0
    subject_trust: float = 1.0
    adds_up: bool = False

    @property
    def doubtful(self) -> bool:
        """Whether its metric is too often another one among figures read as surely as this."""
        if self.adds_up:
            return False
        if self.is_undone or self._is_of_joint_money:
            return True
        if self.opinion is not None and self.opinion.adopted:
            enough = TRUSTED if self._is_of_noun_behind else TRUSTED_ALONE
            return self.trust < enough or self.metric in _NEVER_ALONE or self._may_be_other_money
        if self.opinion is None or self.metric == ANY_SUM:
            return self.unsure or self.trust < TRUSTED
        return self.trust < TRUSTED

    @property
    def is_rather_none(self) -> bool:
        """Whether what the rules took for a metric is surely none by the words around it («питання 4 порядку дня»); an
        item of a list is what the others are, as its sum may show."""
        told = self.opinion if self.fate == "fact" and self.doubtful and not self.statement.in_list else None
        return told is not None and told.metric == NO_METRIC and told.likely >= SURELY_NONE

    @property
    def _is_of_noun_behind(self) -> bool:
        """«94 проєкти»: whether the noun right behind the number is what the metric counts, and no word beside speaks
        against it."""
        head, objection = (self.rule.head_pattern, self.rule.objection) if self.rule else (None, None)
        is_counted = head is not None and head.search(self.statement.counted)
        return bool(is_counted and not (objection and objection.search(self.statement.tight)))

    @property
    def _may_be_other_money(self) -> bool:
        """Whether nothing around names the deputies' fund that the weights suppose: help is given from others too."""
        return self.metric.startswith("deputy_fund.") and not _names_noun(self.statement.unplaced(), _OF_THE_FUND)

    @property
    def _is_of_joint_money(self) -> bool:
        """Whether the deputies' fund is told of together with other money."""
        of_fund = self.metric.startswith("deputy_fund.") and self.unit == "UAH" and self.statement.table < 0
        return of_fund and bool(_JOINT_MONEY.search(self.statement.lead))

    @property
    def is_undone(self) -> bool:
        """Whether it is told of what was not done or undone, while its rule counts what was: «не ухвалили двох
        звернень», «дію двох програм припинено»."""
        if self.statement.table >= 0 or self.fate != "fact":
            return False
        told = self.statement.unplaced()
        return (_is_denied(told) and not _counts_denied(self.rule)) or (_is_undone(told) and not _counts_undone(self))

    @property
    def unsure(self) -> bool:
        """Whether the metric rests on few words, or its noun stands neither in the sentence nor in what heads it.

        In a table the heads say what is counted, so a figure of one is not.
        """
        if self.rule is None or self.statement.table >= 0:
            return False
        return self.score < _SURE or not (self.vouched or self.names_its_noun(self.rule))

    def names_its_noun(self, rule: Rule) -> bool:
        """Whether the noun that the rule counts stands in the sentence or in what heads it."""
        return rule.head_pattern is None or _names_noun(self.statement.unplaced(), rule.head_pattern)

    @property
    def is_whole(self) -> bool:
        """Whether nothing divides it: neither a subject nor a qualifier."""
        return not self.subject and not self.qualifiers

    @property
    def is_amount(self) -> bool:
        """Whether it is a whole that parts can add up to: no share, difference or mean."""
        level = self.relation.measure == "level" and not self.relation.aggregate and self.unit != "%"
        return self.fate == "fact" and bool(self.metric) and level and self.is_whole

    @property
    def place(self) -> tuple[str, ...]:
        """What a report states once: figures of one place with different values contradict each other."""
        relation = self.relation
        times = (relation.measure, relation.period, relation.date, str(relation.cumulative))
        qualifiers = (relation.per, relation.aggregate, self.recipient, repr(sorted(self.qualifiers.items())))
        return (self.metric, self.subject.lower(), self.unit, *times, *qualifiers)

    @property
    def qualifiers(self) -> dict[str, str]:
        """What the rule and the words around tell besides the subject (requester, channel, result, topic)."""
        told = dict(self.rule.qualifiers) if self.rule else {}
        return told | dict(self.divided) | ({"topic": self.topic} if self.topic else {})


@lru_cache(maxsize=5_000)
def _names_noun(told: Statement, noun: re.Pattern[str]) -> bool:
    beside = (told.counted, told.named, with_people(told), told.left, told.lead, told.sentence)
    heads = (told.opener, told.topic, told.prior, told.title_words, *told.headings)
    above = (told.antecedent,) if told.in_list else ()
    return any(noun.search(zone) for zone in (*beside, *heads, *above))


@lru_cache(maxsize=5_000)
def _is_denied(told: Statement) -> bool:
    """Whether all that is said of the figure is denied."""
    behind = _SAID_BEHIND.search(told.sentence)
    said = (*predicates_in(told.tight), *(predicates_in(behind[1]) if behind else ()))
    return bool(said) and told.number.value != 0 and all(_denies(word) for word in said)


@lru_cache(maxsize=5_000)
def _is_undone(told: Statement) -> bool:
    """Whether all that is said of the figure ends or takes back what was."""
    said = predicates_in(told.tight)
    return bool(said) and all(_UNDOES.match(word) for word in said)


def _counts_undone(figure: Figure) -> bool:
    """Whether what the figure's metric counts is ended or taken back by its nature: mandates that were terminated."""
    patterns = ((rule.head, rule.verbs, *rule.cues) for rule in rules_of(figure.metric))
    return any(_UNDOES.search(pattern) for told in patterns for pattern in told)


def _denies(word: str) -> bool:
    return word.startswith(_NOT) and not _STILL_CAME.match(word)


def _counts_denied(rule: Rule | None) -> bool:
    """Whether the rule counts what was not done."""
    return rule is not None and any(_NOT in pattern for pattern in (rule.head, rule.verbs, *rule.cues))


def is_by_weights(figure: Figure) -> bool:
    """Whether only the learnt weights knew its metric, no rule."""
    return figure.opinion is not None and figure.opinion.adopted


def same_unit(figure: Figure, statement: Statement) -> bool:
    """Whether the statement's number can be another value of the figure: a count does not go on from a per cent."""
    if figure.unit != "%" or statement.number.kind is NumberKind.PERCENT:
        return True
    number = statement.number
    plain = number.kind is NumberKind.COUNT and number.value is not None and number.value <= _WHOLE
    return plain and METRICS[figure.metric].unit == "%"  # «Явка – 84 %, торік вона дорівнювала 80»


def is_of_one_commission(figure: Figure) -> bool:
    """Whether the figure is one commission's: what sums up is no more of it."""
    return bool(figure.subject) and figure.metric.startswith("commission.")


def sums_up(statement: Statement) -> bool:
    """«усього», «загалом»: whether the figure is told as the total of those before."""
    return bool(_SUMS_UP.search(statement.tight))


def has_them(statement: Statement) -> bool:
    """«їх», «таких»: whether a pronoun stands for what is counted."""
    return bool(_THEM.search(statement.tight))


def is_pronoun(statement: Statement) -> bool:
    """«одним проєктом», «на одного», «поділено на дві»: what counts nothing."""
    number = statement.number
    if number.as_words and not statement.head and _PARTED_INTO.search(statement.tight):
        return True
    each = number.value == 1 and statement.number_words in {"одного", "одну"} and statement.left.endswith(("на", "за"))
    more = re.match(r" (?:[^\W\d_]+ )?(?:більше|менше)", statement.sentence.partition("@")[2])
    return (each and not more) or (
        number.as_words
        and statement.head != "випадок"
        and number.value == 1
        and bool(re.search(r"\b(?:одним|одному|одній|однією|одних|одними)$", statement.number_words))
    )


def is_of_its_own(statement: Statement) -> bool:
    """«208 (290) надіслала гаряча лінія, 64 (88) – адміністрація», «23 прийоми для 88»: what it counts stands behind
    its bracket, or is whom the figure before it was for; so it does not go on about that one."""
    return statement.tight == "для @" or bool(_NAMED_BEHIND.match(statement.sentence.partition("@")[2]))


def is_of_each(statement: Statement) -> bool:
    """«Середня тривалість одного засідання»: one stands for each of them."""
    return statement.number_words in {"одного", "однієї"} and bool(_OF_EACH.search(statement.left))


def names_only_agents(statement: Statement) -> bool:
    """«113 – нинішня», «попередніми комісіями – 246»: who, not what; the figure before says what."""
    if statement.head or statement.table >= 0 or names_vote(statement):
        return False
    if statement.number.kind is NumberKind.PERCENT and statement.label_side:
        return False  # «сесії – 83 %, комісії – 71 %»
    found = _WORD.findall(statement.tight)
    return all(is_empty_word(w) or PLAIN_WORD.match(w) for w in found)


def names_itself(rule: Rule, subject: str) -> bool:
    """Whether every word of the would-be subject is a word that the metric is known by."""
    cues = rule.cue_patterns if rule.subject in {"topic", "commission"} else ()
    own = [p for p in (rule.head_pattern, *cues, domain_pattern(rule.domain)) if p is not None]
    rest = subject.lower()
    for pattern in own:
        rest = pattern.sub(" ", rest)
    return all(len(w) <= 2 or PLAIN_WORD.match(w) or is_predicate(w) for w in re.findall(r"[\w'-]+", rest))


def title_of(text: DocumentText) -> str:
    """The words of the title page or first heading, in lower case: whose report on what."""
    top = text.blocks[:_TOP]
    titles = [b for b in top if b.kind == "title"] or [b for b in top if b.kind == "heading"][:1]
    words = " ".join(text.text[b.span.start : b.span.end].lower() for b in titles[:_TITLE_LINES])
    return words[:_LONGEST_TITLE]
