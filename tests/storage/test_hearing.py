"""What a chair decided is kept as it comes: sealed, one record a conference."""

from reportwriter.domain.ids import ConferenceReference
from reportwriter.records.kept import Known
from reportwriter.storage.vault import Vault

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
