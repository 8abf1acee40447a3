from typing import cast

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from reportwriter.services.file_check_words import Mark
from reportwriter.ui.cards.card_list import CardList
from reportwriter.ui.look import Look
from reportwriter.ui.menus.buttons import buttons_of
from reportwriter.ui.read.presenter import ReadHead
from reportwriter.ui.read.view import HAND_ON_KEY, ReadView
from reportwriter.ui.widgets.open_frame import OpenFrame
from reportwriter.wording.handing_on import PAGE_OF_REPORT, THIS_PAGE
from tests.ui import samples_b as samples
from tests.ui.fakes import PASSPHRASE


def shown(view: object, qtbot: QtBot) -> ReadView:
    made = cast("ReadView", view)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def test_statements_are_rows_of_a_list_that_say_themselves(look: Look, qtbot: QtBot) -> None:
    view = shown(samples.read(look), qtbot)
    rows = QAccessible.queryAccessibleInterface(view.findChildren(CardList)[0])

    names = [rows.child(at).text(QAccessible.Text.Name) for at in range(rows.childCount())]

    assert any(name.startswith("Allegation, statement 3. Juniper told") for name in names)


def test_the_page_opens_in_its_frame_and_is_gone_after_locking(look: Look, qtbot: QtBot) -> None:
    view = shown(samples.read(look), qtbot)
    view.page_requested.emit()
    field = view.findChild(QLineEdit)
    assert field is not None
    field.setText(PASSPHRASE)

    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert view.findChildren(OpenFrame)
    qtbot.keyClick(
        view.findChildren(OpenFrame)[0], Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier
    )

    assert not view.findChildren(OpenFrame)


def test_h_hands_the_page_on_from_the_report_and_from_the_open_page(
    look: Look, qtbot: QtBot
) -> None:
    for made in (samples.read(look), samples.read_page(look)):
        view = shown(made, qtbot)
        heard: list[int] = []
        view.hand_on_requested.connect(lambda heard=heard: heard.append(1))

        reading = view.findChildren(CardList)[-1]
        reading.setFocus()

        qtbot.keyClick(reading, Qt.Key.Key_H)

        assert heard == [1]
        words = [one.words for one in buttons_of(view)]
        assert {PAGE_OF_REPORT, THIS_PAGE}.intersection(words)


def test_the_key_is_in_the_list_of_keys(look: Look, qtbot: QtBot) -> None:
    view = shown(samples.read(look), qtbot)

    keys = [(one.words, one.hint) for one in buttons_of(view)]

    assert (PAGE_OF_REPORT, HAND_ON_KEY) in keys


def test_a_page_that_cannot_go_on_has_neither_button_nor_key(look: Look, qtbot: QtBot) -> None:
    view = shown(samples.read(look), qtbot)
    head = ReadHead(
        title="", author="", signed="", mark=Mark.RELIABLE, headline="", page="", may_open=True
    )
    view.show_head(head)
    heard: list[int] = []
    view.hand_on_requested.connect(lambda: heard.append(1))

    reading = view.findChildren(CardList)[0]
    reading.setFocus()

    qtbot.keyClick(reading, Qt.Key.Key_H)

    assert heard == []
    assert not view._hand_on.isVisible()


def test_going_to_another_screen_locks_the_page(look: Look, qtbot: QtBot) -> None:
    view = shown(samples.read_page(look), qtbot)

    view.hide()

    assert not view.findChildren(OpenFrame)


def test_leaving_the_window_locks_the_page(look: Look, qtbot: QtBot) -> None:
    view = shown(samples.read_page(look), qtbot)

    QApplication.sendEvent(view.window(), QEvent(QEvent.Type.WindowDeactivate))

    assert not view.findChildren(OpenFrame)


def test_escape_leads_back(look: Look, qtbot: QtBot) -> None:
    view = shown(samples.read(look), qtbot)

    with qtbot.waitSignal(view.back_requested):
        qtbot.keyClick(view.findChildren(CardList)[0], Qt.Key.Key_Escape)
