from typing import cast

from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reportwriter.domain.message import Matter
from reportwriter.ui.look import Look
from reportwriter.ui.message.view import MessageScreen
from reportwriter.ui.widgets.fields import TickBox
from tests.ui.message import sample
from tests.ui.message.sample import PASSPHRASE, WORRY
from tests.ui.showing import show


def press(screen: QWidget, words: str) -> None:
    next(
        one for one in screen.findChildren(QPushButton) if one.text() == words and one.isVisible()
    ).click()


def shown(qtbot: QtBot, made: QWidget) -> MessageScreen:
    qtbot.addWidget(made)
    show(qtbot, made)
    return cast("MessageScreen", made)


def test_a_tick_opens_the_field_and_what_is_typed_is_answered(look: Look, qtbot: QtBot) -> None:
    screen = shown(qtbot, sample.writing(look))
    ticks = screen.findChildren(TickBox)
    tick = next(one for one in ticks if one.text() == "What you need yourself")
    tick.click()
    field = screen.focusWidget()
    assert isinstance(field, QPlainTextEdit)

    with qtbot.waitSignal(screen.answered) as answered:
        qtbot.keyClicks(field, "N")

    assert answered.args == [Matter.OWN_NEEDS, "N"]


def test_a_tick_taken_away_takes_the_matter_out(look: Look, qtbot: QtBot) -> None:
    screen = shown(qtbot, sample.writing(look))
    tick = next(one for one in screen.findChildren(TickBox) if one.text() == "Please ring me")

    with qtbot.waitSignal(screen.answered) as answered:
        tick.click()

    assert answered.args == [Matter.PLEASE_RING, None]


def test_when_the_screen_is_left_no_word_stays_in_any_widget(look: Look, qtbot: QtBot) -> None:
    screen = shown(qtbot, sample.writing(look))
    before = [one.toPlainText() for one in screen.findChildren(QPlainTextEdit)]

    screen.hide()

    assert WORRY in before
    assert not any(one.toPlainText() for one in screen.findChildren(QPlainTextEdit))


def test_what_was_begun_is_opened_by_the_main_button(look: Look, qtbot: QtBot) -> None:
    screen = shown(qtbot, sample.begun(look))
    field = screen.findChild(QLineEdit)
    assert field is not None
    qtbot.keyClicks(screen.focusWidget() or field, PASSPHRASE)

    with qtbot.waitSignal(screen.closed.unlock_requested) as asked:
        press(screen, "Go on writing")

    assert asked.args == [PASSPHRASE]


def test_how_a_message_was_sent_is_told_of_the_right_one(look: Look, qtbot: QtBot) -> None:
    screen = shown(qtbot, sample.closed(look))
    choice = next(
        one for one in screen.findChildren(QComboBox) if one.accessibleName() == "How you sent it"
    )
    choice.setCurrentText("By hand")

    with qtbot.waitSignal(screen.closed.sent_requested) as sent:
        press(screen, "I have sent it")

    assert sent.args == ["m2", "By hand", "today"]


def test_what_is_read_again_is_gone_when_it_is_locked(look: Look, qtbot: QtBot) -> None:
    screen = shown(qtbot, sample.closed(look))
    press(screen, "Read it")
    screen.closed.unlock_requested.emit(PASSPHRASE)
    before = [one.text() for one in screen.findChildren(QLabel)]

    press(screen, "Lock and go back")

    assert WORRY in before
    assert WORRY not in [one.text() for one in screen.findChildren(QLabel) if one.isVisible()]
