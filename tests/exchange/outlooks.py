"""Mails as Outlook saves them (.msg): a small writer of compound files, and what can be wrong."""

import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

SECTOR, LARGE_SECTOR, MINI, CUTOFF = 512, 4096, 64, 4096
END, FREE, FAT_SECTOR, NOTHING = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD, 0xFFFFFFFF
_ROOT, _STORAGE, _STREAM = 5, 1, 2
_IN_HEADER = 109

Tree = Mapping[str, "bytes | Tree"]


@dataclass
class _Entry:
    name: str
    kind: int
    content: bytes = b""
    kids: list[int] = field(default_factory=list)
    left: int = NOTHING
    right: int = NOTHING
    child: int = NOTHING
    start: int = END


def compound_file(tree: Tree, sector: int = SECTOR) -> bytes:
    """Return a compound file with streams (bytes) in storages (mappings).

    One of more than some 6 MB needs large sectors.
    """
    entries = [_Entry("Root Entry", _ROOT)]
    _add(entries, 0, tree)
    sectors = _Sectors(sector)
    mini, mini_fat = bytearray(), list[int]()
    for entry in entries[1:]:
        if entry.kind == _STREAM and entry.content:
            if len(entry.content) < CUTOFF:
                entry.start = _into_mini(entry.content, mini, mini_fat)
            else:
                entry.start = sectors.add(entry.content)
    entries[0].content = bytes(mini)
    entries[0].start = sectors.add(bytes(mini)) if mini else END
    listed = struct.pack(f"<{len(mini_fat)}I", *mini_fat)
    at_mini = sectors.add(_filled(listed, sector)) if listed else END
    directory = b"".join(map(_written, entries))
    at_directory = sectors.add(directory + bytes(-len(directory) % sector))
    fat, of_fat = sectors.fat()
    minis = -(-len(listed) // sector)
    header = _header(at_directory, at_mini, minis, of_fat, sector)
    return header + bytes(sectors.data) + fat


def a_message(
    *attached: Tree,
    received: str = "",
    delivered: datetime | None = None,
    flags: int = 0,
    of_class: str = "IPM.Note",
    head: int = 32,
) -> dict[str, "bytes | Tree"]:
    """Return the storage of a mail; `received` is the whole of its headers from the network."""
    small = [(0x0E070003, flags.to_bytes(8, "little"))]
    if delivered is not None:
        ticks = int((delivered - datetime(1601, 1, 1, tzinfo=UTC)).total_seconds()) * 10_000_000
        small.append((0x0E060040, ticks.to_bytes(8, "little")))
    made: dict[str, bytes | Tree] = {
        "__properties_version1.0": bytes(head) + _lines(small),
        "__substg1.0_001A001F": of_class.encode("utf-16-le"),
        "__substg1.0_0037001F": "Report for conference FIC-0001".encode("utf-16-le"),
    }
    if received:
        made["__substg1.0_007D001F"] = received.encode("utf-16-le")
    for number, one in enumerate(attached):
        made[f"__attach_version1.0_#{number:08X}"] = one
    return made


def a_file(
    name: str,
    content: bytes,
    *,
    kind: str = "application/pdf",
    content_id: str = "",
    is_hidden: bool = False,
) -> Tree:
    small = [(0x37050003, (1).to_bytes(8, "little")), (0x7FFE000B, bytes([is_hidden]) + bytes(7))]
    made: dict[str, bytes | Tree] = {
        "__properties_version1.0": bytes(8) + _lines(small),
        "__substg1.0_37010102": content,
        "__substg1.0_3707001F": name.encode("utf-16-le"),
        "__substg1.0_370E001F": kind.encode("utf-16-le"),
    }
    if content_id:
        made["__substg1.0_3712001F"] = content_id.encode("utf-16-le")
    return made


def forwarded(message: Tree) -> Tree:
    small = [(0x37050003, (5).to_bytes(8, "little"))]
    return {
        "__properties_version1.0": bytes(8) + _lines(small),
        "__substg1.0_3701000D": message,
    }


def saved(
    *attached: Tree,
    received: str = "",
    delivered: datetime | None = None,
    sector: int = SECTOR,
) -> bytes:
    """Return a mail with these attached, as it stands in a file."""
    return compound_file(a_message(*attached, received=received, delivered=delivered), sector)


def _lines(small: Sequence[tuple[int, bytes]]) -> bytes:
    return b"".join(struct.pack("<II8s", tag, 6, value) for tag, value in small)


def _add(entries: list[_Entry], parent: int, tree: Tree) -> None:
    numbers = []
    for name in sorted(tree, key=lambda name: (len(name), name.upper())):
        inside = tree[name]
        is_stream = isinstance(inside, bytes)
        entries.append(_Entry(name, _STREAM if is_stream else _STORAGE))
        number = len(entries) - 1
        numbers.append(number)
        if isinstance(inside, bytes):
            entries[number].content = inside
        else:
            _add(entries, number, inside)
    entries[parent].child = _balanced(entries, numbers)


def _balanced(entries: list[_Entry], numbers: Sequence[int]) -> int:
    if not numbers:
        return NOTHING
    middle = len(numbers) // 2
    top = numbers[middle]
    entries[top].left = _balanced(entries, numbers[:middle])
    entries[top].right = _balanced(entries, numbers[middle + 1 :])
    return top


class _Sectors:
    def __init__(self, sector: int) -> None:
        self._size = sector
        self.data = bytearray()
        self._next: list[int] = []

    def add(self, content: bytes) -> int:
        first = len(self._next)
        count = -(-len(content) // self._size)
        self._next += [*range(first + 1, first + count), END]
        self.data += content + bytes(-len(content) % self._size)
        return first

    def fat(self) -> tuple[bytes, list[int]]:
        """Return the table of all sectors with those of its own, and where these stand."""
        used, count = len(self._next), 1
        while count * (self._size // 4) < used + count:
            count += 1
        assert count <= _IN_HEADER, "a file of this size needs a table of tables"
        listed = [*self._next, *[FAT_SECTOR] * count]
        written = struct.pack(f"<{len(listed)}I", *listed)
        return _filled(written, self._size), list(range(used, used + count))


def _into_mini(content: bytes, mini: bytearray, mini_fat: list[int]) -> int:
    first = len(mini_fat)
    count = -(-len(content) // MINI)
    mini_fat += [*range(first + 1, first + count), END]
    mini += content + bytes(-len(content) % MINI)
    return first


def _filled(table: bytes, sector: int) -> bytes:
    return table + struct.pack("<I", FREE) * (-len(table) % sector // 4)


def _written(entry: _Entry) -> bytes:
    name = entry.name.encode("utf-16-le") + bytes(2)
    return struct.pack(
        "<64sHBBIII16sIQQIQ",
        name,
        len(name),
        entry.kind,
        1,
        entry.left,
        entry.right,
        entry.child,
        bytes(16),
        0,
        0,
        0,
        entry.start,
        len(entry.content),
    )


def _header(directory: int, mini_fat: int, minis: int, fat: Sequence[int], sector: int) -> bytes:
    is_large = sector == LARGE_SECTOR
    start = struct.pack(
        "<8s16sHHHHH6sIIIIIIIII",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        bytes(16),
        0x3E,
        4 if is_large else 3,
        0xFFFE,
        12 if is_large else 9,
        6,
        bytes(6),
        0,
        len(fat),
        directory,
        0,
        CUTOFF,
        mini_fat,
        minis,
        END,
        0,
    )
    listed = [*fat, *[FREE] * (_IN_HEADER - len(fat))]
    header = start + struct.pack(f"<{_IN_HEADER}I", *listed)
    return header + bytes(sector - len(header))
