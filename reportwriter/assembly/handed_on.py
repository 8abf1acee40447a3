"""Wires what makes a handed-on page, for authors and for chairs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportwriter.adapters import checking, press, seals, signatures
from reportwriter.services.handing_on import HandedOnMaking
from reportwriter.services.sealed_letters import SealedLetters

if TYPE_CHECKING:
    from reportwriter.assembly.ground import Ground


def handed_on_making(ground: Ground) -> HandedOnMaking:
    return HandedOnMaking(
        letters=SealedLetters(signatures=signatures, seals=seals),
        press=press,
        seals=seals,
        checking=checking,
        now=ground.now,
    )
