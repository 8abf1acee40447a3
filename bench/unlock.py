"""What it costs to open a vault by its passphrase, at the cost that real vaults have."""

from collections.abc import Iterator
from pathlib import Path

from bench.results import Figure
from bench.timing import in_turn
from reportwriter.app import vault_access
from reportwriter.crypto.derivation import USUAL_COST, key_from_passphrase, new_salt

PASSPHRASE = "seven brass otters hum quietly"  # noqa: S105 - of a vault made here and thrown away
ROUNDS = 5


def measure(scratch: Path) -> Iterator[Figure]:
    access = vault_access(scratch / "unlock")
    access.create(PASSPHRASE)
    access.close()

    def open_and_close() -> None:
        access.open(PASSPHRASE)
        access.close()

    salt = new_salt()
    ours, floor = in_turn(
        ROUNDS, open_and_close, lambda: key_from_passphrase(PASSPHRASE, salt, USUAL_COST)
    )
    yield Figure(key="unlock.s", value=ours, beside=f"Argon2id alone {floor:.3f} s")
