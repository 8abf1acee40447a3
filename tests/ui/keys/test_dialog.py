import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from reportwriter.ui.appearance import Appearance
from reportwriter.ui.keys.dialog import KeysDialog
from reportwriter.ui.look import Look
from reportwriter.ui.main_window import MainWindow
from reportwriter.ui.menus.command import Command, Keys
from reportwriter.ui.menus.titles import Menu
from reportwriter.ui.settings import Settings


@pytest.fixture
def window(look: Look, qtbot: QtBot) -> MainWindow:
    appearance = Appearance(look, Settings(), lambda _settings: None, QApplication.palette())
    window = MainWindow(appearance)
    qtbot.addWidget(window)
    return window


def test_the_keys_are_those_of_the_commands_that_menus_hold_now(window: MainWindow) -> None:
    page = QWidget()
    window.add_page(page)
    save = Command(page, "&Save now", lambda: None, key="Ctrl+S")
    window.menus.offer(page, {Menu.FILE: [save, Command(page, "Without a key", lambda: None)]})

    keys = {one.title: one.keys for one in window.menus.keys_now()}

    assert keys["File"] == (
        ("Write a report", "Ctrl+N"),
        ("Save now", "Ctrl+S"),
        ("Lock now", "Ctrl+L"),
        ("Quit", "Ctrl+Q"),
    )
    assert ("Copy", "Ctrl+C") in keys["Edit"]


def test_each_key_is_shown_beside_what_it_does(look: Look, qtbot: QtBot) -> None:
    dialog = KeysDialog(look, (Keys("File", (("Save now", "Ctrl+S"),)),))
    qtbot.addWidget(dialog)

    shown = [label.text() for label in dialog.findChildren(QLabel)]

    assert {"File", "Save now", "Ctrl+S", "Everywhere", "Tab, Shift+Tab"} <= set(shown)


def test_the_window_shows_its_keys_and_goes_on_when_they_are_closed(
    window: MainWindow,
) -> None:
    seen: list[str] = []

    def close() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, KeysDialog)
        seen.append(dialog.windowTitle())
        dialog.accept()

    QTimer.singleShot(0, close)
    next(one for one in window.menus.commands(Menu.HELP) if one.text() == "&Keys").trigger()

    assert seen == ["Keys"]
