"""What opens above the chair's list, in its place: passphrase, progress, and check words."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QProgressBar, QWidget

from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.fields import Field, line_edit
from reportwriter.ui.widgets.frames import Card
from reportwriter.ui.widgets.passphrase import PassphraseField
from reportwriter.ui.widgets.text import label
from reportwriter.ui.widgets.word_row import WordRow

WORDS = 8
CHECK_AND_OPEN = "Check and open"
READ_OUT = (
    "Read these out to an author who rings you, or whom you ring. Their program asks for three of "
    "them. Never send them."
)
CALL_THEM = (
    "Ring {author} on a number you already have, never one from the report or its e-mail. Ask for "
    "their eight check words and enter them in order."
)


class SigningPanel(Card):
    """Asks for the passphrase that signs; `sentence` says what, `said` stands on the button."""

    given = Signal(str)
    cancelled = Signal()

    def __init__(self, look: Look, sentence: str, said: str, *beside: QWidget) -> None:
        super().__init__("selected", padding=16, spacing=12)
        self._sentence = label(look, sentence, Type.LABEL)
        self._passphrase = PassphraseField(look)
        self._passphrase.entered.connect(self._on_given)
        self._give = button(look, said, self._on_given)
        not_now = button(look, "Not now", self.cancelled.emit, role="quiet")
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        for made in (self._give, *beside, not_now):
            buttons.addWidget(made)
        buttons.addStretch(1)
        self.rows.addWidget(self._sentence)
        self.rows.addWidget(self._passphrase)
        self.rows.addLayout(buttons)

    def ask(self) -> None:
        self._passphrase.take_focus()

    def _on_given(self) -> None:
        self.given.emit(self._passphrase.take())


class PassphrasePanel(SigningPanel):
    """Asks once for a whole batch; `later` takes the files in and leaves sealed pages closed."""

    later = Signal()

    def __init__(self, look: Look) -> None:
        later = button(look, "Later, check only")
        super().__init__(look, "", CHECK_AND_OPEN, later)
        self._later = later
        self._later.clicked.connect(self.later)

    def ask_for(self, sentence: str, *, may_wait: bool) -> None:
        self._sentence.setText(sentence)
        self._give.set_words(CHECK_AND_OPEN if may_wait else "Open the sealed pages")
        self._later.setVisible(may_wait)
        self.ask()


def checking(done: int, of: int) -> str:
    return f"Checking {min(done + 1, of)} of {of}"


class ProgressPanel(Card):
    """How far something is: `said` words it, `bar` names it, `below` says what cancelling does."""

    cancelled = Signal()

    def __init__(
        self,
        look: Look,
        said: Callable[[int, int], str] = checking,
        *,
        bar: str = "Checking files",
        below: str = "Cancelling keeps the files already checked.",
    ) -> None:
        super().__init__(padding=16, spacing=8)
        self._said = said
        self._sentence = label(look, "", Type.LABEL)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(bar)
        head = QHBoxLayout()
        head.addWidget(self._sentence, 1)
        head.addWidget(button(look, "Cancel", self.cancelled.emit))
        self.rows.addLayout(head)
        self.rows.addWidget(self._bar)
        self.rows.addWidget(label(look, below, Type.SMALL, tone="second"))

    def show_progress(self, done: int, of: int) -> None:
        self._sentence.setText(self._said(done, of))
        self._bar.setMaximum(of)
        self._bar.setValue(done)


class OwnWordsPanel(Card):
    """The chair's own words, on the chair's own screen and nowhere else."""

    closed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(padding=16, spacing=12)
        self._words = WordRow(look)
        self.rows.addWidget(label(look, "Your check words", Type.HEADING))
        self.rows.addWidget(self._words)
        self.rows.addWidget(label(look, READ_OUT, tone="second"))
        self.rows.addWidget(button(look, "Hide them", self.closed.emit))

    def show_words(self, words: Sequence[str]) -> None:
        self._words.show_words(words)

    def forget(self) -> None:
        self._words.show_words(())


class EnterWordsPanel(Card):
    """Eight fields for the words that somebody reads out; `call` says whom to ring, and how."""

    entered = Signal(object)
    cancelled = Signal()

    def __init__(self, look: Look, call: str = CALL_THEM) -> None:
        super().__init__("selected", padding=16, spacing=12)
        self._asks = call
        self._call = label(look, "")
        self._refused = label(look, "", Type.LABEL, tone="error")
        self._refused.hide()
        self._fields = tuple(self._field(look) for _ in range(WORDS))
        grid = QGridLayout()
        grid.setSpacing(12)
        for index, field in enumerate(self._fields):
            grid.addWidget(Field(look, f"Word {index + 1}", field), index // 4, index % 4)
        buttons = QHBoxLayout()
        buttons.addWidget(button(look, "Compare", self._on_entered))
        buttons.addWidget(button(look, "Not now", self.cancelled.emit, role="quiet"))
        buttons.addStretch(1)
        self.rows.addWidget(self._call)
        self.rows.addWidget(self._refused)
        self.rows.addLayout(grid)
        self.rows.addLayout(buttons)

    def ask(self, author: str) -> None:
        self._call.setText(self._asks.format(author=author or "the signer"))
        self._refused.hide()
        for field in self._fields:
            field.clear()
        self._fields[0].setFocus()

    def refuse(self, sentence: str) -> None:
        self._refused.setText(sentence)
        self._refused.show()

    def _field(self, look: Look) -> QLineEdit:
        field = line_edit(look)
        field.returnPressed.connect(self._on_entered)
        return field

    def _on_entered(self) -> None:
        self.entered.emit(tuple(field.text() for field in self._fields))
