"""The Secret Service of a Linux desktop (GNOME Keyring, KWallet, KeePassXC) as a keyring.

It keeps what `keyring` would keep, under the same attributes. But that library takes longer to load
than the vault takes to open, since it looks for back ends of every kind; this asks the service.
"""

from collections.abc import Iterator
from contextlib import closing, contextmanager

import secretstorage
from secretstorage.exceptions import LockedException

_APPLICATION = "Python keyring library"


class SecretService:
    """Raises what its libraries raise; `keyring_slot` makes one error of it."""

    @staticmethod
    def is_there() -> bool:
        """Tell whether a service runs, or starts when it is asked. It may be locked."""
        try:
            with closing(secretstorage.dbus_init()) as connection:
                return secretstorage.check_service_availability(connection)
        except secretstorage.SecretServiceNotAvailableException:
            return False

    def get_password(self, service: str, username: str) -> str | None:
        with _collection() as collection:
            for item in collection.search_items(_attributes(service, username)):
                if item.is_locked() and item.unlock():
                    raise LockedException("its user did not unlock it")
                return item.get_secret().decode()
        return None

    def set_password(self, service: str, username: str, password: str) -> None:
        label = f"Password for '{username}' on '{service}'"
        kept_under = {**_attributes(service, username), "application": _APPLICATION}
        with _collection() as collection:
            collection.create_item(label, kept_under, password.encode(), replace=True)

    def delete_password(self, service: str, username: str) -> None:
        with _collection() as collection:
            for item in collection.search_items(_attributes(service, username)):
                item.delete()


@contextmanager
def _collection() -> Iterator[secretstorage.Collection]:
    """Give the collection of who is logged in; the service asks them to unlock it if need be."""
    with closing(secretstorage.dbus_init()) as connection:
        collection = secretstorage.get_default_collection(connection)
        if collection.is_locked() and collection.unlock():
            raise LockedException("its user did not unlock it")
        yield collection


def _attributes(service: str, username: str) -> dict[str, str]:
    return {"service": service, "username": username}
