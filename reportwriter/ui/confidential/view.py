"""Shows the confidential page: closed, or open in its red frame. What is open is made anew."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from reportwriter.domain.errors import ReportWriterError
from reportwriter.ui.cards.rows import CardRow
from reportwriter.ui.confidential.open_page import OpenPageView
from reportwriter.ui.confidential.presenter import (
    ONLY_FOR,
    ConfidentialPresenter,
    ItemPane,
    OpenPage,
)
from reportwriter.ui.confidential.telling import TellingPane
from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.bars import ActionBar
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.frames import Card, Page
from reportwriter.ui.widgets.notice import Notice
from reportwriter.ui.widgets.passphrase import PassphraseField
from reportwriter.ui.widgets.taken_apart import take_apart
from reportwriter.ui.widgets.text import label
from reportwriter.ui.worded import say_error
from reportwriter.wording.dates import clock

SEPARATE = "A separate file, sealed to the chair. Your report does not mention it."


class ConfidentialView(QWidget):
    """Says what the author asks for; holds no word of the page while it is closed."""

    unlock_requested = Signal(str)
    lock_requested = Signal()
    new_item_requested = Signal()
    item_selected = Signal(str)
    item_answered = Signal(object, object)
    telling_answered = Signal(object, str)
    remove_requested = Signal()
    move_requested = Signal(int)
    undo_requested = Signal()
    redo_requested = Signal()
    preview_requested = Signal()
    print_requested = Signal()
    backups_requested = Signal()
    """The older backups that hold a moved statement are to be removed."""
    message_requested = Signal()
    """Something the chair must know now, which no report is to wait for."""
    left = Signal()
    """The author locked the page to go on to the next screen."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._open: OpenPageView | None = None
        self._closed = _ClosedPage(look, self)
        self._moved = Notice(look, "")
        self._remove = button(look, "Remove them", self.backups_requested.emit)
        self._moved.row.addWidget(self._remove)
        self._moved.hide()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._moved)
        self._stack = QStackedLayout()
        rows.addLayout(self._stack, 1)
        self._stack.addWidget(self._closed)

    def take_focus(self) -> None:
        """Put the focus where the work on this screen begins."""
        self._closed.passphrase.take_focus()

    def show_closed(self, stored: str) -> None:
        self._closed.say_stored(stored)
        self._stack.setCurrentWidget(self._closed)
        self._destroy_open()

    def show_opening(self) -> None:
        self._closed.say_opening()

    def show_open(self, page: OpenPage) -> None:
        self._destroy_open()
        made = self._open = OpenPageView(self._look, page)
        made.lock_requested.connect(self.lock_requested)
        made.new_item_requested.connect(self.new_item_requested)
        made.item_selected.connect(self.item_selected)
        made.item_answered.connect(self.item_answered)
        made.telling_answered.connect(self.telling_answered)
        made.remove_requested.connect(self.remove_requested)
        made.move_requested.connect(self.move_requested)
        made.undo_requested.connect(self.undo_requested)
        made.redo_requested.connect(self.redo_requested)
        made.preview_requested.connect(self.preview_requested)
        made.print_requested.connect(self.print_requested)
        made.leave_requested.connect(self._on_leave)
        self._stack.addWidget(made)
        self._stack.setCurrentWidget(made)
        made.take_focus()

    def show_title(self, title: str) -> None:
        if self._open is not None:
            self._open.show_title(title)

    def show_items(self, rows: Sequence[CardRow]) -> None:
        if self._open is not None:
            self._open.show_items(rows)

    def show_item(self, pane: ItemPane | None) -> None:
        if self._open is not None:
            self._open.show_item(pane)

    def show_when(self, understood: str) -> None:
        if self._open is not None:
            self._open.show_when(understood)

    def show_lacks(self, lacks: str) -> None:
        if self._open is not None:
            self._open.show_lacks(lacks)

    def show_pages(self, pages: Sequence[bytes]) -> None:
        if self._open is not None:
            self._open.show_pages(pages)

    def show_news(self, sentence: str, *, warns: bool) -> None:
        if self._open is not None:
            self._open.show_news(sentence, warns=warns)

    def show_telling(self, pane: TellingPane) -> None:
        if self._open is not None:
            self._open.show_telling(pane)

    def show_day(self, understood: str) -> None:
        if self._open is not None:
            self._open.show_day(understood)

    def show_sealed(self, at: datetime) -> None:
        if self._open is not None:
            self._open.say_sealed(f"Sealed on this computer {clock(at)}. Copying is off here.")

    def show_removed(self, number: int) -> None:
        if self._open is not None:
            self._open.show_removed(number)

    def show_moved(self, sentence: str, *, older: bool, failed: bool) -> None:
        self._moved.say(sentence, tone="warning" if older or failed else "success")
        self._moved.setVisible(bool(sentence))
        self._remove.setVisible(older)

    def show_trouble(self, error: ReportWriterError) -> None:
        if self._open is not None:
            self._open.show_trouble(error)
        else:
            self._closed.show_trouble(error)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._moved.hide()
        # Whoever goes to another screen leaves nothing open behind them.
        if self._open is not None:
            self.lock_requested.emit()

    def _on_leave(self) -> None:
        self.lock_requested.emit()
        self.left.emit()

    def _destroy_open(self) -> None:
        if self._open is None:
            return
        take_apart(self._stack, self._open, self._open.forget)
        self._open = None


