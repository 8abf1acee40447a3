"""Asks why somebody may read what they were kept from, and who agreed to it."""

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from reportwriter.domain.lowering import AgreedBy, Agreement
from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.dialog import Dialog
from reportwriter.ui.widgets.fields import Field, RadioChoice, line_edit
from reportwriter.ui.widgets.notice import Notice
from reportwriter.ui.widgets.text import label
from reportwriter.ui.write.openings import AgreementAsked

WHO = "Only the chair, or the agency that the information comes from, can agree to this."
KEPT = "This is kept with the report on this computer and leaves in no copy."
LACKING = "Nothing is open yet. Say why, choose who agreed, and give their name."
_CHOICES = (
    (AgreedBy.CHAIR, "The chair of the conference agreed"),
    (AgreedBy.AGENCY, "The agency it comes from agreed"),
)
_WIDTH = 520


class AgreementDialog(Dialog):
    """Cannot be accepted before it says all: the reason, who agreed, and by what name."""

    def __init__(self, look: Look, asked: AgreementAsked, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.setWindowTitle(asked.title)
        self.setProperty("surface", "page")
        self.resize(look.px(_WIDTH), self.sizeHint().height())
        self.reason, self.name = line_edit(look), line_edit(look)
        self._lacking = Notice(look, "", tone="error")
        self._lacking.hide()
        self.choices = {which: RadioChoice(look, words) for which, words in _CHOICES}
        self.accept_button = button(look, "Open it", self.accept, role="main")
        cancel = button(look, "Cancel", self.reject)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(24, 24, 24, 20)
        rows.setSpacing(12)
        rows.addWidget(label(look, asked.title, Type.HEADING))
        rows.addWidget(label(look, asked.more, Type.BODY, tone="second"))
        rows.addWidget(Field(look, "Why may they read it now?", self.reason))
        rows.addWidget(label(look, WHO, Type.BODY))
        for choice in self.choices.values():
            rows.addWidget(choice)
        rows.addWidget(Field(look, "Name of who agreed", self.name))
        rows.addWidget(label(look, KEPT, Type.SMALL, tone="second"))
        rows.addWidget(self._lacking)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self.accept_button)
        rows.addLayout(foot)
        self.reason.setFocus()

    def agreement(self) -> Agreement | None:
        """Return what was said, or None while anything is missing."""
        chosen = next((which for which, one in self.choices.items() if one.isChecked()), None)
        if chosen is None:
            return None
        said = Agreement(reason=self.reason.text(), agreed_by=chosen, name=self.name.text())
        return said if said.is_complete else None

    def accept(self) -> None:
        """Close once all is said; else say what is lacking, and stay."""
        if self.agreement() is not None:
            super().accept()
            return
        self._lacking.say(LACKING)
        self._lacking.show()


def ask_agreement(look: Look, parent: QWidget, asked: AgreementAsked) -> Agreement | None:
    """Return what the author gave as reason, or None where they thought better of it."""
    dialog = AgreementDialog(look, asked, parent)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    return dialog.agreement() if accepted else None
