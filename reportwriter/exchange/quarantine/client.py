"""The program's side of quarantine: hand bytes over, get facts back, survive whatever happens."""

import os
import subprocess
import sys
from collections.abc import Callable
from types import TracebackType
from typing import TypeVar

from reportwriter.crypto.errors import DamagedSealError
from reportwriter.crypto.sealed_fields import SealedFields
from reportwriter.domain.errors import ExchangeError
from reportwriter.exchange.quarantine import tasks
from reportwriter.exchange.quarantine.facts import PageImage, PdfFacts
from reportwriter.exchange.quarantine.frames import BrokenFrameError, Frame, read_frame

T = TypeVar("T")
FLAG = "--quarantine"
"""A frozen program is one file; started with this word it is the quarantine process."""
SECONDS_TO_END = 5


class UnreadableFileError(ExchangeError):
    """The confined process that read the file failed, whatever the reason."""

    def __init__(self) -> None:
        super().__init__("the file could not be opened safely")


class Quarantine:
    """One parent process for a batch of foreign files; use it as a context manager."""

    def __init__(self) -> None:
        self._parent: subprocess.Popen[bytes] | None = None
        self.lacking: tuple[str, ...] = ()
        """What confinement this platform lacks, known after the first file."""

    def __enter__(self) -> "Quarantine":
        self._start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._end()

    def structure(self, pdf: bytes) -> PdfFacts:
        """Return what stands in the PDF. Raises UnreadableFileError."""
        return self._asked(Frame({"task": tasks.STRUCTURE}, pdf), tasks.unpack_structure)

    def text(self, pdf: bytes) -> tuple[str, ...]:
        """Return the text of each page. Raises UnreadableFileError."""
        return self._asked(Frame({"task": tasks.TEXT}, pdf), tasks.unpack_text)

    def page(self, pdf: bytes, number: int, *, dots_per_inch: int = 96) -> PageImage:
        """Return page `number` (from 0) as pixels. Raises UnreadableFileError."""
        head = {"task": tasks.PAGE, "page": number, "dots_per_inch": dots_per_inch}
        return self._asked(Frame(head, pdf), tasks.unpack_page)

    def sealed(self, p7m: bytes) -> SealedFields:
        """Take a sealed file apart. Raises UnreadableFileError or DamagedSealError."""
        return self._asked(Frame({"task": tasks.SEAL}, p7m), tasks.unpack_seal)

    def _asked(self, request: Frame, unpack: Callable[[Frame], T]) -> T:
        try:
            answer = self._exchanged(request)
            if "refused" in answer.head:
                raise DamagedSealError("refused by the reader")
            unpacked = unpack(answer)
        except BrokenFrameError as error:
            raise UnreadableFileError from error
        self.lacking = _names(answer.head.get("lacking"))
        return unpacked

    def _exchanged(self, request: Frame) -> Frame:
        """Send a request and return its answer; a parent that died is replaced for the next one."""
        parent = self._parent
        if parent is None or parent.poll() is not None:
            parent = self._start()
        if parent.stdin is None or parent.stdout is None:
            raise BrokenFrameError
        try:
            parent.stdin.write(request.encoded())
            parent.stdin.flush()
            answer = read_frame(parent.stdout.read)
        except (OSError, BrokenFrameError) as error:
            self._end()
            raise BrokenFrameError from error
        if answer.head.get("failed"):
            raise BrokenFrameError
        return answer

    def _start(self) -> subprocess.Popen[bytes]:
        self._end()
        self._parent = subprocess.Popen(  # noqa: S603  # Our own program, and no argument from outside.
            command(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,  # A library's complaint may quote the file.
            env=_environment(),
            close_fds=True,
        )
        return self._parent

    def _end(self) -> None:
        parent, self._parent = self._parent, None
        if parent is None:
            return
        for pipe in (parent.stdin, parent.stdout):
            if pipe is not None:
                _close(pipe.close)
        try:
            parent.wait(SECONDS_TO_END)
        except subprocess.TimeoutExpired:
            parent.kill()
            parent.wait()


def command() -> list[str]:
    """Return the command line of the quarantine process, from source and frozen."""
    if getattr(sys, "frozen", False):
        return [sys.executable, FLAG]
    return [sys.executable, "-I", "-m", "reportwriter.exchange.quarantine"]


def _environment() -> dict[str, str]:
    """Hand over nothing but what a process needs to start on Windows."""
    return {name: os.environ[name] for name in ("SYSTEMROOT", "PATH") if name in os.environ}


def _close(close: Callable[[], None]) -> None:
    try:
        close()
    except OSError:
        return  # The other side is gone already, and with it what was not sent.


def _names(lacking: object) -> tuple[str, ...]:
    if not isinstance(lacking, list):
        return ()
    return tuple(name for name in lacking if isinstance(name, str))
