"""Signing bytes that are no PDF: the same CMS value as in our PDFs, which `cms.check_cms` reads."""

import hashlib
from datetime import datetime

from reportwriter.signing.offline import keep_offline
from reportwriter.signing.pades import HeldKey, require_fit


def sign_content(content: bytes, *, key: HeldKey, certificate: bytes, at: datetime) -> bytes:
    """Return the CMS value over these bytes, without them. Not for a running event loop.

    Raises KeyMismatchError, UnfitKeyError, UnfitUsageError or NotValidNowError.
    """
    require_fit(key, certificate, at)
    # Here and not above, because pyHanko takes a quarter of a second to load.
    keep_offline()
    from reportwriter.signing import archival  # noqa: PLC0415

    digest = hashlib.sha256(content).digest()
    return archival.sign_digest(digest, archival.HeldSigner(key, certificate))
