"""The program with a hand on it: opens one report as soon as the vault is open, and watches paint.

`main` starts the window of this computer's user, opens the report, and gives the window that title
once the statements are painted; `bench.as_program` calls it.
"""

from __future__ import annotations

import sys
from importlib import import_module
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from reportwriter.app import example, vault_access, vault_folder
from reportwriter.domain.ids import ReportId
from reportwriter.ui.collector import Collector
from reportwriter.ui.desktop import Behind
from reportwriter.ui.window import make_desktop, set_aside

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from reportwriter.services.open_vault import OpenVault
    from reportwriter.services.vault_access import VaultAccess
    from reportwriter.ui.desktop import Desktop
    from reportwriter.ui.rooms import Rooms


class PaintWatch(QObject):
    """Counts the times that a widget was asked to paint."""

    def __init__(self, widget: QWidget, painted: Callable[[], object]) -> None:
        super().__init__(widget)
        self._painted = painted
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            # Told once the painting that begins now has ended.
            QTimer.singleShot(0, self._painted)
        return super().eventFilter(watched, event)


def open_on(
    application: QApplication, access: VaultAccess, report: ReportId, settings: Path
) -> Desktop:
    """Start as the program does, and turn to the report once the vault is open."""
    collector = Collector(application)
    behind = Behind(
        access=access, furnish=_furnish, example=example, prepare=set_aside(_load_screens)
    )
    desktop = make_desktop(application, behind, settings)
    turn = lambda: desktop.events.report_opened.emit(report)  # noqa: E731
    desktop.events.vault_opened.connect(lambda: QTimer.singleShot(0, turn))
    desktop.window.painted.connect(desktop.begin)
    desktop.window.painted.connect(collector.start)
    desktop.window.show()
    return desktop


def _load_screens() -> None:
    import_module("reportwriter.ui.furnish")


def _furnish(desktop: Desktop, vault: OpenVault) -> Rooms:
    # As late as the program itself loads it: once the vault is open.
    from reportwriter.ui.furnish import furnish  # noqa: PLC0415

    return furnish(desktop, vault)


def rooms_of(desktop: Desktop) -> Rooms:
    """Return the screens of the open vault, which `_furnish` made."""
    return cast("Rooms", desktop.rooms)


def main(report: str, title: str) -> int:
    application = QApplication(sys.argv[:1])
    folder = vault_folder()
    desktop = open_on(application, vault_access(folder), ReportId(report), folder / "window.json")

    def watch() -> None:
        shown = rooms_of(desktop).write_screen.list

        def on_painted() -> None:
            if shown.sheet.rowCount() > 0 and desktop.window.windowTitle() != title:
                desktop.window.setWindowTitle(title)
                # What is worked out after the painting says again what the window is called.
                desktop.window.windowTitleChanged.connect(keep_title)

        def keep_title(now: str) -> None:
            if now != title:
                desktop.window.setWindowTitle(title)

        PaintWatch(shown.viewport(), on_painted)

    desktop.events.vault_opened.connect(watch)
    return application.exec()
