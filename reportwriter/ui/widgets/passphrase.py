"""A field for a passphrase: may be pasted into and shown, gives it away once, or forgets it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from reportwriter.ui.look import Look
from reportwriter.ui.widgets.fields import Field, TickBox, line_edit


class PassphraseField(QWidget):
    """`entered`: Enter was pressed in the field."""

    entered = Signal()

    def __init__(self, look: Look, name: str = "Your passphrase", *, hint: str = "") -> None:
        super().__init__()
        self._edit = line_edit(look)
        self._edit.setEchoMode(QLineEdit.EchoMode.Password)
        self._edit.returnPressed.connect(self.entered)
        self._field = Field(look, name, self._edit, hint=hint)
        self._shown = TickBox(look, "Show what I type")
        self._shown.toggled.connect(self._on_shown)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        rows.addWidget(self._field)
        rows.addWidget(self._shown)

    def take_focus(self) -> None:
        """Put the caret into the field."""
        self._edit.setFocus()

    @property
    def is_typed(self) -> bool:
        return bool(self._edit.text())

    def take(self) -> str:
        """Return what was typed and forget it."""
        typed = self._edit.text()
        self._edit.clear()
        self._shown.setChecked(False)
        return typed

    def set_name(self, name: str) -> None:
        self._field.set_name(name)

    def set_hint(self, hint: str) -> None:
        self._field.set_hint(hint)

    def set_error(self, sentence: str) -> None:
        self._field.set_error(sentence)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        # Typed and not given, it would wait here, out of sight, for whoever comes back. A window
        # that is only made small keeps it.
        if not event.spontaneous():
            self.take()

    def _on_shown(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode
        self._edit.setEchoMode(mode.Normal if shown else mode.Password)
