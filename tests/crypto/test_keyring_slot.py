"""Only a keyring that keeps a secret is used, and its failures are one error of ours."""

import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest
from keyring.backend import KeyringBackend
from secretstorage.exceptions import LockedException

from reportwriter.crypto.errors import KeyringTrouble, KeyringUnavailableError
from reportwriter.crypto.keyring_slot import TRUSTED, Keyring, configured
from reportwriter.crypto.secret_service import SecretService
from tests.crypto.ways_in import MemoryKeyring, named, trusted

VAULT = "3f" * 16
LOOK_FOR_A_KEYRING = """
import sys
from reportwriter.crypto.keyring_slot import configured
configured("linux")
print([name for name in sys.modules if "macOS" in name or "backends.Windows" in name])
"""


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


def test_what_the_computer_is_set_up_with_comes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    backend = trusted()
    monkeypatch.setattr("keyring.core.load_env", lambda: None)
    monkeypatch.setattr("keyring.core.load_config", lambda: backend)

    assert configured() is backend


@pytest.mark.parametrize(
    ("system", "viable", "chosen"),
    [
        ("linux", {"SecretService", "libsecret"}, "keyring.backends.SecretService"),
        ("linux", {"libsecret"}, "keyring.backends.libsecret"),
        ("linux", {"Windows", "macOS"}, "keyring.backends.fail"),
        ("win32", {"SecretService"}, "keyring.backends.fail"),
    ],
)
def test_else_the_first_trusted_one_that_works_on_this_system(
    monkeypatch: pytest.MonkeyPatch, system: str, viable: set[str], chosen: str
) -> None:
    monkeypatch.delenv("PYTHON_KEYRING_BACKEND")
    monkeypatch.setattr(SecretService, "is_there", lambda: False)
    monkeypatch.setattr("keyring.core.load_config", lambda: None)
    for name in TRUSTED:
        module, _, class_name = name.rpartition(".")
        found = getattr(import_module(module), class_name)
        monkeypatch.setattr(found, "viable", module.rpartition(".")[2] in viable)

    assert type(configured(system)).__module__ == chosen


def test_a_linux_desktop_that_nobody_set_up_is_asked_without_the_library(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("PYTHON_KEYRING_BACKEND")
    monkeypatch.setattr(SecretService, "is_there", lambda: True)

    assert isinstance(configured("linux"), SecretService)
    assert not isinstance(configured("win32"), SecretService)


def test_what_was_set_up_in_a_file_comes_before_the_desktop(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("PYTHON_KEYRING_BACKEND")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setattr(SecretService, "is_there", lambda: True)
    backend = trusted()
    monkeypatch.setattr("keyring.core.load_config", lambda: backend)
    (tmp_path / "python_keyring").mkdir()
    (tmp_path / "python_keyring" / "keyringrc.cfg").touch()

    assert configured("linux") is backend


def test_no_back_end_of_another_system_is_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PYTHON_KEYRING_BACKEND")

    found = subprocess.run(
        [sys.executable, "-c", LOOK_FOR_A_KEYRING], capture_output=True, text=True, check=True
    )

    assert found.stdout.split() == ["[]"]
