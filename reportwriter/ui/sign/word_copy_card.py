"""The offer of a Word copy, under the two files that are the report."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog

from reportwriter.domain.errors import ReportWriterError
from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.frames import Card
from reportwriter.ui.widgets.notice import Notice
from reportwriter.ui.widgets.text import label
from reportwriter.ui.worded import say_error
from reportwriter.wording import word_copy


class WordCopyCard(Card):
    copy_requested = Signal(object)
    """Path: where the copy is to go."""

    def __init__(self, look: Look) -> None:
        super().__init__(padding=20, spacing=8)
        self._name = ""
        self._folder = ""
        self._notice = Notice(look, "")
        self._notice.hide()
        self._make = button(look, word_copy.MAKE, self._on_make, role="link")
        self.rows.addWidget(label(look, word_copy.OFFER, Type.LABEL))
        self.rows.addWidget(label(look, word_copy.OFFER_MORE, Type.SMALL, tone="second"))
        self.rows.addWidget(self._make, 0, Qt.AlignmentFlag.AlignLeft)
        self.rows.addWidget(self._notice)
        self.withdraw()

    def withdraw(self) -> None:
        """Offer nothing: what is not signed has no copy."""
        self._notice.hide()
        self.hide()

    def offer(self, name: str, folder: str) -> None:
        """Offer a copy of that name, in the folder where the two files lie."""
        if name != self._name:
            self._notice.hide()
        self._name, self._folder = name, folder
        self.show()

    def show_busy(self, *, busy: bool) -> None:
        self._make.setEnabled(not busy)

    def show_made(self, name: str) -> None:
        self.show_busy(busy=False)
        self._notice.say(word_copy.MADE.format(name=name), tone="success")
        self._notice.show()

    def show_trouble(self, error: ReportWriterError) -> None:
        self.show_busy(busy=False)
        say_error(self._notice, error)

    def _on_make(self) -> None:
        proposed = str(Path(self._folder) / self._name)
        name, _ = QFileDialog.getSaveFileName(
            self, word_copy.MAKE, proposed, "Word documents (*.docx)"
        )
        if name:
            self.copy_requested.emit(Path(name))
