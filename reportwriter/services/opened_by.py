"""Opens what is kept sealed to its own author, whichever of their identities it was sealed to."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from reportwriter.crypto.errors import NotAddressedError

if TYPE_CHECKING:
    from reportwriter.crypto.seals import Seals
    from reportwriter.services.submission import Author


def opened_by(author: Author, sealed: bytes, seals: Seals) -> bytes:
    """Return what was sealed to this identity or to one before it. Raises NotAddressedError."""
    fields = seals.split(sealed)
    for one in (author, *author.earlier):
        with suppress(NotAddressedError):
            return seals.open(fields, one.certificates.encryption_der, one.keys.encryption)
    raise NotAddressedError
