"""Tables: aligned, flattened, with lost spaces, continued; and what is no table."""

import pytest

from .conftest import grid, kinds, only_table, structured, tables, texts


def test_labels_and_figures_in_columns():
    cells, heads = only_table(
        "Показник                   2022      2023      +/-\n"
        "Усього звернень            1695      1482     -213\n"
        "Колективні                   77        61      -16\n"
        "Анонімні                      9         9      +/-\n"
    )
    assert heads == 1
    assert cells[0] == ["Показник", "2022", "2023", "+/-"]
    assert cells[1:] == [
        ["Усього звернень", "1695", "1482", "-213"],
        ["Колективні", "77", "61", "-16"],
        ["Анонімні", "9", "9", "+/-"],
    ]


def test_a_thousands_space_stays_in_its_cell():
    cells, _ = only_table(
        "                            План, тис. грн    Факт, тис. грн       %\n"
        "Доходи загального фонду       412 300,0         398 706,4        96,7\n"
        "Видатки на освіту              18 000,0          17 944,2        99,7\n"
        "Резервний фонд                  6 000,0           5 120,5        85,3\n"
    )
    assert cells[0] == ["", "План, тис. грн", "Факт, тис. грн", "%"]
    assert cells[1] == ["Доходи загального фонду", "412 300,0", "398 706,4", "96,7"]


def test_a_thousands_space_in_some_rows_only():
    cells, _ = only_table(
        "Джерело                         2021     2022      +/-\n"
        "поштою                         1 204      811     –393\n"
        "на прийомі                       819      508     –311\n"
        "УСЬОГО                         3 118    2 346     –772\n"
    )
    assert cells[1:] == [
        ["поштою", "1 204", "811", "–393"],
        ["на прийомі", "819", "508", "–311"],
        ["УСЬОГО", "3 118", "2 346", "–772"],
    ]


def test_narrow_columns_are_told_apart_by_their_heads():
    cells, _ = only_table(
        "Рік          2020 2021 2022 2023\nЗвернення     518  604  688  731\nЗапити         18   14   21   30\n"
    )
    assert cells[1] == ["Звернення", "518", "604", "688", "731"]


def test_columns_one_space_apart_with_years_over_them():
    cells, heads = only_table("Показник I II III IV\nЗвернення 18 604 688 731\nЗапити 5 14 21 30\n")
    assert heads == 1
    assert cells[1] == ["Звернення", "18", "604", "688", "731"]


def test_lost_spaces_that_can_be_read_in_two_ways_are_not_guessed():
    found = structured("Показник 2022 2023\nЗвернення 18 604 688\nЗапити 5 14\n")
    assert not any("18 604" in c or c == "604 688" for b in tables(found) for row in grid(found, b) for c in row)


def test_closely_set_heads_over_columns():
    cells, _ = only_table(
        "            січ. лют. бер. кві. тра. чер.  Усього\n"
        "Засідань      2    2    3    2    1    2      12\n"
        "Питань       14   17    9   11    6   15      72\n"
    )
    assert cells[0] == ["", "січ.", "лют.", "бер.", "кві.", "тра.", "чер.", "Усього"]
    assert cells[2] == ["Питань", "14", "17", "9", "11", "6", "15", "72"]


def test_a_head_over_several_columns():
    cells, heads = only_table(
        "                                      Засідань за рік\n"
        "Комісія                               2023       2024       +/-\n"
        "Бюджет, фінанси, майно                  15         18        +3\n"
        "Земля, архітектура                      19         17        -2\n"
    )
    assert heads == 2
    assert cells[0] == ["", "Засідань за рік", "Засідань за рік", ""]
    assert cells[1] == ["Комісія", "2023", "2024", "+/-"]


def test_heads_over_several_lines():
    cells, heads = only_table(
        "Назва постійної          Проведено      Надано\n"
        "комісії                  засідань       рекомендацій\n"
        "Бюджетна                    12               40\n"
        "Земельна                    19               61\n"
    )
    assert heads == 2
    assert [f"{a} {b}" for a, b in zip(cells[0], cells[1], strict=True)] == [
        "Назва постійної комісії",
        "Проведено засідань",
        "Надано рекомендацій",
    ]


