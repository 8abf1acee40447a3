"""Public holidays, asked of the library `holidays`: the one module that knows it.

Heavy to load, so it is imported where a date is first worked out, and by nothing at the start.
"""

from functools import cache

from holidays import country_holidays
from holidays.version import __version__

from reportwriter.domain.clocks.calendar import PublicHolidays

LAST_KNOWN = 2100


@cache
def public_holidays(calendar: str, years: range) -> PublicHolidays:
    """Return the holidays of a calendar as `GB-SCT` or `GG`.

    A nation is always named: `GB` alone holds only the days that all four have in common.
    """
    country, _, part = calendar.partition("-")
    asked = [year for year in years if year <= LAST_KNOWN]
    found = country_holidays(country, subdiv=part or None, years=asked, language="en_GB")
    told_by = f"the library holidays {__version__} ({calendar})"
    return PublicHolidays(days=dict(found.items()), told_by=told_by)
