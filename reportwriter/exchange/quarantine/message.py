"""How a cell and the program talk: frozen values as frames, in which nothing is taken on trust.

A frame is two lengths, a JSON head and the bytes that the head leaves out. Reading one builds only
the type that was expected; another key, type, number or order of bytes is refused. No frame can
make the reader load, call or guess anything.
"""

import json
import struct
import types
import typing
from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields, is_dataclass
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar, get_args, get_origin

LENGTHS = struct.Struct(">II")
MOST_HEAD = 4 * 1024 * 1024
LONGEST_TEXT = 64 * 1024
MOST_ITEMS = 20_000
LARGEST_NUMBER = 2**53

T = TypeVar("T")
Receive = Callable[[int], bytes]
"""Returns exactly so many bytes, or raises."""


class NotUnderstoodError(ValueError):
    """A frame that does not hold what was expected."""


@dataclass(slots=True)
class _Reading:
    """The bytes that belong to a head; each piece is named once, in order."""

    pieces: Iterator[bytes]
    named: int = 0

    def take(self, name: Any) -> bytes:
        if type(name) is not int or name != self.named:
            raise NotUnderstoodError
        self.named += 1
        piece = next(self.pieces, None)
        if piece is None:
            raise NotUnderstoodError
        return piece


def pack(value: object) -> tuple[bytes, ...]:
    """Return a frozen value as the parts of one frame, to be sent one after the other.

    None is empty: who has read all that was announced may answer and be gone before it is sent.
    """
    pieces: list[bytes] = []
    plain = _plain(value, pieces)
    head = json.dumps({"value": plain, "pieces": [len(piece) for piece in pieces]}).encode()
    return LENGTHS.pack(len(head), sum(map(len, pieces))), head, *filter(None, pieces)


def unpack(receive: Receive, wanted: type[T], *, most: int) -> T:
    """Read one frame that must hold the wanted type and at most so many bytes beside its head.

    Raises NotUnderstoodError, and what `receive` raises.
    """
    head_length, length = LENGTHS.unpack(receive(LENGTHS.size))
    if head_length > MOST_HEAD or length > most:
        raise NotUnderstoodError
    try:
        head = json.loads(receive(head_length))
    except (ValueError, RecursionError) as error:
        raise NotUnderstoodError from error
    if not isinstance(head, dict) or set(head) != {"value", "pieces"}:
        raise NotUnderstoodError
    sizes = _sizes(head["pieces"], length)
    reading = _Reading(iter([receive(size) for size in sizes]))
    value: T = _built(wanted, head["value"], reading)
    if reading.named != len(sizes):
        raise NotUnderstoodError
    return value


def _sizes(plain: Any, length: int) -> list[int]:
    sizes = _list(plain)
    if any(type(size) is not int or size < 0 for size in sizes) or sum(sizes) != length:
        raise NotUnderstoodError
    return sizes


def _plain(value: Any, pieces: list[bytes]) -> Any:
    if isinstance(value, bytes):
        pieces.append(value)
        return len(pieces) - 1
    if isinstance(value, tuple):
        return [_plain(item, pieces) for item in value]
    if is_dataclass(value):
        return {one.name: _plain(getattr(value, one.name), pieces) for one in fields(value)}
    return value


def _built(wanted: Any, plain: Any, reading: _Reading) -> Any:
    if isinstance(wanted, types.UnionType):
        (certain,) = (one for one in get_args(wanted) if one is not types.NoneType)
        return None if plain is None else _built(certain, plain, reading)
    if wanted is bytes:
        return reading.take(plain)
    if get_origin(wanted) is tuple:
        item = get_args(wanted)[0]
        return tuple(_built(item, one, reading) for one in _list(plain))
    build = _record if is_dataclass(wanted) else _scalar
    return build(wanted, plain, reading)


def _record(wanted: Any, plain: Any, reading: _Reading) -> Any:
    hints = _hints(wanted)
    if not isinstance(plain, dict) or set(plain) != set(hints):
        raise NotUnderstoodError
    # In the order of the fields, which is the order in which their bytes were sent.
    return wanted(**{name: _built(hint, plain[name], reading) for name, hint in hints.items()})


def _scalar(wanted: Any, plain: Any, _reading: _Reading) -> Any:
    if issubclass(wanted, StrEnum):
        if not isinstance(plain, str) or plain not in list(wanted):
            raise NotUnderstoodError
        return wanted(plain)
    if type(plain) is not wanted:
        raise NotUnderstoodError
    if isinstance(plain, str):
        return _text(plain)
    if abs(plain) > LARGEST_NUMBER:
        raise NotUnderstoodError
    return plain


def _text(plain: str) -> str:
    """Refuse what is too long, and half a surrogate pair, which is no text."""
    if len(plain) > LONGEST_TEXT:
        raise NotUnderstoodError
    try:
        plain.encode()
    except UnicodeEncodeError as error:
        raise NotUnderstoodError from error
    return plain


def _list(plain: Any) -> list[Any]:
    if not isinstance(plain, list) or len(plain) > MOST_ITEMS:
        raise NotUnderstoodError
    return plain


@cache
def _hints(record: type) -> dict[str, Any]:
    return typing.get_type_hints(record)
