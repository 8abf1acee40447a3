"""`reportwriter deadlines`: by when everything around a conference must be done, and why then."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from reportwriter.cli.deadlines_told import document, tell
from reportwriter.cli.exits import Exit
from reportwriter.domain.clocks.limb import Given, Trigger
from reportwriter.domain.conference import ConferenceType
from reportwriter.domain.errors import WrongUseError
from reportwriter.services.calendar_file import calendar_file
from reportwriter.services.deadlines import BEGINNINGS, conference_days
from reportwriter.services.whole_files import FileNotWrittenError, write_whole

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterator, Sequence
    from datetime import date

    from reportwriter.cli.output import Output
    from reportwriter.cli.parts import Parts
    from reportwriter.domain.ids import AreaId

HELP = "work out every date around a conference, and say how"
TYPES = {kind.value.replace("_", "-"): kind for kind in ConferenceType}
SETS = {
    "strategy": BEGINNINGS,
    "decision": (Trigger.DECISION, Trigger.CONCERN),
    "edd": (Trigger.DUE_DATE,),
    "request": (Trigger.REQUEST, Trigger.NOTIFICATION),
}
"""Which days each option says; areas call the same day by different names."""


def offer(command: ArgumentParser) -> None:
    command.add_argument("--area", required=True, help="as stockport, or ENG-Stockport")
    command.add_argument("--type", required=True, choices=list(TYPES))
    command.add_argument(
        "--conference", required=True, metavar="DATETIME", help="as 2027-01-06T10:00, local time"
    )
    begins = command.add_mutually_exclusive_group()
    words = "when the clock of an initial conference began"
    begins.add_argument("--strategy", metavar="DATE", help=words)
    begins.add_argument("--decision", metavar="DATE", help="the same, where no strategy was held")
    command.add_argument("--edd", metavar="DATE", help="the due date of a child not yet born")
    command.add_argument("--request", metavar="DATE", help="when the conference was asked for")
    command.add_argument(
        "--from",
        dest="known",
        action="append",
        default=[],
        metavar="NAME=DATE",
        help=f"any other day that is known: {', '.join(Trigger)}",
    )
    command.add_argument(
        "--closed-days", type=Path, metavar="FILE", help="your own closed and working days"
    )
    command.add_argument("--ics", type=Path, metavar="FILE", help="write a calendar file too")
    command.set_defaults(run=run)


def run(options: Namespace, parts: Parts, output: Output) -> Exit:
    library = parts.library()
    area = library.area(_area(options.area, library.area_ids))
    kind = TYPES[options.type]
    zone = area.working_days.zone
    day, starts_at = _read("--conference", options.conference, zone)
    if starts_at is None:
        raise WrongUseError(f"--conference needs a time too, as {day}T10:00")
    known = {given.trigger: given for given in conference_days(zone, kind, starts_at)}
    known |= {given.trigger: given for given in _known(options, zone)}
    deadlines = parts.deadlines(options.closed_days)
    try:
        dates = deadlines.of(area, kind, known.values())
    except OSError as error:
        raise WrongUseError(f"{options.closed_days} cannot be read: {error.strerror}") from error
    tell(dates, starts_at, output)
    if options.ics is not None:
        _write(options.ics, calendar_file(deadlines, dates, datetime.now(UTC)), output)
    output.answer(document(dates, starts_at))
    return Exit.FINE


def _area(name: str, known: Sequence[AreaId]) -> AreaId:
    """Return the area of that name; a scenario calls Stockport `ENG-Stockport`."""
    wanted = name.casefold()
    for area_id in known:
        if area_id in (wanted, wanted.partition("-")[2]):
            return area_id
    raise WrongUseError(f"there is no area “{name}”; there are {', '.join(known)}")


def _known(options: Namespace, zone: str) -> Iterator[Given]:
    for option, triggers in SETS.items():
        if (given := getattr(options, option)) is not None:
            day, at = _read(f"--{option}", given, zone)
            yield from (Given(trigger=trigger, day=day, at=at) for trigger in triggers)
    for given in options.known:
        name, _, value = given.partition("=")
        if name not in tuple(Trigger):
            raise WrongUseError(f"--from knows no “{name}”; it knows {', '.join(Trigger)}")
        day, at = _read(f"--from {name}", value, zone)
        yield Given(trigger=Trigger(name), day=day, at=at)


def _read(option: str, given: str, zone: str) -> tuple[date, datetime | None]:
    """Return the local day, and the moment where a time was given; the clock is the area's."""
    try:
        moment = datetime.fromisoformat(given)
    except ValueError as error:
        said = f"{option} “{given}” is no date; write it as 2027-01-06 or 2027-01-06T10:00"
        raise WrongUseError(said) from error
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=ZoneInfo(zone))
    day = moment.astimezone(ZoneInfo(zone)).date()
    return day, moment if ":" in given else None


def _write(file: Path, calendar: bytes, output: Output) -> None:
    try:
        write_whole({file: calendar})
    except FileNotWrittenError as error:
        raise WrongUseError(f"{file} cannot be written: {error.because}") from error
    output.say()
    output.say(f"Calendar file: {file}")
