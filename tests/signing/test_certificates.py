import hashlib
from datetime import timedelta

import pytest
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from reportwriter.signing.certificates import (
    LARGEST_CERTIFICATE,
    LONGEST_CLAIM,
    fingerprint,
    load_certificate,
    read_certificate,
    was_issued_by,
)
from reportwriter.signing.errors import BadCertificateError
from tests.signing.people import (
    NOW,
    agency,
    author,
    health_visitor,
    p256_key,
    rsa_key,
    staff,
    usage,
)


def test_a_certificate_of_an_agency_says_who_issued_it() -> None:
    facts = read_certificate(health_visitor(rsa_key()).certificate)

    assert facts.name == "Bea Larkmoor"
    assert facts.agency == "Fernside Clinic"
    assert facts.designation == "Health visiting"
    assert facts.issuer == "Fernside staff certificates"
    assert facts.key == "RSA 2048"
    assert not facts.is_self_signed


def test_a_certificate_made_here_is_its_own_issuer() -> None:
    facts = read_certificate(author().certificate)

    assert facts.is_self_signed
    assert facts.issuer == facts.name


def test_a_certificate_is_valid_between_its_days() -> None:
    facts = read_certificate(author().certificate)

    assert facts.is_valid_at(NOW)
    assert not facts.is_valid_at(NOW - timedelta(days=2))
    assert not facts.is_valid_at(NOW + timedelta(days=1200))


def test_what_hides_or_turns_text_is_shown_as_a_mark() -> None:
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Pru\u202e wahsnekaO\n")])

    facts = read_certificate(staff(p256_key(), name=name).certificate)

    assert facts.name == "Pru\ufffd wahsnekaO\ufffd"


def test_what_a_certificate_does_not_say_is_empty() -> None:
    facts = read_certificate(staff(p256_key(), name=x509.Name([])).certificate)

    assert (facts.name, facts.agency, facts.designation) == ("", "", "")


def test_a_long_claim_is_cut() -> None:
    attribute = asn1_x509.NameTypeAndValue(
        {"type": "common_name", "value": asn1_x509.DirectoryString("utf8_string", "P" * 1000)}
    )
    foreign = asn1_x509.Certificate.load(author().certificate)
    foreign["tbs_certificate"]["subject"] = asn1_x509.Name(
        "", asn1_x509.RDNSequence([asn1_x509.RelativeDistinguishedName([attribute])])
    )

    assert read_certificate(foreign.dump()).name == "P" * LONGEST_CLAIM


@pytest.mark.parametrize(
    ("extensions", "may_sign", "may_receive"),
    [
        ([], True, True),
        ([usage("digital_signature")], True, False),
        ([usage("content_commitment")], True, False),
        ([usage("key_encipherment")], False, False),
        ([usage("key_agreement")], False, True),
        ([usage("digital_signature", "key_agreement")], True, True),
        ([x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH])], False, True),
        ([x509.ExtendedKeyUsage([ExtendedKeyUsageOID.EMAIL_PROTECTION])], True, True),
    ],
)
def test_what_a_curve_key_may_do_is_what_its_certificate_says(
    extensions: list[x509.ExtensionType], may_sign: bool, may_receive: bool
) -> None:
    facts = read_certificate(staff(p256_key(), *extensions).certificate)

    assert (facts.may_sign, facts.may_receive) == (may_sign, may_receive)


@pytest.mark.parametrize(
    ("uses", "may_receive"), [("key_encipherment", True), ("key_agreement", False)]
)
def test_something_is_sealed_to_an_rsa_key_that_may_encipher_keys(
    uses: str, may_receive: bool
) -> None:
    assert read_certificate(staff(rsa_key(), usage(uses)).certificate).may_receive is may_receive


def test_a_key_of_another_kind_may_do_nothing() -> None:
    facts = read_certificate(staff(ec.generate_private_key(ec.SECP384R1())).certificate)

    assert (facts.key, facts.may_sign, facts.may_receive) == ("other", False, False)


def test_a_fingerprint_is_the_sha_256_of_the_certificate() -> None:
    assert fingerprint(b"abc") == hashlib.sha256(b"abc").hexdigest()


def test_an_issuer_is_known_by_its_signature() -> None:
    issued = load_certificate(health_visitor(p256_key()).certificate)

    assert was_issued_by(issued, load_certificate(agency().certificate))
    assert not was_issued_by(issued, issued)


def test_a_signature_with_sha_1_is_not_believed() -> None:
    foreign = asn1_x509.Certificate.load(author().certificate)
    for algorithm in (foreign["signature_algorithm"], foreign["tbs_certificate"]["signature"]):
        algorithm["algorithm"] = "sha1_ecdsa"

    old = load_certificate(foreign.dump())

    assert isinstance(old.signature_hash_algorithm, hashes.SHA1)
    assert not was_issued_by(old, old)


@pytest.mark.parametrize(
    "certificate",
    [b"", b"text", author().certificate + b"\0", bytes(LARGEST_CERTIFICATE + 1)],
    ids=["empty", "text", "more behind it", "huge"],
)
def test_what_is_no_certificate_is_refused(certificate: bytes) -> None:
    with pytest.raises(BadCertificateError):
        read_certificate(certificate)


def test_a_certificate_with_an_extension_twice_is_refused() -> None:
    foreign = asn1_x509.Certificate.load(author().certificate)
    extensions = foreign["tbs_certificate"]["extensions"]
    extensions.append(extensions[0].copy())

    with pytest.raises(BadCertificateError):
        read_certificate(foreign.dump())


def test_a_certificate_of_an_unknown_version_is_refused() -> None:
    foreign = asn1_x509.Certificate.load(author().certificate)
    foreign["tbs_certificate"]["version"] = 7

    with pytest.raises(BadCertificateError):
        read_certificate(foreign.dump())
