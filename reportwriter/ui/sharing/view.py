"""The family with what is recorded for each of them, and what is asked about the one chosen."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.panes import make_pane
from reportwriter.ui.sharing.asks import LABELS, SharingAsk
from reportwriter.ui.sharing.presenter import SharingPane
from reportwriter.ui.table_rows import Heading, Line
from reportwriter.ui.widgets.fields import TickBox
from reportwriter.ui.widgets.frames import Card, Page
from reportwriter.ui.widgets.table_list import TableList
from reportwriter.ui.widgets.text import label
from reportwriter.ui.write.answers import AnswerField, ChoiceAnswer, LineAnswer
from reportwriter.ui.write.panes_layout import TwoPanes

_COLUMNS = (
    Heading("Name", 30),
    Heading("Relationship", 24),
    Heading("Shared", 24),
    Heading("On", 16),
)
_INTRODUCTION = "Share the report before the conference, so that nobody hears it there first."
_ASK_FIRST = "Ask the chair before anything is shared with the family"
_ASK_FIRST_HINT = (
    "Where telling the family could put somebody at risk, as where illness may be fabricated or"
    " induced. You are then not reminded to share. This is not sent and not printed."
)


class SharingScreen(QWidget):
    person_chosen = Signal(str)
    answered = Signal(object, str)
    """SharingAsk and what was typed or chosen."""
    ask_chair_first_changed = Signal(bool)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._duties = label(look, "", Type.BODY)
        self._ask_first = TickBox(look, _ASK_FIRST)
        self._ask_first.clicked.connect(self.ask_chair_first_changed)
        self.people = TableList(look, "Members of the family", _COLUMNS)
        self.people.chosen.connect(self._on_chosen)
        self.people.opened.connect(lambda _key: self._edit())
        self._title = label(look, "", Type.HEADING)
        self._fields: dict[SharingAsk, AnswerField] = {}
        self._quiet = False
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        self._panes = TwoPanes(look, self._make_people(), self._make_editor())
        rows.addWidget(self._panes)
        for pane in (self.people.view, self._editor):
            make_pane(pane)

    def show_duties(self, sentences: Sequence[str]) -> None:
        self._duties.setText("\n".join(sentences))
        self._duties.setVisible(bool(sentences))

    def show_ask_chair_first(self, *, asks: bool) -> None:
        self._ask_first.setChecked(asks)

    def show_people(self, lines: Sequence[Line], current: str) -> None:
        self._quiet = True
        self.people.show_lines(lines)
        self.people.set_current(current)
        self._quiet = False

    def show_person(self, pane: SharingPane | None, *, fresh: bool) -> None:
        self._editor.setVisible(pane is not None)
        if pane is None:
            return
        self._title.setText(pane.title)
        shown = {one.ask: one for one in pane.shown}
        for ask, field in self._fields.items():
            if (one := shown.get(ask)) is not None:
                field.show(one.answer, fresh=fresh, choices=one.choices)
            field.widget.setVisible(one is not None)

    def show_problem(self, ask: SharingAsk, sentence: str) -> None:
        self._fields[ask].show_problem(sentence)

    def take_focus(self) -> None:
        self.people.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _edit(self) -> None:
        self._panes.show_editor()
        self._fields[SharingAsk.HOW].control.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_people(self) -> QWidget:
        page = Page("page", padding=24, spacing=12)
        page.rows.addWidget(label(self._look, "Sharing with the family", Type.TITLE))
        page.rows.addWidget(label(self._look, _INTRODUCTION, Type.BODY, tone="second"))
        page.rows.addWidget(self._duties)
        card = Card(padding=0, spacing=0)
        card.rows.addWidget(self.people)
        page.rows.addWidget(card)
        page.rows.addWidget(self._ask_first)
        page.rows.addWidget(label(self._look, _ASK_FIRST_HINT, Type.SMALL, tone="second"))
        page.rows.addStretch(1)
        return page

    def _make_editor(self) -> QWidget:
        self._editor = Page("panel", padding=24, spacing=12)
        self._editor.rows.addWidget(self._title)
        for ask in SharingAsk:
            made = ChoiceAnswer if ask is SharingAsk.HOW else LineAnswer
            field: AnswerField = made(self._look, LABELS[ask])
            field.given.connect(partial(self.answered.emit, ask))
            self._fields[ask] = field
            self._editor.rows.addWidget(field.widget)
        self._editor.rows.addStretch(1)
        frame = QFrame()
        frame.setProperty("surface", "editor")
        inner = QVBoxLayout(frame)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self._editor)
        return frame

    def _on_chosen(self, key: str) -> None:
        if not self._quiet:
            self.person_chosen.emit(key)
