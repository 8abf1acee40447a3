from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from reportwriter.ui.look import Look
from reportwriter.ui.sign.view import SignView
from tests.ui import samples_b as samples


def shown(view: object, qtbot: QtBot) -> SignView:
    made = cast("SignView", view)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.show()
    return made


def press(view: SignView, words: str) -> None:
    button = next(one for one in view.findChildren(QPushButton) if one.text() == words)
    button.click()


def test_enter_in_the_passphrase_signs(look: Look, qtbot: QtBot) -> None:
    view = shown(samples.sign(look), qtbot)
    field = next(
        one for one in view.findChildren(QLineEdit) if one.accessibleName() == "Your passphrase"
    )
    field.setText("a passphrase")

    with qtbot.waitSignal(view.sign_requested) as asked:
        qtbot.keyClick(field, Qt.Key.Key_Return)

    assert asked.args == ["a passphrase", "", ""]
    assert field.text() == ""


def test_the_main_button_records_the_handing_over_once_signed(look: Look, qtbot: QtBot) -> None:
    view = shown(samples.signed(look), qtbot)

    with qtbot.waitSignal(view.hand_over_requested) as asked:
        press(view, "I have handed both files over")

    assert asked.args == ["By secure e-mail", "today"]


def test_after_handing_over_there_is_nothing_left_to_press(look: Look, qtbot: QtBot) -> None:
    view = shown(samples.signed(look), qtbot)

    press(view, "I have handed both files over")

    shown_buttons = [one.text() for one in view.findChildren(QPushButton) if one.isVisible()]
    assert "I have handed both files over" not in shown_buttons


def test_the_text_of_the_e_mail_can_be_copied(look: Look, qtbot: QtBot) -> None:
    view = shown(samples.signed(look), qtbot)

    press(view, "Copy the text")

    assert QGuiApplication.clipboard().text().startswith("Dear Ms Stope")


def test_a_reason_is_kept_when_its_field_is_left(look: Look, qtbot: QtBot) -> None:
    view = shown(samples.sign(look), qtbot)
    field = next(
        one for one in view.findChildren(QLineEdit) if one.accessibleName().startswith("Why is it")
    )

    with qtbot.waitSignal(view.reasons_given) as given:
        qtbot.keyClicks(field, "The mother is in hospital.")
        qtbot.keyClick(field, Qt.Key.Key_Return)

    assert given.args == ["The mother is in hospital.", ""]
