"""What happened at a conference is kept as it was last."""

from dataclasses import replace

from reportwriter.domain.conference_record import ConferenceRecord, Contribution
from reportwriter.domain.ids import ConferenceReference
from reportwriter.domain.statement import Kind
from reportwriter.storage.vault import Vault
from tests.builders import JUNIPER, NOON
from tests.domain.test_conference_record import GROUP
from tests.domain.test_decision import A_PLAN

FIC = ConferenceReference("FIC-0001")
SAID = Contribution(id="a", who="School", text="She is tired.", kind=Kind.OBSERVATION)


def test_the_record_is_read_as_it_was_put_last(vault: Vault) -> None:
    record = ConferenceRecord(closed_at=NOON, core_group=GROUP, decisions=(A_PLAN,))
    vault.conference_records.put(FIC, ConferenceRecord())
    vault.conference_records.put(FIC, record.with_contribution(replace(SAID, about=(JUNIPER,))))

    found = vault.conference_records.get(FIC)

    assert found.decision(JUNIPER) == A_PLAN
    assert found.contributions == (replace(SAID, about=(JUNIPER,)),)
    assert found.core_group == GROUP


def test_of_another_conference_nothing_is_recorded(vault: Vault) -> None:
    vault.conference_records.put(FIC, ConferenceRecord(closed_at=NOON))

    assert vault.conference_records.get(ConferenceReference("FIC-0002")) == ConferenceRecord()
