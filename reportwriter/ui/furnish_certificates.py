"""Adds the screen with one's own certificates, which a menu entry leads to."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reportwriter.services.open_vault import OpenVault
    from reportwriter.ui.desktop import Desktop
    from reportwriter.ui.rooms import Rooms

CERTIFICATES = "certificates"


class CertificatesRoom:
    """The screen stands behind the setting up of a signature: before it there are none."""

    def __init__(self, desktop: Desktop, vault: OpenVault, rooms: Rooms) -> None:
        self._desktop = desktop
        self._vault = vault
        self._rooms = rooms
        rooms.later(CERTIFICATES, self._make)
        desktop.events.certificates_requested.connect(self.show)

    def show(self) -> None:
        self._rooms.show_hidden(CERTIFICATES, "My certificates")
        self._gate.pass_through(self._on_through)

    def _on_through(self) -> None:
        self._presenter.open()
        self._view.take_focus()

    def _make(self) -> None:
        from reportwriter.services.whole_files import write_whole
        from reportwriter.ui.certificates.presenter import CertificatesPresenter, CertificatesTools
        from reportwriter.ui.certificates.view import CertificatesView, connect
        from reportwriter.ui.gate import Gate

        self._view = CertificatesView(self._desktop.look)
        tools = CertificatesTools(
            certificates=self._vault.certificate_files,
            words=self._vault.trust,
            write=write_whole,
            vault=self._desktop.background.vault,
            folder=Path.home(),
        )
        self._presenter = CertificatesPresenter(self._view, tools)
        connect(self._view, self._presenter)
        self._view.back_requested.connect(self._rooms.show_home)
        self._gate = Gate(self._desktop, self._vault, self._view)
        self._rooms.home_frame.add_hidden(CERTIFICATES, self._gate.page)
