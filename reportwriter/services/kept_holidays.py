"""Keeps the public holidays that were once worked out, beside the vault and in no part of it.

The library that knows them takes as much memory as a tenth of the program. So it is loaded when
days are asked for that nobody asked for before, and not at each start.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reportwriter.domain.clocks.calendar import PublicHolidays
from reportwriter.domain.errors import DataError
from reportwriter.records.canonical import from_json, to_json
from reportwriter.records.holidays import HolidayKept, HolidaysKept, YearsKept
from reportwriter.services.whole_files import FileNotWrittenError, write_whole

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@dataclass(frozen=True, kw_only=True)
class KeptHolidays:
    """`ask` works holidays out anew. `program` is this version: another may know them better."""

    file: Path
    program: str
    ask: Callable[[str, range], PublicHolidays]

    def of(self, calendar: str, years: range) -> PublicHolidays:
        """Return the holidays of a calendar. A file that is no use, or not there, is no loss."""
        kept = self._kept()
        for one in kept.years:
            if (one.calendar, one.first, one.last) == (calendar, years.start, years.stop):
                return PublicHolidays(
                    days={day.on: day.name for day in one.days}, told_by=one.told_by
                )
        found = self.ask(calendar, years)
        self._keep(kept, calendar, years, found)
        return found

    def _kept(self) -> HolidaysKept:
        nothing = HolidaysKept(program=self.program)
        try:
            kept = from_json(self.file.read_bytes(), HolidaysKept)
        except (OSError, DataError):
            return nothing
        return kept if kept.program == self.program else nothing

    def _keep(self, kept: HolidaysKept, calendar: str, years: range, found: PublicHolidays) -> None:
        one = YearsKept(
            calendar=calendar,
            first=years.start,
            last=years.stop,
            told_by=found.told_by,
            days=tuple(HolidayKept(on=on, name=name) for on, name in found.days.items()),
        )
        # Without room on the disk they are worked out again the next time.
        with suppress(FileNotWrittenError):
            write_whole({self.file: to_json(replace(kept, years=(*kept.years, one)))})
