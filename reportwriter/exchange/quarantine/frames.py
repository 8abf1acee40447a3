"""How the program and a confined process talk: a JSON head and the bytes it speaks of.

The lengths come first and are held against a limit before anything is read, because the other side
may have been taken over by the file it read.
"""

import json
import struct
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from reportwriter.domain.errors import ExchangeError

_LENGTHS = struct.Struct(">II")
MOST_HEAD = 16 << 20
MOST_BODY = 256 << 20


class BrokenFrameError(ExchangeError):
    """What came from the other side is no frame of ours, or it ended in the midst of one."""

    def __init__(self) -> None:
        super().__init__("not a frame")


@dataclass(frozen=True, slots=True)
class Frame:
    head: dict[str, Any]
    body: bytes = field(default=b"", repr=False)

    def encoded(self) -> bytes:
        head = json.dumps(self.head).encode()
        return _LENGTHS.pack(len(head), len(self.body)) + head + self.body


def read_frame(read: Callable[[int], bytes]) -> Frame:
    """Read one frame; `read(n)` returns n bytes, or fewer at the end.

    Raises BrokenFrameError.
    """
    head_size, body_size = _LENGTHS.unpack(_exactly(read, _LENGTHS.size))
    if head_size > MOST_HEAD or body_size > MOST_BODY:
        raise BrokenFrameError
    try:
        head = json.loads(_exactly(read, head_size))
    except (ValueError, RecursionError) as error:
        raise BrokenFrameError from error
    if not isinstance(head, dict):
        raise BrokenFrameError
    return Frame(head, _exactly(read, body_size))


def _exactly(read: Callable[[int], bytes], size: int) -> bytes:
    data = read(size) if size else b""
    if len(data) != size:
        raise BrokenFrameError
    return data
