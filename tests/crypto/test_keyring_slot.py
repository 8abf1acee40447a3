"""Only a keyring that keeps a secret is used, and its failures are one error of ours."""

import sys

import pytest
from keyring.backend import KeyringBackend
from secretstorage.exceptions import LockedException

from reportwriter.crypto.errors import KeyringTrouble, KeyringUnavailableError
from reportwriter.crypto.keyring_slot import Keyring, configured
from tests.crypto.ways_in import MemoryKeyring, named, trusted

VAULT = "3f" * 16


class _Chain(MemoryKeyring):
    backends: tuple[KeyringBackend, ...] = ()


def _chain(*backends: KeyringBackend) -> KeyringBackend:
    chain = named("keyring.backends.chainer", "ChainerBackend", _Chain)
    chain.backends = backends  # type: ignore[attr-defined]  # A chain has links.
    return chain


def test_a_trusted_keyring_keeps_gives_and_forgets() -> None:
    backend = trusted()
    keyring = Keyring(lambda: backend)

    secret = keyring.keep_new(VAULT)

    assert keyring.is_trusted()
    assert keyring.secret(VAULT) == secret
    keyring.forget(VAULT)
    with pytest.raises(KeyringUnavailableError) as caught:
        keyring.secret(VAULT)
    assert caught.value.why is KeyringTrouble.FORGOTTEN


@pytest.mark.parametrize(
    "backend",
    [
        named("keyring.backends.fail", "Keyring"),
        named("keyring.backends.null", "Keyring"),
        named("keyrings.alt.file", "PlaintextKeyring"),
        named("keyrings.alt.file", "EncryptedKeyring"),
        named("somebody.else", "Keyring"),
        _chain(),
        _chain(trusted(), named("keyrings.alt.file", "PlaintextKeyring")),
    ],
    ids=lambda backend: type(backend).__module__,
)
def test_a_keyring_that_is_not_on_the_list_is_never_given_a_secret(backend: KeyringBackend) -> None:
    keyring = Keyring(lambda: backend)

    with pytest.raises(KeyringUnavailableError) as caught:
        keyring.keep_new(VAULT)

    assert caught.value.why is KeyringTrouble.NOT_TRUSTED
    assert not keyring.is_trusted()


def test_a_chain_of_trusted_keyrings_is_used_at_its_first_link() -> None:
    first = trusted()
    keyring = Keyring(lambda: _chain(first, named("keyring.backends.kwallet", "DBusKeyring")))

    secret = keyring.keep_new(VAULT)

    assert first.get_password("Report Writer", VAULT) == secret.hex()


def test_a_subclass_of_a_trusted_keyring_is_another_class() -> None:
    class Sly(MemoryKeyring):
        pass

    assert not Keyring(Sly).is_trusted()


def test_a_closed_keyring_is_said_to_be_closed() -> None:
    backend = trusted()
    backend.closed = True  # type: ignore[attr-defined]  # A switch of the stand-in.
    keyring = Keyring(lambda: backend)

    with pytest.raises(KeyringUnavailableError) as caught:
        keyring.keep_new(VAULT)

    assert caught.value.why is KeyringTrouble.CLOSED


def test_a_session_that_breaks_off_is_a_closed_keyring() -> None:
    def find() -> KeyringBackend:
        raise ConnectionResetError

    with pytest.raises(KeyringUnavailableError) as caught:
        Keyring(find).secret(VAULT)

    assert caught.value.why is KeyringTrouble.CLOSED


def test_errors_of_the_library_below_are_a_closed_keyring() -> None:
    def find() -> KeyringBackend:
        raise LockedException("Collection is locked!")

    with pytest.raises(KeyringUnavailableError):
        Keyring(find).secret(VAULT)


def test_a_computer_without_the_secret_service_has_the_plain_errors(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "jeepney", None)

    def find() -> KeyringBackend:
        raise OSError

    with pytest.raises(KeyringUnavailableError):
        Keyring(find).secret(VAULT)


def test_a_keyring_that_loses_what_it_was_given_is_not_relied_on() -> None:
    class Leaky(MemoryKeyring):
        def set_password(self, service: str, username: str, password: str) -> None:
            super().set_password(service, username, "0" * 64)

    backend = trusted(Leaky)

    with pytest.raises(KeyringUnavailableError) as caught:
        Keyring(lambda: backend).keep_new(VAULT)

    assert caught.value.why is KeyringTrouble.FORGOTTEN


def test_forgetting_what_is_gone_already_is_no_failure() -> None:
    Keyring(trusted).forget(VAULT)


def test_the_configured_keyring_is_asked_of_the_library(monkeypatch: pytest.MonkeyPatch) -> None:
    backend = trusted()
    monkeypatch.setattr("keyring.get_keyring", lambda: backend)

    assert configured() is backend
