"""Reads a document's blocks into statements: sentences of paragraphs and list items, cells of tables."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import count

from extractors.grammar.numbers.numbers import NumberKind, NumberMention
from extractors.grammar.periods.periods import PeriodMention
from extractors.grammar.sentences.abbreviations import Abbreviations
from extractors.grammar.sentences.bracketed import nouns_before_brackets
from extractors.grammar.sentences.commission_scope import CommissionScope, SentenceCommissions
from extractors.grammar.sentences.figure_tokens import figure_indices, says_how_often
from extractors.grammar.sentences.layout import Place, place_figures
from extractors.grammar.sentences.named_behind import named_behind
from extractors.grammar.sentences.own_periods import periods_of_figures, with_own_periods
from extractors.grammar.sentences.percents import with_percents
from extractors.grammar.sentences.phrases import DASHES, NounPhrase, head_lemma, marked, named_noun, render
from extractors.grammar.sentences.respective import respectively, without_commas
from extractors.grammar.sentences.sentences import split_sentences
from extractors.grammar.sentences.session_scope import Sitting, sitting_of, sittings
from extractors.grammar.sentences.slashed_names import by_slashes
from extractors.grammar.sentences.statements import Statement
from extractors.grammar.sentences.tokens import Token, tokenize
from extractors.grammar.sentences.zeros_shared import zeros_apart
from extractors.grammar.tables.tabular import RowHeads, read_table
from extractors.grammar.words.morphology import is_predicate
from schemas.text import Block, DocumentText, Span
from schemas.values import replace

_TOPIC_WORDS = 7
_PRIOR_CHARACTERS = 400
# No heading or opening line of a list is longer; a page-long one of a broken layout is not read again for each figure.
_LONGEST_LINE = 1000
# How many characters before a figure a period may stand that its sentence names.
_REACH = 1500
_OF_THE_YEAR = re.compile(
    r"\b(?:усього|всього|загалом|за рік|протягом року|упродовж року|у звітному|за звітний|роком раніше|торік|отже)\b"
)
_NOT_FIRST = re.compile(r"\(?(?:[2-9]|[1-9]\d)[.)]")
_SHORT_LINE = 120
_TABLE_NUMBER = re.compile(r"(?:таблиця|табл\.|рисунок|рис\.|діаграма)\s*(?:№\s*)?\d{1,3}[.:]?")
_SENTENCE_END = re.compile(r"(?<=\w{3})[.!?]\s+")
# How many words around a figure are looked at: a page-long «sentence» of a broken layout must not cost its square.
_SIGHT = 45
# A number that counts what is named behind it, among other words in a table's cell.
_COUNTS_IN_CELL = re.compile(r"[^\W\d_]{3}.*\b\d[\d ]* [^\W\d_]{4}")
# A number beside words; in the first column words are mostly a row's name.
_SAYS_IN_CELL = re.compile(r"[^\W\d_]{3}.*\d|\d.*[^\W\d_]{3}", re.DOTALL)
_A_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_IN_ALL = frozenset({"усього", "всього", "загалом", "разом"})
# A heading of so few words names the number that stands alone under it.
_NAME_WORDS = 4


@dataclass
class _Context:
    """What stands above the block being read."""

    headings: list[tuple[int, str]] = field(default_factory=list)
    openers: list[tuple[int, str, int]] = field(default_factory=list)
    last_text: str = ""
    before: str = ""
    antecedent: tuple[str, int] = ("", -1)
    commissions: CommissionScope = field(default_factory=CommissionScope)
    abbreviations: Abbreviations = field(default_factory=lambda: Abbreviations({}))
    named_behind: frozenset[int] = frozenset()

    def push_heading(self, level: int, words: str) -> None:
        self.headings = [h for h in self.headings if h[0] < level] + [(level, words[:_LONGEST_LINE])]
        self.openers.clear()

    def push_opener(self, level: int, words: str, block: int) -> None:
        self.openers = [o for o in self.openers if o[0] < level] + [(level, words[-_LONGEST_LINE:], block)]

    def opener(self, level: int) -> tuple[str, int]:
        """The opening lines of the lists that an item of this level is in, the nearest first, and the nearest's block."""
        found = [o for o in self.openers if o[0] < level]
        return " / ".join(o[1] for o in reversed(found)), found[-1][2] if found else -1

    def caption(self) -> str:
        """The line above a table, when it is one: short, or announcing what follows."""
        announces = self.last_text.endswith(":") or len(self.last_text) <= _SHORT_LINE
        last_sentence = (
            self.last_text if len(self.last_text) <= _SHORT_LINE else _SENTENCE_END.split(self.last_text)[-1]
        )
        return last_sentence[-_LONGEST_LINE:] if announces else ""

    def heading_words(self) -> tuple[str, ...]:
        return tuple(words for _, words in reversed(self.headings))


