from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from reportwriter.ui.administer.view import AdministerScreen
from reportwriter.ui.look import Look
from reportwriter.wording import administering as words
from tests.ui.administer.sample import Fakes, fakes, shown
from tests.ui.showing import show


@pytest.fixture
def held() -> Fakes:
    return fakes()


@pytest.fixture
def screen(qtbot: QtBot, look: Look, held: Fakes) -> AdministerScreen:
    view, _ = shown(look, held)
    qtbot.addWidget(view)
    view.resize(1176, 840)
    show(qtbot, view)
    return view


def said(screen: AdministerScreen) -> list[str]:
    found = [one.text() for one in screen.findChildren(QLabel) if one.isVisible()]
    return found + [one.text() for one in screen.findChildren(QAbstractButton) if one.isVisible()]


def test_passing_on_by_keyboard_offers_the_text_of_the_mail(
    screen: AdministerScreen, held: Fakes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_given: "/out")
    screen.take_focus()

    QTest.keyClick(screen._panes.board, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert held.passing_on.written == [False]
    assert screen.focusWidget() is screen._copy
    QTest.keyClick(screen._copy, Qt.Key.Key_Space)
    assert QGuiApplication.clipboard().text().startswith("Subject: Files for conference FIC-0001")
    assert words.COPIED in said(screen)


def test_before_the_chair_is_certain_the_key_writes_nothing(
    qtbot: QtBot, look: Look, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = fakes(is_certain=False)
    view, _ = shown(look, held)
    qtbot.addWidget(view)
    show(qtbot, view)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_given: "/out")

    QTest.keyClick(view._panes.board, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    QTest.mouseClick(view._compare_first, Qt.MouseButton.LeftButton)

    assert held.passing_on.written == []
    assert held.going.asked == [held.administering.found.invitation]


def test_nothing_on_the_screen_opens_or_decides(screen: AdministerScreen) -> None:
    shown_words = " ".join(said(screen)).lower()

    for offered in ("unlock", "passphrase", "for the chair only", "hearing", "minutes", "receipt"):
        assert offered not in shown_words


def test_a_reminder_is_copied_and_kept(screen: AdministerScreen, held: Fakes) -> None:
    screen._panes.board.set_current("asked Midwifery")
    screen.row_selected.emit("asked Midwifery")

    copy = next(
        one for one in screen.findChildren(QAbstractButton) if one.text() == "Copy a reminder"
    )
    copy.click()

    assert "To: Midwifery" in QGuiApplication.clipboard().text()
    assert list(held.chasing.copied) == ["Midwifery"]


def test_files_are_imported_by_the_dialogue_too(
    screen: AdministerScreen, held: Fakes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_given: (["/a.pdf"], ""))

    next(
        one for one in screen.findChildren(QAbstractButton) if one.text() == "Import files"
    ).click()

    assert held.intake.taken == [(Path("/a.pdf"),)]
