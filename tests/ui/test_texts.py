"""Finding, replacing and spelling on a real vault, by the keys that lead there."""

from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reportwriter.app import vault_access
from reportwriter.crypto.derivation import LEAST_COST
from reportwriter.domain.ids import StatementId
from reportwriter.domain.report import Report
from reportwriter.services.vault_access import VaultAccess
from reportwriter.ui.desktop import Desktop
from reportwriter.ui.find.view import FindBar
from reportwriter.ui.furnish_texts import SpellingLater
from reportwriter.ui.own_words.view import OwnWordsScreen
from reportwriter.ui.rooms import Rooms
from reportwriter.ui.spelling.walk_bar import WalkBar
from reportwriter.ui.window import make_desktop
from tests.builders import a_statement
from tests.ui.behind import add_window, behind
from tests.ui.builders_ui import school_report

PASSPHRASE = "purple lantern orbit teapot quietly"  # noqa: S105  # Opens nothing but this vault.
CONTROL = Qt.KeyboardModifier.ControlModifier
TEXTS = ("Mum said that her attendence is good.", "Mum recieved a letter about mum.")


@pytest.fixture
def access(tmp_path: Path) -> VaultAccess:
    return vault_access(tmp_path / "vault", LEAST_COST)


@pytest.fixture
def desktop(qapp: QApplication, qtbot: QtBot, access: VaultAccess, tmp_path: Path) -> Desktop:
    """Return the window with a report of two statements, and the caret in the first."""
    vault = access.create(PASSPHRASE)
    statements = tuple(a_statement(number, text=text) for number, text in enumerate(TEXTS, 1))
    report = replace(school_report(), statements=statements)
    vault.writing.reports.add(report)
    access.close()
    made = make_desktop(qapp, behind(access), tmp_path / "window.json")
    add_window(made, qtbot)
    made.window.show()
    made.window.activateWindow()
    qtbot.waitUntil(made.window.isActiveWindow)
    made.begin()
    made.start.unlock(PASSPHRASE)
    qtbot.waitUntil(lambda: made.rooms is not None)
    made.events.report_opened.emit(report.id)
    rooms = rooms_of(made)
    qtbot.waitUntil(lambda: rooms.writing.presenter.report is not None)
    rooms.writing.presenter.go_to_statement(StatementId("s1"))
    rooms.write_screen.edit_text()
    return made


def rooms_of(desktop: Desktop) -> Rooms:
    assert isinstance(desktop.rooms, Rooms)
    return desktop.rooms


def report_of(desktop: Desktop) -> Report:
    report = rooms_of(desktop).writing.presenter.report
    assert report is not None
    return report


def texts(desktop: Desktop) -> list[str]:
    return [statement.text for statement in report_of(desktop).statements]


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def bar_of(desktop: Desktop) -> FindBar:
    bar = desktop.window.findChild(FindBar)
    assert bar is not None
    return bar


def walk_of(desktop: Desktop) -> WalkBar:
    bar = desktop.window.findChild(WalkBar)
    assert bar is not None
    return bar


def look_for(desktop: Desktop, qtbot: QtBot, words: str) -> FindBar:
    QTest.keyClick(focused(), Qt.Key.Key_H, CONTROL)
    bar = bar_of(desktop)
    QTest.keyClicks(focused(), words)
    qtbot.waitUntil(lambda: "found" in bar.fields.count.text())
    return bar


def test_replacing_all_is_taken_back_at_once_by_undo_from_the_bar_itself(
    desktop: Desktop, qtbot: QtBot
) -> None:
    bar = look_for(desktop, qtbot, "mum")
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    by = next(one for one in bar.findChildren(QLineEdit) if one.accessibleName() == "Replace with")
    by.setFocus()
    QTest.keyClicks(by, "mother")

    QTest.mouseClick(named(bar, "Replace all"), Qt.MouseButton.LeftButton)
    replaced = texts(desktop)
    by.setFocus()
    QTest.keyClick(by, Qt.Key.Key_Z, CONTROL)

    assert replaced == [
        "mother said that her attendence is good.",
        "mother recieved a letter about mother.",
    ]
    assert texts(desktop) == list(TEXTS)
    assert by.text() == "mother"