def read_statements(
    text: DocumentText, numbers: Sequence[NumberMention], periods: Sequence[PeriodMention]
) -> list[Statement]:
    """Every figure of the document as a statement, in the order of the text."""
    context, ids = (
        _Context(abbreviations=Abbreviations.of(text.text), named_behind=named_behind(text, numbers)),
        count(),
    )
    statements: list[Statement] = []
    for index, block in enumerate(text.blocks):
        if block.kind == "furniture":
            continue
        if block.kind == "table":
            found = read_table(text, index, numbers, periods, context.caption(), context.heading_words())
            context.commissions.begin(index, -1, in_sight=False)
            whose = context.commissions.heads()
            spelt = (context.abbreviations.in_cell(s) for s in found)
            read = [s if s.commission else replace(s, commission=whose.name, commission_how=whose.how) for s in spelt]
            told = {s.start for s in read}
            among = _told_in_cells(text, block, _BlockReader(text, block, index, context, periods, ids), numbers)
            statements.extend(sorted([*read, *(s for s in among if s.start not in told)], key=lambda s: s.start))
            continue
        tokens = without_commas(context.abbreviations.in_tokens(tokenize(text.text, block.body, numbers), text.text))
        if block.kind in {"heading", "title"}:
            context.commissions.heading(tokens, block.level, title=block.kind == "title")
        reader = _BlockReader(text, block, index, context, periods, ids)
        read = reader.read(tokens)
        statements.extend(read)
        _remember(context, index, text)
        if block.kind == "list_item" and not block.marker and read and (read[0].head or read[0].named):
            above = context.antecedent[0].partition(" / ")[0]
            context.antecedent = (f"{above} / {read[0].sentence}", block.span.end)
    return statements


def _told_in_cells(
    text: DocumentText, block: Block, reader: _BlockReader, numbers: Sequence[NumberMention]
) -> Iterator[Statement]:
    """The figures that stand with their nouns in cells: «Лікування, 17 виборців | 61 000», «Бюджетна | засідань – 9»."""
    if (table := block.table) is None:
        return
    heads = RowHeads(text, table)
    for cell in (c for c in table.cells if c.row >= table.header_rows):
        told = _SAYS_IN_CELL if cell.column else _COUNTS_IN_CELL
        if heads.names_row(cell) or not told.search(text.text[cell.span.start : cell.span.end]):
            continue
        read = reader.read(tokenize(text.text, cell.span, numbers))
        speaks = cell.column > 0 and any(s.head or s.named or s.label_words for s in read)
        for found in read:
            if speaks or (found.head and found.label_side != "right"):
                yield heads.over(found, cell, reader.context.caption())


def _heads_list(text: DocumentText, index: int, words: str) -> bool:
    """A short line before a list opens it even without a colon; before lines without marks, one without a figure."""
    following = text.blocks[index + 1] if index + 1 < len(text.blocks) else None
    if following is None or following.kind != "list_item" or len(words) > _SHORT_LINE:
        return False
    if _NOT_FIRST.match(following.marker):
        return False  # «6. …» goes on with a list from before
    return bool(following.marker) or not re.search(r"\d", _A_YEAR.sub("", words))


