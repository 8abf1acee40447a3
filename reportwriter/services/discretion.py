"""Nothing of a report leaves by a back door: a traceback, a library's log, a dump of memory.

What libraries say in their exceptions and logs may quote what they were given. So a failure that
nobody expected is told by its kind and by where it happened, never by its message.
"""

import sys
import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from types import TracebackType

from reportwriter.wording.failures.words import ANYTHING_ELSE

_OURS = Path(__file__).parents[1]
_FOR_MAINTAINERS = "For who maintains the program; nothing of your reports is in these lines:"
_PR_SET_DUMPABLE = 4
_MOST_CAUSES = 8


def hide_failures() -> None:
    """Tell of unexpected failures without their messages, from now on and in every thread."""
    sys.excepthook = _tell
    sys.unraisablehook = lambda what: _tell(what.exc_type, what.exc_value, what.exc_traceback)
    threading.excepthook = lambda what: _tell(what.exc_type, what.exc_value, what.exc_traceback)


def hide_secrets() -> None:
    """Keep libraries' logs from the terminal, and the memory of this process from the disk.

    To be called before any key is in memory. It loads what the first screen does without.
    """
    import logging  # noqa: PLC0415

    root = logging.getLogger()
    if not root.handlers:
        # Without any handler, logging would write warnings to the terminal.
        root.addHandler(logging.NullHandler())
    with suppress(ImportError, OSError, AttributeError):
        import ctypes  # noqa: PLC0415
        import resource  # noqa: PLC0415

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        # Where dumps go to a program, they would be taken in spite of the limit.
        ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)


def _tell(
    kind: type[BaseException], error: BaseException | None, trace: TracebackType | None
) -> None:
    if issubclass(kind, KeyboardInterrupt):
        lines = ["Stopped."]
    else:
        lines = [ANYTHING_ELSE.what, ANYTHING_ELSE.why, ANYTHING_ELSE.do, _FOR_MAINTAINERS]
        lines += _happened(kind, error, trace)
    if sys.stderr is not None:
        sys.stderr.write("\n".join(lines) + "\n")


def _happened(
    kind: type[BaseException], error: BaseException | None, trace: TracebackType | None
) -> Iterator[str]:
    """Give each failure and the calls that led to it, the cause of another after it."""
    yield kind.__qualname__
    yield from _calls(trace)
    causes = 0
    while error is not None and causes < _MOST_CAUSES:
        error = error.__cause__ or error.__context__
        causes += 1
        if error is not None:
            yield f"because of {type(error).__qualname__}"
            yield from _calls(error.__traceback__)


def _calls(trace: TracebackType | None) -> Iterator[str]:
    while trace is not None:
        code = trace.tb_frame.f_code
        yield f"  {_short(Path(code.co_filename))}:{trace.tb_lineno} {code.co_name}"
        trace = trace.tb_next


def _short(file: Path) -> str:
    """Return the file as it is known in the program or its library, without the user's folders."""
    if file.is_relative_to(_OURS):
        return file.relative_to(_OURS).as_posix()
    return "/".join(file.parts[-2:])
