"""Signing bytes that are no PDF: the same CMS value as in our PDFs, which `cms.check_cms` reads."""

import hashlib
from datetime import datetime

from reportwriter.signing.keys import HeldKey, require_fit
from reportwriter.signing.value import signature_value


def sign_content(content: bytes, *, key: HeldKey, certificate: bytes, at: datetime) -> bytes:
    """Return the CMS value over these bytes, without them.

    Raises KeyMismatchError, UnfitKeyError, UnfitUsageError or NotValidNowError.
    """
    require_fit(key, certificate, at)
    return signature_value(hashlib.sha256(content).digest(), key, certificate)
