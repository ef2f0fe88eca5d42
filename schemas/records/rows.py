"""Rows of the tables that are not a section's: facts, reports, ledger, checks, commissions, comparison, issues."""

from __future__ import annotations

from schemas.document import Reading
from schemas.facts import Frozen, Measure, Modifier, Status, Verdict
from schemas.issues import Severity
from schemas.records.base import column
from schemas.report import Change, Comparability


class FactRow(Frozen):
    """One figure that a report states; the columns and their order are CONTRACT's, extras at the end."""

    fact_id: str = column("Сталий ідентифікатор цифри", "Stable id of the figure", key=True)
    report_id: str = column("Звіт", "The report", refers="reports.report_id", required=True)
    source_file: str = column("Файл відносно вхідної теки", "Input path relative to the given root", required=True)
    council: str = column("Рада, називний відмінок", "Council, nominative")
    council_code: str = column("Код КАТОТТГ, якщо він певний", "KATOTTG code where it is certain")
    role: str = column("Посада того, хто звітує", "Role of who reports")
    person: str = column("Хто звітує, називний відмінок", "Who reports, nominative")
    report_period: str = column("Що охоплює звіт: 2022, 2022-H1 …", "What the report covers: 2022, 2022-H1 …")
    metric: str = column(
        "Показник, див. metrics.csv, або other.<іменник>", "Metric of metrics.csv or other.<noun>", required=True
    )
    subject: str = column("Про що цифра, як написано; порожньо = ціле", "What it is about, as written; empty = whole")
    subject_id: str = column("Той самий предмет за роками", "The same subject across years and wordings")
    value: float | None = column("Значення; порожнє лише для діапазону", "Value; empty only for a range")
    value_min: float | None = column("Нижня межа діапазону", "Lower end of a stated range")
    value_max: float | None = column("Верхня межа діапазону", "Upper end of a stated range")
    unit: str = column(
        "Одиниця; гривні з розгорнутими тисячами", "Unit; UAH with thousands multiplied out", required=True
    )
    period: str = column("Період, який описує цифра", "Period that the figure describes")
    measure: Measure = column("level, delta, share або plan", "level, delta (signed), share or plan")
    cumulative: bool = column("Наростаючий підсумок", "Running total")
    modifier: Modifier = column("over, about, almost, at_least, up_to", "over, about, almost, at_least, up_to")
    part_of: str = column("Показник, частиною якого є цифра", "Metric that the figure is a part of")
    part_of_id: str = column("Цифра цілого", "The fact that is the whole", refers="facts.fact_id")
    recipient_type: str = column("Хто отримав", "Who received")
    per: str = column("На кого або на що", "Per what")
    aggregate: str = column("mean, max, min …", "mean, max, min …")
    date: str = column("Дата", "Date", kind="day")
    date_end: str = column("Остання дата", "Last date of a range", kind="day")
    page: int = column("Сторінка, від 1", "Page, from 1")
    boxes: str = column(
        "Прямокутники на сторінці, JSON, пункти від лівого верхнього кута",
        "Boxes as JSON [[page, x0, top, x1, bottom], …] in points, top-left origin",
        kind="json",
    )
    quote: str = column("Слова звіту", "The words as they stand in the report", required=True)
    reading: Reading = column("text_layer, ocr або plain_text", "text_layer, ocr or plain_text")
    confidence: float = column("Від 0 до 1, див. docs/tables.md", "0 to 1, see docs/tables.md")
    status: Status = column("confirmed, unverified, flagged або corrected", "What the value is worth")
    reasons: str = column("Підстави стану, JSON", "JSON list of codes and evidence behind the status", kind="json")
    rule: str = column("Правило, що знайшло цифру", "Rule that made it")
    versus: str = column("З чим порівняно різницю", "What a difference is against")
    share_of: str = column("Від якого показника частка", "Metric that a share is of")
    since: str = column("Від якого часу підсумок", "Since when a running total counts")
    as_words: bool = column("Записано словами", "Written in words")
    convocation: str = column("Скликання, якщо не те, що у звіті", "Convocation if not the report's")
    owner: str = column("Чия цифра, якщо не органу, що звітує", "Whose figure, if not the reporting body's")
    head: str = column("Лема порахованого іменника", "Lemma of the counted noun")
    qualifiers: str = column("Інші ознаки, JSON", "Other qualifiers, JSON object", kind="json")
    group: str = column("Спільний для пунктів одного переліку", "Shared by the items of one list or table")
    part_list_open: bool = column("Перелік частин неповний (зокрема)", "The parts listed need not make the whole")
    council_id: str = column("Ідентифікатор ради", "Id of the council")


