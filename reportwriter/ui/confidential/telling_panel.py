"""The panel above the items: when and how the chair was told, or that the chair is to ring."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from reportwriter.ui.confidential.private_text import PrivateText
from reportwriter.ui.confidential.telling import TellingAsk, TellingPane
from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.fields import Field, TickBox
from reportwriter.ui.widgets.frames import hairline
from reportwriter.ui.widgets.text import label

TITLE = "Does the chair know already?"
_SAY, _DONE = "Say when and how", "Fold this away"
_LABELS = {
    TellingAsk.DAY: "The chair was told on",
    TellingAsk.HOW: "How",
    TellingAsk.CONTACT: "How the chair reaches you",
}


class TellingPanel(QFrame):
    """`answered` carries a question and what was answered to it."""

    answered = Signal(object, str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("surface", "page")
        self._look = look
        self._quiet = False
        self._folds = False
        self._edits = {ask: self._edit(ask) for ask in _LABELS}
        self._fields = {ask: Field(look, words, self._edits[ask]) for ask, words in _LABELS.items()}
        self._ring = TickBox(look, "Please ring me")
        self._ring.clicked.connect(
            lambda on: self._say(TellingAsk.PLEASE_RING, "yes" if on else "")
        )
        self._turn = button(look, _SAY, self._on_turned, role="link")
        self._turn.hide()
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(label(look, TITLE, Type.LABEL), 1)
        head.addWidget(self._turn)
        head.addWidget(self._ring)
        self._asked = self._beside_each_other()
        asked = QVBoxLayout()
        asked.setContentsMargins(24, 12, 24, 12)
        asked.setSpacing(8)
        asked.addLayout(head)
        asked.addWidget(self._asked)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(asked)
        rows.addWidget(hairline())

    def _beside_each_other(self) -> QWidget:
        held = QWidget()
        fields = QHBoxLayout(held)
        fields.setContentsMargins(0, 0, 0, 0)
        fields.setSpacing(12)
        for field in self._fields.values():
            fields.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        return held

    def show_pane(self, pane: TellingPane) -> None:
        self._quiet = True
        self._edits[TellingAsk.DAY].show_text(pane.day)
        self._edits[TellingAsk.HOW].show_text(pane.how)
        self._edits[TellingAsk.CONTACT].show_text(pane.contact)
        self._ring.setChecked(pane.please_ring)
        self.show_day(pane.understood)
        self._fields[TellingAsk.CONTACT].set_hint(
            f"Left empty, {pane.usual} is printed." if pane.usual else ""
        )
        self._quiet = False

    def fold_away(self, *, folds: bool) -> None:
        """Ask behind a link where the room is needed for the items, or openly."""
        if folds != self._folds:
            self._folds = folds
            self._turn.setVisible(folds)
            self._show_asked(is_open=not folds)

    def _on_turned(self) -> None:
        self._show_asked(is_open=self._asked.isHidden())

    def _show_asked(self, *, is_open: bool) -> None:
        self._asked.setVisible(is_open)
        self._turn.set_words(_DONE if is_open else _SAY)

    def show_day(self, understood: str) -> None:
        self._fields[TellingAsk.DAY].set_hint(understood)

    def _edit(self, ask: TellingAsk) -> PrivateText:
        edit = PrivateText(self._look)
        edit.textChanged.connect(lambda: self._say(ask, edit.toPlainText()))
        return edit

    def _say(self, ask: TellingAsk, given: str) -> None:
        if not self._quiet:
            self.answered.emit(ask, given)
