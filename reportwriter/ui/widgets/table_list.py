"""A table of painted lines, as high as it has lines; a line is one sentence to a screen reader."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.rail_row import NOT_STARTED, READY, STARTED
from reportwriter.ui.table_rows import Heading, Line, Ready, Ring, Sent, Words
from reportwriter.ui.widgets.deadline_ring import paint_deadline
from reportwriter.ui.widgets.focus_ring import PAINTS_FOCUS, paint_ring
from reportwriter.ui.widgets.marks import paint_readiness, paint_sent, sent_width
from reportwriter.ui.widgets.rail import Index

_ROW = 54
_HEAD = 32
_SIDE = 20
_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class _LineModel(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.lines: tuple[Line, ...] = ()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature.
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self.lines[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return line.spoken
        return line if role == Qt.ItemDataRole.UserRole else None

    def show_lines(self, lines: Sequence[Line]) -> None:
        self.beginResetModel()
        self.lines = tuple(lines)
        self.endResetModel()


class TableList(QWidget):
    """`opened` carries the key of the line on which Enter was pressed or twice clicked."""

    opened = Signal(str)
    chosen = Signal(str)

    def __init__(
        self, look: Look, name: str, headings: Sequence[Heading], *, marks_current: bool = False
    ) -> None:
        """`marks_current` where something else on the screen is about the current line."""
        super().__init__()
        self._look = look
        self._model = _LineModel(self)
        self.view = _Lines(look, headings, marks_current=marks_current)
        self.view.setAccessibleName(name)
        self.view.setModel(self._model)
        self.view.activated.connect(self._on_activated)
        self.view.selectionModel().currentChanged.connect(self._on_current)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(_Head(look, headings))
        rows.addWidget(self.view)
        look.changed.connect(self._fit)
        self._fit()

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show lines; the current one stays current where it still exists."""
        key = self.current_key()
        self._model.show_lines(lines)
        keys = [line.key for line in lines]
        if lines:
            self.view.setCurrentIndex(self._model.index(keys.index(key) if key in keys else 0))
        self._fit()

    def set_current(self, key: str) -> None:
        """Make a line the current one, if there is such."""
        for number, line in enumerate(self._model.lines):
            if line.key == key:
                self.view.setCurrentIndex(self._model.index(number))

    def clear_current(self) -> None:
        """Have no line current, as where another table holds what is looked at."""
        self.view.setCurrentIndex(QModelIndex())

    def current_key(self) -> str:
        index = self.view.currentIndex()
        return self._model.lines[index.row()].key if index.isValid() else ""

    def _fit(self) -> None:
        self.view.setFixedHeight(self._look.px(_ROW) * len(self._model.lines) + 4)

    def _on_activated(self, index: QModelIndex) -> None:
        self.opened.emit(self._model.lines[index.row()].key)

    def _on_current(self, current: QModelIndex) -> None:
        if current.isValid():
            self.chosen.emit(self._model.lines[current.row()].key)


class _Head(QWidget):
    """The titles of the columns, over a line."""

    def __init__(self, look: Look, headings: Sequence[Heading]) -> None:
        super().__init__()
        self._look = look
        self._headings = tuple(headings)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(400), self._look.px(_HEAD))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = self._look.theme
        painter.setFont(self._look.font(Type.SMALL_STRONG))
        painter.setPen(theme.second)
        for heading, box in zip(self._headings, _columns(self._headings, self.rect()), strict=True):
            painter.drawText(box, _MIDDLE, heading.title)
        painter.fillRect(QRect(0, self.height() - 1, self.width(), 1), theme.border)


class _Lines(QListView):
    def __init__(self, look: Look, headings: Sequence[Heading], *, marks_current: bool) -> None:
        super().__init__()
        self.setProperty(PAINTS_FOCUS, True)  # noqa: FBT003  # Qt's own signature.
        delegate = _LineDelegate(look, headings, self)
        delegate.marks_current = marks_current
        self.setItemDelegate(delegate)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.activated.emit(self.currentIndex())
            return
        super().keyPressEvent(event)


