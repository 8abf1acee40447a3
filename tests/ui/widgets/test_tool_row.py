"""What can be done with a list takes one line, however narrow the window is."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from reportwriter.ui.look import Look
from reportwriter.ui.widgets.buttons import Button, button
from reportwriter.ui.widgets.more import More
from reportwriter.ui.widgets.text import label
from reportwriter.ui.widgets.tool_row import ToolRow
from tests.ui.every_screen import give_room

LINE = 36


@pytest.fixture
def held(look: Look, qtbot: QtBot) -> QWidget:
    made, row = QWidget(), ToolRow(look, side=5)
    qtbot.addWidget(made)
    rows = QVBoxLayout(made)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.addWidget(row)
    rows.addStretch(1)
    row.add(label(look, "Reports", wrap=False), stretch=1)
    row.add_foldable([button(look, words) for words in ("Who comes", "Receipts", "The bundle")])
    return made


def test_buttons_fold_rather_than_take_a_second_line(held: QWidget) -> None:
    row, more = held.findChildren(ToolRow)[0], held.findChildren(More)[0]
    ways = [one for one in more.findChildren(Button) if one is not more.button]

    give_room(held, QSize(row._needs() + 10, 200))
    apart = [one.isVisible() for one in ways]
    give_room(held, QSize(row._needs() + 9, 200))

    assert apart == [True] * 3
    assert not any(one.isVisible() for one in ways)
    assert more.button.isVisible()
    assert row.height() == LINE


def test_a_button_that_comes_folds_the_row_again(held: QWidget, look: Look) -> None:
    row, more = held.findChildren(ToolRow)[0], held.findChildren(More)[0]
    give_room(held, QSize(row._needs() + 10, 200))

    row.add(button(look, "Archive"))
    give_room(held, held.size())

    assert more.button.isVisible()


def test_the_menu_opens_below_the_row(held: QWidget) -> None:
    more = held.findChildren(More)[0]
    give_room(held, QSize(300, 200))

    more.button.click()
    menu = more._menu

    assert menu is not None
    assert [one.text() for one in menu.actions()] == ["Who comes", "Receipts", "The bundle"]
    assert menu.y() >= more.button.mapToGlobal(more.button.rect().bottomLeft()).y()
    menu.close()
