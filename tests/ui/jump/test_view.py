from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from pytestqt.qtbot import QtBot

from reportwriter.ui.jump.view import JumpDialog
from reportwriter.ui.look import Look
from reportwriter.ui.rail_row import RailRow
from tests.ui.showing import show

ROWS = tuple(RailRow(key=str(number), title=f"Place {number}") for number in range(12))


@pytest.fixture
def dialog(look: Look, qtbot: QtBot) -> JumpDialog:
    made = JumpDialog(look)
    show(qtbot, made)
    made.show_spots(ROWS, "12 found")
    return made


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return what a screen reader is told from now on."""
    told: list[str] = []

    def hear(event: Any) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            told.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    return told


def test_the_field_has_the_focus_and_tells_what_is_typed(dialog: JumpDialog, qtbot: QtBot) -> None:
    typed: list[str] = []
    dialog.typed.connect(typed.append)

    qtbot.keyClicks(dialog.words, "ju")

    assert dialog.words.hasFocus()
    assert typed == ["j", "ju"]


def test_enter_goes_to_the_first_and_arrows_lead_to_others(
    dialog: JumpDialog, qtbot: QtBot
) -> None:
    chosen: list[int] = []
    dialog.chosen.connect(chosen.append)

    qtbot.keyClick(dialog.words, Qt.Key.Key_Return)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Return):
        qtbot.keyClick(dialog.words, key)
    qtbot.keyClick(dialog.words, Qt.Key.Key_PageDown)
    qtbot.keyClick(dialog.words, Qt.Key.Key_PageDown)
    qtbot.keyClick(dialog.words, Qt.Key.Key_Return)

    assert chosen == [0, 1, 11]


def test_a_line_that_is_clicked_is_gone_to(dialog: JumpDialog, qtbot: QtBot) -> None:
    place = dialog.list.visualRect(dialog.list.model().index(3, 0)).center()

    with qtbot.waitSignal(dialog.chosen) as chosen:
        qtbot.mouseClick(dialog.list.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert chosen.args == [3]


def test_escape_leaves(dialog: JumpDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog.words, Qt.Key.Key_Escape)

    assert not dialog.isVisible()


def test_how_many_there_are_is_said_once_nobody_types(
    dialog: JumpDialog, qtbot: QtBot, said: list[str]
) -> None:
    dialog.show_spots(ROWS[:2], "2 found")
    dialog.show_spots(ROWS[:1], "1 found")

    qtbot.waitUntil(lambda: bool(said))

    assert said == ["1 found. Place 0."]


def test_each_line_that_arrows_lead_to_is_said(
    dialog: JumpDialog, qtbot: QtBot, said: list[str]
) -> None:
    qtbot.keyClick(dialog.words, Qt.Key.Key_Down)

    assert said == ["Place 1"]


def test_where_nothing_is_found_there_is_nothing_to_go_to(dialog: JumpDialog, qtbot: QtBot) -> None:
    chosen: list[int] = []
    dialog.chosen.connect(chosen.append)
    dialog.show_spots((), "Nothing")

    for key in (Qt.Key.Key_Down, Qt.Key.Key_Return):
        qtbot.keyClick(dialog.words, key)

    assert (dialog.go_button.isVisibleTo(dialog), chosen, dialog.isVisible()) == (False, [], True)
