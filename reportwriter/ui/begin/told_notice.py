"""What is said of an invitation that was taken in, with the buttons of what is offered."""

from PySide6.QtCore import Qt, Signal

from reportwriter.domain.errors import ReportWriterError
from reportwriter.ui.begin.shown import Told
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.notice import Notice
from reportwriter.ui.worded import say_error
from reportwriter.wording.updates import STEP_IN


class ToldNotice(Notice):
    """It says other things of the screen, too; then it offers nothing."""

    compare_requested = Signal(object)
    step_in_requested = Signal(object)
    conference_requested = Signal(object)
    deputised_requested = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__(look, "", tone="error")
        self._told: Told | None = None
        self._compare = button(look, "Compare check words", self._on_compare)
        self._step_in = button(look, STEP_IN, self._on_step_in)
        self._open = button(look, "Open the conference", self._on_open)
        for offer in (self._compare, self._step_in, self._open):
            self.row.addWidget(offer)
        self._offer(None)
        self.hide()

    def show_told(self, told: Told) -> None:
        self._offer(told)
        self.say(told.sentence, told.more, tone=told.tone)
        self.show()
        first = self._open if told.compare is None else self._compare
        if not first.isHidden():
            first.setFocus(Qt.FocusReason.TabFocusReason)

    def show_words(self, sentence: str, more: str, *, tone: str) -> None:
        self._offer(None)
        self.say(sentence, more, tone=tone)
        self.show()

    def show_trouble(self, error: ReportWriterError) -> None:
        self._offer(None)
        say_error(self, error)

    def _offer(self, told: Told | None) -> None:
        self._told = told
        self._compare.setVisible(told is not None and told.compare is not None)
        self._step_in.setVisible(told is not None and told.step_in is not None)
        self._open.setVisible(told is not None and bool(told.opens or told.deputises))

    def _on_compare(self) -> None:
        if self._told is not None:
            self.compare_requested.emit(self._told.compare)

    def _on_step_in(self) -> None:
        if self._told is not None:
            self.step_in_requested.emit(self._told.step_in)

    def _on_open(self) -> None:
        if self._told is None:
            return
        if self._told.opens is not None:
            self.conference_requested.emit(self._told.opens)
        else:
            self.deputised_requested.emit(self._told.deputises)
