"""Labels in the types and tones of the style guide."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel

from reportwriter.ui.fonts import Type
from reportwriter.ui.lately import Lately
from reportwriter.ui.look import Look

_MARKED = (
    Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
)
_WIDTHS_KEPT = 16


class Words(QLabel):
    """Words in lines no longer than is wished for, wherever there is more room than that."""

    def __init__(self, look: Look, words: str, kind: Type) -> None:
        super().__init__(words)
        self._look = look
        self._kind = kind
        self._heights: Lately[tuple[str, int], int] = Lately(_WIDTHS_KEPT)

    def heightForWidth(self, width: int) -> int:
        """Break the words into lines once for a width: layouts ask the same over and over."""
        wide = min(width, self._longest())
        broken = super().heightForWidth
        return self._heights.get((self.text(), wide), lambda: broken(wide))

    def changeEvent(self, event: QEvent) -> None:
        # A font or a style, which may give it other margins.
        self._heights.clear()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        box, longest = self.contentsRect(), self._longest()
        if longest >= self.width() or not self.wordWrap():
            super().paintEvent(event)
            return
        is_centred = bool(self.alignment() & Qt.AlignmentFlag.AlignHCenter)
        box.setLeft(box.left() + (box.width() - longest) // 2 if is_centred else box.left())
        box.setWidth(longest)
        flags = self.alignment() | Qt.TextFlag.TextWordWrap
        painter, role = QPainter(self), self.foregroundRole()
        self.style().drawItemText(
            painter, box, flags, self.palette(), self.isEnabled(), self.text(), role
        )

    def _longest(self) -> int:
        # What can be marked is painted by Qt, which knows no such limit. Most people set none: they
        # are not to wait for it, and layouts ask two thousand times until a report is shown.
        if self._look.reading.letters and self.textInteractionFlags() & _MARKED:
            return self.maximumWidth()
        return self._look.longest(self._kind)


def label(
    look: Look, words: str, kind: Type = Type.BODY, *, tone: str = "", wrap: bool = True
) -> QLabel:
    """Return a label; `tone` is second, accent, error, success, warning or empty."""
    made = Words(look, words, kind) if wrap else QLabel(words)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    look.dress(made, kind)
    if tone:
        made.setProperty("tone", tone)
    return made


def set_tone(made: QLabel, tone: str) -> None:
    """Change the tone of a label that is already shown."""
    if (made.property("tone") or "") == tone:
        return
    made.setProperty("tone", tone)
    made.style().unpolish(made)
    made.style().polish(made)
