import hashlib
from datetime import timedelta

import pytest

from reportwriter.signing.cms import check_cms
from reportwriter.signing.detached import sign_content
from reportwriter.signing.errors import KeyMismatchError, NotValidNowError
from tests.signing.people import NOW, author, chair, health_visitor, rsa_key

CONTENT = b"forms of an area"
DIGEST = hashlib.sha256(CONTENT).digest()


def test_signed_bytes_say_who_signed_them() -> None:
    signer = author()

    value = sign_content(CONTENT, key=signer.key, certificate=signer.certificate, at=NOW)

    assert check_cms(value, DIGEST).certificate == signer.certificate


def test_a_key_that_an_agency_gave_out_signs_too() -> None:
    signer = health_visitor(rsa_key())

    value = sign_content(CONTENT, key=signer.key, certificate=signer.certificate, at=NOW)

    assert check_cms(value, DIGEST).certificate == signer.certificate


def test_the_key_of_another_does_not_sign() -> None:
    with pytest.raises(KeyMismatchError):
        sign_content(CONTENT, key=chair().key, certificate=author().certificate, at=NOW)


def test_a_certificate_that_ran_out_does_not_sign() -> None:
    signer, later = author(), NOW + timedelta(days=4000)

    with pytest.raises(NotValidNowError):
        sign_content(CONTENT, key=signer.key, certificate=signer.certificate, at=later)
