"""Names of people: found in running text, split into parts, brought to the nominative."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from extractors.grammar.words.morphology import readings_of
from schemas.values import replace, value

Gender = Literal["", "masculine", "feminine"]
Case = Literal["", "nominative", "genitive", "dative", "accusative", "ablative", "locative"]

_UPPER = "А-ЯІЇЄҐ"
_LOWER = "а-яіїєґ"
_PART = (
    rf"(?:[{_UPPER}](?:[{_LOWER}]+(?:'[{_LOWER}]+)?|'[{_LOWER}]+)|[{_UPPER}]{{2,}}(?:'[{_UPPER}]+)?"
    rf"|[{_UPPER}]'[{_UPPER}][{_UPPER}{_LOWER}]+)"
)
_WORD = re.compile(rf"{_PART}(?:-{_PART})?")
_INITIALS = re.compile(rf"[{_UPPER}]\.(?:\s?[{_UPPER}]\.)?")
_TOKEN = re.compile(rf"(?P<word>(?<![\w'’-]){_WORD.pattern}(?![\w'’-]))|(?P<initials>(?<!\w){_INITIALS.pattern})")
_PATRONYMIC = re.compile(
    r"(?:[оеє]вич|(?:ілл|лук|кузьм|хом|сав|фом|микит)[иі]ч)(?:а|у|еві|ем|і)?$|[ії]вн(?:а|и|і|у|ою|о)$"
)
# A patronymic is in this form in the nominative only, and then the whole name is.
_NOMINATIVE_PATRONYMIC = re.compile(r"[иі]ч$|[ії]вна$")
_CASES = {"nominative": "nomn", "genitive": "gent", "dative": "datv", "accusative": "accs", "ablative": "ablt"}
# Given names that the dictionary has without saying that they are names.
_GIVEN_BESIDES = frozenset({"володимир", "богдан", "касьян", "лада", "нелля", "віолета"})
_APOSTROPHES = str.maketrans("’ʼ‘`´′", "''''''")
# Words that begin with a capital beside names and are never one: they open titles, lines and sentences.
_NOT_NAME = re.compile(
    r"звіт|інформація|про|за|на|від|до|та|і|й|у|в|з|із|зі|рік|року|році|рада|ради|раді|"
    r"міська|міської|селищна|селищної|сільська|сільської|районна|районної|обласна|обласної|голова|"
    r"голови|голові|секретар|секретаря|староста|старости|старостою|депутат|депутата|депутатка|"
    r"комісія|комісії|виконавчий|виконавчого|керуючий|начальник|начальниця|заступник|відділ|область|"
    r"області|район|україна|україни|україні|закон|закону|конституція|статут|громада|громади|"
    r"протягом|упродовж|впродовж|шановні|додаток|рішення|розділ|член|перед|виборцями|підпис|дата|"
    r"місто|міста|село|слава|героям|бюджет|мною|моя|мій|мене|обрана|обраний|доповідач|доповідає|"
    r"з|повагою|ваш|ваша"
)


@dataclass(frozen=True, slots=True)
class PersonName:
    """Parts of a name; `given` and `patronymic` may be initials («С.»). Parts that are not known are empty."""

    surname: str
    given: str = ""
    patronymic: str = ""
    gender: Gender = ""

    def __str__(self) -> str:
        return " ".join(part for part in (self.surname, self.given, self.patronymic) if part)

    @property
    def fullness(self) -> int:
        """How much of the name is written out: 3 for each whole part, 1 for an initial."""
        return sum((1 if _is_initial(part) else 3) for part in (self.surname, self.given, self.patronymic) if part)

    def compatible(self, other: PersonName) -> bool:
        """Whether both can be the same person's: equal surnames, and given names equal or starting alike."""
        return (
            _fold(self.surname) == _fold(other.surname)
            and _agrees(self.given, other.given)
            and _agrees(self.patronymic, other.patronymic)
        )


@dataclass(frozen=True, slots=True)
class NameFound:
    """A name as it is written at `start:end` of the text, its parts in the case in which they stand."""

    start: int
    end: int
    name: PersonName
    shouted: bool = False


def find_names(text: str) -> tuple[NameFound, ...]:
    """Every name of a person in the text: with a patronymic, with initials, or a known given name and a surname."""
    runs = _runs(text.translate(_APOSTROPHES))
    return tuple(found for run in runs for found in _names_in(run))


def nominative(name: PersonName, case: Case = "") -> PersonName:
    """The name in the nominative, capitals only at the beginning of parts.

    `case` is the case in which the name stands, where it is known: it decides between «Іванов» and «Іванова».
    """
    clean = PersonName(capitalised(name.surname), capitalised(name.given), capitalised(name.patronymic), name.gender)
    if _NOMINATIVE_PATRONYMIC.search(clean.patronymic):
        return replace(clean, gender="feminine" if clean.patronymic.endswith("а") else "masculine")
    given = "" if _is_initial(clean.given) else clean.given
    patronymic = "" if _is_initial(clean.patronymic) else clean.patronymic
    if not given and not patronymic:
        surname, gender = _surname_alone(clean.surname, clean.gender, case)
        return replace(clean, surname=surname, gender=gender)
    article, surname = _apart(clean.surname)
    fields = {"family_name": surname, "given_name": given, "patronymic_name": patronymic}
    solved = _solve({k: v for k, v in fields.items() if v}, clean.gender or _gender_by_case(given, case))
    return PersonName(
        article + _attested(surname, solved),
        solved.get("given_name", clean.given),
        solved.get("patronymic_name", clean.patronymic),
        solved.get("gender") or "",
    )


