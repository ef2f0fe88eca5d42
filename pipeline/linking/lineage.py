"""What became of each commission from one year to the next: same, reworded, renamed, split, merged, new, ended."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from pipeline.linking.rosters import Entry, Roster, commission_key
from pipeline.linking.topics import Topics, coverage, harmonic, held, kinship, rarity, topics_of
from schemas.report import Change

# A pair is one commission from here on, is asked about from `DOUBT` on, and below that is two commissions.
JOIN, DOUBT = 0.55, 0.3
# A rival this near makes a pair a question, unless counts decide.
MARGIN = 0.12
_HELD = 0.6
_KEPT = 0.8
_COUNTS_AGREE, _COUNTS_DIFFER = 0.35, 0.45
_REWORDED = 0.8


@dataclass(frozen=True, slots=True)
class Step:
    """What one entry of this year's roster is: places of its sources in the year before, and on what evidence."""

    place: int
    change: Change
    sources: tuple[int, ...] = ()
    evidence: str = ""
    score: float = 1.0
    continues: bool = False


@dataclass(slots=True)
class _Pairing:
    """Two rosters side by side: topics, likeness with the evidence of counts, and who is taken."""

    before: Roster
    now: Roster
    then: list[Topics] = field(default_factory=list)
    today: list[Topics] = field(default_factory=list)
    weights: dict[str, float] = field(default_factory=dict)
    there: list[list[float]] = field(default_factory=list)  # how much of i is in j
    back: list[list[float]] = field(default_factory=list)  # how much of j is in i
    words: list[list[float]] = field(default_factory=list)
    counts: list[list[int]] = field(default_factory=list)
    scores: list[list[float]] = field(default_factory=list)
    steps: dict[int, Step] = field(default_factory=dict)
    gone: set[int] = field(default_factory=set)

    def score(self, i: int, j: int) -> float:
        """Likeness of the words, moved by counts that agree or differ; 1 for the same words."""
        return self.scores[i][j]

    def free_before(self) -> list[int]:
        """Places of the year before that have not gone into anything yet."""
        return [i for i in range(len(self.then)) if i not in self.gone]

    def free_now(self) -> list[int]:
        """Places of this year that have no source yet."""
        return [j for j in range(len(self.today)) if j not in self.steps]

    def unsure_now(self) -> list[int]:
        """Places of this year that have no certain source: free ones and doubtful ones."""
        return [j for j in range(len(self.today)) if j not in self.steps or self.steps[j].change == "doubtful"]

    def asked_about(self) -> set[int]:
        """Places of the year before that a doubtful entry of this year may continue."""
        return {i for step in self.steps.values() if step.change == "doubtful" for i in step.sources}

    def settle(self, step: Step) -> None:
        """Keep a decision; its sources are used up, unless it is a question."""
        self.steps[step.place] = step
        if step.change != "doubtful":
            self.gone.update(step.sources)


def steps_between(before: Roster, now: Roster) -> tuple[list[Step], list[int]]:
    """Decisions for each entry of `now` in its order, and places of `before` that ended.

    An entry with a doubtful source is `doubtful`, with the sources that it may have, and joined to none.
    """
    pairing = _paired(before, now)
    _same_words(pairing)
    _divided(pairing)
    _joined(pairing)
    _continued(pairing)
    _rest(pairing)
    whole = now.whole and before.whole
    ended = [i for i in pairing.free_before() if whole and i not in pairing.asked_about()]
    return [pairing.steps[j] for j in range(len(now.entries))], ended


def _paired(before: Roster, now: Roster) -> _Pairing:
    then = [topics_of(e.name) for e in before.entries]
    today = [topics_of(e.name) for e in now.entries]
    rare = rarity(then)
    weights = {**rare, **{t: min(w, rare.get(t, 1.0)) for t, w in rarity(today).items()}}
    pairing = _Pairing(before, now, then, today, weights)
    pairing.there = [[coverage(a, b, weights) for b in today] for a in then]
    pairing.back = [[coverage(b, a, weights) for b in today] for a in then]
    pairs = [list(zip(there, back, strict=True)) for there, back in zip(pairing.there, pairing.back, strict=True)]
    pairing.words = [[harmonic(one, other) for one, other in row] for row in pairs]
    pairing.counts = [[_counts(e, n, before) for n in now.entries] for e in before.entries]
    keys = [[commission_key(e.name) for e in roster.entries] for roster in (before, now)]
    pairing.scores = [
        [1.0 if a == b else _moved(pairing.words[i][j], pairing.counts[i][j]) for j, b in enumerate(keys[1])]
        for i, a in enumerate(keys[0])
    ]
    return pairing


