"""Shows who signs, the two files and how they are handed over; asks, and decides nothing."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QProgressBar, QVBoxLayout, QWidget

from reportwriter.domain.errors import ReportWriterError
from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.sign.anew_card import AnewCard
from reportwriter.ui.sign.cards import FilesCard, HandOverCard, SignerCard
from reportwriter.ui.sign.parts import SentFrame
from reportwriter.ui.sign.presenter import SignPresenter
from reportwriter.ui.sign.state import (
    LIES_HERE,
    NO_INVITATION,
    NO_INVITATION_ADVICE,
    NOT_SIGNED,
    ReceiptShown,
    Signed,
    ToSign,
)
from reportwriter.ui.sign.word_copy_card import WordCopyCard
from reportwriter.ui.widgets.bars import ActionBar
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.frames import Page
from reportwriter.ui.widgets.notice import Notice
from reportwriter.ui.widgets.text import label
from reportwriter.ui.worded import say_error

_NARROW = 860


class SignView(QWidget):
    sign_requested = Signal(str, str, str)
    """The passphrase, why it is signed incomplete, and why it comes late."""
    hand_over_requested = Signal(str, str)
    reasons_given = Signal(str, str)
    folder_chosen = Signal(object)
    """Path: where the two files are to go."""
    again_requested = Signal(object)
    """Path: where the files that are signed are to be put again."""
    next_version_requested = Signal()
    check_requested = Signal()
    words_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._is_signed = self._is_handed_over = False
        self.signer = SignerCard(look)
        self.files = FilesCard(look)
        self.handing = HandOverCard(look)
        self.word_copy = WordCopyCard(look)
        self.anew = AnewCard(look)
        self.anew.step_changed.connect(self._fit_main)
        self.signer.entered.connect(self._on_main)
        self.signer.check_requested.connect(self.check_requested)
        self.signer.words_requested.connect(self.words_requested)
        self.signer.reasons_given.connect(self.reasons_given)
        self.files.folder_chosen.connect(self.folder_chosen)
        self.files.again_requested.connect(self.again_requested)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._page(), 1)
        rows.addWidget(self._bar())

    def show_to_sign(self, state: ToSign) -> None:
        self._show_head(state.due, "", signed=False)
        self._sent.say(NOT_SIGNED)
        self._trouble.hide()
        self._say_without_invitation(without=state.without_invitation)
        self._say_withdrawn(state.withdrawn)
        self._receipt.hide()
        self.signer.show_to_sign(state)
        self.files.show_files(state.leaving, state.folder, made=False)
        self.handing.show_waiting()
        self.word_copy.withdraw()

    def show_signed(self, state: Signed) -> None:
        self._show_head(state.due, state.handed_over, signed=True)
        self._sent.say(LIES_HERE, state.handed_over)
        self._trouble.hide()
        self._say_without_invitation(without=state.without_invitation)
        self._say_withdrawn(state.withdrawn)
        self._show_receipt(state.receipt)
        self.signer.show_signed(state)
        self.files.show_files(state.leaving, state.folder, made=True)
        self.word_copy.offer(state.word_copy, state.folder)
        self.handing.show_signed(state.email_text, handed_over=bool(state.handed_over))

    def show_progress(self, done: int, of: int) -> None:
        self._trouble.hide()
        self._progress.show()
        self._progress.setMaximum(of)
        self._progress.setValue(done)
        self._words.setText(f"Signing and sealing, step {min(done + 1, of)} of {of}")

    def show_request(self, sentence: str) -> None:
        self._trouble.say(sentence, tone="error")
        self._trouble.show()

    def show_trouble(self, error: ReportWriterError) -> None:
        say_error(self._trouble, error)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = event.size().width() < self._look.px(_NARROW)
        direction = QBoxLayout.Direction
        self._columns.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)

    def _page(self) -> Page:
        page = Page(surface="panel", padding=24, spacing=12)
        page.setProperty("surface", "panel")
        head = QHBoxLayout()
        self._due = label(self._look, "", tone="second", wrap=False)
        head.addWidget(label(self._look, "Sign and hand over", Type.TITLE), 1)
        head.addWidget(self._due)
        self._sent = SentFrame(self._look)
        self._withdrawn, self._trouble, self._receipt = (
            Notice(self._look, "", tone=tone) for tone in ("warning", "error", "success")
        )
        for notice in (self._withdrawn, self._trouble, self._receipt):
            notice.hide()
        self._no_invitation = Notice(
            self._look, NO_INVITATION, NO_INVITATION_ADVICE, tone="warning"
        )
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addWidget(self.signer)
        left.addWidget(self.files)
        left.addStretch(1)
        right = QVBoxLayout()
        right.addWidget(self.handing)
        right.addWidget(self.word_copy)
        right.addStretch(1)
        self._columns = QHBoxLayout()
        self._columns.setSpacing(16)
        self._columns.addLayout(left, 4)
        self._columns.addLayout(right, 3)
        page.rows.addLayout(head)
        for widget in (
            self._withdrawn,
            self._sent,
            self._receipt,
            self._trouble,
            self._no_invitation,
        ):
            page.rows.addWidget(widget)
        page.rows.addLayout(self._columns)
        page.rows.insertWidget(page.rows.count() - 1, self.anew)
        page.rows.addStretch(1)
        return page

    def _bar(self) -> ActionBar:
        look = self._look
        bar = ActionBar(look)
        self._words: QLabel = label(look, "", tone="second")
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName("Signing and sealing")
        self._progress.setMaximumWidth(look.px(200))
        self._progress.hide()
        self._main = button(look, "Sign and make both files", self._on_main, role="main")
        bar.left.addWidget(self._progress)
        bar.add_words(self._words)
        self._next = button(look, "Begin a new version", self.next_version_requested.emit)
        bar.add_button(self._next)
        bar.add_button(self._main)
        return bar

    def _show_head(self, due: str, handed_over: str, *, signed: bool) -> None:
        self._is_signed, self._is_handed_over = signed, bool(handed_over)
        self._due.setText(due)
        self._progress.hide()
        self._words.setText("" if handed_over or not signed else "Signed, not sent")
        self._next.setVisible(signed)
        self._fit_main()

    def _fit_main(self) -> None:
        """Say what comes next: with the two files, and then with the page that is sealed anew."""
        step = self.anew.step if self._is_handed_over else None
        own = "I have handed both files over" if self._is_signed else "Sign and make both files"
        self._main.set_words(step.text() if step else own)
        self._main.setEnabled(step is None or step.isEnabled())
        self._main.setVisible(step is not None or not self._is_handed_over)
        self.anew.leave_step(to_main=step is not None)

    def _show_receipt(self, receipt: ReceiptShown | None) -> None:
        self._receipt.setVisible(receipt is not None)
        if receipt is not None:
            tone = "success" if receipt.is_good else "warning"
            self._receipt.say(receipt.said, receipt.more, tone=tone)

    def _say_without_invitation(self, *, without: bool) -> None:
        self._no_invitation.setVisible(without)

    def _say_withdrawn(self, said: tuple[str, str] | None) -> None:
        self._withdrawn.setVisible(said is not None)
        if said is not None:
            self._withdrawn.say(*said, tone="warning")

    def _on_main(self) -> None:
        if self._is_handed_over and self.anew.step is not None:
            self.anew.step.click()
        elif self._is_signed:
            self.hand_over_requested.emit(*self.handing.how_and_when())
        else:
            self.sign_requested.emit(self.signer.take_passphrase(), *self.signer.reasons())


def connect(view: SignView, presenter: SignPresenter) -> None:
    """Let a presenter serve a view; whoever shows the view also holds the presenter."""
    view.sign_requested.connect(presenter.sign)
    view.hand_over_requested.connect(presenter.hand_over)
    view.reasons_given.connect(presenter.give_reasons)
    view.folder_chosen.connect(presenter.choose_folder)
    view.again_requested.connect(presenter.write_again)
    view.next_version_requested.connect(presenter.begin_next_version)
