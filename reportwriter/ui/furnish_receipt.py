"""Takes in a chair's receipt that was dropped on the window, and shows it at its report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportwriter.ui.events import Tool

if TYPE_CHECKING:
    from pathlib import Path

    from reportwriter.services.open_vault import OpenVault
    from reportwriter.services.receipts_received import KeptReceipt
    from reportwriter.ui.desktop import Desktop
    from reportwriter.ui.rooms import Rooms


class ReceiptDrop:
    def __init__(self, desktop: Desktop, vault: OpenVault, rooms: Rooms) -> None:
        self._desktop = desktop
        self._vault = vault
        self._rooms = rooms
        desktop.events.receipt_dropped.connect(self.take_file)

    def take_file(self, path: Path) -> None:
        self._desktop.background.pool.run(
            lambda: self._taken_in(path),
            done=self._show,
            failed=self._rooms.home_screen.show_trouble,
        )

    def _taken_in(self, path: Path) -> KeptReceipt:
        from reportwriter.services.whole_files import read_whole

        return self._vault.receipts_received.take_in(read_whole(path))

    def _show(self, kept: KeptReceipt) -> None:
        self._rooms.show_report_at(kept.record.receipt.report, Tool.SIGN)
