import json
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import pytest

from reportwriter.exchange.quarantine.message import (
    LENGTHS,
    MOST_HEAD,
    NotUnderstoodError,
    pack,
    unpack,
)


class Colour(StrEnum):
    RED = "red"


@dataclass(frozen=True, slots=True, kw_only=True)
class Inner:
    name: str
    content: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Outer:
    count: int
    sure: bool
    colour: Colour
    maybe: int | None
    inner: tuple[Inner, ...]
    last: bytes


VALUE = Outer(
    count=3,
    sure=True,
    colour=Colour.RED,
    maybe=None,
    inner=(Inner(name="é", content=b"first"), Inner(name="", content=b"")),
    last=b"\x00\xff",
)


def reader(frame: bytes) -> Callable[[int], bytes]:
    rest = memoryview(frame)

    def receive(size: int) -> bytes:
        nonlocal rest
        piece, rest = bytes(rest[:size]), rest[size:]
        return piece

    return receive


def frame(head: object, *pieces: bytes) -> bytes:
    encoded = head if isinstance(head, bytes) else json.dumps(head).encode()
    return LENGTHS.pack(len(encoded), sum(map(len, pieces))) + encoded + b"".join(pieces)


def plain() -> dict[str, Any]:
    return {
        "count": 3,
        "sure": True,
        "colour": "red",
        "maybe": None,
        "inner": [{"name": "é", "content": 0}],
        "last": 1,
    }


def test_what_is_packed_comes_out_equal() -> None:
    packed = b"".join(pack(VALUE))

    assert unpack(reader(packed), Outer, most=100) == VALUE


def test_nothing_empty_is_sent_after_the_last_byte_that_is_waited_for() -> None:
    emptied = Inner(name="a file without another beside it", content=b"")

    assert all(pack(VALUE))
    assert all(pack(emptied))


@pytest.mark.parametrize(
    "changed",
    [
        {"count": "3"},
        {"count": True},
        {"count": 2.0},
        {"count": 2**60},
        {"sure": 1},
        {"colour": "blue"},
        {"colour": 7},
        {"maybe": "none"},
        {"inner": {}},
        {"inner": [{"name": "x"}]},
        {"inner": [{"name": "x", "content": 1}]},
        {"inner": [{"name": "x", "content": "0"}]},
        {"inner": [{"name": "x" * 70_000, "content": 0}]},
        {"inner": [{"name": "\ud800", "content": 0}]},
        {"inner": [{"name": "x", "content": 0}] * 2},
        {"last": 0},
        {"last": 2},
        {"further": 1},
    ],
)
def test_any_other_shape_is_refused(changed: dict[str, Any]) -> None:
    sent = frame({"value": plain() | changed, "pieces": [5, 2]}, b"first", b"ab")

    with pytest.raises(NotUnderstoodError):
        unpack(reader(sent), Outer, most=100)


@pytest.mark.parametrize(
    "head",
    [
        b"",
        b"\xff",
        b"[" * 100_000,
        b"1" * 10_000,
        [],
        {"value": plain()},
        {"value": plain(), "pieces": [5, 2], "more": 1},
        {"value": plain(), "pieces": [5, 1]},
        {"value": plain(), "pieces": [5, 3, -1]},
        {"value": plain(), "pieces": [5, 1, 1]},
        {"value": plain(), "pieces": [5, True, 1]},
        {"value": plain(), "pieces": "52"},
        {"value": [], "pieces": [5, 2]},
    ],
)
def test_any_other_head_is_refused(head: object) -> None:
    sent = frame(head, b"first", b"ab")

    with pytest.raises(NotUnderstoodError):
        unpack(reader(sent), Outer, most=100)


@pytest.mark.parametrize(("head", "pieces"), [(MOST_HEAD + 1, 0), (10, 101)])
def test_what_is_too_large_is_refused_before_it_is_read(head: int, pieces: int) -> None:
    asked: list[int] = []

    def receive(size: int) -> bytes:
        asked.append(size)
        return LENGTHS.pack(head, pieces)

    with pytest.raises(NotUnderstoodError):
        unpack(receive, Outer, most=100)

    assert asked == [LENGTHS.size]
