"""Canonical JSON of domain values: one text for one value, so that a digest means something.

Sorted keys, no spaces, UTF-8. Reading is strict, because what is read may come from a stranger:
unknown and repeated keys, wrong types, endless nesting and numbers JSON does not know are refused,
never repaired.
"""

import json
from dataclasses import Field, fields
from datetime import date, datetime, time
from functools import cache
from typing import Any, NoReturn, TypeVar

from reportwriter.domain.errors import DataError
from reportwriter.domain.when import When
from reportwriter.fitting import Fitting, UnfitError, exactly
from reportwriter.records.values import aware, text_of

MOST_BYTES = 8 << 20
"""A report of 5,000 statements is some 4 MB."""
DEEPEST = 24

T = TypeVar("T")
ADDED = {"added": True}
"""Marks a field that a record got after it was in use; its default is what was so before.

It is written only where it says something else: so what was signed before it was there still has
one text, and an older program can read what does not use it.
"""


def to_json(value: object) -> bytes:
    """Return the canonical JSON of a domain value."""
    return json.dumps(
        value, default=_plain, sort_keys=True, separators=(",", ":"), ensure_ascii=False
    ).encode()


def from_json(data: bytes, wanted: type[T], *, name: str = "record") -> T:
    """Return the value that `data` describes. `name` says in the error which record was read.

    Raises DataError with the path of each fault; the faulty value itself is never in it.
    """
    return from_plain(_parsed(data, name), wanted, name=name)


def from_plain(plain: object, wanted: type[T], *, name: str = "record") -> T:
    """Return the value that parsed JSON describes; raises DataError as `from_json` does."""
    try:
        return _FITTING.value(plain, wanted)
    except (UnfitError, DataError, ValueError):
        # Loaded for a faulty record alone, as no start should wait for what is told of one.
        from reportwriter.records.faults import read_or_tell  # noqa: PLC0415

        return read_or_tell(plain, wanted, name)


def _parsed(data: bytes, name: str) -> object:
    if len(data) > MOST_BYTES:
        raise DataError(name, "larger than any record of ours")
    try:
        text = data.decode("utf-8")
        _refuse_deep(text, name)
        return json.loads(text, object_pairs_hook=_without_repeats, parse_constant=_refuse_constant)
    except (ValueError, RecursionError) as error:
        raise DataError(name, "not JSON as we write it") from error


def _refuse_deep(text: str, name: str) -> None:
    """Count the nesting before the parser meets it; brackets inside texts are text."""
    depth = 0
    inside = escaped = False
    for letter in text:
        if inside:
            inside = escaped or letter != '"'
            escaped = letter == "\\" and not escaped
        elif letter == '"':
            inside = True
        elif letter in "[{":
            depth += 1
            if depth > DEEPEST:
                raise DataError(name, "nested too deeply")
        elif letter in "]}":
            depth -= 1


def _without_repeats(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key stands twice")
    return found


def _refuse_constant(_name: str) -> NoReturn:
    raise ValueError("not a number of JSON")


def _plain(value: Any) -> object:
    """Return what stands for a value that JSON has no word for."""
    if isinstance(value, When):
        return value.edtf
    if isinstance(value, date | time):
        return value.isoformat()
    names, later = _names(value.__class__)
    plain = {name: getattr(value, name) for name in names}
    for one in later:
        if (said := getattr(value, one.name)) != one.default:
            plain[one.name] = said
    return plain


@cache
def _names(wanted: Any) -> tuple[tuple[str, ...], tuple[Field[Any], ...]]:
    """Return the names that are always written, and the fields that were added later."""
    kept = [field for field in fields(wanted) if field.init]
    later = tuple(one for one in kept if one.metadata == ADDED)
    return tuple(one.name for one in kept if one not in later), later


_FITTING = Fitting(
    {
        When: lambda plain: When(text_of(plain)),
        str: text_of,
        int: exactly(int),
        bool: exactly(bool),
        date: lambda plain: date.fromisoformat(text_of(plain)),
        time: lambda plain: time.fromisoformat(text_of(plain)),
        datetime: lambda plain: aware(text_of(plain)),
    }
)