def capitalised(part: str) -> str:
    """«КОСАЧ-КВІТКА» → «Косач-Квітка», «О'КОННОР» → «О'Коннор»; initials and mixed case stay."""
    if _is_initial(part):
        return part
    pieces = [p.capitalize() if p.isupper() else p for p in part.translate(_APOSTROPHES).split("-")]
    return "-".join(re.sub(r"^О'(\w)", lambda m: "О'" + m[1].upper(), p) for p in pieces)


def _fold(part: str) -> str:
    return part.translate(_APOSTROPHES).lower()


def _agrees(one: str, other: str) -> bool:
    if not one or not other:
        return True
    if _is_initial(one) or _is_initial(other):
        return one[0].lower() == other[0].lower()
    return _fold(one) == _fold(other)


def _is_initial(part: str) -> bool:
    return part.endswith(".")


# --- bringing to the nominative -------------------------------------------------------------------------------------


def _solve(fields: dict[str, str], gender: Gender, case: Case = "") -> dict[str, Any]:
    """shevchenko-py's answer; the fields unchanged where it cannot tell the gender."""
    import shevchenko  # noqa: PLC0415 - only where a name was found

    try:
        answer: dict[str, Any] = shevchenko.to_nominative(fields, gender=gender or None, case=case or None)
    except shevchenko.InputValidationError:
        return dict(fields)
    return answer


def _gender_by_case(given: str, case: Case) -> Gender:
    """«Романа» is a man's name in the genitive and a woman's in the nominative."""
    parses = readings_of(given.lower()) if given and case else []
    genders = {p.tag.gender for p in parses if "Name" in p.tag.grammemes and p.tag.case == _CASES.get(case)}
    told: dict[frozenset[str], Gender] = {frozenset({"masc"}): "masculine", frozenset({"femn"}): "feminine"}
    return told.get(frozenset(genders), "")


def _apart(surname: str) -> tuple[str, str]:
    """«О'Коннора» → «О'», «Коннора»: the declining part is what follows."""
    found = re.match(rf"[{_UPPER}]'(?=[{_UPPER}])", surname)
    return (found[0], surname[found.end() :]) if found else ("", surname)


def _attested(surname: str, solved: dict[str, Any]) -> str:
    """The likeliest nominative, one that a dictionary has («Коза») before one that it has not («Кога»)."""
    best = re.sub(r"рь$", "р", str(solved.get("family_name", surname)))  # Ukrainian has no final «рь»
    gender = {"masculine": "masc", "feminine": "femn"}.get(str(solved.get("gender")))
    if gender is None or best == surname:
        return best
    parses = readings_of(surname.lower())
    known = {p.normal_form for p in parses if p.is_known and {"NOUN", gender} <= p.tag.grammemes}
    if best.lower() in known:
        return best
    others = solved.get("alternatives", {}).get("family_name", [])
    return next((str(o) for o in others if str(o).lower() in known), best)


def _surname_alone(surname: str, gender: Gender, case: Case) -> tuple[str, Gender]:
    """A surname without a given name to tell the gender by: the one reading in which the form is an oblique case."""
    genders: tuple[Gender, ...] = (gender,) if gender else ("masculine", "feminine")
    if case == "nominative":
        return surname, gender
    readings = {g: str(_solve({"family_name": surname}, g, case)["family_name"]) for g in genders}
    changed: list[Gender] = [g for g in genders if readings[g] != surname]
    if len(changed) == 1:
        return readings[changed[0]], changed[0]
    if len(set(readings.values())) == 1:
        return readings[genders[0]], gender
    return surname, gender


# --- finding --------------------------------------------------------------------------------------------------------


@value
class _Token:
    text: str
    start: int
    end: int
    initials: bool

    @property
    def shouted(self) -> bool:
        return not self.initials and self.text.isupper()


def _runs(text: str) -> Iterator[list[_Token]]:
    """Capitalised words and initials with nothing but white space between them."""
    run: list[_Token] = []
    for match in _TOKEN.finditer(text):
        token = _Token(match[0], match.start(), match.end(), match["initials"] is not None)
        if run and text[run[-1].end : token.start].strip():
            yield run
            run = []
        if not token.initials and _NOT_NAME.fullmatch(token.text.lower()):
            if run:
                yield run
            run = []
            continue
        run.append(token)
    if run:
        yield run


def _names_in(run: list[_Token]) -> Iterator[NameFound]:
    position = 0
    while position < len(run):
        found = _with_patronymic(run, position) or _with_initials(run, position) or _with_given(run, position)
        if found is None:
            position += 1
            continue
        yield found
        position = next((i for i in range(position, len(run)) if run[i].start >= found.end), len(run))


