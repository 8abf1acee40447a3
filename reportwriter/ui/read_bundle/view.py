"""Shows a confidential bundle: the passphrase while it is closed, its pages in a red frame."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from reportwriter.domain.errors import ReportWriterError
from reportwriter.ui.attached.pages import PageShown
from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.read_bundle.open_view import OpenBundleView
from reportwriter.ui.read_bundle.presenter import ReadBundlePresenter
from reportwriter.ui.read_bundle.rows import BundleShown
from reportwriter.ui.widgets.bars import ActionBar
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.frames import Card, Page
from reportwriter.ui.widgets.notice import Notice
from reportwriter.ui.widgets.passphrase import PassphraseField
from reportwriter.ui.widgets.taken_apart import take_apart
from reportwriter.ui.widgets.text import label
from reportwriter.ui.worded import say_error
from reportwriter.wording import confidential_bundle as words

TITLE = "Sealed bundle"


class ReadBundleScreen(QWidget):
    passphrase_given = Signal(str)
    lock_requested = Signal()
    back_requested = Signal()
    turn_requested = Signal(int)
    page_requested = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._open: OpenBundleView | None = None
        self._trouble = Notice(look, "", tone="error")
        self._trouble.hide()
        self._passphrase = PassphraseField(look)
        self._passphrase.entered.connect(self._on_passphrase)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._closed())
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self._on_escape)

    def take_focus(self) -> None:
        """Put the focus where the work on this screen begins."""
        self._passphrase.take_focus()

    def show_opening(self) -> None:
        self._trouble.hide()
        self._unlock.set_words("Opening ...")

    def show_bundle(self, bundle: BundleShown) -> None:
        self.show_locked()
        made = self._open = OpenBundleView(self._look, bundle)
        made.lock_requested.connect(self.lock_requested)
        made.turn_requested.connect(self.turn_requested)
        made.page_requested.connect(self.page_requested)
        self._stack.addWidget(made)
        self._stack.setCurrentWidget(made)
        made.take_focus()

    def show_page(self, page: PageShown, part: str) -> None:
        if self._open is not None:
            self._open.show_page(page, part)

    def show_locked(self) -> None:
        self._trouble.hide()
        self._unlock.set_words(words.OPEN)
        self._stack.setCurrentIndex(0)
        if self._open is not None:
            take_apart(self._stack, self._open, self._open.forget)
            self._open = None

    def show_trouble(self, error: ReportWriterError) -> None:
        if self._open is not None:
            self._open.show_trouble(error)
            return
        self._unlock.set_words(words.OPEN)
        say_error(self._trouble, error)
        self._passphrase.take_focus()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        # Whoever goes to another screen leaves nothing open, and nothing opening, behind them.
        self.lock_requested.emit()

    def _closed(self) -> QWidget:
        look = self._look
        held = QWidget()
        rows = QVBoxLayout(held)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        page = Page()
        page.rows.addWidget(label(look, TITLE, Type.TITLE))
        page.rows.addWidget(label(look, words.OPENS, tone="second"))
        page.rows.addWidget(self._trouble)
        card = Card(spacing=12)
        card.rows.addWidget(self._passphrase)
        page.rows.addWidget(card)
        page.rows.addStretch(1)
        bar = ActionBar(look)
        bar.left.addWidget(button(look, "Back to Today", self.back_requested.emit, key="Esc"))
        bar.left.addStretch(1)
        self._unlock = button(look, words.OPEN, self._on_passphrase, role="main", icon="unlock")
        bar.add_button(self._unlock)
        rows.addWidget(page, 1)
        rows.addWidget(bar)
        return held

    def _on_passphrase(self) -> None:
        self.passphrase_given.emit(self._passphrase.take())

    def _on_escape(self) -> None:
        if self._open is not None:
            self.lock_requested.emit()
        else:
            self.back_requested.emit()


def connect(view: ReadBundleScreen, presenter: ReadBundlePresenter) -> None:
    """Let a presenter serve a view; whoever shows the view also holds the presenter."""
    view.passphrase_given.connect(presenter.unlock)
    view.lock_requested.connect(presenter.lock)
    view.back_requested.connect(presenter.go_back)
    view.turn_requested.connect(presenter.turn)
    view.page_requested.connect(presenter.turn_to)
