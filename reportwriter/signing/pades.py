"""Signing a PDF of ours: PAdES B-B, one certification that permits no change.

The file comes with a place for the signature (`pdf/signature_place.py`), all of it written but the
signed ranges and the value. These are filled in at their length, so nothing else is touched: the
signed file is one revision, and no PDF is parsed here.
"""

import hashlib
import re
from datetime import datetime

from reportwriter.signing.errors import UnsignablePdfError
from reportwriter.signing.keys import HeldKey, require_fit
from reportwriter.signing.value import signature_value

_PLACE = re.compile(
    rb"/ByteRange (?P<ranges>\[ 0 (?:2147483647 ){3}\]) /Contents (?P<value><(?:00)+>)"
)


def sign_pdf(pdf: bytes, *, key: HeldKey, certificate: bytes, at: datetime) -> bytes:
    """Return the PDF with its one signature; `at` is when it is made.

    Raises KeyMismatchError, UnfitKeyError, UnfitUsageError or NotValidNowError, and
    UnsignablePdfError when the file does not keep exactly one place for a signature.
    """
    require_fit(key, certificate, at)
    places = list(_PLACE.finditer(pdf))
    if len(places) != 1:
        raise UnsignablePdfError
    [place] = places
    before, after = place.span("value")
    written = bytearray(pdf)
    ranges = b"[ 0 %d %d %d ]" % (before, after, len(pdf) - after)
    written[slice(*place.span("ranges"))] = ranges.ljust(len(place["ranges"]))
    covered = memoryview(written)
    digest = hashlib.sha256(covered[:before])
    digest.update(covered[after:])
    covered.release()
    written[before + 1 : after - 1] = _filled_up(
        signature_value(digest.digest(), key, certificate), after - before - 2
    )
    return bytes(written)


def _filled_up(value: bytes, digits: int) -> bytes:
    """Return the value in hexadecimal, filled up with zeros as the format allows."""
    written = value.hex().encode()
    if len(written) > digits:
        raise UnsignablePdfError
    return written.ljust(digits, b"0")
