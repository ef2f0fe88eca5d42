"""Sessions and plenary meetings of the council."""

from __future__ import annotations

from extractors.sections.rule import COUNT, Example, Rule, Section, domain

_NOT_HELD = r"не відбу\w+|не провед\w+|не був проведен\w*|зірва\w+|не розпоча\w+"
_REGULAR = r"(?<!поза)чергов\w+"
_EXTRAORDINARY = r"позачерг\w+"
_REMOTE = r"дистанц\w+|онлайн|відеоконф\w+|в режимі віде\w+|zoom"
_TOOK_PART = r"(?:бра\w+|взя\w+|прийня\w+) участь|прису[тц]н\w+|відвіда\w+|був на|була на|на сесіях|на пленарних|\bбув на|\bбула на"
_MISSED = r"пропус\w+|відсутн(?!іст)\w+"

SECTION = Section(
    name="sessions",
    domains=(
        domain("sessions", r"сесі[яїйюєо]\w*|сесій"),
        domain("plenary", r"пленарн\w+"),
    ),
    rules=(
        Rule(
            "session.questions_considered",
            "one_session",
            head=r"питан",
            subject="session",
            needs_subject=True,
            kinds=COUNT,
            weight=1.6,
        ),
        Rule(
            "session.deputies_present",
            "one_session",
            head=r"депутат|обранц|присутн|зареєстрован|ос[оі]б",
            unless="проти|утрим|відсутн",
            subject="session",
            needs_subject=True,
            kinds=COUNT,
            weight=1.6,
        ),
        Rule(
            "session.deputies_present",
            "one_session",
            cues=(r"прису[тц]н\w+|зареєстр\w+",),
            unless="відсутн",
            subject="session",
            needs_subject=True,
            kinds=COUNT,
            weight=1.6,
        ),
        Rule(
            "decisions.adopted",
            "one_session",
            head=r"рішен|ріш\b",
            unless=r"про[єе]кт",
            subject="session",
            needs_subject=True,
            kinds=COUNT,
            weight=1.6,
        ),
        Rule(
            "sessions.held",
            "sessions",
            head=r"сесі",
            unless=rf"{_NOT_HELD}|на сесі|пленарн|участь|порядк",
            kinds=COUNT,
            self_sufficient=True,
        ),
        Rule("sessions.regular", "sessions", head=r"сесі", cues=(_REGULAR,), part_of="sessions.held", kinds=COUNT),
        Rule(
            "sessions.extraordinary",
            "sessions",
            head=r"сесі",
            cues=(_EXTRAORDINARY,),
            part_of="sessions.held",
            kinds=COUNT,
        ),
        Rule("sessions.not_held", "sessions", head=r"сесі", cues=(_NOT_HELD,), kinds=COUNT),
        Rule("sessions.postponed", "sessions", head=r"сесі", cues=(r"перенес\w+",), kinds=COUNT),
        Rule(
            "session.questions_considered",
            "sessions",
            head=r"питан",
            cues=(r"поряд\w+ денн\w+",),
            unless=r"сесій|радою|розглянут",
            subject="label",
            kinds=COUNT,
            self_sufficient=True,
        ),
        Rule(
            "session.deputies_present", "sessions", head=r"депутат", cues=(r"зареєстр\w+|прису[тц]н\w+",), kinds=COUNT
        ),
        Rule(
            "plenary_meetings.held",
            "plenary",
            head=r"(?:(?:поза)?чергов\w+ )?пленарн",
            unless=rf"{_NOT_HELD}|участь|пропус|протокол|присутн|явк|головува",
            kinds=COUNT,
            self_sufficient=True,
            near=False,
        ),
        Rule(
            "plenary_meetings.regular",
            "plenary",
            head=r"засідан|пленарн",
            cues=(_REGULAR,),
            part_of="plenary_meetings.held",
            kinds=COUNT,
        ),
        Rule(
            "plenary_meetings.chaired",
            "plenary",
            head=r"засідан|пленарн",
            cues=(r"головува\w+|вів\b|вела\b",),
            out_of="plenary_meetings.held",
            part_of="plenary_meetings.held",
            kinds=COUNT,
        ),
        Rule(
            "plenary_meetings.remote",
            "plenary",
            head=r"засідан|пленарн",
            cues=(_REMOTE,),
            part_of="plenary_meetings.held",
            kinds=COUNT,
        ),
        Rule(
            "plenary_meetings.days",
            "plenary",
            head=r"д(?:ень|н[іяів]+)\b",
            cues=(r"пленарн\w+|сесійн\w+",),
            kinds=COUNT,
            self_sufficient=True,
        ),
        Rule("plenary_meetings.not_held", "plenary", head=r"засідан|пленарн", cues=(_NOT_HELD,), kinds=COUNT),
        Rule(
            "deputies.plenary_attended",
            "plenary",
            head=r"засідан|пленарн|сесі|раз(?:и|ів|у)?\b",
            cues=(_TOOK_PART,),
            out_of="@held",
            subject="person",
            kinds=COUNT,
            weight=0.5,
        ),
        Rule(
            "deputies.plenary_attended",
            "sessions",
            head=r"сесі|раз(?:и|ів|у)?\b",
            cues=(_TOOK_PART,),
            out_of="@held",
            subject="person",
            kinds=COUNT,
            weight=0.5,
        ),
        Rule(
            "deputies.plenary_missed",
            "plenary",
            head=r"засідан|пленарн|сесі",
            cues=(_MISSED,),
            subject="person",
            kinds=COUNT,
            weight=0.5,
        ),
        Rule(
            "deputies.plenary_missed",
            "sessions",
            head=r"сесі|раз(?:и|ів|у)?\b",
            cues=(_MISSED,),
            subject="person",
            kinds=COUNT,
            weight=0.5,
        ),
    ),
    examples=(
        Example("Протягом року скликано 16 сесій селищної ради.", "sessions.held", "16"),
        Example("Протягом року скликано 16 сесій селищної ради, з них 5 – позачергові.", "sessions.extraordinary", "5"),
        Example("Відбулося 21 пленарне засідання.", "plenary_meetings.held", "21"),
        Example("Дві сесії не відбулися через відсутність кворуму.", "sessions.not_held", "2"),
    ),
)
