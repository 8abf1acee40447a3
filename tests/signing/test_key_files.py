import pytest
from cryptography.hazmat.primitives.asymmetric import ec

from reportwriter.signing.certificates import fingerprint
from reportwriter.signing.errors import BadCertificateError, WrongPkcs12PassphraseError
from reportwriter.signing.key_files import KeyFiles
from tests.signing.people import WORDS, as_pkcs12, author, p256_key, staff, usage


def test_a_certificate_is_written_and_read_as_pem() -> None:
    pem = KeyFiles.pem(author().certificate)

    assert pem == author().pem
    assert KeyFiles.der(pem) == author().certificate


def test_a_certificate_in_der_stays_as_it_is() -> None:
    assert KeyFiles.der(author().certificate) == author().certificate


def test_all_certificates_of_a_file_are_read_in_order() -> None:
    receiver = staff(p256_key(), usage("key_agreement"))

    found = KeyFiles.ders(author().pem + KeyFiles.pem(receiver.certificate))

    assert found == (author().certificate, receiver.certificate)


@pytest.mark.parametrize("content", [b"", b"text", b"-----BEGIN CERTIFICATE-----\nAA"])
def test_a_file_without_certificates_is_refused(content: bytes) -> None:
    with pytest.raises(BadCertificateError):
        KeyFiles.ders(content)


def test_a_fingerprint_does_not_depend_on_the_form_of_the_file() -> None:
    expected = fingerprint(author().certificate)

    assert KeyFiles.fingerprint(author().pem) == expected
    assert KeyFiles.fingerprint(author().certificate) == expected


@pytest.mark.parametrize("content", [b"", b"text", b"-----BEGIN CERTIFICATE-----\nAA"])
def test_what_is_no_certificate_is_refused(content: bytes) -> None:
    with pytest.raises(BadCertificateError):
        KeyFiles.der(content)


def test_a_key_is_written_with_its_certificate_and_read_again() -> None:
    written = KeyFiles.pkcs12(author().key, author().certificate, WORDS)

    key, certificate = KeyFiles.read_pkcs12(written, WORDS)

    assert isinstance(key, ec.EllipticCurvePrivateKey)
    assert key.private_numbers() == author().key.private_numbers()
    assert certificate == author().certificate
    with pytest.raises(WrongPkcs12PassphraseError):
        KeyFiles.read_pkcs12(written, "heron")


def test_a_key_is_read_whatever_its_certificate_is_for() -> None:
    receiver = staff(p256_key(), usage("key_agreement"))

    _, certificate = KeyFiles.read_pkcs12(as_pkcs12(receiver), WORDS)

    assert certificate == receiver.certificate
