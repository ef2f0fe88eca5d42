"""Dated events: a name and its date, whichever comes first: «День вишиванки – 19.05.2022», «14 жовтня відбувся форум»."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractors.grammar.numbers.numbers import NumberKind, NumberMention
from extractors.grammar.sentences.phrases import DASHES
from extractors.grammar.sentences.sentences import split_sentences
from extractors.grammar.sentences.tokens import Token, tokenize
from extractors.grammar.tables.days import is_calendar
from extractors.grammar.words.morphology import analyses, is_predicate
from schemas.text import Block, Cell, DocumentText, Span, Table

_EVENT_WORDS = re.compile(
    r"\b(?:захо[дi]|поді[їяй]|свят|відзначення|урочист|участь|вшанув|зустріч|відкрит|фестивал|конкурс|толок|акці|презентаці|виставк)\w*"
)
# What takes place on a day, by its own name.
_TAKES_PLACE = re.compile(
    r"(?:д(?:ень|ня|ні|нем)|свят(?:о|а|ом|кування)|відзначення|святкування|урочист\w+|вшанування|відкриття|фестивал\w+|форум\w*|концерт\w*|"
    r"толок\w*|акці[яїю]|акцій|ярмар\w+|виставк\w+|презентаці\w+|конференці\w+|хакатон\w*|марафон\w*|забіг\w*|мітинг\w*|парад\w*|хода|"
    r"покладання|освячення|турнір\w*|змагання|олімпіад\w*|спартакіад\w*|аукціон\w*|вечорниц\w+|вечір\w*|панахид\w*|реквієм\w*|флешмоб\w*|"
    r"квест\w*|карнавал\w*|колядк\w*|засів\w*|маївк\w*|зустріч|зустрічі|круглий|круглого|вручення|посвята|посвячення|випускн\w+|"
    r"новорічн\w+|різдвян\w+|великодн\w+|конкурс\w*|огляд-конкурс\w*|суботник\w*|пленер\w*|показ|кінопоказ\w*|екскурсі\w+|проводи|обжинк\w+|"
    r"лекторі\w+|слет|зліт|слухання|запуск|велопробіг\w*|з'їзд\w*|конгрес\w*|вистав\w*|прем'єр\w+|бал|презентовано)$"
)
_HELD = re.compile(
    r"(?:відбу\w+|провели|проведено|провела|провів|пройш\w+|пройшов|організу\w+|організован\w+|відзначи\w+|відзначали|відзначено|святкува\w+|вшанува\w+|"
    r"відкри(?:ли|то|в|ла)|влаштува\w+|зустрі(?:ли|чали)|привіта\w+|стартува\w+|стал[аои]?|став|взяли)$"
)
# What is done on a day and is an event with what it is done to: «відкрили парк», «вшанували загиблих».
_OPENED = re.compile(
    r"(?:відкри(?:ли|то|в|ла)|запусти(?:ли|в|ла)|запущено|запрацюва(?:в|ла|ло|ли)|освяти(?:ли|в)|освячено|"
    r"вшанува(?:ли|в|ла|но)|презентува(?:ли|в|ла)|презентовано)$"
)
_NOT_OPENED = re.compile(
    r"\b(?:рахун|провадж|справ|спадщин|тендер|торг|набір|ваканс|прийом|збір|доступ|банк|чат|груп|сторінк|канал)\w*"
)
_NOT_EVENT = re.compile(
    r"\b(?:рішенн\w*|розпорядж\w*|закон\w*|постанов\w*|наказ\w*|указ\w*|протокол\w*|станом|лист\w*|договор\w*|програм\w*|скликан\w+ на|набра\w+ чинності|"
    r"народ\w+|обран\w*|призначен\w*|звільнен\w*|припинен\w*|кворум\w*|тривог\w*|регламент\w*|затверджен\w*|повноважен\w*|період\w*|строк\w*|сесі\w+|засіданн\w+|"
    r"секретар\w* (?:міськ|селищн|сільськ)\w+ ради|голосуван\w*|звернен\w*|запит\w*|петиці\w*|кошторис\w*|ремонт\w*|мобілізован\w*|прийом\w* громадян)\b"
)
_YEAR_WORDS = frozenset({"р", "року", "рр", "."})
_MARKS = frozenset({"•", "▪", "●", "■", "►", "*", ":", "|"})
_JOINTS = frozenset({"та", "і", "й", ",", "а", "також"})
_LEADS = frozenset(
    {
        "та",
        "і",
        "й",
        "а",
        "також",
        "зокрема",
        "це",
        "були",
        "був",
        "була",
        "у",
        "в",
        "на",
        "до",
        "ще",
        "як",
        "найбільше",
        "під",
        "час",
    }
)
_DATE_HEAD = re.compile(r"\b(?:дата|коли|день проведення|число|термін проведення)\b")
_NAME_HEAD = re.compile(r"\b(?:захід|заходу|заходи|заходів|подія|події|подій|назва|свято|свята)\b")
_MAX_LABEL = 30
_FEWEST_WORDS, _SHORT_NAME = 2, 6
_LONGEST_HEAD = 6  # words of a paragraph that heads what follows


@dataclass(frozen=True, slots=True)
class DatedEvent:
    """An event's name as written and its date mention."""

    name: Span
    when: NumberMention


