"""Shows one report to be read: contents, statements, and its confidential page inside the frame."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from reportwriter.domain.errors import ReportWriterError
from reportwriter.ui.cards.card_list import CardList
from reportwriter.ui.cards.rows import ReadingRow
from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.page_beside.view import KEY, PageBeside
from reportwriter.ui.page_beside.view import connect as connect_beside
from reportwriter.ui.rail_row import RailRow
from reportwriter.ui.read.presenter import ReadHead, ReadPresenter
from reportwriter.ui.widgets.bars import ActionBar
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.check_mark import CheckMark
from reportwriter.ui.widgets.frames import Card, in_line
from reportwriter.ui.widgets.notice import Notice
from reportwriter.ui.widgets.open_frame import OpenFrame
from reportwriter.ui.widgets.passphrase import PassphraseField
from reportwriter.ui.widgets.rail import Rail
from reportwriter.ui.widgets.shortcut import shortcut
from reportwriter.ui.widgets.taken_apart import take_apart
from reportwriter.ui.widgets.text import label
from reportwriter.ui.worded import say_error
from reportwriter.wording.handing_on import PAGE_OF_REPORT, THIS_PAGE
from reportwriter.wording.page_beside import PAGE as SIGNED_PAGE

HAND_ON_KEY = "H"
_NARROW = 900
_RAIL = 232


class ReadView(QWidget):
    back_requested = Signal()
    sheet_requested = Signal(str)
    page_requested = Signal()
    row_opened = Signal(str)
    row_reached = Signal(str)
    signed_page_requested = Signal(str)
    passphrase_given = Signal(str)
    lock_requested = Signal()
    hand_on_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._may_hand_on = False
        self._page: _PageView | None = None
        self._rail = Rail(look, "Contents of the report")
        self._rail.chosen.connect(self.sheet_requested)
        self._list = CardList(look, "The report")
        self._list.opened.connect(self.row_opened)
        self._list.chosen.connect(self.row_reached)
        self.beside = PageBeside(look, self._list, self.take_focus)
        shortcut(KEY, self._list, self._on_signed_page)
        shortcut(HAND_ON_KEY, self._list, self._on_hand_on)
        self._trouble = Notice(look, "", tone="error")
        self._trouble.hide()
        self._passphrase = PassphraseField(look)
        self._passphrase.entered.connect(self._on_passphrase)
        self._asked = self._passphrase_card()
        self._asked.hide()
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._report())
        shortcut("Esc", self, self._on_escape)

    def take_focus(self) -> None:
        """Put the focus where the work on this screen begins."""
        self._list.setFocus()

    def show_head(self, head: ReadHead) -> None:
        self._trouble.hide()
        self._title.setText(head.title)
        self._author.setText(". ".join(part for part in (head.author, head.signed) if part))
        self._mark.show_mark(head.mark)
        self._headline.setText(head.headline)
        self._page_words.setText(head.page)
        self._page_words.setVisible(bool(head.page))
        self._open.setVisible(head.may_open)
        self._may_hand_on = head.may_hand_on
        self._hand_on.setVisible(head.may_hand_on)

    def show_contents(self, rows: Sequence[RailRow]) -> None:
        self._rail.show_rows(rows)

    def show_rows(self, rows: Sequence[ReadingRow]) -> None:
        self._list.show_rows(rows)
        if rows:
            self._list.scroll_to_top_of(rows[0].key)

    def show_sheet(self, key: str) -> None:
        self._list.scroll_to_top_of(key)

    def show_passphrase_asked(self) -> None:
        self._trouble.hide()
        self._asked.show()
        self._passphrase.take_focus()

    def show_page(self, title: str, rows: Sequence[ReadingRow]) -> None:
        self.show_locked()
        made = self._page = _PageView(self._look, title, rows)
        made.lock_requested.connect(self.lock_requested)
        made.offer_to_hand_on(self.hand_on_requested.emit, is_offered=self._may_hand_on)
        self._stack.addWidget(made)
        self._stack.setCurrentWidget(made)
        made.list.setFocus()

    def show_locked(self) -> None:
        self._asked.hide()
        self._stack.setCurrentIndex(0)
        if self._page is None:
            return
        take_apart(self._stack, self._page, self._page.forget)
        self._page = None

    def show_trouble(self, error: ReportWriterError) -> None:
        say_error(self._trouble, error)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._side.setVisible(event.size().width() >= self._look.px(_NARROW))
        self._side.setFixedWidth(self._look.px(_RAIL))

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self._page is not None:
            self.lock_requested.emit()

    def _report(self) -> QWidget:
        held = QWidget()
        columns = QHBoxLayout(held)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(0)
        self._side = QFrame()
        self._side.setProperty("surface", "rail")
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 12, 0, 0)
        side.addWidget(self._rail)
        columns.addWidget(self._side)
        work = QFrame()
        work.setProperty("surface", "page")
        rows = QVBoxLayout(work)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(self._work(), 1)
        rows.addWidget(self._bar())
        columns.addWidget(work, 1)
        return held

    def _work(self) -> QVBoxLayout:
        look = self._look
        self._title = label(look, "", Type.TITLE)
        self._author = label(look, "", tone="second")
        self._mark = CheckMark(look, 24)
        self._headline = label(look, "", Type.LABEL)
        self._page_words = label(look, "", tone="second")
        check = QHBoxLayout()
        check.setSpacing(10)
        check.addWidget(self._mark)
        check.addWidget(self._headline)
        check.addWidget(self._page_words, 1)
        head = QVBoxLayout()
        head.setContentsMargins(5, 0, 5, 4)
        head.setSpacing(4)
        head.addWidget(self._title)
        head.addWidget(self._author)
        head.addLayout(check)
        rows = QVBoxLayout()
        rows.setContentsMargins(19, 16, 19, 0)
        rows.setSpacing(8)
        rows.addLayout(head)
        rows.addLayout(in_line(self._trouble))
        rows.addLayout(in_line(self._asked))
        rows.addWidget(self.beside, 1)
        return rows

    def _passphrase_card(self) -> Card:
        look = self._look
        card = Card("selected", padding=16, spacing=12)
        card.rows.addWidget(
            label(look, "Enter your passphrase to read the confidential page.", Type.LABEL)
        )
        card.rows.addWidget(self._passphrase)
        buttons = QHBoxLayout()
        buttons.addWidget(button(look, "Open the page", self._on_passphrase, icon="unlock"))
        buttons.addWidget(button(look, "Not now", self._asked_off, role="quiet"))
        buttons.addStretch(1)
        card.rows.addLayout(buttons)
        return card

    def _bar(self) -> ActionBar:
        look = self._look
        bar = ActionBar(look)
        back = button(look, "Back to the list", self.back_requested.emit, key="Esc")
        bar.left.addWidget(back)
        signed = button(look, SIGNED_PAGE, self._on_signed_page, role="quiet", icon="file", key=KEY)
        self._hand_on = button(
            look,
            PAGE_OF_REPORT,
            self._on_hand_on,
            role="quiet",
            icon="arrow-right",
            key=HAND_ON_KEY,
        )
        bar.add_foldable((signed, self._hand_on))
        self._open = button(
            look, "Confidential page", self.page_requested.emit, role="main", icon="lock"
        )
        bar.add_button(self._open)
        return bar

    def _on_signed_page(self) -> None:
        self.signed_page_requested.emit(self._list.current_key())

    def _on_hand_on(self) -> None:
        if self._may_hand_on:
            self.hand_on_requested.emit()

    def _on_passphrase(self) -> None:
        self.passphrase_given.emit(self._passphrase.take())

    def _asked_off(self) -> None:
        self._asked.hide()
        self._list.setFocus()

    def _on_escape(self) -> None:
        if self._page is not None:
            self.lock_requested.emit()
        elif self._asked.isVisible():
            self._asked_off()
        elif self.beside.is_open:
            self.beside.put_away_requested.emit()
        else:
            self.back_requested.emit()


class _PageView(OpenFrame):
    """The confidential page of a received report, made when it opens and destroyed on locking."""

    def __init__(self, look: Look, title: str, rows: Sequence[ReadingRow]) -> None:
        super().__init__(look, "Confidential page, open.")
        self.list = CardList(look, "The confidential page")
        work = QFrame()
        work.setProperty("surface", "page")
        column = QVBoxLayout(work)
        column.setContentsMargins(19, 16, 19, 0)
        heading = label(look, title, Type.TITLE)
        heading.setContentsMargins(5, 0, 0, 0)
        column.addWidget(heading)
        column.addWidget(self.list, 1)
        bar = self._bar = ActionBar(look)
        bar.add_words(label(look, "You alone decide who may hear what.", tone="second"))
        bar.add_button(
            button(look, "Lock and go back", self.lock_requested.emit, role="main", icon="lock")
        )
        self.body.addWidget(work, 1)
        self.body.addWidget(bar)
        self.list.show_rows(rows)

    def offer_to_hand_on(self, run: Callable[[], None], *, is_offered: bool) -> None:
        """Offer what a reader of the page may want to do with it; it locks when it is left."""
        if is_offered:
            made = button(self._look, THIS_PAGE, run, icon="arrow-right", key=HAND_ON_KEY)
            self._bar.right.insertWidget(0, made)
            shortcut(HAND_ON_KEY, self.list, run)

    def forget(self) -> None:
        """Stop watching, and let go of every word before the widgets are destroyed."""
        self.list.show_rows(())
        self.stop_watching()


def connect(view: ReadView, presenter: ReadPresenter) -> None:
    """Let a presenter serve a view; whoever shows the view also holds the presenter."""
    view.back_requested.connect(presenter.go_back)
    view.sheet_requested.connect(presenter.go_to_sheet)
    view.row_opened.connect(presenter.open_row)
    view.page_requested.connect(presenter.ask_for_passphrase)
    view.row_reached.connect(presenter.follow)
    view.signed_page_requested.connect(presenter.toggle_page)
    connect_beside(view.beside, presenter.beside)
    view.passphrase_given.connect(presenter.unlock)
    view.lock_requested.connect(presenter.lock)
    view.hand_on_requested.connect(presenter.hand_on)