def _remember(context: _Context, index: int, text: DocumentText) -> None:
    block = text.blocks[index]
    words = context.abbreviations.in_words(text.text[block.body.start : block.body.end].strip().lower())
    if _TABLE_NUMBER.fullmatch(words):
        return  # «Таблиця 1» alone: what it is about stands above
    if block.kind in {"heading", "title"}:
        context.push_heading(block.level, words)
        context.antecedent = (words[:_LONGEST_LINE], block.body.start)
    elif words.endswith(":") or (block.kind == "paragraph" and _heads_list(text, index, words)):
        level = block.level + 1 if block.kind == "list_item" else 0
        last_sentence = re.split(r"[.!?]\s+(?=[А-ЯІЇЄҐ])", text.text[block.body.start : block.body.end].strip())[-1]
        context.push_opener(level, last_sentence.lower(), index)
    elif block.kind == "paragraph":
        context.openers.clear()
    context.last_text = words
    context.before = words[-_PRIOR_CHARACTERS:] if block.kind in {"paragraph", "list_item"} else ""


@dataclass(frozen=True)
class _Sentence:
    """What all figures of a sentence share; `words` are its tokens as marked, `opener` the line that opens its list and
    the block of that line."""

    tokens: list[Token]
    words: Sequence[str]
    id: int
    periods: Sequence[PeriodMention]
    topic: str
    prior: str
    opener: tuple[str, int]
    title: Span | None
    commissions: SentenceCommissions


