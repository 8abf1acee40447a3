"""An invitation that an older vault holds goes on to tell of its conference."""

from reportwriter.storage.vault import Vault, open_vault
from reportwriter.storage.vault_files import VaultFiles
from tests.storage.conftest import KEY, LOG_KEY
from tests.storage.older import go_back
from tests.storage.test_exchange_stores import FIC_1, INVITATION


def test_an_invitation_of_an_older_vault_holds_since_it_was_taken_in(
    vault: Vault, files: VaultFiles
) -> None:
    vault.invitations.add(INVITATION, b"%PDF")
    with vault.database.writing() as connection:
        go_back(connection, "0023")
    vault.close()

    migrated = open_vault(files, KEY, LOG_KEY)

    held = migrated.invitations.in_force(FIC_1)
    assert held is not None
    assert held.in_force_since == held.taken_in_at
    migrated.close()
