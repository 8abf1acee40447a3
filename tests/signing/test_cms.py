import hashlib
import subprocess
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from asn1crypto import cms, core, tsp, x509
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from hypothesis import given, settings
from hypothesis import strategies as st

from reportwriter.signing.certificates import fingerprint
from reportwriter.signing.cms import check_cms
from reportwriter.signing.cms_parts import LARGEST_CMS
from reportwriter.signing.errors import BadSignatureError, SignatureFault
from tests.signing.cms_values import DOCUMENT, Value, attributes
from tests.signing.people import (
    Signer,
    author,
    chair,
    health_visitor,
    p256_key,
    rsa_key,
    staff,
    usage,
)

GOOD = Value().made()
RSA_SIGNER = health_visitor(rsa_key())
SHA_256 = {"algorithm": "sha256"}


def fault(value: bytes, document: bytes = DOCUMENT) -> SignatureFault:
    with pytest.raises(BadSignatureError) as caught:
        check_cms(value, document)
    return caught.value.why


def test_a_good_value_says_who_signed() -> None:
    signed = check_cms(GOOD, DOCUMENT)

    assert signed.certificate == author().certificate
    assert signed.fingerprint == fingerprint(author().certificate)
    assert (signed.subject_name, signed.agency, signed.designation) == (
        "Pru Oakenshaw",
        "Hollybrook Primary School",
        "Designated safeguarding lead",
    )


def test_the_zero_bytes_that_fill_a_place_in_a_pdf_are_no_part_of_it() -> None:
    assert check_cms(GOOD + bytes(300), DOCUMENT) == check_cms(GOOD, DOCUMENT)


def test_a_value_without_a_time_claims_none() -> None:
    assert check_cms(GOOD, DOCUMENT).claimed_at is None


def test_a_time_within_the_value_is_a_claim() -> None:
    at = datetime(2027, 3, 1, 9, 0, tzinfo=UTC)
    timed = Value(
        attributes=attributes(author(), signing_time=cms.Time("utc_time", core.UTCTime(at)))
    )

    assert check_cms(timed.made(), DOCUMENT).claimed_at == at


@pytest.mark.parametrize("method", ["sha256_rsa", "rsassa_pkcs1v15"])
def test_an_rsa_signature_is_accepted(method: str) -> None:
    value = Value(signer=RSA_SIGNER, method={"algorithm": method})

    assert check_cms(value.made(), DOCUMENT).facts.key == "RSA 2048"


def pss(salt: int, **changes: Any) -> Value:
    key = RSA_SIGNER.key
    assert isinstance(key, rsa.RSAPrivateKey)
    parameters = {
        "hash_algorithm": SHA_256,
        "mask_gen_algorithm": {"algorithm": "mgf1", "parameters": SHA_256},
        "salt_length": salt,
    } | changes
    return Value(
        signer=RSA_SIGNER,
        method={"algorithm": "rsassa_pss", "parameters": parameters},
        sign=lambda signed: key.sign(signed, padding.PSS(padding.MGF1(SHA256()), salt), SHA256()),
    )


@pytest.mark.parametrize("salt", [32, 200])
def test_an_rsa_signature_with_random_salt_is_accepted(salt: int) -> None:
    assert check_cms(pss(salt).made(), DOCUMENT).certificate == RSA_SIGNER.certificate


@pytest.mark.parametrize(
    "value",
    [
        pss(8),
        pss(32, hash_algorithm={"algorithm": "sha1"}),
        pss(32, mask_gen_algorithm={"algorithm": "mgf1", "parameters": {"algorithm": "sha1"}}),
        Value(signer=RSA_SIGNER, method={"algorithm": "rsassa_pss"}),
        Value(signer=RSA_SIGNER, method={"algorithm": "sha512_rsa"}),
        Value(signer=RSA_SIGNER, method={"algorithm": "sha256_ecdsa"}),
        Value(method={"algorithm": "sha256_rsa"}),
        Value(method={"algorithm": "sha1_ecdsa"}),
        Value(digest="sha1"),
        Value(signer=staff(ec.generate_private_key(ec.SECP384R1()))),
    ],
    ids=[
        "short salt",
        "PSS with SHA-1",
        "mask with SHA-1",
        "PSS without parameters",
        "RSA with SHA-512",
        "a curve's method for an RSA key",
        "an RSA method for a curve's key",
        "ECDSA with SHA-1",
        "document hashed with SHA-1",
        "P-384",
    ],
)
def test_what_we_do_not_write_we_do_not_judge(value: Value) -> None:
    assert fault(value.made()) is SignatureFault.ALGORITHM


