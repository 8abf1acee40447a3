import subprocess
from pathlib import Path

import pytest
from asn1crypto import pkcs12 as asn1_pkcs12
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PublicFormat,
    load_der_private_key,
    pkcs12,
)
from cryptography.x509.oid import ExtendedKeyUsageOID

from reportwriter.signing.certificates import read_certificate
from reportwriter.signing.errors import (
    BadCertificateError,
    NamePart,
    NoKeyInPkcs12Error,
    NotValidNowError,
    UnfitKeyError,
    UnfitNameError,
    UnfitUsageError,
    UnreadablePkcs12Error,
    WrongPkcs12PassphraseError,
)
from reportwriter.signing.identity import (
    NewIdentity,
    belong_together,
    import_pkcs12,
    make_identity,
)
from reportwriter.signing.key_container import LARGEST_PKCS12
from tests.signing.people import (
    NOW,
    WORDS,
    as_pkcs12,
    health_visitor,
    p256_key,
    rsa_key,
    staff,
    usage,
)


def an_identity(
    name: str = "Pru Oakenshaw",
    agency: str = "Hollybrook Primary School",
    designation: str = "Lead",
) -> NewIdentity:
    return make_identity(name, agency, designation, NOW)


def public_of(certificate: bytes) -> object:
    return x509.load_der_x509_certificate(certificate).public_key()


def private_of(key: bytes) -> ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey:
    loaded = load_der_private_key(key, None)
    assert isinstance(loaded, ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey)
    return loaded


def test_an_identity_has_one_key_to_sign_and_another_to_receive() -> None:
    identity = an_identity()

    signing = read_certificate(identity.signing_certificate)
    encryption = read_certificate(identity.encryption_certificate)

    assert (signing.key, signing.may_sign, signing.may_receive) == ("P-256", True, False)
    assert (encryption.key, encryption.may_sign, encryption.may_receive) == ("P-256", False, True)
    assert identity.signing_key != identity.encryption_key


def test_each_private_key_belongs_to_its_certificate() -> None:
    identity = an_identity()

    assert private_of(identity.signing_key).public_key() == public_of(identity.signing_certificate)
    assert private_of(identity.encryption_key).public_key() == public_of(
        identity.encryption_certificate
    )


def test_both_certificates_name_the_person() -> None:
    identity = an_identity(designation="Designated safeguarding lead")

    for certificate in (identity.signing_certificate, identity.encryption_certificate):
        facts = read_certificate(certificate)
        assert (facts.name, facts.agency, facts.designation) == (
            "Pru Oakenshaw",
            "Hollybrook Primary School",
            "Designated safeguarding lead",
        )


def test_a_designation_may_be_left_out() -> None:
    assert read_certificate(an_identity(designation=" ").signing_certificate).designation == ""


def test_an_identity_is_valid_for_three_years_and_from_the_day_before() -> None:
    facts = read_certificate(an_identity().signing_certificate)

    assert (NOW - facts.valid_from).days == 1
    assert (facts.valid_until - NOW).days == 3 * 365 + 1


def test_the_signing_certificate_can_issue_nothing_and_says_what_it_is_for() -> None:
    certificate = x509.load_der_x509_certificate(an_identity().signing_certificate)

    constraints = certificate.extensions.get_extension_for_class(x509.BasicConstraints).value
    uses = certificate.extensions.get_extension_for_class(x509.KeyUsage).value
    purposes = certificate.extensions.get_extension_for_class(x509.ExtendedKeyUsage).value

    assert not constraints.ca
    assert (uses.digital_signature, uses.content_commitment, uses.key_cert_sign) == (1, 1, 0)
    assert [purpose.dotted_string for purpose in purposes] == [
        ExtendedKeyUsageOID.EMAIL_PROTECTION.dotted_string,
        "1.3.6.1.5.5.7.3.36",
    ]


def test_no_key_shows_in_the_representation_of_an_identity() -> None:
    identity = an_identity()

    assert repr(identity.signing_key) not in repr(identity)
    assert "signing_key" not in repr(identity)


@pytest.mark.parametrize("text", ["P" * 65, "Pru\u202eOakenshaw", "Pru\x00Oakenshaw"])
@pytest.mark.parametrize("part", list(NamePart))
def test_a_name_that_no_certificate_can_carry_is_refused(text: str, part: NamePart) -> None:
    with pytest.raises(UnfitNameError) as caught:
        an_identity(**{part.value: text})

    assert caught.value.part is part


@pytest.mark.parametrize("text", ["", "  "])
@pytest.mark.parametrize("part", [NamePart.NAME, NamePart.AGENCY])
def test_name_and_agency_cannot_be_left_out(text: str, part: NamePart) -> None:
    with pytest.raises(UnfitNameError):
        an_identity(**{part.value: text})


def test_spaces_in_a_name_are_tidied() -> None:
    facts = read_certificate(an_identity(name="  Pru \n Oakenshaw ").signing_certificate)

    assert facts.name == "Pru Oakenshaw"


def test_the_two_certificates_of_an_identity_belong_together() -> None:
    identity = an_identity()

    assert belong_together(identity.signing_certificate, identity.encryption_certificate)


def test_an_encryption_certificate_of_the_same_name_by_another_key_does_not_belong() -> None:
    identity, forged = an_identity(), an_identity()

    assert not belong_together(identity.signing_certificate, forged.encryption_certificate)


def test_certificates_in_the_wrong_places_do_not_belong_together() -> None:
    identity = an_identity()

    assert not belong_together(identity.signing_certificate, identity.signing_certificate)
    assert not belong_together(identity.encryption_certificate, identity.encryption_certificate)


