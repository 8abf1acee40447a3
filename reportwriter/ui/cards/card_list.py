"""Lists whose rows are painted and never edited; each row says in one sentence what it shows."""

from collections.abc import Sequence
from typing import Any, Protocol

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reportwriter.ui.cards.card_painter import CardPainter
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.focus_ring import PAINTS_FOCUS
from reportwriter.ui.widgets.in_sight import KeptInSight

Index = QModelIndex | QPersistentModelIndex
_BATCHED_FROM, _BATCH = 300, 100
_AGAIN_MS = 20


class Row(Protocol):
    """What a list needs of its rows; the painter knows the rest."""

    @property
    def key(self) -> str: ...

    @property
    def spoken(self) -> str: ...


class RowPainter(Protocol):
    def forget(self) -> None: ...
    def height(self, row: Any, width: int) -> int: ...
    def paint(
        self, painter: QPainter, box: QRect, row: Any, *, current: bool, focused: bool
    ) -> None: ...


class _Model(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature.
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.spoken
        return row if role == Qt.ItemDataRole.UserRole else None

    def show_rows(self, rows: Sequence[Row]) -> None:
        if rows and self.has_keys_of(rows):
            self.rows = tuple(rows)
            self.dataChanged.emit(self.index(0), self.index(len(self.rows) - 1))
            return
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def has_keys_of(self, rows: Sequence[Row]) -> bool:
        return [row.key for row in rows] == [row.key for row in self.rows]


class RowList(QListView):
    """`chosen` carries the key of the row the user went to, `opened` of the one they opened."""

    chosen = Signal(str)
    opened = Signal(str)

    def __init__(
        self, look: Look, name: str, painter: RowPainter, *, in_batches: bool = False
    ) -> None:
        """`in_batches`: of many rows the first are seen before the last are laid out.

        Then nobody may go to a row at once, before it was seen.
        """
        super().__init__()
        self._in_batches = in_batches
        self._model = _Model(self)
        self._painter = painter
        self._delegate = _Delegate(painter, self)
        self._quiet = False
        self.setAccessibleName(name)
        self.setProperty(PAINTS_FOCUS, True)  # noqa: FBT003  # Qt's own signature.
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        self.activated.connect(self._on_activated)
        # It scrolls by itself, and where the window is low, the page that it stands in does too.
        self._in_sight = KeptInSight(self, always=False)
        look.changed.connect(self._on_look_changed)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show rows and keep the current one where it still exists."""
        key = self.current_key()
        # Rows that only say something else have kept their heights; in batches those that are seen
        # would be gone until it is their turn again.
        is_new = not self._model.has_keys_of(rows)
        self._lay_out_as(batched=self._in_batches and is_new and len(rows) > _BATCHED_FROM)
        self.ensurePolished()
        self._quiet = True
        self._model.show_rows(rows)
        self._quiet = False
        self.set_current(key)

    @property
    def rows(self) -> tuple[Row, ...]:
        return self._model.rows

    def current_key(self) -> str:
        index = self.currentIndex()
        return self._model.rows[index.row()].key if index.isValid() else ""

    def set_current(self, key: str) -> None:
        """Go to a row without saying that the user chose it."""
        self._quiet = True
        for number, row in enumerate(self._model.rows):
            if row.key == key:
                index = self._model.index(number)
                self.setCurrentIndex(index)
                self._keep_in_sight()
        self._quiet = False

    def scroll_to_top_of(self, key: str) -> None:
        """Bring a row to the top of what can be seen."""
        self.set_current(key)
        self.scrollTo(self.currentIndex(), QListView.ScrollHint.PositionAtTop)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            are_many = len(self._model.rows) > _BATCHED_FROM
            self._lay_out_as(batched=self._in_batches and are_many)
            self.scheduleDelayedItemsLayout()
            # Only once the rows are laid out anew is it known where the current one stands.
            QTimer.singleShot(0, self, self._keep_in_sight)

    def _lay_out_as(self, *, batched: bool) -> None:
        mode = QListView.LayoutMode.Batched if batched else QListView.LayoutMode.SinglePass
        self.setLayoutMode(mode)
        self.setBatchSize(_BATCH)

    def _keep_in_sight(self) -> None:
        """Scroll to the current row: at once, or as soon as it can be scrolled to."""
        index = self.currentIndex()
        if not index.isValid():
            return
        self.scrollTo(index)
        seen = self.viewport().rect().intersects(self.visualRect(index))
        last = self._model.index(len(self._model.rows) - 1)
        # Only with the last batch does the scroll bar come to know how long the list is.
        if not seen and self.isVisible() and not self.visualRect(last).isValid():
            QTimer.singleShot(_AGAIN_MS, self, self._keep_in_sight)

    def _on_look_changed(self) -> None:
        self._painter.forget()
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def _on_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid() and not self._quiet:
            self.chosen.emit(self._model.rows[current.row()].key)

    def _on_activated(self, index: QModelIndex) -> None:
        self.opened.emit(self._model.rows[index.row()].key)


class CardList(RowList):
    """A list of headings, lines and cards."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__(look, name, CardPainter(look))


class _Delegate(QStyledItemDelegate):
    def __init__(self, painter: RowPainter, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._painter = painter

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: Row = index.data(Qt.ItemDataRole.UserRole)
        width = self._view.viewport().width()
        return QSize(width, self._painter.height(row, width))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(Qt.ItemDataRole.UserRole)
        self._painter.paint(
            painter,
            option.rect,
            row,
            current=bool(option.state & QStyle.StateFlag.State_Selected),
            focused=bool(option.state & QStyle.StateFlag.State_HasFocus),
        )
