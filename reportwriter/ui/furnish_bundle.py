"""Adds the screen on which a confidential bundle is read that was dropped on the window."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from reportwriter.ui.hidden_room import HiddenRoom, Made

if TYPE_CHECKING:
    from reportwriter.services.open_vault import OpenVault
    from reportwriter.ui.desktop import Desktop
    from reportwriter.ui.rooms import Rooms


class BundleRoom(HiddenRoom[Path]):
    KEY = "sealed bundle"

    def __init__(self, desktop: Desktop, vault: OpenVault, rooms: Rooms) -> None:
        super().__init__(desktop, vault, rooms)
        desktop.events.bundle_dropped.connect(self.take_file)

    def take_file(self, path: Path) -> None:
        """Stand before a confidential bundle."""
        self._show("Sealed bundle", path)

    def _make(self) -> Made[Path]:
        from reportwriter.services.whole_files import read_whole
        from reportwriter.ui.read_bundle.presenter import ReadBundlePresenter, ReadBundleTools
        from reportwriter.ui.read_bundle.view import ReadBundleScreen, connect

        view = ReadBundleScreen(self._desktop.look)
        tools = ReadBundleTools(
            bundles=lambda: self._vault.confidential_bundling,
            read_file=read_whole,
            pool=self._desktop.background.pool,
            back=self._rooms.show_home,
        )
        presenter = ReadBundlePresenter(view, tools)
        connect(view, presenter)
        return Made(page=view, take_focus=view.take_focus, presenter=presenter)
