"""What an older version kept in the open of why somebody is excluded is sealed when all opens."""

from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import insert

from reportwriter.domain.attendee import Attendee
from reportwriter.domain.errors import VaultError
from reportwriter.domain.exclusion import Exclusion, ExclusionReason
from reportwriter.domain.ids import RecordId
from reportwriter.records.canonical import to_json
from reportwriter.services.coming import Rules
from reportwriter.services.hearing import Hearing
from reportwriter.storage.backup import Backups
from reportwriter.storage.conference_tables import unsealed_reason
from tests.deep_scan import deep_scan
from tests.services.chaired import FIC, Chaired
from tests.services.desks import PASSPHRASE
from tests.services.test_minutes import minutes, said, written

WAITING = ExclusionReason(
    attendee=RecordId("a1"), grounds=("violence",), evidence="A zibeline was thrown"
)
CAL = Attendee(id=RecordId("a1"), name="Cal Ridgeway", exclusion=Exclusion())


@pytest.fixture
def waiting(chaired: Chaired) -> Chaired:
    """A vault of which a reason waits to be sealed, and an older backup holds it."""
    vault = chaired.desk.vault
    vault.who_comes.put_person(FIC, CAL)
    with vault.hearing.store.database.writing() as connection:
        connection.execute(
            insert(unsealed_reason).values(conference=FIC, attendee="a1", body=to_json(WAITING))
        )
    vault.backups.make()
    return chaired


def hearing(chaired: Chaired) -> Hearing:
    return chaired.desk.vault.hearing


def test_it_is_sealed_with_the_passphrase_and_purged(waiting: Chaired) -> None:
    opened = hearing(waiting).open(FIC, PASSPHRASE)

    assert opened.record.exclusions == (WAITING,)
    assert opened.sealed_now is not None
    assert opened.sealed_now.is_log_clear
    assert opened.sealed_now.failure is None
    assert len(opened.sealed_now.older) == 1
    hearing(waiting).remove_backups(opened.sealed_now.older)
    hearing(waiting).keep_told(FIC)
    again = hearing(waiting).open(FIC, PASSPHRASE)
    assert again.sealed_now is None
    assert again.record.exclusions == (WAITING,)
    (person,) = again.excluded
    assert person.exclusion is not None
    assert person.exclusion.is_reasoned
    # Neither the vault nor the fresh backup holds it in the open any more.
    keys = [waiting.desk.database_key]
    assert deep_scan(waiting.desk.folder, ["zibeline"], database_keys=keys) == ()
    assert waiting.desk.logged()[-1] == "backup_removed"


def test_the_sealed_minute_seals_it_too(waiting: Chaired) -> None:
    record = minutes(waiting).read(written(waiting).read_bytes(), PASSPHRASE)

    assert "A zibeline was thrown" in said(record)
    assert hearing(waiting).exclusions.waiting(FIC) == ()


def test_of_backups_that_hold_what_the_minute_sealed_is_told_until_the_chair_knows(
    waiting: Chaired,
) -> None:
    assert not hearing(waiting).is_untold(FIC)
    written(waiting)

    assert hearing(waiting).is_untold(FIC)
    for _ in range(2):
        told = hearing(waiting).open(FIC, PASSPHRASE).sealed_now
        assert told is not None
        assert len(told.older) == 1
    hearing(waiting).keep_told(FIC)
    assert not hearing(waiting).is_untold(FIC)
    assert hearing(waiting).open(FIC, PASSPHRASE).sealed_now is None


def test_what_was_written_since_stays_as_it_is(waiting: Chaired) -> None:
    newer = replace(WAITING, evidence="A kettle was thrown")
    store = hearing(waiting).store
    vault = waiting.desk.vault
    record = hearing(waiting).open(FIC, PASSPHRASE).record
    changed = record.with_exclusion(newer)
    vault.hearing.save(FIC, changed, changed.left(()), Rules())
    with store.database.writing() as connection:
        connection.execute(
            insert(unsealed_reason).values(conference=FIC, attendee="a1", body=to_json(WAITING))
        )

    assert hearing(waiting).open(FIC, PASSPHRASE).record.exclusions == (newer,)


def test_without_a_fresh_backup_it_is_sealed_all_the_same(
    waiting: Chaired, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_backups: Backups, _into: Path | None = None) -> None:
        raise VaultError

    monkeypatch.setattr(Backups, "make", full)

    opened = hearing(waiting).open(FIC, PASSPHRASE)

    assert opened.sealed_now is not None
    assert isinstance(opened.sealed_now.failure, VaultError)
    assert hearing(waiting).exclusions.waiting(FIC) == ()
