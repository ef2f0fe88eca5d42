"""Which of many patterns occur in a text: only those are tried that some word of the text can begin.

The rules know their words by hundreds of patterns and a figure has ten zones around it. Nearly every pattern begins
with letters («надійш…»), so how the words of a text begin leaves few of them to try.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cached_property, lru_cache

_LONGEST = 4
_BEGINNING = re.compile(rf"\b\w{{1,{_LONGEST}}}|[^\w\s]")
_WORD = re.compile(r"\w+|[^\w\s]")
# Letters and what stands for letters: no space, mark, or end of the text.
_ONE_WORD = re.compile(r"(?:\w|\\[wbd]|\[\w+\]|\(\?(?::|<?[!=])|[|()*+?]|\{\d*,?\d*\})*")
# Letters that a word begins with, or all of it: no pattern is needed to look for them.
_LETTERS = re.compile(r"(?P<letters>\w+?)(?P<ending>\\w[*+]|\\b)?")
_REPEATED = re.compile(r"[*+?]\??|\{(\d*)[\d,]*\}")
_CLOSING = frozenset("|)")
_STRUCTURE = re.compile(r"\\.|\[.[^]]*\]|[()|]")

# How a match can begin: its first letters, and whether these are all of the part read so far.
_Beginnings = frozenset[tuple[str, bool]]
_NOTHING: _Beginnings = frozenset({("", True)})
_ANYTHING: _Beginnings = frozenset({("", False)})


def beginnings(pattern: str) -> frozenset[str]:
    """How texts that the pattern matches can begin: with up to four letters, with a whole word and a space (whatever
    stands behind it), or with a mark; "" stands for anything."""
    found, _ = _alternatives(pattern, 0)
    return frozenset(_beginning(text) for text, _ in found)


def _beginning(text: str) -> str:
    match = _BEGINNING.match(text)
    if match is None:
        return ""
    begun = match.group()
    return f"{begun} " if len(begun) < min(len(text), _LONGEST) and begun.isalnum() else begun


def _alternatives(pattern: str, at: int) -> tuple[_Beginnings, int]:
    """Of a group's or the whole pattern's inside that begins at `at`, and where it ends."""
    found, at = _sequence(pattern, at)
    while pattern[at : at + 1] == "|":
        other, at = _sequence(pattern, at + 1)
        found |= other
    return found, at


def _sequence(pattern: str, at: int) -> tuple[_Beginnings, int]:
    found = _NOTHING
    while at < len(pattern) and pattern[at] not in _CLOSING:
        if not any(whole for _, whole in found):
            return found, _end_of_sequence(pattern, at)
        piece, at = _piece(pattern, at)
        found = frozenset(longer for head in found for longer in _followed(head, piece))
    return found, at


def _end_of_sequence(pattern: str, at: int) -> int:
    """Where the rest of an alternative ends, which says no more of how a match begins."""
    depth = 0
    for sign in _STRUCTURE.finditer(pattern, at):
        if depth == 0 and sign.group() in _CLOSING:
            return sign.start()
        depth += (sign.group() == "(") - (sign.group() == ")")
    return len(pattern)


def _followed(head: tuple[str, bool], piece: _Beginnings) -> _Beginnings:
    text, whole = head
    if not whole:
        return frozenset({head})
    return frozenset((text + more, ended and len(text + more) < _LONGEST) for more, ended in piece)


def _piece(pattern: str, at: int) -> tuple[_Beginnings, int]:
    """One letter, set or group with its quantifier."""
    found, end = _single(pattern, at)
    quantifier = _REPEATED.match(pattern, end)
    if quantifier is None:
        return found, end
    sign = quantifier.group()[0]
    if sign != "?":
        found = frozenset((text, False) for text, _ in found)
    if sign in "*?" or quantifier[1] in {"", "0"}:
        found |= _NOTHING
    return found, quantifier.end()


def _single(pattern: str, at: int) -> tuple[_Beginnings, int]:
    sign = pattern[at]
    if sign == "(":
        return _group(pattern, at)
    if sign == "[":
        end = pattern.index("]", at + 2)
        letters = pattern[at + 1 : end]
        plain = not re.search(r"[\\^-]", letters)
        return frozenset((c, True) for c in letters) if plain else _ANYTHING, end + 1
    if sign == "\\":
        escaped = pattern[at + 1]
        meaning = _NOTHING if escaped in "bB" else _ANYTHING
        return meaning if escaped.isalnum() else frozenset({(escaped, True)}), at + 2
    if sign in "^$":
        return _NOTHING, at + 1
    return _ANYTHING if sign == "." else frozenset({(sign, True)}), at + 1


def _group(pattern: str, at: int) -> tuple[_Beginnings, int]:
    """A group; what only looks around it adds nothing."""
    opening = re.compile(r"\((?:\?(?::|P<\w+>|(?P<looks><?[=!])))?").match(pattern, at)
    if opening is None or pattern[opening.end()] == "?":
        raise ValueError(f"not understood at {at}: {pattern}")
    found, end = _alternatives(pattern, opening.end())
    return _NOTHING if opening["looks"] else found, end + 1


def alternatives(pattern: str) -> tuple[str, ...]:
    """The alternatives of a pattern, parted at the bars outside brackets."""
    found, at = [], 0
    while at <= len(pattern):
        end = _end_of_sequence(pattern, at)
        found.append(pattern[at:end])
        at = end + 1
    return tuple(found)


@lru_cache(maxsize=500)
def _words_in(text: str) -> tuple[tuple[str, int], ...]:
    """The words and marks of a text, each with where it begins: several sets of patterns look at one text in turn."""
    return tuple([(word.group(), word.start()) for word in _WORD.finditer(text)])


# Names whose alternatives stand together: what is found, is found for all of them.
_Names = frozenset[str]


class Patterns:
    """Patterns by name, each met at a word's start only, to be looked for together.

    Alternatives that match within one word are asked of each word once, however often it comes, and its first letters
    are looked up; others are asked where a word begins as they do, all that begin alike at once; the few that can begin
    with anything, of the whole text. What several patterns share is asked once for all of them.
    """

    def __init__(self, patterns: Mapping[str, str]) -> None:
        self._begun: dict[str, set[str]] = defaultdict(set)
        self._longer: dict[str, set[str]] = defaultdict(set)
        self._whole: dict[str, set[str]] = defaultdict(set)
        by_ending = {None: self._begun, r"\w*": self._begun, r"\w+": self._longer, r"\b": self._whole}
        of_words: dict[str, set[str]] = defaultdict(set)
        of_starts: dict[str, set[str]] = defaultdict(set)
        anywhere: dict[str, set[str]] = defaultdict(set)
        for name, pattern in patterns.items():
            for part in alternatives(pattern):
                if plain := _LETTERS.fullmatch(part):
                    by_ending[plain["ending"]][plain["letters"]].add(name)
                    continue
                within_one = _ONE_WORD.fullmatch(part)
                told = of_words if within_one else anywhere if "" in beginnings(part) else of_starts
                told[part].add(name)
        self._words = {begun: _Alike(parts) for begun, parts in _by_beginning(of_words).items()}
        self._starts = {begun: _Alike(parts) for begun, parts in _by_beginning(of_starts).items()}
        self._anywhere = _Alike(anywhere)
        self._most_letters = max(map(len, (*self._begun, *self._longer)), default=0)
        self.found_in = lru_cache(maxsize=20_000)(self._found_in)
        self._of_word = lru_cache(maxsize=20_000)(self._of_one_word)

    def _found_in(self, text: str) -> _Names:
        """The names of the patterns that occur in the text."""
        found: set[str] = set()
        for word, at in _words_in(text):
            told = self._of_word(word)
            if told is None:
                continue
            found |= told[0]
            for alike in told[1]:
                if alike.any.match(text, at):
                    for names, pattern in alike.each:
                        if not names <= found and pattern.match(text, at):
                            found |= names
        if self._anywhere.parts and self._anywhere.any.search(text):
            for names, pattern in self._anywhere.each:
                if not names <= found and pattern.search(text):
                    found |= names
        return frozenset(found)

    def _of_one_word(self, word: str) -> tuple[_Names, tuple[_Alike, ...]] | None:
        """The patterns that the word matches, and those alike that a text can match from this word on, if any."""
        found = set(self._whole.get(word, ()))
        for n in range(1, min(len(word), self._most_letters) + 1):
            found.update(self._begun.get(word[:n], ()), self._longer.get(word[:n], ()) if n < len(word) else ())
        shorter = ["", f"{word} ", *(word[:n] for n in range(1, min(len(word), _LONGEST) + 1))]
        for alike in (self._words[begun] for begun in shorter if begun in self._words):
            if alike.any.match(word):
                found.update(*(names for names, pattern in alike.each if pattern.match(word)))
        further = tuple(self._starts[begun] for begun in shorter if begun in self._starts)
        return (frozenset(found), further) if found or further else None


class _Alike:
    """Alternatives to be asked at the same places, compiled when they are first looked for."""

    def __init__(self, names_of: Mapping[str, Collection[str]]) -> None:
        self.parts: dict[_Names, list[str]] = defaultdict(list)
        for part, names in names_of.items():
            self.parts[frozenset(names)].append(part)

    @cached_property
    def any(self) -> re.Pattern[str]:
        """All of them."""
        return _compiled(part for parts in self.parts.values() for part in parts)

    @cached_property
    def each(self) -> Sequence[tuple[_Names, re.Pattern[str]]]:
        """Those of the same patterns together."""
        if len(self.parts) == 1:
            return [(names, self.any) for names in self.parts]
        return [(names, _compiled(parts)) for names, parts in self.parts.items()]


def _compiled(parts: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(parts)})")


def _by_beginning(names_of: Mapping[str, Collection[str]]) -> dict[str, dict[str, Collection[str]]]:
    """Alternatives by how a match of them can begin, each with its patterns' names."""
    found: dict[str, dict[str, Collection[str]]] = defaultdict(dict)
    for part, names in names_of.items():
        for beginning in beginnings(part):
            found[beginning][part] = names
    return found
