"""Says what the file is for, saves it, and shows one's own eight words while they are wanted."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from reportwriter.domain.errors import ReportWriterError
from reportwriter.ui.certificates.presenter import CertificatesPresenter
from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.bars import ActionBar
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.frames import Card, Page
from reportwriter.ui.widgets.notice import Notice
from reportwriter.ui.widgets.text import label
from reportwriter.ui.widgets.word_row import WordRow
from reportwriter.ui.worded import say_error

WHAT_FOR = (
    "A chair who names you as a deputy needs your certificates, so that you can open the sealed "
    "pages too. They are no secret: send the file by e-mail."
)
READ_OUT = (
    "Anyone could send such a file. So the chair rings you: read these eight words out, in order. "
    "Never send them."
)
SAVED = "Your certificates are saved. Send the file to the chair, and be ready to be rung."


class CertificatesView(QWidget):
    save_requested = Signal(object)
    own_words_requested = Signal()
    back_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._place = Path()
        self._notice = Notice(look, "")
        self._notice.hide()
        self._words = WordRow(look)
        self._words.hide()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._page(), 1)
        rows.addWidget(self._bar())

    def take_focus(self) -> None:
        """Put the focus where the work on this screen begins."""
        self._save.setFocus()

    def show_place(self, path: Path) -> None:
        self._place = path

    def show_saved(self, path: Path) -> None:
        self._place = path
        self._notice.say(SAVED, str(path), tone="success")
        self._notice.show()

    def show_own_words(self, words: Sequence[str]) -> None:
        self._words.show_words(words)
        self._words.show()

    def show_trouble(self, error: ReportWriterError) -> None:
        say_error(self._notice, error)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._words.show_words(())
        self._words.hide()
        self._notice.hide()

    def _page(self) -> Page:
        look = self._look
        page = Page()
        page.rows.addWidget(label(look, "My certificates", Type.TITLE))
        page.rows.addWidget(label(look, WHAT_FOR, tone="second"))
        page.rows.addWidget(self._notice)
        card = Card(spacing=12)
        card.rows.addWidget(label(look, "My check words", Type.HEADING))
        card.rows.addWidget(label(look, READ_OUT, tone="second"))
        card.rows.addWidget(self._words)
        beside = QHBoxLayout()
        beside.addWidget(button(look, "Show my words", self.own_words_requested.emit))
        beside.addStretch(1)
        card.rows.addLayout(beside)
        page.rows.addWidget(card)
        page.rows.addStretch(1)
        return page

    def _bar(self) -> ActionBar:
        look = self._look
        bar = ActionBar(look)
        bar.left.addWidget(button(look, "Back", self.back_requested.emit))
        bar.left.addStretch(1)
        self._save: QPushButton = button(look, "Save my certificates", self._on_save, role="main")
        bar.add_button(self._save)
        return bar

    def _on_save(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self, "Save my certificates", str(self._place), "Certificates (*.pem)"
        )
        if chosen:
            self.save_requested.emit(Path(chosen))


def connect(view: CertificatesView, presenter: CertificatesPresenter) -> None:
    """Let a presenter serve a view; whoever shows the view also holds the presenter."""
    view.save_requested.connect(presenter.save)
    view.own_words_requested.connect(presenter.show_own_words)
