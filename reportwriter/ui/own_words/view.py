"""Shows the words that the user has added, takes new ones, and lets any go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QVBoxLayout, QWidget

from reportwriter.ui.fonts import Type
from reportwriter.ui.widgets.bars import ActionBar
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.empty_state import EmptyState
from reportwriter.ui.widgets.fields import Field, line_edit
from reportwriter.ui.widgets.frames import Card, Page
from reportwriter.ui.widgets.notice import Notice
from reportwriter.ui.widgets.text import label
from reportwriter.ui.worded import say_error

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.ui.look import Look
    from reportwriter.ui.own_words.presenter import OwnWordsPresenter

WHAT_FOR = (
    "A word that you add here is never marked as misspelt, in any report. The words stay in your "
    "encrypted store on this computer and go along with nothing that you send."
)
NAMES = "Names of the people in a report need no adding: they are known in that report."
NONE_YET = "No words yet"
NONE_YET_MORE = (
    "Where a word that is right is still marked, as the name of a scheme or a word of your place, "
    "type it above and press Enter."
)
NOTHING_ADDED = "Nothing was added."
NOTHING_ADDED_MORE = "The word is here already, or it is one that is never checked, as a number."


class WordList(QListWidget):
    """Delete removes the word that is chosen."""

    remove_requested = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setAccessibleName("My words")
        look.changed.connect(self._fit)

    @property
    def chosen(self) -> str:
        item = self.currentItem()
        return item.text() if self.currentRow() >= 0 else ""

    def show_words(self, words: Sequence[str], current: str) -> None:
        self.clear()
        self.addItems(words)
        self.setCurrentRow(words.index(current) if current in words else 0)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.chosen:
            self.remove_requested.emit(self.chosen)
        else:
            super().keyPressEvent(event)

    def _fit(self) -> None:
        self.setFont(self._look.font(Type.BODY))
        for number in range(self.count()):
            self.item(number).setSizeHint(QSize(0, self._look.px(28)))


class OwnWordsScreen(QWidget):
    add_requested = Signal(str)
    remove_requested = Signal(str)
    undo_requested = Signal()
    back_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._line = line_edit(look)
        self._words = WordList(look)
        self._words.remove_requested.connect(self.remove_requested)
        self._none = EmptyState(look, NONE_YET, NONE_YET_MORE, icon="book")
        self._notice = Notice(look, "")
        self._undo = button(look, "Undo", self.undo_requested.emit, role="quiet")
        self._notice.row.addWidget(self._undo)
        self._remove = button(look, "Remove", self._on_remove, key="Delete")
        self._line.returnPressed.connect(self._on_add)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._page(), 1)
        bar = ActionBar(look)
        bar.left.addWidget(button(look, "Back", self.back_requested.emit))
        bar.left.addStretch(1)
        rows.addWidget(bar)
        self._say("")

    def take_focus(self) -> None:
        """Put the focus where the work on this screen begins."""
        self._line.setFocus()

    def show_words(self, words: Sequence[str], current: str) -> None:
        self._words.show_words(words, current)
        self._card.setVisible(bool(words))
        self._none.setVisible(not words)

    def show_added(self, count: int) -> None:
        self._line.clear()
        words = "The word is" if count == 1 else f"{count} words are"
        self._say(f"{words} known from now on.", tone="success")

    def show_removed(self, word: str) -> None:
        named = f"\N{LEFT DOUBLE QUOTATION MARK}{word}\N{RIGHT DOUBLE QUOTATION MARK}"
        self._say(f"{named} was removed.", undo=True)
        if not self._words.isVisible():
            self._line.setFocus()

    def show_nothing_added(self) -> None:
        self._say(NOTHING_ADDED, NOTHING_ADDED_MORE)

    def show_trouble(self, error: ReportWriterError) -> None:
        self._undo.hide()
        say_error(self._notice, error)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._line.clear()
        self._say("")

    def _say(
        self, sentence: str, more: str = "", *, tone: str = "accent", undo: bool = False
    ) -> None:
        self._notice.say(sentence, more, tone=tone)
        self._undo.setVisible(undo)
        self._notice.setVisible(bool(sentence))

    def _page(self) -> Page:
        look = self._look
        page = Page()
        page.rows.addWidget(label(look, "My words", Type.TITLE))
        page.rows.addWidget(label(look, WHAT_FOR, tone="second"))
        page.rows.addWidget(self._notice)
        page.rows.addWidget(self._adding())
        page.rows.addWidget(self._none)
        page.rows.addWidget(self._listed(), 100)
        page.rows.addStretch(1)
        return page

    def _adding(self) -> Card:
        look, card = self._look, Card(spacing=12)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(Field(look, "Add a word", self._line), 1)
        row.addWidget(button(look, "Add", self._on_add), 0, Qt.AlignmentFlag.AlignBottom)
        card.rows.addLayout(row)
        card.rows.addWidget(label(look, NAMES, Type.SMALL, tone="second"))
        return card

    def _listed(self) -> Card:
        self._card = Card(spacing=12)
        self._card.rows.addWidget(self._words, 1)
        self._card.rows.addWidget(self._remove, 0, Qt.AlignmentFlag.AlignLeft)
        return self._card

    def _on_add(self) -> None:
        self.add_requested.emit(self._line.text())

    def _on_remove(self) -> None:
        self.remove_requested.emit(self._words.chosen)


def connect(view: OwnWordsScreen, presenter: OwnWordsPresenter) -> None:
    """Let a presenter serve a view; whoever shows the view also holds the presenter."""
    view.add_requested.connect(presenter.add)
    view.remove_requested.connect(presenter.remove)
    view.undo_requested.connect(presenter.undo)
