"""Shows what arrived for a conference; takes files that are dropped anywhere on it."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from reportwriter.domain.errors import ReportWriterError
from reportwriter.ui.cards.card_list import RowList
from reportwriter.ui.chair.assign_panel import AssignPanel
from reportwriter.ui.chair.assigning import Offered
from reportwriter.ui.chair.board_painter import BoardPainter
from reportwriter.ui.chair.detail import DetailPane
from reportwriter.ui.chair.head import CHANGE_KEY, CIRCULATION_KEY, Head
from reportwriter.ui.chair.panels import (
    EnterWordsPanel,
    OwnWordsPanel,
    PassphrasePanel,
    ProgressPanel,
    SigningPanel,
)
from reportwriter.ui.chair.presenter import ChairPresenter, Detail
from reportwriter.ui.chair.rows import BoardHead, BoardRow
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.bars import ActionBar
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.empty_state import EmptyState
from reportwriter.ui.widgets.frames import Unrolled
from reportwriter.ui.widgets.notice import Notice
from reportwriter.ui.widgets.shortcut import shortcut
from reportwriter.ui.widgets.takes_files import TakesFiles
from reportwriter.ui.widgets.text import label
from reportwriter.ui.worded import say_error
from reportwriter.wording import bundle, receipt

NEVER_CHANGED = "Drop reports, or the mails they came in, anywhere here. They are never changed."
_NARROW, _DETAIL, _ROW, _GAP = 900, 380, 56, 8
_LIST_SHARE = 70
"""How many of a hundred parts of the height the list has where the file check is below it."""


class ChairView(TakesFiles):
    row_selected = Signal(str)
    row_opened = Signal(str)
    passphrase_given = Signal(str)
    later_requested = Signal()
    cancel_requested = Signal()
    own_words_requested = Signal()
    words_requested = Signal()
    request_copied = Signal()
    words_entered = Signal(object)
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
        super().__init__()
        self._look = look
        self._bundle_name = ""
        self._has_detail = self._is_narrow = False
        self._list = RowList(look, "Reports for this conference", BoardPainter(look))
        self._list.chosen.connect(self.row_selected)
        self._list.opened.connect(self.row_opened)
        self._detail = DetailPane(look)
        self._detail.read_requested.connect(lambda: self.row_opened.emit(""))
        self._detail.words_requested.connect(self.words_requested)
        self._detail.request_copied.connect(self.request_copied)
        self._detail.assign_requested.connect(self.assign_requested)
        self._notice = Notice(look, "")
        self._notice.hide()
        self._head = self._make_head()
        self._panels = self._make_panels()
        self._panes = QSplitter(Qt.Orientation.Horizontal)
        self._panes.setChildrenCollapsible(False)
        self._panes.addWidget(self._left())
        self._panes.addWidget(self._detail)
        self._panes.setStretchFactor(0, 1)
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
        self._list.setFocus()

    def show_head(self, head: BoardHead) -> None:
        self._head.show_head(head)

    def show_rows(self, rows: Sequence[BoardRow]) -> None:
        self._list.show_rows(rows)
        self._middle.setCurrentIndex(0 if rows else 1)

    def show_current(self, key: str) -> None:
        self._list.set_current(key)

    def show_detail(self, detail: Detail | None) -> None:
        self._has_detail = detail is not None
        self._make_room()
        self._read.setVisible(detail is not None and detail.may_read)
        if detail is not None:
            self._detail.show_detail(detail)
            self._read.set_words(detail.read_words)

    def show_passphrase_asked(self, sentence: str, *, may_wait: bool) -> None:
        self._show_panel(self._passphrase)
        self._passphrase.ask_for(sentence, may_wait=may_wait)

    def show_progress(self, done: int, of: int) -> None:
        self._show_panel(self._progress)
        self._progress.show_progress(done, of)

    def show_bundling(self, done: int, of: int) -> None:
        """Tell how far it is, unless something else is asked or told in that place."""
        if self._asks_nothing():
            self._show_panel(self._bundling)
        self._bundling.show_progress(done, of)

    def show_bundled(self, sentence: str = "") -> None:
        """Say what came of it, and leave alone what is asked meanwhile."""
        self._bundling.hide()
        self._asked.setHidden(self._asks_nothing())
        self._make_room()
        if sentence:
            self._notice.say(sentence, tone="success")
            self._notice.show()

    def show_bundle_name(self, name: str) -> None:
        """Say what the file is called unless the chair calls it otherwise."""
        self._bundle_name = name

    def show_quiet(self) -> None:
        self._show_panel(None)

    def show_done(self, sentence: str) -> None:
        self._show_panel(None)
        self._notice.say(sentence, tone="success")
        self._notice.show()

    def show_own_words(self, words: Sequence[str]) -> None:
        self._show_panel(self._own_words)
        self._own_words.show_words(words)

    def show_words_asked(self, author: str) -> None:
        self._show_panel(self._enter_words)
        self._enter_words.ask(author)

    def show_words_refused(self, sentence: str) -> None:
        self._enter_words.refuse(sentence)

    def show_assigning(self, offered: Offered) -> None:
        self._show_panel(self._assigning)
        self._assigning.ask(offered)

    def show_assign_refused(self, field: str, sentence: str) -> None:
        self._assigning.refuse(field, sentence)

    def show_receipts_asked(self) -> None:
        self._show_panel(self._receipts)
        self._receipts.ask()

    def show_trouble(self, error: ReportWriterError) -> None:
        say_error(self._notice, error)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._is_narrow = event.size().width() < self._look.px(_NARROW)
        self._advice.setVisible(not self._is_narrow)
        across = Qt.Orientation.Vertical if self._is_narrow else Qt.Orientation.Horizontal
        if self._panes.orientation() is not across:
            self._panes.setOrientation(across)
        self._detail.setMinimumWidth(0 if self._is_narrow else self._look.px(_DETAIL))
        self._make_room()
        if self._is_narrow:
            self._share_height()

    def _share_height(self) -> None:
        """Give the list what it needs under the whole of its head; the file check scrolls."""
        high = self._panes.height()
        needed = self._held.sizeHint().height() + self._middle.minimumHeight() + 3 * _GAP
        above = max(high * _LIST_SHARE // 100, min(needed, high - self._look.px(_ROW)))
        self._panes.setSizes([above, high - above])

    def _make_room(self) -> None:
        """Show the file check, unless the panes stand on each other and something is asked."""
        is_asked = not self._asked.isHidden()
        self._detail.setVisible(self._has_detail and not (self._is_narrow and is_asked))
        self._head.show_whole(whole=not (self._is_narrow and is_asked))
        # What is asked above needs the room more, and the page that says "empty" none at all.
        self._middle.setMinimumHeight(self._look.px(_ROW if is_asked else 2 * _ROW))

    def _make_panels(self) -> tuple[QWidget, ...]:
        look = self._look
        self._passphrase = PassphrasePanel(look)
        self._passphrase.given.connect(self.passphrase_given)
        self._passphrase.later.connect(self.later_requested)
        self._passphrase.cancelled.connect(self.cancel_requested)
        self._progress = ProgressPanel(look)
        self._progress.cancelled.connect(self.cancel_requested)
        self._bundling = ProgressPanel(
            look, bundle.laying_in, bar=bundle.BAR, below=bundle.CANCELLING
        )
        self._bundling.cancelled.connect(self.bundle_cancelled)
        self._own_words = OwnWordsPanel(look)
        self._own_words.closed.connect(self.show_quiet)
        self._enter_words = EnterWordsPanel(look)
        self._enter_words.entered.connect(self.words_entered)
        self._enter_words.cancelled.connect(self.show_quiet)
        self._receipts = SigningPanel(look, receipt.SIGN, receipt.SIGN_BUTTON)
        self._receipts.given.connect(self.receipts_signed)
        self._receipts.cancelled.connect(self.show_quiet)
        self._assigning = AssignPanel(look)
        self._assigning.kept.connect(self.assigned)
        self._assigning.released.connect(self.release_requested)
        self._assigning.cancelled.connect(self.show_quiet)
        panels = (
            self._passphrase,
            self._progress,
            self._bundling,
            self._own_words,
            self._enter_words,
            self._assigning,
            self._receipts,
        )
        for panel in panels:
            panel.hide()
        return panels

    def _asks_nothing(self) -> bool:
        return all(one.isHidden() for one in self._panels if one is not self._bundling)

    def _show_panel(self, wanted: QWidget | None) -> None:
        self._notice.hide()
        if wanted is not self._own_words:
            self._own_words.forget()
        for panel in self._panels:
            panel.setVisible(panel is wanted)
        self._asked.setVisible(wanted is not None)
        self._make_room()

    def _left(self) -> QFrame:
        pane = QFrame()
        pane.setProperty("surface", "page")
        rows = QVBoxLayout(pane)
        rows.setContentsMargins(24, 2 * _GAP, 24, 0)
        rows.setSpacing(_GAP)
        self._held = Unrolled()
        self._held.rows.addWidget(self._head)
        rows.addWidget(self._held)
        rows.addWidget(self._notice)
        self._asked = Unrolled()
        for panel in self._panels:
            self._asked.rows.addWidget(panel)
        self._asked.hide()
        rows.addWidget(self._asked)
        self._middle = QStackedWidget()
        self._middle.addWidget(self._list)
        self._middle.addWidget(
            EmptyState(self._look, "Nothing has arrived yet", NEVER_CHANGED, icon="inbox")
        )
        rows.addWidget(self._middle, 1)
        return pane

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
        chosen, _ = QFileDialog.getOpenFileNames(self, "The reports you were sent")
        if chosen:
            self.files_dropped.emit(tuple(Path(path) for path in chosen))


def connect(view: ChairView, presenter: ChairPresenter) -> None:
    """Let a presenter serve a view; whoever shows the view also holds the presenter."""
    view.files_dropped.connect(presenter.batch.drop)
    view.row_selected.connect(presenter.select)
    view.row_opened.connect(presenter.read)
    view.request_copied.connect(presenter.remember_request)
    view.passphrase_given.connect(presenter.batch.take_in)
    view.later_requested.connect(presenter.batch.take_in_later)
    view.cancel_requested.connect(presenter.batch.cancel)
    view.own_words_requested.connect(presenter.signers.show_own_words)
    view.words_requested.connect(presenter.signers.ask_for_words)
    view.words_entered.connect(presenter.signers.enter_words)
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
