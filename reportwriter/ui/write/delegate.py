"""Paints the rows of a sheet: headings, slots and statement cards."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.focus_ring import paint_ring
from reportwriter.ui.widgets.kind_chip import HEIGHT, chip_width, paint_chip, paint_edge
from reportwriter.ui.widgets.long_list import LongList
from reportwriter.ui.widgets.rounded import paint_rounded
from reportwriter.ui.write.cards import (
    NOTHING_HELD,
    NOTHING_WRITTEN,
    GroupRow,
    ListRow,
    SlotRow,
    StatementRow,
)
from reportwriter.ui.write.model import ROW_ROLE, Index
from reportwriter.ui.write.paragraphs import Paragraphs

SIDE = 24
"""Free at the left of every row, and at the right with the scroll bar: the ring needs room."""
_BAR = 12
_RING = 4
"""How far the focus ring reaches beyond what it is around."""
_INSET = 12
"""How far the ground of a heading reaches beyond its words."""
_GAP = 8
_PAD = 12
_TEXT_LEFT = 50
_SLOT = 40
_MIDDLE_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_MIDDLE_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
_WEIGHT_ICONS = {"Strength": "plus", "Worry": "minus"}


class SheetDelegate(QStyledItemDelegate):
    def __init__(self, look: Look, view: LongList) -> None:
        super().__init__(view)
        self._look = look
        self._view = view
        self._statements = Paragraphs(look, Type.STATEMENT)
        self._values = Paragraphs(look, Type.BODY)
        look.changed.connect(self._forget)

    def height(self, row: ListRow, width: int) -> int:
        px = self._look.px
        if isinstance(row, StatementRow):
            text = self._statements.height(row.text or " ", self._text_width(width))
            return px(2 * _PAD + HEIGHT + 4) + text + px(_GAP)
        if isinstance(row, SlotRow):
            value = self._values.height(row.value, self._value_width(width)) if row.value else 0
            return px(_SLOT) + (value + px(_PAD) if value else 0) + px(_GAP)
        return px(48)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: ListRow = index.data(ROW_ROLE)
        if isinstance(row, StatementRow):
            self._paint_statement(painter, option, row)
        elif isinstance(row, SlotRow):
            self._paint_slot(painter, option, row)
        else:
            self._paint_group(painter, option, row)

    def tick_box(self, row: ListRow, rect: QRect) -> QRect:
        """Return where "We hold no information" can be clicked; empty where it is not offered."""
        if not isinstance(row, SlotRow) or not (row.may_say_nothing or row.nothing):
            return QRect()
        width = self._metrics(Type.SMALL).horizontalAdvance(NOTHING_HELD) + self._look.px(42)
        box = self._card(rect)
        return QRect(box.right() - width, box.top(), width, self._look.px(_SLOT))

    def _forget(self) -> None:
        self._statements.forget()
        self._values.forget()
        self._view.lay_out_anew()

    def _text_width(self, width: int) -> int:
        room = self._card_width(width) - self._look.px(_TEXT_LEFT + 16)
        return min(room, self._look.longest(Type.STATEMENT))

    def _value_width(self, width: int) -> int:
        return self._card_width(width) - self._look.px(32)

    def _card_width(self, width: int) -> int:
        return width - 2 * SIDE + self._look.px(_BAR)

    def _card(self, rect: QRect) -> QRect:
        half = self._look.px(_GAP) // 2
        return QRect(
            rect.left() + SIDE,
            rect.top() + half,
            self._card_width(rect.width()),
            rect.height() - 2 * half,
        )

    def _metrics(self, kind: Type) -> QFontMetrics:
        return QFontMetrics(self._look.font(kind))

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, card: QRect, *, framed: bool
    ) -> None:
        theme = self._look.theme
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected or framed:
            paint_rounded(
                painter,
                card,
                8,
                fill=theme.selection if selected else theme.card,
                edge=theme.accent if selected else theme.hairline,
                width=2 if selected else 1,
            )
        focused = selected and bool(option.state & QStyle.StateFlag.State_HasFocus)
        if focused:
            ring = QRectF(card).adjusted(-_RING, -_RING, _RING, _RING)
            # The scroll bar may leave no room beside the card; the ring is seen on all four sides.
            ring.setRight(min(ring.right(), QRectF(QRect(option.rect)).right()))
            paint_ring(painter, self._look, ring)

    def _paint_statement(
        self, painter: QPainter, option: QStyleOptionViewItem, row: StatementRow
    ) -> None:
        look, px = self._look, self._look.px
        card = self._card(QRect(option.rect))
        self._paint_ground(painter, option, card, framed=True)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        top = card.top() + px(_PAD)
        edge = QRectF(card.left() + 8, top - 2, 6, card.height() - 2 * px(_PAD) + 4)
        paint_edge(painter, look, edge, row.kind)
        line = QRect(card.left(), top, card.width() - px(16), px(HEIGHT))
        painter.setFont(look.font(Type.SMALL))
        painter.setPen(look.theme.second)
        number = QRect(card.left() + px(18), top, px(26), px(HEIGHT))
        painter.drawText(number, Qt.AlignmentFlag.AlignCenter, str(row.number))
        left = card.left() + px(_TEXT_LEFT)
        paint_chip(painter, look, QPointF(left, top), row.kind, selected=selected)
        left += chip_width(look, row.kind) + px(12)
        right = self._paint_mark(painter, line, row)
        self._paint_source(painter, QRect(left, top, right - left - px(12), px(HEIGHT)), row)
        painter.setPen(look.theme.text)
        at = QPointF(card.left() + px(_TEXT_LEFT), top + px(HEIGHT + 4))
        width = self._text_width(self._view.viewport().width())
        self._statements.paint(painter, row.text, width, at)

    def _paint_source(self, painter: QPainter, box: QRect, row: StatementRow) -> None:
        theme = self._look.theme
        kind = Type.SMALL_STRONG if row.missing else Type.SMALL
        painter.setFont(self._look.font(kind))
        painter.setPen(theme.warning if row.missing else theme.second)
        words = self._metrics(kind).elidedText(
            row.missing or row.source, Qt.TextElideMode.ElideRight, max(box.width(), 0)
        )
        painter.drawText(box, _MIDDLE_LEFT, words)

    def _paint_mark(self, painter: QPainter, line: QRect, row: StatementRow) -> int:
        """Paint withheld, strength or worry at the right; return where it begins."""
        words = row.withheld or row.weight
        if not words:
            return line.right()
        look = self._look
        colour = look.theme.text if row.withheld else look.theme.second
        most = line.width() // 2
        shown = self._metrics(Type.SMALL).elidedText(words, Qt.TextElideMode.ElideRight, most)
        width = self._metrics(Type.SMALL).horizontalAdvance(shown) + 1
        painter.setFont(look.font(Type.SMALL))
        painter.setPen(colour)
        painter.drawText(line, _MIDDLE_RIGHT, shown)
        size = look.px(16)
        left = line.right() - width - size - look.px(6)
        icon = "eye-off" if row.withheld else _WEIGHT_ICONS.get(row.weight, "minus")
        box = QRect(left, line.center().y() - size // 2 + 1, size, size)
        painter.drawPixmap(box, look.pixmap(icon, 16, colour))
        return left

    def _paint_slot(self, painter: QPainter, option: QStyleOptionViewItem, row: SlotRow) -> None:
        look, px, theme = self._look, self._look.px, self._look.theme
        card = self._card(QRect(option.rect))
        free = SIDE - px(_BAR) - _RING
        left_by, right_by = (_INSET, max(min(_INSET, free), 0)) if row.is_prose else (0, 0)
        ground = card.adjusted(-left_by, 0, right_by, 0)
        self._paint_ground(painter, option, ground, framed=not row.is_prose)
        left = px(0 if row.is_prose else 16)
        line = QRect(card.left() + left, card.top(), card.width() - 2 * left, px(_SLOT))
        painter.setFont(look.font(Type.LABEL))
        painter.setPen(theme.text)
        tick = self.tick_box(row, QRect(option.rect))
        room = line.width() - (tick.width() if tick.isValid() else 0)
        words = self._metrics(Type.LABEL).elidedText(row.title, Qt.TextElideMode.ElideRight, room)
        painter.drawText(line, _MIDDLE_LEFT, words)
        used = self._metrics(Type.LABEL).horizontalAdvance(words) + px(12)
        if not row.filled and not row.nothing:
            painter.setFont(look.font(Type.SMALL))
            painter.setPen(theme.second)
            state = NOTHING_WRITTEN if row.is_prose else "Not filled in"
            state = f"{state}, optional" if row.optional else state
            after = QRect(line.left() + used, line.top(), room - used, line.height())
            words = self._metrics(Type.SMALL).elidedText(
                state, Qt.TextElideMode.ElideRight, max(after.width(), 0)
            )
            painter.drawText(after, _MIDDLE_LEFT, words)
        if tick.isValid():
            self._paint_tick(painter, tick, ticked=row.nothing)
        if row.value:
            painter.setPen(theme.text)
            at = QPointF(line.left(), line.bottom() - px(4))
            width = self._value_width(self._view.viewport().width())
            self._values.paint(painter, row.value, width, at)

    def _paint_tick(self, painter: QPainter, area: QRect, *, ticked: bool) -> None:
        look, theme = self._look, self._look.theme
        size = look.px(18)
        box = QRect(area.left(), area.center().y() - size // 2, size, size)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.accent if ticked else theme.border, 1))
        painter.setBrush(theme.accent if ticked else theme.page)
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        if ticked:
            painter.drawPixmap(box, look.pixmap("tick", 18, theme.on_accent))
        painter.restore()
        painter.setFont(look.font(Type.SMALL))
        painter.setPen(theme.text if ticked else theme.second)
        painter.drawText(area.adjusted(look.px(26), 0, 0, 0), _MIDDLE_LEFT, NOTHING_HELD)

    def _paint_group(self, painter: QPainter, option: QStyleOptionViewItem, row: GroupRow) -> None:
        painter.setFont(self._look.font(Type.HEADING))
        painter.setPen(self._look.theme.text)
        box = QRect(option.rect).adjusted(SIDE, self._look.px(12), -SIDE, 0)
        painter.drawText(box, _MIDDLE_LEFT, row.title)
