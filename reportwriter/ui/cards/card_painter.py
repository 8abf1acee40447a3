"""Paints the rows of a reading list; heights come from the same layout and are kept."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter

from reportwriter.ui.cards.marked_words import styled
from reportwriter.ui.cards.rows import CardRow, HeadingRow, LineRow, ReadingRow
from reportwriter.ui.fonts import Type
from reportwriter.ui.lately import Lately
from reportwriter.ui.look import Look
from reportwriter.ui.text_block import Part, TextBlock, in_font, lay_out
from reportwriter.ui.widgets.focus_ring import paint_ring
from reportwriter.ui.widgets.kind_chip import HEIGHT, chip_width, paint_chip, paint_edge
from reportwriter.ui.widgets.rounded import paint_rounded

_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
_GAP = 8
"""Between two cards, half of it above and half below each."""
_SIDE = 5
"""Left free around a card for the focus ring."""
_TEXT_AT = 50
_AIR = 4
"""Above and below plain words, where the focus ring has its place."""
_HEADINGS = {1: (Type.HEADING, 24), 2: (Type.LABEL, 16), 3: (Type.LABEL, 12)}
_KEPT = 1000


@dataclass(frozen=True, slots=True)
class _Laid:
    text: TextBlock
    facts: TextBlock | None
    height: int
    lead_below: bool = False
    """Whether the lead has a line of its own, as there is no room for it beside the chip."""


_ELLIPSIS = "\N{HORIZONTAL ELLIPSIS}"
"""All that is left of words without room; it says nothing."""


class CardPainter:
    def __init__(self, look: Look) -> None:
        self._look = look
        self._laid = Lately[tuple[ReadingRow, int], _Laid](_KEPT)

    def forget(self) -> None:
        """Drop what was laid out, after theme or zoom changed."""
        self._laid.clear()

    def height(self, row: ReadingRow, width: int) -> int:
        return self._lay_out(row, width).height

    def paint(
        self, painter: QPainter, box: QRect, row: ReadingRow, *, current: bool, focused: bool
    ) -> None:
        laid = self._lay_out(row, box.width())
        painter.save()
        if isinstance(row, CardRow):
            self._paint_card(painter, QRectF(box), row, laid, current=current)
        else:
            self._paint_plain(painter, box, row, laid)
        if current and focused:
            paint_ring(painter, self._look, self._around(QRectF(box), row, laid))
        painter.restore()

    def _around(self, box: QRectF, row: ReadingRow, laid: _Laid) -> QRectF:
        """Return what the ring goes around: of words the lines, not what is free above them."""
        if isinstance(row, CardRow):
            return box.adjusted(1, 1, -1, -1)
        return box.adjusted(0, box.height() - laid.text.height - self._look.px(2 * _AIR), 0, 0)

    def _paint_plain(
        self, painter: QPainter, box: QRect, row: HeadingRow | LineRow, laid: _Laid
    ) -> None:
        theme, look = self._look.theme, self._look
        quiet = isinstance(row, LineRow) and row.second
        painter.setPen(theme.second if quiet else theme.text)
        top = box.bottom() + 1 - laid.text.height - look.px(_AIR)
        laid.text.paint(painter, box.left() + look.px(_SIDE), top)

    def _paint_card(
        self, painter: QPainter, box: QRectF, row: CardRow, laid: _Laid, *, current: bool
    ) -> None:
        look, theme = self._look, self._look.theme
        side, half = look.px(_SIDE), look.px(_GAP) / 2
        card = box.adjusted(side, half, -side, -half)
        self._paint_ground(painter, card, current=current, problem=bool(row.problem))
        edge = QRectF(card.left() + look.px(8), card.top() + look.px(10), look.px(6), card.height())
        paint_edge(painter, look, edge.adjusted(0, 0, 0, -look.px(20)), row.kind)
        x = card.left() + look.px(_TEXT_AT)
        y = card.top() + look.px(12 + HEIGHT + 4)
        lead = self._paint_head(painter, card, row, current=current)
        if laid.lead_below:
            wide = card.right() - x - look.px(16)
            lead = QRectF(x, y - look.px(4), wide, look.line(Type.SMALL))
            y += look.line(Type.SMALL)
        self._paint_lead(painter, lead, row)
        painter.setPen(theme.text)
        laid.text.paint(painter, x, y)
        if laid.facts is not None:
            painter.setPen(theme.second)
            laid.facts.paint(painter, x, y + laid.text.height + look.px(4))

    def _paint_ground(
        self, painter: QPainter, card: QRectF, *, current: bool, problem: bool
    ) -> None:
        theme = self._look.theme
        colour: QColor = theme.hairline
        if current:
            colour = theme.accent
        elif problem:
            colour = theme.error
        fill = theme.selection if current else theme.card
        width = 2 if current else 1
        paint_rounded(painter, card, 8, fill=fill, edge=colour, width=width)

    def _paint_head(
        self, painter: QPainter, card: QRectF, row: CardRow, *, current: bool
    ) -> QRectF:
        """Paint number, chip and what stands at the right; return what is left between them."""
        look, theme = self._look, self._look.theme
        top, high = card.top() + look.px(12), look.px(HEIGHT)
        painter.setFont(look.font(Type.SMALL))
        painter.setPen(theme.second)
        number = QRectF(card.left(), top, look.px(_TEXT_AT - 14), high)
        painter.drawText(number, _RIGHT, str(row.number) if row.number else "")
        x = card.left() + look.px(_TEXT_AT)
        x += paint_chip(painter, look, QPointF(x, top), row.kind or None, selected=current)
        x += look.px(12)
        right = self._paint_aside(painter, card.adjusted(x - card.left(), 0, 0, 0), row, top)
        return QRectF(x, top, max(right - x - look.px(16), 0), high)

    def _paint_lead(self, painter: QPainter, box: QRectF, row: CardRow) -> None:
        look, theme = self._look, self._look.theme
        font = look.font(Type.SMALL_STRONG if row.problem else Type.SMALL)
        painter.setFont(font)
        painter.setPen(theme.error if row.problem else theme.second)
        words = QFontMetrics(font).elidedText(
            row.problem or row.lead, Qt.TextElideMode.ElideRight, int(box.width())
        )
        if words != _ELLIPSIS:
            painter.drawText(box, _MIDDLE, words)

    def _needs_line(self, row: CardRow, room: int) -> bool:
        """Whether the lead, as the reference one searches by, would lose its end in the head."""
        look, words = self._look, row.problem or row.lead
        if not words:
            return False
        kind = Type.SMALL_STRONG if row.problem else Type.SMALL
        needed = chip_width(look, row.kind or None) + look.px(12)
        needed += QFontMetrics(look.font(kind)).horizontalAdvance(words)
        if row.aside:
            aside = QFontMetrics(look.font(Type.SMALL)).horizontalAdvance(row.aside) + 2
            needed += look.px(16) + aside + (look.px(22) if row.aside_icon else 0)
        return needed > room

    def _paint_aside(self, painter: QPainter, box: QRectF, row: CardRow, top: float) -> float:
        """Paint what stands at the right of a box, cut short where it is narrow."""
        look = self._look
        right, high = box.right() - look.px(16), look.px(HEIGHT)
        if not row.aside:
            return right
        size, gap = look.px(16), look.px(6)
        room = int(max(right - box.left() - (size + gap if row.aside_icon else 0), 0))
        painter.setFont(look.font(Type.SMALL))
        painter.setPen(look.theme.text)
        words = painter.fontMetrics().elidedText(row.aside, Qt.TextElideMode.ElideRight, room)
        width = painter.fontMetrics().horizontalAdvance(words) + 2
        painter.drawText(QRectF(right - width, top, width, high), _RIGHT, words)
        left = right - width
        if row.aside_icon:
            left -= size + gap
            icon = QRectF(left, top + (high - size) / 2, size, size)
            painter.drawPixmap(icon.toRect(), look.pixmap(row.aside_icon, 16, look.theme.text))
        return left

    def _lay_out(self, row: ReadingRow, width: int) -> _Laid:
        return self._laid.get((row, width), lambda: self._new(row, width))

    def _new(self, row: ReadingRow, width: int) -> _Laid:
        return self._card(row, width) if isinstance(row, CardRow) else self._plain(row, width)

    def _plain(self, row: HeadingRow | LineRow, width: int) -> _Laid:
        look = self._look
        kind, above = (Type.STATEMENT, _AIR)
        text = row.text if isinstance(row, LineRow) else row.title
        if isinstance(row, HeadingRow):
            kind, above = _HEADINGS[row.level]
        elif row.second:
            kind = Type.BODY
        room = min(width - look.px(2 * _SIDE), look.longest(kind))
        block = lay_out(text, look.font(kind), room, look.line(kind))
        return _Laid(block, None, block.height + look.px(above + _AIR))

    def _card(self, row: CardRow, width: int) -> _Laid:
        look = self._look
        room = width - look.px(2 * _SIDE + _TEXT_AT + 16)
        words, parts = styled(row.runs, look.theme) if row.runs else (row.text, ())
        wide = min(room, look.longest(Type.STATEMENT))
        text = lay_out(words, look.font(Type.STATEMENT), wide, look.line(Type.STATEMENT), parts)
        facts = self._facts(row, room) if row.facts else None
        height = look.px(_GAP + 12 + HEIGHT + 4 + 14) + text.height
        if facts is not None:
            height += facts.height + look.px(4)
        below = self._needs_line(row, room)
        height += look.line(Type.SMALL) if below else 0
        return _Laid(text, facts, round(height), below)

    def _facts(self, row: CardRow, room: int) -> TextBlock:
        look = self._look
        words = ""
        strong, parts = in_font(look.font(Type.SMALL_STRONG)), list[Part]()
        for label, said in row.facts:
            words += "   " if words else ""
            parts.append(Part(len(words), len(label), strong))
            words += f"{label}  {said}" if label else said
        wide = min(room, look.longest(Type.SMALL))
        return lay_out(words, look.font(Type.SMALL), wide, look.line(Type.SMALL), parts)