class _ClosedPage(QWidget):
    """What stands before the page: what it is for, and the passphrase."""

    def __init__(self, look: Look, view: ConfidentialView) -> None:
        super().__init__()
        self._stored = label(look, "", Type.LABEL)
        self._trouble = Notice(look, "", tone="error")
        self._trouble.hide()
        self.passphrase = PassphraseField(look)
        self.passphrase.entered.connect(self._on_unlock)
        self._view = view
        page = Page(padding=24, spacing=16)
        page.rows.addWidget(label(look, "Confidential page", Type.TITLE))
        page.rows.addWidget(label(look, ONLY_FOR, tone="second"))
        page.rows.addWidget(self._trouble)
        beside = QHBoxLayout()
        beside.addWidget(self._card(look), 3)
        beside.addStretch(2)
        page.rows.addLayout(beside)
        page.rows.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(page, 1)
        rows.addWidget(self._bar(look))

    def say_stored(self, stored: str) -> None:
        self._stored.setText(stored)
        self._stored.setVisible(bool(stored))
        self._open.set_words("Open the page")
        self._trouble.hide()

    def say_opening(self) -> None:
        self._trouble.hide()
        self._open.set_words("Opening ...")

    def show_trouble(self, error: ReportWriterError) -> None:
        self._open.set_words("Open the page")
        say_error(self._trouble, error)
        self.passphrase.take_focus()

    def _card(self, look: Look) -> Card:
        card = Card(spacing=12)
        card.rows.addWidget(self._stored)
        card.rows.addWidget(self.passphrase)
        card.rows.addWidget(
            label(
                look,
                "The page locks by itself after 2 minutes, and when you leave this window.",
                Type.SMALL,
                tone="second",
            )
        )
        return card

    def _bar(self, look: Look) -> ActionBar:
        bar = ActionBar(look)
        bar.add_words(label(look, SEPARATE, tone="second"))
        bar.add_button(button(look, "Message to the chair", self._view.message_requested.emit))
        bar.add_button(
            button(look, "Write a new item", self._view.new_item_requested.emit, icon="plus")
        )
        self._open = button(look, "Open the page", self._on_unlock, role="main", icon="unlock")
        bar.add_button(self._open)
        return bar

    def _on_unlock(self) -> None:
        self._view.unlock_requested.emit(self.passphrase.take())


def connect(view: ConfidentialView, presenter: ConfidentialPresenter) -> None:
    """Let a presenter serve a view; whoever shows the view also holds the presenter."""
    view.unlock_requested.connect(presenter.unlock)
    view.lock_requested.connect(presenter.lock)
    view.new_item_requested.connect(presenter.write_new)
    view.item_selected.connect(presenter.select)
    view.item_answered.connect(presenter.answer)
    view.telling_answered.connect(presenter.telling.answer)
    view.remove_requested.connect(presenter.remove)
    view.move_requested.connect(presenter.move)
    view.undo_requested.connect(presenter.undo)
    view.redo_requested.connect(presenter.redo)
    view.preview_requested.connect(presenter.preview)
    view.print_requested.connect(presenter.print_out)
    view.backups_requested.connect(presenter.moving.remove_older_backups)
