"""Shows how a conference is archived, kept or destroyed; decides nothing."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from reportwriter.ui.archive.cards import WriteCard
from reportwriter.ui.archive.presenter import ArchivePresenter, Wish
from reportwriter.ui.keeping.presenter import Gone
from reportwriter.ui.keeping.rows import Shown
from reportwriter.ui.keeping.view import KeepingScreen
from reportwriter.ui.keeping.view import connect as connect_keeping
from reportwriter.ui.widgets.buttons import Button
from reportwriter.wording import archive as words


class ArchiveScreen(KeepingScreen):
    TITLE = words.TITLE
    LEDE = words.WHAT

    write_requested = Signal(object)  # Wish
    keys_requested = Signal(object, str)  # Path, passphrase
    cancel_requested = Signal()

    def take_focus(self) -> None:
        """Put the focus where the work on this screen begins."""
        self._write.bundle.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_standing(self, standing: Shown) -> None:
        super().show_standing(standing)
        self._write.show_standing(standing)

    def show_writing(self, done: int, of: int) -> None:
        self._news.hide()
        self._write.show_writing(done, of)

    def show_quiet(self) -> None:
        super().show_quiet()
        self._write.show_quiet()

    def show_gone(self, gone: Gone) -> None:
        for shown in (self._write, self._write.write):
            shown.hide()
        super().show_gone(gone)

    def forget(self) -> None:
        super().forget()
        self._write.reset()
        for shown in (self._write, self._write.write):
            shown.show()

    def _make_above(self) -> Sequence[QWidget]:
        self._write = WriteCard(self._look)
        self._write.write_requested.connect(self._on_write)
        self._write.keys_requested.connect(self._on_keys)
        self._write.cancelled.connect(self.cancel_requested)
        return (self._write,)

    def _actions(self) -> Sequence[Button]:
        return (self._write.write,)

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
    connect_keeping(view, presenter)
    view.write_requested.connect(presenter.write)
    view.keys_requested.connect(presenter.save_keys)
    view.cancel_requested.connect(presenter.cancel)
