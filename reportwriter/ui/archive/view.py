"""Shows how a conference is archived, kept or destroyed; decides nothing."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from reportwriter.domain.errors import ReportWriterError
from reportwriter.ui.archive.cards import BeforeCard, DestroyCard, GoneCard, KeepCard, WriteCard
from reportwriter.ui.archive.presenter import ArchivePresenter, Gone, Wish
from reportwriter.ui.archive.rows import Shown
from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.panes import make_pane
from reportwriter.ui.widgets.bars import ActionBar
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.frames import Page
from reportwriter.ui.widgets.notice import Notice
from reportwriter.ui.widgets.shortcut import shortcut
from reportwriter.ui.widgets.text import label
from reportwriter.ui.worded import say_error
from reportwriter.wording import archive as words


class ArchiveScreen(QWidget):
    write_requested = Signal(object)  # Wish
    keys_requested = Signal(object, str)  # Path, passphrase
    cancel_requested = Signal()
    kept = Signal(str)
    destroy_requested = Signal(str, str, str)
    remove_requested = Signal()
    back_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._title = label(look, "", Type.TITLE)
        self._lede = label(look, words.WHAT, tone="second")
        self._news = Notice(look, "")
        self._news.hide()
        self._write, self._keep = WriteCard(look), KeepCard(look)
        self._destroy, self._gone = DestroyCard(look), GoneCard(look)
        self._before = BeforeCard(look)
        self._write.write_requested.connect(self._on_write)
        self._write.keys_requested.connect(self._on_keys)
        self._write.cancelled.connect(self.cancel_requested)
        self._keep.kept.connect(self.kept)
        self._destroy.destroy_requested.connect(self.destroy_requested)
        self._gone.remove_requested.connect(self.remove_requested)
        self._page = self._make_page()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._page, 1)
        rows.addWidget(self._bar())
        shortcut("Esc", self, self.back_requested.emit)
        self.forget()

    def take_focus(self) -> None:
        """Put the focus where the work on this screen begins."""
        self._write.bundle.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_standing(self, standing: Shown) -> None:
        self._title.setText(standing.title)
        for card in (self._write, self._keep, self._destroy, self._before):
            card.show_standing(standing)

    def show_writing(self, done: int, of: int) -> None:
        self._news.hide()
        self._write.show_writing(done, of)

    def show_quiet(self) -> None:
        self._write.show_quiet()
        self._destroy.show_quiet()

    def show_news(self, sentence: str, more: str = "") -> None:
        self._say(sentence, more)

    def show_day_refused(self, sentence: str) -> None:
        self._keep.refuse(sentence)
        self._keep.day.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_destroying(self) -> None:
        self._news.hide()
        self._destroy.show_destroying()

    def show_not_destroyed(self, error: ReportWriterError) -> None:
        """Say it where the names are asked for, far down the page."""
        self._destroy.refuse(error)

    def show_gone(self, gone: Gone) -> None:
        """Show nothing of the conference any more, only that it is gone."""
        self._news.hide()
        self._title.setText(words.TITLE)
        self._back.set_words(words.HOME)
        for shown in (self._lede, self._write, self._keep, self._destroy, self._before):
            shown.hide()
        self._write.write.hide()
        self._gone.show()
        self._gone.say(gone.sentence, gone.more, gone.backups)
        if not gone.backups:
            self._back.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_trouble(self, error: ReportWriterError) -> None:
        say_error(self._news, error)
        self._show_news()

    def forget(self) -> None:
        """Show nothing of any conference, and forget what was typed."""
        self._news.hide()
        self._title.setText(words.TITLE)
        for card in (self._write, self._destroy):
            card.reset()
        self._keep.day.clear()
        self._back.set_words(words.BACK)
        for shown in (self._lede, self._write, self._keep, self._destroy):
            shown.show()
        self._write.write.show()
        self._gone.hide()
        self._before.hide()

    def _say(self, sentence: str, more: str) -> None:
        self._news.say(sentence, more, tone="success")
        self._show_news()

    def _show_news(self) -> None:
        """Bring what is said into sight, wherever on the page somebody is."""
        self._news.show()
        self._page.verticalScrollBar().setValue(0)

    def _make_page(self) -> Page:
        page = Page("panel", padding=24, spacing=16)
        for widget in (
            self._title,
            self._lede,
            self._news,
            self._gone,
            self._write,
            self._keep,
            self._destroy,
            self._before,
        ):
            page.rows.addWidget(widget)
        page.rows.addStretch(1)
        for card in (self._write, self._keep, self._destroy, self._gone):
            make_pane(card)
        return page

    def _bar(self) -> ActionBar:
        bar = ActionBar(self._look)
        self._back = button(self._look, words.BACK, self.back_requested.emit, key="Esc")
        bar.left.addWidget(self._back)
        bar.left.addStretch(1)
        bar.add_button(self._write.write)
        return bar

    def _on_write(self) -> None:
        if not (chosen := QFileDialog.getExistingDirectory(self, words.CHOOSE)):
            return
        wish = Wish(
            folder=Path(chosen),
            passphrase=self._write.passphrase.take(),
            bundle=self._write.bundle.isChecked(),
            papers=self._write.papers.isChecked(),
            sealed_minute=self._write.minute.isChecked(),
        )
        self.write_requested.emit(wish)

    def _on_keys(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(self, words.KEY, words.KEY_NAME, "PKCS#12 (*.p12)")
        if chosen:
            self.keys_requested.emit(Path(chosen), self._write.passphrase.take())


def connect(view: ArchiveScreen, presenter: ArchivePresenter) -> None:
    """Let a presenter serve a view; whoever shows the view also holds the presenter."""
    view.write_requested.connect(presenter.write)
    view.keys_requested.connect(presenter.save_keys)
    view.cancel_requested.connect(presenter.cancel)
    view.kept.connect(presenter.keep)
    view.destroy_requested.connect(presenter.destroy)
    view.remove_requested.connect(presenter.remove_backups)
    view.back_requested.connect(presenter.go_back)
