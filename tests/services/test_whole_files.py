import errno
import os
from pathlib import Path

import pytest

from reportwriter.services.whole_files import (
    FileNotReadError,
    FileNotWrittenError,
    read_whole,
    write_folder,
    write_whole,
)
from tests.services.desks import a_disk_that_takes

SMALL, LARGE = b"%PDF-small", b"%PDF-" + b"x" * 100_000


def _standing(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def test_files_are_written_whole_into_a_folder_made_for_them(tmp_path: Path) -> None:
    folder = tmp_path / "to be" / "sent"

    write_whole({folder / "a.pdf": SMALL, folder / "b.pdf": LARGE})

    assert _standing(folder) == {"a.pdf": SMALL, "b.pdf": LARGE}


def test_what_stood_there_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(LARGE)

    write_whole({tmp_path / "a.pdf": SMALL})

    assert _standing(tmp_path) == {"a.pdf": SMALL}


def test_none_can_be_seen_before_all_are_safe(tmp_path: Path) -> None:
    seen: list[set[str]] = []

    write_whole(
        {tmp_path / "a.pdf": SMALL, tmp_path / "b.pdf": LARGE},
        before_naming=lambda: seen.append({path.suffix for path in tmp_path.iterdir()}),
    )

    assert seen == [{".part"}]


def test_when_what_comes_before_the_names_fails_nothing_is_left(tmp_path: Path) -> None:
    def fail() -> None:
        raise KeyError

    with pytest.raises(KeyError):
        write_whole({tmp_path / "a.pdf": SMALL, tmp_path / "b.pdf": LARGE}, before_naming=fail)

    assert _standing(tmp_path) == {}


def test_a_folder_is_written_with_all_its_files_or_is_not_there(tmp_path: Path) -> None:
    def fail() -> None:
        raise KeyError

    with pytest.raises(KeyError):
        write_folder(tmp_path / "to send", {"a.pdf": SMALL}, before_naming=fail)

    assert list(tmp_path.iterdir()) == []

    write_folder(tmp_path / "to send", {"a.pdf": SMALL, "b.pdf": LARGE})

    assert _standing(tmp_path / "to send") == {"a.pdf": SMALL, "b.pdf": LARGE}


def test_what_lay_in_a_folder_stays_when_nothing_is_written_to_it(tmp_path: Path) -> None:
    def fail() -> None:
        raise KeyError

    (tmp_path / "a.pdf").write_bytes(SMALL)

    with pytest.raises(KeyError):
        write_folder(tmp_path, {"b.pdf": LARGE}, before_naming=fail)

    assert _standing(tmp_path) == {"a.pdf": SMALL}


def test_when_only_the_first_has_room_none_is_left(tmp_path: Path) -> None:
    with a_disk_that_takes(50_000), pytest.raises(FileNotWrittenError) as caught:
        write_whole({tmp_path / "a.pdf": SMALL, tmp_path / "b.pdf": LARGE})

    assert caught.value.because == os.strerror(errno.EFBIG)
    assert _standing(tmp_path) == {}


def test_a_full_disk_that_shows_only_when_it_is_flushed_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)

    with pytest.raises(FileNotWrittenError) as caught:
        write_whole({tmp_path / "a.pdf": SMALL})

    assert caught.value.because == "No space left on device"
    assert _standing(tmp_path) == {}


def test_a_folder_that_cannot_be_made_is_said_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")

    with pytest.raises(FileNotWrittenError):
        write_whole({tmp_path / "file" / "a.pdf": SMALL})

    assert _standing(tmp_path) == {"file": b""}


def test_when_the_second_cannot_take_its_name_the_first_is_not_left_alone(tmp_path: Path) -> None:
    (tmp_path / "b.pdf").mkdir()

    with pytest.raises(FileNotWrittenError):
        write_whole({tmp_path / "a.pdf": SMALL, tmp_path / "b.pdf": LARGE})

    assert _standing(tmp_path) == {}


def test_what_stood_there_stays_when_the_second_cannot_take_its_name(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(LARGE)
    (tmp_path / "b.pdf").mkdir()

    with pytest.raises(FileNotWrittenError):
        write_whole({tmp_path / "a.pdf": SMALL, tmp_path / "b.pdf": LARGE})

    assert _standing(tmp_path) == {"a.pdf": LARGE}


def test_a_file_is_read_whole(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(LARGE)

    assert read_whole(tmp_path / "a.pdf") == LARGE


@pytest.mark.parametrize("name", ["never came.pdf", "."])
def test_a_file_that_cannot_be_read_is_said_so(tmp_path: Path, name: str) -> None:
    with pytest.raises(FileNotReadError) as caught:
        read_whole(tmp_path / name)

    assert caught.value.because
