"""Where the parts of a vault lie. A backup is a folder of the same make and opens like one."""

from dataclasses import dataclass
from pathlib import Path

from reportwriter.storage.errors import disk_error


@dataclass(frozen=True, slots=True)
class VaultFiles:
    """The paths of one vault. The header copies belong to `crypto`; here they are only copied."""

    folder: Path

    @property
    def first_header(self) -> Path:
        return self.folder / "header-a"

    @property
    def second_header(self) -> Path:
        return self.folder / "header-b"

    @property
    def headers(self) -> tuple[Path, Path]:
        return (self.first_header, self.second_header)

    def has_header(self) -> bool:
        """Tell whether a vault stands here. Raises ReadOnlyVaultError, DiskFaultError."""
        try:
            return any(header.exists() for header in self.headers)
        except OSError as error:
            raise disk_error(error) from error

    @property
    def database(self) -> Path:
        return self.folder / "vault.db"

    @property
    def log(self) -> Path:
        """The write-ahead log: there while the database is open, and after a kill."""
        return self.folder / "vault.db-wal"

    @property
    def lock(self) -> Path:
        return self.folder / "in-use"

    @property
    def backups(self) -> Path:
        return self.folder / "backups"

    def make_folder(self) -> None:
        """Make the folder, for its owner alone, also where it stood open to others.

        Raises DiskFullError, ReadOnlyVaultError, DiskFaultError.
        """
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self.folder.chmod(0o700)
        except OSError as error:
            raise disk_error(error) from error

    def standing(self) -> frozenset[Path]:
        """Return the files that are there, but for the lock, which means nothing by itself."""
        return frozenset(
            path for path in self.folder.iterdir() if path.is_file() and path != self.lock
        )

    def remove_all_but(self, kept: frozenset[Path]) -> None:
        """Take away what came since, as after a vault that could not be made."""
        for path in self.standing() - kept:
            path.unlink(missing_ok=True)
