"""A screen that takes files in: it asks for the passphrase, and compares check words of signers."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from reportwriter.ui.chair.batch import Batch
from reportwriter.ui.chair.panels import (
    EnterWordsPanel,
    OwnWordsPanel,
    PassphrasePanel,
    ProgressPanel,
)
from reportwriter.ui.chair.signers import Signers
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.takes_files import TakesFiles


class TakingInScreen(TakesFiles):
    """`show_panel` shows one of its panels in place of the others, or none."""

    passphrase_given = Signal(str)
    later_requested = Signal()
    cancel_requested = Signal()
    own_words_requested = Signal()
    words_requested = Signal()
    words_entered = Signal(object)

    def __init__(self, look: Look, show_panel: Callable[[QWidget | None], None]) -> None:
        super().__init__()
        self._look = look
        self._turn_to = show_panel
        self._passphrase = PassphrasePanel(look)
        self._passphrase.given.connect(self.passphrase_given)
        self._passphrase.later.connect(self.later_requested)
        self._passphrase.cancelled.connect(self.cancel_requested)
        self._progress = ProgressPanel(look)
        self._progress.cancelled.connect(self.cancel_requested)
        self._own_words = OwnWordsPanel(look)
        self._own_words.closed.connect(self.show_quiet)
        self._enter_words = EnterWordsPanel(look)
        self._enter_words.entered.connect(self.words_entered)
        self._enter_words.cancelled.connect(self.show_quiet)

    def show_passphrase_asked(self, sentence: str, *, may_wait: bool) -> None:
        self._turn_to(self._passphrase)
        self._passphrase.ask_for(sentence, may_wait=may_wait)

    def show_progress(self, done: int, of: int) -> None:
        self._turn_to(self._progress)
        self._progress.show_progress(done, of)

    def show_own_words(self, words: Sequence[str]) -> None:
        self._turn_to(self._own_words)
        self._own_words.show_words(words)

    def show_words_asked(self, author: str) -> None:
        self._turn_to(self._enter_words)
        self._enter_words.ask(author)

    def show_words_refused(self, sentence: str) -> None:
        self._enter_words.refuse(sentence)

    def show_quiet(self) -> None:
        self._turn_to(None)


def connect_taking_in(view: TakingInScreen, batch: Batch, signers: Signers) -> None:
    """Let what takes files in, and what compares check words, serve a view."""
    view.files_dropped.connect(batch.drop)
    view.passphrase_given.connect(batch.take_in)
    view.later_requested.connect(batch.take_in_later)
    view.cancel_requested.connect(batch.cancel)
    view.own_words_requested.connect(signers.show_own_words)
    view.words_requested.connect(signers.ask_for_words)
    view.words_entered.connect(signers.enter_words)
