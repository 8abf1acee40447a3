"""Stands before a screen that needs a signature until there is one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from reportwriter.domain.conference import Contact
from reportwriter.domain.errors import ReportWriterError
from reportwriter.ui.fonts import Type
from reportwriter.ui.identity.presenter import AGENCY, NAME, PASSPHRASE, IdentityPresenter
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.bars import ActionBar
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.fields import Field, line_edit
from reportwriter.ui.widgets.frames import Card, Page
from reportwriter.ui.widgets.notice import Notice
from reportwriter.ui.widgets.passphrase import PassphraseField
from reportwriter.ui.widgets.text import label
from reportwriter.ui.worded import say_error

WHY = (
    "What you sign carries your name, and your confidential page is sealed to you. Both need a "
    "signature of your own, which is made on this computer and never leaves it."
)
COST = (
    "Nobody can tell you a forgotten passphrase. Your reports would be kept; your signature and "
    "what is on confidential pages would be lost."
)
CODE = (
    "Print this code or write it down, and keep it away from this computer. It opens your store "
    "if this computer no longer does. It is shown once."
)


class IdentityGate(QWidget):
    """Holds a screen and lets it be seen once there is an identity."""

    set_up_requested = Signal(object, str, str)
    go_on_requested = Signal()

    def __init__(self, look: Look, screen: QWidget) -> None:
        super().__init__()
        self._look = look
        self._name, self._designation, self._agency = (line_edit(look) for _ in range(3))
        self._fields = {
            NAME: Field(look, "Your name", self._name),
            "designation": Field(look, "What you are", self._designation),
            AGENCY: Field(look, "Your agency", self._agency),
        }
        self._passphrase = PassphraseField(look)
        self._passphrase.entered.connect(self._on_set_up)
        self._again = PassphraseField(look, "The same passphrase again")
        self._again.entered.connect(self._on_set_up)
        self._trouble = Notice(look, "", tone="error")
        self._trouble.hide()
        self._code = label(look, "", Type.TITLE)
        self._stack = QStackedLayout(self)
        self._screen = screen
        self._set_up = self._set_up_page()
        self._code_page = self._recovery_page()
        # Nothing is shown until it is known whether there is an identity.
        for page in (QWidget(), screen, self._set_up, self._code_page):
            self._stack.addWidget(page)

    def show_set_up(self, contact: Contact, *, new_passphrase: bool) -> None:
        for edit, given in (
            (self._name, contact.name),
            (self._designation, contact.designation),
            (self._agency, contact.agency),
        ):
            edit.setText(given)
        self._trouble.hide()
        self._again.setVisible(new_passphrase)
        self._cost.setVisible(new_passphrase)
        self._passphrase.set_name("Choose a passphrase" if new_passphrase else "Your passphrase")
        self._main.set_words("Make my signature")
        self._stack.setCurrentWidget(self._set_up)
        self._name.setFocus()

    def show_lacking(self, field: str, sentence: str) -> None:
        for key, shown in self._fields.items():
            shown.set_error(sentence if key == field else "")
        self._passphrase.set_error(sentence if field == PASSPHRASE else "")

    def show_busy(self) -> None:
        self.show_lacking("", "")
        self._trouble.hide()
        self._main.set_words("Making your signature ...")

    def show_code(self, code: str) -> None:
        self._code.setText(code)
        self._stack.setCurrentWidget(self._code_page)

    def show_through(self) -> None:
        self._code.setText("")
        self._stack.setCurrentWidget(self._screen)

    def show_trouble(self, error: ReportWriterError) -> None:
        self._main.set_words("Make my signature")
        say_error(self._trouble, error)
        self._passphrase.take_focus()

    def _set_up_page(self) -> QWidget:
        look = self._look
        page = Page()
        page.rows.addWidget(label(look, "Set up your signature", Type.TITLE))
        page.rows.addWidget(label(look, WHY, tone="second"))
        page.rows.addWidget(self._trouble)
        who = Card(spacing=12)
        for field in self._fields.values():
            who.rows.addWidget(field)
        who.rows.addStretch(1)
        secret = Card(spacing=12)
        self._cost = label(look, COST, tone="second")
        for widget in (self._passphrase, self._again, self._cost):
            secret.rows.addWidget(widget)
        secret.rows.addStretch(1)
        columns = QHBoxLayout()
        columns.setSpacing(16)
        columns.addWidget(who, 1)
        columns.addWidget(secret, 1)
        page.rows.addLayout(columns)
        page.rows.addStretch(1)
        self._main = button(look, "Make my signature", self._on_set_up, role="main")
        return _with_bar(look, page, self._main)

    def _recovery_page(self) -> QWidget:
        look = self._look
        page = Page()
        page.rows.addWidget(label(look, "Your recovery code", Type.TITLE))
        page.rows.addWidget(label(look, CODE, tone="second"))
        card = Card()
        card.rows.addWidget(self._code)
        page.rows.addWidget(card)
        page.rows.addStretch(1)
        kept = button(look, "I have kept it", self.go_on_requested.emit, role="main")
        return _with_bar(look, page, kept)

    def _on_set_up(self) -> None:
        contact = Contact(
            name=self._name.text().strip(),
            designation=self._designation.text().strip(),
            agency=self._agency.text().strip(),
        )
        self.set_up_requested.emit(contact, self._passphrase.take(), self._again.take())


def _with_bar(look: Look, page: QWidget, main: QWidget) -> QWidget:
    held = QWidget()
    rows = QVBoxLayout(held)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setSpacing(0)
    bar = ActionBar(look)
    bar.add_button(main)
    rows.addWidget(page, 1)
    rows.addWidget(bar)
    return held


def connect(view: IdentityGate, presenter: IdentityPresenter) -> None:
    """Let a presenter serve a view; whoever shows the view also holds the presenter."""
    view.set_up_requested.connect(presenter.set_up)
    view.go_on_requested.connect(presenter.go_on)
