"""Which sums a report is held to: the same figures, one too few, said in different words."""

import pytest
from asking import checked, failed, sums

from schemas.facts import Status

WHOLE = "{90|appeals.total|unit=appeals}"
PARTS = tuple(
    f"{{{v}|appeals.by_channel|unit=appeals|subject={s}|part_of=appeals.total}}"
    for v, s in ((41, "пошта"), (30, "прийом"), (18, "скринька"))
)
REST = PARTS[2].replace("скринька", "інші")


def sentence(text: str) -> str:
    return text.format(w=WHOLE, a=PARTS[0], b=PARTS[1], c=PARTS[2], r=REST)


CLOSED = [
    "Надійшло {w} звернень: поштою – {a}, на прийомі – {b}, через скриньку – {c}.",
    "Надійшло {w} звернень. За каналами: пошта – {a}, прийом – {b}, скринька – {c}.",
    "Надійшло {w} звернень, зокрема поштою – {a}, на прийомі – {b}, інші – {r}.",
    "– поштою – {a};\n– на прийомі – {b};\n– через скриньку – {c}.\nУсього надійшло звернень – {w}.",
    "Надійшло {w} звернень:\nа) поштою – {a};\nб) на прийомі – {b};\nв) через скриньку – {c}.",
]
OPEN = [
    "Надійшло {w} звернень. Найбільше – поштою ({a}), на прийомі ({b}), через скриньку ({c}).",
    "Надійшло {w} звернень, серед яких поштою – {a}, на прийомі – {b}, через скриньку – {c}.",
    "Надійшло {w} звернень. Поштою – {a}. На прийомі – {b}. Через скриньку – {c}.",
    "Надійшло {w} звернень. Частка каналів, %: пошта – {a}, прийом – {b}, скринька – {c}.",
    "Надійшло {w} звернень: поштою – {a}, на прийомі – {b}, через скриньку – {c}, решта – іншими шляхами.",
    "Надійшло {w} звернень. Найбільше – поштою ({a}), на прийомі ({b}), актуальними залишаються питання пільг – {c}.",
    "Надійшло {w} звернень: поштою – {a}, на прийомі – {b}, решта – через скриньки у приміщеннях закладів культури.",
]


@pytest.mark.parametrize("text", CLOSED)
def test_a_closed_sum_must_come_out(text: str) -> None:
    assert [(c.expected, c.found) for c in failed(checked(sentence(text)))] == [("90", "89")]
    right = sentence(text).replace("{18|", "{19|")
    assert sums(checked(right)) == [("90", "90", "passed")]


@pytest.mark.parametrize("text", OPEN)
def test_parts_that_need_not_be_all(text: str) -> None:
    assert not failed(checked(sentence(text)))


def test_a_likely_sum_fails_only_when_one_digit_would_mend_it() -> None:
    likely = sentence("Надійшло {w} звернень, з них поштою – {a}, на прийомі – {b}, через скриньку – {c}.")
    assert [(c.expected, c.found) for c in failed(checked(likely))] == [("90", "89")]
    far = likely.replace("{41|", "{5|")
    assert not failed(checked(far))


def test_a_column_against_a_total_in_prose() -> None:
    text = """
    | Канал | Звернень |
    | пошта | {41|appeals.by_channel|subject=пошта} |
    | прийом | {30|appeals.by_channel|subject=прийом} |
    | скринька | {19|appeals.by_channel|subject=скринька} |
    Надійшло {90|appeals.total} звернень.
    """
    assert sums(checked(text)) == [("90", "90", "passed")]
    assert [(c.expected, c.found) for c in failed(checked(text.replace("{30|", "{33|")))] == [("90", "93")]
    some = text.replace("appeals.by_channel|subject=скринька", "appeals.repeat")
    assert not failed(checked(some))


def test_a_part_of_a_part_is_no_addend() -> None:
    text = """
    Прийнято {90|decisions.adopted} рішень:
    а) земля – {41|decisions.by_topic|subject=земля}, у тому числі оренда – {8|decisions.by_topic|subject=оренда};
    б) бюджет – {30|decisions.by_topic|subject=бюджет};
    в) інші – {19|decisions.by_topic|subject=інші}.
    """
    assert sums(checked(text)) == [("90", "90", "passed")]


def test_a_list_of_which_some_items_were_not_understood_is_no_sum() -> None:
    text = """
    Комісії провели {31|commissions.meetings_total} засідання:
    – бюджетна – {12|commission.meetings|subject=бюджетна} засідань;
    – етики – {6|commission.meetings|subject=етики} засідань;
    – гуманітарна – 8 та 27 відповідно.
    """
    assert not failed(checked(text))


def test_two_figures_that_could_be_the_whole() -> None:
    text = """
    Надійшло {90|appeals.total} звернень.
    Опрацьовано {1 260|appeals.total} заяв.
    Звернень письмових – {71|appeals.written}, усних – {19|appeals.oral}.
    """
    result = checked(text)
    assert sums(result) == [("90", "90", "passed")]
    assert [c.kind for c in failed(result)] == ["meaning"]


def test_tables_that_follow_one_another_as_one_grid() -> None:
    text = """
    | Комісія | Засідань | Питань |
    | бюджет | {17|commission.meetings|subject=a} | {121|commission.questions_considered|subject=a} |
    | етика | {6|commission.meetings|subject=b} | {18|commission.questions_considered|subject=b} |
    | Разом | {23|commissions.meetings_total} | {139|commissions.questions_considered} |
    | Відзнака | Особам | Колективам |
    | Грамота | {14|awards.given|subject=a} | {3|awards.given|subject=b} |
    | Подяка | {35|awards.given|subject=c} | {6|awards.given|subject=d} |
    | Усього | {49|awards.given|subject=e} | {9|awards.given|subject=f} |
    """
    result = checked(text)
    assert sorted(s[0] for s in sums(result)) == ["139", "23", "49", "9"]
    assert not failed(result)


