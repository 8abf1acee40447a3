"""Requests to see what is held: what came, what goes out, what is left out, what has gone out."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from reportwriter.domain.errors import ReportWriterError
from reportwriter.domain.ids import Reference
from reportwriter.services.access_requests import Answered
from reportwriter.ui.access.fields import CameIn, Elsewhere
from reportwriter.ui.access.presenter import AccessPresenter
from reportwriter.ui.access.rows import (
    NOTHING_ASKED,
    NOTHING_GIVEN,
    NOTHING_LEFT,
    NOTHING_OUT,
    RequestShown,
)
from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.panes import make_pane
from reportwriter.ui.table_rows import Heading, Line
from reportwriter.ui.widgets.bars import ActionBar
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.fields import Field, TickBox, line_edit
from reportwriter.ui.widgets.frames import Card, Page
from reportwriter.ui.widgets.notice import Notice
from reportwriter.ui.widgets.passphrase import PassphraseField
from reportwriter.ui.widgets.table_list import TableList
from reportwriter.ui.widgets.text import label
from reportwriter.ui.worded import say_error
from reportwriter.wording.access import ONE_MONTH

TITLE = "Requests to see what is held"
OPENS_PAGE = "Name in the list what the confidential page holds about them"
WHAT_OPENS = "If not, it says that the chair is asked: the same whether there is anything or not."
MADE = "Both documents are made. Give out the first; keep the second for who is responsible."
WHO_DECIDED = "Named in the list, and kept with the answer."
NOTED = "It is written down among what has gone out."
_REQUESTS = (
    Heading("About", 24),
    Heading("Ground", 20),
    Heading("Who asked", 20),
    Heading("Came", 18),
    Heading("Due", 18),
)
_GIVEN = (Heading("In the report", 16), Heading("Words", 84))
_LEFT = (Heading("In the report", 16), Heading("Words", 48), Heading("Why, or who decided", 36))
_OUT = (
    Heading("On", 18),
    Heading("To", 22),
    Heading("Ground", 18),
    Heading("What", 26),
    Heading("Decided by", 16),
)


class AccessScreen(QWidget):
    request_chosen = Signal(str)
    request_came = Signal(object)
    """NewRequest."""
    allowed = Signal(str, str, str)
    """Reference, who decided, why."""
    left_out = Signal(str)
    make_requested = Signal(str, str, bool)
    """Who decided, the passphrase, whether the page is named in the list."""
    noted = Signal(object)
    """GivenElsewhere."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._whole: Mapping[str, str] = {}
        self._marked = label(look, "", Type.STATEMENT)
        self._notice = Notice(look, "", tone="error")
        self._notice.hide()
        self._came_in = CameIn(look)
        self._came_in.requested.connect(self.request_came)
        self._elsewhere = Elsewhere(look)
        self._elsewhere.noted.connect(self.noted)
        self._make_tables()
        self._because, self._decided_by = line_edit(look), line_edit(look)
        self._opens_page = TickBox(look, OPENS_PAGE)
        self._passphrase = PassphraseField(look, hint="Both documents are signed.")
        self._passphrase.entered.connect(self._on_make)
        self._make = button(look, "Make both documents", self._on_make, role="main", icon="file")
        self._instead: dict[TableList, QWidget] = {}
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        page = self._page()
        rows.addWidget(page, 1)
        rows.addWidget(self._notice)
        rows.addWidget(self._bar())
        make_pane(page)

    def _make_tables(self) -> None:
        look = self._look
        self.requests = TableList(look, "Requests", _REQUESTS)
        self.requests.chosen.connect(self.request_chosen)
        self._given = TableList(look, "What goes out", _GIVEN)
        self.left = TableList(look, "Left out until you decide", _LEFT)
        self.left.chosen.connect(self._show_marked)
        self._out = TableList(look, "What has gone out", _OUT)

    def take_focus(self) -> None:
        """Put the focus where the work on this screen begins."""
        self._notice.hide()
        self._came_in.first.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_people(self, choices: Sequence[tuple[str, str]]) -> None:
        self._came_in.show_people(choices)

    def show_requests(self, lines: Sequence[Line], current: str) -> None:
        self._fill(self.requests, lines, current)
        self._came_in.clear()

    def show_request(self, shown: RequestShown | None) -> None:
        self._request.setVisible(shown is not None)
        self._make.setEnabled(shown is not None)
        if shown is None:
            return
        self._name.setText(f"What {shown.name} is given")
        self._fill(self._given, shown.given)
        self._fill(self.left, shown.left)
        self._whole = shown.whole
        marked = self.left.current_key()
        if marked not in shown.whole and shown.left:
            marked = shown.left[0].key
            self.left.set_current(marked)
        self._show_marked(marked)

    def show_disclosures(self, lines: Sequence[Line]) -> None:
        self._fill(self._out, lines)

    def show_made(self, answered: Answered) -> None:
        more = f"{answered.path}. The list: {answered.list_path}."
        self._notice.say(MADE, more, tone="success")
        self._notice.show()

    def show_noted(self) -> None:
        self._elsewhere.clear()
        self._notice.say(NOTED, tone="success")
        self._notice.show()

    def show_wanted(self, sentence: str) -> None:
        self._notice.say(sentence, tone="error")
        self._notice.show()

    def show_busy(self, *, busy: bool) -> None:
        self._make.setEnabled(not busy)

    def show_trouble(self, error: ReportWriterError) -> None:
        say_error(self._notice, error)

    def _fill(self, table: TableList, lines: Sequence[Line], current: str = "") -> None:
        table.show_lines_at(lines, current)
        table.setVisible(bool(lines))
        self._instead[table].setVisible(not lines)

    def _page(self) -> Page:
        look, page = self._look, Page("page", padding=24, spacing=12)
        page.rows.addWidget(label(look, TITLE, Type.TITLE))
        page.rows.addWidget(label(look, ONE_MONTH, tone="second"))
        page.rows.addWidget(self._came_in)
        page.rows.addWidget(self._table(self.requests, NOTHING_ASKED))
        self._request = self._decisions()
        page.rows.addWidget(self._request)
        page.rows.addWidget(label(look, "What has gone out", Type.HEADING))
        page.rows.addWidget(self._table(self._out, NOTHING_OUT))
        page.rows.addWidget(self._elsewhere)
        page.rows.addStretch(1)
        return page

    def _decisions(self) -> QWidget:
        """Return what is shown of the chosen request."""
        look, inside = self._look, QWidget()
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(12)
        self._name = label(look, "", Type.HEADING)
        rows.addWidget(self._name)
        rows.addWidget(self._table(self._given, NOTHING_GIVEN))
        rows.addWidget(label(look, "Left out until you decide", Type.HEADING))
        rows.addWidget(self._table(self.left, NOTHING_LEFT))
        rows.addWidget(self._marked)
        fields = QHBoxLayout()
        fields.setSpacing(12)
        for field in (
            Field(look, "Who decided", self._decided_by, hint=WHO_DECIDED),
            Field(look, "Why the marked one may go out", self._because),
        ):
            fields.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        rows.addLayout(fields)
        choices = QHBoxLayout()
        choices.setSpacing(12)
        self._let_out = button(look, "Let it go out", self._on_allow, icon="eye")
        self._keep = button(look, "Leave it out again", self._on_leave_out, icon="eye-off")
        choices.addWidget(self._let_out)
        choices.addWidget(self._keep)
        choices.addStretch(1)
        rows.addLayout(choices)
        rows.addWidget(self._opens_page)
        rows.addWidget(label(look, WHAT_OPENS, Type.SMALL, tone="second"))
        rows.addWidget(self._passphrase)
        return inside

    def _table(self, table: TableList, nothing: str) -> QWidget:
        card = Card(padding=0, spacing=0)
        instead = label(self._look, nothing, tone="second")
        instead.setContentsMargins(20, 12, 20, 12)
        card.rows.addWidget(table)
        card.rows.addWidget(instead)
        self._instead[table] = instead
        return card

    def _bar(self) -> ActionBar:
        bar = ActionBar(self._look)
        words = "The pages are searched before they leave. The list goes into another folder."
        bar.add_words(label(self._look, words, tone="second"))
        bar.add_button(self._make)
        return bar

    def _show_marked(self, key: str) -> None:
        """Show a left-out statement in full: nobody decides of what they cannot read."""
        self._because.clear()
        self._marked.setText(self._whole.get(key, ""))
        self._marked.setVisible(key in self._whole)
        for choice in (self._let_out, self._keep):
            choice.setEnabled(key in self._whole)

    def _on_allow(self) -> None:
        if key := self.left.current_key():
            self.allowed.emit(key, self._decided_by.text(), self._because.text())

    def _on_leave_out(self) -> None:
        if key := self.left.current_key():
            self.left_out.emit(key)

    def _on_make(self) -> None:
        if self._make.isEnabled():
            self.make_requested.emit(
                self._decided_by.text(), self._passphrase.take(), self._opens_page.isChecked()
            )


def connect(view: AccessScreen, presenter: AccessPresenter) -> None:
    """Let a presenter serve a view; whoever shows the view also holds the presenter."""
    view.request_chosen.connect(presenter.select)
    view.request_came.connect(presenter.begin)
    view.allowed.connect(
        lambda reference, by, because: presenter.allow(Reference(reference), by, because)
    )
    view.left_out.connect(lambda reference: presenter.leave_out(Reference(reference)))
    view.make_requested.connect(
        lambda by, passphrase, opens: presenter.make(by, passphrase, opens_page=opens)
    )
    view.noted.connect(presenter.note)
