"""The parent of a batch and its confined children.

The parent loads the libraries once and then only passes frames on. A child is forked for one task;
where processes cannot be forked the parent does one task, confined itself, and ends.
"""

import os
import select
import signal
import sys
import time
from collections.abc import Callable, Mapping
from typing import Any, BinaryIO

from reportwriter.crypto.errors import SealError
from reportwriter.crypto.sealing import split
from reportwriter.exchange.quarantine import tasks
from reportwriter.exchange.quarantine.confine import confine
from reportwriter.exchange.quarantine.frames import (
    MOST_BODY,
    MOST_HEAD,
    BrokenFrameError,
    Frame,
    read_frame,
)
from reportwriter.exchange.quarantine.rendering import Drawing, draw_page, read_text
from reportwriter.exchange.quarantine.structure import read_structure

SECONDS_A_TASK = 15.0
CHUNK = 1 << 16
MOST_ANSWER = 8 + MOST_HEAD + MOST_BODY
CAN_FORK = hasattr(os, "fork")

FAILED = Frame({"failed": True})
"""Said for a child that died, took too long, or said too much."""

TASKS: Mapping[str, Callable[[Mapping[str, Any], bytes], Frame]] = {
    tasks.STRUCTURE: lambda _, body: tasks.pack_structure(read_structure(body)),
    tasks.TEXT: lambda _, body: tasks.pack_text(read_text(body)),
    tasks.PAGE: lambda head, body: tasks.pack_page(
        draw_page(body, Drawing(page=head["page"], dots_per_inch=head["dots_per_inch"]))
    ),
    tasks.SEAL: lambda _, body: tasks.pack_seal(split(body)),
}


def serve(requests: BinaryIO, answers: BinaryIO) -> None:
    """Answer frames until the program closes its end."""
    while True:
        try:
            request = read_frame(requests.read)
        except BrokenFrameError:
            return
        answers.write(_answer(request))
        answers.flush()
        if not CAN_FORK:
            return


def _answer(request: Frame) -> bytes:
    return _in_a_child(request) if CAN_FORK else _confined(request).encoded()


def _in_a_child(request: Frame) -> bytes:
    outlet, inlet = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(outlet)
        _run_child(request, inlet)
    os.close(inlet)
    try:
        answer = _collected(outlet)
    finally:
        os.close(outlet)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
    return FAILED.encoded() if answer is None else answer


def _run_child(request: Frame, inlet: int) -> None:
    """Do the task and leave by the pipe; whatever happens, this process ends here."""
    try:
        # The child needs no way to the program but this pipe.
        os.closerange(0, 3)
        with os.fdopen(inlet, "wb") as answers:
            answers.write(_confined(request).encoded())
    finally:
        os._exit(0)


def _confined(request: Frame) -> Frame:
    lacking = confine()
    try:
        done = TASKS[request.head["task"]](request.head, request.body)
    except SealError as error:
        return Frame({"refused": str(error), "lacking": list(lacking)})
    return Frame({**done.head, "lacking": list(lacking)}, done.body)


def _collected(outlet: int) -> bytes | None:
    """Return all that the child wrote; None when it took too long or wrote too much."""
    deadline = time.monotonic() + SECONDS_A_TASK
    parts: list[bytes] = []
    size = 0
    while (left := deadline - time.monotonic()) > 0:
        if not select.select([outlet], [], [], left)[0]:
            return None
        part = os.read(outlet, CHUNK)
        if not part:
            return b"".join(parts) or None
        parts.append(part)
        size += len(part)
        if size > MOST_ANSWER:
            return None
    return None


def main() -> None:
    """Take over standard input and output; nothing else may write there."""
    serve(sys.stdin.buffer, sys.stdout.buffer)
