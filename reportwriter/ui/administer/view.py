"""Shows a conference that is administered: the list, the file check, and what is passed on."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from reportwriter.domain.errors import ReportWriterError
from reportwriter.ui.administer.presenter import AdministerPresenter
from reportwriter.ui.administer.rows import Warned
from reportwriter.ui.chair.assign_panel import AssignPanel
from reportwriter.ui.chair.assigning import Offered
from reportwriter.ui.chair.board_panes import BoardPanes
from reportwriter.ui.chair.panels import ProgressPanel, SigningPanel
from reportwriter.ui.chair.presenter import Detail
from reportwriter.ui.chair.rows import BoardHead, BoardRow
from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.bars import ActionBar
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.empty_state import EmptyState
from reportwriter.ui.widgets.link_row import LinkRow
from reportwriter.ui.widgets.notice import Notice
from reportwriter.ui.widgets.shortcut import shortcut
from reportwriter.ui.widgets.takes_files import TakesFiles
from reportwriter.ui.widgets.text import label
from reportwriter.ui.worded import say_error
from reportwriter.wording import account
from reportwriter.wording import administering as words
from reportwriter.wording.retention import TITLE as KEEP_OR_DESTROY
from reportwriter.wording.sending_out import BUTTON as SEND_INVITATIONS
from reportwriter.wording.sending_out import PAPERS as SEND_PAPERS

_LIST_SHARE = 60
"""How many of a hundred parts of the height the list has where the file check is below it."""


class AdministerScreen(TakesFiles):
    row_selected = Signal(str)
    cancel_requested = Signal()
    request_copied = Signal()
    words_requested = Signal()
    invitations_requested = Signal()
    papers_requested = Signal()
    keeping_requested = Signal()
    account_requested = Signal(object)  # Path of the folder
    account_signed = Signal(str)
    pass_on_requested = Signal(object)  # Path of the folder
    assign_requested = Signal()
    assigned = Signal(object)  # TypedLetter
    release_requested = Signal()
    back_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._text = ""
        self._warning: Warned | None = None
        self._is_offered = False
        self._told = ("", "", "accent")
        self._make_head()
        self._panes = self._make_panes()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._panes, 1)
        rows.addWidget(self._bar())
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut(key, self, self._on_pass_on)
        shortcut("Esc", self, self.back_requested.emit)

    def take_focus(self) -> None:
        """Put the focus where the work on this screen begins."""
        self._panes.board.setFocus()

    def show_head(self, head: BoardHead) -> None:
        self._title.setText(head.title)
        self._conference.setText(head.conference)
        self._received.setText(head.received)

    def show_warned(self, warned: Warned | None) -> None:
        self._warned.setVisible(warned is not None)
        self._warning = warned
        if warned is not None:
            self._say_warned()
        self._fit_main()
        self._panes.make_room()

    def show_sending(self, *, is_offered: bool) -> None:
        """Offer the ways to what goes out."""
        self._sending.setVisible(is_offered)

    def show_rows(self, rows: Sequence[BoardRow]) -> None:
        self._panes.show_rows(rows)

    def show_current(self, key: str) -> None:
        self._panes.board.set_current(key)

    def show_detail(self, detail: Detail | None) -> None:
        self._panes.show_detail(detail)

    def show_pass_on(self, words: str, *, is_offered: bool) -> None:
        self._pass_on.set_words(words)
        self._is_offered = is_offered
        self._fit_main()

    def _fit_main(self) -> None:
        """Offer what comes next at the foot, and no button that waits for it in grey."""
        compares = self._warning is not None and self._warning.compares
        self._pass_on.setVisible(self._is_offered)
        self._compare_first.setVisible(compares and not self._is_offered)
        self._compare.setVisible(compares and self._is_offered)

    def show_progress(self, done: int, of: int) -> None:
        self._show_panel(self._progress)
        self._progress.show_progress(done, of)

    def show_assigning(self, offered: Offered) -> None:
        self._show_panel(self._assigning)
        self._assigning.ask(offered)

    def show_assign_refused(self, field: str, sentence: str) -> None:
        self._assigning.refuse(field, sentence)

    def show_account_asked(self) -> None:
        self._show_panel(self._account)
        self._account.ask()

    def show_quiet(self) -> None:
        self._show_panel(None)

    def show_done(self, sentence: str) -> None:
        self._show_panel(None)
        self._say(sentence, tone="success")

    def show_written(self, sentence: str, text: str) -> None:
        """Say where the files are, and offer the text that goes with them."""
        self._show_panel(None)
        self._text = text
        self._say(sentence, words.PASSED_MORE, tone="success")
        self._copy.show()
        self._copy.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_trouble(self, error: ReportWriterError) -> None:
        self._copy.hide()
        say_error(self._notice, error)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._panes.fit(event.size().width())
        self._advice.setVisible(not self._panes.is_narrow)
        self._say_warned()
        if self._copy.isVisibleTo(self._notice):
            self._say_told()
        self._panes.make_room()

    def _make_head(self) -> None:
        look = self._look
        self._title = label(look, "", Type.TITLE)
        self._conference = label(look, "", tone="second")
        self._received = label(look, "")
        self._warned = Notice(look, "", tone="warning")
        self._compare = button(look, words.COMPARE, self.words_requested.emit, icon="telephone")
        self._warned.row.addWidget(self._compare, 0, Qt.AlignmentFlag.AlignTop)
        self._warned.hide()
        self._notice = Notice(look, "")
        self._copy = button(look, words.COPY_TEXT, self._on_copy, icon="copy")
        self._notice.row.addWidget(self._copy, 0, Qt.AlignmentFlag.AlignTop)
        self._notice.hide()
        self._sending = self._ways()

    def _make_panes(self) -> BoardPanes:
        look = self._look
        self._progress = ProgressPanel(look)
        self._progress.cancelled.connect(self.cancel_requested)
        self._assigning = AssignPanel(look)
        self._assigning.kept.connect(self.assigned)
        self._assigning.released.connect(self.release_requested)
        self._assigning.cancelled.connect(self.show_quiet)
        empty = EmptyState(look, words.EMPTY, words.NEVER_OPENED, icon="inbox")
        above = (
            self._title,
            self._conference,
            self._received,
            self._warned,
            self._notice,
            self._sending,
        )
        self._account = SigningPanel(look, account.SIGN, account.SIGN_BUTTON)
        self._account.given.connect(self.account_signed)
        self._account.cancelled.connect(self.show_quiet)
        panels = (self._progress, self._assigning, self._account)
        panes = BoardPanes(look, above, panels, empty, share=_LIST_SHARE)
        panes.board.chosen.connect(self.row_selected)
        panes.detail.request_copied.connect(self.request_copied)
        panes.detail.assign_requested.connect(self.assign_requested)
        return panes

    def _say_warned(self) -> None:
        """Say shortly what is not as it should be where the panes stand on each other."""
        if (warned := self._warning) is not None:
            self._warned.say(warned.sentence, "" if self._panes.is_narrow else warned.more)

    def _say(self, sentence: str, more: str = "", *, tone: str) -> None:
        self._copy.hide()
        self._told = (sentence, more, tone)
        self._say_told()
        self._notice.show()
        self._panes.make_room()

    def _say_told(self) -> None:
        sentence, more, tone = self._told
        self._notice.say(sentence, "" if self._panes.is_narrow else more, tone=tone)

    def _show_panel(self, wanted: QWidget | None) -> None:
        self._notice.hide()
        self._panes.show_panel(wanted)
        self._panes.make_room()

    def _ways(self) -> QWidget:
        """Return the ways to what goes out."""
        ways = (
            (SEND_INVITATIONS, self.invitations_requested.emit, "envelope"),
            (SEND_PAPERS, self.papers_requested.emit, "envelope"),
            (account.BUTTON, self._on_account, "clipboard"),
        )
        return LinkRow(
            self._look,
            (button(self._look, said, ask, role="link", icon=icon) for said, ask, icon in ways),
        )

    def _bar(self) -> ActionBar:
        look = self._look
        bar = ActionBar(look)
        self._advice = label(look, words.NEVER_OPENED, tone="second")
        back = button(look, "Back to Today", self.back_requested.emit, key="Esc")
        bar.left.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)
        bar.add_words(self._advice)
        bar.add_foldable(
            (
                button(look, KEEP_OR_DESTROY, self.keeping_requested.emit, icon="calendar"),
                button(look, "Import files", self._on_import, icon="inbox"),
            ),
            at_right=True,
        )
        self._pass_on = button(
            look,
            words.ON_TO_CHAIR,
            self._on_pass_on,
            role="main",
            icon="arrow-right",
            key="Ctrl+Enter",
        )
        self._compare_first = button(
            look, words.COMPARE, self.words_requested.emit, role="main", icon="telephone"
        )
        for way in (self._compare_first, self._pass_on):
            bar.add_button(way)
        return bar

    def _on_pass_on(self) -> None:
        if not self._is_offered:
            return
        if chosen := QFileDialog.getExistingDirectory(self, words.CHOOSE):
            self.pass_on_requested.emit(Path(chosen))

    def _on_account(self) -> None:
        if chosen := QFileDialog.getExistingDirectory(self, account.CHOOSE):
            self.account_requested.emit(Path(chosen))

    def _on_import(self) -> None:
        self.choose_files("The files you were sent")

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text)
        self._say(words.COPIED, tone="success")


def connect(view: AdministerScreen, presenter: AdministerPresenter) -> None:
    """Let a presenter serve a view; whoever shows the view also holds the presenter."""
    view.files_dropped.connect(presenter.drop)
    view.row_selected.connect(presenter.select)
    view.cancel_requested.connect(presenter.cancel)
    view.request_copied.connect(presenter.requests.remember)
    view.words_requested.connect(presenter.compare_words)
    view.pass_on_requested.connect(presenter.pass_on)
    view.invitations_requested.connect(presenter.send_invitations)
    view.papers_requested.connect(presenter.send_papers)
    view.keeping_requested.connect(presenter.keep_or_destroy)
    view.account_requested.connect(presenter.tell_chair)
    view.account_signed.connect(presenter.sign_account)
    view.assign_requested.connect(presenter.assigning.begin)
    view.assigned.connect(presenter.assigning.end)
    view.release_requested.connect(presenter.assigning.release)
