"""What one person is to each of the others: a row for each, and what is needed for one more."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from reportwriter.ui.family.field_grid import FieldGrid
from reportwriter.ui.family.relating import NewRelation, RelationRow
from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.buttons import Button, button
from reportwriter.ui.widgets.text import label
from reportwriter.ui.write.answers import ChoiceAnswer, LineAnswer

NOTHING_SAID = "Nothing is said yet of whose child, partner or parent this person is."
FOR_PROFESSIONALS = (
    "The chair and the professionals read this, and see it in the picture. No copy for the family "
    "has it."
)

_TWO_FROM = 360
"""Both fields of a row are short."""


class RelationsBox(QWidget):
    """Every signal but `add_requested` carries the key of a row first."""

    changed = Signal(str, object)
    dated = Signal(str, object)
    removed = Signal(str)
    add_requested = Signal(str, str)
    """What, and to whom."""
    rows_made = Signal()
    """There are other inputs than before."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._rows: dict[str, _Row] = {}
        self._new = NewRelation(whats=(), others=())
        self._chosen = ["", ""]
        self._nothing = label(look, NOTHING_SAID, Type.BODY, tone="second")
        self._held = QVBoxLayout()
        self._held.setSpacing(12)
        self._what = ChoiceAnswer(look, "One more relationship")
        self._other = ChoiceAnswer(look, "To whom")
        self._what.given.connect(partial(self._on_chosen, 0))
        self._other.given.connect(partial(self._on_chosen, 1))
        self._add = Button(look, "Add relationship", icon="plus")
        self._add.clicked.connect(self._on_add)
        self._lay_out()

    def inputs(self) -> tuple[QWidget, ...]:
        """Return what takes the focus, in the order in which tab is to go through it."""
        of_rows = (part for row in self._rows.values() for part in row.parts())
        return (*of_rows, self._what.control, self._other.control, self._add)

    def show_relations(self, rows: Sequence[RelationRow], new: NewRelation) -> None:
        keys = [row.key for row in rows]
        if keys != list(self._rows):
            self._make_rows(keys)
        for row in rows:
            self._rows[row.key].show_row(row)
        self._nothing.setVisible(not rows)
        if new != self._new:
            self._new = new
            self._what.set_choices(new.whats)
            self._other.set_choices(new.others)
            self._clear()

    def show_problem(self, key: str, sentence: str) -> None:
        if (row := self._rows.get(key)) is not None:
            row.when.show_problem(sentence)

    def show_new_problem(self, sentence: str) -> None:
        self._what.show_problem(sentence)
        if not sentence:
            self._clear()
            self._what.control.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(12)
        rows.addWidget(label(self._look, "Relationships", Type.LABEL))
        rows.addWidget(self._nothing)
        rows.addLayout(self._held)
        grid = FieldGrid(self._look)
        for field in (self._what, self._other):
            grid.hold(field.widget)
        grid.show_fields([(self._what.widget, False), (self._other.widget, False)])
        rows.addWidget(grid)
        rows.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        rows.addWidget(label(self._look, FOR_PROFESSIONALS, Type.SMALL, tone="second"))

    def _make_rows(self, keys: Sequence[str]) -> None:
        for row in self._rows.values():
            self._held.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = {key: _Row(self._look) for key in keys}
        for key, row in self._rows.items():
            row.what.given.connect(partial(self.changed.emit, key))
            row.when.given.connect(partial(self.dated.emit, key))
            row.remove.clicked.connect(partial(self._on_remove, key))
            self._held.addWidget(row)
        self.rows_made.emit()

    def _clear(self) -> None:
        self._chosen = ["", ""]
        for field in (self._what, self._other):
            field.set_answer("")

    def _on_chosen(self, at: int, key: str) -> None:
        self._chosen[at] = key

    def _on_add(self) -> None:
        self.add_requested.emit(*self._chosen)

    def _on_remove(self, key: str) -> None:
        # The row goes: the focus would otherwise be on nothing.
        self._what.control.setFocus(Qt.FocusReason.OtherFocusReason)
        self.removed.emit(key)


class _Row(QWidget):
    """What somebody is to one other person, since when, and a way to take it out."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.what = ChoiceAnswer(look, "")
        self.when = LineAnswer(look, "")
        self.remove = button(look, "Take out", lambda: None, role="link", icon="bin")
        self._grid = FieldGrid(look, two_from=_TWO_FROM)
        for field in (self.what, self.when):
            self._grid.hold(field.widget)
        rows = QHBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(12)
        rows.addWidget(self._grid, 1)
        rows.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignTop)

    def parts(self) -> tuple[QWidget, ...]:
        return (self.what.control, self.when.control, self.remove)

    def show_row(self, row: RelationRow) -> None:
        self.what.set_question(f"To {row.other}")
        self.what.show(row.what, fresh=False, choices=row.whats)
        self.when.set_question(row.when_asked)
        self.when.show(row.when, fresh=False, hint=row.understood)
        fields = [(self.what.widget, not row.when_asked)]
        fields += [(self.when.widget, False)] if row.when_asked else []
        self._grid.show_fields(fields)
        self.remove.setAccessibleName(f"Take out: {row.said}")
