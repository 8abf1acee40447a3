"""For whom a file is sealed, by what it says itself; it stays closed, and no key is needed."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from reportwriter.crypto.certificates import read_recipient
from reportwriter.crypto.errors import DamagedSealError, UnreadableCertificateError
from reportwriter.exchange.errors import QuarantineError
from reportwriter.exchange.integrity import sealed_bytes

if TYPE_CHECKING:
    from reportwriter.exchange.quarantine.gate import Quarantine


def readers_named(carrier: bytes, quarantine: Quarantine) -> frozenset[bytes]:
    """Return by which names a sealed file names its readers; none where it is damaged.

    That proves nothing: whoever sealed it wrote them. It tells to whom it is passed on.
    """
    try:
        fields = quarantine.split_sealed(sealed_bytes(carrier, quarantine))
        fields.require_sound()
    except (DamagedSealError, QuarantineError):
        return frozenset()
    return frozenset(one.recipient for one in fields.keys)


def name_of_reader(certificate: bytes) -> bytes | None:
    """Return the name by which a sealed file names the holder of a certificate (DER).

    None where the certificate cannot be read: nothing is sealed to it.
    """
    with suppress(UnreadableCertificateError):
        return read_recipient(certificate).name
    return None
