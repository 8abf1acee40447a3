"""Wires what makes copies for one reader each."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from reportwriter.adapters import checking, new_id, press, signatures
from reportwriter.services.access_requests import AccessRequests
from reportwriter.services.agency_copies import AgencyCopies
from reportwriter.services.confidential_telling import ConfidentialTelling
from reportwriter.services.copy_finishing import CopyFinishing
from reportwriter.services.copy_leaving import CopyLeaving
from reportwriter.services.copy_register import CopyRegister
from reportwriter.services.family_copies import FamilyCopies
from reportwriter.services.on_demand import CopyServices

if TYPE_CHECKING:
    from reportwriter.assembly.ground import Ground


def copy_services(ground: Ground) -> CopyServices:
    """Return what makes copies for one reader each."""
    vault = ground.vault
    register = CopyRegister(
        copies=vault.copies, settings=vault.settings, log=vault.log, now=ground.now
    )
    finishing = CopyFinishing(
        identities=ground.identities,
        press=press,
        signatures=signatures,
        checking=checking,
        confidential=ConfidentialTelling(confidential=ground.confidential),
        log=vault.log,
        now=ground.now,
    )
    leaving = CopyLeaving(register=register, finishing=finishing)
    family = FamilyCopies(
        writing=ground.writing, finishing=finishing, register=register, leaving=leaving
    )
    agency = AgencyCopies(
        writing=ground.writing, finishing=finishing, register=register, leaving=leaving
    )
    access = AccessRequests(
        writing=ground.writing,
        store=vault.access,
        finishing=finishing,
        confidential=ground.confidential,
        new_id=new_id,
        draw_name=lambda: secrets.token_hex(4),
    )
    return CopyServices(
        family_copies=family,
        agency_copies=agency,
        access_requests=access,
        copy_register=register,
    )
