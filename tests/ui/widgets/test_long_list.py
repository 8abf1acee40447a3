"""Many rows, of which those in sight are laid out at once and the others while the list rests."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QModelIndex, QPoint, QRect, QStringListModel, Qt
from PySide6.QtGui import QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)
from pytestqt.qtbot import QtBot

from reportwriter.ui.widgets.long_list import LongList
from tests.ui.showing import show

MANY = 3000
HEIGHTS = (30, 50, 40, 90)
SIZE = (300, 400)


class Rows(QStringListModel):
    """Every tenth row is a heading, which cannot be gone to."""

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:  # type: ignore[override]  # As Qt calls it.
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return usual if index.row() % 10 else Qt.ItemFlag.NoItemFlags


class Painted(QStyledItemDelegate):
    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self.rows: dict[int, tuple[QRect, QStyle.StateFlag]] = {}

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex,  # type: ignore[override]  # As Qt calls it.
    ) -> None:
        self.rows[index.row()] = QRect(option.rect), option.state


class Listed(LongList):
    def __init__(self, rows: int) -> None:
        super().__init__(self._row_height)
        self.asked: list[int] = []
        self.higher: dict[int, int] = {}
        self.painted = Painted(self)
        self.setItemDelegate(self.painted)
        self.setModel(Rows([f"row {number}" for number in range(rows)], self))

    def _row_height(self, row: int, width: int) -> int:
        self.asked.append(row)
        return self.higher.get(row, HEIGHTS[row % len(HEIGHTS)])

    def go_to(self, row: int) -> None:
        self.setCurrentIndex(self.model().index(row, 0))

    def box(self, row: int) -> QRect:
        return self.visualRect(self.model().index(row, 0))

    @property
    def here(self) -> int:
        return self.currentIndex().row()


@pytest.fixture
def listed(qtbot: QtBot) -> Iterator[Listed]:
    made = Listed(MANY)
    made.resize(*SIZE)
    # What is out of sight is laid out when a test lets it be.
    made._idle.stop()
    show(qtbot, made)
    made._idle.stop()
    made.setFocus()
    yield made
    made.hide()


def lay_out_all(listed: Listed) -> None:
    while not listed.is_laid_out:
        listed._lay_out_some()


def exact_top(row: int) -> int:
    return sum(HEIGHTS[one % len(HEIGHTS)] for one in range(row))


def whole_in_sight(listed: Listed) -> bool:
    return listed.viewport().rect().contains(listed.box(listed.here))


def test_a_row_far_down_is_in_sight_at_once_and_few_are_laid_out_for_it(listed: Listed) -> None:
    listed.asked.clear()

    listed.go_to(MANY // 2 + 1)

    assert whole_in_sight(listed)
    assert len(set(listed.asked)) < 40


def test_what_is_in_sight_stays_there_while_the_rest_is_laid_out(listed: Listed) -> None:
    listed.go_to(MANY // 2 + 1)
    before = listed.box(listed.here)

    lay_out_all(listed)

    assert listed.box(listed.here) == before
    assert listed.verticalScrollBar().value() + before.top() == exact_top(MANY // 2 + 1)
    last = exact_top(MANY) - listed.viewport().height()
    assert listed.verticalScrollBar().maximum() == last


def test_the_rest_is_laid_out_without_being_asked_for(listed: Listed, qtbot: QtBot) -> None:
    listed.doItemsLayout()

    qtbot.waitUntil(lambda: listed.is_laid_out)

    assert not listed._idle.isActive()


@pytest.mark.parametrize("laid_out", [False, True])
def test_a_page_further_shows_what_came_next_and_lays_out_no_more(
    listed: Listed, *, laid_out: bool
) -> None:
    listed.go_to(1001)
    if laid_out:
        lay_out_all(listed)
    listed.asked.clear()

    QTest.keyClick(listed, Qt.Key.Key_PageDown)

    page = sum(listed.box(row).height() for row in range(1001, listed.here + 1))
    assert page <= listed.viewport().height() < page + sum(HEIGHTS)
    assert whole_in_sight(listed)
    assert len(listed.asked) <= (0 if laid_out else 24)
    QTest.keyClick(listed, Qt.Key.Key_PageUp)
    assert listed.here in range(999, 1004)


def test_keys_pass_over_headings_and_end_at_the_ends(listed: Listed) -> None:
    for key, expected in (
        (Qt.Key.Key_Home, 1),
        (Qt.Key.Key_Up, 1),
        (Qt.Key.Key_Down, 2),
        (Qt.Key.Key_Right, 2),
        (Qt.Key.Key_End, MANY - 1),
        (Qt.Key.Key_Down, MANY - 1),
        (Qt.Key.Key_PageDown, MANY - 1),
    ):
        QTest.keyClick(listed, key)
        assert (key, listed.here) == (key, expected)
    listed.go_to(11)
    QTest.keyClick(listed, Qt.Key.Key_Up)
    assert listed.here == 9
    assert whole_in_sight(listed)


def test_the_last_rows_can_be_scrolled_to_before_all_are_laid_out(listed: Listed) -> None:
    # They are higher than those that were laid out, so the list is longer than was thought.
    listed.higher = dict.fromkeys(range(MANY - 40, MANY), 130)

    listed.verticalScrollBar().setValue(listed.verticalScrollBar().maximum())

    bottom = listed.box(MANY - 1).bottom()
    assert bottom == listed.viewport().height() - 1


def test_a_click_chooses_the_row_below_it(listed: Listed) -> None:
    listed.go_to(501)
    at = listed.box(503).center()

    QTest.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=at)

    assert listed.here == 503
    assert [one.row() for one in listed.selectedIndexes()] == [503]
    assert not listed.indexAt(QPoint(5, -exact_top(MANY) - 1)).isValid()


def test_only_what_is_in_sight_is_painted_and_the_current_row_is_marked(listed: Listed) -> None:
    listed.go_to(801)
    listed.painted.rows.clear()

    listed.viewport().repaint()

    painted = listed.painted.rows
    assert 801 in painted
    assert len(painted) < 20
    assert all(box == listed.box(row) for row, (box, _state) in painted.items())
    chosen = [row for row, (_, state) in painted.items() if state & QStyle.StateFlag.State_Selected]
    assert chosen == [801]


def test_rows_that_come_and_go_leave_the_others_as_they_were_laid_out(listed: Listed) -> None:
    listed.go_to(901)
    lay_out_all(listed)
    listed.asked.clear()
    model = listed.model()

    model.insertRow(902)
    listed.go_to(902)

    assert whole_in_sight(listed)
    assert set(listed.asked) == {902}
    model.removeRow(902)
    assert listed.box(902).top() == listed.box(901).bottom() + 1
    assert listed.is_laid_out


def test_a_row_that_grows_moves_what_is_below_it_and_nothing_else(listed: Listed) -> None:
    listed.go_to(601)
    lay_out_all(listed)
    before = {row: listed.box(row) for row in (601, 602, 603)}
    listed.asked.clear()
    listed.higher[602] = before[602].height() + 25

    index = listed.model().index(602, 0)
    listed.model().dataChanged.emit(index, index)

    assert listed.box(601) == before[601]
    assert listed.box(602).top() == before[602].top()
    assert listed.box(603) == before[603].translated(0, 25)
    assert listed.asked == [602]


def test_another_width_keeps_the_first_row_in_sight_where_it_was(listed: Listed) -> None:
    listed.go_to(701)
    lay_out_all(listed)
    listed.scrollTo(listed.currentIndex(), QListView.ScrollHint.PositionAtTop)
    listed.asked.clear()

    listed.resize(SIZE[0] - 40, SIZE[1])
    listed._idle.stop()

    assert listed.box(701).top() == 0
    assert len(set(listed.asked)) < 40
    assert not listed.is_laid_out


def test_other_rows_are_laid_out_at_once(listed: Listed) -> None:
    model = listed.model()
    assert isinstance(model, Rows)

    model.setStringList(["one", "two"])

    assert listed.box(1) == QRect(0, HEIGHTS[0], listed.viewport().width(), HEIGHTS[1])
    assert listed.verticalScrollBar().maximum() == 0
    model.setStringList([])
    QTest.keyClick(listed, Qt.Key.Key_PageDown)
    assert listed.here == -1


def test_a_turn_of_the_wheel_paints_what_comes_into_sight(listed: Listed, qtbot: QtBot) -> None:
    listed.go_to(1001)
    lay_out_all(listed)
    QApplication.processEvents()
    listed.painted.rows.clear()

    listed.verticalScrollBar().setValue(listed.verticalScrollBar().value() + 72)

    qtbot.waitUntil(lambda: bool(listed.painted.rows))
    assert max(listed.painted.rows) > 1001
