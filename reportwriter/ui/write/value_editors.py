"""One editor for each type of slot that is not made of statements."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from reportwriter.domain.report import SlotValue
from reportwriter.domain.view import View
from reportwriter.domain.when import When
from reportwriter.forms.form import Column, ColumnType, SlotType
from reportwriter.ui.fonts import Type
from reportwriter.ui.when_text import echo, heard, read_when, typed, why_unread
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.chips import Chips
from reportwriter.ui.widgets.fields import Choice, Field, RadioChoice
from reportwriter.ui.widgets.frames import Card
from reportwriter.ui.widgets.text import label
from reportwriter.ui.write.cells import Surroundings, make_cell
from reportwriter.ui.write.inputs import GrowingText, plain_line
from reportwriter.ui.write.panes import ViewAnswer
from reportwriter.wording.kinds import VIEWS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from reportwriter.ui.look import Look
    from reportwriter.ui.write.cells import Cell
    from reportwriter.ui.write.lending import Lent
    from reportwriter.ui.write.panes import SlotPane


READ_WITH_STATEMENTS = (
    "Who will read this: a row is in the copy of whoever reads all the statements it names. A row "
    "that names none stays out of every copy for the family."
)
READ_BY_ALL = (
    "Who will read this: it is in every copy for the family but a child's. A row about somebody "
    "whom the rest of a copy does not name stays out of it."
)


class ValueEditor(QWidget):
    """Shows what stands in a slot. `changed` carries a SlotValue, None, or a ViewAnswer."""

    changed = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(12)

    def show_pane(self, pane: SlotPane) -> None:
        raise NotImplementedError


class TextEditor(ValueEditor):
    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._text = GrowingText(look, Type.STATEMENT, lines=4)
        self._text.edited.connect(self._on_edited)
        self._field = Field(look, "", self._text)
        self.rows.addWidget(self._field)

    def show_pane(self, pane: SlotPane) -> None:
        self._pane = pane
        self._field.set_name(pane.leaf.slot.label)
        self._text.show_text(pane.value.text if pane.value else "")

    def _on_edited(self, text: str) -> None:
        place = self._pane.leaf.place
        self.changed.emit(SlotValue(place=place, text=text) if text else None)


class DateEditor(ValueEditor):
    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._line = plain_line(look, "As 11 dec 2026")
        self._line.textEdited.connect(self._on_edited)
        self._field = Field(look, "", self._line)
        self.rows.addWidget(self._field)

    def show_pane(self, pane: SlotPane) -> None:
        self._pane = pane
        when = When(pane.value.text) if pane.value and pane.value.text else None
        self._field.set_name(pane.leaf.slot.label)
        if read_when(self._line.text(), pane.today) != when:
            self._line.setText(typed(when))
            self._field.set_error("")
        self._field.set_hint(echo(when))

    def _on_edited(self, text: str) -> None:
        when = read_when(text, self._pane.today)
        today = self._pane.today
        self._field.set_hint(heard(text, today))
        self._field.set_error(why_unread(text, today))
        place = self._pane.leaf.place
        self.changed.emit(SlotValue(place=place, text=when.edtf) if when else None)


class ChoiceEditor(ValueEditor):
    """One of the slot's choices, or of the steps of its scale."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._choice = Choice(look)
        self._choice.activated.connect(self._on_activated)
        self._field = Field(look, "", self._choice)
        self._keys: list[str] = []
        self.rows.addWidget(self._field)

    def show_pane(self, pane: SlotPane) -> None:
        self._pane = pane
        self._field.set_name(pane.leaf.slot.label)
        self._keys = ["", *_steps(pane)]
        self._choice.clear()
        self._choice.addItems(["Choose", *self._keys[1:]])
        kept = pane.value.text if pane.value else ""
        self._choice.setCurrentIndex(self._keys.index(kept) if kept in self._keys else 0)
        self._field.set_hint(_ends(pane))

    def _on_activated(self, index: int) -> None:
        kept = self._keys[index]
        place = self._pane.leaf.place
        self.changed.emit(SlotValue(place=place, text=kept) if kept else None)


def _steps(pane: SlotPane) -> list[str]:
    slot = pane.leaf.slot
    if slot.type is SlotType.CHOICE:
        return list(slot.choices)
    return [str(step) for step in range(slot.lowest or 0, (slot.highest or 10) + 1)]


def _ends(pane: SlotPane) -> str:
    slot = pane.leaf.slot
    if not slot.lowest_means:
        return ""
    return f"{slot.lowest}: {slot.lowest_means}. {slot.highest}: {slot.highest_means}."


class _Row(QObject):
    """One row of a table, as a card with a field for each column."""

    edited = Signal()
    removed = Signal(object)

    def __init__(
        self, look: Look, number: int, columns: tuple[Column, ...], around: Surroundings
    ) -> None:
        super().__init__()
        self.card = Card(padding=12, spacing=8)
        self.cells: list[Cell] = [make_cell(look, column, around) for column in columns]
        for cell in self.cells:
            cell.edited.connect(self.edited)
            self.card.rows.addWidget(cell.field)
        remove = button(look, "Remove this row", self._on_remove, role="link", icon="bin")
        remove.setAccessibleName(f"Remove row {number}")
        self.card.rows.addWidget(remove)

    def kept(self) -> tuple[str, ...]:
        return tuple(cell.kept() for cell in self.cells)

    def show(self, kept: tuple[str, ...]) -> None:
        for cell, text in zip(self.cells, kept, strict=False):
            cell.show(text)

    def lend(self, lent: Lent) -> None:
        for cell, words in zip(self.cells, lent.words, strict=True):
            cell.lend(words, lent.why if words and not cell.kept() else "")

    def _on_remove(self) -> None:
        self.removed.emit(self)


