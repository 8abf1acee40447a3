"""The page of questions and notes: the list, what can be done with one, and the agenda."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from reportwriter.domain.errors import ReportWriterError
from reportwriter.ui.cards.card_list import CardList
from reportwriter.ui.cards.rows import HeadingRow, ReadingRow
from reportwriter.ui.desk.desk_page import DeskPage
from reportwriter.ui.desk.remark_list import RemarkList
from reportwriter.ui.desk.rewording import RewordingPanel
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.empty_state import EmptyState
from reportwriter.ui.widgets.frames import in_line
from reportwriter.ui.widgets.notice import Notice
from reportwriter.ui.widgets.shortcut import shortcut
from reportwriter.ui.widgets.tool_row import ToolRow
from reportwriter.ui.worded import say_error
from reportwriter.wording import agenda as words


class RemarksPage(QWidget, DeskPage):
    """Signals without words carry the key of the current row."""

    answer_requested = Signal(str)
    reword_requested = Signal(str)
    remove_requested = Signal(str)
    statement_requested = Signal(str)
    undo_requested = Signal()
    agenda_requested = Signal(object)
    """Carries the path to write to."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._agenda_name = ""
        self.list = CardList(look, words.QUESTIONS_AND_NOTES)
        self.list.opened.connect(self.statement_requested)
        self.panel = RewordingPanel(look)
        self.panel.hide()
        self._notice = Notice(look, "", tone="accent")
        self._undo = button(look, "Undo", self.undo_requested.emit, key="Ctrl+Z")
        self._notice.row.addWidget(self._undo)
        self._notice.hide()
        self._made = self._buttons()
        self._middle = QStackedWidget()
        self._empty = EmptyState(look, words.NOTHING_YET, words.HOW_TO_ASK, icon="chat")
        for page in (self._empty, self.list):
            self._middle.addWidget(page)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(10)
        rows.addWidget(self._made)
        for widget in (self._notice, self.panel):
            rows.addLayout(in_line(widget))
        rows.addWidget(self._middle, 1)
        self._make_keys()

    def take_focus(self) -> None:
        """Put the focus into the list, or where there is nothing yet, on the words that say so."""
        listed = self._middle.currentWidget() is self.list
        (self.list if listed else self._empty).setFocus(Qt.FocusReason.TabFocusReason)

    def escape(self) -> bool:
        if self.panel.isVisible():
            self.panel.left.emit()
            return True
        return False

    def show_rows(self, rows: Sequence[ReadingRow], current: str) -> None:
        """Show rows; the current one, or else the first that is no heading, is gone to."""
        had_focus = self.list.hasFocus()
        waited = self.window().focusWidget() is self._empty
        self.list.show_rows(rows)
        if current:
            self.list.set_current(current)
        if not self.list.currentIndex().isValid():
            first = next((row for row in rows if not isinstance(row, HeadingRow)), None)
            self.list.set_current(first.key if first else "")
        self._middle.setCurrentWidget(self.list if rows else self._empty)
        self._made.setEnabled(bool(rows))
        if had_focus and not rows and self._undo.isVisible():
            # The list that had it is gone with its last row.
            self._undo.setFocus()
        elif waited:
            self.take_focus()

    def show_agenda_name(self, name: str) -> None:
        self._agenda_name = name

    def show_editing(self, title: str, text: str) -> None:
        self.panel.ask(title, text)

    def show_not_editing(self) -> None:
        had_focus = self.panel.isVisible()
        self.panel.forget()
        if had_focus:
            self.take_focus()

    def show_removed(self, sentence: str) -> None:
        self._say(sentence, may_undo=True)

    def show_written(self, sentence: str) -> None:
        self._say(sentence, may_undo=False)

    def show_quiet(self) -> None:
        self._notice.hide()

    def show_trouble(self, error: ReportWriterError) -> None:
        self._undo.hide()
        say_error(self._notice, error)

    def _say(self, sentence: str, *, may_undo: bool) -> None:
        self._notice.say(sentence, tone="accent")
        self._undo.setVisible(may_undo)
        self._notice.show()

    def _buttons(self) -> QWidget:
        look, row = self._look, ToolRow(self._look, side=5)
        of_row = []
        for said, icon, key, signal in (
            ("Go to the statement", "arrow-right", "Enter", self.statement_requested),
            ("Answer", "tick", "A", self.answer_requested),
            ("Reword", "pencil", "R", self.reword_requested),
            ("Delete", "bin", "Del", self.remove_requested),
        ):
            run = self._of_current(signal)
            of_row.append(button(look, said, run, role="quiet", icon=icon, key=key))
        row.add_foldable(of_row)
        row.add(button(look, "Agenda as PDF", self._on_agenda, icon="print", key="Ctrl+S"))
        row.end()
        return row

    def _make_keys(self) -> None:
        """Letters are keys only while the focus is in the list; there nothing is typed."""
        for key, signal in (
            ("A", self.answer_requested),
            ("R", self.reword_requested),
            ("Del", self.remove_requested),
        ):
            shortcut(key, self.list, self._of_current(signal))
        shortcut("Ctrl+Z", self, self.undo_requested.emit)
        shortcut("Ctrl+S", self, self._on_agenda)

    def _of_current(self, signal: SignalInstance) -> Callable[[], None]:
        return lambda: signal.emit(self.list.current_key())

    def _on_agenda(self) -> None:
        if self._middle.currentWidget() is not self.list:
            return
        chosen, _ = QFileDialog.getSaveFileName(
            self, "Save the agenda", self._agenda_name, "PDF (*.pdf)"
        )
        if chosen:
            self.agenda_requested.emit(Path(chosen))


def connect(page: RemarksPage, listed: RemarkList) -> None:
    page.answer_requested.connect(listed.answer)
    page.reword_requested.connect(listed.reword)
    page.remove_requested.connect(listed.remove)
    page.statement_requested.connect(listed.go_to)
    page.undo_requested.connect(listed.undo)
    page.agenda_requested.connect(listed.save)
    page.panel.kept.connect(listed.end)
    page.panel.left.connect(listed.leave)
