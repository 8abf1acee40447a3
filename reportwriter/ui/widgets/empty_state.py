"""What stands where nothing is yet: an icon, one sentence why, and one button."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel

from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.buttons import Button
from reportwriter.ui.widgets.frames import Card
from reportwriter.ui.widgets.text import label

_READABLE = 520


class EmptyState(Card):
    def __init__(
        self,
        look: Look,
        title: str,
        why: str,
        *,
        icon: str = "file",
        button: Button | None = None,
    ) -> None:
        super().__init__("empty", padding=24)
        self._look = look
        self._icon_name = icon
        self._icon = QLabel()
        middle = Qt.AlignmentFlag.AlignHCenter
        self._heading = label(look, title, Type.HEADING)
        self._sentence = label(look, why, Type.BODY, tone="second")
        for text in (self._heading, self._sentence):
            text.setAlignment(middle)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(self._sentence, 100)
        across.addStretch(1)
        # Together in the middle, also where it stands in place of a long list.
        self.rows.addStretch(1)
        self.rows.addWidget(self._icon, 0, middle)
        self.rows.addWidget(self._heading)
        self.rows.addLayout(across)
        if button is not None:
            self.rows.addSpacing(8)
            self.rows.addWidget(button, 0, middle)
        self.rows.addStretch(1)
        # It is no stop of Tab, but may be handed the focus where there is nothing else to have it.
        self.setAccessibleName(self.words)
        self._fit()
        look.changed.connect(self._fit)

    @property
    def words(self) -> str:
        return f"{self._heading.text()}. {self._sentence.text()}"

    def say(self, title: str, why: str) -> None:
        self._heading.setText(title)
        self._sentence.setText(why)
        self.setAccessibleName(self.words)

    def _fit(self) -> None:
        # A line of 60 to 80 letters is read with ease.
        self._sentence.setMaximumWidth(self._look.px(_READABLE))
        self._icon.setPixmap(self._look.pixmap(self._icon_name, 28, self._look.theme.text))