def dated_events(text: DocumentText, numbers: Sequence[NumberMention]) -> Iterator[DatedEvent]:
    """Every dated event of the document, in order."""
    under_events = False
    for block in text.blocks:
        body = text.text[block.body.start : block.body.end].lower()
        if block.kind in {"heading", "title"} and not _opens_with_date(block, numbers):
            under_events = bool(_EVENT_WORDS.search(body))
            continue
        if block.kind == "table" and block.table is not None:
            yield from _in_table(text, block.table, numbers, under_events=under_events)
        if block.kind in {"furniture", "table"}:
            continue
        yield from _in_block(text, block, numbers, under_events=under_events)
        if body.rstrip().endswith(":") or (len(body.split()) <= _LONGEST_HEAD and not body.rstrip().endswith(".")):
            under_events = under_events or bool(_EVENT_WORDS.search(body))


def _opens_with_date(block: Block, numbers: Sequence[NumberMention]) -> bool:
    """A line of a calendar looks like a heading: short, and without a full stop."""
    return any(n.date and n.span.start == block.body.start for n in numbers)


def _in_block(
    text: DocumentText, block: Block, numbers: Sequence[NumberMention], *, under_events: bool
) -> Iterator[DatedEvent]:
    topic = False
    for sentence in split_sentences(tokenize(text.text, block.body, numbers), text.text):
        groups = _date_groups(sentence)
        if not groups:
            short = len(sentence) <= 5
            topic = bool(_EVENT_WORDS.search(" ".join(t.low for t in sentence))) if short else topic
            continue
        opened = _EVENT_WORDS.search(_announced(sentence, groups[0][0]))
        reader = _Sentence(text, sentence, groups, open_field=under_events or topic or bool(opened))
        for number in range(len(groups)):
            yield from reader.events(number)


def _announced(sentence: Sequence[Token], first: int) -> str:
    """«Серед подій року: …»: the words before the colon that stands before the sentence's first date."""
    colon = next((k for k in range(first) if sentence[k].low == ":"), 0)
    return " ".join(t.low for t in sentence[:colon])


def _date_groups(tokens: Sequence[Token]) -> list[tuple[int, int]]:
    """Token ranges of dates, those joined by «та» or a comma taken together («9 травня та 24 серпня 2023 року»)."""
    groups: list[tuple[int, int]] = []
    for i, token in enumerate(tokens):
        if not _is_date(token):
            continue
        end = i + 1
        while (
            end < len(tokens) and tokens[end].low in _YEAR_WORDS and (tokens[end].low != "." or end + 1 < len(tokens))
        ):
            end += 1
        joined = groups and all(t.low in _JOINTS for t in tokens[groups[-1][1] : i]) and i > groups[-1][1]
        if joined:
            groups[-1] = (groups[-1][0], end)
        else:
            groups.append((i, end))
    return groups


def _is_date(token: Token) -> bool:
    number = token.number
    return number is not None and number.kind in {NumberKind.DATE, NumberKind.DATE_RANGE} and bool(number.date)


