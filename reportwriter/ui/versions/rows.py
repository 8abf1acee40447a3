"""What the screen of versions says: why each was kept, how much was new, and what differs now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportwriter.records.versions import WhyKept
from reportwriter.ui.table_rows import Line
from reportwriter.wording.dates import clock, local_day, short_date

if TYPE_CHECKING:
    from reportwriter.records.versions import KeptVersion

WHY = {
    WhyKept.ASKED_FOR: "You saved it",
    WhyKept.OPENED: "When you opened it",
    WhyKept.EVERY_HOUR: "After an hour of writing",
    WhyKept.BEFORE_IMPORT: "Before an older report was brought in",
    WhyKept.BEFORE_RESTORING: "Before a version was brought back",
    WhyKept.BEFORE_SIGNING: "Before signing",
}


def version_line(kept: KeptVersion) -> Line:
    when = f"{short_date(local_day(kept.at))}, {clock(kept.at)}"
    return Line.of_words(str(kept.number), (when, kept.name or WHY[kept.why], _size(kept)))


def _size(kept: KeptVersion) -> str:
    if not kept.changed:
        return "Other answers or their order"
    return f"{_counted(kept.changed)} changed, of {kept.statements}"


def _counted(number: int) -> str:
    return "1 statement" if number == 1 else f"{number} statements"
