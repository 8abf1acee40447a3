from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QColor, QPixmap
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from reportwriter.ui.letter.view import LetterView
from reportwriter.ui.look import Look


def a_picture() -> bytes:
    pixmap = QPixmap(40, 60)
    pixmap.fill(QColor("white"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    pixmap.save(buffer, "PNG")
    return bytes(buffer.data().data())


def shown(look: Look, qtbot: QtBot) -> LetterView:
    view = LetterView(look)
    qtbot.addWidget(view)
    view.resize(900, 700)
    with qtbot.waitActive(view):
        view.show()
        view.activateWindow()
    view.take_focus()
    return view


def test_a_page_is_shown_and_named(look: Look, qtbot: QtBot) -> None:
    view = shown(look, qtbot)

    view.show_page(2, a_picture())

    named = [one.accessibleName() for one in view.findChildren(QLabel) if one.accessibleName()]
    assert named == ["Picture of page 2"]


def test_keys_turn_the_pages_and_lead_back(look: Look, qtbot: QtBot) -> None:
    view = shown(look, qtbot)

    with qtbot.waitSignal(view.turn_requested) as turned:
        qtbot.keyClick(view, Qt.Key.Key_PageDown)
    with qtbot.waitSignal(view.back_requested):
        qtbot.keyClick(view, Qt.Key.Key_Escape)

    assert turned.args == [1]
