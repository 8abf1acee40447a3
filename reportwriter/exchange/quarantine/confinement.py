"""Give up every right before foreign bytes are read. Linux gives all of it; others give less."""

import ctypes
import os
import signal
import sys

from reportwriter.exchange.quarantine.landlock import give_up_files
from reportwriter.exchange.quarantine.seccomp import filter_system_calls

if sys.platform != "win32":
    import resource

MEMORY = 1 << 30
"""Bytes of address space, the libraries included."""
CPU_SECONDS = 5
OPEN_FILES = 4
"""Standard input, output and error, and the line to the program."""

_PR_SET_SIGNAL_OF_PARENTS_DEATH, _PR_SET_DUMPABLE, _PR_SET_NO_NEW_PRIVILEGES = 1, 4, 38


def confine() -> tuple[str, ...]:
    """Confine this process for ever, and name what this computer does not give.

    Call it after all imports: no file can be opened afterwards.
    """
    if sys.platform == "win32":
        return ("limits", "files", "calls")
    lacking = []
    if sys.platform == "linux":
        libc = ctypes.CDLL(None, use_errno=True)
        libc.prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
        libc.prctl(_PR_SET_NO_NEW_PRIVILEGES, 1, 0, 0, 0)
        steps = {"files": give_up_files(libc), "limits": _limit()}
        # Last, because it refuses what the others need.
        steps["calls"] = filter_system_calls(libc)
        lacking = [name for name, stands in steps.items() if not stands]
    else:
        lacking = ["files", "calls"] if _limit() else ["files", "calls", "limits"]
    return tuple(lacking)


def end_with(parent: int) -> None:
    """Let the kernel end this process when its parent ends. Elsewhere its limits will."""
    if sys.platform == "linux":
        libc = ctypes.CDLL(None, use_errno=True)
        libc.prctl(_PR_SET_SIGNAL_OF_PARENTS_DEATH, signal.SIGKILL, 0, 0, 0)
        if os.getppid() != parent:
            os._exit(1)


def _limit() -> bool:
    """Limit memory, time, files and what can be written. macOS does not limit memory."""
    limits = {
        "RLIMIT_CORE": 0,
        "RLIMIT_FSIZE": 0,
        "RLIMIT_NPROC": 0,
        "RLIMIT_NOFILE": OPEN_FILES,
        "RLIMIT_CPU": CPU_SECONDS,
        "RLIMIT_AS": MEMORY,
    }
    stands = True
    for name, limit in limits.items():
        try:
            resource.setrlimit(getattr(resource, name), (limit, limit))
        except (ValueError, OSError):
            stands = False
    return stands
