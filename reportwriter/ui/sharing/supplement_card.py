"""The card that signs a supplement; it is there once the report itself is signed."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout

from reportwriter.domain.errors import ReportWriterError
from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.frames import Card
from reportwriter.ui.widgets.notice import Notice
from reportwriter.ui.widgets.passphrase import PassphraseField
from reportwriter.ui.widgets.text import label
from reportwriter.ui.worded import say_error

TITLE = "After signing"
WHAT = (
    "The report is signed. What the family says from now on, and how you share it, is written down"
    " here and goes to the chair as a supplement. New facts of yours are a new version."
)


class SupplementCard(Card):
    sign_requested = Signal(str)
    """The passphrase."""

    def __init__(self, look: Look) -> None:
        super().__init__(padding=16, spacing=8)
        self._look = look
        self._email = ""
        self._waits = label(look, "", Type.LABEL)
        self._notice = Notice(look, "")
        self._notice.hide()
        self._passphrase = PassphraseField(look)
        self._passphrase.entered.connect(self._on_sign)
        self._sign = button(look, "Sign the supplement", self._on_sign, icon="sign")
        self._copy = button(look, "Copy the e-mail text", self._on_copy, role="quiet", icon="copy")
        self._copy.hide()
        below = QHBoxLayout()
        below.setSpacing(12)
        below.addWidget(self._sign)
        below.addWidget(self._copy)
        below.addStretch(1)
        self.rows.addWidget(label(look, TITLE, Type.HEADING))
        self.rows.addWidget(label(look, WHAT, Type.BODY, tone="second"))
        self.rows.addWidget(self._waits)
        self.rows.addWidget(self._notice)
        self.rows.addWidget(self._passphrase)
        self.rows.addLayout(below)
        self.hide()

    def show_waiting(self, waits: str | None, *, may_sign: bool) -> None:
        """Say what waits; None hides the card, for a report that is not signed."""
        self.setVisible(waits is not None)
        self._waits.setText(waits or "")
        self._passphrase.setVisible(may_sign)
        self._sign.setVisible(may_sign)
        if waits is None:
            self._passphrase.take()
            self._notice.hide()
            self._copy.hide()

    def show_made(self, sentence: str, more: str, email: str) -> None:
        self._email = email
        self._notice.say(sentence, more, tone="success")
        self._notice.show()
        self._copy.show()

    def show_trouble(self, error: ReportWriterError) -> None:
        say_error(self._notice, error)

    def show_busy(self, *, busy: bool) -> None:
        self._sign.setEnabled(not busy)

    def _on_sign(self) -> None:
        if self._sign.isEnabled():
            self.sign_requested.emit(self._passphrase.take())

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._email)
