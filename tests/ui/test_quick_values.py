"""Values that are made quickly are what Python makes itself."""

import dataclasses
import sys
from collections.abc import Callable
from dataclasses import FrozenInstanceError, dataclass, field, replace
from typing import Any

import pytest

from reportwriter.ui.quick_values import make_values_quickly

IS_HERE = sys.version_info < (3, 13)


class Made:
    """Classes of the kinds that the program has."""

    def __init__(self) -> None:
        @dataclass(frozen=True, slots=True, kw_only=True)
        class Two:
            first: int
            second: tuple[object, ...] = ()
            unseen: int = field(default=0, compare=False, repr=False)

        @dataclass(frozen=True)
        class One:
            only: object

        @dataclass(frozen=True, slots=True)
        class Nothing:
            pass

        @dataclass(order=True)
        class Ordered:
            first: int
            second: str = ""

        self.two: Any = Two
        self.one: Any = One
        self.nothing: Any = Nothing
        self.ordered: Any = Ordered


@pytest.fixture
def quick() -> Made:
    kept = dict(vars(dataclasses))
    make_values_quickly()
    made = Made()
    assert (vars(dataclasses)["_hash_fn"] is not kept["_hash_fn"]) is IS_HERE
    vars(dataclasses).update(kept)
    return made


@pytest.fixture
def usual() -> Made:
    return Made()


SAMPLES: list[Callable[[Made], object]] = [
    lambda made: made.two(first=1),
    lambda made: made.two(first=1, second=("a", made.one("b")), unseen=3),
    lambda made: made.one(()),
    lambda made: made.one("a"),
    lambda made: made.nothing(),
]


@pytest.mark.parametrize("sample", SAMPLES)
def test_a_value_is_told_and_hashed_as_usual(
    sample: Callable[[Made], object], quick: Made, usual: Made
) -> None:
    assert repr(sample(quick)) == repr(sample(usual)).replace("usual", "quick")
    assert hash(sample(quick)) == hash(sample(usual))


@pytest.mark.parametrize("sample", SAMPLES)
def test_a_value_equals_one_like_it_and_no_other(
    sample: Callable[[Made], object], quick: Made, usual: Made
) -> None:
    value = sample(quick)

    assert value == sample(quick)
    assert [value == other(quick) for other in SAMPLES].count(True) == 1
    assert value != sample(usual)
    assert type(value).__eq__(value, 1) is NotImplemented


def test_what_is_not_compared_makes_no_difference(quick: Made) -> None:
    assert quick.two(first=1, unseen=2) == quick.two(first=1, unseen=3)


def test_nothing_of_a_frozen_value_is_changed_and_it_says_so_as_usual(
    quick: Made, usual: Made
) -> None:
    said = []
    for made in (quick, usual):
        for value, name in ((made.two(first=1), "first"), (made.one(1), "only")):
            with pytest.raises(FrozenInstanceError) as set_it:
                setattr(value, name, 2)
            with pytest.raises(FrozenInstanceError) as deleted:
                delattr(value, name)
            said.append((str(set_it.value), str(deleted.value)))

    assert said[:2] == said[2:]
    assert replace(quick.two(first=1), first=2).first == 2


def test_a_method_is_compiled_when_it_is_first_called_and_is_that_from_then_on(
    quick: Made, usual: Made
) -> None:
    value = quick.two(first=1)
    late = vars(quick.two)["__hash__"]

    hash(value)

    now = vars(quick.two)["__hash__"]
    assert (now is not late) is IS_HERE
    assert now.__code__.co_code == vars(usual.two)["__hash__"].__code__.co_code
    assert hash(value) == hash(usual.two(first=1))


def test_what_is_ordered_stays_ordered(quick: Made) -> None:
    assert quick.ordered(1, "b") > quick.ordered(1, "a")
    assert quick.ordered(1) <= quick.ordered(1)


def test_a_value_that_holds_itself_is_told_once(quick: Made) -> None:
    held: list[object] = []
    held.append(quick.one(held))

    assert repr(held[0]).endswith("One(only=[...])")


def test_methods_are_called_after_their_class(quick: Made, usual: Made) -> None:
    for name in ("__eq__", "__hash__", "__repr__", "__setattr__", "__delattr__"):
        ours, theirs = getattr(quick.two, name), getattr(usual.two, name)
        assert (ours.__name__, ours.__qualname__) == (theirs.__name__, theirs.__qualname__)


def test_a_python_that_makes_classes_otherwise_is_left_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delattr(dataclasses, "_repr_fn", raising=False)
    before = dict(vars(dataclasses))

    make_values_quickly()

    assert vars(dataclasses) == before
