"""pyHanko as another program that signs and changes PDFs of ours."""

from datetime import datetime

from asn1crypto import x509
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.hashes import SHA256
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.writer import BasePdfFileWriter
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, Signer
from pyhanko.sign.signers.pdf_signer import PdfSigningSession
from pyhanko.stamp import StaticStampStyle

from reportwriter.signing.keys import HeldKey


class KeepingWriter(IncrementalPdfFileWriter):
    """Writes a change behind the file, and leaves XMP and document information alone."""

    def _update_meta(self) -> None:
        pass


class HeldSigner(Signer):
    """Signs with a key that is held open."""

    def __init__(self, key: HeldKey, certificate: bytes) -> None:
        super().__init__(signing_cert=x509.Certificate.load(certificate))
        self._key = key

    async def async_sign_raw(
        self, data: bytes, digest_algorithm: str, dry_run: bool = False
    ) -> bytes:
        if isinstance(self._key, rsa.RSAPrivateKey):
            return self._key.sign(data, padding.PKCS1v15(), SHA256())
        return self._key.sign(data, ec.ECDSA(SHA256()))


class ClaimingSigner(PdfSigner):
    """States the time it is told."""

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
        self, pdf_out: BasePdfFileWriter, existing_fields_only: bool = False
    ) -> PdfSigningSession:
        session = super().init_signing_session(pdf_out, existing_fields_only)
        session.system_time = self._at
        return session
