import errno
import os
from pathlib import Path

import pytest

from reportwriter.domain.errors import VaultError
from reportwriter.services.whole_files import FileNotWrittenError
from reportwriter.storage.errors import DiskFullError
from reportwriter.storage.signed_copies import SignedCopyStore
from tests.services.desks import Desk, a_disk_that_takes
from tests.services.on_its_way import (
    PAGE_NAME,
    is_signed,
    names_in,
    ready_report,
    sign,
)


@pytest.fixture
def read_only(tmp_path: Path) -> Path:
    """A folder into which nothing can be written, whoever tries: a file stands in its place."""
    place = tmp_path / "read only"
    place.write_bytes(b"")
    return place / "out"


def test_a_folder_that_takes_nothing_leaves_the_report_unsigned(pru: Desk, read_only: Path) -> None:
    report_id = ready_report(pru)

    with pytest.raises(FileNotWrittenError):
        sign(pru, report_id, read_only)

    assert not is_signed(pru, report_id)
    assert pru.vault.handing_over.ready(report_id).made is None


def test_a_disk_that_is_full_when_it_is_flushed_leaves_neither_file(
    pru: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    report_id = ready_report(pru)

    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)

    with pytest.raises(FileNotWrittenError):
        sign(pru, report_id, tmp_path / "out")

    assert names_in(tmp_path / "out") == set()
    assert not is_signed(pru, report_id)


def test_room_for_the_report_but_not_for_its_page_leaves_neither_file(
    pru: Desk, tmp_path: Path
) -> None:
    report_id = ready_report(pru)

    with a_disk_that_takes(200_000), pytest.raises((FileNotWrittenError, VaultError)):
        sign(pru, report_id, tmp_path / "out")

    assert names_in(tmp_path / "out") == set()
    assert not is_signed(pru, report_id)
    assert sign(pru, report_id, tmp_path / "out").version == 1


def test_a_vault_that_cannot_keep_the_files_leaves_neither_of_them(
    pru: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    report_id = ready_report(pru)

    def full(*_: object) -> None:
        raise DiskFullError

    monkeypatch.setattr(SignedCopyStore, "add", full)

    with pytest.raises(DiskFullError):
        sign(pru, report_id, tmp_path / "out")

    assert names_in(tmp_path / "out") == set()
    assert not is_signed(pru, report_id)


def test_files_that_were_kept_but_could_not_take_their_names_are_put_there_on_the_next_try(
    pru: Desk, tmp_path: Path
) -> None:
    report_id = ready_report(pru)
    (tmp_path / "out" / PAGE_NAME).mkdir(parents=True)
    with pytest.raises(FileNotWrittenError):
        sign(pru, report_id, tmp_path / "out")
    left = names_in(tmp_path / "out")

    made = sign(pru, report_id, tmp_path / "elsewhere")

    kept = pru.vault.handing_over.copies.get(report_id, 1)
    assert left == {PAGE_NAME}
    assert made.report_path.read_bytes() == kept.report_pdf
    assert made.signed_at == kept.signed_at
