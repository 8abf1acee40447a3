"""Buttons: main (one per screen), second, quiet, and links; a key may follow the words."""

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QStylePainter

from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look

_GAP = 8
_ICON = 18


class Button(QPushButton):
    """Paints icon, words and key itself, on the box that the style draws."""

    def __init__(
        self,
        look: Look,
        words: str,
        *,
        role: str = "second",
        icon: str = "",
        key: str = "",
        icon_after: bool = False,
    ) -> None:
        super().__init__(words)
        self._look = look
        self._icon_name = icon
        self.key = key
        self._is_terse = self._is_bare = False
        self._icon_after = icon_after
        self.setProperty("role", role)
        self.setAccessibleName(words.replace("&", ""))
        self.setAutoDefault(False)
        look.dress(self, Type.LABEL if role == "main" else Type.BUTTON)

    def set_words(self, words: str) -> None:
        if words == self.text():
            # All that stands around it would be laid out anew.
            return
        self.setText(words)
        self.setAccessibleName(words.replace("&", ""))
        self.updateGeometry()

    def set_terse(self, *, terse: bool) -> None:
        """Leave the key away that follows the words, where room is short."""
        if terse != self._is_terse:
            self._is_terse = terse
            self.updateGeometry()
            self.update()

    def set_bare(self, *, bare: bool) -> None:
        """Leave the icon away that stands with the words, where even without keys room is short."""
        if bare != self._is_bare:
            self._is_bare = bare
            self.updateGeometry()
            self.update()

    def width_if(self, *, terse: bool, bare: bool = False) -> int:
        """Return how wide it is, with its key and its icon beside the words or without."""
        words = self.fontMetrics().horizontalAdvance(self._words())
        icon = 0 if bare else self._icon_width()
        return words + icon + (0 if terse else self._key_width()) + 2 * self._padding()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press it as Space does, which Qt grants to buttons of a dialog alone."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        height = super().sizeHint().height()
        return QSize(self._content_width() + 2 * self._padding(), height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""  # The box alone; the words follow.
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        self._paint_content(painter)

    def _paint_content(self, painter: QPainter) -> None:
        colour = self._colour()
        x = (self.width() - self._content_width()) // 2
        if self.property("role") == "link":
            x = 0
        if not self._icon_after:
            x += self._paint_icon(painter, x, colour)
        painter.setFont(self.font())
        painter.setPen(colour)
        words = self._words()
        width = self.fontMetrics().horizontalAdvance(words)
        painter.drawText(QRect(x, 0, width + 1, self.height()), _MIDDLE, words)
        x += width
        if self._shown_key_width():
            gap = self._look.px(_GAP)
            painter.setFont(self._look.font(Type.SMALL))
            painter.setPen(colour if self._is_main() else self._look.theme.second)
            box = QRect(x + gap, 0, self.width() - x - gap, self.height())
            painter.drawText(box, _MIDDLE, self.key)
            x += self._shown_key_width()
        if self._icon_after:
            self._paint_icon(painter, x + self._look.px(_GAP), colour)

    def _paint_icon(self, painter: QPainter, x: int, colour: QColor) -> int:
        if not self._icon_name or self._is_bare:
            return 0
        size = self._look.px(_ICON)
        pixmap = self._look.pixmap(self._icon_name, _ICON, colour)
        painter.drawPixmap(QRect(x, (self.height() - size) // 2, size, size), pixmap)
        return self._icon_width()

    def _content_width(self) -> int:
        return self.width_if(terse=self._is_terse, bare=self._is_bare) - 2 * self._padding()

    def _icon_width(self) -> int:
        """Return the room of the icon and of the gap between it and the words."""
        if not self._icon_name:
            return 0
        return self._look.px(_ICON) + (self._look.px(_GAP) if self._words() else 0)

    def _shown_key_width(self) -> int:
        return 0 if self._is_terse else self._key_width()

    def _key_width(self) -> int:
        """Return the room of the key and of the gap before it."""
        if not self.key:
            return 0
        metrics = QFontMetrics(self._look.font(Type.SMALL))
        return self._look.px(_GAP) + metrics.horizontalAdvance(self.key)

    def _padding(self) -> int:
        role = self.property("role")
        if role == "link":
            return 0
        return self._look.px(18 if role == "main" else 14)

    def _words(self) -> str:
        return self.text().replace("&", "")

    def _is_main(self) -> bool:
        return bool(self.property("role") == "main")

    def _colour(self) -> QColor:
        theme = self._look.theme
        if not self.isEnabled():
            return theme.unavailable
        if self._is_main():
            return theme.on_accent
        if self.property("role") == "chip" and self.isChecked():
            return theme.on_marked
        return theme.accent if self.property("role") in ("quiet", "link") else theme.text


_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


def button(
    look: Look,
    words: str,
    on_click: Callable[[], object] | None = None,
    *,
    role: str = "second",
    icon: str = "",
    key: str = "",
) -> Button:
    """Return a button. An arrow stands after the words, any other icon before them."""
    made = Button(look, words, role=role, icon=icon, key=key, icon_after=icon == "arrow-right")
    if on_click is not None:
        made.clicked.connect(lambda _checked: on_click())
    return made


def icon_button(
    look: Look, name: str, icon: str, on_click: Callable[[], object] | None = None
) -> Button:
    """Return a button that shows only an icon; its name is spoken and shown as a tool tip."""
    made = Button(look, "", role="icon", icon=icon)
    made.setAccessibleName(name)
    made.setToolTip(name)
    if on_click is not None:
        made.clicked.connect(lambda _checked: on_click())
    return made
