"""A list of rows of many heights: those in sight are laid out at once, the others while it rests.

Qt lays out every row before it knows where one stands, anew whenever one comes or goes. In batches
it forgets meanwhile where the list was scrolled to. Here a row that is not laid out yet counts as
high as the usual one, and what is in sight stays where it is when it turns out to be another.
"""

import time
from collections.abc import Callable, Iterable, Iterator
from itertools import chain

from PySide6.QtCore import (
    QAbstractItemModel,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QRegion, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QListView, QStyle, QStyleOptionViewItem

from reportwriter.ui.widgets.row_heights import RowHeights

Index = QModelIndex | QPersistentModelIndex
_SLICE_S = 0.005
"""How long rows out of sight are laid out before the window may do something else."""
_STEP = 24
_ROUNDS = 8
"""Rows that turn out lower let others come into sight, and those may do the same."""
_Action = QListView.CursorAction
_Hint = QListView.ScrollHint
_UP = (_Action.MoveUp, _Action.MovePrevious, _Action.MovePageUp, _Action.MoveEnd)
"""Where it ends on a row that cannot be gone to, it goes on upwards."""


class LongList(QListView):
    """Of one column, scrolled by pixels, with one row chosen at a time.

    `height_of` says how high a row is, by its number, at a width.
    """

    all_rows_resized = Signal()
    """All rows together came to be higher or lower, or so it is known now; it is just laid out."""

    def __init__(self, height_of: Callable[[int, int], int]) -> None:
        super().__init__()
        self._height_of = height_of
        self._rows = RowHeights()
        self._width = -1
        self._told_height = 0
        self._holding = False
        self._idle = QTimer(self, interval=0)
        self._idle.timeout.connect(self._lay_out_some)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().setSingleStep(_STEP)

    @property
    def is_laid_out(self) -> bool:
        """Whether every row is, also those out of sight."""
        return self._rows.next_unknown(0) is None

    @property
    def all_rows_height(self) -> int:
        """How high all rows are together; what is not laid out yet counts as the usual one."""
        return self._rows.total

    def lay_out_anew(self) -> None:
        """Lay out all rows again: zoom, fonts or what they say may have changed."""
        self._rows.doubt()
        self.doItemsLayout()
        self.viewport().update()

    def setModel(self, model: QAbstractItemModel | None) -> None:
        if model is not None:
            # Before Qt connects its own, which ask where rows stand.
            model.rowsInserted.connect(self._on_inserted)
            model.rowsRemoved.connect(self._on_removed)
            model.modelReset.connect(self._on_reset)
        super().setModel(model)
        self._on_reset()

    def visualRect(self, index: Index) -> QRect:
        row = index.row()
        if not index.isValid() or row >= len(self._rows):
            return QRect()
        top = self._rows.top(row) - self.verticalOffset()
        return QRect(0, top, self.viewport().width(), self._rows.height(row))

    def indexAt(self, point: QPoint) -> QModelIndex:
        y = point.y() + self.verticalOffset()
        if not 0 <= y < self._rows.total or not 0 <= point.x() < self.viewport().width():
            return QModelIndex()
        return self.model().index(self._rows.at(y), 0)

    def scrollTo(self, index: Index, hint: QListView.ScrollHint = _Hint.EnsureVisible) -> None:
        row = index.row()
        if not index.isValid() or row >= len(self._rows):
            return
        self._know_around(row)
        self._fit_scroll_bar()
        top, value = self._rows.top(row), self.verticalOffset()
        room, high = self.viewport().height(), self._rows.height(row)
        if hint is _Hint.PositionAtTop or high >= room:
            value = top
        elif hint is _Hint.PositionAtBottom:
            value = top + high - room
        elif hint is _Hint.PositionAtCenter:
            value = top + (high - room) // 2
        else:
            value = min(max(value, top + high - room), top)
        self.verticalScrollBar().setValue(value)

    def rows_in_sight(self) -> list[tuple[int, int]]:
        """Return each row of which anything is seen, and how far below the upper edge it begins."""
        seen, above = self._rows_between(0, self.viewport().height()), self.verticalOffset()
        return [(row, self._rows.top(row) - above) for row in seen]

    def bring_to(self, row: int, top: int) -> None:
        """Scroll until a row begins so far below the upper edge, or as near to it as can be."""
        self._know_around(row)
        self._fit_scroll_bar(self._rows.top(row) - top)
        self._settle()
        self.viewport().update()

    def moveCursor(
        self, action: QListView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        here, last = self.currentIndex().row(), len(self._rows) - 1
        wanted = last if action is _Action.MoveEnd else 0
        if here >= 0 and action not in (_Action.MoveHome, _Action.MoveEnd):
            wanted = self._moved(here, action)
        step = -1 if action in _UP else 1
        onward = range(wanted, last + 1 if step > 0 else -1, step)
        for row in chain(onward, (here,)):
            index = self.model().index(row, 0)
            if index.isValid() and index.flags() & Qt.ItemFlag.ItemIsEnabled:
                return index
        return QModelIndex()

    def _moved(self, here: int, action: QListView.CursorAction) -> int:
        """Return the row that an action leads to; a page shows what came after what was seen."""
        if action in (_Action.MovePageUp, _Action.MovePageDown):
            return self._a_page_from(here, -1 if action is _Action.MovePageUp else 1)
        step = {_Action.MoveLeft: 0, _Action.MoveRight: 0}.get(action, -1 if action in _UP else 1)
        return min(max(here + step, 0), len(self._rows) - 1)

    def _a_page_from(self, here: int, step: int) -> int:
        room, row = self.viewport().height() - self._known_height(here), here
        while 0 <= row + step < len(self._rows):
            room -= self._known_height(row + step)
            if room < 0 and row != here:
                break
            row += step
        return row

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        index = self.indexAt(rect.topLeft())
        chosen = QItemSelection(index, index) if index.isValid() else QItemSelection()
        self.selectionModel().select(chosen, command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        region = QRegion()
        for index in selection.indexes():
            region += self.visualRect(index)
        return region

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, option = QPainter(self.viewport()), QStyleOptionViewItem()
        self.initViewItemOption(option)
        usual = option.state & ~QStyle.StateFlag.State_HasFocus
        here, focused = self.currentIndex(), self.hasFocus() or self.viewport().hasFocus()
        for row in self._rows_between(event.rect().top(), event.rect().bottom() + 1):
            index = self.model().index(row, 0)
            option.rect = self.visualRect(index)
            option.state = usual
            if self.selectionModel().isSelected(index):
                option.state |= QStyle.StateFlag.State_Selected
            if focused and index == here:
                option.state |= QStyle.StateFlag.State_HasFocus
            self.itemDelegate().paint(painter, option, index)

    def doItemsLayout(self) -> None:
        width = self.viewport().width()
        if width != self._width:
            self._width = width
            self._rows.doubt()
            self.viewport().update()
        if self._settle():
            self.viewport().update()
        if self.isVisible() and not self.is_laid_out:
            self._idle.start()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if (here := self.currentIndex()).isValid():
            # Where none was chosen, Qt goes to the first row, and does not mark that it is there.
            self.setCurrentIndex(here)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.doItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.doItemsLayout()

    def updateGeometries(self) -> None:
        self._fit_scroll_bar()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        if self._holding:
            # What is in sight stays where it is; only what is above it came to be known.
            return
        is_moved = self._settle_at_end() if self._is_at_end() else self._settle()
        if is_moved:
            self.viewport().update()
        else:
            # Not what Qt's list does: it scrolls only rows that it laid out itself.
            self.viewport().scroll(dx, dy)

    def dataChanged(self, top: Index, bottom: Index, roles: object = ()) -> None:
        """Paint one row that kept its height by itself; at each key one says something else."""
        if top.row() != bottom.row():
            self._rows.doubt(top.row(), bottom.row())
            super().dataChanged(top, bottom)
            self.doItemsLayout()
            self.viewport().update()
        elif self._rows.is_known(top.row()):
            if self._learn([top.row()], self._rows.at(self.verticalOffset())):
                self._settle()
                self.viewport().update()
            else:
                self.viewport().update(self.visualRect(top))

    def _on_inserted(self, _parent: QModelIndex, first: int, last: int) -> None:
        self._rows.insert(first, last - first + 1)
        self.viewport().update()

    def _on_removed(self, _parent: QModelIndex, first: int, last: int) -> None:
        self._rows.remove(first, last - first + 1)
        self.viewport().update()

    def _on_reset(self) -> None:
        model = self.model()
        self._rows.start_anew(model.rowCount() if model else 0)
        self.doItemsLayout()
        self.viewport().update()

    def _settle(self) -> bool:
        """Lay out what is in sight; return whether anything of it is elsewhere than it was."""
        is_moved = False
        for _round in range(_ROUNDS):
            seen = list(self._rows_between(0, self.viewport().height()))
            unknown = [row for row in seen if not self._rows.is_known(row)]
            if not unknown:
                break
            known = (row for row in seen if self._rows.is_known(row))
            is_moved |= self._learn(unknown, next(known, unknown[0]))
        self._rows.guess()
        return self._fit_scroll_bar() or is_moved

    def _is_at_end(self) -> bool:
        return self.verticalScrollBar().value() == self.verticalScrollBar().maximum()

    def _settle_at_end(self) -> bool:
        """Stay at the end of the list, which is elsewhere once the last rows are laid out."""
        is_moved = self._settle()
        for _round in range(_ROUNDS):
            if self._is_at_end():
                break
            self._fit_scroll_bar(self.verticalScrollBar().maximum())
            self._settle()
            is_moved = True
        return is_moved

    def _lay_out_some(self) -> None:
        """Lay out rows that nobody sees, for so short that nobody notices."""
        end = time.perf_counter() + _SLICE_S
        anchor = self._rows.at(self.verticalOffset())
        self._learn(self._unknown_until(end, anchor), anchor)
        if self.is_laid_out or not self.isVisible():
            self._idle.stop()

    def _unknown_until(self, end: float, row: int) -> Iterator[int]:
        found = self._rows.next_unknown(row)
        while found is not None and time.perf_counter() < end:
            yield found
            found = self._rows.next_unknown(found)

    def _learn(self, rows: Iterable[int], anchor: int) -> bool:
        """Lay out rows, while one row stays where it is; return whether any is other than thought.

        The rows must not be asked for by what their heights decide.
        """
        above = self._rows.top(anchor) - self.verticalOffset()
        are_other = [self._rows.learn(row, self._height_of(row, self._width)) for row in rows]
        if not any(are_other):
            return False
        self._fit_scroll_bar(self._rows.top(anchor) - above)
        return True

    def _known_height(self, row: int) -> int:
        if not self._rows.is_known(row):
            self._learn([row], self._rows.at(self.verticalOffset()))
        return self._rows.height(row)

    def _know_around(self, row: int) -> None:
        """Lay out a row, and as many above and below it as may be seen with it."""
        for step in (-1, 1):
            room, one = self.viewport().height(), row
            while room > 0 and 0 <= one < len(self._rows):
                room -= self._known_height(one)
                one += step

    def _rows_between(self, top: int, bottom: int) -> Iterator[int]:
        """Give the rows that stand between two heights of what is seen."""
        row, end = self._rows.at(top + self.verticalOffset()), bottom + self.verticalOffset()
        while row < len(self._rows) and self._rows.top(row) < end:
            yield row
            row += 1

    def _fit_scroll_bar(self, value: int | None = None) -> bool:
        """Let the bar reach as far as the rows do; return whether it had to go elsewhere."""
        bar, room = self.verticalScrollBar(), self.viewport().height()
        wanted = bar.value() if value is None else value
        was_holding, self._holding = self._holding, True
        bar.setPageStep(room)
        bar.setRange(0, max(self._rows.total - room, 0))
        bar.setValue(wanted)
        self._holding = was_holding
        if (high := self.all_rows_height) != self._told_height:
            self._told_height = high
            self.all_rows_resized.emit()
        return bar.value() != wanted
