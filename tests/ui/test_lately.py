"""What was made lately is kept, and never more than so many."""

from functools import partial

from reportwriter.ui.lately import Lately


def test_what_is_kept_is_made_once_and_the_oldest_goes_for_the_newest() -> None:
    made: list[str] = []

    def make(what: str) -> str:
        made.append(what)
        return what.upper()

    lately = Lately[str, str](2)
    got = [lately.get(key, partial(make, key)) for key in ("a", "b", "a", "c", "b", "a")]

    assert got == ["A", "B", "A", "C", "B", "A"]
    assert made == ["a", "b", "c", "a"]
    assert len(lately) == 2

    lately.clear()
    lately.get("a", partial(make, "a"))

    assert made[-2:] == ["a", "a"]
