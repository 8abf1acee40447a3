"""As few statements as can be get a new place."""

from hypothesis import given
from hypothesis import strategies as st

from reportwriter.domain.ordering import out_of_place


def test_one_that_moves_far_is_the_only_one_out_of_place() -> None:
    assert out_of_place("abcdefgh", "bcdefgha") == {"a"}
    assert out_of_place("abcdefgh", "habcdefg") == {"h"}


def test_new_ones_are_out_of_place_and_those_gone_are_not_missed() -> None:
    assert out_of_place("abc", "axc") == {"x"}
    assert out_of_place("", "ab") == {"a", "b"}
    assert out_of_place("ab", "") == frozenset()


@given(st.permutations("abcdefgh"))
def test_what_stays_is_in_its_old_order(after: list[str]) -> None:
    staying = [name for name in after if name not in out_of_place("abcdefgh", after)]

    assert staying == sorted(staying)
