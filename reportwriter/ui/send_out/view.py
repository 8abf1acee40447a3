"""Shows the invitations to send out, and asks for their files, their text, and what was sent."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from reportwriter.domain.errors import ReportWriterError
from reportwriter.ui.look import Look
from reportwriter.ui.send_out.presenter import HEADINGS, Offered, SendOutPresenter
from reportwriter.ui.sign.state import HOW
from reportwriter.ui.table_page import TablePage
from reportwriter.ui.table_rows import Line
from reportwriter.ui.widgets.bars import ActionBar
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.fields import Choice, Field
from reportwriter.ui.widgets.shortcut import shortcut
from reportwriter.wording import sending_out as words


class SendOutScreen(QWidget):
    row_selected = Signal(str)
    write_requested = Signal(object)  # Path of the folder
    sent = Signal(str)
    """How."""
    taken_back = Signal()
    back_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._text = ""
        self._how = Choice(look)
        for how in HOW:
            self._how.addItem(how, how)
        self._page = TablePage(look, words.TITLE, words.LEDE, HEADINGS)
        self._page.rows.addWidget(Field(look, words.HOW, self._how))
        self._page.rows.addStretch(1)
        self.table = self._page.table
        self.table.chosen.connect(self.row_selected)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._page, 1)
        rows.addWidget(self._bar())
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut(key, self, self._on_write)
        shortcut("Ctrl+M", self, self._on_sent)
        shortcut("Esc", self, self.back_requested.emit)

    def take_focus(self) -> None:
        self.table.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_lines(self, lines: Sequence[Line], current: str) -> None:
        self._page.show_lines(lines, current)

    def show_state(self, sentence: str, *, is_done: bool) -> None:
        self._page.show_state(sentence, tone="success" if is_done else "accent")

    def show_offered(self, offered: Offered) -> None:
        self._write.set_words(offered.write)
        self._write.setEnabled(offered.can_write)
        self._copy.setEnabled(offered.can_mark)
        self._how.setEnabled(offered.can_mark and not offered.is_sent)
        self._mark.setEnabled(offered.can_mark and not offered.is_sent)
        self._take_back.setEnabled(offered.is_sent)

    def show_text(self, text: str) -> None:
        """Take what goes with the current invitation, to be copied."""
        self._text = text

    def show_news(self, sentence: str) -> None:
        self._page.show_news(sentence)

    def show_trouble(self, error: ReportWriterError) -> None:
        self._page.show_trouble(error)

    def _bar(self) -> ActionBar:
        look, bar = self._look, ActionBar(self._look)
        bar.left.addWidget(button(look, "Back to the list", self.back_requested.emit, key="Esc"))
        self._copy = button(look, words.COPY, self._on_copy, icon="copy")
        self._take_back = button(look, words.TAKE_BACK, self.taken_back.emit, role="quiet")
        bar.add_foldable((self._take_back, self._copy))
        self._mark = button(look, words.MARK, self._on_sent, icon="tick", key="Ctrl+M")
        bar.add_button(self._mark)
        self._write = button(
            look, words.WRITE, self._on_write, role="main", icon="envelope", key="Ctrl+Enter"
        )
        bar.add_button(self._write)
        return bar

    def _on_write(self) -> None:
        if not self._write.isEnabled():
            return
        if chosen := QFileDialog.getExistingDirectory(self, words.CHOOSE):
            self.write_requested.emit(Path(chosen))

    def _on_sent(self) -> None:
        if self._mark.isEnabled():
            self.sent.emit(self._how.currentData())

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text)
        self.show_news(words.COPIED)


def connect(view: SendOutScreen, presenter: SendOutPresenter) -> None:
    """Let a presenter serve a view; whoever shows the view also holds the presenter."""
    view.row_selected.connect(presenter.select)
    view.write_requested.connect(presenter.write)
    view.sent.connect(presenter.mark)
    view.taken_back.connect(presenter.take_back)