class ReportRow(Frozen):
    """One report: identity, how it was read, counts by status, versions."""

    report_id: str = column("Ідентифікатор звіту", "Id of the report", key=True)
    source_file: str = column("Файл відносно вхідної теки", "Input path relative to the given root", required=True)
    sha256: str = column("SHA-256 файла", "SHA-256 of the file", required=True)
    media_type: str = column("Тип файла", "Media type")
    size: int = column("Розмір, байтів", "Size in bytes")
    council_id: str = column("Ідентифікатор ради", "Id of the council")
    council: str = column("Рада, називний відмінок", "Council, nominative")
    council_kind: str = column("Вид ради", "Kind of council")
    council_code: str = column("Код КАТОТТГ, якщо він певний", "KATOTTG code where it is certain")
    council_note: str = column("Чому коду немає", "Why there is no code")
    role: str = column("Посада того, хто звітує", "Role of who reports")
    person: str = column("Хто звітує, називний відмінок", "Who reports, nominative")
    person_id: str = column("Та сама особа за роками", "The same person across years")
    convocation: str = column("Скликання", "Convocation")
    report_period: str = column("Що охоплює звіт", "What the report covers")
    year: int | None = column("Рік", "Year")
    pages: int = column("Сторінок", "Pages")
    pages_ocr: int = column("З них розпізнано (OCR)", "Of them read by OCR")
    facts: int = column("Цифр", "Figures")
    confirmed: int = column("З них підтверджених", "Of them confirmed")
    unverified: int = column("З них неперевірених", "Of them unverified")
    flagged: int = column("З них сумнівних", "Of them flagged")
    corrected: int = column("З них виправлених людиною", "Of them corrected by a person")
    checks: int = column("Перевірок", "Checks made")
    checks_failed: int = column("З них не пройдено", "Of them failed")
    numbers: int = column("Чисел у звіті", "Numbers in the report")
    numbers_unexplained: int = column("З них без пояснення", "Of them unexplained")
    page_reasons: str = column("Як і чому так прочитано сторінки, JSON", "How each page was read and why", kind="json")
    cover_evidence: str = column("Звідки назва, особа, період, JSON", "Evidence of the cover's fields", kind="json")
    versions: str = column("Версії програм, JSON", "Versions of the programs, JSON object", kind="json")


class LedgerTableRow(Frozen):
    """One number of a report and what became of it."""

    number_id: str = column("Ідентифікатор числа", "Id of the number", key=True)
    report_id: str = column("Звіт", "The report", refers="reports.report_id", required=True)
    text: str = column("Число, як написано", "The number as written", required=True)
    page: int = column("Сторінка, від 1", "Page, from 1")
    boxes: str = column("Прямокутники, JSON", "Boxes, JSON", kind="json")
    fate: str = column("fact, date, law … або unexplained", "fact, date, law … or unexplained")
    fact_id: str = column("Цифра, що з нього вийшла", "The fact it became", refers="facts.fact_id")
    detail: str = column("Подробиці", "Detail")


class CheckRow(Frozen):
    """One check made."""

    check_id: str = column("Ідентифікатор перевірки", "Id of the check", key=True)
    report_id: str = column("Звіт", "The report", refers="reports.report_id", required=True)
    kind: str = column("sum, cardinality, subset, agreement …", "sum, cardinality, subset, agreement …")
    expected: str = column("Очікувано", "What was expected")
    found: str = column("Знайдено", "What was found")
    verdict: Verdict = column("passed, failed або no_verdict", "passed, failed or no_verdict")
    independent: bool = column("Чи незалежне це свідчення", "Whether a pass is independent evidence")
    detail: str = column("Подробиці", "Detail")
    proposal: str = column("Запропонована поправка, JSON", "A repair offered, JSON", kind="json")
    fact_ids: str = column("Цифри, про які йдеться, JSON", "Facts it speaks of, JSON list", kind="json")


class CommissionRow(Frozen):
    """A commission's name in one report and what became of it."""

    row_id: str = column("Ідентифікатор рядка", "Id of the row", key=True)
    council_id: str = column("Ідентифікатор ради", "Id of the council")
    commission_id: str = column("Та сама комісія за роками", "The same commission across years")
    period: str = column("Період звіту", "Period of the report")
    report_id: str = column("Звіт", "The report", refers="reports.report_id", required=True)
    name: str = column("Назва, як у звіті", "Name as in the report")
    change: Change = column("Що змінилося з минулого року", "What changed since the year before")
    from_ids: str = column("З яких комісій, JSON", "Commissions of the year before, JSON list", kind="json")
    evidence: str = column("На якій підставі", "On what evidence")
    score: float = column("Певність зв'язку, 0–1", "Certainty of the link, 0 to 1")


class ComparisonRow(Frozen):
    """One council, metric and subject in one period, against the period before."""

    cell_id: str = column("Ідентифікатор рядка", "Id of the row", key=True)
    council_id: str = column("Ідентифікатор ради", "Id of the council")
    council: str = column("Рада, називний відмінок", "Council, nominative")
    metric: str = column("Показник", "Metric")
    subject_id: str = column("Той самий предмет за роками", "The same subject across years")
    subject: str = column("Про що цифра", "What it is about")
    unit: str = column("Одиниця", "Unit")
    period: str = column("Період", "Period")
    value: float | None = column("Значення", "Value")
    fact_id: str = column("Цифра", "The fact", refers="facts.fact_id")
    status: str = column("Стан цифри", "Status of the figure")
    previous_period: str = column("Попередній період", "Period before")
    change: float | None = column("Зміна", "Change")
    change_percent: float | None = column("Зміна, %", "Change, per cent")
    verdict: Comparability = column("Чи можна порівнювати", "Whether the pair can be compared")
    why: str = column("Чому", "Why")


class IssueRow(Frozen):
    """A thing that went wrong or needs a person."""

    issue_id: str = column("Ідентифікатор рядка", "Id of the row", key=True)
    code: str = column("Сталий код", "Stable code", required=True)
    severity: Severity = column("info, warning або error", "info, warning or error")
    source_file: str = column("Файл", "File")
    page: int | None = column("Сторінка", "Page")
    message: str = column("Повідомлення", "Message")


class MetricRow(Frozen):
    """One metric of the catalogue: the dictionary that travels with the data."""

    metric: str = column("Показник", "Metric", key=True)
    tier: str = column("core або extended", "core or extended")
    unit: str = column("Звична одиниця", "Usual unit")
    section: str = column("Таблиця розділу", "Table of its section")
    label_uk: str = column("Назва українською", "Name in Ukrainian")
    label_en: str = column("Назва англійською", "Name in English")
    definition_uk: str = column("Означення українською", "Definition in Ukrainian")
    definition_en: str = column("Означення англійською", "Definition in English")
