"""Shows a widget as the active window, so that it takes keys."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot


def show(qtbot: QtBot, widget: QWidget) -> None:
    """Show it until the test ends, and have it closed then.

    A window that goes while it is active, because nothing holds it any more, is still the one with
    the focus to Qt, which ends the process of the tests some windows later.
    """
    qtbot.addWidget(widget, before_close_func=lambda _closing: widget.hide())
    widget.show()
    widget.activateWindow()
    qtbot.waitUntil(widget.isActiveWindow)


def focused_in(view: QWidget) -> QWidget:
    """Return what in a window takes the keys."""
    found = view.focusWidget()
    assert found is not None
    return found
