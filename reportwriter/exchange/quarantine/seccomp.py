"""A filter in the kernel that lets a process compute, read and write open pipes, and nothing else.

What is not on the list is refused: no file, socket, program, process or thread can be opened or
begun, no other process can be touched, and no memory can be made executable.
"""

import ctypes
import errno
import platform
import struct

_AUDIT_ARCH = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
_ALLOWED = {
    # name: number on x86-64, number on 64-bit ARM (None: it does not exist there)
    "read": (0, 63),
    "readv": (19, 65),
    "write": (1, 64),
    "writev": (20, 66),
    "close": (3, 57),
    "fstat": (5, 80),
    "lseek": (8, 62),
    "poll": (7, None),
    "ppoll": (271, 73),
    "munmap": (11, 215),
    "mremap": (25, 216),
    "madvise": (28, 233),
    "brk": (12, 214),
    "futex": (202, 98),
    "rt_sigaction": (13, 134),
    "rt_sigprocmask": (14, 135),
    "rt_sigreturn": (15, 139),
    "sigaltstack": (131, 132),
    "restart_syscall": (219, 128),
    "sched_yield": (24, 124),
    "clock_gettime": (228, 113),
    "gettimeofday": (96, 169),
    "time": (201, None),
    "getrandom": (318, 278),
    "getrusage": (98, 165),
    "getpid": (39, 172),
    "gettid": (186, 178),
    "exit": (60, 93),
    "exit_group": (231, 94),
}
_UNLESS_EXECUTABLE = {"mmap": (9, 222), "mprotect": (10, 226)}

_LOAD, _JUMP_EQUAL, _JUMP_ANY_BIT, _RETURN = 0x20, 0x15, 0x45, 0x06
_ALLOW, _REFUSE, _KILL = 0x7FFF0000, 0x00050000 | errno.EPERM, 0x80000000
_NUMBER_AT, _ARCH_AT, _THIRD_ARGUMENT_AT = 0, 4, 32
_PROT_EXEC = 4
_PR_SET_SECCOMP, _MODE_FILTER = 22, 2

Instruction = tuple[int, int, int, int]


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("filter", ctypes.c_char_p))


def filter_system_calls(libc: ctypes.CDLL) -> bool:
    """Install the filter for this process, for ever. Return whether it stands."""
    machine = platform.machine()
    if machine not in _AUDIT_ARCH:
        return False
    code = b"".join(struct.pack("HBBI", *one) for one in _instructions(machine))
    program = _Program(len(code) // 8, code)
    done = libc.prctl(_PR_SET_SECCOMP, _MODE_FILTER, ctypes.byref(program), 0, 0)
    return bool(done == 0)


def _instructions(machine: str) -> list[Instruction]:
    column = list(_AUDIT_ARCH).index(machine)
    allowed = [one for pair in _ALLOWED.values() if (one := pair[column]) is not None]
    checked = [pair[column] for pair in _UNLESS_EXECUTABLE.values()]
    # The returns and the look at the third argument stand behind the list; jumps count forward.
    to_refuse = len(allowed) + len(checked)
    body: list[Instruction] = []
    for number in checked:
        body.append((_JUMP_EQUAL, to_refuse - len(body), 0, number))
    for number in allowed:
        body.append((_JUMP_EQUAL, to_refuse - len(body) + 2, 0, number))
    return [
        (_LOAD, 0, 0, _ARCH_AT),
        (_JUMP_EQUAL, 1, 0, _AUDIT_ARCH[machine]),
        (_RETURN, 0, 0, _KILL),
        (_LOAD, 0, 0, _NUMBER_AT),
        *body,
        (_RETURN, 0, 0, _REFUSE),
        (_LOAD, 0, 0, _THIRD_ARGUMENT_AT),
        (_JUMP_ANY_BIT, 1, 0, _PROT_EXEC),
        (_RETURN, 0, 0, _ALLOW),
        (_RETURN, 0, 0, _REFUSE),
    ]
