"""Canonical JSON of domain values: one text for one value, so that a digest means something.

Sorted keys, no spaces, UTF-8. Reading is strict, because what is read may come from a stranger:
unknown and repeated keys, wrong types, endless nesting and numbers JSON does not know are refused,
never repaired.
"""

import json
from collections.abc import Callable
from datetime import date, datetime
from functools import cache
from typing import NoReturn, TypeVar

from cattrs import Converter, transform_error
from cattrs.errors import BaseValidationError

from reportwriter.domain.errors import DataError
from reportwriter.domain.when import When

MOST_BYTES = 8 << 20
"""A report of 5,000 statements is some 4 MB."""
DEEPEST = 24

T = TypeVar("T")


def to_json(value: object) -> bytes:
    """Return the canonical JSON of a domain value."""
    return json.dumps(
        _converter().unstructure(value), sort_keys=True, separators=(",", ":"), ensure_ascii=False
    ).encode()


def from_json(data: bytes, wanted: type[T], *, name: str = "record") -> T:
    """Return the value that `data` describes. `name` says in the error which record was read.

    Raises DataError with the path of the first fault; the faulty value itself is never in it.
    """
    return from_plain(_parsed(data, name), wanted, name=name)


def from_plain(plain: object, wanted: type[T], *, name: str = "record") -> T:
    """Return the value that parsed JSON describes; raises DataError as `from_json` does."""
    try:
        return _converter().structure(plain, wanted)
    except (BaseValidationError, DataError, ValueError, TypeError) as error:
        raise DataError(name, _first_fault(error)) from None


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


@cache
def _converter() -> Converter:
    converter = Converter(forbid_extra_keys=True)
    converter.register_unstructure_hook(When, lambda when: when.edtf)
    converter.register_structure_hook(When, lambda plain, _: When(_text(plain)))
    # To cattrs an enum of ours is a str too; called with the text, it refuses a stranger.
    converter.register_structure_hook(str, lambda plain, wanted: wanted(_text(plain)))
    for scalar in (int, bool):
        converter.register_structure_hook(scalar, _exactly(scalar))
    for moment in (datetime, date):
        converter.register_unstructure_hook(moment, lambda moment: moment.isoformat())
    converter.register_structure_hook(date, lambda plain, _: date.fromisoformat(_text(plain)))
    converter.register_structure_hook(datetime, lambda plain, _: _aware(_text(plain)))
    return converter


def _exactly(scalar: type) -> Callable[[object, object], object]:
    """Refuse what is not of the type; cattrs alone would quietly make a text of a number."""

    def structure(plain: object, _: object) -> object:
        if type(plain) is not scalar:
            raise TypeError(f"not a {scalar.__name__}")
        return plain

    return structure


def _text(plain: object) -> str:
    if not isinstance(plain, str):
        raise TypeError("not a text")
    plain.encode()  # Half a surrogate pair is no text, and would fail later, when it is drawn.
    return plain


def _aware(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError("a moment without its time zone")
    return moment


def _first_fault(error: BaseException) -> str:
    if isinstance(error, BaseValidationError):
        return transform_error(error)[0]
    if isinstance(error, DataError):
        return error.what
    return "not what the record holds"
