from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reportwriter.domain.access import Ground
from reportwriter.ui.access.presenter import GivenElsewhere, NewRequest
from reportwriter.ui.access.view import AccessScreen
from reportwriter.ui.look import Look
from tests.builders import JUNIPER
from tests.ui.access.sample import access
from tests.ui.fakes import PASSPHRASE
from tests.ui.showing import show


def shown(look: Look, qtbot: QtBot) -> AccessScreen:
    screen = access(look)
    qtbot.addWidget(screen)
    screen.resize(1100, 900)
    show(qtbot, screen)
    return screen


def field(screen: QWidget, name: str, which: int = 0) -> QLineEdit:
    return [one for one in screen.findChildren(QLineEdit) if one.accessibleName() == name][which]


def press(screen: QWidget, words: str, which: int = 0) -> None:
    [one for one in screen.findChildren(QPushButton) if one.text() == words][which].click()


def test_what_is_typed_of_a_request_is_said(look: Look, qtbot: QtBot) -> None:
    screen = shown(look, qtbot)
    field(screen, "Who asked").setText("Vane and Partners")
    field(screen, "Came on").setText("4 jan")

    with qtbot.waitSignal(screen.request_came) as came:
        press(screen, "Write it down")

    assert came.args == [
        NewRequest(
            person=JUNIPER,
            ground=Ground.OWN_DATA,
            asked_by="Vane and Partners",
            received="4 jan",
        )
    ]


def test_the_marked_statement_is_let_out_with_a_name_and_a_reason(look: Look, qtbot: QtBot) -> None:
    screen = shown(look, qtbot)
    screen.left.view.setFocus()
    qtbot.keyClick(screen.left.view, Qt.Key.Key_Down)
    key = screen.left.current_key()
    field(screen, "Who decided").setText("R. Vane")
    field(screen, "Why the marked one may go out").setText("He knows it.")

    with qtbot.waitSignal(screen.allowed) as allowed:
        press(screen, "Let it go out")

    assert key
    assert allowed.args == [key, "R. Vane", "He knows it."]


def test_the_passphrase_is_given_away_once(look: Look, qtbot: QtBot) -> None:
    screen = shown(look, qtbot)
    passphrase = field(screen, "Your passphrase")
    passphrase.setText(PASSPHRASE)

    with qtbot.waitSignal(screen.make_requested) as made:
        press(screen, "Make both documents")

    assert made.args == ["", PASSPHRASE, False]
    assert passphrase.text() == ""


def test_what_was_given_in_another_way_is_said(look: Look, qtbot: QtBot) -> None:
    screen = shown(look, qtbot)
    field(screen, "To whom").setText("The county court")
    field(screen, "What was given").setText("The signed report")
    field(screen, "Who decided", 1).setText("R. Vane")

    with qtbot.waitSignal(screen.noted) as noted:
        press(screen, "Write it down", 1)

    assert noted.args == [
        GivenElsewhere(
            ground=Ground.COURT,
            to="The county court",
            what="The signed report",
            decided_by="R. Vane",
        )
    ]
