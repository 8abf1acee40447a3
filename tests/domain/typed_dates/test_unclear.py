"""What cannot be read, and why; what could mean two things is not guessed."""

import pytest

from reportwriter.domain.typed_dates.reading import read_date
from reportwriter.domain.typed_dates.unclear import Doubt, Unclear, UnclearDateError
from reportwriter.wording.typed_dates import doubt_words, unclear_words
from tests.domain.typed_dates.spellings import TODAY

UNCLEAR = (
    ("nov 25", Unclear.DAY_OR_YEAR, (11, 25)),
    ("31/9/2025", Unclear.NO_SUCH_DAY, (31, 9, 2025)),
    ("12/13/2025", Unclear.NO_SUCH_MONTH, (13,)),
    ("2010-12", Unclear.MONTH_OR_YEARS, (2010, 12)),
    ("2021/22", Unclear.MONTH_OR_YEARS, (2021, 22)),
    ("2021-22", Unclear.MONTH_OR_YEARS, (2021, 22)),
    ("winter 2024", Unclear.WHICH_WINTER, (2024,)),
    ("winter", Unclear.WHICH_WINTER, (2026,)),
    ("half term", Unclear.WHICH_HOLIDAY, ()),
    ("friday", Unclear.WHICH_WEEKDAY, (11, 12, 18, 12)),
    ("last tuesday", Unclear.WHICH_WEEKDAY, (15, 12, 8, 12)),
    ("last thursday", Unclear.WHICH_WEEKDAY, (17, 12, 10, 12)),
    ("last week", Unclear.UNREAD, ()),
    ("mon 11 dec 2026", Unclear.WRONG_WEEKDAY, (0, 4, 11, 12, 2026)),
    ("15 dec 2026 midnight", Unclear.MIDNIGHT, ()),
    ("15 dec 2026 25:00", Unclear.NO_SUCH_TIME, ()),
    ("15 dec 2026 13pm", Unclear.NO_SUCH_TIME, ()),
    ("2026 at 9:00", Unclear.UNREAD, ()),
    ("9 to 7 dec 2026", Unclear.BACKWARDS, ()),
    ("28 to 3 march", Unclear.BACKWARDS, ()),
    ("3 or 9 march", Unclear.TWO_DATES, ()),
    ("3 and 5 march", Unclear.TWO_DATES, ()),
    ("3 & 5 march 2025", Unclear.TWO_DATES, ()),
    ("weekend of 3 march 2026", Unclear.UNREAD, ()),
    ("31 september", Unclear.NO_SUCH_DAY, (31, 9, 2026)),
    ("31 sept 2026", Unclear.NO_SUCH_DAY, (31, 9, 2026)),
    ("29 feb 2025", Unclear.NO_SUCH_DAY, (29, 2, 2025)),
    ("30 february 2026", Unclear.NO_SUCH_DAY, (30, 2, 2026)),
    ("12 may 87", Unclear.SHORT_YEAR, (87,)),
    ("3 nov 2905", Unclear.FAR_YEAR, (2905,)),
    ("3 nov 0205", Unclear.FAR_YEAR, (205,)),
    ("unknown", Unclear.UNREAD, ()),
    ("not known", Unclear.UNREAD, ()),
    ("when she was three", Unclear.UNREAD, ()),
    ("x", Unclear.UNREAD, ()),
    ("9", Unclear.UNREAD, ()),
    ("99", Unclear.UNREAD, ()),
    ("1234567", Unclear.UNREAD, ()),
    ("3 november 2025 and later", Unclear.UNREAD, ()),
    ("\u0663 \u0646\u0648\u0641\u0645\u0628\u0631", Unclear.UNREAD, ()),
    ("tuesdays", Unclear.UNREAD, ()),
    ("2025 nov", Unclear.UNREAD, ()),
    ("03112025", Unclear.UNREAD, ()),
    ("end of the summer term 2025", Unclear.UNREAD, ()),
    ("15 dec 2026 12am", Unclear.MIDNIGHT, ()),
)


@pytest.mark.parametrize(("text", "unclear", "figures"), UNCLEAR)
def test_what_is_impossible_or_means_two_things_is_named(
    text: str, unclear: Unclear, figures: tuple[int, ...]
) -> None:
    with pytest.raises(UnclearDateError) as caught:
        read_date(text, TODAY)

    assert (caught.value.unclear, caught.value.figures) == (unclear, figures)


def test_every_reason_is_shown_by_an_example() -> None:
    assert {unclear for _, unclear, _ in UNCLEAR} == set(Unclear)


@pytest.mark.parametrize(("unclear", "figures"), [example[1:] for example in UNCLEAR])
def test_every_reason_is_said_in_whole_sentences_with_what_to_do(
    unclear: Unclear, figures: tuple[int, ...]
) -> None:
    words = unclear_words(unclear, figures)

    assert words.endswith(".")
    assert any(verb in words for verb in ("Type ", "Check ", "Write "))
    assert "{" not in words


def test_an_impossible_day_is_named_with_what_can_be_typed_instead() -> None:
    words = unclear_words(Unclear.NO_SUCH_DAY, (31, 9, 2025))

    assert words == (
        "31\u00a0September\u00a02025 does not exist. Check the day, or type \u2018sept 2025\u2019."
    )


def test_the_reason_carries_nothing_of_what_was_typed_into_a_log() -> None:
    with pytest.raises(UnclearDateError) as caught:
        read_date("31 sept 2026", TODAY)

    assert str(caught.value) == "no_such_day"


@pytest.mark.parametrize(
    ("text", "doubts"),
    [
        ("3/4", (Doubt.DAY_FIRST,)),
        ("3/3", ()),
        ("13/4", ()),
        ("3/4/2026", ()),
        ("3 nov 2027", (Doubt.NOT_YET,)),
        ("19 dec 2026", (Doubt.NOT_YET,)),
        ("18 dec 2026", ()),
        ("dec 2026", ()),
        ("since 2028", (Doubt.NOT_YET,)),
        ("until 2028", ()),
    ],
)
def test_what_may_be_a_slip_gets_a_word(text: str, doubts: tuple[Doubt, ...]) -> None:
    assert read_date(text, TODAY).doubts == doubts


def test_a_date_that_is_expected_to_come_gets_no_word_for_it() -> None:
    assert read_date("3 nov 2027", TODAY, ahead=True).doubts == ()


@pytest.mark.parametrize("doubt", Doubt)
def test_every_doubt_says_what_was_read(doubt: Doubt) -> None:
    words = doubt_words(doubt, "Friday 3\u00a0April\u00a02026")

    assert "3\u00a0April\u00a02026" in words
    assert words.endswith(".")
