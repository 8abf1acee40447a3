"""The chronology: the timeline, its events in order of time, and what is asked of one of them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reportwriter.pictures.picture import LayOut
from reportwriter.ui.chronology.event_editor import EventEditor
from reportwriter.ui.chronology.event_list import EventList
from reportwriter.ui.chronology.presenter import ChronologyPresenter
from reportwriter.ui.chronology.rows import EventPane, EventRow
from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.panes import make_pane
from reportwriter.ui.widgets.bars import ActionBar
from reportwriter.ui.widgets.buttons import Button
from reportwriter.ui.widgets.empty_state import EmptyState
from reportwriter.ui.widgets.frames import Card, Page, editor_frame
from reportwriter.ui.widgets.picture_pane import PicturePane
from reportwriter.ui.widgets.text import label
from reportwriter.ui.write.panes_layout import TwoPanes

TITLE = "Chronology"
FACTS_ONLY = "Facts only"
ALL_EVENTS = "All events"
_TIP_FROM = 820
EMPTY = "No events yet"
WHAT = "Here stand the events in the order of time, for whoever reads the report, with a timeline."
HOW = "Ctrl+D on any statement puts it here, or add an event that stands nowhere else."
OF_STATEMENTS = (
    "This form has no chronology of its own. Here stand the statements that have a date, in order "
    "of time."
)
NONE_DATED = "This form has none of its own: give a statement a date, and it stands here."


def connect(screen: "ChronologyScreen", presenter: ChronologyPresenter) -> None:
    screen.event_chosen.connect(presenter.select)
    screen.answered.connect(presenter.answer)
    screen.add_requested.connect(presenter.add)
    screen.remove_requested.connect(presenter.remove)
    screen.facts_switched.connect(presenter.switch_facts)


class ChronologyScreen(QWidget):
    event_chosen = Signal(str)
    answered = Signal(int, str)
    add_requested = Signal()
    remove_requested = Signal()
    statement_requested = Signal(object)
    """StatementId: go there."""
    check_requested = Signal()
    facts_switched = Signal()
    position_changed = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.picture = PicturePane(look, "Timeline")
        self.facts = self.picture.add_switch(FACTS_ONLY, "F")
        self.list = EventList(look)
        self.editor = EventEditor(look)
        self._why = label(look, OF_STATEMENTS, Type.BODY, tone="second")
        self._add = self._make_add()
        self._tip = label(look, HOW, Type.BODY, tone="second")
        self._has_tip = False
        self._empty_add = self._make_add()
        self._empty = EmptyState(
            look, EMPTY, f"{WHAT} {HOW}", icon="chronology", button=self._empty_add
        )
        self._none_dated = EmptyState(look, EMPTY, f"{WHAT} {NONE_DATED}", icon="chronology")
        self._page = self._make_page()
        self._panes = TwoPanes(look, self._page, editor_frame(self.editor))
        self._panes.alone_changed.connect(self.editor.back.setVisible)
        self._arrange()
        self._join()
        for pane in (self.picture, self.list.view, self.editor):
            make_pane(pane)

    def show_events(self, rows: Sequence[EventRow], current: str, *, may_add: bool) -> None:
        self.list.show_rows(rows, current)
        has_events = bool(rows)
        self._panes.need_second(needed=has_events)
        for part in (self.picture, self._card):
            part.setVisible(has_events)
        self._empty.setVisible(may_add and not has_events)
        self._none_dated.setVisible(not may_add and not has_events)
        self._why.setVisible(not may_add and has_events)
        self._add.setVisible(may_add and has_events)
        self._has_tip = may_add and has_events
        self._show_tip()
        self._say_where()

    def show_picture(self, lay_out: LayOut, current: str) -> None:
        self.picture.show_picture(lay_out)
        self.picture.select(current)

    def show_facts_only(self, facts_only: bool) -> None:
        self.facts.set_words(ALL_EVENTS if facts_only else FACTS_ONLY)

    def show_event(self, pane: EventPane | None, *, fresh: bool) -> None:
        self.editor.setVisible(pane is not None)
        if pane is not None:
            self.editor.show_pane(pane, fresh=fresh)

    def edit_event(self) -> None:
        """Put the caret into the first field of the event."""
        self._panes.show_editor()
        self.editor.edit()

    def take_focus(self) -> None:
        first = self.list.view if self.list.current else self._empty_add
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_tip()

    def _show_tip(self) -> None:
        """Say how events come here where there is room for it beside the buttons."""
        self._tip.setVisible(self._has_tip and self.width() / self._look.zoom >= _TIP_FROM)

    def _make_add(self) -> Button:
        made = Button(self._look, "Add an event", icon="plus", key="Ctrl+Enter")
        made.clicked.connect(lambda _checked: self.add_requested.emit())
        return made

    def _make_page(self) -> Page:
        page = Page("page", padding=24, spacing=16)
        self._card = Card(padding=1, spacing=0)
        self._card.rows.addWidget(self.list)
        page.rows.addWidget(label(self._look, TITLE, Type.TITLE))
        for part in (self._why, self._empty, self._none_dated, self.picture, self._card):
            page.rows.addWidget(part)
        page.rows.addStretch(1)
        return page

    def _arrange(self) -> None:
        bar = ActionBar(self._look)
        bar.add_words(self._tip)
        bar.add_button(self._add)
        check = Button(self._look, "Check your report", role="main", key="F9")
        check.clicked.connect(lambda _checked: self.check_requested.emit())
        bar.add_button(check)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._panes, 1)
        rows.addWidget(bar)

    def _join(self) -> None:
        self.list.chosen.connect(self._on_chosen_in_list)
        self.picture.item_chosen.connect(self._on_chosen_in_picture)
        for part in (self.list, self.picture):
            opened = part.opened if isinstance(part, EventList) else part.item_opened
            opened.connect(lambda _key: self.edit_event())
        self.facts.clicked.connect(lambda _checked: self.facts_switched.emit())
        editor = self.editor
        editor.answered.connect(self.answered)
        editor.statement_requested.connect(self.statement_requested)
        editor.remove_requested.connect(self.remove_requested)
        editor.list_requested.connect(self._on_back)

    def _on_chosen_in_list(self, key: str) -> None:
        self.picture.select(key)
        self.event_chosen.emit(key)
        self._say_where()

    def _on_chosen_in_picture(self, key: str) -> None:
        self.list.select(key)
        self.event_chosen.emit(key)
        self._say_where()

    def _say_where(self) -> None:
        current = self.list.current
        where = f"{current.when}, {current.kind_words.lower()}" if current else ""
        words = f"Event {current.number}, {where}".rstrip(", ") if current else ""
        self.position_changed.emit(words)

    def _on_back(self) -> None:
        self._panes.show_list()
        self.take_focus()