class TableEditor(ValueEditor):
    """Rows as cards, one below the other, since a table would not fit beside the list."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._pane: SlotPane | None = None
        self._rows: list[_Row] = []
        self._add = button(look, "Add a row", self._on_add, icon="plus")
        self.rows.addWidget(self._add)
        self._readers = label(look, "", Type.SMALL, tone="second")
        self.rows.addWidget(self._readers)

    def show_pane(self, pane: SlotPane) -> None:
        same = self._pane is not None and self._pane.leaf.place == pane.leaf.place
        self._pane = pane
        rests = any(one.type is ColumnType.STATEMENTS for one in pane.leaf.slot.cells)
        self._readers.setText(READ_WITH_STATEMENTS if rests else READ_BY_ALL)
        wanted = pane.value.rows if pane.value else ()
        if not (same and wanted == self._kept()):
            while self._rows:
                self._drop(self._rows[-1])
            for kept in wanted or (("",) * len(pane.leaf.slot.cells),):
                self._append(pane).show(kept)
        for row, lent in zip(self._rows, pane.lent, strict=False):
            row.lend(lent)

    def _append(self, pane: SlotPane) -> _Row:
        around = Surroundings(
            people=pane.people, references=dict(pane.references), today=pane.today
        )
        row = _Row(self._look, len(self._rows) + 1, pane.leaf.slot.cells, around)
        row.edited.connect(self._on_edited)
        row.removed.connect(self._on_removed)
        self.rows.insertWidget(len(self._rows), row.card)
        self._rows.append(row)
        return row

    def _drop(self, row: _Row) -> None:
        self._rows.remove(row)
        row.card.hide()
        row.card.deleteLater()

    def _kept(self) -> tuple[tuple[str, ...], ...]:
        return tuple(kept for row in self._rows if any(kept := row.kept()))

    def _on_add(self) -> None:
        if self._pane is not None:
            self._append(self._pane).cells[0].field.control.setFocus()

    def _on_removed(self, row: _Row) -> None:
        self._drop(row)
        self._on_edited()

    def _on_edited(self) -> None:
        if self._pane is not None:
            kept = self._kept()
            place = self._pane.leaf.place
            self.changed.emit(SlotValue(place=place, rows=kept) if kept else None)


class ViewEditor(ValueEditor):
    """The provisional view for one child: view, category, reason, and what it rests on."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._asked = label(look, "", Type.LABEL)
        self.rows.addWidget(self._asked)
        self._group = QButtonGroup(self)
        self._views: dict[View, RadioChoice] = {}
        for view in View:
            made = RadioChoice(look, VIEWS[view])
            self._group.addButton(made)
            self._views[view] = made
            self.rows.addWidget(made)
        self._categories = Chips(look)
        self._reason = GrowingText(look, Type.STATEMENT, lines=3)
        self._rests_on = plain_line(look, "3, 4")
        self._details = QWidget()
        details = QVBoxLayout(self._details)
        details.setContentsMargins(0, 0, 0, 0)
        details.setSpacing(12)
        self._category = Field(look, "Category", self._categories)
        details.addWidget(self._category)
        details.addWidget(Field(look, "Because", self._reason))
        hint = "Their numbers"
        details.addWidget(Field(look, "Which statements lead to this?", self._rests_on, hint=hint))
        self.rows.addWidget(self._details)
        self._group.buttonClicked.connect(self._on_edited)
        self._categories.chosen_changed.connect(self._on_edited)
        self._reason.edited.connect(self._on_edited)
        self._rests_on.textEdited.connect(self._on_edited)

    def show_pane(self, pane: SlotPane) -> None:
        self._asked.setText(pane.asked)
        self._categories.set_choices(pane.categories)
        self._category.setVisible(bool(pane.categories))
        # An exclusive group would not let the last one be cleared.
        self._group.setExclusive(False)
        for view, made in self._views.items():
            made.setChecked(pane.view is not None and pane.view.view is view)
        self._group.setExclusive(True)
        self._details.setEnabled(pane.view is not None)
        self._categories.set_chosen(pane.view.categories if pane.view else ())
        self._reason.show_text(pane.view.reason if pane.view else "")
        if not self._rests_on.hasFocus():
            self._rests_on.setText(pane.rests_on)

    def _on_edited(self, _what: object = None) -> None:
        chosen = next((view for view, made in self._views.items() if made.isChecked()), None)
        if chosen is not None:
            self._details.setEnabled(True)
            self.changed.emit(
                ViewAnswer(
                    view=chosen,
                    categories=self._categories.chosen(),
                    reason=self._reason.toPlainText(),
                    rests_on=self._rests_on.text(),
                )
            )


EDITORS: Mapping[SlotType, Callable[[Look], ValueEditor]] = {
    SlotType.TEXT: TextEditor,
    SlotType.DATE: DateEditor,
    SlotType.CHOICE: ChoiceEditor,
    SlotType.SCALE: ChoiceEditor,
    SlotType.TABLE: TableEditor,
    SlotType.OUTCOMES: TableEditor,
    SlotType.VIEW: ViewEditor,
}
"""Complete for every slot type but statements; a test holds it so."""
