"""Quiet buttons in a row, which fold into one with a menu where there is no room for them."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QPoint, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QWidget

from reportwriter.ui.look import Look
from reportwriter.ui.widgets.buttons import Button, button

MORE = "More"
_GAP = 12


class More(QWidget):
    """It takes buttons in their order; one that is hidden stands in the menu neither.

    The menu opens upwards, as from the bar at the foot, unless it `opens_down`.
    """

    def __init__(self, look: Look, buttons: Iterable[Button], *, opens_down: bool = False) -> None:
        super().__init__()
        self._opens_down = opens_down
        self._held = tuple(buttons)
        self._apart = QWidget()
        row = QHBoxLayout(self._apart)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP)
        for made in self._held:
            row.addWidget(made)
        icon = "chevron-down" if opens_down else "chevron-up"
        self.button = button(look, MORE, self._open, icon=icon)
        self.button.hide()
        self._is_folded = False
        self._menu: QMenu | None = None
        rows = QHBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._apart)
        rows.addWidget(self.button)
        rows.addStretch(1)

    def width_if(self, *, folded: bool, terse: bool) -> int:
        """Return how much room it takes, folded or not, with keys beside the words or without."""
        shown = self._shown()
        if folded:
            return self.button.width_if(terse=terse) if shown else 0
        return sum(one.width_if(terse=terse) for one in shown) + _GAP * max(len(shown) - 1, 0)

    def fold(self, *, folded: bool) -> None:
        self.button.setVisible(folded and bool(self._shown()))
        if folded != self._is_folded:
            self._is_folded = folded
            self._apart.setVisible(not folded)

    def offers(self, made: QWidget) -> bool:
        """Tell whether a button can be pressed here though it is folded away."""
        return self._is_folded and self.isVisible() and made in self._shown()

    def choices(self) -> QMenu:
        """Return a menu of what can be pressed here now."""
        menu = QMenu(self)
        menu.setAccessibleName(MORE)
        for made in self._shown():
            words = made.accessibleName().replace("&", "&&")
            action = menu.addAction(f"{words}\t{made.key}" if made.key else words)
            action.setEnabled(made.isEnabled())
            action.triggered.connect(made.click)
        return menu

    def _shown(self) -> list[Button]:
        # What the fold hides is not hidden by itself.
        return [one for one in self._held if not one.isHidden()]

    def _open(self) -> None:
        if self._menu is not None:
            self._menu.deleteLater()
        menu = self._menu = self.choices()
        down = self.button.height() if self._opens_down else -menu.sizeHint().height()
        menu.popup(self.button.mapToGlobal(QPoint(0, down)))
        if menu.actions():
            menu.setActiveAction(menu.actions()[0])


class Following(QFrame):
    """`arrange` follows its width, and is called anew when what stands in it is another width."""

    def __init__(self, look: Look, arrange: Callable[[], None]) -> None:
        super().__init__()
        self._look = look
        self._follow = arrange

    def minimumSizeHint(self) -> QSize:
        """Say little of the width, which is what it follows."""
        return QSize(self._look.px(160), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._follow()

    def event(self, event: QEvent) -> bool:
        # A button or words came, went, or say something longer.
        if event.type() is QEvent.Type.LayoutRequest:
            self._follow()
        return super().event(event)
