"""The dates of a conference as lines for people, and as one document for programs."""

from __future__ import annotations

from textwrap import fill
from typing import TYPE_CHECKING, Any

from reportwriter.wording.areas import STATUSES, banner, rests_on
from reportwriter.wording.conference import CONFERENCE_TYPES
from reportwriter.wording.deadlines import (
    HOW,
    NO_TIMES,
    explained,
    moment_words,
    not_given,
    plain,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from reportwriter.cli.output import Output
    from reportwriter.domain.clocks.counting import Counted
    from reportwriter.services.deadlines import Dates, Deadline

_WIDTH = 92


def tell(dates: Dates, starts_at: datetime, output: Output) -> None:
    """Print the dates, the earliest first, each with who, by which rule, and how."""
    for line in _lines(dates, starts_at):
        output.say(plain(_wrapped(line)))


def document(dates: Dates, starts_at: datetime) -> dict[str, Any]:
    """Return the same for a program; moments are in ISO 8601 with their offset."""
    area = dates.area
    return {
        "area": area.id,
        "type": dates.type,
        "conference": dates.calendar.local(starts_at).isoformat(),
        "ready_by": _ready(dates),
        "deadlines": [
            {**_about(one), **_moments(counted), "also": [_moments(other) for other in one.others]}
            for one, counted in dates.counted
        ],
        "not_counted": [{**_about(one), "missing": list(one.missing)} for one in dates.not_counted],
        "closed_days": dates.calendar.told_by,
        "notes": [note for note in (area.working_days.note, _banner(dates)) if note],
    }


def _lines(dates: Dates, starts_at: datetime) -> Iterator[str]:
    kind = CONFERENCE_TYPES[dates.type]
    yield f"{dates.area.title}, {kind}: {moment_words(dates.calendar.local(starts_at))}"
    if dates.ready_by is not None and dates.ready_at is not None:
        by = moment_words(dates.ready_at)
        yield f"Have your report ready by {by} ({dates.ready_by.timescale.id})."
    if not dates.deadlines:
        yield NO_TIMES
    for deadline, counted in dates.counted:
        yield from ("", *_told(deadline, counted))
    if dates.not_counted:
        yield from ("", "Not counted yet, as a day is not known:")
    for deadline in dates.not_counted:
        missing = not_given(deadline.missing[0])
        yield f"  {deadline.timescale.id}  {deadline.timescale.what}. {missing}"
    yield ""
    yield f"Closed days: {dates.calendar.told_by}. {dates.area.working_days.note}".strip()
    yield _banner(dates)


def _wrapped(line: str) -> str:
    """Break a long line, and begin what follows two spaces further in than the line began."""
    begins = len(line) - len(line.lstrip())
    return fill(line, _WIDTH, subsequent_indent=" " * (begins + 2), break_on_hyphens=False)


def _told(deadline: Deadline, counted: Counted) -> Iterator[str]:
    yield f"{deadline.timescale.id}  {deadline.timescale.what}"
    yield f"  By: {moment_words(counted.moment)}"
    if counted.practical != counted.moment:
        yield f"  In practice by: {moment_words(counted.practical)}"
    yield f"  Responsible: {deadline.timescale.responsible}"
    if (rule := deadline.rule) is not None:
        yield f"  Rule {rule.id} {rests_on(rule.source, rule.status)}"
        if rule.note:
            yield f"    {rule.note}"
    yield f"  {HOW}"
    yield from (f"    {sentence}" for sentence in explained(counted.steps))
    for other in deadline.others:
        yield "  Counted in another way, which comes later:"
        yield from (f"    {sentence}" for sentence in explained(other.steps))


def _about(deadline: Deadline) -> dict[str, Any]:
    rule = deadline.rule
    return {
        "id": deadline.timescale.id,
        "what": deadline.timescale.what,
        "responsible": deadline.timescale.responsible,
        "rule": deadline.timescale.rule,
        "source": rule.source if rule else "",
        "status": rule.status if rule else "",
        "checked": STATUSES[rule.status] if rule else "",
        "note": rule.note if rule else "",
    }


def _moments(counted: Counted) -> dict[str, Any]:
    return {
        "moment": counted.moment.isoformat(),
        "practical": counted.practical.isoformat(),
        "advice": counted.advice.isoformat() if counted.advice else None,
        "counted_from": counted.given.trigger,
        "how": [plain(sentence) for sentence in explained(counted.steps)],
    }


def _ready(dates: Dates) -> dict[str, str] | None:
    if dates.ready_by is None or dates.ready_at is None:
        return None
    return {"id": dates.ready_by.timescale.id, "by": dates.ready_at.isoformat()}


def _banner(dates: Dates) -> str:
    return banner(*dates.area.based_on, dates.area.local_note)
