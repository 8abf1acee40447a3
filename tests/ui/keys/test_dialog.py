import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QLabel, QMenuBar
from pytestqt.qtbot import QtBot

from reportwriter.ui.appearance import Appearance
from reportwriter.ui.keys.dialog import IN_NO_MENU, Keys, KeysDialog, keys_of
from reportwriter.ui.look import Look
from reportwriter.ui.main_window import MainWindow
from reportwriter.ui.settings import Settings


@pytest.fixture
def bar(qtbot: QtBot) -> QMenuBar:
    bar = QMenuBar()
    qtbot.addWidget(bar)
    menu = bar.addMenu("&File")
    menu.addAction("&Save now").setShortcut(QKeySequence("Ctrl+S"))
    menu.addAction("Without a key")
    bar.addMenu("&Empty")
    return bar


def test_the_keys_are_those_of_the_menus_as_they_are_now(bar: QMenuBar) -> None:
    assert keys_of(bar) == (
        Keys("File", (("Save now", "Ctrl+S"),)),
        Keys("Everywhere", IN_NO_MENU),
    )


def test_each_key_is_shown_beside_what_it_does(bar: QMenuBar, look: Look, qtbot: QtBot) -> None:
    dialog = KeysDialog(look, keys_of(bar))
    qtbot.addWidget(dialog)

    shown = [label.text() for label in dialog.findChildren(QLabel)]

    assert {"File", "Save now", "Ctrl+S", "F8, Shift+F8"} <= set(shown)


def test_the_window_shows_its_keys_and_goes_on_when_they_are_closed(
    look: Look, qtbot: QtBot
) -> None:
    appearance = Appearance(look, Settings(), lambda _settings: None, QApplication.palette())
    window = MainWindow(appearance)
    qtbot.addWidget(window)
    seen: list[str] = []

    def close() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, KeysDialog)
        seen.append(dialog.windowTitle())
        dialog.accept()

    QTimer.singleShot(0, close)
    window._show_keys()

    assert seen == ["Keys"]
