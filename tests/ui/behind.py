"""What stands behind a window in tests: real screens over a vault, and the real example."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reportwriter.app import example
from reportwriter.services.vault_access import VaultAccess
from reportwriter.ui.desktop import Behind, Desktop
from reportwriter.ui.furnish import furnish

LONG = 30_000
"""Milliseconds; on a slow and busy computer all is saved within."""


def behind(access: VaultAccess) -> Behind:
    return Behind(access=access, furnish=furnish, example=example)


def add_window(desktop: Desktop, qtbot: QtBot) -> None:
    """Have the window closed after the test, once all that was written in it is saved.

    Before that it stays open, and would be taken away under what still comes back to it.
    """

    def settle(_window: QWidget) -> None:
        qtbot.waitUntil(lambda: desktop.rooms is None or desktop.rooms.is_saved, timeout=LONG)

    qtbot.addWidget(desktop.window, before_close_func=settle)
