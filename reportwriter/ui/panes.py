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
    enter(panes[(here + step) % len(panes)])


def _holds(pane: QWidget, focused: QWidget | None) -> bool:
    return focused is not None and (pane is focused or pane.isAncestorOf(focused))


def enter(pane: QWidget, reason: Qt.FocusReason = Qt.FocusReason.ShortcutFocusReason) -> None:
    """Put the focus on a pane or page: on itself, or on the first input that Tab comes to in it.

    A page that came by a key and left the focus nowhere would be silence to a screen reader.
    """
    if _takes_focus(pane):
        pane.setFocus(reason)
        return
    following = pane.nextInFocusChain()
    while following is not None and following is not pane:
        if pane.isAncestorOf(following) and _takes_focus(following):
            following.setFocus(reason)
            return
        following = following.nextInFocusChain()


def _takes_focus(widget: QWidget) -> bool:
    takes = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return takes and widget.isVisible() and widget.isEnabled()
