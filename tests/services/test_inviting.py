from dataclasses import replace

import pytest

from reportwriter.crypto.errors import NoPrivateKeysError, WrongPassphraseError
from reportwriter.domain.conference import Conference
from reportwriter.domain.ids import ConferenceReference
from reportwriter.domain.integrity import Integrity
from reportwriter.exchange.integrity import examine
from reportwriter.exchange.quarantine.gate import Quarantine
from reportwriter.records.canonical import from_json, to_json
from reportwriter.records.travelling import InvitationFile
from reportwriter.services.inviting import (
    AdministratorOpensError,
    Call,
    CalledBeforeError,
    NoDeputyError,
)
from reportwriter.services.whole_files import FileNotWrittenError
from tests.builders import a_conference
from tests.exchange import senders
from tests.pdf.reading import PROFILES, failures, text_of
from tests.services.desks import PASSPHRASE, STOPE, Desk, asked, attached

DEPUTY = senders.deputy().recipient
ROWAN = senders.an_administrator()


def _a_conference_of_its_own(number: int) -> Conference:
    return a_conference(reference=ConferenceReference(f"FIC-01{number:02}"))


def test_each_agency_is_asked_by_a_signed_pdf_that_carries_its_data(stope: Desk) -> None:
    agencies = (asked(), asked("Police", ""))

    sent = stope.vault.inviting.invite(_a_conference_of_its_own(1), agencies, [DEPUTY], PASSPHRASE)

    assert [one.record.asked for one in sent] == list(agencies)
    assert len({one.record.id for one in sent}) == 2
    for one in sent:
        assert attached(one.pdf) == {"invitation.json": to_json(one.record)}
        assert from_json(to_json(one.record), InvitationFile) == one.record
        assert [failures(one.pdf, profile) for profile in PROFILES] == [[], []]


def test_an_invitation_is_unchanged_and_signed_by_the_chair_it_names(stope: Desk) -> None:
    (sent,) = stope.vault.inviting.invite(
        _a_conference_of_its_own(2), [asked()], [DEPUTY], PASSPHRASE
    )

    with Quarantine() as quarantine:
        examined = examine(sent.pdf, quarantine)

    assert examined.integrity is Integrity.UNCHANGED
    assert examined.invitation == sent.record
    assert examined.signed_by is not None
    assert examined.signed_by.certificate == stope.recipient.certificates.signing_der
    assert sent.record.chair == stope.recipient
    assert sent.record.deputies == (DEPUTY,)


def test_the_chair_named_is_whose_vault_it_is(stope: Desk) -> None:
    conference = replace(
        _a_conference_of_its_own(3), chair=replace(STOPE, name="Somebody Else", telephone="1")
    )

    (sent,) = stope.vault.inviting.invite(conference, [asked()], [DEPUTY], PASSPHRASE)

    assert sent.record.conference.chair == STOPE
    assert stope.vault.intake.conferences.get(conference.reference).chair == STOPE
    assert "Somebody Else" not in text_of(sent.pdf)


def test_what_was_sent_is_kept_byte_for_byte(stope: Desk) -> None:
    conference = _a_conference_of_its_own(4)

    (sent,) = stope.vault.inviting.invite(conference, [asked()], [DEPUTY], PASSPHRASE)

    (kept,) = stope.vault.inviting.sent.of(conference.reference)
    assert kept.record == sent.record
    assert stope.vault.inviting.sent.pdf(sent.record.id) == sent.pdf
    last = stope.vault.confidential.log.entries()[-1]
    assert (last.event, last.subject) == ("invitation_sent", sent.record.id)


def test_an_invitation_without_a_deputy_is_refused(stope: Desk) -> None:
    conference = _a_conference_of_its_own(5)

    with pytest.raises(NoDeputyError):
        stope.vault.inviting.invite(conference, [asked()], [], PASSPHRASE)

    assert stope.vault.inviting.sent.of(conference.reference) == ()
    assert stope.vault.intake.conferences.find(conference.reference) is None


