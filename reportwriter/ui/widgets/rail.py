"""The rail at the left: one row for each place to go, with its status as a word and a shape."""

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QFontMetrics, QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.rail_row import READY, STARTED, STATUS_WORDS, RailRow
from reportwriter.ui.widgets.focus_ring import PAINTS_FOCUS, paint_marked, paint_ring
from reportwriter.ui.widgets.marks import paint_status

_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_MIDDLE_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
_GOING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
Index = QModelIndex | QPersistentModelIndex


class _RailModel(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: tuple[RailRow, ...] = ()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature.
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.spoken
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.title
        return row if role == Qt.ItemDataRole.UserRole else None

    def show_rows(self, rows: Sequence[RailRow]) -> None:
        same = [row.key for row in rows] == [row.key for row in self.rows]
        if same:
            self.rows = tuple(rows)
            self.dataChanged.emit(self.index(0), self.index(len(self.rows) - 1))
            return
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()


class Rail(QListView):
    """`chosen` carries the key of the row the user went to.

    The row that is selected is where the user is. Arrow keys only look round; Enter, Space and a
    click go there: no page opens, and none takes the focus, because somebody passed its row.
    """

    chosen = Signal(str)
    reached = Signal(QRect)
    """Where the row stands that is the current one by now, for what scrolls around this."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look = look
        self._model = _RailModel(self)
        self._delegate = _RailDelegate(look, self)
        self.setAccessibleName(name)
        self.setProperty(PAINTS_FOCUS, True)  # noqa: FBT003  # Qt's own signature.
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.clicked.connect(self._go)
        self.selectionModel().currentChanged.connect(self._on_current)
        look.changed.connect(self.scheduleDelayedItemsLayout)

    def show_rows(self, rows: Sequence[RailRow]) -> None:
        """Show rows and keep the current one where it still exists."""
        if tuple(rows) == self._model.rows:
            return
        key = self.current_key()
        self._model.show_rows(rows)
        self.set_current(key)

    def current_key(self) -> str:
        places = self.selectionModel().selectedIndexes()
        return self._model.rows[places[0].row()].key if places else ""

    def set_current(self, key: str) -> None:
        """Mark a row as the place where the user is, without saying that they chose it."""
        for number, row in enumerate(self._model.rows):
            if row.key == key:
                self._mark(self._model.index(number))

    def clear_current(self) -> None:
        """Mark no row, since the user is somewhere else."""
        self.selectionModel().clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _GOING and self.currentIndex().isValid():
            self._go(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Come back to where the user is: who looked round and left did not go."""
        places = self.selectionModel().selectedIndexes()
        if places:
            self._mark(places[0])
        super().focusOutEvent(event)

    def content_height(self) -> int:
        return sum(self._delegate.height(row) for row in self._model.rows)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.content_height())

    def _go(self, place: QModelIndex) -> None:
        self._mark(place)
        self.chosen.emit(self._model.rows[place.row()].key)

    def _on_current(self, current: QModelIndex) -> None:
        if current.isValid():
            self.reached.emit(self.visualRect(current))

    def _mark(self, place: QModelIndex) -> None:
        command = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(place, command)


class _RailDelegate(QStyledItemDelegate):
    def __init__(self, look: Look, view: QListView) -> None:
        super().__init__(view)
        self._look = look

    def height(self, row: RailRow) -> int:
        base = self._look.px(36 if row.icon else 30)
        return base + (self._look.px(17) if row.rule_above else 0)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: RailRow = index.data(Qt.ItemDataRole.UserRole)
        return QSize(self._look.px(160), self.height(row))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: RailRow = index.data(Qt.ItemDataRole.UserRole)
        box = QRect(option.rect)
        if row.rule_above:
            line = box.top() + self._look.px(8)
            painter.fillRect(
                QRect(box.left() + 16, line, box.width() - 32, 1), self._look.theme.hairline
            )
            box.setTop(box.top() + self._look.px(17))
        current = bool(option.state & QStyle.StateFlag.State_Selected)
        self._paint_ground(painter, box, current=current, option=option)
        self._paint_row(painter, box, row, current=current)

    def _paint_ground(
        self, painter: QPainter, box: QRect, *, current: bool, option: QStyleOptionViewItem
    ) -> None:
        theme = self._look.theme
        inner = QRectF(box).adjusted(8, 1, -8, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if current or hovered:
            painter.setBrush(theme.selection)
            painter.drawRoundedRect(inner, 6, 6)
        if current:
            bar = QRectF(inner.left(), inner.top() + 6, 3, inner.height() - 12)
            painter.fillRect(bar, theme.accent)
        painter.restore()
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        if current and not focused:
            paint_marked(painter, self._look, inner)
        if focused:
            paint_ring(painter, self._look, QRectF(box).adjusted(4, -1, -4, 1))

    def _paint_row(self, painter: QPainter, box: QRect, row: RailRow, *, current: bool) -> None:
        look, theme = self._look, self._look.theme
        left = box.left() + look.px(18)
        right = box.right() - look.px(16)
        if row.icon:
            size = look.px(18)
            colour = theme.accent if current else theme.text
            top = box.center().y() - size // 2
            painter.drawPixmap(QRect(left, top, size, size), look.pixmap(row.icon, 18, colour))
            left += look.px(32)
        else:
            painter.setFont(look.font(Type.SMALL))
            painter.setPen(theme.second)
            painter.drawText(QRect(left, box.top(), look.px(22), box.height()), _MIDDLE, row.number)
            left += look.px(22)
        font = look.font(Type.LABEL if current else Type.BODY)
        # Rounded up: a name that lacks a part of a pixel would lose a letter.
        needed = ceil(QFontMetricsF(font).horizontalAdvance(row.title)) + look.px(8) + 1
        right = self._paint_aside(painter, box, row, right, most=right - left - needed)
        painter.setFont(font)
        painter.setPen(theme.text)
        room = max(right - left - look.px(8), 0)
        words = QFontMetrics(font).elidedText(row.title, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRect(left, box.top(), room, box.height()), _MIDDLE, words)

    def _paint_aside(
        self, painter: QPainter, box: QRect, row: RailRow, right: int, *, most: int
    ) -> int:
        """Paint status or count at the right; where the title needs the room, the shape alone."""
        look, theme = self._look, self._look.theme
        words = STATUS_WORDS.get(row.status, row.aside)
        if row.status:
            size = look.px(16)
            mark = QRectF(right - size + 1, box.center().y() - size / 2 + 1, size, size)
            paint_status(painter, look, mark, row.status)
            right -= size + look.px(6)
            most -= size + look.px(6)
        font = look.font(Type.SMALL_STRONG if row.status == STARTED else Type.SMALL)
        width = QFontMetrics(font).horizontalAdvance(words)
        if not words or (row.status and width > most):
            return right
        painter.setFont(font)
        painter.setPen(theme.second if row.status in (READY, "") else theme.accent)
        area = QRect(right - width - 2, box.top(), width + 2, box.height())
        painter.drawText(area, _MIDDLE_RIGHT, words)
        return right - width