@dataclass(frozen=True, slots=True)
class _Sentence:
    text: DocumentText
    tokens: Sequence[Token]
    groups: Sequence[tuple[int, int]]
    open_field: bool

    def events(self, number: int) -> Iterator[DatedEvent]:
        """The event of the n-th group of dates: once for each of its dates."""
        first, end = self.groups[number]
        name = self._named(number, first, end)
        for token in self.tokens[first:end] if name else ():
            if token.number is not None and _is_date(token):
                yield DatedEvent(Span(name[0].start, name[-1].end), token.number)

    def _named(self, number: int, first: int, end: int) -> list[Token]:
        since = self.groups[number - 1][1] if number else 0
        until = self.groups[number + 1][0] if number + 1 < len(self.groups) else len(self.tokens)
        return (
            self._in_brackets(first, end, since)
            or self._before(first, end, since)
            or self._after(first, end, until)
            or self._beside(first, end, since)
            or self._opened(first, end, since, until)
        )

    def _in_brackets(self, first: int, end: int, since: int) -> list[Token]:
        """«День міста (09.09.2023)»."""
        if first == 0 or self.tokens[first - 1].low != "(" or end >= len(self.tokens) or self.tokens[end].low != ")":
            return []
        dates = sum(map(_is_date, self.tokens[first:end]))
        return self._event(self._back(self._past_count(first - 1, since, dates), since), sure=self.open_field)

    def _past_count(self, at: int, since: int, dates: int) -> int:
        """«Ярмарків було три (05.05, 25.08 та 06.12)»: where the words end that so many, as dates follow, count."""
        counted = self.tokens[at - 1] if at > since else None
        if counted is None or counted.number is None or not (_counts(counted) and counted.number.value == dates > 1):
            return at
        at -= 1
        while at > since + 1 and (is_predicate(self.tokens[at - 1].low) or self.tokens[at - 1].low in DASHES):
            at -= 1
        return at

    def _before(self, first: int, end: int, since: int) -> list[Token]:
        """«День міста – 09.09.2023», «Свято врожаю 24.08.2024 р.»: the date ends what is said."""
        following = self.tokens[end].low if end < len(self.tokens) else "."
        if first == 0 or following not in {".", ",", ";", "!", ")"} or self.tokens[first - 1].low in {"(", "від", "до"}:
            return []
        at = self._past_verb(first, since)
        while (
            at > since and self.tokens[at - 1].kind == "punct" and self.tokens[at - 1].low not in {"»", "”", '"', ")"}
        ):
            at -= 1
        between = self.tokens[at:first]
        apart = any(t.low in DASHES for t in between) and not any(_HELD.match(t.low) for t in between)
        whole = (apart or self.open_field) and len(self.groups) == 1 and following != ","
        name = list(self.tokens[since:at]) if whole else self._back(at, since)
        words = [t for t in name if t.kind == "word"]
        return self._event(name, sure=self.open_field or (apart and len(words) >= _FEWEST_WORDS))

    def _after(self, first: int, end: int, until: int) -> list[Token]:
        """«15.07.2023 – День села», «23 серпня відбулися урочистості», in a list of events «22 січня День Соборності»."""
        opens = first == 0 or self.tokens[first - 1].kind == "punct" or self.tokens[first - 1].low in _LEADS
        if not opens or end >= len(self.tokens):
            return []
        apart = self.tokens[end].low in DASHES | _MARKS
        held = bool(_HELD.match(self.tokens[end].low))
        listed = first == 0 and self.tokens[end].kind == "word" and not held
        if not apart and not held and not listed:
            return []
        name = self._up_to_mark(end if listed else end + 1, until)
        if listed and any(is_predicate(t.low) for t in name):
            return []  # «15 березня депутати зустрілися»: a sentence, not a name
        return self._event(name, sure=self.open_field or (apart and first == 0))

    def _beside(self, first: int, end: int, since: int) -> list[Token]:
        """«На ярмарку 24 серпня зібрали», «Концерт 15 червня зібрав»: who takes place begins the clause."""
        name = self._back(first, since)
        behind = self.tokens[end] if end < len(self.tokens) else None
        if not 0 < len(name) <= _SHORT_NAME or behind is None:
            return []
        told = behind.low in DASHES or is_predicate(behind.low)
        return self._event(name, sure=False) if told else []

    def _opened(self, first: int, end: int, since: int, until: int) -> list[Token]:
        """«15.05.2023 відкрили бібліотеку», «Відкрили бібліотеку (15.05.2023)»: what was done is the event."""
        at = end
        while at < until and (self.tokens[at].low == "," or analyses(self.tokens[at].low)[0].pos == "ADVB"):
            at += 1
        if first == 0 and at < until and _OPENED.match(self.tokens[at].low):
            return self._done(self._up_to_mark(at, until))
        object_end = first - (first > 0 and self.tokens[first - 1].low == "(")
        thing = self._back(object_end, since)
        start = object_end - len(thing)
        done = bool(thing) and start > since and bool(_OPENED.match(self.tokens[start - 1].low))
        return self._done(list(self.tokens[start - 1 : object_end])) if done else []

    def _done(self, name: list[Token]) -> list[Token]:
        """The name, a verb with its object, unless that is of the council's everyday work."""
        whole = len(name) >= _FEWEST_WORDS and not _NOT_OPENED.search(" ".join(t.low for t in name))
        return self._event(name, sure=True) if whole else []

    def _up_to_mark(self, start: int, until: int) -> list[Token]:
        """The words from `start` on up to the nearest mark outside quotes."""
        stop, quoted = start, False
        while stop < until and (quoted or self.tokens[stop].low not in {";", ",", "(", "!"}):
            quoted = self.tokens[stop].low in {"«", "“"} or (quoted and self.tokens[stop].low not in {"»", "”"})
            stop += 1
        return list(self.tokens[start:stop])

    def _past_verb(self, at: int, since: int) -> int:
        """«Ярмарок відбувся 15.09.2023»: where the words before the verb end; `at` itself when no such verb is there."""
        verb = next((k for k in range(at - 1, max(since, at - 4), -1) if is_predicate(self.tokens[k].low)), -1)
        if verb < 0 or not _HELD.match(self.tokens[verb].low):
            return at
        while verb - 1 > since and analyses(self.tokens[verb - 1].low)[0].pos in {"ADVB", "PRED"}:
            verb -= 1
        return verb

    def _back(self, at: int, since: int) -> list[Token]:
        """The words before `at` up to the nearest mark, conjunction of clauses or predicate."""
        start, quoted = at, False
        while start > since:
            token = self.tokens[start - 1]
            if token.low in {"»", "”"}:
                quoted = True
            if not quoted and (token.kind == "punct" or is_predicate(token.low) or _counts(token)):
                break
            if token.low in {"«", "“"}:
                quoted = False
            start -= 1
        while start < at and self.tokens[start].low in _LEADS:
            start += 1
        return list(self.tokens[start:at])

    def _event(self, name: list[Token], *, sure: bool) -> list[Token]:
        """The name when it can be an event's: by its own noun, or because the place says so (`sure`)."""
        while name and name[-1].low in {".", ";", ",", ":"}:
            name.pop()
        words = [t.low for t in name if t.kind == "word"]
        raw = " ".join(t.low for t in name)
        if not words or len(words) > _MAX_LABEL or _NOT_EVENT.search(raw) or any(_counts(t) for t in name):
            return []
        begins = self.text.text[name[0].start].isalnum() or name[0].low in {"«", "“", '"'}
        return name if begins and (sure or any(_TAKES_PLACE.match(w) for w in words[:4])) else []


