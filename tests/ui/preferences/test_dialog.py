from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reportwriter.domain.ids import StatementId
from reportwriter.ui.appearance import Appearance
from reportwriter.ui.fonts import ATKINSON, USUAL, Reading
from reportwriter.ui.look import Look
from reportwriter.ui.main_window import MainWindow
from reportwriter.ui.menus.titles import Menu
from reportwriter.ui.preferences.dialog import SettingsDialog
from reportwriter.ui.settings import Settings
from reportwriter.ui.theme import DARK, LIGHT, tinted
from reportwriter.ui.widgets.fields import Choice
from tests.ui.samples_of_screens import open_writing
from tests.ui.showing import show


@pytest.fixture
def changing(look: Look) -> Iterator[Look]:
    yield look
    look.set_theme(LIGHT)
    look.set_zoom(1.0)
    look.set_reading(USUAL)
    look.set_ruler(ruler=False)


@pytest.fixture
def kept() -> list[Settings]:
    return []


@pytest.fixture
def dialog(changing: Look, kept: list[Settings], qtbot: QtBot) -> SettingsDialog:
    look = Appearance(changing, Settings(theme="light"), kept.append, QApplication.palette())
    made = SettingsDialog(look)
    show(qtbot, made)
    return made


def asked(dialog: SettingsDialog) -> tuple[Choice, ...]:
    return (
        dialog.theme,
        dialog.ground,
        dialog.zoom,
        dialog.face,
        dialog.spacing,
        dialog.lines,
        dialog.letters,
        dialog.ruler,
    )


def press(choice: Choice, key: Qt.Key) -> None:
    choice.setFocus()
    QTest.keyClick(choice, key)


def test_it_shows_what_is_so_now(dialog: SettingsDialog) -> None:
    shown = [one.currentText() for one in asked(dialog)]

    assert shown == [
        "Light",
        "White, or near black",
        "100 %",
        "Inter, and Atkinson Hyperlegible for what a report says",
        "Usual",
        "Usual",
        "As wide as the window",
        "None",
    ]


def test_each_choice_applies_at_once_and_is_kept(
    dialog: SettingsDialog, changing: Look, kept: list[Settings]
) -> None:
    for choice in asked(dialog):
        press(choice, Qt.Key.Key_Down)

    assert (changing.theme, changing.zoom) == (tinted(DARK, "cream"), 1.1)
    assert changing.reading == Reading(letters=80, roomy=True, spacing=6, face=ATKINSON)
    assert changing.ruler
    assert kept[-1] == Settings(
        theme="dark",
        ground="cream",
        zoom=1.1,
        letters=80,
        roomy=True,
        spacing=6,
        face=ATKINSON,
        ruler=True,
    )


def test_to_choose_again_takes_a_choice_back(
    dialog: SettingsDialog, changing: Look, kept: list[Settings]
) -> None:
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
        for choice in asked(dialog):
            press(choice, key)

    assert (changing.theme, changing.zoom) == (LIGHT, 1.0)
    assert changing.reading == USUAL
    assert kept[-1] == Settings(theme="light")


def test_short_lines_make_the_cards_of_long_statements_higher(changing: Look, qtbot: QtBot) -> None:
    window, writing = open_writing(changing)
    window.resize(1440, 840)
    show(qtbot, window)
    writing.presenter.go_to_statement(StatementId("s2"))
    cards = writing.screen.list

    def high() -> int:
        return cards.visualRect(cards.currentIndex()).height()

    before = high()

    changing.set_reading(Reading(letters=60))
    qtbot.waitUntil(lambda: high() > before)
    changing.set_reading(USUAL)

    qtbot.waitUntil(lambda: high() == before)


def test_the_window_shows_settings_and_lets_go_of_them(changing: Look, qtbot: QtBot) -> None:
    appearance = Appearance(changing, Settings(), lambda _kept: None, QApplication.palette())
    window = MainWindow(appearance)
    show(qtbot, window)
    seen: list[str] = []

    def close() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, SettingsDialog)
        seen.append(dialog.windowTitle())
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

    QTimer.singleShot(0, close)
    wish = next(one for one in window.menus.commands(Menu.VIEW) if one.text().startswith("&Set"))
    wish.trigger()

    assert (seen, wish.shortcut().toString()) == (["Settings"], "F12")
    qtbot.waitUntil(lambda: not window.findChildren(SettingsDialog))
