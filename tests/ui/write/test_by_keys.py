"""What stands beside the text is reached and said by keys alone."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reportwriter.domain.ids import StatementId
from reportwriter.domain.report import NothingHeld, Report
from reportwriter.domain.statement import Place
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.buttons import Button
from reportwriter.ui.write.slot_editor import REASONS
from reportwriter.ui.write.wiring import Writing
from tests.builders import JUNIPER, OTTO
from tests.ui.builders_ui import FakeWriting, fake_writing, school_report
from tests.ui.samples_of_screens import open_writing
from tests.ui.showing import show

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
HEALTH = Place(section="3", slot="health", person=JUNIPER)
MOST_TABS = 40


class Shown:
    def __init__(self, window: QWidget, writing: Writing, service: FakeWriting) -> None:
        self.window = window
        self.writing = writing
        self._service = service

    @property
    def report(self) -> Report:
        return self._service.reports[school_report().id]

    @property
    def of_education(self) -> list[str]:
        return [one.id for one in self.report.statements if one.place.slot == "education"]


@pytest.fixture
def shown(qtbot: QtBot, look: Look) -> Iterator[Shown]:
    service = fake_writing()
    window, writing = open_writing(look, service)
    qtbot.addWidget(window)
    window.resize(1440, 840)
    show(qtbot, window)
    yield Shown(window, writing, service)
    window.hide()


def press(key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, held)


def tab_to(words: str) -> None:
    """Press Tab until a button of these words has the focus."""
    for _ in range(MOST_TABS):
        press(Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        if isinstance(focused, QPushButton) and focused.text() == words:
            return
    raise AssertionError(words)


def test_a_statement_moves_down_and_up_among_those_of_its_heading(shown: Shown) -> None:
    shown.writing.presenter.go_to_statement(StatementId("s1"))
    shown.writing.screen.list.setFocus()
    before = shown.of_education

    press(Qt.Key.Key_Down, CONTROL | SHIFT)
    moved = shown.of_education
    press(Qt.Key.Key_Up, CONTROL | SHIFT)

    assert (before, moved) == (["s1", "s6"], ["s6", "s1"])
    assert shown.of_education == before


def test_a_new_statement_begins_below_the_one_the_author_is_at(shown: Shown) -> None:
    shown.writing.presenter.go_to_statement(StatementId("s1"))
    shown.writing.screen.edit_text()

    press(Qt.Key.Key_Return, CONTROL)
    QTest.keyClicks(shown.writing.screen.statement_editor.text_field, "So.")

    first, begun, last = shown.of_education
    assert (first, last) == ("s1", "s6")
    assert shown.report.statement(StatementId(begun)).text == "So."


def test_whom_it_is_about_is_a_chip_for_each_of_the_family(shown: Shown) -> None:
    shown.writing.presenter.go_to_statement(StatementId("s1"))
    shown.writing.screen.edit_text()

    tab_to("Otto")
    press(Qt.Key.Key_Space)

    assert shown.report.statement(StatementId("s1")).about == (JUNIPER, OTTO)


def test_one_key_says_that_nothing_is_held_and_why(shown: Shown) -> None:
    shown.writing.presenter.go_to_place(HEALTH)
    shown.writing.screen.list.setFocus()

    tab_to(REASONS[0])
    press(Qt.Key.Key_Space)
    said = shown.report.nothing_held
    press(Qt.Key.Key_Space)

    assert NothingHeld(place=HEALTH, because=REASONS[0]) in said
    assert NothingHeld(place=HEALTH) in shown.report.nothing_held


def test_another_reason_takes_the_place_of_the_first(shown: Shown) -> None:
    shown.writing.presenter.go_to_place(HEALTH)
    shown.writing.screen.list.setFocus()

    for reason in REASONS[:2]:
        tab_to(reason)
        press(Qt.Key.Key_Space)

    assert NothingHeld(place=HEALTH, because=REASONS[1]) in shown.report.nothing_held
    chips = shown.writing.screen.slot_editor.findChildren(Button)
    assert [chip.text() for chip in chips if chip.isChecked()] == [REASONS[1]]


def test_the_contents_count_what_is_ready_as_it_is_said(shown: Shown) -> None:
    shown.writing.presenter.go_to_place(Place(section="2", slot="involvement"))
    shown.writing.screen.list.setFocus()
    before = _ready(shown)

    for _ in range(shown.writing.screen.list.sheet.rowCount()):
        press(Qt.Key.Key_Space)
        press(Qt.Key.Key_Down)

    assert (before, _ready(shown)) == ("1 of 18 ready", "2 of 18 ready")


def _ready(shown: Shown) -> str:
    return shown.writing.screen._frame._rail._ready.text()
