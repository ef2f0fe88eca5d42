"""What the council did besides: programmes, reports heard, changes of the budget."""

from __future__ import annotations

from extractors.sections.rule import COUNT, Example, Rule, Section, domain

_AMENDED = (
    r"змін\w+|внесен\w+|коригув\w+|скор[ие]г\w+|онов[ил]\w+|уточн\w+|(?:в|у) новій редакції|актуаліз\w+|доповн\w+"
)
_WHO_REPORTS = r"старост|керівник|директор|начальник|завідувач|посадов|очільни|заступник|лікар"

SECTION = Section(
    name="programs",
    domains=(
        domain("programs", r"програм\w+"),
        domain("budget", r"змін\w* до (?:\w+ )?бюджету|бюджет\w* (?:коригув|уточн|змін)\w+"),
    ),
    rules=(
        Rule(
            "programs.adopted",
            "programs",
            head=r"програм",
            cues=(r"затверд\w+|прийн\w+|схвал\w+|ухвал\w+|нов[иіа]\w*",),
            unless=r"(?:та|і|й) (?:\w+ )?програм|змін|продовж",
            kinds=COUNT,
            self_sufficient=True,
        ),
        Rule(
            "programs.amended",
            "programs",
            head=r"програм",
            cues=(_AMENDED,),
            unless=r"продовж|про[єе]кт",
            kinds=COUNT,
            self_sufficient=True,
            weight=0.2,
        ),
        # «затверджено 6 програм, внесено зміни до 11»
        Rule(
            "programs.amended",
            "programs",
            cues=(
                r"змін\w+ (?:внес\w+ )?(?:до|у|в) @|(?:до|у|в) @ (?:\w+ )?(?:внес\w+ |унес\w+ )?змін\w+|"
                r"(?:змінен|скор[ие]г|коригув|онов[ил]|уточн)\w+ (?:–|—|-)? ?@|@ (?:чинн\w+ )?(?:змінен|скор[ие]г|коригув|онов[ил]|уточн)\w+",
            ),
            unless=r"бюджет|рішен|@ (?!внес|змін|з |із |та |і |–|-)\w",
            kinds=COUNT,
        ),
        Rule(
            "programs.extended",
            "programs",
            cues=(r"продовж\w+ (?:дію |термін )?@|@ продовж\w+|дію @ продовж\w+",),
            unless=r"@ (?!продовж|з |із |та |і |–|-)\w",
            kinds=COUNT,
        ),
        Rule(
            "programs.extended",
            "programs",
            head=r"програм",
            cues=(r"продовж\w+",),
            kinds=COUNT,
            self_sufficient=True,
            weight=0.4,
        ),
        Rule(
            "programs.considered",
            "programs",
            head=r"програм|про[єе]кт",
            cues=(r"розгл\w+", r"програм\w+"),
            kinds=COUNT,
            self_sufficient=True,
            weight=0.4,
        ),
        Rule(
            "programs.considered",
            "programs",
            head=r"про[єе]кт",
            cues=(r"розгл\w+|опрацьов\w+|вивч\w+", r"про[єе]кт\w* (?:\w+ )?програм\w*"),
            kinds=COUNT,
            self_sufficient=True,
            weight=1.8,
        ),
        Rule(
            "programs.recommended",
            "programs",
            head=r"програм|про[єе]кт",
            cues=(r"рекоменд\w+",),
            kinds=COUNT,
            weight=0.4,
        ),
        Rule(
            "reports.heard",
            "reports",
            head=rf"звіт|інформаці|розпорядник|підприємств|установ|закладів|{_WHO_REPORTS}",
            cues=(r"заслух\w+|заслуха\w+",),
            subject="noun",
            kinds=COUNT,
            self_sufficient=True,
            weight=0.4,
            near=False,
        ),
        # «Усі вісім старост прозвітували»
        Rule(
            "reports.heard",
            "reports",
            head=_WHO_REPORTS,
            cues=(r"(?:про|від)?звіту[вю]\w+|(?:виступ|вийш|прийш)\w+ (?:з|із|зі) (?:\w+ )?звіт\w+",),
            unless="виборц",
            subject="noun",
            kinds=COUNT,
            self_sufficient=True,
            weight=0.4,
        ),
        Rule(
            "reports.heard",
            "reports",
            head=r"звіт(?:ів|и|ами)\b",
            cues=(r"розгл\w+|затвердж\w+|прийнят\w+ до відома",),
            unless="бюджет|виконання|подан|склад|підготов|депутат",
            subject="noun",
            kinds=COUNT,
            self_sufficient=True,
        ),
        # «Заслухано 11 звітів, у тому числі чотири – закладів охорони здоров'я»
        Rule(
            "reports.heard",
            "reports",
            cues=(r"(?:у|в) тому числі|(?:з|із|серед) (?:них|яких)|зокрема",),
            subject="label",
            needs_subject=True,
            unless=r"прийня|схвал|відхил|рішен|питан",
            kinds=COUNT,
            part_of="reports.heard",
            weight=0.6,
        ),
        Rule(
            "budget.amendments",
            "budget",
            head=r"раз(?:и|ів|у)?\b|р\b|змін",
            cues=(r"бюджет\w*", r"внос\w+|внес\w+|коригув\w+|уточн\w+|перегляд\w+|змінюва\w+"),
            kinds=COUNT,
            self_sufficient=True,
            weight=0.6,
            near=False,
        ),
    ),
    examples=(
        Example("Затверджено 8 місцевих програм, зміни внесено до 14 програм.", "programs.amended", "14"),
        Example("До міського бюджету зміни вносилися 9 разів.", "budget.amendments", "9"),
        Example("Затверджено 6 програм, внесено зміни до 11.", "programs.amended", "11"),
        Example("Усі вісім старост прозвітували на сесії.", "reports.heard", "8", "старост"),
        Example("Заслухано звіти шести директорів шкіл та двох старост.", "reports.heard", "2", "старост"),
        Example("Розглянуто 14 звітів посадовців.", "reports.heard", "14", "звітів посадовців"),
        Example("Розглянуто 21 проєкт місцевих програм.", "programs.considered", "21"),
        Example("Прийнято 4 нові програми, оновлено 16.", "programs.amended", "16"),
    ),
)
