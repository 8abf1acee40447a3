"""Paints the rows of what agrees: each event's verdict with its sign, and its accounts under it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF

from reportwriter.ui.cards.card_painter import CardPainter
from reportwriter.ui.desk.agreement_rows import EventHead, OfEvent
from reportwriter.ui.fonts import Type
from reportwriter.ui.lately import Lately
from reportwriter.ui.text_block import TextBlock, lay_out
from reportwriter.ui.widgets.focus_ring import paint_ring

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QPainter

    from reportwriter.ui.desk.agreement_rows import AgreementRow
    from reportwriter.ui.look import Look

_ABOVE, _BELOW, _SIDE, _BETWEEN = 20, 6, 5, 2
_SIGN = 20
_INDENT = _SIGN + 10
"""How far the words stand from the edge, and the accounts with them."""
_TICK = 16
_KEPT = 2000


@dataclass(frozen=True, slots=True)
class _Line:
    block: TextBlock
    y: int
    icon: str = ""


@dataclass(frozen=True, slots=True)
class _Laid:
    lines: tuple[_Line, ...]
    height: int


class AgreementPainter:
    def __init__(self, look: Look) -> None:
        self._look = look
        self._cards = CardPainter(look)
        self._laid = Lately[tuple[EventHead, int], _Laid](_KEPT)

    def forget(self) -> None:
        """Drop what was laid out, after theme or zoom changed."""
        self._laid.clear()
        self._cards.forget()

    def height(self, row: AgreementRow, width: int) -> int:
        if isinstance(row, EventHead):
            return self._lay_out(row, width).height
        if isinstance(row, OfEvent):
            return self._cards.height(row.row, width - self._look.px(_INDENT))
        return self._cards.height(row, width)

    def paint(
        self, painter: QPainter, box: QRect, row: AgreementRow, *, current: bool, focused: bool
    ) -> None:
        if isinstance(row, EventHead):
            self._paint_head(painter, box, row, current=current, focused=focused)
            return
        if isinstance(row, OfEvent):
            box, row = box.adjusted(self._look.px(_INDENT), 0, 0, 0), row.row
        self._cards.paint(painter, box, row, current=current, focused=focused)

    def _paint_head(
        self, painter: QPainter, box: QRect, row: EventHead, *, current: bool, focused: bool
    ) -> None:
        look, theme = self._look, self._look.theme
        laid = self._lay_out(row, box.width())
        painter.save()
        if current and not focused:
            # Without focus, too, it can be seen what a button would confirm.
            mark = QRect(box.left(), box.top() + look.px(_ABOVE), look.px(3), 0)
            mark.setBottom(box.bottom() - look.px(_BELOW))
            painter.fillRect(mark, theme.accent)
        left = box.left() + look.px(_SIDE)
        size = look.px(_SIGN)
        sign = QRect(left + look.px(2), box.top() + look.px(_ABOVE + 3), size, size)
        painter.drawPixmap(sign, look.pixmap(row.icon, _SIGN, self._colour(row)))
        for line in laid.lines:
            x = box.left() + look.px(_SIDE + _INDENT)
            if line.icon:
                tick = QRect(x, box.top() + line.y, look.px(_TICK), look.px(_TICK))
                painter.drawPixmap(tick, look.pixmap(line.icon, _TICK, theme.text))
                x += look.px(_TICK + 6)
            painter.setPen(theme.text)
            line.block.paint(painter, x, box.top() + line.y)
        if current and focused:
            ring = QRectF(box).adjusted(1, look.px(_ABOVE) - look.px(6), -1, -1)
            paint_ring(painter, look, ring)
        painter.restore()

    def _colour(self, row: EventHead) -> QColor:
        theme = self._look.theme
        tones = {"equal": theme.success, "unequal": theme.error, "origin": theme.warning}
        return tones.get(row.icon, theme.second)

    def _lay_out(self, row: EventHead, width: int) -> _Laid:
        return self._laid.get((row, width), lambda: self._new(row, width))

    def _new(self, row: EventHead, width: int) -> _Laid:
        look, px = self._look, self._look.px
        room = width - px(2 * _SIDE + _INDENT)
        title = f"{row.verdict} \N{MIDDLE DOT} {row.when}"
        said = [(title, Type.HEADING, "")]
        said += [(text, Type.BODY, "") for text in row.lines]
        if row.decided:
            said.append((row.decided, Type.SMALL_STRONG, "tick"))
        lines, y = [], px(_ABOVE)
        for text, kind, icon in said:
            wide = min(room - (px(_TICK + 6) if icon else 0), look.longest(kind))
            block = lay_out(text, look.font(kind), wide, look.line(kind))
            lines.append(_Line(block, y, icon))
            y += block.height + px(_BETWEEN)
        return _Laid(tuple(lines), y + px(_BELOW))