def test_labels_over_several_lines_figures_last():
    cells, _ = only_table(
        "Постійна комісія                        Засідань   Питань\n"
        "з питань бюджету, фінансів,\n"
        "комунальної власності                        31      402\n"
        "з питань землі, архітектури\n"
        "та довкілля                                  24      318\n"
        "з питань етики                               11       58\n"
    )
    assert cells[1:] == [
        ["з питань бюджету, фінансів, комунальної власності", "31", "402"],
        ["з питань землі, архітектури та довкілля", "24", "318"],
        ["з питань етики", "11", "58"],
    ]


def test_labels_over_several_lines_figures_first():
    cells, _ = only_table(
        "Захід                               Кількість   Учасників\n"
        "Громадські обговорення проєктів             4         120\n"
        "містобудівної документації\n"
        "Зустрічі з мешканцями сіл                  11         347\n"
        "Навчання для старост та діловодів           2          18\n"
        "їхніх округів\n"
    )
    assert [row[0] for row in cells[1:]] == [
        "Громадські обговорення проєктів містобудівної документації",
        "Зустрічі з мешканцями сіл",
        "Навчання для старост та діловодів їхніх округів",
    ]


def test_rows_with_numbers_and_dashes():
    cells, heads = only_table(
        "№   Прізвище, ініціали      Присутній   Відсутній    %\n"
        "1   Гай С. П.                  27           –       100\n"
        "2   Ключник О. С.              25           2        93\n"
        "3   Шостак І. І.               24           3        89\n"
    )
    assert heads == 1
    assert cells[1] == ["1", "Гай С. П.", "27", "–", "100"]


def test_drawn_lines_are_not_content():
    found = structured(
        "Показник         Січ   Лют   Разом\n----------------------------------\nСесії              1     2       3\n"
        "Прийнято          34    71     105\n----------------------------------\n"
    )
    assert kinds(found) == ["table", "furniture", "furniture"]
    assert grid(found, found.blocks[0])[1] == ["Сесії", "1", "2", "3"]


@pytest.mark.parametrize("leader", [" ....... ", ".......", " …………… ", "........ "])
def test_dot_leaders(leader: str):
    rows = {"Пенсіонери": 602, "Багатодітні сім'ї": 74, "Особи з інвалідністю": 141}
    width = 40
    lines = [f"{k}{leader}".ljust(width, ".") + f"{v:>6}" for k, v in rows.items()]
    cells, _ = only_table("Категорії заявників\n\n" + "\n".join(lines) + "\n")
    assert cells == [[k, str(v)] for k, v in rows.items()]


def test_one_cell_a_line_with_heads():
    cells, heads = only_table(
        "Нагородження\n\nВид відзнаки\nКількість\nГрамота ради\n19\nПодяка голови\n33\nЦінний подарунок\n9\n"
    )
    assert heads == 1
    assert cells == [
        ["Вид відзнаки", "Кількість"],
        ["Грамота ради", "19"],
        ["Подяка голови", "33"],
        ["Цінний подарунок", "9"],
    ]


def test_one_cell_a_line_with_years():
    cells, heads = only_table("Показник\n2022\n2023\nСесій\n9\n11\nРішень\n214\n1 305\n")
    assert heads == 1
    assert cells == [["Показник", "2022", "2023"], ["Сесій", "9", "11"], ["Рішень", "214", "1 305"]]


def test_one_cell_a_line_with_row_numbers():
    cells, _ = only_table("№\nКомісія\nЗасідань\n1\nБюджетна\n19\n2\nЗемельна\n24\n3\nСоціальна\n11\n")
    assert cells == [
        ["№", "Комісія", "Засідань"],
        ["1", "Бюджетна", "19"],
        ["2", "Земельна", "24"],
        ["3", "Соціальна", "11"],
    ]


def test_a_label_and_a_figure_on_each_line():
    cells, _ = only_table("Засідання комісій\n\nбюджетна 25\nземельна 33\nосвітня 17\n")
    assert cells == [["бюджетна", "25"], ["земельна", "33"], ["освітня", "17"]]


HEAD = "Показник                      2022      2023\n"
ROWS = "Сесії, усього                    9        11\nПрийнято рішень                214       305\n"
MORE = "Надано доручень                 61        72\nВидано розпоряджень            118       140\n"


def test_a_table_goes_on_over_a_page_and_repeats_its_head():
    found = structured(f"Таблиця 1. Показники\n\n{HEAD}{ROWS}\n- 1 -\n\f{HEAD}{MORE}\nПісля таблиці стоїть речення.\n")
    assert len(tables(found)) == 1
    cells = grid(found, tables(found)[0])
    assert [row[0] for row in cells] == [
        "Показник",
        "Сесії, усього",
        "Прийнято рішень",
        "Надано доручень",
        "Видано розпоряджень",
    ]
    assert sum(k == "furniture" for k in kinds(found)) == 2


