"""Who comes, in groups; beside the list, what is asked of the current line."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from reportwriter.domain.errors import ReportWriterError
from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.panes import make_pane
from reportwriter.ui.table_rows import Heading, Line
from reportwriter.ui.who_comes.asks import Ask
from reportwriter.ui.who_comes.fields import AskFields
from reportwriter.ui.who_comes.letter_copy import LetterCopy
from reportwriter.ui.who_comes.marking import Mark
from reportwriter.ui.who_comes.panes import Pane
from reportwriter.ui.who_comes.presenter import WhoComesPresenter
from reportwriter.ui.who_comes.rows import ComesHead
from reportwriter.ui.widgets.bars import ActionBar
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.frames import Card, Page, editor_frame
from reportwriter.ui.widgets.notice import Notice
from reportwriter.ui.widgets.shortcut import shortcut
from reportwriter.ui.widgets.table_list import TableList
from reportwriter.ui.widgets.text import label
from reportwriter.ui.worded import say_error
from reportwriter.ui.write.panes_layout import TwoPanes, way_back
from reportwriter.wording import attendance as words
from reportwriter.wording.attendee import ADD, PUT_BACK, REMOVE

_HEADINGS = (
    Heading("Who", 32),
    Heading("As what", 22),
    Heading("Expected", 28),
    Heading("Here", 18),
)
_MARKS = {
    Qt.Key.Key_Space: Mark.HERE,
    Qt.Key.Key_N: Mark.NOT_HERE,
    Qt.Key.Key_L: Mark.LATE,
    Qt.Key.Key_G: Mark.GONE,
}


class WhoComesScreen(QWidget):
    chosen = Signal(str)
    answered = Signal(object, object)
    """`Ask`, and what was chosen or typed."""
    now_requested = Signal(object)
    marked = Signal(object)
    """`Mark`, for the current line."""
    add_requested = Signal()
    remove_requested = Signal()
    put_back_requested = Signal()
    back_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._stops: list[QWidget] = []
        self._add = button(look, ADD, self.add_requested.emit, icon="plus", key="Ctrl+N")
        self._letter = LetterCopy(look)
        self._back = button(look, "Back to the reports", self.back_requested.emit, key="Esc")
        self.list = TableList(look, words.LIST, _HEADINGS, marks_current=True)
        self.list.chosen.connect(self.chosen)
        self.list.opened.connect(lambda _key: self._edit())
        self.list.view.installEventFilter(self)
        self.list.view.setAccessibleDescription(words.KEYS)
        self.fields = AskFields(look)
        self.fields.answered.connect(self.answered)
        self.fields.now_requested.connect(self.now_requested)
        self._panes = TwoPanes(look, self._make_list(), self._make_editor())
        self._panes.lead_back(self._to_list, self.take_focus)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._panes, 1)
        rows.addWidget(self._bar())
        for pane in (self.list.view, self._editor):
            make_pane(pane)
        shortcut("Esc", self, self.back_requested.emit)
        shortcut("Ctrl+N", self, self.add_requested.emit)

    def take_focus(self) -> None:
        self.list.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_head(self, head: ComesHead) -> None:
        self._trouble.hide()
        tone = "success" if head.is_quorate else "warning"
        self._head.say(head.outlook, " ".join(head.sentences), tone=tone)
        self._warning.say(head.warning, head.advice)
        self._warning.setVisible(bool(head.warning))
        self._rule.setText(head.rule)
        self._rule.setVisible(bool(head.rule))

    def show_lines(self, lines: Sequence[Line], current: str) -> None:
        self.list.show_lines_at(lines, current)

    def show_pane(self, pane: Pane | None, *, fresh: bool) -> None:
        self._editor.setVisible(pane is not None)
        if pane is None:
            self._forget()
            return
        self._title.setText(pane.title)
        self._under.setText(pane.under)
        self._lacks.setText(pane.lacks)
        self._lacks.setVisible(bool(pane.lacks))
        self._remove.setVisible(pane.may_remove)
        self._letter.show_letter(pane.letter)
        self.fields.show_questions(pane.shown, fresh=fresh)
        self._put_tabs_in_order()

    def show_new(self) -> None:
        self._panes.show_editor()
        self.fields.take_focus(Ask.NAME)

    def show_removed(self, sentence: str) -> None:
        self._say(sentence, tone="accent")
        self._put_back.show()

    def show_not_marked(self, sentence: str) -> None:
        """Say why nobody was marked, and go to the tick that it takes."""
        self._say(sentence, tone="warning")
        self._panes.show_editor()
        self.fields.take_focus(Ask.ACKNOWLEDGED)

    def show_marked(self) -> None:
        """Go back to the list where the roll is called, to the next line."""
        self._trouble.hide()
        self._panes.go_back()
        self.list.go_on()

    def go_on(self) -> None:
        self.list.go_on()

    def show_trouble(self, error: ReportWriterError) -> None:
        self._put_back.hide()
        say_error(self._trouble, error)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that say who is there, before the list looks for a name with them."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            mark = _MARKS.get(Qt.Key(event.key()))
            if mark is not None and event.modifiers() == Qt.KeyboardModifier.NoModifier:
                self.marked.emit(mark)
                return True
        return super().eventFilter(watched, event)

    def _make_list(self) -> QWidget:
        look = self._look
        self._head = Notice(look, "", tone="accent")
        self._warning = Notice(look, "", tone="warning")
        self._trouble = Notice(look, "", tone="error")
        self._put_back = button(look, PUT_BACK, self._on_put_back, role="link")
        self._trouble.row.addWidget(self._put_back)
        self._rule = label(look, "", Type.SMALL, tone="second")
        for notice in (self._warning, self._trouble):
            notice.hide()
        page = Page("page", padding=24, spacing=12)
        card = Card(padding=0, spacing=0)
        card.rows.addWidget(self.list)
        head = QHBoxLayout()
        head.addWidget(label(look, words.TITLE, Type.TITLE), 1)
        head.addWidget(self._add)
        page.rows.addLayout(head)
        lede = label(look, words.LEDE, tone="second")
        keys = label(look, words.KEYS, Type.SMALL, tone="second")
        for part in (lede, self._trouble, self._head, self._warning, keys, card, self._rule):
            page.rows.addWidget(part)
        page.rows.addStretch(1)
        return page

    def _make_editor(self) -> QWidget:
        look = self._look
        self._to_list = way_back(look)
        self._title = label(look, "", Type.HEADING)
        self._under = label(look, "", Type.SMALL, tone="second")
        self._lacks = label(look, "", Type.SMALL_STRONG, tone="warning")
        self._remove = button(look, REMOVE, self.remove_requested.emit, role="quiet")
        self._editor = Page("panel", padding=24, spacing=12)
        left = Qt.AlignmentFlag.AlignLeft
        self._editor.rows.addWidget(self._to_list, 0, left)
        for part in (self._title, self._under, self._lacks, self.fields):
            self._editor.rows.addWidget(part)
        self._editor.rows.addWidget(self._letter)
        self._editor.rows.addWidget(self._remove, 0, left)
        self._editor.rows.addStretch(1)
        return editor_frame(self._editor)

    def _bar(self) -> ActionBar:
        bar = ActionBar(self._look)
        bar.left.addWidget(self._back)
        bar.left.addStretch(1)
        return bar

    def _say(self, sentence: str, *, tone: str) -> None:
        self._put_back.hide()
        self._trouble.say(sentence, tone=tone)
        self._trouble.show()

    def _forget(self) -> None:
        """Keep no name and no word of anybody in what is hidden, as when the vault is locked."""
        self.fields.forget()
        self._letter.show_letter("")
        self._stops = []
        for words_of in (self._title, self._under, self._lacks):
            words_of.clear()
        for notice in (self._head, self._warning, self._trouble):
            notice.say("")

    def _put_tabs_in_order(self) -> None:
        """Lead Tab as the eye goes: what was made later would else come last."""
        stops = [self._add, self.list.view, self._to_list, *self.fields.tab_stops()]
        stops += [self._letter.button, self._remove, self._back]
        if stops != self._stops:
            self._stops = stops
            for before, after in pairwise(stops):
                QWidget.setTabOrder(before, after)

    def _edit(self) -> None:
        self._panes.show_editor()
        self.fields.take_focus()

    def _on_put_back(self) -> None:
        self._trouble.hide()
        self.put_back_requested.emit()


def connect(view: WhoComesScreen, presenter: WhoComesPresenter) -> None:
    """Let a presenter serve a view; whoever shows the view also holds the presenter."""
    view.chosen.connect(presenter.choose)
    view.answered.connect(presenter.answer)
    view.now_requested.connect(presenter.say_now)
    view.marked.connect(presenter.mark)
    view.add_requested.connect(presenter.add)
    view.remove_requested.connect(presenter.remove)
    view.put_back_requested.connect(presenter.put_back)
    view.back_requested.connect(presenter.go_back)
