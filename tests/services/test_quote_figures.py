"""How many parts of restricted statements are found, and false alarms: `make quotes` prints it."""

from tests.quote_figures import LEAST_FOUND, MOST_FALSE_ALARMS, lines, measured


def test_parts_are_found_and_sentences_that_quote_nothing_pass() -> None:
    figures = measured()
    print("\n".join(lines(figures)))  # noqa: T201  # The figures, where a test is asked for them.

    assert figures.quotes > 50
    assert figures.found >= LEAST_FOUND
    assert figures.alarms_each <= MOST_FALSE_ALARMS
