"""What code that took over a cell would try. Runs in the cell in the place of a reader.

The question is `name`, or `name path` where the probe needs a folder or the number of a process.
The answer is a title: "done", or what the kernel said.
"""

import ctypes
import errno
import mmap
import os
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Mapping
from pathlib import Path

from reportwriter.exchange.quarantine.facts import PdfFacts, Question
from reportwriter.exchange.quarantine.message import pack

LIBC = ctypes.CDLL(None, use_errno=True)
LINE = 3
ATTACH, NEW_USER_NAMESPACE, PRIVATE_QUEUE = 16, 0x10000000, 0
OPEN_BY_THE_32_BIT_TABLE = 0x40000002
PIDFD_OPEN, IO_URING_SETUP, LANDLOCK_CREATE = 434, 425, 444
NO_SUCH_FILTER = 22


def _called(result: int) -> None:
    if result < 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))


def _start_a_thread(_: str) -> None:
    try:
        threading.Thread(target=bool).start()
    except RuntimeError as error:
        raise PermissionError(errno.EPERM, "no thread") from error


def _start_a_program(_: str) -> None:
    subprocess.run(["/bin/true"], check=True)


def _fork(_: str) -> None:
    if os.fork() == 0:
        os._exit(0)


def _connect(family: socket.AddressFamily, kind: socket.SocketKind, address: object) -> None:
    with socket.socket(family, kind) as made:
        made.settimeout(0.1)
        try:
            made.connect(address)  # type: ignore[arg-type]  # Each family has its own.
        except (ConnectionRefusedError, FileNotFoundError):
            return


def _memory_of(process: str) -> None:
    with Path(f"/proc/{process}/mem").open("rb") as memory:
        memory.fileno()


def _make_executable(_: str) -> None:
    mmap.mmap(-1, 4096, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC).close()


def _make_executable_later(_: str) -> None:
    page = ctypes.c_void_p(LIBC.mmap(None, 4096, 3, 34, -1, 0))
    _called(LIBC.mprotect(page, ctypes.c_size_t(4096), 7))


def _lift_limits(_: str) -> None:
    unlimited = (ctypes.c_uint64 * 2)(2**64 - 1, 2**64 - 1)
    _called(LIBC.prlimit(0, 9, ctypes.byref(unlimited), None))


def _write_to_a_new_file(folder: str) -> None:
    with Path(folder, "new").open("wb") as file:
        file.write(b"x")


LIBC.mmap.restype = ctypes.c_void_p
LIBC.mmap.argtypes = (ctypes.c_void_p, ctypes.c_size_t, *([ctypes.c_int] * 3), ctypes.c_long)

PROBES: Mapping[str, Callable[[str], object]] = {
    "open_a_file": lambda _: Path("/etc/hostname").open("rb").close(),
    "open_itself": lambda _: Path(__file__).open("rb").close(),
    "open_a_device": lambda _: Path("/dev/null").open("wb").close(),
    "write_a_file": _write_to_a_new_file,
    "append_to_a_file": lambda folder: Path(folder, "here").open("ab").close(),
    "cut_a_file": lambda folder: os.truncate(Path(folder, "here"), 0),
    "remove_a_file": lambda folder: Path(folder, "here").unlink(),
    "rename_a_file": lambda folder: Path(folder, "here").rename(Path(folder, "there")),
    "link_a_file": lambda folder: Path(folder, "hard").hardlink_to(Path(folder, "here")),
    "point_to_a_file": lambda folder: Path(folder, "soft").symlink_to("/etc"),
    "change_rights": lambda folder: Path(folder).chmod(0o777),
    "change_times": lambda folder: os.utime(folder, (0, 0)),
    "change_owner": lambda folder: os.chown(folder, 0, 0),
    "make_a_folder": lambda folder: Path(folder, "folder").mkdir(),
    "make_a_pipe": lambda folder: os.mkfifo(Path(folder, "pipe")),
    "list_a_folder": lambda _: os.listdir("/"),  # noqa: PTH208  # What the call is, not the wish.
    "look_at_a_file": lambda _: Path("/etc/hostname").stat(),
    "enter_a_folder": lambda _: os.chdir("/"),
    "make_a_file_in_memory": lambda _: os.memfd_create("x"),
    "tcp": lambda _: _connect(socket.AF_INET, socket.SOCK_STREAM, ("127.0.0.1", 9)),
    "tcp_6": lambda _: _connect(socket.AF_INET6, socket.SOCK_STREAM, ("::1", 9)),
    "udp": lambda _: _connect(socket.AF_INET, socket.SOCK_DGRAM, ("127.0.0.1", 9)),
    "unix": lambda _: _connect(socket.AF_UNIX, socket.SOCK_STREAM, "/nowhere"),
    "socket_pair": lambda _: socket.socketpair(),
    "pass_a_socket": lambda _: _called(LIBC.sendmsg(LINE, None, 0)),
    "start_a_program": _start_a_program,
    "become_a_program": lambda _: os.execv("/bin/true", ["true"]),  # noqa: S606
    "fork": _fork,
    "start_a_thread": _start_a_thread,
    "trace": lambda process: _called(LIBC.ptrace(ATTACH, int(process), None, None)),
    "signal_the_program": lambda process: os.kill(int(process), 0),
    "signal_the_warden": lambda _: os.kill(os.getppid(), 0),
    "kill_the_warden": lambda _: os.kill(os.getppid(), signal.SIGKILL),
    "hold_the_program": lambda process: _called(LIBC.syscall(PIDFD_OPEN, int(process), 0)),
    "read_memory": _memory_of,
    "copy_memory": lambda process: _called(
        LIBC.process_vm_readv(int(process), None, 0, None, 0, 0)
    ),
    "lift_limits": _lift_limits,
    "limit_the_program": lambda process: _called(LIBC.prlimit(int(process), 7, None, None)),
    "slow_the_program": lambda process: os.setpriority(os.PRIO_PROCESS, int(process), 19),
    "become_another": lambda _: os.setuid(0),
    "leave_memory_behind": lambda _: _called(LIBC.shmget(PRIVATE_QUEUE, 4096, 0o1600)),
    "new_namespace": lambda _: _called(LIBC.unshare(NEW_USER_NAMESPACE)),
    "mount": lambda folder: _called(LIBC.mount(b"none", folder.encode(), b"tmpfs", 0, None)),
    "ring": lambda _: _called(LIBC.syscall(IO_URING_SETUP, 1, None)),
    "older_table": lambda _: _called(LIBC.syscall(OPEN_BY_THE_32_BIT_TABLE, b"/etc/hosts", 0)),
    "another_filter": lambda _: _called(LIBC.prctl(NO_SUCH_FILTER, 0, 0, 0, 0)),
    "another_landlock": lambda _: _called(LIBC.syscall(LANDLOCK_CREATE, None, 0, 1)),
    "make_executable": _make_executable,
    "make_executable_later": _make_executable_later,
}


