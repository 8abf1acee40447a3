"""List and editor: side by side, one below the other, or one at a time, as the width allows."""

from collections.abc import Callable
from enum import Enum, auto

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from reportwriter.ui.look import Look
from reportwriter.ui.widgets.buttons import Button, button

_BESIDE_FROM = 836
"""Width left for list and editor where the window has 1,100 and the rail 264."""
_BELOW_FROM, _BELOW_HIGH = 620, 560
_SECOND = (400, 368)
"""The second holds the widest button of a statement beside a scroll bar."""


class Arrangement(Enum):
    BESIDE = auto()
    BELOW = auto()
    ONE_AT_A_TIME = auto()


def way_back(look: Look) -> Button:
    """Return the button that a screen puts above its editor, and gives to `TwoPanes.lead_back`."""
    return button(look, "Back to the list", role="quiet", icon="arrow-left")


class TwoPanes(QSplitter):
    """Where only one pane fits, it is the list until `show_editor` is called."""

    alone_changed = Signal(bool)
    """Whether only one pane fits now, so that a way back must be shown."""
    went_back = Signal()
    """The list stands in place of the editor again, and takes the focus."""

    def __init__(
        self,
        look: Look,
        first: QWidget,
        second: QWidget,
        *,
        widths: tuple[int, int] = _SECOND,
    ) -> None:
        """`widths` are those of the second pane, where there is much room and where less."""
        super().__init__(Qt.Orientation.Horizontal)
        self._look = look
        self._first = first
        self._second = second
        self._widths = widths
        self._editing = False
        self._has_second = True
        self.arrangement = Arrangement.BESIDE
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self.addWidget(first)
        self.addWidget(second)
        self.setStretchFactor(0, 1)
        look.changed.connect(self._arrange)

    def show_editor(self) -> None:
        self._editing = True
        self._arrange()

    def show_list(self) -> None:
        self._editing = False
        self._arrange()

    def lead_back(self, back: Button, take_focus: Callable[[], None]) -> None:
        """Have `back` lead to the list, where only one pane fits; the list then takes the focus."""
        self.alone_changed.connect(back.setVisible)
        back.clicked.connect(self.go_back)
        self.went_back.connect(take_focus)

    def go_back(self) -> None:
        self.show_list()
        self.went_back.emit()

    def need_second(self, *, needed: bool) -> None:
        """Leave all the room to the list while there is nothing to stand beside it."""
        if needed != self._has_second:
            self._has_second = needed
            self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        self.arrangement = self._fitting()
        alone = self.arrangement is Arrangement.ONE_AT_A_TIME
        self.alone_changed.emit(alone)
        editing = self._editing and self._has_second
        self._first.setVisible(not alone or not editing)
        self._second.setVisible(self._has_second and (not alone or editing))
        below = self.arrangement is Arrangement.BELOW
        wanted = Qt.Orientation.Vertical if below else Qt.Orientation.Horizontal
        if self.orientation() is not wanted:
            self.setOrientation(wanted)
        if below:
            size = self._look.px(280)
            self._second.setMaximumWidth(16_777_215)
            self._second.setMinimumHeight(min(size, self.height() // 2))
            self.setSizes([max(self.height() - size, 1), size])
            return
        self._second.setMinimumHeight(0)
        if not alone:
            wide = self.width() / self._look.breadth >= 1016
            size = round(self._look.breadth * self._widths[0 if wide else 1])
            self.setSizes([max(self.width() - size, 1), size])

    def _fitting(self) -> Arrangement:
        width = self.width() / self._look.breadth
        if width >= _BESIDE_FROM:
            return Arrangement.BESIDE
        tall = self.height() / self._look.zoom >= _BELOW_HIGH
        return Arrangement.BELOW if width >= _BELOW_FROM and tall else Arrangement.ONE_AT_A_TIME
