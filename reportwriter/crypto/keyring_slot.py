"""The keyring of this computer as a way in, where there is one that keeps a secret.

Only back ends on a list are used, by class: others of the same package write in plain text, or
pass the secret to whatever else is configured.
"""

import os
import secrets
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

from reportwriter.crypto.errors import KeyringTrouble, KeyringUnavailableError

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

_T = TypeVar("_T")

SERVICE = "Report Writer"
SECRET_BYTES = 32
_OURS = "reportwriter.crypto.secret_service.SecretService"
TRUSTED = (
    "keyring.backends.Windows.WinVaultKeyring",
    "keyring.backends.macOS.Keyring",
    "keyring.backends.SecretService.Keyring",
    "keyring.backends.kwallet.DBusKeyring",
    "keyring.backends.libsecret.Keyring",
)
"""By class, in the order they are tried: each stands on its own system, the last three on Linux."""
_SYSTEMS = {"keyring.backends.Windows": "win32", "keyring.backends.macOS": "darwin"}
_LINUX = "linux"
_CHAINER = "keyring.backends.chainer.ChainerBackend"


class Backend(Protocol):
    """What keeps secrets, as the back ends of `keyring` do."""

    def get_password(self, service: str, username: str) -> str | None: ...
    def set_password(self, service: str, username: str, password: str) -> None: ...
    def delete_password(self, service: str, username: str) -> None: ...


def configured(system: str = sys.platform) -> Backend:
    """Return the back end that this computer is set up with, else the first trusted that works.

    The library would look for back ends of every system and of every package installed, and take
    the one that ranks highest: that loads what is never used, and may choose what is not trusted.
    Where nobody has set it up, as nearly everywhere, a Linux desktop is asked without it.
    """
    if system == _LINUX and not _is_set_up() and (asked := _secret_service()) is not None:
        return asked
    # Imported here: looking for back ends talks to the session, which a vault with a passphrase
    # never needs.
    from keyring import core  # noqa: PLC0415
    from keyring.backends.fail import Keyring as Nothing  # noqa: PLC0415

    nothing: type[KeyringBackend] = Nothing
    return core.load_env() or core.load_config() or _first_that_works(system) or nothing()


def _is_set_up() -> bool:
    """Tell whether the user, or who looks after this computer, has chosen a back end."""
    folder = os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config"
    chosen_in = Path(folder, "python_keyring", "keyringrc.cfg")
    return "PYTHON_KEYRING_BACKEND" in os.environ or chosen_in.exists()


def _secret_service() -> Backend | None:
    # Imported here: what it is made with stands on Linux only.
    from reportwriter.crypto.secret_service import SecretService  # noqa: PLC0415

    return SecretService() if SecretService.is_there() else None


def _first_that_works(system: str) -> "KeyringBackend | None":
    for name in TRUSTED:
        module, _, class_name = name.rpartition(".")
        if _SYSTEMS.get(module, _LINUX) == system:
            found: type[KeyringBackend] = getattr(import_module(module), class_name)
            if found.viable:
                return found()
    return None


@dataclass(frozen=True, slots=True)
class Keyring:
    """Keeps one random secret per vault. Every call raises KeyringUnavailableError."""

    find: Callable[[], Backend] = configured

    def is_trusted(self) -> bool:
        """Tell whether a keyring slot can be offered."""
        try:
            self._backend()
        except KeyringUnavailableError:
            return False
        return True

    def keep_new(self, vault: str) -> bytes:
        """Make a secret, keep it, and read it back before anything relies on it."""
        secret = secrets.token_bytes(SECRET_BYTES)
        backend = self._backend()
        _call(lambda: backend.set_password(SERVICE, vault, secret.hex()))
        if self.secret(vault) != secret:
            raise KeyringUnavailableError(KeyringTrouble.FORGOTTEN)
        return secret

    def secret(self, vault: str) -> bytes:
        backend = self._backend()
        kept = _call(lambda: backend.get_password(SERVICE, vault))
        try:
            return bytes.fromhex(kept or "not kept")
        except ValueError as error:
            raise KeyringUnavailableError(KeyringTrouble.FORGOTTEN) from error

    def forget(self, vault: str) -> None:
        """Take the secret out; that it is already gone is no failure."""
        with suppress(KeyringUnavailableError):
            backend = self._backend()
            _call(lambda: backend.delete_password(SERVICE, vault))

    def _backend(self) -> Backend:
        backend = _call(self.find)
        chosen = [backend]
        if _class_name(backend) == _CHAINER:
            # A chain reads from and writes to all its links, so one that is not trusted spoils it.
            chosen = list(backend.backends)  # type: ignore[attr-defined]  # The chain has links.
        if not chosen or any(_class_name(each) not in (_OURS, *TRUSTED) for each in chosen):
            raise KeyringUnavailableError(KeyringTrouble.NOT_TRUSTED)
        return chosen[0]


def _call(ask: Callable[[], _T]) -> _T:
    """Ask the back end; whatever its library raises becomes the one error of ours."""
    try:
        return ask()
    except _failures() as error:
        raise KeyringUnavailableError(KeyringTrouble.CLOSED) from error


def _failures() -> tuple[type[Exception], ...]:
    """Return what back ends raise: the Secret Service lets errors of its own libraries through."""
    from keyring.errors import KeyringError  # noqa: PLC0415

    known: list[type[Exception]] = [KeyringError, OSError, RuntimeError]
    # Both stand beside the Secret Service only, and so on Linux only.
    with suppress(ImportError):
        from jeepney import DBusErrorResponse  # noqa: PLC0415
        from secretstorage.exceptions import SecretStorageException  # noqa: PLC0415

        known += [DBusErrorResponse, SecretStorageException]
    return tuple(known)


def _class_name(backend: object) -> str:
    return f"{type(backend).__module__}.{type(backend).__qualname__}"
