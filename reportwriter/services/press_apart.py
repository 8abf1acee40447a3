"""Lays pages out in a process of its own, for screens that show them while somebody works on.

Laying out some hundred pages takes the interpreter to itself for a second in places, and their
memory is not given back. In a process of its own both end with it, and no key waits. Only this
program speaks to it, over two pipes; the report is in no file on its way.
"""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from reportwriter.domain.errors import ReportWriterError

if TYPE_CHECKING:
    from datetime import datetime

    from reportwriter.domain.family_copy import FamilyCopy
    from reportwriter.domain.report import Report
    from reportwriter.forms.area import Area
    from reportwriter.forms.form import Form

_START = (
    "import sys; sys.path.insert(0, sys.argv[1]); "
    "from reportwriter.app import main; sys.exit(main([sys.argv[2]]))"
)
_HIDDEN_COMMAND = "--press"
_ROOT = str(Path(__file__).parents[2])
_KEPT = ("LANG", "SYSTEMROOT", "LD_LIBRARY_PATH")
_NO_WINDOW: int = getattr(subprocess, "CREATE_NO_WINDOW", 0)


class PagesNotLaidOutError(ReportWriterError):
    """The process that lays out pages did not start, or ended without them."""


class PressApart:
    """What previews need of `pdf.press.Press`, each time in a new process."""

    def report(
        self, report: Report, form: Form, area: Area, *, made: datetime, signer: str
    ) -> bytes:
        """Lay out the conference edition without what it carries. Raises PagesNotLaidOutError."""
        return _apart("report", report, form, area, made, signer)

    def family_copy(self, copy: FamilyCopy, form: Form, area: Area, *, made: datetime) -> bytes:
        """Raise PagesNotLaidOutError."""
        return _apart("family_copy", copy, form, area, made)


def _apart(task: str, *of: object) -> bytes:
    asked = pickle.dumps((task, *of))
    process = _started()
    pdf, _ = process.communicate(asked)
    if process.returncode or not pdf:
        raise PagesNotLaidOutError(task)
    return pdf


def _started() -> subprocess.Popen[bytes]:
    """Start this program again as the process that lays out, with nothing but two pipes."""
    if getattr(sys, "frozen", False):
        command = [sys.executable, _HIDDEN_COMMAND]
    else:
        command = [sys.executable, "-I", "-B", "-c", _START, _ROOT, _HIDDEN_COMMAND]
    try:
        return subprocess.Popen(  # noqa: S603  # Our own program.
            command,
            env={name: os.environ[name] for name in _KEPT if name in os.environ},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            close_fds=True,
            creationflags=_NO_WINDOW,
        )
    except OSError as error:
        raise PagesNotLaidOutError("not started") from error
