"""The shape of a section's knowledge: which words make a figure which metric. Data only; `extractors.resolve` reads it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

SubjectKind = Literal[
    "",
    "commission",
    "temporary",
    "topic",
    "award",
    "official",
    "label",
    "noun",
    "person",
    "purpose",
    "channel",
    "attendance",
    "session",
    "manner",
    "applicant",
    "line",
    "help",
    "audience",
    "published",
    "present",
    "outcome",
    "initiator",
]


def at_word_start(regex: str) -> str:
    """The regex, to be met at a word's start only; a figure's «@» begins a word too."""
    return rf"(?<!\w)(?:{regex})"


@dataclass(frozen=True)
class Rule:
    """One way to say one metric.

    `head` is a regex of the counted noun (matched at a word's start); `cues` are regexes that must all be found near
    the figure; `unless` forbids beside the
    figure, `unless_context` in the lines above it; patterns meet lower-case text with `@` for the figure and `#` for other figures.
    `domain` is the subject matter that the rule belongs to: its words, or a figure of the same domain before, must be
    in sight unless `self_sufficient`.
    `surely` asks for the domain close by, for heads that say little («осіб»).
    `near` restricts the cues to the figure's own stretch of words, `before` to those before it in its sentence. `subject` says what the figure's subject is;
    with `needs_subject` a figure without one does not match, with `subject_like` one whose subject is of another kind. `value` pins the value («одна сесія» = zero words).
    `as_percent` is the metric of a per cent that accompanies the figure, where that is a metric of its own.
    `out_of` is the metric of the number that follows as «із M» («на 15 засіданнях із 16»).
    `kinds` are the kinds of number that can carry the metric; `bodies` limits to reports of these bodies.
    `verbs` are the predicates that say what the metric counts: beside a figure with other predicates only
    («оскаржено 3 рішення»), the rule does not fit.
    With `splits` the subject may be what parts the total otherwise than by topic (who asked, which way), as its list says.
    """

    metric: str
    domain: str
    head: str = ""
    cues: tuple[str, ...] = ()
    unless: str = ""
    unless_context: str = ""
    subject: SubjectKind = ""
    needs_subject: bool = False
    subject_like: str = ""
    no_subject: bool = False
    self_sufficient: bool = False
    near: bool = True
    before: bool = False
    unit: str = ""
    part_of: str = ""
    qualifiers: Mapping[str, str] = field(default_factory=dict)
    kinds: frozenset[str] = frozenset({"count", "percent"})
    bodies: frozenset[str] = frozenset()
    surely: bool = False
    as_percent: str = ""
    out_of: str = ""
    verbs: str = ""
    splits: bool = False
    weight: float = 0.0

    @cached_property
    def is_catch_all(self) -> bool:
        """Whether it takes any label for its subject: only where the matter is surely its own."""
        return self.needs_subject and not self.head and not self.cues and "count" in self.kinds

    @cached_property
    def head_pattern(self) -> re.Pattern[str] | None:
        """The head at a word's start (a figure's «@» is one too); None when any noun may be counted."""
        return re.compile(at_word_start(self.head)) if self.head else None

    @cached_property
    def cue_patterns(self) -> tuple[re.Pattern[str], ...]:
        """The cues at a word's start."""
        return tuple(re.compile(at_word_start(cue)) for cue in self.cues)

    @cached_property
    def objection(self) -> re.Pattern[str] | None:
        """What must not stand beside the figure; None when nothing speaks against the rule."""
        return re.compile(at_word_start(self.unless)) if self.unless else None

    @cached_property
    def subject_pattern(self) -> re.Pattern[str]:
        """The kind of thing that the subject must name."""
        return re.compile(at_word_start(self.subject_like))

    @cached_property
    def context_pattern(self) -> re.Pattern[str]:
        """What the lines above must not say."""
        return re.compile(at_word_start(self.unless_context))

    @cached_property
    def verb_pattern(self) -> re.Pattern[str] | None:
        """The predicates that fit; None when any does."""
        return re.compile(at_word_start(self.verbs)) if self.verbs else None


@dataclass(frozen=True, slots=True)
class Domain:
    """A subject matter and regexes of the words that bring it up, each met at a word's start: `words` beside the
    figure, `wide_words` (where the nouns that are counted say too little beside it) in the lines that head it,
    `faint_words` may be of the matter: they bring it up weakly."""

    name: str
    words: str
    wide_words: str
    faint_words: str = ""


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence that a section must understand: run as a test. `heading` stands above it; `title` is the report's, a
    secretary's for 2023 where it is empty."""

    sentence: str
    metric: str
    value: str
    subject: str = ""
    heading: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """What one file of `extractors/sections/` declares."""

    name: str
    domains: tuple[Domain, ...]
    rules: tuple[Rule, ...]
    examples: tuple[Example, ...]


def domain(name: str, pattern: str, *, context: str = "", faint: str = "") -> Domain:
    """A domain whose words are matched at a word's start; `context` adds words for headings and opening lines,
    `faint` such as others use too."""
    return Domain(name, pattern, f"{pattern}|{context}" if context else pattern, faint)


MONEY = frozenset({"money"})
PERCENT = frozenset({"percent"})
COUNT = frozenset({"count"})
ANY_COUNT = frozenset({"count", "measure"})
PERSONS = r"ос[оі]б(?!ист|ов)|громадян|мешкан|людин|людей|люди|чоловік|чол\b|виборц|жител|земляк|містян|відвідувач|заявник|односел"
DEPUTY = r"депутат(?!ськ)|деп\b|обранц|обранец"
# What deputies join together in.
FACTIONS = r"(?:поза)?фракці\w+|депутатськ\w+ груп\w+"
COLLEAGUE = rf"{DEPUTY}|ос[оі]б|колег|чоловік|людин|член"
# A row's person, in lower case: «коваль іван петрович», «ткач с. м.».
NAMED_PERSON = r"[\w'-]+ (?:[\w'-]+ [\w'-]+(?:[оеє]вич|[ії]вна|лліч|ьмич)$|\w\. ?(?:\w\.?)?$)"
