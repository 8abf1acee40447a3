"""The bar of the desk: back, what can be done with the current row, and on to the next heading."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from reportwriter.ui.look import Look
from reportwriter.ui.widgets.bars import ActionBar
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.shortcut import shortcut
from reportwriter.wording.page_beside import PAGE as SIGNED_PAGE


class DeskBar(ActionBar):
    back_requested = Signal()
    step_requested = Signal(int)
    question_requested = Signal()
    note_requested = Signal()
    mark_requested = Signal()
    pages_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._of_row: tuple[tuple[str, str, str, Callable[[], None]], ...] = (
            ("Ask a question", "chat", "Q", self.question_requested.emit),
            ("Note", "pencil", "N", self.note_requested.emit),
            ("Mark", "flag", "M", self.mark_requested.emit),
            (SIGNED_PAGE, "file", "P", self.pages_requested.emit),
        )
        self._made = [
            button(look, words, run, role="quiet", icon=icon, key=key)
            for words, icon, key, run in self._of_row
        ]
        back = button(look, "Back to the list", self.back_requested.emit, key="Esc")
        self.left.addWidget(back)
        self.add_foldable(self._made)
        self.add_button(button(look, "Previous", lambda: self.step_requested.emit(-1)))
        onward = lambda: self.step_requested.emit(1)  # noqa: E731  # Too long for the line below.
        self.add_button(button(look, "Next heading", onward, role="main", icon="arrow-right"))

    def serve(self, rows: QWidget) -> None:
        """Let the letters be keys while the focus is in these rows; there nothing is typed."""
        for _, _, key, run in self._of_row:
            shortcut(key, rows, run)

    def let_remark(self, *, may: bool) -> None:
        for made in self._made:
            made.setEnabled(may)
