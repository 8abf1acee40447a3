"""How many working days are left, before and after the closed days of an area are known."""

from datetime import date
from typing import TypeVar

from reportwriter.domain.errors import ReportWriterError
from reportwriter.domain.ids import AreaId
from reportwriter.forms.errors import Fault, FormError, Problem
from reportwriter.forms.timescale import WorkingDays as Listed
from reportwriter.ui.working_days import WorkingDays
from tests.services.dated import LIBRARY, deadlines
from tests.ui.waiting import WaitingRunner

Outcome = TypeVar("Outcome")
STOCKPORT, FIFE = AreaId("stockport"), AreaId("fife")
BEFORE_CHRISTMAS, AFTER = date(2026, 12, 23), date(2027, 1, 4)
WEEKDAYS = 8


class Told:
    def __init__(self) -> None:
        self.loaded = 0
        self.failed: list[ReportWriterError] = []

    def on_loaded(self) -> None:
        self.loaded += 1


def _counting(pool: WaitingRunner, told: Told) -> WorkingDays:
    return WorkingDays(
        lambda: deadlines().closed_days,
        LIBRARY,
        pool,
        loaded=told.on_loaded,
        failed=told.failed.append,
    )


def test_weekdays_are_counted_until_the_closed_days_are_known() -> None:
    pool, told = WaitingRunner(), Told()
    counting = _counting(pool, told)

    first = [counting.count(STOCKPORT, BEFORE_CHRISTMAS, AFTER) for _ in range(2)]
    asked = len(pool.waiting)
    pool.do_all()

    assert first == [WEEKDAYS, WEEKDAYS]
    assert (asked, told.loaded) == (1, 1)
    assert counting.count(STOCKPORT, BEFORE_CHRISTMAS, AFTER) == 5


def test_each_area_has_days_of_its_own() -> None:
    pool, told = WaitingRunner(), Told()
    counting = _counting(pool, told)
    for area in (STOCKPORT, FIFE):
        counting.count(area, BEFORE_CHRISTMAS, AFTER)
    pool.do_all()

    days = [counting.count(area, BEFORE_CHRISTMAS, AFTER) for area in (STOCKPORT, FIFE)]

    assert days == [5, 4]


def test_where_no_area_is_known_or_held_weekdays_are_counted() -> None:
    pool, told = WaitingRunner(), Told()
    counting = _counting(pool, told)

    days = [counting.count(area, BEFORE_CHRISTMAS, AFTER) for area in (None, AreaId("atlantis"))]

    assert days == [WEEKDAYS, WEEKDAYS]
    assert pool.waiting == []


def test_a_list_of_days_that_is_not_sound_is_told_and_weekdays_are_counted() -> None:
    pool, told = WaitingRunner(), Told()
    broken = FormError("stockport.toml", [Problem(field="closed", fault=Fault.EMPTY)])

    def own(_area: AreaId) -> Listed | None:
        raise broken

    closed = deadlines().closed_days
    counting = WorkingDays(
        lambda: type(closed)(public=closed.public, own=own),
        LIBRARY,
        pool,
        loaded=told.on_loaded,
        failed=told.failed.append,
    )

    counting.count(STOCKPORT, BEFORE_CHRISTMAS, AFTER)
    pool.do_all()

    assert told.failed == [broken]
    assert counting.count(STOCKPORT, BEFORE_CHRISTMAS, AFTER) == WEEKDAYS


def test_nobody_is_told_once_the_screens_are_going_away() -> None:
    pool, told = WaitingRunner(), Told()
    counting = _counting(pool, told)
    counting.count(STOCKPORT, BEFORE_CHRISTMAS, AFTER)

    counting.close()
    pool.do_all()

    assert (told.loaded, told.failed) == (0, [])
