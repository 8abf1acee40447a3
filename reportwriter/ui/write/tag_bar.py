"""The tag bar: four kinds with their keys, and Clear. One tab stop; arrows move inside it."""

from functools import partial

from PySide6.QtCore import QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from reportwriter.domain.statement import Kind
from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.kind_chip import HEIGHT, chip_width, paint_chip
from reportwriter.ui.widgets.rounded import paint_rounded
from reportwriter.wording.kinds import KINDS

CLEAR = "Clear"
_KINDS: tuple[Kind | None, ...] = (*Kind, None)


def key_of(kind: Kind | None) -> str:
    """Return the shortcut of a kind: Ctrl+1 to Ctrl+4, Ctrl+0 to clear."""
    return f"Ctrl+{_KINDS.index(kind) + 1 if kind else 0}"


class _KindButton(QAbstractButton):
    step_requested = Signal(int)

    def __init__(self, look: Look, kind: Kind | None) -> None:
        super().__init__()
        self._look = look
        self._kind = kind
        self.setCheckable(True)
        name = KINDS[kind].word if kind else f"{CLEAR} the kind"
        self.setAccessibleName(f"{name}, {key_of(kind)}")
        self.setToolTip(KINDS[kind].meaning if kind else "Choose the kind later")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.step_requested.emit(step)

    def sizeHint(self) -> QSize:
        return QSize(self._content() + self._look.px(20), self._look.px(40))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._chip() + self._look.px(12), self._look.px(40))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, theme = self._look, self._look.theme
        painter = QPainter(self)
        current = self.isChecked() and self._kind is not None
        if current:
            painter.fillRect(self.rect(), theme.selection)
            painter.fillRect(QRect(0, self.height() - 3, self.width(), 3), theme.accent)
        with_key = self.width() >= self._content() + look.px(8)
        left = (self.width() - (self._content() if with_key else self._chip())) // 2
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        if self._kind is None:
            painter.setFont(look.font(Type.BODY))
            painter.setPen(theme.text)
            painter.drawText(QRect(left, 0, self.width(), self.height()), middle, CLEAR)
        else:
            top = (self.height() - look.px(HEIGHT)) // 2
            paint_chip(painter, look, QPointF(left, top), self._kind, selected=current)
        if with_key:
            painter.setFont(look.font(Type.SMALL))
            painter.setPen(theme.second)
            left += self._chip() + look.px(8)
            key = QRect(left, 0, self.width(), self.height())
            painter.drawText(key, middle, key_of(self._kind))

    def _chip(self) -> int:
        if self._kind is None:
            return QFontMetrics(self._look.font(Type.BODY)).horizontalAdvance(CLEAR)
        return chip_width(self._look, self._kind)

    def _content(self) -> int:
        key = QFontMetrics(self._look.font(Type.SMALL)).horizontalAdvance(key_of(self._kind))
        return self._chip() + self._look.px(8) + key


class TagBar(QWidget):
    kind_chosen = Signal(object)
    """Kind, or None to clear it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._buttons = [_KindButton(look, kind) for kind in _KINDS]
        row = QHBoxLayout(self)
        row.setContentsMargins(1, 1, 1, 1)
        row.setSpacing(1)
        for number, (kind, made) in enumerate(zip(_KINDS, self._buttons, strict=True)):
            row.addWidget(made)
            made.step_requested.connect(partial(self._step_from, number))
            made.clicked.connect(partial(self._on_clicked, kind))
        self._kind: str | None = None
        self.show_kind("")

    def show_kind(self, kind: str) -> None:
        if kind == self._kind:
            return
        self._kind = kind
        for one, made in zip(_KINDS, self._buttons, strict=True):
            current = (one or "") == kind
            made.setChecked(current)
            focus = Qt.FocusPolicy.StrongFocus if current else Qt.FocusPolicy.ClickFocus
            made.setFocusPolicy(focus)
        self.update()

    def _step_from(self, here: int, step: int) -> None:
        target = self._buttons[(here + step) % len(self._buttons)]
        target.setFocus(Qt.FocusReason.TabFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = self._look.theme
        paint_rounded(painter, self.rect(), 6, fill=theme.page, edge=theme.border)
        for made in self._buttons[1:]:
            painter.fillRect(QRect(made.x() - 1, 1, 1, self.height() - 2), theme.border)

    def _on_clicked(self, kind: Kind | None) -> None:
        self.kind_chosen.emit(kind)
