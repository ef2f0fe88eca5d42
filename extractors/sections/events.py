"""Events, meetings with voters, hearings, trainings, trips, and what war and services brought."""

from __future__ import annotations

from extractors.sections.rule import ANY_COUNT, COUNT, MONEY, PERSONS, Example, Rule, Section, domain

_FAREWELL = (
    r"полегл\w+|загину\w+|втрат\w+|попрощал\w+|похова\w+|на щит\w*|загибл\w+|(?:останн\w+|вічн\w+) (?:дорог|пут|шлях|спочин)\w*|"
    r"не поверну\w+|віддал\w+ життя|поклал\w+ життя|героїчн\w+ загин\w+"
)

_SPENT_OR_RAISED = (
    r"виділ\w+|зібра\w+|залуч\w+|спрямов\w+|спряму\w+|скеров\w+|залишок|витра[чт]\w+|піш(?:ло|ли|ов|ла)\b|перерах\w+|"
    r"переказ\w+|вклад\w+|вклал\w+|освоє\w+|профінанс\w+|сплач\w+|коштува\w+|обійш\w+|виторг\w+|вируч\w+|надал\w+|"
    r"закладен\w+|заклал\w+"
)

SECTION = Section(
    name="events",
    domains=(
        domain("events", r"захо[дi]\w*|нарад\w*|круглі стол\w+|толок\w*|зустріч\w*"),
        domain("trips", r"поїзд\w*|відряджен\w*|візит\w*"),
        domain("trainings", r"навчан\w+|семінар\w*|тренінг\w*"),
        domain("hearings", r"громадськ\w+ (?:слухан|обговорен)\w+|сход\w* (?:села|громадян|сіл)|слухан\w+"),
        domain(
            "aid",
            r"фронт\w*|передов\w+|зсу\b|військов(?:им|их|ослуж\w+)|військов\w+ частин\w+|допомог\w* військ\w+|волонтер\w*|оборон\w*|"
            r"передан\w+ (?:на )?(?:війн|захисн)\w*|захисник(?:ам|ів)\b|бригад\w*|батальйон\w*|бійц\w+|(?:машин|фур|автівк)\w* (?:\w+ )?допомог\w*",
            context=r"військ\w*|війн[аиу]\b|підтримк\w+ (?:захисн|армі)\w*|допомог\w* армі\w*",
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
            "voters_meetings.held",
            "events",
            head=r"раз(?:и|ів|у)?\b",
            cues=(r"зустрі(?:в|ча|чи|л)\w+", r"виборц\w+|мешканц\w+|жител\w+|громад\w+"),
            kinds=COUNT,
            self_sufficient=True,
            weight=0.6,
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
            head=r"навчан|навчальн\w+ (?:захо|захід)|семінар|тренінг|вебінар|майстер",
            subject="audience",
            kinds=COUNT,
            self_sufficient=True,
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
            head=r"поїзд|відряджен|виїзд(?!н)|візит",
            unless="комісі|прийом|делегац",
            kinds=COUNT,
            self_sufficient=True,
            weight=0.6,
        ),
        Rule(
            "trips.working",
            "trips",
            head=r"раз(?:и|ів|у)?\b",
            cues=(
                r"(?:виїжд|виїзд|їзди|їхал|відвід|побува|відряд|поїзд|подорож)\w+",
                r"(?:громад(?!ян)|район|област|столиц|києв|кордон|міст|прифронт|фронт|передов|підрозділ|військов|держав)\w*",
            ),
            unless="комісі|прийом|засідан|сесі",
            kinds=COUNT,
            self_sufficient=True,
            weight=0.8,
        ),
        # «18 робочих поїздок, у тому числі 5 закордонних»
        Rule(
            "trips.working",
            "trips",
            cues=(r"(?:закордонн|місцев|дальн|міжнародн|дво|багато)\w*(?:их|і)\b|за кордон",),
            subject="label",
            kinds=COUNT,
            part_of="trips.working",
            weight=0.4,
        ),
        Rule(
            "events.count",
            "events",
            unless="навчальн",
            head=r"нарад|захо[дi]|толок|аукціон|рейс|круглих стол|конференц|форум|зустріч|концерт|турнір|змаган|свят|візит|акці[йії]|ярмар|виставк|суботник|кіновеч|збор(?:ів|и)\b",
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
            cues=(_SPENT_OR_RAISED,),
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
        Example("Проведено 3 семінари для діловодів.", "trainings.held", "3", "семінари для діловодів"),
        Example("Військовим передано: автомобілів – 4, генераторів – 2.", "aid.delivered", "2", "генераторів"),
        Example("Громада провела в останню дорогу шістьох воїнів.", "losses.defenders", "6"),
        Example("Відбулося 4 збори громадян.", "public_hearings.held", "4", "збори громадян"),
        Example("З округу не повернулося четверо.", "losses.defenders", "4"),
        Example("Депутати зустрілися з виборцями 44 рази.", "voters_meetings.held", "44"),
        Example("Навчальних заходів для працівників – 5.", "trainings.held", "5", "для працівників"),
        Example("Робочих поїздок було 14, у тому числі 3 закордонних.", "trips.working", "3"),
        Example("За кордон їздила тричі.", "trips.working", "3"),
        Example("У відрядження по області їздила 9 разів.", "trips.working", "9"),
        Example("На ремонт клубу витрачено 340 тис. грн.", "finance.amount", "340000", "На ремонт клубу"),
        Example("Купили дев'ять дронів.", "aid.delivered", "9", "дронів", heading="Військо"),
        Example("Для депутатів проведено два семінари.", "trainings.held", "2", "семінари"),
    ),
)