def _found(tokens: list[_Token], name: PersonName) -> NameFound:
    return NameFound(tokens[0].start, tokens[-1].end, name, any(t.shouted for t in tokens))


def _with_patronymic(run: list[_Token], at: int) -> NameFound | None:
    """«Прізвище Ім'я По батькові» or «Ім'я По батькові Прізвище», the surname wherever it is likelier."""
    window = run[at : at + 4]
    place = next((i for i, t in enumerate(window) if 1 <= i <= 2 and is_patronymic(t.text)), None)
    if place is None or any(t.initials for t in window[: place + 1]):
        return None
    if place == 1 and _opens_a_name(run[at + 1 : at + 4]) and not is_given(window[0].text):
        return None  # «селищного голови Перегінки Маркович Лідії Іванівни»: a surname in -ович behind another word
    before = window[place - 2] if place == 2 else None
    after = window[place + 1] if place + 1 < len(window) and not window[place + 1].initials else None
    given, patronymic = window[place - 1], window[place]
    surname = _likelier(before, after, given)
    if surname is None or (patronymic.shouted and not (given.shouted or surname.shouted)):
        return None  # «Леся КУЗЬМИЧ», a line below «Вик. …»: capitals tell the surname
    tokens = sorted((given, patronymic, surname), key=lambda t: t.start)
    return _found(tokens, PersonName(surname.text, given.text, patronymic.text))


def _opens_a_name(tokens: list[_Token]) -> bool:
    """Whether a surname, a given name and a patronymic stand here."""
    return len(tokens) == 3 and is_given(tokens[1].text) and is_patronymic(tokens[2].text)


def _likelier(before: _Token | None, after: _Token | None, given: _Token) -> _Token | None:
    """Of the words around a given name and patronymic the one that is the surname: capitals tell, then word order."""
    if before is None or after is None:
        return before or after
    if before.shouted != after.shouted and not given.shouted:
        return before if before.shouted else after
    return before if surname_like(before.text) >= surname_like(after.text) else after


def _with_initials(run: list[_Token], at: int) -> NameFound | None:
    pair = run[at : at + 2]
    if len(pair) < 2 or pair[0].initials == pair[1].initials:
        return None
    initials, word = sorted(pair, key=lambda t: not t.initials)
    # «Р. Т. Дзвінчук Галина» does not occur; «Довгань С. Ю. Коваль П. І.» does: initials go with the word before.
    letters = re.findall(rf"[{_UPPER}]", initials.text)
    parts = [f"{letter}." for letter in letters] + [""]
    return _found(pair, PersonName(word.text, parts[0], parts[1] if len(letters) > 1 else ""))


def _with_given(run: list[_Token], at: int) -> NameFound | None:
    """«Інна ТЕРЕЩУК», «Стецюк Ганна»: one of two words is a known given name."""
    pair = run[at : at + 2]
    if len(pair) < 2 or any(t.initials for t in pair) or any(is_patronymic(t.text) for t in run[at + 2 : at + 4]):
        return None
    first, second = pair
    names = [t for t in pair if is_given(t.text)]
    if not names:
        return None
    if first.shouted != second.shouted:
        surname = first if first.shouted else second
    elif len(names) == 1:
        surname = second if names[0] is first else first
    else:
        surname = max(reversed(pair), key=lambda t: surname_like(t.text))
    given = first if surname is second else second
    told_by_capitals = first.shouted != second.shouted  # «Наталії ГУЛЯЙ»: then any word may be a surname
    if given not in names or (surname_like(surname.text) == 0 and not told_by_capitals):
        return None
    return _found(pair, PersonName(surname.text, given.text))


# --- what a word may be ---------------------------------------------------------------------------------------------


@cache
def _tags(word: str) -> frozenset[str]:
    """Grammemes over all the analyses of a word; empty for a word that the dictionary does not have."""
    parses = [p for p in readings_of(word.lower()) if p.is_known]
    return frozenset(g for p in parses for g in p.tag.grammemes)


@cache
def _lemmas(word: str) -> frozenset[str]:
    return frozenset(p.normal_form for p in readings_of(word.lower()) if p.is_known)


def is_patronymic(word: str) -> bool:
    """«Ярославовича», «Вікторівні», «Ілліч», by the suffix that every case keeps."""
    return len(word) > 4 and bool(_PATRONYMIC.search(word.lower())) and not word.lower().endswith("ськ")


def is_given(word: str) -> bool:
    """Whether a dictionary has the word as a given name, in any case."""
    return "Name" in _tags(word) or not _GIVEN_BESIDES.isdisjoint(_lemmas(word))


def surname_like(word: str) -> int:
    """3 when a dictionary has it as a surname, 2 when none has the word or it has a surname's ending,
    1 for another noun or adjective or a command («Перебий»), 0 for a word that cannot be one."""
    tags = _tags(word)
    if "Surn" in tags:
        return 3
    if not tags or re.search(r"(?:енк|чук|юк|ук|ськ|цьк|ець|ак|як|ко|ів|ін|єв|ов)\w{0,3}$", word.lower()):
        return 2
    return 1 if tags & {"NOUN", "ADJF", "impr"} else 0
