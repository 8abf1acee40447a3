"""Canonical JSON of domain values: one text for one value, so that a digest means something.

Sorted keys, no spaces, UTF-8. Reading is strict, because what is read may come from a stranger:
unknown and repeated keys, wrong types, endless nesting and numbers JSON does not know are refused,
never repaired.
"""

import json
from collections.abc import Callable
from dataclasses import is_dataclass
from datetime import date, datetime, time
from enum import StrEnum
from functools import cache
from typing import Any, NoReturn, TypeVar, get_origin

from cattrs import Converter, transform_error
from cattrs.cols import homogenous_tuple_structure_factory
from cattrs.errors import BaseValidationError, ForbiddenExtraKeysError
from cattrs.gen import make_dict_structure_fn

from reportwriter.domain.errors import DataError
from reportwriter.domain.when import When

MOST_BYTES = 8 << 20
"""A report of 5,000 statements is some 4 MB."""
DEEPEST = 24

T = TypeVar("T")


class RecordError(DataError):
    """A record does not follow its schema; `faults` are all of them, each with its path."""

    def __init__(self, where: str, faults: tuple[str, ...]) -> None:
        super().__init__(where, faults[0])
        self.faults = faults


class _MisfitError(DataError):
    """One value that is not of the wanted type: what is wanted, never what stands there."""

    def __init__(self, what: str) -> None:
        super().__init__("value", what)


def to_json(value: object) -> bytes:
    """Return the canonical JSON of a domain value."""
    return json.dumps(
        _converter().unstructure(value), sort_keys=True, separators=(",", ":"), ensure_ascii=False
    ).encode()


def from_json(data: bytes, wanted: type[T], *, name: str = "record") -> T:
    """Return the value that `data` describes. `name` says in the error which record was read.

    Raises DataError with the path of each fault; the faulty value itself is never in it.
    """
    return from_plain(_parsed(data, name), wanted, name=name)


def from_plain(plain: object, wanted: type[T], *, name: str = "record") -> T:
    """Return the value that parsed JSON describes; raises DataError as `from_json` does."""
    try:
        return _converter().structure(plain, wanted)
    except BaseValidationError as error:
        raise RecordError(name, tuple(transform_error(error, format_exception=_fault))) from None
    except (DataError, ValueError) as error:
        raise RecordError(name, (_fault(error, wanted),)) from None


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
    converter.register_structure_hook(str, _word)
    for scalar in (int, bool):
        converter.register_structure_hook(scalar, _only(scalar, lambda plain, _: plain))
    for moment in (datetime, date, time):
        converter.register_unstructure_hook(moment, lambda moment: moment.isoformat())
    converter.register_structure_hook(date, lambda plain, _: date.fromisoformat(_text(plain)))
    converter.register_structure_hook(time, lambda plain, _: time.fromisoformat(_text(plain)))
    converter.register_structure_hook(datetime, lambda plain, _: _aware(_text(plain)))
    # Left alone, cattrs would make a list of the letters of a text.
    converter.register_structure_hook_factory(
        _is_tuple,
        lambda wanted: _only(list, homogenous_tuple_structure_factory(wanted, converter)),
    )
    converter.register_structure_hook_factory(
        _is_record, lambda wanted: _only(dict, make_dict_structure_fn(wanted, converter))
    )
    return converter


def _is_tuple(wanted: Any) -> bool:
    return get_origin(wanted) is tuple


def _is_record(wanted: Any) -> bool:
    return is_dataclass(wanted) and wanted is not When


def _only(shape: type, hook: Callable[[Any, Any], Any]) -> Callable[[Any, Any], Any]:
    """Refuse what is not of the shape; cattrs alone would quietly make a text of a number."""

    def structure(plain: Any, wanted: Any) -> Any:
        if type(plain) is not shape:
            raise _MisfitError(f"not {SHAPES[shape]}")
        return hook(plain, wanted)

    return structure


SHAPES = {int: "a whole number", bool: "true or false", list: "a list", dict: "a record"}


def _text(plain: object) -> str:
    if not isinstance(plain, str):
        raise _MisfitError("not a text")
    plain.encode()  # Half a surrogate pair is no text, and would fail later, when it is drawn.
    return plain


def _word(plain: object, wanted: Any) -> str:
    """Return the text, or the member of an enum: to cattrs ours are texts too."""
    text = _text(plain)
    if not (isinstance(wanted, type) and issubclass(wanted, StrEnum)):
        return text
    if text not in list(wanted):
        raise _MisfitError(f"not one of: {', '.join(wanted)}")
    return wanted(text)


def _aware(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise _MisfitError("a moment without its time zone")
    return moment


def _fault(error: BaseException, _wanted: object) -> str:
    """Say what is wrong without the value, which may be an answer."""
    if isinstance(error, DataError):
        return error.what
    if isinstance(error, ForbiddenExtraKeysError):
        return f"unknown: {', '.join(sorted(error.extra_fields))}"
    return "missing" if isinstance(error, KeyError) else "not what stands here"
