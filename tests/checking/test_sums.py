from asking import checked, failed, statuses, sums

from schemas.facts import Status

LIST = """
У раді діють комісії, яких {4|commissions.count|value=4}:
– земельна – проведено {12|commission.meetings|subject=земельна} засідань;
– бюджетна – проведено {23|commission.meetings|subject=бюджетна} засідання;
– гуманітарна – проведено {9|commission.meetings|subject=гуманітарна} засідань;
– етики – проведено {5|commission.meetings|subject=етики} засідань.
Загалом проведено {49|commissions.meetings_total} засідань.
"""


def test_a_list_and_its_total() -> None:
    result = checked(LIST)
    assert sums(result) == [("49", "49", "passed")]
    assert [c.verdict.value for c in result.checks if c.kind == "cardinality"] == ["passed"]
    assert set(statuses(result).values()) == {Status.CONFIRMED}
    assert not failed(result)


def test_a_wrong_total_is_reported_and_left_as_stated() -> None:
    result = checked(LIST.replace("{49|", "{47|"))
    assert [(c.expected, c.found) for c in failed(result)] == [("47", "49")]
    assert {str(f.value) for f in result.facts if f.metric == "commissions.meetings_total"} == {"47"}
    flagged = {k for k, v in statuses(result).items() if v == Status.FLAGGED}
    assert len(flagged) == 5
    assert "commissions.count:" not in flagged


def test_two_halves_make_the_whole() -> None:
    good = "Надійшло {317|appeals.total} звернень, письмових – {241|appeals.written}, усних – {76|appeals.oral}."
    more = good + " Колективних – {15|appeals.collective}, повторних – {4|appeals.repeat}."
    assert sums(checked(more)) == [("317", "317", "passed")]
    assert [(c.expected, c.found) for c in failed(checked(more.replace("{76|", "{78|")))] == [("317", "319")]


def test_a_third_kind_beside_two_halves() -> None:
    text = """
    Звернень {687|appeals.total|part_of=}: письмових – {402|appeals.written}, усних – {108|appeals.oral}, \
електронних – {177|appeals.by_channel|subject=електронних|part_of=appeals.total}.
    """
    assert sums(checked(text)) == [("687", "687", "passed")]
    assert [(c.expected, c.found) for c in failed(checked(text.replace("{108|", "{118|")))] == [("687", "697")]


def test_parts_that_are_only_some_are_no_sum() -> None:
    text = """
    Надійшло {317|appeals.total} звернень. Найчастіше питали про допомогу \
({72|appeals.by_topic|subject=допомога|part_of=appeals.total}), дороги \
({55|appeals.by_topic|subject=дороги|part_of=appeals.total}), світло \
({38|appeals.by_topic|subject=світло|part_of=appeals.total}).
    """
    assert sums(checked(text)) == []


def test_an_open_list_is_no_sum() -> None:
    text = """
    Надійшло {317|appeals.total} звернень, зокрема:
    – поштою – {72|appeals.by_channel|subject=поштою|part_of=appeals.total};
    – через скриньку – {55|a.b|subject=с|part_of=appeals.total}.
    """
    assert sums(checked(text)) == []


def test_what_remains_closes_a_list() -> None:
    text = """
    Прийнято {512|decisions.adopted} рішень, зокрема:
    а) земля – {241|decisions.by_topic|subject=земля};
    б) бюджет – {78|decisions.by_topic|subject=бюджет};
    в) інші – {193|decisions.by_topic|subject=інші}.
    """
    assert sums(checked(text)) == [("512", "512", "passed")]
    assert [(c.expected, c.found) for c in failed(checked(text.replace("{78|", "{73|")))] == [("512", "507")]


def test_splits_by_different_dimensions_stand_on_their_own() -> None:
    text = """
    Запитів – {118|appeals.information_requests}. За каналом: пошта – \
{104|appeals.information_requests|q.channel=пошта}, скринька – {14|appeals.information_requests|q.channel=скринька}. \
За результатом: задоволено – {96|appeals.information_requests|q.result=так}, \
відмовлено – {22|appeals.information_requests|q.result=ні}.
    """
    assert sorted(sums(checked(text))) == [("118", "118", "passed"), ("118", "118", "passed")]


