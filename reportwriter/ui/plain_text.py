"""A text field of several lines that takes pasted words alone, and as many as any report holds."""

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QPlainTextEdit

from reportwriter.domain.errors import ReportWriterError
from reportwriter.ui.worded import say_on_screen


class PlainText(QPlainTextEdit):
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
