"""The pane beside a slot: what is asked, that nothing is held, and the slot's own editor."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reportwriter.forms.form import SlotType
from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.chips import Chips
from reportwriter.ui.widgets.fields import Field, TickBox
from reportwriter.ui.widgets.frames import Page
from reportwriter.ui.widgets.text import label
from reportwriter.ui.write.cards import NOTHING_HELD
from reportwriter.ui.write.inputs import plain_line
from reportwriter.ui.write.panes import SlotPane
from reportwriter.ui.write.value_editors import EDITORS, ValueEditor

REASONS = (
    "We are not involved in this.",
    "This is no part of our work.",
    "We asked, and were not told.",
    "We have not met them yet.",
    "They chose not to tell us.",
)
"""What most often stands behind it; each is one click, and can be worded otherwise."""


class SlotEditor(Page):
    write_requested = Signal()
    list_requested = Signal()
    nothing_said = Signal(object, object)
    """Place, and the reason why nothing is held ("" for none), or None to take it back."""
    changed = Signal(object, object)
    """Place, and a SlotValue, None, or a ViewAnswer."""

    def __init__(self, look: Look) -> None:
        super().__init__("panel", padding=24, spacing=12)
        self._look = look
        self._pane: SlotPane | None = None
        self._editors: dict[SlotType, ValueEditor] = {}
        self._title = label(look, "", Type.HEADING)
        self._help = label(look, "", Type.BODY)
        self._write = button(
            look, "Write a statement", self.write_requested.emit, icon="plus", key="Enter"
        )
        self._home = QVBoxLayout()
        self._nothing = TickBox(look, NOTHING_HELD)
        self._reasons = Chips(look)
        self._reasons.set_choices([(reason, reason) for reason in REASONS])
        self._reasons.setAccessibleName("Why nothing is held")
        self._because = plain_line(look)
        self._why = Field(look, "Why, in your own words", self._because)
        self._prompts = label(look, "", Type.BODY, tone="second")
        self._example = label(look, "", Type.STATEMENT, tone="second")
        self.back = button(
            look, "Back to the list", self.list_requested.emit, role="quiet", icon="arrow-left"
        )
        self.back.hide()
        above: tuple[QWidget, ...] = (self.back, self._title, self._help, self._write)
        of_nothing: tuple[QWidget, ...] = (self._nothing, self._reasons, self._why)
        below = (*of_nothing, self._prompts, self._example)
        for widget in above:
            self.rows.addWidget(widget)
        self.rows.addLayout(self._home)
        for widget in below:
            self.rows.addWidget(widget)
        self.rows.addStretch(1)
        self._nothing.clicked.connect(self._on_nothing)
        self._because.textEdited.connect(self._on_because)
        self._reasons.chosen_changed.connect(self._on_reason)

    def show_pane(self, pane: SlotPane) -> None:
        self._pane = pane
        slot = pane.leaf.slot
        is_prose = slot.type is SlotType.STATEMENTS
        self._title.setText(slot.label)
        _show(self._help, slot.help)
        _show(self._prompts, "\n".join(slot.prompts))
        _show(self._example, f"For example: {slot.example}" if slot.example else "")
        self._write.setVisible(is_prose)
        self._show_nothing(pane)
        for kind, editor in self._editors.items():
            editor.setVisible(kind is slot.type)
        if not is_prose:
            self._editor(slot.type).show_pane(pane)

    def first_input(self) -> QWidget:
        """Return where the keyboard goes when the author enters this pane."""
        if self._pane is not None and self._pane.leaf.slot.type is not SlotType.STATEMENTS:
            editor = self._editor(self._pane.leaf.slot.type)
            following = editor.nextInFocusChain()
            inside = following is not None and editor.isAncestorOf(following)
            return following if following is not None and inside else self._nothing
        return self._write

    def _show_nothing(self, pane: SlotPane) -> None:
        offered = pane.may_say_nothing and not pane.is_filled
        for widget in (self._nothing, self._reasons):
            widget.setVisible(offered or pane.nothing)
        self._nothing.setChecked(pane.nothing)
        self._why.setVisible(pane.nothing)
        self._reasons.set_chosen([pane.because])
        if not self._because.hasFocus():
            self._because.setText(pane.because)

    def _editor(self, kind: SlotType) -> ValueEditor:
        if kind not in self._editors:
            made = EDITORS[kind](self._look)
            made.changed.connect(self._on_changed)
            self._editors[kind] = made
            self._home.addWidget(made)
        return self._editors[kind]

    def _on_changed(self, value: object) -> None:
        if self._pane is not None:
            self.changed.emit(self._pane.leaf.place, value)

    def _on_nothing(self) -> None:
        if self._pane is not None:
            because = self._because.text() if self._nothing.isChecked() else None
            self.nothing_said.emit(self._pane.leaf.place, because)

    def _on_reason(self) -> None:
        """Take the reason that was clicked instead of the one that stood there; or none."""
        if self._pane is not None:
            clicked = [one for one in self._reasons.chosen() if one != self._pane.because]
            self._on_because(clicked[0] if clicked else "")

    def _on_because(self, because: str) -> None:
        if self._pane is not None:
            self.nothing_said.emit(self._pane.leaf.place, because)


def _show(made: QWidget, words: str) -> None:
    made.setProperty("text", words)
    made.setVisible(bool(words))
