"""Who wrote, which way and which line an appeal came by, what it is about: read from the words beside the figure."""

from __future__ import annotations

import re

from extractors.grammar.words.morphology import is_predicate
from extractors.sections.appeal_words import APPLICANT, AUTHORITY

_CHANNEL = re.compile(
    r"(?:електронн|поштов)их(?= звернен| та\b| і\b| й\b|,|$)|"
    r"(?:електронною )?поштою(?: (?:та|і|й) (?:електронною )?поштою)?|"
    r"поштовим зв'язком|на (?:особистому )?прийомі|через [^,;.()\d@]+|"
    rf"(?:від|із|зі|з) (?:{AUTHORITY})(?: [\w'-]+){{0,3}}|"
    r"зі? скриньк\w+(?: довіри)?|телефоном|особисто|нарочно",
    re.IGNORECASE,
)
_LINE = re.compile(
    r"(?:(?:урядов|місцев|громадськ|міськ|обласн|селищн|телефонн|президентськ)\w+ ){0,2}"
    r"(?:[«\"“]?гаряч\w+ (?:телефонн\w+ )?ліні\w+[»\"”]?|"
    r"контакт(?:ний |ного |ним |ному |-)центр\w*|(?:кол|call)-?центр\w*|"
    r"диспетчерськ\w+ служб\w+|телефон\w* довіри|прям\w+ (?:телефонн\w+ )?ліні\w+|служб\w+(?= [«\"“]?\d\d-?\d\d\b))"
    r"(?: [«\"“]?\d{1,2}-?\d\d[»\"”]?(?!\d))?",
    re.IGNORECASE,
)
_FROM = re.compile(r"\bвід ([^,;:()–—\d]+)", re.IGNORECASE)
_APPLICANT = re.compile(rf"\b(?:{APPLICANT})", re.IGNORECASE)


def channel_in(quote: str) -> str:
    """The way that the words name («через скриньку довіри», «від органів влади»); empty when none."""
    found = _CHANNEL.search(quote)
    return before_predicate(found.group()).rstrip(" –—-") if found else ""


def line_in(words: str) -> str:
    """The hotline or contact centre that the words name; empty when none."""
    found = _LINE.search(words)
    return found.group().strip() if found else ""


def applicant_in(before: str, noun: str) -> str:
    """Who wrote: the counted people, or those after «від»; empty when neither is a known kind of applicant."""
    if _APPLICANT.search(noun):
        return noun
    if found := _FROM.search(before):
        return before_predicate(found.group(1))
    who = before_predicate(before)
    return who if _APPLICANT.search(who) and who != before else ""


def before_predicate(phrase: str) -> str:
    """The words up to the first verb."""
    kept: list[str] = []
    for word in phrase.split():
        if kept and is_predicate(word.lower()):
            break
        kept.append(word)
    return " ".join(kept)


def after_predicate(phrase: str) -> str:
    """What stands after the last verb inside the phrase: «найчастіше вони стосувалися доріг» is about roads."""
    parts = phrase.split()
    verbs = [i for i, word in enumerate(parts[:-1]) if is_predicate(word.strip(",").lower())]
    return " ".join(parts[verbs[-1] + 1 :]) if verbs else phrase
