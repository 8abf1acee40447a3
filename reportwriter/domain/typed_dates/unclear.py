"""Why a typed date cannot be read, and what is worth a word where it can."""

from collections.abc import Sequence
from enum import StrEnum

from reportwriter.domain.errors import ReportWriterError


class Unclear(StrEnum):
    """What is wrong with a typed date; in brackets, the figures that go with it."""

    UNREAD = "unread"
    NO_SUCH_DAY = "no_such_day"
    """(day, month, year)"""
    NO_SUCH_MONTH = "no_such_month"
    """(month)"""
    NO_SUCH_TIME = "no_such_time"
    FAR_YEAR = "far_year"
    """(year)"""
    SHORT_YEAR = "short_year"
    """(the two figures)"""
    WRONG_WEEKDAY = "wrong_weekday"
    """(weekday said, weekday of that day, day, month, year); Monday is 0"""
    WHICH_WEEKDAY = "which_weekday"
    """(day, month, day, month): the two it could be"""
    DAY_OR_YEAR = "day_or_year"
    """(month, figures), as Nov 25"""
    MONTH_OR_YEARS = "month_or_years"
    """(year, figures), as 2010-12 or 2021/22"""
    WHICH_WINTER = "which_winter"
    """(year)"""
    WHICH_HOLIDAY = "which_holiday"
    MIDNIGHT = "midnight"
    TWO_DATES = "two_dates"
    BACKWARDS = "backwards"


class UnclearDateError(ReportWriterError):
    """A typed date is impossible, has two meanings or is none; with the figures that show it."""

    def __init__(self, unclear: Unclear, figures: Sequence[int] = ()) -> None:
        super().__init__(unclear.value)
        self.unclear = unclear
        self.figures = tuple(figures)


class Doubt(StrEnum):
    """What was read, and might still be a slip."""

    DAY_FIRST = "day_first"
    """Figures alone, as 3/4, which some write month first."""
    NOT_YET = "not_yet"
    """It lies after today."""
