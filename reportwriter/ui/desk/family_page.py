"""The merged family: a line for each person, what is said of the current one, and the genogram."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from reportwriter.pictures.picture import LayOut
from reportwriter.ui.desk.desk_page import DeskPage
from reportwriter.ui.desk.family import FamilyPresenter
from reportwriter.ui.desk.family_rows import DETAILS, FamilyTable
from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.table_rows import Heading, Line
from reportwriter.ui.widgets.empty_state import EmptyState
from reportwriter.ui.widgets.frames import Card, Page
from reportwriter.ui.widgets.picture_pane import PicturePane
from reportwriter.ui.widgets.table_list import TableList
from reportwriter.ui.widgets.text import label
from reportwriter.wording import merged_family as words

_BESIDE_FROM = 900


class FamilyPage(Page, DeskPage):
    """Signals carry the member; `detail_opened` also the line of what is said of them."""

    chosen = Signal(str)
    opened = Signal(str)
    detail_opened = Signal(str, str)

    def __init__(self, look: Look) -> None:
        super().__init__(padding=0, spacing=12)
        self._look = look
        self._headings: tuple[str, ...] = ()
        self._about: FamilyPresenter | None = None
        self._wants_focus = False
        self._card = Card(padding=1, spacing=0)
        self.table = self._new_table((Heading(words.WHO, 100),))
        self._title = label(look, "", Type.HEADING)
        self.details = TableList(look, words.SAID, DETAILS)
        self.details.opened.connect(lambda key: self.detail_opened.emit(self._member, key))
        self._beside = Card(padding=1, spacing=0)
        self.genogram = PicturePane(look, words.GENOGRAM)
        self.genogram.item_chosen.connect(self._on_drawn_chosen)
        self.genogram.item_opened.connect(self.opened)
        self._empty = EmptyState(look, words.NOTHING, words.WHY_NOTHING, icon="people")
        self._lay_out()
        self.keys_in = self._held
        self.show_nobody()

    @property
    def current(self) -> tuple[str, str]:
        """The report that says what the current line says; a remark is about all of it."""
        if self._about is None:
            return "", ""
        in_details = self.details.view.hasFocus()
        detail = self.details.current_key() if in_details else ""
        return self._about.about(self._member, detail)[0], ""

    def take_focus(self) -> None:
        """Put the focus into the table; while that is being worked out, once it is there."""
        self._wants_focus = self._held.isHidden()
        self.table.view.setFocus(Qt.FocusReason.TabFocusReason)

    def serve(self, presenter: FamilyPresenter) -> None:
        self._about = presenter

    def show_family(self, table: FamilyTable, genogram: LayOut) -> None:
        titles = tuple(heading.title for heading in table.headings)
        if titles != self._headings:
            # The columns of a table are given to it once and for all: these are the agencies.
            self._headings = titles
            self._card.rows.removeWidget(self.table)
            self.table.hide()
            self.table.deleteLater()
            self.table = self._new_table(table.headings)
        self._held.show()
        self._empty.hide()
        self.table.show_lines(table.lines)
        self.genogram.show_picture(genogram)
        self.genogram.select(self._member)
        if self._wants_focus:
            self.take_focus()

    def show_details(self, title: str, lines: Sequence[Line]) -> None:
        self._title.setText(title)
        self.details.show_lines(lines)

    def show_nobody(self) -> None:
        self.table.show_lines(())
        self.genogram.forget()
        self._held.hide()
        self._empty.show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.viewport().width() >= self._look.px(_BESIDE_FROM)
        beside = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._below.setDirection(beside)

    @property
    def _member(self) -> str:
        return self.table.current_key()

    def _new_table(self, headings: Sequence[Heading]) -> TableList:
        made = TableList(self._look, words.FAMILY, headings, marks_current=True)
        made.chosen.connect(self._on_chosen)
        made.opened.connect(self.opened)
        self._card.rows.addWidget(made)
        return made

    def _lay_out(self) -> None:
        self._held, told = QWidget(), QWidget()
        rows = QBoxLayout(QBoxLayout.Direction.TopToBottom, self._held)
        rows.setContentsMargins(5, 0, 5, 12)
        rows.setSpacing(16)
        self._below = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._below.setSpacing(16)
        said = QBoxLayout(QBoxLayout.Direction.TopToBottom, told)
        said.setContentsMargins(0, 0, 0, 0)
        said.setSpacing(12)
        self._beside.rows.addWidget(self.details)
        said.addWidget(self._title)
        said.addWidget(self._beside)
        said.addStretch(1)
        self._below.addWidget(told, 1)
        self._below.addWidget(self._drawn(), 1)
        rows.addWidget(self._card)
        rows.addLayout(self._below)
        self.rows.addWidget(self._empty)
        self.rows.addWidget(self._held)
        self.rows.addStretch(1)

    def _drawn(self) -> QWidget:
        held = QWidget()
        rows = QBoxLayout(QBoxLayout.Direction.TopToBottom, held)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addWidget(self.genogram)
        rows.addWidget(label(self._look, words.MOST_SAY, Type.SMALL, tone="second"))
        rows.addStretch(1)
        return held

    def _on_chosen(self, member: str) -> None:
        self.genogram.select(member)
        self.chosen.emit(member)

    def _on_drawn_chosen(self, member: str) -> None:
        self.table.set_current(member)


def connect(page: FamilyPage, presenter: FamilyPresenter) -> None:
    page.serve(presenter)
    page.chosen.connect(presenter.choose)
    page.opened.connect(presenter.read)
    page.detail_opened.connect(presenter.read)