def test_another_document_is_not_the_one_that_was_signed() -> None:
    assert fault(GOOD, hashlib.sha256(b"another").digest()) is SignatureFault.DIGEST


def test_a_value_made_by_another_key_is_refused() -> None:
    forged = Value(signer=Signer(certificate=author().certificate, key=chair().key))

    assert fault(forged.made()) is SignatureFault.SIGNATURE


def test_attributes_changed_after_signing_are_refused() -> None:
    key = p256_key()
    lied = Value(signer=health_visitor(key), sign=lambda _: key.sign(b"else", ec.ECDSA(SHA256())))

    assert fault(lied.made()) is SignatureFault.SIGNATURE


def test_a_signature_bound_to_another_certificate_is_refused() -> None:
    swapped = Value(attributes=attributes(chair()))

    assert fault(swapped.made()) is SignatureFault.CERTIFICATE


def test_a_certificate_bound_by_another_hash_is_not_judged() -> None:
    hashed = {"hash_algorithm": {"algorithm": "sha512"}, "cert_hash": bytes(64)}
    bound = tsp.SigningCertificateV2({"certs": [hashed]})
    value = Value(attributes=attributes(author(), signing_certificate_v2=bound))

    assert fault(value.made()) is SignatureFault.ALGORITHM


@pytest.mark.parametrize(
    "uses", [usage("key_agreement"), usage("key_cert_sign")], ids=["receiving", "issuing"]
)
def test_a_certificate_that_is_not_for_signing_is_refused(uses: Any) -> None:
    assert fault(Value(signer=staff(p256_key(), uses)).made()) is SignatureFault.USAGE


@pytest.mark.parametrize(
    "wrong",
    [
        attributes(author(), content_type="signed_data"),
        attributes(author(), content_type=None),
        attributes(author(), message_digest=None),
        attributes(author(), signing_certificate_v2=None),
        attributes(author(), signing_certificate_v2=tsp.SigningCertificateV2({"certs": []})),
        attributes(author()) + attributes(author())[1:2],
        [*attributes(author())[:2], {"type": "signing_certificate_v2", "values": []}],
        [*attributes(author()), {"type": "1.2.840.113549.1.9.15", "values": []}],
    ],
    ids=[
        "another content",
        "no content type",
        "no digest",
        "no certificate bound",
        "an empty binding",
        "an attribute twice",
        "an attribute without value",
        "an unknown attribute",
    ],
)
def test_signed_attributes_are_the_known_ones_once_each(wrong: list[dict[str, Any]]) -> None:
    assert fault(Value(attributes=wrong).made()) is SignatureFault.ATTRIBUTES


def test_a_time_that_is_none_is_refused() -> None:
    at = datetime(2027, 3, 1, tzinfo=UTC)
    made = Value(
        attributes=attributes(author(), signing_time=cms.Time("utc_time", core.UTCTime(at)))
    ).made()

    assert fault(made.replace(b"270301000000Z", b"27030100000xZ")) is SignatureFault.ATTRIBUTES


def certificates(*signers: Signer) -> list[Any]:
    return [x509.Certificate.load(signer.certificate) for signer in signers]


@pytest.mark.parametrize(
    "changes",
    [
        {"certificates": certificates(author(), chair())},
        {"certificates": []},
        {"signer_infos": []},
    ],
    ids=["two certificates", "none", "no signer"],
)
def test_there_is_one_signer_with_one_certificate(changes: dict[str, Any]) -> None:
    assert fault(Value(changes=changes).made()) is SignatureFault.SIGNERS


def test_a_certificate_of_attributes_is_none_to_sign_with() -> None:
    certificate = author().certificate
    of_attributes = GOOD.replace(certificate, b"\xa2" + certificate[1:])

    assert fault(of_attributes) is SignatureFault.SIGNERS


