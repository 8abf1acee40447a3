from collections.abc import Callable
from datetime import timedelta

import pytest

from reportwriter.crypto.errors import NoPrivateKeysError
from reportwriter.domain.conference import Contact
from reportwriter.records.kept import KnownBy
from reportwriter.records.travelling import Recipient
from reportwriter.services.certificate_files import LARGEST, CertificatesRefusedError, Refused
from reportwriter.signing.identity import make_identity
from reportwriter.signing.key_files import KeyFiles
from tests.builders import NOON, a_conference
from tests.services.desks import PASSPHRASE, PRU, STOPE, Desk, asked

ANSEL = Contact(name="Ansel Quickthorn", designation="Deputy chair", agency="Safeguarding unit")


def _why(desk: Desk, content: bytes) -> Refused:
    with pytest.raises(CertificatesRefusedError) as caught:
        desk.vault.certificate_files.read(content)
    return caught.value.why


def test_a_deputy_saves_and_a_chair_who_knew_nobody_adds_them_and_invites(
    another_desk: Callable[[Contact], Desk],
) -> None:
    deputy, chair = another_desk(ANSEL), another_desk(STOPE)
    file = deputy.vault.certificate_files.own()
    assert chair.vault.trust.contacts.all() == ()

    contact, certificates = chair.vault.certificate_files.read(file)
    same = chair.vault.trust.enter_words(contact, certificates, deputy.vault.trust.own_words())

    assert same
    (known,) = chair.vault.trust.contacts.all()
    assert (known.name, known.agency, known.known_by) == (
        ANSEL.name,
        ANSEL.agency,
        KnownBy.CHECK_WORDS,
    )
    recipient = Recipient(name=known.name, certificates=known.certificates)
    (sent,) = chair.vault.inviting.invite(a_conference(), [asked()], [recipient], PASSPHRASE)
    assert sent.record.deputies[0].certificates == deputy.recipient.certificates


def test_the_file_holds_both_certificates_and_its_name_no_conference(pru: Desk) -> None:
    files, own = pru.vault.certificate_files, pru.recipient.certificates

    found = KeyFiles.ders(files.own())

    assert found == (own.signing_der, own.encryption_der)
    assert files.own().count(b"BEGIN CERTIFICATE") == 2
    assert b"PRIVATE" not in files.own()
    assert files.own_name() == "Pru Oakenshaw certificates.pem"


def test_reading_a_file_makes_nobody_known(pru: Desk, desk: Desk) -> None:
    contact, certificates = desk.vault.certificate_files.read(pru.vault.certificate_files.own())

    assert contact == Contact(name=PRU.name, designation=PRU.designation, agency=PRU.agency)
    assert certificates == pru.recipient.certificates
    assert desk.vault.trust.contacts.all() == ()


def test_without_an_identity_there_are_no_certificates_to_save(desk: Desk) -> None:
    with pytest.raises(NoPrivateKeysError):
        desk.vault.certificate_files.own()


def test_what_is_not_two_certificates_is_refused(pru: Desk, stope: Desk) -> None:
    own = pru.recipient.certificates
    signing = KeyFiles.pem(own.signing_der)

    for content in (b"", b"%PDF-1.7", signing, signing * 3, signing + b" " * LARGEST):
        assert _why(stope, content) is Refused.UNREADABLE


def test_certificates_of_two_people_and_in_the_wrong_order_are_refused(
    pru: Desk, stope: Desk, desk: Desk
) -> None:
    one, other = pru.recipient.certificates, stope.recipient.certificates
    pem = KeyFiles.pem

    mixed = _why(desk, pem(one.signing_der) + pem(other.encryption_der))
    turned = _why(desk, pem(one.encryption_der) + pem(one.signing_der))

    assert mixed is turned is Refused.NOT_A_PAIR


def test_certificates_that_have_run_out_are_refused(pru: Desk) -> None:
    old = make_identity(ANSEL.name, ANSEL.agency, "", NOON - timedelta(days=4000))
    content = KeyFiles.pem(old.signing_certificate) + KeyFiles.pem(old.encryption_certificate)

    assert _why(pru, content) is Refused.NOT_VALID_NOW


def test_nobody_is_their_own_deputy(pru: Desk) -> None:
    assert _why(pru, pru.vault.certificate_files.own()) is Refused.YOUR_OWN
