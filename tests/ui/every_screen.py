"""Every screen of the program, and the room that it has in windows of different zoom and size."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from reportwriter.ui.look import Look
from reportwriter.ui.theme import DARK, LIGHT, Theme, high_contrast
from tests.ui import look, look_b
from tests.ui.look import Maker

_SIZES_ONLY = ("-narrow", "-small", "-whole")
"""Names that end so are screens shown in another size."""
SCREENS: dict[str, Maker] = {
    name: made
    for name, made in (
        {name: made for name, (made, _) in look.SCREENS.items()} | look_b.SCREENS
    ).items()
    if name != "components" and not name.endswith(_SIZES_ONLY)
}
_WHOLE_WINDOW = ("find", "spelling", "start", "unlock", "passphrase", "begin", "home", "write")
"""Names that begin so hold their own rail, or stand beside none."""


@dataclass(frozen=True, slots=True)
class Room:
    """What is left of a window at a zoom; `beside` is what the rail of a report leaves of it."""

    zoom: float
    whole: QSize
    beside: QSize

    def of(self, name: str) -> QSize:
        return self.whole if name.startswith(_WHOLE_WINDOW) else self.beside


ROOMS = {
    "100": Room(1.0, QSize(1440, 840), QSize(1176, 840)),
    "150": Room(1.5, QSize(1440, 900), QSize(1092, 900)),
    "200": Room(2.0, QSize(1440, 880), QSize(1440, 800)),
    "smallest": Room(1.0, QSize(720, 500), QSize(720, 450)),
}
"""Windows of 1440 pixels at each zoom, as high as a usual screen, and the smallest there is."""


def system_in_contrast() -> QPalette:
    """Return the colours of a system that is set to high contrast: white and cyan on black."""
    palette = QPalette(QColor("#000000"))
    role = QPalette.ColorRole
    for each in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(each, QColor("#FFFFFF"))
    for each in (role.Window, role.Base, role.Button):
        palette.setColor(each, QColor("#000000"))
    palette.setColor(role.Highlight, QColor("#1AEBFF"))
    palette.setColor(role.HighlightedText, QColor("#000000"))
    palette.setColor(role.Link, QColor("#FFFF00"))
    palette.setColor(QPalette.ColorGroup.Disabled, role.WindowText, QColor("#3FF23F"))
    return palette


def themes() -> dict[str, Theme]:
    return {"light": LIGHT, "dark": DARK, "contrast": high_contrast(system_in_contrast())}


def give_room(screen: QWidget, size: QSize) -> None:
    """Show a screen in a size, once all that follows from it has come to rest."""
    screen.setMinimumSize(0, 0)
    screen.resize(size)
    screen.show()
    settle()


def let_go(screen: QWidget) -> None:
    """Take a screen away at once: each that stays makes the next change of zoom slower."""
    screen.close()
    screen.deleteLater()
    QApplication.sendPostedEvents(screen, QEvent.Type.DeferredDelete)


def settle() -> None:
    # Each pass may ask for the next: a width decides a height, and that a scroll bar.
    for _ in range(4):
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        QApplication.processEvents()


def at_rest(look_: Look) -> None:
    """Set a look back to what all other tests expect."""
    look_.set_theme(LIGHT)
    look_.set_zoom(1.0)
