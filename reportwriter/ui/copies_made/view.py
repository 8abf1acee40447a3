"""The list of copies made, and whether a second person looks at every copy."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reportwriter.domain.errors import ReportWriterError
from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.panes import make_pane
from reportwriter.ui.table_rows import Heading, Line
from reportwriter.ui.widgets.bars import ActionBar
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.fields import TickBox
from reportwriter.ui.widgets.frames import Card, Page
from reportwriter.ui.widgets.notice import Notice
from reportwriter.ui.widgets.table_list import TableList
from reportwriter.ui.widgets.text import label
from reportwriter.ui.worded import say_error

_COPIES = (
    Heading("To whom", 24),
    Heading("What for", 22),
    Heading("Which", 17),
    Heading("When", 15),
    Heading("How", 22),
)
_INTRODUCTION = (
    "Every copy that left, so that you can say later who has the report. This list stays on this"
    " computer."
)
_NONE = "No copy has been made yet."
_SECOND = "A second person looks at every copy before it leaves"
_SECOND_HINT = (
    "Where your agency asks for it. They enter their own name, and it is kept with the copy."
)


class CopiesMadeScreen(QWidget):
    chosen = Signal(str)
    write_down_requested = Signal()
    second_person_changed = Signal(bool)
    back_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._notice = Notice(look, "", tone="error")
        self._notice.hide()
        self.copies = TableList(look, "Copies made", _COPIES)
        self.copies.chosen.connect(self.chosen)
        self._none = label(look, _NONE, Type.BODY)
        self._second = TickBox(look, _SECOND)
        self._second.clicked.connect(self.second_person_changed)
        self._write_down = button(
            look, "Write down that it was given", self.write_down_requested.emit
        )
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        page = self._page()
        rows.addWidget(page, 1)
        rows.addWidget(self._bar())
        make_pane(page)

    def show_copies(self, lines: Sequence[Line]) -> None:
        self._notice.hide()
        self.copies.show_lines(lines)
        self._card.setVisible(bool(lines))
        self._none.setVisible(not lines)
        if lines:
            self.copies.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_second_person(self, *, wanted: bool) -> None:
        self._second.setChecked(wanted)

    def show_chosen(self, *, is_of_family: bool) -> None:
        self._write_down.setEnabled(is_of_family)

    def show_trouble(self, error: ReportWriterError) -> None:
        say_error(self._notice, error)

    def _page(self) -> Page:
        look, page = self._look, Page("page", padding=24, spacing=12)
        page.rows.addWidget(label(look, "Copies made", Type.TITLE))
        page.rows.addWidget(label(look, _INTRODUCTION, Type.BODY, tone="second"))
        page.rows.addWidget(self._notice)
        self._card = Card(padding=0, spacing=0)
        self._card.rows.addWidget(self.copies)
        page.rows.addWidget(self._card)
        page.rows.addWidget(self._none)
        page.rows.addWidget(self._second)
        page.rows.addWidget(label(look, _SECOND_HINT, Type.SMALL, tone="second"))
        page.rows.addStretch(1)
        return page

    def _bar(self) -> ActionBar:
        bar = ActionBar(self._look)
        bar.add_button(
            button(self._look, "Back", self.back_requested.emit, role="second", icon="arrow-left")
        )
        bar.add_button(self._write_down)
        return bar
