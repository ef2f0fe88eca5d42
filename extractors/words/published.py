"""What was published and where, as one phrase: «повідомлень на офіційному сайті», «дописів у фейсбуці»."""

from __future__ import annotations

import re

_NET = r"(?:соціальн\w+ )?мереж\w+|соцмереж\w*"
_WHERE = re.compile(
    rf"\b(?:на|у|в) (?:[^\W\d_][\w'-]* ){{0,3}}?(?:(?:веб-?)?(?:сайт|портал)\w*|сторін(?:ці|ках)|{_NET}|газет\w+|"
    r"фейсбу\w+|facebook|telegram|телеграм\w*(?:[ -]канал\w*)?|інстаграм\w*|instagram|ютуб\w*|youtube|вайбер\w*|каналі)"
    rf"(?: [«\"]?(?:фейсбук|facebook|телеграм|telegram|інстаграм|instagram)[»\"]?)?"
    rf"(?:,?(?: [^\W\d_]+)? (?:у|в) (?:фейсбу\w+|facebook|instagram|{_NET}))?",
    re.IGNORECASE,
)


def place_in(words: str) -> str:
    """The site, page or newspaper that the words name; empty when none."""
    found = _WHERE.search(words)
    return found.group()[0].lower() + found.group()[1:] if found else ""


def published(what: str, quote: str) -> str:
    """What was published with the place that its words name; the place alone where the noun is left out."""
    place = place_in(quote)
    if not place or place.lower() in what.lower():
        return what
    return f"{what} {place}".strip()
