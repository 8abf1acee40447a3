"""Plain values, as JSON and TOML have them, become values of frozen types where every one fits.

The first that does not fit ends it, and nobody is told which: a program that starts reads what is
right, and should not wait for the library that names everything wrong (`records/faults.py`,
`forms/misfits.py`). Whatever is left here is given to that one, which decides.
"""

from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from enum import StrEnum
from types import NoneType, UnionType
from typing import Any, Literal, NewType, TypeVar, Union, cast, get_args, get_origin

T = TypeVar("T")
Hook = Callable[[Any], Any]


class UnfitError(Exception):
    """A value does not fit its type, or the type is of a shape that is left to others."""


class Fitting:
    """Reads strictly: no unknown key, no guessed type, nothing lacking that has no default.

    `scalars` are the types that stand for one plain value, each with what makes its value; that
    raises UnfitError, or an error of its own.
    """

    def __init__(self, scalars: Mapping[Any, Hook]) -> None:
        self._hooks: dict[Any, Hook] = dict(scalars)

    def value(self, plain: object, wanted: type[T]) -> T:
        """Return the value. Raises UnfitError, or what the making of a value raised."""
        return cast("T", self._hook(wanted)(plain))

    def _hook(self, wanted: Any) -> Hook:
        if wanted not in self._hooks:
            self._hooks[wanted] = self._made(wanted)
        return self._hooks[wanted]

    def _made(self, wanted: Any) -> Hook:
        if isinstance(wanted, NewType):
            hook = self._hook(wanted.__supertype__)
        elif get_origin(wanted) is tuple:
            hook = self._tuple(get_args(wanted))
        elif get_origin(wanted) in (Union, UnionType):
            hook = self._optional(get_args(wanted))
        elif get_origin(wanted) is Literal:
            hook = _literal(get_args(wanted))
        elif isinstance(wanted, type) and is_dataclass(wanted):
            hook = self._record(wanted)
        else:
            hook = _member(wanted)
        return hook

    def _tuple(self, inside: tuple[Any, ...]) -> Hook:
        """Return what reads a list of one type: of any length, or of as many as are named."""
        if len({*inside} - {Ellipsis}) != 1:
            raise UnfitError
        item = self._hook(inside[0])
        length = None if Ellipsis in inside else len(inside)

        def fit(plain: Any) -> Any:
            if type(plain) is not list or length not in (None, len(plain)):
                raise UnfitError
            return tuple([item(one) for one in plain])

        return fit

    def _optional(self, either: tuple[Any, ...]) -> Hook:
        some = [one for one in either if one is not NoneType]
        if len(some) != 1:
            raise UnfitError
        hook = self._hook(some[0])
        return lambda plain: None if plain is None else hook(plain)

    def _record(self, wanted: Any) -> Hook:
        taken = [field for field in fields(wanted) if field.init]
        parts = {field.name: self._hook(field.type) for field in taken}
        needed = frozenset(
            field.name
            for field in taken
            if field.default is MISSING and field.default_factory is MISSING
        )

        def fit(plain: Any) -> Any:
            if type(plain) is not dict or not needed <= plain.keys() <= parts.keys():
                raise UnfitError
            return wanted(**{name: parts[name](one) for name, one in plain.items()})

        return fit


def exactly(shape: type) -> Hook:
    """Return what gives back a value of that very type: to Python true is a number as well."""

    def fit(plain: Any) -> Any:
        if type(plain) is not shape:
            raise UnfitError
        return plain

    return fit


def _literal(allowed: tuple[Any, ...]) -> Hook:
    kinds = {(type(one), one) for one in allowed}

    def fit(plain: Any) -> Any:
        if type(plain) not in (str, int) or (type(plain), plain) not in kinds:
            raise UnfitError
        return plain

    return fit


def _member(wanted: Any) -> Hook:
    """Return what gives the member of an enumeration of texts; raises UnfitError for all else."""
    if not (isinstance(wanted, type) and issubclass(wanted, StrEnum)):
        raise UnfitError
    members = {str(member): member for member in wanted}

    def fit(plain: Any) -> Any:
        if type(plain) is not str or plain not in members:
            raise UnfitError
        return members[plain]

    return fit
