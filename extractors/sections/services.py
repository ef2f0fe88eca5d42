"""Services to people: certificates, notarial acts, displaced people registered, housed and helped."""

from __future__ import annotations

from extractors.sections.rule import ANY_COUNT, COUNT, Example, Rule, Section, domain

_NOTARIAL = r"заповіт|довіреност|довіреніс|засвідчен|посвідчен"
# «Довідка про роботу із зверненнями» is a report's name.
_ACCOUNT = r"(?:про|щодо|стосовно) (?:робот|стан|розгляд|підсум|виконан|організ|результат|діяльн|опрац|надходж)"
_HELP = r"набор|набір|продукт|допомог|вантаж|виплат"
_DISPLACED = r"переселен|переміщен|впо\b|ос[оі]б|людин|людей|люди|чоловік|чол\b"

SECTION = Section(
    name="services",
    domains=(
        domain("idp", r"переселенц\w*|переселен(?:их|им|ими)\b|впо\b|внутрішньо переміщен\w+|переміщен\w+ ос[оі]б\w*"),
        domain(
            "services",
            rf"довідк\w*(?! {_ACCOUNT})|довідок|нотаріальн\w+|заповіт\w*|довіреност\w*|довіреніст\w*|(?:по|за)свідч\w+",
        ),
    ),
    rules=(
        Rule("services.certificates", "services", head=r"довід(?!ник)", kinds=COUNT, self_sufficient=True),
        Rule(
            "services.certificates",
            "services",
            head=r"довід(?!ник)",
            subject="label",
            needs_subject=True,
            subject_like=r"склад|місц|наявн|реєстр|проживан|доход|земл|субсид|інш|різн|сім|родин|житл|господарств|майн|архів|стаж|утрим|форм",
            unless=r"видан(?!\w* довід\w+ про)",
            kinds=COUNT,
            part_of="services.certificates",
            weight=0.2,
        ),
        Rule(
            "services.certificates",
            "services",
            cues=(r"про (?:склад|реєстраці|місце|наявн|народжен|доход|земл|право|проживан)\w*",),
            subject="label",
            needs_subject=True,
            kinds=COUNT,
            part_of="services.certificates",
            weight=0.4,
        ),
        Rule("services.notarial_acts", "services", head=r"нотаріальн\w+ д", kinds=COUNT, self_sufficient=True),
        Rule(
            "services.notarial_acts",
            "services",
            head=_NOTARIAL,
            subject="noun",
            kinds=COUNT,
            part_of="services.notarial_acts",
        ),
        Rule(
            "services.notarial_acts",
            "services",
            head=r"доручен|підпис|копі[йїя]|заяв|дублікат|договор",
            cues=(r"(?:по|за)свідч\w+|нотаріальн\w+",),
            subject="noun",
            unless=r"виборц|голосів|петиц",
            kinds=COUNT,
            part_of="services.notarial_acts",
            weight=0.4,
        ),
        Rule(
            "services.idp_requests",
            "idp",
            head=r"заяв",
            unless="колектив",
            kinds=COUNT,
            weight=0.8,
            near=False,
        ),
        Rule(
            "services.idp_registered",
            "idp",
            cues=(
                r"зареєстр\w+|прибул\w+|прийня(?:ла|ли|ло|то|в)\b|(?:взя\w+|узя\w+|перебува\w+|ста(?:ли|ло)) на (?:\w+ )?облік\w*|на обліку (?:[\w'-]+ ){0,4}[ув]зя\w+",
            ),
            unless=rf"знят|заяв|{_HELP}",
            kinds=COUNT,
            weight=0.6,
        ),
        # «Переселенців у громаді – 340»
        Rule(
            "services.idp_registered",
            "idp",
            head=r"(?:внутрішньо )?переміщен|переселен|впо\b",
            unless=rf"знят|заяв|{_HELP}|житл|розмі|посел|родин|сім|дит|дітей|робот|працевл|зустр|звернен|прийом|опит|консульт",
            verbs=r"прибу|зареєстр|прожив|мешка|перебув|налічу|взят|прийня|ста[лв]|оселил",
            kinds=COUNT,
            weight=-0.4,
        ),
        Rule(
            "services.idp_housed",
            "idp",
            cues=(
                r"розміщен\w*|розмісти\w+|посел\w+|розсел\w+|забезпечен\w* житлом|притул\w+|прихист\w+|надан\w* прожив\w+|оселил\w+|осел\w+|мешка\w+|прожив\w+|дах\w* над голов\w+|(?:дали|надано|надали|отримал\w+) житло|житло (?:надано|надали|дали|отримал\w+)",
            ),
            unless=r"місц[ья]|комплект",
            kinds=COUNT,
            weight=0.7,
        ),
        Rule(
            "services.food_kits",
            "idp",
            cues=(r"набор\w*|набір\w*|продуктов\w+",),
            kinds=COUNT,
            self_sufficient=True,
            weight=1.0,
            near=False,
            unless="заяв",
        ),
        Rule(
            "services.humanitarian_cargo",
            "idp",
            head=r"тон|т\b|кілограм|кг\b|фур|вантаж|допомог",
            cues=(r"гум(?:анітарн)?\w* ?(?:вантаж|допомог)\w*|вантаж\w*|гуманітарк\w+",),
            kinds=ANY_COUNT | {"measure"},
            self_sufficient=True,
            weight=0.6,
            unless=rf"(?:{_DISPLACED})|родин|сім|набор|заяв",
        ),
    ),
    examples=(
        Example("Видано 402 довідки.", "services.certificates", "402"),
        Example("Довідок про склад сім'ї – 140, про доходи – 61.", "services.certificates", "61"),
        Example("У старостаті посвідчено 14 заповітів.", "services.notarial_acts", "14"),
        Example("На облік узято 88 переселенців, житло надано 12.", "services.idp_housed", "12"),
        Example("Видано довідок – 40, посвідчено 9 доручень.", "services.notarial_acts", "9", "доручень"),
        Example("Видано довідок про склад сім'ї – 311.", "services.certificates", "311", "довідок про склад сім'ї"),
        Example("Переселенців у громаді – 340.", "services.idp_registered", "340"),
        Example("Прихисток знайшли 86 переселенців.", "services.idp_housed", "86"),
        Example("Через склад пройшло 46 тонн гуманітарних вантажів.", "services.humanitarian_cargo", "46"),
        Example("Надійшло 89 заяв внутрішньо переміщених осіб.", "services.idp_requests", "89"),
    ),
)
