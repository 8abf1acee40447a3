"""A picture as screens show it: its title, the picture or its table (T), and its sentence."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from reportwriter.pictures.picture import LayOut, TableTwin
from reportwriter.pictures.shapes import Words
from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.buttons import Button
from reportwriter.ui.widgets.frames import Card
from reportwriter.ui.widgets.picture_canvas import PictureView
from reportwriter.ui.widgets.picture_table import PictureTable
from reportwriter.ui.widgets.text import label

AS_TABLE = "Show as table"
AS_PICTURE = "Show as picture"


class PicturePane(QWidget):
    """`item_chosen` carries the key of the part gone to, `item_opened` of the one to go into."""

    item_chosen = Signal(str)
    item_opened = Signal(str)

    def __init__(self, look: Look, title: str) -> None:
        super().__init__()
        self._view = PictureView(look)
        self._table = PictureTable(look)
        self._table.setAccessibleName(f"{title}, as a table")
        self._sentence = label(look, "", Type.STATEMENT)
        self._switch = Button(look, AS_TABLE, icon="table", key="T")
        self._switch.clicked.connect(self._on_switched)
        self._frame = Card(padding=12, spacing=0)
        self._frame.rows.addWidget(self._view)
        self._frame.rows.addWidget(self._table)
        self._table.hide()
        self._look = look
        self._switches: dict[int, Button] = {ord("T"): self._switch}
        self._lay_out(look, title)
        self._view.laid_out.connect(self._show_words)
        for part in (self._view.canvas, self._table):
            part.chosen.connect(self._on_chosen)
            part.opened.connect(self.item_opened)

    @property
    def canvas(self) -> QWidget:
        """What takes the focus where the picture is shown."""
        return self._view.canvas

    @property
    def focus_part(self) -> QWidget:
        """What takes the focus now: the picture, or its table."""
        return self._table if self.shows_table else self._view.canvas

    @property
    def table(self) -> PictureTable:
        return self._table

    @property
    def shows_table(self) -> bool:
        return not self._table.isHidden()

    def add_switch(self, words: str, key: str) -> Button:
        """Put a button beside that for the table, and have a letter press it."""
        made = Button(self._look, words, key=key)
        self._switches[ord(key)] = made
        self._head.insertWidget(1, made)
        return made

    def show_picture(self, lay_out: LayOut) -> None:
        """Show a picture of other facts; what is shown, picture or table, stays."""
        self._view.show_picture(lay_out)

    def forget(self) -> None:
        """Keep nothing of what was shown, as when the vault is locked."""
        self._view.forget()
        self._table.show_twin(TableTwin(head=(), rows=()))
        self._sentence.clear()

    def select(self, key: str) -> None:
        """Outline a part that was chosen elsewhere, in the picture and in the table."""
        self._view.canvas.select(key)
        self._table.select(key)

    def switch(self) -> None:
        """Show the table in place of the picture, or the picture again."""
        had_focus = self._view.canvas.hasFocus() or self._table.hasFocus()
        as_table = not self.shows_table
        self._table.setVisible(as_table)
        self._view.setVisible(not as_table)
        self._switch.set_words(AS_PICTURE if as_table else AS_TABLE)
        if had_focus:
            (self._table if as_table else self._view.canvas).setFocus(
                Qt.FocusReason.ShortcutFocusReason
            )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Only what the picture and its table do not take comes here; a field would take the letter.
        switch = self._switches.get(event.key())
        if switch is not None and not event.modifiers():
            switch.click()
            return
        super().keyPressEvent(event)

    def _lay_out(self, look: Look, title: str) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(12)
        head = self._head = QHBoxLayout()
        head.addWidget(label(look, title, Type.HEADING), 1)
        head.addWidget(self._switch)
        rows.addLayout(head)
        rows.addWidget(self._frame)
        rows.addWidget(self._sentence)
        rows.addStretch(1)

    def _show_words(self) -> None:
        picture = self._view.canvas.picture
        if picture is not None:
            self._sentence.setText(picture.sentence)
            # What stands in the picture word for word is not said twice.
            said = {one.text for one in picture.shapes if isinstance(one, Words)}
            self._sentence.setVisible(picture.sentence not in said)
            self._table.show_twin(picture.table)

    def _on_switched(self, _checked: bool) -> None:
        self.switch()

    def _on_chosen(self, key: str) -> None:
        self.select(key)
        self.item_chosen.emit(key)
