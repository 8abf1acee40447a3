"""Lays pages out in a process of its own, for screens that show them while somebody works on.

Laying out some hundred pages takes the interpreter to itself for a second in places, and their
memory is not given back. In a process of its own both end with it, and no key waits. Only this
program speaks to it, over two pipes; the report is in no file on its way.
"""

from __future__ import annotations

import pickle
import subprocess
from typing import TYPE_CHECKING

from reportwriter.domain.errors import ReportWriterError
from reportwriter.inner import Inner, start_inner

if TYPE_CHECKING:
    from datetime import datetime

    from reportwriter.domain.family_copy import FamilyCopy
    from reportwriter.domain.report import Report
    from reportwriter.forms.area import Area
    from reportwriter.forms.form import Form


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
    pipe = subprocess.PIPE
    try:
        return start_inner(Inner.PRESS, stdin=pipe, stdout=pipe)
    except OSError as error:
        raise PagesNotLaidOutError("not started") from error
