"""The cards of a change: who chairs from then on, what is told, and the e-mails that tell it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.update.mails import Mail
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.clearing import clear
from reportwriter.ui.widgets.fields import Choice, Field, line_edit
from reportwriter.ui.widgets.frames import Card
from reportwriter.ui.widgets.grid import fields_side_by_side
from reportwriter.ui.widgets.text import label
from reportwriter.wording import updates as words


class ChairCard(Card):
    changed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(spacing=12)
        self._choice = Choice(look)
        self._choice.currentIndexChanged.connect(lambda _index: self._on_chosen())
        self._asked_of = ""
        self._telephone, self._email = line_edit(look), line_edit(look)
        for edit in (self._telephone, self._email):
            edit.textChanged.connect(lambda _text: self.changed.emit())
        self._reached = QWidget()
        beside = fields_side_by_side(
            Field(look, words.TELEPHONE, self._telephone, hint=words.NO_TELEPHONE),
            Field(look, words.EMAIL, self._email),
        )
        beside.setContentsMargins(0, 0, 0, 0)
        self._reached.setLayout(beside)
        self._reached.hide()
        self.rows.addWidget(label(look, "Who chairs it", Type.HEADING))
        self.rows.addWidget(label(look, words.HAND_OVER, tone="second"))
        self.rows.addWidget(Field(look, "Chair", self._choice))
        self.rows.addWidget(self._reached)

    def chosen(self) -> str:
        return str(self._choice.currentData() or "")

    def telephone(self) -> str:
        return self._telephone.text()

    def email(self) -> str:
        return self._email.text()

    def show_choices(self, people: Sequence[tuple[str, str]], chosen: str) -> None:
        """Offer who is known, with whoever is chosen; an empty key is oneself."""
        with QSignalBlocker(self._choice):
            self._choice.clear()
            for key, said in (("", words.STAY), *people):
                self._choice.addItem(said, key)
            self._choice.setCurrentIndex(max(self._choice.findData(chosen), 0))
        self._on_chosen()

    def _on_chosen(self) -> None:
        """Ask how somebody else is reached; the telephone of one is not that of another."""
        if self.chosen() != self._asked_of:
            self._asked_of = self.chosen()
            self._telephone.clear()
            self._email.clear()
        self._reached.setVisible(bool(self.chosen()))
        self.changed.emit()


class OutlookCard(Card):
    """What will be told, in the very words in which it is told."""

    def __init__(self, look: Look) -> None:
        super().__init__(spacing=8)
        self._lines = label(look, "")
        self._lines.setAccessibleName("What will be told")
        self._to = label(look, "", tone="second")
        self.rows.addWidget(label(look, "What will be told", Type.HEADING))
        self.rows.addWidget(self._lines)
        self.rows.addWidget(self._to)

    def show_outlook(self, lines: Sequence[str], to: str) -> None:
        self._lines.setText("\n".join(lines))
        self._to.setText(to)
        self._to.setVisible(bool(to))


class MailsCard(Card):
    """The e-mails of the update that was signed last; the program sends none of them."""

    def __init__(self, look: Look) -> None:
        super().__init__(spacing=12)
        self._look = look
        self._mails = QVBoxLayout()
        self._mails.setSpacing(8)
        self._text = label(look, "", tone="second")
        self._text.setAccessibleName("Text of the e-mail")
        self.rows.addWidget(label(look, "The e-mails, which you send yourself", Type.HEADING))
        self.rows.addLayout(self._mails)
        self.rows.addWidget(self._text)

    def show_mails(self, mails: Sequence[Mail]) -> None:
        clear(self._mails)
        for mail in mails:
            self._mails.addWidget(self._row(mail))
        self._text.setText(mails[-1].text if mails else "")

    def _row(self, mail: Mail) -> Card:
        row = Card(padding=12, spacing=4)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(label(self._look, mail.to, Type.LABEL), 1)
        copy = button(self._look, "Copy the e-mail text", partial(self._on_copy, mail))
        copy.setAccessibleName(f"Copy the e-mail text for {mail.to}")
        head.addWidget(copy)
        row.rows.addLayout(head)
        row.rows.addWidget(label(self._look, mail.files, Type.SMALL, tone="second"))
        return row

    def _on_copy(self, mail: Mail) -> None:
        QGuiApplication.clipboard().setText(mail.text)
        self._text.setText(mail.text)
