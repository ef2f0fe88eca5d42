"""Events, meetings with voters, hearings, trainings, publications, trips, and what war and services brought."""

from __future__ import annotations

from extractors.sections.rule import ANY_COUNT, COUNT, MONEY, PERSONS, Example, Rule, Section, domain

_FAREWELL = (
    r"полегл\w+|загину\w+|втрат\w+|попрощал\w+|похова\w+|на щит\w*|загибл\w+|(?:останн\w+|вічн\w+) (?:дорог|пут|шлях|спочин)\w*|"
    r"не поверну\w+|віддал\w+ життя|поклал\w+ життя|героїчн\w+ загин\w+"
)

SECTION = Section(
    name="events",
    domains=(
        domain("events", r"захо[дi]\w*|нарад\w*|круглі стол\w+|толок\w*|зустріч\w*"),
        domain("trainings", r"навчан\w+|семінар\w*|тренінг\w*"),
        domain("publications", r"оприлюднен\w*|розміщен\w* на сайт\w*|вебсайт\w*|новин\w*|допис\w*|публікац\w+"),
        domain("hearings", r"громадськ\w+ (?:слухан|обговорен)\w+|сход\w* (?:села|громадян|сіл)|слухан\w+"),
        domain(
            "aid",
            r"фронт\w*|передов\w+|зсу\b|військов(?:им|их|ослуж\w+)|військов\w+ частин\w+|допомог\w* військ\w+|волонтер\w*|оборон\w*|"
            r"передан\w+ (?:на )?(?:війн|захисн)\w*|захисник(?:ам|ів)\b|бригад\w*|батальйон\w*|бійц\w+|(?:машин|фур|автівк)\w* (?:\w+ )?допомог\w*",
        ),
        domain("losses", rf"{_FAREWELL}|герої\w*"),
        domain("finance", r"бюджет\w*|кошт\w*|гривень|грн|фонд\w*"),
        domain("settlements", r"населен\w+ пункт\w*|старостинськ\w+ округ\w*|округ\w*|сіл\b|села\b"),
    ),
    rules=(
        Rule(
            "voters_meetings.held",
            "events",
            head=r"зустріч",
            cues=(r"виборц\w+|мешканц\w+|жител\w+|громад\w+|округ\w*|сел(?:ах|і)\b|двор\w+",),
            kinds=COUNT,
            self_sufficient=True,
            weight=0.4,
        ),
        Rule(
            "public_hearings.held",
            "hearings",
            head=r"слухан|обговорен|сход(?:ів|и|у|ини)?\b|збор",
            cues=(r"громадськ\w+|сход\w*|слухан\w+|збор\w* (?:громад|мешкан|жител|сел|односел)\w*",),
            subject="noun",
            kinds=COUNT,
            self_sufficient=True,
            weight=0.3,
            unless="виїзд",
        ),
        Rule(
            "trainings.held",
            "trainings",
            head=r"навчан|семінар|тренінг|вебінар|майстер",
            subject="audience",
            kinds=COUNT,
            self_sufficient=True,
        ),
        Rule(
            "publications.count",
            "publications",
            head=r"публікац|допис|новин|матеріал|пост(?:ів|и)\b|акт(?:ів|и)?\b|документ|повідомлен|оголошен|відео|статт|рішен",
            cues=(
                r"сайт\w*|вебсайт\w*|сторінц\w+|мереж\w+|telegram|facebook|оприлюд\w+|розміщ\w+|опубліков\w+|публікац\w+|телеграм\w*|фейсбу\w+",
            ),
            subject="noun",
            kinds=COUNT,
            self_sufficient=True,
            weight=0.2,
            near=False,
        ),
        Rule("delegations.received", "delegations", head=r"делегац", kinds=COUNT, self_sufficient=True, weight=0.6),
        Rule(
            "memoranda.signed",
            "memoranda",
            head=r"меморанд|угод",
            unless="сума",
            cues=(r"меморанд\w+|підпис\w+|уклад\w+|уклал\w+",),
            kinds=COUNT,
            self_sufficient=True,
            weight=0.3,
        ),
        Rule(
            "trips.working",
            "trips",
            head=r"поїзд|відряджен|виїзд(?!н)",
            unless="комісі|прийом",
            kinds=COUNT,
            self_sufficient=True,
            weight=0.6,
        ),
        Rule(
            "events.count",
            "events",
            head=r"нарад|захо[дi]|толок|аукціон|рейс|круглих стол|конференц|форум|зустріч|концерт|турнір|змаган|свят|візит|акці[йії]|ярмар|виставк|збор(?:ів|и)\b",
            subject="noun",
            kinds=COUNT,
            self_sufficient=True,
            weight=-0.3,
        ),
        Rule(
            "losses.defenders",
            "losses",
            head=rf"захисни|геро|військов|воїн|{PERSONS}",
            cues=(_FAREWELL,),
            unless="орієнт|поранен|виплат|родин|сім'",
            kinds=COUNT,
            self_sufficient=True,
        ),
        Rule(
            "losses.defenders",
            "losses",
            head=r"захисни|геро[їя]|воїн|військов|полегл",
            cues=(_FAREWELL,),
            unless="орієнт|поранен|виплат|родин|сім'",
            kinds=COUNT,
            self_sufficient=True,
            near=False,
        ),
        Rule("losses.defenders", "losses", cues=(_FAREWELL,), unless="орієнт|поранен|виплат", kinds=COUNT),
        Rule(
            "settlements.count",
            "settlements",
            head=r"населен\w+ пункт|сіл\b|села\b|пункт",
            cues=(r"населен\w+|вход\w+|об'єдну\w+|сіл\b",),
            kinds=COUNT,
            unless="сход",
            self_sufficient=True,
            weight=-0.2,
        ),
        Rule(
            "starosta_districts.count",
            "settlements",
            head=r"(?:старостинськ\w+ )?округ(?:ів|и|ами|ах|ам|у)\b",
            unless=r"виборч|(?:з|із|у|в|по|на|до|від|для) (?:\w+ )?округ",
            kinds=COUNT,
            weight=-0.2,
        ),
        Rule(
            "finance.amount",
            "finance",
            cues=(r"виділ\w+|зібра\w+|залуч\w+|спрямов\w+|спряму\w+|залишок",),
            subject="purpose",
            needs_subject=True,
            kinds=MONEY,
            unless="доход|видат|обсяг|штраф",
            weight=-0.2,
            self_sufficient=True,
        ),
        Rule(
            "finance.amount",
            "finance",
            subject="purpose",
            needs_subject=True,
            kinds=MONEY,
            unless=r"доход|видат|план|факт|обсяг|фонд|бюджет громади|кошторис|плат[аиу]\b|оренд|вартіст|цін[аиу]\b|"
            r"поруш|збитк|борг|зарплат|надходж",
            unless_context=r"закупів|оренд|орендар|боржник|підприємств",
            weight=-0.6,
            self_sufficient=True,
        ),
        Rule(
            "aid.delivered",
            "aid",
            head=r"автомобіл|авто\b|автів|машин(?:и|у)?\b|дрон|fpv|турнікет|генератор|сіт(?:ок|ки)\b|свіч|тон|т\b|рац[ії]|тепловізор|старлінк|starlink|пікап|"
            r"квадрокоптер|аптеч|набор|бус(?:и|ів)?\b|мікроавтобус|безпілотник|бпла|реб\b|станці[йї]|буржуй|печ(?:ей|і)\b|спальник|бронежилет|плит\b|"
            r"ноутбук|приціл|прилад|шолом|ящик|комплект",
            unless=r"вантаж|гуманітарн\w+ допомог|метал|асфальт|піск|смітт|відход|переселен|родин|сім",
            subject="noun",
            needs_subject=True,
            kinds=ANY_COUNT | {"measure"},
            weight=0.2,
            near=False,
        ),
    ),
    examples=(
        Example("Проведено 5 зустрічей з мешканцями округу.", "voters_meetings.held", "5"),
        Example("Проведено 3 семінари для діловодів.", "trainings.held", "3", "для діловодів"),
        Example("Військовим передано: автомобілів – 4, генераторів – 2.", "aid.delivered", "2", "генераторів"),
        Example("Громада провела в останню дорогу шістьох воїнів.", "losses.defenders", "6"),
        Example("Відбулося 4 збори громадян.", "public_hearings.held", "4", "збори громадян"),
        Example("З округу не повернулося четверо.", "losses.defenders", "4"),
        Example("На сайті оприлюднено 117 актів.", "publications.count", "117", "актів"),
        Example("Для депутатів проведено два семінари.", "trainings.held", "2"),
    ),
)
