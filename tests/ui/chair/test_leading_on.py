"""Where the chair's list leads, and what it says shortly of what is there."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from reportwriter.domain.attendance import Here, Presence
from reportwriter.services.gone_over import GoneOver
from reportwriter.ui.look import Look
from reportwriter.wording.updates import COPIED, COPY_REQUEST, NOT_TOLD_YET_STEP, STEP_IN
from tests.ui.chair.sample import not_told_yet, stepped_in_deputy
from tests.ui.chair.test_presenter import REFERENCE, a_screen
from tests.ui.chair.test_readiness import whole_board
from tests.ui.fakes import CHASED_AT
from tests.ui.sample_board import SampleBoard, a_board
from tests.ui.sample_desk import FIC
from tests.ui.showing import show
from tests.ui.update.sample import FakeUpdating
from tests.ui.who_comes.sample import FakeWhoComes


def test_what_is_left_behind_the_passphrase_is_a_number_that_names_nothing() -> None:
    heads = [a_screen(a_board(), things=count).view.head for count in (0, 1, 3)]

    nothing, one, more = (head.received if head else "" for head in heads)
    assert one == f"{nothing} 1 thing is left behind your passphrase."
    assert more == f"{nothing} 3 things are left behind your passphrase."


def test_the_confidential_items_are_those_of_this_conference() -> None:
    screen = a_screen(a_board())

    screen.presenter.read_confidential_items()

    assert screen.going.hearings == [REFERENCE]


def test_it_leads_to_who_comes_and_says_it_shortly() -> None:
    screen = a_screen(a_board())

    screen.presenter.show_who_comes()

    assert screen.going.attendances == [REFERENCE]
    assert screen.view.head is not None
    assert screen.view.head.received.endswith("Not yet quorate.")
    authors = {row.agency: row.author for row in screen.view.rows}
    assert authors["Hollybrook Primary School"].endswith("sends Ada Quill, deputy head")


def test_the_conference_that_is_held_is_this_one() -> None:
    screen = a_screen(whole_board())

    screen.presenter.hold_conference()

    assert screen.going.at_conference == [REFERENCE]


def test_what_is_sent_round_is_of_this_conference() -> None:
    screen = a_screen(a_board())

    screen.presenter.circulate()

    assert screen.going.circulations == [REFERENCE]


def test_once_the_roll_is_called_the_list_says_who_is_there_and_not_who_was_expected() -> None:
    kept = FakeWhoComes()
    care = kept.heard["Children's Social Care"]
    kept.put(FIC, replace(care, presence=Presence(here=Here.HERE)))

    head = a_screen(a_board(), who_comes=kept).view.head

    assert head is not None
    assert head.received.endswith("Not quorate.")


def test_an_empty_board_shows_no_detail() -> None:
    screen = a_screen(SampleBoard())

    assert screen.view.detail is None
    assert screen.view.head is not None
    assert screen.view.head.received == "Received 0 of 0. Not yet quorate."


def test_what_changes_of_the_conference_is_a_screen_of_its_own() -> None:
    screen = a_screen(a_board())

    screen.presenter.change()

    assert screen.going.updates == [REFERENCE]
    assert screen.view.head is not None
    assert screen.view.head.gone_over == ("", "")


def test_a_conference_that_was_handed_over_says_so_and_is_changed_no_more() -> None:
    given = GoneOver(to="Lark Haldane", at=CHASED_AT, now="Lark Haldane")
    screen = a_screen(a_board(), updating=FakeUpdating(given=given))

    screen.presenter.change()

    assert screen.going.updates == []
    assert screen.view.head is not None
    said, then = screen.view.head.gone_over
    assert said == "You handed this conference over to Lark Haldane on 5\xa0January\xa02027."
    assert "Send on to them" in then
    assert screen.view.head.request == ""


STEPPED_IN = GoneOver(
    to="Ottoline Farrow", at=CHASED_AT, now="Ottoline Farrow", stepped_in="Ottoline Farrow"
)


def test_a_chair_reads_who_has_stepped_in_and_can_ask_for_it_back() -> None:
    screen = a_screen(a_board(), updating=FakeUpdating(given=STEPPED_IN))

    screen.presenter.change()

    head = screen.view.head
    assert head is not None
    said, then = head.gone_over
    assert said == (
        "Ottoline Farrow has stepped in for you on 5\xa0January\xa02027; "
        "they now have the conference."
    )
    assert "signs no update in your name" in then
    assert "please hand it back" in head.request
    assert head.step_in == ""
    assert screen.going.updates == []


def test_a_former_chair_who_is_a_deputy_is_led_to_stepping_in() -> None:
    given = replace(STEPPED_IN, is_deputy=True, now="Lark Haldane")
    screen = a_screen(a_board(), updating=FakeUpdating(given=given))

    screen.presenter.change()

    head = screen.view.head
    assert head is not None
    assert head.gone_over[0].endswith("; Lark Haldane now has the conference.")
    assert "you can step in as well" in head.gone_over[1]
    assert head.step_in == STEP_IN
    assert screen.going.updates == [REFERENCE]


def test_the_request_is_copied_by_keyboard(look: Look, qtbot: QtBot) -> None:
    view = stepped_in_deputy(look)
    qtbot.addWidget(view)
    show(qtbot, view)
    asked: list[int] = []
    view.change_requested.connect(lambda: asked.append(1))  # type: ignore[attr-defined]
    buttons = {one.text(): one for one in view.findChildren(QPushButton) if one.isVisible()}

    def says_copied() -> bool:
        return any(one.text() == COPIED for one in view.findChildren(QLabel) if one.isVisible())

    before = says_copied()
    for words in (COPY_REQUEST, STEP_IN):
        buttons[words].setFocus(Qt.FocusReason.TabFocusReason)
        qtbot.keyClick(buttons[words], Qt.Key.Key_Space)

    assert "please hand it back" in QGuiApplication.clipboard().text()
    assert (before, says_copied()) == (False, True)
    assert asked == [1]
    assert "Change the conference" not in buttons


def test_a_deputy_who_has_signed_nothing_yet_is_led_to_it() -> None:
    screen = a_screen(a_board(), updating=FakeUpdating(steps_in_for="Merriweather Stope"))

    screen.presenter.change()

    head = screen.view.head
    assert head is not None
    assert head.gone_over[0].endswith("The agencies do not know it yet.")
    assert (head.step_in, head.request) == (NOT_TOLD_YET_STEP, "")
    assert screen.going.updates == [REFERENCE]


def test_before_anything_was_copied_nothing_says_so(look: Look, qtbot: QtBot) -> None:
    view = not_told_yet(look)
    qtbot.addWidget(view)
    show(qtbot, view)

    shown = {one.text() for one in view.findChildren(QLabel) if one.isVisible()}
    buttons = {one.text() for one in view.findChildren(QPushButton) if one.isVisible()}

    assert COPIED not in shown
    assert NOT_TOLD_YET_STEP in buttons
    assert COPY_REQUEST not in buttons
