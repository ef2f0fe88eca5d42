"""Which commission a figure belongs to: by the names in its sentence, else by its heading, item or sentence before."""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from extractors.grammar.sentences.commission_names import CommissionMention, commissions_named
from extractors.grammar.sentences.phrases import DASHES
from extractors.grammar.sentences.tokens import Token
from extractors.grammar.words.morphology import is_predicate
from schemas.text import Span
from schemas.values import value

How = Literal["", "named", "carried", "unsure", "unnamed", "other", "all"]

_TOTAL = re.compile(r"(?:усього|всього|загалом|сумарно|сукупно|разом)$")
_OTHER_BODY = re.compile(
    r"(?:рад(?:а|ою|і|и)$|сесі|пленарн|викон(?:ком|авч)|президі|фракці|депутат(?:и|ів|ами)$|виборц|управлінн|відділ|апарат|секретар|"
    r"громадян|я$|мною$|ми$|звернен|прийом|запит|усіма|всіма)"
)
_GOES_ON = re.compile(
    r"(?:нею|неї|вона|ній|провела|розглянула|зібрала(?:ся|сь)|збирала(?:ся|сь)|надала|опрацювала|підготувала|вивчила|засідала|заслухала|"
    r"погодила|рекомендувала|відхилила|по?працювала|виїжджала|виїздила|внесла|напрацювала|прийняла|здійснила|ініціювала|підтримала|обговорила|схвалила)$"
)
# How many commissions named before and behind a figure are looked at: a line of any length is read in linear time.
_NEAREST = 20
_NEAR = 4
_OUT_OF = frozenset({"з", "із", "зі", "серед", "з-поміж", "із-поміж"})
_INSERTED = 2
_INSERTING = frozenset({("(", ")"), (",", ","), *((dash, dash) for dash in DASHES)})
# «решта три – по 9», «по 7 разів – дві інші»: those that are not named.
_THE_REST = re.compile(r"решт(?:а|и|у|ою|і)|інш(?:а|і|ої|ій|их|им|ими)")
_RANKED = re.compile(r"най(?:більш|менш|частіш|рідш|активніш)\w*|рідше|частіше|більше|менше")


@dataclass(frozen=True, slots=True)
class CommissionOf:
    """The name of a figure's commission and how it is known: `named` in the sentence, `carried` from what heads it,
    `unsure` when only an earlier sentence names it; `unnamed` and `other` are commissions without a name here and of
    another kind, `all` are all of them together."""

    name: Span | None = None
    how: How = ""


NONE = CommissionOf()
ALL = CommissionOf(None, "all")


@value
class SentenceCommissions:
    """The mentions of one sentence, and the commission that it may go on about.

    `headed` says that a heading or an item's opening names that one; `of_all` that all were spoken of before."""

    tokens: Sequence[Token]
    mentions: Sequence[CommissionMention]
    before: Span | None
    headed: bool
    of_all: bool

    def of(self, at: int, right_end: int) -> CommissionOf:
        """The commission of the figure at token `at`, whose own words end before `right_end`."""
        here = bisect.bisect_left(self.mentions, at, key=lambda m: m.start)
        acting = [m for m in self.mentions[max(0, here - _NEAREST) : here + _NEAREST] if m.kind != "partner"]
        last = next((m for m in reversed(acting) if m.end <= at), None)
        behind = next((m for m in acting if at < m.start < right_end), None)
        if behind is not None and self._reaches(at, behind, freely=last is None or last.kind in {"all", "unnamed"}):
            return self._known(behind, at)
        if last is not None:
            return self._after(last, at)
        if (told := self._past_comma(at, acting)) is not None:
            return self._known(told, at)
        if any(m.kind in {"all", "standing"} for m in acting):
            return NONE
        return self._carried(at)

    def _past_comma(self, at: int, acting: Sequence[CommissionMention]) -> CommissionMention | None:
        """«Найрідше, лише п'ять разів, засідала комісія з питань етики»: whose verb follows the inserted figure."""
        following = next((m for m in acting if m.start > at), None)
        between = self.tokens[at + 1 : following.start] if following else ()
        inserted = any(t.low == "," for t in self.tokens[max(0, at - _NEAR) : at])
        joined = _INSERTED <= len(between) <= _NEAR and between[-2].low == "," and is_predicate(between[-1].low)
        return following if inserted and joined else None

    def _reaches(self, at: int, behind: CommissionMention, *, freely: bool) -> bool:
        """«11 засідань комісії з питань освіти», «14 провела бюджетна»: no mark between the figure and the name."""
        between = self.tokens[at + 1 : behind.start]
        if self._is_inserted(at, between):
            return True
        if at and self.tokens[at - 1].low in _OUT_OF and any(is_predicate(t.low) for t in between):
            return False  # «із 860 питань найбільше розглянула земельна (565)»: what it did is told behind
        if behind.bare and len(between) == 1 and between[0].low in DASHES:
            return not (behind.end < len(self.tokens) and self.tokens[behind.end].low in DASHES)
        if any(t.kind == "punct" for t in between):
            return False
        return freely or (not behind.bare and len(between) < _NEAR and not any(is_predicate(t.low) for t in between))

    def _is_inserted(self, at: int, between: Sequence[Token]) -> bool:
        """«найбільше – 24 – провела комісія», «найменше (9) – комісія»: whose figure it is stands behind its marks."""
        ranked = at > 1 and any(_RANKED.fullmatch(t.low) for t in self.tokens[max(0, at - _NEAR) : at - 1])
        if not ranked or not between or (self.tokens[at - 1].low, between[0].low) not in _INSERTING:
            return False
        rest = [t for t in between[1:] if t.low not in DASHES]
        return len(rest) < _INSERTED and all(t.kind == "word" for t in rest)

    def _known(self, mention: CommissionMention, at: int) -> CommissionOf:
        if mention.kind == "standing":
            return CommissionOf(mention.name, "named")
        if mention.kind == "other":
            return CommissionOf(None, "other")
        if mention.kind == "unnamed":
            return self._carried(at) if self.before is not None else CommissionOf(None, "unnamed")
        return ALL if mention.kind == "all" else NONE

    def _after(self, last: CommissionMention, at: int) -> CommissionOf:
        if last.kind != "standing":
            return self._known(last, at)
        names = {m.name for m in self.mentions if m.kind == "standing" and m.end <= at}
        between = self.tokens[last.end : at]
        counted = any(t.kind == "number" for t in between)
        ends = max((i for i, t in enumerate(between) if _TOTAL.fullmatch(t.low)), default=-1)
        goes_on = any(_GOES_ON.fullmatch(t.low) for t in between[ends + 1 :])
        if ends >= 0 and (counted or len(names) > 1) and not goes_on:
            return NONE
        if self._of_the_rest(at, between):
            return CommissionOf(None, "unsure")
        parted = any(t.low == ";" for t in between)
        if parted and (len(names) > 1 or any(_OTHER_BODY.match(t.low) for t in between)):
            return CommissionOf(None, "unsure")
        return CommissionOf(last.name, "named")

    def _of_the_rest(self, at: int, between: Sequence[Token]) -> bool:
        """Whether the figure is of the commissions that are left, by the words before it or close behind."""
        behind = self.tokens[at + 1 : at + 1 + _NEAR]
        marks = (k for k, t in enumerate(behind) if t.kind == "punct" and t.low not in DASHES)
        told = (*between, *behind[: next(marks, _NEAR)])
        return any(_THE_REST.fullmatch(t.low) for t in told)

    def _carried(self, at: int) -> CommissionOf:
        if self.before is None:
            return NONE
        words = [t.low for t in self.tokens[:at] if t.kind == "word"]
        if any(_OTHER_BODY.match(w) for w in words) or any(_TOTAL.fullmatch(w) for w in words[:2]):
            return CommissionOf(None, "unsure" if not self.headed else "")
        spoken = any(_GOES_ON.fullmatch(w) for w in words) or any(m.kind == "unnamed" for m in self.mentions)
        if self.headed or spoken or not self.of_all:
            return CommissionOf(self.before, "carried")
        return CommissionOf(None, "unsure")


