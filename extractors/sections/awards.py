"""Awards: the awards commission, applications, awards given by kind and to whom."""

from __future__ import annotations

from extractors.sections.rule import COUNT, PERSONS, Example, Rule, Section, domain

_APPLICATION = r"клопотан|подан(?:ня|ь)"
AWARD = r"(?:почесн\w+ )?грамот\w*|подяк\w*|подячн\w+ лист\w*|відзнак\w*|годинник\w*|медал\w*|орден\w*|диплом\w*|нагрудн\w+ знак\w*|цінн\w+ подарунк\w*|цінний подарунок|звання|відзнаками|грамотами|подяками|стипенді\w*|премі\w+"

SECTION = Section(
    name="awards",
    domains=(
        domain("awards_commission", r"комісі\w+ (?:з_питань|з|із|по) (?:\w+ )?нагор\w+"),
        domain("awards", rf"нагоро\w+|відзнач\w+|{AWARD}"),
    ),
    rules=(
        Rule(
            "awards.commission_meetings",
            "awards_commission",
            head=r"засідан|засід\b",
            unless="пленарн|виконавч|постійн",
            kinds=COUNT,
            weight=0.5,
        ),
        Rule(
            "awards.commission_meetings",
            "awards_commission",
            head=r"раз(?:и|ів|у)?\b|р\b",
            cues=(r"засіда\w+|збира\w+|зібра\w+",),
            kinds=COUNT,
            weight=0.5,
        ),
        Rule(
            "awards.commission_meetings",
            "awards",
            head=r"засідан|засід\b",
            unless="пленарн|виконавч|постійн",
            kinds=COUNT,
            weight=0.2,
        ),
        Rule(
            "awards.commission_meetings",
            "awards",
            head=r"раз(?:и|ів|у)?\b|р\b",
            cues=(r"засіда\w+|збира\w+|зібра\w+",),
            kinds=COUNT,
            weight=0.2,
        ),
        *(
            Rule(
                metric, where, head=_APPLICATION, cues=cues, unless=unless, kinds=COUNT, weight=weight, part_of=part_of
            )
            for where in ("awards_commission", "awards")
            for metric, cues, unless, weight, part_of in (
                ("awards.applications_considered", (), r"підтрима|погодж|задоволен|відхил|відмов|поверн", 0.3, ""),
                (
                    "awards.applications_supported",
                    (r"підтрима\w+|погодж\w+|задоволен\w*|схвален\w*",),
                    "не підтрима|не погодж",
                    0.5,
                    "awards.applications_considered",
                ),
                (
                    "awards.applications_rejected",
                    (r"відхил\w+|відмов\w+|не підтрима\w+|не погодж\w+",),
                    "",
                    0.6,
                    "awards.applications_considered",
                ),
                ("awards.applications_returned", (r"поверн\w+|доопрац\w+",), "", 0.6, "awards.applications_considered"),
            )
        ),
        Rule(
            "awards.given",
            "awards",
            head=rf"{AWARD}|{PERSONS}|колектив|учасник|працівник|військов|педагог|медик|захисник|учн|спортсмен|підприємств|установ",
            subject="award",
            needs_subject=True,
            unless="клопотан|засідан|про[єе]кт|розпорядж",
            kinds=COUNT,
            weight=0.2,
        ),
        Rule(
            "awards.given",
            "awards",
            subject="award",
            needs_subject=True,
            unless="клопотан|засідан|про[єе]кт|розпорядж|підтриман|погодж|відхил|поверн|відмов",
            kinds=COUNT,
            weight=-0.2,
        ),
        Rule(
            "awards.given",
            "awards",
            cues=(r"відзнач\w+|нагородж\w+|вруч\w+|присвоєн\w+",),
            subject="award",
            needs_subject=True,
            unless="клопотан|засідан|про[єе]кт|розпорядж|комісі",
            kinds=COUNT,
            weight=0.2,
        ),
        Rule(
            "awards.given",
            "awards",
            head=r"відзнак|нагород",
            cues=(r"^(?:разом|усього|всього|загалом)",),
            kinds=COUNT,
            weight=1.2,
        ),
    ),
    examples=(
        Example(
            "Комісія з питань нагородження провела 8 засідань, розглянула 51 клопотання.",
            "awards.applications_considered",
            "51",
        ),
        Example("Вручено Почесних грамот 33 особам.", "awards.given", "33", subject="Почесних грамот"),
        Example(
            "Подяк міського голови – 47.", "awards.given", "47", subject="Подяк міського голови", heading="Нагородження"
        ),
    ),
)
