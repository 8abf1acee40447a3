"""What holds for every test: no screen, no network, and a home of its own."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_LOGGING_RULES", "qt.qpa.*=false")

import hashlib
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from reportwriter.crypto import private_keys, slots
from reportwriter.crypto.derivation import Cost, key_from_passphrase
from tests.spreading import spread

# How long an example takes tells how busy the computer is. A test that hangs ends all the same:
# each has a timeout.
settings.register_profile(
    "whatever else runs", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("whatever else runs")


def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> object:
    return spread(config, log)


@pytest.fixture(autouse=True, scope="session")
def _derived_once() -> Iterator[None]:
    """The same passphrase, salt and cost give the same key: vaults that are copied for many tests
    need not wait for it each time. `tests/crypto/test_derivation.py` asks the derivation itself.
    """
    kept: dict[tuple[bytes, bytes, Cost], bytes] = {}

    def derived(passphrase: str, salt: bytes, cost: Cost) -> bytes:
        # No passphrase is kept, so that what looks for one in memory finds only the program's own.
        digest = hashlib.sha256(passphrase.encode("utf-8", "surrogatepass")).digest()
        key = (digest, salt, cost)
        if key not in kept:
            kept[key] = key_from_passphrase(passphrase, salt, cost)
        return kept[key]

    with pytest.MonkeyPatch.context() as patch:
        for module in (slots, private_keys):
            patch.setattr(module, "key_from_passphrase", derived)
        yield


@pytest.fixture(autouse=True)
def _home_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing a test does may reach the vault, the settings or the keyring of its user."""
    for name, folder in (
        ("HOME", "home"),
        ("XDG_DATA_HOME", "home/data"),
        ("XDG_CONFIG_HOME", "home/config"),
        ("XDG_CACHE_HOME", "home/cache"),
    ):
        monkeypatch.setenv(name, str(tmp_path / folder))
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """The program promises to connect to nothing; a test that makes it try fails."""

    def refuse(self: socket.socket, address: Any) -> None:
        if self.family != getattr(socket, "AF_UNIX", None):
            raise AssertionError("a network connection was tried")
        connect(self, address)

    connect = socket.socket.connect
    monkeypatch.setattr(socket.socket, "connect", refuse)
