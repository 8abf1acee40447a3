"""Starts this program again as a process of its own, for work apart from its memory and its time.

The process gets pipes and a few settings of the system, and nothing else of ours.
"""

from __future__ import annotations

import os
import sys
from enum import StrEnum
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import subprocess

_KEPT = ("LANG", "SYSTEMROOT", "LD_LIBRARY_PATH")
_ROOT = str(Path(__file__).resolve().parents[1])
_START = (
    "import sys; sys.path.insert(0, sys.argv[1]); "
    "from {module} import main; sys.exit(main(sys.argv[2:]))"
)


class Inner(StrEnum):
    """The word that a frozen program, which is one file, is started with to be such a process."""

    QUARANTINE = "--quarantine"
    """It reads foreign files."""
    SPELLING = "--spelling"
    """It holds the dictionary."""
    PRESS = "--press"
    """It lays out the pages of a preview."""


_MODULES = {
    Inner.QUARANTINE: "reportwriter.exchange.quarantine.warden",
    Inner.SPELLING: "reportwriter.services.spelling.process",
    Inner.PRESS: "reportwriter.services.press_process",
}
"""By what they are: the modules whose `main(arguments)` is the process."""


def be_inner(what: Inner, arguments: list[str]) -> int:
    """Be that process to its end, and return its exit code."""
    code: int = import_module(_MODULES[what]).main(arguments)
    return code


def start_inner(what: Inner, *arguments: str, **streams: object) -> subprocess.Popen[bytes]:
    """Start it; `streams` are those of `Popen`, none being open without them. Raises OSError."""
    # The window stands before any process is needed, and does not wait for this.
    import subprocess  # noqa: PLC0415

    if getattr(sys, "frozen", False):
        command = [sys.executable, what.value, *arguments]
    else:
        code = _START.format(module=_MODULES[what])
        command = [sys.executable, "-I", "-B", "-c", code, _ROOT, *arguments]
    nowhere = subprocess.DEVNULL
    return subprocess.Popen(  # type: ignore[call-overload,no-any-return]  # noqa: S603  # Our own.
        command,
        env={name: os.environ[name] for name in _KEPT if name in os.environ},
        close_fds=True,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        **{"stdin": nowhere, "stdout": nowhere, "stderr": nowhere, **streams},
    )
