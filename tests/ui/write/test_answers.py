"""Fields of the editor whose answer is taken in more than one step."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from reportwriter.ui.look import Look
from reportwriter.ui.write.answers import NamesAnswer
from tests.ui.showing import show


def test_names_are_told_letter_by_letter_and_once_more_when_they_are_typed_out(
    qtbot: QtBot, look: Look
) -> None:
    names = NamesAnswer(look, "Not for agencies")
    qtbot.addWidget(names.widget)
    given: list[object] = []
    left: list[object] = []
    names.given.connect(given.append)
    names.left.connect(left.append)
    line = names.control
    assert isinstance(line, QLineEdit)
    show(qtbot, names.widget)

    QTest.keyClicks(line, "GP")
    QTest.keyClick(line, Qt.Key.Key_Return)
    line.clearFocus()

    assert (given, left) == (["G", "GP"], ["GP"])
    names.show("Police", fresh=True)
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert left == ["GP"]
