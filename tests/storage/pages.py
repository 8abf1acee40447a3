"""Reads the encrypted file as its pages are, decrypted: also those that no table uses any more."""

from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC

PAGE = 4096
RESERVED = 80
"""Bytes at the end of a page: 16 of the nonce, 64 of the page's HMAC."""
SALT = 16
LOG_HEADER = 32
FRAME_HEADER = 24


def decrypted(folder: Path, key: bytes) -> bytes:
    """Return every page of every database and write-ahead log below a folder, in clear."""
    clear = [_database(path.read_bytes(), key) for path in sorted(folder.rglob("*.db"))]
    clear += [_log(path.read_bytes(), key) for path in sorted(folder.rglob("*.db-wal"))]
    return b"".join(clear)


def raw(folder: Path) -> bytes:
    """Return every byte of every file below a folder."""
    return b"".join(path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file())


def _database(content: bytes, key: bytes) -> bytes:
    return b"".join(
        _page(content[at : at + PAGE], key, is_first=at == 0) for at in range(0, len(content), PAGE)
    )


def _log(content: bytes, key: bytes) -> bytes:
    frames = range(LOG_HEADER, len(content), FRAME_HEADER + PAGE)
    return b"".join(
        _page(
            content[at + FRAME_HEADER : at + FRAME_HEADER + PAGE],
            key,
            is_first=content[at : at + 4] == bytes((0, 0, 0, 1)),
        )
        for at in frames
    )


def _page(page: bytes, key: bytes, *, is_first: bool) -> bytes:
    end = PAGE - RESERVED
    nonce = page[end : end + 16]
    body = page[SALT if is_first else 0 : end]
    return Cipher(AES(key), CBC(nonce)).decryptor().update(body)
