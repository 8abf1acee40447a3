"""Confine this process before it sees a foreign byte: no files, no network, no other program.

Landlock takes away files, seccomp the calls for sockets, tracing and starting programs, rlimits
bound memory, time and output. Called after all imports, for afterwards no file can be read. Where a
platform offers less, that is named, and the file check says "reduced protection".
"""

import ctypes
import errno
import platform
import struct
import sys

MOST_MEMORY = 1 << 30
MOST_SECONDS = 20

_ARCHITECTURES = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
_REFUSED_CALLS = {
    # socket, connect, bind, ptrace, execve, execveat, process_vm_readv, process_vm_writev,
    # socketpair, kill, tkill, tgkill, pidfd_open, io_uring_setup
    "x86_64": (41, 42, 49, 101, 59, 322, 310, 311, 53, 62, 200, 234, 434, 425),
    "aarch64": (198, 203, 200, 117, 221, 281, 270, 271, 199, 129, 130, 131, 434, 425),
}
_LOAD_WORD, _JUMP_IF_EQUAL, _RETURN = 0x20, 0x15, 0x06
_ALLOW, _REFUSE, _KILL = 0x7FFF0000, 0x00050000, 0x80000000
_PR_SET_DUMPABLE, _PR_SET_SECCOMP, _PR_SET_NO_NEW_PRIVS = 4, 22, 38
_SECCOMP_MODE_FILTER = 2
_SYS_LANDLOCK_CREATE, _SYS_LANDLOCK_RESTRICT = 444, 446
_ABI_WITH_REFER, _ABI_WITH_TRUNCATE, _ABI_WITH_NET, _ABI_WITH_IOCTL, _ABI_WITH_SCOPES = (
    2,
    3,
    4,
    5,
    6,
)


class _Ruleset(ctypes.Structure):
    _fields_ = (
        ("files", ctypes.c_uint64),
        ("network", ctypes.c_uint64),
        ("scopes", ctypes.c_uint64),
    )


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("filter", ctypes.c_char_p))


def confine() -> tuple[str, ...]:
    """Apply all that this platform has; return the names of what could not be applied."""
    if sys.platform != "linux":
        return ("landlock", "seccomp", *_limit())
    libc = ctypes.CDLL(None, use_errno=True)
    libc.prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
    libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
    lacking = (*_limit(), *_without_files(libc), *_without_calls(libc))
    return tuple(lacking)


def _limit() -> tuple[str, ...]:
    try:
        import resource  # noqa: PLC0415  # Windows has no such module.
    except ImportError:
        return ("limits",)
    for what, most in (
        (resource.RLIMIT_AS, MOST_MEMORY),
        (resource.RLIMIT_CPU, MOST_SECONDS),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_NPROC, 0),
    ):
        resource.setrlimit(what, (most, most))
    return ()


def _without_files(libc: ctypes.CDLL) -> tuple[str, ...]:
    """Let Landlock refuse every file, every TCP port, and signals to others where it can."""
    abi = libc.syscall(_SYS_LANDLOCK_CREATE, None, 0, 1)
    if abi < 1:
        return ("landlock",)
    rights = 13 + (abi >= _ABI_WITH_REFER) + (abi >= _ABI_WITH_TRUNCATE) + (abi >= _ABI_WITH_IOCTL)
    ruleset = _Ruleset(
        files=(1 << rights) - 1,
        network=3 if abi >= _ABI_WITH_NET else 0,
        scopes=3 if abi >= _ABI_WITH_SCOPES else 0,
    )
    size = 24 if abi >= _ABI_WITH_SCOPES else 16 if abi >= _ABI_WITH_NET else 8
    handle = libc.syscall(
        _SYS_LANDLOCK_CREATE, ctypes.byref(ruleset), ctypes.c_size_t(size), ctypes.c_uint32(0)
    )
    if handle < 0 or libc.syscall(_SYS_LANDLOCK_RESTRICT, handle, ctypes.c_uint32(0)) != 0:
        return ("landlock",)
    return ()


def _without_calls(libc: ctypes.CDLL) -> tuple[str, ...]:
    machine = platform.machine()
    if machine not in _REFUSED_CALLS:
        return ("seccomp",)
    code = _filter(machine)
    program = _Program(len(code) // 8, code)
    done = libc.prctl(_PR_SET_SECCOMP, _SECCOMP_MODE_FILTER, ctypes.byref(program), 0, 0)
    return ("seccomp",) if done != 0 else ()


def _filter(machine: str) -> bytes:
    """Return a BPF program: kill foreign architectures, refuse the calls listed, allow the rest."""
    refused = _REFUSED_CALLS[machine]
    steps = [
        (_LOAD_WORD, 0, 0, 4),
        (_JUMP_IF_EQUAL, 1, 0, _ARCHITECTURES[machine]),
        (_RETURN, 0, 0, _KILL),
        (_LOAD_WORD, 0, 0, 0),
        # Each jumps over those that follow it and over the answer "allow".
        *((_JUMP_IF_EQUAL, len(refused) - index, 0, call) for index, call in enumerate(refused)),
        (_RETURN, 0, 0, _ALLOW),
        (_RETURN, 0, 0, _REFUSE | errno.EPERM),
    ]
    return b"".join(struct.pack("HBBI", *step) for step in steps)
