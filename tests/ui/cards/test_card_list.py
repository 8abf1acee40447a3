import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from reportwriter.ui.cards.card_list import CardList, RowList
from reportwriter.ui.cards.card_painter import CardPainter
from reportwriter.ui.cards.rows import LineRow
from reportwriter.ui.look import Look
from tests.ui.showing import show


def colours(image: QImage) -> int:
    return len({image.pixel(x, y) for x in range(image.width()) for y in range(image.height())})


def test_a_long_list_is_there_at_once_wherever_it_is_gone_to(qtbot: QtBot, look: Look) -> None:
    listed = CardList(look, "The report")
    listed.resize(300, 120)
    show(qtbot, listed)
    listed.show_rows([LineRow(key=f"row {number}", text="Nothing held.") for number in range(400)])

    listed.scroll_to_top_of("row 350")

    assert listed.current_key() == "row 350"
    assert abs(listed.visualRect(listed.currentIndex()).top()) <= 1
    assert colours(listed.viewport().grab().toImage()) > 3


def _rows(count: int, *, longer: int = -1) -> list[LineRow]:
    words = "Nothing held."
    return [
        LineRow(key=f"row {number}", text=f"{words}\n{words}" if number == longer else words)
        for number in range(count)
    ]


def _in_sight(listed: RowList) -> bool:
    box = listed.visualRect(listed.currentIndex())
    return box.isValid() and listed.viewport().rect().intersects(box)


@pytest.fixture
def many(qtbot: QtBot, look: Look) -> RowList:
    listed = RowList(look, "Many", CardPainter(look))
    listed.resize(300, 120)
    show(qtbot, listed)
    listed.show_rows(_rows(1200))
    listed.set_current("row 900")
    return listed


def test_among_many_rows_the_current_row_is_in_sight_once_it_is_laid_out(
    many: RowList, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: _in_sight(many))
    many.resize(260, 120)
    qtbot.waitUntil(lambda: _in_sight(many))
    many.show_rows([LineRow(key="new", text="Nothing held."), *_rows(1200)])

    qtbot.waitUntil(lambda: _in_sight(many))
    assert many.current_key() == "row 900"


def test_a_list_that_is_given_the_focus_marks_the_row_it_is_at(qtbot: QtBot, look: Look) -> None:
    listed = CardList(look, "The report")
    listed.show_rows(_rows(3))
    show(qtbot, listed)
    listed.clearFocus()

    listed.setFocus()

    assert listed.currentIndex().row() == 0
    assert listed.selectionModel().isSelected(listed.currentIndex())


def test_a_list_that_becomes_lower_keeps_in_sight_what_it_is_about(many: RowList) -> None:
    many.scrollTo(many.currentIndex(), RowList.ScrollHint.PositionAtBottom)

    many.resize(300, 70)

    assert many.viewport().rect().contains(many.visualRect(many.currentIndex()))


def test_where_one_has_scrolled_away_a_list_that_becomes_lower_stays_there(many: RowList) -> None:
    many.verticalScrollBar().setValue(0)

    many.resize(300, 70)

    assert many.verticalScrollBar().value() == 0


def test_a_row_that_grows_leaves_the_list_where_it_was(many: RowList, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: many.visualRect(many.model().index(1199, 0)).isValid())
    qtbot.waitUntil(lambda: _in_sight(many))
    before = many.verticalScrollBar().value()

    many.show_rows(_rows(1200, longer=901))

    assert abs(many.verticalScrollBar().value() - before) < 60
    assert _in_sight(many)
    lower = many.visualRect(many.model().index(901, 0))
    assert lower.height() > many.visualRect(many.currentIndex()).height()


def test_rows_that_come_to_tell_what_others_told_stand_where_those_stood(
    many: RowList,
) -> None:
    many.verticalScrollBar().setValue(many.verticalScrollBar().value() + 20)
    at = many.visualRect(many.currentIndex()).top()

    many.show_rows_in_place(
        [row for row in _rows(1200, longer=10) if row.key != "row 900"], {"row 900": "row 897"}
    )

    assert many.current_key() == "row 897"
    assert many.visualRect(many.currentIndex()).top() == at


def test_what_is_seen_stays_where_the_current_row_is_not_seen_or_is_gone(many: RowList) -> None:
    many.verticalScrollBar().setValue(many.verticalScrollBar().value() // 2)
    number, at = many.rows_in_sight()[0]
    kept = f"row {number}"
    left = [row for row in _rows(1200, longer=3) if row.key not in ("row 5", "row 900")]

    many.show_rows_in_place(left, {})

    assert many.current_key() == ""
    assert many.rows_in_sight()[0] == (number - 1, at)
    assert many.rows[number - 1].key == kept