def test_rows_of_which() -> None:
    text = """
    | Показник | 2021 | 2022 |
    | Сесій | {10|sessions.held|period=2021} | {14|sessions.held} |
    | у т. ч. позачергових | {6|sessions.extraordinary|period=2021} | {16|sessions.extraordinary} |
    """
    assert [(c.kind, c.found) for c in failed(checked(text))] == [("subset", "16")]


def test_a_figure_taken_for_something_else_completes_the_sum_and_gains_nothing_by_it() -> None:
    text = """
    Зареєстровано {486|appeals.information_requests} запитів.
    За результатами {371|appeals.information_requests|q.result=задоволено} задоволено, \
{42|appeals.information_requests|q.result=частково} частково, {26|appeals.information_requests|q.result=відмовлено} \
відмовлено, {39|appeals.information_requests|q.result=надіслано} надіслано, {вісім|other.b|value=8} були зверненнями.
    """
    result = checked(text)
    assert sums(result) == [("486", "486", "passed")]
    by_metric = {f.metric: f.status for f in result.facts}
    assert by_metric == {"appeals.information_requests": Status.CONFIRMED, "other.b": Status.UNVERIFIED}
    wrong = checked(text.replace("value=8", "value=9"))
    assert ("486", "478", "passed") not in sums(wrong)
    assert all(f.status != Status.CONFIRMED for f in wrong.facts)


def test_a_list_that_begins_with_its_fourth_item_is_not_the_whole() -> None:
    text = """
    Усього розглянуто {259|commissions.questions_considered} питань.
    4) освіта – {98|commission.questions_considered|subject=освіта};
    5) етика – {61|commission.questions_considered|subject=етика}.
    """
    assert not failed(checked(text))
    whole = checked(text.replace("4)", "1)").replace("5)", "2)"))
    assert [c.kind for c in failed(whole)] == ["sum"]


@pytest.mark.parametrize(
    "nested",
    [
        "з них доплати – {14|appeals.by_topic|subject=доплати} та пільги – {6|appeals.by_topic|subject=пільги}",
        "у тому числі доплати – {14|appeals.by_topic|subject=доплати}",
    ],
)
def test_parts_of_a_part_are_no_addends_two_of_them_neither(nested: str) -> None:
    text = f"""
    Надійшло {{90|appeals.total}} звернень: соціальні – {{41|appeals.by_topic|subject=соціальні}}, {nested}; \
житло – {{30|appeals.by_topic|subject=житло}}; земля – {{19|appeals.by_topic|subject=земля}}.
    """
    assert sums(checked(text)) == [("90", "90", "passed")]


def test_what_is_told_of_some_counted_before_is_part_of_them() -> None:
    text = """
    На комісію подано {94|decisions.drafts_considered} проєкти: 81 схвалено, {9|decisions.returned} повернуто, \
{4|decisions.rejected} відхилено. Із схвалених рада прийняла {79|decisions.adopted}.
    """
    assert not failed(checked(text))


@pytest.mark.parametrize(("last", "verdict"), [(10, "passed"), (17, "failed")])
def test_grounds_of_refusal_make_the_refusals(last: int, verdict: str) -> None:
    text = f"""
    Надійшло {{190|x.requests}} запитів.
    Відмовлено за {{24|x.requests|part_of=x.requests|q.result=відмовлено}} запитами.
    Причини: службова інформація – {{9|x.requests|part_of=x.requests|q.result=відмовлено|q.reason=служба}}, \
несплата – {{5|x.requests|part_of=x.requests|q.result=відмовлено|q.reason=плата}}, \
інше – {{{last}|x.requests|part_of=x.requests|q.result=відмовлено|q.reason=інше}}.
    """
    assert sums(checked(text)) == [("24", str(14 + last), verdict)]


def test_a_gap_that_the_words_tell_by_a_number_is_no_failure() -> None:
    text = """
    Доручень дано {{388|instructions.issued}}. Із них виконано {{351|instructions.fulfilled}}, \
{{29|instructions.under_control}} – у роботі, {rest} втратили актуальність.
    """
    assert not failed(checked(text.format(rest=8)))
    assert [c.kind for c in failed(checked(text.format(rest="чимало")))] == ["sum"]


def test_factions_add_up_to_those_who_serve() -> None:
    text = """
    Загальний склад ради – {36|deputies.count} депутатів, на кінець року повноваження мали {35|deputies.active}.
    За фракціями: «Схід» – {13|deputies.count|subject=схід}, «Захід» – {%s|deputies.count|subject=захід}.
    """
    assert not failed(checked(text % 22), "sum")
    assert not failed(checked(text % 23), "sum")
    assert failed(checked(text % 24), "sum")


@pytest.mark.parametrize("rest", ["Решта, 8 доручень, чекає на кошти.", "Ще 8 виконуються.", "Залишок – 8."])
def test_a_gap_that_the_next_sentence_tells_is_no_failure(rest: str) -> None:
    text = "Дано {{388|instructions.issued}} доручень. Із них виконано – {{351|instructions.fulfilled}}, у роботі – "
    text += "{{29|instructions.under_control}}. {rest}"
    assert not failed(checked(text.format(rest=rest)))
    assert [c.kind for c in failed(checked(text.format(rest=rest.replace("8", "чимало"))))] == ["sum"]
    assert [c.kind for c in failed(checked(text.format(rest=rest.replace("8", "6"))))] == ["sum"]
