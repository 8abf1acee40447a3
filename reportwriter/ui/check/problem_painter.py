"""Paints the rows of the check: problems in one red frame, then the quieter groups."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPainterPath, QPen

from reportwriter.ui.check.rows import CheckRow, FineRow, ProblemRow, TitleRow
from reportwriter.ui.fonts import Type
from reportwriter.ui.lately import Lately
from reportwriter.ui.look import Look
from reportwriter.ui.text_block import TextBlock, lay_out
from reportwriter.ui.widgets.focus_ring import paint_marked, paint_ring

_SIDE = 5
_TEXT_AT = 44
_PAD = 8
_RADIUS = 8
_KEPT = 1000
_TOP_LEFT = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft


class ProblemPainter:
    def __init__(self, look: Look) -> None:
        self._look = look
        self._laid = Lately[tuple[str, int], TextBlock](_KEPT)

    def forget(self) -> None:
        """Drop what was laid out, after theme or zoom changed."""
        self._laid.clear()

    def height(self, row: CheckRow, width: int) -> int:
        look = self._look
        if isinstance(row, TitleRow):
            return look.px(24 + 4) + look.line(Type.HEADING)
        block = self._block(_sentence(row), width)
        if isinstance(row, FineRow):
            return block.height + look.px(6)
        return block.height + look.line(Type.LABEL) + look.px(2 * _PAD)

    def paint(
        self, painter: QPainter, box: QRect, row: CheckRow, *, current: bool, focused: bool
    ) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inner = QRectF(box).adjusted(_SIDE, 0, -_SIDE, 0)
        if isinstance(row, TitleRow):
            painter.setFont(self._look.font(Type.HEADING))
            painter.setPen(self._look.theme.text)
            painter.drawText(inner.adjusted(0, self._look.px(24), 0, 0), _TOP_LEFT, row.title)
        elif isinstance(row, FineRow):
            self._paint_fine(painter, inner, row, box.width())
        else:
            self._paint_problem(painter, inner, row, box.width(), current=current)
            if current and not focused:
                paint_marked(painter, self._look, inner.adjusted(1, 0, -1, 0))
        if current and focused:
            paint_ring(painter, self._look, QRectF(box).adjusted(1, 0, -1, 0))
        painter.restore()

    def _paint_fine(self, painter: QPainter, inner: QRectF, row: FineRow, width: int) -> None:
        self._paint_icon(painter, inner, "tick", inner.top() + self._look.px(2))
        painter.setPen(self._look.theme.second)
        x = inner.left() + self._look.px(_TEXT_AT)
        self._block(row.sentence, width).paint(painter, x, inner.top() + self._look.px(2))

    def _paint_problem(
        self, painter: QPainter, inner: QRectF, row: ProblemRow, width: int, *, current: bool
    ) -> None:
        look, theme = self._look, self._look.theme
        if current:
            painter.fillRect(inner.adjusted(1, 1, -1, -1), theme.selection)
            painter.fillRect(QRectF(inner.left() + 1, inner.top(), 3, inner.height()), theme.accent)
        if row.number:
            self._paint_frame(painter, inner, row)
        top = inner.top() + look.px(_PAD)
        x = inner.left() + look.px(_TEXT_AT)
        if row.number:
            painter.setFont(look.font(Type.SMALL))
            painter.setPen(theme.second)
            painter.drawText(
                QRectF(inner.left() + look.px(16), top, 40, 40), _TOP_LEFT, f"{row.number}"
            )
        else:
            self._paint_icon(painter, inner, "info", top)
        painter.setFont(self._title_font())
        painter.setPen(theme.accent)
        painter.drawText(QRectF(x, top, inner.right() - x, 60), _TOP_LEFT, row.title)
        painter.setPen(theme.text)
        self._block(row.sentence, width).paint(painter, x, top + look.line(Type.LABEL))

    def _paint_frame(self, painter: QPainter, inner: QRectF, row: ProblemRow) -> None:
        theme = self._look.theme
        painter.setPen(QPen(theme.hairline, 1))
        if not row.is_last:
            y = inner.bottom() - 0.5
            painter.drawLine(int(inner.left()), int(y), int(inner.right()), int(y))
        above, below = 0.5 if row.is_first else -_RADIUS, -0.5 if row.is_last else _RADIUS
        box = inner.adjusted(0.5, above, -0.5, below)
        frame = QPainterPath()
        frame.addRoundedRect(box, _RADIUS, _RADIUS)
        painter.save()
        painter.setClipRect(inner)
        painter.setPen(QPen(theme.error, 1))
        painter.drawPath(frame)
        painter.restore()

    def _paint_icon(self, painter: QPainter, inner: QRectF, name: str, top: float) -> None:
        look = self._look
        size = look.px(18)
        icon = QRect(int(inner.left()) + look.px(12), int(top) + look.px(1), size, size)
        painter.drawPixmap(icon, look.pixmap(name, 18, look.theme.second))

    def _title_font(self) -> QFont:
        font = QFont(self._look.font(Type.LABEL))
        font.setUnderline(True)
        return font

    def _block(self, words: str, width: int) -> TextBlock:
        return self._laid.get((words, width), lambda: self._lay_out(words, width))

    def _lay_out(self, words: str, width: int) -> TextBlock:
        look = self._look
        room = width - look.px(2 * _SIDE + _TEXT_AT + 12)
        wide = min(room, look.longest(Type.BODY))
        return lay_out(words, look.font(Type.BODY), wide, look.line(Type.BODY))


def _sentence(row: ProblemRow | FineRow) -> str:
    return row.sentence
