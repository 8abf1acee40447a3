"""Paints the rows of the chair's list: agency and author, the check, when it came, the kinds."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from reportwriter.ui.chair.rows import BoardRow
from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.text_block import lay_out
from reportwriter.ui.widgets.check_mark import paint_mark
from reportwriter.ui.widgets.focus_ring import paint_marked, paint_ring

_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_HEIGHT = 62
_NARROW = 620
"""Below this width the date goes under the author and the kinds are left to the detail."""


class BoardPainter:
    def __init__(self, look: Look) -> None:
        self._look = look

    def forget(self) -> None:
        """Nothing is kept between two paintings."""

    def height(self, row: BoardRow, width: int) -> int:
        return self._look.px(_HEIGHT)

    def paint(
        self, painter: QPainter, box: QRect, row: BoardRow, *, current: bool, focused: bool
    ) -> None:
        painter.save()
        theme, look = self._look.theme, self._look
        inner = QRectF(box)
        if current:
            painter.fillRect(inner, theme.selection)
            painter.fillRect(QRectF(inner.left(), inner.top(), 3, inner.height()), theme.accent)
        rule = QRectF(inner.left(), inner.bottom() - 1, inner.width(), 1)
        painter.fillRect(rule, theme.hairline)
        wide = inner.width() >= look.px(_NARROW)
        shares = (0.3, 0.36, 0.15, 0.19) if wide else (0.45, 0.55, 0.0, 0.0)
        x = inner.left() + look.px(16)
        room = inner.width() - look.px(24)
        columns = []
        for share in shares:
            columns.append(QRectF(x, inner.top(), room * share - look.px(12), inner.height()))
            x += room * share
        self._paint_names(painter, columns[0], row, narrow=not wide)
        self._paint_check(painter, columns[1], row)
        if wide:
            # What has not come has no counts beside when its agency was reminded.
            came = columns[2] if row.kinds else columns[2].united(columns[3])
            self._paint_came(painter, came, row)
            self._paint_kinds(painter, columns[3], row)
        if current and not focused:
            paint_marked(painter, look, inner)
        if current and focused:
            paint_ring(painter, look, inner.adjusted(1, 0, -1, -1))
        painter.restore()

    def _paint_names(self, painter: QPainter, box: QRectF, row: BoardRow, *, narrow: bool) -> None:
        second = row.author
        if narrow and row.came:
            second = f"{second}, {row.came}" if second else row.came
            second += ", late" if row.is_late else ""
        self._two_lines(painter, box, row.agency, second)

    def _two_lines(self, painter: QPainter, box: QRectF, first: str, second: str) -> None:
        look = self._look
        half = box.height() / 2
        line = look.line(Type.BODY)
        for words, kind, colour, top in (
            (first, Type.LABEL, look.theme.text, box.top() + half - line),
            (second, Type.SMALL, look.theme.second, box.top() + half),
        ):
            font = look.font(kind)
            painter.setFont(font)
            painter.setPen(colour)
            said = QFontMetrics(font).elidedText(
                words, Qt.TextElideMode.ElideRight, int(box.width())
            )
            painter.drawText(QRectF(box.left(), top, box.width(), line), _MIDDLE, said)

    def _paint_check(self, painter: QPainter, box: QRectF, row: BoardRow) -> None:
        look = self._look
        size = look.px(24)
        mark = QRectF(box.left(), box.center().y() - size / 2, size, size)
        paint_mark(painter, look, mark, row.mark)
        left = box.left() + size + look.px(10)
        font, line = look.font(Type.BODY), look.line(Type.BODY)
        block = lay_out(row.headline, font, box.right() - left, line)
        painter.setPen(look.theme.text)
        block.paint(painter, left, box.center().y() - block.height / 2)

    def _paint_came(self, painter: QPainter, box: QRectF, row: BoardRow) -> None:
        look = self._look
        painter.setFont(look.font(Type.SMALL))
        painter.setPen(look.theme.text)
        line = look.line(Type.SMALL)
        top = box.center().y() - (line if row.is_late else line / 2)
        painter.drawText(QRectF(box.left(), top, box.width(), line), _MIDDLE, row.came)
        if row.is_late:
            painter.setFont(look.font(Type.SMALL_STRONG))
            painter.setPen(look.theme.warning)
            late = QRectF(box.left(), top + line, box.width(), line)
            painter.drawText(late, _MIDDLE, "late")

    def _paint_kinds(self, painter: QPainter, box: QRectF, row: BoardRow) -> None:
        painter.setFont(self._look.font(Type.SMALL))
        painter.setPen(self._look.theme.second)
        painter.drawText(box, _MIDDLE, row.counts)