@dataclass
class _BlockReader:
    text: DocumentText
    block: Block
    index: int
    context: _Context
    periods: Sequence[PeriodMention]
    ids: count[int]
    session: Span | None = None
    carried: Span | None = None
    sittings: Sequence[Sitting] = ()
    antecedent: tuple[str, int] = ("", -1)

    def read(self, tokens: list[Token]) -> list[Statement]:
        statements: list[Statement] = []
        topic, prior = "", self.context.before
        self.antecedent = self.context.antecedent
        start = tokens[0].start if tokens else 0
        opener = self.context.opener(self._level())
        about = " ".join((opener[0], *self.context.heading_words()[:1]))
        self.context.commissions.begin(self.index, opener[1], in_sight="комісі" in about)
        for written in split_sentences(tokens, self.text.text):
            sentence = nouns_before_brackets(written)
            words = " ".join(token.low for token in sentence)
            commissions = self.context.commissions.sentence(sentence)
            of_the_year, counts = bool(_OF_THE_YEAR.search(words)), bool(figure_indices(sentence))
            self.sittings = [s for s in sittings(sentence) if not (s.numbered and of_the_year)]
            self.session = next((s.name for s in self.sittings if s.heads or (s.numbered and counts)), self.session)
            self.carried = None if of_the_year else self.session
            if not counts:
                topic = words if _is_topic(sentence) else ("" if _has_predicate(sentence) else topic)
                if named_noun([t.low for t in sentence if t.kind == "word"]):
                    self.antecedent = (words[-_LONGEST_LINE:], sentence[0].start)
                prior = (prior + " " + words)[-_PRIOR_CHARACTERS:]
                continue
            first = not statements
            statements.extend(
                self._sentence(sentence, topic, prior, commissions, first_sentence=first and sentence[0].start <= start)
            )
            prior = (prior + " " + words)[-_PRIOR_CHARACTERS:]
        return statements

    def _level(self) -> int:
        return self.block.level + 1 if self.block.kind == "list_item" else 0

    def _sentence(
        self, tokens: list[Token], topic: str, prior: str, commissions: SentenceCommissions, *, first_sentence: bool
    ) -> list[Statement]:
        in_list = self.block.kind == "list_item"
        places = place_figures(tokens, in_list=in_list and first_sentence, named=self.context.named_behind)
        inside = periods_of_figures(tokens, self._periods(tokens), self.text)
        sentence = _Sentence(
            tokens,
            words=marked(tokens, frozenset(figure_indices(tokens))),
            id=next(self.ids),
            periods=inside,
            topic=topic,
            prior=prior,
            opener=self.context.opener(self._level()),
            title=_title(tokens, places[0].at),
            commissions=commissions,
        )
        found = [self._statement(sentence, place, order) for order, place in enumerate(places)]
        timed = with_own_periods(found, self.text, inside)
        parted = respectively(by_slashes(timed, self.text), self.text)
        return with_percents(zeros_apart(parted, self.text), self.text)

    def _periods(self, tokens: Sequence[Token]) -> Sequence[PeriodMention]:
        return _between(self.periods, tokens[0].start, tokens[-1].end)

    def _statement(self, sentence: _Sentence, place: Place, order: int) -> Statement:
        tokens, periods = sentence.tokens, sentence.periods
        start = tokens[min(place.piece_start, place.at)].start
        end = tokens[max(place.right_end - 1, place.at)].end
        how_often = says_how_often(tokens, place.at)
        phrase = None if how_often or _is_of_all(tokens, place) else place.phrase
        label = _span(tokens, place.label_start, place.label_end)
        near, far = place.at - _SIGHT, place.at + _SIGHT
        whose = sentence.commissions.of(place.at, place.right_end)

        def sight(begin: int, stop: int) -> str:
            return render(sentence.words, begin, stop, place.at)

        def parts(time: Span) -> bool:
            # «14 (торік 11) сесій»: a time between the figure and its noun is the bracket's
            noun = tokens[place.phrase.start].start if place.phrase else 0
            return tokens[place.at].end <= time.start < noun

        name = self._heading_of(tokens)
        return Statement(
            number=_figure(tokens[place.at]),
            number_words=tokens[place.at].low,
            session=sitting_of(self.sittings, place.at, place.right_end) or self.carried,
            commission=whose.name,
            commission_how=whose.how,
            quote=_quote(tokens, place),
            block=self.index,
            sentence_id=sentence.id,
            order=order,
            tight=name + sight(max(place.piece_start, near), min(max(place.right_end, place.at + 1), far)),
            left=sight(max(place.left_start, near), place.at),
            lead=sight(near, place.at),
            sentence=sight(near, min(far, len(tokens))),
            after=sight(place.at + 1, place.right_end),
            head="раз" if how_often else head_lemma(tokens, phrase),
            counted="разів" if how_often else _counted(tokens, phrase) if phrase else "",
            named=_named(tokens, place) or named_noun(name.split()),
            noun=render(sentence.words, phrase.start, phrase.end) if phrase else "",
            noun_span=_span(tokens, phrase.start, phrase.end) if phrase else None,
            label=label,
            label_words=render(sentence.words, place.label_start, place.label_end) if label else "",
            title=sentence.title,
            title_words=self._words(sentence.title),
            label_side=place.label_side if label else "",  # type: ignore[arg-type]
            companion=place.companion,
            bracket=place.bracket,
            topic=sentence.topic,
            opener=sentence.opener[0],
            opener_block=sentence.opener[1],
            headings=self.context.heading_words(),
            prior=sentence.prior,
            antecedent=self.antecedent[0],
            antecedent_at=self.antecedent[1],
            in_list=self.block.kind == "list_item",
            periods=tuple(
                p for p in _between(periods, start - _REACH, end) if start < p.span.end and not parts(p.span)
            ),
            lead_periods=tuple(p for p in _between(periods, start - _REACH, start) if p.span.end <= start),
        )

    def _words(self, span: Span | None) -> str:
        return " ".join(self.text.text[span.start : span.end].lower().split()) if span else ""

    def _heading_of(self, tokens: Sequence[Token]) -> str:
        """The short heading of a number that stands alone under it («Сесії», below it «14»), a space behind; else empty."""
        headings = self.context.heading_words()
        alone = len(tokens) <= 2 and not any(t.kind == "word" for t in tokens) and self.block.kind == "paragraph"
        if not alone or not headings or len(headings[0].split()) > _NAME_WORDS or re.search(r"\d", headings[0]):
            return ""
        return f"{headings[0]} "


