"""How old a child is on a day, and in which school year."""

from datetime import date

_SCHOOL_YEAR_BEGINS = 9
"""Month. A child is in Reception, year 0, from the September after the fourth birthday."""
_YEARS_BEFORE_RECEPTION = 5


def age_on(born: date, day: date) -> int:
    """Return the age in whole years; a child of 29 February has its birthday on 1 March."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def school_year_on(born: date, day: date) -> int:
    """Return the school year of England and Wales, 0 for Reception and less before it."""
    return _school_begins(day) - _school_begins(born) - _YEARS_BEFORE_RECEPTION


def _school_begins(day: date) -> int:
    return day.year - (day.month < _SCHOOL_YEAR_BEGINS)
