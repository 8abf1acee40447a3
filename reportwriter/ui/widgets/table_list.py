"""A table of painted lines, as high as it has lines; a line is one sentence to a screen reader."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QListView, QSizePolicy, QVBoxLayout, QWidget

from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.table_rows import Heading, Line
from reportwriter.ui.widgets.focus_ring import PAINTS_FOCUS
from reportwriter.ui.widgets.in_sight import KeptInSight
from reportwriter.ui.widgets.rail import Index
from reportwriter.ui.widgets.table_painter import LinePainter, columns, is_stacked

_HEAD = 32
_WRAPPED = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap


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

    def flags(self, index: Index) -> Qt.ItemFlag:
        # The keys pass over what cannot be used.
        is_heading = self.lines[index.row()].is_heading
        return Qt.ItemFlag.NoItemFlags if is_heading else super().flags(index)

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
        self._headings = tuple(headings)
        self._is_led = False
        self._model = _LineModel(self)
        self.view = _Lines(look, headings, marks_current=marks_current)
        self.view.setAccessibleName(name)
        self.view.setModel(self._model)
        self.view.activated.connect(self._on_activated)
        self.view.selectionModel().currentChanged.connect(self._on_current)
        self._in_sight = KeptInSight(self.view, always=marks_current)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        self._head = _Head(look, headings)
        rows.addWidget(self._head)
        rows.addWidget(self.view)
        look.changed.connect(self._fit)
        self._fit()

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show lines; the current one stays current where it still exists."""
        key = self.current_key()
        self._model.show_lines(lines)
        self.view.keep_only(lines)
        keys = [line.key for line in lines]
        first = next((at for at, line in enumerate(lines) if not line.is_heading), None)
        if first is not None:
            self.view.setCurrentIndex(self._model.index(keys.index(key) if key in keys else first))
        self._fit()

    def show_lines_at(self, lines: Sequence[Line], current: str) -> None:
        """Show lines and go to one, without saying that the user chose it.

        For a screen whose presenter says which one is current. Of one that is not there the line
        that was current stays so, or else the first is.
        """
        self._is_led = True
        self.show_lines(lines)
        self.set_current(current)
        self._is_led = False

    @property
    def lines(self) -> tuple[Line, ...]:
        return self._model.lines

    def set_current(self, key: str) -> None:
        """Make a line the current one, if there is such."""
        for number, line in enumerate(self._model.lines):
            if line.key == key:
                self.view.setCurrentIndex(self._model.index(number))

    def go_on(self) -> None:
        """Make the next line the current one; the last one stays."""
        after = range(self.view.currentIndex().row() + 1, len(self._model.lines))
        following = next((at for at in after if not self._model.lines[at].is_heading), None)
        if following is not None:
            self.view.setCurrentIndex(self._model.index(following))

    def clear_current(self) -> None:
        """Have no line current, as where another table holds what is looked at."""
        self.view.setCurrentIndex(QModelIndex())

    def current_key(self) -> str:
        index = self.view.currentIndex()
        return self._model.lines[index.row()].key if index.isValid() else ""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Say little of the width: cells come to stand one below the other."""
        return QSize(self._look.px(160), super().minimumSizeHint().height())

    def _fit(self) -> None:
        self._head.setVisible(not is_stacked(self._look, self._headings, self.width()))
        self._head.fit(self.width())
        self.view.setFixedHeight(self.view.height_of(self._model.lines, self.width()))

    def _on_activated(self, index: QModelIndex) -> None:
        self.opened.emit(self._model.lines[index.row()].key)

    def _on_current(self, current: QModelIndex) -> None:
        if current.isValid() and not self._is_led:
            self.chosen.emit(self._model.lines[current.row()].key)


class _Head(QWidget):
    """The titles of the columns, over a line."""

    def __init__(self, look: Look, headings: Sequence[Heading]) -> None:
        super().__init__()
        self._look = look
        self._headings = tuple(headings)
        self._height = look.px(_HEAD)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def fit(self, width: int) -> None:
        """Stand as high as the longest title is in its column."""
        metrics = QFontMetrics(self._look.font(Type.SMALL_STRONG))
        boxes = columns(self._headings, QRect(0, 0, max(width, 1), self._look.px(_HEAD)))
        needed = (
            metrics.boundingRect(box.adjusted(0, 0, 0, 1_000), _WRAPPED, heading.title).height()
            for heading, box in zip(self._headings, boxes, strict=True)
        )
        self._height = max(self._look.px(_HEAD), max(needed) + self._look.px(8))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(400), self._height)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = self._look.theme
        painter.setFont(self._look.font(Type.SMALL_STRONG))
        painter.setPen(theme.second)
        for heading, box in zip(self._headings, columns(self._headings, self.rect()), strict=True):
            painter.drawText(box, _WRAPPED, heading.title)
        painter.fillRect(QRect(0, self.height() - 1, self.width(), 1), theme.border)


_TO_THE_END = (QListView.CursorAction.MoveEnd, QListView.CursorAction.MovePageDown)


class _Lines(QListView):
    def __init__(self, look: Look, headings: Sequence[Heading], *, marks_current: bool) -> None:
        super().__init__()
        self.setProperty(PAINTS_FOCUS, True)  # noqa: FBT003  # Qt's own signature.
        self._painter = LinePainter(look, headings, self, marks_current=marks_current)
        self.setItemDelegate(self._painter)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)

    def keep_only(self, lines: Sequence[Line]) -> None:
        """Let nothing be known any more of lines that are not shown now."""
        self._painter.keep_only(lines)

    def height_of(self, lines: Sequence[Line], width: int) -> int:
        """Return how high the lines are together, at a width."""
        return sum(self._painter.height(line, width) for line in lines) + 4

    def moveCursor(
        self, action: QListView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Pass over the heading of a group: Home and the pages end on a line."""
        found = super().moveCursor(action, modifiers)
        step = -1 if action in _TO_THE_END else 1
        while found.isValid() and not found.flags() & Qt.ItemFlag.ItemIsEnabled:
            found = found.sibling(found.row() + step, 0)
        return found

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.activated.emit(self.currentIndex())
            return
        super().keyPressEvent(event)
