"""Ctrl+J in the window, over a real vault with one report in it."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from reportwriter.app import vault_access
from reportwriter.crypto.derivation import LEAST_COST
from reportwriter.services.vault_access import VaultAccess
from reportwriter.ui.desktop import Desktop
from reportwriter.ui.events import Tool
from reportwriter.ui.jump.view import JumpDialog
from reportwriter.ui.rooms import Rooms
from reportwriter.ui.window import make_desktop
from tests.builders import a_report, a_statement
from tests.ui.behind import add_window, behind

PASSPHRASE = "purple lantern orbit teapot quietly"  # noqa: S105  # Opens nothing but this vault.
CONTROL = Qt.KeyboardModifier.ControlModifier
LONG = 30_000
"""Milliseconds; what a window needs first is loaded within, on a slow and busy computer too."""


@pytest.fixture
def access(tmp_path: Path) -> VaultAccess:
    made = vault_access(tmp_path / "vault", LEAST_COST)
    made.create(PASSPHRASE).writing.reports.add(a_report(a_statement()))
    made.close()
    return made


@pytest.fixture
def desktop(qapp: QApplication, qtbot: QtBot, access: VaultAccess, tmp_path: Path) -> Desktop:
    made = make_desktop(qapp, behind(access), tmp_path / "window.json")
    add_window(made, qtbot)
    made.window.show()
    made.window.activateWindow()
    qtbot.waitUntil(made.window.isActiveWindow)
    made.start.unlock(PASSPHRASE)
    qtbot.waitUntil(lambda: made.rooms is not None, timeout=LONG)
    return made


def rooms_of(desktop: Desktop) -> Rooms:
    assert isinstance(desktop.rooms, Rooms)
    return desktop.rooms


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def has_focus(desktop: Desktop) -> bool:
    return desktop.window.isActiveWindow() and QApplication.focusWidget() is not None


def opened(desktop: Desktop, qtbot: QtBot) -> JumpDialog:
    qtbot.waitUntil(lambda: has_focus(desktop))
    QTest.keyClick(focused(), Qt.Key.Key_J, CONTROL)
    found = desktop.window.findChildren(JumpDialog)
    assert len(found) == 1
    dialog = found[0]
    qtbot.waitUntil(dialog.words.hasFocus)
    return dialog


def in_report(desktop: Desktop, qtbot: QtBot) -> Rooms:
    """Go to the one report there is, as its title leads there."""
    rooms = rooms_of(desktop)
    qtbot.waitUntil(lambda: bool(rooms.home_screen.reports.current_key()))
    desktop.window.activateWindow()
    rooms.home_screen.take_focus()
    dialog = opened(desktop, qtbot)
    QTest.keyClicks(dialog.words, "report for")
    qtbot.waitUntil(dialog.go_button.isVisible)
    QTest.keyClick(dialog.words, Qt.Key.Key_Return)
    qtbot.waitUntil(rooms.write_screen.list.hasFocus)
    return rooms


def test_today_leads_to_a_report_and_the_report_to_a_statement_by_its_number(
    desktop: Desktop, qtbot: QtBot
) -> None:
    rooms = in_report(desktop, qtbot)
    rooms.show_tool(Tool.FAMILY)
    qtbot.waitUntil(lambda: not rooms.write_screen.isVisible())

    dialog = opened(desktop, qtbot)
    QTest.keyClicks(dialog.words, "1")
    at = next(n for n, row in enumerate(dialog._rows) if row.aside.startswith("Observation"))
    for _ in range(at):
        QTest.keyClick(dialog.words, Qt.Key.Key_Down)
    QTest.keyClick(dialog.words, Qt.Key.Key_Return)

    qtbot.waitUntil(rooms.write_screen.list.hasFocus)
    assert rooms.writing.presenter.stage.statement == a_statement().id
    assert not dialog.isVisible()


def test_a_screen_and_a_section_are_gone_to_by_their_names(desktop: Desktop, qtbot: QtBot) -> None:
    rooms = in_report(desktop, qtbot)

    dialog = opened(desktop, qtbot)
    QTest.keyClicks(dialog.words, "chronology")
    QTest.keyClick(dialog.words, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not rooms.write_screen.isVisible())
    last = rooms.writing.presenter.stage.desk.sheets[-1]
    dialog = opened(desktop, qtbot)
    QTest.keyClicks(dialog.words, f"{last.title} section")
    QTest.keyClick(dialog.words, Qt.Key.Key_Return)

    qtbot.waitUntil(rooms.write_screen.list.hasFocus)
    assert rooms.writing.presenter.stage.desk.sheet == last


def test_escape_leads_back_to_where_the_writer_was(desktop: Desktop, qtbot: QtBot) -> None:
    rooms = in_report(desktop, qtbot)
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    writing = focused()

    dialog = opened(desktop, qtbot)
    QTest.keyClick(dialog.words, Qt.Key.Key_Escape)

    qtbot.waitUntil(writing.hasFocus)
    assert rooms.write_screen.isAncestorOf(writing)


def test_the_list_begins_anew_each_time_and_goes_when_the_vault_is_locked(
    desktop: Desktop, qtbot: QtBot
) -> None:
    in_report(desktop, qtbot)
    dialog = opened(desktop, qtbot)
    QTest.keyClicks(dialog.words, "lighthouse")
    QTest.keyClick(dialog.words, Qt.Key.Key_Escape)

    again = opened(desktop, qtbot)
    assert (again.words.text(), again is dialog) == ("", True)
    desktop.lock()

    qtbot.waitUntil(lambda: not desktop.window.findChildren(JumpDialog))
    assert desktop.rooms is None