def _moved(words: float, counts: int) -> float:
    """Likeness of words that differ, by the evidence of counts."""
    return max(0.0, min(0.99, words + {1: _COUNTS_AGREE, 0: 0.0, -1: -_COUNTS_DIFFER}[counts]))


def _counts(then: Entry, now: Entry, before: Roster) -> int:
    """1 when this year restates last year's own figures under the new name, -1 when it restates others, 0 unknown.

    A figure that several commissions of that year have says nothing.
    """
    agree = differ = 0
    for (period, metric), value in now.before.items():
        own = then.figures.get(metric)
        if period != before.period or own is None:
            continue
        if own != value:
            differ += 1
        elif sum(e.figures.get(metric) == value for e in before.entries) == 1:
            agree += 1
    return 1 if agree and not differ else -1 if differ and not agree else 0


def _same_words(pairing: _Pairing) -> None:
    for j, entry in enumerate(pairing.now.entries):
        key = commission_key(entry.name)
        same = [i for i in pairing.free_before() if commission_key(pairing.before.entries[i].name) == key]
        if len(same) == 1 and pairing.counts[same[0]][j] >= 0:
            pairing.settle(Step(j, "same", (same[0],), "the same words", continues=True))


# --- divisions and joinings -----------------------------------------------------------------------------------------


def _divided(pairing: _Pairing) -> None:
    """One commission of last year whose heads of matter are now those of two or more that have no other source."""
    for i in range(len(pairing.then)):
        heirs = [j for j in pairing.free_now() if _heir(pairing, i, j)]
        kept = [j for j, step in pairing.steps.items() if i in step.sources and step.continues]
        if kept and heirs:
            for j in heirs:
                if _took_from(pairing, i, kept[0], j):
                    pairing.settle(_off(pairing, i, j))
        elif len(heirs) >= 2 and i not in pairing.gone:
            _divide(pairing, i, heirs)


def _divide(pairing: _Pairing, i: int, heirs: list[int]) -> None:
    """All heirs are new, unless one kept nearly everything: then it goes on and the others split off."""
    whole = [j for j in heirs if pairing.there[i][j] >= _KEPT]
    main = max(whole, key=lambda j: pairing.score(i, j), default=None)
    told = _told(pairing.now, "split", pairing.then[i])
    if main is not None and not told:
        pairing.settle(_continuing(pairing, i, main))
        heirs = [j for j in heirs if j != main]
    for j in heirs:
        pairing.settle(_off(pairing, i, j))


def _heir(pairing: _Pairing, i: int, j: int) -> bool:
    """Whether the head of j was among the matters of i and of no other commission nearly so much."""
    here = held(pairing.today[j].head, pairing.then[i])
    back = pairing.back[i][j]
    rivals = [pairing.score(k, j) for k in pairing.free_before() if k != i]
    best = max(rivals, default=0.0)
    elsewhere = any(_holds(pairing, k, j) for k in pairing.free_before() if k != i)  # then matters changed places
    likeliest = pairing.score(i, j) >= best and not elsewhere
    return here >= _HELD and back >= 0.5 and likeliest and pairing.counts[i][j] >= 0


def _took_from(pairing: _Pairing, i: int, kept: int, j: int) -> bool:
    """Whether j has a matter of i that the commission which goes on has lost, or the report tells of a division."""
    lost = [t for t in pairing.then[i].names if held(t, pairing.today[kept]) < 1.0]
    taken = any(kinship(t, own) == 1.0 for t in lost for own in pairing.today[j].names)
    return taken or bool(_told(pairing.now, "split", pairing.then[i]))


def _off(pairing: _Pairing, i: int, j: int) -> Step:
    told = _told(pairing.now, "split", pairing.then[i])
    matter = [t for t in pairing.today[j].names if held(t, pairing.then[i]) >= _HELD]
    why = f"took {', '.join(matter) or 'part'} from «{pairing.before.entries[i].name}»"
    return Step(j, "split", (i,), _with_told(why, told), 1.0 if told else 0.8)


def _joined(pairing: _Pairing) -> None:
    """One commission of this year that holds the heads of two or more of last year, which have no other heir."""
    for j in pairing.free_now():
        sources = [i for i in pairing.free_before() if _source(pairing, i, j)]
        if len(sources) < 2:
            continue
        told = _told(pairing.now, "merged", pairing.today[j])
        named = " and ".join(f"«{pairing.before.entries[i].name}»" for i in sources)
        pairing.settle(Step(j, "merged", tuple(sources), _with_told(f"holds {named}", told), 1.0 if told else 0.8))


