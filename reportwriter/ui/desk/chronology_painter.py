"""Paints the rows of the merged chronology: in columns, or below each other where it is narrow."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QPainter, QPen

from reportwriter.ui.desk.chronology_rows import ChronologyRow, EventRow, GapRow
from reportwriter.ui.fonts import Type
from reportwriter.ui.lately import Lately
from reportwriter.ui.text_block import TextBlock, lay_out
from reportwriter.ui.widgets.focus_ring import paint_ring
from reportwriter.ui.widgets.kind_chip import HEIGHT, chip_width, paint_chip

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportwriter.ui.look import Look

_COLUMNS_FROM = 760
_NUMBER, _WHEN, _AGENCY, _KIND, _GAP = 40, 128, 176, 148, 12
_SIDE, _ABOVE, _BETWEEN = 12, 10, 3
_BAR = 4
_KEPT = 500
"""Rows laid out that are kept; of the others the height alone is."""
_OFTEN_KEPT = 2000


@dataclass(frozen=True, slots=True)
class _Piece:
    """Words from a point of the row on, in a tone of the theme."""

    block: TextBlock
    x: int
    y: int
    tone: str = "text"


@dataclass(frozen=True, slots=True)
class _Laid:
    """`chip` is where the kind stands; None for none."""

    height: int
    pieces: tuple[_Piece, ...]
    chip: tuple[int, int] | None = None


class ChronologyPainter:
    def __init__(self, look: Look) -> None:
        self._look = look
        self._laid = Lately[tuple[ChronologyRow, int], _Laid](_KEPT)
        self._heights: dict[tuple[ChronologyRow, int], int] = {}
        self._often = Lately[tuple[str, Type, int], TextBlock](_OFTEN_KEPT)

    def forget(self) -> None:
        """Drop what was laid out, after theme or zoom changed."""
        self._laid.clear()
        self._heights.clear()
        self._often.clear()

    def height(self, row: ChronologyRow, width: int) -> int:
        if (row, width) not in self._heights:
            # Of most rows nothing but the height is ever asked.
            self._heights[row, width] = self._new(row, width).height
        return self._heights[row, width]

    def paint(
        self, painter: QPainter, box: QRect, row: ChronologyRow, *, current: bool, focused: bool
    ) -> None:
        look, theme = self._look, self._look.theme
        laid = self._lay_out(row, box.width())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if current:
            painter.fillRect(box, theme.selection)
            painter.fillRect(box.left(), box.top(), look.px(3), box.height(), theme.accent)
        if isinstance(row, GapRow):
            self._paint_gap(painter, box, current=current)
        for piece in laid.pieces:
            painter.setPen(getattr(theme, piece.tone))
            piece.block.paint(painter, box.left() + piece.x, box.top() + piece.y)
        if isinstance(row, EventRow) and laid.chip is not None:
            at = QPointF(box.left() + laid.chip[0], box.top() + laid.chip[1])
            paint_chip(painter, look, at, row.kind or None, selected=current)
        painter.fillRect(box.left(), box.bottom(), box.width(), 1, theme.hairline)
        if current and not theme.fills:
            painter.setPen(QPen(theme.accent, 2))
            painter.drawRect(box.adjusted(1, 1, -1, -1))
        if current and focused:
            paint_ring(painter, look, QRectF(box).adjusted(1, 1, -1, -1))
        painter.restore()

    def _paint_gap(self, painter: QPainter, box: QRect, *, current: bool) -> None:
        """Paint the ground of a gap: a bar of dashes at the left, and an eye that is closed."""
        look, theme = self._look, self._look.theme
        if not current:
            painter.fillRect(box, theme.panel)
        pen = QPen(theme.warning, look.px(_BAR))
        pen.setDashPattern([1.5, 1.0])
        painter.setPen(pen)
        x = box.left() + look.px(_SIDE)
        painter.drawLine(x, box.top() + look.px(6), x, box.bottom() - look.px(6))
        size = look.px(18)
        at = QRect(x + look.px(14), box.top() + look.px(_ABOVE), size, size)
        painter.drawPixmap(at, look.pixmap("eye-off", 18, theme.warning))

    def _lay_out(self, row: ChronologyRow, width: int) -> _Laid:
        return self._laid.get((row, width), lambda: self._new(row, width))

    def _new(self, row: ChronologyRow, width: int) -> _Laid:
        if isinstance(row, GapRow):
            return self._gap(row, width)
        if width >= self._look.px(_COLUMNS_FROM):
            return self._in_columns(row, width)
        return self._stacked(row, width)

    def _gap(self, row: GapRow, width: int) -> _Laid:
        px = self._look.px
        left = px(_NUMBER + _SIDE)
        room = width - left - px(_SIDE)
        said = ((row.text, Type.LABEL, "text"), (row.often, Type.SMALL, "second"))
        return self._below(said, left, px(_ABOVE), room)

    def _in_columns(self, row: EventRow, width: int) -> _Laid:
        px = self._look.px
        top, x = px(_ABOVE), px(_SIDE)
        number = self._same(str(row.number or ""), Type.SMALL, px(_NUMBER - _GAP))
        pieces = [_Piece(number, x, top, "second")]
        x += px(_NUMBER - _SIDE)
        when = self._same(row.when, Type.LABEL, px(_WHEN - _GAP))
        pieces.append(_Piece(when, x, top))
        x += px(_WHEN)
        who = self._column(row, x, top)
        x += px(_AGENCY)
        chip = None if row.kind is None else (x, top - px(HEIGHT - 20) // 2)
        if chip is None and row.kind_words:
            kinds = self._same(row.kind_words, Type.SMALL, px(_KIND - _GAP))
            pieces.append(_Piece(kinds, x, top))
        x += px(_KIND)
        told = self._below(self._said(row), x, top, width - x - px(_SIDE))
        least = max(top + when.height, who.height - px(_ABOVE), top + px(HEIGHT)) + px(_ABOVE)
        height = max(told.height, least)
        return _Laid(height, (*pieces, *who.pieces, *told.pieces), chip)

    def _column(self, row: EventRow, x: int, top: int) -> _Laid:
        px = self._look.px
        agency = self._same(row.agency, Type.BODY, px(_AGENCY - _GAP))
        hand = self._same(row.hand, Type.SMALL, px(_AGENCY - _GAP))
        pieces = [_Piece(agency, x, top)]
        below = top + agency.height
        if row.hand:
            pieces.append(_Piece(hand, x, below, "second"))
            below += hand.height
        return _Laid(below + px(_ABOVE), tuple(pieces))

    def _stacked(self, row: EventRow, width: int) -> _Laid:
        px, look = self._look.px, self._look
        left, top = px(_SIDE), px(_ABOVE)
        room = width - 2 * left
        chip_room = 0 if row.kind is None else chip_width(look, row.kind or None) + px(_GAP)
        numbered = f"{row.number}   {row.when}" if row.number else row.when
        head = self._same(numbered, Type.LABEL, max(room - chip_room, 1))
        is_beside = room - chip_room >= px(_WHEN)
        chip = None
        if row.kind is not None:
            x = width - left - chip_room + px(_GAP)
            chip = (x, top - px(2)) if is_beside else (left, top + head.height + px(_BETWEEN))
        below = top + head.height + px(_BETWEEN)
        below += px(HEIGHT + _BETWEEN) if chip and not is_beside else 0
        kinds = row.kind_words if row.kind is None else ""
        who = " \N{MIDDLE DOT} ".join(filter(None, (row.agency, kinds, row.hand)))
        told = self._below(((who, Type.SMALL, "second"), *self._said(row)), left, below, room)
        return _Laid(told.height, (_Piece(head, left, top), *told.pieces), chip)

    def _said(self, row: EventRow) -> Iterator[tuple[str, Type, str]]:
        yield row.text, Type.STATEMENT_NARROW, "text"
        for who, said in row.told:
            yield who, Type.SMALL_STRONG, "second"
            yield said, Type.STATEMENT_NARROW, "text"
        yield "\n".join(row.matched), Type.SMALL, "text"
        yield row.small, Type.SMALL, "second"
        yield "\n".join(row.remarks), Type.SMALL, "text"

    def _below(
        self,
        said: Iterator[tuple[str, Type, str]] | tuple[tuple[str, Type, str], ...],
        x: int,
        top: int,
        room: int,
    ) -> _Laid:
        """Lay texts out below each other from a point on, but for those that say nothing."""
        look, pieces, y = self._look, list[_Piece](), top
        for text, kind, tone in said:
            if text:
                wide = min(room, look.longest(kind))
                block = lay_out(text, look.font(kind), wide, look.line(kind))
                pieces.append(_Piece(block, x, y, tone))
                y += block.height + look.px(_BETWEEN)
        return _Laid(y - look.px(_BETWEEN) + look.px(_ABOVE), tuple(pieces))

    def _same(self, text: str, kind: Type, room: int) -> TextBlock:
        """Lay out what many rows say alike: a day, an agency, how near a source was."""
        look = self._look
        return self._often.get(
            (text, kind, room), lambda: lay_out(text, look.font(kind), room, look.line(kind))
        )
