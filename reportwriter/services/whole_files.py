"""Write files that appear whole or not at all, several together."""

import os
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path

from reportwriter.domain.errors import ExchangeError

_DRAFT = ".part"


class FileNotWrittenError(ExchangeError):
    """A file could not be written; nothing was left behind. `because` is the system's word."""

    def __init__(self, because: str) -> None:
        super().__init__(because)
        self.because = because


class FileNotReadError(ExchangeError):
    """A file that was named cannot be read. `because` is the system's word."""

    def __init__(self, because: str) -> None:
        super().__init__(because)
        self.because = because


MOST_BYTES = 256 << 20
"""Larger files are read no further; the file check calls them too large."""


def read_whole(path: Path) -> bytes:
    """Read a file once: these bytes are checked, shown and kept. Raises FileNotReadError."""
    try:
        with path.open("rb") as file:
            return file.read(MOST_BYTES)
    except OSError as error:
        raise FileNotReadError(error.strerror or "unknown") from error


def write_whole(
    files: Mapping[Path, bytes], *, before_naming: Callable[[], None] = lambda: None
) -> None:
    """Write all files, or none.

    Each is written and flushed under another name first. `before_naming` runs when all of them are
    safe on the disk and before any of them can be seen; if it raises, none will be. Raises
    FileNotWrittenError.
    """
    drafts = {path.with_name(path.name + _DRAFT): path for path in files}
    try:
        for draft, path in drafts.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            _write(draft, files[path])
        before_naming()
        for draft, path in drafts.items():
            draft.replace(path)
    except OSError as error:
        raise FileNotWrittenError(error.strerror or "unknown") from error
    finally:
        for draft in drafts:
            with suppress(OSError):
                draft.unlink(missing_ok=True)


def _write(path: Path, content: bytes) -> None:
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
