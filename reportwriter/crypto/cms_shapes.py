"""The bytes of a sealed file: CMS AuthEnvelopedData, as far as we write it and no further.

RFC 5083 (the envelope), 5084 (AES-GCM), 5753 (elliptic curves), 4055 (RSA-OAEP). `openssl cms`
writes and reads the same bytes. `decode` accepts a file only if `encode`, given what was read,
writes that file again. So there is one list of what is allowed, the writer's, and BER, unknown
algorithms, further attributes, other versions and trailing bytes are all refused by one comparison.
"""
# asn1crypto ships no types, so its classes are Any to the type checker.
# mypy: allow-subclassing-any

from typing import Any, ClassVar

from asn1crypto import core

from reportwriter.crypto.errors import DamagedSealError
from reportwriter.crypto.sealed_fields import TAG_BYTES, SealedFields, SealedKey

AUTH_ENVELOPED_DATA = "1.2.840.113549.1.9.16.1.23"
DATA = "1.2.840.113549.1.7.1"
AES_256_GCM = "2.16.840.1.101.3.4.1.46"
AES_256_WRAP = "2.16.840.1.101.3.4.1.45"
EC_PUBLIC_KEY = "1.2.840.10045.2.1"
ECDH_SHA256_KDF = "1.3.132.1.11.1"
RSA_OAEP = "1.2.840.113549.1.1.7"
MGF1 = "1.2.840.113549.1.1.8"
SHA_256 = "2.16.840.1.101.3.4.2.1"

Fields = list[tuple[Any, ...]]


class Algorithm(core.Sequence):
    _fields: ClassVar[Fields] = [
        ("algorithm", core.ObjectIdentifier),
        ("parameters", core.Any, {"optional": True}),
    ]


class GcmParameters(core.Sequence):
    _fields: ClassVar[Fields] = [
        ("nonce", core.OctetString),
        ("icvlen", core.Integer, {"default": 12}),
    ]


class OaepParameters(core.Sequence):
    _fields: ClassVar[Fields] = [
        ("hash", Algorithm, {"explicit": 0}),
        ("mask", Algorithm, {"explicit": 1}),
    ]


class SharedInfo(core.Sequence):
    _fields: ClassVar[Fields] = [
        ("key_info", Algorithm),
        ("supp_pub_info", core.OctetString, {"explicit": 2}),
    ]


class IssuerAndSerial(core.Sequence):
    _fields: ClassVar[Fields] = [("issuer", core.Any), ("serial", core.Integer)]


class RecipientEncryptedKey(core.Sequence):
    _fields: ClassVar[Fields] = [("recipient", IssuerAndSerial), ("wrapped", core.OctetString)]


class RecipientEncryptedKeys(core.SequenceOf):
    _child_spec = RecipientEncryptedKey


class EphemeralKey(core.Sequence):
    _fields: ClassVar[Fields] = [("algorithm", Algorithm), ("point", core.OctetBitString)]


class Originator(core.Choice):
    _alternatives: ClassVar[Fields] = [("ephemeral", EphemeralKey, {"implicit": 1})]


class KeyAgreement(core.Sequence):
    _fields: ClassVar[Fields] = [
        ("version", core.Integer),
        ("originator", Originator, {"explicit": 0}),
        ("algorithm", Algorithm),
        ("keys", RecipientEncryptedKeys),
    ]


class KeyTransport(core.Sequence):
    _fields: ClassVar[Fields] = [
        ("version", core.Integer),
        ("recipient", IssuerAndSerial),
        ("algorithm", Algorithm),
        ("wrapped", core.OctetString),
    ]


class Recipient(core.Choice):
    _alternatives: ClassVar[Fields] = [
        ("transport", KeyTransport),
        ("agreement", KeyAgreement, {"implicit": 1}),
    ]


class Recipients(core.SetOf):
    _child_spec = Recipient


class EncryptedContent(core.Sequence):
    _fields: ClassVar[Fields] = [
        ("content_type", core.ObjectIdentifier),
        ("algorithm", Algorithm),
        ("content", core.OctetString, {"implicit": 0}),
    ]


