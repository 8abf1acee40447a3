"""From a statement to the chronology and back, by keys, in the whole window."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from reportwriter.app import vault_access
from reportwriter.crypto.derivation import LEAST_COST
from reportwriter.ui.chronology.view import ChronologyScreen
from reportwriter.ui.desktop import Desktop
from reportwriter.ui.events import Tool
from reportwriter.ui.rooms import Rooms
from reportwriter.ui.window import make_desktop
from tests.services.desks import new_desk
from tests.ui.behind import add_window, behind
from tests.ui.test_desktop import CONTROL, focused, written

TOLD = "The school was told on 15 December."


@pytest.fixture(scope="module", autouse=True)
def loaded(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Load what a vault needs first, so that no wait below is a wait for that."""
    new_desk(tmp_path_factory.mktemp("loaded")).access.close()


@pytest.fixture
def desktop(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Desktop:
    access = vault_access(tmp_path / "vault", LEAST_COST)
    made = make_desktop(qapp, behind(access), tmp_path / "window.json")
    add_window(made, qtbot)
    made.window.show()
    made.window.activateWindow()
    qtbot.waitUntil(made.window.isActiveWindow)
    made.begin()
    return made


def chronology_of(rooms: Rooms, qtbot: QtBot) -> ChronologyScreen:
    rooms.show_tool(Tool.CHRONOLOGY)
    qtbot.waitUntil(rooms._tools[Tool.CHRONOLOGY].page.isVisible)
    screen = rooms._tools[Tool.CHRONOLOGY].page
    assert isinstance(screen, ChronologyScreen)
    return screen


def test_a_key_puts_a_statement_there_and_undo_takes_back_what_was_done_on_that_screen(
    desktop: Desktop, qtbot: QtBot
) -> None:
    rooms = written(desktop, qtbot)
    QTest.keyClick(focused(), Qt.Key.Key_D, CONTROL)
    assert rooms.write_screen.isVisible()
    screen = chronology_of(rooms, qtbot)
    assert screen.list.current is not None
    assert screen.list.current.what == TOLD
    assert desktop.window.status._where.text().startswith("Event 1")
    effect = screen.editor._cells[2].field.control
    assert isinstance(effect, QPlainTextEdit)
    effect.setFocus()
    QTest.keyClicks(effect, "Hid")
    assert effect.toPlainText() == "Hid"

    QTest.keyClick(effect, Qt.Key.Key_Z, CONTROL)

    assert screen.isVisible()
    assert effect.toPlainText() == ""
    QTest.keyClick(effect, Qt.Key.Key_Z, CONTROL)
    assert screen.isVisible()
    assert screen._empty.isVisible()
    qtbot.waitUntil(lambda: rooms.is_saved)


def test_ctrl_enter_adds_an_event_and_a_link_leads_to_a_statement(
    desktop: Desktop, qtbot: QtBot
) -> None:
    rooms = written(desktop, qtbot)
    QTest.keyClick(focused(), Qt.Key.Key_D, CONTROL)
    screen = chronology_of(rooms, qtbot)

    QTest.keyClick(focused(), Qt.Key.Key_Return, CONTROL)
    QTest.keyClicks(focused(), "nov 2025")

    assert screen.list.current is not None
    assert screen.list.current.when == "November\xa02025"
    statement = rooms.writing.presenter.stage.desk.report.statements[0]
    screen.statement_requested.emit(statement.id)
    qtbot.waitUntil(rooms.write_screen.isVisible)
    qtbot.waitUntil(lambda: rooms.is_saved)
