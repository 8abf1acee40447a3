"""The header stands in two copies: one of them always holds, and none is believed unchecked."""

import hashlib
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from reportwriter.crypto.errors import (
    DamagedHeaderError,
    HeaderExistsError,
    HeaderNotWrittenError,
    NoHeaderError,
)
from reportwriter.crypto.slots import SlotKind, random_slot
from reportwriter.crypto.vault_header import LARGEST, HeaderFiles, VaultHeader
from reportwriter.domain.errors import NewerVaultError
from tests.crypto.ways_in import header_files

MAC_KEY = b"m" * 32
VAULT = "3f" * 16


def _header(sequence: int = 1) -> VaultHeader:
    slot = random_slot(VAULT, bytes(32), SlotKind.RECOVERY, b"s" * 20)
    return VaultHeader(vault=VAULT, sequence=sequence, slots=(slot,))


@pytest.fixture
def files(tmp_path: Path) -> HeaderFiles:
    files = header_files(tmp_path)
    files.create(_header(), MAC_KEY)
    return files


def _refreshed(raw: bytes) -> bytes:
    """Give tampered lines a digest that fits, as somebody who knows the format would."""
    lines = raw.removesuffix(b"\n").rpartition(b"\n")[0] + b"\n"
    return lines + hashlib.sha256(lines).hexdigest().encode() + b"\n"


def test_both_copies_hold_what_was_written(files: HeaderFiles) -> None:
    first, second = files.copies()

    assert first == second
    assert first.header.slot(SlotKind.RECOVERY) is not None
    assert first.header.slot(SlotKind.KEYRING) is None
    assert first.is_authentic(MAC_KEY)
    assert not first.is_authentic(b"n" * 32)
    assert files.are_equal()


def test_the_copies_are_private_and_no_draft_is_left(files: HeaderFiles) -> None:
    found = sorted(files.first.parent.iterdir())

    assert found == [files.first, files.second]
    assert {path.stat().st_mode & 0o777 for path in found} == {0o600}


def test_a_second_vault_is_not_made_over_the_first(files: HeaderFiles) -> None:
    with pytest.raises(HeaderExistsError):
        files.create(_header(), MAC_KEY)


def test_where_nothing_stands_there_is_no_vault(tmp_path: Path) -> None:
    with pytest.raises(NoHeaderError):
        header_files(tmp_path).copies()


def test_the_newer_copy_comes_first(files: HeaderFiles) -> None:
    older = files.first.read_bytes()
    files.write(_header(sequence=2), MAC_KEY)
    files.first.write_bytes(older)

    sequences = [copy.header.sequence for copy in files.copies()]

    assert sequences == [2, 1]
    assert not files.are_equal()


def test_every_flipped_bit_of_a_copy_is_noticed(files: HeaderFiles) -> None:
    whole = files.first.read_bytes()

    for at in range(len(whole)):
        damaged = bytearray(whole)
        damaged[at] ^= 1 << at % 8
        files.first.write_bytes(damaged)
        copies = files.copies()
        assert len(copies) == 1, at

    assert files.second.read_bytes() == whole


def test_every_truncation_of_a_copy_is_noticed(files: HeaderFiles) -> None:
    whole = files.first.read_bytes()

    for length in range(len(whole) - 1):
        files.first.write_bytes(whole[:length])
        assert len(files.copies()) == 1, length


def test_a_missing_copy_leaves_the_other(files: HeaderFiles) -> None:
    files.second.unlink()

    assert len(files.copies()) == 1
    assert files.exist()


def test_when_both_copies_are_damaged_it_says_so(files: HeaderFiles) -> None:
    files.first.write_bytes(b"")
    files.second.write_bytes(b"x" * (LARGEST + 1))

    with pytest.raises(DamagedHeaderError):
        files.copies()


@pytest.mark.parametrize(
    "tamper",
    [
        lambda raw: raw.replace(b"reportwriter", b"somebodyelse"),
        lambda raw: raw.replace(b"header 1", b"header one"),
        lambda raw: raw.replace(b"header 1", b"header 9999999"),
        lambda raw: raw.replace(b'"slots"', b'"slits"'),
        lambda raw: raw.replace(b'"sequence":1', b'"sequence":"1"'),
        lambda raw: raw.replace(b'"salt":"', b'"salt":"AAAA'),
        lambda raw: b"reportwriter-vault-header 1\nonly one line\n" + raw[-65:],
    ],
)
def test_a_copy_that_follows_no_schema_is_refused_even_with_a_fitting_digest(
    files: HeaderFiles, tamper: Callable[[bytes], bytes]
) -> None:
    files.first.write_bytes(_refreshed(tamper(files.first.read_bytes())))

    assert len(files.copies()) == 1


def test_a_changed_copy_with_a_fitting_digest_is_not_authentic(files: HeaderFiles) -> None:
    raw = files.first.read_bytes()
    files.first.write_bytes(_refreshed(raw.replace(b'"sequence":1', b'"sequence":7')))

    newest = files.copies()[0]

    assert newest.header.sequence == 7
    assert not newest.is_authentic(MAC_KEY)


def test_a_header_of_a_newer_program_is_refused_and_left_alone(files: HeaderFiles) -> None:
    newer = _refreshed(files.first.read_bytes().replace(b"header 1", b"header 2"))
    files.first.write_bytes(newer)

    with pytest.raises(NewerVaultError):
        files.copies()

    assert files.first.read_bytes() == newer


def test_a_disk_that_takes_nothing_is_reported_and_the_old_header_stands(
    files: HeaderFiles, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    before = files.first.read_bytes()
    monkeypatch.setattr(os, "fsync", fail)

    with pytest.raises(HeaderNotWrittenError) as caught:
        files.write(_header(sequence=2), MAC_KEY)

    assert caught.value.what == "No space left on device"
    assert files.first.read_bytes() == before
    assert len(files.copies()) == 2


def test_what_a_broken_write_left_behind_is_cleared_away(files: HeaderFiles) -> None:
    draft = files.first.with_name("header-a.new")
    draft.write_bytes(b"half a hea")

    files.clear_drafts()

    assert not draft.exists()


def test_a_system_that_cannot_sync_folders_writes_all_the_same(
    files: HeaderFiles, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(os, "O_DIRECTORY")

    files.write(_header(sequence=2), MAC_KEY)

    assert files.copies()[1].header.sequence == 2
