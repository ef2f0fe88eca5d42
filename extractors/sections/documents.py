"""Papers: letters that came and went, minutes, extracts."""

from __future__ import annotations

from extractors.sections.rule import COUNT, Example, Rule, Section, domain

SECTION = Section(
    name="documents",
    domains=(domain("documents", r"вхідн\w+|вихідн\w+|протокол\w*|витяг\w*|документ\w*|кореспонденц\w+"),),
    rules=(
        Rule("documents.incoming", "documents", cues=(r"вхідн\w+",), kinds=COUNT, self_sufficient=True, weight=0.5),
        Rule("documents.outgoing", "documents", cues=(r"вихідн\w+",), kinds=COUNT, self_sufficient=True, weight=0.5),
        # «Вхідна кореспонденція за відправниками» over rows of those who wrote
        *(
            Rule(
                f"documents.{way}",
                "documents",
                cues=(cue,),
                subject="label",
                needs_subject=True,
                unless=r"вхідн|вихідн|внутрішн",
                unless_context=r"звернен|запит",
                kinds=COUNT,
                near=False,
                part_of=f"documents.{way}",
                weight=1.2,
            )
            for way, cue in (("incoming", r"вхідн\w+"), ("outgoing", r"вихідн\w+"))
        ),
        Rule(
            "documents.incoming",
            "documents",
            head=r"документ|лист(?:ів|и|а)\b|кореспонденц|папер",
            cues=(r"надійш\w+|отрима\w+|одержа\w+|зареєстр\w+|прийнят\w+|приймал\w+",),
            unless=r"протокол|звернен|відправл|надісла|^від |(?:з|із) них|електронн\w+ пошт|нормативн|комплект|пакет",
            kinds=COUNT,
        ),
        Rule(
            "documents.incoming",
            "documents",
            head=r"лист(?:ів|и|а)\b",
            cues=(
                r"надійш\w+|отрима\w+|одержа\w+|зареєстр\w+",
                r"лист\w* від (?:\w+ )?(?:підприємств|установ|організаці|орган)\w*",
            ),
            unless="громадян|звернен",
            self_sufficient=True,
            kinds=COUNT,
            weight=0.6,
        ),
        Rule(
            "documents.outgoing",
            "documents",
            cues=(r"відправл\w+|надісла\w+|підготовл\w+ (?:та|і|й) (?:відправл|надісла)\w+",),
            unless="належн|звернен|запит|петиці",
            kinds=COUNT,
        ),
        Rule(
            "documents.protocols",
            "documents",
            head=r"протокол(?!ьн)",
            unless="томів|адміністративн",
            subject="noun",
            kinds=COUNT,
            self_sufficient=True,
        ),
        Rule("documents.extracts", "documents", head=r"витяг", kinds=COUNT, self_sufficient=True),
    ),
    examples=(
        Example("Отримано 640 листів від органів влади, відправлено 588.", "documents.outgoing", "588"),
        Example(
            "Оформлено 40 протоколів засідань комісій.", "documents.protocols", "40", "протоколів засідань комісій"
        ),
        Example("Вхідних документів зареєстровано 812.", "documents.incoming", "812"),
    ),
)
