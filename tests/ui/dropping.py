"""Drops files on a widget, as a hand with a mouse does."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

_MOUSE, _KEYS = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def drop(on: QWidget, *paths: Path | str) -> None:
    mime = carried(*(QUrl.fromLocalFile(str(path)) for path in paths))
    on.dropEvent(QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, mime, _MOUSE, _KEYS))


def is_welcome(on: QWidget, *urls: QUrl) -> bool:
    """Tell whether the pointer says, over a widget, that it takes what is carried."""
    mime = carried(*urls)
    event = QDragEnterEvent(QPoint(9, 9), Qt.DropAction.CopyAction, mime, _MOUSE, _KEYS)
    event.ignore()
    on.dragEnterEvent(event)
    return event.isAccepted()


def carried(*urls: QUrl) -> QMimeData:
    mime = QMimeData()
    mime.setUrls(list(urls))
    return mime