def test_two_tables_with_a_caption_between_them():
    found = structured(
        f"Форма 1. Рада\n\n{HEAD}{ROWS}\nФорма 2. Апарат\n\nПосада               Прийомів   Осіб\n"
        "Голова                     12     88\nСекретар                    9     40\n"
    )
    assert [grid(found, b)[0] for b in tables(found)] == [["Показник", "2022", "2023"], ["Посада", "Прийомів", "Осіб"]]
    assert texts(found, "heading") == ["Форма 1. Рада", "Форма 2. Апарат"]


@pytest.mark.parametrize(
    "text",
    [
        "Голова комісії                         Ганна ГАЙ\nСекретар комісії                       Євген ЛЮТИЙ\n",
        "Комісіями:\n1)  розглянуто питань  –  40;\n2)  надано  висновків  –  12;\n3)  інше  –  7.\n",
        "За рік   проведено 9 сесій,  на яких  розглянуто 340\nпитань  та прийнято  312  рішень.   Усі засідання\n"
        "були   відкритими, а  протоколи  оприлюднено  на 100\nвідсотків  у   строк.\n",
        "Сесій – 9. Чергових – 4.\nРішень – 120. Земельних – 44.\nПрограм – 3. Нових – 1.\n",
        "–   сесій – 9;\n–   засідань – 40;\n–   приймань – 12.\n",
        "День Конституції – 28.06.2023\nДень Незалежності – 24.08.2023\nТолока – 30.09.2023\n",
        "м. Вільшани                                  12.01.2024\n",
    ],
)
def test_no_tables(text: str):
    assert not tables(structured(text))


def test_tables_drawn_with_bars():
    cells, heads = only_table(
        "+----------------------+------+------+\n"
        "| Показник             | 2022 | 2023 |\n"
        "+----------------------+------+------+\n"
        "| Усього               | 1695 | 1482 |\n"
        "| Повторні, у тому     |      |      |\n"
        "| числі усні           |   24 |   31 |\n"
        "+----------------------+------+------+\n"
    )
    assert heads == 1
    assert cells[1:] == [["Усього", "1695", "1482"], ["Повторні, у тому числі усні", "24", "31"]]


def test_tables_with_bars_glued_to_words():
    cells, _ = only_table("|Показник|2022|2023|\n|--------|----|----|\n|Сесій|9|11|\n|Рішень|214|305|\n")
    assert cells == [["Показник", "2022", "2023"], ["Сесій", "9", "11"], ["Рішень", "214", "305"]]


def test_tab_stops():
    cells, _ = only_table(
        "Показник\t2022\t2023\nСесій\t9\t11\nРозпоряджень селищного голови\t97\t110\nРішень\t214\t305\n"
    )
    assert cells[2] == ["Розпоряджень селищного голови", "97", "110"]
    assert cells[3] == ["Рішень", "214", "305"]


def test_a_table_of_contents_holds_no_figures():
    found = structured(
        "ЗМІСТ\n\n1. Сесії ................ 3\n2. Комісії .............. 5\n3. Звернення ............ 12\n"
    )
    assert kinds(found) == ["title", "furniture"]


def test_tables_with_only_a_blank_line_between_them():
    found = structured(
        "Показник              2022       2023\nЗвернень             1 204      1 318\n"
        "Прийомів                61         70\n\n"
        "Назва            Кількість     Надано\nкомісії          засідань      висновків\n"
        "Бюджетна            12            40\n"
        "Земельна            19            61\n\nРік      Сесій    Рішень\n"
        "2021       11       250\n2022        9       214\n"
    )
    assert [grid(found, b)[-1] for b in tables(found)] == [
        ["Прийомів", "61", "70"],
        ["Земельна", "19", "61"],
        ["2022", "9", "214"],
    ]


def test_groups_of_rows_with_blank_lines_are_one_table():
    cells, _ = only_table(
        "Показник                  2022       2023\n\nУсього звернень          1 204      1 318\nз них:\n"
        "  письмових                902        960\n\nЗа результатами:\n  вирішено                 611        700\n"
        "  відмовлено                60         58\n\nРазом питань               671        758\n"
    )
    assert [row[0] for row in cells] == [
        "Показник",
        "Усього звернень",
        "з них:",
        "письмових",
        "За результатами:",
        "вирішено",
        "відмовлено",
        "Разом питань",
    ]


