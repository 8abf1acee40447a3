"""Shows the confidential items: closed, or open in their red frame. What is open is made anew."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog

from reportwriter.domain.errors import ReportWriterError
from reportwriter.ui.cards.rows import ReadingRow
from reportwriter.ui.chair.panels import ProgressPanel
from reportwriter.ui.fonts import Type
from reportwriter.ui.hearing.open_view import OpenHearingView
from reportwriter.ui.hearing.panes import ItemPane, ReasonPane, SlotPane
from reportwriter.ui.hearing.presenter import Choices, HearingPresenter
from reportwriter.ui.look import Look
from reportwriter.ui.sealed_screen import ClosedPage, ClosedWords, SealedScreen
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.frames import Card
from reportwriter.ui.widgets.notice import Notice
from reportwriter.ui.widgets.text import label
from reportwriter.wording import bundle, confidential_bundle, exclusion, handing_on, minute
from reportwriter.wording.dates import clock
from reportwriter.wording.hearing import KEPT_SEALED, TITLE, WHAT

OPEN = "Open the items"
SAVED_SEALED = "With your passphrase, without opening them here"
LOCKS = "They lock by themselves after 2 minutes, and when you leave this window."


CLOSED = ClosedWords(
    title=TITLE, opens=WHAT, open=OPEN, back="Back to the list", notes=(KEPT_SEALED, LOCKS)
)


class HearingScreen(SealedScreen):
    """Says what the chair asks for; holds no word of any item while it is closed."""

    minute_requested = Signal(object, str)
    """Carries a path and the passphrase."""
    bundle_requested = Signal(object, str)
    """Carries a path and the passphrase."""
    bundle_cancelled = Signal()
    hand_on_requested = Signal()
    row_selected = Signal(str)
    row_opened = Signal(str)
    read_requested = Signal()
    answered = Signal(object, object)
    slot_requested = Signal()
    slot_answered = Signal(object, object)
    now_requested = Signal(object)
    reason_answered = Signal(object, object)
    backups_removed = Signal()
    slot_removed = Signal()
    undo_requested = Signal()
    redo_requested = Signal()

    def __init__(self, look: Look) -> None:
        done = Notice(look, "", tone="success")
        done.hide()
        untold = Notice(look, exclusion.NOW_SEALED, exclusion.UNTOLD, tone="accent")
        untold.hide()
        super().__init__(look, ClosedPage(look, CLOSED, [untold, done]))
        self._done = done
        self._untold = untold
        self._open: OpenHearingView | None = None
        self._names = ("", "")
        self.closed.add_card(self._saved_sealed())
        self.closed.add_card(self._handed_on())

    def show_names(self, minute: str, bundle: str) -> None:
        """Say what minute and bundle are called unless the chair calls them otherwise."""
        self._names = (minute, bundle)

    def show_sealing(self) -> None:
        """Say that the minute is sealed, which does not take long."""
        self._begin()
        self._minute.set_words(minute.SEALING)

    def show_bundling(self, done: int, of: int) -> None:
        """Tell how far the bundle is."""
        if self._progress.isHidden():
            # Shown first: the focus goes on to it from the button that was pressed.
            self._progress.show()
            self._begin()
        self._progress.show_progress(done, of)

    def show_saved(self, sentence: str = "") -> None:
        """Say what came of it; nothing where it was cancelled."""
        self._minute.set_words(minute.BUTTON)
        for press in (self._minute, self._bundle):
            press.setEnabled(True)
        self._progress.hide()
        if sentence:
            self._done.say(sentence)
        self._done.setVisible(bool(sentence))

    def show_not_saved(self, error: ReportWriterError) -> None:
        """Say why a file was not saved, where it was asked for."""
        self.closed.show_trouble(error)

    def show_locked(self) -> None:
        if self._open is not None:
            self._done.hide()
        self._open = None
        super().show_locked()

    def show_open(self, choices: Choices) -> None:
        made = OpenHearingView(self._look, choices)
        self.show_opened(made)
        self._open = made
        made.leave_requested.connect(self.back_requested)
        made.row_selected.connect(self.row_selected)
        made.row_opened.connect(self.row_opened)
        made.read_requested.connect(self.read_requested)
        made.answered.connect(self.answered)
        made.slot_requested.connect(self.slot_requested)
        made.slot_answered.connect(self.slot_answered)
        made.now_requested.connect(self.now_requested)
        made.slot_removed.connect(self.slot_removed)
        made.reason_answered.connect(self.reason_answered)
        made.backups_removed.connect(self.backups_removed)
        made.undo_requested.connect(self.undo_requested)
        made.redo_requested.connect(self.redo_requested)
        made.take_focus()

    def show_left(self, words: str) -> None:
        if self._open is not None:
            self._open.show_left(words)

    def show_rows(self, rows: Sequence[ReadingRow]) -> None:
        if self._open is not None:
            self._open.show_rows(rows)

    def show_item(self, pane: ItemPane) -> None:
        if self._open is not None:
            self._open.show_item(pane)

    def show_slot(self, pane: SlotPane) -> None:
        if self._open is not None:
            self._open.show_slot(pane)

    def show_reason(self, pane: ReasonPane, *, fresh: bool) -> None:
        if self._open is not None:
            self._open.show_reason(pane, fresh=fresh)

    def show_sealed_now(self, sentence: str, more: str, *, may_remove: bool) -> None:
        if self._open is not None:
            self._open.show_sealed_now(sentence, more, may_remove=may_remove)

    def show_untold(self, *, untold: bool) -> None:
        """Say on the closed page that opening tells of backups which hold reasons in the open."""
        self._untold.setVisible(untold)

    def show_nothing(self) -> None:
        if self._open is not None:
            self._open.show_nothing()

    def show_told(self, lacks: str, day: str) -> None:
        if self._open is not None:
            self._open.show_told(lacks, day)

    def show_removed(self) -> None:
        if self._open is not None:
            self._open.show_removed()

    def show_steps(self, *, can_undo: bool, can_redo: bool) -> None:
        if self._open is not None:
            self._open.show_steps(can_undo=can_undo, can_redo=can_redo)

    def show_sealed(self, at: datetime) -> None:
        if self._open is not None:
            self._open.say_sealed(f"Sealed on this computer {clock(at)}. Copying is off here.")

    def show_trouble(self, error: ReportWriterError) -> None:
        if self._open is not None:
            self._open.show_trouble(error)
            return
        self.closed.show_trouble(error)

    def _handed_on(self) -> Card:
        """Return the way to where pages are handed on, which asks for the passphrase itself."""
        look = self._look
        card = Card(spacing=12)
        card.rows.addWidget(label(look, handing_on.TITLE, Type.LABEL))
        card.rows.addWidget(label(look, handing_on.OFFER, Type.SMALL, tone="second"))
        go = button(look, handing_on.BUTTON, self.hand_on_requested.emit, icon="arrow-right")
        card.rows.addWidget(go, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _saved_sealed(self) -> Card:
        """Return what can be saved with the passphrase while the items stay closed."""
        look = self._look
        self._minute = button(look, minute.BUTTON, self._on_minute, icon="shield")
        self._bundle = button(look, confidential_bundle.BUTTON, self._on_bundle, icon="shield")
        self._progress = ProgressPanel(
            look,
            confidential_bundle.laying_in,
            bar=confidential_bundle.BAR,
            below=bundle.CANCELLING,
        )
        self._progress.cancelled.connect(self.bundle_cancelled)
        self._progress.hide()
        card = Card(spacing=12)
        card.rows.addWidget(label(look, SAVED_SEALED, Type.LABEL))
        for words, press in ((minute.WHAT, self._minute), (confidential_bundle.WHAT, self._bundle)):
            card.rows.addWidget(label(look, words, Type.SMALL, tone="second"))
            card.rows.addWidget(press, 0, Qt.AlignmentFlag.AlignLeft)
        card.rows.addWidget(self._progress)
        return card

    def _begin(self) -> None:
        """Let go of what was said before; one file is made at a time."""
        self.closed.hide_trouble()
        self._done.hide()
        for press in (self._minute, self._bundle):
            press.setEnabled(False)

    def _on_minute(self) -> None:
        if chosen := self._chosen(minute.SAVE, self._names[0]):
            self.minute_requested.emit(chosen, self.closed.take())

    def _on_bundle(self) -> None:
        if chosen := self._chosen(confidential_bundle.SAVE, self._names[1]):
            self.bundle_requested.emit(chosen, self.closed.take())

    def _chosen(self, where: str, name: str) -> Path | None:
        chosen, _ = QFileDialog.getSaveFileName(self, where, name, "PDF (*.pdf)")
        return Path(chosen) if chosen else None


def connect(view: HearingScreen, presenter: HearingPresenter) -> None:
    """Let a presenter serve a view; whoever shows the view also holds the presenter."""
    view.passphrase_given.connect(presenter.unlock)
    view.minute_requested.connect(presenter.files.save_minute)
    view.bundle_requested.connect(presenter.files.save_bundle)
    view.bundle_cancelled.connect(presenter.files.cancel)
    view.lock_requested.connect(presenter.lock)
    view.back_requested.connect(presenter.go_back)
    view.hand_on_requested.connect(presenter.hand_on)
    view.row_selected.connect(presenter.select)
    view.row_opened.connect(presenter.open_row)
    view.read_requested.connect(presenter.acknowledge)
    view.answered.connect(presenter.answer)
    view.slot_requested.connect(presenter.begin_slot)
    view.slot_answered.connect(presenter.answer_slot)
    view.now_requested.connect(presenter.say_now)
    view.slot_removed.connect(presenter.remove_slot)
    view.reason_answered.connect(presenter.answer_reason)
    view.backups_removed.connect(presenter.backups.remove)
    view.undo_requested.connect(presenter.undo)
    view.redo_requested.connect(presenter.redo)
