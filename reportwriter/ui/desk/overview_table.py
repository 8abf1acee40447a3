"""The overview as a table: an agency in each line, a heading in each column."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from reportwriter.ui.desk.overview_rows import Overview, OverviewCell, OverviewRow
from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.check_mark import paint_mark
from reportwriter.ui.widgets.focus_ring import PAINTS_FOCUS, paint_marked, paint_ring

Index = QModelIndex | QPersistentModelIndex
_ROW, _HEAD = 56, 44
_AGENCY, _COLUMN = 236, 64
_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_CENTRE = Qt.AlignmentFlag.AlignCenter
WHO = "Agency and author"


class _Model(QAbstractTableModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.shown = Overview(headings=(), rows=(), voices=())

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature.
        return 0 if parent.isValid() else len(self.shown.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature.
        return 0 if parent.isValid() else 1 + len(self.shown.headings)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.shown.rows[index.row()]
        cell = _cell(row, index.column())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{row.agency}, {cell.spoken}" if cell else row.spoken
        return row if role == Qt.ItemDataRole.UserRole else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return self.shown.headings[section - 1] if section else WHO

    def show(self, overview: Overview) -> None:
        self.beginResetModel()
        self.shown = overview
        self.endResetModel()


class _Header(QHeaderView):
    """The headings over their columns, on two lines where one is too narrow."""

    def __init__(self, look: Look) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._look = look

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803  # Qt's own signature.
        theme = self._look.theme
        painter.save()
        painter.fillRect(rect, theme.card)
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.border)
        painter.setFont(self._look.font(Type.SMALL))
        painter.setPen(theme.second)
        words = str(self.model().headerData(logicalIndex, Qt.Orientation.Horizontal))
        side = self._look.px(2 if logicalIndex else 12)
        where = _CENTRE if logicalIndex else _MIDDLE
        painter.drawText(rect.adjusted(side, 0, -side, 0), where | Qt.TextFlag.TextWordWrap, words)
        painter.restore()


class OverviewTable(QTableView):
    """`opened` carries the line's key, and the number of the heading, -1 for the agency itself."""

    opened = Signal(str, int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._model = _Model(self)
        self.setModel(self._model)
        self.setItemDelegate(_Delegate(look, self))
        self.setAccessibleName("What each agency has under each heading")
        self.setProperty("surface", "card")
        self.setProperty(PAINTS_FOCUS, True)  # noqa: FBT003  # Qt's own signature.
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        # Tab leaves the table; the arrow keys go through its cells.
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        self.setHorizontalHeader(_Header(look))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setHighlightSections(False)
        self.doubleClicked.connect(self._on_opened)
        look.dress(self, Type.SMALL)
        look.changed.connect(self._fit)

    def show_overview(self, overview: Overview) -> None:
        self._model.show(overview)
        if overview.rows:
            self.setCurrentIndex(self._model.index(0, 0))
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._on_opened(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _on_opened(self, index: QModelIndex) -> None:
        row = self._model.shown.rows[index.row()]
        self.opened.emit(row.key, index.column() - 1 if row.cells else -1)

    def _fit(self) -> None:
        look, header = self._look, self.horizontalHeader()
        header.setFixedHeight(look.px(_HEAD))
        for column in range(self._model.columnCount()):
            self.setColumnWidth(column, look.px(_COLUMN if column else _AGENCY))
        for row in range(self._model.rowCount()):
            self.setRowHeight(row, look.px(_ROW))
        self._join_lines_without_cells()
        frame = 2 * self.frameWidth() + header.height()
        # The page scrolls, never the table in it: two scroll bars would hide each other's lines.
        high = frame + look.px(_ROW) * self._model.rowCount()
        self.setFixedHeight(high + self.horizontalScrollBar().sizeHint().height())

    def _join_lines_without_cells(self) -> None:
        """Let the sentence of a report that shows nothing run over all headings."""
        self.clearSpans()
        headings = len(self._model.shown.headings)
        for number, row in enumerate(self._model.shown.rows):
            if not row.cells and headings > 1:
                self.setSpan(number, 1, 1, headings)


class _Delegate(QStyledItemDelegate):
    def __init__(self, look: Look, view: QTableView) -> None:
        super().__init__(view)
        self._look = look

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: OverviewRow = index.data(Qt.ItemDataRole.UserRole)
        box, theme = QRect(option.rect), self._look.theme
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if selected:
            painter.fillRect(box, theme.selection)
        painter.fillRect(QRect(box.left(), box.bottom(), box.width(), 1), theme.hairline)
        cell = _cell(row, index.column())
        if index.column() == 0:
            self._paint_agency(painter, box, row)
        elif cell is not None:
            self._paint_cell(painter, QRectF(box), cell)
        else:
            self._say(painter, box.adjusted(12, 0, -8, 0), row.instead, Type.BODY, second=True)
        if selected and not focused:
            paint_marked(painter, self._look, box)
        if focused:
            paint_ring(painter, self._look, QRectF(box).adjusted(1, 1, -2, -2))
        painter.restore()

    def _paint_agency(self, painter: QPainter, box: QRect, row: OverviewRow) -> None:
        look = self._look
        size, left = look.px(20), box.left() + look.px(12)
        mark = QRectF(left, box.center().y() - size / 2, size, size)
        paint_mark(painter, look, mark, row.mark)
        left += size + look.px(10)
        half = QRect(left, box.top(), box.right() - left - 6, box.height() // 2)
        line = look.line(Type.BODY)
        first = QRect(half.left(), box.center().y() - line + 1, half.width(), line)
        self._say(painter, first, row.agency, Type.LABEL)
        self._say(painter, first.translated(0, line), row.author, Type.SMALL, second=True)

    def _say(
        self, painter: QPainter, box: QRect, words: str, kind: Type, *, second: bool = False
    ) -> None:
        font, theme = self._look.font(kind), self._look.theme
        painter.setFont(font)
        painter.setPen(theme.second if second else theme.text)
        said = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, _MIDDLE, said)

    def _paint_cell(self, painter: QPainter, box: QRectF, cell: OverviewCell) -> None:
        look, theme = self._look, self._look.theme
        centre, size = box.center(), look.px(14)
        shape = QRectF(centre.x() - size / 2, centre.y() - size / 2, size, size)
        if cell.statements or cell.share:
            self._paint_count(painter, box, cell)
        elif cell.holds_nothing:
            painter.setPen(QPen(theme.second, look.px(2)))
            painter.drawEllipse(shape)
        elif cell.is_open:
            pen = QPen(theme.warning, look.px(2))
            pen.setDashPattern([1.5, 1.5])
            painter.setPen(pen)
            painter.drawRect(shape)

    def _paint_count(self, painter: QPainter, box: QRectF, cell: OverviewCell) -> None:
        look, theme = self._look, self._look.theme
        painter.setFont(look.font(Type.LABEL))
        painter.setPen(theme.text)
        above = QRectF(box.left(), box.top() + look.px(6), box.width(), box.height() * 0.45)
        painter.drawText(above, _CENTRE, str(cell.statements) if cell.statements else "")
        width, high = look.px(36), look.px(6)
        bar = QRectF(box.center().x() - width / 2, box.top() + box.height() * 0.66, width, high)
        painter.setPen(QPen(theme.border, 1))
        painter.drawRect(bar)
        painter.fillRect(
            QRectF(bar.left(), bar.top(), max(bar.width() * cell.share, 2), bar.height()),
            theme.second,
        )


def _cell(row: OverviewRow, column: int) -> OverviewCell | None:
    """Return the cell of a column; None for the agency's own, and where nothing is shown."""
    cells: Sequence[OverviewCell] = row.cells
    return cells[column - 1] if column and cells else None
