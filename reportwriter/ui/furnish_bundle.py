"""Adds the screen on which a confidential bundle is read that was dropped on the window."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from reportwriter.services.open_vault import OpenVault
    from reportwriter.ui.desktop import Desktop
    from reportwriter.ui.read_bundle.presenter import ReadBundlePresenter
    from reportwriter.ui.rooms import Rooms

BUNDLE_PAGE = "sealed bundle"


class BundleRoom:
    def __init__(self, desktop: Desktop, vault: OpenVault, rooms: Rooms) -> None:
        self._desktop = desktop
        self._vault = vault
        self._rooms = rooms
        rooms.later(BUNDLE_PAGE, lambda: self.presenter)
        desktop.events.bundle_dropped.connect(self.take_file)
        desktop.events.vault_locked.connect(self.close)

    @cached_property
    def presenter(self) -> ReadBundlePresenter:
        return self._add()

    def take_file(self, path: Path) -> None:
        """Stand before a confidential bundle."""
        self._rooms.show_hidden(BUNDLE_PAGE, "Sealed bundle")
        self.presenter.open(path)
        self._view.take_focus()

    def close(self) -> None:
        """Forget what is shown; what was never made stays unmade."""
        if "presenter" in vars(self):
            self.presenter.close()

    def _add(self) -> ReadBundlePresenter:
        from reportwriter.services.whole_files import read_whole
        from reportwriter.ui.read_bundle.presenter import ReadBundlePresenter, ReadBundleTools
        from reportwriter.ui.read_bundle.view import ReadBundleScreen, connect

        view = self._view = ReadBundleScreen(self._desktop.look)
        tools = ReadBundleTools(
            bundles=lambda: self._vault.confidential_bundling,
            read_file=read_whole,
            pool=self._desktop.background.pool,
            back=self._rooms.show_home,
        )
        presenter = ReadBundlePresenter(view, tools)
        connect(view, presenter)
        self._rooms.home_frame.add_hidden(BUNDLE_PAGE, view)
        return presenter
