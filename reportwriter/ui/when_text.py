"""Dates as people type them, and back, for the fields and lists of the window."""

from datetime import date, datetime, time
from importlib import import_module
from typing import TYPE_CHECKING

from reportwriter.domain.typed_dates.unclear import UnclearDateError
from reportwriter.domain.when import Precision, Sense, When
from reportwriter.domain.when_words import when_in_words
from reportwriter.wording.dates import LOCAL, clock, local_day, short_date, weekday_date
from reportwriter.wording.typed_dates import doubt_words, no_day_words, unclear_words

if TYPE_CHECKING:
    from reportwriter.domain.typed_dates.reading import DateRead


def read_when(text: str, today: date, *, ahead: bool = False) -> When | None:
    """Return what a typed date means, or None; a date without a year is the last one, or next."""
    try:
        return _read(text, today, ahead=ahead).when
    except UnclearDateError:
        return None


def heard(text: str, today: date, *, ahead: bool = False) -> str:
    """Return what was understood, with what is worth a word; empty where nothing was."""
    try:
        found = _read(text, today, ahead=ahead)
    except UnclearDateError:
        return ""
    notes = (doubt_words(doubt, echo(found.when)) for doubt in found.doubts)
    return next(notes, echo(found.when))


def why_unread(text: str, today: date, *, ahead: bool = False) -> str:
    """Return why what was typed is no date, and what to do; empty for one, and for nothing."""
    if not text.strip():
        return ""
    try:
        _read(text, today, ahead=ahead)
    except UnclearDateError as error:
        return unclear_words(error.unclear, error.figures)
    return ""


def why_no_day(text: str, today: date, otherwise: str, *, ahead: bool = False) -> str:
    """Return why what was typed is no whole day; empty for one, and for nothing.

    `otherwise` says how a day is typed, for what is no day at all.
    """
    if not text.strip():
        return ""
    try:
        found = _read(text, today, ahead=ahead)
    except UnclearDateError as error:
        return no_day_words(error.unclear, error.figures, otherwise)
    return otherwise if exact_day(found.when) is None else ""


def exact_moment(text: str, today: date, *, ahead: bool = False) -> datetime | None:
    """Return a day and time that were typed; None where the time is lacking or cannot be read."""
    when = read_when(text, today, ahead=ahead)
    day = exact_day(when)
    if when is None or day is None or when.time is None:
        return None
    return datetime.combine(day, time.fromisoformat(when.time), LOCAL)


def typed_moment(moment: datetime) -> str:
    """Return a day and time as `exact_moment` reads them, for the field."""
    return f"{typed_day(local_day(moment))} {clock(moment)}"


def short_words(when: When | None) -> str:
    """Return a date for a list: `9 Dec 2026`, `7 Dec 2026 to 9 Dec 2026`."""
    return when_in_words(when, short_date) if when else ""


def echo(when: When | None) -> str:
    """Return what was understood, in full: `Friday 11 December 2026`."""
    return when_in_words(when, weekday_date) if when else ""


def typed(when: When | None) -> str:
    """Return a date as someone might have typed it, for the field."""
    return short_words(when).replace("\N{NO-BREAK SPACE}", " ")


def typed_day(day: date | None) -> str:
    """Return a whole day as `typed` does; empty where there is none."""
    return typed(When(day.isoformat())) if day else ""


def exact_day(when: When | None) -> date | None:
    """Return the day, where a whole day and nothing longer or rougher is meant."""
    if when is None or when.sense is not Sense.SINGLE or when.first is None:
        return None
    day = when.first
    is_exact = day.precision in (Precision.DAY, Precision.MINUTE)
    return day.earliest if is_exact and not (day.about or day.possibly) else None


def day_of(text: str, today: date, *, ahead: bool = False) -> date | None:
    """Return the whole day that was typed, read as `read_when` does; None where none is meant."""
    return exact_day(read_when(text, today, ahead=ahead))


def load_reading() -> None:
    """Load what reads a typed date, so that the first key in the field of one does not wait."""
    import_module(_READING)


def _read(text: str, today: date, *, ahead: bool) -> "DateRead":
    # Loaded once a report stands on the screen: no list that is shown reads a date.
    from reportwriter.domain.typed_dates.reading import read_date  # noqa: PLC0415

    return read_date(text, today, ahead=ahead)


_READING = "reportwriter.domain.typed_dates.reading"
