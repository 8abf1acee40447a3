"""A bag (RFC 8493): a folder that says of each of its files which bytes it must have.

Written here and not with the library `bagit`: that changes the working directory of the whole
process while it writes, and other threads of this program work meanwhile.
"""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

PAYLOAD = "data"
MANIFEST, TAG_MANIFEST = "manifest-sha256.txt", "tagmanifest-sha256.txt"
_DECLARATION = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"


@dataclass(frozen=True, slots=True)
class Bag:
    """Raises OSError where the disk does not take it."""

    folder: Path

    def begin(self) -> None:
        self.folder.mkdir(mode=0o700)

    def path(self, name: str) -> Path:
        """Return where a file of the payload is written; `name` has `/` between its folders."""
        path = self.folder.joinpath(PAYLOAD, *name.split("/"))
        path.parent.mkdir(parents=True, exist_ok=True)
        return path

    def finish(self, info: Iterable[tuple[str, str]], tags: Mapping[str, bytes]) -> None:
        """Write what vouches for the payload as it lies on the disk, with `tags` beside it."""
        payload = sorted(one for one in (self.folder / PAYLOAD).rglob("*") if one.is_file())
        size = sum(one.stat().st_size for one in payload)
        lines = [*info, ("Payload-Oxum", f"{size}.{len(payload)}")]
        self._write("bagit.txt", _DECLARATION)
        self._write("bag-info.txt", "".join(f"{key}: {_line(value)}\n" for key, value in lines))
        for name, content in tags.items():
            (self.folder / name).write_bytes(content)
        self._write(MANIFEST, self._digests(payload))
        beside = sorted(one for one in self.folder.iterdir() if one.is_file())
        self._write(TAG_MANIFEST, self._digests(beside))
        for path in self._everything():
            _sync(path)

    def _digests(self, paths: Iterable[Path]) -> str:
        return "".join(
            f"{_sha256(path)}  {path.relative_to(self.folder).as_posix()}\n" for path in paths
        )

    def _write(self, name: str, text: str) -> None:
        # The same bytes on every system: a manifest vouches for these files too.
        (self.folder / name).write_bytes(text.encode())

    def _everything(self) -> Iterator[Path]:
        return (path for path in self.folder.rglob("*") if path.is_file())


def _line(value: str) -> str:
    return " ".join(value.split())


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _sync(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())
