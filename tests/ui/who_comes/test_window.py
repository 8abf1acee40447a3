"""The screen of who comes in its window: by keyboard, and what is seen of it."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reportwriter.domain.attendance import Comes, Here
from reportwriter.domain.attendee import Allowed, Coming
from reportwriter.ui.look import Look
from reportwriter.ui.who_comes.asks import Ask
from reportwriter.ui.who_comes.plan_pane import APART
from reportwriter.ui.who_comes.presenter import WhoComesPresenter
from reportwriter.ui.who_comes.rows import agency_key, person_key
from reportwriter.ui.who_comes.view import WhoComesScreen, connect
from reportwriter.ui.widgets.fields import Choice, TickBox
from reportwriter.wording import attendance as words
from reportwriter.wording import attendee as people
from reportwriter.wording import exclusion
from reportwriter.wording import exclusion_letter as letter
from tests.ui.every_screen import settle
from tests.ui.fakes import FakeGoing
from tests.ui.sample_desk import FIC
from tests.ui.showing import show
from tests.ui.who_comes.sample import (
    ADVOCATE,
    CAL,
    HEARD,
    JUNIPER,
    MARA,
    FakeWhoComes,
    tools_of,
)

CARE, SCHOOL, POLICE, GP, HOUSING = (one.agency for one in HEARD)


@pytest.fixture
def window(look: Look, qtbot: QtBot) -> tuple[WhoComesScreen, FakeWhoComes]:
    view, kept = WhoComesScreen(look), FakeWhoComes()
    presenter = WhoComesPresenter(view, tools_of(kept), FakeGoing())
    connect(view, presenter)
    view.presenter = presenter  # type: ignore[attr-defined]  # A test's way to keep it alive.
    view.resize(1100, 700)
    show(qtbot, view)
    presenter.open(FIC)
    view.take_focus()
    return view, kept


def test_the_roll_is_called_with_one_key_for_each(
    window: tuple[WhoComesScreen, FakeWhoComes], qtbot: QtBot
) -> None:
    view, kept = window

    for key in (Qt.Key.Key_Space, Qt.Key.Key_Space, Qt.Key.Key_N, Qt.Key.Key_Space, Qt.Key.Key_N):
        qtbot.keyClick(view.list.view, key)

    came = [one.presence.came for one in kept.heard.values()]
    assert came == [True, True, False, True, False]
    assert view.list.current_key() == person_key(JUNIPER.id)
    qtbot.keyClick(view.list.view, Qt.Key.Key_Down)
    qtbot.keyClick(view.list.view, Qt.Key.Key_L)
    assert kept.people[MARA.id].presence.here is Here.LATE


def test_the_page_follows_whoever_is_called(
    window: tuple[WhoComesScreen, FakeWhoComes], qtbot: QtBot
) -> None:
    view, _ = window
    lines = view.list.view
    qtbot.waitUntil(lambda: lines.visibleRegion().boundingRect().height() > 100)

    for _number in range(9):
        qtbot.keyClick(lines, Qt.Key.Key_Space)
        qtbot.keyClick(lines, Qt.Key.Key_Down)
    settle()

    seen = lines.visualRect(lines.currentIndex())
    assert view.list.current_key() == APART
    assert lines.visibleRegion().contains(seen.center())


def test_the_keys_pass_over_the_headings(
    window: tuple[WhoComesScreen, FakeWhoComes], qtbot: QtBot
) -> None:
    view, _ = window

    for _number in range(5):
        qtbot.keyClick(view.list.view, Qt.Key.Key_Down)
    assert view.list.current_key() == person_key(JUNIPER.id)
    qtbot.keyClick(view.list.view, Qt.Key.Key_Up)

    assert view.list.current_key() == agency_key(HOUSING)


def test_all_of_it_works_by_keyboard(
    window: tuple[WhoComesScreen, FakeWhoComes], qtbot: QtBot
) -> None:
    view, kept = window

    for _number in range(4):
        qtbot.keyClick(view.list.view, Qt.Key.Key_Down)
    qtbot.keyClick(view.list.view, Qt.Key.Key_Return)
    comes = next(one for one in view.findChildren(Choice) if one.hasFocus())
    for _number in range(2):
        qtbot.keyClick(comes, Qt.Key.Key_Down)
    comes.activated.emit(comes.currentIndex())
    who = next(
        one
        for one in view.findChildren(QLineEdit)
        if one.isVisible() and one.accessibleName() == words.ASK_WHO
    )
    who.setFocus()
    qtbot.keyClicks(who, "Tess Marlow")

    assert (kept.heard[HOUSING].comes, kept.heard[HOUSING].who) == (
        Comes.SUBSTITUTE,
        "Tess Marlow",
    )
    assert who.hasFocus()
    said = [one.text() for one in view.findChildren(QLabel) if one.isVisible()]
    assert HOUSING in said
    with qtbot.waitSignal(view.back_requested):
        qtbot.keyClick(view, Qt.Key.Key_Escape)


def test_somebody_is_added_and_named_without_the_mouse(
    window: tuple[WhoComesScreen, FakeWhoComes], qtbot: QtBot
) -> None:
    view, kept = window

    qtbot.keyClick(view, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    name = view.focusWidget()
    assert isinstance(name, QLineEdit)
    assert name.accessibleName() == people.ASK_NAME
    qtbot.keyClicks(name, "Edda Pebblewick")

    assert kept.coming.people[-1].attendee.name == "Edda Pebblewick"
    assert name.hasFocus()


def test_what_is_said_below_a_tick_is_seen_with_it(
    window: tuple[WhoComesScreen, FakeWhoComes],
) -> None:
    view, kept = window
    view.chosen.emit(person_key(CAL.id))
    view.answered.emit(Ask.EXCLUDED, "yes")

    said = [one.text() for one in view.findChildren(QLabel) if one.isVisible()]

    assert exclusion.THIS_CONFERENCE in said
    assert kept.people[CAL.id].exclusion is not None
    assert kept.people[CAL.id].coming is Coming.NOT_HEARD
    assert Allowed.NOT_YET is kept.people[CAL.id].allowed


def test_a_child_is_marked_with_the_tick_that_it_takes_and_the_roll_goes_on(
    window: tuple[WhoComesScreen, FakeWhoComes], qtbot: QtBot
) -> None:
    view, kept = window
    for _number in range(5):
        qtbot.keyClick(view.list.view, Qt.Key.Key_Down)

    qtbot.keyClick(view.list.view, Qt.Key.Key_Space)
    tick = view.focusWidget()
    assert isinstance(tick, TickBox)
    qtbot.keyClick(tick, Qt.Key.Key_Space)

    assert kept.people[JUNIPER.id].presence.here is Here.HERE
    assert view.list.view.hasFocus()
    assert view.list.current_key() == person_key(MARA.id)


def test_tab_goes_through_the_pane_as_the_eye_does(
    window: tuple[WhoComesScreen, FakeWhoComes], qtbot: QtBot
) -> None:
    view, _ = window
    view.list.set_current(person_key(MARA.id))
    view.list.set_current(person_key(CAL.id))
    view.answered.emit(Ask.EXCLUDED, "yes")
    qtbot.waitUntil(lambda: any(one.isVisible() for one in view.findChildren(TickBox)))
    view.take_focus()

    stops: list[QWidget | None] = []
    while not stops or stops[-1] is not view.list.view:
        focused = view.focusWidget()
        assert focused is not None
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
        stops.append(view.focusWidget())

    *inside, back, add, _again = stops
    assert len(inside) > 12

    def is_downwards() -> bool:
        heights = [one.mapTo(view, QPoint(0, 0)).y() for one in inside if one]
        return heights == sorted(heights)

    qtbot.waitUntil(is_downwards)
    assert [one.text() for one in (back, add) if isinstance(one, QPushButton)] == [
        "Back to the reports",
        people.ADD,
    ]


def test_the_letter_to_whoever_is_excluded_is_copied(
    window: tuple[WhoComesScreen, FakeWhoComes], qtbot: QtBot
) -> None:
    view, _ = window
    view.chosen.emit(person_key(CAL.id))
    copy = next(one for one in view.findChildren(QPushButton) if one.text() == letter.COPY)
    assert not copy.isVisible()
    view.answered.emit(Ask.EXCLUDED, "yes")
    qtbot.waitUntil(copy.isVisible)

    copy.click()

    assert QGuiApplication.clipboard().text().startswith("Dear Cal Ridgeway")
    assert copy.text() == letter.COPIED
    view.answered.emit(Ask.TELLER, "Tom Fennimore")
    assert copy.text() == letter.COPY


def test_a_locked_vault_leaves_no_word_in_what_is_hidden(
    window: tuple[WhoComesScreen, FakeWhoComes],
) -> None:
    view, _ = window
    view.chosen.emit(person_key(CAL.id))
    for ask, given in (
        (Ask.EXCLUDED, "yes"),
        (Ask.EXTENT, "part"),
        (Ask.EXCLUDED_PART, "A kettle"),
        (Ask.TELLER, "Tom"),
    ):
        view.answered.emit(ask, given)

    view.presenter.close()  # type: ignore[attr-defined]  # As the fixture put it there.
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    said = [one.text() for one in view.findChildren(QLabel)]
    said += [one.text() for one in view.findChildren(QLineEdit)]
    said += [one.toPlainText() for one in view.findChildren(QPlainTextEdit)]
    assert not [one for one in said if any(word in one for word in ("Cal", "kettle", "Tom"))]


def test_whoever_was_taken_away_is_put_back_from_the_notice_that_says_so(
    window: tuple[WhoComesScreen, FakeWhoComes],
) -> None:
    view, kept = window
    view.chosen.emit(person_key(ADVOCATE.id))
    buttons = {one.text(): one for one in view.findChildren(QPushButton)}

    buttons[people.REMOVE].click()
    assert ADVOCATE.id not in kept.people
    assert buttons[people.PUT_BACK].isVisibleTo(view)
    buttons[people.PUT_BACK].click()

    assert kept.people[ADVOCATE.id] == ADVOCATE
    assert not buttons[people.PUT_BACK].isVisibleTo(view)
