"""The current line of a list stays in sight in the page that scrolls around it."""

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from reportwriter.ui.look import Look
from reportwriter.ui.table_rows import Heading, Line
from reportwriter.ui.widgets.frames import Page
from reportwriter.ui.widgets.table_list import TableList
from tests.ui.every_screen import give_room, settle
from tests.ui.showing import show

pytestmark = pytest.mark.usefixtures("look")

LINES = [Line.of_words(f"{number}", (f"Line {number}",)) for number in range(30)]


@pytest.fixture
def page(qtbot: QtBot) -> Page:
    made = Page()
    qtbot.addWidget(made)
    give_room(made, QSize(500, 400))
    return made


def listed(page: Page, look: Look, *, marks_current: bool) -> TableList:
    made = TableList(look, "Lines", (Heading("What", 100),), marks_current=marks_current)
    made.show_lines(LINES)
    page.rows.addWidget(made)
    return made


def seen(table: TableList, page: Page) -> bool:
    view = table.view
    line = view.visualRect(view.currentIndex())
    corner = view.viewport().mapTo(page.viewport(), line.topLeft())
    return page.viewport().rect().contains(QRect(corner, line.size()))


def test_what_something_else_is_about_is_seen_also_once_there_is_less_room(
    page: Page, look: Look
) -> None:
    table = listed(page, look, marks_current=True)
    table.set_current("5")
    settle()
    assert seen(table, page)

    give_room(page, QSize(500, 160))

    assert seen(table, page)


def test_where_nothing_is_about_it_the_page_stays_until_the_list_has_the_focus(
    page: Page, look: Look, qtbot: QtBot
) -> None:
    table = listed(page, look, marks_current=False)
    table.set_current("20")
    settle()
    assert page.verticalScrollBar().value() == 0

    show(qtbot, page)
    table.view.setFocus()
    table.set_current("21")
    settle()

    assert seen(table, page)


def test_whoever_types_elsewhere_on_the_page_is_not_taken_away(
    page: Page, look: Look, qtbot: QtBot
) -> None:
    typed = QLineEdit()
    page.rows.addWidget(typed)
    table = listed(page, look, marks_current=True)
    show(qtbot, page)
    settle()
    page.verticalScrollBar().setValue(0)
    typed.setFocus()

    table.set_current("25")
    settle()

    assert page.verticalScrollBar().value() == 0


def test_a_page_inside_a_page_scrolls_with_it(page: Page, look: Look) -> None:
    above, inner = QWidget(), Page(padding=0)
    above.setFixedHeight(350)
    inner.setFixedHeight(200)
    page.rows.addWidget(above)
    page.rows.addWidget(inner)
    table = listed(inner, look, marks_current=True)

    table.set_current("12")
    settle()

    assert seen(table, inner)
    assert seen(table, page)
    assert inner.mapTo(page, QPoint(0, 0)).y() < 350
