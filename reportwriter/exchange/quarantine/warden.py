"""The warden: loads the libraries once, and forks a cell for each file of a batch.

It never sees a file. The program sends it a line's end with the name of a task; the cell that it
forks says and hears everything over that line.
"""

import os
import select
import signal
import socket
import struct
import sys
from typing import NoReturn

from reportwriter.exchange.quarantine.cell import Reader, live, reader
from reportwriter.exchange.quarantine.confinement import end_with
from reportwriter.exchange.quarantine.facts import Task

ORDER = struct.Struct(">cI")
"""`F` and the number of a task, with the line's end: fork. `K` and the number of a cell: kill."""
FORK, KILL = b"F", b"K"
TASKS = tuple(Task)
_LINE = 3


class Warden:
    """Obeys one program until that hangs up."""

    def __init__(self, control: socket.socket) -> None:
        self._control = control
        self._cells: dict[int, int] = {}
        self._forked = 0
        self._ahead = [Task.STRUCTURE, Task.TEXT]

    def serve(self) -> None:
        while True:
            self._load_ahead()
            message, ends, _, _ = socket.recv_fds(self._control, ORDER.size, 1)
            if len(message) < ORDER.size:
                break
            order, number = ORDER.unpack(message)
            if order == FORK and ends:
                self._fork(TASKS[number], ends[0])
            else:
                self._kill(number)
            self._reap()
        for pid in self._cells.values():
            os.kill(pid, signal.SIGKILL)

    def _load_ahead(self) -> None:
        """Load what will be wanted next, as long as nothing is wanted yet."""
        while self._ahead and not select.select([self._control], [], [], 0)[0]:
            reader(self._ahead.pop(0))

    def _fork(self, task: Task, end: int) -> None:
        read = reader(task)
        warden = os.getpid()
        pid = os.fork()
        if pid == 0:
            _become_cell(warden, read, end)
        os.close(end)
        self._cells[self._forked] = pid
        self._forked += 1

    def _kill(self, number: int) -> None:
        # Only here are cells reaped, so that the process of this number is still the one meant.
        pid = self._cells.get(number)
        if pid is not None:
            os.kill(pid, signal.SIGKILL)

    def _reap(self) -> None:
        ended = {pid for pid in self._cells.values() if os.waitpid(pid, os.WNOHANG)[0]}
        self._cells = {number: pid for number, pid in self._cells.items() if pid not in ended}


def _become_cell(warden: int, read: Reader, end: int) -> NoReturn:
    try:
        end_with(warden)
        os.dup2(end, _LINE)
        os.closerange(_LINE + 1, os.sysconf("SC_OPEN_MAX"))
        live(read, _LINE, _LINE)
    finally:
        os._exit(1)


def main(arguments: list[str]) -> int:
    """Be a warden over the given line, or (`--cell TASK`) be one cell over standard streams."""
    if arguments[0] == "--cell":
        live(reader(Task(arguments[1])), sys.stdin.fileno(), sys.stdout.fileno())
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with socket.socket(fileno=int(arguments[0])) as control:
        Warden(control).serve()
    return 0
