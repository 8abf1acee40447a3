"""Asks which earlier report is brought forward."""

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from reportwriter.domain.ids import ReportId
from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.dialog import Dialog
from reportwriter.ui.widgets.fields import RadioChoice
from reportwriter.ui.widgets.text import label
from reportwriter.ui.write.forward import EACH_ASKS, Earlier

TITLE = "Bring an earlier report forward"
BEFORE_SIGNING = (
    "Before you sign, say of each that it is still true, or drop it. Nothing that is on a "
    "confidential page comes along."
)
_WIDTH = 560


class EarlierDialog(Dialog):
    def __init__(
        self, look: Look, choices: Sequence[Earlier], parent: QWidget | None = None
    ) -> None:
        super().__init__(look, parent)
        self.setWindowTitle(TITLE)
        self.setProperty("surface", "page")
        self.resize(look.px(_WIDTH), self.sizeHint().height())
        self.choices = {one.id: RadioChoice(look, one.words) for one in choices}
        self.accept_button = button(look, "Bring it forward", self.accept, role="main")
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(button(look, "Cancel", self.reject))
        foot.addWidget(self.accept_button)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(24, 24, 24, 20)
        rows.setSpacing(12)
        rows.addWidget(label(look, TITLE, Type.HEADING))
        rows.addWidget(label(look, f"{EACH_ASKS} {BEFORE_SIGNING}", Type.BODY, tone="second"))
        for choice in self.choices.values():
            rows.addWidget(choice)
        rows.addStretch(1)
        rows.addLayout(foot)
        first = next(iter(self.choices.values()))
        first.setChecked(True)
        first.setFocus()

    def chosen(self) -> ReportId:
        return next(one for one, choice in self.choices.items() if choice.isChecked())


def ask_earlier(look: Look, parent: QWidget, choices: Sequence[Earlier]) -> ReportId | None:
    """Return the report that was chosen, or None where the author thought better of it."""
    dialog = EarlierDialog(look, choices, parent)
    return dialog.chosen() if dialog.exec() == QDialog.DialogCode.Accepted else None