def _hog_memory(_: str) -> None:
    held = []
    while True:
        held.append(bytearray(64 << 20))


def _hog_memory_outside_python(_: str) -> None:
    LIBC.malloc.restype = ctypes.c_void_p
    while place := LIBC.malloc(ctypes.c_size_t(64 << 20)):
        ctypes.memset(place, 1, 64 << 20)
    raise MemoryError


def _hog_time(_: str) -> None:
    while True:
        pass


def _wait_for_ever(_: str) -> None:
    LIBC.poll(None, 0, -1)


def _hang_up(_: str) -> None:
    os.close(LINE)
    _wait_for_ever("")


def _recurse(_: str) -> None:
    _recurse(_)


def _talk_without_end(_: str) -> None:
    while True:
        os.write(LINE, b"\0" * (1 << 20))


def _crash(_: str) -> None:
    ctypes.string_at(0)


def _say(*parts: bytes) -> Callable[[str], None]:
    def say(_: str) -> None:
        for part in parts:
            os.write(LINE, part)
        os._exit(0)

    return say


def _answer_and_stay(_: str) -> None:
    answer = b"".join(pack(PdfFacts(title="stayed")))
    try:
        os.write(LINE, answer)
    except OSError:
        os.write(sys.stdout.fileno(), answer)
    _wait_for_ever("")


MISDEEDS: Mapping[str, Callable[[str], object]] = {
    "hog_memory": _hog_memory,
    "hog_memory_outside_python": _hog_memory_outside_python,
    "hog_time": _hog_time,
    "wait_for_ever": _wait_for_ever,
    "talk_without_end": _talk_without_end,
    "crash": _crash,
    "abort": lambda _: os.abort(),
    "leave": lambda _: os._exit(0),
    "hang_up": _hang_up,
    "recurse": _recurse,
    "say_nothing_of_the_kind": _say(b"GET / HTTP/1.0\r\n\r\n"),
    "say_half": _say(b"\0\0\0\x10\0\0\0\0{"),
    "answer_and_stay": _answer_and_stay,
    "say_too_much": _say(b"\xff" * 8),
    "say_a_deep_head": _say(b"\0\x04\0\0\0\0\0\0", b"[" * 0x40000),
    "say_many_small_things": _say(b"\0\x03\xff\xff\0\0\0\0[", b"{}," * 0x15554, b"0]"),
}


def probe(question: Question) -> PdfFacts:
    """Try what the question names and tell how it ended."""
    name, _, path = question.content.decode().partition(" ")
    if name == "open_lines":
        return PdfFacts(title=_open_lines())
    try:
        (PROBES.get(name) or MISDEEDS[name])(path)
    except OSError as error:
        return PdfFacts(title=errno.errorcode.get(error.errno or 0, "?"))
    return PdfFacts(title="done")


def _open_lines() -> str:
    found = []
    for number in range(256):
        try:
            os.lseek(number, 0, os.SEEK_CUR)
        except OSError as error:
            if error.errno == errno.EBADF:
                continue
        found.append(str(number))
    return " ".join(found)
