"""Theme, zoom and reading as the user set them, applied to the look and kept for the next start."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QPalette

from reportwriter.ui.fonts import Reading
from reportwriter.ui.look import ZOOMS, Look
from reportwriter.ui.settings import Settings
from reportwriter.ui.theme import DARK, LIGHT, Theme, high_contrast, tinted


class Appearance:
    """`save` keeps the settings; `system` is the palette that the desktop gave at the start."""

    def __init__(
        self, look: Look, settings: Settings, save: Callable[[Settings], None], system: QPalette
    ) -> None:
        self.look = look
        self.settings = settings
        self._save = save
        self._system = system
        look.set_reading(_reading(settings))
        look.set_ruler(ruler=settings.ruler)

    def set_theme(self, name: str, _checked: object = None) -> None:
        self._set_colours(replace(self.settings, theme=name))

    def set_ground(self, ground: str) -> None:
        """Set what is behind all words, within the light or the dark colours."""
        self._set_colours(replace(self.settings, ground=ground))

    def zoom_by(self, steps: int) -> None:
        """Zoom in or out by steps; 0 goes back to 100 %."""
        here = min(range(len(ZOOMS)), key=lambda n: abs(ZOOMS[n] - self.look.zoom))
        target = min(max(here + steps, 0), len(ZOOMS) - 1) if steps else ZOOMS.index(1.0)
        self.set_zoom(ZOOMS[target])

    def set_zoom(self, zoom: float) -> None:
        self._keep(replace(self.settings, zoom=zoom))
        self.look.set_zoom(zoom)

    def set_letters(self, letters: int) -> None:
        """Have lines hold so many letters at most; 0 sets no limit."""
        self._set_reading(replace(self.settings, letters=letters))

    def set_roomy(self, roomy: bool) -> None:
        self._set_reading(replace(self.settings, roomy=roomy))

    def set_spacing(self, spacing: int) -> None:
        self._set_reading(replace(self.settings, spacing=spacing))

    def set_face(self, face: str) -> None:
        self._set_reading(replace(self.settings, face=face))

    def set_ruler(self, ruler: bool) -> None:
        self._keep(replace(self.settings, ruler=ruler))
        self.look.set_ruler(ruler=ruler)

    def _set_colours(self, settings: Settings) -> None:
        self._keep(settings)
        self.look.set_theme(chosen_theme(settings.theme, self._system, settings.ground))

    def _set_reading(self, settings: Settings) -> None:
        self._keep(settings)
        self.look.set_reading(_reading(settings))

    def _keep(self, settings: Settings) -> None:
        self.settings = settings
        self._save(settings)


def _reading(settings: Settings) -> Reading:
    return Reading(
        letters=settings.letters,
        roomy=settings.roomy,
        spacing=settings.spacing,
        face=settings.face,
    )


def chosen_theme(name: str, system: QPalette, ground: str = "usual") -> Theme:
    """Return the theme of a name; `system` follows the desktop, and is light where it says none."""
    if name == "high contrast" or (name == "system" and system_asks_for_contrast()):
        return high_contrast(system)
    if name == "system":
        # The style hints are held in a variable: Qt deletes a chained one too early.
        hints = QGuiApplication.styleHints()
        name = "dark" if hints.colorScheme() is Qt.ColorScheme.Dark else "light"
    return tinted(DARK if name == "dark" else LIGHT, ground)


def system_asks_for_contrast() -> bool:
    # Both are held in variables: Qt deletes chained ones too early.
    hints = QGuiApplication.styleHints()
    accessibility = hints.accessibility()
    return accessibility.contrastPreference() is Qt.ContrastPreference.HighContrast
