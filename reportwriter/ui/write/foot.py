"""What stands below the list: what was just done and can be taken back, and the tag run."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reportwriter.ui.look import Look
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.notice import Notice
from reportwriter.ui.write.tag_run import need_a_kind

KEYS = "1 fact, 2 observation, 3 allegation, 4 opinion. F8 leaves it for later; Esc ends the run."


class Foot(QWidget):
    undo_requested = Signal()
    run_requested = Signal()
    run_ended = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._done = Notice(look, "", icon="undo")
        self._start = button(look, "Tag run", self.run_requested.emit, role="quiet", key="Ctrl+T")
        self._undo = button(look, "Undo", self.undo_requested.emit, role="quiet", key="Ctrl+Z")
        self._done.row.addWidget(self._start)
        self._done.row.addWidget(self._undo)
        self._run = Notice(look, "", icon="flag")
        end = button(look, "End the run", self.run_ended.emit, role="quiet", key="Esc")
        self._run.row.addWidget(end)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(24, 0, 24, 8)
        rows.setSpacing(8)
        for notice in (self._done, self._run):
            rows.addWidget(notice)
            notice.hide()
        self._fit()

    def forget(self) -> None:
        """Say no more of what was done before."""
        self._done.hide()
        self._fit()

    def show_done(self, sentence: str, more: str = "", *, offers_run: bool = False) -> None:
        self._done.say(sentence, more)
        self._start.setVisible(offers_run)
        self._undo.show()
        self._done.show()
        self._fit()

    def show_told(self, sentence: str) -> None:
        """Show something for which nothing changed."""
        self._done.say(sentence)
        self._start.hide()
        self._undo.hide()
        self._done.show()
        self._fit()

    def show_tag_run(self, left: int) -> None:
        """Show how many are left to tell; 0 where there is no run."""
        self._run.say(f"Tag run: {need_a_kind(left)}", KEYS)
        self._run.setVisible(left > 0)
        if left:
            self._done.hide()
        self._fit()

    def _fit(self) -> None:
        """Take no room while there is nothing to say."""
        self.setVisible(not (self._done.isHidden() and self._run.isHidden()))