class _LineDelegate(QStyledItemDelegate):
    def __init__(self, look: Look, headings: Sequence[Heading], view: QListView) -> None:
        super().__init__(view)
        self._look = look
        self._headings = tuple(headings)
        self.marks_current = False
        self._painters: dict[type, Callable[..., None]] = {
            Words: self._paint_words,
            Ring: self._paint_ring,
            Ready: self._paint_ready,
            Sent: self._paint_sent,
        }

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._look.px(200), self._look.px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: Line = index.data(Qt.ItemDataRole.UserRole)
        theme = self._look.theme
        box = QRect(option.rect)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        current = selected and (focused or self.marks_current)
        if current or hovered:
            painter.fillRect(box, theme.selection)
        if current:
            painter.fillRect(QRect(box.left(), box.top(), 3, box.height()), theme.accent)
        for cell, column in zip(line.cells, _columns(self._headings, box), strict=False):
            painter.save()
            self._painters[type(cell)](painter, column, cell)
            painter.restore()
        last = index.row() == index.model().rowCount() - 1
        if not last:
            painter.fillRect(QRect(box.left(), box.bottom(), box.width(), 1), theme.hairline)
        if current and focused and self._look.by_keyboard:
            paint_ring(painter, self._look, QRectF(box).adjusted(1, 0, -1, -1))

    def _paint_words(self, painter: QPainter, box: QRect, cell: Words) -> None:
        colour = self._tone(cell.tone)
        if cell.mark:
            size = self._look.px(18)
            icon = QRect(box.left(), box.center().y() - size // 2, size, size)
            painter.drawPixmap(icon, self._look.pixmap(cell.mark, 18, colour))
            box = box.adjusted(size + self._look.px(8), 0, 0, 0)
        font = self._look.font(Type.LABEL if cell.strong else Type.BODY)
        painter.setFont(font)
        painter.setPen(colour)
        words = QFontMetrics(font).elidedText(
            cell.words, Qt.TextElideMode.ElideRight, max(box.width() - self._look.px(8), 0)
        )
        painter.drawText(box, _MIDDLE, words)

    def _paint_ring(self, painter: QPainter, box: QRect, cell: Ring) -> None:
        size = self._look.px(30)
        ring = QRectF(box.left() - 4, box.center().y() - size / 2 + 1, size, size)
        paint_deadline(painter, self._look, ring, cell.due)
        rest = box.adjusted(size + self._look.px(12), 0, 0, 0)
        self._paint_words(painter, rest, Words(cell.words, strong=True))

    def _paint_ready(self, painter: QPainter, box: QRect, cell: Ready) -> None:
        left = cell.of - cell.done - cell.started
        states = [READY] * cell.done + [STARTED] * cell.started + [NOT_STARTED] * left
        width = min(self._look.px(136), box.width() // 2)
        bar = QRectF(box.left(), box.center().y() - 3, width, self._look.px(7))
        paint_readiness(painter, self._look, bar, states)
        rest = box.adjusted(width + self._look.px(12), 0, 0, 0)
        self._paint_words(painter, rest, Words(f"{cell.done} of {cell.of} ready"))

    def _paint_sent(self, painter: QPainter, box: QRect, cell: Sent) -> None:
        width = min(sent_width(self._look, cell.handed_over), box.width())
        height = self._look.px(24)
        mark = QRectF(box.left(), box.center().y() - height / 2 + 1, width, height)
        paint_sent(painter, self._look, mark, cell.handed_over)

    def _tone(self, tone: str) -> QColor:
        colour = getattr(self._look.theme, tone or "text")
        return colour if isinstance(colour, QColor) else self._look.theme.text


def _columns(headings: Sequence[Heading], box: QRect) -> list[QRect]:
    room = box.width() - 2 * _SIDE
    total = sum(heading.share for heading in headings)
    boxes = []
    left = float(box.left() + _SIDE)
    for heading in headings:
        width = room * heading.share / total
        boxes.append(QRect(round(left), box.top(), round(width), box.height()))
        left += width
    return boxes
