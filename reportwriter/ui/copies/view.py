"""The copy before it is made: for whom, what is in it, what is left out, and the name to type."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reportwriter.domain.copy_order import CopyOrder
from reportwriter.domain.errors import ReportWriterError
from reportwriter.ui.copies.answers import ForWhom, TypedNames
from reportwriter.ui.copies.pages import PagesShown
from reportwriter.ui.copies.shown import CopyShown
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
NOTHING_IN_IT = "Nothing of the report can be shared with this reader as it is now."
ALL_IN_IT = "Nothing is left out."
SIGNED_TOO = "The report is signed, so the copy is signed too."
COMPARED = "What is on your confidential page is looked for in the copy before it leaves."
MADE = "The copy for {name} is made. Give it to {name} and to nobody else."
LIES = "{file}, in {folder}."
PRINTED = "The copy for {name} was sent to the printer. Fetch it at once."
WRITE_DOWN = "Then write down under Sharing with the family how it was shared."
PRINTERS_KEEP = "A printer may keep what it prints, so use one that only your team can reach."


class CopyScreen(QWidget):
    make_requested = Signal(object, str)
    """CopyOrder, and the passphrase, empty where none is asked for."""
    read_as_requested = Signal(object)
    """Standing."""
    print_requested = Signal(object, str)
    pages_requested = Signal(object)
    """CopyOrder, as far as it is answered."""
    agency_named = Signal(str)
    write_down_requested = Signal()
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
        self._for_whom.agency_named.connect(self.agency_named)
        self._never = label(look, "", Type.SMALL, tone="second")
        self._pages = PagesShown(look)
        self._inside = TableList(look, "What is in it", _IN_COPY)
        self._left_out = TableList(look, "What is left out", _LEFT_OUT)
        self._nothing = label(look, NOTHING_IN_IT, Type.BODY)
        self._all = label(look, ALL_IN_IT, Type.BODY)
        self._names = TypedNames(look)
        self._names.name.returnPressed.connect(self._on_make)
        self._passphrase = PassphraseField(look)
        self._passphrase.entered.connect(self._on_make)
        self._names.rows.addWidget(self._passphrase)
        self._make_buttons()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        page = self._area = self._page()
        rows.addWidget(page, 1)
        # Outside what scrolls, so that it is seen from wherever the copy was asked for.
        rows.addWidget(self._notice)
        rows.addWidget(self._bar())
        make_pane(page)

    def show_copy(self, copy: CopyShown, *, fresh: bool) -> None:
        """Show what it would hold; `fresh` for another reader, when nothing typed may stay."""
        self._title.setText(copy.title)
        self._stage.setText(copy.stage)
        self._never.setText(copy.never_in_it)
        self._for_whom.show_copy(copy, fresh=fresh)
        # They show what it would have held before the last answer.
        self._pages.show_pages(())
        self._names.ask(second_person=copy.second_person, fresh=fresh)
        self._passphrase.setVisible(copy.takes_passphrase)
        self._passphrase.set_hint(SIGNED_TOO if copy.is_signed else COMPARED)
        self._show(self._inside, self._inside_card, self._nothing, copy.inside)
        self._show(self._left_out, self._left_out_card, self._all, copy.left_out)
        for part in self._what_it_holds:
            part.setVisible(bool(copy.name))
        if not copy.name:
            self._nothing.hide()
            self._all.hide()
        if fresh:
            self._notice.hide()
            self._passphrase.take()
            self._for_whom.first.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_busy(self, *, busy: bool) -> None:
        for one in (self._make, self._print, self._look_at):
            one.setEnabled(not busy)

    def show_pages(self, pages: Sequence[bytes]) -> None:
        self._pages.show_pages(pages)
        if (first := self._pages.first) is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)
            # The button that was pressed stays in sight above the first page, once all have room.
            QTimer.singleShot(0, self, self._scroll_to_pages)

    def show_made(self, name: str, file: str, folder: str, *, to_family: bool) -> None:
        self._say_left(
            MADE.format(name=name), LIES.format(file=file, folder=folder), to_family=to_family
        )

    def show_printed(self, name: str, *, to_family: bool) -> None:
        self._say_left(PRINTED.format(name=name), PRINTERS_KEEP, to_family=to_family)

    def show_trouble(self, error: ReportWriterError) -> None:
        self._write_down.hide()
        say_error(self._notice, error)

    def _scroll_to_pages(self) -> None:
        self._area.verticalScrollBar().setValue(self._look_at.y() - 12)

    def _say_left(self, sentence: str, more: str, *, to_family: bool) -> None:
        then = f"{more} {WRITE_DOWN}" if to_family else more
        self._notice.say(sentence, then, tone="success")
        self._write_down.setVisible(to_family)
        self._notice.show()

    def _show(self, table: TableList, card: Card, instead: QWidget, lines: Sequence[Line]) -> None:
        table.show_lines(lines)
        card.setVisible(bool(lines))
        instead.setVisible(not lines)

    def _page(self) -> Page:
        look, page = self._look, Page("page", padding=24, spacing=12)
        self._what_it_holds: list[QWidget] = [self._never, self._look_at]
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
        page.rows.addWidget(self._never)
        page.rows.addWidget(self._look_at, 0, Qt.AlignmentFlag.AlignLeft)
        page.rows.addWidget(self._pages)
        page.rows.addWidget(label(look, "Before it leaves", Type.HEADING))
        page.rows.addWidget(self._names)
        page.rows.addWidget(label(look, PRINTERS_KEEP, Type.SMALL, tone="second"))
        page.rows.addStretch(1)
        return page

    def _add_table(self, page: Page, title: str, table: TableList, instead: QWidget) -> Card:
        heading = label(self._look, title, Type.HEADING)
        self._what_it_holds.append(heading)
        page.rows.addWidget(heading)
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
        bar.add_button(self._print)
        bar.add_button(self._make)
        return bar

    def _on_make(self) -> None:
        if self._make.isEnabled():
            self.make_requested.emit(self._order(), self._passphrase.take())

    def _on_print(self) -> None:
        self.print_requested.emit(self._order(), self._passphrase.take())

    def _on_look(self) -> None:
        self.pages_requested.emit(self._order())

    def _make_buttons(self) -> None:
        look = self._look
        self._look_at = button(look, "Look at the pages", self._on_look, icon="eye")
        self._write_down = button(
            look, "Write down that it was given", self.write_down_requested.emit
        )
        self._notice.row.addWidget(self._write_down)
        self._print = button(look, "Print", self._on_print, icon="print")
        self._make = button(look, "Make the copy", self._on_make, role="main", icon="file")

    def _order(self) -> CopyOrder:
        return self._names.order(self._for_whom.standing, self._for_whom.purpose)
