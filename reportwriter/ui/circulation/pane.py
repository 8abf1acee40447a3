"""Shows the papers for one receiver: what goes, what is held back and why, and what went."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from reportwriter.ui.circulation.rows import OutsiderShown, Pane, PieceShown
from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.clearing import clear
from reportwriter.ui.widgets.fields import Field, TickBox, line_edit
from reportwriter.ui.widgets.frames import Page, hairline
from reportwriter.ui.widgets.text import label, set_tone
from reportwriter.wording import circulation as words


class CirculationPane(Page):
    chosen = Signal(str, bool)
    reason_given = Signal(str, str)
    not_back_given = Signal(str)
    outsider_named = Signal(str, str)
    outsider_removed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__("panel", padding=24, spacing=12)
        self._look = look
        self._title = label(look, "", Type.HEADING)
        self._who = label(look, "", tone="second")
        self._due = label(look, "", Type.LABEL)
        self._rule = label(look, "", Type.SMALL, tone="second")
        self._nothing = label(look, "", tone="second")
        self._pieces: dict[str, _PieceRow] = {}
        self._key = ""
        self._papers = QVBoxLayout()
        self._papers.setSpacing(12)
        self.not_back = line_edit(look)
        self.not_back.textEdited.connect(self.not_back_given)
        self._not_back = Field(look, words.NOT_BACK, self.not_back)
        self._went = label(look, "", Type.SMALL)
        self._went.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._went.setAccessibleName(words.RECORD)
        for widget in (self._title, self._who, self._due, self._rule, self._nothing):
            self.rows.addWidget(widget)
        self.outsider = _OutsiderFields(look)
        self.outsider.named.connect(self.outsider_named)
        self.outsider.removed.connect(self.outsider_removed)
        self.rows.addWidget(self.outsider)
        self.rows.addLayout(self._papers)
        self.rows.addWidget(self._not_back)
        self.rows.addWidget(hairline())
        self._record = label(look, words.RECORD, Type.LABEL)
        self.rows.addWidget(self._record)
        self.rows.addWidget(self._went)
        self.rows.addStretch(1)

    def show_pane(self, pane: Pane | None) -> None:
        """Show a row; a field that is being typed into stays as it is."""
        for part in (self._title, self._who, self._rule, self._record, self._went):
            part.setVisible(pane is not None)
        if pane is None:
            self._key = ""
            self._fill(())
            self._due.hide()
            self._nothing.hide()
            self._not_back.hide()
            self.outsider.hide()
            return
        self._title.setText(pane.title)
        self._who.setText(pane.who)
        self._due.setText(pane.due)
        self._due.setVisible(bool(pane.due))
        set_tone(self._due, "error" if pane.is_late else "")
        self._rule.setText(pane.rule)
        self._nothing.setText(pane.nothing)
        self._nothing.setVisible(bool(pane.nothing))
        if pane.key != self._key or [one.id for one in pane.pieces] != list(self._pieces):
            self._key = pane.key
            self._fill(pane.pieces)
        for one in pane.pieces:
            self._pieces[one.id].show_piece(one)
        self._went.setText("\n\n".join(pane.sent))
        self.outsider.show_outsider(pane.outsider)
        self._not_back.setVisible(pane.not_back is not None)
        if self.not_back.text() != (pane.not_back or ""):
            self.not_back.setText(pane.not_back or "")

    def take_focus(self) -> None:
        """Go to whom it is for where nobody is named; else to the first paper to be chosen."""
        if not self.outsider.isHidden() and not self.outsider.name.text():
            self.outsider.name.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        for row in self._pieces.values():
            if row.tick.isEnabled():
                row.tick.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        self._went.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill(self, pieces: tuple[PieceShown, ...]) -> None:
        clear(self._papers)
        self._pieces = {one.id: self._row(one) for one in pieces}

    def _row(self, one: PieceShown) -> "_PieceRow":
        row = _PieceRow(self._look, one.title)
        row.tick.clicked.connect(lambda is_in, key=one.id: self.chosen.emit(key, is_in))
        row.reason.textEdited.connect(lambda text, key=one.id: self.reason_given.emit(key, text))
        self._papers.addWidget(row)
        # A layout shows it a moment later, when what was to get the focus has lost it.
        row.show()
        return row


class _OutsiderFields(QWidget):
    """Who somebody from outside is."""

    named = Signal(str, str)
    removed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.name, self._email = line_edit(look), line_edit(look)
        self._field = Field(look, words.OUTSIDER_NAME, self.name)
        self._remove = button(
            look, words.REMOVE_OUTSIDER, self.removed.emit, role="quiet", icon="bin"
        )
        for line in (self.name, self._email):
            line.textEdited.connect(
                lambda _text: self.named.emit(self.name.text(), self._email.text())
            )
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(12)
        rows.addWidget(self._field)
        rows.addWidget(Field(look, words.OUTSIDER_EMAIL, self._email))
        rows.addWidget(self._remove, 0, Qt.AlignmentFlag.AlignLeft)

    def show_outsider(self, outsider: OutsiderShown | None) -> None:
        self.setVisible(outsider is not None)
        if outsider is None:
            return
        for line, text in ((self.name, outsider.name), (self._email, outsider.email)):
            if line.text() != text:
                line.setText(text)
        self._field.set_hint(outsider.needs, "warning")
        self._remove.setVisible(outsider.can_remove)


class _PieceRow(QWidget):
    def __init__(self, look: Look, title: str) -> None:
        super().__init__()
        self.tick = TickBox(look, title)
        # A box that may not shrink would have the pane as wide as the longest title.
        policy = self.tick.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Preferred)
        policy.setVerticalPolicy(QSizePolicy.Policy.Minimum)
        self.tick.setSizePolicy(policy)
        self._note = label(look, "", Type.SMALL, tone="second")
        self.reason = line_edit(look)
        self._field = Field(look, words.REASON, self.reason)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        for widget in (self.tick, self._note, self._field):
            rows.addWidget(widget)

    def show_piece(self, one: PieceShown) -> None:
        self.tick.setChecked(one.is_in)
        self.tick.setEnabled(one.can_choose)
        self.tick.setAccessibleDescription(one.note)
        self._note.setText(one.note)
        self._note.setVisible(bool(one.note))
        self._field.set_name(one.asks)
        self._field.setVisible(one.asks_reason)
        self._field.set_hint(one.needs, "warning")
        if self.reason.text() != one.reason:
            self.reason.setText(one.reason)
