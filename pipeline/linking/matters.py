"""What councils' commissions deal with: wordings of each matter, and how near matters are to one another."""

from __future__ import annotations

from pipeline.linking.wording import words

# One concept for the wordings that councils use for one matter; the first that fits wins, so longer ones stand first.
WORDINGS: tuple[tuple[str, str], ...] = (
    ("housing", r"житлово[\s-]*комунальн\w*(?:\s+господарств\w*)?|жкг|комунальн\w*\s+господарств\w*|житлов\w*"),
    ("property", r"комунальн\w*\s+(?:власн\w*|майн\w*)|власн(?:іст|ост)\w*|майн(?:о|а|ом|у|ових|ові)\b|комунальн\w*"),
    ("privatisation", r"приватизац\w*|відчужен\w*"),
    (
        "economy",
        r"соціально[\s-]*економічн\w*(?:\s+розвит\w*)?|економічн\w*(?:\s+(?:розвит\w*|політик\w*))?|економі[кц]\w*",
    ),
    ("budget", r"бюджет\w*"),
    ("finance", r"фінанс\w*"),
    ("planning", r"планув\w*"),
    ("tax", r"подат\w*"),
    ("prices", r"цін(?:о|и|ов)\w*|тариф\w*"),
    ("business", r"підприємни\w*|бізнес\w*"),
    ("investment", r"інвест\w*"),
    ("trade", r"торгів\w*|побутов\w*|ринк\w*|споживч\w*"),
    ("regulatory", r"регуляторн\w*"),
    ("industry", r"промислов\w*"),
    ("amenities", r"благоустр\w*|озеленен\w*"),
    ("transport", r"транспорт\w*|доріг|дорожн\w*"),
    ("communication", r"зв[’']?яз(?:к\w*|ок)(?!\w*\s+з\s)"),
    ("infrastructure", r"інфраструктур\w*"),
    ("energy", r"енерг\w*"),
    ("construction", r"містобуд\w*|будівництв\w*|забудов\w*|просторов\w*"),
    ("architecture", r"архітектур\w*"),
    (
        "land",
        r"земел\w*(?:\s+(?:відносин\w*|ресурс\w*|питан\w*))?|землекорист\w*|землеустро\w*|земл(?:я|і|ю|ею)\b",
    ),
    (
        "environment",
        r"еколог\w*|довкілл\w*|(?:охорон\w*\s+)?навколишн\w*(?:\s+\w+)?\s+середовищ\w*|природокорист\w*|"
        r"природн\w*(?:\s+ресурс\w*)?|охорон\w*\s+природ\w*|надр\w*|водн\w*\s+ресурс\w*",
    ),
    ("agriculture", r"аграрн\w*|агропром\w*|сільськ\w*\s+господар\w*|сільськогосподар\w*|апк\b"),
    ("health", r"охорон\w*\s+здоров\w*(?:[’']\w+)?|медиц\w*|медичн\w*|здоров[’']?\w*"),
    (
        "social",
        r"соціальн\w*(?:\s+(?:захист\w*|політик\w*|питан\w*|забезпечен\w*|сфер\w*|послуг\w*))?(?:\s+населен\w*)?",
    ),
    ("humanitarian", r"гуманітарн\w*"),
    ("education", r"освіт\w*|шкіл\w*|дошкіл\w*"),
    ("science", r"наук\w*"),
    ("culture", r"культур(?:а|и|і|у|ою|н\w*)\b|мистец\w*|духовн\w*|національн\w*\s+спадщин\w*"),
    ("heritage", r"спадщин\w*|пам[’']ят\w*"),
    ("tourism", r"туриз\w*|туристич\w*"),
    ("sport", r"спорт\w*|фізкультур\w*|фізичн\w*\s+(?:культур\w*|вихован\w*)"),
    ("youth", r"молод\w*"),
    ("family", r"сім[’']\w*|сімей\w*|дит(?:ин|яч)\w*|діт\w*|дітей|материн\w*|родин\w*"),
    ("veterans", r"ветеран\w*|учасник\w*\s+бойов\w*\s+дій|захисник\w*"),
    ("displaced", r"внутрішньо\s+переміщен\w*(?:\s+осіб)?|переселен\w*|впо\b"),
    ("rules", r"регламент\w*"),
    ("ethics", r"етик\w*"),
    (
        "mandate",
        r"депутатськ\w*\s+(?:діяльн\w*|повноважен\w*)|повноважен\w*\s+депутат\w*|статус\w*\s+депутат\w*|мандатн\w*",
    ),
    ("law", r"законн\w*|дотриман\w*\s+законодав\w*|законодав\w*|юридичн\w*"),
    ("order", r"правопоряд\w*|громадськ\w*\s+порядк\w*"),
    ("rights", r"прав\w*\s+(?:людин\w*|громадян\w*|та\s+свобод\w*)|захист\w*\s+прав\b|свобод\w*"),
    ("corruption", r"(?:запобіган\w*\s+|протидії?\s+)?(?:анти)?корупц\w*(?:ійн\w*)?"),
    ("information", r"гласн\w*|інформаці\w*|інформацій\w*|змі\b|свобод\w*\s+слова"),
    ("digital", r"цифров\w*|діджитал\w*|диджитал\w*"),
    ("self-government", r"самоврядуван\w*|старостинськ\w*|громадянськ\w*\s+суспільств\w*"),
    ("security", r"надзвичайн\w*(?:\s+ситуац\w*)?|цивільн\w*\s+захист\w*|безпек\w*"),
    ("defence", r"оборон\w*|мобілізац\w*|військов\w*"),
    ("international", r"міжнародн\w*|зовнішн\w*|міжмуніципальн\w*"),
)

# Words of commissions' names that tell nothing of their matters.
EMPTY = words(
    "депутатської депутатська комісія комісії комісію комісією постійна постійної постійну постійною ради "
    "міської селищної сільської районної обласної з із зі та і й у в на по для про при питань питання питаннях "
    "питаннями справах справ сфері сфери галузі розвитку розвиток населення захисту захист охорони охорона "
    "політики політика управління діяльності діяльність роботи робота господарства відносин ресурсів міста "
    "громади території територій дотримання середовища використання контролю контроль запобігання забезпечення "
    "взаємодії регулювання місцевого інших тощо "
)
WIDE = {"humanitarian": words("education science culture heritage tourism sport youth family health social displaced")}
# Matters that commissions' names put for one another; symmetric.
KIN: dict[frozenset[str], float] = {
    frozenset(pair.split()): weight
    for pair, weight in (
        ("construction architecture", 0.75),
        ("budget finance", 0.7),
        ("law order", 0.65),
        ("law rights", 0.5),
        ("order rights", 0.5),
        ("rules mandate", 0.65),
        ("rules ethics", 0.65),
        ("mandate ethics", 0.75),
        ("rules law", 0.4),
        ("budget planning", 0.4),
        ("economy business", 0.5),
        ("economy investment", 0.5),
        ("economy planning", 0.4),
        ("housing amenities", 0.5),
        ("housing infrastructure", 0.5),
        ("transport infrastructure", 0.5),
        ("housing property", 0.4),
        ("property privatisation", 0.7),
        ("land environment", 0.3),
        ("land construction", 0.3),
        ("land agriculture", 0.4),
        ("education science", 0.7),
        ("culture tourism", 0.4),
        ("culture heritage", 0.6),
        ("youth sport", 0.4),
        ("youth family", 0.4),
        ("health social", 0.3),
        ("social veterans", 0.4),
        ("social displaced", 0.4),
        ("social family", 0.4),
        ("security defence", 0.5),
        ("information digital", 0.4),
    )
}
