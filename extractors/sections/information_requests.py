"""Requests for public information: who asked, by which way, with what result."""

from __future__ import annotations

from extractors.sections.appeal_words import BY_TIME, FORWARDED, IN_PROGRESS, REQUEST, SPLIT_BY
from extractors.sections.rule import COUNT, Example, Rule, Section, domain

_CITIZENS = (
    r"фізичн\w+|(?<!звернень )(?<!зверненнями )(?<!прийому )(?<!об'єднань )(?<!об'єднання )(?<!об'єднаннями )(?<!об'єднанням )громадян(?:и|ин\w*|ами|ам|ок)?\b|"
    r"жител\w+|мешкан\w+|містян\w*|селян\w*|фізос\w+"
)
_LEGAL = (
    r"(?<!інші )(?<!інших )(?:юридичн\w+|юрос\w+)|підприємств\w*|підприємц\w+|бізнес\w*|компані\w+|установ(?!л)\w*|"
    r"(?<!громадські )(?<!громадських )організаці(?:й|ї|ями)\b"
)
_OTHER_LEGAL = r"інш(?:і|их|ими) (?:юридичн|юрос)\w+"
_ADVOCATES = r"адвокат(?!ськ)\w*|адвокатськ\w+ (?:бюро|об'єднан)\w*|правозахисник\w*"
_UNIONS = (
    r"об'єднан\w+ громадян|громадськ\w+ (?:об'єднан|організац|формуван|сектор|актив|ініціатив|діяч)\w+|активіст\w*|громадськост\w+|го\b|політичн\w+ парт\w+|"
    r"благодійн\w+|профспілк\w*"
)
_MEDIA = r"медіа|змі\b|журналіст\w*|засоб\w+ масов\w+|редакці\w+|газет\w*|телеканал\w*|новинар\w*|медійник\w*|мас-медіа|репортер\w*"
_AUTHORITIES = (
    r"орган\w* (?:державн\w+ |місцев\w+ |виконавч\w+ )?(?:влад|самоврядув)\w*|народн\w+ депутат\w*|омс\b|овв\b"
)
_E_MAIL = r"електронн\w+(?! (?:обмін|взаємоді|документообіг|сервіс|кабінет|портал|систем))(?: (?:пошт|скриньк|лист|адрес|вигляд|формат|засоб)\w*)?|електронк\w+|(?:е|e)-?(?:mail|мейл|пошт\w+)|імейл\w*|мейл\w*|ел ?\. ?пошт\w+"
_POST = r"(?<!електронною )(?<!електронної )(?<!електронну )(?<!ел . )(?<!-)пошт\w+|рекомендован\w+ лист\w*|листами"
_ONLINE = r"(?:через|на|з|заповн\w+) [^@#,;]{0,30}(?:сайт|портал|застосун|форм[иу]\b|месенджер|чат-?бот|соцмереж|соціальн\w+ мереж|систем|кабінет)\w*|вебсайт\w*|онлайн\w*|вебпортал\w*"
_IN_PERSON = r"особисто|нарочно|наручно|кур'єром|вручен\w*|[ув] приймальн\w+|(?:на|під час) (?:\w+ )?прийом[іу]\b|усно|усн(?:их|і)\b"
_BY_PHONE = r"телефон\w*|дзвінк\w+"
_BY_FAX = r"факс\w*"
_IN_WRITING = r"письмово\b|на папері\b"
_GRANTED = r"(?<!частково )задовол(?:ен|ьн|ил)\w*|виконан\w*"
_ANSWERED = (
    r"(?:надан|надал|дан|дал|надіслан|надіслал|підготовлен)\w+ (?!частин)(?:\w+ ){0,2}(?:інформаці|відповід)\w+|"
    r"(?:відповід|інформаці)\w+ (?:\w+ )?(?:надан|дан)\w+|відповід\w+ (?:\w+ )?(?:отрима|одержа|дістал)\w+|відповіли"
)
_PARTLY = r"частков\w+|неповн\w+|частин\w+ (?:інформаці|відомост|відповід)\w+"
_REFUSED = r"відмов\w*"
_APPEALED = r"оскарж\w+|до уповноважен\w+|до омбудсмен\w+|омбудсмен\w+"
_TO_COURT = r"до суд(?:у|ів)\b|[ув] суді?\b|судов\w+ позов\w*"
_SENT_ON = rf"{FORWARDED}|(?:надісл|надсил|направл)\w* (?:\w+ ){{0,2}}розпорядник\w*|інш\w+ розпорядник\w*"
_EXPLAINED = r"роз'ясн\w+|поясн(?:ен|ил|ив|ю)\w*"
_PROLONGED = r"(?:продовж|подовж|відтерм|відстроч)\w+"
_OPEN = rf"{IN_PROGRESS}|опрацьову\w+|на (?:розгляді|опрацюванні|виконанні)|[ув] роботі"
_LATE = r"(?:із|з) порушен\w+ (?:\w+ )?(?:строк|термін)\w*|поза (?:\w+ )?(?:строк|термін)\w*|несвоєчасн\w+|простроч\w+|із запізнен\w+"
_IN_TIME = (
    r"(?:за|[ув] межах|протягом|впродовж|упродовж|не пізніше) (?:[\w'#]+ ){1,2}(?:робоч\w+ )?(?:дн[іяю]в?|доби?)\b|"
    r"[ув] день (?:\w+ )?надходжен\w+|[ув] (?:встановлен|визначен|законн|передбачен)\w+ (?:\w+ )?(?:строк|термін)\w*"
)
_LEFT = r"без (?:розгляду|відповіді|задоволення)|відклика\w+|не задовол\w+"

