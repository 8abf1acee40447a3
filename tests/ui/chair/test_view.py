from pathlib import Path
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from reportwriter.ui.cards.card_list import RowList
from reportwriter.ui.chair.view import ChairView
from reportwriter.ui.look import Look
from tests.ui.chair import sample as samples
from tests.ui.dropping import drop
from tests.ui.fakes import WORDS


def shown(view: object, qtbot: QtBot) -> ChairView:
    made = cast("ChairView", view)
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show()
    return made


def press(view: ChairView, words: str) -> None:
    buttons = [one for one in view.findChildren(QPushButton) if one.text() == words]
    next(one for one in buttons if one.isVisible()).click()


def test_what_is_asked_has_the_room_of_the_head_where_the_window_is_narrow(
    look: Look, qtbot: QtBot
) -> None:
    view = shown(samples.changed(look), qtbot)
    wide = [one.text() for one in view.findChildren(QPushButton) if one.isVisible()]

    view.resize(720, 450)
    asked = [one.text() for one in view.findChildren(QPushButton) if one.isVisible()]
    view.show_quiet()
    after = [one.text() for one in view.findChildren(QPushButton) if one.isVisible()]

    assert "At the conference" in wide
    assert "At the conference" not in asked
    assert "Check and open" in asked
    assert "At the conference" in after


def test_files_can_be_dropped_anywhere_on_the_list(look: Look, qtbot: QtBot) -> None:
    view = shown(samples.board(look), qtbot)

    with qtbot.waitSignal(view.files_dropped) as dropped:
        drop(view, "/in/a.pdf", "/in/b.pdf")

    assert dropped.args == [(Path("/in/a.pdf"), Path("/in/b.pdf"))]


def test_enter_on_a_row_opens_it(look: Look, qtbot: QtBot) -> None:
    view = shown(samples.board(look), qtbot)
    rows = view.findChildren(RowList)[0]

    with qtbot.waitSignal(view.row_opened) as opened:
        qtbot.keyClick(rows, Qt.Key.Key_Return)

    assert opened.args == ["police"]


def test_moving_in_the_list_selects(look: Look, qtbot: QtBot) -> None:
    view = shown(samples.board(look), qtbot)

    with qtbot.waitSignal(view.row_selected) as selected:
        qtbot.keyClick(view.findChildren(RowList)[0], Qt.Key.Key_Down)

    assert selected.args == ["housing"]


def test_the_chairs_words_leave_the_screen_when_they_are_hidden(look: Look, qtbot: QtBot) -> None:
    view = shown(samples.board(look), qtbot)
    press(view, "My check words")
    assert _said(view, WORDS[0])

    press(view, "Hide them")

    qtbot.waitUntil(lambda: not _said(view, WORDS[0]))


def test_eight_words_are_handed_over_in_order(look: Look, qtbot: QtBot) -> None:
    view = shown(samples.words(look), qtbot)
    fields = {one.accessibleName(): one for one in view.findChildren(QLineEdit)}
    for number, word in enumerate(WORDS, start=1):
        fields[f"Word {number}"].setText(word)

    with qtbot.waitSignal(view.words_entered) as entered:
        press(view, "Compare")

    assert entered.args == [WORDS]


def test_a_request_can_be_copied(look: Look, qtbot: QtBot) -> None:
    view = shown(samples.changed(look), qtbot)

    press(view, "Copy a request")

    assert "FIC-0001" in QGuiApplication.clipboard().text()


def test_a_reminder_is_copied_by_keyboard_and_kept(look: Look, qtbot: QtBot) -> None:
    view = shown(samples.board(look), qtbot)
    rows = view.findChildren(RowList)[0]
    qtbot.keyClick(rows, Qt.Key.Key_End)
    copy = next(one for one in view.findChildren(QPushButton) if one.text() == "Copy a reminder")
    copy.setFocus()

    qtbot.keyClick(copy, Qt.Key.Key_Space)

    assert QGuiApplication.clipboard().text().count("Midwifery") == 1
    assert _said(view, "Copied. Paste it into an e-mail.")
    steps = next(one.text() for one in view.findChildren(QLabel) if "was due by" in one.text())
    assert "You copied a reminder on" in steps
    assert next(
        one for one in view.findChildren(QLabel) if one.text().startswith("Copied")
    ).isVisible()


def _said(view: ChairView, word: str) -> bool:
    return any(one.text() == word for one in view.findChildren(QLabel))
