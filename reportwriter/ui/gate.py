"""Puts a screen behind the setting up of a signature, which it is shown in place of."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from reportwriter.domain.conference import Contact
from reportwriter.ui.identity.presenter import IdentityPresenter, IdentityTools
from reportwriter.ui.identity.view import IdentityGate, connect

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from reportwriter.domain.report import Report
    from reportwriter.services.open_vault import OpenVault
    from reportwriter.ui.desktop import Desktop
    from reportwriter.ui.write.presenter import WritePresenter


class Gate:
    """`page` stands where the screen would; it shows the screen once there is a signature."""

    def __init__(self, desktop: Desktop, vault: OpenVault, screen: QWidget) -> None:
        background = desktop.background
        self._vault = vault
        self._runner = background.vault
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

    def pass_as_author(self, writing: WritePresenter, then: Callable[[], None]) -> None:
        """Do what follows once there is a signature; who signs is the author of the open report.

        Where the report names one already, it stays as it is.
        """
        report = writing.report
        if report is not None:
            self.pass_through(partial(self._name_author, writing, then), report.author)

    def _name_author(self, writing: WritePresenter, then: Callable[[], None]) -> None:
        identities = self._vault.identities

        def on_known(signer: Contact) -> None:
            report = writing.report
            if report is not None and _lacks_author(report):
                agency = report.author.agency or signer.agency
                writing.edits.set_details(report.conference, replace(signer, agency=agency))
            writing.when_settled(then)

        self._runner.run(
            lambda: identities.required().contact, done=on_known, failed=self.page.show_trouble
        )


def _lacks_author(report: Report) -> bool:
    return report.signed_at is None and not report.author.name.strip()
