"""What a chair held of a conference is in no byte of the vault once it was destroyed.

Pages are read as they are on the disk, decrypted, so that also those count which no table uses.
"""

import hashlib
from dataclasses import replace

import pytest

from reportwriter.domain.attendance import Attendance
from reportwriter.domain.attendance_plan import AttendancePlan
from reportwriter.domain.attendee import Attendee
from reportwriter.domain.circulation import CirculationRecord
from reportwriter.domain.conference_record import ConferenceRecord, Contribution
from reportwriter.domain.ids import ConferenceReference, RecordId
from reportwriter.domain.letter import Assigned
from reportwriter.records.account import AccountFile
from reportwriter.records.destruction import Destruction
from reportwriter.records.kept import Destroyed, Finding, Keeping, Known, LogEvent
from reportwriter.records.passing_on import NewMail
from reportwriter.storage.backup import Backup
from reportwriter.storage.conference_purge import BY_CONFERENCE, HOLD_FILES
from reportwriter.storage.errors import NotInVaultError
from reportwriter.storage.tables import metadata
from reportwriter.storage.vault import Vault
from reportwriter.storage.vault_files import VaultFiles
from tests.builders import NOON, a_conference
from tests.domain.test_circulation import WRITTEN
from tests.exchange import senders
from tests.storage.conftest import KEY, Clock
from tests.storage.pages import decrypted
from tests.storage.rows import tables_with
from tests.storage.test_circulation import a_paper
from tests.storage.test_exchange_stores import FIC_1, FIC_2, INVITATION
from tests.storage.test_transcribed import a_transcribed

CANARIES = tuple(
    f"{word}brae"
    for word in (
        *("Quillon", "Zephyr", "Marlpit", "Ostler", "Venn"),
        *("Tansy", "Wicken", "Orrery", "Bramley", "Sallow", "Hornbeam"),
    )
)
FILE, NAME, INDEX, LETTER, INVITED, COMES, RECORD, VENUE, PAPER, MAIL, TOLD = CANARIES
TWO = ("Merriweather Stope", "Idris Calloway")


def fill(vault: Vault, reference: ConferenceReference, mark: str) -> tuple[str, ...]:
    """Put something into every table that a chair fills; return the digests of the files."""
    vault.chaired.put(a_conference(reference=reference, venue=f"{VENUE} {mark}"))
    files = []
    for number in range(12):
        long = f"{FILE} {mark} {number} ".encode() * (700 if number % 3 else 20)
        found = Finding(kind="other", verdict=f"{LETTER} {mark}".encode(), conference=reference)
        sha256, _ = vault.received.add(f"{NAME} {mark} {number}.pdf", long, found)
        vault.search.index(sha256, {"1": f"{INDEX} {mark} said in passing " * 40})
        vault.letters.put(sha256, reference, Assigned(agency=f"{LETTER} {mark}", at=NOON))
        vault.transcribed.put(a_transcribed(sha256, f"{LETTER} {mark} typed"))
        vault.log.add(LogEvent.FILE_TAKEN_IN, sha256)
        files.append(sha256)
    mail = f"{MAIL} {mark} ".encode() * 900
    vault.passed_on.keep_mail(
        NewMail(ending="eml", content=mail, received_at=NOON, is_whole=True), files[:2]
    )
    vault.passed_on.put_readers(files[0], [files[0].encode()])
    vault.passed_on.record(files[:3])
    record = replace(
        INVITATION, id=f"invitation-{mark}", conference=a_conference(reference=reference)
    )
    vault.sent_invitations.add(record, f"{INVITED} {mark}".encode() * 900)
    vault.log.add(LogEvent.INVITATION_SENT, record.id)
    vault.attendance.put(reference, Attendance(agency="School", who=f"{COMES} {mark}"))
    vault.attendance.put_attendee(reference, Attendee(id=RecordId("a"), name=f"{COMES} {mark}"))
    vault.attendance.put_plan(reference, AttendancePlan())
    said = Contribution(id="1", who=f"{RECORD} {mark}", text="He sleeps elsewhere. " * 300)
    vault.conference_records.put(reference, ConferenceRecord(contributions=(said,)))
    vault.hearing.put(reference, f"{RECORD} {mark}".encode(), Known(items=2))
    vault.keeping.put(reference, Keeping(archived_at=NOON))
    send_round(vault, reference, mark)
    return tuple(files)