def test_remarks_over_several_lines():
    cells, _ = only_table(
        "Назва комісії        Засідань   Примітка\n"
        "Бюджетна                12      одне засідання проведено спільно\n"
        "                                із земельною комісією\n"
        "Земельна                19      п'ять виїзних\n"
        "Соціальна                7      –\n"
    )
    assert cells[1] == ["Бюджетна", "12", "одне засідання проведено спільно із земельною комісією"]


def test_a_label_between_bars_may_begin_a_line_above():
    cells, heads = only_table(
        "| Комісія                        | Засідань | Питань |\n"
        "|--------------------------------|----------|--------|\n"
        "| з питань бюджету               |    14    |  120   |\n"
        "| з питань шляхів, мостів,\n"
        "  переправ і човнів              |     9    |   44   |\n"
        "| УСЬОГО                         |    23    |  164   |\n"
    )
    assert heads == 1
    assert cells[1:] == [
        ["з питань бюджету", "14", "120"],
        ["з питань шляхів, мостів, переправ і човнів", "9", "44"],
        ["УСЬОГО", "23", "164"],
    ]


@pytest.mark.parametrize(
    "head",
    [
        "|              | Засідань        | Питань          |\n|              | 2022   | 2023   | 2022   | 2023   |\n",
        "|  | Засідань | | Питань | |\n| Комісія | 2022 | 2023 | 2022 | 2023 |\n",
    ],
)
def test_heads_over_several_columns_between_bars(head):
    text = structured(
        head
        + "| Бюджетна     | 12     | 14     | 100    | 120    |\n"
        + "| Земельна     | 20     | 22     | 210    | 240    |\n"
    )
    table = tables(text)[0].table
    assert table
    spans = [(c.column, c.columns) for c in table.cells if c.row == 0]
    assert table.header_rows == 2
    assert spans == [(1, 2), (3, 2)]


def test_an_empty_first_head_shifts_no_column():
    cells, _ = only_table("  | Засідань | Питань\nБюджетна | 12 | 100\nЗемельна | 20 | 210\n")
    assert cells == [["", "Засідань", "Питань"], ["Бюджетна", "12", "100"], ["Земельна", "20", "210"]]


def test_a_label_line_that_asks_for_more_begins_the_next_row():
    cells, _ = only_table(
        "                      2021   2022\n"
        "дубові насадження      116     84\n"
        "насадження молодих\n"
        "сосен                    6      7\n"
        "липові алеї             21     37\n"
    )
    assert [row[0] for row in cells[1:]] == ["дубові насадження", "насадження молодих сосен", "липові алеї"]


def test_a_total_has_no_second_line():
    cells, _ = only_table(
        "№    Ділянка              2021   2022\n"
        "     Усього                529    510\n"
        "     насадження дубів та\n"
        "1.   сосен                  26     43\n"
        "2.   липові алеї            50     17\n"
    )
    assert cells[1][1] == "Усього"


def test_labels_whose_figures_stand_in_their_last_line():
    rows, _ = only_table(
        "Показник                                 2023      2022     +/-\n"
        "Усього дерев                              940       870     +70\n"
        "   у тому числі дубів, посаджених у\n"
        "   парку та сквері                        512       498     +14\n"
        "   кленів біля міської\n"
        "   лікарні                                260       241     +19\n"
        "   лип                                    168       131     +37\n"
    )
    assert [row[0] for row in rows[1:]] == [
        "Усього дерев",
        "у тому числі дубів, посаджених у парку та сквері",
        "кленів біля міської лікарні",
        "лип",
    ]


@pytest.mark.parametrize("dots", ["....", "..........", ".."])
def test_figures_that_dots_lead_to_wherever_they_stand(dots: str) -> None:
    found = structured(
        "Комісії засідали так:\n"
        f"бюджетна {dots} 15 разів\nземельна та благоустрою {dots}... 12 разів\nз питань регламенту .. 8 разів\n"
        "Разом – 35 засідань.\n"
    )
    (block,) = tables(found)
    assert grid(found, block) == [
        ["бюджетна", "15 разів"],
        ["земельна та благоустрою", "12 разів"],
        ["з питань регламенту", "8 разів"],
    ]


def test_dots_before_words_make_no_table() -> None:
    assert tables(structured("Голова ради ........ Іван Коваль\nСекретар ............ Олена Мороз\n")) == []
