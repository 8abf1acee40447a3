"""Joins the screen of attached documents to its presenter, and asks which file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from reportwriter.ui.attached.presenter import AttachedPresenter, AttachedTools
from reportwriter.ui.attached.view import AttachedScreen

if TYPE_CHECKING:
    from reportwriter.ui.desktop import Desktop

_KINDS = "Documents (*.pdf *.docx *.png *.jpg *.jpeg);;All files (*)"


class AttachedRoom:
    def __init__(self, desktop: Desktop, tools: AttachedTools) -> None:
        self._desktop = desktop
        self.screen = AttachedScreen(desktop.look)
        self.presenter = AttachedPresenter(self.screen, tools)
        join(self.screen, self.presenter)
        self.screen.attach_requested.connect(self._on_attach)
        desktop.events.vault_locked.connect(self.presenter.close)

    def _on_attach(self) -> None:
        names, _ = QFileDialog.getOpenFileNames(
            self._desktop.window, "Attach a document", str(Path.home()), _KINDS
        )
        self.presenter.attach([Path(name) for name in names])


def join(screen: AttachedScreen, presenter: AttachedPresenter) -> None:
    """Let a presenter serve a screen; whoever shows the screen also holds the presenter."""
    screen.files_dropped.connect(presenter.attach)
    screen.document_chosen.connect(presenter.select)
    screen.answered.connect(presenter.answer)
    screen.remove_requested.connect(presenter.remove)
    screen.turn_requested.connect(presenter.turn)
    screen.looked.connect(presenter.look)
