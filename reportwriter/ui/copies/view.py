"""The copy before it is made: for whom, what is in it, what is left out, and the name to type."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reportwriter.domain.errors import ReportWriterError
from reportwriter.ui.copies.answers import ForWhom, TypedNames
from reportwriter.ui.copies.presenter import CopyShown
from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.panes import make_pane
from reportwriter.ui.table_rows import Heading, Line
from reportwriter.ui.widgets.bars import ActionBar
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.frames import Card, Page
from reportwriter.ui.widgets.notice import Notice
from reportwriter.ui.widgets.passphrase import PassphraseField
from reportwriter.ui.widgets.table_list import TableList
from reportwriter.ui.widgets.text import label
from reportwriter.ui.worded import say_error

_LEFT_OUT = (Heading("In your report", 20), Heading("Words", 46), Heading("Why", 34))
_IN_COPY = (Heading("In the copy", 20), Heading("Words", 80))
NOTHING_IN_IT = "Nothing of the report can be shared with this person as it is now."
ALL_IN_IT = "Nothing is left out."
NEVER_IN_IT = (
    "Never in it: addresses, schools and doctors, adults' dates of birth, what others of the family"
    " said, who told you something and may not be named, and the confidential page."
)
MADE = "The copy for {name} is made. Give it to {name} and to nobody else."
LIES = "{file}, in {folder}. Then write down under Sharing with the family how it was shared."


class CopyScreen(QWidget):
    make_requested = Signal(object, str)
    """CopyOrder, and the passphrase, empty where nothing is signed."""
    read_as_requested = Signal(object)
    """Standing."""
    back_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._title = label(look, "", Type.TITLE)
        self._stage = label(look, "", Type.BODY, tone="second")
        self._notice = Notice(look, "", tone="error")
        self._notice.hide()
        self._for_whom = ForWhom(look)
        self._for_whom.read_as.connect(self.read_as_requested)
        self._inside = TableList(look, "What is in it", _IN_COPY)
        self._left_out = TableList(look, "What is left out", _LEFT_OUT)
        self._nothing = label(look, NOTHING_IN_IT, Type.BODY)
        self._all = label(look, ALL_IN_IT, Type.BODY)
        self._names = TypedNames(look)
        self._names.name.returnPressed.connect(self._on_make)
        self._passphrase = PassphraseField(
            look, hint="The report is signed, so the copy is signed too."
        )
        self._passphrase.entered.connect(self._on_make)
        self._names.rows.addWidget(self._passphrase)
        self._make = button(look, "Make the copy", self._on_make, role="main", icon="file")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        page = self._page()
        rows.addWidget(page, 1)
        # Outside what scrolls, so that it is seen from wherever the copy was asked for.
        rows.addWidget(self._notice)
        rows.addWidget(self._bar())
        make_pane(page)

    def show_copy(self, copy: CopyShown, *, fresh: bool) -> None:
        """Show what it would hold; `fresh` for another reader, when nothing typed may stay."""
        self._title.setText(f"Copy for {copy.name}")
        self._stage.setText(copy.stage)
        self._for_whom.show_standing(copy.standing, copy.capacities, fresh=fresh)
        self._names.ask(second_person=copy.second_person, fresh=fresh)
        self._passphrase.setVisible(copy.is_signed)
        self._show(self._inside, self._inside_card, self._nothing, copy.inside)
        self._show(self._left_out, self._left_out_card, self._all, copy.left_out)
        if fresh:
            self._notice.hide()
            self._passphrase.take()
            self._for_whom.first.setFocus(Qt.FocusReason.OtherFocusReason)

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
        page.rows.addWidget(self._for_whom)
        self._left_out_card, self._inside_card = (
            self._add_table(page, *parts)
            for parts in (
                ("What is left out", self._left_out, self._all),
                ("What is in it", self._inside, self._nothing),
            )
        )
        page.rows.addWidget(label(look, NEVER_IN_IT, Type.SMALL, tone="second"))
        page.rows.addWidget(label(look, "Before it leaves", Type.HEADING))
        page.rows.addWidget(self._names)
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
            order = self._names.order(self._for_whom.standing, self._for_whom.purpose)
            self.make_requested.emit(order, self._passphrase.take())
