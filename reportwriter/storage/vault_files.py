"""Where the parts of a vault lie. A backup is a folder of the same make and opens like one."""

from dataclasses import dataclass
from pathlib import Path

from reportwriter.folders import sync_folder
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
        """Tell whether a vault stands here. Raises ReadOnlyVaultError, DiskFaultError.

        One that was cut short while it was made stands not: nobody has opened it yet.
        """
        try:
            is_made = not self.being_made.exists()
            return is_made and any(header.exists() for header in self.headers)
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
    def being_made(self) -> Path:
        """There from before the first header is written until the database is made."""
        return self.folder / "being-made"

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

    def begin_making(self) -> None:
        """Note that a vault is being made, and take away what making one before has left."""
        parts = (*self.headers, self.database)
        try:
            if self.being_made.exists():
                for left in (path for part in parts for path in self.folder.glob(f"{part.name}*")):
                    left.unlink()
            elif not any(part.exists() for part in parts):
                self.being_made.touch(mode=0o600)
        except OSError as error:
            raise disk_error(error) from error

    def end_making(self) -> None:
        """Let the vault stand from now on, on the disk too, before anything is kept in it."""
        try:
            self.being_made.unlink(missing_ok=True)
            sync_folder(self.folder)
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