def test_quarters_halves_and_months_against_the_year() -> None:
    text = """
    За рік {804|appeals.total}. За півріччя {398|appeals.total|period=2022-H1}.
    ІІІ квартал {214|appeals.total|period=2022-Q3}.
    Жовтень {60|appeals.total|period=2022-10}, решта {132|appeals.total|period=2022-11..2022-12}.
    """
    assert sums(checked(text)) == [("804", "804", "passed")]
    assert [(c.expected, c.found) for c in failed(checked(text.replace("{214|", "{224|")))] == [("804", "814")]


def test_periods_that_do_not_cover_the_year_are_no_sum() -> None:
    text = "За рік {804|appeals.total}. Квітень {88|appeals.total|period=2022-04}, грудень \
{301|appeals.total|period=2022-12}."
    assert sums(checked(text)) == []


def test_states_on_a_day_do_not_add_up_over_time() -> None:
    text = "Депутатів {36|deputies.count}; у першому півріччі {35|deputies.count|period=2022-H1}, у другому \
{36|deputies.count|period=2022-H2}."
    assert sums(checked(text)) == []


TABLE = """
| Відзнака | Особам | Колективам | Разом |
| Грамота | {48|awards.given|subject=a} | {5|awards.given|subject=b} | {53|awards.given|subject=c} |
| Подяка | {102|awards.given|subject=d} | {14|awards.given|subject=e} | {116|awards.given|subject=f} |
| Знак | {15|awards.given|subject=g} | – | {15|awards.given|subject=h} |
| Усього | {165|awards.given|subject=i} | {19|awards.given|subject=j} | {184|awards.given|subject=k} |
"""


def test_total_rows_and_total_columns() -> None:
    result = checked(TABLE)
    assert len(sums(result)) == 7
    assert not failed(result)


def test_one_wrong_cell_is_where_its_row_and_its_column_meet() -> None:
    result = checked(TABLE.replace("{14|", "{11|"), reading="ocr", confidence=0.95)
    assert len(failed(result, "sum")) == 2
    flagged = [str(f.value) for f in result.facts if f.status == Status.FLAGGED]
    assert flagged == ["11"]
    proposals = {c.proposal for c in failed(result, "sum")}
    assert proposals == {'{"f4": "14"}'}


def test_a_column_of_means_is_no_sum() -> None:
    text = """
    | Квартал | Сесій | Явка, % |
    | I | {4|sessions.held|period=2022-Q1} | {79,2|deputies.attendance_percent|period=2022-Q1|unit=%} |
    | II | {3|sessions.held|period=2022-Q2} | {76,8|deputies.attendance_percent|period=2022-Q2|unit=%} |
    | Рік | {7|sessions.held} | {78,1|deputies.attendance_percent|unit=%} |
    """
    assert [s for s in sums(checked(text)) if s[0] != "7"] == []


def test_columns_of_differences_and_shares() -> None:
    text = """
    | Канал | 2021 | 2022 | +/- | частка, % |
    | пошта | {204|a.b|subject=п|period=2021} | {311|a.b|subject=п} | {107|x.d|subject=п|measure=delta} | 62,2 |
    | скринька | {66|a.b|subject=с|period=2021} | {62|a.b|subject=с} | {-4|x.d|subject=с|measure=delta} | 12,4 |
    | прийом | {91|a.b|subject=о|period=2021} | {127|a.b|subject=о} | {36|x.d|subject=о|measure=delta} | 25,4 |
    | УСЬОГО | {361|appeals.total|period=2021} | {500|appeals.total} | {139|x.d|measure=delta} | 100 |
    """
    good = checked(text)
    assert not failed(good)
    assert sum(c.kind == "delta" for c in good.checks) == 4
    assert sum(c.kind == "share" for c in good.checks) == 3
    wrong = checked(text.replace("{127|", "{121|"))
    assert {c.kind for c in failed(wrong)} == {"sum", "delta", "share"}


def test_money_of_mixed_rounding_gets_no_verdict() -> None:
    text = """
    Виділено {1 960 000|finance.amount}: {1,2|finance.amount|subject=захист|value=1200000} млн – на захист, \
{758|finance.amount|subject=інше|value=758000} тис. – інше.
    """
    result = checked(text)
    assert not failed(result)


