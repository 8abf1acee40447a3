"""The first screen: the choices, or one passphrase; decides nothing."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from reportwriter.domain.errors import ReportWriterError
from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.start.choice_card import ChoiceCard
from reportwriter.ui.start.presenter import Wish
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.fields import Field, TickBox, line_edit
from reportwriter.ui.widgets.frames import Card, Page
from reportwriter.ui.widgets.notice import Notice
from reportwriter.ui.widgets.passphrase import PassphraseField
from reportwriter.ui.widgets.shortcut import shortcut
from reportwriter.ui.widgets.text import label
from reportwriter.ui.worded import say_error

_CHOICES = (
    (
        Wish.WRITE,
        "Write a report",
        "Two short questions, then you are writing. Every word is saved as you type.",
        "pencil",
        "1",
    ),
    (
        Wish.READ,
        "Read reports sent to me",
        "See that each report is unchanged and who signed it, then read them.",
        "inbox",
        "2",
    ),
    (
        Wish.EXAMPLE,
        "Look at an example",
        "An invented family, marked as an example on every page. Nothing you do there counts.",
        "book",
        "3",
    ),
)
_COST = (
    "If you forget it, your reports can be opened with the recovery code; "
    "signing and confidential pages are lost."
)

_SHARED = "Ask me for a passphrase first"
_RING = 4
"""So far the focus ring reaches beyond what it surrounds."""


class _Column(QWidget):
    """A page of the screen, one thing below the other."""

    def __init__(self) -> None:
        super().__init__()
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(_RING, _RING, _RING, _RING)
        self.rows.setSpacing(12)


class StartScreen(QWidget):
    wish_chosen = Signal(object)
    """Wish."""
    passphrase_given = Signal()
    """Take it with `take_passphrases`, once."""
    unlock_requested = Signal()
    """Take the passphrase with `take_passphrases`, once."""
    code_given = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._trouble = Notice(look, "", tone="error")
        self._pages = QStackedWidget()
        self._choices = self._make_choices()
        self._new = self._make_new()
        self._unlock = self._make_unlock()
        self._asked: QWidget = self._passphrase
        self._busy = label(look, "", Type.HEADING)
        self._waiting = _centred(self._busy)
        for page in (self._choices, self._new, self._unlock, self._waiting):
            self._pages.addWidget(page)
        column = QWidget()
        column.setMaximumWidth(look.px(960))
        inner = QVBoxLayout(column)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addStretch(2)
        inner.addWidget(self._pages)
        inner.addStretch(3)
        outermost = Page("panel", padding=24)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(column, 100)
        row.addStretch(1)
        outermost.rows.addLayout(row)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(outermost)
        self._trouble.hide()

    @property
    def is_shared(self) -> bool:
        """Whether the user said that others use this computer too."""
        return self._shared.isChecked()

    def take_passphrases(self) -> tuple[str, str]:
        """Return what was typed on the page that is shown, and forget it."""
        if self._pages.currentWidget() is self._unlock:
            self._asked = self._passphrase
            return self._passphrase.take(), ""
        return self._first.take(), self._second.take()

    def show_choices(self) -> None:
        self._show(self._choices)
        self._cards[0].setFocus(Qt.FocusReason.TabFocusReason)

    def show_new_passphrase(self, *, keyring_lacking: bool) -> None:
        self._why.setText(
            "This computer has no key store that can be trusted, so a passphrase locks your work."
            if keyring_lacking
            else "Others use this computer, so a passphrase locks your work."
        )
        self._show(self._new, self._first)
        self._first.take_focus()

    def show_unlock(self) -> None:
        self._show(self._unlock, self._asked)
        if self._asked is self._code_field:
            self._code.setFocus()
        else:
            self._passphrase.take_focus()

    def show_busy(self, words: str) -> None:
        self._busy.setText(f"{words} \N{HORIZONTAL ELLIPSIS}")
        self._show(self._waiting)

    def show_trouble(self, error: ReportWriterError) -> None:
        say_error(self._trouble, error)

    def show_mismatch(self) -> None:
        self._second.set_error("The two are not the same. Type both again.")
        self._first.take_focus()

    def _show(self, page: _Column, asked: QWidget | None = None) -> None:
        """Show a page, where trouble will stand at what it asks for, else at its top."""
        self._trouble.hide()
        self._second.set_error("")
        page.rows.removeWidget(self._trouble)
        page.rows.insertWidget(page.rows.indexOf(asked) if asked else 0, self._trouble)
        self._pages.setCurrentWidget(page)

    def _make_choices(self) -> _Column:
        page = _Column()
        rows = page.rows
        rows.addWidget(label(self._look, "What would you like to do?", Type.DISPLAY))
        words = "Reports for child protection conferences. You can change your mind at any time."
        rows.addWidget(label(self._look, words, Type.STATEMENT, tone="second"))
        rows.addSpacing(16)
        cards = QHBoxLayout()
        cards.setSpacing(24)
        self._cards: list[ChoiceCard] = []
        for wish, title, sentence, icon, key in _CHOICES:
            card = ChoiceCard(self._look, title, sentence, icon=icon, key=key)
            card.clicked.connect(partial(self._on_card, wish))
            shortcut(key, page, partial(self._on_card, wish))
            cards.addWidget(card, 1)
            self._cards.append(card)
        rows.addLayout(cards)
        rows.addSpacing(16)
        rows.addWidget(self._make_promise())
        return page

    def _make_promise(self) -> Card:
        card = Card(padding=16)
        icon = QLabel()
        icon.setPixmap(self._look.pixmap("shield", 20, self._look.theme.text))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(label(self._look, "Everything stays on this computer", Type.LABEL))
        more = "No account and no internet connection. What you write is locked with a key."
        words.addWidget(label(self._look, more, Type.BODY, tone="second"))
        self._shared = TickBox(self._look, "This is a shared computer")
        shared = QVBoxLayout()
        shared.setSpacing(0)
        shared.addWidget(self._shared)
        asked = label(self._look, _SHARED, Type.SMALL, tone="second", wrap=False)
        asked.setContentsMargins(self._look.px(30), 0, 0, 0)
        self._shared.setAccessibleDescription(_SHARED)
        shared.addWidget(asked)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addLayout(shared)
        card.rows.addLayout(row)
        return card

    def _make_new(self) -> _Column:
        page = _Column()
        rows = page.rows
        rows.addWidget(label(self._look, "Choose a passphrase", Type.DISPLAY))
        self._why = label(self._look, "", Type.BODY, tone="second")
        rows.addWidget(self._why)
        rows.addWidget(label(self._look, _COST, Type.BODY, tone="second"))
        hint = "At least 14 characters. Four or five words that do not belong together are good."
        self._first = PassphraseField(self._look, "Your passphrase", hint=hint)
        self._second = PassphraseField(self._look, "The same again")
        self._second.entered.connect(self.passphrase_given)
        rows.addWidget(self._first)
        rows.addWidget(self._second)
        go_on = button(self._look, "Go on", self.passphrase_given.emit, role="main", key="Enter")
        rows.addWidget(go_on, 0, Qt.AlignmentFlag.AlignRight)
        rows.addStretch(1)
        return page

    def _make_unlock(self) -> _Column:
        page = _Column()
        rows = page.rows
        rows.addWidget(label(self._look, "Open your encrypted store", Type.DISPLAY))
        self._passphrase = PassphraseField(self._look, "Your passphrase")
        self._passphrase.entered.connect(self.unlock_requested)
        rows.addWidget(self._passphrase)
        unlock = button(
            self._look, "Open", self.unlock_requested.emit, role="main", icon="unlock", key="Enter"
        )
        rows.addWidget(unlock, 0, Qt.AlignmentFlag.AlignRight)
        self._code = line_edit(self._look)
        self._code.returnPressed.connect(self._on_code)
        self._code_field = Field(
            self._look, "Recovery code", self._code, hint="As it stands on your printout"
        )
        self._code_field.hide()
        rows.addWidget(
            button(
                self._look,
                "I have forgotten my passphrase",
                self._on_forgotten,
                role="link",
            )
        )
        rows.addWidget(self._code_field)
        rows.addStretch(1)
        return page

    def _on_card(self, wish: Wish) -> None:
        self.wish_chosen.emit(wish)

    def _on_forgotten(self) -> None:
        self._code_field.show()
        self._code.setFocus()

    def _on_code(self) -> None:
        self._asked = self._code_field
        code = self._code.text()
        self._code.clear()
        self.code_given.emit(code)


def _centred(widget: QWidget) -> _Column:
    page = _Column()
    page.rows.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
    return page
