"""Whatever ends, and whoever ends it: the caller hears an error it knows, and nothing is left."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

import pytest

from reportwriter.exchange.errors import QuarantineError, Trouble
from reportwriter.exchange.quarantine.cells import ForkedCells, SpawnedCells
from reportwriter.exchange.quarantine.gate import Quarantine
from tests.exchange.quarantine.probing import START, probing
from tests.exchange.quarantine.raw_pdf import one_page, stream

GOOD = one_page()
BROKEN = GOOD[:200]
SOON = 5.0


def _warden(quarantine: Quarantine) -> subprocess.Popen[bytes]:
    cells = quarantine._cells
    assert isinstance(cells, ForkedCells)
    return cells._warden


def _status(process: int) -> dict[str, str]:
    lines = Path(f"/proc/{process}/status").read_text().splitlines()
    return {name: value.strip() for name, _, value in (line.partition(":") for line in lines)}


def _children(process: int) -> list[int]:
    listed = Path(f"/proc/{process}/task/{process}/children").read_text()
    return [int(child) for child in listed.split()]


def _open_lines(process: int) -> int:
    return len(list(Path(f"/proc/{process}/fd").iterdir()))


def _runs(process: int) -> bool:
    try:
        return _status(process)["State"][0] != "Z"
    except FileNotFoundError:
        return False


def _until(holds: Callable[[], bool]) -> bool:
    """Wait, but not for a time: until it holds, or it is clear that it never will."""
    given_up = time.monotonic() + SOON
    while not holds() and time.monotonic() < given_up:
        os.sched_yield()
    return holds()


def _asked(quarantine: Quarantine, content: bytes) -> Future[object]:
    """Ask in a thread of its own, and return when the cell is at work."""
    warden = _warden(quarantine).pid
    pool = ThreadPoolExecutor(1)
    future: Future[object] = pool.submit(quarantine.read, content)
    pool.shutdown(wait=False)
    assert _until(lambda: any(map(_runs, _children(warden))))
    return future


def _failed_as(future: Future[object]) -> Trouble:
    with pytest.raises(QuarantineError) as caught:
        future.result(SOON)
    return caught.value.why


@pytest.mark.parametrize("content", [GOOD, BROKEN], ids=["good", "broken"])
def test_a_batch_leaves_nothing_behind(content: bytes) -> None:
    def read(times: int) -> None:
        for _ in range(times):
            try:
                quarantine.read(content)
            except QuarantineError:
                continue

    with Quarantine() as quarantine:
        read(20)
        warden = _warden(quarantine).pid
        lines = _open_lines(warden), _open_lines(os.getpid())
        memory = int(_status(warden)["VmRSS"].split()[0])

        read(100)

        assert (_open_lines(warden), _open_lines(os.getpid())) == lines
        assert int(_status(warden)["VmRSS"].split()[0]) < memory + 2000
        assert len(_children(warden)) <= 2
        assert warden == _warden(quarantine).pid


def test_large_files_are_not_kept() -> None:
    def memory(process: int) -> int:
        return int(_status(process)["VmRSS"].split()[0])

    large = one_page({10: stream(bytes(32 << 20))})
    with Quarantine() as quarantine:
        quarantine.read(large)
        before = memory(_warden(quarantine).pid), memory(os.getpid())

        for _ in range(10):
            quarantine.read(large)

        after = memory(_warden(quarantine).pid), memory(os.getpid())
    # In KiB, and far below one of the ten files.
    assert after[0] - before[0] < 8 << 10
    assert after[1] - before[1] < 64 << 10


def test_a_warden_killed_over_its_work_ends_that_work_only() -> None:
    with probing() as quarantine:
        asked = _asked(quarantine, b"wait_for_ever")
        _warden(quarantine).kill()

        assert _failed_as(asked) is Trouble.DIED
        assert quarantine.read(b"open_a_file").title == "EPERM"


def test_a_cell_killed_over_its_work_ends_that_work_only() -> None:
    with probing() as quarantine:
        asked = _asked(quarantine, b"wait_for_ever")
        for cell in _children(_warden(quarantine).pid):
            os.kill(cell, signal.SIGKILL)

        assert _failed_as(asked) is Trouble.DIED
        assert quarantine.read(b"open_a_file").title == "EPERM"


def test_a_cell_that_would_stay_after_its_answer_is_ended() -> None:
    with probing() as quarantine:
        assert quarantine.read(b"answer_and_stay").title == "stayed"

        assert _until(lambda: not any(map(_runs, _children(_warden(quarantine).pid))))


def test_a_spawned_cell_that_would_stay_keeps_nobody_waiting() -> None:
    with probing(kind=SpawnedCells) as quarantine:
        started = time.monotonic()

        assert quarantine.read(b"answer_and_stay").title == "stayed"

    assert time.monotonic() - started < SOON


@pytest.mark.parametrize("misdeed", [b"wait_for_ever", b"hog_time"])
def test_closing_ends_what_is_at_work_at_once(misdeed: bytes) -> None:
    with probing() as quarantine:
        asked = _asked(quarantine, misdeed)
        cells = _children(_warden(quarantine).pid)
        started = time.monotonic()

    assert _failed_as(asked) is Trouble.DIED
    assert _until(lambda: not any(map(_runs, cells)))
    assert time.monotonic() - started < 3.0


def test_nothing_is_started_any_more_after_closing() -> None:
    with Quarantine() as quarantine:
        pass

    with pytest.raises(QuarantineError) as caught:
        quarantine.read(GOOD)

    assert caught.value.why is Trouble.NOT_STARTED
    assert _warden(quarantine).poll() is not None


def test_a_program_that_is_killed_takes_all_with_it() -> None:
    program = (
        "import sys, threading; sys.path.insert(0, sys.argv[1])\n"
        "from reportwriter import inner\n"
        "from reportwriter.exchange.quarantine.gate import Quarantine\n"
        "inner._START = sys.argv[2]\n"
        "quarantine = Quarantine()\n"
        "print(quarantine._cells._warden.pid, flush=True)\n"
        "quarantine.read(b'wait_for_ever')\n"
    )
    root = str(Path(__file__).resolve().parents[3])
    with subprocess.Popen(
        [sys.executable, "-c", program, root, START.format(patch="")], stdout=subprocess.PIPE
    ) as started:
        assert started.stdout
        warden = int(started.stdout.readline())
        assert _until(lambda: bool(_children(warden)))
        (cell,) = _children(warden)

        started.kill()

        assert _until(lambda: not _runs(warden) and not _runs(cell))


def test_several_threads_are_answered_at_once() -> None:
    files = [one_page({10: b"(%s)" % (b"x" * size)}) for size in range(0, 2_000_000, 50_000)]
    with Quarantine() as quarantine, ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(quarantine.read, files))
        broken = list(pool.map(lambda _: _trouble(quarantine), range(20)))

    assert [answer.pages for answer in answers] == [1] * len(files)
    assert broken == [Trouble.DIED] * 20


def _trouble(quarantine: Quarantine) -> Trouble:
    try:
        quarantine.read(b"no file")
    except QuarantineError as error:
        return error.why
    raise AssertionError("it was read")


def test_no_thread_is_left() -> None:
    before = threading.active_count()

    with Quarantine() as quarantine:
        quarantine.read(GOOD)

    assert threading.active_count() <= before