def test_escape_leads_back_to_the_field_where_the_writer_was(
    desktop: Desktop, qtbot: QtBot
) -> None:
    editor = rooms_of(desktop).write_screen.statement_editor
    field = next(one for one in editor.findChildren(QLineEdit) if one.isVisible())
    field.setFocus()

    look_for(desktop, qtbot, "mum")
    QTest.keyClick(focused(), Qt.Key.Key_Escape)

    assert focused() is field
    assert bar_of(desktop).isHidden()


def test_escape_leads_to_the_hit_that_was_gone_to(desktop: Desktop, qtbot: QtBot) -> None:
    bar = look_for(desktop, qtbot, "mum")

    for _ in range(2):
        QTest.keyClick(focused(), Qt.Key.Key_F3)
    QTest.keyClick(focused(), Qt.Key.Key_Escape)

    editor = rooms_of(desktop).write_screen.statement_editor.text_field
    assert bar.fields.count.text() == "2 of 3"
    assert focused() is editor
    assert editor.toPlainText() == TEXTS[1]
    assert editor.textCursor().selectedText() == "Mum"


def test_one_bar_takes_the_place_of_the_other(desktop: Desktop, qtbot: QtBot) -> None:
    look_for(desktop, qtbot, "mum")

    QTest.keyClick(focused(), Qt.Key.Key_F7)
    qtbot.waitUntil(lambda: walk_of(desktop).isVisible())

    assert bar_of(desktop).isHidden()


def is_put_right(desktop: Desktop, right: str) -> bool:
    """Press the key: while the report is judged anew nothing is done, so it may take another."""
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    return any(right in text for text in texts(desktop))


def test_f7_walks_all_misspelt_words_and_a_key_puts_each_right(
    desktop: Desktop, qtbot: QtBot
) -> None:
    QTest.keyClick(focused(), Qt.Key.Key_F7)
    for right in ("attendance", "received"):
        qtbot.waitUntil(partial(is_focused, right))
        qtbot.waitUntil(partial(is_put_right, desktop, right))

    qtbot.waitUntil(walk_of(desktop)._end.isVisible)
    assert texts(desktop) == [
        "Mum said that her attendance is good.",
        "Mum received a letter about mum.",
    ]
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    assert focused() is rooms_of(desktop).write_screen.statement_editor.text_field


def test_the_process_with_the_dictionary_begins_with_the_first_field_and_ends_with_the_lock(
    desktop: Desktop, access: VaultAccess, qtbot: QtBot
) -> None:
    editor = rooms_of(desktop).write_screen.statement_editor.text_field
    qtbot.waitUntil(lambda: bool(editor.extraSelections()))
    vault = access.vault
    assert vault is not None
    process = vault.spelling.dictionary._process

    desktop.lock()

    assert process is not None
    qtbot.waitUntil(lambda: process.poll() is not None)


def named(bar: QWidget, name: str) -> QPushButton:
    return next(one for one in bar.findChildren(QPushButton) if one.accessibleName() == name)


def is_focused(name: str) -> bool:
    widget = QApplication.focusWidget()
    return widget is not None and widget.accessibleName() == name


def test_own_words_are_reached_from_the_walk_and_lead_back_to_the_report(
    desktop: Desktop, access: VaultAccess, qtbot: QtBot
) -> None:
    QTest.keyClick(focused(), Qt.Key.Key_F7)
    qtbot.waitUntil(partial(is_focused, "attendance"))
    QTest.mouseClick(named(walk_of(desktop), "Add to my words"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(partial(is_focused, "received"))

    walk_of(desktop).words_requested.emit()
    screen = desktop.window.findChild(OwnWordsScreen)
    assert screen is not None
    qtbot.waitUntil(lambda: screen._words.chosen == "attendence")
    QTest.mouseClick(named(screen, "Back"), Qt.MouseButton.LeftButton)

    assert rooms_of(desktop).report_frame.isVisible()
    assert access.vault is not None
    assert access.vault.spelling.own.words() == ("attendence",)


def test_once_the_vault_is_locked_nothing_of_spelling_holds_the_report(
    desktop: Desktop, qtbot: QtBot
) -> None:
    editor = rooms_of(desktop).write_screen.statement_editor.text_field
    qtbot.waitUntil(lambda: bool(editor.extraSelections()))
    assert len(desktop.window.findChildren(SpellingLater)) == 1

    desktop.lock()

    qtbot.waitUntil(lambda: desktop.window.findChildren(SpellingLater) == [])
