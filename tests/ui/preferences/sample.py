"""The dialogue of settings, over the look that is so now."""

from dataclasses import asdict

from PySide6.QtWidgets import QApplication

from reportwriter.ui.appearance import Appearance
from reportwriter.ui.look import Look
from reportwriter.ui.preferences.dialog import SettingsDialog
from reportwriter.ui.settings import Settings


def settings_dialog(look: Look) -> SettingsDialog:
    settings = Settings(zoom=look.zoom, **asdict(look.reading))
    kept = Appearance(look, settings, lambda _settings: None, QApplication.palette())
    return SettingsDialog(kept)
