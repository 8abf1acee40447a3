"""What a chair decided is kept as it comes: sealed, one record a conference."""

from reportwriter.domain.ids import ConferenceReference
from reportwriter.storage.vault import Vault

FIC = ConferenceReference("FIC-0001")


def test_the_record_of_a_conference_takes_the_place_of_the_one_before(vault: Vault) -> None:
    vault.hearing.put(FIC, b"first", 2)
    vault.hearing.put(FIC, b"second", 1)

    assert vault.hearing.get(FIC) == b"second"
    assert vault.hearing.things_left(FIC) == 1


def test_of_another_conference_there_is_nothing(vault: Vault) -> None:
    vault.hearing.put(FIC, b"first", 2)

    assert vault.hearing.get(ConferenceReference("FIC-0002")) is None
    assert vault.hearing.things_left(ConferenceReference("FIC-0002")) == 0