def _source(pairing: _Pairing, i: int, j: int) -> bool:
    """Whether i went into j: j holds it, and nothing else of this year is nearly so like it."""
    others = [pairing.score(i, k) for k in pairing.free_now() if k != j]
    return _holds(pairing, i, j) and max(others, default=0.0) < pairing.score(i, j) - MARGIN


def _holds(pairing: _Pairing, i: int, j: int) -> bool:
    """Whether the head and at least half of the matters of i are among those of j."""
    return pairing.there[i][j] >= 0.5 and held(pairing.then[i].head, pairing.today[j]) >= _HELD


# --- one to one -----------------------------------------------------------------------------------------------------


def _continued(pairing: _Pairing) -> None:
    """The likeliest pairs first; a pair with a near rival that counts do not settle becomes a question."""
    pairs = sorted(
        ((pairing.score(i, j), -i, -j) for i in pairing.free_before() for j in pairing.free_now()), reverse=True
    )
    for score, minus_i, minus_j in pairs:
        i, j = -minus_i, -minus_j
        if score < JOIN or i in pairing.gone or j in pairing.steps:
            continue
        rival = _rival(pairing, i, j)
        if rival >= score - MARGIN and pairing.counts[i][j] != 1:
            pairing.settle(_doubtful(pairing, j, score))
        else:
            pairing.settle(_continuing(pairing, i, j))


def _rival(pairing: _Pairing, i: int, j: int) -> float:
    """The best score that either side has with another that is still free."""
    of_now = [pairing.score(k, j) for k in pairing.free_before() if k != i]
    of_then = [pairing.score(i, k) for k in pairing.unsure_now() if k != j]
    return max([*of_now, *of_then], default=0.0)


def _continuing(pairing: _Pairing, i: int, j: int) -> Step:
    words, counts = pairing.words[i][j], pairing.counts[i][j]
    reasons = [f"wording {words:.2f} like «{pairing.before.entries[i].name}»"]
    if counts == 1:
        reasons.append("this report restates that commission's own figures of the year before")
    told = _told(pairing.now, "renamed", pairing.today[j])
    change: Change = "reworded" if words >= _REWORDED else "renamed"
    return Step(j, change, (i,), _with_told("; ".join(reasons), told), round(pairing.score(i, j), 2), continues=True)


def _doubtful(pairing: _Pairing, j: int, score: float) -> Step:
    """No join: the sources that it may have, likeliest first."""
    near = sorted(pairing.free_before(), key=lambda i: -pairing.score(i, j))
    sources = [i for i in near if pairing.score(i, j) >= DOUBT][:3]
    named = ", ".join(f"«{pairing.before.entries[i].name}» {pairing.score(i, j):.2f}" for i in sources)
    return Step(j, "doubtful", tuple(sources), f"may continue: {named}", round(score, 2))


def _rest(pairing: _Pairing) -> None:
    """What has no source is new; one that is somewhat like a commission that would have ended is a question."""
    for j in pairing.free_now():
        best = max((pairing.score(i, j) for i in pairing.free_before()), default=0.0)
        created = _told(pairing.now, "created", pairing.today[j])
        if best >= DOUBT and not created:
            pairing.steps[j] = _doubtful(pairing, j, best)
            continue
        origin = _split_off(pairing, j)
        if origin is not None:
            pairing.steps[j] = _off(pairing, origin, j)
        else:
            pairing.steps[j] = Step(j, "new", (), _with_told("nothing like it the year before", created))


def _split_off(pairing: _Pairing, j: int) -> int | None:
    """The commission that goes on this year but has lost a matter which j now has."""
    for k, step in pairing.steps.items():
        if step.continues and _took_from(pairing, step.sources[0], k, j):
            return step.sources[0]
    return None


def _told(roster: Roster, kind: str, topics: Topics) -> str:
    """The report's own sentence on such a change, if it speaks of a matter of these topics."""
    for said, sentence in roster.statements:
        about = [t for t in topics_of(sentence).names if not t.startswith("~")]
        if said == kind and any(held(t, topics) >= 0.75 for t in about):
            return sentence
    return ""


def _with_told(why: str, told: str) -> str:
    return f"{why}; the report says: «{told}»" if told else why


def question(step: Step, before: Roster, now: Roster) -> str:
    """A doubtful step as a question for a person."""
    name = now.entries[step.place].name
    sources: Sequence[str] = [f"«{before.entries[i].name}»" for i in step.sources]
    return f"{now.council_id}, {now.period}: does «{name}» continue {' or '.join(sources)} of {before.period}?"
