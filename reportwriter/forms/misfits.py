"""Names every place of a form or area file that does not fit; `structure` reads what does."""

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar, cast, get_origin

from cattrs import BaseValidationError, ClassValidationError, Converter, ForbiddenExtraKeysError
from cattrs.cols import homogenous_tuple_structure_factory
from cattrs.errors import IterableValidationError
from cattrs.gen import make_dict_structure_fn

from reportwriter.forms.errors import Fault, MisfitsError, Problem

T = TypeVar("T")
Hook = Callable[[Any, Any], Any]


class _MisfitError(Exception):
    """One value that does not fit; cattrs notes where."""

    def __init__(self, fault: Fault, given: str = "", allowed: tuple[str, ...] = ()) -> None:
        super().__init__(fault)
        self.fault, self.given, self.allowed = fault, given, allowed


def structured_or_told(plain: object, wanted: type[T]) -> T:
    """Return the value, as strictly as `structured` does. Raises MisfitsError."""
    try:
        return _converter().structure(plain, wanted)
    except (BaseValidationError, _MisfitError) as error:
        raise MisfitsError(tuple(_problems(error, ""))) from None


@cache
def _converter() -> Converter:
    converter = Converter(forbid_extra_keys=True)
    converter.register_structure_hook_factory(
        is_dataclass,
        lambda wanted: _only(dict, Fault.NOT_A_TABLE, make_dict_structure_fn(wanted, converter)),
    )
    converter.register_structure_hook_factory(
        _is_tuple,
        lambda wanted: _only(
            list, Fault.NOT_A_LIST, homogenous_tuple_structure_factory(wanted, converter)
        ),
    )
    converter.register_structure_hook(str, _only(str, Fault.NOT_A_TEXT, _text))
    converter.register_structure_hook(int, _only(int, Fault.NOT_A_WHOLE_NUMBER, _as_it_is))
    converter.register_structure_hook(bool, _only(bool, Fault.NOT_TRUE_OR_FALSE, _as_it_is))
    return converter


def _is_tuple(wanted: Any) -> bool:
    return get_origin(wanted) is tuple


def _only(shape: type, fault: Fault, hook: Hook) -> Hook:
    """Refuse what is not of the shape; cattrs alone would make a text of a number."""

    def structure(plain: Any, wanted: Any) -> Any:
        if type(plain) is not shape:
            raise _MisfitError(fault)
        return hook(plain, wanted)

    return structure


def _as_it_is(plain: Any, _wanted: Any) -> Any:
    return plain


def _text(plain: str, wanted: Any) -> str:
    """Return the text, or the member of an enum: to cattrs ours are texts too."""
    if not (isinstance(wanted, type) and issubclass(wanted, StrEnum)):
        return plain
    allowed = tuple(str(member) for member in wanted)
    if plain not in allowed:
        raise _MisfitError(Fault.UNKNOWN_WORD, plain, allowed)
    return wanted(plain)


def _problems(error: Exception, path: str) -> Iterator[Problem]:
    if isinstance(error, _MisfitError):
        yield Problem(field=path, fault=error.fault, given=error.given, allowed=error.allowed)
    elif isinstance(error, ClassValidationError):
        yield from _of_table(error, path)
    else:
        # Nothing else fails: our hooks raise misfits, and cattrs gathers them by table and list.
        for inner, note in cast("IterableValidationError", error).group_exceptions()[0]:
            yield from _problems(inner, f"{path}[{note.index}]")


def _of_table(error: ClassValidationError, path: str) -> Iterator[Problem]:
    known = tuple(key.name for key in fields(error.cl))
    inside, about_keys = error.group_exceptions()
    for inner, note in inside:
        where = _join(path, note.name)
        if isinstance(inner, KeyError):
            yield Problem(field=where, fault=Fault.MISSING_KEY, given=note.name)
        else:
            yield from _problems(inner, where)
    strays = [stray for stray in about_keys if isinstance(stray, ForbiddenExtraKeysError)]
    for key in sorted(key for stray in strays for key in stray.extra_fields):
        yield Problem(field=_join(path, key), fault=Fault.UNKNOWN_KEY, given=key, allowed=known)


def _join(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name
