"""F6 goes round the panes of a page; a pane is a widget that says so and takes the focus."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

PANE = "pane"


def make_pane(widget: QWidget) -> None:
    """Let F6 stop at a widget: at itself, or at the first input inside it."""
    widget.setProperty(PANE, True)  # noqa: FBT003  # Qt's own signature.


def next_pane(page: QWidget, step: int) -> None:
    panes = [
        widget
        for widget in page.findChildren(QWidget)
        if widget.property(PANE) and widget.isVisible()
    ]
    if not panes:
        return
    focused = QApplication.focusWidget()
    here = next((n for n, pane in enumerate(panes) if _holds(pane, focused)), -step)
    _enter(panes[(here + step) % len(panes)])


def _holds(pane: QWidget, focused: QWidget | None) -> bool:
    return focused is not None and (pane is focused or pane.isAncestorOf(focused))


def _enter(pane: QWidget) -> None:
    reason = Qt.FocusReason.ShortcutFocusReason
    if pane.focusPolicy() & Qt.FocusPolicy.TabFocus:
        pane.setFocus(reason)
        return
    for widget in pane.findChildren(QWidget):
        takes = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if takes and widget.isVisible() and widget.isEnabled():
            widget.setFocus(reason)
            return
