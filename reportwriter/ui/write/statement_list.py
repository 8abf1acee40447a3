"""The list of a sheet: moves among cards, and says what the author wishes to do with one."""

from typing import TypeGuard

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QListView

from reportwriter.domain.errors import ReportWriterError
from reportwriter.ui.look import Look
from reportwriter.ui.plain_text import pasted_words
from reportwriter.ui.widgets.focus_ring import PAINTS_FOCUS
from reportwriter.ui.widgets.long_list import LongList
from reportwriter.ui.worded import say_on_screen
from reportwriter.ui.write.cards import ListRow, SlotRow
from reportwriter.ui.write.delegate import SheetDelegate
from reportwriter.ui.write.model import ROW_ROLE, SheetModel
from reportwriter.ui.write.sheet_rows import SheetRows


class StatementList(LongList):
    """`typed` carries what was typed on a card, which belongs into the editor."""

    row_chosen = Signal(int)
    enter_pressed = Signal()
    delete_requested = Signal()
    nothing_toggled = Signal(object)
    """SlotRow on which "We hold no information" was ticked or cleared."""
    typed = Signal(str)
    pasted = Signal(object)
    """tuple[str, ...]: paragraphs that belong below the card."""

    def __init__(self, look: Look) -> None:
        super().__init__(self._row_height)
        self._quiet = False
        self.sheet = SheetModel(self)
        self.cards = SheetDelegate(look, self)
        self.setAccessibleName("Statements of this section")
        self.setProperty(PAINTS_FOCUS, True)  # noqa: FBT003  # Qt's own signature.
        self.setProperty("surface", "page")
        self.setModel(self.sheet)
        self.sheet.repaint_wanted.connect(self.viewport().update)
        self.setItemDelegate(self.cards)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.selectionModel().currentChanged.connect(self._on_current_changed)

    def show_rows(self, rows: SheetRows, current: int) -> None:
        self._quiet = True
        self.ensurePolished()
        self.sheet.show_rows(rows)
        self.show_current(current)
        self._quiet = False

    def show_current(self, number: int) -> None:
        """Mark a row as current without saying that the author went there."""
        was_quiet, self._quiet = self._quiet, True
        index = self.sheet.index(number)
        self.setCurrentIndex(index)
        self.scrollTo(index)
        self._quiet = was_quiet

    def _row_height(self, row: int, width: int) -> int:
        return self.cards.height(self.sheet.rows.made[row], width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scrollTo(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self._row(self.currentIndex())
        key = event.key()
        if event.matches(QKeySequence.StandardKey.Paste):
            self._paste()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.enter_pressed.emit()
        elif key == Qt.Key.Key_Space and _offers_nothing(row):
            self.nothing_toggled.emit(row)
        elif key == Qt.Key.Key_Delete:
            self.delete_requested.emit()
        elif _is_writing(event):
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def _paste(self) -> None:
        try:
            words = pasted_words(QGuiApplication.clipboard().mimeData())
        except ReportWriterError as error:
            say_on_screen(self, error)
            return
        if words.strip():
            self.pasted.emit(tuple(words.strip().split("\n")))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        row = self._row(index := self.indexAt(event.position().toPoint()))
        box = self.cards.tick_box(row, self.visualRect(index)) if row else None
        if box is not None and box.contains(event.position().toPoint()):
            self.nothing_toggled.emit(row)

    def _row(self, index: QModelIndex) -> ListRow | None:
        row: ListRow | None = index.data(ROW_ROLE) if index.isValid() else None
        return row

    def _on_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid() and not self._quiet:
            self.row_chosen.emit(current.row())


def _offers_nothing(row: ListRow | None) -> TypeGuard[SlotRow]:
    return isinstance(row, SlotRow) and (row.may_say_nothing or row.nothing)


def _is_writing(event: QKeyEvent) -> bool:
    """Return whether the key writes something and is no command."""
    held = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
    return bool(event.text()) and event.text().isprintable() and not held
