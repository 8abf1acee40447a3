"""The floor of a list: Qt's own, with the plain text of each row."""

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel
from PySide6.QtWidgets import QListView


def bare_list(texts: Sequence[str]) -> QListView:
    made = QListView()
    made.setModel(QStringListModel(texts, made))
    made.setWordWrap(True)
    made.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
    return made
