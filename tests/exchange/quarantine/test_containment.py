"""Code that took over a cell can compute and answer, and nothing else."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from reportwriter.exchange.errors import QuarantineError, Trouble
from reportwriter.exchange.quarantine import cells
from reportwriter.exchange.quarantine.cells import SpawnedCells
from reportwriter.exchange.quarantine.gate import Quarantine
from tests.exchange.quarantine.probes import PROBES
from tests.exchange.quarantine.probing import probing

REFUSED = {"EPERM", "EACCES"}
FOLDERS = {
    *("write_a_file", "append_to_a_file", "cut_a_file", "remove_a_file", "rename_a_file"),
    *("link_a_file", "point_to_a_file", "change_rights", "change_times", "change_owner"),
    *("make_a_folder", "make_a_pipe", "mount"),
}
BY_LANDLOCK_ALONE = {
    *("open_a_file", "open_itself", "open_a_device", "write_a_file", "append_to_a_file"),
    *("cut_a_file", "remove_a_file", "rename_a_file", "link_a_file", "point_to_a_file"),
    *("make_a_folder", "make_a_pipe", "list_a_folder", "tcp", "tcp_6", "start_a_program"),
    *("become_a_program", "read_memory", "trace", "signal_the_program"),
}
POSSIBLE_OUTSIDE = {
    *BY_LANDLOCK_ALONE,
    *("udp", "unix", "fork", "start_a_thread", "make_executable", "make_executable_later"),
    *("change_rights", "change_times", "make_a_file_in_memory", "socket_pair", "pass_a_socket"),
    *("look_at_a_file", "enter_a_folder", "hold_the_program", "signal_the_warden"),
} - {"trace", "become_a_program"}


@pytest.fixture(scope="module")
def confined() -> Iterator[Quarantine]:
    with probing() as quarantine:
        yield quarantine


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "here").write_bytes(b"left as it is")
    return tmp_path


def tried(quarantine: Quarantine, name: str, folder: Path) -> str:
    about = folder if name in FOLDERS else os.getpid()
    return quarantine.read(f"{name} {about}".encode()).title


def _seen(folder: Path) -> object:
    inside = {path.name: path.read_bytes() for path in folder.iterdir()}
    status = folder.stat()
    return inside, status.st_mode, status.st_mtime_ns, status.st_ctime_ns


@pytest.mark.parametrize("name", PROBES)
def test_a_cell_may_not(confined: Quarantine, folder: Path, name: str) -> None:
    before = _seen(folder)

    outcome = tried(confined, name, folder)

    assert outcome in REFUSED
    assert _seen(folder) == before


def test_a_spawned_cell_is_confined_as_well(folder: Path) -> None:
    with probing(kind=SpawnedCells) as quarantine:
        outcomes = {name: tried(quarantine, name, folder) for name in ("open_a_file", "tcp")}

    assert set(outcomes.values()) <= REFUSED


def test_outside_a_cell_the_same_would_be_possible(folder: Path) -> None:
    with probing("cell.confine = lambda: ()") as quarantine:
        outcomes = {name: tried(quarantine, name, folder) for name in sorted(POSSIBLE_OUTSIDE)}

    # What comes later in the alphabet may miss the file that came before it.
    assert {name for name, outcome in outcomes.items() if outcome in REFUSED} == set()


def test_without_the_filter_files_connections_and_programs_are_still_out_of_reach(
    folder: Path,
) -> None:
    # With lines to spare, so that it is not their number that refuses.
    without = "confinement.filter_system_calls = lambda _: False; confinement.OPEN_FILES = 64"
    with probing(without) as quarantine:
        outcomes = {name: tried(quarantine, name, folder) for name in sorted(BY_LANDLOCK_ALONE)}

        assert quarantine.lacking == ("calls",)
    assert {name: one for name, one in outcomes.items() if one not in REFUSED} == {}


def test_without_landlock_the_filter_holds_alone(folder: Path) -> None:
    with probing("confinement.give_up_files = lambda libc: False") as quarantine:
        outcomes = {name: tried(quarantine, name, folder) for name in PROBES}

        assert quarantine.lacking == ("files",)
    assert {name: one for name, one in outcomes.items() if one not in REFUSED} == {}


def test_limits_that_cannot_be_set_are_named() -> None:
    with probing("confinement.resource.setrlimit = lambda *_: int('x')") as quarantine:
        assert quarantine.lacking == ("limits",)


def test_a_cell_holds_nothing_open_but_its_line(confined: Quarantine) -> None:
    assert confined.read(b"open_lines").title == "0 1 2 3"


@pytest.mark.parametrize(
    ("misdeed", "trouble"),
    [
        ("hog_memory", Trouble.DIED),
        ("hog_memory_outside_python", Trouble.DIED),
        ("crash", Trouble.DIED),
        ("abort", Trouble.DIED),
        ("leave", Trouble.DIED),
        ("hang_up", Trouble.DIED),
        ("recurse", Trouble.DIED),
        ("say_half", Trouble.DIED),
        ("say_nothing_of_the_kind", Trouble.NOT_UNDERSTOOD),
        ("say_too_much", Trouble.NOT_UNDERSTOOD),
        ("say_a_deep_head", Trouble.NOT_UNDERSTOOD),
        ("say_many_small_things", Trouble.NOT_UNDERSTOOD),
        ("talk_without_end", Trouble.NOT_UNDERSTOOD),
    ],
)
def test_the_program_outlives_a_cell_that(
    confined: Quarantine, misdeed: str, trouble: Trouble
) -> None:
    with pytest.raises(QuarantineError) as caught:
        confined.read(misdeed.encode())

    assert caught.value.why is trouble
    assert confined.read(b"open_a_file").title in REFUSED


@pytest.mark.parametrize("misdeed", ["hog_time", "wait_for_ever"])
def test_a_cell_that_takes_too_long_is_ended(
    confined: Quarantine, misdeed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cells, "SECONDS", 0.5)

    with pytest.raises(QuarantineError) as caught:
        confined.read(misdeed.encode())

    assert caught.value.why is Trouble.TOO_SLOW
    monkeypatch.undo()
    assert confined.read(b"open_a_file").title in REFUSED


@pytest.mark.slow
def test_a_cell_that_computes_for_ever_ends_by_itself(confined: Quarantine) -> None:
    with pytest.raises(QuarantineError) as caught:
        confined.read(b"hog_time")

    # On a busy computer the wall clock runs out before the time it is given.
    assert caught.value.why in (Trouble.DIED, Trouble.TOO_SLOW)
