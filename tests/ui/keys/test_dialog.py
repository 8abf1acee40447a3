from types import SimpleNamespace

import pytest
from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from reportwriter.domain.errors import ReportWriterError
from reportwriter.ui import printing
from reportwriter.ui.appearance import Appearance
from reportwriter.ui.keys.dialog import NOT_PRINTED, KeysDialog
from reportwriter.ui.keys.paper import keys_on_paper, print_keys
from reportwriter.ui.look import Look
from reportwriter.ui.main_window import MainWindow
from reportwriter.ui.menus.buttons import buttons_of
from reportwriter.ui.menus.command import Command, Keys
from reportwriter.ui.menus.titles import Menu
from reportwriter.ui.printing import NoPrinterError, PrintingFailedError
from reportwriter.ui.settings import Settings
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.more import More
from tests.ui.showing import show


@pytest.fixture
def window(look: Look, qtbot: QtBot) -> MainWindow:
    appearance = Appearance(look, Settings(), lambda _settings: None, QApplication.palette())
    window = MainWindow(appearance)
    qtbot.addWidget(window)
    return window


def press(dialog: KeysDialog, words: str) -> None:
    next(one for one in dialog.findChildren(QPushButton) if one.text() == words).click()


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


def test_the_keys_that_stand_on_buttons_of_the_screen_are_in_the_list(
    look: Look, window: MainWindow, qtbot: QtBot
) -> None:
    page = QWidget()
    rows = QVBoxLayout(page)
    off = button(look, "Not now", key="N")
    off.setEnabled(False)
    for made in (button(look, "Hand on", key="H"), button(look, "Without a key"), off):
        rows.addWidget(made)
    window.add_page(page)
    window.show_page(page, "")
    show(qtbot, window)

    keys = {one.title: one.keys for one in window.menus.keys_now()}

    assert keys["Actions"] == (("Hand on", "H"),)


@pytest.mark.parametrize("folded", [True, False])
def test_a_key_stays_in_the_list_where_its_button_is_folded_away(
    look: Look, window: MainWindow, qtbot: QtBot, *, folded: bool
) -> None:
    pressed: list[int] = []
    away = button(look, "Gone", key="G")
    more = More(look, (button(look, "Hand on", lambda: pressed.append(1), key="H"), away))
    away.hide()
    window.add_page(more)
    window.show_page(more, "")
    show(qtbot, window)

    more.fold(folded=folded)
    keys = {one.title: one.keys for one in window.menus.keys_now()}
    (hand_on,) = (one for one in buttons_of(window) if one.words == "Hand on")
    hand_on.run()

    assert keys["Actions"] == (("Hand on", "H"),)
    assert pressed == [1]


def test_each_key_is_shown_beside_what_it_does(look: Look, qtbot: QtBot) -> None:
    dialog = KeysDialog(look, (Keys("File", (("Save now", "Ctrl+S"),)),))
    qtbot.addWidget(dialog)

    shown = [label.text() for label in dialog.findChildren(QLabel)]

    assert {"File", "Save now", "Ctrl+S", "Everywhere", "Tab, Shift+Tab"} <= set(shown)


def test_the_list_is_printed_as_it_is_shown(
    look: Look, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    printed: list[bytes] = []
    paper = SimpleNamespace(print_pages=printed.extend)
    monkeypatch.setattr(printing, "ask_paper", lambda _parent: paper)
    dialog = KeysDialog(look, (Keys("File", (("Save now", "Ctrl+S"),)),))
    show(qtbot, dialog)
    dialog.print_requested.connect(lambda keys: print_keys(dialog, "Keys", keys))

    press(dialog, "Print this list\N{HORIZONTAL ELLIPSIS}")

    assert [QImage.fromData(page).size() for page in printed] == [QSize(1680, 2376)]


@pytest.mark.parametrize("failure", [NoPrinterError(), PrintingFailedError()])
def test_a_list_that_is_not_printed_is_said(
    look: Look, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, failure: ReportWriterError
) -> None:
    def ask(_parent: QWidget) -> None:
        raise failure

    monkeypatch.setattr(printing, "ask_paper", ask)
    dialog = KeysDialog(look, ())
    show(qtbot, dialog)
    notice = next(one for one in dialog.findChildren(QLabel) if one.text() == NOT_PRINTED)
    assert not notice.isVisible()

    print_keys(dialog, "Keys", ())

    assert notice.isVisible()


def test_a_long_list_takes_more_pages_and_no_heading_stands_alone_at_the_foot() -> None:
    room, heading = 257 - 14, 11 + 2 * 6.5
    fits = int((room - heading - 11) // 6.5) + 2
    menus = [
        Keys("File", tuple((f"Do {n}", "F2") for n in range(fits))),
        Keys("Edit", (("x", "y"),)),
    ]

    whole = keys_on_paper("Keys", menus[:1])
    two = keys_on_paper("Keys", menus)

    assert (len(whole), len(two)) == (1, 2)
    assert whole[0] == two[0]


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
