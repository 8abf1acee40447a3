"""No part of a screen is shown before it stands in one: it would be a window of its own.

Such a window flashes up and takes the focus, and a confidential page locks when it loses that.
"""

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from reportwriter.ui.look import Look
from tests.ui import look as look_a
from tests.ui import look_b

MAKERS = {
    **{name: make for name, (make, _size) in look_a.SCREENS.items()},
    **look_b.SCREENS,
}


class Watch(QObject):
    """Notes what is shown as a window."""

    def __init__(self) -> None:
        super().__init__()
        self.windows: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's own name.
        is_shown = event.type() is QEvent.Type.Show
        if is_shown and isinstance(watched, QWidget) and watched.isWindow():
            self.windows.append(type(watched).__name__)
        return False


@pytest.mark.parametrize("name", MAKERS)
def test_nothing_is_shown_before_it_stands_in_a_screen(
    name: str, look: Look, qapp: QApplication
) -> None:
    watch = Watch()
    qapp.installEventFilter(watch)

    screen = MAKERS[name](look)
    qapp.removeEventFilter(watch)
    made = type(screen.window()).__name__
    screen.close()
    screen.deleteLater()

    assert [one for one in watch.windows if one != made] == []
