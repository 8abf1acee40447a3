"""Search every byte below a folder for words that must not be there, however they are wrapped.

A search of raw bytes finds nothing in a compressed PDF, in an encrypted database or in a base64
field, and would let every leak pass. So this one decodes, unpacks, decrypts and extracts, and
looks again in what it gets. `test_deep_scan.py` plants a word in each carrier and requires that
it is found there. Words drawn as pixels are out of its reach.
"""

import base64
import bz2
import io
import json
import lzma
import re
import sqlite3
import subprocess
import tempfile
import unicodedata
import urllib.parse
import zipfile
import zlib
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pikepdf
import sqlcipher3.dbapi2 as sqlcipher
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

LARGEST = 64 * 1024 * 1024  # bytes taken out of any one wrapping
SMALLEST = 4  # a chance run of bytes often "unpacks" to less
DEEPEST = 4  # wrappings inside wrappings
PAGE = 4096
RESERVED = 80  # at the end of each encrypted page: 16 bytes IV, 64 bytes HMAC
WAL_MAGICS = (b"\x37\x7f\x06\x82", b"\x37\x7f\x06\x83")
PLAIN_DATABASE = b"SQLite format 3\0"
_BASE64_RUN = re.compile(rb"[A-Za-z0-9+/_-][A-Za-z0-9+/_\r\n-]{22,}")
_HEX_RUN = re.compile(rb"(?:[0-9A-Fa-f]{2}\s?){8,}")
_ZLIB_HEAD = re.compile(rb"[\x08\x18\x28\x38\x48\x58\x68\x78][\x00-\xff]", re.DOTALL)
_PACKINGS: tuple[tuple[re.Pattern[bytes], Callable[[], Any]], ...] = (
    (re.compile(rb"\x1f\x8b\x08"), lambda: zlib.decompressobj(16 + zlib.MAX_WBITS)),
    (re.compile(rb"BZh[1-9]1AY&SY"), bz2.BZ2Decompressor),
    (re.compile(rb"\xfd7zXZ\0"), lzma.LZMADecompressor),
)
_BLANK = re.compile(r"[\s\u00ad\u200b-\u200d\ufeff]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One word found in one file, and the way that led to it, as ("zip member", "utf-16-le")."""

    word: str
    file: Path
    trail: tuple[str, ...]


def deep_scan(
    root: Path, words: Collection[str], *, database_keys: Collection[bytes] = ()
) -> tuple[Finding, ...]:
    """Return every place below `root` where one of the words can be got at.

    Encrypted databases, their logs and their copies are opened with the keys given.
    """
    findings = []
    search = WordSearch(words)
    for file in sorted(path for path in root.rglob("*") if path.is_file()):
        findings += [
            Finding(word=word, file=file, trail=("file name",))
            for word in words
            if word.casefold() in str(file.relative_to(root)).casefold()
        ]
        findings += [
            Finding(word=word, file=file, trail=trail)
            for word, trail in search.found_in(file.read_bytes())
        ]
        for key in database_keys:
            for trail, part in _decrypted(file, key):
                findings += [
                    Finding(word=word, file=file, trail=(trail, *rest))
                    for word, rest in search.found_in(part)
                ]
    return tuple(findings)


def scan_bytes(data: bytes, words: Collection[str]) -> tuple[str, ...]:
    """Return the words that can be got at in bytes held in memory."""
    return tuple({word: None for word, _ in WordSearch(words).found_in(data)})


Found = tuple[str, tuple[str, ...]]
"""A word, and the way that led to it."""


class WordSearch:
    """Looks for words in bytes; what it has looked through once, as in a copy, it knows."""

    def __init__(self, words: Collection[str]) -> None:
        self._words = {word: (folded(word), _forms(word)) for word in words}
        self._shortest = min((len(form) for form, _ in self._words.values()), default=0)
        self._known: dict[int, tuple[int, tuple[Found, ...]]] = {}

    def found_in(self, data: bytes, depth: int = 0) -> tuple[Found, ...]:
        """Return what is in bytes that were taken out of so many wrappings."""
        known_at, found = self._known.get(hash(data), (DEEPEST + 1, ()))
        if known_at > depth:
            # What is wrapped in itself is not looked through for ever.
            self._known[hash(data)] = depth, ()
            found = tuple(self._search(data, depth))
            self._known[hash(data)] = depth, found
        return found

    def _search(self, data: bytes, depth: int) -> Iterator[Found]:
        yield from ((word, (how,)) for word, how in self.direct(data))
        if depth < DEEPEST:
            for name, unwrap in _WRAPPINGS:
                for inner in unwrap(data):
                    yield from (
                        (word, (name, *way)) for word, way in self.found_in(inner, depth + 1)
                    )

    def direct(self, data: bytes) -> Iterator[tuple[str, str]]:
        """Give the words that stand in these bytes as they are, in any encoding."""
        if len(data) < self._shortest:
            return
        texts = {name: folded(text) for name, text in _as_texts(data)}
        for word, (wanted, forms) in self._words.items():
            yield from ((word, how) for how, form in forms if form in data)
            yield from ((word, how) for how, text in texts.items() if wanted in text)


def _forms(word: str) -> list[tuple[str, bytes]]:
    """Return the ways in which a text is written down byte for byte."""
    plain = word.encode()
    forms = [
        ("utf-8", plain),
        ("utf-16-le", word.encode("utf-16-le")),
        ("utf-16-be", word.encode("utf-16-be")),
        ("utf-32-le", word.encode("utf-32-le")),
        ("percent", urllib.parse.quote(word, safe="").encode()),
        ("escaped", "".join(f"\\u{ord(letter):04x}" for letter in word).encode()),
        ("json", json.dumps(word)[1:-1].encode()),
    ]
    for name, raw in forms[:3]:
        forms += [
            (f"hex of {name}", raw.hex().encode()),
            (f"hex of {name}", raw.hex().upper().encode()),
        ]
        forms += [(f"base64 of {name}", form) for form in _base64_forms(raw)]
    return forms


_LEAST_CORE = 8
"""Characters of base64, which stand for six letters."""


def _base64_forms(raw: bytes) -> Iterator[bytes]:
    """Return the core of the base64 at each of the three phases, without what neighbours shape.

    A core of three letters is left out: it stands in many other words ("ath" of Chatham in a name
    with "weather"), and what is written as base64 is decoded and searched as well.
    """
    for phase in range(3):
        padded = bytes(phase) + raw
        usable = len(padded) - len(padded) % 3
        core = base64.b64encode(padded[:usable])[4 if phase else 0 :]
        if len(core) < _LEAST_CORE:
            continue
        yield core
        yield core.translate(bytes.maketrans(b"+/", b"-_"))


def _as_texts(data: bytes) -> Iterator[tuple[str, str]]:
    yield "folded", data.decode("utf-8", "ignore")
    if b"\0" in data:
        # Latin text in UTF-16, at any offset and in either order, is itself once its zeros are out.
        yield "folded without zeros", data.replace(b"\0", b"").decode("latin-1")


def folded(text: str) -> str:
    """Return a text without case, marks of composition, blanks and soft hyphens."""
    return _BLANK.sub("", unicodedata.normalize("NFKD", text).casefold())


def _zlib_anywhere(data: bytes) -> Iterator[bytes]:
    for match in _ZLIB_HEAD.finditer(data):
        head = match.group()
        if int.from_bytes(head) % 31 == 0:
            yield from _unpacked(zlib.decompressobj(), data, match.start())


def _other_packings(data: bytes) -> Iterator[bytes]:
    for magic, begin in _PACKINGS:
        for match in magic.finditer(data):
            yield from _unpacked(begin(), data, match.start())


def _unpacked(unpacking: Any, data: bytes, start: int) -> Iterator[bytes]:
    """Return what comes out, also of a stream that is cut short or turns out to be none."""
    view = memoryview(data)
    out = bytearray()
    try:
        # In small steps: what came out before a fault counts too.
        while start < len(data) and not unpacking.eof and len(out) < LARGEST:
            out += unpacking.decompress(view[start : start + PAGE])
            start += PAGE
    except (zlib.error, OSError, lzma.LZMAError, EOFError):
        pass
    if len(out) > SMALLEST:
        yield bytes(out)


def _zip_members(data: bytes) -> Iterator[bytes]:
    """Unpack by local headers, so that a member left out of the table of contents is read too."""
    for match in re.finditer(rb"PK\x03\x04", data):
        head = data[match.start() : match.start() + 30]
        if len(head) == 30 and int.from_bytes(head[8:10], "little") == zipfile.ZIP_DEFLATED:
            skipped = int.from_bytes(head[26:28], "little") + int.from_bytes(head[28:30], "little")
            begin = match.start() + 30 + skipped
            yield from _unpacked(zlib.decompressobj(-zlib.MAX_WBITS), data, begin)


def _base64_decoded(data: bytes) -> Iterator[bytes]:
    for match in _BASE64_RUN.finditer(data):
        run = re.sub(rb"[\r\n]", b"", match.group()).translate(bytes.maketrans(b"-_", b"+/"))
        # The last word of the line before may have run into it, so each phase is tried.
        for phase in range(4):
            yield base64.b64decode(run[phase : len(run) - (len(run) - phase) % 4])


def _hex_decoded(data: bytes) -> Iterator[bytes]:
    for match in _HEX_RUN.finditer(data):
        yield bytes.fromhex(match.group().decode())


def _pdf_parts(data: bytes) -> Iterator[bytes]:
    for match in re.finditer(rb"%PDF-", data):
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "in.pdf"
            file.write_bytes(data[match.start() :])
            unpacked = _said_by("qpdf", "--warning-exit-0", "--qdf", str(file), "-")
            # Without its head, or it would be taken for another PDF and unpacked again.
            yield unpacked.removeprefix(b"%PDF-")
            yield _said_by("pdftotext", "-raw", str(file), "-")
        yield from _pdf_strings(data[match.start() :])


def _said_by(*command: str) -> bytes:
    return subprocess.run(command, capture_output=True, check=False, timeout=120).stdout


def _pdf_strings(data: bytes) -> Iterator[bytes]:
    """Return every text of the document's objects as a reader decodes it."""
    try:
        with pikepdf.open(io.BytesIO(data)) as document:
            texts = [text for item in document.objects for text in _strings(item)]
    except pikepdf.PdfError:
        return
    yield "\n".join(texts).encode("utf-8", "replace")


def _strings(item: Any) -> Iterator[str]:
    if isinstance(item, pikepdf.String):
        yield str(item)
    elif isinstance(item, pikepdf.Array | pikepdf.Dictionary | pikepdf.Stream):
        inner = item if isinstance(item, pikepdf.Array) else item.values()
        for each in inner:
            # What stands on its own is among the document's objects already.
            if not getattr(each, "is_indirect", False):
                yield from _strings(each)


def _plain_database(data: bytes) -> Iterator[bytes]:
    if data.startswith(PLAIN_DATABASE):
        with sqlite3.connect(":memory:") as connection:
            connection.deserialize(data)
            yield _every_cell(connection)


_WRAPPINGS: tuple[tuple[str, Callable[[bytes], Iterator[bytes]]], ...] = (
    ("zlib", _zlib_anywhere),
    ("gzip, bzip2 or xz", _other_packings),
    ("zip member", _zip_members),
    ("base64", _base64_decoded),
    ("hex", _hex_decoded),
    ("pdf", _pdf_parts),
    ("database", _plain_database),
)


def _decrypted(file: Path, key: bytes) -> Iterator[tuple[str, bytes]]:
    """Decrypt a database, free pages included, or its write-ahead log, old frames included."""
    data = file.read_bytes()
    if data.startswith(WAL_MAGICS):
        frames = (data[at + 24 : at + 24 + PAGE] for at in range(32, len(data), 24 + PAGE))
        yield "log frames", b"".join(_page(frame, key) for frame in frames if len(frame) == PAGE)
    elif data and len(data) % PAGE == 0 and _is_database(data[:PAGE], key):
        pages = (data[at : at + PAGE] for at in range(0, len(data), PAGE))
        yield "pages", b"".join(_page(page, key) for page in pages)
        log = file.with_name(f"{file.name}-wal")
        yield "cells", _cells(data, b"", key)
        if log.exists():
            yield "cells with the log", _cells(data, log.read_bytes(), key)


def _page(page: bytes, key: bytes, skipped: int = 0) -> bytes:
    vector = page[PAGE - RESERVED : PAGE - RESERVED + 16]
    decryptor = Cipher(algorithms.AES(key), modes.CBC(vector)).decryptor()
    return decryptor.update(page[skipped : PAGE - RESERVED]) + decryptor.finalize()


def _is_database(first_page: bytes, key: bytes) -> bool:
    # The file's first 16 bytes are a salt in clear; the page size and what is reserved follow.
    head = _page(first_page, key, skipped=16)
    return head[:2] == PAGE.to_bytes(2) and head[4] == RESERVED


def _cells(data: bytes, log: bytes, key: bytes) -> bytes:
    """Read every cell of every table, so that a word across two pages is found as well."""
    with tempfile.TemporaryDirectory() as folder:
        # Of a copy: opening the file itself would change it.
        copy = Path(folder) / "copy"
        copy.write_bytes(data)
        copy.with_name("copy-wal").write_bytes(log)
        connection = sqlcipher.connect(str(copy))
        try:
            connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
            return _every_cell(connection)
        finally:
            connection.close()


def _every_cell(connection: Any) -> bytes:
    names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    cells = bytearray()
    for (name,) in names:
        for row in connection.execute(f'SELECT * FROM "{name}"'):  # noqa: S608 - a name out of the file itself
            for cell in row:
                cells += cell if isinstance(cell, bytes) else str(cell).encode()
                cells += b"\n"
    return bytes(cells)
