from typing import cast

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from reportwriter.ui.confidential.open_page import PRINT, READ
from reportwriter.ui.confidential.page_pictures import PagePictures
from reportwriter.ui.confidential.presenter import EXCEPTIONAL
from reportwriter.ui.confidential.private_text import PrivateText
from reportwriter.ui.confidential.telling import TellingAsk
from reportwriter.ui.confidential.telling_panel import TellingPanel
from reportwriter.ui.confidential.view import ConfidentialView
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.fields import TickBox
from reportwriter.ui.widgets.idle_watch import IDLE_SECONDS, IdleWatch, left_words
from reportwriter.ui.widgets.notice import Notice
from tests.ui import samples_b as samples
from tests.ui.fakes import PASSPHRASE
from tests.ui.sample_report import ITEMS

TEXT = ITEMS[2].text


def shown(view: object, qtbot: QtBot) -> ConfidentialView:
    made = cast("ConfidentialView", view)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def test_the_passphrase_is_given_away_once(look: Look, qtbot: QtBot) -> None:
    view = shown(samples.confidential_closed(look), qtbot)
    field = view.findChild(QLineEdit)
    assert field is not None
    field.setText(PASSPHRASE)

    qtbot.keyClick(field, Qt.Key.Key_Return)

    assert field.text() == ""
    assert view.findChildren(PrivateText)


def test_nothing_of_the_page_is_left_in_the_window_after_locking(look: Look, qtbot: QtBot) -> None:
    view = shown(samples.confidential(look), qtbot)
    fields = view.findChildren(QPlainTextEdit)
    gone: list[bool] = []
    fields[0].destroyed.connect(lambda: gone.append(True))

    view.lock_requested.emit()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    assert not view.findChildren(QPlainTextEdit)
    assert gone


def test_leaving_the_window_locks_the_page(look: Look, qtbot: QtBot) -> None:
    view = shown(samples.confidential(look), qtbot)

    QApplication.sendEvent(view.window(), QEvent(QEvent.Type.WindowDeactivate))

    assert not view.findChildren(QPlainTextEdit)


def test_idle_minutes_lock_the_page_and_a_key_starts_them_again(look: Look, qtbot: QtBot) -> None:
    view = shown(samples.confidential(look), qtbot)
    watch = view.findChild(IdleWatch)
    assert watch is not None
    # A slow computer may let a second of its own pass meanwhile.
    for _ in range(IDLE_SECONDS - 20):
        watch.pass_second()
    qtbot.keyClick(view.findChildren(QPlainTextEdit)[0], Qt.Key.Key_A)
    for _ in range(IDLE_SECONDS - 20):
        watch.pass_second()
    assert view.findChildren(QPlainTextEdit)

    for _ in range(20):
        watch.pass_second()

    assert not view.findChildren(QPlainTextEdit)


def test_lock_now_has_its_key(look: Look, qtbot: QtBot) -> None:
    view = shown(samples.confidential(look), qtbot)
    field = view.findChildren(QPlainTextEdit)[0]
    field.setFocus()

    qtbot.keyClick(field, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)

    assert not view.findChildren(QPlainTextEdit)


def test_nothing_can_be_copied_out_of_the_page(look: Look, qtbot: QtBot) -> None:
    view = shown(samples.confidential(look), qtbot)
    QGuiApplication.clipboard().setText("before")
    (field,) = (one for one in view.findChildren(QPlainTextEdit) if one.toPlainText() == TEXT)
    field.selectAll()

    qtbot.keyClick(field, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(field, Qt.Key.Key_X, Qt.KeyboardModifier.ControlModifier)

    assert QGuiApplication.clipboard().text() == "before"
    assert field.toPlainText() == TEXT


def test_enter_starts_no_line_in_a_field_of_one_line(look: Look, qtbot: QtBot) -> None:
    field = PrivateText(look)
    qtbot.addWidget(field)

    qtbot.keyClicks(field, "one")
    qtbot.keyClick(field, Qt.Key.Key_Return)

    assert field.toPlainText() == "one"


def test_the_time_left_is_said_in_minutes_until_the_last_one() -> None:
    assert left_words(120) == "Locks by itself in 2 minutes"
    assert left_words(61) == "Locks by itself in 2 minutes"
    assert left_words(60) == "Locks by itself in 1 minute"
    assert left_words(12) == "Locks by itself in 12 seconds"


def panel_of(view: ConfidentialView) -> TellingPanel:
    panel = view.findChild(TellingPanel)
    assert panel is not None
    return panel


def test_the_panel_says_what_is_typed_and_ticked(look: Look, qtbot: QtBot) -> None:
    view = shown(samples.confidential(look), qtbot)
    panel = panel_of(view)
    day = next(
        one
        for one in panel.findChildren(PrivateText)
        if one.accessibleName() == "The chair was told on"
    )
    tick = panel.findChild(TickBox)
    assert tick is not None

    with qtbot.waitSignal(view.telling_answered) as typed:
        day.setPlainText("11 dec 2026")
    with qtbot.waitSignal(view.telling_answered) as ticked:
        tick.click()

    assert typed.args == [TellingAsk.DAY, "11 dec 2026"]
    assert ticked.args == [TellingAsk.PLEASE_RING, "yes"]


def test_there_is_no_panel_beside_a_new_item_while_the_page_is_closed(
    look: Look, qtbot: QtBot
) -> None:
    view = shown(samples.confidential_closed(look), qtbot)

    view.new_item_requested.emit()

    assert not panel_of(view).isVisible()


def text_field(view: ConfidentialView) -> QPlainTextEdit:
    (found,) = (one for one in view.findChildren(QPlainTextEdit) if one.toPlainText() == TEXT)
    return found


def test_keys_take_back_what_was_typed_and_move_the_item(look: Look, qtbot: QtBot) -> None:
    view = shown(samples.confidential(look), qtbot)
    field = text_field(view)
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(field, "!")
    assert field.toPlainText() == f"{TEXT}!"

    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.toPlainText() == TEXT
    qtbot.keyClick(field, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert field.toPlainText() == f"{TEXT}!"
    with qtbot.waitSignal(view.move_requested) as moved:
        qtbot.keyClick(
            field,
            Qt.Key.Key_Up,
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
        )

    assert moved.args == [-1]


def test_the_page_is_shown_as_the_chair_reads_it_and_left_again(look: Look, qtbot: QtBot) -> None:
    view = shown(samples.confidential(look), qtbot)
    (read,) = (one for one in view.findChildren(QPushButton) if one.text() == READ)

    read.click()
    pictures = view.findChild(PagePictures)
    assert pictures is not None
    assert pictures.isVisible()
    assert [one.accessibleName() for one in pictures.findChildren(QLabel)] == ["Page 1 of 1"]
    read.click()

    assert not pictures.isVisible()
    assert not pictures.findChildren(QLabel)


def test_the_page_is_printed_from_where_it_is_read(look: Look, qtbot: QtBot) -> None:
    view = shown(samples.confidential(look), qtbot)
    buttons = {one.text(): one for one in view.findChildren(QPushButton)}
    assert not buttons[PRINT].isVisible()

    buttons[READ].click()
    with qtbot.waitSignal(view.print_requested):
        buttons[PRINT].click()


def test_the_page_warns_who_is_not_the_police(look: Look, qtbot: QtBot) -> None:
    view = shown(samples.confidential(look), qtbot)

    notices = [one.accessibleName() for one in view.findChildren(Notice) if one.isVisible()]

    assert EXCEPTIONAL in notices
