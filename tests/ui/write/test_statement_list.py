"""The list of statements as a widget by itself."""

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from reportwriter.ui.look import Look
from reportwriter.ui.write.statement_list import StatementList


def test_a_list_that_is_taken_away_right_after_it_was_resized_is_asked_no_more(
    qtbot: QtBot, look: Look
) -> None:
    shown = StatementList(look)
    shown.show()
    shown.resize(500, 300)

    with qtbot.captureExceptions() as raised:
        delete(shown)
        QApplication.processEvents()

    assert raised == []
