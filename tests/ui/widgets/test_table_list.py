"""A table of painted lines: what breaks into lines, groups under headings, and empty cells."""

from typing import Any

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reportwriter.ui.look import Look
from reportwriter.ui.table_rows import Heading, Line, Sent, Words
from reportwriter.ui.text_block import TextBlock, lay_out
from reportwriter.ui.theme import LIGHT, high_contrast
from reportwriter.ui.widgets import table_painter
from reportwriter.ui.widgets.marks import sent_width
from reportwriter.ui.widgets.table_list import TableList
from reportwriter.ui.widgets.table_painter import LinePainter
from tests.ui.every_screen import system_in_contrast

HANDED_OVER = "Handed over 14 December 2026"
LINE = Line(key="a", cells=(Words("Report"), Sent(HANDED_OVER)), spoken="Report")


def test_what_was_handed_over_breaks_into_lines_where_its_frame_has_no_room(
    qtbot: QtBot, look: Look
) -> None:
    table = TableList(look, "Reports", (Heading("Report", 50), Heading("Status", 50)))
    qtbot.addWidget(table)
    painter = table.view.itemDelegate()
    assert isinstance(painter, LinePainter)
    framed = sent_width(look, HANDED_OVER)

    wide, narrow = (painter.height(LINE, 2 * room + 40) for room in (framed, framed - 40))

    assert narrow >= wide + look.px(14)
    assert painter._is_framed(Sent(HANDED_OVER), QRect(0, 0, framed, 0))


def _table(look: Look, qtbot: QtBot, *lines: Line) -> TableList:
    table = TableList(look, "People", (Heading("Who", 50), Heading("Here", 50)))
    qtbot.addWidget(table)
    table.show_lines(lines)
    return table


def test_nobody_stands_on_the_heading_of_a_group(qtbot: QtBot, look: Look) -> None:
    first, second = Line.of_words("a", ("Ada", "Here")), Line.of_words("b", ("Bo", "Here"))
    table = _table(look, qtbot, Line.heading("Agencies"), first, Line.heading("Others"), second)

    assert table.current_key() == "a"
    table.go_on()
    assert table.current_key() == "b"
    table.go_on()

    assert table.current_key() == "b"


def test_without_fills_an_edge_says_which_line_something_else_is_about(
    qtbot: QtBot, look: Look
) -> None:
    look.set_theme(high_contrast(system_in_contrast()))
    table = TableList(look, "People", (Heading("Who", 100),), marks_current=True)
    qtbot.addWidget(table)
    table.show_lines([Line.of_words(key, (key,)) for key in ("a", "b")])
    table.resize(300, 200)

    picture = table.grab().toImage()
    line = table.view.visualRect(table.view.currentIndex())
    right = table.view.mapTo(table, line.topRight())
    seen = picture.pixelColor(right.x() - 1, right.y() + line.height() // 2).name()
    accent = look.theme.accent.name()
    look.set_theme(LIGHT)

    assert seen == accent


def test_home_and_end_pass_over_a_heading(qtbot: QtBot, look: Look) -> None:
    first, second = (Line.of_words(key, (key,)) for key in ("a", "b"))
    table = _table(look, qtbot, Line.heading("Agencies"), first, second, Line.heading("Others"))
    reached = []
    for key in (Qt.Key.Key_End, Qt.Key.Key_Home):
        qtbot.keyClick(table.view, key)
        reached.append(table.current_key())

    assert reached == ["b", "a"]


def test_a_table_of_headings_alone_has_no_current_line(qtbot: QtBot, look: Look) -> None:
    assert _table(look, qtbot, Line.heading("Agencies")).current_key() == ""


def test_an_empty_cell_takes_no_room_where_cells_stand_one_below_the_other(
    qtbot: QtBot, look: Look
) -> None:
    table = _table(look, qtbot)
    painter = table.view.itemDelegate()
    assert isinstance(painter, LinePainter)
    full, empty = Line.of_words("a", ("Ada", "Here")), Line.of_words("a", ("Ada", ""))

    assert painter.height(full, 200) > painter.height(empty, 200)
    assert painter.height(full, 900) == painter.height(empty, 900)


def test_a_line_that_stays_as_it_is_is_laid_out_once(
    qtbot: QtBot, look: Look, monkeypatch: pytest.MonkeyPatch
) -> None:
    stays, typed = Line.of_words("a", ("Ada", "Here")), Line.of_words("b", ("Bo", "H"))
    table = _table(look, qtbot, stays, typed)
    laid_out: list[str] = []

    def told(words: str, *others: Any, **more: Any) -> TextBlock:
        laid_out.append(words)
        return lay_out(words, *others, **more)

    monkeypatch.setattr(table_painter, "lay_out", told)

    table.show_lines((stays, Line.of_words("b", ("Bo", "Here"))))

    assert "Bo" in laid_out
    assert "Ada" not in laid_out


def test_a_table_forgets_every_word_of_lines_that_are_gone(qtbot: QtBot, look: Look) -> None:
    table = _table(look, qtbot, Line.of_words("a", ("Told in confidence", "")))
    painter = table.view.itemDelegate()
    assert isinstance(painter, LinePainter)
    assert painter._heights

    table.show_lines(())

    assert painter._heights == {}


def test_a_table_is_laid_out_anew_at_another_zoom(qtbot: QtBot, look: Look) -> None:
    table = _table(look, qtbot, Line.of_words("a", ("Ada", "Here")))
    before = table.view.height()
    try:
        look.set_zoom(2.0)
        assert table.view.height() > before * 1.5
    finally:
        look.set_zoom(1.0)


def test_only_what_the_user_goes_to_is_news_where_the_screen_says_what_is_current(
    qtbot: QtBot, look: Look
) -> None:
    table = _table(look, qtbot)
    heard: list[str] = []
    table.chosen.connect(heard.append)

    table.show_lines_at([Line.of_words(key, (key,)) for key in ("a", "b", "c")], "b")
    shown = table.current_key()
    QTest.keyClick(table.view, Qt.Key.Key_Down)

    assert (shown, heard) == ("b", ["c"])
