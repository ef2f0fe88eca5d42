"""The deputies' fund: money for voters' instructions, planned and used."""

from __future__ import annotations

from extractors.sections.rule import COUNT, MONEY, NAMED_PERSON, PERCENT, PERSONS, Example, Rule, Section, domain

_MONEY_OR_SHARE = MONEY | PERCENT
_SPENT = r"факт(?:ично)?\b|дійшл\w+|видатк\w+|касов\w+|видан\w+|оплач\w+|придба\w+|закупле\w+|використ\w+|спрям\w+|освоє\w+|витра[чт]\w+|надан\w+|виплач\w+|профінанс\w+|перерах\w+|переказ\w+|піш(?:ло|ли|ов|ла)\b|реалізов\w+|виділ\w+ (?:мною )?(?:із|зі|з)(?: сво\w+| мого)? (?:депутатськ|фонд)\w*|виділено з (?:депутатськ|фонд)\w*"
# «З депутатського фонду виділила школі 30 000 грн»: what is taken from the fund is spent.
_FROM_FUND = r"(?<!\w)(?:з|із|зі|за|рахунок) (?:(?!бюджет)[^\W\d_]+ ){0,2}(?:фонд|кошт)\w* (?:(?!бюджет)[^\W\d_]+ ){0,6}?виділ\w+"
_SPENT = rf"{_FROM_FUND}|{_SPENT}"
_PER_HEAD = r"(?<!\w)на # (?:депутат|обран)\w*|на (?:(?:кожн|одн)\w+ )?(?:депутат|обран)\w*|кож(?:ен|ному|ний) (?:депутат|обран)\w*|@ (?:грн|гривень|тис|тисяч)?\.? ?(?:гривень |грн )?(?:на|для) кожного"
_ALLOCATED = r"у розпорядженні|мав (?:змогу|право)|мав\b(?! використ)|ліміт\w*|передбач\w+|заклал\w+|закладен\w*|закладал\w+|закладаєт\w+|затвердж\w+|обсяг\w*|план(?!у)\w*|призначен\w*|виділ\w+|розподіл\w+|фонд\w*(?: депутат\w*| виборц\w*)? ?[(:] ?(?:по )?@|на рік|не (?:виділ|передбач|заклад|формув|затвердж)\w+|фонд\w* [^.;@]*станови(?:в|ть)\b|становив\b|склада(?:в|є)\b|склав\b|нарахов\w+|сформов\w+|^(?:депутатськ\w+ )?фонд(?: депутат\w+)? ?[–:-] @"
_ALLOCATED = rf"{_PER_HEAD}|{_ALLOCATED}"
# The column says that the money was given out; what else stands around says nothing of it.
_COLUMN_OF_ALLOCATED = (
    r"\| [^|@]*(?:передбач|розподіл|обсяг|план\b|планов|закладен|затвердж|ліміт|виділен|призначен)[^|@]*\| @"
)
_SPENT_SURELY = rf"{_FROM_FUND}|використ|освоє|витра[чт]|спрям|піш(?:ло|ли|ов|ла)\b"

