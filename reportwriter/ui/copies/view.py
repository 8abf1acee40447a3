"""The copy before it is made: for whom, what is in it, what is left out, and the name to type."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reportwriter.domain.errors import ReportWriterError
from reportwriter.ui.copies.presenter import ALL_IN_IT, NEVER_IN_IT, NOTHING_IN_IT, CopyShown
from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.panes import make_pane
from reportwriter.ui.table_rows import Heading, Line
from reportwriter.ui.widgets.bars import ActionBar
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.fields import Field, line_edit
from reportwriter.ui.widgets.frames import Card, Page
from reportwriter.ui.widgets.notice import Notice
from reportwriter.ui.widgets.passphrase import PassphraseField
from reportwriter.ui.widgets.table_list import TableList
from reportwriter.ui.widgets.text import label
from reportwriter.ui.worded import say_error

_IN_REPORT = (Heading("In your report", 22), Heading("Words", 78))
_IN_COPY = (Heading("In the copy", 22), Heading("Words", 78))
TYPE_THE_NAME = "Type the name of the person this copy is for"
WHY_TYPE = "Once given to the wrong person, it cannot be taken back."
MADE = "The copy for {name} is made. Give it to {name} and to nobody else."
LIES = "{file}, in {folder}. Then write down under Sharing with the family how it was shared."


class CopyScreen(QWidget):
    make_requested = Signal(str, str)
    """The name as it was typed, and the passphrase, empty where nothing is signed."""
    back_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._title = label(look, "", Type.TITLE)
        self._stage = label(look, "", Type.BODY, tone="second")
        self._notice = Notice(look, "", tone="error")
        self._notice.hide()
        self._inside = TableList(look, "What is in it", _IN_COPY)
        self._left_out = TableList(look, "What is left out", _IN_REPORT)
        self._nothing = label(look, NOTHING_IN_IT, Type.BODY)
        self._all = label(look, ALL_IN_IT, Type.BODY)
        self._name = line_edit(look)
        self._name.returnPressed.connect(self._on_make)
        self._field = Field(look, TYPE_THE_NAME, self._name, hint=WHY_TYPE)
        self._passphrase = PassphraseField(
            look, hint="The report is signed, so the copy is signed too."
        )
        self._passphrase.entered.connect(self._on_make)
        self._make = button(look, "Make the copy", self._on_make, role="main", icon="file")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        page = self._page()
        rows.addWidget(page, 1)
        rows.addWidget(self._bar())
        make_pane(page)

    def show_copy(self, copy: CopyShown) -> None:
        self._title.setText(f"Copy for {copy.name}")
        self._stage.setText(copy.stage)
        self._notice.hide()
        self._name.clear()
        self._passphrase.take()
        self._passphrase.setVisible(copy.is_signed)
        self._show(self._inside, self._inside_card, self._nothing, copy.inside)
        self._show(self._left_out, self._left_out_card, self._all, copy.left_out)
        self._name.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_busy(self, *, busy: bool) -> None:
        self._make.setEnabled(not busy)

    def show_made(self, name: str, file: str, folder: str) -> None:
        more = LIES.format(file=file, folder=folder)
        self._notice.say(MADE.format(name=name), more, tone="success")
        self._notice.show()

    def show_trouble(self, error: ReportWriterError) -> None:
        say_error(self._notice, error)

    def _show(self, table: TableList, card: Card, instead: QWidget, lines: Sequence[Line]) -> None:
        table.show_lines(lines)
        card.setVisible(bool(lines))
        instead.setVisible(not lines)

    def _page(self) -> Page:
        look, page = self._look, Page("page", padding=24, spacing=12)
        page.rows.addWidget(self._title)
        page.rows.addWidget(self._stage)
        page.rows.addWidget(self._notice)
        page.rows.addWidget(self._field)
        page.rows.addWidget(self._passphrase)
        self._left_out_card, self._inside_card = (
            self._add_table(page, *parts)
            for parts in (
                ("What is left out", self._left_out, self._all),
                ("What is in it", self._inside, self._nothing),
            )
        )
        page.rows.addWidget(label(look, NEVER_IN_IT, Type.SMALL, tone="second"))
        page.rows.addStretch(1)
        return page

    def _add_table(self, page: Page, title: str, table: TableList, instead: QWidget) -> Card:
        page.rows.addWidget(label(self._look, title, Type.HEADING))
        card = Card(padding=0, spacing=0)
        card.rows.addWidget(table)
        page.rows.addWidget(card)
        page.rows.addWidget(instead)
        return card

    def _bar(self) -> ActionBar:
        bar = ActionBar(self._look)
        bar.add_words(label(self._look, "The pages are searched before they leave.", tone="second"))
        bar.add_button(
            button(self._look, "Back", self.back_requested.emit, role="second", icon="arrow-left")
        )
        bar.add_button(self._make)
        return bar

    def _on_make(self) -> None:
        if self._make.isEnabled():
            self.make_requested.emit(self._name.text(), self._passphrase.take())
