"""The table twin of a picture: all that it shows, in rows that a screen reader reads."""

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from reportwriter.pictures.picture import TableTwin
from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.focus_ring import PAINTS_FOCUS, paint_marked, paint_ring
from reportwriter.ui.widgets.rail import Index

_BESIDE, _ABOVE = 12, 8
_ENDLESS = 10_000
_WRAPPED = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
_NOTHING = QModelIndex()


class _Model(QAbstractTableModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.twin = TableTwin(head=(), rows=())

    def rowCount(self, parent: Index = _NOTHING) -> int:
        return 0 if parent.isValid() else len(self.twin.rows)

    def columnCount(self, parent: Index = _NOTHING) -> int:
        return 0 if parent.isValid() else len(self.twin.head)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return self.twin.rows[index.row()][index.column()]

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return self.twin.head[section]

    def show(self, twin: TableTwin) -> None:
        self.beginResetModel()
        self.twin = twin
        self.endResetModel()


class PictureTable(QTableView):
    """`chosen` carries the key of the current row, `opened` that on which Enter was pressed."""

    chosen = Signal(str)
    opened = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._model = _Model(self)
        self._quiet = False
        self.setModel(self._model)
        self.setProperty(PAINTS_FOCUS, True)  # noqa: FBT003  # Qt's own signature.
        self.setItemDelegate(_Cell(look, self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        look.dress(self, Type.SMALL)
        look.dress(self.horizontalHeader(), Type.SMALL_STRONG)
        look.changed.connect(self._fit)
        self.selectionModel().currentRowChanged.connect(self._on_row)

    def show_twin(self, twin: TableTwin) -> None:
        if twin != self._model.twin:
            self._model.show(twin)
            self._fit()

    def select(self, key: str) -> None:
        """Make the row of a part the current one, without news of it."""
        self._quiet = True
        keys = self._model.twin.keys
        row = keys.index(key) if key in keys else -1
        self.setCurrentIndex(self._model.index(row, 0))
        self._quiet = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._key():
            self.opened.emit(self._key())
        elif event.text() and not event.modifiers():
            # Letters are keys of the pane, as T is; the table would search for them.
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Stand as high as the rows are: the page scrolls, not the table in it."""
        self.resizeRowsToContents()
        rows = sum(self.rowHeight(row) for row in range(self._model.rowCount()))
        high = rows + self.horizontalHeader().sizeHint().height() + 2 * self.frameWidth()
        if self.minimumHeight() != high:
            self.setFixedHeight(high)

    def _key(self) -> str:
        row, keys = self.currentIndex().row(), self._model.twin.keys
        return keys[row] if 0 <= row < len(keys) else ""

    def _on_row(self, _now: QModelIndex, _before: QModelIndex) -> None:
        if (key := self._key()) and not self._quiet:
            self.chosen.emit(key)


class _Cell(QStyledItemDelegate):
    def __init__(self, look: Look, table: QTableView) -> None:
        super().__init__(table)
        self._look = look
        self._table = table

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._table.columnWidth(index.column())
        box = self._inside(QRect(0, 0, width, _ENDLESS))
        words = QFontMetrics(self._font(index)).boundingRect(box, _WRAPPED, str(index.data()))
        return QSize(width, words.height() + 2 * self._look.px(_ABOVE))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        box, theme = QRect(option.rect), self._look.theme
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if selected:
            painter.fillRect(box, theme.selection)
        painter.setFont(self._font(index))
        painter.setPen(theme.on_selection if selected else theme.text)
        painter.drawText(self._inside(box), _WRAPPED, str(index.data()))
        painter.fillRect(box.left(), box.bottom(), box.width(), 1, theme.hairline)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        if selected and not focused:
            paint_marked(painter, self._look, box)
        if focused:
            paint_ring(painter, self._look, QRectF(box).adjusted(0, 0, -1, -1))
        painter.restore()

    def _font(self, index: Index) -> QFont:
        return self._look.font(Type.SMALL if index.column() else Type.SMALL_STRONG)

    def _inside(self, box: QRect) -> QRect:
        beside, above = self._look.px(_BESIDE), self._look.px(_ABOVE)
        return box.adjusted(beside, above, -beside, -above)
