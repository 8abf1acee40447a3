"""Shows what arrived for a conference; takes files that are dropped anywhere on it."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QVBoxLayout,
    QWidget,
)

from reportwriter.domain.errors import ReportWriterError
from reportwriter.ui.chair.assign_panel import AssignPanel
from reportwriter.ui.chair.assigning import Offered
from reportwriter.ui.chair.board_panes import BoardPanes
from reportwriter.ui.chair.head import CHANGE_KEY, CIRCULATION_KEY, Head
from reportwriter.ui.chair.panels import (
    ProgressPanel,
    SigningPanel,
)
from reportwriter.ui.chair.presenter import ChairPresenter, Detail
from reportwriter.ui.chair.rows import BoardHead, BoardRow
from reportwriter.ui.chair.taking_in import TakingInScreen, connect_taking_in
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.bars import ActionBar
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.empty_state import EmptyState
from reportwriter.ui.widgets.notice import Notice
from reportwriter.ui.widgets.shortcut import shortcut
from reportwriter.ui.widgets.text import label
from reportwriter.ui.worded import say_error
from reportwriter.wording import bundle, hearing, receipt

NEVER_CHANGED = "Drop reports, or the mails they came in, anywhere here. They are never changed."
_LIST_SHARE = 70
"""How many of a hundred parts of the height the list has where the file check is below it."""


class ChairView(TakingInScreen):
    row_selected = Signal(str)
    row_opened = Signal(str)
    request_copied = Signal()
    pages_requested = Signal()
    invite_requested = Signal()
    desk_requested = Signal()
    hearing_requested = Signal()
    bundle_requested = Signal(object)  # Path
    bundle_cancelled = Signal()
    assign_requested = Signal()
    assigned = Signal(object)  # TypedLetter
    release_requested = Signal()
    who_comes_requested = Signal()
    at_conference_requested = Signal()
    circulation_requested = Signal()
    change_requested = Signal()
    archive_requested = Signal()
    receipts_requested = Signal(object)  # Path of the folder
    receipts_signed = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__(look, self._show_panel)
        self._bundle_name = ""
        self._notice = Notice(look, "")
        self._notice.hide()
        self._head = self._make_head()
        self._panes = self._make_panes()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._panes, 1)
        rows.addWidget(self._bar())
        # The focus is mostly in the list, so the head could not hear them.
        shortcut(CIRCULATION_KEY, self, self.circulation_requested.emit)
        shortcut(CHANGE_KEY, self, self.change_requested.emit)

    def take_focus(self) -> None:
        """Put the focus where the work on this screen begins."""
        self._panes.board.setFocus()

    def show_head(self, head: BoardHead) -> None:
        self._head.show_head(head)

    def show_rows(self, rows: Sequence[BoardRow]) -> None:
        self._panes.show_rows(rows)

    def show_current(self, key: str) -> None:
        self._panes.board.set_current(key)

    def show_detail(self, detail: Detail | None) -> None:
        self._panes.show_detail(detail)
        self._read.setVisible(detail is not None and detail.may_read)
        if detail is not None:
            self._read.set_words(detail.read_words)

    def show_bundling(self, done: int, of: int) -> None:
        """Tell how far it is, unless something else is asked or told in that place."""
        if self._panes.asked in (None, self._bundling):
            self._show_panel(self._bundling)
        self._bundling.show_progress(done, of)

    def show_bundled(self, sentence: str = "") -> None:
        """Say what came of it, and leave alone what is asked meanwhile."""
        if self._panes.asked is self._bundling:
            self._panes.show_panel(None)
            self._make_room()
        if sentence:
            self._notice.say(sentence, tone="success")
            self._notice.show()

    def show_bundle_name(self, name: str) -> None:
        """Say what the file is called unless the chair calls it otherwise."""
        self._bundle_name = name

    def show_done(self, sentence: str) -> None:
        self._show_panel(None)
        self._notice.say(sentence, tone="success")
        self._notice.show()

    def show_assigning(self, offered: Offered) -> None:
        self._show_panel(self._assigning)
        self._assigning.ask(offered)

    def show_assign_refused(self, field: str, sentence: str) -> None:
        self._assigning.refuse(field, sentence)

    def show_receipts_asked(self) -> None:
        self._show_panel(self._receipts)
        self._receipts.ask()

    def show_read_first(self) -> None:
        self._notice.say(hearing.READ_FIRST, hearing.READ_FIRST_MORE, tone="warning")
        self._notice.show()

    def show_trouble(self, error: ReportWriterError) -> None:
        say_error(self._notice, error)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._panes.fit(event.size().width())
        self._advice.setVisible(not self._panes.is_narrow)
        self._make_room()

    def _make_room(self) -> None:
        self._head.show_whole(whole=not self._panes.is_crowded)
        self._panes.make_room()

    def _make_panes(self) -> BoardPanes:
        empty = EmptyState(self._look, "Nothing has arrived yet", NEVER_CHANGED, icon="inbox")
        panels = self._make_panels()
        panes = BoardPanes(self._look, (self._head,), panels, empty, share=_LIST_SHARE)
        panes.board.chosen.connect(self.row_selected)
        panes.board.opened.connect(self.row_opened)
        panes.detail.read_requested.connect(lambda: self.row_opened.emit(""))
        panes.detail.words_requested.connect(self.words_requested)
        panes.detail.request_copied.connect(self.request_copied)
        panes.detail.assign_requested.connect(self.assign_requested)
        panes.add_below_head(self._notice)
        return panes

    def _make_panels(self) -> tuple[QWidget, ...]:
        look = self._look
        self._bundling = ProgressPanel(
            look, bundle.laying_in, bar=bundle.BAR, below=bundle.CANCELLING
        )
        self._bundling.cancelled.connect(self.bundle_cancelled)
        self._receipts = SigningPanel(look, receipt.SIGN, receipt.SIGN_BUTTON)
        self._receipts.given.connect(self.receipts_signed)
        self._receipts.cancelled.connect(self.show_quiet)
        self._assigning = AssignPanel(look)
        self._assigning.kept.connect(self.assigned)
        self._assigning.released.connect(self.release_requested)
        self._assigning.cancelled.connect(self.show_quiet)
        return (
            self._passphrase,
            self._progress,
            self._bundling,
            self._own_words,
            self._enter_words,
            self._assigning,
            self._receipts,
        )

    def _show_panel(self, wanted: QWidget | None) -> None:
        self._notice.hide()
        if wanted is not self._own_words:
            self._own_words.forget()
        self._panes.show_panel(wanted)
        self._make_room()

    def _make_head(self) -> Head:
        head = Head(self._look)
        head.who_comes_requested.connect(self.who_comes_requested)
        head.receipts_requested.connect(self._on_receipts)
        head.bundle_requested.connect(self._on_bundle)
        head.own_words_requested.connect(self.own_words_requested)
        head.at_conference_requested.connect(self.at_conference_requested)
        head.hearing_requested.connect(self.hearing_requested)
        head.circulation_requested.connect(self.circulation_requested)
        head.change_requested.connect(self.change_requested)
        head.archive_requested.connect(self.archive_requested)
        head.pages_requested.connect(self.pages_requested)
        return head

    def _bar(self) -> ActionBar:
        look = self._look
        bar = ActionBar(look)
        self._advice = label(look, NEVER_CHANGED, tone="second")
        bar.add_words(self._advice)
        ways = (
            button(look, "Invite agencies", self.invite_requested.emit),
            button(look, "Import reports", self._on_import, icon="inbox"),
            button(look, "Read side by side", self.desk_requested.emit, icon="table"),
        )
        bar.add_foldable(ways, at_right=True)
        self._read = button(
            look,
            "Read the report",
            lambda: self.row_opened.emit(""),
            role="main",
            key="Enter",
        )
        bar.add_button(self._read)
        return bar

    def _on_bundle(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(self, bundle.SAVE, self._bundle_name, "PDF (*.pdf)")
        if chosen:
            self.bundle_requested.emit(Path(chosen))

    def _on_receipts(self) -> None:
        if chosen := QFileDialog.getExistingDirectory(self, receipt.CHOOSE):
            self.receipts_requested.emit(Path(chosen))

    def _on_import(self) -> None:
        self.choose_files("The reports you were sent")


def connect(view: ChairView, presenter: ChairPresenter) -> None:
    """Let a presenter serve a view; whoever shows the view also holds the presenter."""
    connect_taking_in(view, presenter.batch, presenter.signers)
    view.row_selected.connect(presenter.select)
    view.row_opened.connect(presenter.read)
    view.request_copied.connect(presenter.requests.remember)
    view.receipts_requested.connect(presenter.receipts.begin)
    view.receipts_signed.connect(presenter.receipts.sign)
    view.who_comes_requested.connect(presenter.show_who_comes)
    view.assign_requested.connect(presenter.assigning.begin)
    view.assigned.connect(presenter.assigning.end)
    view.release_requested.connect(presenter.assigning.release)
    view.pages_requested.connect(presenter.ask_to_open_pages)
    view.desk_requested.connect(presenter.read_side_by_side)
    view.at_conference_requested.connect(presenter.hold_conference)
    view.circulation_requested.connect(presenter.circulate)
    view.change_requested.connect(presenter.change)
    view.archive_requested.connect(presenter.archive)
    view.hearing_requested.connect(presenter.read_confidential_items)
    view.bundle_requested.connect(presenter.make_bundle)
    view.bundle_cancelled.connect(presenter.bundles.cancel)
