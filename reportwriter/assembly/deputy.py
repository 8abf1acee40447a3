"""Wires what a deputy sees of a conference without chairing it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportwriter.adapters import checking
from reportwriter.services.board import Boards
from reportwriter.services.deputising import DeputyFiles, DeputyRows
from reportwriter.services.on_demand import DeputyServices

if TYPE_CHECKING:
    from reportwriter.assembly.ground import Ground


def deputy_services(ground: Ground) -> DeputyServices:
    """Return what a deputy sees: what came for it, judged by the invitations they hold."""
    vault, deputising, boards = ground.vault, ground.deputising, deputy_boards(ground)
    return DeputyServices(
        deputising=deputising,
        boards=boards,
        files=DeputyFiles(deputised=vault.deputised, chaired=vault.chaired, checking=checking),
        rows=DeputyRows(deputising=deputising, boards=boards),
    )


def deputy_boards(ground: Ground) -> Boards:
    vault = ground.vault
    return Boards(
        received=vault.received,
        conferences=vault.deputised,
        sent=vault.invitations,
        contacts=vault.contacts,
        letters=vault.letters,
        checking=checking,
    )