def test_a_conference_that_was_called_is_not_called_again(stope: Desk) -> None:
    conference = _a_conference_of_its_own(10)
    stope.vault.inviting.invite(conference, [asked()], [DEPUTY], PASSPHRASE)
    elsewhere = replace(conference, venue="Somewhere else")

    with pytest.raises(CalledBeforeError):
        stope.vault.inviting.invite(elsewhere, [asked("Police", "")], [DEPUTY], PASSPHRASE)

    assert stope.vault.intake.conferences.get(conference.reference).venue == conference.venue
    assert len(stope.vault.inviting.sent.of(conference.reference)) == 1


def test_where_no_file_can_be_written_nobody_was_invited_and_it_can_be_tried_again(
    stope: Desk,
) -> None:
    call = Call(conference=_a_conference_of_its_own(11), asked=(asked(),), deputies=(DEPUTY,))
    reference, vault = call.conference.reference, stope.vault
    stope.files.mkdir(exist_ok=True)
    blocked = stope.files / "no folder.pdf"
    blocked.write_bytes(b"")

    with pytest.raises(FileNotWrittenError):
        vault.inviting.issue(call, PASSPHRASE, blocked)
    before = vault.inviting.sent.of(reference), vault.intake.conferences.find(reference)
    (path,) = vault.inviting.issue(call, PASSPHRASE, stope.files)

    assert before == ((), None)
    (kept,) = vault.inviting.sent.of(reference)
    assert path == stope.files / "FIC-0111 Hollybrook Primary School invitation.pdf"
    assert path.read_bytes() == vault.inviting.sent.pdf(kept.record.id)


def test_a_wrong_passphrase_sends_nothing(stope: Desk) -> None:
    conference = _a_conference_of_its_own(6)

    with pytest.raises(WrongPassphraseError):
        stope.vault.inviting.invite(conference, [asked()], [DEPUTY], "not the passphrase")

    assert stope.vault.inviting.sent.of(conference.reference) == ()


def test_without_an_identity_nobody_can_invite(desk: Desk) -> None:
    with pytest.raises(NoPrivateKeysError):
        desk.vault.inviting.invite(a_conference(), [asked()], [DEPUTY], PASSPHRASE)


def test_no_address_and_no_child_stands_in_what_people_without_the_program_read(
    stope: Desk,
) -> None:
    conference = _a_conference_of_its_own(7)

    (sent,) = stope.vault.inviting.invite(conference, [asked()], [DEPUTY], PASSPHRASE)

    printed = text_of(sent.pdf)
    assert "Marigold Rise" not in printed
    assert conference.reference in printed
    assert DEPUTY.name in printed


def test_an_administrator_is_named_to_every_agency_and_said_to_open_nothing(stope: Desk) -> None:
    conference = _a_conference_of_its_own(8)

    sent = stope.vault.inviting.invite(
        conference, [asked(), asked("Police", "")], [DEPUTY], PASSPHRASE, ROWAN
    )

    assert {one.record.administrator for one in sent} == {ROWAN}
    assert all(one.record.recipients == (stope.recipient, DEPUTY) for one in sent)
    said = text_of(sent[0].pdf)
    assert "Administrator Rowan Teasel, Administrator" in said
    assert "Cannot open sealed pages or messages" in said
    assert [failures(sent[0].pdf, profile) for profile in PROFILES] == [[], []]


def test_nobody_is_administrator_and_opens_sealed_pages(stope: Desk) -> None:
    conference = _a_conference_of_its_own(9)
    as_deputy = replace(ROWAN, certificates=DEPUTY.certificates)
    as_chair = replace(ROWAN, certificates=stope.recipient.certificates)

    for both in (as_deputy, as_chair):
        with pytest.raises(AdministratorOpensError):
            stope.vault.inviting.invite(conference, [asked()], [DEPUTY], PASSPHRASE, both)

    assert stope.vault.inviting.sent.of(conference.reference) == ()
    assert stope.vault.intake.conferences.find(conference.reference) is None
