"""The chair says by hand whose a report is that was not made with this program."""

from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from reportwriter.domain.file_check import ArrivalKnownFrom
from reportwriter.ui.chair.assign_panel import AssignPanel
from reportwriter.ui.chair.assigning import AGENCY, ARRIVED, Offered, TypedLetter
from reportwriter.ui.look import Look
from reportwriter.ui.when_text import typed_moment
from reportwriter.ui.widgets.fields import Choice
from reportwriter.wording import letter as words
from tests.ui.chair.test_presenter import REFERENCE, Screen, a_screen
from tests.ui.fakes import CHASED_AT
from tests.ui.fakes_of_chair import FakeLetters
from tests.ui.sample_board import CAME, SCAN, SCHOOL, SampleBoard, SampleRow, a_letter

GP = SCAN.agency
NOBODYS = replace(SCAN, agency="", check=a_letter())
TYPED = TypedLetter(agency=GP, author="Ida Fenwick", designation="GP", arrived=typed_moment(CAME))


def _screen(row: SampleRow = NOBODYS) -> tuple[Screen, FakeLetters]:
    letters = FakeLetters()
    screen = a_screen(SampleBoard(rows=(SCHOOL, row)), letters=letters)
    screen.presenter.select("scan")
    return screen, letters


def test_the_agencies_of_the_list_are_offered_and_when_it_came_stands_there() -> None:
    screen, _ = _screen()

    screen.presenter.assigning.begin()

    offered = screen.view.offered
    assert offered is not None
    assert offered.agencies == (SCHOOL.agency,)
    assert offered.typed == TypedLetter(arrived=typed_moment(CAME))
    assert not offered.may_release


def test_what_a_mail_server_knows_is_not_asked() -> None:
    check = a_letter(arrival_known_from=ArrivalKnownFrom.MAIL_SERVER)
    screen, _ = _screen(replace(NOBODYS, check=check))

    screen.presenter.assigning.begin()

    assert screen.view.offered is not None
    assert screen.view.offered.typed.arrived is None


def test_what_was_said_before_stands_there_and_can_be_taken_back() -> None:
    said = a_letter(agency=GP, author="Ida Fenwick", designation="GP", assigned_at=CAME)
    screen, letters = _screen(replace(SCAN, check=said))

    screen.presenter.assigning.begin()
    screen.presenter.assigning.release()

    assert screen.view.offered is not None
    assert screen.view.offered.typed == TYPED
    assert screen.view.offered.may_release
    assert letters.released == ["scan"]
    assert screen.view.done == words.RELEASED


def test_of_a_signed_report_nothing_is_asked() -> None:
    screen, _ = _screen()
    screen.presenter.select("school")

    screen.presenter.assigning.begin()

    assert screen.view.offered is None
    assert screen.view.detail is not None
    assert screen.view.detail.assign_words == ""


def test_what_is_typed_is_kept_for_this_conference() -> None:
    screen, letters = _screen()

    screen.presenter.assigning.end(TYPED)

    ((submission, conference, assigned, arrived),) = letters.assigned
    assert (submission, conference, arrived) == ("scan", REFERENCE, None)
    assert (assigned.agency, assigned.written_by) == (GP, "Ida Fenwick, GP")
    assert screen.view.done == words.ASSIGNED
    assert screen.news.received == [REFERENCE]


def test_a_day_and_time_that_are_typed_are_when_it_arrived() -> None:
    screen, letters = _screen()

    screen.presenter.assigning.end(replace(TYPED, arrived="2 jan 2027 9:15"))

    assert letters.assigned[0][3] is not None
    assert letters.assigned[0][3].isoformat() == "2027-01-02T09:15:00+00:00"


def test_without_an_agency_it_counts_for_nobody_and_is_not_kept() -> None:
    screen, letters = _screen()

    screen.presenter.assigning.end(replace(TYPED, agency="  "))

    assert screen.view.assign_refused == (AGENCY, words.NO_AGENCY)
    assert letters.assigned == []


def test_an_arrival_that_cannot_be_is_said_in_its_field() -> None:
    screen, letters = _screen()

    screen.presenter.assigning.end(replace(TYPED, arrived="tuesday"))
    assert screen.view.assign_refused == (ARRIVED, words.NO_MOMENT)
    later = typed_moment(CHASED_AT + timedelta(days=1))
    screen.presenter.assigning.end(replace(TYPED, arrived=later))

    assert screen.view.assign_refused == (ARRIVED, words.STILL_TO_COME)
    assert letters.assigned == []


def _panel(look: Look, qtbot: QtBot, typed: TypedLetter) -> AssignPanel:
    panel = AssignPanel(look)
    qtbot.addWidget(panel)
    with qtbot.waitActive(panel):
        panel.show()
        panel.activateWindow()
    agencies = (SCHOOL.agency, GP)
    panel.ask(Offered(about="scan.pdf", agencies=agencies, typed=typed, may_release=False))
    return panel


def _lines(panel: AssignPanel) -> dict[str, QLineEdit]:
    return {one.accessibleName(): one for one in panel.findChildren(QLineEdit) if one.isVisible()}


def test_the_panel_keeps_what_is_chosen_and_typed(look: Look, qtbot: QtBot) -> None:
    panel = _panel(look, qtbot, TYPED)

    with qtbot.waitSignal(panel.kept) as kept:
        qtbot.keyClick(_lines(panel)[words.AUTHOR], Qt.Key.Key_Return)

    assert kept.args == [TYPED]
    assert words.WHICH_AGENCY not in _lines(panel)


def test_another_agency_is_typed_and_refused_while_it_has_no_name(look: Look, qtbot: QtBot) -> None:
    panel = _panel(look, qtbot, replace(TYPED, arrived=None))
    panel.findChildren(Choice)[0].setCurrentIndex(3)
    assert words.ARRIVED not in _lines(panel)

    panel.refuse(AGENCY, words.NO_AGENCY)
    other = _lines(panel)[words.WHICH_AGENCY]
    qtbot.keyClicks(other, "Housing")
    with qtbot.waitSignal(panel.kept) as kept:
        qtbot.keyClick(other, Qt.Key.Key_Return)

    assert other.hasFocus()
    assert kept.args == [replace(TYPED, agency="Housing", arrived=None)]


def test_no_agency_is_chosen_beforehand(look: Look, qtbot: QtBot) -> None:
    panel = _panel(look, qtbot, TypedLetter(arrived=None))

    with qtbot.waitSignal(panel.kept) as kept:
        qtbot.keyClick(_lines(panel)[words.AUTHOR], Qt.Key.Key_Return)
    panel.refuse(AGENCY, words.NO_AGENCY)

    assert kept.args == [TypedLetter(arrived=None)]
    assert panel.findChildren(Choice)[0].hasFocus()
