"""A vault stands once it is made whole; the notes about that reach the disk."""

import errno
import os
from contextlib import nullcontext
from pathlib import Path

import pytest

from reportwriter.domain.errors import VaultError
from reportwriter.folders import sync_folder
from reportwriter.storage.vault_files import VaultFiles


@pytest.fixture
def empty(tmp_path: Path) -> VaultFiles:
    files = VaultFiles(tmp_path / "vault")
    files.make_folder()
    return files


def test_a_vault_stands_only_when_its_making_has_ended(empty: VaultFiles) -> None:
    empty.begin_making()
    empty.first_header.touch()
    before = empty.has_header()

    empty.end_making()

    assert not before
    assert empty.has_header()
    assert not empty.being_made.exists()


def test_what_a_making_that_was_cut_short_has_left_is_taken_away(empty: VaultFiles) -> None:
    empty.begin_making()
    for name in ("header-a", "header-b.new", "vault.db", "vault.db-shm", "letter.txt"):
        (empty.folder / name).touch()

    empty.begin_making()

    assert {path.name for path in empty.folder.iterdir()} == {"being-made", "letter.txt"}


@pytest.mark.parametrize("name", ["header-b", "vault.db"])
def test_what_belongs_to_a_vault_that_was_made_is_never_taken_away(
    empty: VaultFiles, name: str
) -> None:
    (empty.folder / name).write_bytes(b"kept")

    empty.begin_making()
    empty.begin_making()

    assert (empty.folder / name).read_bytes() == b"kept"
    assert not empty.being_made.exists()


def test_where_folders_need_no_flushing_the_making_ends_as_well(
    empty: VaultFiles, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(os, "O_DIRECTORY")
    empty.begin_making()

    empty.end_making()

    assert not empty.being_made.exists()


def test_a_folder_that_is_gone_is_said_so(empty: VaultFiles) -> None:
    empty.folder.rmdir()

    with pytest.raises(VaultError):
        empty.begin_making()
    with pytest.raises(VaultError):
        empty.end_making()


@pytest.mark.parametrize(("number", "matters"), [(errno.EINVAL, False), (errno.EIO, True)])
def test_only_a_disk_that_fails_matters_where_a_folder_is_flushed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, *, matters: bool
) -> None:
    def fail(_descriptor: int) -> None:
        raise OSError(number, "said")

    monkeypatch.setattr(os, "fsync", fail)

    with pytest.raises(OSError, match="said") if matters else nullcontext():
        sync_folder(tmp_path)
