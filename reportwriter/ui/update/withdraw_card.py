"""The card on which somebody who was asked is marked as asked no longer, with a reason."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.clearing import clear
from reportwriter.ui.widgets.fields import Field, TickBox, line_edit
from reportwriter.ui.widgets.frames import Card
from reportwriter.ui.widgets.text import label
from reportwriter.wording import updates as words


class WithdrawCard(Card):
    changed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(spacing=12)
        self._look = look
        self._lines: list[_AskedOnce] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        self._no_longer = label(look, "", tone="second")
        self.rows.addWidget(label(look, "Who is asked", Type.HEADING))
        self.rows.addWidget(label(look, words.WITHDRAW, tone="second"))
        self.rows.addLayout(self._rows)
        self.rows.addWidget(self._no_longer)

    def marked(self) -> tuple[tuple[str, str], ...]:
        """Return the keys of those who are marked, each with the reason."""
        return tuple((one.key, one.reason()) for one in self._lines if one.is_marked())

    def show_asked(self, asked: Sequence[tuple[str, str]], no_longer: Sequence[str]) -> None:
        """Show who is asked, nobody marked, and who is asked no longer."""
        clear(self._rows)
        self._lines = [_AskedOnce(self._look, key, whom) for key, whom in asked]
        for line in self._lines:
            line.changed.connect(self.changed)
            self._rows.addWidget(line)
        self._no_longer.setText(words.NO_LONGER_ASKED_ARE.format(names="; ".join(no_longer)))
        self._no_longer.setVisible(bool(no_longer))


class _AskedOnce(QWidget):
    """One who is asked; the reason is asked for once they are marked."""

    changed = Signal()

    def __init__(self, look: Look, key: str, whom: str) -> None:
        super().__init__()
        self.key = key
        self._box = TickBox(look, words.NO_LONGER_ASK.format(whom=whom))
        self._reason = line_edit(look)
        self._field = Field(look, words.WHY.format(whom=whom), self._reason, hint=words.WHY_HINT)
        self._field.hide()
        self._box.toggled.connect(self._on_toggled)
        self._reason.textChanged.connect(lambda _text: self.changed.emit())
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        rows.addWidget(self._box)
        rows.addWidget(self._field)

    def is_marked(self) -> bool:
        return self._box.isChecked()

    def reason(self) -> str:
        return self._reason.text()

    def _on_toggled(self) -> None:
        self._field.setVisible(self.is_marked())
        self.changed.emit()
