"""Starts the window: first something to look at, then what is behind it."""

import gc
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QApplication

from reportwriter.ui.appearance import Appearance, chosen_theme
from reportwriter.ui.collector import Collector
from reportwriter.ui.desktop import Desktop, Rooms
from reportwriter.ui.look import Look
from reportwriter.ui.settings import SettingsFile

if TYPE_CHECKING:
    from reportwriter.services.open_vault import OpenVault
    from reportwriter.services.vault_access import VaultAccess

Furnish = Callable[[Desktop, "OpenVault"], Rooms]
"""Loads and makes the screens of an open vault, as `furnish.furnish`; called after the paint."""


def run_window(
    access: "VaultAccess", furnish: Furnish, prepare: Callable[[], None] = lambda: None
) -> int:
    """Show the window until it is closed; return the exit code.

    `prepare` loads what `furnish` needs, beside the opening of the vault.
    """
    application = QApplication(sys.argv[:1])
    application.setApplicationName("Report Writer")
    application.setDesktopFileName("report-writer")
    collector = Collector(application)
    desktop = make_desktop(application, access, furnish, _settings_path(), set_aside(prepare))
    # Loading takes the interpreter to itself, so it waits until there is something to look at.
    desktop.window.painted.connect(desktop.begin)
    desktop.window.painted.connect(collector.start)
    desktop.window.show()
    return application.exec()


def set_aside(prepare: Callable[[], None]) -> Callable[[], None]:
    """Return `prepare` so that what it loads is never looked through for garbage.

    It stays to the end, and to look through it again and again would be lost time.
    """

    def prepared() -> None:
        try:
            prepare()
        finally:
            gc.freeze()

    return prepared


def make_desktop(
    application: QApplication,
    access: "VaultAccess",
    furnish: Furnish,
    settings_path: Path,
    prepare: Callable[[], None] = lambda: None,
) -> Desktop:
    """Put the program together; nothing is opened yet."""
    system = application.palette()
    kept = SettingsFile(settings_path)
    settings = kept.load()
    theme = chosen_theme(settings.theme, system)
    look = Look(application, theme, settings.zoom, styled=False)
    appearance = Appearance(look, settings, kept.save, system)
    desktop = Desktop(appearance, access, furnish, prepare)
    look.style_within(desktop.window)
    return desktop


def _settings_path() -> Path:
    places = QStandardPaths.StandardLocation
    return Path(QStandardPaths.writableLocation(places.AppConfigLocation)) / "window.json"
