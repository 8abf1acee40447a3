"""The archive's screen by keyboard: what is asked, and what is left once the records are gone."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from reportwriter.ui.archive.view import ArchiveScreen
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.buttons import Button
from reportwriter.wording import archive
from reportwriter.wording import retention as words
from tests.ui.archive import sample
from tests.ui.fakes import PASSPHRASE
from tests.ui.showing import show

MOST_TABS = 40


@pytest.fixture
def made(look: Look, qtbot: QtBot) -> sample.Shown:
    shown = sample.shown(look)
    shown.screen.resize(1176, 800)
    show(qtbot, shown.screen)
    shown.screen.take_focus()
    return shown


def focused() -> str:
    focus = QApplication.focusWidget()
    assert focus is not None
    return focus.text() if isinstance(focus, Button) else focus.accessibleName()


def go_to(qtbot: QtBot, name: str) -> None:
    for _ in range(MOST_TABS):
        if focused() == name:
            return
        press(qtbot, Qt.Key.Key_Tab)
    pytest.fail(f"Tab never comes to {name}")


def press(qtbot: QtBot, key: Qt.Key) -> None:
    qtbot.keyClick(QApplication.focusWidget(), key)


def type_in(qtbot: QtBot, text: str) -> None:
    qtbot.keyClicks(QApplication.focusWidget(), text)


def said(screen: ArchiveScreen) -> str:
    return "\n".join(one.text() for one in screen.findChildren(QLabel) if one.isVisible())


def test_an_archive_is_written_by_keyboard(
    made: sample.Shown, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "to the unit")

    go_to(qtbot, archive.ADD_MINUTE)
    press(qtbot, Qt.Key.Key_Space)
    go_to(qtbot, "Your passphrase, to sign")
    type_in(qtbot, PASSPHRASE)
    go_to(qtbot, archive.WRITE)
    press(qtbot, Qt.Key.Key_Space)

    (order,) = made.archiving.written
    assert order.folder == Path("to the unit")
    assert order.passphrase == PASSPHRASE
    assert (order.bundle, order.papers, order.sealed_minute) == (True, True, True)
    assert "The archive is written" in said(made.screen)
    assert not any(one.text() for one in made.screen.findChildren(QLineEdit))


def test_no_folder_chosen_writes_nothing(
    made: sample.Shown, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")

    go_to(qtbot, archive.WRITE)
    press(qtbot, Qt.Key.Key_Space)

    assert made.archiving.written == []


def test_the_key_is_saved_by_keyboard(
    made: sample.Shown, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("chair-key.p12", ""))

    go_to(qtbot, "Your passphrase, to sign")
    type_in(qtbot, PASSPHRASE)
    go_to(qtbot, archive.KEY)
    press(qtbot, Qt.Key.Key_Space)

    assert made.archiving.saved == [Path("chair-key.p12")]


def test_a_day_that_is_none_is_said_at_its_field_until_it_is_typed_anew(
    made: sample.Shown, qtbot: QtBot
) -> None:
    go_to(qtbot, words.DAY)
    type_in(qtbot, "some day")
    press(qtbot, Qt.Key.Key_Return)
    assert words.NO_DAY_TYPED in said(made.screen)

    type_in(qtbot, "s")

    assert words.NO_DAY_TYPED not in said(made.screen)
    assert made.retention.kept == []


def test_records_are_destroyed_by_keyboard_and_nothing_of_them_is_shown(
    made: sample.Shown, qtbot: QtBot
) -> None:
    for name, typed in (
        (words.FIRST, sample.TWO[0]),
        (words.SECOND, sample.TWO[1]),
        (words.TO_DESTROY, PASSPHRASE),
    ):
        go_to(qtbot, name)
        type_in(qtbot, typed)
    press(qtbot, Qt.Key.Key_Return)

    assert made.retention.confirmed == [sample.TWO]
    assert "11 files" not in said(made.screen)
    assert words.BACKUPS in said(made.screen)
    press(qtbot, Qt.Key.Key_Space)
    assert made.retention.removed == [sample.OLDER]
    assert words.REMOVED in said(made.screen)
    press(qtbot, Qt.Key.Key_Escape)
    assert made.going.homes == 1


def test_why_nothing_was_destroyed_is_said_where_the_names_are_asked_for(
    made: sample.Shown, qtbot: QtBot
) -> None:
    go_to(qtbot, words.FIRST)
    type_in(qtbot, sample.TWO[0])
    go_to(qtbot, words.TO_DESTROY)
    type_in(qtbot, PASSPHRASE)
    press(qtbot, Qt.Key.Key_Return)

    assert "Two people must confirm" in said(made.screen)
    assert focused() == words.SECOND
    type_in(qtbot, sample.TWO[1])
    go_to(qtbot, words.TO_DESTROY)
    press(qtbot, Qt.Key.Key_Return)
    assert focused() == words.TO_DESTROY
    assert made.retention.confirmed == []


def test_before_the_conference_was_nobody_is_asked_to_destroy(look: Look, qtbot: QtBot) -> None:
    shown = sample.shown(look, sample.NOT_OVER)
    show(qtbot, shown.screen)

    assert words.NOT_YET in said(shown.screen)
    assert words.FIRST not in said(shown.screen)


def test_locking_leaves_nothing_typed_and_no_conference(made: sample.Shown, qtbot: QtBot) -> None:
    go_to(qtbot, words.FIRST)
    type_in(qtbot, "Merriweather")

    made.presenter.close()

    assert not any(one.text() for one in made.screen.findChildren(QLineEdit))
    assert "FIC-0001" not in said(made.screen)
