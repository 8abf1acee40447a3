"""One `Look`: the theme, the zoom, and the fonts, colours and icons that follow from them.

Every widget takes it as its first argument. `look.changed` tells painters to drop what they
cached.
"""

from weakref import WeakKeyDictionary

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QIcon, QPixmap
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from reportwriter.resources import resource_path
from reportwriter.ui.fonts import (
    USUAL,
    Reading,
    Type,
    line_of,
    load_fonts,
    longest_line,
    make_font,
)
from reportwriter.ui.stylesheet import stylesheet
from reportwriter.ui.theme import LIGHT, Theme

_ENDLESS = 16_777_215
"""As wide as a widget of Qt can be."""
_LETTERS_SHARE = 0.02
"""A letter is about half as wide as it is high, so what is put between counts twice."""
ZOOMS = (0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0)


class Look(QObject):
    """What the program looks like now; `px` turns a size at 100 % into pixels at this zoom.

    Not `styled` at once, the application has no style sheet; `style_within` then gives one to the
    window. Qt styles a widget anew whenever it gets a parent in a styled place, with all that it
    holds. So what is put together outside the window, as every screen is, is styled once: when it
    comes in.
    """

    changed = Signal()

    def __init__(
        self,
        application: QApplication,
        theme: Theme = LIGHT,
        zoom: float = 1.0,
        *,
        styled: bool = True,
    ) -> None:
        super().__init__()
        self._application = application
        self._styled: QApplication | QWidget = application
        self._icons: dict[tuple[str, int, str, float], QPixmap] = {}
        self._fonts: dict[Type, QFont] = {}
        self._dressed: WeakKeyDictionary[QWidget, Type] = WeakKeyDictionary()
        self.theme = theme
        self.zoom = zoom
        self.reading = USUAL
        """How text is set; a change comes through `set_reading`."""
        self.ruler = False
        """Whether a line lies under what is read; a change comes through `set_ruler`."""
        self.by_keyboard = True
        """Whether a key, not the mouse, was used last: only then is the focus ring shown."""
        load_fonts()
        application.setStyle("Fusion")
        application.setFont(self.font(Type.BODY))
        application.setPalette(theme.palette())
        if styled:
            self._style()

    def set_theme(self, theme: Theme) -> None:
        if theme is not self.theme:
            self.theme = theme
            self._icons.clear()
            self._colour()
            self.changed.emit()

    def set_zoom(self, zoom: float) -> None:
        self.zoom = min(max(zoom, ZOOMS[0]), ZOOMS[-1])
        self._icons.clear()
        self._fonts.clear()
        self._application.setFont(self.font(Type.BODY))
        self._style()
        self._dress_anew()

    def set_reading(self, reading: Reading) -> None:
        if reading != self.reading:
            self.reading = reading
            self._fonts.clear()
            self._application.setFont(self.font(Type.BODY))
            self._dress_anew()

    def set_ruler(self, *, ruler: bool) -> None:
        if ruler != self.ruler:
            self.ruler = ruler
            self.changed.emit()

    def _dress_anew(self) -> None:
        # Not all widgets there are: Qt takes away some of its own while others change their fonts.
        for widget, kind in list(self._dressed.items()):
            if isValid(widget):
                widget.setFont(self.font(kind))
        self.changed.emit()

    def style_within(self, window: QWidget) -> None:
        """Give a window its style, and all that stands in it or comes to stand in it."""
        self._styled = window
        self._style()

    def font(self, kind: Type) -> QFont:
        if kind not in self._fonts:
            self._fonts[kind] = make_font(kind, self.zoom, self.reading)
        return self._fonts[kind]

    def line(self, kind: Type) -> int:
        """Return the line height of a type in pixels."""
        return self.px(line_of(kind, self.reading))

    def longest(self, kind: Type) -> int:
        """Return how wide a line of a type is at most, in pixels."""
        has_end = self.reading.letters > 0
        return longest_line(kind, self.zoom, self.reading) if has_end else _ENDLESS

    def px(self, size: float) -> int:
        return round(size * self.zoom)

    @property
    def breadth(self) -> float:
        """Return how much room words take from left to right beside what they do usually."""
        return self.zoom * (1 + self.reading.spacing * _LETTERS_SHARE)

    def dress(self, widget: QWidget, kind: Type) -> None:
        """Set a widget in a type, now and after each change of zoom."""
        self._dressed[widget] = kind
        widget.setFont(self.font(kind))

    def pixmap(self, name: str, size: int, colour: QColor) -> QPixmap:
        """Return an icon of `resources/icons` at a size (of 100 % zoom) in one colour."""
        ratio = self._application.devicePixelRatio()
        key = (name, self.px(size), colour.name(), ratio)
        if key not in self._icons:
            self._icons[key] = _drawn(*key)
        return self._icons[key]

    def icon(self, name: str, size: int = 20, colour: QColor | None = None) -> QIcon:
        return QIcon(self.pixmap(name, size, colour or self.theme.text))

    def _colour(self) -> None:
        self._application.setPalette(self.theme.palette())
        self._style()

    def _style(self) -> None:
        # Never taken away again: Qt does not survive that.
        self._styled.setStyleSheet(stylesheet(self.theme, self.zoom))


def _drawn(name: str, size: int, colour: str, ratio: float) -> QPixmap:
    source = resource_path(f"icons/{name}.svg").read_text("utf-8").replace("currentColor", colour)
    wanted = QSize(size, size) * ratio
    sized = source.replace("<svg ", f'<svg width="{wanted.width()}" height="{wanted.height()}" ', 1)
    pixmap = QPixmap()
    pixmap.loadFromData(sized.encode(), "svg", Qt.ImageConversionFlag.AutoColor)
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
