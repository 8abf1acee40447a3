"""A text field of several lines that takes pasted words alone, and as many as any report holds."""

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit

from reportwriter.domain.errors import ReportWriterError
from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.worded import say_on_screen


class PlainText(QPlainTextEdit):
    """Its lines hold as many letters as its reader wished for at most, as all that is read does.

    Not so where it `is_one_line`: what is beyond would then be out of sight.
    """

    def __init__(self, look: Look, kind: Type, *, is_one_line: bool = False) -> None:
        super().__init__()
        self._look = look
        self._kind = kind
        self._is_one_line = is_one_line
        look.dress(self, kind)
        look.changed.connect(self._end_lines)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._end_lines()

    def _end_lines(self) -> None:
        """Leave free at the right what is beyond the longest line."""
        if self._is_one_line:
            return
        before = self.viewportMargins().right()
        longest = self._look.longest(self._kind) + 2 * round(self.document().documentMargin())
        free = max(self.viewport().width() + before - longest, 0)
        if free != before:
            size = self.viewport().size()
            self.setViewportMargins(0, 0, free, 0)
            # Before it is shown, Qt forgets to break the lines anew for the room that is left.
            super().resizeEvent(QResizeEvent(self.viewport().size(), size))

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste the words alone: without fonts, marks of lists, and what was deleted or hidden."""
        try:
            words = pasted_words(source)
        except ReportWriterError as error:
            say_on_screen(self, error)
            return
        self.take_pasted(words)

    def take_pasted(self, words: str) -> None:
        """Put pasted words where the caret is, a paragraph a line."""
        self.insertPlainText(words)


def pasted_words(source: QMimeData) -> str:
    """Return what was copied, a paragraph a line. Raises PastedTooMuchError."""
    # Loaded with the first paste: most reports are typed.
    from reportwriter.ui.pasted import pasted_paragraphs  # noqa: PLC0415

    text = source.text()
    paragraphs = pasted_paragraphs(text, source.html() if source.hasHtml() else "")
    if len(paragraphs) != 1:
        return "\n".join(paragraphs)
    # A few words for the middle of a sentence keep the spaces they came with.
    before, after = (" " if one.isspace() else "" for one in (text[:1], text[-1:]))
    return f"{before}{paragraphs[0]}{after}"
