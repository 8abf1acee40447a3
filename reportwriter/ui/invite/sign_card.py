"""The card on which what was asked is signed: the passphrase, and where the files go."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout

from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.frames import Card
from reportwriter.ui.widgets.passphrase import PassphraseField
from reportwriter.ui.widgets.text import label


class SignCard(Card):
    """`where` asks for another folder, in the title of the dialogue."""

    folder_chosen = Signal(object)  # Path

    def __init__(self, look: Look, title: str, *, where: str) -> None:
        super().__init__(spacing=12)
        self._asks_where = where
        self._folder = label(look, "")
        self.passphrase = PassphraseField(look)
        place = QHBoxLayout()
        place.setSpacing(12)
        place.addWidget(self._folder, 1)
        place.addWidget(button(look, "Another folder", self._on_choose, role="link"))
        self.rows.addWidget(label(look, title, Type.HEADING))
        self.rows.addWidget(self.passphrase)
        self.rows.addLayout(place)

    @property
    def folder(self) -> str:
        return self._folder.text()

    def show_folder(self, folder: str) -> None:
        self._folder.setText(folder)

    def _on_choose(self) -> None:
        if chosen := QFileDialog.getExistingDirectory(self, self._asks_where, self.folder):
            self.folder_chosen.emit(Path(chosen))
