"""Starts the window: first something to look at, then what is behind it."""

import gc
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QApplication

from reportwriter.ui.appearance import Appearance, chosen_theme
from reportwriter.ui.collector import Collector
from reportwriter.ui.desktop import Behind, Desktop
from reportwriter.ui.look import Look
from reportwriter.ui.settings import SettingsFile


def run_window(behind: Behind) -> int:
    """Show the window until it is closed; return the exit code."""
    application = QApplication(sys.argv[:1])
    application.setApplicationName("Report Writer")
    application.setDesktopFileName("report-writer")
    collector = Collector(application)
    behind = replace(behind, prepare=set_aside(behind.prepare))
    desktop = make_desktop(application, behind, _settings_path())
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


def make_desktop(application: QApplication, behind: Behind, settings_path: Path) -> Desktop:
    """Put the program together; nothing is opened yet."""
    system = application.palette()
    kept = SettingsFile(settings_path)
    settings = kept.load()
    theme = chosen_theme(settings.theme, system, settings.ground)
    look = Look(application, theme, settings.zoom, styled=False)
    appearance = Appearance(look, settings, kept.save, system)
    desktop = Desktop(appearance, behind)
    look.style_within(desktop.window)
    return desktop


def _settings_path() -> Path:
    places = QStandardPaths.StandardLocation
    return Path(QStandardPaths.writableLocation(places.AppConfigLocation)) / "window.json"
