"""Names everything that is wrong in a record; `canonical` reads what is right."""

from collections.abc import Callable
from dataclasses import is_dataclass
from datetime import date, datetime, time
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar, get_origin

from cattrs import Converter, transform_error
from cattrs.cols import homogenous_tuple_structure_factory
from cattrs.errors import BaseValidationError, ForbiddenExtraKeysError
from cattrs.gen import make_dict_structure_fn

from reportwriter.domain.errors import DataError
from reportwriter.domain.when import When
from reportwriter.records.values import RecordError, aware, misfit, text_of

T = TypeVar("T")
SHAPES = {int: "a whole number", bool: "true or false", list: "a list", dict: "a record"}


def read_or_tell(plain: object, wanted: type[T], name: str) -> T:
    """Return the value that parsed JSON describes; raises RecordError with every fault."""
    try:
        return _converter().structure(plain, wanted)
    except BaseValidationError as error:
        raise RecordError(name, tuple(transform_error(error, format_exception=_fault))) from None
    except (DataError, ValueError) as error:
        raise RecordError(name, (_fault(error, wanted),)) from None


@cache
def _converter() -> Converter:
    converter = Converter(forbid_extra_keys=True)
    converter.register_unstructure_hook(When, lambda when: when.edtf)
    converter.register_structure_hook(When, lambda plain, _: When(text_of(plain)))
    converter.register_structure_hook(str, _word)
    for scalar in (int, bool):
        converter.register_structure_hook(scalar, _only(scalar, lambda plain, _: plain))
    for moment in (datetime, date, time):
        converter.register_unstructure_hook(moment, lambda moment: moment.isoformat())
    converter.register_structure_hook(date, lambda plain, _: date.fromisoformat(text_of(plain)))
    converter.register_structure_hook(time, lambda plain, _: time.fromisoformat(text_of(plain)))
    converter.register_structure_hook(datetime, lambda plain, _: aware(text_of(plain)))
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
            raise misfit(f"not {SHAPES[shape]}")
        return hook(plain, wanted)

    return structure


def _word(plain: object, wanted: Any) -> str:
    """Return the text, or the member of an enum: to cattrs ours are texts too."""
    text = text_of(plain)
    if not (isinstance(wanted, type) and issubclass(wanted, StrEnum)):
        return text
    if text not in list(wanted):
        raise misfit(f"not one of: {', '.join(wanted)}")
    return wanted(text)


def _fault(error: BaseException, _wanted: object) -> str:
    """Say what is wrong without the value, which may be an answer."""
    if isinstance(error, DataError):
        return error.what
    if isinstance(error, ForbiddenExtraKeysError):
        return f"unknown: {', '.join(sorted(error.extra_fields))}"
    return "missing" if isinstance(error, KeyError) else "not what stands here"
