"""Vault headers and keyrings for tests: real ones, with the cheapest cost the program accepts."""

from pathlib import Path

from keyring.backend import KeyringBackend
from keyring.errors import KeyringError, PasswordDeleteError

from reportwriter.crypto.derivation import LEAST_COST
from reportwriter.crypto.key_slots import KeySlots
from reportwriter.crypto.keyring_slot import Keyring
from reportwriter.crypto.vault_header import HeaderFiles

PASSPHRASE = "violet lantern crooked meadow spoon"  # noqa: S105  # Invented, for tests.
ANOTHER = "seven muddy herons guard the ferry"


class MemoryKeyring(KeyringBackend):
    """Keeps secrets in memory, and fails when told to."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}
        self.closed = False

    def get_password(self, service: str, username: str) -> str | None:
        self._require_open()
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._require_open()
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._require_open()
        if self.kept.pop((service, username), None) is None:
            raise PasswordDeleteError("No such password!")

    def _require_open(self) -> None:
        if self.closed:
            raise KeyringError("Prompt dismissed")


def trusted(backend: type[KeyringBackend] = MemoryKeyring) -> KeyringBackend:
    """Return a back end that carries the name of a trusted class."""
    return named("keyring.backends.SecretService", "Keyring", backend)


def named(module: str, name: str, backend: type[KeyringBackend] = MemoryKeyring) -> KeyringBackend:
    made: KeyringBackend = type(name, (backend,), {"__module__": module})()
    return made


def header_files(folder: Path) -> HeaderFiles:
    return HeaderFiles(folder / "header-a", folder / "header-b")


def key_slots(folder: Path, backend: KeyringBackend | None = None) -> KeySlots:
    kept = backend or named("keyring.backends.fail", "Keyring")
    return KeySlots(headers=header_files(folder), keyring=Keyring(lambda: kept), cost=LEAST_COST)
