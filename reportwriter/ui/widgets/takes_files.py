"""A screen on which files may be dropped anywhere, or chosen."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QWidget


class TakesFiles(QWidget):
    files_dropped = Signal(object)  # tuple[Path, ...]

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptDrops(True)

    def may_take_files(self) -> bool:
        """Tell whether files are taken just now; the pointer says it before they are dropped."""
        return True

    def choose_files(self, title: str) -> None:
        """Ask for files, and take those that are chosen as if they were dropped."""
        chosen, _ = QFileDialog.getOpenFileNames(self, title)
        if chosen:
            self.files_dropped.emit(tuple(Path(path) for path in chosen))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _paths(event) and self.may_take_files():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if paths := _paths(event):
            event.acceptProposedAction()
            self.files_dropped.emit(paths)


def _paths(event: QDropEvent) -> tuple[Path, ...]:
    urls = event.mimeData().urls()
    return tuple(Path(url.toLocalFile()) for url in urls if url.isLocalFile())
