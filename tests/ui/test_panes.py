from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from reportwriter.ui.panes import enter
from tests.ui.showing import show


def page_of(*parts: QWidget) -> QWidget:
    page = QWidget()
    rows = QVBoxLayout(page)
    for part in parts:
        rows.addWidget(part)
    return page


def test_a_page_is_entered_at_the_first_input_that_can_be_used(qtbot: QtBot) -> None:
    off, hidden, first, second = QLineEdit(), QLineEdit(), QLineEdit(), QLineEdit()
    page = page_of(QLabel("Heading"), off, hidden, first, second)
    off.setEnabled(False)
    hidden.hide()
    show(qtbot, page)
    second.setFocus()

    enter(page)

    assert QApplication.focusWidget() is first


def test_a_page_without_inputs_leaves_the_focus_where_it_is(qtbot: QtBot) -> None:
    elsewhere, silent = QLineEdit(), page_of(QLabel("Wait"))
    whole = page_of(elsewhere, silent)
    show(qtbot, whole)
    elsewhere.setFocus()

    enter(silent)

    assert QApplication.focusWidget() is elsewhere
