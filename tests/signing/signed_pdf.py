"""Finding the signature in a PDF, as the check of a file does it before it asks this room."""

import hashlib
import re
from dataclasses import dataclass
from io import BytesIO

from pikepdf import Pdf

from reportwriter.signing.cms import SignedBy, check_cms
from reportwriter.signing.pades import sign_pdf
from tests.signing.people import NOW, Signer, author
from tests.signing.small_pdf import small_pdf

_BYTE_RANGE = re.compile(rb"/ByteRange \[ ?(\d+) (\d+) (\d+) (\d+) ?\]")


class RefusedError(Exception):
    """The file is not one that is signed once and as a whole."""


@dataclass(frozen=True, kw_only=True)
class Found:
    """A signature, and what it covers."""

    cms: bytes
    digest: bytes

    def check(self) -> SignedBy:
        return check_cms(self.cms, self.digest)


def signed(pdf: bytes | None = None, by: Signer | None = None) -> bytes:
    """Return a PDF signed by the author."""
    signer = by or author()
    return sign_pdf(
        small_pdf() if pdf is None else pdf,
        key=signer.key,
        certificate=signer.certificate,
        at=NOW,
    )


def find(pdf: bytes) -> Found:
    """Return the one signature over the whole file. Raises RefusedError."""
    ranges = _BYTE_RANGE.findall(pdf)
    if len(ranges) != 1:
        raise RefusedError
    start, before, after, rest = map(int, ranges[0])
    if start != 0 or after + rest != len(pdf) or (pdf[before], pdf[after - 1]) != (0x3C, 0x3E):
        raise RefusedError
    try:
        cms = bytes.fromhex(pdf[before + 1 : after - 1].decode())
    except ValueError as error:
        raise RefusedError from error
    return Found(cms=cms, digest=hashlib.sha256(pdf[:before] + pdf[after:]).digest())


def signature_dictionary(pdf: bytes) -> dict[str, object]:
    """Return the entries of the signature dictionary, as a reader of PDF sees them."""
    with Pdf.open(BytesIO(pdf)) as opened:
        entries = opened.Root.Perms.DocMDP
        return {str(key): str(value) for key, value in entries.items() if key != "/Contents"}