def _counts(token: Token) -> bool:
    return token.number is not None and token.number.kind in {NumberKind.COUNT, NumberKind.MONEY}


def _in_table(
    text: DocumentText, table: Table, numbers: Sequence[NumberMention], *, under_events: bool
) -> Iterator[DatedEvent]:
    """Rows of a table whose heads say «дата» and «захід», or that stands under a heading of events; those of a calendar
    without heads where they name what takes place."""
    heads = {c.column: _words(text, c).lower() for c in table.cells if c.row < table.header_rows and len(c.span)}
    when = next((k for k, head in heads.items() if _DATE_HEAD.search(head)), None)
    what = next((k for k, head in heads.items() if k != when and _NAME_HEAD.search(head)), None)
    calendar = when is None and is_calendar(text, table)
    when = 0 if calendar else when
    if when is None or (what is None and not (under_events or calendar)):
        return
    for row in range(table.header_rows, table.rows):
        cells = {c.column: c for c in table.cells if c.row == row and len(c.span)}
        names = [c for k, c in sorted(cells.items()) if k == what or (what is None and k != when)]
        date = next((n for n in numbers if when in cells and n.date and cells[when].span.covers(n.span)), None)
        named = next((c for c in names if any(ch.isalpha() for ch in _words(text, c))), None)
        if date is None or named is None or _NOT_EVENT.search(_words(text, named).lower()):
            continue
        if under_events or not calendar or any(map(_TAKES_PLACE.match, _words(text, named).lower().split())):
            yield DatedEvent(named.span, date)


def _words(text: DocumentText, cell: Cell) -> str:
    return " ".join(text.text[cell.span.start : cell.span.end].split())
