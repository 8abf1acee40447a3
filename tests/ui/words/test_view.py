from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from reportwriter.ui.look import Look
from reportwriter.ui.words.view import WordsView
from tests.ui import samples_b as samples


def test_words_are_typed_into_fields_named_by_their_number(look: Look, qtbot: QtBot) -> None:
    view = cast("WordsView", samples.words(look))
    qtbot.addWidget(view)
    view.show()
    edits = {edit.accessibleName(): edit for edit in view.findChildren(QLineEdit)}
    for number, word in (("2", "lamp"), ("5", "candle"), ("7", "fern")):
        edits[f"Word {number}"].setText(word)

    with qtbot.waitSignal(view.words_typed) as typed:
        qtbot.keyClick(edits["Word 7"], Qt.Key.Key_Return)

    assert typed.args == [("lamp", "candle", "fern")]
    assert not edits["Word 7"].isVisible()
