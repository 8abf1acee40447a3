"""How the program gets a cell and talks to it. Every wait has an end, every answer a size.

`ForkedCells` asks a warden (Linux, macOS). `SpawnedCells` starts one process for each file, where
no process can be forked (Windows).
"""

import socket
import subprocess
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import IO, Protocol

from reportwriter.exchange.errors import QuarantineError, Trouble
from reportwriter.exchange.quarantine.facts import Task
from reportwriter.exchange.quarantine.warden import FORK, KILL, ORDER, TASKS
from reportwriter.inner import Inner, start_inner

SECONDS = 10.0
"""Wall clock. A cell's own time ends sooner; this is for a computer that is busy otherwise."""
_ONCE = 1 << 18


class Line(Protocol):
    """What is open between the program and one cell."""

    def send(self, part: bytes) -> None: ...

    def receive(self, size: int) -> bytes: ...

    def hang_up(self) -> None:
        """End the cell. One that was taken over might stay when it has answered."""


class Cells(Protocol):
    """Where cells come from."""

    def open(self, task: Task) -> Line: ...

    def close(self) -> None: ...


def cells_of_this_computer() -> Cells:
    return ForkedCells() if hasattr(socket, "send_fds") else SpawnedCells()


class ForkedCells:
    """Cells that a warden forks. The warden starts at once, beside what the program does next."""

    def __init__(self) -> None:
        self._one_at_a_time = threading.Lock()
        self._is_closed = False
        self._start()

    def open(self, task: Task) -> Line:
        """Return the line to a new cell. A warden that has died is replaced once."""
        with self._one_at_a_time:
            if self._is_closed:
                raise QuarantineError(Trouble.NOT_STARTED)
            try:
                return self._ordered(task)
            except OSError:
                self._stop()
                self._start()
            try:
                return self._ordered(task)
            except OSError as error:
                raise QuarantineError(Trouble.NOT_STARTED) from error

    def close(self) -> None:
        """End everything, also what is at work for another thread."""
        with self._one_at_a_time:
            self._is_closed = True
            self._stop()

    def _start(self) -> None:
        self._opened = 0
        self._control, theirs = socket.socketpair()
        with theirs:
            self._warden = _started(str(theirs.fileno()), pass_fds=[theirs.fileno()])

    def _stop(self) -> None:
        self._control.close()
        self._warden.kill()
        self._warden.wait()

    def _ordered(self, task: Task) -> Line:
        ours, theirs = socket.socketpair()
        with theirs:
            try:
                self._order(FORK, TASKS.index(task), [theirs.fileno()])
            except OSError:
                ours.close()
                raise
        kill = partial(self._kill, self._control, self._opened)
        self._opened += 1
        return SocketLine(ours, kill)

    def _kill(self, control: socket.socket, number: int) -> None:
        with self._one_at_a_time:
            # Another warden has other cells by the same numbers, and its own died with it.
            if control is self._control:
                with suppress(OSError):
                    self._order(KILL, number, [])

    def _order(self, order: bytes, number: int, ends: list[int]) -> None:
        socket.send_fds(self._control, [ORDER.pack(order, number)], ends)


class SocketLine:
    """A line to a forked cell."""

    def __init__(self, ours: socket.socket, kill: Callable[[], None]) -> None:
        self._ours = ours
        self._kill = kill
        self._ends_at = time.monotonic() + SECONDS

    def send(self, part: bytes) -> None:
        try:
            self._ours.settimeout(self._left())
            self._ours.sendall(part)
        except OSError as error:
            raise self._trouble(error) from error

    def receive(self, size: int) -> bytes:
        found = bytearray()
        while len(found) < size:
            try:
                self._ours.settimeout(self._left())
                piece = self._ours.recv(min(_ONCE, size - len(found)))
            except OSError as error:
                raise self._trouble(error) from error
            if not piece:
                raise QuarantineError(Trouble.DIED)
            found += piece
        return bytes(found)

    def hang_up(self) -> None:
        self._ours.close()
        self._kill()

    def _left(self) -> float:
        return max(0.001, self._ends_at - time.monotonic())

    def _trouble(self, error: OSError) -> QuarantineError:
        late = isinstance(error, TimeoutError)
        return QuarantineError(Trouble.TOO_SLOW if late else Trouble.DIED)


class SpawnedCells:
    """One process for each file, which loads its libraries itself: slower, and as strict."""

    def open(self, task: Task) -> Line:
        pipe = subprocess.PIPE
        return PipeLine(_started("--cell", task.value, stdin=pipe, stdout=pipe))

    def close(self) -> None:
        """Nothing is kept between two files."""


class PipeLine:
    """A line to a spawned cell: pipes cannot be waited for, so a timer ends what takes too long."""

    def __init__(self, cell: subprocess.Popen[bytes]) -> None:
        self._cell = cell
        self._timer = threading.Timer(SECONDS, cell.kill)
        self._timer.start()

    def send(self, part: bytes) -> None:
        try:
            _held(self._cell.stdin).write(part)
            _held(self._cell.stdin).flush()
        except OSError as error:
            raise QuarantineError(Trouble.DIED) from error

    def receive(self, size: int) -> bytes:
        found = _held(self._cell.stdout).read(size)
        if len(found) < size:
            raise QuarantineError(Trouble.DIED if self._timer.is_alive() else Trouble.TOO_SLOW)
        return found

    def hang_up(self) -> None:
        self._timer.cancel()
        self._cell.kill()
        # What was still to be written to a dead cell is lost with it.
        for pipe in (self._cell.stdin, self._cell.stdout):
            try:
                _held(pipe).close()
            except OSError:
                continue
        self._cell.wait()


def _held(pipe: IO[bytes] | None) -> IO[bytes]:
    if pipe is None:
        raise QuarantineError(Trouble.NOT_STARTED)
    return pipe


def _started(*arguments: str, **streams: object) -> "subprocess.Popen[bytes]":
    """Start this program again as warden or cell, with nothing of ours but the pipes."""
    try:
        return start_inner(Inner.QUARANTINE, *arguments, **streams)
    except OSError as error:
        raise QuarantineError(Trouble.NOT_STARTED) from error
