"""Words by what they say: predicates that tell what was done, and plain words that name no subject."""

from __future__ import annotations

import re
from functools import lru_cache

from extractors.grammar.sentences.relations import is_empty_word
from extractors.grammar.words.morphology import is_predicate
from schemas.text import DocumentText, Span

_SHORT = 2
_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_COPULA = re.compile(
    r"(?:бу(?:в|ла|ло|ли|де|дуть)|є|станов\w+|склада\w+|скла(?:в|ло|ла|ли)|сяг\w+|дорівн\w+|наліч\w+|нарахов\w+|ма(?:є|ємо|ли|ла|в|ють)|"
    r"вия\w+|вийш\w+|стал[аио]|став|маю|можна|слід|варто|треба|необхідно|відомо|зазнач\w+|наголо\w+|відзнач[иу]\w*|підкресл\w+|нагада\w+|скажу|"
    r"довел\w+|рахува\w+|лічи\w+|побільш\w+|поменш\w+|збільш\w+|зменш\w+|зрос\w+|зріс|скорот\w+|вдалося|вдалось|змог\w+|зумі\w+|встиг\w+|протяг\w*|отже|дозвол\w+|хоч\w*|бул[аио]сь)$"
)

# Words that name no subject of their own: bodies, people who report, function words, words of time and quantity.
PLAIN_WORD = re.compile(
    r"(?:рад[аиіоу]?|радою|нами|мною|сво[єїи]|своїх|мо[єїяг]\w*|його|її|їхн\w+|мер(?:а|ом)?|мг|всі|усі|них|яких|яка|які|який|тому|числі|також|для|при|про|під|над|від|раз[иу]?|лише|ще|вже|"
    r"на|за|цей|ці|цьому|через|між|після|перед|щодо|серед|громад[иіа]|[ivx]+|к-сть|чи|або)\b|"
    r"(?:питом|ваг[аиу]\b|частк|міськ|селищн|сільськ|районн|обласн|загальн|кількіст|числен|звітн|постійн|комісі|депутат|секретар|голов|скликан|нинішн|попередн|попередник|"
    r"склад|останн|колишн|наш|всього|усього|разом|загалом|ос[оі]б(?!ов|ист)|випадк|робот|роботу|роботи|протяг|упродовж|рок[иуі]|роц[іи]|період|півріч|квартал|місяц|"
    r"най[^\W\d_]+(?:ий|ого|ому|им|ша|шої|шій|шу|шою|ше|ші|ших)$|"
    r"станом|(?:прийнят|ухвален|схвален|розглянут|проведен|надан|видан|подан|скликан|підготовлен|опрацьован|внесен|винесен|зареєстрован|отриман)(?:их|і|ими)\b|результат|підсумк|виборц|кінець|початок|показник|середн|перш|друг|спос[іо]б|поданн)"
)


@lru_cache(maxsize=20_000)
def predicates_in(near: str) -> tuple[str, ...]:
    """The predicates that say what was done; copulas and words of quantity say nothing."""
    words = _WORD.findall(near)
    return tuple(
        f"не {w}" if i and words[i - 1] == "не" else w
        for i, w in enumerate(words)
        if is_predicate(w) and not _COPULA.match(w)
    )


def says_what(words: str) -> bool:
    """Whether the words name a thing: no body, time or quantity alone."""
    return any(
        len(w) > _SHORT and not PLAIN_WORD.match(w) and not is_empty_word(w) and not is_predicate(w)
        for w in _WORD.findall(words)
    )


def words(text: DocumentText, span: Span | None) -> str:
    """The text of a span on one line; empty without one."""
    return " ".join(text.text[span.start : span.end].split()) if span else ""
