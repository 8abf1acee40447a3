"""The life of a cell: give up every right, hear one question, answer it, end."""

import importlib
import os
from collections.abc import Callable, Mapping
from typing import NoReturn

from reportwriter.exchange.quarantine.confinement import confine
from reportwriter.exchange.quarantine.facts import MOST_BYTES, Hello, Question, Task
from reportwriter.exchange.quarantine.message import pack, unpack

ROOM = "reportwriter.exchange.quarantine"
READERS: Mapping[Task, tuple[str, str]] = {
    Task.STRUCTURE: (f"{ROOM}.structure", "read_structure"),
    Task.TEXT: (f"{ROOM}.printed", "read_text"),
    Task.PICTURES: (f"{ROOM}.printed", "draw_pages"),
    Task.LINES: (f"{ROOM}.printed", "read_lines"),
    Task.SEAL: (f"{ROOM}.seal", "split_seal"),
    Task.DOCUMENT: (f"{ROOM}.readable", "read_document"),
    Task.SAID: (f"{ROOM}.said", "read_said"),
    Task.WORD: (f"{ROOM}.word", "read_word"),
    Task.WORD_REPORT: (f"{ROOM}.word_report", "read_word_report"),
    Task.PICTURE: (f"{ROOM}.photo", "read_picture"),
    Task.DRAWN_PICTURE: (f"{ROOM}.photo", "draw_picture"),
    Task.FRAMES: (f"{ROOM}.framed", "fill_frames"),
    Task.MAIL: (f"{ROOM}.mail", "read_mail"),
    Task.OUTLOOK: (f"{ROOM}.outlook", "read_outlook"),
}
_ONCE = 1 << 20

Reader = Callable[[Question], object]


def reader(task: Task) -> Reader:
    """Load what the task needs. Not in a confined process: libraries are files too."""
    module, name = READERS[task]
    found: Reader = getattr(importlib.import_module(module), name)
    return found


def live(read: Reader, hears: int, speaks: int) -> NoReturn:
    """Answer one question on the given pipes and end this process.

    A reader that fails ends it too: the program hears the line go dead and knows enough.
    """
    code = 1
    try:
        _send(speaks, Hello(lacking=confine()))
        question = unpack(lambda size: _receive(hears, size), Question, most=2 * MOST_BYTES)
        _send(speaks, read(question))
        code = 0
    finally:
        # Nothing is to be cleaned up, and no foreign object is to be asked to.
        os._exit(code)


def _send(speaks: int, value: object) -> None:
    for part in pack(value):
        rest = memoryview(part)
        while rest:
            rest = rest[os.write(speaks, rest[:_ONCE]) :]


def _receive(hears: int, size: int) -> bytes:
    found = bytearray()
    while len(found) < size:
        piece = os.read(hears, min(_ONCE, size - len(found)))
        if not piece:
            raise EOFError
        found += piece
    return bytes(found)
