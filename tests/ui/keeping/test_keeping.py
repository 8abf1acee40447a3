"""What an administrator holds is kept or destroyed on the same screen as the chair's."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from reportwriter.ui.keeping.rows import copies_shown
from reportwriter.ui.keeping.view import KeepingScreen
from reportwriter.ui.look import Look
from reportwriter.wording import retention as words
from tests.ui.archive.sample import TWO
from tests.ui.archive.test_view import focused, go_to, press, type_in
from tests.ui.fakes import PASSPHRASE
from tests.ui.keeping import sample
from tests.ui.showing import show


@pytest.fixture
def made(look: Look, qtbot: QtBot) -> sample.Shown:
    shown = sample.shown(look)
    shown.screen.resize(1176, 800)
    show(qtbot, shown.screen)
    shown.screen.take_focus()
    return shown


def said(screen: KeepingScreen) -> str:
    return "\n".join(one.text() for one in screen.findChildren(QLabel) if one.isVisible())


def test_what_goes_is_told_as_an_administrator_holds_it() -> None:
    told = copies_shown(sample.COPIES)

    assert told.goes == (
        "9 files that came, sealed ones as they are, and when they were passed on",
        "4 e-mails that brought them",
        "6 invitations of the chair, and when you sent them",
        "Which papers went to whom, and when",
        "Their words in the search, and their ids in the log",
    )
    assert told.stays[1:] == words.STAYS_WITH_COPIES
    assert told.rule.endswith(words.COPIES)
    assert told.due == words.COPIES_DUE
    assert told.grave == (words.CANNOT_UNDO, words.ONLY_LEFT)


def test_where_the_area_says_nothing_it_is_copies_all_the_same() -> None:
    held = replace(sample.HELD, files=1, mails=0, invitations=0, has_circulation=0)

    told = copies_shown(replace(sample.WAITING, rule=None, held=held))

    assert told.rule == words.COPIES
    assert len(told.goes) == 2
    assert told.due == ""
    assert told.review == "Look at them again on 5\xa0February\xa02027."


@pytest.mark.parametrize(("count", "begins"), [(1, "1 file was not"), (2, "2 files were not")])
def test_what_nobody_else_has_is_said_before_all_else(count: int, begins: str) -> None:
    sentence, more = copies_shown(replace(sample.WAITING, waiting=count)).grave

    assert sentence.startswith(begins)
    assert sentence.endswith("on first.")
    assert more == f"{words.CANNOT_UNDO} {words.ONLY_LEFT}"


def test_copies_are_destroyed_by_keyboard(made: sample.Shown, qtbot: QtBot) -> None:
    assert focused() == words.DAY
    for name, typed in (
        (words.FIRST, TWO[0]),
        (words.SECOND, TWO[1]),
        (words.TO_DESTROY, PASSPHRASE),
    ):
        go_to(qtbot, name)
        type_in(qtbot, typed)
    press(qtbot, Qt.Key.Key_Return)

    assert made.retention.confirmed == [TWO]
    assert made.going.forgotten == 1
    assert "9 files" not in said(made.screen)
    press(qtbot, Qt.Key.Key_Space)
    assert made.retention.removed
    press(qtbot, Qt.Key.Key_Escape)
    assert made.going.homes == 1


def test_a_day_is_kept_and_taken_back(made: sample.Shown, qtbot: QtBot) -> None:
    type_in(qtbot, "1 March 2028")
    press(qtbot, Qt.Key.Key_Return)
    assert words.KEPT in said(made.screen)
    go_to(qtbot, words.DAY)
    focus = QApplication.focusWidget()
    assert isinstance(focus, QLineEdit)
    focus.clear()
    press(qtbot, Qt.Key.Key_Return)

    assert [one is None for one in made.retention.kept] == [False, True]
    assert words.KEPT_COPIES in said(made.screen)


def test_before_the_day_is_over_nobody_is_asked_to_destroy(look: Look, qtbot: QtBot) -> None:
    shown = sample.shown(look, sample.TOO_EARLY)
    show(qtbot, shown.screen)

    assert words.NOT_YET in said(shown.screen)
    assert words.FIRST not in said(shown.screen)
