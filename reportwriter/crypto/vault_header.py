"""The vault's header: its slots and wrapped private keys, in two authenticated copies.

A copy is four lines: the format, the header as JSON, its MAC under a key of the vault, and the
SHA-256 of the lines before. The digest tells damage from a wrong passphrase before anything is
unlocked; the MAC, checked after, is what makes the header trustworthy. Copy A is written whole
and reaches the disk before copy B is touched, so one of them always stands.
"""

import hashlib
import hmac
import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from reportwriter.crypto.errors import (
    DamagedHeaderError,
    HeaderExistsError,
    HeaderNotWrittenError,
    NoHeaderError,
)
from reportwriter.crypto.slots import Slot, SlotKind
from reportwriter.domain.errors import DataError, NewerVaultError
from reportwriter.folders import sync_folder
from reportwriter.records.canonical import from_json, to_json

FORMAT = 1
LARGEST = 256 * 1024
_FIRST_WORD = b"reportwriter-vault-header"
_LONGEST_NUMBER = 6
_NEW_FILE = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class VaultHeader:
    """`sequence` rises with each change. `private_keys` is base64 of what `private_keys` wraps."""

    vault: str
    sequence: int
    slots: tuple[Slot, ...]
    private_keys: str = ""

    def slot(self, kind: SlotKind) -> Slot | None:
        return next((slot for slot in self.slots if slot.kind is kind), None)

    def with_slot(self, slot: Slot) -> "VaultHeader":
        """Return the header with this slot in place of any other of its kind."""
        return replace(self.without_slot(slot.kind), slots=(*self._others(slot.kind), slot))

    def without_slot(self, kind: SlotKind) -> "VaultHeader":
        return replace(self, slots=self._others(kind))

    def _others(self, kind: SlotKind) -> tuple[Slot, ...]:
        return tuple(slot for slot in self.slots if slot.kind is not kind)


@dataclass(frozen=True, slots=True)
class HeaderCopy:
    """A copy that is whole; `is_authentic` asks the vault's own key whether it is also true."""

    header: VaultHeader
    body: bytes
    mac: bytes

    def is_authentic(self, mac_key: bytes) -> bool:
        return hmac.compare_digest(_mac(self.body, mac_key), self.mac)


@dataclass(frozen=True, slots=True)
class HeaderFiles:
    """The two copies of one vault's header."""

    first: Path
    second: Path

    def exist(self) -> bool:
        return self.first.exists() or self.second.exists()

    def copies(self) -> tuple[HeaderCopy, ...]:
        """Return the copies that are whole, the newest first.

        Raises NoHeaderError, DamagedHeaderError when no copy is whole, and NewerVaultError.
        """
        if not self.exist():
            raise NoHeaderError
        found = [copy for path in self._paths if (copy := _read(path)) is not None]
        if not found:
            raise DamagedHeaderError("both copies")
        return tuple(sorted(found, key=lambda copy: -copy.header.sequence))

    def require_none(self) -> None:
        """Raise HeaderExistsError where a vault stands already."""
        if self.exist():
            raise HeaderExistsError

    def create(self, header: VaultHeader, mac_key: bytes) -> None:
        """Write the first header. Raises HeaderExistsError."""
        self.require_none()
        self.write(header, mac_key)

    def write(self, header: VaultHeader, mac_key: bytes) -> None:
        """Write both copies, one after the other, each whole or not at all."""
        content = _content(header, mac_key)
        for path in self._paths:
            _write_whole(path, content)

    def are_equal(self) -> bool:
        """Tell whether the last change reached both copies."""
        return _raw(self.first) == _raw(self.second)

    def clear_drafts(self) -> None:
        """Remove what a write that was cut short has left beside the copies."""
        for path in self._paths:
            _draft(path).unlink(missing_ok=True)

    @property
    def _paths(self) -> Sequence[Path]:
        return (self.first, self.second)


def _content(header: VaultHeader, mac_key: bytes) -> bytes:
    body = to_json(header)
    lines = b"%s %d\n%s\n%s\n" % (_FIRST_WORD, FORMAT, body, _mac(body, mac_key))
    return lines + hashlib.sha256(lines).hexdigest().encode() + b"\n"


def _mac(body: bytes, mac_key: bytes) -> bytes:
    return hmac.digest(mac_key, b"%d\n%s" % (FORMAT, body), "sha256").hex().encode()


def _raw(path: Path) -> bytes | None:
    """Return what stands in the file, at most one byte more than a header may have."""
    try:
        with path.open("rb") as stream:
            return stream.read(LARGEST + 1)
    except OSError:
        return None


def _read(path: Path) -> HeaderCopy | None:
    """Return the copy; None when it is missing or damaged."""
    raw = _raw(path)
    if raw is None or len(raw) > LARGEST:
        return None
    lines, _, digest = raw.removesuffix(b"\n").rpartition(b"\n")
    if hashlib.sha256(lines + b"\n").hexdigest().encode() != digest:
        return None
    return _parsed(lines.split(b"\n"))


def _parsed(lines: Sequence[bytes]) -> HeaderCopy | None:
    word, _, number = lines[0].partition(b" ")
    if word != _FIRST_WORD or not number.isdigit() or len(number) > _LONGEST_NUMBER:
        return None
    if int(number) > FORMAT:
        raise NewerVaultError(f"header {int(number)}", f"header {FORMAT}")
    try:
        _, body, mac = lines
        header = from_json(body, VaultHeader, name="header")
        for slot in header.slots:
            slot.require_sound()
    except (ValueError, DataError, DamagedHeaderError):
        return None
    return HeaderCopy(header, body, mac)


def _write_whole(path: Path, content: bytes) -> None:
    """Replace a file so that at any moment it is the old one or the new one, on the disk too."""
    draft = _draft(path)
    try:
        with os.fdopen(os.open(draft, _NEW_FILE, 0o600), "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        draft.replace(path)
        sync_folder(path.parent)
    except OSError as error:
        raise HeaderNotWrittenError(error.strerror or "") from error


def _draft(path: Path) -> Path:
    return path.with_name(f"{path.name}.new")
