import pytest

from reportwriter.domain.when import When
from reportwriter.domain.when_words import when_in_words
from reportwriter.wording.dates import short_date


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2026-12-09", "9 December 2026"),
        ("2019~", "about 2019"),
        ("2026-11?", "possibly November 2026"),
        ("2026-11%", "possibly about November 2026"),
        ("2026-12-12T21:14", "12 December 2026, 21:14"),
        ("2025-21", "spring 2025"),
        ("2024-38", "mid 2024"),
        ("199X", "the 1990s"),
        ("2026-09-07/2026-10-16", "7 September 2026 to 16 October 2026"),
        ("2025-09~/2025-12~", "about September 2025 to about December 2025"),
        ("2021/..", "since 2021"),
        ("../2021", "until 2021"),
        ("[2025-03..2025-05]", "between March 2025 and May 2025"),
        ("[..2018]", "no later than 2018"),
        ("[2018..]", "no earlier than 2018"),
    ],
)
def test_a_date_is_said_no_more_exactly_than_it_is_known(edtf: str, words: str) -> None:
    assert when_in_words(When(edtf)).replace("\xa0", " ") == words


def test_days_are_said_as_they_are_wanted() -> None:
    words = when_in_words(When("2026-12-07/2026-12-09"), short_date)

    assert words == "7\xa0Dec\xa02026 to 9\xa0Dec\xa02026"
