"""Running totals: since when the words around a figure say that it runs, if they say so."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.grammar.periods.phrases import INVASION_DAY
from schemas.values import value

_CUMULATIVE = re.compile(
    r"\b(?:від|з) початку (?:скликання|каденці|повноважень|повномасштаб|вторгнення|війни|роботи ради|збору|війни)|"
    r"\bз моменту |\bнаростаюч|\bвідколи |"
    r"\b(?:відтоді|(?:від|з|із) (?:того|тих|тієї) (?:часу|дня|пір|моменту|пори)) ?,? (?:як|коли) |"
    r"\bза (?:весь|увесь|цілий) (?:час|період) (?:(?:сво|мо)\w+ )?(?:роботи|існування|дії|повноважень|депутатства)\b"
)
_SINCE_THEN = re.compile(r"\b(?:від|з|із) початку (?:[^\W\d_]+ )?(?:вторгнення|війни|скликання|каденції)\b")
_OF_THE_INVASION = re.compile(
    r"\b(?:від|з|із|після) (?:24 )?лютого (?:2022|22|двадцять другого|дві тисячі двадцять другого)"
)
_SINCE = re.compile(
    r"\b(?:від|зі?|із|починаючи із?) (?:\d{1,2} )?[^\W\d_]+ (20\d\d)(?:-го)?(?: року| р)?\b"
    r"(?! (?:року |р )?(?:до|по)\b)|"
    # «На відміну від 2022 року», «на 9 більше від 2022 року» compare
    r"(?<!відміну )(?<!більше )(?<!менше )\b(?:від|зі?|із) (20\d\d)(?:-го|-го року| року)\b(?! (?:року )?(?:до|по)\b)|"
    r"\b(?:відтоді ?,? (?:як|коли)|відколи) [^#@;.]{0,60}?\b(20\d\d)\b"
)
_CLOSED = re.compile(r"\([^()]*#[^()]*\)")
_ANOTHER_TIME = re.compile(
    r"\b(?:(?:[ув]|за|протягом|упродовж|впродовж) (?:звітн|цьому|цього|поточн|нинішн|минул|попередн|20\d\d|рік\b)|"
    r"торік|цьогоріч)"
)


# «НАРОСТАЮЧИЙ ПІДСУМОК», «Робота ради за каденцію», «Показники від початку скликання»
_OVER_A_TERM = re.compile(
    r"\bнаростаюч\w+ підсум|"
    r"\b(?:за|протягом|упродовж|впродовж) (?:весь |увесь |всю |усю |цю |нашу |поточн\w+ |час |строк |термін ){0,2}"
    r"(?:каденці|скликанн|повноважен)|"
    r"\b(?:від|з|із) (?:початку|моменту|часу|дня) (?:[^\W\d_]+ )?"
    r"(?:скликанн|каденці|повноважен|утворенн|створенн|обранн)"
)
_YEAR_OF = re.compile(r"\d{4}")


@value
class Running:
    """`said` whether the words call it a running total, `year` from which it runs (empty when none is named),
    `invaded` whether from the day of the invasion."""

    said: bool
    year: str
    invaded: bool

    def since_before(self, report_period: str) -> str:
        """«від 24 лютого 2022 року» in a report on a later year: since when it runs, as a day or year; else empty."""
        if self.invaded and report_period[:4] >= INVASION_DAY[:4]:
            return INVASION_DAY
        return self.year if self.year < report_period[:4] else ""


def running_in(lead: str, around: str) -> Running:
    """What the words up to a figure, and those of its cell and behind it, say of a total that runs."""
    part = _since_another_time(_CLOSED.sub(" ", lead.rpartition(";")[2]))
    context = f"{part} {around}"
    invaded = bool(_OF_THE_INVASION.search(context))
    began = _SINCE.search(context if invaded else part)
    year = next(filter(None, began.groups()), "") if began else ""
    return Running(bool(_CUMULATIVE.search(context)), year, invaded)


def runs_under(heads: Sequence[str], report_period: str) -> bool:
    """Whether the first of the heads over a figure that tells a time tells a term, in a report on one year."""
    years = set(_YEAR_OF.findall(report_period))
    told = next((h for h in heads if _OVER_A_TERM.search(h) or _ANOTHER_TIME.search(h)), "")
    return len(years) == 1 and bool(_OVER_A_TERM.search(told))


def _since_another_time(lead: str) -> str:
    """«З початку скликання прийнято 918 рішень, у звітному році – 287, з них 112»: the words from the last time on that
    comes behind a figure."""
    later = [m.start() for m in _ANOTHER_TIME.finditer(lead) if "#" in lead[: m.start()]]
    return lead[later[-1] :] if later else lead


def without_beginning(words: str) -> str:
    """The words without «з початку скликання» and the like."""
    return _SINCE_THEN.sub(" ", words)
