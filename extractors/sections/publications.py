"""What the council publishes: news, posts, answers in the press, acts and documents on its site."""

from __future__ import annotations

from extractors.sections.rule import COUNT, Example, Rule, Section, domain

_PLACE = (
    r"сайт\w*|вебсайт\w*|вебпортал\w*|сторінц\w+|мереж\w+|соцмереж\w*|telegram|facebook|instagram|youtube|телеграм\w*|фейсбу\w+|"
    r"інстаграм\w*|ютуб\w*"
)
_PUBLISHED = r"оприлюд\w+|розміщ\w+|опубліков\w+|публікац\w+|викладен\w+"
_WRITING = (
    r"публікац|роз'яснен|допис|новин|матеріал|пост(?:ів|и)\b|акт(?:ів|и)?\b|документ|повідомлен|оголошен|відео(?!конф|зв)|"
    r"статт|стат(?:ей|ті)\b|"
    r"рішен|розпоряджен|світлин|анонс|пресреліз|прес-реліз"
)

SECTION = Section(
    name="publications",
    domains=(domain("publications", r"оприлюднен\w*|розміщен\w* на сайт\w*|вебсайт\w*|новин\w*|допис\w*|публікац\w+"),),
    rules=(
        Rule(
            "publications.count",
            "publications",
            head=_WRITING,
            cues=(rf"{_PLACE}|{_PUBLISHED}",),
            unless=r"підписник|переглядів|відвідувань",
            subject="published",
            kinds=COUNT,
            self_sufficient=True,
            weight=0.2,
            near=False,
        ),
        Rule(
            "publications.count",
            "publications",
            head=r"про[єе]кт|протокол",
            cues=(_PUBLISHED,),
            unless=r"підготов|розроб|розгля",
            subject="published",
            kinds=COUNT,
            self_sufficient=True,
            weight=1.0,
        ),
        Rule(
            "publications.count",
            "publications",
            head=r"відповід|стат(?:ей|ті|тя)\b|замітк|інтерв'ю|матеріал|публікац",
            cues=(r"газет\w*|часопис\w*|прес[аіиу]\b|надруков\w+|вийшл\w+ друком",),
            unless=r"підписник|примірник|запит(?!ан)",
            subject="published",
            kinds=COUNT,
            self_sufficient=True,
            weight=0.6,
        ),
    ),
    examples=(
        Example("На сайті оприлюднено 117 актів.", "publications.count", "117", "актів на сайті"),
        Example("На сайті ради розміщено 300 новин, у фейсбуці – 512 дописів.", "publications.count", "512"),
        Example(
            "У районній газеті надруковано 9 відповідей на запитання мешканців.",
            "publications.count",
            "9",
            "відповідей на запитання мешканців у районній газеті",
        ),
        Example(
            "Опубліковано 388 матеріалів на сайті та 145 у соціальних мережах.",
            "publications.count",
            "145",
            "у соціальних мережах",
        ),
    ),
)
