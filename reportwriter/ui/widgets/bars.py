"""The bars at the foot: actions (64 high, the main button at the right) and status (28 high)."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.text import label


class ActionBar(QFrame):
    """Put words into `left` and buttons into `right`; the main button comes last."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setProperty("surface", "bar")
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(24, 0, 24, 0)
        row.setSpacing(12)
        self.left = QHBoxLayout()
        self.left.setSpacing(16)
        self.right = QHBoxLayout()
        self.right.setSpacing(12)
        row.addLayout(self.left, 1)
        # An empty layout takes no room, and the buttons would.
        row.addStretch()
        row.addLayout(self.right)
        self._fit()
        look.changed.connect(self._fit)

    def add_button(self, button: QWidget) -> None:
        self.right.addWidget(button)

    def add_words(self, words: QLabel) -> None:
        """Put words at the left that take all the room which the buttons leave."""
        self.left.addWidget(words, 1)
        self._row.setStretch(0, 1)
        self._row.setStretch(1, 0)

    def _fit(self) -> None:
        self.setFixedHeight(self._look.px(64))


class StatusBar(QFrame):
    """Left: where you are, what was saved, and one thing more. Right: offline, and the zoom."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setProperty("surface", "status")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(20)
        self._where = self._words(row)
        self._saved = self._words(row)
        self._spelling = self._words(row)
        row.addStretch(1)
        self._words(row).setText("Offline: this program never uses a network")
        self._zoom = self._words(row)
        self._fit()
        look.changed.connect(self._fit)

    def clear(self) -> None:
        """Say nothing of a page that is no longer shown."""
        self.say_where("")
        self.say_saved("")
        self.say_spelling("")

    def say_where(self, words: str) -> None:
        self._where.setText(words)
        self._where.setVisible(bool(words))

    def say_saved(self, words: str) -> None:
        self._saved.setText(words)
        self._saved.setVisible(bool(words))

    def say_spelling(self, words: str) -> None:
        self._spelling.setText(words)
        self._spelling.setVisible(bool(words))

    def _words(self, row: QHBoxLayout) -> QLabel:
        made = label(self._look, "", Type.SMALL, tone="second", wrap=False)
        row.addWidget(made)
        return made

    def _fit(self) -> None:
        self.setFixedHeight(self._look.px(28))
        self._zoom.setText(f"Zoom {round(self._look.zoom * 100)} %")