def test_what_is_no_certificate_cannot_be_asked() -> None:
    with pytest.raises(BadCertificateError):
        belong_together(an_identity().signing_certificate, b"")


@pytest.mark.parametrize("key", [p256_key(), rsa_key()], ids=["P-256", "RSA"])
def test_the_identity_of_an_agency_is_taken_over_and_gets_an_encryption_key(
    key: ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey,
) -> None:
    given = health_visitor(key)

    identity = import_pkcs12(as_pkcs12(given), WORDS, NOW)

    assert identity.signing_certificate == given.certificate
    assert private_of(identity.signing_key).public_key() == key.public_key()
    assert belong_together(identity.signing_certificate, identity.encryption_certificate)


def test_the_made_encryption_certificate_ends_with_the_one_of_the_agency() -> None:
    identity = import_pkcs12(as_pkcs12(health_visitor(p256_key())), WORDS, NOW)

    signing = read_certificate(identity.signing_certificate)
    encryption = read_certificate(identity.encryption_certificate)

    assert encryption.valid_until == signing.valid_until
    assert (encryption.name, encryption.key) == ("Bea Larkmoor", "P-256")


def test_a_file_without_a_passphrase_is_taken_over() -> None:
    unprotected = as_pkcs12(health_visitor(p256_key()), protection=NoEncryption())

    assert import_pkcs12(unprotected, "", NOW).signing_key


@pytest.mark.parametrize("wrong", ["heron", "", "Heron lantern"])
def test_a_wrong_passphrase_is_told_apart_from_a_wrong_file(wrong: str) -> None:
    with pytest.raises(WrongPkcs12PassphraseError):
        import_pkcs12(as_pkcs12(health_visitor(p256_key())), wrong, NOW)


@pytest.mark.parametrize(
    "contents",
    [b"", b"not a key file", as_pkcs12(health_visitor(p256_key()))[:-1], bytes(LARGEST_PKCS12 + 1)],
    ids=["empty", "text", "truncated", "huge"],
)
def test_what_is_no_key_file_is_refused(contents: bytes) -> None:
    with pytest.raises(UnreadablePkcs12Error):
        import_pkcs12(contents, WORDS, NOW)


def test_a_file_with_certificates_only_is_refused() -> None:
    certificate = x509.load_der_x509_certificate(health_visitor(p256_key()).certificate)
    only = pkcs12.serialize_key_and_certificates(
        b"staff", None, None, [certificate], NoEncryption()
    )

    with pytest.raises(NoKeyInPkcs12Error):
        import_pkcs12(only, "", NOW)


@pytest.mark.parametrize(
    "key",
    [
        ec.generate_private_key(ec.SECP384R1()),
        rsa.generate_private_key(65537, 1024),  # noqa: S505 - that is what is refused
        ed25519.Ed25519PrivateKey.generate(),
    ],
    ids=["P-384", "RSA 1024", "Ed25519"],
)
def test_a_key_of_another_kind_is_refused(
    key: ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey,
) -> None:
    with pytest.raises(UnfitKeyError):
        import_pkcs12(as_pkcs12(health_visitor(key)), WORDS, NOW)


def test_a_curve_that_is_not_even_known_is_refused(tmp_path: Path) -> None:
    for command in (
        "ecparam -name brainpoolP160r1 -genkey -noout -out staff.key",
        "req -x509 -new -key staff.key -subj /CN=Bea -out staff.pem",
        "pkcs12 -export -in staff.pem -inkey staff.key -out staff.p12 -passout pass:heron",
    ):
        subprocess.run(["openssl", *command.split()], cwd=tmp_path, check=True)

    with pytest.raises(UnfitKeyError):
        import_pkcs12((tmp_path / "staff.p12").read_bytes(), "heron", NOW)


@pytest.mark.parametrize(
    "extension",
    [
        usage("key_encipherment"),
        x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]),
    ],
    ids=["key usage", "purpose"],
)
def test_a_certificate_for_another_purpose_is_refused(extension: x509.ExtensionType) -> None:
    with pytest.raises(UnfitUsageError):
        import_pkcs12(as_pkcs12(staff(p256_key(), extension)), WORDS, NOW)


@pytest.mark.parametrize("days", [(-300, -1), (1, 300)], ids=["run out", "not begun"])
def test_a_certificate_that_is_not_valid_now_is_refused(days: tuple[int, int]) -> None:
    with pytest.raises(NotValidNowError) as caught:
        import_pkcs12(as_pkcs12(staff(p256_key(), days=days)), WORDS, NOW)

    assert caught.value.valid_from < caught.value.valid_until


def test_a_key_with_the_certificate_of_another_is_refused() -> None:
    given = health_visitor(p256_key())
    other = ec.generate_private_key(ec.SECP256R1())
    of_another = given.certificate.replace(_point(p256_key()), _point(other))
    pfx = asn1_pkcs12.Pfx.load(as_pkcs12(given, protection=NoEncryption()))
    without_mac = asn1_pkcs12.Pfx({"version": "v3", "auth_safe": pfx["auth_safe"]}).dump()
    mixed = without_mac.replace(given.certificate, of_another)

    with pytest.raises(NoKeyInPkcs12Error):
        import_pkcs12(mixed, "", NOW)


def test_the_taken_over_certificate_is_the_very_bytes_of_the_agency() -> None:
    given = health_visitor(rsa_key())

    identity = import_pkcs12(as_pkcs12(given), WORDS, NOW)

    loaded = x509.load_der_x509_certificate(identity.signing_certificate)
    assert loaded.public_bytes(Encoding.DER) == given.certificate


def _point(key: ec.EllipticCurvePrivateKey) -> bytes:
    return key.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
