"""Walk what a screen reader is told, as it walks it itself."""

from collections.abc import Iterator

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget


def told(widget: QWidget) -> Iterator[QAccessibleInterface]:
    """Give every part of a screen that is told to a screen reader."""
    QAccessible.setActive(True)
    waiting = [QAccessible.queryAccessibleInterface(widget)]
    while waiting:
        part = waiting.pop()
        if not part.isValid():
            continue
        yield part
        waiting += [part.child(number) for number in range(part.childCount())]


def unnamed(widget: QWidget) -> list[str]:
    """Return the roles of visible parts that can have the focus and have no name."""
    found = []
    for part in told(widget):
        state = part.state()
        hidden = bool(state.invisible) or bool(state.offscreen)
        if state.focusable and not hidden and not part.text(QAccessible.Text.Name).strip():
            found.append(f"{part.role().name} {type(part.object()).__name__}")
    return found
