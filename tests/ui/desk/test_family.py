"""The merged family: who differs on what, what is said of one, the genogram, and its keys."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reportwriter.ui.desk.family_page import FamilyPage
from reportwriter.ui.desk.view import DeskView
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.picture_canvas import PictureCanvas
from tests.services.desk.heard import with_changed
from tests.ui import samples_c
from tests.ui.desk.chronology_page import drawn
from tests.ui.desk.family_page import FakeFamilyPage, words_of
from tests.ui.desk.test_desk import Rig
from tests.ui.every_screen import settle
from tests.ui.sample_desk import POLICE, FakeDesks, side_by_side, that_differs
from tests.ui.showing import show

JUNIPER, FENNIMORE, CORIN = 0, 4, 5


@pytest.fixture
def rig() -> Rig:
    rig = Rig(desks=FakeDesks(desk=that_differs()))
    rig.presenter.go_to("family")
    return rig


def _page(rig: Rig) -> FakeFamilyPage:
    return rig.view.family_page


def test_each_person_has_one_line_and_each_agency_a_column(rig: Rig) -> None:
    table = _page(rig).table
    assert table is not None

    assert [heading.title for heading in table.headings] == [
        "Who",
        "Agreed",
        "Hollybrook Primary School",
        "Fernside Clinic, health visiting",
        "Children's Social Care",
        "Police",
    ]
    assert [line[0].split("\n")[0] for line in _page(rig).lines] == [
        "Juniper Pebblewick",
        "Otto Pebblewick",
        "Marlow Thrumm",
        "Tamsin Pebblewick",
        "Fennimore Quillfeather",
        "Corin Thrumm",
        "Odalys Pebblewick",
    ]
    assert rig.view.counts == "7 people in 4 reports, which differ on 4 things."


def test_two_dates_of_birth_stand_beside_each_other_marked_by_a_sign_and_a_word(rig: Rig) -> None:
    juniper = _page(rig).lines[JUNIPER]

    assert juniper[0] == "Juniper Pebblewick\n\N{NOT EQUAL TO} differs on 1 thing"
    assert juniper[2] == "\N{NOT EQUAL TO} Born: 14 Sep 2015 (differs)"
    assert juniper[-1] == "\N{NOT EQUAL TO} Born: 4 Sep 2015 (differs)"
    assert "Born" not in juniper[1]


def test_three_spellings_are_one_line(rig: Rig) -> None:
    line = _page(rig).lines[FENNIMORE]

    spelled = {words.split(": ")[1].removesuffix(" (differs)") for words in line[2:]}
    assert spelled == {
        "Fennimore Quillfeather",
        "Fenimore Quillfeather",
        "Fennimore Quilfeather",
    }


def test_who_agrees_says_so_and_who_alone_knows_something_says_that(rig: Rig) -> None:
    otto, marlow = _page(rig).lines[1:3]

    assert otto[1].startswith("Born: 3 Feb 2021\n")
    assert otto[2:] == ["As the others"] * 4
    assert marlow[3] == "Doctor: Dr Elm, Bramwell Surgery"


def test_whom_a_report_does_not_name_is_said() -> None:
    desk = side_by_side()
    people = desk.reports[POLICE].opened.report.people[:6]
    rig = Rig(desks=FakeDesks(desk=with_changed(desk, POLICE, people=people)))
    rig.presenter.go_to("family")

    assert _page(rig).lines[-1][-1] == "Not named"


def test_all_that_is_said_of_one_person_stands_with_who_says_it(rig: Rig) -> None:
    rig.presenter.family.choose("M5")

    details = [words_of(line) for line in _page(rig).details]
    assert _page(rig).title == "What each report says of Corin Thrumm"
    assert ["Name", "Corin Thrumm", "All 4 reports"] in details
    assert [one for one in details if one[0] == "Partner"] == [
        [
            "Partner",
            "\N{NOT EQUAL TO} differs: separated from Tamsin Pebblewick, 12 December 2026",
            "Hollybrook Primary School, Fernside Clinic, health visiting and "
            "Children's Social Care",
        ],
        [
            "Partner",
            "\N{NOT EQUAL TO} differs: married to, or civil partner of Tamsin Pebblewick, "
            "12 December 2026",
            "Police",
        ],
    ]
    assert _page(rig).details[0].spoken == "Name: Corin Thrumm. All 4 reports"


def test_a_line_opens_the_report_that_says_it_at_the_person(rig: Rig) -> None:
    rig.presenter.family.choose("M0")
    police = next(
        line.key for line in _page(rig).details if words_of(line)[1].endswith(": 4 Sep 2015")
    )

    rig.presenter.family.read("M0", police)
    rig.presenter.family.read("M0")
    rig.presenter.family.read("nobody")

    assert rig.going.went == [
        ("read", rig.desks.desk.reports[POLICE].submission, "person P1"),
        ("read", rig.desks.desk.reports[0].submission, "person P1"),
    ]


def test_the_genogram_has_everybody_once_with_what_most_reports_say(rig: Rig) -> None:
    picture = drawn(_page(rig).genogram)

    assert {item.key for item in picture.items} == {f"M{number}" for number in range(7)}
    assert "Tamsin and Corin separated" in picture.sentence
    assert any("Fenimore Quillfeather" in item.spoken for item in picture.items)


def test_no_withheld_address_is_shown_and_nothing_stays_once_the_vault_is_locked(
    rig: Rig,
) -> None:
    said = []
    for number in range(7):
        rig.presenter.family.choose(f"M{number}")
        said += [line.spoken for line in _page(rig).details]

    rig.presenter.close()
    rig.presenter.family.choose("M0")

    assert any("7 Cobblestick Lane" in one for one in said)
    assert any("withheld from Corin" in one for one in said)
    assert not any("Marigold" in one or "Bramwell Yard" in one for one in said)
    assert (_page(rig).table, _page(rig).genogram, _page(rig).details) == (None, None, ())


@pytest.fixture
def shown(qtbot: QtBot, look: Look) -> DeskView:
    view = samples_c.desk_family(look)
    assert isinstance(view, DeskView)
    view.resize(1440, 900)
    show(qtbot, view)
    view.take_focus()
    return view


def test_the_keyboard_alone_goes_through_the_family_and_asks(shown: DeskView, qtbot: QtBot) -> None:
    page: FamilyPage = shown.family_page
    assert shown.focusWidget() is page.table.view
    for _ in range(CORIN):
        qtbot.keyClick(page.table.view, Qt.Key.Key_Down)
    title = page._title.text()
    page.details.view.setFocus()
    spoken = [line.spoken for line in page.details.lines]
    police = next(number for number, one in enumerate(spoken) if one.endswith("Police"))
    for _ in range(police):
        qtbot.keyClick(page.details.view, Qt.Key.Key_Down)
    with qtbot.waitSignal(shown.question_requested) as asked:
        qtbot.keyClick(page.details.view, Qt.Key.Key_Q)

    assert title == "What each report says of Corin Thrumm"
    assert asked.args == ["police", ""]


def test_the_table_and_the_genogram_go_together(shown: DeskView, qtbot: QtBot) -> None:
    page = shown.family_page
    qtbot.keyClick(page.table.view, Qt.Key.Key_Down)
    canvas = page.genogram.canvas
    assert isinstance(canvas, PictureCanvas)
    chosen = canvas.current_item()
    canvas.setFocus()
    qtbot.keyClick(canvas, Qt.Key.Key_Right)

    assert chosen is not None
    assert chosen.key == "M1"
    assert page.table.current_key() != "M1"
    with qtbot.waitSignal(page.opened) as opened:
        qtbot.keyClick(canvas, Qt.Key.Key_Return)
    assert opened.args == [page.table.current_key()]


def test_the_page_scrolls_to_the_line_that_was_gone_to(shown: DeskView, qtbot: QtBot) -> None:
    page = shown.family_page
    shown.resize(1440, 560)
    bar = page.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    for _ in range(6):
        qtbot.keyClick(page.table.view, Qt.Key.Key_Down)
    settle()
    down = bar.value()
    for _ in range(6):
        qtbot.keyClick(page.table.view, Qt.Key.Key_Up)
    settle()

    assert down > 0
    assert bar.value() < down
