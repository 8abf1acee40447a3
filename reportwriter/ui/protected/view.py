"""The register as two tables: what filled itself in, and what the author wrote; beside it, one."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.panes import make_pane
from reportwriter.ui.protected.presenter import (
    KIND_CHOICES,
    LABELS,
    FactAsk,
    FilledPane,
    WrittenPane,
)
from reportwriter.ui.table_rows import Heading, Line
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.frames import Card, Page, editor_frame
from reportwriter.ui.widgets.table_list import TableList
from reportwriter.ui.widgets.text import label
from reportwriter.ui.write.answers import AnswerField, ChipsAnswer, ChoiceAnswer, LineAnswer
from reportwriter.ui.write.panes_layout import TwoPanes, way_back
from reportwriter.wording.protected import ALL_BUT, EVERYBODY

_COLUMNS = (Heading("Words", 44), Heading("What it is", 26), Heading("Kept from", 30))
_INTRODUCTION = (
    "What a copy for the family must not tell. Every copy is searched for it, in every spelling,"
    " before it leaves. This list is never sent and never printed."
)
_FILLED = "Filled in by itself"
_FILLED_HINT = "Addresses, schools, surgeries and telephones of other households, and your sources."
_NOTHING_FILLED = "Nothing yet. It fills itself as you write addresses and schools under Family."
_WRITTEN = "Written by you"
_WRITTEN_HINT = (
    "A refuge, a new partner, a placement: whatever else the wrong reader must not find."
)
_WORDS_FOR_ALL = (EVERYBODY, ALL_BUT.split("{", maxsplit=1)[0])
_MAKERS: Mapping[FactAsk, Callable[[Look, str], AnswerField]] = {
    FactAsk.KIND: ChoiceAnswer,
    FactAsk.WITHHELD_FROM: ChipsAnswer,
}
_HINTS = {
    FactAsk.WORDS: "As you would write it: Quince Lodge. Other spellings are found too.",
    FactAsk.NOTE: "For example who told you. It stays on this computer.",
}


class ProtectedScreen(QWidget):
    entry_chosen = Signal(str)
    answered = Signal(object, object)
    """FactAsk and answer."""
    add_requested = Signal()
    remove_requested = Signal()
    family_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.filled = TableList(look, _FILLED, _COLUMNS, marks_current=True)
        self.written = TableList(look, _WRITTEN, _COLUMNS, marks_current=True)
        self.filled.chosen.connect(partial(self._on_chosen, self.written))
        self.written.chosen.connect(partial(self._on_chosen, self.filled))
        self.written.opened.connect(lambda _key: self.edit_words())
        self._nothing_filled = label(look, _NOTHING_FILLED, Type.BODY, tone="second")
        self._title = label(look, "", Type.HEADING)
        self._about = label(look, "", Type.BODY)
        self._where_from = label(look, "", Type.BODY, tone="second")
        self._to_family = button(
            look, "Go to Family", self.family_requested.emit, icon="arrow-right"
        )
        self._fields = {
            ask: _MAKERS.get(ask, LineAnswer)(look, words) for ask, words in LABELS.items()
        }
        self._remove = button(
            look, "Take off the list", self.remove_requested.emit, role="link", icon="bin"
        )
        self._back = way_back(look)
        self._panes = TwoPanes(look, self._make_lists(), self._make_editor())
        self._panes.lead_back(self._back, self.take_focus)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._panes)
        for pane in (self.filled.view, self.written.view, self._editor):
            make_pane(pane)

    def show_filled(self, lines: Sequence[Line], current: str) -> None:
        self._nothing_filled.setVisible(not lines)
        self._show_lines(self.filled, self._filled_card, lines, current)

    def show_written(self, lines: Sequence[Line], current: str) -> None:
        self._show_lines(self.written, self._written_card, lines, current)

    def show_entry(self, pane: WrittenPane | FilledPane | None, *, fresh: bool) -> None:
        self._editor.setVisible(pane is not None)
        is_written = isinstance(pane, WrittenPane)
        for field in self._fields.values():
            field.widget.setVisible(is_written)
        self._remove.setVisible(is_written)
        for words in (self._about, self._where_from):
            words.setVisible(not is_written)
        self._to_family.setVisible(isinstance(pane, FilledPane) and pane.is_of_family)
        if isinstance(pane, WrittenPane):
            self._show_written_entry(pane, fresh=fresh)
        elif pane is not None:
            self._show_filled_entry(pane)

    def edit_words(self) -> None:
        self._panes.show_editor()
        self._fields[FactAsk.WORDS].control.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_focus(self) -> None:
        first = self.filled if self._filled_card.isVisibleTo(self) else self.written
        first.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_written_entry(self, pane: WrittenPane, *, fresh: bool) -> None:
        self._title.setText(_WRITTEN)
        choices = {FactAsk.KIND: KIND_CHOICES, FactAsk.WITHHELD_FROM: pane.people}
        for ask, given in pane.answers.items():
            self._fields[ask].show(
                given, fresh=fresh, choices=choices.get(ask, ()), hint=_HINTS.get(ask, "")
            )

    def _show_filled_entry(self, pane: FilledPane) -> None:
        self._title.setText(pane.words)
        whose = f"Leads to {pane.whose}.\n" if pane.whose else ""
        self._about.setText(f"{whose}Kept from {_in_sentence(pane.kept_from)}.")
        self._where_from.setText(pane.where_from)

    def _show_lines(
        self, table: TableList, card: Card, lines: Sequence[Line], current: str
    ) -> None:
        table.show_lines_at(lines, current)
        card.setVisible(bool(lines))
        if all(line.key != current for line in lines):
            table.clear_current()

    def _make_lists(self) -> QWidget:
        look, page = self._look, Page("page", padding=24, spacing=12)
        page.rows.addWidget(label(look, "Protected facts", Type.TITLE))
        page.rows.addWidget(label(look, _INTRODUCTION, Type.BODY, tone="second"))
        self._filled_card = self._add_list(page, _FILLED, _FILLED_HINT, self.filled)
        page.rows.addWidget(self._nothing_filled)
        self._written_card = self._add_list(page, _WRITTEN, _WRITTEN_HINT, self.written)
        add = button(look, "Add a fact", self.add_requested.emit, icon="plus")
        page.rows.addWidget(add, 0, Qt.AlignmentFlag.AlignLeft)
        page.rows.addStretch(1)
        return page

    def _add_list(self, page: Page, title: str, hint: str, table: TableList) -> Card:
        page.rows.addWidget(label(self._look, title, Type.HEADING))
        page.rows.addWidget(label(self._look, hint, Type.BODY, tone="second"))
        card = Card(padding=0, spacing=0)
        card.rows.addWidget(table)
        page.rows.addWidget(card)
        return card

    def _make_editor(self) -> QWidget:
        self._editor = Page("panel", padding=24, spacing=12)
        self._editor.rows.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        for words in (self._title, self._about, self._where_from):
            self._editor.rows.addWidget(words)
        for ask, field in self._fields.items():
            field.given.connect(partial(self.answered.emit, ask))
            self._editor.rows.addWidget(field.widget)
        for below in (self._to_family, self._remove):
            self._editor.rows.addWidget(below, 0, Qt.AlignmentFlag.AlignLeft)
        self._editor.rows.addStretch(1)
        return editor_frame(self._editor)

    def _on_chosen(self, other: TableList, key: str) -> None:
        other.clear_current()
        self.entry_chosen.emit(key)


def _in_sentence(names: str) -> str:
    """Return names as they stand after other words; the words for all begin in small."""
    return names[0].lower() + names[1:] if names.startswith(_WORDS_FOR_ALL) else names
