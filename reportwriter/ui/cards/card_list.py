"""Lists whose rows are painted and never edited; each row says in one sentence what it shows."""

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reportwriter.ui.cards.card_painter import CardPainter
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.focus_ring import PAINTS_FOCUS
from reportwriter.ui.widgets.in_sight import KeptInSight
from reportwriter.ui.widgets.long_list import LongList

Index = QModelIndex | QPersistentModelIndex


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


class RowList(LongList):
    """`chosen` carries the key of the row the user went to, `opened` of the one they opened."""

    chosen = Signal(str)
    opened = Signal(str)

    def __init__(self, look: Look, name: str, painter: RowPainter) -> None:
        super().__init__(self._row_height)
        self._model = _Model(self)
        self._painter = painter
        self._delegate = _Delegate(painter, self)
        self._quiet = False
        self.setAccessibleName(name)
        self.setProperty(PAINTS_FOCUS, True)  # noqa: FBT003  # Qt's own signature.
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        self.activated.connect(self._on_activated)
        # It scrolls by itself, and where the window is low, the page that it stands in does too.
        self._in_sight = KeptInSight(self, always=False)
        look.changed.connect(self._on_look_changed)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show rows and keep the current one where it still exists."""
        key = self.current_key()
        self.ensurePolished()
        self._quiet = True
        self._model.show_rows(rows)
        self._quiet = False
        self.set_current(key)

    def show_rows_in_place(self, rows: Sequence[Row], part_of: Mapping[str, str]) -> None:
        """Show other rows, while what is in sight stays where it is and the current row current.

        `part_of` names the row that tells from now on what another one told.
        """
        key, before = self.current_key(), self._model.rows
        seen = [(before[row].key, top) for row, top in self.rows_in_sight()]
        # What the user is at comes before what is seen beside it.
        seen.sort(key=lambda one: one[0] != key)
        self.show_rows(rows)
        self.set_current(part_of.get(key, key))
        number_of = {row.key: number for number, row in enumerate(rows)}
        for each, top in seen:
            if (number := number_of.get(part_of.get(each, each))) is not None:
                self.bring_to(number, top)
                break

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
                self.scrollTo(index)
        self._quiet = False

    def scroll_to_top_of(self, key: str) -> None:
        """Bring a row to the top of what can be seen."""
        self.set_current(key)
        self.scrollTo(self.currentIndex(), QListView.ScrollHint.PositionAtTop)

    def _row_height(self, row: int, width: int) -> int:
        return self._painter.height(self._model.rows[row], width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        before = QRect(QPoint(0, 0), event.oldSize())
        was_seen = before.intersects(self.visualRect(self.currentIndex()))
        super().resizeEvent(event)
        # What opens above or below a list makes it lower: the row that it is about stays in sight.
        if was_seen or event.size().width() != before.width():
            self.scrollTo(self.currentIndex())

    def _on_look_changed(self) -> None:
        self._painter.forget()
        self.lay_out_anew()

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
        self._painter = painter

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(Qt.ItemDataRole.UserRole)
        self._painter.paint(
            painter,
            option.rect,
            row,
            current=bool(option.state & QStyle.StateFlag.State_Selected),
            focused=bool(option.state & QStyle.StateFlag.State_HasFocus),
        )
