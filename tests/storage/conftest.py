"""An open vault for each test, on a disk of its own, with a clock that the test moves."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from reportwriter.storage.vault import Vault, create_vault, open_vault
from reportwriter.storage.vault_files import VaultFiles
from tests.builders import NOON

KEY = bytes(range(32))
LOG_KEY = b"l" * 32


@dataclass
class Clock:
    at: datetime = NOON

    def __call__(self) -> datetime:
        return self.at

    def go(self, **passed: float) -> None:
        self.at += timedelta(**passed)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def files(tmp_path: Path) -> VaultFiles:
    return VaultFiles(tmp_path / "vault")


@pytest.fixture(scope="session")
def new_database(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Return a database just made; making one takes longer than most tests."""
    files = VaultFiles(tmp_path_factory.mktemp("new"))
    create_vault(files, KEY, LOG_KEY).close()
    return files.database.read_bytes()


@pytest.fixture
def vault(files: VaultFiles, clock: Clock, new_database: bytes) -> Iterator[Vault]:
    files.make_folder()
    files.database.write_bytes(new_database)
    opened = open_vault(files, KEY, LOG_KEY, now=clock)
    yield opened
    opened.close()
