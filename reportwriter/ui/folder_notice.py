"""A notice that says what came of it, and leads to the folder where files were written."""

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices

from reportwriter.domain.errors import ReportWriterError
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.notice import Notice
from reportwriter.ui.worded import say_error


class FolderNotice(Notice):
    """Hidden until there is something to tell."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "")
        self._folder = ""
        self._open = button(look, "Show in folder", self._on_open, role="link")
        self.row.addWidget(self._open)
        self.hide()

    def tell(self, sentence: str, more: str = "", *, tone: str) -> None:
        self._open.hide()
        self.say(sentence, more, tone=tone)
        self.show()

    def tell_written(self, folder: str, sentence: str, more: str = "") -> None:
        """Say what was written, and offer the folder in which it is."""
        self._folder = folder
        self.tell(sentence, more, tone="success")
        self._open.show()

    def tell_trouble(self, error: ReportWriterError) -> None:
        self._open.hide()
        say_error(self, error)

    def go_to_folder(self) -> None:
        """Put the focus on the way to the folder."""
        self._open.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_open(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(self._folder))
