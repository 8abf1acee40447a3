"""The list of statements as a widget by itself."""

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from reportwriter.domain.ids import StatementId
from reportwriter.ui.look import Look
from reportwriter.ui.write.cards import StatementRow
from reportwriter.ui.write.sheet_rows import SheetRows
from reportwriter.ui.write.statement_list import StatementList
from tests.ui.showing import show


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


def test_of_thousands_of_statements_the_one_just_begun_is_in_sight(
    qtbot: QtBot, look: Look
) -> None:
    shown = StatementList(look)
    shown.resize(500, 300)
    show(qtbot, shown)
    cards = [_card(number) for number in range(2000)]
    rows = SheetRows(cards, {})
    shown.show_rows(rows, 0)
    shown.show_rows(rows, 1200)

    shown.show_rows(rows.with_more(1201, _card(5000)), 1201)

    assert shown.viewport().rect().contains(shown.visualRect(shown.currentIndex()))
    assert shown.currentIndex().row() == 1201


def _card(number: int) -> StatementRow:
    return StatementRow(
        id=StatementId(f"s{number}"),
        kind="fact",
        text="Juniper was in school. " * (number % 9),
        source="Register",
        missing="",
        withheld="",
        weight="",
    )
