"""Making the value of a signature: CMS as PAdES B-B asks (EN 319 142-1, EN 319 122-1).

One signer, one certificate, SHA-256, three signed attributes and nothing that is not signed: what
`cms.check_cms` accepts and no more. The claimed time stands in the PDF, as PAdES wants it.
"""

import hashlib

from asn1crypto import cms, tsp, x509
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.hashes import SHA256

from reportwriter.signing.keys import HeldKey

_SHA_256 = {"algorithm": "sha256"}


def signature_value(digest: bytes, key: HeldKey, certificate: bytes) -> bytes:
    """Return the value, in DER, for what has this SHA-256. `certificate` must be the key's."""
    holder = x509.Certificate.load(certificate)
    attributes = _signed_attributes(digest, holder)
    method, signature = _signed(attributes.dump(), key)
    signer = {
        "version": "v1",
        "sid": cms.SignerIdentifier("issuer_and_serial_number", _names(holder)),
        "digest_algorithm": _SHA_256,
        "signed_attrs": attributes,
        "signature_algorithm": {"algorithm": method},
        "signature": signature,
    }
    content = {
        "version": "v1",
        "digest_algorithms": [_SHA_256],
        "encap_content_info": {"content_type": "data"},
        "certificates": [holder],
        "signer_infos": [signer],
    }
    value = cms.ContentInfo({"content_type": "signed_data", "content": cms.SignedData(content)})
    return bytes(value.dump())


def _signed_attributes(digest: bytes, holder: x509.Certificate) -> cms.CMSAttributes:
    """Return what the signature covers: the document, and for whom it was made."""
    bound = {
        "cert_hash": hashlib.sha256(holder.dump()).digest(),
        "issuer_serial": {
            "issuer": [x509.GeneralName("directory_name", holder.issuer)],
            "serial_number": holder.serial_number,
        },
    }
    values = {
        "content_type": "data",
        "message_digest": digest,
        "signing_certificate_v2": tsp.SigningCertificateV2({"certs": [bound]}),
    }
    return cms.CMSAttributes([{"type": kind, "values": [value]} for kind, value in values.items()])


def _names(holder: x509.Certificate) -> dict[str, object]:
    return {"issuer": holder.issuer, "serial_number": holder.serial_number}


def _signed(content: bytes, key: HeldKey) -> tuple[str, bytes]:
    """Return the method by its name in CMS, and the bare signature."""
    if isinstance(key, rsa.RSAPrivateKey):
        return "sha256_rsa", key.sign(content, padding.PKCS1v15(), SHA256())
    return "sha256_ecdsa", key.sign(content, ec.ECDSA(SHA256()))
