"""What is asked of one event: the cells of its row, and what its statement says of it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QVBoxLayout, QWidget

from reportwriter.domain.ids import StatementId
from reportwriter.ui.chronology.rows import EventPane
from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.clearing import clear
from reportwriter.ui.widgets.frames import Page, hairline
from reportwriter.ui.widgets.notice import Notice
from reportwriter.ui.widgets.text import label
from reportwriter.ui.write.cells import Cell, Surroundings, make_cell


class EventEditor(Page):
    answered = Signal(int, str)
    """The number of a column, and what its cell holds now."""
    statement_requested = Signal(object)
    """StatementId: go there."""
    remove_requested = Signal()
    list_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__("panel", padding=24, spacing=12)
        self._look = look
        self._pane: EventPane | None = None
        self._cells: list[Cell] = []
        self.back = button(
            look, "Back to the events", self.list_requested.emit, role="quiet", icon="arrow-left"
        )
        self._title = label(look, "", Type.HEADING)
        self._fields = QVBoxLayout()
        self._fields.setSpacing(12)
        self._note = Notice(look, "", tone="warning")
        self._rule = hairline()
        self._facts = QVBoxLayout()
        self._facts.setSpacing(8)
        self._links = QVBoxLayout()
        self._links.setSpacing(4)
        self._remove = button(
            look,
            "Take it out of the chronology",
            self.remove_requested.emit,
            role="link",
            icon="bin",
        )
        self.rows.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        self.rows.addWidget(self._title)
        self.rows.addLayout(self._fields)
        self.rows.addWidget(self._note)
        self.rows.addWidget(self._rule)
        self.rows.addLayout(self._facts)
        self.rows.addLayout(self._links)
        self.rows.addWidget(self._remove, 0, Qt.AlignmentFlag.AlignLeft)
        self.rows.addStretch(1)
        self.back.hide()

    def show_pane(self, pane: EventPane, *, fresh: bool) -> None:
        """Show an event; a field that is typed in stays as it is, unless another one is shown."""
        before, self._pane = self._pane, pane
        if before is None or _asked(before) != _asked(pane):
            self._make_cells(pane)
            fresh = True
        fresh = fresh or (before is not None and before.key != pane.key)
        self._title.setText(pane.title)
        for number, cell in enumerate(self._cells):
            if fresh or cell.kept() != pane.cells[number]:
                cell.show(pane.cells[number])
            words = pane.lent.words[number]
            cell.lend(words, pane.lent.why if words and not pane.cells[number] else "")
        self._note.setVisible(bool(pane.note))
        self._note.say(pane.note)
        if before is None or (before.facts, before.statements) != (pane.facts, pane.statements):
            self._show_facts(pane.facts)
            self._show_links(pane.statements)
        self._remove.setVisible(bool(pane.columns))

    def edit(self) -> None:
        link = self._links.itemAt(0)
        first = self._cells[0].field.control if self._cells else link and link.widget()
        if first:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_cells(self, pane: EventPane) -> None:
        clear(self._fields)
        around = Surroundings(
            people=pane.people, references=dict(pane.references), today=pane.today
        )
        self._cells = [make_cell(self._look, column, around) for column in pane.columns]
        for number, cell in enumerate(self._cells):
            cell.edited.connect(partial(self._on_edited, number))
            self._fields.addWidget(cell.field)

    def _show_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        clear(self._facts)
        self._rule.setVisible(bool(facts))
        for title, words in facts:
            form = QWidget()
            rows = QFormLayout(form)
            rows.setContentsMargins(0, 0, 0, 0)
            rows.setVerticalSpacing(0)
            rows.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
            rows.addRow(label(self._look, title, Type.LABEL), label(self._look, words, Type.BODY))
            self._facts.addWidget(form)

    def _show_links(self, statements: Sequence[tuple[StatementId, str]]) -> None:
        clear(self._links)
        for statement, words in statements:
            go = partial(self.statement_requested.emit, statement)
            made = button(self._look, f"Go to {words.lower()}", go, role="link", icon="arrow-right")
            self._links.addWidget(made, 0, Qt.AlignmentFlag.AlignLeft)

    def _on_edited(self, number: int) -> None:
        self.answered.emit(number, self._cells[number].kept())


def _asked(pane: EventPane) -> tuple[object, ...]:
    """Return what fields are made of; where it changes, they are made anew."""
    return (pane.columns, pane.people, pane.references, pane.today)