def test_two_signers_are_refused() -> None:
    twice = cms.ContentInfo.load(GOOD)
    signers = twice["content"]["signer_infos"]
    signers.append(signers[0].copy())

    assert fault(twice.dump()) is SignatureFault.SIGNERS


TIMESTAMP = {"type": "signature_time_stamp_token", "values": []}


@pytest.mark.parametrize(
    "value",
    [
        Value(changes={"version": "v3"}),
        Value(signer_changes={"version": "v3"}),
        Value(signer_changes={"unsigned_attrs": [TIMESTAMP]}),
        Value(changes={"crls": []}),
        Value(changes={"digest_algorithms": [{"algorithm": "sha1"}]}),
        Value(changes={"encap_content_info": {"content_type": "data", "content": b"within"}}),
        Value(changes={"certificates": certificates(chair())}),
        Value(signer_changes={"sid": cms.SignerIdentifier("subject_key_identifier", bytes(20))}),
    ],
    ids=[
        "another version",
        "another version of the signer",
        "an unsigned attribute",
        "a list of revocations",
        "another digest named outside",
        "content within",
        "another's certificate",
        "a signer named by key",
    ],
)
def test_nothing_stands_beside_what_the_signature_covers(value: Value) -> None:
    assert fault(value.made()) is SignatureFault.STRUCTURE


@pytest.mark.parametrize(
    "value",
    [
        b"",
        b"\0" * 40,
        b"not a signature",
        GOOD[:-1],
        GOOD + b"\x01",
        cms.ContentInfo({"content_type": "data", "content": b"text"}).dump(),
        core.Integer(7).dump(),
    ],
    ids=["empty", "zeros", "text", "truncated", "more behind it", "no signature", "a number"],
)
def test_what_is_no_signature_is_refused(value: bytes) -> None:
    assert fault(value) is SignatureFault.STRUCTURE


def test_a_value_in_ber_is_refused() -> None:
    # The outer length in five bytes instead of two says the same, but nobody writes it so.
    assert fault(b"\x30\x84\x00\x00" + GOOD[2:]) is SignatureFault.STRUCTURE


def test_a_huge_value_is_refused_unread() -> None:
    assert fault(GOOD + bytes(LARGEST_CMS)) is SignatureFault.SIZE


def test_a_certificate_that_cannot_be_read_is_refused() -> None:
    foreign = x509.Certificate.load(author().certificate)
    foreign["tbs_certificate"]["version"] = 7
    broken = Signer(certificate=foreign.dump(), key=author().key)

    assert fault(Value(signer=broken).made()) is SignatureFault.CERTIFICATE


@given(st.integers(0, len(GOOD) - 1), st.integers(1, 255))
@settings(max_examples=500, deadline=None)
def test_no_changed_byte_passes(place: int, mask: int) -> None:
    damaged = GOOD[:place] + bytes([GOOD[place] ^ mask]) + GOOD[place + 1 :]

    with pytest.raises(BadSignatureError):
        check_cms(damaged, DOCUMENT)


@pytest.mark.parametrize(
    ("signer", "options"),
    [
        (author(), []),
        (RSA_SIGNER, []),
        (RSA_SIGNER, ["-keyopt", "rsa_padding_mode:pss"]),
    ],
    ids=["P-256", "RSA", "RSA with salt"],
)
def test_a_value_made_by_openssl_is_accepted(
    tmp_path: Path, signer: Signer, options: list[str]
) -> None:
    key = signer.key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    for name, content in (("key", key), ("pem", signer.pem), ("bin", b"a report")):
        (tmp_path / f"signer.{name}").write_bytes(content)

    made = subprocess.run(
        [
            *("openssl", "cms", "-sign", "-binary", "-cades", "-nosmimecap", "-md", "sha256"),
            *("-in", "signer.bin", "-signer", "signer.pem", "-inkey", "signer.key"),
            *("-outform", "DER", *options),
        ],
        cwd=tmp_path,
        capture_output=True,
        check=True,
    )

    signed = check_cms(made.stdout, hashlib.sha256(b"a report").digest())

    assert signed.certificate == signer.certificate
    assert signed.claimed_at is not None
