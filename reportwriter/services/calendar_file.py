"""Dates as a calendar file. It names rules and roles, and nobody: no child, family or author."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5

from reportwriter.domain.clocks.limb import Aim
from reportwriter.domain.occasion import Occasion
from reportwriter.wording.deadlines import as_event, event_text, explained

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from reportwriter.domain.clocks.counting import Counted
    from reportwriter.services.deadlines import Dates, Deadline, Deadlines


def calendar_file(deadlines: Deadlines, dates: Dates, made_at: datetime, about: str = "") -> bytes:
    """Return the file; `made_at` is an aware moment. What is only kept has no event.

    `about` tells this conference from others, so that a calendar puts new dates in the place of
    old ones; it is not written out. Without it a conference is told by its days.
    """
    return deadlines.write_calendar(_occasions(dates, about), made_at)


def _occasions(dates: Dates, about: str) -> Iterator[Occasion]:
    about = about or "/".join(sorted({str(counted.given.day) for _, counted in dates.counted}))
    for deadline, counted in dates.counted:
        if deadline.timescale.aim is not Aim.KEEP:
            yield _occasion(dates, deadline, counted, about)


def _occasion(dates: Dates, deadline: Deadline, counted: Counted, about: str) -> Occasion:
    named = "/".join((about, dates.area.id, dates.type, deadline.timescale.id))
    return Occasion(
        key=f"{uuid5(NAMESPACE_URL, named)}@reportwriter.invalid",
        at=counted.practical,
        title=as_event(deadline.timescale.what, dates.area.title),
        told=event_text(
            responsible=deadline.timescale.responsible,
            source=deadline.rule.source if deadline.rule else "",
            status=deadline.rule.status if deadline.rule else "",
            how=explained(counted.steps),
            note=dates.area.local_note,
        ),
        rule=deadline.timescale.id,
    )
