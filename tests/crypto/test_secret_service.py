"""The Secret Service is asked as `keyring` asks it, so that either finds what the other kept."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
import secretstorage
from keyring.backends.SecretService import Keyring as Library

from reportwriter.crypto.errors import KeyringTrouble, KeyringUnavailableError
from reportwriter.crypto.keyring_slot import Keyring
from reportwriter.crypto.secret_service import SecretService

VAULT = "3f" * 16


class _Connection:
    def close(self) -> None:
        """Nothing is open."""


@dataclass(eq=False)
class _Item:
    attributes: dict[str, str]
    secret: bytes
    remove: Callable[["_Item"], None]

    def is_locked(self) -> bool:
        return False

    def get_secret(self) -> bytes:
        return self.secret

    def delete(self) -> None:
        self.remove(self)


@dataclass
class _Collection:
    """As the service's own; `unlocks` is whether its user unlocks it when asked."""

    connection: _Connection = field(default_factory=_Connection)
    items: list[_Item] = field(default_factory=list)
    locked: bool = False
    unlocks: bool = True

    def is_locked(self) -> bool:
        return self.locked

    def unlock(self) -> bool:
        self.locked = not self.unlocks
        return self.locked

    def search_items(self, wanted: dict[str, str]) -> Iterator[_Item]:
        return iter([item for item in self.items if wanted.items() <= item.attributes.items()])

    def create_item(
        self, label: str, attributes: dict[str, str], secret: bytes | str, *, replace: bool
    ) -> None:
        kept = secret if isinstance(secret, bytes) else secret.encode()
        self.items.append(_Item(attributes, kept, self.items.remove))


@pytest.fixture
def collection(monkeypatch: pytest.MonkeyPatch) -> _Collection:
    made = _Collection()
    monkeypatch.setattr(secretstorage, "dbus_init", _Connection)
    monkeypatch.setattr(secretstorage, "get_default_collection", lambda _connection: made)
    return made


@pytest.mark.usefixtures("collection")
def test_it_keeps_gives_and_forgets() -> None:
    keyring = Keyring(SecretService)

    secret = keyring.keep_new(VAULT)

    assert keyring.is_trusted()
    assert keyring.secret(VAULT) == secret
    keyring.forget(VAULT)
    with pytest.raises(KeyringUnavailableError) as caught:
        keyring.secret(VAULT)
    assert caught.value.why is KeyringTrouble.FORGOTTEN


def test_what_it_kept_the_library_finds_and_the_other_way_round(collection: _Collection) -> None:
    library: Any = Library  # Its classes are not typed.
    SecretService().set_password("Report Writer", "ours", "one")
    library().set_password("Report Writer", "theirs", "two")

    assert library().get_password("Report Writer", "ours") == "one"
    assert SecretService().get_password("Report Writer", "theirs") == "two"
    assert collection.items[0].attributes.keys() == collection.items[1].attributes.keys()


def test_a_locked_collection_is_unlocked_by_its_user(collection: _Collection) -> None:
    SecretService().set_password("Report Writer", VAULT, "kept")
    collection.locked = True

    assert SecretService().get_password("Report Writer", VAULT) == "kept"


def test_a_collection_that_stays_locked_is_a_closed_keyring(collection: _Collection) -> None:
    collection.locked, collection.unlocks = True, False

    with pytest.raises(KeyringUnavailableError) as caught:
        Keyring(SecretService).secret(VAULT)

    assert caught.value.why is KeyringTrouble.CLOSED


def test_a_computer_without_a_session_has_no_service(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)

    assert not SecretService.is_there()


@pytest.mark.parametrize("runs", [True, False])
def test_a_service_is_there_that_runs_or_can_be_started(
    monkeypatch: pytest.MonkeyPatch, *, runs: bool
) -> None:
    monkeypatch.setattr(secretstorage, "dbus_init", _Connection)
    monkeypatch.setattr(secretstorage, "check_service_availability", lambda _connection: runs)

    assert SecretService.is_there() is runs
