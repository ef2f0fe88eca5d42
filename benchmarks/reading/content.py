"""What the benchmark's pages say: sentences of an invented council, full of figures of every written form."""

from __future__ import annotations

from random import Random

_TOPICS = (
    "бюджету та комунальної власності",
    "земельних відносин і містобудування",
    "освіти, культури та спорту",
    "охорони здоров’я й соціального захисту",
    "законності, депутатської діяльності та етики",
    "житлово-комунального господарства",
    "екології та природокористування",
    "транспорту й об’єктів інфраструктури",
)
_THINGS = {
    "рішень": ("рішення", "рішення", "рішень"),
    "звернень": ("звернення", "звернення", "звернень"),
    "запитів": ("запит", "запити", "запитів"),
    "доручень": ("доручення", "доручення", "доручень"),
    "ухвал": ("ухвала", "ухвали", "ухвал"),
    "висновків": ("висновок", "висновки", "висновків"),
}
_MEETINGS = ("засідання", "засідання", "засідань")
_QUESTIONS = ("питання", "питання", "питань")
_DEPUTIES = ("депутат", "депутати", "депутатів")
_DEEDS = ("прийнято", "розглянуто", "підготовлено", "оприлюднено", "надіслано", "опрацьовано", "затверджено")
_MONTHS = ("січня", "лютого", "березня", "квітня", "травня", "червня", "вересня", "жовтня", "листопада", "грудня")
_ROMAN = ("VI", "VII", "VIII", "IX", "XIV", "XVIII", "XXI")
_FILLER = (
    "Робота ради будувалася на засадах відкритості, гласності й колегіальності.",
    "Усі матеріали завчасно розміщувалися на офіційному вебсайті громади.",
    "Ґрунтовне вивчення кожного питання відбувалося за участю фахівців управлінь.",
    "З метою підвищення ефективності запроваджено електронну систему голосування.",
    "Депутати зустрічалися з мешканцями сіл, їхні пропозиції взято до виконання.",
    "З питань соціально-економічного розвитку проводилися громадські слухання.",
    "Окрему увагу приділено підтримці родин захисників і внутрішньо переміщених осіб.",
    "Щоквартально пленарні засідання транслювалися наживо, записи зберігаються в архіві.",
)


def count(rng: Random) -> str:
    """A count as reports have them: mostly small, some with a thousands space."""
    kind = rng.random()
    if kind < 0.35:
        return str(rng.randint(1, 9))
    if kind < 0.75:
        return str(rng.randint(10, 99))
    if kind < 0.9:
        return str(rng.randint(100, 999))
    return f"{rng.randint(1, 98)} {rng.randint(0, 999):03d}"


def sentence(rng: Random) -> str:
    """One sentence with figures, or (one in six) without."""
    return rng.choice(_FILLER) if rng.random() < 1 / 6 else rng.choice(_MAKERS)(rng)


def topic(rng: Random) -> str:
    """The field of a commission, in the genitive."""
    return rng.choice(_TOPICS)


def counted(rng: Random, forms: tuple[str, str, str] | None = None) -> str:
    """A count and its noun in agreement."""
    number = count(rng)
    one, few, many = forms or rng.choice(list(_THINGS.values()))
    last, teen = number[-1], len(number) > 1 and number[-2] == "1"
    if teen or last in "056789":
        return f"{number} {many}"
    return f"{number} {one if last == '1' else few}"


def thing(rng: Random) -> str:
    """What a council counts, in the genitive plural."""
    return rng.choice(list(_THINGS))


def _plain(rng: Random) -> str:
    return f"За звітний період {rng.choice(_DEEDS)} {counted(rng)}, з них {count(rng)} – позапланові."


def _share(rng: Random) -> str:
    share = f"{rng.randint(1, 99)}" if rng.random() < 0.5 else f"{rng.randint(1, 99)},{rng.randint(1, 9)}"
    return f"Це становить {share} % від загальної кількості {thing(rng)} ({count(rng)})."


def _glued_share(rng: Random) -> str:
    return f"Виконано {rng.randint(2, 99)}% доручень, на {rng.randint(2, 30)}% більше, ніж торік."


def _commission(rng: Random) -> str:
    return f"З питань {topic(rng)} проведено {counted(rng, _MEETINGS)}, розглянуто {counted(rng, _QUESTIONS)}."


def _item(rng: Random) -> str:
    return f"– з питань {topic(rng)} – {counted(rng, _MEETINGS)};"


def _date(rng: Random) -> str:
    day, month, year = rng.randint(1, 28), rng.randint(1, 12), rng.randint(2019, 2025)
    return f"Рішення № {rng.randint(10, 990)} від {day:02d}.{month:02d}.{year} набуло чинності."


def _written_date(rng: Random) -> str:
    day, month = rng.randint(1, 28), rng.choice(_MONTHS)
    return f"{day} {month} {rng.randint(2019, 2025)} року відбулася {rng.randint(2, 70)} сесія."


def _money(rng: Random) -> str:
    whole = f"{rng.randint(1, 900)} {rng.randint(0, 999):03d}"
    more = f"{rng.randint(1, 90)},{rng.randint(1, 9)}"
    return f"На це спрямовано {whole},{rng.randint(0, 99):02d} грн та ще {more} тис. грн."


def _convocation(rng: Random) -> str:
    return f"Рада {rng.choice(_ROMAN)} скликання налічує {counted(rng, _DEPUTIES)}, чинних – {rng.randint(12, 60)}."


def _compare(rng: Random) -> str:
    first = rng.randint(2019, 2023)
    came = f"У {first} році надійшло {counted(rng, _THINGS['звернень'])}, у {first + 1} – {count(rng)}"
    return f"{came}, тобто на {count(rng)} більше."


_MAKERS = (_plain, _share, _glued_share, _commission, _item, _date, _written_date, _money, _convocation, _compare)