def send_round(vault: Vault, reference: ConferenceReference, mark: str) -> None:
    """Keep papers, what went to whom, and what an administrator told of it."""
    for number in range(4):
        content = f"{PAPER} {mark} {number} ".encode() * 900
        paper = vault.circulation.keep(a_paper(content, conference=reference))
        vault.log.add(LogEvent.PAPER_MADE, paper)
    told = an_account(reference)
    vault.accounts.put(told, f"{TOLD} {mark} ".encode() * 900)
    vault.log.add(LogEvent.ACCOUNT_TAKEN_IN, digest_of_account(mark))
    dispatch = replace(WRITTEN, receiver_name=f"{PAPER} {mark}", files=WRITTEN.files * 40)
    vault.circulation.put(reference, CirculationRecord(dispatches=(dispatch,)))


def an_account(reference: ConferenceReference) -> AccountFile:
    return AccountFile(
        conference=reference, administrator=senders.an_administrator(), issued_at=NOON
    )


def digest_of_account(mark: str) -> str:
    return hashlib.sha256(f"{TOLD} {mark} ".encode() * 900).hexdigest()


def found(files: VaultFiles, mark: str) -> list[str]:
    pages = decrypted(files.folder, KEY).lower()
    return [one for one in CANARIES if f"{one} {mark}".lower().encode() in pages]


def destroy(vault: Vault) -> Destroyed:
    return vault.conference_purge.destroy(FIC_1, TWO)


def test_a_destroyed_conference_is_in_no_byte_of_the_vault(vault: Vault, files: VaultFiles) -> None:
    kept = fill(vault, FIC_2, "other")
    gone = fill(vault, FIC_1, "mine")
    assert found(files, "mine") == list(CANARIES), "the search itself must find what is there"

    papers = [one.sha256 for one in vault.circulation.papers(FIC_1)]
    destroyed = destroy(vault)

    assert found(files, "mine") == []
    assert destroyed.is_log_clear
    assert set(destroyed.files) == set(gone)
    pages = decrypted(files.folder, KEY)
    ids = (*gone, *papers, digest_of_account("mine"), "invitation-mine")
    assert [one for one in ids if one.encode() in pages] == []
    assert all(one.encode() in pages for one in kept)


def test_of_it_are_left_its_reference_the_day_and_who_confirmed(vault: Vault, clock: Clock) -> None:
    fill(vault, FIC_1, "mine")

    destroy(vault)

    left = Destruction(conference=FIC_1, at=clock.at, confirmed_by=TWO)
    assert vault.keeping.destroyed() == (left,)
    assert tables_with(vault.database, FIC_1) == {"destruction"}
    last = vault.log.entries()[-1]
    assert (last.event, last.subject) == ("conference_destroyed", "1")


def test_another_conference_is_as_it_was(vault: Vault) -> None:
    fill(vault, FIC_1, "mine")
    files = fill(vault, FIC_2, "other")
    unbound, _ = vault.received.add("nobody's.pdf", b"of no conference")
    vault.conferences.put(a_conference())

    destroy(vault)

    assert {row.sha256 for row in vault.received.of_conference(FIC_2)} == set(files)
    assert all(hashlib.sha256(vault.received.content(one)).hexdigest() == one for one in files)
    assert set(vault.letters.of(FIC_2)) == set(files)
    assert vault.transcribed.of(files) != ()
    assert [one.files for one in vault.passed_on.mails()] == [frozenset(files[:2])]
    assert set(vault.passed_on.passed_on()) == set(files[:3])
    assert set(vault.passed_on.readers()) == {files[0]}
    assert len(vault.search.find("passing")) == len(files)
    assert vault.sent_invitations.of(FIC_2)[0].record.id == "invitation-other"
    assert vault.conference_records.get(FIC_2).contributions[0].who == f"{RECORD} other"
    assert vault.keeping.get(FIC_2) == Keeping(archived_at=NOON)
    assert len(vault.circulation.papers(FIC_2)) == 4
    assert vault.circulation.get(FIC_2).dispatches[0].receiver_name == f"{PAPER} other"
    assert vault.accounts.of(FIC_2) == (an_account(FIC_2),)
    assert vault.received.holds(unbound)
    # What its owner writes for the same conference as an author is no chair's.
    assert vault.conferences.find(FIC_1) == a_conference()
    assert vault.database.is_sound()


def test_the_log_still_vouches_for_all_that_was_done(vault: Vault) -> None:
    vault.log.add(LogEvent.VAULT_MADE)
    files = fill(vault, FIC_1, "mine")
    before = vault.log.entries()

    destroy(vault)

    entries = vault.log.entries()
    assert vault.log.first_broken() is None
    assert [(one.at, one.event) for one in entries[:-1]] == [(one.at, one.event) for one in before]
    assert not {one.subject for one in entries} & {*files, "invitation-mine"}


