"""pyHanko, held to what an archival and accessible PDF can bear. Only `pades` loads this module."""

import asyncio
import io
import logging
from datetime import datetime

from asn1crypto import x509
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.hashes import SHA256
from pyhanko.pdf_utils.content import PdfContent
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.layout import (
    AxisAlignment,
    BoxConstraints,
    Margins,
    SimpleBoxLayoutRule,
)
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.pdf_utils.writer import BasePdfFileWriter
from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter
from pyhanko.sign.general import SigningError as PyHankoSigningError
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, Signer
from pyhanko.sign.signers.pdf_signer import PdfSigningSession
from pyhanko.stamp import StaticStampStyle

from reportwriter.signing.errors import UnsignablePdfError

# Its messages would quote names of people and of files.
for _name in ("pyhanko", "pyhanko_certvalidator"):
    logging.getLogger(_name).setLevel(logging.CRITICAL + 1)

RESERVED = 12 * 1024
"""Bytes kept for the CMS value, whoever signs, so that a signed size can be foretold."""

HeldKey = ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey


class ArchivalWriter(IncrementalPdfFileWriter):
    """Leaves XMP and document information alone.

    pyHanko writes both anew on every update, and what it makes of the PDF/A extension schema is
    not valid RDF: the signed file would be neither PDF/A nor PDF/UA.
    """

    def _update_meta(self) -> None:
        pass


class HeldSigner(Signer):
    """Signs with a key that is held open; pyHanko's own signer would load it for each signature."""

    def __init__(self, key: HeldKey, certificate: bytes) -> None:
        super().__init__(signing_cert=x509.Certificate.load(certificate))
        self._key = key

    async def async_sign_raw(
        self,
        data: bytes,
        digest_algorithm: str,
        dry_run: bool = False,
    ) -> bytes:
        if isinstance(self._key, rsa.RSAPrivateKey):
            return self._key.sign(data, padding.PKCS1v15(), SHA256())
        return self._key.sign(data, ec.ECDSA(SHA256()))


class ClaimingSigner(PdfSigner):
    """States the time it is told; pyHanko would ask the clock of this computer."""

    def __init__(
        self,
        signature_meta: PdfSignatureMetadata,
        signer: Signer,
        *,
        stamp_style: StaticStampStyle,
        at: datetime,
    ) -> None:
        super().__init__(signature_meta, signer, stamp_style=stamp_style)
        self._at = at

    def init_signing_session(
        self,
        pdf_out: BasePdfFileWriter,
        existing_fields_only: bool = False,
    ) -> PdfSigningSession:
        session = super().init_signing_session(pdf_out, existing_fields_only)
        session.system_time = self._at
        return session


class DrawnAppearance(PdfContent):
    """A stamp drawn elsewhere, as a PDF of one page, whose fonts conform; pyHanko's do not."""

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self._page = page

    def render(self) -> bytes:
        reader = PdfFileReader(io.BytesIO(self._page))
        drawn = self._ensure_writer.import_page_as_xobject(reader)
        self.resources.xobject["/Stamp"] = drawn
        left, bottom, right, top = drawn.get_object()["/BBox"]
        self.box = BoxConstraints(width=abs(right - left), height=abs(top - bottom))
        return b"/Stamp Do"


def certify(
    pdf: bytes, signer: HeldSigner, *, field: str, at: datetime, reason: str, stamp: bytes | None
) -> bytes:
    """Sign so that no later change is permitted. Raises UnsignablePdfError."""
    style = StaticStampStyle(
        border_width=0,
        background=DrawnAppearance(stamp) if stamp else None,
        background_layout=SimpleBoxLayoutRule(
            x_align=AxisAlignment.ALIGN_MID,
            y_align=AxisAlignment.ALIGN_MID,
            margins=Margins(),
        ),
    )
    signature = PdfSignatureMetadata(
        field_name=field,
        md_algorithm="sha256",
        subfilter=SigSeedSubFilter.PADES,
        certify=True,
        docmdp_permissions=MDPPerm.NO_CHANGES,
        reason=reason,
        name=signer.subject_name,
    )
    signing = ClaimingSigner(signature, signer, stamp_style=style, at=at)
    try:
        signed = signing.sign_pdf(
            ArchivalWriter(io.BytesIO(pdf)),
            existing_fields_only=True,
            # It counts hexadecimal digits, two for each byte.
            bytes_reserved=2 * RESERVED,
        )
    except (PdfError, PyHankoSigningError) as error:
        raise UnsignablePdfError from error
    return bytes(signed.getbuffer())


def sign_digest(digest: bytes, signer: HeldSigner) -> bytes:
    """Return the CMS value that a PDF whose signed ranges have this SHA-256 would hold."""
    value = asyncio.run(signer.async_sign(digest, "sha256", use_pades=True))
    return bytes(value.dump())
