"""What was open under a passphrase is taken apart when it closes, so that no word of it stays."""

from collections.abc import Callable

from PySide6.QtWidgets import QStackedLayout, QWidget


def take_apart(stack: QStackedLayout, page: QWidget, forget: Callable[[], None]) -> None:
    """Take an open page off its stack and let it go, its words before Qt gets round to it."""
    stack.removeWidget(page)
    forget()
    page.setParent(None)
    page.deleteLater()
