"""The events one below the other, as high as they are; each is one sentence to a screen reader."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from reportwriter.ui.chronology.event_layout import WRAPPED, Laid, columns, has_columns, lay_out
from reportwriter.ui.chronology.rows import EventRow
from reportwriter.ui.fonts import Type
from reportwriter.ui.lately import Lately
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.focus_ring import PAINTS_FOCUS, paint_marked, paint_ring
from reportwriter.ui.widgets.in_sight import KeptInSight
from reportwriter.ui.widgets.kind_chip import paint_chip
from reportwriter.ui.widgets.rail import Index

_HEAD = 32
_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_NOTHING = QModelIndex()


class EventList(QWidget):
    """`chosen` carries the key of the event gone to, `opened` that on which Enter was pressed."""

    chosen = Signal(str)
    opened = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._model = _Model(self)
        self._quiet = False
        self._head = _Head(look)
        self.view = _Rows(look)
        self.view.setAccessibleName("Events of the chronology")
        self.view.setModel(self._model)
        self.view.activated.connect(
            lambda index: self.opened.emit(self._model.rows[index.row()].key)
        )
        self.view.selectionModel().currentChanged.connect(self._on_current)
        # Not always: the picture above it shows the same event.
        self._in_sight = KeptInSight(self.view, always=False)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._head)
        rows.addWidget(self.view)

    def show_rows(self, rows: Sequence[EventRow], current: str) -> None:
        if tuple(rows) != self._model.rows:
            self._quiet = True
            self._model.show(rows)
            self.view.fit()
            self._quiet = False
        self.select(current)

    def select(self, key: str) -> None:
        """Make an event the current one, without news of it."""
        keys = [row.key for row in self._model.rows]
        if key in keys and keys.index(key) != self.view.currentIndex().row():
            self._quiet = True
            self.view.setCurrentIndex(self._model.index(keys.index(key)))
            self._quiet = False

    @property
    def current(self) -> EventRow | None:
        index = self.view.currentIndex()
        return self._model.rows[index.row()] if index.isValid() else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._head.fit(self.width())

    def _on_current(self, current: QModelIndex) -> None:
        if current.isValid() and not self._quiet:
            self.chosen.emit(self._model.rows[current.row()].key)


class _Model(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: tuple[EventRow, ...] = ()

    def rowCount(self, parent: Index = _NOTHING) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.spoken
        return row if role == Qt.ItemDataRole.UserRole else None

    def show(self, rows: Sequence[EventRow]) -> None:
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()


class _Head(QWidget):
    """The titles of the columns, where there are columns."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def fit(self, width: int) -> None:
        self.setVisible(has_columns(self._look, width))

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(300), self._look.px(_HEAD))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self._look.font(Type.SMALL_STRONG))
        painter.setPen(self._look.theme.second)
        for title, left, width in columns(self._look, self.width()):
            painter.drawText(QRect(left, 0, width, self.height()), _MIDDLE, title)
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._look.theme.border)


class _Rows(QListView):
    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._delegate = _Delegate(look, self)
        self.setProperty(PAINTS_FOCUS, True)  # noqa: FBT003  # Qt's own signature.
        self.setItemDelegate(self._delegate)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        look.changed.connect(self._on_look_changed)

    def fit(self) -> None:
        """Stand as high as the events are: the page scrolls, not the list in it."""
        model, width = self.model(), self.viewport().width()
        if width <= 0:
            return
        rows = (model.index(number, 0) for number in range(model.rowCount()))
        high = sum(self._delegate.laid(index, width).height for index in rows)
        if self.height() != high + 2 * self.frameWidth():
            self.setFixedHeight(high + 2 * self.frameWidth())
        self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.activated.emit(self.currentIndex())
        elif event.text() and not event.modifiers():
            # Letters are keys of the screen; the list would search for them.
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    def _on_look_changed(self) -> None:
        self._delegate.forget()
        self.fit()


class _Delegate(QStyledItemDelegate):
    def __init__(self, look: Look, view: QListView) -> None:
        super().__init__(view)
        self._look = look
        self._view = view
        self._laid = Lately[tuple[EventRow, int], Laid](_MOST_KEPT)

    def forget(self) -> None:
        self._laid.clear()

    def laid(self, index: Index, width: int) -> Laid:
        row: EventRow = index.data(Qt.ItemDataRole.UserRole)
        return self._laid.get((row, width), lambda: lay_out(self._look, row, width))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._view.viewport().width()
        return QSize(width, self.laid(index, width).height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        box, theme = QRect(option.rect), self._look.theme
        laid, row = self.laid(index, box.width()), index.data(Qt.ItemDataRole.UserRole)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if selected:
            painter.fillRect(box, theme.selection)
            painter.fillRect(box.left(), box.top(), self._look.px(3), box.height(), theme.accent)
        for piece in laid.pieces:
            painter.setFont(self._look.font(piece.kind))
            painter.setPen(self._tone(piece.tone, selected=selected))
            painter.drawText(piece.box.translated(box.topLeft()), WRAPPED, piece.words)
        if laid.chip is not None:
            at = QPointF(laid.chip + box.topLeft())
            paint_chip(painter, self._look, at, row.kind, selected=selected)
        if index.row() < index.model().rowCount() - 1:
            painter.fillRect(box.left(), box.bottom(), box.width(), 1, theme.hairline)
        painter.restore()
        if selected:
            paint_marked(painter, self._look, box)
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint_ring(painter, self._look, QRectF(box).adjusted(1, 1, -1, -1))

    def _tone(self, tone: str, *, selected: bool) -> QColor:
        theme = self._look.theme
        if selected and tone == "text":
            return theme.on_selection
        colour: QColor = getattr(theme, tone)
        return colour


_MOST_KEPT = 4_000
"""Rows laid out before: more than any chronology has, and bounded."""
