"""What can go wrong with the vault's database. Light, so that anyone may catch them.

VaultError
├── VaultInUseError        another window, or another program, works with this vault
├── NoDatabaseError        the header stands, but the database is gone
├── NotEncryptedError      a plain database stands where the encrypted one should
├── DamagedVaultError      the database cannot be read: damaged, or not made with this key
├── DiskFullError          there is no room; what was saved before is safe
├── DiskFaultError         the disk did not take or give what it should
├── ReadOnlyVaultError     the folder or the file may not be written
├── VaultBusyError         another connection held the database for too long
├── NotInVaultError        nothing is kept under this name
├── AlreadyInVaultError    something else is kept under this name
└── DamagedBackupError     a backup that was just made, or is asked for, does not open
"""

import errno

from reportwriter.domain.errors import VaultError


class VaultInUseError(VaultError):
    """Another instance works with this vault."""

    def __init__(self) -> None:
        super().__init__("the vault is in use")


class NoDatabaseError(VaultError):
    """The header stands, but the database is gone or empty. Nothing is begun in its place."""

    def __init__(self) -> None:
        super().__init__("the database is missing")


class NotEncryptedError(VaultError):
    """A plain database stands where the encrypted one should. It is not used."""

    def __init__(self) -> None:
        super().__init__("the database is not encrypted")


class DamagedVaultError(VaultError):
    """The database cannot be read: it is damaged, or was not made with this key."""

    def __init__(self) -> None:
        super().__init__("the database cannot be read")


class DiskFullError(VaultError):
    """There is no room on the disk. What was saved before is safe; the last change is not saved."""

    def __init__(self) -> None:
        super().__init__("the disk is full")


class DiskFaultError(VaultError):
    """The disk did not take or give what it should. The last change is not saved."""

    def __init__(self) -> None:
        super().__init__("the disk failed")


class ReadOnlyVaultError(VaultError):
    """The vault may not be written. The last change is not saved."""

    def __init__(self) -> None:
        super().__init__("the vault may not be written")


class VaultBusyError(VaultError):
    """Another connection held the database for too long. The last change is not saved."""

    def __init__(self) -> None:
        super().__init__("the vault is busy")


class NotInVaultError(VaultError):
    """Nothing is kept under this name."""

    def __init__(self, kind: str) -> None:
        super().__init__(f"no such {kind}")
        self.kind = kind


class AlreadyInVaultError(VaultError):
    """Something else is kept under this name, and is not overwritten."""

    def __init__(self, kind: str) -> None:
        super().__init__(f"there is such a {kind} already")
        self.kind = kind


class DamagedBackupError(VaultError):
    """A backup does not open, so it does not count as one."""

    def __init__(self) -> None:
        super().__init__("the backup does not open")


def disk_error(error: OSError) -> VaultError:
    """Return the error of ours for one that the system gave about a file or a folder."""
    if error.errno == errno.ENOSPC:
        return DiskFullError()
    if error.errno in _NOT_TO_BE_WRITTEN:
        return ReadOnlyVaultError()
    return DiskFaultError()


_NOT_TO_BE_WRITTEN = (errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOTDIR, errno.EEXIST)
"""The last two say that a file stands where a folder is wanted."""
