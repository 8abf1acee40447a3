from dataclasses import replace

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.serialization import load_der_private_key

from reportwriter.crypto.errors import NoPrivateKeysError, WrongPassphraseError
from reportwriter.signing.errors import (
    Pkcs12Error,
    UnfitNameError,
    UnfitUsageError,
    UnreadablePkcs12Error,
    WrongPkcs12PassphraseError,
)
from reportwriter.signing.identity import NewIdentity, make_identity
from reportwriter.signing.key_files import KeyFiles
from tests.builders import NOON
from tests.services.desks import PASSPHRASE, PRU, Desk

OF_THE_FILE = "handed out on paper"


@pytest.fixture(scope="module")
def given_out() -> NewIdentity:
    """The key and certificate that an agency made for one of its own."""
    return make_identity("P. Oakenshaw", "Hollybrook Primary School", "", NOON)


def _key_file(given: NewIdentity, *, of_encryption: bool = False) -> bytes:
    key = given.encryption_key if of_encryption else given.signing_key
    certificate = given.encryption_certificate if of_encryption else given.signing_certificate
    loaded = load_der_private_key(key, None)
    return KeyFiles.pkcs12(loaded, certificate, OF_THE_FILE)  # type: ignore[arg-type]  # P-256.


def test_a_new_vault_signs_for_nobody(desk: Desk) -> None:
    assert desk.vault.identities.own() is None
    with pytest.raises(NoPrivateKeysError):
        desk.vault.identities.required()
    with pytest.raises(NoPrivateKeysError):
        desk.vault.identities.open(PASSPHRASE)


def test_an_identity_is_made_and_opens_for_the_passphrase_alone(desk: Desk) -> None:
    made = desk.vault.identities.make(PRU, PASSPHRASE)

    author = desk.vault.identities.open(PASSPHRASE)
    assert desk.vault.identities.own() == made
    assert made.contact == PRU
    assert author.certificates == made.certificates
    certificate = x509.load_der_x509_certificate(author.certificates.signing_der)
    assert certificate.public_key() == author.keys.signing.public_key()
    assert desk.logged() == ["identity_made"]
    with pytest.raises(WrongPassphraseError):
        desk.vault.identities.open(PASSPHRASE.upper())


def test_an_identity_is_still_there_after_the_program_was_started_again(
    signing_desk: Desk,
) -> None:
    before = signing_desk.vault.identities.open(PASSPHRASE)

    signing_desk.reopen()

    after = signing_desk.vault.identities.open(PASSPHRASE)
    assert after.certificates == before.certificates
    assert after.keys.signing.public_key() == before.keys.signing.public_key()
    assert after.keys.encryption.public_key() == before.keys.encryption.public_key()


def test_a_wrong_passphrase_makes_no_identity(desk: Desk) -> None:
    with pytest.raises(WrongPassphraseError):
        desk.vault.identities.make(PRU, "not the passphrase")

    assert desk.vault.identities.own() is None
    assert not desk.vault.key_changes.holds_private_keys()


def test_a_name_that_no_certificate_can_carry_makes_no_identity(desk: Desk) -> None:
    with pytest.raises(UnfitNameError):
        desk.vault.identities.make(replace(PRU, agency=""), PASSPHRASE)

    assert desk.vault.identities.own() is None


def test_a_key_that_an_agency_gave_out_is_taken_over(desk: Desk, given_out: NewIdentity) -> None:
    taken = desk.vault.identities.take_over(_key_file(given_out), OF_THE_FILE, PRU, PASSPHRASE)

    author = desk.vault.identities.open(PASSPHRASE)
    assert desk.vault.identities.own() == taken
    assert taken.certificates.signing_der == given_out.signing_certificate
    assert desk.vault.identities.signatures().belong_together(
        taken.certificates.signing_der, taken.certificates.encryption_der
    )
    given_key = load_der_private_key(given_out.signing_key, None)
    assert author.keys.signing.public_key() == given_key.public_key()


@pytest.mark.parametrize(
    ("passphrase_of_file", "passphrase", "refusal"),
    [
        ("not this one", PASSPHRASE, WrongPkcs12PassphraseError),
        (OF_THE_FILE, "not the passphrase", WrongPassphraseError),
    ],
)
def test_a_key_file_needs_its_own_passphrase_and_that_of_the_vault(
    desk: Desk,
    given_out: NewIdentity,
    passphrase_of_file: str,
    passphrase: str,
    refusal: type[Exception],
) -> None:
    with pytest.raises(refusal):
        desk.vault.identities.take_over(_key_file(given_out), passphrase_of_file, PRU, passphrase)

    assert desk.vault.identities.own() is None
    assert not desk.vault.key_changes.holds_private_keys()


def test_a_file_that_is_no_key_file_is_refused(desk: Desk) -> None:
    with pytest.raises(UnreadablePkcs12Error) as caught:
        desk.vault.identities.take_over(b"%PDF-1.7", OF_THE_FILE, PRU, PASSPHRASE)

    assert isinstance(caught.value, Pkcs12Error)


def test_a_certificate_that_may_not_sign_is_refused(desk: Desk, given_out: NewIdentity) -> None:
    with pytest.raises(UnfitUsageError):
        desk.vault.identities.take_over(
            _key_file(given_out, of_encryption=True), OF_THE_FILE, PRU, PASSPHRASE
        )

    assert desk.vault.identities.own() is None


def test_an_identity_made_anew_signs_from_then_on_and_keeps_those_before(
    signing_desk: Desk,
) -> None:
    first = signing_desk.vault.identities.required()

    second = signing_desk.vault.identities.make(replace(PRU, name="Pru Nightjar"), PASSPHRASE)

    author = signing_desk.vault.identities.open(PASSPHRASE)
    assert signing_desk.vault.identities.own() == second
    assert author.certificates == second.certificates
    assert [one.certificates for one in author.earlier] == [first.certificates]


def test_a_forgotten_passphrase_costs_the_keys_and_a_new_identity_can_be_made(
    signing_desk: Desk,
) -> None:
    signing_desk.vault.key_changes.replace_lost_passphrase("seven herons on a frozen weir")

    with pytest.raises(NoPrivateKeysError):
        signing_desk.vault.identities.open("seven herons on a frozen weir")

    signing_desk.vault.identities.make(PRU, "seven herons on a frozen weir")
    assert signing_desk.vault.identities.open("seven herons on a frozen weir").earlier == ()
