"""Conferences, invitations, received files and known people come back as they were kept."""

import hashlib
from dataclasses import replace
from datetime import timedelta

import pytest

from reportwriter.domain.file_check import ArrivalKnownFrom
from reportwriter.domain.ids import ConferenceReference, ReportId
from reportwriter.domain.report import FormRef
from reportwriter.records.kept import Finding, KnownBy, KnownContact
from reportwriter.records.travelling import Asked, Certificates, InvitationFile, Recipient
from reportwriter.storage.errors import AlreadyInVaultError, NotInVaultError
from reportwriter.storage.vault import Vault
from tests.builders import NOON, a_conference
from tests.storage.conftest import Clock

FIC_1, FIC_2 = ConferenceReference("FIC-0001"), ConferenceReference("FIC-0002")
CERTIFICATES = Certificates.of(b"signing", b"encryption")
CHAIR = Recipient(name="Merriweather Stope", certificates=CERTIFICATES)
INVITATION = InvitationFile(
    id="i1",
    conference=a_conference(),
    asked=Asked(agency="School", role="teacher", form=FormRef(id="f", version=1)),
    chair=CHAIR,
    deputies=(CHAIR,),
    issued_at=NOON,
)


def test_a_conference_is_kept_for_the_side_it_was_put_on(vault: Vault) -> None:
    vault.chaired.put(a_conference())

    assert vault.chaired.get(FIC_1) == a_conference()
    assert vault.conferences.find(FIC_1) is None
    with pytest.raises(NotInVaultError):
        vault.conferences.get(FIC_1)


def test_what_was_known_of_a_conference_is_replaced(vault: Vault, clock: Clock) -> None:
    vault.chaired.put(a_conference())
    clock.go(minutes=1)
    vault.chaired.put(a_conference(reference=FIC_2))
    clock.go(minutes=1)
    vault.chaired.put(a_conference(venue="Room 5"))

    venues = [conference.venue for conference in vault.chaired.all()]

    assert venues == ["Room 5", "Room 4, Larch House (fictional)"]


def test_a_conference_is_removed_from_its_side(vault: Vault) -> None:
    vault.chaired.put(a_conference())
    vault.conferences.put(a_conference())

    vault.chaired.remove(FIC_1)

    assert vault.chaired.all() == ()
    assert vault.conferences.all() == (a_conference(),)


def test_the_same_invitation_twice_is_one(vault: Vault) -> None:
    first = vault.invitations.add(INVITATION, b"%PDF")
    second = vault.invitations.add(INVITATION, b"%PDF")

    assert (first, second) == (True, False)
    assert vault.invitations.get("i1") == INVITATION
    assert vault.invitations.pdf("i1") == b"%PDF"
    (kept,) = vault.invitations.of(FIC_1)
    assert kept == vault.invitations.all()[0]
    assert kept.sha256 == hashlib.sha256(b"%PDF").hexdigest()
    assert (kept.record, kept.taken_in_at) == (INVITATION, NOON)


def test_an_invitation_tells_of_its_conference_once_it_is_brought_into_force(
    vault: Vault, clock: Clock
) -> None:
    second = replace(INVITATION, id="i2", number=2)
    for one in (INVITATION, second):
        vault.invitations.add(one, one.id.encode())
    before = vault.invitations.in_force(FIC_1)

    for one in (INVITATION, second):
        vault.invitations.bring_into_force(one.id)
        clock.go(minutes=1)

    held = vault.invitations.in_force(FIC_1)
    assert before is None
    assert held is not None
    assert held.record == second
    assert vault.invitations.holding("i1") == second
    assert vault.invitations.holding("i2") == second
    assert vault.sent_invitations.in_force(FIC_1) is None


def test_another_file_under_the_same_id_is_refused(vault: Vault) -> None:
    vault.invitations.add(INVITATION, b"%PDF")

    with pytest.raises(AlreadyInVaultError):
        vault.invitations.add(INVITATION, b"%PDF other")


def test_invitations_sent_and_received_are_apart(vault: Vault) -> None:
    vault.sent_invitations.add(INVITATION, b"%PDF")

    assert vault.invitations.all() == ()
    with pytest.raises(NotInVaultError):
        vault.invitations.get("i1")
    with pytest.raises(NotInVaultError):
        vault.invitations.pdf("i1")


def test_the_same_file_twice_is_one_file(vault: Vault) -> None:
    sha256, is_new = vault.received.add("report.pdf", b"content")
    again, is_new_again = vault.received.add("copy of report.pdf", b"content")

    assert sha256 == again == hashlib.sha256(b"content").hexdigest()
    assert (is_new, is_new_again) == (True, False)
    assert vault.received.content(sha256) == b"content"
    (row,) = vault.received.rows()
    assert row == vault.received.get(sha256)
    assert (row.name, row.size, row.kind, row.taken_in_at) == ("report.pdf", 7, "", NOON)
    assert (row.arrived_at, row.arrival_from) == (None, ArrivalKnownFrom.TAKEN_IN)


def test_what_was_found_about_a_file_is_kept_beside_it(vault: Vault, clock: Clock) -> None:
    first, _ = vault.received.add("a.pdf", b"a")
    clock.go(minutes=1)
    second, _ = vault.received.add("b.pdf", b"b")
    arrived = NOON - timedelta(days=2)

    finding = Finding(
        kind="report", verdict=b"{}", conference=FIC_1, report=ReportId("r1"), version=2
    )
    vault.received.record(first, finding)
    vault.received.record_arrival(first, arrived, ArrivalKnownFrom.MAIL_SERVER)

    (row,) = vault.received.of_conference(FIC_1)
    assert vault.received.of_report(ReportId("r1")) == (row,)
    assert (row.sha256, row.kind, row.verdict, row.version) == (first, "report", b"{}", 2)
    assert (row.arrived_at, row.arrival_from) == (arrived, ArrivalKnownFrom.MAIL_SERVER)
    assert [each.sha256 for each in vault.received.rows()] == [second, first]


def test_a_file_is_removed_and_then_not_there(vault: Vault) -> None:
    sha256, _ = vault.received.add("a.pdf", b"a")

    vault.received.remove(sha256)

    for ask in (
        lambda: vault.received.get(sha256),
        lambda: vault.received.content(sha256),
        lambda: vault.received.record(sha256, Finding(kind="report", verdict=b"{}")),
        lambda: vault.received.record_arrival(sha256, NOON, ArrivalKnownFrom.ENTERED),
    ):
        with pytest.raises(NotInVaultError):
            ask()


def test_a_contact_is_found_by_the_signing_certificate(vault: Vault) -> None:
    pru = KnownContact(
        name="Pru Oakenshaw",
        designation="Designated safeguarding lead",
        agency="Hollybrook Primary School",
        certificates=CERTIFICATES,
        known_by=KnownBy.VOUCHED_FOR,
        known_since=NOON,
    )
    vault.contacts.pin(pru)
    confirmed = replace(pru, known_by=KnownBy.CHECK_WORDS)

    vault.contacts.pin(confirmed)

    assert vault.contacts.find(b"signing") == confirmed
    assert vault.contacts.find(b"another") is None
    assert vault.contacts.all() == (confirmed,)
    vault.contacts.remove(confirmed.id)
    assert vault.contacts.all() == ()


def test_of_files_those_are_told_that_are_not_here(vault: Vault) -> None:
    here, _ = vault.received.add("a.pdf", b"a")

    assert vault.received.lacking([here, "another", "another"]) == {"another"}
    assert vault.received.lacking([]) == frozenset()
