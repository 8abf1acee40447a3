"""Write files that appear whole or not at all, several together."""

import os
import shutil
from collections.abc import Callable, Iterable, Mapping
from contextlib import ExitStack, suppress
from pathlib import Path

from reportwriter.domain.errors import ExchangeError
from reportwriter.folders import sync_folder

_DRAFT, _OLD = ".part", ".before"


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


def files_in(paths: Iterable[Path]) -> tuple[Path, ...]:
    """Return the files; of a folder those that lie in it, by name, and no hidden one.

    Raises FileNotReadError.
    """
    found: list[Path] = []
    for path in paths:
        if not path.is_dir():
            found.append(path)
            continue
        try:
            within = sorted(path.iterdir())
        except OSError as error:
            raise FileNotReadError(error.strerror or "unknown") from error
        found += [one for one in within if one.is_file() and not one.name.startswith(".")]
    return tuple(found)


def write_whole(
    files: Mapping[Path, bytes], *, before_naming: Callable[[], None] = lambda: None
) -> None:
    """Write all files, or none; what stood under their names is replaced only by all of them.

    Each is written and flushed under another name first. `before_naming` runs when all of them are
    safe on the disk and before any of them can be seen; if it raises, none will be. Raises
    FileNotWrittenError.
    """
    drafts = {path: _beside(path, _DRAFT) for path in files}
    olds = {path: _beside(path, _OLD) for path in files}
    try:
        for path, content in files.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            _write(drafts[path], content)
            _copy(path, olds[path])
        before_naming()
        _name(drafts, olds)
        _sync_folders(files)
    except OSError as error:
        raise FileNotWrittenError(error.strerror or "unknown") from error
    finally:
        clear_drafts(files)


def write_folder(
    folder: Path, files: Mapping[str, bytes], *, before_naming: Callable[[], None] = lambda: None
) -> None:
    """Write files, by name, into a folder of their own, or none and no folder, as `write_whole`.

    An empty folder would look as if something were ready to be sent.
    """
    with ExitStack() as undo:
        undo.callback(_remove_empty, folder)
        named = {folder / name: content for name, content in files.items()}
        write_whole(named, before_naming=before_naming)
        undo.pop_all()


def free_folder(folder: Path) -> Path:
    """Return the folder, or one numbered after it where it is there already."""
    number, free = 1, folder
    while free.exists():
        number += 1
        free = folder.with_name(f"{folder.name} {number}")
    return free


def clear_drafts(paths: Iterable[Path]) -> None:
    """Remove what writing these files leaves beside them when it is cut short."""
    for path in paths:
        for beside in (_beside(path, _DRAFT), _beside(path, _OLD)):
            with suppress(OSError):
                beside.unlink(missing_ok=True)


def _remove_empty(folder: Path) -> None:
    with suppress(OSError):
        folder.rmdir()


def _beside(path: Path, ending: str) -> Path:
    return path.with_name(path.name + ending)


def _name(drafts: Mapping[Path, Path], olds: Mapping[Path, Path]) -> None:
    """Give each draft its name; when one cannot take it, all is again as it was."""
    with ExitStack() as undo:
        for path, draft in drafts.items():
            draft.replace(path)
            undo.callback(_take_back, path, olds[path])
        undo.pop_all()


def _sync_folders(paths: Iterable[Path]) -> None:
    """Let the new names reach the disk, where the file system can be told; the files are there."""
    for folder in {path.parent for path in paths}:
        with suppress(OSError):
            sync_folder(folder)


def _take_back(path: Path, old: Path) -> None:
    if old.exists():
        old.replace(path)
    else:
        path.unlink()


def _copy(path: Path, old: Path) -> None:
    """Keep what stands there, which is not moved: its name must never be empty."""
    old.unlink(missing_ok=True)
    if path.is_file():
        shutil.copyfile(path, old)


def _write(path: Path, content: bytes) -> None:
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
