"""Paints the lines of a table: cells side by side, or one below the other where it is narrow."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.rail_row import NOT_STARTED, READY, STARTED
from reportwriter.ui.table_rows import Heading, KindCell, Line, Ready, Ring, Sent, TableCell, Words
from reportwriter.ui.text_block import TextBlock, lay_out
from reportwriter.ui.widgets.deadline_ring import paint_deadline
from reportwriter.ui.widgets.focus_ring import paint_marked, paint_ring
from reportwriter.ui.widgets.kind_chip import HEIGHT, paint_chip
from reportwriter.ui.widgets.marks import NOT_SENT, paint_readiness, paint_sent, sent_width
from reportwriter.ui.widgets.rail import Index

_ROW = 54
_ABOVE = 17
"""Above and below the words of a cell; one line of words then makes a row of its least height."""
_HEADING = 44
"""Of a line over a group."""
_SIDE = 20
_GAP = 12
_NARROWEST = 104
"""Of a column, at 100 %: where they would be narrower, cells stand one below the other."""
_BETWEEN = 4
_NAMES = 0.36
"""Of the width, for the names of cells that stand one below the other."""


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a cell stands in its line. `name` is said beside it where it has no column."""

    cell: TableCell
    box: QRect
    name: str = ""


class LinePainter(QStyledItemDelegate):
    """`marks_current`: the current line is marked also while the focus is elsewhere."""

    def __init__(
        self, look: Look, headings: Sequence[Heading], view: QListView, *, marks_current: bool
    ) -> None:
        super().__init__(view)
        self._look = look
        self._view = view
        self._headings = tuple(headings)
        self._marks_current = marks_current
        self._heights: dict[tuple[Line, int], int] = {}
        look.changed.connect(self._heights.clear)
        self._painters: dict[type, Callable[..., None]] = {
            Words: self._paint_words,
            Ring: self._paint_ring,
            Ready: self._paint_ready,
            Sent: self._paint_sent,
            KindCell: self._paint_kind,
        }

    def height(self, line: Line, width: int) -> int:
        """Return how high a line is at a width; each is laid out once for as long as it is shown.

        With every key typed beside it a table is shown anew, and most of its lines are as before.
        """
        found = self._heights.get((line, width))
        if found is None:
            found = self._heights[line, width] = self._laid_out(line, width)
        return found

    def keep_only(self, lines: Iterable[Line]) -> None:
        """Forget all other lines, and every word in them."""
        kept = frozenset(lines)
        for line, width in list(self._heights):
            if line not in kept:
                del self._heights[line, width]

    def _laid_out(self, line: Line, width: int) -> int:
        if line.is_heading:
            return self._look.px(_HEADING)
        places = self._places(line, QRect(0, 0, width, 0))
        needed = max((place.box.bottom() + 1 for place in places), default=0)
        return max(needed + self._look.px(_ABOVE), self._look.px(_ROW))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._view.viewport().width()
        return QSize(width, self.height(index.data(Qt.ItemDataRole.UserRole), width))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: Line = index.data(Qt.ItemDataRole.UserRole)
        box = QRect(option.rect)
        if line.is_heading:
            self._paint_heading(painter, box, line.spoken)
            return
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        current = selected and (focused or self._marks_current)
        self._paint_ground(painter, box, option, current=current)
        for place in self._places(line, box):
            painter.save()
            self._paint_name(painter, box, place)
            self._painters[type(place.cell)](painter, place.box, place.cell)
            painter.restore()
        if index.row() < index.model().rowCount() - 1:
            line_below = QRect(box.left(), box.bottom(), box.width(), 1)
            painter.fillRect(line_below, self._look.theme.hairline)
        if current and not focused:
            paint_marked(painter, self._look, box)
        if current and focused:
            paint_ring(painter, self._look, QRectF(box).adjusted(1, 0, -1, -1))

    def _paint_heading(self, painter: QPainter, box: QRect, title: str) -> None:
        look = self._look
        words = box.adjusted(_SIDE, look.px(14), -_SIDE, 0)
        painter.setFont(look.font(Type.SMALL_STRONG))
        painter.setPen(look.theme.second)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, title)
        painter.fillRect(QRect(box.left(), box.bottom(), box.width(), 1), look.theme.hairline)

    def _paint_ground(
        self, painter: QPainter, box: QRect, option: QStyleOptionViewItem, *, current: bool
    ) -> None:
        theme = self._look.theme
        if current or option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, theme.selection)
        if current:
            painter.fillRect(QRect(box.left(), box.top(), 3, box.height()), theme.accent)

    def _places(self, line: Line, box: QRect) -> list[_Place]:
        top = box.top() + self._look.px(_ABOVE)
        if is_stacked(self._look, self._headings, box.width()):
            return self._stacked(line, box, top)
        boxes = columns(self._headings, box)
        return [
            _Place(cell, QRect(column.left(), top, column.width(), self._needs(cell, column)))
            for cell, column in zip(line.cells, boxes, strict=False)
        ]

    def _stacked(self, line: Line, box: QRect, top: int) -> list[_Place]:
        """Return the first cell over all of the width, and below it each other with its name."""
        room = box.adjusted(_SIDE, 0, -_SIDE, 0)
        names = round(room.width() * _NAMES)
        found = []
        for number, (cell, heading) in enumerate(zip(line.cells, self._headings, strict=False)):
            if isinstance(cell, Words) and not cell.words and number:
                continue  # A name with nothing beside it would tell nobody anything.
            name = heading.title if number else ""
            area = room.adjusted(names if name else 0, 0, 0, 0)
            high = self._needs(cell, area)
            found.append(_Place(cell, QRect(area.left(), top, area.width(), high), name))
            top += high + self._look.px(_BETWEEN)
        return found

    def _needs(self, cell: TableCell, box: QRect) -> int:
        if isinstance(cell, KindCell) or (isinstance(cell, Sent) and self._is_framed(cell, box)):
            return self._look.px(HEIGHT)
        words, room = self._in_words(cell, box)
        return self._block(words, room.width()).height

    def _in_words(self, cell: Words | Ring | Ready | Sent, box: QRect) -> tuple[Words, QRect]:
        """Return the words of a cell, and the room they have beside what is painted."""
        if isinstance(cell, Ring):
            return _of_ring(cell), self._beside_ring(box)
        if isinstance(cell, Ready):
            return _of_ready(cell), self._beside_bar(box)
        words = cell if isinstance(cell, Words) else _of_sent(cell)
        return words, self._beside_mark(words, box)

    def _is_framed(self, cell: Sent, box: QRect) -> bool:
        """Whether the mark in its frame, which is one line, has the room it wants."""
        return sent_width(self._look, cell.handed_over) <= box.width()

    def _block(self, cell: Words, width: int) -> TextBlock:
        look, kind = self._look, Type.LABEL if cell.strong else Type.BODY
        wide = min(width - look.px(_GAP), look.longest(kind))
        return lay_out(cell.words, look.font(kind), wide, look.line(kind))

    def _beside_mark(self, cell: Words, box: QRect) -> QRect:
        return box.adjusted(self._look.px(26), 0, 0, 0) if cell.mark else box

    def _beside_ring(self, box: QRect) -> QRect:
        return box.adjusted(self._look.px(42), 0, 0, 0)

    def _beside_bar(self, box: QRect) -> QRect:
        return box.adjusted(self._bar_width(box) + self._look.px(12), 0, 0, 0)

    def _bar_width(self, box: QRect) -> int:
        return min(self._look.px(136), box.width() // 2)

    def _paint_name(self, painter: QPainter, box: QRect, place: _Place) -> None:
        if place.name:
            look = self._look
            left = box.left() + _SIDE
            room = place.box.left() - left - look.px(_GAP)
            block = lay_out(place.name, look.font(Type.SMALL), room, look.line(Type.SMALL))
            painter.setPen(look.theme.second)
            block.paint(painter, left, place.box.top())

    def _paint_words(self, painter: QPainter, box: QRect, cell: Words) -> None:
        look, colour = self._look, self._tone(cell.tone)
        if cell.mark:
            size = look.px(18)
            down = (look.line(Type.BODY) - size) // 2
            icon = QRect(QPoint(box.left(), box.top() + down), QSize(size, size))
            painter.drawPixmap(icon, look.pixmap(cell.mark, 18, colour))
        beside = self._beside_mark(cell, box)
        painter.setPen(colour)
        self._block(cell, beside.width()).paint(painter, beside.left(), beside.top())

    def _paint_ring(self, painter: QPainter, box: QRect, cell: Ring) -> None:
        size = self._look.px(30)
        middle = box.top() + self._look.line(Type.LABEL) / 2
        ring = QRectF(box.left() - 4, middle - size / 2, size, size)
        paint_deadline(painter, self._look, ring, cell.due)
        self._paint_words(painter, self._beside_ring(box), _of_ring(cell))

    def _paint_ready(self, painter: QPainter, box: QRect, cell: Ready) -> None:
        look = self._look
        left = cell.of - cell.done - cell.started
        states = [READY] * cell.done + [STARTED] * cell.started + [NOT_STARTED] * left
        middle = box.top() + look.line(Type.BODY) / 2
        bar = QRectF(box.left(), middle - 3, self._bar_width(box), look.px(7))
        paint_readiness(painter, look, bar, states)
        self._paint_words(painter, self._beside_bar(box), _of_ready(cell))

    def _paint_sent(self, painter: QPainter, box: QRect, cell: Sent) -> None:
        if not self._is_framed(cell, box):
            self._paint_words(painter, box, _of_sent(cell))
            return
        width = sent_width(self._look, cell.handed_over)
        height = self._look.px(24)
        middle = box.top() + self._look.line(Type.BODY) / 2
        mark = QRectF(box.left(), middle - height / 2, width, height)
        paint_sent(painter, self._look, mark, cell.handed_over)

    def _paint_kind(self, painter: QPainter, box: QRect, cell: KindCell) -> None:
        up = (self._look.px(HEIGHT) - self._look.line(Type.BODY)) / 2
        paint_chip(painter, self._look, QPointF(box.left(), box.top() - up), cell.kind)

    def _tone(self, tone: str) -> QColor:
        colour = getattr(self._look.theme, tone or "text")
        return colour if isinstance(colour, QColor) else self._look.theme.text


def _of_ring(cell: Ring) -> Words:
    return Words(cell.words, strong=True)


def _of_ready(cell: Ready) -> Words:
    return Words(f"{cell.done} of {cell.of} ready")


def _of_sent(cell: Sent) -> Words:
    if not cell.handed_over:
        return Words(NOT_SENT, strong=True)
    return Words(cell.handed_over, tone="success", mark="tick", strong=True)


def is_stacked(look: Look, headings: Sequence[Heading], width: int) -> bool:
    """Whether the columns would be too narrow for words."""
    narrowest = min(box.width() for box in columns(headings, QRect(0, 0, max(width, 1), 1)))
    return narrowest < look.px(_NARROWEST)


def columns(headings: Sequence[Heading], box: QRect) -> list[QRect]:
    """Return where each column stands in a box."""
    room = box.width() - 2 * _SIDE
    total = sum(heading.share for heading in headings)
    boxes = []
    left = float(box.left() + _SIDE)
    for heading in headings:
        width = room * heading.share / total
        boxes.append(QRect(round(left), box.top(), round(width), box.height()))
        left += width
    return boxes