def _between(periods: Sequence[PeriodMention], start: int, end: int) -> Sequence[PeriodMention]:
    """The periods, which are in the order of the text, that begin from `start` on and before `end`."""
    first, last = (bisect.bisect_left(periods, at, key=lambda p: p.span.start) for at in (start, end))
    return periods[first:last]


def _figure(token: Token) -> NumberMention:
    """The token's number; ValueError when it is a word."""
    if token.number is None:
        raise ValueError(f"not a figure: {token}")
    times = token.number.kind is NumberKind.OTHER
    return replace(token.number, kind=NumberKind.COUNT, as_words=True) if times else token.number


def _is_of_all(tokens: Sequence[Token], place: Place) -> bool:
    """«588, або 39,7 % загальної кількості»: whether a per cent has no noun but that of how many there are."""
    percent = _figure(tokens[place.at]).kind is NumberKind.PERCENT
    return percent and place.phrase is not None and tokens[place.phrase.head].low in {"кількості", "числа", "обсягу"}


def _counted(tokens: Sequence[Token], phrase: NounPhrase) -> str:
    """The counted noun with its modifiers; a shared noun stands behind the next figure."""
    modifiers = [t.low for t in tokens[phrase.start : min(phrase.head, phrase.end)]]
    return " ".join([*modifiers, tokens[phrase.head].low]) if phrase.head >= 0 else ""


def _named(tokens: Sequence[Token], place: Place) -> str:
    """The noun that the label, or the stretch before the figure, names when none is counted after it."""
    if place.phrase is not None and place.phrase.head >= 0:
        return ""
    start, end = place.piece_start, place.at
    if place.label_side:
        start, end = place.label_start, place.label_end
    elif place.bracket and all(t.kind != "word" or t.low in _IN_ALL for t in tokens[start:end]):
        start = place.left_start  # «Прийнято рішень (усього 12)»
    return named_noun([t.low for t in tokens[start:end] if t.kind == "word"])


def _quote(tokens: Sequence[Token], place: Place) -> Span:
    """The words to show for the figure: its label or predicate before it, its noun phrase after it."""
    start = place.piece_start if place.piece_start < place.at else place.at
    while start < place.at and tokens[start].kind == "punct":
        start += 1
    end = max(place.right_end, place.at + 1)
    while end > place.at + 1 and tokens[end - 1].kind == "punct":
        end -= 1
    return Span(tokens[start].start, tokens[end - 1].end)


def _span(tokens: Sequence[Token], start: int, end: int) -> Span | None:
    while start < end and tokens[start].kind == "punct" and tokens[start].low not in {"«", "“", '"'}:
        start += 1
    while start < end and tokens[end - 1].kind == "punct" and tokens[end - 1].low not in {"»", "”", '"', ")"}:
        end -= 1
    return Span(tokens[start].start, tokens[end - 1].end) if start < end else None


def _title(tokens: Sequence[Token], first_figure: int) -> Span | None:
    """The words before the sentence's first dash or colon, when these come before its first figure."""
    mark = next((i for i in range(min(first_figure, _SIGHT)) if tokens[i].low == ":" or tokens[i].low in DASHES), 0)
    return _span(tokens, 0, mark)


def _is_topic(sentence: Sequence[Token]) -> bool:
    words = [t for t in sentence if t.kind == "word"]
    return 0 < len(words) <= _TOPIC_WORDS and (sentence[-1].low == "?" or not _has_predicate(sentence))


def _has_predicate(sentence: Sequence[Token]) -> bool:
    return any(t.kind == "word" and is_predicate(t.low) for t in sentence)
