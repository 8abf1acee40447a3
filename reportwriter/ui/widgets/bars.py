"""The bars at the foot: actions (64 high, the main button at the right) and status (28 high)."""

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.buttons import Button
from reportwriter.ui.widgets.more import Following, More
from reportwriter.ui.widgets.text import label

_SIDE = 24
_ABOVE = 13
_WORDS_FROM = 200
"""Words beside buttons have this width at 100 %, or less where they are shorter."""
_HALF = 55
"""In a hundred parts: a bar is two lines high, and lines do not break just in the middle."""
_ACROSS = QBoxLayout.Direction.LeftToRight
_DOWN = QBoxLayout.Direction.TopToBottom


class _Way(NamedTuple):
    """Whether quiet buttons are folded into one, and keys beside words left away."""

    folded: bool
    terse: bool


_WAYS = (
    _Way(folded=False, terse=False),
    _Way(folded=True, terse=False),
    _Way(folded=True, terse=True),
)
"""The first that fits is taken."""


class ActionBar(Following):
    """Put words into `left` and buttons into `right`; the main button comes last.

    Where both do not fit beside each other, quiet buttons at the left fold into one, then the keys
    beside the words of buttons go; only then do the buttons go below the words, and where even they
    do not fit, below each other. Each line more is one less of what is worked at.
    """

    def __init__(self, look: Look) -> None:
        super().__init__(look, self._arrange)
        self.setProperty("surface", "bar")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        row = self._row = QBoxLayout(_ACROSS, self)
        row.setSpacing(12)
        self.left = QHBoxLayout()
        self.left.setSpacing(16)
        self.right = QBoxLayout(_ACROSS)
        self.right.setSpacing(12)
        self._buttons = QHBoxLayout()
        self._buttons.addStretch(1)
        self._buttons.addLayout(self.right)
        row.addLayout(self.left, 1)
        row.addLayout(self._buttons)
        self._fit()
        look.changed.connect(self._fit)

    def add_button(self, button: QWidget) -> None:
        self.right.addWidget(button)

    def add_words(self, words: QLabel) -> None:
        """Put words at the left that take all the room which the buttons leave."""
        self.left.addWidget(words, 1)

    def add_foldable(self, buttons: Iterable[Button], *, at_right: bool = False) -> More:
        """Put buttons that may stand in a menu where room is short: of a row, or of the screen."""
        made = More(self._look, buttons)
        if at_right:
            self.right.addWidget(made)
        else:
            self.left.addWidget(made, 1)
        return made

    def _arrange(self) -> None:
        room = self.width() - 2 * _SIDE
        way = next((way for way in _WAYS if self._width(way) <= room), _WAYS[-1])
        for more in self.findChildren(More):
            more.fold(folded=way.folded)
        for made in self.findChildren(Button):
            made.set_terse(terse=way.terse)
        below = bool(self._words_width(way)) and self._width(way) > room
        stacked = self._buttons_width(way) > room
        for box, is_down in ((self._row, below), (self.right, stacked)):
            if box.direction() is not (_DOWN if is_down else _ACROSS):
                box.setDirection(_DOWN if is_down else _ACROSS)

    def _width(self, way: _Way) -> int:
        words = self._words_width(way)
        return words + (12 if words else 0) + self._buttons_width(way)

    def _buttons_width(self, way: _Way) -> int:
        """Return how wide the buttons are beside each other."""
        seen = (one for one in _widgets_in(self.right) if not one.isHidden())
        widths = [_width_of(one, way) for one in seen]
        return sum(widths) + 12 * max(len(widths) - 1, 0)

    def _words_width(self, way: _Way) -> int:
        return sum(self._least(one, way) for one in _widgets_in(self.left))

    def _least(self, widget: QWidget, way: _Way) -> int:
        wide = _width_of(widget, way)
        if isinstance(widget, QLabel) and widget.wordWrap():
            words = widget.fontMetrics().horizontalAdvance(widget.text())
            wide = min(words, max(round(_WORDS_FROM * self._look.breadth), words * _HALF // 100))
        return 0 if widget.isHidden() or not wide else wide + 16

    def _fit(self) -> None:
        self._row.setContentsMargins(_SIDE, self._look.px(_ABOVE), _SIDE, self._look.px(_ABOVE))
        self.setMinimumHeight(self._look.px(64))
        self._arrange()


def _width_of(widget: QWidget, way: _Way) -> int:
    if isinstance(widget, More):
        return widget.width_if(folded=way.folded, terse=way.terse)
    if isinstance(widget, Button):
        return widget.width_if(terse=way.terse)
    return min(widget.sizeHint().width(), widget.maximumWidth())


def _widgets_in(row: QBoxLayout) -> list[QWidget]:
    """Return the widgets of a row, without what is but room to stretch."""
    items = [row.itemAt(number) for number in range(row.count())]
    return [widget for item in items if item and (widget := item.widget()) is not None]


class StatusBar(QFrame):
    """Left: where you are, what was saved, and one thing more. Right: offline, and the zoom."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setProperty("surface", "status")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(20)
        self._where = self._words(row)
        self._saved = self._words(row)
        self._spelling = self._words(row)
        row.addStretch(1)
        self._offline = self._words(row)
        self._zoom = self._words(row)
        self._fit()
        look.changed.connect(self._fit)

    def clear(self) -> None:
        """Say nothing of a page that is no longer shown."""
        self.say_where("")
        self.say_saved("")
        self.say_spelling("")

    def say_where(self, words: str) -> None:
        self._where.setText(words)
        self._arrange()

    def say_saved(self, words: str) -> None:
        self._saved.setText(words)
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        """Say little of the width: what matters least is left out where there is no room."""
        return QSize(self._look.px(160), self._look.px(28))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def say_spelling(self, words: str) -> None:
        self._spelling.setText(words)
        self._spelling.setVisible(bool(words))

    def _words(self, row: QHBoxLayout) -> QLabel:
        made = label(self._look, "", Type.SMALL, tone="second", wrap=False)
        row.addWidget(made)
        return made

    def _fit(self) -> None:
        self.setFixedHeight(self._look.px(28))
        self._zoom.setText(f"Zoom {round(self._look.zoom * 100)} %")
        self._arrange()

    def _arrange(self) -> None:
        """Show each for which there is room, what was saved before all else."""
        room = self.width() - 32
        for made, words in (
            (self._saved, self._saved.text()),
            (self._zoom, self._zoom.text()),
            (self._where, self._where.text()),
            (self._offline, _OFFLINE),
        ):
            needed = made.fontMetrics().horizontalAdvance(words) + 20
            fits = bool(words) and needed <= room
            made.setText(words)
            made.setVisible(fits)
            room -= needed if fits else 0


_OFFLINE = "Offline: this program never uses a network"
