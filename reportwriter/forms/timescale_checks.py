"""What a well-typed timescale, or a list of closed days, may still have wrong."""

from collections.abc import Iterator
from datetime import date

from reportwriter.domain.clocks.limb import Direction, Limb, Trigger, Unit
from reportwriter.forms.area import Area
from reportwriter.forms.errors import Fault, Problem
from reportwriter.forms.field_checks import check_at_least, check_at_most, check_filled, check_once
from reportwriter.forms.timescale import HOLIDAYS, ZONES, NamedPeriod, Timescale, WorkingDays

_OF_ITSELF = (Trigger.CONFERENCE_START, Trigger.CONFERENCE_DATE, Trigger.REVIEW_DATE)
LONGEST_PREGNANCY = 40
MOST, MOST_YEARS = 10_000, 200
"""Of whatever unit, and of years: beyond, days leave the calendar."""


def timescale_problems(area: Area) -> Iterator[Problem]:
    yield from check_once("timescales", [timescale.id for timescale in area.timescales])
    for index, timescale in enumerate(area.timescales):
        yield from _problems_of(f"timescales[{index}]", timescale)
    yield from _setters(area)
    yield from _one_of("holidays", area.holidays, HOLIDAYS)
    yield from day_problems(area.working_days, "working_days.")


def _problems_of(path: str, timescale: Timescale) -> Iterator[Problem]:
    yield from check_filled(
        path,
        id=timescale.id,
        what=timescale.what,
        responsible=timescale.responsible,
        rule=timescale.rule,
    )
    first, *more = timescale.limbs
    yield from _limb_problems(path, first)
    for index, limb in enumerate(more):
        yield from _limb_problems(f"{path}.or_earlier[{index}]", limb)
    if timescale.of_report and timescale.direction is not Direction.BEFORE:
        yield Problem(field=f"{path}.direction", fault=Fault.REPORT_AFTER)
    if timescale.of_notice and timescale.direction is not Direction.BEFORE:
        yield Problem(field=f"{path}.direction", fault=Fault.NOTICE_AFTER)
    given = timescale.counted_from
    if timescale.of_conference and given in _OF_ITSELF:
        yield Problem(field=f"{path}.counted_from", fault=Fault.HELD_FROM_ITSELF, given=given.value)


def _limb_problems(path: str, limb: Limb) -> Iterator[Problem]:
    # Nought calendar days are the same day; nought of anything else is a slip.
    least = 0 if limb.unit is Unit.CALENDAR_DAYS else 1
    yield from check_at_least(f"{path}.number", limb.number, least)
    most = MOST_YEARS if limb.unit is Unit.YEARS else MOST
    yield from check_at_most(f"{path}.number", limb.number, most)
    if limb.unit is Unit.PREGNANCY_WEEKS:
        of_term = limb.counted_from is Trigger.DUE_DATE and limb.direction is Direction.BEFORE
        if not of_term or limb.number >= LONGEST_PREGNANCY:
            yield Problem(field=f"{path}.unit", fault=Fault.NOT_OF_PREGNANCY)
    if limb.counted_from in limb.else_from:
        given = limb.counted_from.value
        yield Problem(field=f"{path}.else_from", fault=Fault.ELSE_THE_SAME, given=given)


def _setters(area: Area) -> Iterator[Problem]:
    """Refuse a day that would have to be known before it can be worked out."""
    for index, timescale in enumerate(area.timescales):
        used = {trigger for limb in timescale.limbs for trigger in limb.triggers}
        if timescale.gives in used:
            field = f"timescales[{index}].gives"
            given = str(timescale.gives)
            yield Problem(field=field, fault=Fault.GIVES_ITS_OWN, given=given)


def day_problems(days: WorkingDays, path: str = "") -> Iterator[Problem]:
    """`path` is what leads to the table, with its dot."""
    yield from _one_of(f"{path}zone", days.zone, ZONES)
    for name, listed in (("closed", days.closed), ("working", days.working)):
        for index, one in enumerate(listed):
            where = f"{path}{name}[{index}]"
            yield from check_filled(where, name=one.name)
            yield from _date_problems(f"{where}.day", one.day)
    for index, period in enumerate(days.school_breaks):
        where = f"{path}school_breaks[{index}]"
        yield from check_filled(where, name=period.name)
        yield from _period_problems(where, period)


def _period_problems(path: str, period: NamedPeriod) -> Iterator[Problem]:
    wrong = [
        *_date_problems(f"{path}.first", period.first),
        *_date_problems(f"{path}.last", period.last),
    ]
    yield from wrong
    if not wrong and period.last < period.first:
        given = period.last
        yield Problem(field=f"{path}.last", fault=Fault.PERIOD_BACKWARDS, given=given)


def _date_problems(field: str, given: str) -> Iterator[Problem]:
    if not _is_day(given):
        yield Problem(field=field, fault=Fault.NOT_A_DAY, given=given)


def _is_day(given: str) -> bool:
    """Whether it is written as `2027-01-06`, so that days can be put in order as they stand."""
    try:
        return date.fromisoformat(given).isoformat() == given
    except ValueError:
        return False


def _one_of(field: str, given: str, allowed: tuple[str, ...]) -> Iterator[Problem]:
    if given not in allowed:
        yield Problem(field=field, fault=Fault.UNKNOWN_WORD, given=given, allowed=allowed)
