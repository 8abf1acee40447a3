"""The list of who will read a statement, in the editor: icon, name and why, never colour alone."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.frames import Card
from reportwriter.ui.widgets.text import label
from reportwriter.ui.write.readers import NOBODY, TITLE, Reader


class ReadersList(QWidget):
    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._shown: tuple[Reader, ...] | None = None
        self._lines: list[tuple[QLabel, QLabel]] = []
        self._card = Card(padding=12, spacing=6)
        self._grid = QGridLayout()
        self._grid.setColumnStretch(1, 1)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        self._openings = label(look, "", Type.SMALL, tone="second")
        self._card.rows.addLayout(self._grid)
        self._card.rows.addWidget(self._openings)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        rows.addWidget(label(look, TITLE, Type.LABEL))
        rows.addWidget(self._card)
        look.changed.connect(self._show_icons)

    def show_readers(self, readers: tuple[Reader, ...], openings: tuple[str, ...]) -> None:
        """Show everybody; only what differs from before is written anew."""
        self._openings.setText("\n".join(openings))
        self._openings.setVisible(bool(openings))
        if readers == self._shown:
            return
        self._shown = readers
        while len(self._lines) < max(len(readers), 1):
            self._add_line()
        words = [one.words for one in readers] or [NOBODY]
        for number, (icon, line) in enumerate(self._lines):
            icon.setVisible(number < len(readers))
            line.setVisible(number < len(words))
            line.setText(words[number] if number < len(words) else "")
        spoken = " ".join(one.spoken for one in readers) or NOBODY
        self._card.setAccessibleName(f"{TITLE}. {spoken}")
        self._show_icons()

    def _add_line(self) -> None:
        icon, line = QLabel(), label(self._look, "", Type.SMALL)
        row = len(self._lines)
        self._grid.addWidget(icon, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(line, row, 1)
        self._lines.append((icon, line))

    def _show_icons(self) -> None:
        theme = self._look.theme
        for one, (icon, _line) in zip(self._shown or (), self._lines, strict=False):
            name, colour = ("eye", theme.second) if one.reads else ("eye-off", theme.text)
            icon.setPixmap(self._look.pixmap(name, 16, colour))