def test_where_no_column_adds_up_the_rows_were_misunderstood() -> None:
    text = """
    | Комісія | Засідань | Питань | Висновків |
    | земельна | {12|x.a|subject=з} | {45|x.b|subject=з} | {9|x.c|subject=з} |
    | бюджетна | {23|x.a|subject=б} | {61|x.b|subject=б} | {14|x.c|subject=б} |
    | Разом | {TOTAL|x.a} | {121|x.b} | {30|x.c} |
    """
    assert sums(checked(text.replace("TOTAL", "40"))) == []
    assert [s for s in sums(checked(text.replace("TOTAL", "35"))) if s[2] == "passed"] == [("35", "35", "passed")]


def test_a_row_that_is_part_of_another_is_left_out_where_all_columns_then_add_up() -> None:
    text = """
    | Комісія | Засідань | Питань |
    | земельна | {12|x.a|subject=з} | {45|x.b|subject=з} |
    | бюджетна | {23|x.a|subject=б} | {61|x.b|subject=б} |
    | виїзні | {4|x.a|subject=в} | {7|x.b|subject=в} |
    | Разом | {35|x.a} | {106|x.b} |
    """
    assert sums(checked(text)) == [("35", "35", "passed"), ("106", "106", "passed")]


def test_a_total_that_its_part_exceeds_is_no_total() -> None:
    text = "Надійшло {6|appeals.total}: письмових – {284|appeals.written}, усних – {73|appeals.oral}."
    result = checked(text)
    assert [(c.kind, c.fact_ids) for c in result.checks] == [("meaning", ("f0",))]
    one = "Надійшло {6|appeals.total}: письмових – {284|appeals.written}, усних – {3|appeals.oral}."
    assert [c.fact_ids for c in checked(one).checks if c.kind == "meaning"] == [("f0", "f1")]
    slip = text.replace("{6|", "{37|")  # a digit lost from 357
    assert ("sum", "failed") in [(c.kind, c.verdict.value) for c in checked(slip).checks]


def test_parts_that_make_less_than_half_are_not_all() -> None:
    text = """
    Надійшло {3 264|appeals.total} звернення, за каналом: поштою – {481|appeals.by_channel|subject=поштою}, \
особисто – {292|appeals.by_channel|subject=особисто}.
    """
    assert sums(checked(text)) == [("3264", "773", "no_verdict")]
    assert sums(checked(text, reading="ocr", confidence=0.95)) == [("3264", "773", "failed")]
    assert sums(checked(text.replace("481", "2 481"))) == [("3264", "2773", "failed")]


def test_a_total_said_again_is_none_of_its_parts() -> None:
    text = """
    Проведено {14|sessions.held|id=t} сесій: {6|sessions.regular|part_of=sessions.held} чергових, \
{8|sessions.extraordinary|part_of=sessions.held} позачергових і {14|sessions.regular|part_of=sessions.held} заочних.
    """
    assert [s for s in sums(checked(text)) if s[2] == "failed"] == []


def test_an_enumeration_goes_on_after_a_semicolon_in_the_next_block() -> None:
    text = """
    Надійшло {90|appeals.total} звернень. Тематика: 1) земля – {40|appeals.by_topic|subject=земля};
    2) дороги – {30|appeals.by_topic|subject=дороги}; 3) інші питання – {19|appeals.by_topic|subject=інші питання}.
    """
    assert sums(checked(text)) == [("90", "89", "failed")]


def test_parts_that_make_one_total_deny_another_only_by_a_slip() -> None:
    text = """
    | Місяць | січень | лютий | березень | Разом |
    | Засідань | {5|x.a|period=2022-01} | {9|x.a|period=2022-02} | {13|x.a|period=2022-03} | 27 |
    Присутні на {29|x.a|period=2022-Q1} засіданнях.
    """
    assert [s for s in sums(checked(text)) if s[2] == "failed"] == [("29", "27", "failed")]
    assert [s for s in sums(checked(text.replace("{29|", "{8|"))) if s[2] == "failed"] == []