REQUESTERS = (
    (_CITIZENS, "фізичні особи", "петиці|прийом"),
    (_LEGAL, "юридичні особи", "петиці|відділ|управлінн|департамент|сектор|служб"),
    (_OTHER_LEGAL, "інші юридичні особи", "петиці"),
    (_ADVOCATES, "адвокати", "петиці"),
    (_UNIONS, "об'єднання громадян", "петиці"),
    (_MEDIA, "медіа", "петиці"),
    (_AUTHORITIES, "органи влади", "петиці|переадрес|перенапр|належн"),
)
CHANNELS = (
    (_E_MAIL, "електронною поштою", "петиці"),
    (_POST, "поштою", "петиці"),
    (_ONLINE, "через сайт", "петиці"),
    (_IN_PERSON, "особисто", "петиці"),
    (_BY_PHONE, "телефоном", "петиці"),
    (_BY_FAX, "факсом", "петиці|телефон"),
    (_IN_WRITING, "письмово", "петиці"),
)
RESULTS = (
    *(
        (words, "задоволено", rf"петиці|належн\w+ розпорядник|частков|частин|неповн|не задовол|[ув]с[іе]х? @|{unless}")
        for words, unless in ((_GRANTED, _REFUSED), (_ANSWERED, f"{_REFUSED}|{_IN_TIME}"))
    ),
    (_IN_TIME, "у строк", rf"петиці|{_GRANTED}|{_REFUSED}|{_SENT_ON}|{_PROLONGED}|{_LATE}|надійшл|отриман|зареєстр"),
    (_PARTLY, "задоволено частково", "петиці"),
    (_REFUSED, "відмовлено", rf"петиці|{_APPEALED}|{_TO_COURT}"),
    (_APPEALED, "оскаржено", rf"петиці|{_TO_COURT}"),
    (_TO_COURT, "оскаржено до суду", "петиці"),
    (_SENT_ON, "переадресовано", "петиці|пошт|на адресу"),
    (_EXPLAINED, "надано роз'яснення", "петиці"),
    (_PROLONGED, "строк продовжено", "петиці"),
    (_OPEN, "на розгляді", "петиці"),
    (_LATE, "із порушенням строку", "петиці|без порушен"),
    (_LEFT, "залишено без розгляду", "петиці"),
)
# «Запити від громадян та організацій» are of both, «журналісти й редакції» are media alike.
_OF_SEVERAL = "|".join(
    rf"(?:{one})(?: [\w']+)? ?(?:,|та|і|й|чи|або) (?:від )?(?:[\w']+ )?(?:{'|'.join(w for w, _, _ in REQUESTERS if w != one)})"
    for one, _, _ in REQUESTERS
)
# Appeals, consultations and documents end and come alike; people who came or were received made no requests.
_OTHERS = r"звернен|консультац|скарг|заяв(?!ник)|документ|довід(?:ок|к)|прийом(?![іу]\b)"
_OF_OTHERS = rf"@ (?:\w+ )?(?:{_OTHERS})|(?:{_OTHERS})\w*(?: (?!запит)\w+)?(?: [–—:-])? @"
_OF_PEOPLE = r"прийня|побува|відвіда|зустр|збор|допомог|зверну"


def _parts(name: str, words: str, value: str, unless: str) -> tuple[Rule, ...]:
    """A part told by its own words («поштою – 12»), and one that counts requests («12 запитів надійшло поштою»)."""
    # The ways that appeals and requests end are the same words; what is spoken of decides.
    weight = 0.6 if name == "result" else 0.9
    return tuple(
        Rule(
            "appeals.information_requests",
            "info_requests",
            head=head,
            cues=(words,),
            unless="|".join((unless, _OF_OTHERS, *((_OF_PEOPLE, _OF_SEVERAL) if name == "requester" else ()))),
            qualifiers={name: value},
            part_of="appeals.information_requests",
            weight=weight,
        )
        for head in ("", rf"{REQUEST}|запитувач")
    )


_WHY = r"@ (?:(?!запит)\w+ )?(?:[–—-] )?(?:через|тому|бо|оскільки|у зв'язку|за відсутн\w+|[ув]?мотив\w+|обґрунт\w+|поясн\w+|аргумент\w+) "


