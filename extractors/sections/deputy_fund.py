"""The deputies' fund: money for voters' instructions, planned and used."""

from __future__ import annotations

from extractors.sections.rule import COUNT, MONEY, NAMED_PERSON, PERCENT, PERSONS, Example, Rule, Section, domain

_MONEY_OR_SHARE = MONEY | PERCENT
_SPENT = r"видатк\w+|касов\w+|видан\w+|оплач\w+|придба\w+|закупле\w+|використ\w+|спрямов\w+|освоє\w+|витрач\w+|надан\w+|виплач\w+|профінанс\w+|перерахов\w+|виділено з (?:депутатськ|фонд)\w*"
_ALLOCATED = r"у розпорядженні|мав (?:змогу|право)|мав\b(?! використ)|ліміт\w*|передбач\w+|заклал\w+|закладен\w*|закладал\w+|закладаєт\w+|на (?:кожного|одного) депутат\w*|кож(?:ен|ному|ний) депутат\w*|затвердж\w+|обсяг\w*|отрима\w+|план\w*|призначен\w*|виділ\w+|розподіл\w+|становив|складає|^(?:депутатськ\w+ )?фонд(?: депутат\w+)? ?[–:-] @"
_SPENT_SURELY = r"використ|освоє|витрач|спрямов"

SECTION = Section(
    name="deputy_fund",
    domains=(
        domain(
            "fund",
            r"депутатськ\w+ (?:фонд|кошт|діяльн|резерв|субвенц|грант)\w*|(?:фонд|кошт)\w* (?:\w+ ){0,4}(?:виборц|виборч|депутат)\w+|кошт\w* секретаря|грош\w+ депутат\w+|депутатськ\w+ грош\w+|доручен\w+ виборців|виборчого округу|на (?:кожного|одного) депутата",
        ),
    ),
    rules=(
        Rule(
            "deputy_fund.allocated",
            "fund",
            cues=(_ALLOCATED,),
            unless=r"використ|освоє|витрач|спрямов|залиш",
            kinds=MONEY,
            weight=0.3,
        ),
        Rule(
            "deputy_fund.allocated",
            "fund",
            cues=(_ALLOCATED,),
            unless=r"використ|освоє|витрач|спрямов|залиш",
            kinds=MONEY,
            near=False,
        ),
        Rule(
            "deputy_fund.spent",
            "fund",
            cues=(_SPENT,),
            unless=r"передбачено|залиш",
            kinds=_MONEY_OR_SHARE,
            weight=0.2,
            out_of="deputy_fund.allocated",
        ),
        Rule(
            "deputy_fund.allocated",
            "fund",
            cues=(r"план\b|призначен\w*",),
            subject="purpose",
            needs_subject=True,
            unless=r"використ|освоє|витрач|спрямов|залиш|депутат",
            kinds=MONEY,
        ),
        *(
            Rule(
                metric,
                "fund",
                cues=(said,),
                subject="label",
                needs_subject=True,
                subject_like=NAMED_PERSON,
                unless=rf"залиш|{other}",
                kinds=MONEY,
            )
            for metric, said, other in (
                ("deputy_fund.allocated", _ALLOCATED, _SPENT_SURELY),
                ("deputy_fund.spent", _SPENT, "план|передбач|затвердж"),
            )
        ),
        Rule(
            "deputy_fund.spent",
            "fund",
            subject="purpose",
            needs_subject=True,
            unless=r"передбач|закладено|залиш|план\b|призначен|виділено",
            kinds=_MONEY_OR_SHARE,
            part_of="deputy_fund.spent",
        ),
        Rule("deputy_fund.spent", "fund", kinds=_MONEY_OR_SHARE, unless=r"передбач|залиш|повернут", weight=-0.6),
        Rule(
            "deputy_fund.recipients",
            "fund",
            head=rf"{PERSONS}|отримувач|хвор|сім|родин|мешканц",
            unless=r"депутат(?!ськ)",
            kinds=COUNT,
        ),
    ),
    examples=(
        Example(
            "За кошти депутатського фонду надано матеріальну допомогу 214 мешканцям на суму 642 тис. грн.",
            "deputy_fund.spent",
            "642000",
        ),
        Example("На виконання доручень виборців кожен депутат мав 60 тис. грн.", "deputy_fund.allocated", "60000"),
        Example(
            "З депутатського фонду спрямовано: на лікування – 410 тис. грн, на ремонт шкіл – 225 тис. грн.",
            "deputy_fund.spent",
            "410000",
            subject="на лікування",
        ),
        Example("З депутатського фонду використано 95 400 грн.", "deputy_fund.spent", "95400"),
        Example(
            "На виконання доручень виборців у бюджеті передбачено 1,2 млн грн.", "deputy_fund.allocated", "1200000"
        ),
    ),
)
