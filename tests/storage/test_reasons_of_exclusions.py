"""Why somebody is excluded leaves the open row of an older vault, and waits to be sealed."""

import json

import pytest
from sqlalchemy import text

from reportwriter.domain.attendee import Attendee
from reportwriter.domain.exclusion import Exclusion, ExclusionReason, Police
from reportwriter.domain.ids import ConferenceReference, RecordId
from reportwriter.storage.vault import Vault, open_vault
from reportwriter.storage.vault_files import VaultFiles
from tests.storage.conftest import KEY, LOG_KEY
from tests.storage.older import go_back

FIC = ConferenceReference("FIC-0001")
OLD = {
    "id": "a1",
    "name": "Cal Ridgeway",
    "exclusion": {
        "extent": "whole",
        "part": "",
        "grounds": ["violence"],
        "evidence": "A zibeline was thrown",
        "objections": "",
        "police": "asked",
        "police_said": "They know of a quagga",
        "told_in_writing": False,
        "told_on": None,
        "teller": "Tom Fennimore",
        "telling": "",
        "afterwards": "",
    },
}
EMPTY = {"id": "a2", "name": "Bo", "exclusion": {"evidence": "", "grounds": [], "police": "asked"}}
NOBODY = {"id": "a3", "name": "Mara", "exclusion": None}


@pytest.fixture
def older(vault: Vault, files: VaultFiles) -> VaultFiles:
    """A vault as it was before: without what came since, and the reasons in the rows of people."""
    with vault.database.writing() as connection:
        go_back(connection, "0019")
        for person in (OLD, EMPTY, NOBODY):
            connection.execute(
                text("INSERT INTO attendee (conference, id, body) VALUES (:of, :id, :body)"),
                {"of": FIC, "id": person["id"], "body": json.dumps(person).encode()},
            )
    vault.close()
    return files


def test_a_reason_is_taken_out_of_the_open_row_and_waits(older: VaultFiles) -> None:
    vault = open_vault(older, KEY, LOG_KEY)

    assert vault.attendance.attendees(FIC) == (
        Attendee(
            id=RecordId("a1"),
            name="Cal Ridgeway",
            exclusion=Exclusion(police=Police.ASKED, teller="Tom Fennimore"),
        ),
        Attendee(id=RecordId("a2"), name="Bo", exclusion=Exclusion(police=Police.ASKED)),
        Attendee(id=RecordId("a3"), name="Mara"),
    )
    assert vault.hearing.unsealed(FIC) == (
        ExclusionReason(
            attendee=RecordId("a1"),
            grounds=("violence",),
            evidence="A zibeline was thrown",
            police_said="They know of a quagga",
        ),
    )
    # The vault was copied aside before it was changed, and the copy holds it as it was.
    assert len(vault.backups.holding_reasons(FIC)) == 1
    vault.close()
