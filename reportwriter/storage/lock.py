"""One instance at a time works with a vault.

The system holds the lock and lets go of it when the process ends, however it ends. So a lock is
never stale, and the file that stays behind means nothing.
"""

import os
import sys
from pathlib import Path
from types import TracebackType

from reportwriter.storage.errors import VaultInUseError, disk_error

if sys.platform == "win32":
    import msvcrt

    def _take(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


class InstanceLock:
    """Held from the start of the program to its end, whether or not the vault is unlocked."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._descriptor: int | None = None

    def acquire(self) -> None:
        """Raise VaultInUseError when another instance holds it, ReadOnlyVaultError and others.

        DiskFaultError where the folder is of a kind that cannot be locked.
        """
        try:
            descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise disk_error(error) from error
        try:
            _take(descriptor)
        except OSError as error:
            os.close(descriptor)
            # A folder on a network may know no locks at all; then nobody else is to be waited for.
            is_held = isinstance(error, BlockingIOError | PermissionError)
            raise (VaultInUseError() if is_held else disk_error(error)) from error
        self._descriptor = descriptor

    def release(self) -> None:
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None

    def __enter__(self) -> "InstanceLock":
        self.acquire()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.release()
