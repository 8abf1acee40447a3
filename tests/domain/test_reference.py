from collections.abc import Sequence
from itertools import product

import pytest

from reportwriter.domain.ids import Reference
from reportwriter.domain.reference import LETTERS, draw_reference


def _drawing(*letters: str) -> "_Drawer":
    return _Drawer("".join(letters))


class _Drawer:
    def __init__(self, letters: str) -> None:
        self.left = list(letters)

    def __call__(self, choices: Sequence[str]) -> str:
        assert self.left[0] in choices
        return self.left.pop(0)


def test_a_reference_is_three_drawn_letters() -> None:
    assert draw_reference((), _drawing("HKM")) == "HKM"


def test_a_reference_that_is_taken_is_drawn_again() -> None:
    taken = (Reference("HKM"), Reference("BCD"))

    assert draw_reference(taken, _drawing("HKM", "BCD", "TTW")) == "TTW"


def test_no_reference_can_be_a_word() -> None:
    assert not set(LETTERS) & set("AEIOUY")
    assert len(set(LETTERS)) == 20


def test_when_all_are_taken_it_says_so_rather_than_draw_for_ever() -> None:
    taken = {Reference("".join(letters)) for letters in product(LETTERS, repeat=3)}

    with pytest.raises(ValueError, match="every reference is taken"):
        draw_reference(taken, _drawing())
