"""The reading ruler lies under what is read, hides nothing, and only for whoever wants it."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from reportwriter.ui.cards.card_list import CardList
from reportwriter.ui.cards.rows import LineRow
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.buttons import Button, button
from reportwriter.ui.widgets.reading_ruler import ReadingRuler
from tests.ui.showing import show


@dataclass
class Read:
    window: QWidget
    listed: CardList
    text: QPlainTextEdit
    next: Button
    ruler: ReadingRuler

    def point_at(self, widget: QWidget, at: QPoint) -> int:
        """Move the pointer; return its height in the window."""
        place = widget.mapTo(self.window, at)
        handle = self.window.windowHandle()
        assert handle is not None
        # Where it was before, also in another test, it would not move.
        QTest.mouseMove(handle, place + QPoint(3, 0))
        QTest.mouseMove(handle, place)
        return place.y()

    def top_of(self, part: QWidget) -> int:
        return part.mapTo(self.window, QPoint(0, 0)).y()


@pytest.fixture
def read(look: Look, qtbot: QtBot) -> Iterator[Read]:
    window, listed, text = QWidget(), CardList(look, "The report"), QPlainTextEdit()
    onward = button(look, "Next heading")
    rows = QVBoxLayout(window)
    for part in (listed, text, onward):
        rows.addWidget(part)
    listed.show_rows([LineRow(key=str(n), text="Nothing held.") for n in range(5)])
    text.setPlainText("One\nTwo\nThree")
    window.resize(500, 500)
    ruler = ReadingRuler(window, look)
    show(qtbot, window)
    ruler.watch_input()
    look.set_ruler(ruler=True)
    yield Read(window, listed, text, onward, ruler)
    look.set_ruler(ruler=False)


def test_it_lies_below_the_pointer_across_what_is_read(read: Read, qtbot: QtBot) -> None:
    pointer = read.point_at(read.listed.viewport(), QPoint(80, 40))
    qtbot.waitUntil(read.ruler.isVisible)

    assert pointer < read.ruler.y() < pointer + 20
    assert read.ruler.width() == read.listed.viewport().width()
    assert read.window.childAt(read.ruler.pos() + QPoint(9, 1)) is not read.ruler


def test_over_buttons_there_is_none(read: Read, qtbot: QtBot) -> None:
    read.point_at(read.listed.viewport(), QPoint(80, 40))
    qtbot.waitUntil(read.ruler.isVisible)

    read.point_at(read.next, QPoint(9, 9))

    qtbot.waitUntil(lambda: not read.ruler.isVisible())


def test_keys_take_it_to_the_line_that_is_chosen_and_the_line_that_is_written(
    read: Read, qtbot: QtBot
) -> None:
    handle = read.window.windowHandle()
    assert handle is not None
    read.listed.set_current("0")
    read.listed.setFocus()
    QTest.keyClick(handle, Qt.Key.Key_Down)
    chosen = read.listed.visualRect(read.listed.currentIndex())
    in_list = read.top_of(read.listed.viewport()) + chosen.bottom()
    qtbot.waitUntil(lambda: abs(read.ruler.y() - in_list) <= 4)

    read.text.setFocus()
    QTest.keyClick(handle, Qt.Key.Key_Down)
    in_text = read.top_of(read.text.viewport()) + read.text.cursorRect().bottom()

    assert read.listed.current_key() == "1"
    qtbot.waitUntil(lambda: 0 < read.ruler.y() - in_text <= 2)


def test_switched_off_it_goes_and_follows_nothing(read: Read, look: Look, qtbot: QtBot) -> None:
    read.point_at(read.listed.viewport(), QPoint(80, 40))
    qtbot.waitUntil(read.ruler.isVisible)

    look.set_ruler(ruler=False)
    gone = not read.ruler.isVisible()
    lay = read.ruler.geometry()
    read.point_at(read.listed.viewport(), QPoint(80, 90))
    handle = read.window.windowHandle()
    assert handle is not None
    QTest.keyClick(handle, Qt.Key.Key_Down)

    assert gone
    assert read.ruler.geometry() == lay
    assert not read.ruler.isVisible()
