"""What a chair decided is kept as it comes: sealed, one record a conference."""

from datetime import timedelta

from sqlalchemy import insert

from reportwriter.domain.exclusion import ExclusionReason
from reportwriter.domain.ids import ConferenceReference, RecordId
from reportwriter.records.canonical import to_json
from reportwriter.records.kept import Known
from reportwriter.storage.conference_tables import unsealed_reason
from reportwriter.storage.vault import Vault
from reportwriter.storage.vault_files import VaultFiles
from tests.deep_scan import deep_scan
from tests.storage.conftest import KEY, Clock

FIC = ConferenceReference("FIC-0001")


def test_the_record_of_a_conference_takes_the_place_of_the_one_before(vault: Vault) -> None:
    vault.hearing.put(FIC, b"first", Known(things_left=2, items=3))
    vault.hearing.put(FIC, b"second", Known(things_left=1, items=3))

    assert vault.hearing.get(FIC) == b"second"
    assert vault.hearing.known(FIC) == Known(things_left=1, items=3)


def test_of_another_conference_there_is_nothing(vault: Vault) -> None:
    vault.hearing.put(FIC, b"first", Known(things_left=2, items=3))

    assert vault.hearing.get(ConferenceReference("FIC-0002")) is None
    assert vault.hearing.known(ConferenceReference("FIC-0002")) == Known()


def _as_before(vault: Vault, conference: ConferenceReference = FIC) -> None:
    """Let a reason wait to be sealed, as the migration leaves one."""
    reason = ExclusionReason(attendee=RecordId("a1"), evidence="A zibeline was thrown")
    with vault.database.writing() as connection:
        connection.execute(
            insert(unsealed_reason).values(
                conference=conference, attendee="a1", body=to_json(reason)
            )
        )


def test_what_waits_to_be_sealed_is_purged_with_its_sealing(vault: Vault, clock: Clock) -> None:
    _as_before(vault)
    _as_before(vault, ConferenceReference("FIC-0002"))
    vault.backups.make()
    assert [one.evidence for one in vault.hearing.unsealed(FIC)] == ["A zibeline was thrown"]

    is_clear = vault.hearing.seal_unsealed(FIC, b"sealed", Known(things_left=1, items=2))

    assert is_clear
    assert vault.hearing.unsealed(FIC) == ()
    assert vault.hearing.unsealed(ConferenceReference("FIC-0002")) != ()
    assert vault.hearing.get(FIC) == b"sealed"
    assert vault.hearing.known(FIC) == Known(things_left=1, items=2)
    assert len(vault.backups.holding_reasons(FIC)) == 1
    clock.at += timedelta(hours=1)
    vault.backups.make()
    assert len(vault.backups.holding_reasons(FIC)) == 1


def test_no_page_of_the_file_keeps_what_was_purged(vault: Vault, files: VaultFiles) -> None:
    _as_before(vault)
    found = deep_scan(files.folder, ["zibeline"], database_keys=[KEY])
    assert found

    vault.hearing.seal_unsealed(FIC, b"sealed", Known())

    assert deep_scan(files.folder, ["zibeline"], database_keys=[KEY]) == ()