SECTION = Section(
    name="information_requests",
    domains=(
        domain(
            "info_requests",
            r"інфо(?:рм)?запит\w*|запит\w* на (?:\w+ )?(?:публічн\w+ )?інформаці\w+|інформаційн\w+ запит\w*|доступ\w* до публічної|запитувач\w*|публічн\w+ інформаці\w+",
            context=r"(?<!депутатські )(?<!депутатських )запит(?:и|ів)\b(?! (?:[^\W\d_]+ ){0,2}депутат)",
            faint=r"(?<!депутатських )(?<!депутатські )(?<!депутатський )запит(?:и|ів|ами|ам|ах)?\b(?! депутат)",
        ),
    ),
    rules=(
        Rule(
            "appeals.information_requests",
            "info_requests",
            head=REQUEST,
            unless=rf"депутатськ|адвокатськ|частков|письмов|{_REFUSED}|{_SENT_ON}|{_PROLONGED}|{_LATE}|задовол",
            kinds=COUNT,
        ),
        Rule(
            "appeals.information_requests",
            "info_requests",
            cues=(
                r"(?:надійшл\w+|отриман\w+|отримал\w+|зареєстрован\w+|одержан\w+|опрацьован\w+|усього|всього)(?: [–:-])? @(?! \w)",
            ),
            unless="депутатськ|адвокатськ|петиці|звернен",
            kinds=COUNT,
            weight=-0.2,
        ),
        Rule("appeals.information_requests", "info_requests", cues=(BY_TIME,), kinds=COUNT),
        *(
            Rule(
                "appeals.information_requests",
                "info_requests",
                cues=cues,
                subject="topic",
                needs_subject=True,
                splits=True,
                unless=rf"петиці|підтрим|реалізован|поріг|голос|підпис|{_REFUSED}|належн|продовж|надійш|отрима|задовол|(?<!про )звернен",
                part_of="appeals.information_requests",
                weight=weight,
            )
            for cues, weight in (((), 0.7), (("|".join(SPLIT_BY.values()),), 0.0))
        ),
        # «доріг (41 запит)»
        Rule(
            "appeals.information_requests",
            "info_requests",
            head=REQUEST,
            cues=(SPLIT_BY[""],),
            near=False,
            subject="topic",
            needs_subject=True,
            splits=True,
            unless=rf"петиці|{_REFUSED}|належн|продовж|надійш|отрима|задовол|зареєстр",
            part_of="appeals.information_requests",
            weight=0.5,
        ),
        # «Із 14 відмов вісім вмотивовано відсутністю документів, дві – тому, що …»
        *(
            Rule(
                "appeals.information_requests",
                "info_requests",
                head=head,
                cues=(_WHY, _REFUSED),
                near=False,
                unless="петиці|продовж|звернен",
                kinds=COUNT,
                qualifiers={"result": "відмовлено"},
                part_of="appeals.information_requests",
                weight=0.6,
            )
            for head in ("", rf"{REQUEST}|запитувач|випадк|випадок|раз(?:и|ів|у)?\b")
        ),
        Rule(
            "appeals.information_requests",
            "info_requests",
            head=r"відповід",
            cues=(r"надан\w*|надісла\w+|підготовл\w+",),
            unless="депутат|відмов|частков",
            kinds=COUNT,
            qualifiers={"result": "задоволено"},
            part_of="appeals.information_requests",
            weight=0.3,
        ),
        *(rule for part in REQUESTERS for rule in _parts("requester", *part)),
        *(rule for part in CHANNELS for rule in _parts("channel", *part)),
        *(rule for part in RESULTS for rule in _parts("result", *part)),
    ),
    examples=(
        Example(
            "До Уповноваженого оскаржено дві відмови.",
            "appeals.information_requests",
            "2",
            heading="Запити на публічну інформацію",
        ),
        Example(
            "Із 14 відмов вісім вмотивовано відсутністю документів, решту – службовою таємницею.",
            "appeals.information_requests",
            "8",
            heading="Запити на публічну інформацію",
        ),
        Example(
            "Відповіді на запити отримали 66 запитувачів.",
            "appeals.information_requests",
            "66",
            heading="Запити на публічну інформацію",
        ),
        Example(
            "Через систему «Трембіта» надійшло шість запитів.",
            "appeals.information_requests",
            "6",
            heading="Доступ до публічної інформації",
        ),
        Example(
            "За рік отримали 90 запитів на інформацію: дві третини (60) – від громадян.",
            "appeals.information_requests",
            "60",
        ),
        Example("Надійшло 25 запитів на публічну інформацію, задоволено 22.", "appeals.information_requests", "25"),
        Example(
            "За рік отримано 33, на всі відповіли.", "appeals.information_requests", "33", "", "Публічна інформація"
        ),
        Example("Інформзапитів опрацьовано 27.", "appeals.information_requests", "27"),
        Example("На інформаційні запити надано 37 відповідей.", "appeals.information_requests", "37"),
    ),
)
