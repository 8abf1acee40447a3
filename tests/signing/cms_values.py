"""Signature values made by hand, right in all but what a test makes wrong."""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from asn1crypto import cms, tsp, x509
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.hashes import SHA256

from tests.signing.people import Signer, author

DOCUMENT = hashlib.sha256(b"the signed ranges of a report").digest()


def attributes(signer: Signer, **changes: Any) -> list[dict[str, Any]]:
    """Return the signed attributes; a change of None leaves one out."""
    digest = hashlib.sha256(signer.certificate).digest()
    bound = tsp.SigningCertificateV2({"certs": [{"cert_hash": digest}]})
    chosen = {
        "content_type": "data",
        "message_digest": DOCUMENT,
        "signing_certificate_v2": bound,
    } | changes
    return [
        {"type": kind, "values": [value]} for kind, value in chosen.items() if value is not None
    ]


@dataclass(frozen=True, kw_only=True)
class Value:
    """What a value is made of; `made` signs it, so that only the change is wrong."""

    signer: Signer = field(default_factory=author)
    attributes: Sequence[dict[str, Any]] | None = None
    digest: str = "sha256"
    method: dict[str, Any] = field(default_factory=lambda: {"algorithm": "sha256_ecdsa"})
    sign: Callable[[bytes], bytes] | None = None
    signer_changes: dict[str, Any] = field(default_factory=dict)
    changes: dict[str, Any] = field(default_factory=dict)

    def made(self) -> bytes:
        certificate = x509.Certificate.load(self.signer.certificate)
        signed = cms.CMSAttributes(self.attributes or attributes(self.signer))
        info = {
            "version": "v1",
            "sid": cms.SignerIdentifier(
                "issuer_and_serial_number",
                {"issuer": certificate.issuer, "serial_number": certificate.serial_number},
            ),
            "digest_algorithm": {"algorithm": self.digest},
            "signed_attrs": signed,
            "signature_algorithm": self.method,
            "signature": (self.sign or self._sign)(signed.untag().dump()),
        } | self.signer_changes
        content = {
            "version": "v1",
            "digest_algorithms": [{"algorithm": self.digest}],
            "encap_content_info": {"content_type": "data"},
            "certificates": [certificate],
            "signer_infos": [info],
        } | self.changes
        return bytes(
            cms.ContentInfo(
                {"content_type": "signed_data", "content": cms.SignedData(content)}
            ).dump()
        )

    def _sign(self, signed: bytes) -> bytes:
        key = self.signer.key
        if isinstance(key, rsa.RSAPrivateKey):
            return key.sign(signed, padding.PKCS1v15(), SHA256())
        return key.sign(signed, ec.ECDSA(SHA256()))
