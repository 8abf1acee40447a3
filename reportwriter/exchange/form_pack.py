"""A form pack: forms and an area as one signed file, from somebody who may be a stranger.

The file is JSON: what was signed, as the very text, and the signature over its bytes. Nothing of
that text is read before the signature is found good. Names in it are for people; none is a path.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from reportwriter.domain.conference import Contact
from reportwriter.domain.errors import ExchangeError
from reportwriter.records.travelling import Certificates
from reportwriter.signing.errors import BadCertificateError, BadSignatureError

if TYPE_CHECKING:
    from reportwriter.signing.signatures import Signatures

LARGEST = 4 * 1024 * 1024
"""Bytes of a pack. All forms that come with the program are a tenth of it."""
LARGEST_FILE = 512 * 1024
MOST_FILES = 50
FORMAT = "report-writer form pack 1"


class PackRefused(StrEnum):
    """Why a pack is not taken. The order is the order of the questions."""

    TOO_LARGE = "too_large"
    NOT_A_PACK = "not_a_pack"
    CHANGED = "changed"
    """The signature is not that of these bytes: somebody changed them after signing."""
    NOT_A_PAIR = "not_a_pair"
    """The certificate to compare words with is not that of whoever signed."""
    NOT_VALID_NOW = "not_valid_now"
    UNSOUND = "unsound"
    """A form or the area in it is not sound; the FormError that is its cause says what is wrong."""
    TAKEN = "taken"
    """A form or an area of that name is held already, and says something else."""


class PackRefusedError(ExchangeError):
    """A form pack is not taken. `named` is the form or area it is about, where it is about one."""

    def __init__(self, why: PackRefused, named: str = "") -> None:
        super().__init__(why.value)
        self.why = why
        self.named = named


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedPack:
    """An unchanged pack: who signed it, and its files by the names their maker gave them.

    Who that is, a person must have compared once: until then it is a claim.
    """

    signer: Contact
    certificates: Certificates
    files: Mapping[str, bytes]


def content_of(files: Mapping[str, bytes], encryption_certificate: bytes) -> bytes:
    """Return the bytes that are signed. Raises PackRefusedError where no pack could hold them."""
    try:
        texts = {name: content.decode() for name, content in files.items()}
    except UnicodeDecodeError as error:
        raise PackRefusedError(PackRefused.NOT_A_PACK) from error
    certificate = base64.b64encode(encryption_certificate).decode()
    plain = {"format": FORMAT, "encryption_certificate": certificate, "files": texts}
    return json.dumps(plain, ensure_ascii=False, indent=1, sort_keys=True).encode()


def packed(content: bytes, signature: bytes) -> bytes:
    """Return the file. Raises PackRefusedError when it would be too large for any reader."""
    value = base64.b64encode(signature).decode()
    pack = json.dumps({"signed": content.decode(), "signature": value}, indent=1).encode()
    if len(pack) > LARGEST:
        raise PackRefusedError(PackRefused.TOO_LARGE)
    return pack


def read_pack(pack: bytes, signatures: Signatures) -> SignedPack:
    """Return what is in a pack, or raise PackRefusedError. Nothing is known of its forms yet."""
    if len(pack) > LARGEST:
        raise PackRefusedError(PackRefused.TOO_LARGE)
    outer = _texts(_json(pack), {"signed", "signature"})
    content = outer["signed"].encode("utf-8", "surrogatepass")
    try:
        by = signatures.check(_bytes(outer["signature"]), hashlib.sha256(content).digest())
    except BadSignatureError as error:
        raise PackRefusedError(PackRefused.CHANGED) from error
    inner = _json(content)
    if not isinstance(inner, dict) or set(inner) != {"format", "encryption_certificate", "files"}:
        raise PackRefusedError(PackRefused.NOT_A_PACK)
    if inner["format"] != FORMAT:
        raise PackRefusedError(PackRefused.NOT_A_PACK)
    encryption = _bytes(inner["encryption_certificate"])
    _require_pair(by.certificate, encryption, signatures)
    facts = signatures.read_certificate(by.certificate)
    return SignedPack(
        signer=Contact(name=facts.name, designation=facts.designation, agency=facts.agency),
        certificates=Certificates.of(by.certificate, encryption),
        files=_files(inner["files"]),
    )


def _json(data: bytes) -> Any:
    try:
        return json.loads(data, object_pairs_hook=_once)
    except (ValueError, RecursionError) as error:
        raise PackRefusedError(PackRefused.NOT_A_PACK) from error


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Refuse a name that is given twice: two readers could take two different ones."""
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a name is given twice")
    return found


def _texts(plain: Any, names: set[str] | None = None) -> dict[str, str]:
    if not isinstance(plain, dict) or (names is not None and set(plain) != names):
        raise PackRefusedError(PackRefused.NOT_A_PACK)
    if not all(isinstance(text, str) for text in plain.values()):
        raise PackRefusedError(PackRefused.NOT_A_PACK)
    return plain


def _files(plain: Any) -> dict[str, bytes]:
    texts = _texts(plain)
    if not 0 < len(texts) <= MOST_FILES:
        raise PackRefusedError(PackRefused.NOT_A_PACK)
    try:
        files = {name: text.encode() for name, text in texts.items()}
    except UnicodeEncodeError as error:  # a lone half of a character
        raise PackRefusedError(PackRefused.NOT_A_PACK) from error
    if any(len(content) > LARGEST_FILE for content in files.values()):
        raise PackRefusedError(PackRefused.TOO_LARGE)
    return files


def _bytes(text: Any) -> bytes:
    if not isinstance(text, str):
        raise PackRefusedError(PackRefused.NOT_A_PACK)
    try:
        return base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError) as error:
        raise PackRefusedError(PackRefused.NOT_A_PACK) from error


def _require_pair(signing: bytes, encryption: bytes, signatures: Signatures) -> None:
    try:
        pair = signatures.belong_together(signing, encryption)
    except BadCertificateError as error:
        raise PackRefusedError(PackRefused.NOT_A_PAIR) from error
    if not pair:
        raise PackRefusedError(PackRefused.NOT_A_PAIR)
