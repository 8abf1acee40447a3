"""Open a sealed page: the key stays in this process, and foreign bytes stay out of it."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass

from cryptography.hazmat.primitives.asymmetric import ec, rsa

from reportwriter.crypto.errors import DamagedSealError, NotAddressedError
from reportwriter.crypto.sealing import open_sealed
from reportwriter.domain.file_check import Contents
from reportwriter.exchange.errors import QuarantineError
from reportwriter.exchange.examined import Examined
from reportwriter.exchange.integrity import examine
from reportwriter.exchange.quarantine.gate import Quarantine
from reportwriter.exchange.submission import OpenedPage, open_page

PrivateKey = ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """Whoever opens it: an encryption certificate (DER) and its key."""

    certificate: bytes
    key: PrivateKey


def unsealed(
    p7m: bytes, report: Examined, readers: Sequence[Reader], quarantine: Quarantine
) -> OpenedPage:
    """Return what the page turned out to be, for the report it came with.

    It is taken apart in a cell and decrypted here; what comes out goes to a fresh cell and is
    examined like any file that came. `readers` are all that one person was and is.
    """
    try:
        fields = quarantine.split_sealed(p7m)
        for reader in readers:
            with suppress(NotAddressedError):
                inner = open_sealed(fields, reader.certificate, reader.key)
                return open_page(examine(inner, quarantine), report, reader.certificate)
    except (DamagedSealError, QuarantineError):
        return OpenedPage(contents=Contents.DAMAGED)
    return OpenedPage(contents=Contents.NOT_SEALED_TO_YOU)
