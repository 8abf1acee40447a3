"""A row of what can be done with a list: quiet buttons fold into a menu rather than wrap."""

from collections.abc import Iterable

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from reportwriter.ui.look import Look
from reportwriter.ui.widgets.buttons import Button
from reportwriter.ui.widgets.more import Following, More

_GAP = 12


class ToolRow(Following):
    """Each line that buttons take above a list is one less of what is read in it."""

    def __init__(self, look: Look, *, side: int = 0) -> None:
        super().__init__(look, self._arrange)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(side, 0, side, 0)
        self._row.setSpacing(_GAP)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._arrange)

    def add(self, widget: QWidget, *, stretch: int = 0) -> None:
        self._row.addWidget(widget, stretch)

    def add_foldable(self, buttons: Iterable[Button]) -> More:
        made = More(self._look, buttons, opens_down=True)
        self._row.addWidget(made)
        return made

    def end(self) -> None:
        """Leave what is over at the right."""
        self._row.addStretch(1)

    def _arrange(self) -> None:
        around = self._row.contentsMargins()
        room = self.width() - around.left() - around.right()
        for more in self.findChildren(More):
            more.fold(folded=self._needs() > room)

    def _needs(self) -> int:
        """Return how wide all of it is where nothing is folded."""
        items = (self._row.itemAt(number) for number in range(self._row.count()))
        seen = [made for item in items if item and (made := item.widget()) and not made.isHidden()]
        widths = [
            one.width_if(folded=False, terse=False)
            if isinstance(one, More)
            else one.sizeHint().width()
            for one in seen
        ]
        return sum(widths) + _GAP * max(len(widths) - 1, 0)
