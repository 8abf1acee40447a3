"""One column for each report; the arrow keys go from one to the next."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from reportwriter.ui.cards.card_list import CardList
from reportwriter.ui.desk.desk_page import DeskPage
from reportwriter.ui.desk.rows import DeskColumn
from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.check_mark import CheckMark
from reportwriter.ui.widgets.shortcut import shortcut
from reportwriter.ui.widgets.text import label

_NARROWEST = 300


class ColumnView(QWidget):
    """What one report says, under its agency, its author and the mark of its file check."""

    opened = Signal(str, str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.key = ""
        self._mark = CheckMark(look, 20)
        self._agency = label(look, "", Type.LABEL)
        self._author = label(look, "", Type.SMALL, tone="second")
        self.list = CardList(look, "")
        self.list.opened.connect(lambda row: self.opened.emit(self.key, row))
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self._agency)
        names.addWidget(self._author)
        head = QHBoxLayout()
        head.setContentsMargins(5, 0, 5, 0)
        head.setSpacing(10)
        head.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(names, 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(6)
        rows.addLayout(head)
        rows.addWidget(self.list, 1)
        look.changed.connect(self._fit)
        self._fit()

    def show_column(self, column: DeskColumn) -> None:
        was_other = column.key != self.key
        self.key = column.key
        self._mark.show_mark(column.mark)
        self._mark.setToolTip(column.headline)
        self._agency.setText(column.agency)
        self._author.setText(column.author)
        self.list.setAccessibleName(column.spoken)
        if was_other:
            self.list.show_rows(())
        self.list.show_rows(column.rows)
        if self.list.hasFocus() and not self.list.currentIndex().isValid() and column.rows:
            self.list.set_current(column.rows[0].key)

    def _fit(self) -> None:
        self.setMinimumWidth(self._look.px(_NARROWEST))


class Columns(QScrollArea, DeskPage):
    """`opened` carries the file and the key of the card on which Enter was pressed."""

    opened = Signal(str, str)
    moved = Signal()
    takes_choice = True

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.keys_in = self
        self._look = look
        self._made: list[ColumnView] = []
        self._shown = self._last = 0
        self._wants_focus = False
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view_port, body = QWidget(), QWidget()
        view_port.setProperty("surface", "page")
        body.setProperty("surface", "page")
        self.setViewport(view_port)
        self._row = QHBoxLayout(body)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(12)
        self.setWidget(body)
        for key, by in (("Left", -1), ("Right", 1)):
            shortcut(key, self, partial(self._go, by))

    def show_columns(self, columns: Sequence[DeskColumn]) -> None:
        while len(self._made) < len(columns):
            made = ColumnView(self._look)
            made.opened.connect(self.opened)
            made.list.installEventFilter(self)
            made.list.chosen.connect(lambda _key: self.moved.emit())
            self._made.append(made)
            self._row.addWidget(made, 1)
        self._shown = len(columns)
        for made, column in zip(self._made, columns, strict=False):
            made.show_column(column)
        for number, made in enumerate(self._made):
            made.setVisible(number < self._shown)
            if number >= self._shown:
                made.list.show_rows(())
        if self._wants_focus:
            self.take_focus()

    def begin_anew(self) -> None:
        """Forget where one was in each column: what comes is read from its beginning."""
        for made in self._made:
            made.list.show_rows(())

    @property
    def current(self) -> tuple[str, str]:
        """The report and the row where the focus is, or else the first; empty without columns."""
        column = self._column()
        return (column.key, column.list.current_key()) if column else ("", "")

    def take_focus(self) -> None:
        """Put the focus into the column it was in last; without columns, once there are."""
        column = self._column()
        self._wants_focus = column is None
        if column is not None:
            column.list.setFocus(Qt.FocusReason.TabFocusReason)

    def go_to(self, key: str, row: str = "") -> None:
        """Put the focus into the column of a report, and there on a row where one is named."""
        for number, made in enumerate(self._made[: self._shown]):
            if made.key == key:
                self._last = number
                self.take_focus()
                self.ensureWidgetVisible(made, 0, 0)
                if row:
                    made.list.scroll_to_top_of(row)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusIn:
            lists = [made.list for made in self._made]
            if watched in lists:
                self._last = lists.index(watched)
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if (column := self._column()) is not None:
            self.ensureWidgetVisible(column, 0, 0)

    def _column(self) -> ColumnView | None:
        """Return the column where the focus was last: a button takes it, but not the place."""
        shown = self._made[: self._shown]
        return shown[min(self._last, len(shown) - 1)] if shown else None

    def _go(self, by: int) -> None:
        shown = self._made[: self._shown]
        column = self._column()
        if column is not None:
            to = min(max(shown.index(column) + by, 0), len(shown) - 1)
            shown[to].list.setFocus(Qt.FocusReason.TabFocusReason)
            self.ensureWidgetVisible(shown[to], 0, 0)
