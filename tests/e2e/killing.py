"""Processes that work with a vault, and are killed at it: at a moment, or at a system call.

`RW_KILLS` says how often each kind of work is killed; the few of every run are for every run.
"""

import ctypes
import multiprocessing
import os
import random
import re
import shutil
import signal
import subprocess
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from typing import Any

import pytest

KILLS = int(os.environ.get("RW_KILLS", "3"))
PATIENCE = 60.0  # seconds
READY, GO, BEGUN, DONE = "ready", "go", "begun", "done"
_CALLS = "write,pwrite64,fsync,fdatasync,rename,renameat,renameat2,unlink,unlinkat,ftruncate,mkdir"
_PR_SET_DUMPABLE, _PR_SET_PTRACER = 4, 0x59616D61

# A fork of a process that has loaded the program starts at once, so that kills hit real work.
_SERVER = multiprocessing.get_context("forkserver")
_SERVER.set_forkserver_preload(["tests.e2e.subjects", "tests.e2e.window_subject"])

Work = Callable[..., None]
"""Gets the line on which it tells, and the folder where its vault lies."""


@dataclass(frozen=True, kw_only=True)
class Killed:
    """What a process told until its end, and when that was, by the clock both share."""

    told: tuple[Any, ...]
    at: float

    @property
    def was_done(self) -> bool:
        return DONE in self.told


@dataclass(frozen=True)
class AtWork:
    """A process that is ready to work and waits for the word."""

    process: ForkServerProcess
    line: Connection

    def killed_after(self, seconds: float) -> Killed:
        """Let it work, and kill it so many seconds after it told its first."""
        self.line.send(GO)
        told = [self._hear()]
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0 and told[-1] != DONE:
            if self.line.poll(left):
                told.append(self._hear())
        at = time.monotonic()
        self.process.kill()
        return Killed(told=(*told, *self._last_words()), at=at)

    def killed_at_call(self, call: str, number: int) -> Killed:
        """Let it work, and have the system kill it at its `number`-th call of one kind."""
        kill = f"--inject={call}:signal=SIGKILL:when={number}"
        with _traced(self.process, kill, f"--output={os.devnull}"):
            self.line.send(GO)
            told = self._last_words()
        return Killed(told=told, at=time.monotonic())

    def seconds(self) -> float:
        """Let it work to its end, and return how long it takes."""
        began = time.monotonic()
        self.line.send(GO)
        assert DONE in self._last_words()
        return time.monotonic() - began

    def calls(self, trace: Path) -> list[str]:
        """Let it work to its end, and return the calls that write as it makes them."""
        with _traced(self.process, f"--output={trace}"):
            self.line.send(GO)
            assert DONE in self._last_words()
        calls = re.findall(r"^(\w+)\(", trace.read_text(), re.MULTILINE)
        # The last that is written is the word that it is done; a kill from there on is too late.
        return calls[: len(calls) - 1 - calls[::-1].index("write")]

    def _hear(self) -> Any:
        assert self.line.poll(PATIENCE), "the process does not answer"
        return self.line.recv()

    def _last_words(self) -> tuple[Any, ...]:
        """Wait for its end, and return what it told before."""
        told = []
        with suppress(EOFError, ConnectionResetError):
            while True:
                told.append(self._hear())
        self.process.join(PATIENCE)
        assert self.process.exitcode in (0, -signal.SIGKILL)
        return tuple(told)


@contextmanager
def at_work(work: Work, folder: Path) -> Iterator[AtWork]:
    """Start a process that does some work, and wait until it is ready to."""
    ours, theirs = _SERVER.Pipe()
    process = _SERVER.Process(target=work, args=(theirs, folder), daemon=True)
    process.start()
    theirs.close()
    started = AtWork(process, ours)
    try:
        assert started._hear() == READY
        yield started
    finally:
        process.kill()
        process.join()
        process.close()
        ours.close()


def await_the_word(line: Connection) -> None:
    """Say that all is ready, and wait: what follows is what may be killed."""
    # The program lets nobody look into its memory, and some systems let only a parent trace.
    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 1, 0, 0, 0)
        ctypes.CDLL(None).prctl(_PR_SET_PTRACER, ctypes.c_ulong(-1), 0, 0, 0)
    line.send(READY)
    assert line.recv() == GO
    line.send(BEGUN)


def kill_again_and_again(
    work: Work, start: Path, scratch: Path, *, by_call: bool
) -> Iterator[tuple[Path, Killed]]:
    """Kill the work, each time on a fresh copy of what it starts with; give what each kill left."""
    with _copy(start, scratch) as copy, at_work(work, copy) as whole:
        kills = _kills(whole, random.Random(work.__name__), scratch if by_call else None)  # noqa: S311
    came_too_late = 0
    for kill in kills:
        with _copy(start, scratch) as copy:
            with at_work(work, copy) as started:
                killed = kill(started)
            came_too_late += killed.was_done
            yield copy, killed
    assert came_too_late < len(kills)


def _kills(
    whole: AtWork, drawn: random.Random, scratch: Path | None
) -> list[Callable[[AtWork], Killed]]:
    """Let the work be done once, and return ways to kill it spread over what that took."""
    if scratch is not None:
        chosen = _spread(whole.calls(scratch / "trace"), drawn)
        return [partial(AtWork.killed_at_call, call=call, number=nth) for call, nth in chosen]
    step = whole.seconds() / KILLS
    moments = [drawn.uniform(number, number + 1) * step for number in range(KILLS)]
    return [partial(AtWork.killed_after, seconds=moment) for moment in moments]


def _spread(calls: list[str], drawn: random.Random) -> list[tuple[str, int]]:
    """Return which calls to kill at, by their kind and place among those of that kind, from 1.

    Each of them, or as many as `KILLS` allows. Most calls write one page of the database each;
    what flushes, names and removes comes first. The system counts each kind by itself.
    """
    numbers = {False: list[tuple[str, int]](), True: list[tuple[str, int]]()}
    seen = Counter[str]()
    for call in calls:
        seen[call] += 1
        numbers[call == "pwrite64"].append((call, seen[call]))
    turning = drawn.sample(numbers[False], min(len(numbers[False]), max(1, KILLS * 2 // 3)))
    pages = drawn.sample(numbers[True], min(len(numbers[True]), KILLS - len(turning)))
    return [*turning, *pages]


@contextmanager
def _copy(start: Path, scratch: Path) -> Iterator[Path]:
    copy = scratch / "copy"
    shutil.copytree(start, copy)
    yield copy
    shutil.rmtree(copy)


@contextmanager
def _traced(process: ForkServerProcess, *options: str) -> Iterator[None]:
    command = ["strace", f"--attach={process.pid}", f"--trace={_CALLS}"]
    with subprocess.Popen([*command, *options], stderr=subprocess.PIPE) as tracer:
        assert tracer.stderr is not None
        while b"attached" not in (said := tracer.stderr.readline()):
            assert said, "strace does not attach"
        yield
        tracer.communicate(timeout=PATIENCE)


def _can_trace() -> bool:
    """Tell whether strace is installed, and works on this computer."""
    if shutil.which("strace") is None:
        return False
    command = ["strace", "-o", os.devnull, "true"]
    return subprocess.run(command, check=False, capture_output=True).returncode == 0


_CAN_TRACE = _can_trace()
ways_to_kill = pytest.mark.parametrize(
    "by_call",
    [
        pytest.param(False, id="at random moments" if _CAN_TRACE else "only at random moments"),
        *([pytest.param(True, id="at calls that write")] if _CAN_TRACE else []),
    ],
)
"""Where strace is lacking, the name of the test says that random moments stand alone."""
