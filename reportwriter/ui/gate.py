"""Puts a screen behind the setting up of a signature, which it is shown in place of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportwriter.domain.conference import Contact
from reportwriter.ui.identity.presenter import IdentityPresenter, IdentityTools
from reportwriter.ui.identity.view import IdentityGate, connect

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from reportwriter.services.open_vault import OpenVault
    from reportwriter.ui.desktop import Desktop


class Gate:
    """`page` stands where the screen would; it shows the screen once there is a signature."""

    def __init__(self, desktop: Desktop, vault: OpenVault, screen: QWidget) -> None:
        background = desktop.background
        self.page = IdentityGate(desktop.look, screen)
        tools = IdentityTools(
            identities=vault.identities,
            keys=vault.key_changes,
            has_passphrase=lambda: "passphrase" in vault.key_changes.slots.kinds(),
            vault=background.vault,
            pool=background.pool,
        )
        self._presenter = IdentityPresenter(self.page, tools)
        connect(self.page, self._presenter)

    def pass_through(self, then: Callable[[], None], contact: Contact | None = None) -> None:
        """Do what follows once there is a signature; `contact` is who it is likely to be."""
        self._presenter.pass_through(contact or Contact(name=""), then)
