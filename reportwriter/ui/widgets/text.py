"""Labels in the types and tones of the style guide."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look


def label(
    look: Look, words: str, kind: Type = Type.BODY, *, tone: str = "", wrap: bool = True
) -> QLabel:
    """Return a label; `tone` is second, accent, error, success, warning or empty."""
    made = QLabel(words)
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
