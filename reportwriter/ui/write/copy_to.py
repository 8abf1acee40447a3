"""Asks to which children's sheets a statement is copied."""

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.dialog import Dialog
from reportwriter.ui.widgets.fields import TickBox
from reportwriter.ui.widgets.notice import Notice
from reportwriter.ui.widgets.text import label

TITLE = "Copy to the sheet of another child"
EACH_ALONE = (
    "Each child is looked at alone. The copy asks whether it is true there too, until you put it "
    "as it is for that child or say that it is."
)
LACKING = "Choose at least one child."
_WIDTH = 460


class CopyDialog(Dialog):
    """Offers each child by name; `names` are (key, name)."""

    def __init__(
        self, look: Look, names: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(look, parent)
        self.setWindowTitle(TITLE)
        self.setProperty("surface", "page")
        self.resize(look.px(_WIDTH), self.sizeHint().height())
        self.ticks = {key: TickBox(look, name) for key, name in names}
        self._lacking = Notice(look, LACKING, tone="error")
        self._lacking.hide()
        self.accept_button = button(look, "Copy", self.accept, role="main")
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(button(look, "Cancel", self.reject))
        foot.addWidget(self.accept_button)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(24, 24, 24, 20)
        rows.setSpacing(12)
        rows.addWidget(label(look, TITLE, Type.HEADING))
        rows.addWidget(label(look, EACH_ALONE, Type.BODY, tone="second"))
        for tick in self.ticks.values():
            rows.addWidget(tick)
        rows.addWidget(self._lacking)
        rows.addLayout(foot)
        if len(names) == 1:
            self.ticks[names[0][0]].setChecked(True)
            self.accept_button.setFocus()

    def chosen(self) -> tuple[str, ...]:
        return tuple(key for key, tick in self.ticks.items() if tick.isChecked())

    def accept(self) -> None:
        """Close once a child is chosen; else say so, and stay."""
        if self.chosen():
            super().accept()
        else:
            self._lacking.show()


def ask_children(
    look: Look, parent: QWidget, names: Sequence[tuple[str, str]]
) -> tuple[str, ...] | None:
    """Return the children that were chosen, or None where the author thought better of it."""
    dialog = CopyDialog(look, names, parent)
    return dialog.chosen() if dialog.exec() == QDialog.DialogCode.Accepted else None