class AuthEnvelopedData(core.Sequence):
    _fields: ClassVar[Fields] = [
        ("version", core.Integer),
        ("recipients", Recipients),
        ("encrypted", EncryptedContent),
        ("tag", core.OctetString),
    ]


class ContentInfo(core.Sequence):
    _fields: ClassVar[Fields] = [
        ("content_type", core.ObjectIdentifier),
        ("content", AuthEnvelopedData, {"explicit": 0}),
    ]


def _algorithm(identifier: str, parameters: Any = None) -> Algorithm:
    if parameters is None:
        return Algorithm({"algorithm": identifier})
    return Algorithm({"algorithm": identifier, "parameters": core.Any(parameters)})


def shared_info() -> bytes:
    """Return what the key derivation of an elliptic-curve recipient is bound to."""
    info = {"key_info": _algorithm(AES_256_WRAP), "supp_pub_info": (256).to_bytes(4, "big")}
    return bytes(SharedInfo(info).dump())


def encode(fields: SealedFields) -> bytes:
    """Return the sealed file that holds these fields."""
    gcm = GcmParameters({"nonce": fields.nonce, "icvlen": TAG_BYTES})
    encrypted = EncryptedContent(
        {
            "content_type": DATA,
            "algorithm": _algorithm(AES_256_GCM, gcm),
            "content": fields.ciphertext,
        }
    )
    envelope = AuthEnvelopedData(
        {
            "version": 0,
            "recipients": Recipients([_recipient(key) for key in fields.keys]),
            "encrypted": encrypted,
            "tag": fields.tag,
        }
    )
    return bytes(ContentInfo({"content_type": AUTH_ENVELOPED_DATA, "content": envelope}).dump())


def _recipient(key: SealedKey) -> Recipient:
    name = IssuerAndSerial.load(key.recipient, strict=True)
    if not key.ephemeral:
        return Recipient("transport", _transport(name, key))
    ephemeral = EphemeralKey({"algorithm": _algorithm(EC_PUBLIC_KEY), "point": key.ephemeral})
    agreement = KeyAgreement(
        {
            "version": 3,
            "originator": Originator("ephemeral", ephemeral),
            "algorithm": _algorithm(ECDH_SHA256_KDF, _algorithm(AES_256_WRAP)),
            "keys": [RecipientEncryptedKey({"recipient": name, "wrapped": key.wrapped})],
        }
    )
    return Recipient("agreement", agreement)


def _transport(name: IssuerAndSerial, key: SealedKey) -> KeyTransport:
    sha_256 = _algorithm(SHA_256)
    oaep = OaepParameters({"hash": sha_256, "mask": _algorithm(MGF1, sha_256)})
    return KeyTransport(
        {
            "version": 0,
            "recipient": name,
            "algorithm": _algorithm(RSA_OAEP, oaep),
            "wrapped": key.wrapped,
        }
    )


def decode(sealed: bytes) -> SealedFields:
    """Take a sealed file apart. Raises DamagedSealError unless we could have written it."""
    try:
        fields = _read(ContentInfo.load(sealed, strict=True)["content"])
        fields.require_sound()
        again = encode(fields)
    except (ValueError, TypeError) as error:  # what asn1crypto raises for bytes it cannot read
        raise DamagedSealError("structure") from error
    if again != sealed:
        raise DamagedSealError("structure")
    return fields


def _read(envelope: Any) -> SealedFields:
    encrypted = envelope["encrypted"]
    gcm = GcmParameters.load(encrypted["algorithm"]["parameters"].dump(), strict=True)
    return SealedFields(
        keys=tuple(_read_recipient(recipient) for recipient in envelope["recipients"]),
        nonce=gcm["nonce"].native,
        ciphertext=encrypted["content"].native,
        tag=envelope["tag"].native,
    )


def _read_recipient(recipient: Any) -> SealedKey:
    chosen = recipient.chosen
    if recipient.name == "transport":
        return SealedKey(recipient=chosen["recipient"].dump(), wrapped=chosen["wrapped"].native)
    [wrapped] = chosen["keys"]
    return SealedKey(
        recipient=wrapped["recipient"].dump(),
        wrapped=wrapped["wrapped"].native,
        ephemeral=chosen["originator"].chosen["point"].native,
    )