def test_a_share_is_not_of_the_amount_itself() -> None:
    text = """
    Використано {248 600|x.a} грн ({99,4|x.a|unit=%|measure=share|share_of=x.a} %).
    Разом використано {248 600|x.a} грн.
    """
    assert [c for c in checked(text).checks if c.kind == "share"] == []


TWO_WAYS = """
Надійшло {{{total}|appeals.total}} звернень, письмових – {{60|appeals.written|part_of=appeals.total}}, \
усних – {{40|appeals.oral|part_of=appeals.total}}.
За тематикою: земля – {{{land}|appeals.by_topic|subject=земля|part_of=appeals.total}}, \
бюджет – {{30|appeals.by_topic|subject=бюджет|part_of=appeals.total}}, \
інше – {{25|appeals.by_topic|subject=інше|part_of=appeals.total}}.
"""


def flagged(marked: str) -> list[str]:
    return [str(f.value) for f in checked(marked).facts if f.status == Status.FLAGGED]


def test_a_total_denied_by_two_ways_of_dividing_it_is_wrong_alone() -> None:
    assert flagged(TWO_WAYS.format(total=110, land=45)) == ["110"]


def test_a_total_that_other_parts_make_is_not_to_blame() -> None:
    assert flagged(TWO_WAYS.format(total=100, land=46)) == ["46", "30", "25"]


def test_where_nothing_tells_whose_fault_it_is_all_are_flagged() -> None:
    assert flagged(TWO_WAYS.format(total=110, land=46)) == ["110", "60", "40", "46", "30", "25"]


def test_a_cell_is_flagged_alone_where_all_other_rows_and_columns_add_up() -> None:
    text = """
    | Нагорода | Особам | Колективам | Разом |
    | Грамота | {12|awards.given|subject=г|q.to=a} | {5|awards.given|subject=г|q.to=b} | {17|awards.given|subject=г} |
    | Подяка | {28|awards.given|subject=п|q.to=a} | {4|awards.given|subject=п|q.to=b} | {32|awards.given|subject=п} |
    | Усього | {40|awards.given|q.to=a} | {8|awards.given|q.to=b} | {49|awards.given} |
    """
    assert flagged(text) == ["8"]


def test_two_rows_that_make_the_total_by_chance_bear_out_none_of_a_column_that_fails() -> None:
    text = """
    | Комісія | Засідань |
    | бюджетна | {19|commission.meetings|subject=бюджетна} |
    | земельна | {22|commission.meetings|subject=земельна} |
    | освітня | {11|commission.meetings|subject=освітня} |
    | Усього | {41|commissions.meetings_total} |
    """
    assert flagged(text) == ["19", "22", "11", "41"]


def test_an_enumeration_that_misses_its_whole_by_one_digit_is_reported() -> None:
    text = """
    Надійшло {{247|x.requests}} запитів. Від громадян – {{161|x.requests|q.requester=г}}, \
від установ – {{{third}|x.requests|q.requester=у}}, від медіа – {{48|x.requests|q.requester=м}}.
    """
    assert flagged(text.format(third=39)) == ["247", "161", "39", "48"]
    assert not flagged(text.format(third=5))


def test_of_two_figures_of_one_half_year_the_sum_tells_which_is_its_own() -> None:
    text = """
    | Показник | | | | |
    | Рішень | {188|decisions.adopted|period=2024-H2} | {171|decisions.adopted|period=2024-H1} | \
{206|decisions.adopted|period=2024-H2} | {377|decisions.adopted|period=2024} |
    """
    assert sums(checked(text)) == [("377", "377", "passed")]
    assert flagged(text) == ["188"]


def test_what_a_sentence_adds_up_of_those_just_told_is_their_sum() -> None:
    text = """
    Вручили {{31|awards.given|subject=грамоти}} грамоту та {{47|awards.given|subject=подяки}} подяк. \
{said} {{{total}|awards.given}} відзнак.
    """
    assert sums(checked(text.format(said="Разом", total=78))) == [("78", "78", "passed")]
    assert flagged(text.format(said="Разом", total=80)) == ["31", "47", "80"]
    assert not flagged(text.format(said="Загалом за рік", total=90))
