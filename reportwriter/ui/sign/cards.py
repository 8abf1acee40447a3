"""The three cards of the signing screen, in the order in which they are dealt with."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.sign.parts import FilesTable, StepCard
from reportwriter.ui.sign.state import HOW, Leaving, Signed, Signer, ToSign
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.fields import Choice, Field, line_edit, name_input
from reportwriter.ui.widgets.passphrase import PassphraseField
from reportwriter.ui.widgets.text import label
from reportwriter.ui.widgets.word_row import WordRow

READ_OUT = (
    "The same in everything you sign. If the chair rings you, read them out. Never send them."
)
HAD_IN_MIND = "By signing you say that you had this in mind while you wrote:"
NO_NAME = (
    "No child's name is in a file name. Both files belong to each other: "
    "the chair's program notices if one is missing or changed."
)


class SignerCard(StepCard):
    """Who signs; before signing also the passphrase, and the reasons that are asked for."""

    entered = Signal()
    check_requested = Signal()
    words_requested = Signal()
    reasons_given = Signal(str, str)

    def __init__(self, look: Look) -> None:
        super().__init__(look, 1, "Who signs")
        self._name = label(look, "", Type.LABEL)
        self._role = label(look, "", tone="second")
        self._invited = label(look, "", Type.SMALL, tone="second")
        who = QVBoxLayout()
        who.setSpacing(2)
        for line in (self._name, self._role, self._invited):
            who.addWidget(line)
        self._compare = button(
            look, "Compare the chair's check words", self.words_requested.emit, role="link"
        )
        self.content.addLayout(who)
        self.content.addWidget(self._compare)
        self._before = self._add_before(look)
        self._after = self._add_after(look)

    def show_to_sign(self, state: ToSign) -> None:
        self._show_signer(state.signer, signed_at="")
        self._compare.setVisible(not state.without_invitation)
        self._notices.setText("\n".join((HAD_IN_MIND, *state.notices)) if state.notices else "")
        self._notices.setVisible(bool(state.notices))
        self._problems.setText(state.problems)
        self._open_problems.setVisible(bool(state.problems))
        for field, asked, given in (
            (self._incomplete, state.asks_incomplete, state.incomplete_because),
            (self._late, state.asks_late, state.late_reason),
        ):
            field.setVisible(asked)
            field.show_reason(given)

    def show_signed(self, state: Signed) -> None:
        self._show_signer(state.signer, state.signed_at)
        self._compare.hide()
        self._words.show_words(state.words)

    def reasons(self) -> tuple[str, str]:
        """Return why it is signed incomplete, and why it comes late, as they stand now."""
        return self._incomplete.edit.text(), self._late.edit.text()

    def take_passphrase(self) -> str:
        return self._passphrase.take()

    def _show_signer(self, signer: Signer, signed_at: str) -> None:
        self._name.setText(signer.name)
        self._role.setText(signer.role)
        self._invited.setText(signer.invited)
        self.say_aside(signed_at)
        self.circle.set_done(bool(signed_at))
        self._before.setVisible(not signed_at)
        self._after.setVisible(bool(signed_at))

    def _add_before(self, look: Look) -> QWidget:
        self._problems = label(look, "", Type.LABEL, tone="error")
        self._open_problems = QWidget()
        row = QHBoxLayout(self._open_problems)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._problems, 1)
        row.addWidget(
            button(look, "Check your report", self.check_requested.emit, role="link", key="F9")
        )
        self._notices = label(look, "", Type.SMALL, tone="second")
        self._incomplete = self._reason(look, "Why is it signed although something is open?")
        self._late = self._reason(look, "Why does it come late?")
        self._passphrase = PassphraseField(
            look, hint="It opens your signing key for this one signature."
        )
        self._passphrase.entered.connect(self.entered)
        return self._add(
            self._open_problems, self._incomplete, self._late, self._notices, self._passphrase
        )

    def _reason(self, look: Look, name: str) -> "_ReasonField":
        field = _ReasonField(look, name)
        field.edit.editingFinished.connect(lambda: self.reasons_given.emit(*self.reasons()))
        return field

    def _add_after(self, look: Look) -> QWidget:
        self._words = WordRow(look)
        return self._add(
            label(look, "Your check words", Type.LABEL),
            self._words,
            label(look, READ_OUT, Type.SMALL, tone="second"),
        )

    def _add(self, *widgets: QWidget) -> QWidget:
        held = QWidget()
        rows = QVBoxLayout(held)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(12)
        for widget in widgets:
            rows.addWidget(widget)
        self.content.addWidget(held)
        return held


class _ReasonField(Field):
    def __init__(self, look: Look, name: str) -> None:
        edit = line_edit(look)
        super().__init__(look, name, edit, hint="The reason is printed in the report.")
        self.edit = edit

    def show_reason(self, reason: str) -> None:
        if not self.edit.hasFocus():
            self.edit.setText(reason)


class FilesCard(StepCard):
    """The two files and the folder they go to, or lie in."""

    folder_chosen = Signal(object)
    again_requested = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__(look, 2, "What leaves this computer")
        self._path = ""
        self._table = FilesTable(look)
        self._folder = label(look, "")
        icon = QLabel()
        icon.setPixmap(look.pixmap("folder", 20, look.theme.text))
        self._choose = button(look, "Another folder", self._on_choose, role="link")
        self._show = button(look, "Show in folder", self._on_show, role="link")
        self._again = button(look, "Write them again", self._on_again, role="link")
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(icon)
        row.addWidget(self._folder, 1)
        row.addWidget(self._choose)
        row.addWidget(self._again)
        row.addWidget(self._show)
        self.content.addWidget(self._table)
        self.content.addLayout(row)
        self.content.addWidget(label(look, NO_NAME, Type.SMALL, tone="second"))

    def show_files(self, files: Sequence[Leaving], folder: str, *, made: bool) -> None:
        self._path = folder
        self._table.show_files(files)
        # A break may stand after each part of a long path.
        self._folder.setText(folder.replace("/", "/\N{ZERO WIDTH SPACE}"))
        self._choose.setVisible(not made)
        self._show.setVisible(made)
        self._again.setVisible(made)
        self.circle.set_done(made)

    def _on_choose(self) -> None:
        if chosen := self._asked():
            self.folder_chosen.emit(Path(chosen))

    def _on_again(self) -> None:
        if chosen := self._asked():
            self.again_requested.emit(Path(chosen))

    def _asked(self) -> str:
        return QFileDialog.getExistingDirectory(self, "Where the two files go", self._path)

    def _on_show(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(self._path))


class HandOverCard(StepCard):
    """The e-mail text, and how and when both files were handed over."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, 3, "Hand them over")
        self._waiting = label(
            look, "Once both files are made, the text of an e-mail stands here.", tone="second"
        )
        self._email = QPlainTextEdit()
        self._email.setReadOnly(True)
        self._email.setTabChangesFocus(True)
        self._email.setMinimumHeight(look.px(240))
        look.dress(self._email, Type.BODY)
        name_input(self._email, "E-mail text")
        self._how = Choice(look)
        for how in HOW:
            self._how.addItem(how)
        self._when = line_edit(look, "As 4 jan")
        self._made = self._lay_out(look)
        self.content.addWidget(self._waiting)
        self.content.addWidget(self._made)

    def show_waiting(self) -> None:
        self._waiting.show()
        self._made.hide()
        self.circle.set_done(done=False)

    def show_signed(self, email_text: str, *, handed_over: bool) -> None:
        self._waiting.hide()
        self._made.show()
        self._email.setPlainText(email_text)
        self._record.setVisible(not handed_over)
        self.circle.set_done(handed_over)
        if not self._when.text():
            self._when.setText("today")

    def how_and_when(self) -> tuple[str, str]:
        return self._how.currentText(), self._when.text()

    def _lay_out(self, look: Look) -> QWidget:
        head = QHBoxLayout()
        head.addWidget(label(look, "E-mail text", Type.LABEL), 1)
        head.addWidget(button(look, "Copy the text", self._on_copy, icon="copy"))
        made = QWidget()
        rows = QVBoxLayout(made)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(12)
        rows.addLayout(head)
        rows.addWidget(self._email)
        rows.addWidget(
            label(
                look,
                "Use your agency's secure e-mail. The address is in the invitation.",
                Type.SMALL,
                tone="second",
            )
        )
        self._record = QWidget()
        record = QVBoxLayout(self._record)
        record.setContentsMargins(0, 0, 0, 0)
        record.addWidget(label(look, "When you have done it", Type.LABEL))
        asked = QHBoxLayout()
        asked.setSpacing(12)
        asked.addWidget(Field(look, "How", self._how), 3)
        asked.addWidget(Field(look, "On which day", self._when), 2)
        record.addLayout(asked)
        rows.addWidget(self._record)
        return made

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._email.toPlainText())
