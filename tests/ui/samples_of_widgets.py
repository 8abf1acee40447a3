"""One page that shows every widget, to be compared with the style guide."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from reportwriter.ui.due import Due
from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.rail_row import RailRow
from reportwriter.ui.widgets.bars import ActionBar, StatusBar
from reportwriter.ui.widgets.buttons import button, icon_button
from reportwriter.ui.widgets.chips import Chips
from reportwriter.ui.widgets.deadline_ring import DeadlineRing
from reportwriter.ui.widgets.empty_state import EmptyState
from reportwriter.ui.widgets.fields import Choice, Field, RadioChoice, TickBox, line_edit
from reportwriter.ui.widgets.focus_ring import FocusRing
from reportwriter.ui.widgets.frames import Card
from reportwriter.ui.widgets.kind_chip import KindChip
from reportwriter.ui.widgets.marks import BalanceBar, ReadinessBar, SentMark
from reportwriter.ui.widgets.notice import Notice
from reportwriter.ui.widgets.rail import Rail
from reportwriter.ui.widgets.text import label


def components(look: Look) -> QWidget:
    window = QWidget()
    window.setObjectName("window")
    all_rows = QVBoxLayout(window)
    columns = QHBoxLayout()
    for column in (_first(look), _second(look), _third(look)):
        columns.addLayout(column, 1)
    all_rows.addLayout(columns, 1)
    bar = ActionBar(look)
    bar.left.addWidget(TickBox(look, "This section is ready"))
    bar.add_button(button(look, "Open the example"))
    bar.add_button(button(look, "Next section: Otto", role="main", icon="arrow-right"))
    all_rows.addWidget(bar)
    status = StatusBar(look)
    status.say_where("Statement 3 of 6, kind not chosen")
    status.say_saved("Saved on this computer 14:02")
    all_rows.addWidget(status)
    FocusRing(window, look)
    return window


def _column(*widgets: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    for widget in widgets:
        column.addWidget(widget)
    column.addStretch(1)
    return column


def _first(look: Look) -> QVBoxLayout:
    types = Card()
    for kind in Type:
        types.rows.addWidget(label(look, f"{kind.value.title()} 0123456789", kind))
    buttons = Card()
    buttons.rows.addWidget(button(look, "Next section", role="main", icon="arrow-right"))
    buttons.rows.addWidget(button(look, "Check", key="F9"))
    buttons.rows.addWidget(button(look, "Leave it", role="quiet", key="Esc"))
    buttons.rows.addWidget(button(look, "Why this is asked", role="link", key="F1"))
    buttons.rows.addWidget(icon_button(look, "Up", "chevron-up"))
    off = button(look, "Sign")
    off.setEnabled(False)
    buttons.rows.addWidget(off)
    return _column(types, buttons)


def _second(look: Look) -> QVBoxLayout:
    fields = Card(spacing=12)
    fields.rows.addWidget(Field(look, "When", line_edit(look), hint="Friday 11 December 2026"))
    wrong = Field(look, "Whose words are these?", line_edit(look))
    wrong.set_error("Statement 4: add who said this.")
    fields.rows.addWidget(wrong)
    choice = Choice(look)
    choice.addItems(["From someone else, who was there", "Seen or heard by the author"])
    fields.rows.addWidget(Field(look, "How do you know?", choice))
    chips = Chips(look)
    chips.set_choices([("1", "Juniper"), ("2", "Otto"), ("3", "Marlow"), ("4", "Tamsin")])
    chips.set_chosen(["1"])
    fields.rows.addWidget(Field(look, "About", chips))
    on, off = RadioChoice(look, "Initial"), RadioChoice(look, "Review")
    on.setChecked(True)
    tick = TickBox(look, "on")
    tick.setChecked(True)
    for widget in (on, off, tick):
        fields.rows.addWidget(widget)
    kinds = Card()
    for kind in ("fact", "observation", "allegation", "opinion", None):
        kinds.rows.addWidget(KindChip(look, kind))
    return _column(fields, kinds)


def _third(look: Look) -> QVBoxLayout:
    rings = QWidget()
    row = QHBoxLayout(rings)
    for due in (Due(8), Due(2), Due(0), Due(-2), Due(3, done=True)):
        ring = DeadlineRing(look, 72)
        ring.show_due(due)
        row.addWidget(ring)
    small = DeadlineRing(look, 28)
    small.show_due(Due(8))
    row.addWidget(small)
    readiness = ReadinessBar(look)
    readiness.show_states(["ready"] * 6 + ["started"] * 4 + ["not_started"] * 3)
    balance = BalanceBar(look)
    balance.show_counts({"fact": 14, "observation": 6, "allegation": 5, "opinion": 3, "": 2})
    rail = Rail(look, "Contents")
    rail.show_rows(
        [
            RailRow(key="3", number="3", title="Juniper", status="started"),
            RailRow(key="4", number="4", title="Marlow", status="ready"),
            RailRow(key="6", number="6", title="Other people", status="not_started"),
            RailRow(key="c", icon="tick", title="Check your report", aside="F9", rule_above=True),
        ]
    )
    rail.set_current("3")
    rail.setMinimumHeight(rail.content_height())
    notice = Notice(
        look, "Your school closes today.", "Best to finish before you leave.", tone="warning"
    )
    empty = EmptyState(
        look,
        "Nothing written yet",
        "That is useful too.",
        button=button(look, "Write", key="Enter"),
    )
    sent = (SentMark(look), SentMark(look, "Handed over"))
    return _column(rings, readiness, balance, rail, notice, empty, *sent)