def test_what_somebody_administers_is_destroyed_too_with_what_names_no_conference(
    vault: Vault, files: VaultFiles
) -> None:
    vault.administered.put(a_conference(reference=FIC_1, venue=f"{VENUE} mine"))
    vault.conferences.put(a_conference(reference=FIC_1))
    record = replace(INVITATION, id="of the chair", conference=a_conference(reference=FIC_1))
    invited = f"{INVITED} mine".encode() * 900
    vault.administered_invitations.add(record, invited)
    vault.log.add(LogEvent.INVITATION_TAKEN_IN, hashlib.sha256(invited).hexdigest())
    message, _ = vault.received.add(f"{NAME} mine", f"{FILE} mine".encode() * 700)
    vault.passed_on.put_readers(message, [b"reader"])
    mail = NewMail(
        ending="eml", content=f"{MAIL} mine".encode() * 90, received_at=NOON, is_whole=True
    )
    vault.passed_on.keep_mail(mail, [message])
    vault.passed_on.record([message])
    before = vault.backups.make()
    assert set(found(files, "mine")) == {FILE, NAME, INVITED, VENUE, MAIL}

    destroyed = vault.conference_purge.destroy(FIC_1, TWO, [message])

    assert vault.conference_purge.renew_backups(destroyed).older_holding == (before,)
    vault.backups.remove(before)
    assert found(files, "mine") == []
    assert hashlib.sha256(invited).hexdigest().encode() not in decrypted(files.folder, KEY)
    assert destroyed.files == (message,)
    assert vault.administered.find(FIC_1) is None
    assert vault.conferences.find(FIC_1) is not None


def test_what_would_be_destroyed_is_counted(vault: Vault) -> None:
    fill(vault, FIC_2, "other")
    fill(vault, FIC_1, "mine")
    vault.received.add("nobody's.pdf", b"of no conference")

    held = vault.conference_purge.held(FIC_1)

    assert (held.files, held.invitations, held.coming, held.of_none) == (12, 1, 2, 1)
    assert (held.remarks, held.matched, held.has_record, held.has_hearing) == (0, 0, 1, 1)
    assert (held.papers, held.has_circulation, held.mails, held.accounts) == (4, 1, 1, 1)


def test_what_is_not_there_cannot_be_destroyed(vault: Vault) -> None:
    fill(vault, FIC_2, "other")

    with pytest.raises(NotInVaultError):
        destroy(vault)

    assert vault.keeping.destroyed() == ()
    assert len(vault.received.of_conference(FIC_2)) == 12


def test_older_backups_that_hold_it_are_named_and_removed_on_request(
    vault: Vault, files: VaultFiles, clock: Clock
) -> None:
    before = _backup(vault, clock)
    sha256, _ = vault.received.add(f"{NAME} mine", f"{FILE} mine".encode())
    unbound = _backup(vault, clock)
    vault.received.bind(sha256, FIC_1)
    fill(vault, FIC_1, "mine")
    whole = _backup(vault, clock)
    destroyed = destroy(vault)

    renewed = vault.conference_purge.renew_backups(destroyed)

    assert renewed.older_holding == (whole, unbound)
    assert renewed.fresh is not None
    assert found(VaultFiles(renewed.fresh.folder), "mine") == []
    assert found(VaultFiles(whole.folder), "mine") == list(CANARIES)
    for one in renewed.older_holding:
        vault.backups.remove(one)
    assert found(files, "mine") == []
    assert before in vault.backups.all()


def _backup(vault: Vault, clock: Clock) -> Backup:
    made = vault.backups.make()
    clock.go(minutes=1)
    return made


def test_what_goes_with_a_file_is_written_anew_with_all_files() -> None:
    # Else the statements and letters of every other conference went with the rows of its files.
    going = {
        table.name
        for table in metadata.tables.values()
        if any(key.column.table.name in ("received", "invitation") for key in table.foreign_keys)
    }

    assert going == set(HOLD_FILES) - {"received", "invitation"}


def test_every_table_that_names_a_conference_is_destroyed_or_an_authors() -> None:
    named = {table.name for table in metadata.tables.values() if "conference" in table.c}
    authors = {"report", "chair_message", "message_draft"}

    assert named - {*BY_CONFERENCE, "received", "invitation", "destruction"} == authors
