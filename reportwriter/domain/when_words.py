"""Dates in words, never more exact than they were said."""

from collections.abc import Callable
from datetime import date

from reportwriter.domain.when import Moment, Sense, When
from reportwriter.wording.dates import NBSP, known_moment, long_date


def when_in_words(when: When, day: Callable[[date], str] = long_date) -> str:
    """Return a date, a moment or a period as people say it, its days as `day` writes them."""
    first, last = (moment and moment_in_words(moment, day) for moment in (when.first, when.last))
    if when.sense is Sense.SINGLE:
        return first or ""
    if first and last:
        is_period = when.sense is Sense.PERIOD
        return f"{first} to {last}" if is_period else f"between {first} and {last}"
    if when.sense is Sense.PERIOD:
        return f"since {first}" if first else f"until {last}"
    return f"no earlier than {first}" if first else f"no later than {last}"


def moment_in_words(moment: Moment, day: Callable[[date], str]) -> str:
    """Return one end of a date."""
    words = known_moment(moment.earliest, moment.precision, time=moment.time, day=day)
    if moment.about:
        words = f"about{NBSP}{words}"
    return f"possibly{NBSP}{words}" if moment.possibly else words