@dataclass
class CommissionScope:
    """What headings, the openings of lists and sentences have named so far, as a text is read in order."""

    headings: list[tuple[int, Span | None]] = field(default_factory=list)
    opened: dict[int, Span | None] = field(default_factory=dict)
    block: int = -1
    last: Span | None = None
    headed: bool = False
    of_all: bool = False
    in_sight: bool = False
    spoken: bool = False
    caption: Span | None = None

    def heading(self, tokens: Sequence[Token], level: int, *, title: bool) -> None:
        """A heading: it names the commission of what stands under it, or ends the one named before."""
        named = None if title else _only(commissions_named(tokens))
        self.headings = [h for h in self.headings if h[0] < level] + [(level, named)]
        self.spoken, self.caption = False, None

    def begin(self, block: int, opener: int, *, in_sight: bool) -> None:
        """A paragraph, item or table begins; `opener` is the block that opens its list, -1 when there is none."""
        # Names without the word «комісія» are understood in the paragraph after one that spoke of commissions too.
        self.block, self.of_all, self.in_sight, self.spoken = block, False, in_sight or self.spoken, False
        self.last = self.opened.get(opener) if opener >= 0 else None
        if self.last is None:
            self.last = self.caption or next((name for _, name in self.headings[-1:]), None)
        self.headed = self.last is not None

    def heads(self) -> CommissionOf:
        """The commission that a heading or an opening line names for the whole block."""
        return CommissionOf(self.last, "carried") if self.headed else NONE

    def sentence(self, tokens: Sequence[Token]) -> SentenceCommissions:
        """The commissions of a sentence, with what stands before it; the next sentence goes on from it."""
        mentions = commissions_named(tokens, in_sight=self.in_sight)
        if not self.headed and not mentions and any(_TOTAL.fullmatch(t.low) for t in tokens[:2]):
            self.last = None  # «Усього – 97 засідань» after the commissions one by one
        found = SentenceCommissions(tokens, mentions, self.last, self.headed, self.of_all)
        kinds = {m.kind for m in mentions}
        self.in_sight = self.in_sight or bool(kinds)
        self.spoken = self.spoken or bool(kinds)
        self.of_all = self.of_all or "all" in kinds
        named = _only(mentions)
        if named is not None and _is_caption(tokens, mentions):
            self.caption = named
        if named is not None and "all" not in kinds:
            self.last, self.headed = named, self.headed and named == self.last
        elif kinds - {"unnamed", "partner"}:
            self.last, self.headed = None, False
        self.opened[self.block] = self.last
        return found


def _is_caption(tokens: Sequence[Token], mentions: Sequence[CommissionMention]) -> bool:
    """A line that only names a commission heads what follows, though it is set as text."""
    words = [i for i, t in enumerate(tokens) if t.kind != "punct"]
    return len(mentions) == 1 and all(mentions[0].start <= i < mentions[0].end for i in words)


def _only(mentions: Sequence[CommissionMention]) -> Span | None:
    """The one commission that is named, None when there are several or none."""
    names = [m.name for m in mentions if m.kind == "standing"]
    return names[0] if len(names) == 1 else None
