"""The agencies with what was heard of each; beside it, what is asked of the current one."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reportwriter.domain.errors import ReportWriterError
from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.panes import make_pane
from reportwriter.ui.table_rows import Heading, Line
from reportwriter.ui.who_comes.presenter import LABELS, AgencyPane, Ask, WhoComesPresenter
from reportwriter.ui.who_comes.rows import ComesHead
from reportwriter.ui.widgets.bars import ActionBar
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.frames import Card, Page, editor_frame
from reportwriter.ui.widgets.notice import Notice
from reportwriter.ui.widgets.table_list import TableList
from reportwriter.ui.widgets.text import label
from reportwriter.ui.worded import say_error
from reportwriter.ui.write.answers import AnswerField, ChoiceAnswer, LineAnswer
from reportwriter.ui.write.panes_layout import TwoPanes
from reportwriter.wording import attendance as words

_HEADINGS = (
    Heading("Agency", 30),
    Heading("Do they come?", 30),
    Heading("Counts as", 22),
    Heading("Report", 18),
)


class WhoComesScreen(QWidget):
    agency_chosen = Signal(str)
    answered = Signal(object, str)
    """`Ask`, and what was chosen or typed."""
    back_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._quiet = False
        self._head = Notice(look, "", tone="accent")
        self._rule = label(look, "", Type.SMALL, tone="second")
        self._trouble = Notice(look, "", tone="error")
        self._trouble.hide()
        self.agencies = TableList(look, words.AGENCIES, _HEADINGS, marks_current=True)
        self.agencies.chosen.connect(self._on_agency)
        self.agencies.opened.connect(lambda _key: self._edit())
        self._title = label(look, "", Type.HEADING)
        self._asked = label(look, "", Type.SMALL, tone="second")
        self._fields: dict[Ask, AnswerField] = {}
        self._to_list = button(
            look, "Back to the list", self._show_list, role="quiet", icon="arrow-left"
        )
        self._panes = TwoPanes(look, self._make_list(), self._make_editor())
        self._panes.alone_changed.connect(self._to_list.setVisible)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._panes, 1)
        rows.addWidget(self._bar())
        for pane in (self.agencies.view, self._editor):
            make_pane(pane)
        back = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        back.activated.connect(self.back_requested)

    def take_focus(self) -> None:
        self.agencies.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_head(self, head: ComesHead) -> None:
        self._trouble.hide()
        tone = "success" if head.is_quorate else "warning"
        self._head.say(head.outlook, " ".join(head.sentences), tone=tone)
        self._rule.setText(head.rule)
        self._rule.setVisible(bool(head.rule))

    def show_agencies(self, lines: Sequence[Line], current: str) -> None:
        self._quiet = True
        self.agencies.show_lines(lines)
        self.agencies.set_current(current)
        self._quiet = False

    def show_agency(self, pane: AgencyPane | None, *, fresh: bool) -> None:
        self._editor.setVisible(pane is not None)
        if pane is None:
            return
        self._title.setText(pane.title)
        self._asked.setText(pane.asked)
        shown = {one.ask: one for one in pane.shown}
        for ask, field in self._fields.items():
            field.widget.setVisible(ask in shown)
            if (one := shown.get(ask)) is not None:
                field.show(one.answer, fresh=fresh, choices=one.choices, hint=one.hint)

    def show_trouble(self, error: ReportWriterError) -> None:
        say_error(self._trouble, error)

    def _make_list(self) -> QWidget:
        page = Page("page", padding=24, spacing=12)
        card = Card(padding=0, spacing=0)
        card.rows.addWidget(self.agencies)
        page.rows.addWidget(label(self._look, words.TITLE, Type.TITLE))
        page.rows.addWidget(label(self._look, words.LEDE, tone="second"))
        for part in (self._trouble, self._head, card, self._rule):
            page.rows.addWidget(part)
        page.rows.addStretch(1)
        return page

    def _make_editor(self) -> QWidget:
        self._editor = Page("panel", padding=24, spacing=12)
        self._editor.rows.addWidget(self._to_list, 0, Qt.AlignmentFlag.AlignLeft)
        for above in (self._title, self._asked):
            self._editor.rows.addWidget(above)
        for ask, said in LABELS.items():
            made = LineAnswer if ask is Ask.WHO else ChoiceAnswer
            self._fields[ask] = field = made(self._look, said)
            field.given.connect(partial(self.answered.emit, ask))
            self._editor.rows.addWidget(field.widget)
        self._editor.rows.addStretch(1)
        return editor_frame(self._editor)

    def _bar(self) -> ActionBar:
        bar = ActionBar(self._look)
        bar.left.addWidget(
            button(self._look, "Back to the reports", self.back_requested.emit, key="Esc")
        )
        bar.left.addStretch(1)
        return bar

    def _edit(self) -> None:
        self._panes.show_editor()
        self._fields[Ask.COMES].control.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_list(self) -> None:
        self._panes.show_list()
        self.take_focus()

    def _on_agency(self, agency: str) -> None:
        if not self._quiet:
            self.agency_chosen.emit(agency)


def connect(view: WhoComesScreen, presenter: WhoComesPresenter) -> None:
    """Let a presenter serve a view; whoever shows the view also holds the presenter."""
    view.agency_chosen.connect(presenter.choose)
    view.answered.connect(presenter.answer)
    view.back_requested.connect(presenter.go_back)
