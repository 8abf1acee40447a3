"""Has Python compile what it writes for frozen values when that is first called.

`dataclass` writes six methods of a class as text and compiles them at once. Two hundred classes
are made before a report is on the screen, and compiling is a tenth of the time to it; few of them
are ever told, compared or hashed, and none is told that it cannot be changed. From Python 3.13 on
all methods of a class are compiled together, so there nothing is changed.
"""

import dataclasses
import sys
from collections.abc import Callable
from typing import Any

_BEFORE = (3, 13)
Method = Callable[..., Any]


def make_values_quickly() -> None:
    """Call it once, before the modules whose classes are to be made.

    A Python that makes them otherwise is left to do it its own way.
    """
    made = vars(dataclasses)
    is_as_known = sys.version_info < _BEFORE and all(name in made for name in _LATE)
    if not is_as_known or made["_hash_fn"] is _hash:
        return
    # There is no switch for it. That all does the same, and does it late, is held by a test.
    _USUAL.update({name: made[name] for name in _LATE})
    made.update(_LATE)


def _repr(*given: Any, **named: Any) -> Method:
    return _late("__repr__", lambda: _USUAL["_repr_fn"](*given, **named))


def _compare(name: str, *given: Any, **named: Any) -> Method:
    return _late(name, lambda: _USUAL["_cmp_fn"](name, *given, **named))


def _hash(*given: Any, **named: Any) -> Method:
    return _late("__hash__", lambda: _USUAL["_hash_fn"](*given, **named))


def _freeze(*given: Any, **named: Any) -> tuple[Method, Method]:
    def usual() -> tuple[Method, Method]:
        both: tuple[Method, Method] = _USUAL["_frozen_get_del_attr"](*given, **named)
        return both

    return _late("__setattr__", lambda: usual()[0]), _late("__delattr__", lambda: usual()[1])


def _late(name: str, compiled: Callable[[], Method]) -> Method:
    """Return a method that puts the compiled one in its place, and is that, when it is called."""

    def method(self: object, *given: object) -> object:
        usual = compiled()
        usual.__qualname__ = method.__qualname__
        for one in type(self).__mro__:
            if vars(one).get(name) is method:
                setattr(one, name, usual)
        return usual(self, *given)

    method.__name__ = name
    return method


_USUAL: dict[str, Method] = {}
_LATE: dict[str, Any] = {
    "_repr_fn": _repr,
    "_cmp_fn": _compare,
    "_hash_fn": _hash,
    "_frozen_get_del_attr": _freeze,
}