SECTION = Section(
    name="deputy_fund",
    domains=(
        domain(
            "fund",
            r"депутатськ\w+ (?:фонд|кошт|діяльн|резерв|субвенц|грант|повноваж)\w*|(?:фонд|кошт)\w* (?:\w+ ){0,4}(?:виборц|виборч|депутат)\w+|кошт\w* секретаря|виконання (?:\w+ )?депутатськ\w+ повноважень|потреб\w* виборц\w*|кож(?:ен|ному|ного) (?:депутат|обран)\w*|грош\w+ депутат\w+|депутатськ\w+ грош\w+|доручен\w+ виборців|виборчого округу|на (?:кожного|одного) депутата|сво(?:го|їх) (?:депутатськ\w+ )?фонд\w*",
        ),
    ),
    rules=(
        Rule(
            "deputy_fund.allocated",
            "fund",
            cues=(_ALLOCATED,),
            unless=rf"{_SPENT_SURELY}|залиш|субвенц|(?:з|із) (?:них|яких) @",
            kinds=MONEY,
            weight=0.3,
        ),
        Rule(
            "deputy_fund.allocated",
            "fund",
            cues=(_ALLOCATED,),
            unless=rf"{_SPENT_SURELY}|залиш|субвенц|(?:з|із) (?:них|яких) @",
            kinds=MONEY,
            near=False,
        ),
        Rule(
            "deputy_fund.spent",
            "fund",
            cues=(_SPENT,),
            unless=rf"передбачено|залиш|субвенц|{_COLUMN_OF_ALLOCATED}",
            kinds=_MONEY_OR_SHARE,
            weight=0.2,
            out_of="deputy_fund.allocated",
        ),
        Rule(
            "deputy_fund.allocated",
            "fund",
            cues=(r"(?:депутат(?:и|к[аи])?\b|обран\w+|кож(?:ен|ному)\b) (?:[\w'-]+ ){0,4}отрима\w+",),
            unless=rf"{_SPENT_SURELY}|залиш|субвенц|(?:з|із) (?:них|яких) @",
            kinds=MONEY,
            near=False,
            weight=1.2,
        ),
        # «депутатські кошти не виділялися»
        Rule(
            "deputy_fund.allocated",
            "fund",
            cues=(r"не (?:виділ|передбач|заклад|формув|затвердж)\w+",),
            kinds=MONEY,
            weight=1.6,
        ),
        # «допомогу отримали 23 виборці, загалом 69 тис. грн»: what people received was spent
        Rule(
            "deputy_fund.spent",
            "fund",
            cues=(
                r"допомог\w* [^;.]*(?:отрима|одержа|нада|скориста|звернул)\w+|(?:отрима|одержа|нада)\w+ [^;.]*допомог\w*",
            ),
            unless=r"передбач|залиш|план\b|депутат(?!ськ)",
            kinds=MONEY,
            near=False,
            weight=1.0,
        ),
        Rule(
            "deputy_fund.allocated",
            "fund",
            cues=(r"план\b|призначен\w*|передбач\w+|затвердж\w+|виділен\w*|закладен\w*|ліміт\w*",),
            subject="purpose",
            needs_subject=True,
            unless=rf"{_SPENT_SURELY}|залиш|депутат",
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
                ("deputy_fund.spent", _SPENT, rf"план|передбач|затвердж|{_COLUMN_OF_ALLOCATED}"),
            )
        ),
        Rule(
            "deputy_fund.spent",
            "fund",
            subject="purpose",
            needs_subject=True,
            unless=rf"передбач|закладено|залиш|план\b|призначен|виділено|субвенц|{_COLUMN_OF_ALLOCATED}",
            kinds=_MONEY_OR_SHARE,
            part_of="deputy_fund.spent",
        ),
        Rule(
            "deputy_fund.spent", "fund", kinds=_MONEY_OR_SHARE, unless=r"передбач|залиш|повернут|субвенц", weight=-0.6
        ),
        Rule(
            "deputy_fund.recipients",
            "fund",
            head=rf"{PERSONS}|отримувач|хвор|сім|родин|мешканц",
            unless=r"депутат(?!ськ)|не (?:передбач|виділ|заклад)",
            subject="help",
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
        Example("Депутатський фонд: допомогу отримали 23 виборці, загалом 69 000 грн.", "deputy_fund.spent", "69000"),
        Example(
            "З депутатського фонду використано 30 млн грн. З них 18 млн гривень становить матеріальна допомога.",
            "deputy_fund.spent",
            "18000000",
            subject="матеріальна допомога",
        ),
        Example("Кожен депутат мав на потреби виборців по 120 тис. грн.", "deputy_fund.allocated", "120000"),
        Example(
            "Кошти виборчого округу витратив: 60 000 грн пішли на вікна.", "deputy_fund.spent", "60000", "на вікна"
        ),
        Example("Депутатський фонд (80 тис. грн) поділено порівну.", "deputy_fund.allocated", "80000"),
        Example("З депутатського фонду використано 95 400 грн.", "deputy_fund.spent", "95400"),
        Example(
            "На виконання доручень виборців у бюджеті передбачено 1,2 млн грн.", "deputy_fund.allocated", "1200000"
        ),
    ),
)
